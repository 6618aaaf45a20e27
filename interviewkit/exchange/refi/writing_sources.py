"""Writes sources with their texts, quotes and what lies on those."""

from __future__ import annotations

import zipfile
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlmodel import Session

from interviewkit.errors import Cancelled
from interviewkit.exchange.code_files import lawful
from interviewkit.exchange.refi.container import LARGEST_MEDIA
from interviewkit.exchange.refi.conventions import (
    FIELDS,
    LOST,
    NEED,
    STAGE,
    STAR,
    WEIGHT,
    field_guid,
    made_guid,
)
from interviewkit.exchange.refi.notes import Note, Notes
from interviewkit.exchange.refi.rendering import Part, Rendered, rendered
from interviewkit.exchange.refi.writing_people import put_value
from interviewkit.exchange.refi.xml_values import moment
from interviewkit.store import media as media_folder
from interviewkit.store.bulk import fetch
from interviewkit.store.project import Project

if TYPE_CHECKING:
    from lxml.etree import _Element

EXCERPT = 80
"""Characters of a passage that its name shows."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quote as it is written: with the guids of the notes on it, and its codings ready."""

    guid: str
    start: tuple[int, int]
    end: tuple[int, int]
    memo: str
    coder: str
    created: str
    notes: tuple[str, ...]
    codings: tuple[tuple[str, str, str, str], ...]
    """(guid, code's guid, coder's guid, when), and after a stroke in the guid the weight's note."""
    lost: bool


def write_sources(
    session: Session,
    project: Project,
    part: _Element,
    notes: Notes,
    coders: dict[int, str],
    packed: zipfile.ZipFile,
    beside: dict[str, Any],
    recordings: bool,
    counts: Counter[tuple[str, str]],
    progress: Callable[[float], None],
    cancelled: Callable[[], bool],
) -> dict[str, Path]:
    """Writes every source and packs its text; the recordings to be packed, by their names in the file."""
    quotes = _quotes(session, notes, coders)
    rows = {
        row[0]: row[1:]
        for row in fetch(
            session,
            """SELECT s.id, s.guid, s.name, s.note, s.created_at, s.language, s.wave, s.held_on,
                 m.sha256, m.name, m.place, m.linked, m.video
               FROM source s LEFT JOIN media m ON m.id = s.media_id""",
        )
    }
    about, media = notes.about("source"), dict[str, Path]()
    for n, (number, text) in enumerate(rendered(session)):
        if cancelled():
            raise Cancelled
        guid, name, note, created, language, wave, held_on, sha, called, place, linked, video = rows[number]
        file = None
        if sha is not None:
            file = _recording(project, place, bool(linked), recordings, counts, called)
        element = _Source(part, guid, name, note, created)
        if file is None:
            element.text(text, quotes[number], packed)
        else:
            inside = f"sources/{made_guid('media', sha)}{file.suffix.lower()}"
            media[inside] = file
            element.recording(text, quotes[number], packed, inside, bool(video))
        fields = {"language": language, "wave": wave, "held_on": held_on}
        element.end(about.get(guid, []), {field: fields[field] for field in FIELDS if fields[field]})
        beside["sources"][guid] = text.beside
        if text.odd:
            counts["odd-characters", ""] += text.odd
        progress((n + 1) / len(rows))
    return media


def _recording(
    project: Project, place: str, linked: bool, recordings: bool, counts: Counter[tuple[str, str]], name: str
) -> Path | None:
    if not recordings:
        counts["recording-not-written", ""] += 1
        return None
    file = media_folder.find(project.path, place, linked)
    if file is None:
        counts["recording-moved-away", name] += 1
    elif file.stat().st_size > LARGEST_MEDIA:
        counts["recording-too-large", name] += 1
        file = None
    return file


