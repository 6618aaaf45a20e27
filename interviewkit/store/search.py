"""Finds words in everything that was said, fast enough to search while typing: all text is held folded in memory."""

from __future__ import annotations

import re
import threading
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, islice
from typing import NamedTuple, overload

from sqlmodel import Session

from interviewkit.errors import UserError
from interviewkit.store.bulk import fetch
from interviewkit.store.changes import Changes
from interviewkit.store.project import Project
from interviewkit.text.folding import Folded, fold

AROUND = 60
"""Code points of context on either side of a hit."""

JOINT = "\x01"
"""Stands between segments while they are folded; then a line break takes its place, which no folded text holds."""

MANY = 5000
"""With more segments changed at once, everything is read anew."""


class Hit(NamedTuple):
    """A place where the text was found: [start, end) in code points of the segment's text, and what stands around."""

    source_id: int
    segment_id: int
    start: int
    end: int
    text: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Block:
    """One source's text in one piece. starts: where each segment begins in `original`, and where one more would."""

    source_id: int
    segments: Sequence[int]
    starts: Sequence[int]
    original: str
    folded: Folded

    @property
    def text(self) -> str:
        """Folded, one line a segment."""
        return self.folded.text

    def hits(self, spans: Iterable[tuple[int, int]]) -> Iterator[Hit]:
        """The hits at [start, end) of the folded text."""
        source, segments, starts, original = self.source_id, self.segments, self.starts, self.original
        span = None if original.isascii() else self.folded.span
        for start, end in spans:
            begin, finish = span(start, end) if span else (start, end)
            row = bisect_right(starts, finish - 1) - 1
            first = starts[row]
            if begin < first:
                begin = first  # a segment that begins with an accent, which folding holds to be the joint's
            before = begin - AROUND
            yield Hit(
                source,
                segments[row],
                begin - first,
                finish - first,
                original[begin:finish],
                original[before if before > first else first : begin],
                original[finish : min(finish + AROUND, starts[row + 1] - 1)],
            )


class Hits:
    """What was found, in the order of the sources. count: all there is; the hits themselves, at most `limit`, are made
    as they are looked at."""

    def __init__(self, found: Sequence[tuple[Block, int]], needle: str | re.Pattern[str], limit: int | None) -> None:
        self._found = found
        self._needle = needle
        self._ends = list(accumulate(count for _, count in found))
        self._spans: dict[int, list[tuple[int, int]]] = {}
        self.count = self._ends[-1] if found else 0
        self._length = self.count if limit is None else min(limit, self.count)

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> Hit: ...
    @overload
    def __getitem__(self, index: slice) -> list[Hit]: ...
    def __getitem__(self, index: int | slice) -> Hit | list[Hit]:
        if isinstance(index, slice):
            if index.start in (None, 0) and index.step in (None, 1):
                return list(islice(self, max(0, index.indices(self._length)[1])))
            return [self[n] for n in range(*index.indices(self._length))]
        if index < 0:
            index += self._length
        if not 0 <= index < self._length:
            raise IndexError(index)
        number = bisect_right(self._ends, index)
        block, count = self._found[number]
        if number not in self._spans:
            self._spans[number] = list(spans(block.text, self._needle))
        return next(block.hits([self._spans[number][index - (self._ends[number] - count)]]))

    def __iter__(self) -> Iterator[Hit]:
        every = (block.hits(spans(block.text, self._needle)) for block, _ in self._found)
        return islice(chain.from_iterable(every), self._length)


