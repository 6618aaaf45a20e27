"""Rows and columns: for spreadsheets, and the timespan table that NVivo reads.

NVivo's importer of transcript rows (help of NVivo 12, “Import transcripts”) takes text files whose lines hold a valid
timespan and all the same number of tabs, and Word tables with such a column; fields are mapped to Timespan, Content and
Speaker. A span is two times with a hyphen; NVivo counts to the tenth of a second (help of NVivo 8, “Importing
transcripts”). A tab or a new line inside a text would be another column or row: there they become blanks.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from interviewkit.errors import FileTrouble
from interviewkit.sources.outputs.clocks import shown
from interviewkit.sources.outputs.style import Style
from interviewkit.sources.outputs.transcript import Transcript
from interviewkit.sources.outputs.turns import Turn, turns
from interviewkit.text.times import stamp

COLUMNS = ("n", "start", "end", "speaker", "text")
NVIVO_COLUMNS = ("Timespan", "Content", "Speaker")
"""As NVivo itself calls them, whatever language it speaks: its own export does."""
_BREAKS = re.compile(r"[\t\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_rows(source: Transcript, style: Style) -> Iterator[str]:
    """One row a turn, commas between, times as hh:mm:ss.mmm; a text that a spreadsheet would reckon is made a text."""
    return _written(source, style, ",")


def tsv_rows(source: Transcript, style: Style) -> Iterator[str]:
    """As csv_rows, tabs between, no quoting: breaks inside texts become blanks."""
    return _written(source, style, "\t")


def _written(source: Transcript, style: Style, between: str) -> Iterator[str]:
    yield between.join(COLUMNS) + "\r\n"
    out = io.StringIO()
    writer = csv.writer(out)
    for turn in turns(source, style):
        times = ("" if ms is None or style.stamps == "none" else stamp(ms, ".") for ms in (turn.start_ms, turn.end_ms))
        cells = [str(turn.n), *times, turn.speaker, turn.text]
        if between == ",":
            writer.writerow([_as_text(cell) for cell in cells])
            yield out.getvalue()
            out.seek(0)
            out.truncate()
        else:
            yield "\t".join(_BREAKS.sub(" ", cell) for cell in cells) + "\r\n"


def nvivo(source: Transcript, style: Style) -> Iterator[str]:
    """Timespan, content and speaker, a tab between."""
    yield "\t".join(NVIVO_COLUMNS) + "\r\n"
    for row in nvivo_rows(source, style):
        yield "\t".join(row) + "\r\n"


def nvivo_rows(source: Transcript, style: Style) -> Iterator[Sequence[str]]:
    """The cells of each row. Segments without times get the moment between their neighbours; FileTrouble where no
    segment has times."""
    found = list(turns(source, replace(style, stamps="turn")))
    if not any(turn.start_ms is not None for turn in found):
        raise FileTrouble(
            "“{name}” has no times, and NVivo takes no transcript without them.",
            safe="Nothing was written.",
            attempt="Choose another format, such as Word.",
            name=source.name,
        )
    for turn, (start, end) in zip(found, _spans(found), strict=True):
        span = f"{shown(start, 'tenths')} - {shown(end, 'tenths')}"
        yield span, _BREAKS.sub(" ", turn.text), _BREAKS.sub(" ", turn.speaker)


def _spans(found: Sequence[Turn]) -> list[tuple[int, int]]:
    spans, at = [], 0
    for turn in found:
        start = turn.start_ms if turn.start_ms is not None else at
        end = max(turn.end_ms if turn.end_ms is not None else start, start)
        spans.append((start, end))
        at = max(at, end)
    return spans


def _as_text(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) and not cell.lstrip("-+").isdecimal() else cell
