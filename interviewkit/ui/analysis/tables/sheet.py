"""A table ready to be read: texts of one language, numbers and what they mean, for screen, clipboard and files."""

from __future__ import annotations

import csv
import html
import io
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

Kind = Literal["count", "share", "number"]
DASH = "–"


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table. colour, shade: of its code."""

    name: str
    colour: int | None = None
    shade: int = 0


@dataclass(frozen=True, slots=True)
class Sheet:
    """values: rows × columns, NaN for nothing to tell. kinds: one a column. remarks: one text column behind the numbers
    with its heading, or none. about: what is counted, as (term, meaning). corner: what rows are. square: the diagonal
    is a code and itself. quotes_of: see analysis.table."""

    title: str
    corner: str
    rows: tuple[Row, ...]
    columns: tuple[str, ...]
    values: NDArray[np.float64]
    kinds: tuple[Kind, ...]
    remarks: tuple[str, tuple[str, ...]] | None
    about: tuple[tuple[str, str], ...]
    quotes_of: Callable[[int, int], tuple[int, ...]] = field(repr=False, compare=False)
    square: bool = False

    def text(self, row: int, column: int) -> str:
        """A cell as it is read."""
        if column == len(self.columns):
            return self.remarks[1][row] if self.remarks else ""
        return shown(float(self.values[row, column]), self.kinds[column])

    @property
    def headings(self) -> tuple[str, ...]:
        return (*self.columns, *([self.remarks[0]] if self.remarks else []))

    def grid(self, order: Sequence[int] | None = None) -> list[list[str | float | None]]:
        """Headings and rows with numbers as numbers; None for nothing. order: of the rows."""
        lines: list[list[str | float | None]] = [[self.corner, *self.headings]]
        for row in range(len(self.rows)) if order is None else order:
            numbers = [None if math.isnan(value) else _plain(value) for value in self.values[row].tolist()]
            lines.append([self.rows[row].name, *numbers, *([self.remarks[1][row]] if self.remarks else [])])
        return lines


def shown(value: float, kind: Kind) -> str:
    """A number as people read it: a count, a share in percent, or two decimals."""
    if math.isnan(value):
        return DASH
    if kind == "count":
        return f"{value:,.0f}"
    return f"{value:.0%}" if kind == "share" else f"{value:.2f}".replace("-", "−")


def tsv(lines: Sequence[Sequence[str]]) -> str:
    """Lines for the clipboard, as a spreadsheet takes them."""
    return "\n".join("\t".join(" ".join(cell.split()) for cell in line) for line in lines)


def as_html(lines: Sequence[Sequence[str]]) -> str:
    """The same for a text program: the first line is the heading."""
    head, *rest = lines
    rows = [f"<tr>{''.join(f'<th>{html.escape(cell)}</th>' for cell in head)}</tr>"]
    for first, *cells in rest:
        tail = "".join(f'<td align="right">{html.escape(cell)}</td>' for cell in cells)
        rows.append(f"<tr><th align='left'>{html.escape(first)}</th>{tail}</tr>")
    return f"<table>{''.join(rows)}</table>"


def as_csv(sheet: Sheet, order: Sequence[int] | None = None) -> bytes:
    """UTF-8 with the mark that spreadsheets need for Hangul; the definitions stand below the table."""
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\r\n")
    for line in sheet.grid(order):
        writer.writerow(["" if cell is None else _safe(cell) for cell in line])
    writer.writerow([])
    writer.writerows([[_safe(each) for each in line] for line in sheet.about])
    return ("\ufeff" + target.getvalue()).encode()


def as_xlsx(sheets: Sequence[Sheet]) -> bytes:
    """A workbook: a page a sheet, and a last one with all definitions. Headings stay in view."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    book: Any = Workbook()
    book.remove(book.active)
    taken: set[str] = set()
    for sheet in sheets:
        page = book.create_sheet(_page_name(sheet.title, taken))
        for at, line in enumerate(sheet.grid(), 1):
            for column, value in enumerate(line, 1):
                _write(page.cell(at, column), value, sheet, column - 2 if at > 1 else -1)
        for cell in page[1]:
            cell.font, cell.alignment = Font(bold=True), Alignment(wrap_text=True, vertical="top")
        page.freeze_panes = "B2"
        page.column_dimensions["A"].width = 32
        if sheet.remarks:
            page.column_dimensions[get_column_letter(len(sheet.columns) + 2)].width = 60
    about = book.create_sheet(_page_name("n", taken))
    for sheet in sheets:
        for term, meaning in ((sheet.title, ""), *sheet.about, ("", "")):
            about.append([_typed(term), _typed(meaning)])
        about.cell(about.max_row - len(sheet.about) - 1, 1).font = Font(bold=True)
    about.column_dimensions["A"].width, about.column_dimensions["B"].width = 32, 100
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def _write(cell: Any, value: str | float | None, sheet: Sheet, column: int) -> None:
    cell.value = _typed(value) if isinstance(value, str) else value
    if isinstance(cell.value, str):
        cell.data_type = "s"  # what begins with "=" is somebody's word, not a formula
    elif 0 <= column < len(sheet.kinds):
        cell.number_format = {"count": "0", "share": "0%", "number": "0.00"}[sheet.kinds[column]]


def _typed(text: str) -> str:
    """Without the control characters that a workbook cannot hold."""
    return "".join(sign for sign in text if sign >= " " or sign in "\n\t")


def _safe(cell: str | float) -> str | float:
    """A word that a spreadsheet would take for a formula gets an apostrophe before it."""
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in ("=", "+", "-", "@") and len(cell) > 1 else cell


def _page_name(title: str, taken: set[str]) -> str:
    name = "".join(" " if sign in r"[]:*?/\'" else sign for sign in _typed(title)).strip()[:28] or "1"
    found = next(each for n in range(1, 99) if (each := name if n == 1 else f"{name} {n}").lower() not in taken)
    taken.add(found.lower())
    return found


def _plain(value: float) -> float:
    return int(value) if value == int(value) else value
