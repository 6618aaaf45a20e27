"""Slides being written: real titles, Korean fonts, native shapes, pictures of nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import IO, TYPE_CHECKING, Any, cast

from lxml import etree
from pptx import Presentation
from pptx.enum.text import MSO_ANCHOR
from pptx.oxml.ns import qn
from pptx.util import Emu, Inches, Pt

from interviewkit.reports.fonts import lawful
from interviewkit.reports.paper import ACCENT, INK, MUTED, RULE, Paper
from interviewkit.reports.slide_figure import draw, rgb
from interviewkit.reports.word import KOREAN, LANGUAGES, LATIN

if TYPE_CHECKING:
    from interviewkit.reports.pptx import Slide

WIDE, HIGH = 13.333, 7.5
"""Inches of a slide."""
LEFT, TOP, FULL = 0.75, 1.75, 11.83
TITLE_ONLY = 5
"""The layout of python-pptx's own template that has a title and nothing else."""

Line = tuple[str, float, str, bool]
"""Text, size in points, colour, bold."""


class Deck:
    """The presentation."""

    def __init__(self, title: str, language: str, authors: str) -> None:
        self.file = cast(Any, Presentation())
        self.file.slide_width, self.file.slide_height = Inches(WIDE), Inches(HIGH)
        self._language, self._title = LANGUAGES[language], lawful(title)
        about = self.file.core_properties
        about.title, about.author, about.language = self._title, lawful(authors), self._language
        about.subject = about.keywords = about.comments = about.last_modified_by = ""
        _fonts(self.file)

    def save(self, file: IO[bytes]) -> None:
        """Writes the file."""
        self.file.save(file)

    def add(self, slide: Slide, paper: Paper | None) -> None:
        """One more slide."""
        layout = self.file.slide_layouts[TITLE_ONLY]
        made = self.file.slides.add_slide(layout)
        for shape in list(made.placeholders):
            if shape.placeholder_format.idx != 0:
                shape._element.getparent().remove(shape._element)
        if slide.first:
            self._cover(made, slide)
        else:
            self._head(made, slide)
            self._body(made, slide, paper)
            self._foot(made)
        if slide.notes:
            made.notes_slide.notes_text_frame.text = lawful(slide.notes)

    def _cover(self, made: Any, slide: Slide) -> None:
        self._rule(made, ACCENT, LEFT, 2.35, 0.9, 0.07)
        _place(made.shapes.title, LEFT, 2.5, FULL, 1.6)
        self._fill(made.shapes.title.text_frame, [(slide.title, 36, INK, True)], MSO_ANCHOR.TOP)
        lines: list[Line] = [(slide.lead, 20, MUTED, False), *((text, 14, MUTED, False) for _, text in slide.facts)]
        self._box(made, LEFT, 4.3, FULL, 1.6, lines)

    def _head(self, made: Any, slide: Slide) -> None:
        size = 26 if len(slide.title) <= 70 else 22 if len(slide.title) <= 120 else 18
        _place(made.shapes.title, LEFT, 0.45, FULL, 1.0)
        self._fill(made.shapes.title.text_frame, [(slide.title, size, INK, True)], MSO_ANCHOR.MIDDLE)
        self._rule(made, slide.colour or ACCENT, LEFT, 1.5, 0.9, 0.06)

    def _body(self, made: Any, slide: Slide, paper: Paper | None) -> None:
        top = TOP
        if slide.lead:
            self._box(made, LEFT, top - 0.1, FULL, 0.5, [(slide.lead, 15, MUTED, False)])
            top += 0.5
        if paper is not None:
            draw(made.shapes, paper, (LEFT, top - 0.1, FULL, HIGH - top - 0.35), slide.spoken)
        elif slide.table:
            self._table(made, slide.table, top, slide.shares)
        elif slide.quotes or slide.facts:
            lines: list[Line] = [
                line for name, value in slide.facts for line in ((name, 12, MUTED, False), (value, 15, INK, True))
            ]
            wide = 3.9 if slide.quotes else FULL
            self._box(made, LEFT, top, wide, HIGH - top - 0.7, lines, gap=True)
            self._quotes(made, slide, top)
        else:
            self._points(made, slide, top)

    def _quotes(self, made: Any, slide: Slide, top: float) -> None:
        if not slide.quotes:
            return
        high = (HIGH - top - 0.75) / len(slide.quotes)
        for number, (words, source, colour) in enumerate(slide.quotes):
            y = top + number * high
            self._rule(made, colour, 5.1, y + 0.06, 0.05, high - 0.35)
            size = 18 if len(words) <= 120 else 15
            said: list[Line] = [(f"“{words}”", size, INK, False), (source, 11, MUTED, False)]
            self._box(made, 5.3, y, 7.25, high - 0.2, said)

    def _points(self, made: Any, slide: Slide, top: float) -> None:
        if not slide.points:
            return
        high = min(1.05, (HIGH - top - 0.6) / len(slide.points))
        for number, (text, detail) in enumerate(slide.points):
            y = top + number * high
            self._box(made, LEFT, y, 0.6, high, [(str(number + 1), 20, ACCENT, True)])
            size = 17 if len(text) <= 90 else 14
            more: list[Line] = [(detail, 12, MUTED, False)] if detail else []
            self._box(made, LEFT + 0.6, y, FULL - 0.6, high, [(text, size, INK, True), *more])

    def _table(self, made: Any, rows: tuple[tuple[str, ...], ...], top: float, shares: Sequence[float] = ()) -> None:
        shape = made.shapes.add_table(len(rows), len(rows[0]), Inches(LEFT), Inches(top), Inches(FULL), Inches(0.3))
        shape.name = self._title
        table = shape.table
        for column, share in zip(table.columns, shares, strict=False):
            column.width = Inches(FULL * share / sum(shares))
        properties = table._tbl.tblPr
        for flag in ("bandRow", "firstRow"):
            properties.set(flag, "1" if flag == "firstRow" else "0")
        style = properties.find(qn("a:tableStyleId"))
        if style is not None:
            style.text = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # no style, no grid
        for row, texts in zip(table.rows, rows, strict=True):
            row.height = Inches(0.34)
            for cell, text in zip(row.cells, texts, strict=True):
                head = texts is rows[0]
                self._fill(cell.text_frame, [(text, 12, MUTED if head else INK, head)], MSO_ANCHOR.MIDDLE)
                cell.margin_left = cell.margin_right = Inches(0.05)
                cell.margin_top = cell.margin_bottom = Inches(0.02)
                _under(cell, MUTED if head else RULE)

    def _foot(self, made: Any) -> None:
        number = str(len(self.file.slides))
        self._box(made, LEFT, HIGH - 0.42, 10, 0.3, [(self._title[:90], 9, MUTED, False)])
        self._box(made, WIDE - 1.35, HIGH - 0.42, 0.6, 0.3, [(number, 9, MUTED, False)])

    def _rule(self, made: Any, colour: str, x: float, y: float, wide: float, high: float) -> None:
        shape = made.shapes.add_shape(1, Inches(x), Inches(y), Inches(wide), Inches(max(high, 0.01)))
        shape.fill.solid()
        shape.fill.fore_color.rgb = rgb(colour)
        shape.line.fill.background()
        for style in shape._element.findall(qn("p:style")):
            shape._element.remove(style)  # shadows come with it
        _decoration(shape)

    def _box(
        self,
        made: Any,
        x: float,
        y: float,
        wide: float,
        high: float,
        lines: Sequence[Line],
        gap: bool = False,
    ) -> None:
        box = made.shapes.add_textbox(Inches(x), Inches(y), Inches(wide), Inches(high))
        self._fill(box.text_frame, lines, MSO_ANCHOR.TOP, gap)

    def _fill(self, frame: Any, lines: Sequence[Line], anchor: Any, gap: bool = False) -> None:
        frame.word_wrap = True
        frame.vertical_anchor = anchor
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Emu(0)
        for number, (text, size, colour, bold) in enumerate(lines):
            paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
            paragraph.alignment = 1
            if gap and number and not bold:
                paragraph.space_before = Pt(10)
            run = paragraph.add_run()
            run.text = lawful(text)
            run.font.size, run.font.bold = Pt(size), bold
            run.font.color.rgb = rgb(colour)
            run._r.get_or_add_rPr().set("lang", self._language)


