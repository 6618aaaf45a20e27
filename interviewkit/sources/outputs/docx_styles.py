"""The Word document around a transcript: its named styles, fonts for both scripts, page, heading and page numbers."""

from __future__ import annotations

import io
from typing import Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from interviewkit.sources.outputs.heading import heading
from interviewkit.sources.outputs.style import Style
from interviewkit.sources.outputs.transcript import Transcript
from interviewkit.words import language

MARK = "<w:p><w:r><w:t>@@BODY@@</w:t></w:r></w:p>"
LATIN, KOREAN = "Arial", "Malgun Gothic"
"""Both come with Windows and with Office on a Mac; LibreOffice elsewhere has look-alikes for them."""
_TAGS = {"en": "en-GB", "ko": "ko-KR"}
_FAINT = "57606A"


def skeleton(source: Transcript, style: Style) -> bytes:
    """A document whose body is MARK alone."""
    document = Document()
    styles = document.styles.element
    for unused in [each for each in styles if each.get(qn("w:type")) == "table" and each.get(qn("w:default")) != "1"]:
        styles.remove(unused)
    for properties in styles.iter(qn("w:rPr")):
        if properties.find(qn("w:rFonts")) is not None or properties.getparent().tag == qn("w:rPrDefault"):
            _fonts(properties)
    _styles(document, style)
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(2.5)
    if style.numbers == "lines":
        count = OxmlElement("w:lnNumType")
        count.set(qn("w:countBy"), "1")
        count.set(qn("w:restart"), "continuous")
        count.set(qn("w:distance"), "283")
        margins = section._sectPr.find(qn("w:pgMar"))
        margins.addnext(count)
    facts = heading(source, style)
    properties = document.core_properties
    properties.title = _lawful(facts[0][1])[:255] if facts else ""  # the standard allows no more
    properties.author, properties.comments = "", ""
    properties.language = _TAGS.get(source.language or style.language or language(), "")
    if style.head:
        if facts:
            section.header.paragraphs[0].add_run(_lawful(facts[0][1]))
        _page_number(section.footer.paragraphs[0])
    document.add_paragraph("@@BODY@@")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _styles(document: Any, style: Style) -> None:
    verbatim = style.pauses or style.numbers == "lines"
    normal = document.styles["Normal"]
    normal.font.size = Pt(11)
    _fonts(normal.element.get_or_add_rPr())
    title = document.styles["Title"]
    for old in [*title.element.get_or_add_pPr(), *title.element.get_or_add_rPr()]:
        old.getparent().remove(old)
    _dress(title, 18, bold=True, after=6)
    for named in ("Header", "Footer"):
        _dress(document.styles[named], 9, colour=_FAINT)
    _dress(_made(document, "Transcript Source"), 9, colour=_FAINT, after=2)
    turn = _made(document, "Turn")
    _dress(turn, 11, before=6, after=2 if verbatim else 6, spacing=1.6 if verbatim else 1.35)
    if style.stamps != "none" and style.place == "before":
        indent = Cm(2.2 if style.clock != "short" else 1.6)
        turn.paragraph_format.left_indent, turn.paragraph_format.first_line_indent = indent, -indent
        turn.paragraph_format.tab_stops.add_tab_stop(indent)
    _dress(_made(document, "Turn in Table"), 10.5, before=3, after=3, spacing=1.3)
    for name, bold, colour, size in (
        ("Speaker", True, "1F2328", None),
        ("Time", False, _FAINT, 9),
        ("Pause", False, _FAINT, None),
        ("Note", False, "7A4B00", None),
        ("Number", False, _FAINT, 9),
    ):
        made = document.styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
        made.font.bold, made.font.color.rgb = bold or None, RGBColor.from_string(colour)
        made.font.size = Pt(size) if size else None
        made.quick_style = True


def _made(document: Any, name: str) -> Any:
    made = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    made.base_style, made.quick_style = document.styles["Normal"], True
    return made


def _dress(
    style: Any, size: float, *, bold: bool = False, colour: str = "1F2328", before: float = 0, after: float = 0,
    spacing: float = 1.3,
) -> None:  # fmt: skip
    """spacing: in sizes, at least, so that lines stay as far apart whatever font stands in."""
    from docx.enum.text import WD_LINE_SPACING

    style.font.size, style.font.bold, style.font.color.rgb = Pt(size), bold, RGBColor.from_string(colour)
    _fonts(style.element.get_or_add_rPr())
    form = style.paragraph_format
    form.space_before, form.space_after, form.line_spacing = Pt(before), Pt(after), Pt(size * spacing)
    form.line_spacing_rule, form.widow_control = WD_LINE_SPACING.AT_LEAST, True


def _fonts(properties: Any) -> None:
    """Latin and Korean fonts: without eastAsia, Word draws Hangul in whatever it likes."""
    for old in properties.findall(qn("w:rFonts")):
        properties.remove(old)
    fonts = OxmlElement("w:rFonts")
    for key, name in (("ascii", LATIN), ("hAnsi", LATIN), ("eastAsia", KOREAN), ("cs", LATIN)):
        fonts.set(qn(f"w:{key}"), name)
    properties.insert(0, fonts)


def _page_number(paragraph: Any) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)


def _lawful(text: str) -> str:
    return "".join(c for c in text if c == "\t" or " " <= c < "\ud800" or "\ue000" <= c < "\ufffe" or c > "\uffff")
