"""Makes a guide of a file: one of ours exactly as it was, a stranger's as well as its headings and questions tell."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from interviewkit.errors import FileTrouble
from interviewkit.guides.check import language_of
from interviewkit.guides.content import GuideContent, QuestionContent, SectionContent, line
from interviewkit.guides.markdown_reading import is_guide, read_markdown
from interviewkit.guides.reading import Line, Section, read_guide
from interviewkit.guides.whole import kind_of_title
from interviewkit.words import mark, tr

QUESTIONS = mark("Questions")


def guide_from_file(path: Path) -> GuideContent:
    """The guide in a text, Markdown or Word file; FileTrouble when there is none in it."""
    if path.suffix.lower() in (".md", ".markdown"):
        text = _text(path)
        if text is not None and is_guide(text):
            found = read_markdown(text)
            return found if found.name else replace(found, name=path.stem)
    content = guide_from_items(read_guide(path), path.stem)
    if not any(True for _ in content.questions()):
        raise FileTrouble(
            "No question was found in “{name}”.",
            attempt="Write one question a line, or end questions with a question mark.",
            name=path.name,
        )
    return content


def guide_from_items(items: Iterable[Section | Line], name: str) -> GuideContent:
    """A guide of sections and questions as they were read; what stands before the first section has one of its own."""
    sections: list[SectionContent] = []
    last: Section | None = None
    every = list(items)
    for item in every:
        if isinstance(item, Section):
            sections.append(SectionContent(line(item.title), minutes=item.minutes))
            last = item
            continue
        if not sections or (item.section is None and last is not None):
            sections.append(SectionContent(tr(QUESTIONS)))
        sections[-1] = _with(sections[-1], item)
    title = name
    if (
        len(sections) > 1
        and not sections[0].questions
        and isinstance(every[0], Section)
        and sections[0].minutes is None
    ):
        title = sections.pop(0).name or name  # the heading of the whole document
    kinds = [kind_of_title(section.name) for section in sections]
    sections = [
        replace(section, kind=_kind(kind, at, len(sections)))
        for at, (section, kind) in enumerate(zip(sections, kinds, strict=True))
    ]
    asked = [question.text for section in sections for question in section.questions]
    spoken = [language_of(text) for text in asked]
    language = max(("en", "ko"), key=spoken.count) if asked else ""
    planned = sum(section.minutes or 0 for section in sections)
    return GuideContent(title, language, sections=tuple(sections), slot_minutes=float(max(60, planned)))


def _with(section: SectionContent, item: Line) -> SectionContent:
    """The section with one more question, or its last question with one more probe."""
    if item.probe and section.questions:
        *others, last = section.questions
        return replace(section, questions=(*others, replace(last, probes=(*last.probes, line(item.text)))))
    return replace(section, questions=(*section.questions, QuestionContent(line(item.text))))


def _kind(found: str, at: int, of: int) -> str:
    """What a section is for, by its title and where it stands."""
    if found == "consent" or (found == "warmup" and at < 2) or (found == "wrapup" and at == of - 1):
        return found
    return "core"


def _text(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return None  # read_guide says what is wrong with it
