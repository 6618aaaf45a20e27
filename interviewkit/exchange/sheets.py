"""Rows of texts as .csv and .xlsx: written so that no cell is taken for a formula, read with hostile files refused."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence

from interviewkit.errors import FileTrouble
from interviewkit.exchange.code_files import lawful
from interviewkit.sources.formats.unpacking import BROKEN, Packed, damaged, would_burst
from interviewkit.text.decoding import decode

LONGEST = 32_767
"""Characters a cell of a workbook holds; more would be cut off silently."""
MOST_UNPACKED = 200_000_000
MOST_ENTRIES = 2_000
MOST_ROWS = 100_000
_FORMULA = re.compile(r"'*[=+\-@\t]")
_GUARDED = re.compile(r"''*[=+\-@\t]")
Rows = Sequence[Sequence[str | int]]


def write_csv(rows: Rows) -> bytes:
    """UTF-8 with a mark, so that Excel reads Hangul; a text that a spreadsheet would reckon gets an apostrophe."""
    made = io.StringIO(newline="")
    csv.writer(made, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerows(
        [_guarded(cell) if isinstance(cell, str) else cell for cell in row] for row in rows
    )
    return made.getvalue().encode("utf-8-sig")


def read_csv(content: bytes, name: str) -> list[list[str]]:
    """The rows of a file with commas, semicolons or tabs; FileTrouble when it is no text or no table."""
    text = decode(content, name).text
    head = text.partition("\n")[0]
    delimiter = max(",;\t", key=head.count)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=False))
    except csv.Error as error:
        raise damaged(name) from error
    return [[_bare(cell) for cell in row] for row in rows if any(cell.strip() for cell in row)]


def write_xlsx(rows: Rows, title: str) -> bytes:
    """A workbook with one sheet, its first row the head. FileTrouble for a text too long for a cell."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    book = Workbook()
    sheet = book.active
    sheet.title = re.sub(r"[\[\]:*?/\\]", " ", title)[:31].strip(" '") or "1"
    for at, row in enumerate(rows, 1):
        for column, value in enumerate(row, 1):
            cell = sheet.cell(at, column)
            if isinstance(value, int):
                cell.value = value
                continue
            text = _escaped(lawful(value))
            if len(text) > LONGEST:
                raise FileTrouble(
                    "A text is too long for a cell of a workbook.",
                    safe="Nothing was written.",
                    attempt="Save it as .csv or .qdc instead.",
                )
            cell.value = text
            cell.data_type = "s"  # whatever it begins with, it is no formula
            cell.alignment = Alignment(wrap_text=at > 1, vertical="top")
            if at == 1:
                cell.font = Font(bold=True)
    for column in range(1, len(rows[0]) + 1 if rows else 1):
        longest = max((len(str(row[column - 1])) for row in rows if len(row) >= column), default=0)
        sheet.column_dimensions[get_column_letter(column)].width = min(60, max(10, longest + 2))
    sheet.freeze_panes = "A2"
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def read_xlsx(content: bytes, name: str) -> list[list[str]]:
    """The rows of the first sheet that has any; what a formula last showed, never the formula.

    FileTrouble for a file that is none, damaged, or made to burst when unpacked.
    """
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    _look_through(content, name)
    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        for sheet in book.worksheets:
            rows: list[list[str]] = []
            for row in sheet.iter_rows(values_only=True, max_row=MOST_ROWS):
                cells = ["" if cell is None else _text(cell) for cell in row]
                if any(cell.strip() for cell in cells):
                    rows.append(cells)
            if rows:
                return rows
        return []
    except (InvalidFileException, *BROKEN, TypeError, AttributeError, SyntaxError) as error:
        raise damaged(name) from error  # what openpyxl raises for files that others broke


def _look_through(content: bytes, name: str) -> None:
    """Unpacks all of it once, counting: a few kilobytes can hold gigabytes, and declarations can read other files."""
    size = 0
    with Packed(io.BytesIO(content), name) as packed:
        if len(packed.entries) > MOST_ENTRIES:
            raise would_burst(name)
        for part in packed.entries:
            start = b""
            for block in packed.pieces(part, MOST_UNPACKED - size, packed_well=False):
                start = start or block[:4096]
                size += len(block)
            if b"<!DOCTYPE" in start or b"<!ENTITY" in start:
                raise damaged(name)


def _text(cell: object) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), str(cell))


def _escaped(text: str) -> str:
    """Workbooks write odd characters as _x000B_: a text that looks so is written so that it comes back."""
    return re.sub(r"_(?=x[0-9A-Fa-f]{4}_)", "_x005F_", text)


def _guarded(text: str) -> str:
    text = lawful(text)
    return f"'{text}" if _FORMULA.match(text) else text


def _bare(text: str) -> str:
    return text[1:] if _GUARDED.match(text) else text