def _place(shape: Any, x: float, y: float, wide: float, high: float) -> None:
    shape.left, shape.top, shape.width, shape.height = Inches(x), Inches(y), Inches(wide), Inches(high)


def _decoration(shape: Any) -> None:
    """Nothing a screen reader should read out."""
    shape._element.nvSpPr.cNvPr.set("descr", "")


def _under(cell: Any, colour: str) -> None:
    """A line below a cell."""
    properties = cell._tc.get_or_add_tcPr()
    line = etree.SubElement(properties, qn("a:lnB"), w="9525")
    fill = etree.SubElement(line, qn("a:solidFill"))
    etree.SubElement(fill, qn("a:srgbClr"), val=colour.removeprefix("#"))
    properties.insert(0, line)


def _fonts(file: Any) -> None:
    """Latin and Korean fonts of the theme: without the latter, programs choose what they like for Hangul."""
    for part in file.slide_master.part.rels.values():
        if part.reltype.endswith("/theme"):
            theme = etree.fromstring(part.target_part.blob)
            for which in ("majorFont", "minorFont"):
                for found in theme.iter(qn(f"a:{which}")):
                    found.find(qn("a:latin")).set("typeface", LATIN)
                    found.find(qn("a:ea")).set("typeface", KOREAN)
            part.target_part._blob = etree.tostring(theme, xml_declaration=True, encoding="UTF-8", standalone=True)
