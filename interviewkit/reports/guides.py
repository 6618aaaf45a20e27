"""Writes a guide for the table and for colleagues: Word and a web page, as a script or as bullets, and Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from interviewkit.errors import FileTrouble
from interviewkit.guides.content import GuideContent, QuestionContent, SectionContent
from interviewkit.guides.labels import BRIEF, BRIEF_LABELS, CHECKLIST_LABELS, CHECKLISTS, QUESTION_LABELS
from interviewkit.guides.markdown import to_markdown
from interviewkit.store.files import write_whole
from interviewkit.words import LANGUAGES, language, plural, speaking, tr

if TYPE_CHECKING:
    from docx.document import Document

Style = Literal["title", "subtitle", "part", "section", "said", "question", "probe", "detail", "text", "item", "check"]
ENDINGS = (".docx", ".html", ".htm", ".md", ".markdown")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the printed guide. label: printed before the text in bold; number: of a question."""

    style: Style
    text: str
    label: str = ""
    number: int = 0
    must: bool = True


def write(content: GuideContent, path: Path, *, bullets: bool = False) -> Path:
    """Writes one file by its ending: .docx, .html or .md; FileTrouble for another one or where it cannot be written.

    bullets: a few words a question and its probes, to have at hand; else every word. Markdown holds everything.
    """
    ending = path.suffix.lower()
    if ending not in ENDINGS:
        raise FileTrouble("A guide cannot be written as “{name}”.", attempt="Use .docx, .html or .md.", name=path.name)
    if ending == ".docx":
        data = docx(content, bullets=bullets)
    else:
        text = html(content, bullets=bullets) if ending.startswith(".h") else to_markdown(content)
        data = text.encode("utf-8")
    write_whole(path, data)
    return path


def paragraphs(content: GuideContent, *, bullets: bool = False) -> Iterator[Paragraph]:
    """The guide as it is printed, in its own language."""
    with speaking(content.language if content.language in LANGUAGES else language()):
        yield from _head(content)
        if not bullets:
            yield from _brief(content)
        asked = 0
        for section in content.sections:
            yield from _section(section, asked, bullets)
            asked += len(section.questions)
        if content.checks and not bullets:
            yield Paragraph("part", tr(CHECKLISTS))
            for name in dict.fromkeys(item.list for item in content.checks):
                yield Paragraph("text", "", tr(CHECKLIST_LABELS[name]) if name in CHECKLIST_LABELS else name)
                yield from (Paragraph("check", item.text) for item in content.checks if item.list == name)


def _head(content: GuideContent) -> Iterator[Paragraph]:
    yield Paragraph("title", content.name)
    parts = [tr("Wave {wave}", wave=content.wave)] if content.wave else []
    asked = sum(1 for _ in content.questions())
    parts += [plural("{n} question", "{n} questions", asked)]
    parts += [tr("{n} of {of} min", n=f"{content.planned:g}", of=f"{content.slot_minutes:g}")]
    yield Paragraph("subtitle", " · ".join(parts))


def _brief(content: GuideContent) -> Iterator[Paragraph]:
    lists = {
        "research": [f"{n}. {each.text}" for n, each in enumerate(content.research, 1)],
        "hypotheses": list(content.hypotheses),
        "stages": list(content.stages),
    }
    told = [key for key in BRIEF_LABELS if lists.get(key) or (key not in lists and getattr(content, key))]
    if told:
        yield Paragraph("part", tr(BRIEF))
    for key in told:
        yield Paragraph("text", "", tr(BRIEF_LABELS[key]))
        if key in lists:
            yield from (Paragraph("item", each) for each in lists[key])
        else:
            style: Style = "said" if key == "consent_script" else "text"
            yield from (Paragraph(style, each) for each in getattr(content, key).split("\n") if each)


def _section(section: SectionContent, asked: int, bullets: bool) -> Iterator[Paragraph]:
    minutes = f" · {section.planned:g} {tr('min')}" if section.planned else ""
    yield Paragraph("section", f"{section.name}{minutes}")
    if not bullets:
        yield from (Paragraph("said", each) for each in section.script.split("\n") if each)
    for number, question in enumerate(section.questions, asked + 1):
        yield from _question(question, number, bullets)


def _question(question: QuestionContent, number: int, bullets: bool) -> Iterator[Paragraph]:
    yield Paragraph("question", question.brief if bullets else question.text, number=number, must=question.must)
    yield from (Paragraph("probe", each) for each in question.probes)
    for key in ("stimulus", "branch") if bullets else ("listen_for", "stimulus", "branch", "observer"):
        if text := getattr(question, key):
            yield Paragraph("detail", " ".join(text.split("\n")), tr(QUESTION_LABELS[key]))


# Web page

_CSS = """
:root { color-scheme: light dark; }
body { font: 16px/1.6 system-ui, "Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans KR", sans-serif;
  margin: 2rem auto; max-width: 46rem; padding: 0 1.2rem; word-break: keep-all; overflow-wrap: anywhere; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0; }
h2 { font-size: 1.15rem; margin: 2rem 0 .4rem; padding-top: .5rem; border-top: 1px solid #8885; }
.sub { opacity: .7; margin: .2rem 0 1.5rem; }
.said { border-left: 3px solid #8886; padding-left: .9rem; margin: .4rem 0; }
.q { font-weight: 600; margin: 1rem 0 .2rem; padding-left: 2.2rem; text-indent: -2.2rem; break-after: avoid; }
.q b { display: inline-block; width: 2.2rem; text-indent: 0; opacity: .6; }
.p, .i { margin: .1rem 0 .1rem 2.2rem; padding-left: 1rem; text-indent: -1rem; }
.p::before { content: "– "; }
.i { margin-left: 0; }
.d { margin: .15rem 0 .15rem 2.2rem; font-size: .9rem; opacity: .8; }
.nice { font-weight: 400; }
.c::before { content: "☐ "; }
.c { margin: .1rem 0; }
p { margin: .4rem 0; }
@media print { body { margin: 0; max-width: none; font-size: 11pt; } section { break-inside: avoid; } }
"""


