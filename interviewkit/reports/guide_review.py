"""Writes the look back at a guide: what each question brought, what was never asked, what was read back to whom."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from interviewkit.errors import FileTrouble
from interviewkit.guides.live.grid import Yield
from interviewkit.guides.live.looking import NEVER, RICH, SILENT, LookBack, verdict
from interviewkit.guides.live.readback import AGREES, CORRECTS, DISAGREES
from interviewkit.guides.markdown import escaped
from interviewkit.reports.guides import ENDINGS, Paragraph, docx_of, html_of
from interviewkit.store.files import write_whole
from interviewkit.words import LANGUAGES, language, mark, plural, speaking, tr

VERDICTS = {
    NEVER: mark("never asked"),
    SILENT: mark("answered, but nothing was coded"),
    RICH: mark("rich answers"),
}
SAID = {AGREES: mark("agrees"), CORRECTS: mark("corrects"), DISAGREES: mark("disagrees"), "": mark("not answered")}


def write_review(found: LookBack, path: Path) -> Path:
    """Writes one file by its ending: .docx, .html or .md; FileTrouble for another one or where it cannot be written."""
    ending = path.suffix.lower()
    if ending not in ENDINGS:
        raise FileTrouble("A guide cannot be written as “{name}”.", attempt="Use .docx, .html or .md.", name=path.name)
    spoken = found.guide.language if found.guide.language in LANGUAGES else language()
    printed = list(paragraphs(found))
    title = printed[0].text
    if ending == ".docx":
        data = docx_of(title, spoken, printed)
    elif ending.startswith(".h"):
        data = html_of(title, spoken, printed).encode()
    else:
        data = markdown(printed).encode()
    write_whole(path, data)
    return path


def paragraphs(found: LookBack) -> Iterator[Paragraph]:
    """The review as it is printed, in the guide's language."""
    content = found.guide
    with speaking(content.language if content.language in LANGUAGES else language()):
        yield Paragraph("title", tr("Review: {guide}", guide=content.name))
        parts = [tr("Wave {wave}", wave=content.wave)] if content.wave else []
        parts.append(plural("{n} interview", "{n} interviews", found.held))
        yield Paragraph("subtitle", " · ".join(parts))
        yield Paragraph("part", tr("What each question brought"))
        for number, each in enumerate(found.brought, 1):
            question = each.question
            yield Paragraph("question", question.text, number=number, must=question.must)
            yield Paragraph("detail", brought(each, found.held), tr("Brought"))
        if found.left:
            yield Paragraph("part", tr("Must-questions that were not asked"))
            for one in found.left:
                yield Paragraph("text", "; ".join(question.brief for question in one.questions), one.who)
        for read in found.read_back:
            who = read.interview.participant or read.interview.began_at[:10]
            yield Paragraph("part", tr("Read back to {who}", who=who))
            if read.interview.summary:
                yield Paragraph("said", " ".join(read.interview.summary.split("\n")))
            for statement in read.statements:
                words = f": “{' '.join(statement.words.split())}”" if statement.words else ""
                yield Paragraph("item", f"{statement.text} – {tr(SAID[statement.answer])}{words}")


def brought(each: Yield, held: int) -> str:
    """“asked in 3 of 4, 5 quotes, 2 codes · rich answers”."""
    said = ", ".join((
        tr("asked in {n} of {of}", n=each.asked, of=held),
        plural("{n} answer", "{n} answers", each.answered),
        plural("{n} quote", "{n} quotes", each.quotes),
        plural("{n} code", "{n} codes", each.codes),
    ))  # fmt: skip
    how = verdict(each)
    return f"{said} · {tr(VERDICTS[how])}" if how else said


def markdown(printed: list[Paragraph]) -> str:
    """Such paragraphs as Markdown."""
    lines = []
    for each in printed:
        text = escaped(each.text)
        label = f"**{escaped(each.label)}:** " if each.label else ""
        match each.style:
            case "title":
                lines += [f"# {text}", ""]
            case "part":
                lines += ["", f"## {text}", ""]
            case "question":
                lines.append(f"{each.number}. {text}")
            case "detail":
                lines.append(f"   - {label}{text}")
            case "item":
                lines.append(f"- {text}")
            case "said":
                lines += [f"> {text}", ""]
            case _:
                lines += [f"{label}{text}", ""]
    return "\n".join(lines).rstrip() + "\n"