def spans(text: str, needle: str | re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Where needle is in a block's folded text, [start, end), left to right without overlap, never across a line."""
    if isinstance(needle, str):
        size, at = len(needle), text.find(needle)
        while at >= 0:
            yield at, at + size
            at = text.find(needle, at + size)
        return
    whole = [match.span() for match in needle.finditer(text)]
    if any("\n" in text[start:end] for start, end in whole):
        # A pattern that can run on over line ends is held to one line at a time.
        whole, begin = [], 0
        while begin <= len(text):
            end = text.find("\n", begin)
            end = len(text) if end < 0 else end
            whole += [match.span() for match in needle.finditer(text, begin, end)]
            begin = end + 1
    yield from (span for span in whole if span[0] < span[1])


class SearchIndex:
    """All segments of a project, read when first asked and kept fresh by its changes. Usable from any thread.

    Case, width and composition of characters make no difference. On a project that others write to as well (a team's
    database, a file open to read only) reload() reads what they changed.
    """

    def __init__(self, project: Project) -> None:
        self._project = project
        self._reading = threading.Lock()
        self._noting = threading.Lock()
        self._blocks: dict[int, Block] | None = None
        self._order: list[int] = []
        self._stale: set[int] | None = None
        self._reordered = False
        self.stop = project.listen(self._note)

    def find(self, query: str, *, regex: bool = False, limit: int | None = None) -> Hits:
        """Every place where query is said; nothing for an empty query.

        regex: query is a regular expression, matched without case within single segments. limit: how many hits to give
        at most; their count is of all. UserError when the expression is none.
        """
        needle = _pattern(query) if regex else fold(query).replace(JOINT, "")
        if not query.strip() or not needle:
            return Hits([], "", limit)
        found = []
        for block in self._fresh():
            count = block.text.count(needle) if isinstance(needle, str) else sum(1 for _ in spans(block.text, needle))
            if count:
                found.append((block, count))
        return Hits(found, needle, limit)

    def reload(self) -> None:
        """Has everything read anew by the next search."""
        with self._noting:
            self._stale = None
            self._reordered = True

    def _note(self, changes: Changes) -> None:
        with self._noting:
            if changes.touches("segment"):
                ids = changes.ids("segment")
                if not ids or self._stale is None or len(self._stale) + len(ids) > MANY:
                    self._stale = None
                else:
                    self._stale |= ids
            self._reordered = self._reordered or changes.touches("source")

    def _fresh(self) -> list[Block]:
        with self._reading:
            with self._noting:
                stale, reordered = self._stale, self._reordered
                self._stale, self._reordered = set(), False
            try:
                if stale is None or self._blocks is None:
                    with self._project.read() as session:
                        self._order, self._blocks = _source_ids(session), _blocks(session, None)
                elif stale or reordered:
                    with self._project.read() as session:
                        self._refresh(session, self._blocks, stale)
            except BaseException:
                self.reload()
                raise
            return [self._blocks[source] for source in self._order if source in self._blocks]

    def _refresh(self, session: Session, blocks: dict[int, Block], stale: set[int]) -> None:
        self._order = _source_ids(session)
        touched = {source for source, block in blocks.items() if not stale.isdisjoint(block.segments)}
        ids = sorted(stale)
        for at in range(0, len(ids), 500):
            chosen = ", ".join(map(str, ids[at : at + 500]))
            touched |= {
                row[0] for row in fetch(session, f"SELECT DISTINCT source_id FROM segment WHERE id IN ({chosen})")
            }
        for source in touched:
            blocks.pop(source, None)
        blocks |= _blocks(session, touched)


def _source_ids(session: Session) -> list[int]:
    return [row[0] for row in fetch(session, "SELECT id FROM source ORDER BY position, id")]


def _blocks(session: Session, sources: set[int] | None) -> dict[int, Block]:
    """The blocks of some sources (None: of all) that have segments."""
    if sources is not None and not sources:
        return {}
    which = "" if sources is None else f"WHERE source_id IN ({', '.join(map(str, sources))})"
    sql = f"SELECT source_id, id, text FROM segment {which} ORDER BY source_id, position, id"
    rows = fetch(session, sql)
    blocks, at = {}, 0
    while at < len(rows):
        source, end = rows[at][0], at + 1
        while end < len(rows) and rows[end][0] == source:
            end += 1
        blocks[source] = _block(source, [row[1] for row in rows[at:end]], [row[2] for row in rows[at:end]])
        at = end
    return blocks


def _block(source: int, segments: list[int], texts: list[str]) -> Block:
    original = JOINT.join(texts)
    folded = Folded(original)
    folded.text = folded.text.replace(JOINT, "\n")
    starts = [0, *accumulate(len(text) + 1 for text in texts)]
    return Block(source, segments, starts, original, folded)


_SYNTAX = re.compile(r"(?P<kept>\\.|\(\?P[<=>]\w*|\(\?\(\w+)|(?P<letters>[^\x00-\x7f]+)|[^\\]", re.DOTALL)


def _pattern(query: str) -> re.Pattern[str]:
    """A regular expression for folded text, its own letters folded alike: ten times faster than ignoring case."""

    def folded(part: re.Match[str]) -> str:
        if part["kept"]:
            return part[0]
        return re.escape(fold(part["letters"])) if part["letters"] else part[0].lower()

    by_number = re.search(r"\\[xuUN0]", query) is not None
    pattern = _SYNTAX.sub(folded, unicodedata.normalize("NFC", query))
    try:
        return re.compile(pattern, re.MULTILINE | (re.IGNORECASE if by_number else 0))
    except re.error as error:
        raise UserError(
            "“{query}” is no regular expression ({reason}).",
            attempt="Correct it, or search for it as plain words.",
            query=query,
            reason=error.msg,
        ) from None
