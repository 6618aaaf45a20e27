"""Decides where everything in a project's texts lies, before the project is opened for writing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from interviewkit.errors import Cancelled
from interviewkit.exchange.arrival import offsets
from interviewkit.exchange.arrival.offsets import LITERAL, Choice
from interviewkit.exchange.arrival.own_cut import OwnCut, own_cut
from interviewkit.exchange.arrival.rulers import Counting, Ruler
from interviewkit.exchange.arrival.segments import Cut, Piece, Placer, bare, cut, full
from interviewkit.exchange.arrival.shapes import FileProject, FileSelection, FileSource
from interviewkit.sources.formats import Finding
from interviewkit.text.times import clock

AGAINST = 30.0
"""So many points must a text's own passages give before it is read otherwise than the rest of its project."""
FOR_EVER = 1 << 40
_BLANK = re.compile(r"\s+")
Place = tuple[int, int, int, int]
"""(first segment, offset, last segment, offset), segments by their number in the source."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A passage and where it lies. lost: None where it has its words; else what is known of them."""

    selection: FileSelection
    place: Place
    lost: str | None = None


@dataclass(frozen=True, slots=True)
class Ready:
    """A source that can be written. paragraphs: of its text, where the file tells them.

    speakers: what our own file tells about each voice, label → columns.
    """

    source: FileSource
    text: str
    cut: Cut
    passages: tuple[Placed, ...]
    spans: tuple[tuple[int, int] | None, ...]
    paragraphs: tuple[tuple[int, int], ...] | None = None
    speakers: dict[str, dict[str, Any]] = field(default_factory=dict)
    own: bool = False

    @property
    def texts(self) -> list[str]:
        """What its segments say."""
        return self.cut.texts(self.text)

    def cut_otherwise(self) -> Cut | None:
        """The other way its text may stand in a project that has it already: with or without speakers' names."""
        if self.own:
            return None
        return bare(self.text, self.paragraphs) if self.cut.labels else full(self.text, self.paragraphs)


@dataclass(frozen=True, slots=True)
class Prepared:
    """All sources, how positions were counted, and what was noticed."""

    sources: tuple[Ready, ...]
    choice: Choice
    findings: tuple[Finding, ...]


