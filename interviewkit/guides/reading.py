"""Reads a guide as people write it: a text with one question a line, Markdown, or Word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from interviewkit.errors import FileTrouble
from interviewkit.guides.check import asks
from interviewkit.guides.content import GuideContent
from interviewkit.guides.line_reading import bare, from_lines
from interviewkit.guides.markdown_reading import is_guide, read_markdown

_MINUTES = re.compile(
    r"(?:[(\[（]\s*)?(\d{1,3})\s*(?:[-–~]\s*\d{1,3}\s*)?(?:min(?:ute)?s?\b\.?|분)\s*[)\]）]?", re.IGNORECASE
)
_REQUEST = re.compile(
    r"(?:please |can you |could you )?(?:tell|describe|walk|explain|share|show|talk)\b|"
    r".*(?:주세요|주시겠어요|주실래요|까요|나요|가요|니까)[.]?$",
    re.IGNORECASE,
)
OUR_WORDS = ("Said", "Detail", "Check", "Item", "Subtitle")
"""Styles in which our own printed guides hold what is no question."""
ENDINGS = (".txt", ".md", ".markdown", ".docx")


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a guide. minutes: as its heading says, None where it says nothing. number: from 0."""

    number: int
    title: str
    minutes: int | None


@dataclass(frozen=True, slots=True)
class Line:
    """A question as written. section: the part it stands in, None before the first. probe: asks further about the
    question above it."""

    text: str
    section: Section | None
    probe: bool


def read_guide(path: Path) -> list[Section | Line]:
    """Sections and questions in order; FileTrouble for a file that is no text, Markdown or Word document."""
    ending = path.suffix.lower()
    try:
        if ending == ".docx":
            return list(_read_docx(path))
        if ending in ENDINGS or not ending:
            return read_lines(path.read_text(encoding="utf-8-sig"), markdown=ending.startswith(".m"))
    except UnicodeDecodeError:
        raise FileTrouble(
            "“{name}” is not UTF-8 text.", attempt="Save it as UTF-8 text, Markdown or Word.", name=path.name
        ) from None
    except OSError as error:
        raise FileTrouble(
            "“{name}” cannot be read ({reason}).", name=path.name, reason=error.strerror or type(error).__name__
        ) from error
    raise FileTrouble(
        "A guide cannot be read from “{name}”.",
        attempt="Use a text, Markdown or Word file: .txt, .md or .docx.",
        name=path.name,
    )


def read_lines(text: str, *, markdown: bool = False) -> list[Section | Line]:
    """The guide in a text. Text: every line that does not say otherwise is a question, one that is set in is a probe.
    Markdown: list items and lines that ask are questions, items below items are probes; a guide of our own, exactly."""
    if markdown and is_guide(text):
        return items_of(read_markdown(text))
    return list(_numbered(from_lines(text, markdown=markdown)))


def items_of(content: GuideContent) -> list[Section | Line]:
    """A guide as the check reads it."""
    found: list[Section | Line] = []
    for number, part in enumerate(content.sections):
        section = Section(number, part.name, None if part.minutes is None else round(part.minutes))
        found.append(section)
        for question in filter(lambda each: each.text, part.questions):
            found.append(Line(question.text, section, probe=False))
            found += (Line(probe, section, probe=True) for probe in question.probes)
    return found


def _read_docx(path: Path) -> Iterator[Section | Line]:
    from zipfile import BadZipFile
    from zlib import error as ZlibError

    from docx import Document
    from docx.opc.exceptions import PackageNotFoundError
    from docx.table import Table
    from lxml.etree import XMLSyntaxError

    try:
        document = Document(str(path))
    except (PackageNotFoundError, BadZipFile, ZlibError, XMLSyntaxError, NotImplementedError, RuntimeError, EOFError,
            KeyError, ValueError, TypeError, AttributeError):  # fmt: skip
        raise FileTrouble("“{name}” is not a Word document.", name=path.name) from None

    def items() -> Iterator[str | tuple[str, int]]:
        for block in document.iter_inner_content():
            if isinstance(block, Table):
                yield from _of_table(block)
            else:
                yield from _of_paragraph(block.text.strip(), (block.style.name if block.style else "") or "")

    yield from _numbered(items())


def _of_paragraph(text: str, style: str) -> Iterator[str | tuple[str, int]]:
    """Headings, questions, or nothing where it is neither."""
    if not text:
        return
    if style.startswith(("Heading", "Title", "제목")):
        yield text
    elif style in ("Question", "Probe"):
        yield (bare(text) if style == "Question" else text.lstrip("–- ")), 0 if style == "Question" else 2
    elif style.startswith("List"):
        level = re.search(r"(\d)\s*$", style)
        yield bare(text), (int(level[1]) - 1) * 2 if level else 0
    elif style not in OUR_WORDS:
        yield from from_lines(text, markdown=True)


def _of_table(table: Any) -> Iterator[str | tuple[str, int]]:
    """Questions in the first column that holds any, further ones in its row as probes; a row without is a heading."""
    for row in table.rows:
        cells = list(dict.fromkeys(cell.text.strip() for cell in row.cells))
        asked = [line.strip() for cell in cells for line in cell.splitlines() if asks(line.strip())]
        if asked:
            yield bare(asked[0]), 0
            yield from ((bare(each), 2) for each in asked[1:])
        elif len(cells) == 1 and cells[0] and len(cells[0]) <= 80:
            yield cells[0]


def _numbered(items: Iterable[str | tuple[str, int]]) -> Iterator[Section | Line]:
    section, number, asked = None, 0, False
    for item in items:
        if isinstance(item, str):
            minutes = _MINUTES.search(item)
            title = _MINUTES.sub("", item).strip(" -–—:·,") if minutes else item
            section = Section(number, title, int(minutes[1]) if minutes else None)
            number, asked = number + 1, False
            yield section
        else:
            text, depth = item
            if text:
                yield Line(text, section, probe=depth >= 2 and asked)
                asked = True