def html(content: GuideContent, *, bullets: bool = False) -> str:
    """One offline page that prints well."""
    spoken = content.language if content.language in LANGUAGES else language()
    return html_of(content.name, spoken, paragraphs(content, bullets=bullets))


def html_of(title: str, spoken: str, printed: Iterable[Paragraph]) -> str:
    """One offline page of such paragraphs."""
    body = "\n".join(map(_tag, printed))
    return (
        f'<!doctype html>\n<html lang="{spoken}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{_CSS}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


_CLASSES = {"said": "said", "probe": "p", "item": "i", "check": "c"}


def _tag(paragraph: Paragraph) -> str:
    text = escape(paragraph.text)
    label = f"<strong>{escape(paragraph.label)}</strong>" if paragraph.label else ""
    match paragraph.style:
        case "title":
            return f"<h1>{text}</h1>"
        case "subtitle":
            return f'<p class="sub">{text}</p>'
        case "part" | "section":
            return f"<h2>{text}</h2>"
        case "question":
            nice = "" if paragraph.must else " nice"
            number = f"{paragraph.number}." if paragraph.must else f"({paragraph.number})"
            return f'<p class="q{nice}"><b>{number}</b>{text}</p>'
        case "said" | "probe" | "item" | "check":
            return (
                f'<p class="{ {"said": "said", "probe": "p", "item": "i", "check": "c"}[paragraph.style] }">{text}</p>'
            )
        case "detail":
            return f'<p class="d">{label}: {text}</p>'
        case _:
            return f"<p>{label}{text}</p>"


# Word


def docx(content: GuideContent, *, bullets: bool = False) -> bytes:
    """A Word document with real headings, room for notes, and page numbers."""
    spoken = content.language if content.language in LANGUAGES else language()
    return docx_of(content.name, spoken, paragraphs(content, bullets=bullets))


def docx_of(title: str, spoken: str, printed: Iterable[Paragraph]) -> bytes:
    """A Word document of such paragraphs. spoken: "en" or "ko"."""
    from io import BytesIO

    from docx import Document as new_document

    document = new_document()
    _prepare(document, title, spoken)
    for each in printed:
        _add(document, each)
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


_STYLES: dict[Style, str] = {
    "title": "Title",
    "subtitle": "Subtitle",
    "part": "Heading 1",
    "section": "Heading 1",
    "said": "Said",
    "question": "Question",
    "probe": "Probe",
    "detail": "Detail",
    "text": "Normal",
    "item": "Item",
    "check": "Check",
}


_SIGNS: dict[Style, str] = {"probe": "– ", "check": "☐ ", "item": "• "}


def _prepare(document: Document, title: str, spoken: str) -> None:
    from docx.shared import Mm, Pt

    from interviewkit.reports import word

    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(24)
    page.top_margin = page.bottom_margin = Mm(20)
    word.style(document, "Normal", 10.5, after=4)
    word.style(document, "Title", 22, bold=True, after=2)
    word.style(document, "Subtitle", 10.5, colour="57606A", after=12)
    word.style(document, "Heading 1", 14, bold=True, before=18, after=4, keep=True)
    word.style(document, "Item", 10.5, after=2)
    word.style(document, "Said", 10.5, after=4)
    word.style(document, "Question", 11.5, bold=True, before=10, after=3, keep=True)
    word.style(document, "Probe", 10.5, after=2)
    word.style(document, "Detail", 9.5, colour="57606A", after=2)
    word.style(document, "Check", 10.5, after=3)
    word.left_rule(document.styles["Said"], "D0D5DB")
    hanging = {
        "Question": (9, -9),
        "Probe": (14, -5),
        "Detail": (9, 0),
        "Said": (4, 0),
        "Check": (6, -6),
        "Item": (4, -4),
    }
    for name, (left, first) in hanging.items():
        form = document.styles[name].paragraph_format
        form.left_indent, form.first_line_indent = Mm(left), Mm(first)
    document.styles["Heading 1"].paragraph_format.space_before = Pt(18)
    word.set_defaults(document, spoken)
    document.core_properties.title = title
    foot = page.footer.paragraphs[0]
    foot.text = f"{title}    "
    word.field(foot, "PAGE", "1")


def _add(document: Document, each: Paragraph) -> None:
    paragraph = document.add_paragraph(style=_STYLES[each.style])
    if each.style == "question":
        paragraph.add_run(f"{each.number}.\t" if each.must else f"({each.number})\t")
        paragraph.add_run(each.text).bold = each.must
    elif each.style in _SIGNS:
        paragraph.add_run(_SIGNS[each.style] + each.text)
    else:
        if each.label:
            paragraph.add_run(each.label + (": " if each.text else "")).bold = True
        paragraph.add_run(each.text)
