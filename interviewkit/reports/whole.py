"""A whole project as one plain document, for scripts and for reading it without InterviewKit."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from typing import Any, cast

from sqlmodel import Session

from interviewkit.coding.memos import ABOUT, STORED
from interviewkit.coding.queries import quote_texts, quotes
from interviewkit.journey.queries import emotion_curve
from interviewkit.reports.spoken import Kept, blacked, rewritten
from interviewkit.store.bulk import fetch
from interviewkit.themes.pairs import cooccurrence

FORMAT = 1


def whole(session: Session, *, names: bool = False, keep: Kept | None = None) -> dict[str, Any]:
    """Everything but the recordings' sound and the history. Things are named by their guid, which never changes.

    {"interviewkit": 1, "title", "purpose",
     "participants": [{"guid", "label", "attributes": {name: value}}],
     "sources": [{"guid", "name", "kind", "format", "language", "participant", "recording": name or null,
        "segments": [{"n": from 1, "speaker", "role", "participant", "start", "end", "text",
        "moves": ["paraphrase", "clarify"], "withheld": whether the words stay in}]}],
     "layers": [{"guid", "name", "kind", "marks": [{"guid", "source", "start", "end": or null, "text", "value",
        "details", "coder"}]}],
     "codes": [{"guid", "name", "parent", "family", "definition", "include", "exclude", "active"}],
     "stages": [{"guid", "en", "ko", "touchpoints": [{"guid", "name", "channel"}]}],
     "quotes": [{"guid", "source", "start": {"n", "offset"}, "end": {"n", "offset"}, "text", "stage", "touchpoint",
        "memo", "coder", "lost": whether the text is gone, "withheld": whether the words stay in,
        "tags": [{"code", "coder", "weight"}],
        "emotions": [{"label", "valence", "intensity", "weight", "why", "coder"}]}],
     "themes": [{"guid", "name", "claim", "codes"}],
     "memos": [{"guid", "title", "text": links as [[kind:guid|name]], "about": {"kind", "guid"} or null for the journal,
        "coder", "created", "changed": ISO in UTC}],
     "curve": [...], "cooccurrence": {"unit", "pairs": [...]}}   as the command line gives them

    Times in seconds, offsets in Unicode code points, an end not included. names: whether to tell real names and notes
    of participants; without them a voice that is a participant's is called by the pseudonym.

    keep: words that stay in are blacked out and withheld; what stands in place of personal data stands everywhere.
    """
    silent, unsaid = (keep.segments, keep.quotes) if keep else (frozenset[int](), frozenset[int]())
    title, purpose = fetch(session, "SELECT title, purpose FROM project")[0]
    sources, numbers = _sources(session, names, silent)
    made = {
        "interviewkit": FORMAT,
        "title": title,
        "purpose": purpose,
        "participants": _participants(session, names),
        "sources": sources,
        "layers": _layers(session),
        "codes": _codes(session),
        "stages": _stages(session),
        "quotes": _quotes(session, numbers, unsaid),
        "themes": _themes(session),
        "memos": _memos(session),
        "curve": _curve(session),
        "cooccurrence": _pairs(session),
    }
    return made if keep is None or keep.instead is None else cast("dict[str, Any]", rewritten(made, keep.instead))


def _participants(session: Session, names: bool) -> list[dict[str, Any]]:
    facts: dict[int, dict[str, str]] = defaultdict(dict)
    for person, name, value in fetch(session, "SELECT participant_id, name, value FROM attribute ORDER BY id"):
        facts[person][name] = value
    people = []
    for id, guid, label, name, note in fetch(
        session, "SELECT id, guid, label, name, note FROM participant ORDER BY id"
    ):
        person = {"guid": guid, "label": label, "attributes": facts[id]}
        people.append({**person, "name": name, "note": note} if names else person)
    return people


def _sources(session: Session, names: bool, silent: frozenset[int]) -> tuple[list[dict[str, Any]], dict[int, int]]:
    """The sources, and for each segment its number in its source."""
    segments: dict[int, list[dict[str, Any]]] = defaultdict(list)
    numbers: dict[int, int] = {}
    rows = fetch(
        session,
        """SELECT s.id, s.source_id, s.text, s.start_ms, s.end_ms, coalesce(v.label, ''), coalesce(v.role, ''), p.guid,
             p.label, s.moves
           FROM segment s LEFT JOIN speaker v ON v.id = s.speaker_id LEFT JOIN participant p ON p.id = v.participant_id
           ORDER BY s.source_id, s.position, s.id""",
    )
    for id, source, text, start, end, voice, role, person, label, moves in rows:
        here = segments[source]
        numbers[id] = len(here) + 1
        times = {"start": _seconds(start), "end": _seconds(end)}
        held = id in silent
        who = {"speaker": voice if names or not label else label, "role": role, "participant": person}
        words = {"text": blacked(text) if held else text, "moves": moves.split(), "withheld": held}
        here.append({"n": numbers[id], **who, **times, **words})
    rows = fetch(
        session,
        """SELECT o.id, o.guid, o.name, o.kind, o.format, o.language, p.guid, m.name FROM source o
           LEFT JOIN participant p ON p.id = o.participant_id LEFT JOIN media m ON m.id = o.media_id
           ORDER BY o.position, o.id""",
    )
    columns = ("guid", "name", "kind", "format", "language", "participant", "recording")
    return [dict(zip(columns, row, strict=True)) | {"segments": segments[id]} for id, *row in rows], numbers


def _layers(session: Session) -> list[dict[str, Any]]:
    """What stands beside the text: notes, what was seen and heard, logs of events."""
    marks: dict[int, list[dict[str, Any]]] = defaultdict(list)
    rows = fetch(
        session,
        """SELECT m.layer_id, m.guid, o.guid, m.start_ms, m.end_ms, m.text, m.value, m.details, coalesce(k.name, '')
           FROM mark m JOIN source o ON o.id = m.source_id LEFT JOIN coder k ON k.id = m.coder_id
           ORDER BY o.position, o.id, m.start_ms, m.id""",
    )
    for layer, guid, source, start, end, text, value, details, coder in rows:
        times = {"start": _seconds(start), "end": _seconds(end)}
        more = {"value": value, "details": json.loads(details) if details else {}, "coder": coder}
        marks[layer].append({"guid": guid, "source": source, **times, "text": text, **more})
    rows = fetch(session, "SELECT id, guid, name, kind FROM layer ORDER BY position, id")
    return [{"guid": guid, "name": name, "kind": kind, "marks": marks[id]} for id, guid, name, kind in rows]


def _codes(session: Session) -> list[dict[str, Any]]:
    names = ("guid", "name", "parent", "family", "definition", "include", "exclude", "active")
    rows = fetch(
        session,
        """SELECT c.guid, c.name, p.guid, c.family, c.definition, c.include, c.exclude, c.active
           FROM code c LEFT JOIN code p ON p.id = c.parent_id ORDER BY c.position, c.id""",
    )
    return [dict(zip(names, (*row[:-1], bool(row[-1])), strict=True)) for row in rows]


def _stages(session: Session) -> list[dict[str, Any]]:
    places: dict[int, list[dict[str, str]]] = defaultdict(list)
    for stage, guid, name, channel in fetch(
        session, "SELECT stage_id, guid, name, channel FROM touchpoint ORDER BY position, id"
    ):
        places[stage].append({"guid": guid, "name": name, "channel": channel})
    rows = fetch(session, "SELECT id, guid, name_en, name_ko FROM stage ORDER BY position, id")
    return [{"guid": guid, "en": en, "ko": ko, "touchpoints": places[id]} for id, guid, en, ko in rows]


def _quotes(session: Session, numbers: dict[int, int], unsaid: frozenset[int]) -> list[dict[str, Any]]:
    tags: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for quote, code, coder, weight in fetch(
        session,
        """SELECT t.quote_id, c.guid, coalesce(k.name, ''), t.weight FROM tag t JOIN code c ON c.id = t.code_id
           LEFT JOIN coder k ON k.id = t.coder_id ORDER BY t.id""",
    ):
        tags[quote].append({"code": code, "coder": coder, "weight": weight})
    emotions: dict[int, list[dict[str, Any]]] = defaultdict(list)
    names = ("label", "valence", "intensity", "weight", "why", "coder")
    for quote, *row in fetch(
        session,
        """SELECT e.quote_id, e.label, e.valence, e.intensity, e.weight, e.why, coalesce(k.name, '') FROM emotion e
           LEFT JOIN coder k ON k.id = e.coder_id ORDER BY e.id""",
    ):
        emotions[quote].append(dict(zip(names, row, strict=True)))
    rows = fetch(
        session,
        """SELECT q.id, q.guid, o.guid, q.start_segment_id, q.start_offset, q.end_segment_id, q.end_offset, q.lost_text,
             s.guid, t.guid, q.memo, coalesce(k.name, '')
           FROM quote q JOIN source o ON o.id = q.source_id LEFT JOIN stage s ON s.id = q.stage_id
           LEFT JOIN touchpoint t ON t.id = q.touchpoint_id LEFT JOIN coder k ON k.id = q.coder_id ORDER BY q.id""",
    )
    said = quote_texts(session, quotes(session))
    return [
        {
            "guid": guid,
            "source": source,
            "start": {"n": numbers[first], "offset": start},
            "end": {"n": numbers[last], "offset": end},
            "text": blacked(said[id]) if id in unsaid else said[id],
            "lost": lost is not None,
            "withheld": id in unsaid,
            "stage": stage,
            "touchpoint": touchpoint,
            "memo": memo,
            "coder": coder,
            "tags": tags[id],
            "emotions": emotions[id],
        }
        for id, guid, source, first, start, last, end, lost, stage, touchpoint, memo, coder in rows
    ]


def _themes(session: Session) -> list[dict[str, Any]]:
    codes: dict[int, list[str]] = defaultdict(list)
    sql = "SELECT tc.theme_id, c.guid FROM theme_code tc JOIN code c ON c.id = tc.code_id ORDER BY tc.id"
    for theme, code in fetch(session, sql):
        codes[theme].append(code)
    rows = fetch(session, "SELECT id, guid, name, claim FROM theme ORDER BY position, id")
    return [{"guid": guid, "name": name, "claim": claim, "codes": codes[id]} for id, guid, name, claim in rows]


def _memos(session: Session) -> list[dict[str, Any]]:
    """Memos and the journal; what a link leads to is named by its guid."""
    guids = {kind: dict(fetch(session, f"SELECT id, guid FROM {kind}")) for kind in (*ABOUT, "memo")}

    def link(match: re.Match[str]) -> str:
        guid = guids[match[1]].get(int(match[2]))
        return match[0] if guid is None else f"[[{match[1]}:{guid}|{match[3]}]]"

    rows = fetch(
        session,
        f"""SELECT m.guid, m.title, m.text, coalesce(k.name, ''), m.created_at, m.changed_at,
              {", ".join(f"m.{kind}_id" for kind in ABOUT)}
            FROM memo m LEFT JOIN coder k ON k.id = m.coder_id ORDER BY m.created_at, m.id""",
    )
    found = []
    for guid, title, text, coder, created, changed, *things in rows:
        about = [(kind, guids[kind][id]) for kind, id in zip(ABOUT, things, strict=True) if id is not None]
        memo = {"guid": guid, "title": title, "text": STORED.sub(link, text)}
        memo["about"] = {"kind": about[0][0], "guid": about[0][1]} if about else None
        found.append({**memo, "coder": coder, "created": created, "changed": changed})
    return found


def _curve(session: Session) -> list[dict[str, Any]]:
    names = ("stage", "participants", "quotes", "mean", "low", "high", "mixed")
    return [{name: getattr(point, name) for name in names} for point in emotion_curve(session)]


def _pairs(session: Session) -> dict[str, Any]:
    names = ("a", "b", "count", "people", "c", "jaccard", "npmi")
    pairs = [{name: getattr(pair, name) for name in names} for pair in cooccurrence(session)]
    return {"unit": "segment", "pairs": pairs}


def _seconds(milliseconds: int | None) -> float | None:
    return None if milliseconds is None else milliseconds / 1000
