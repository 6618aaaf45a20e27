"""Searches everything that was said, ranks what is found, and makes hits ready to be read, narrowed and coded."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sqlmodel import Session

from interviewkit.analysis.asking import Query, Term, Way, terms
from interviewkit.errors import Cancelled
from interviewkit.store.bulk import fetch
from interviewkit.store.project import Project
from interviewkit.store.search import Block, Hit

MOST = 50_000
"""Hits kept to be looked at; beyond these they are only counted."""

Numbers = NDArray[np.int64]
Spans = NDArray[np.int64]
"""A row for each hit: start and end in a block's folded text."""
_NONE = np.empty((0, 2), np.int64)


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
        said = {
            (at, self.blocks[block].text[start:end])
            for at, block, start, end in zip(
                segment.tolist(), self.block.tolist(), self.start.tolist(), self.end.tolist(), strict=True
            )
        }
        different = np.bincount(np.array([at for at, _ in said]), minlength=len(hits))
        length = np.ones(len(hits))
        length[segment] = [
            self.blocks[block].starts[row + 1] - self.blocks[block].starts[row]
            for block, row in zip(self.block.tolist(), self.row.tolist(), strict=True)
        ]
        density = hits / np.sqrt(length + 40)
        return np.lexsort((np.arange(len(self)), -density[segment], -different[segment]))


def search(project: Project, query: Query, cancelled: Callable[[], bool] = lambda: False) -> Results:
    """All that a query finds; narrowing is done by facets. UserError for a regular expression that is none, Cancelled
    when asked to end."""
    asked = terms(query)
    blocks = project.search.blocks() if asked else []
    plain = asked[0].ways[0].core if len(asked) == 1 and _is_plain(asked[0]) else ""
    parts: list[tuple[int, Spans]] = []
    count = kept = 0
    for number, block in enumerate(blocks):
        if number % 16 == 0 and cancelled():
            raise Cancelled
        if kept >= MOST and plain:
            count += block.text.count(plain)
            continue
        found = _in_block(block, asked)
        count += len(found)
        if len(found) and kept < MOST:
            parts.append((number, found[: MOST - kept]))
            kept += len(parts[-1][1])
    return _results(query, blocks, count, parts)


def _is_plain(term: Term) -> bool:
    """Whether it is nothing but letters, so that it can be counted."""
    return len(term.ways) == 1 and term.ways[0].shape is None


def look(project: Project, results: Results, numbers: Sequence[int], around: int = 120) -> list[Hit]:
    """Hits as they are written, with what stands around."""
    spots = [(results.blocks[int(results.block[n])], int(results.start[n]), int(results.end[n])) for n in numbers]
    return project.search.look(spots, around)


def every(project: Project, query: Query) -> Iterator[Hit]:
    """All hits as they are written, however many."""
    asked = terms(query)
    for block in project.search.blocks() if asked else ():
        spots = [(block, start, end) for start, end in _in_block(block, asked).tolist()]
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
    both = np.concatenate([spans for _, spans in parts]) if parts else _NONE
    row = np.concatenate(rows) if rows else np.arange(0)
    return Results(query, blocks, count, block, row, both[:, 0], both[:, 1])


def _rows(block: Block, spans: Spans) -> Numbers:
    """The segment of each hit."""
    return np.searchsorted(np.asarray(block.starts), spans[:, 1].astype(np.uint32) - 1, side="right") - 1


def _in_block(block: Block, asked: Sequence[Term]) -> Spans:
    """The hits in one source: with several terms, those in segments that hold all of them."""
    wanted = [term for term in asked if not term.without]
    if not all(any(block.may_hold(way.pairs()) for way in term.ways) for term in wanted):
        return _NONE
    found = []
    for term in wanted:
        spans = _spans(block, term)
        if not len(spans):
            return _NONE
        found.append(spans)
    unwanted = [spans for term in asked if term.without and len(spans := _spans(block, term))]
    if len(found) == 1 and not unwanted:
        return found[0]
    held = np.ones(len(block.segments), np.bool_)
    for spans in found:
        here = np.zeros(len(held), np.bool_)
        here[_rows(block, spans)] = True
        held &= here
    for spans in unwanted:
        held[_rows(block, spans)] = False
    return _apart(np.concatenate([spans[held[_rows(block, spans)]] for spans in found]))


def _spans(block: Block, term: Term) -> Spans:
    every = [_of_way(block, way) for way in term.ways if block.may_hold(way.pairs())]
    if len(term.ways) == 1:
        return every[0] if every else _NONE
    return _apart(np.concatenate(every)) if every else _NONE


def _of_way(block: Block, way: Way) -> Spans:
    if way.shape is not None:
        return np.array(list(way.spans(block.text)), np.int64).reshape(-1, 2)
    text, core, size, starts = block.text, way.core, len(way.core), []
    at = text.find(core)
    while at >= 0:
        starts.append(at)
        at = text.find(core, at + size)
    begins = np.array(starts, np.int64)
    return np.column_stack((begins, begins + size))


def _apart(every: Spans) -> Spans:
    """In order and without overlap; of two that begin alike, the longer."""
    every = every[np.lexsort((-every[:, 1], every[:, 0]))]
    if not (every[1:, 0] < every[:-1, 1]).any():
        return every
    found: list[tuple[int, int]] = []
    for start, end in every.tolist():
        if not found or start >= found[-1][1]:
            found.append((start, end))
    return np.array(found, np.int64).reshape(-1, 2)
