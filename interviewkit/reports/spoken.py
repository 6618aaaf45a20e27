"""What of a whole project may be written out: everybody's words but those that consent or a person keeps in.

Places in a transcript are counted in characters, so that words that stay in are blacked out, one block a character, and
what stands in place of personal data is as long as that.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Any

from sqlmodel import Session

from interviewkit.people.consent import forbids_quotes
from interviewkit.reports.design import Design
from interviewkit.reports.disguise import replacer
from interviewkit.store.bulk import fetch

KEYS = frozenset(
    {"guid", "source", "participant", "code", "codes", "parent", "stage", "touchpoint", "kind", "format", "language"}
    | {"role", "family", "moves", "unit", "created", "changed", "place", "checksum", "words", "view", "scope", "lane"}
    | {"design", "findings", "answer", "origin", "said_at", "created_at", "changed_at", "held_on", "schema", "version"}
)
"""Names of values that are keys, dates, places of files or the program's own words, nobody's."""
BLOCK = "█"


@dataclass(frozen=True, slots=True)
class Kept:
    """Ids of the segments and quotes whose words stay in; instead: puts something in place of personal data, None when
    there is nothing to put."""

    segments: frozenset[int]
    quotes: frozenset[int]
    instead: Callable[[str], str] | None

    def row(self, table: str, row: dict[str, Any]) -> dict[str, Any]:
        """A row of a table as it may be written."""
        if table == "segment" and row["id"] in self.segments:
            return {**row, "text": blacked(row["text"])}
        if table == "quote" and row["id"] in self.quotes and row["lost_text"]:
            row = {**row, "lost_text": blacked(row["lost_text"])}
        return row if self.instead is None else {k: rewritten(v, self.instead, k) for k, v in row.items()}


def kept(session: Session, design: Design) -> Kept:
    """What stays in the house: the words of people who said no to being quoted or whom the design leaves out, and what
    it puts in place of personal data."""
    segments, quotes = held_back(session, design)
    return Kept(frozenset(segments), frozenset(quotes), replacer(design.instead, as_long) if design.instead else None)


def blacked(text: str) -> str:
    """A text nobody can read, as long as it was, its lines and blanks where they were."""
    return "".join(letter if letter.isspace() else BLOCK for letter in text)


def as_long(found: str, other: str) -> str:
    """What stands in place of something, in as many characters."""
    return other.ljust(len(found)) if len(other) <= len(found) else blacked(found)


def held_back(session: Session, design: Design) -> tuple[set[int], set[int]]:
    """Ids of the segments and of the quotes whose words stay in: of people who said no to being quoted or whom the
    design leaves out, and what the design's left-out quotes touch; a quote that touches such a segment stays in too."""
    people = forbids_quotes(session) | set(design.silent)
    segments = speaks(session, people) | _touched(session, set(design.left_out))
    if not segments:
        return set(), set()
    places = _places(session)
    behind: dict[int, list[int]] = {}
    for segment in segments:
        source, position = places[segment]
        behind.setdefault(source, []).append(position)
    quotes = set()
    for quote, source, first, last in _spans(session, places):
        if any(first <= position <= last for position in behind.get(source, ())):
            quotes.add(quote)
    return segments, quotes


def speaks(session: Session, people: Collection[int]) -> set[int]:
    """Ids of the segments with the words of these participants."""
    if not people:
        return set()
    wanted = ",".join(str(int(person)) for person in people)
    rows = fetch(
        session,
        f"""SELECT s.id FROM segment s JOIN source o ON o.id = s.source_id LEFT JOIN speaker v ON v.id = s.speaker_id
            WHERE coalesce(v.participant_id, CASE WHEN coalesce(v.role, '') = 'moderator' THEN 0
                           ELSE o.participant_id END) IN ({wanted})""",
    )
    return {segment for (segment,) in rows}


def _touched(session: Session, quotes: set[int]) -> set[int]:
    if not quotes:
        return set()
    places = _places(session)
    at = {place: segment for segment, place in places.items()}
    found = set()
    for quote, source, first, last in _spans(session, places):
        if quote in quotes:
            found |= {at[source, position] for position in range(first, last + 1) if (source, position) in at}
    return found


def _places(session: Session) -> dict[int, tuple[int, int]]:
    rows = fetch(session, "SELECT id, source_id, position FROM segment")
    return {segment: (source, position) for segment, source, position in rows}


def _spans(session: Session, places: dict[int, tuple[int, int]]) -> Iterator[tuple[int, int, int, int]]:
    for quote, first, last in fetch(session, "SELECT id, start_segment_id, end_segment_id FROM quote"):
        source, low = places[first]
        yield quote, source, low, places[last][1]


def texts(document: Any, name: str = "") -> Iterator[str]:
    """Every text of the document that holds somebody's words."""
    if isinstance(document, str):
        if name not in KEYS and document:
            yield document
    elif isinstance(document, dict):
        for key, value in document.items():
            yield from texts(value, key)
    elif isinstance(document, list):
        for each in document:
            yield from texts(each, name)


def rewritten(document: Any, change: Callable[[str], str], name: str = "") -> Any:
    """The same document with each such text changed."""
    if isinstance(document, str):
        return document if name in KEYS else change(document)
    if isinstance(document, dict):
        return {key: rewritten(value, change, key) for key, value in document.items()}
    if isinstance(document, list):
        return [rewritten(each, change, name) for each in document]
    return document