class _Source:
    """Writes one source, element by element in the schema's order."""

    def __init__(self, part: _Element, guid: str, name: str, note: str, created: str) -> None:
        self._part, self._guid, self._name, self._note, self._created = part, guid, name, note, created
        self._space = part.tag.rpartition("}")[0] + "}"
        self._element: _Element

    def text(self, text: Rendered, quotes: list[Quoted], packed: zipfile.ZipFile) -> None:
        """A text with its passages."""
        path = _pack(packed, self._guid, text.text)
        self._begin("TextSource", {"plainTextPath": path})
        for quote in quotes:
            start, end = _place(text, quote)
            where = {"startPosition": str(start), "endPosition": str(end)}
            self._selection(self._element, "PlainTextSelection", quote, where, text.text[start:end])

    def recording(
        self, text: Rendered, quotes: list[Quoted], packed: zipfile.ZipFile, inside: str, video: bool
    ) -> None:
        """A recording with its transcript, whose passages run from sync point to sync point."""
        from lxml.etree import SubElement

        self._begin("VideoSource" if video else "AudioSource", {"path": f"internal://{inside.rpartition('/')[2]}"})
        if not text.parts:
            return
        guid = made_guid("transcript", self._guid)
        path = _pack(packed, guid, text.text)
        transcript = SubElement(
            self._element, f"{self._space}Transcript", {"guid": guid, "name": lawful(self._name), "plainTextPath": path}
        )
        times = _times(text, quotes)
        points = {at: made_guid("sync", self._guid, str(at)) for at in times}
        for at, ms in times.items():
            attributes = {"guid": points[at], "timeStamp": str(ms), "position": str(at)}
            SubElement(transcript, f"{self._space}SyncPoint", attributes)
        for quote in quotes:
            start, end = _place(text, quote)
            where = {"fromSyncPoint": points[start], "toSyncPoint": points[end]}
            self._selection(transcript, "TranscriptSelection", quote, where, text.text[start:end])

    def end(self, notes: list[str], fields: dict[str, str]) -> None:
        """What comes behind the passages: memos, and columns of the source as variables."""
        from lxml.etree import SubElement

        for guid in notes:
            SubElement(self._element, f"{self._space}NoteRef", {"targetGUID": guid})
        for field, value in fields.items():
            put_value(self._element, field_guid(field), "Text", value)

    def _begin(self, kind: str, attributes: dict[str, str]) -> None:
        from lxml.etree import SubElement

        named = {"guid": self._guid, "name": lawful(self._name), **attributes}
        self._element = SubElement(self._part, self._space + kind, named)
        if moment(self._created):
            self._element.set("creationDateTime", self._created)
        if self._note.strip():
            SubElement(self._element, f"{self._space}Description").text = lawful(self._note)

    def _selection(self, parent: _Element, kind: str, quote: Quoted, where: dict[str, str], said: str) -> None:
        from lxml.etree import SubElement

        space = self._space
        said = " ".join(said[: EXCERPT * 2].split())
        name = said if len(said) <= EXCERPT else said[:EXCERPT] + "…"
        attributes = {"guid": quote.guid, "name": lawful(name), **where}
        if quote.coder:
            attributes["creatingUser"] = quote.coder
        if quote.created:
            attributes["creationDateTime"] = quote.created
        element = SubElement(parent, space + kind, attributes)
        if quote.memo.strip():
            SubElement(element, f"{space}Description").text = lawful(quote.memo)
        for code, coder, created, weight in quote.codings:
            coding = {"guid": made_guid("coding", quote.guid, code, coder)}
            if coder:
                coding["creatingUser"] = coder
            if created:
                coding["creationDateTime"] = created
            made = SubElement(element, f"{space}Coding", coding)
            SubElement(made, f"{space}CodeRef", {"targetGUID": code})
            if weight:
                SubElement(made, f"{space}NoteRef", {"targetGUID": weight})
        for guid in quote.notes:
            SubElement(element, f"{space}NoteRef", {"targetGUID": guid})


def _pack(packed: zipfile.ZipFile, guid: str, text: str) -> str:
    entry = zipfile.ZipInfo(f"sources/{guid}.txt", date_time=(2020, 1, 1, 0, 0, 0))
    packed.writestr(entry, text.encode("utf-8"), zipfile.ZIP_DEFLATED, 4)
    return f"internal://{guid}.txt"


def _place(text: Rendered, quote: Quoted) -> tuple[int, int]:
    first, last = text.parts[quote.start[0]], text.parts[quote.end[0]]
    start = first.start + quote.start[1]
    return start, start if quote.lost else max(start, last.start + quote.end[1])


