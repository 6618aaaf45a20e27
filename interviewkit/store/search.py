"""Finds words in everything that was said, fast enough to search while typing: all of it is held folded in memory.

What was said is kept once, folded, as numbers of words (see blocks); how it was written is read again for the hits that
are looked at.
"""

from __future__ import annotations

import re
import threading
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, islice
from typing import NamedTuple, overload

from sqlmodel import Session

from interviewkit.errors import UserError
from interviewkit.store.blocks import Block, Vocabulary, block
from interviewkit.store.bulk import fetch
from interviewkit.store.changes import Changes
from interviewkit.store.project import Project
from interviewkit.store.seeking import Seeker, seeker
from interviewkit.text.folding import Folded, fold

AROUND = 60
"""Code points of context on either side of a hit."""

JOINT = "\x01"
"""Stands between segments while they are folded; then a line break takes its place, which no folded text holds."""

MANY = 5000
"""With more segments changed at once, everything is read anew."""

AT_ONCE = 20
"""Sources read in one go: more would hold their text twice for a moment."""

_SPOTS_AT_ONCE = 500


class Hit(NamedTuple):
    """A place where the text was found: [start, end) in code points of the segment's text, and what stands around."""

    source_id: int
    segment_id: int
    start: int
    end: int
    text: str
    before: str
    after: str


Spot = tuple[Block, int, int]
"""A hit before it is looked at: [start, end) in the folded text of a block."""


class Hits:
    """What was found, in the order of the sources. count: all there is; the hits themselves, at most `limit`, are made
    as they are looked at."""

    def __init__(
        self, index: SearchIndex, found: Sequence[tuple[Block, int]], seeker: Seeker | None, limit: int | None
    ) -> None:
        self._index = index
        self._found = found
        self._seeker = seeker
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
            self._spans[number] = self._in_block(block)
        return self._index.look([(block, *self._spans[number][index - (self._ends[number] - count)])])[0]

    def __iter__(self) -> Iterator[Hit]:
        every = ((block, *span) for block, _ in self._found for span in self._in_block(block))
        left = islice(every, self._length)
        while spots := list(islice(left, _SPOTS_AT_ONCE)):
            yield from self._index.look(spots)

    def _in_block(self, block: Block) -> list[tuple[int, int]]:
        assert self._seeker is not None
        return [(start, end) for start, end in self._seeker.spans(block).tolist()]


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
        self._vocabulary = Vocabulary()
        self._order: list[int] = []
        self._stale: set[int] | None = None
        self._reordered = False
        self.stop = project.listen(self._note, first=True)

    def find(self, query: str, *, regex: bool = False, limit: int | None = None) -> Hits:
        """Every place where query is said; nothing for an empty query.

        regex: query is a regular expression, matched without case within single segments. limit: how many hits to give
        at most; their count is of all. UserError when the expression is none.
        """
        needle = pattern(query) if regex else fold(query).replace(JOINT, "")
        if not query.strip() or not needle:
            return Hits(self, [], None, limit)
        return self.find_exactly(needle, limit)

    def find_exactly(self, needle: str | re.Pattern[str], limit: int | None = None) -> Hits:
        """Every place of folded letters, or of a pattern as pattern() makes them."""
        blocks = self.blocks()
        if not blocks:
            return Hits(self, [], None, limit)
        sought = seeker(blocks[0].vocabulary, needle)
        found = [(block, count) for block in blocks if (count := sought.count(block))]
        return Hits(self, found, sought, limit)

    def blocks(self) -> list[Block]:
        """Everything that was said, as it is now, in the order of the sources."""
        with self._reading:
            with self._noting:
                stale, reordered = self._stale, self._reordered
                self._stale, self._reordered = set(), False
            try:
                if stale is None or self._blocks is None:
                    self._blocks = {}  # the old text goes before the new one comes
                    self._vocabulary = Vocabulary()
                    with self._project.read() as session:
                        self._order = _source_ids(session)
                        self._blocks = _blocks(session, self._order, self._vocabulary)
                elif stale or reordered:
                    with self._project.read() as session:
                        self._refresh(session, self._blocks, stale)
            except BaseException:
                self.reload()
                raise
            return [self._blocks[source] for source in self._order if source in self._blocks]

    def look(self, spots: Sequence[Spot], around: int = AROUND) -> list[Hit]:
        """How it is written at some places of blocks, and what stands around."""
        places = [(block, block.row(end - 1), start, end) for block, start, end in spots]
        texts = self._texts({block.segments[row] for block, row, _, _ in places})
        return [_hit(*place, texts.get(place[0].segments[place[1]], ""), around) for place in places]

    def reload(self) -> None:
        """Has everything read anew by the next search."""
        with self._noting:
            self._stale = None
            self._reordered = True

    def _texts(self, wanted: set[int]) -> dict[int, str]:
        found: dict[int, str] = {}
        with self._project.read() as session:
            for chosen in _listed(sorted(wanted)):
                found.update(fetch(session, f"SELECT id, text FROM segment WHERE id IN ({chosen})"))
        return found

    def _note(self, changes: Changes) -> None:
        with self._noting:
            if changes.touches("segment"):
                ids = changes.ids("segment")
                if not ids or self._stale is None or len(self._stale) + len(ids) > MANY:
                    self._stale = None
                else:
                    self._stale |= ids
            self._reordered = self._reordered or changes.touches("source")

    def _refresh(self, session: Session, blocks: dict[int, Block], stale: set[int]) -> None:
        self._order = _source_ids(session)
        touched = (
            {source for source, block in blocks.items() if not stale.isdisjoint(block.segments)} if stale else set()
        )
        for chosen in _listed(sorted(stale)):
            touched |= {
                row[0] for row in fetch(session, f"SELECT DISTINCT source_id FROM segment WHERE id IN ({chosen})")
            }
        for source in touched:
            blocks.pop(source, None)
        blocks |= _blocks(session, sorted(touched), self._vocabulary)


