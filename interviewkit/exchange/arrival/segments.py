"""A text into segments, by its turns or paragraphs, so that every passage keeps exactly its words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from interviewkit.sources.formats.speakers import are_headers, header, prefix, speaking

Span = tuple[int, int]
SEEN = 400
"""So much of a line is looked at for who speaks."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One segment: [start, end) of the text it comes from. text: its own where it is not just that stretch.

    rest: further columns of a segment, as our own files tell them.
    """

    start: int
    end: int
    speaker: str = ""
    start_ms: int | None = None
    end_ms: int | None = None
    text: str | None = None
    rest: dict[str, Any] = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True)
class Cut:
    """A text cut into segments. labels: whether names of speakers stayed in the text, as passages hold them."""

    pieces: tuple[Piece, ...]
    labels: bool = False

    def texts(self, text: str) -> list[str]:
        """What each segment says."""
        return [text[each.start : each.end] if each.text is None else each.text for each in self.pieces]


def cut(text: str, spans: Sequence[Span] = (), paragraphs: Sequence[Span] | None = None) -> Cut:
    """Segments of a text: a line each, blank ones left out; or the paragraphs given.

    Where lines begin with who speaks, or stand below a line that says so, the name goes to the speaker and out of the
    text, unless a passage of spans holds a part of it.
    """
    told = _lines(text) if paragraphs is None else paragraphs
    lines = [(start, end) for start, end in told if start < end and not text[start:end].isspace()]
    labels = _labels(text, lines)
    clear = not _touched([(line[0], label.ends) for line, label in zip(lines, labels, strict=True)], spans)
    pieces, speaker, ms = list[Piece](), "", None
    for (start, end), label in zip(lines, labels, strict=True):
        speaker = label.name or speaker
        ms = label.ms if label.name else ms if ms is not None else label.ms
        begins = label.ends if clear else start
        if begins < end:
            pieces.append(Piece(begins, end, speaker, ms))
            ms = None
    return Cut(tuple(pieces), any(label.name for label in labels) and not clear)


def bare(text: str, paragraphs: Sequence[Span] | None = None) -> Cut:
    """The same with every name taken out, whatever passages hold."""
    return cut(text, (), paragraphs)


def full(text: str, paragraphs: Sequence[Span] | None = None) -> Cut:
    """The same with every name left in."""
    return cut(text, [(0, len(text))], paragraphs)


class _Label(NamedTuple):
    """Who speaks in a line, "" where it does not say, and where its words begin behind that."""

    name: str
    ends: int
    ms: int | None


def _labels(text: str, lines: Sequence[Span]) -> list[_Label]:
    openings = [text[start : min(end, start + SEEN)] for start, end in lines]
    tops = [header(opening) for opening in openings]
    named = [top for top in tops if top is not None and top.name]
    if len(named) > 1 and are_headers(named) and 2 * len(named) <= len(lines) + 1:
        return [
            _Label(top.name, line[1], top.start_ms) if top is not None and top.name else _Label("", line[0], None)
            for line, top in zip(lines, tops, strict=True)
        ]
    leads = [prefix(opening) for opening in openings]
    spoken = speaking([lead.name for lead in leads])
    found = []
    for (start, end), opening, lead in zip(lines, openings, leads, strict=True):
        if not lead.name or lead.name not in spoken or (lead.dotted and not {"Q", "A"} <= spoken):
            timed = lead.start_ms is not None and not lead.bare_time and not lead.name and opening.endswith(lead.rest)
            begins = start + len(opening) - len(lead.rest) if timed and lead.rest.strip() else start
            found.append(_Label("", begins, lead.start_ms if timed else None))
        elif lead.rest and opening.endswith(lead.rest):
            found.append(_Label(lead.name, start + len(opening) - len(lead.rest), lead.start_ms))
        else:
            found.append(_Label(lead.name, start if lead.rest else end, lead.start_ms))
    return found


def _lines(text: str) -> Iterator[Span]:
    at = 0
    for line in text.split("\n"):
        yield at, at + len(line)
        at += len(line) + 1


def _touched(heads: Sequence[Span], spans: Sequence[Span]) -> bool:
    """Whether a passage holds any part of a name."""
    named = [(start, end) for start, end in heads if end > start]
    starts = [start for start, _ in named]
    for start, end in spans:
        at = bisect_left(starts, end) - 1
        if at >= 0 and named[at][1] > start:
            return True
    return False


class Placer:
    """Finds the segments of passages: (first piece, offset, last piece, offset), offsets in the pieces' own texts."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self._pieces = list(pieces)
        self._starts = [each.start for each in pieces]
        self._ends = [each.end for each in pieces]

    def place(self, start: int, end: int) -> tuple[int, int, int, int] | None:
        """Where [start, end) lies; None where it holds nothing of any segment."""
        first = bisect_right(self._ends, start)
        last = bisect_left(self._starts, end) - 1
        if first >= len(self._pieces) or last < first:
            return None
        begin = max(start, self._starts[first]) - self._starts[first]
        finish = min(end, self._ends[last]) - self._starts[last]
        if first == last and finish <= begin:
            return None
        return first, begin, last, finish

    def nearest(self, at: int) -> tuple[int, int]:
        """(piece, offset) of the place that is nearest to a position of the text; (0, 0) where there are no pieces."""
        if not self._pieces:
            return 0, 0
        first = min(bisect_right(self._ends, at), len(self._pieces) - 1)
        piece = self._pieces[first]
        return first, min(max(at, piece.start), piece.end) - piece.start