def _times(text: Rendered, quotes: list[Quoted]) -> dict[int, int]:
    """Places that need a sync point, in order, and when they are heard; in ms."""
    found: dict[int, int] = {}
    latest = 0
    for part in text.parts.values():
        if part.start_ms is not None:
            found[part.start] = part.start_ms
            latest = part.start_ms
        if part.end_ms is not None:
            found.setdefault(part.end, part.end_ms)
            latest = max(latest, part.end_ms)
    for quote in quotes:
        for at, (number, offset) in zip(_place(text, quote), (quote.start, quote.end), strict=True):
            if at not in found:
                found[at] = _heard(text.parts[number], offset)
    rising, before = dict[int, int](), 0
    for at in sorted(found):
        before = rising[at] = max(before, found[at])
    return rising


def _heard(part: Part, offset: int) -> int:
    """When a character of a segment is heard: by its word, else by its share of the segment."""
    for start, end, start_ms, end_ms, *_ in part.words or ():
        if start <= offset <= end and start_ms is not None:
            return int(start_ms if offset < end else end_ms)
    begin = part.start_ms or 0
    length = max(0, (part.end_ms if part.end_ms is not None else begin) - begin)
    return begin + round(length * offset / max(1, part.end - part.start))


def _quotes(session: Session, notes: Notes, coders: dict[int, str]) -> dict[int, list[Quoted]]:
    codings = _codings(session, notes, coders)
    signs = _signs(session, notes, coders)
    found: dict[int, list[Quoted]] = defaultdict(list)
    rows = fetch(
        session,
        """SELECT id, guid, source_id, start_segment_id, start_offset, end_segment_id, end_offset, memo, coder_id,
             created_at, lost_text FROM quote ORDER BY id""",
    )
    for number, guid, source, first, start, last, end, memo, coder, created, lost in rows:
        on_it = signs.get(number, [])
        if lost is not None:
            on_it = [*on_it, notes.add(Note(made_guid("lost", guid), LOST, lost))]
        found[source].append(
            Quoted(
                guid,
                (first, start),
                (last, end),
                memo,
                coders.get(coder, ""),
                moment(created) and created,
                tuple(on_it),
                tuple(codings.get(number, ())),
                lost is not None,
            )
        )
    return found


def _codings(session: Session, notes: Notes, coders: dict[int, str]) -> dict[int, list[tuple[str, str, str, str]]]:
    """Quote id → (code's guid, coder's guid, when, the weight's note) each."""
    codes = dict(fetch(session, "SELECT id, guid FROM code"))
    found: dict[int, list[tuple[str, str, str, str]]] = defaultdict(list)
    sql = "SELECT quote_id, code_id, coder_id, weight, created_at FROM tag ORDER BY id"
    for quote, code, coder, weight, created in fetch(session, sql):
        sign = ""
        if weight != 1:
            sign = notes.sign(f"{WEIGHT}{weight!r}", "How much the passage makes the code count; 1 is usual.")
        found[quote].append((codes[code], coders.get(coder, ""), moment(created) and created, sign))
    return found


def _signs(session: Session, notes: Notes, coders: dict[int, str]) -> dict[int, list[str]]:
    """Quote id → guids of the notes that say what it carries besides codes: feelings, stage, touchpoint, star, need."""
    found: dict[int, list[str]] = defaultdict(list)
    rows = fetch(
        session,
        """SELECT e.quote_id, q.guid, e.label, e.valence, e.intensity, e.weight, e.why, e.coder_id, e.created_at
           FROM emotion e JOIN quote q ON q.id = e.quote_id ORDER BY e.id""",
    )
    for quote, guid, label, valence, intensity, weight, why, coder, created in rows:
        facts = f"valence {valence}, intensity {intensity}, weight {weight!r}"
        found[quote].append(notes.feeling(guid, label, facts, why, coders.get(coder, ""), created))
    stages = {
        number: notes.add(Note(made_guid("stage", guid), f"{STAGE}{en}", f"{en} · {ko}"))
        for number, guid, en, ko in fetch(session, "SELECT id, guid, name_en, name_ko FROM stage")
    }
    touchpoints = dict(fetch(session, "SELECT id, guid FROM touchpoint"))
    rows = fetch(session, "SELECT id, stage_id, touchpoint_id, starred, need FROM quote ORDER BY id")
    for quote, stage, touchpoint, starred, need in rows:
        found[quote] += [stages[stage]] if stage in stages else []
        found[quote] += [touchpoints[touchpoint]] if touchpoint in touchpoints else []
        found[quote] += [notes.sign(STAR, "A quote that stands for many.")] if starred else []
        found[quote] += (
            [notes.sign(f"{NEED}{need}", "A need that is said aloud or shows between the lines.")] if need else []
        )
    return found
