"""A journey map as a workbook or a table of text: the map as shown, its numbers, and every card with its stable id."""

from __future__ import annotations

import csv
import io
from typing import Any

from sqlmodel import Session

from interviewkit.journey.content import Cell, Column, JourneyContent
from interviewkit.journey.lanes import kind
from interviewkit.journey.words import (
    BACKED_SIGNS,
    PLACE_NAMES,
    backing,
    column_name,
    item_text,
    lane_name,
    people,
    signed,
)
from interviewkit.store.bulk import fetch
from interviewkit.words import tr

Rows = list[list[str | float | None]]


def as_xlsx(session: Session, content: JourneyContent) -> bytes:
    """Three pages: the map, the numbers of each stage, and a line for each thing on the map."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    book: Any = Workbook()
    book.remove(book.active)
    pages = (
        (tr("Journey map"), map_rows(content)),
        (tr("Numbers"), number_rows(content)),
        (tr("Cards"), card_rows(session, content)),
    )
    for title, rows in pages:
        page = book.create_sheet("".join(" " if sign in r"[]:*?/\'" else sign for sign in title)[:31])
        for at, row in enumerate(rows, 1):
            for column, value in enumerate(row, 1):
                cell = page.cell(at, column)
                cell.value = _typed(value) if isinstance(value, str) else value
                cell.alignment = Alignment(wrap_text=True, vertical="top")
                if isinstance(value, str):
                    cell.data_type = "s"  # whatever it begins with, it is no formula
                if at == 1 or (column == 1 and title == pages[0][0]):
                    cell.font = Font(bold=True)
        for column in range(1, len(rows[0]) + 1):
            wide = 22 if column == 1 else 34 if title == pages[0][0] else 18
            page.column_dimensions[get_column_letter(column)].width = wide
        page.freeze_panes = "B2"
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def as_csv(session: Session, content: JourneyContent) -> bytes:
    """A line for each thing on the map, in UTF-8 with the mark that spreadsheets need for Hangul."""
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\r\n")
    for row in card_rows(session, content):
        writer.writerow(["" if cell is None else _safe(cell) for cell in row])
    return ("\ufeff" + target.getvalue()).encode()


def map_rows(content: JourneyContent) -> Rows:
    """The map as it is shown: a row a lane, a column a stage; each card with the sign of its backing."""
    rows: Rows = [[content.map.name or tr("Journey"), *(column_name(column) for column in content.columns)]]
    for lane in content.lanes:
        cells = [cell_text(content, lane, at) for at in range(len(content.columns))]
        rows.append([lane_name(lane), *cells])
    return rows


def cell_text(content: JourneyContent, lane: str, at: int) -> str:
    """Everything a cell says, a line each."""
    column, sort = content.columns[at], kind(lane)
    if sort == "curve":
        return "\n".join(curve_lines(column))
    if sort == "friction":
        found = column.friction
        return tr("{n} of {of} participants", n=found.negative, of=found.people) if found.people else "–"
    if sort == "numbers":
        return "\n".join(funnel_lines(column))
    if sort == "channels":
        return "\n".join(channel_lines(column))
    return "\n".join(_lines(content.cell(lane, at)))


def curve_lines(column: Column) -> list[str]:
    """Mean with its interval, n, and how many are mixed."""
    point = column.point
    if not point.participants:
        return ["–"]
    first = tr("too few for a mean")
    if point.mean is not None and point.low is not None and point.high is not None:
        first = f"{signed(point.mean)} [{signed(point.low)}, {signed(point.high)}]"
    lines = [first, f"n = {point.participants}"]
    if point.mixed_participants:
        lines.append(tr("mixed: {share} %", share=round(100 * point.mixed)))
    return lines


def funnel_lines(column: Column) -> list[str]:
    """The number of people and how many of the stage before came on."""
    step = column.number
    if step is None:
        return []
    lines = [people(step.value)]
    if step.of_before is not None:
        lines.append(tr("{share} % of the stage before", share=_percent(step.of_before)))
    if step.lost is not None and step.lost > 0:
        lines.append(tr("−{n} left", n=people(step.lost)))
    return lines


def channel_lines(column: Column) -> list[str]:
    """What each channel feels like, and whether the best and the worst differ."""
    found = column.consistency
    lines = []
    for mood in found.channels:
        mean = signed(mood.mean) if mood.mean is not None else tr("too few for a mean")
        lines.append(f"{mood.channel}: {mean} (n = {mood.people})")
    gap = found.gap
    if gap is not None and gap.mean is not None and gap.low is not None and gap.high is not None:
        interval = f"{signed(gap.mean)} [{signed(gap.low)}, {signed(gap.high)}]"
        lines.append(tr("differ: {interval}", interval=interval) if gap.clear else tr("no clear difference: {interval}",
                     interval=interval))  # fmt: skip
    return lines


def number_rows(content: JourneyContent) -> Rows:
    """One row a stage: the curve, friction and the funnel as plain numbers."""
    rows: Rows = [
        [tr("Stage"), tr("Channel"), "n", tr("Quotes"), tr("Mean"), tr("Low"), tr("High"), tr("Mixed"),
         tr("With a negative quote"), tr("Funnel"), tr("Of the stage before"), tr("Of the first")]
    ]  # fmt: skip
    for column in content.columns:
        point, step = column.point, column.number
        numbers = [point.participants, point.quotes, point.mean, point.low, point.high, point.mixed_participants]
        funnel = [None, None, None] if step is None else [step.value, step.of_before, step.of_first]
        rows.append([column.name, column.channel, *numbers, column.friction.negative, *funnel])
    return rows


def card_rows(session: Session, content: JourneyContent) -> Rows:
    """One row a thing: lane, stage, text, what is behind it, and its id, which never changes; offers have none."""
    ids: dict[str, dict[int, str]] = {
        "card": dict(fetch(session, "SELECT id, guid FROM journey_cell")),
        "touchpoint": dict(fetch(session, "SELECT id, guid FROM touchpoint")),
    }
    rows: Rows = [
        [tr("Lane"), tr("Stage"), tr("Channel"), tr("Text"), tr("Online or offline"), tr("Owner"), tr("Participants"),
         tr("Quotes"), tr("Backing"), tr("Kept"), tr("Id")]
    ]  # fmt: skip
    for lane in content.lanes:
        for at, column in enumerate(content.columns):
            for item in content.cell(lane, at).items:
                kept = "" if item.kind == "offer" else "✓"
                place = tr(PLACE_NAMES[item.place]) if item.place else ""
                channel = item.channel or column.channel or ""
                about: list[str | float | None] = [item_text(item), place, item.owner, item.people, len(item.quotes)]
                behind = backing(item.people, len(item.quotes))
                guid = ids.get(item.kind, {}).get(item.id, "")
                rows.append([lane_name(lane), column.name, channel, *about, behind, kept, guid])
    return rows


def _lines(cell: Cell) -> list[str]:
    found = []
    for item in cell.items:
        text = item_text(item)
        if item.kind == "touchpoint":
            place = tr(PLACE_NAMES[item.place]) if item.place else ""
            about = ", ".join(filter(None, [item.channel, place, item.owner]))
            text = f"{text} ({about})" if about else text
        if item.said_by:
            text = f"“{text}” {item.said_by}"
        sign = BACKED_SIGNS[item.backed]
        found.append(f"{sign} {text}" + (f" ({item.people})" if item.people and not item.said_by else ""))
    return found


def _percent(share: float) -> str:
    return f"{100 * share:.0f}" if share >= 0.1 or share == 0 else f"{100 * share:.1f}"


def _typed(text: str) -> str:
    return "".join(sign for sign in text if sign >= " " or sign in "\n\t")


def _safe(cell: str | float) -> str | float:
    """A word that a spreadsheet would take for a formula gets an apostrophe before it."""
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in ("=", "+", "-", "@") and len(cell) > 1 else cell
