"""A Word document being written: its page, its styles, and the pieces that chapters are made of."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from docx import Document
from docx.document import Document as Sheet
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING, WD_TAB_ALIGNMENT
from docx.shared import Emu, Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from interviewkit.reports import word
from interviewkit.reports.fonts import lawful
from interviewkit.reports.paper import ACCENT, INK, MUTED, Paper
from interviewkit.reports.template import fill_in, opened
from interviewkit.words import tr

WIDTH = Mm(162)
"""Between the margins of an A4 page."""
TALLEST = Mm(205)
"""The highest figure that leaves room for its caption."""

_NUMBER = re.compile(r"[\d\s.,+−–/]*|\S+ (of|to) \S+|\S+ ?(~|중) ?\S+")


class Book:
    """The document and what it counts: contents, figures, tables. kind: what it is, for its head and its properties.

    template: a Word file of the team, "" for none. Its page, head, foot and styles are used; styles it lacks are ours.
    FileTrouble when it cannot be read.
    """

    def __init__(
        self, title: str, language: str, authors: Sequence[str], kind: str = "", *, template: str = ""
    ) -> None:
        kind = kind or tr("Theme-map report")
        self.sheet: Sheet = opened(Path(template)) if template else Document()
        self.width: int = WIDTH
        self.language = language
        self._entries: list[tuple[int, str, str]] = []
        self._numbers = {"figure": 0, "table": 0}
        self._contents: Paragraph | None = None
        self._styles: dict[str, str] = {}
        if template:
            fill_in(self.sheet, language)
            _styles(self.sheet, spare=True)
            page = self.sheet.sections[-1]
            if page.page_width and page.left_margin is not None and page.right_margin is not None:
                self.width = page.page_width - page.left_margin - page.right_margin
        else:
            word.set_defaults(self.sheet, language)
            _styles(self.sheet)
            _page(self.sheet, title, kind)
        about = self.sheet.core_properties
        about.title, about.subject, about.author = lawful(title), kind, lawful(", ".join(authors))
        about.keywords, about.comments, about.last_modified_by = "", "", ""

    def bytes(self) -> bytes:
        """The finished file."""
        if self._contents is not None:
            word.contents(self._contents, self._entries)
        made = io.BytesIO()
        self.sheet.save(made)
        return made.getvalue()

    def contents(self) -> None:
        """Here goes the table of contents, once all headings are known."""
        self._contents = self.text("")

    def heading(self, text: str, level: int = 1, *, new_page: bool = False) -> Paragraph:
        """A heading; those of level 1 and 2 are listed in the contents."""
        text = lawful(text)
        made = self.text(text, f"Heading {level}")
        if new_page:
            made.paragraph_format.page_break_before = True
            made.paragraph_format.space_before = Mm(0)
        if level <= 2:
            name = f"_Toc{100 + len(self._entries)}"
            word.bookmark(made, name, 100 + len(self._entries))
            self._entries.append((level, text, name))
        return made

    def text(self, text: str, style: str = "Normal", *, bold: bool = False, colour: str = "") -> Paragraph:
        """A paragraph of plain text."""
        made = self.sheet.add_paragraph()
        made._p.style = self.style(style)  # by id: python-docx looks a name up among all styles, each time
        self.run(made, text, bold=bold, colour=colour)
        return made

    def run(self, paragraph: Paragraph, text: str, *, bold: bool = False, colour: str = "", language: str = "") -> None:
        """More text in a paragraph; language: of a text that is in another than the report."""
        run = paragraph.add_run(lawful(text))
        run.bold = bold or None
        if colour:
            run.font.color.rgb = RGBColor.from_string(colour.removeprefix("#"))
        if language and language != self.language:
            word.speak(run, language)

    def style(self, name: str) -> str:
        """The id of a style."""
        if name not in self._styles:
            self._styles[name] = str(self.sheet.styles[name].style_id)
        return self._styles[name]

    def bullets(self, texts: Sequence[str]) -> None:
        """A list."""
        for text in texts:
            self.text(text, "List Bullet")

    def table(self, caption: str, head: Sequence[str], rows: Sequence[Sequence[str]], shares: Sequence[float]) -> None:
        """A captioned table with a head that repeats. shares: of the width, one a column.

        Columns of numbers are centred; a text that begins with tabs is that many steps indented.
        """
        self._numbers["table"] += 1
        word.caption(self.text(""), tr("Table"), self._numbers["table"], caption)
        made = self.sheet.add_table(rows=1 + len(rows), cols=len(head))
        centred = [all(_NUMBER.fullmatch(row[column]) for row in rows) for column in range(len(head))]
        for row, texts in zip(made.rows, [head, *rows], strict=True):
            style = "Table Head" if texts is head else "Table Text"
            for cell, text, middle in zip(row.cells, texts, centred, strict=True):
                _fill(cell, text, self.style(style), middle)
        word.plain_table(made, [int(self.width * share / sum(shares)) for share in shares])
        after = self.text("", "Table Text").paragraph_format
        after.line_spacing, after.line_spacing_rule = Pt(8), WD_LINE_SPACING.EXACTLY  # Word wants a paragraph there

    def figure(self, paper: Paper, caption: str, spoken: str) -> None:
        """A captioned picture, as wide as the text, with its content in words for those who cannot see it."""
        self._numbers["figure"] += 1
        natural = Emu(int(paper.width * 12700)), Emu(int(paper.height * 12700))
        scale = min(self.width / natural[0], TALLEST / natural[1])
        place = self.text("", "Figure")
        word.picture(place, paper.png(), Emu(int(natural[0] * scale)), caption, lawful(spoken))
        word.caption(self.text(""), tr("Figure"), self._numbers["figure"], caption)


def _fill(cell: Any, text: str, style: str, centred: bool) -> None:
    for number, line in enumerate(text.split("\n")):
        paragraph = cell.add_paragraph() if number else cell.paragraphs[0]
        paragraph._p.style = style
        paragraph.add_run(lawful(line.lstrip("\t")))
        depth = len(line) - len(line.lstrip("\t"))
        if depth:
            paragraph.paragraph_format.left_indent = Mm(3 * depth)
        if centred:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _styles(sheet: Sheet, spare: bool = False) -> None:
    """Our styles. spare: only those that the document lacks."""
    there = {style.name for style in sheet.styles} if spare else set()
    style = partial(_style, sheet, there)
    ink, muted, accent = (colour.removeprefix("#") for colour in (INK, MUTED, ACCENT))
    normal = style("Normal", 10.5, colour=ink, after=6, spacing=1.48)
    if normal is not None:
        word.close_up(normal)
    style("Title", 27, bold=True, colour=ink, before=6, after=8, spacing=1.25)
    style("Subtitle", 12.5, colour=muted, after=20)
    style("Overline", 9.5, bold=True, colour=accent, before=70, after=4)
    style("Heading 1", 19, bold=True, colour=ink, before=26, after=10, spacing=1.25, keep=True)
    style("Heading 2", 13.5, bold=True, colour=ink, before=18, after=5, spacing=1.35, keep=True)
    style("Heading 3", 10.5, bold=True, colour=muted, before=12, after=4, spacing=1.35, keep=True)
    style("Lead", 12, colour=ink, after=6, spacing=1.48)
    style("Finding", 13, bold=True, colour=ink, before=14, after=2, spacing=1.35, keep=True)
    style("Fact", 9, colour=muted, after=3, spacing=1.42)
    quote = style("Quote", 10.5, colour=ink, before=7, after=1, spacing=1.48, keep=True)
    source = style("Quote Source", 8.5, colour=muted, after=7, spacing=1.4)
    for each in (quote, source):
        if each is not None:
            each.paragraph_format.left_indent = Mm(6)
    style("Caption", 8.5, colour=muted, before=10, after=5, spacing=1.35, keep=True)
    figure = style("Figure", 10.5, before=4, after=0, spacing=1.0, keep=True)
    if figure is not None:
        figure.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    style("Table Head", 8.5, bold=True, colour=muted, spacing=1.35)
    style("Table Text", 9, colour=ink, spacing=1.4)
    style("Note", 8.5, colour=muted, after=4, spacing=1.42)
    bullet = style("List Bullet", 10.5, colour=ink, after=3, spacing=1.48)
    if bullet is not None:
        bullet.paragraph_format.left_indent, bullet.paragraph_format.first_line_indent = Mm(5), Mm(-5)
    for level, indent, bold in ((1, 0, True), (2, 5, False)):
        entry = style(f"toc {level}", 10, bold=bold, before=5 if bold else 0, after=1, spacing=1.4)
        if entry is not None:
            entry.paragraph_format.left_indent = Mm(indent)
            entry.paragraph_format.tab_stops.add_tab_stop(WIDTH, WD_TAB_ALIGNMENT.RIGHT)
    style("Contents", 13.5, bold=True, colour=ink, before=26, after=4)
    for name in ("Header", "Footer"):
        line = style(name, 8, colour=muted)
        if line is not None:
            line.paragraph_format.tab_stops.add_tab_stop(WIDTH, WD_TAB_ALIGNMENT.RIGHT)


def _style(sheet: Sheet, there: set[str | None], name: str, size: float, **how: Any) -> Any:
    return None if name in there else word.style(sheet, name, size, **how)


def _page(sheet: Sheet, title: str, kind: str) -> None:
    page = sheet.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(24)
    page.top_margin, page.bottom_margin = Mm(26), Mm(24)
    page.header_distance = page.footer_distance = Mm(12)
    page.different_first_page_header_footer = True
    head = page.header.paragraphs[0]
    head.style = "Header"
    head.add_run(f"{lawful(title)}\t{kind}")
    foot = page.footer.paragraphs[0]
    foot.style = "Footer"
    foot.add_run("InterviewKit\t")
    word.field(foot, "PAGE", "2")
    foot.add_run(" / ")
    word.field(foot, "NUMPAGES", "2")
