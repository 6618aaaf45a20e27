"""Word documents with styles by name, so that a person changes the looks of all times or all pauses at once.

Paragraph styles: Title, Transcript Source, Turn, Turn in Table. Character styles: Speaker, Time, Pause, Note, Number.
The body is written as text into a small document that python-docx made: paragraph by paragraph it would take minutes.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from xml.sax.saxutils import escape

from interviewkit.sources.outputs.clocks import shown
from interviewkit.sources.outputs.heading import heading
from interviewkit.sources.outputs.style import Style
from interviewkit.sources.outputs.table import NVIVO_COLUMNS, nvivo_rows
from interviewkit.sources.outputs.transcript import Transcript
from interviewkit.sources.outputs.turns import Piece, Turn, turns
from interviewkit.words import language, speaking, tr

_BODY = "word/document.xml"
_SIGNS = {"pause": "Pause", "mark": "Note", "time": "Time"}
_QUIET = "<w:suppressLineNumbers/>"
_WIDTHS = (1300, 1700, 6072)
"""Of time, speaker and text in a table, in twentieths of a point: A4 less its margins."""


def docx(source: Transcript, style: Style) -> bytes:
    """The document; style.numbers "lines" has Word number the lines of the text."""
    with speaking(style.language or language()):
        return _packed(source, style, _content(source, style))


def nvivo_docx(source: Transcript, style: Style) -> bytes:
    """A table with the columns NVivo asks for, and nothing else; see table.py. FileTrouble where there are no times."""
    rows = ([_run(cell)] for row in nvivo_rows(source, style) for cell in row)
    body = _table(NVIVO_COLUMNS, (2400, 4972, 1700), _grouped(rows, 3))
    return _packed(source, replace(style, head=False, numbers="none"), body)


def _content(source: Transcript, style: Style) -> Iterator[str]:
    facts = heading(source, style)
    if style.head and facts:
        yield _paragraph("Title", [_run(facts[0][1])], _QUIET)
        for label, value in facts[1:]:
            yield _paragraph("TranscriptSource", [_run(f"{label}: {value}")], _QUIET)
    if style.look == "table":
        columns, widths = _columns(style)
        yield from _table(columns, widths, (_cells(turn, style) for turn in turns(source, style)))
        return
    for turn in turns(source, style):
        yield _paragraph("Turn", _runs(turn, style))


def _runs(turn: Turn, style: Style) -> list[str]:
    """Number, time, speaker and words of a paragraph; the time in a column of its own at the left."""
    time = shown(turn.start_ms, style.clock) if turn.stamped else ""
    runs = [_run(f"{turn.n}", "Number"), _run(" ")] if style.numbers == "turns" else []
    if style.stamps != "none" and style.place == "before":
        runs += [_run(time, "Time"), "<w:r><w:tab/></w:r>"]
    if turn.speaker:
        runs += [_run(f"{turn.speaker}:", "Speaker"), _run(" ")]
    runs += _said(turn.pieces)
    if time and style.place == "after":
        runs += [_run("  "), _run(f"[{time}]", "Time")]
    return runs


def _said(pieces: Sequence[Piece]) -> list[str]:
    runs: list[str] = []
    for piece in pieces:
        if runs:
            runs.append(_run(" "))
        runs.append(_run(piece.text, _SIGNS.get(piece.kind, "")))
    return runs


def _columns(style: Style) -> tuple[list[str], list[int]]:
    found = [("", 600)] if style.numbers == "turns" else []
    found += [(tr("Time"), _WIDTHS[0])] if style.stamps != "none" else []
    found += [(tr("Speaker"), _WIDTHS[1])] if style.names != "none" else []
    widths = [width for _, width in found]
    return [*(name for name, _ in found), tr("Text")], [*widths, sum(_WIDTHS) - sum(widths)]


def _cells(turn: Turn, style: Style) -> list[list[str]]:
    cells = [[_run(str(turn.n), "Number")]] if style.numbers == "turns" else []
    if style.stamps != "none":
        cells.append([_run(shown(turn.start_ms, style.clock) if turn.stamped else "", "Time")])
    if style.names != "none":
        cells.append([_run(turn.speaker, "Speaker")])
    return [*cells, _said(turn.pieces)]


def _grouped(cells: Iterable[list[str]], n: int) -> Iterator[list[list[str]]]:
    row: list[list[str]] = []
    for cell in cells:
        row.append(cell)
        if len(row) == n:
            yield row
            row = []


def _table(titles: Sequence[str], widths: Sequence[int], rows: Iterable[list[list[str]]]) -> Iterator[str]:
    yield (
        '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>'
        '<w:top w:val="single" w:sz="8" w:space="0" w:color="57606A"/>'
        '<w:bottom w:val="single" w:sz="8" w:space="0" w:color="57606A"/>'
        '<w:insideH w:val="single" w:sz="4" w:space="0" w:color="D0D5DB"/></w:tblBorders>'
        '<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>'
        + "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        + "</w:tblGrid>"
    )
    yield _row([[_run(title, "Speaker")] for title in titles], widths, "<w:tblHeader/>")
    for row in rows:
        yield _row(row, widths)
    yield "</w:tbl>" + _paragraph("Turn", [], _QUIET)


def _row(cells: Sequence[Sequence[str]], widths: Sequence[int], more: str = "") -> str:
    inner = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{_paragraph("TurninTable", cell)}</w:tc>'
        for cell, width in zip(cells, widths, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{more}</w:trPr>{inner}</w:tr>"


def _paragraph(style: str, runs: Iterable[str], more: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr>{"".join(runs)}</w:p>'


def _run(text: str, style: str = "") -> str:
    """A run; new lines and tabs become Word's own, what no XML may hold is left out."""
    lawful = "".join(c for c in text if c in "\t\n" or " " <= c < "\ud800" or "\ue000" <= c < "\ufffe" or c > "\uffff")
    inner = escape(lawful).replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
    inner = inner.replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
    look = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{inner}</w:t></w:r>'


def _packed(source: Transcript, style: Style, body: Iterable[str]) -> bytes:
    """The skeleton with the body in the place of its mark."""
    from interviewkit.sources.outputs.docx_styles import MARK, skeleton

    out = io.BytesIO()
    made = zipfile.ZipFile(io.BytesIO(skeleton(source, style)))
    with made, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=3) as packed:
        for entry in made.infolist():
            if entry.filename != _BODY:
                packed.writestr(entry, made.read(entry))
                continue
            before, after = made.read(entry).decode("utf-8").split(MARK)
            with packed.open(_BODY, "w", force_zip64=True) as part:
                part.write(before.encode("utf-8"))
                for piece in body:
                    part.write(piece.encode("utf-8"))
                part.write(after.encode("utf-8"))
    return out.getvalue()
