"""What python-docx lacks: Korean fonts, fields, captions, alternative texts, a table of contents that shows at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu, Mm, Pt, RGBColor
from docx.table import Table
from docx.text.paragraph import Paragraph
from docx.text.run import Run

LATIN, KOREAN = "Arial", "Malgun Gothic"
"""Both come with Windows and with Office on a Mac; LibreOffice elsewhere has look-alikes for them."""
LANGUAGES = {"en": "en-GB", "ko": "ko-KR"}


def element(name: str, /, **attributes: object) -> Any:
    """An XML element of the word-processing namespace, e.g. element("w:lang", val="en-GB")."""
    made = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), str(value))
    return made


def millimetres(length: float) -> Any:
    """A length as Word counts it."""
    return Mm(length)


def set_fonts(properties: Any) -> None:
    """Latin and Korean fonts for run properties: without eastAsia, Word draws Hangul in whatever it likes."""
    for old in properties.findall(qn("w:rFonts")):
        properties.remove(old)
    properties.insert(0, element("w:rFonts", ascii=LATIN, hAnsi=LATIN, eastAsia=KOREAN, cs=LATIN))


def set_defaults(document: Document, language: str) -> None:
    """Fonts and languages of the document, of every style and of the theme: nothing is left to a machine's own."""
    styles = document.styles.element
    for unused in [each for each in styles if each.get(qn("w:type")) == "table" and each.get(qn("w:default")) != "1"]:
        styles.remove(unused)
    for properties in styles.iter(qn("w:rPr")):
        if properties.find(qn("w:rFonts")) is not None or properties.getparent().tag == qn("w:rPrDefault"):
            set_fonts(properties)
    defaults = styles.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    for old in defaults.findall(qn("w:lang")):
        defaults.remove(old)
    defaults.append(element("w:lang", val=LANGUAGES["en"], eastAsia=LANGUAGES["ko"], bidi="ar-SA"))
    settings = document.settings.element
    theme = settings.find(qn("w:themeFontLang"))
    theme.set(qn("w:val"), LANGUAGES["en"])
    theme.set(qn("w:eastAsia"), LANGUAGES["ko"])
    settings.find(qn("w:zoom")).set(qn("w:percent"), "100")
    for setting in settings.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")
    document.core_properties.language = LANGUAGES[language]


def style(
    document: Document,
    name: str,
    size: float,
    *,
    bold: bool = False,
    colour: str = "1F2328",
    before: float = 0,
    after: float = 0,
    spacing: float = 1.35,
    keep: bool = False,
) -> Any:
    """Sets a paragraph style, made when the document lacks it.

    Sizes and distances in points; spacing in sizes, at least, so that lines stay as far apart whatever font stands in;
    keep: on a page with the next.
    """
    from docx.enum.style import WD_STYLE_TYPE
    from docx.enum.text import WD_LINE_SPACING

    known = [each.name for each in document.styles]
    made: Any = document.styles[name] if name in known else document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    made.base_style = None if name == "Normal" else document.styles["Normal"]
    for old in [*made.element.get_or_add_rPr(), *made.element.get_or_add_pPr()]:
        if old.tag not in (qn("w:numPr"), qn("w:outlineLvl"), qn("w:keepLines")):
            old.getparent().remove(old)
    made.font.size, made.font.bold, made.font.italic = Pt(size), bold, False
    made.font.color.rgb = RGBColor.from_string(colour)
    set_fonts(made.element.get_or_add_rPr())
    form = made.paragraph_format
    form.space_before, form.space_after, form.line_spacing = Pt(before), Pt(after), Pt(size * spacing)
    form.line_spacing_rule = WD_LINE_SPACING.AT_LEAST
    form.keep_with_next, form.widow_control = keep, True
    made.quick_style, made.hidden = True, False
    return made


def close_up(style: Any) -> None:
    """No blank put between Hangul and Latin letters or digits: “6명”, not “6 명”."""
    properties = style.element.get_or_add_pPr()
    for number, name in enumerate(_AFTER_BORDERS):
        if name in ("w:autoSpaceDE", "w:autoSpaceDN"):
            properties.insert_element_before(element(name, val=0), *_AFTER_BORDERS[number + 1 :])


def speak(run: Run, language: str) -> None:
    """Says which language a run is in, for spelling and screen readers."""
    if language in LANGUAGES:
        tag = LANGUAGES[language]
        run._r.get_or_add_rPr().append(element("w:lang", val=tag, eastAsia=tag))


def field(paragraph: Paragraph, instruction: str, shown: str = "", *, bold: bool | None = None) -> None:
    """A field with what it shows until Word reckons it anew."""
    _mark(paragraph, "begin")
    run = paragraph.add_run()
    code = element("w:instrText")
    code.set(qn("xml:space"), "preserve")
    code.text = f" {instruction} "
    run._r.append(code)
    _mark(paragraph, "separate")
    paragraph.add_run(shown).bold = bold
    _mark(paragraph, "end")