def _listed(ids: Sequence[int]) -> Iterator[str]:
    for at in range(0, len(ids), _SPOTS_AT_ONCE):
        yield ", ".join(map(str, ids[at : at + _SPOTS_AT_ONCE]))


def _hit(block: Block, row: int, start: int, end: int, text: str, around: int) -> Hit:
    """A hit in its segment's own writing; in the folded one where the segment was changed since it was searched."""
    first, last = block.starts[row], block.starts[row + 1] - 1
    start, end = max(0, start - first), end - first
    if text.isascii():
        begin, finish, same = start, end, len(text) == last - first
    else:
        folded = Folded(text.replace(JOINT, " "))
        same = folded.text == block.line(row)
        begin, finish = folded.span(start, end) if same else (start, end)
    if not same:
        text = block.line(row)
        begin, finish = start, end
    return Hit(
        block.source_id,
        block.segments[row],
        begin,
        finish,
        text[begin:finish],
        text[max(0, begin - around) : begin],
        text[finish : finish + around],
    )


def _source_ids(session: Session) -> list[int]:
    return [row[0] for row in fetch(session, "SELECT id FROM source ORDER BY position, id")]


def _blocks(session: Session, sources: Sequence[int], vocabulary: Vocabulary) -> dict[int, Block]:
    """The blocks of some sources, those that have segments."""
    blocks: dict[int, Block] = {}
    for at in range(0, len(sources), AT_ONCE):
        which = ", ".join(map(str, sources[at : at + AT_ONCE]))
        sql = f"""SELECT source_id, id, text, coalesce(speaker_id, 0) FROM segment WHERE source_id IN ({which})
                  ORDER BY source_id, position, id"""
        rows = fetch(session, sql)
        begin = 0
        while begin < len(rows):
            source, end = rows[begin][0], begin + 1
            while end < len(rows) and rows[end][0] == source:
                end += 1
            _, ids, texts, speakers = zip(*rows[begin:end], strict=True)
            blocks[source] = _block(source, ids, texts, speakers, vocabulary)
            begin = end
    return blocks


def _block(
    source: int,
    segments: Sequence[int],
    texts: Sequence[str],
    speakers: Sequence[int] = (),
    vocabulary: Vocabulary | None = None,
) -> Block:
    joined = JOINT.join(texts)
    if joined.count(JOINT) >= len(texts):
        joined = JOINT.join(text.replace(JOINT, " ") for text in texts)
    text = fold(joined).replace(JOINT, "\n")
    return block(source, segments, speakers or [0] * len(segments), text, vocabulary or Vocabulary())


_SYNTAX = re.compile(r"(?P<kept>\\.|\(\?P[<=>]\w*|\(\?\(\w+)|(?P<letters>[^\x00-\x7f]+)|[^\\]", re.DOTALL)


def pattern(query: str) -> re.Pattern[str]:
    """A regular expression for folded text, its own letters folded alike: ten times faster than ignoring case."""

    def folded(part: re.Match[str]) -> str:
        if part["kept"]:
            return part[0]
        return re.escape(fold(part["letters"])) if part["letters"] else part[0].lower()

    by_number = re.search(r"\\[xuUN0]", query) is not None
    folded_query = _SYNTAX.sub(folded, unicodedata.normalize("NFC", query))
    try:
        return re.compile(folded_query, re.MULTILINE | (re.IGNORECASE if by_number else 0))
    except re.error as error:
        raise UserError(
            "“{query}” is no regular expression ({reason}).",
            attempt="Correct it, or search for it as plain words.",
            query=query,
            reason=error.msg,
        ) from None
