"""Writes the sources of an arriving project: their segments and voices, each as it was prepared."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence

from sqlmodel import Session, select

from interviewkit.errors import Cancelled
from interviewkit.exchange.arrival.known import met
from interviewkit.exchange.arrival.ledger import Ledger
from interviewkit.exchange.arrival.passages import Passages
from interviewkit.exchange.arrival.people import COLUMNS
from interviewkit.exchange.arrival.preparing import Placed, Ready
from interviewkit.exchange.arrival.segments import Piece
from interviewkit.exchange.arrival.shapes import FileSelection
from interviewkit.model import Media, Speaker, now
from interviewkit.sources.actions import GAP, add_media
from interviewkit.sources.formats import ParsedSegment, language
from interviewkit.sources.speakers.assigning import role_of
from interviewkit.store.bulk import fetch, insert

COLUMNS_OF_SOURCES = (
    "guid", "name", "kind", "format", "language", "wave", "held_on", "position", "media_id", "note", "created_at",
)  # fmt: skip
COLUMNS_OF_SEGMENTS = (
    "source_id", "position", "text", "speaker_id", "start_ms", "end_ms", "words", "flags", "moves", "language",
    "heading", "origin", "edited",
)  # fmt: skip
_TEXTS = ("flags", "moves", "language", "heading", "origin")
_PLAIN = (None, *("" for _ in _TEXTS), False)
"""What stands in the further columns of a segment that the file tells nothing more about."""
AT_ONCE = 20_000
HEARD = 30
"""So many segments are looked at to know which language is spoken."""
ROLES = ("moderator", "participant", "observer", "")


def bring_sources(
    session: Session,
    sources: Sequence[Ready],
    media: Mapping[str, Media],
    form: str,
    ledger: Ledger,
    passages: Passages,
    progress: Callable[[float], None],
    cancelled: Callable[[], bool],
) -> list[tuple[int, int, bool]]:
    """Writes sources and takes up their passages: (id, segments, whether it is new) each.

    media: the recordings that came with it, by guid of their source. A source that is here already with the same words
    is not doubled: only what lies on it is added.
    """
    made = dict[int, tuple[int, int, bool]]()
    fresh: list[tuple[int, Ready]] = []
    for n, ready in enumerate(sources):
        here = met(ready, ledger.known)
        if here is None:
            fresh.append((n, ready))
            continue
        passages.expect(here.source_id)
        passages.add(here.source_id, here.segment_ids, here.passages)
        _whole(passages, here.source_id, here.segment_ids, ready)
        ledger.tell("sources-known")
        ledger.sources.setdefault(ready.source.guid, here.source_id)
        made[n] = here.source_id, len(here.segment_ids), False
    numbers = _write_sources(session, [ready for _, ready in fresh], media, form, ledger)
    voices = _write_speakers(session, [ready for _, ready in fresh], numbers)
    rows: list[tuple[object, ...]] = []
    for (n, ready), source_id, own_voices in zip(fresh, numbers, voices, strict=True):
        if cancelled():
            raise Cancelled
        rows += _segments(source_id, ready, own_voices)
        made[n] = source_id, len(ready.cut.pieces), True
        progress(0.2 * len(made) / len(sources))
    for at in range(0, len(rows), AT_ONCE):
        if cancelled():
            raise Cancelled
        insert(session, "segment", COLUMNS_OF_SEGMENTS, rows[at : at + AT_ONCE])
        progress(0.2 + 0.5 * at / len(rows))
    ids: dict[int, list[int]] = {}
    sql = "SELECT source_id, id FROM segment WHERE source_id >= :first ORDER BY source_id, position"
    for source_id, segment in fetch(session, sql, {"first": min(numbers, default=0)}):
        ids.setdefault(source_id, []).append(segment)
    for (_, ready), source_id in zip(fresh, numbers, strict=True):
        passages.add(source_id, ids.get(source_id, []), ready.passages)
        _whole(passages, source_id, ids.get(source_id, []), ready)
    return [made[n] for n in range(len(sources))]


def _whole(passages: Passages, source_id: int, segment_ids: Sequence[int], ready: Ready) -> None:
    """Codes on a whole source become a quote over all of its text."""
    if not ready.source.whole or not segment_ids:
        return
    texts = ready.texts
    selection = FileSelection("", codings=ready.source.whole, coder=ready.source.coder, created=ready.source.created)
    last = min(len(segment_ids), len(texts)) - 1
    lost = None if any(texts) else ""
    passages.add(source_id, segment_ids, [Placed(selection, (0, 0, last, len(texts[last])), lost)])
    passages.tell_whole(len(ready.source.whole))


def _write_sources(
    session: Session, sources: Sequence[Ready], media: Mapping[str, Media], form: str, ledger: Ledger
) -> list[int]:
    """New sources behind those that are here, with names of their own; their ids."""
    taken = {name for (name,) in fetch(session, "SELECT name FROM source")}
    ((position,),) = fetch(session, "SELECT coalesce(max(position), -1) + 1 FROM source")
    rows, guids = [], []
    for n, ready in enumerate(sources):
        source, recording = ready.source, media.get(ready.source.guid)
        fields = {COLUMNS[guid]: value for guid, value in source.values if guid in COLUMNS}
        guids.append(ledger.guid("source", source.guid))
        rows.append(
            (
                guids[-1],
                _own_name(source.name or "?", taken),
                "recording" if recording is not None else "transcript",
                form if source.kind == "text" else source.kind,
                fields.get("language") or _spoken(ready),
                *(fields.get("wave", ""), fields.get("held_on", "")),
                position + n,
                add_media(session, recording) if recording is not None else None,
                source.note,
                source.created or now(),
            )
        )
        if source.part_of:
            ledger.tell("further-transcript", source.name)
    insert(session, "source", COLUMNS_OF_SOURCES, rows)
    ids = dict(fetch(session, "SELECT guid, id FROM source"))
    for ready, guid in zip(sources, guids, strict=True):
        ledger.sources.setdefault(ready.source.guid, ids[guid])
    return [ids[guid] for guid in guids]


def _own_name(name: str, taken: set[str]) -> str:
    unique, n = name, 2
    while unique in taken:
        unique, n = f"{name} ({n})", n + 1
    taken.add(unique)
    return unique


def _spoken(ready: Ready) -> str:
    """The language of a text by a sample of it; our own files tell it."""
    if ready.own:
        return ""
    texts = ready.texts
    return language(ParsedSegment(text) for text in texts[:: max(1, len(texts) // HEARD)]) or ""


def _write_speakers(session: Session, sources: Sequence[Ready], ids: Sequence[int]) -> list[dict[str, int]]:
    """The voices of new sources: label → id for each, with the role that voices of this name have elsewhere."""
    roles: dict[str, str] = {}
    rows: list[tuple[int, str, str, int | None]] = []
    for ready, source_id in zip(sources, ids, strict=True):
        for label in dict.fromkeys([*ready.speakers, *(each.speaker for each in ready.cut.pieces if each.speaker)]):
            told = ready.speakers.get(label)
            if told is None:
                if label not in roles:
                    roles[label] = role_of(session, label)
                rows.append((source_id, label, roles[label], None))
                continue
            role, colour = told.get("role", ""), told.get("colour")
            hue = colour if isinstance(colour, int) and 0 <= colour < 10 else None
            rows.append((source_id, label, role if role in ROLES else "", hue))
    insert(session, "speaker", ("source_id", "label", "role", "colour"), rows)
    found: dict[int, dict[str, int]] = {source_id: {} for source_id in ids}
    sql = "SELECT source_id, label, id FROM speaker WHERE source_id >= :first ORDER BY id"
    for source_id, label, number in fetch(session, sql, {"first": min(ids, default=0)}):
        if source_id in found:
            found[source_id][label] = number
    return [found[source_id] for source_id in ids]


def _segments(source_id: int, ready: Ready, voices: Mapping[str, int]) -> list[tuple[object, ...]]:
    rows: list[tuple[object, ...]] = []
    for n, (piece, text) in enumerate(zip(ready.cut.pieces, ready.texts, strict=True)):
        rest = piece.rest
        more = _PLAIN if not rest else (
            _words(piece, text), *(str(rest.get(name, "")) for name in _TEXTS), bool(rest.get("edited")),
        )  # fmt: skip
        rows.append((source_id, GAP * n, text, voices.get(piece.speaker), piece.start_ms, piece.end_ms, *more))
    return rows


def _words(piece: Piece, text: str) -> str | None:
    """Times of words, where our own file tells them and they lie within the text."""
    words = piece.rest.get("words")
    if not isinstance(words, list):
        return None
    for each in words:
        fits = isinstance(each, list) and len(each) == 5 and all(isinstance(one, int | float) for one in each[:4])
        if not fits or not 0 <= each[0] <= each[1] <= len(text):
            return None
    return json.dumps(words)


def link_speakers(session: Session, sources: Sequence[Ready], ledger: Ledger) -> None:
    """Says which voices are participants, once those are there."""
    for ready in sources:
        source_id = ledger.sources.get(ready.source.guid)
        people = {
            label: ledger.participants.get(str(told.get("participant", ""))) for label, told in ready.speakers.items()
        }
        if source_id is None or not any(people.values()):
            continue
        for row in session.exec(select(Speaker).where(Speaker.source_id == source_id)):
            if row.participant_id is None and people.get(row.label) is not None:
                row.participant_id = people[row.label]
                session.add(row)
    session.flush()
