"""What of an arriving project is here already: so that a second import of it adds, and does not double."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from sqlmodel import Session

from interviewkit.exchange.arrival.preparing import Place, Placed, Ready
from interviewkit.exchange.arrival.segments import Cut, Piece, Placer
from interviewkit.store.bulk import fetch


@dataclass(slots=True)
class Known:
    """Sources that are here, by what they say. guids: of every row that has one."""

    by_text: dict[str, int] = field(default_factory=dict)
    by_labelled: dict[str, int] = field(default_factory=dict)
    by_guid: dict[str, int] = field(default_factory=dict)
    by_name: dict[str, int] = field(default_factory=dict)
    segments: dict[int, list[tuple[int, str, str]]] = field(default_factory=dict)
    guids: dict[str, set[str]] = field(default_factory=dict)


TABLES = ("source", "quote", "memo", "participant", "theme", "stage", "touchpoint", "relation", "theme_map")


def known(session: Session) -> Known:
    """Everything that an arriving project may meet again."""
    found = Known()
    for table in TABLES:
        found.guids[table] = {row[0] for row in fetch(session, f"SELECT guid FROM {table}")}
    if not found.guids["source"]:
        return found
    for number, guid, name in fetch(session, "SELECT id, guid, name FROM source ORDER BY id DESC"):
        found.by_guid[guid] = found.by_name[name] = number
    rows = fetch(
        session,
        """SELECT s.source_id, s.id, s.text, coalesce(v.label, '') FROM segment s
           LEFT JOIN speaker v ON v.id = s.speaker_id ORDER BY s.source_id, s.position""",
    )
    by_source: dict[int, list[tuple[int, str, str]]] = defaultdict(list)
    for source, segment, text, label in rows:
        by_source[source].append((segment, text, label))
    for source, segments in by_source.items():
        found.segments[source] = segments
        found.by_text.setdefault("\n".join(text for _, text, _ in segments), source)
        labelled = "\n".join(f"{label}: {text}" if label else text for _, text, label in segments)
        found.by_labelled.setdefault(labelled, source)
    return found


@dataclass(frozen=True, slots=True)
class Met:
    """A source that is here already: its segments' ids in order, and where the passages lie on them."""

    source_id: int
    segment_ids: tuple[int, ...]
    passages: tuple[Placed, ...]


def met(ready: Ready, found: Known) -> Met | None:
    """The source that says the same as an arriving one; None where there is none. One that says nothing is met again
    by its guid or name."""
    if not ready.text.strip():
        source = found.by_guid.get(ready.source.guid) or found.by_name.get(ready.source.name)
        same = source is not None and [text for _, text, _ in found.segments.get(source, [])] == ready.texts
        return _met(ready, source, found, ready.cut) if same and source is not None else None
    if not found.segments:
        return None
    for cut in (ready.cut, ready.cut_otherwise()):
        if cut is None:
            continue
        source = found.by_text.get("\n".join(cut.texts(ready.text)))
        if source is not None and len(found.segments[source]) == len(cut.pieces):
            return _met(ready, source, found, cut)
    source = found.by_labelled.get(ready.text)
    if source is None:
        return None
    pieces, at = [], 0
    for _, text, label in found.segments[source]:
        at += len(label) + 2 if label else 0
        pieces.append(Piece(at, at + len(text), label))
        at += len(text) + 1
    return _met(ready, source, found, Cut(tuple(pieces)))


def _met(ready: Ready, source: int, found: Known, cut: Cut) -> Met:
    ids = tuple(segment for segment, _, _ in found.segments.get(source, []))
    if cut is ready.cut:
        return Met(source, ids, ready.passages)
    placer = Placer(cut.pieces)
    spans = (*ready.spans, *(None for _ in ready.source.loose))
    placed = []
    for passage, span in zip(ready.passages, spans, strict=True):
        place: Place | None = placer.place(*span) if span is not None and span[0] < span[1] else None
        if place is not None:
            placed.append(Placed(passage.selection, place))
            continue
        piece, offset = placer.nearest(span[0] if span is not None else 0)
        lost = passage.lost if passage.lost is not None else passage.selection.label
        placed.append(Placed(passage.selection, (piece, offset, piece, offset), lost))
    return Met(source, ids, tuple(placed))
