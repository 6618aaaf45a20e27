"""Searches everything that was said, ranks what is found, and makes hits ready to be read, narrowed and coded."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from sqlmodel import Session

from interviewkit.analysis.asking import Query, Way, terms
from interviewkit.errors import Cancelled
from interviewkit.store.blocks import Block, Vocabulary
from interviewkit.store.bulk import fetch
from interviewkit.store.project import Project
from interviewkit.store.search import Hit
from interviewkit.store.seeking import InWords, Seeker
from interviewkit.store.spans import NONE, Spans, apart, merged

MOST = 50_000
"""Hits kept to be looked at; beyond these they are only counted."""

Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Results:
    """What a query found. count: all hits; the arrays hold the first MOST of them, in the order of the text.

    block: index into blocks; row: number of the segment in its block; start, end: in the block's folded text.
    """

    query: Query
    blocks: Sequence[Block]
    count: int
    block: Numbers
    row: Numbers
    start: Numbers
    end: Numbers

    def __len__(self) -> int:
        return len(self.block)

    def source_of(self, number: int) -> int:
        return self.blocks[int(self.block[number])].source_id

    def segment_of(self, number: int) -> int:
        return self.blocks[int(self.block[number])].segments[int(self.row[number])]

    def sources(self, chosen: Numbers | None = None) -> int:
        """In how many sources something was found, among the chosen hits."""
        return len(np.unique(self.block if chosen is None else self.block[chosen]))

    def best_first(self) -> Numbers:
        """The numbers of the hits by how many different words their segment holds, then by how densely."""
        if not len(self):
            return np.arange(0)
        place = self.block * (1 << 32) + self.row
        _, segment, hits = np.unique(place, return_inverse=True, return_counts=True)
        said = set(zip(segment.tolist(), self._written(), strict=True))
        different = np.bincount(np.array([at for at, _ in said]), minlength=len(hits))
        length = np.ones(len(hits))
        length[segment] = [
            self.blocks[block].starts[row + 1] - self.blocks[block].starts[row]
            for block, row in zip(self.block.tolist(), self.row.tolist(), strict=True)
        ]
        density = hits / np.sqrt(length + 40)
        return np.lexsort((np.arange(len(self)), -density[segment], -different[segment]))

    def _written(self) -> Iterator[str]:
        """What was hit, folded."""
        edges = [0, *(np.flatnonzero(np.diff(self.block)) + 1).tolist(), len(self)]
        for first, last in pairwise(edges):
            block = self.blocks[int(self.block[first])]
            every = zip(*(each[first:last].tolist() for each in (self.row, self.start, self.end)), strict=True)
            if (last - first) * 8 > len(block.segments):
                text = block.text
                yield from (text[start:end] for _, start, end in every)
            else:
                for row, start, end in every:
                    begin = block.starts[row]
                    yield block.line(row)[start - begin : end - begin]


def search(project: Project, query: Query, cancelled: Callable[[], bool] = lambda: False) -> Results:
    """All that a query finds; narrowing is done by facets. UserError for a regular expression that is none, Cancelled
    when asked to end."""
    sought, blocks = _sought(project, query)
    parts: list[tuple[int, Spans]] = []
    count = kept = 0
    for number, block in enumerate(blocks):
        if number % 16 == 0 and cancelled():
            raise Cancelled
        if kept >= MOST:
            count += _count(block, sought)
            continue
        found = _in_block(block, sought)
        count += len(found)
        if len(found) and kept < MOST:
            parts.append((number, found[: MOST - kept]))
            kept += len(parts[-1][1])
    return _results(query, blocks, count, parts)


@dataclass(frozen=True, slots=True)
class _Sought:
    """A term, ready to be found in any of its ways."""

    ways: tuple[Seeker, ...]
    without: bool

    def spans(self, block: Block) -> Spans:
        if len(self.ways) == 1:
            return self.ways[0].spans(block)
        every = [spans for way in self.ways if len(spans := way.spans(block))]
        return apart(np.concatenate(every)) if every else NONE


def _sought(project: Project, query: Query) -> tuple[list[_Sought], Sequence[Block]]:
    """What is looked for, and in which blocks."""
    asked = terms(query)
    blocks = project.search.blocks() if asked else []
    if not blocks:
        return [], []
    vocabulary = blocks[0].vocabulary
    return [_Sought(_seekers(term.ways, vocabulary), term.without) for term in asked], blocks


def _seekers(ways: Sequence[Way], vocabulary: Vocabulary) -> tuple[Seeker, ...]:
    """What finds the ways of a term; those that are within words are found together."""
    found = [way.seeker(vocabulary) for way in ways]
    within = [each for each in found if isinstance(each, InWords)]
    if len(within) < 2:
        return tuple(found)
    together = InWords(vocabulary, lambda text: merged(text, [each.finder for each in within]))
    return together, *(each for each in found if not isinstance(each, InWords))


def look(project: Project, results: Results, numbers: Sequence[int], around: int = 120) -> list[Hit]:
    """Hits as they are written, with what stands around."""
    spots = [(results.blocks[int(results.block[n])], int(results.start[n]), int(results.end[n])) for n in numbers]
    return project.search.look(spots, around)


def every(project: Project, query: Query) -> Iterator[Hit]:
    """All hits as they are written, however many."""
    sought, blocks = _sought(project, query)
    for block in blocks:
        spots = [(block, start, end) for start, end in _in_block(block, sought).tolist()]
        if spots:
            yield from project.search.look(spots)


def source_names(session: Session) -> dict[int, str]:
    """Source id → its name."""
    return dict(fetch(session, "SELECT id, name FROM source"))


def said_by(session: Session, segment_ids: Iterable[int]) -> dict[int, tuple[str, int | None]]:
    """Segment id → who speaks, "" when that is not known, and when, in ms of the recording."""
    wanted = ", ".join(str(int(each)) for each in segment_ids) or "0"
    sql = f"""SELECT s.id, coalesce(v.label, ''), s.start_ms FROM segment s
              LEFT JOIN speaker v ON v.id = s.speaker_id WHERE s.id IN ({wanted})"""
    return {segment: (speaker, start) for segment, speaker, start in fetch(session, sql)}


def _results(query: Query, blocks: Sequence[Block], count: int, parts: list[tuple[int, Spans]]) -> Results:
    rows = [_rows(blocks[number], spans) for number, spans in parts]
    block = np.repeat(
        np.array([number for number, _ in parts], np.int64), np.array([len(spans) for _, spans in parts], np.int64)
    )
    both = np.concatenate([spans for _, spans in parts]) if parts else NONE
    row = np.concatenate(rows) if rows else np.arange(0)
    return Results(query, blocks, count, block, row, both[:, 0], both[:, 1])


def _rows(block: Block, spans: Spans) -> Numbers:
    """The segment of each hit."""
    return np.searchsorted(np.asarray(block.starts), spans[:, 1].astype(np.uint32) - 1, side="right") - 1


def _count(block: Block, sought: Sequence[_Sought]) -> int:
    """How many hits there are in one source; they need not be located for that when all are within words."""
    if len(sought) == len(sought[0].ways) == 1:
        return sought[0].ways[0].count(block)
    ways = [each for term in sought for each in term.ways]
    within = [each for each in ways if isinstance(each, InWords)]
    if len(within) < len(ways) or len(ways) > len(sought):
        return len(_in_block(block, sought))
    held = np.ones(len(block.segments), np.bool_)
    found = []
    for term, way in zip(sought, within, strict=True):
        at, counts = way.places(block)
        rows = np.searchsorted(block.breaks, at)
        if term.without:
            held[rows] = False
            continue
        here = np.zeros(len(held), np.bool_)
        here[rows] = True
        held &= here
        if not held.any():
            return 0
        found.append((at, rows, counts))
    if len(found) > 1 and np.diff(np.sort(np.concatenate([at for at, _, _ in found]))).min(initial=1) == 0:
        return len(_in_block(block, sought))  # two terms in one word may overlap
    return sum(int(counts[held[rows]].sum()) for _, rows, counts in found)


def _in_block(block: Block, sought: Sequence[_Sought]) -> Spans:
    """The hits in one source: with several terms, those in segments that hold all of them."""
    found = []
    for term in sought:
        if not term.without:
            spans = term.spans(block)
            if not len(spans):
                return NONE
            found.append(spans)
    unwanted = [spans for term in sought if term.without and len(spans := term.spans(block))]
    if len(found) == 1 and not unwanted:
        return found[0]
    rows = [_rows(block, spans) for spans in found]
    held = np.ones(len(block.segments), np.bool_)
    for each in rows:
        here = np.zeros(len(held), np.bool_)
        here[each] = True
        held &= here
    for spans in unwanted:
        held[_rows(block, spans)] = False
    return apart(np.concatenate([spans[held[each]] for spans, each in zip(found, rows, strict=True)]))