def _mark(paragraph: Paragraph, kind: str) -> None:
    paragraph.add_run()._r.append(element("w:fldChar", fldCharType=kind))


def bookmark(paragraph: Paragraph, name: str, number: int) -> None:
    """Names the paragraph's place, so that links find it."""
    start, end = element("w:bookmarkStart", id=number, name=name), element("w:bookmarkEnd", id=number)
    paragraph._p.insert(1 if paragraph._p.pPr is not None else 0, start)
    paragraph._p.append(end)


def contents(first: Paragraph, entries: Sequence[tuple[int, str, str]], levels: str = "1-2") -> None:
    """A table of contents field, filled in: (level, text, bookmark) each; `first` is the empty paragraph it starts in.

    Entries are links. Page numbers are fields left empty: only a layout engine knows them, and Word fills them in when
    it prints or saves a PDF. A guess would be wrong, and asking Word to update on opening shows an alarming question.
    """
    paragraph = first
    for number, (level, text, name) in enumerate(entries):
        if number:
            following = element("w:p")
            paragraph._p.addnext(following)
            paragraph = Paragraph(following, first._parent)
        paragraph.style = f"toc {level}"
        if number == 0:
            _mark(paragraph, "begin")
            code = element("w:instrText")
            code.set(qn("xml:space"), "preserve")
            code.text = f' TOC \\o "{levels}" \\h \\z \\u '
            paragraph.add_run()._r.append(code)
            _mark(paragraph, "separate")
        link = element("w:hyperlink", anchor=name, history=1)
        before = list(paragraph._p)
        paragraph.add_run(text)
        paragraph.add_run("\t")
        field(paragraph, f"PAGEREF {name} \\h")
        for part in [each for each in paragraph._p if each not in before]:
            link.append(part)
        paragraph._p.append(link)
        if number == len(entries) - 1:
            _mark(paragraph, "end")


def caption(paragraph: Paragraph, kind: str, number: int, text: str) -> None:
    """“Figure 1. Text” with a counting field, so that Word can list and renumber captions."""
    paragraph.style = "Caption"
    paragraph.add_run(f"{kind} ").bold = True
    field(paragraph, f"SEQ {kind} \\* ARABIC", str(number), bold=True)
    paragraph.add_run(f"  {text}")


def picture(paragraph: Paragraph, png: bytes, width: Emu, title: str, description: str) -> None:
    """A picture with what it shows in words."""
    from io import BytesIO

    shape = paragraph.add_run().add_picture(BytesIO(png), width=width)
    about = shape._inline.docPr
    about.set("title", title)
    about.set("descr", description)
    about.set("name", title)


def plain_table(table: Table, widths: Sequence[int]) -> None:
    """Only horizontal hairlines, a header row that repeats on every page, rows that do not break, widths in EMU."""
    table.autofit = False
    properties = table._tbl.tblPr
    borders = element("w:tblBorders")
    for side, size, colour in (("top", 8, "57606A"), ("bottom", 8, "57606A"), ("insideH", 4, "D0D5DB")):
        borders.append(element(f"w:{side}", val="single", sz=size, space=0, color=colour))
    properties.insert_element_before(borders, "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")
    margins = element("w:tblCellMar")
    for side, space in (("top", 50), ("left", 60), ("bottom", 50), ("right", 60)):
        margins.append(element(f"w:{side}", w=space, type="dxa"))
    properties.insert_element_before(margins, "w:tblLook")
    for number, width in enumerate(widths):
        table.columns[number].width = Emu(width)
    for row in table.rows:
        row._tr.get_or_add_trPr().append(element("w:cantSplit"))
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Emu(width)
    table.rows[0]._tr.get_or_add_trPr().append(element("w:tblHeader"))


def left_rule(target: Any, colour: str) -> None:
    """A coloured rule left of a paragraph or of a style's paragraphs."""
    properties = target._p.get_or_add_pPr() if isinstance(target, Paragraph) else target.element.get_or_add_pPr()
    borders = element("w:pBdr")
    borders.append(element("w:left", val="single", sz=18, space=10, color=colour.removeprefix("#")))
    properties.insert_element_before(borders, *_AFTER_BORDERS)


_AFTER_BORDERS = (
    "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:kinsoku", "w:wordWrap", "w:overflowPunct", "w:topLinePunct",
    "w:autoSpaceDE", "w:autoSpaceDN", "w:bidi", "w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind",
    "w:contextualSpacing", "w:mirrorIndents", "w:suppressOverlap", "w:jc", "w:textDirection", "w:textAlignment",
    "w:textboxTightWrap", "w:outlineLvl", "w:divId", "w:cnfStyle", "w:rPr", "w:sectPr", "w:pPrChange",
)  # fmt: skip