def prepare(
    project: FileProject,
    progress: Callable[[float], None] = lambda fraction: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Prepared:
    """Finds out how the file counts, cuts its texts, and places every passage. Cancelled when cancelled."""
    counts: Counter[tuple[str, str]] = Counter()
    rulers = [Ruler(each.content) for each in project.sources]
    own = [own_cut(project.own, each, ruler.text) for ruler, each in zip(rulers, project.sources, strict=True)]
    if project.own and all(own) and not any(each.breaks or each.has_bom for each in rulers):
        choice, ways = Choice(Counting(), 1.0, 0, False), [offsets.Ways() for _ in rulers]
    else:
        texts = [(ruler, _counted(each)) for ruler, each in zip(rulers, project.sources, strict=True)]
        choice, ways = offsets.choose(texts, project.origin if project.format == "qdpx" else LITERAL)
    ready = []
    for n, (source, ruler, suits, known) in enumerate(zip(project.sources, rulers, ways, own, strict=True)):
        if cancelled():
            raise Cancelled
        counting = _of_this_text(ruler, suits, choice, counts, source.name)
        ready.append(_ready(source, ruler, counting, known, counts))
        progress((n + 1) / len(rulers))
    found = [Finding(kind, detail, count) for (kind, detail), count in counts.items()]
    return Prepared(tuple(ready), choice, tuple(found))


def _counted(source: FileSource) -> list[FileSelection]:
    return [each for each in source.content.selections if each.start is not None]


def _of_this_text(
    ruler: Ruler, suits: offsets.Ways, choice: Choice, counts: Counter[tuple[str, str]], name: str
) -> Counting:
    """How this text counts: as the project does, unless its own passages speak strongly against it."""
    if not suits or not choice.open:
        return choice.counting
    best = max(suits, key=lambda each: suits[each])
    if suits[best] - suits[ruler.reduced(choice.counting)] < AGAINST:
        return choice.counting
    counts["counted-otherwise", name] += 1
    return best


def _ready(
    source: FileSource,
    ruler: Ruler,
    counting: Counting,
    restored: OwnCut | None,
    counts: Counter[tuple[str, str]],
) -> Ready:
    text = ruler.text
    if ruler.removed:
        counts["control", ""] += ruler.removed
    if ruler.has_bom:
        counts["bom", ""] += 1
    if "\r" in ruler.raw:
        counts["crlf", ""] += ruler.raw.count("\r")
    selections = source.content.selections
    spans = _spans(ruler, counting, selections, counts)
    loose = [_loose_span(text, each) for each in source.loose]
    paragraphs = None
    if source.content.paragraphs is not None:
        paragraphs = [each[:2] for each in ruler.spans(Counting(), source.content.paragraphs) if each is not None]
    if restored is not None:
        made, speakers = restored
    else:
        held = [each for each in (*spans, *loose) if each is not None]
        made, speakers = cut(text, held, paragraphs), {}
        if source.content.syncs:
            made = Cut(_timed(made.pieces, ruler, counting, source), made.labels)
        if made.labels:
            counts["names-stay", ""] += 1
    pieces = list(made.pieces)
    placer = Placer(pieces)
    passages = [_placed(each, span, placer, text, pieces, counts) for each, span in zip(selections, spans, strict=True)]
    for each, span in zip(source.loose, loose, strict=True):
        span = span or _heard(each, pieces)
        place = placer.place(*span) if span is not None else None
        if place is None:
            counts["without-text", ""] += 1
            place = _beside(each, pieces, len(text), source)
        passages.append(Placed(each, place))
    return Ready(
        source, text, Cut(tuple(pieces), made.labels), tuple(passages), tuple(spans),
        None if paragraphs is None else tuple(paragraphs), speakers,
        restored is not None,
    )  # fmt: skip


def _spans(
    ruler: Ruler, counting: Counting, selections: Sequence[FileSelection], counts: Counter[tuple[str, str]]
) -> list[tuple[int, int] | None]:
    """Where passages lie in the stored text; None for those that lie outside, backwards, or tell no place."""
    told = [each for each in selections if each.start is not None and each.end is not None]
    counted = [(each.start or 0, each.end or 0) for each in told]
    places = ruler.spans(counting, counted)
    if counting.inclusive:
        # A passage without length has no last character.
        empty = ruler.spans(replace(counting, inclusive=False), counted)
        rows = zip(counted, places, empty, strict=True)
        places = [nothing if start == end else place for (start, end), place, nothing in rows]
    found: dict[int, tuple[int, int] | None] = {}
    for each, place in zip(told, places, strict=True):
        if place is not None and not place[2]:
            counts["within-character", ""] += 1
        found[id(each)] = None if place is None else place[:2]
    return [found.get(id(each)) for each in selections]


def _placed(
    selection: FileSelection,
    span: tuple[int, int] | None,
    placer: Placer,
    text: str,
    pieces: list[Piece],
    counts: Counter[tuple[str, str]],
) -> Placed:
    if span is None and selection.span_ms is not None:
        span = _heard(selection, pieces)
    if span is not None and span[0] < span[1]:
        place = placer.place(*span)
        if place is not None:
            return Placed(selection, place)
        counts["only-blanks", ""] += 1
        lost = text[span[0] : span[1]]
    elif span is not None:
        counts["without-length", ""] += 1
        lost = selection.words or selection.label
    else:
        counts["unplaced", ""] += 1
        start = selection.start or 0
        lost = selection.words or selection.label or (text[start : start + 200] if 0 <= start < len(text) else "")
    at = span[0] if span is not None else max(0, min(selection.start or 0, len(text)))
    piece, offset = placer.nearest(at)
    if not pieces:
        pieces.append(Piece(0, 0, text=""))
    return Placed(selection, (piece, offset, piece, offset), lost)


def _loose_span(text: str, selection: FileSelection) -> tuple[int, int] | None:
    """Where the words of a region stand in the text, blanks aside; None where they do not, or more than once."""
    words = _BLANK.sub("", selection.words)
    if len(words) < 3 or len(text) > 2_000_000:
        return None
    at = [n for n, character in enumerate(text) if not character.isspace()]
    dense = _BLANK.sub("", text)
    first = dense.find(words)
    if first < 0 or dense.find(words, first + 1) >= 0:
        return None
    return at[first], at[first + len(words) - 1] + 1


def _heard(selection: FileSelection, pieces: Sequence[Piece]) -> tuple[int, int] | None:
    """The text that is heard during a passage's time; None where no times are known."""
    if selection.span_ms is None:
        return None
    begin, end = selection.span_ms
    inside = [
        piece
        for n, piece in enumerate(pieces)
        if piece.text is None
        and piece.start_ms is not None
        and piece.start_ms < max(end, begin + 1)
        and _ends(pieces, n) > begin
    ]
    return (inside[0].start, inside[-1].end) if inside else None


def _ends(pieces: Sequence[Piece], n: int) -> int:
    own = pieces[n].end_ms
    if own is not None:
        return own
    following = pieces[n + 1].start_ms if n + 1 < len(pieces) else None
    return following if following is not None else FOR_EVER


def _beside(selection: FileSelection, pieces: list[Piece], length: int, source: FileSource) -> Place:
    """A segment of its own for a passage that lies on no text: a time, or a region of a picture."""
    ms = selection.span_ms
    called = selection.words.strip() or selection.label.strip()
    where = f"{clock(ms[0])}–{clock(ms[1])}" if ms else selection.region
    text = called if called and (ms or called != where) else where
    text = _BLANK.sub(" ", text if not where or where == text or ms else f"{text} ({where})") or "—"
    pieces.append(Piece(length, length, start_ms=ms[0] if ms else None, end_ms=ms[1] if ms else None, text=text))
    return len(pieces) - 1, 0, len(pieces) - 1, len(text)


def _timed(pieces: Sequence[Piece], ruler: Ruler, counting: Counting, source: FileSource) -> tuple[Piece, ...]:
    """Segments with the times that sync points give them."""
    points = sorted(
        (place, each.ms)
        for each in source.content.syncs
        if each.position is not None and each.ms is not None and (place := ruler.place(counting, each.position)[0]) >= 0
    )
    found, at, before = [], 0, 0
    for n, piece in enumerate(pieces):
        following = pieces[n + 1].start if n + 1 < len(pieces) else len(ruler.text) + 1
        while at < len(points) and points[at][0] < before:
            at += 1
        inside = []
        while at < len(points) and points[at][0] < max(following, piece.end):
            inside.append(points[at])
            at += 1
        ends = inside + ([points[at]] if at < len(points) else [])
        start = min((ms for _, ms in inside), default=piece.start_ms)
        end = max((ms for _, ms in ends), default=None)
        if start is None or (end is not None and end < start):
            end = None
        found.append(Piece(piece.start, piece.end, piece.speaker, start, end))
        before = piece.start
    return tuple(found)
