"""The same words elsewhere in the study: found for a quote, and coded like it after a look."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlmodel import Session

from interviewkit.coding.actions import quote_passages, tag_quotes
from interviewkit.coding.queries import quotes
from interviewkit.sources.queries import segments_by_id
from interviewkit.store.bulk import fetch
from interviewkit.text.anchors import Anchor, Passage
from interviewkit.text.sentences import sentences

if TYPE_CHECKING:
    from interviewkit.store.project import Project

MOST = 2000
"""How many places are offered at most."""


@dataclass(frozen=True, slots=True)
class Alike:
    """One place where the words are said. words: as written there; whole: the sentence around them; coded: whether a
    quote that carries one of the codes holds the words already."""

    source_id: int
    source: str
    speaker: str
    words: Passage
    whole: Passage
    before: str
    text: str
    after: str
    coded: bool


def alike(project: Project, words: str, code_ids: Iterable[int], besides: Passage | None = None) -> list[Alike]:
    """Where the study says these words, letter case aside; besides: a passage that is passed over, with all in it."""
    hits = project.search.find(" ".join(words.split()), limit=MOST)
    found = []
    with project.read() as session:
        hits_list = list(hits)
        rows = {row.id: row for row in segments_by_id(session, {hit.segment_id for hit in hits_list})}
        names = dict(fetch(session, "SELECT id, name FROM source"))
        known = _coded(session, set(code_ids))
        for hit in hits_list:
            row = rows.get(hit.segment_id)
            if row is None or (besides and _covers(besides, hit.segment_id, hit.start, hit.end)):
                continue
            low, high = _around(row.text, hit.start, hit.end)
            spans = known.get(hit.segment_id, ())
            found.append(
                Alike(
                    hit.source_id, names.get(hit.source_id, ""), row.speaker,
                    Passage(Anchor(row.id, hit.start), Anchor(row.id, hit.end)),
                    Passage(Anchor(row.id, low), Anchor(row.id, high)),
                    row.text[low : hit.start], row.text[hit.start : hit.end], row.text[hit.end : high],
                    any(start <= hit.start and hit.end <= end for start, end in spans),
                )
            )  # fmt: skip
    return found


def code_alike(session: Session, places: Sequence[tuple[int, Passage]], code_ids: Iterable[int]) -> list[int]:
    """Puts codes on passages of many sources, each (source id, passage); the ids of the quotes there."""
    made = quote_passages(session, places)
    for code_id in code_ids:
        tag_quotes(session, made, code_id)
    return made


def _around(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence, or the sentences, that hold [start, end)."""
    spans = [span for span in sentences(text) if span[0] < end and span[1] > start]
    return (min(start, spans[0][0]), max(end, spans[-1][1])) if spans else (start, end)


def _covers(passage: Passage, segment: int, start: int, end: int) -> bool:
    if passage.start.segment != segment and passage.end.segment != segment:
        return False
    low = passage.start.offset if passage.start.segment == segment else 0
    high = passage.end.offset if passage.end.segment == segment else end
    return low <= start and end <= high


def _coded(session: Session, code_ids: set[int]) -> dict[int, list[tuple[int, int]]]:
    """What already carries one of the codes, by segment: [start, end)."""
    wanted = ",".join(str(int(code)) for code in code_ids) or "0"
    ids = [row[0] for row in fetch(session, f"SELECT DISTINCT quote_id FROM tag WHERE code_id IN ({wanted})")]
    found: dict[int, list[tuple[int, int]]] = {}
    for quote in quotes(session, ids=ids):
        start, end = quote.passage.start, quote.passage.end
        last = end.offset if start.segment == end.segment else 2**31
        found.setdefault(start.segment, []).append((start.offset, last))
        if start.segment != end.segment:
            found.setdefault(end.segment, []).append((0, end.offset))
    return found
