"""Gathers what a reader should hear again: doubted segments, silences that were left out, stretches without text."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from sqlmodel import Session, select

from interviewkit.model import Segment, Setting
from interviewkit.store.bulk import fetch

RATE_MS = 16
SHORTEST_SILENCE = 1000
"""Shorter silences were never left out: the voice detector keeps 0.4 s on either side of two."""
LONG_SILENCE = 10_000
"""From here on a silence is worth a look, in ms."""
SHORTEST_GAP = 500
RARE = 0.05
"""A third language heard in less than this share of the text is more likely misheard than spoken."""
LOOKED_AT = "looked-at"

Span = tuple[int, int]
"""[start, end) in ms of the recording."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """One thing to hear again. kind: "segment", "silence", "gap" or "language".

    reasons: a segment's flags. language: the one that was heard. segment_id: None where there is no text.
    """

    kind: str
    start_ms: int
    end_ms: int
    segment_id: int | None = None
    reasons: tuple[str, ...] = ()
    text: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class _Run:
    channel: int | None
    track: int | None
    heard: Span
    speech: list[Span]
    gaps: list[Span]


def silences(session: Session, source_id: int, at_least_ms: int = SHORTEST_SILENCE) -> list[Span]:
    """Where the voice detector found nobody speaking and nothing is written, in order, as (start_ms, end_ms)."""
    runs = _runs(session, source_id)
    heard = union(run.heard for run in runs)
    speech = union([span for run in runs for span in run.speech])
    quiet = without(without(heard, speech), _texts(session, source_id))
    return [span for span in without(quiet, gaps(session, source_id)) if span[1] - span[0] >= at_least_ms]


def gaps(session: Session, source_id: int) -> list[Span]:
    """What could not be transcribed, and was not since then, in order, as (start_ms, end_ms)."""
    open_gaps: dict[tuple[int | None, int | None], list[Span]] = {}
    for run in _runs(session, source_id):
        voice = run.channel, run.track
        for other in list(open_gaps):
            if voice in (other, (None, None)):
                open_gaps[other] = without(open_gaps[other], [run.heard])
        open_gaps[voice] = union([*open_gaps.get(voice, []), *run.gaps])
    found = union([span for spans in open_gaps.values() for span in spans])
    return [span for span in without(found, _texts(session, source_id)) if span[1] - span[0] >= SHORTEST_GAP]


def doubtful(session: Session, source_id: int, long_silence_ms: int = LONG_SILENCE) -> list[Doubt]:
    """Everything in a source that should be heard again, in the order of its time."""
    looked = _looked_at(session, source_id)
    found = [*_flagged(session, source_id)]
    unseen = [
        *(Doubt("silence", *span) for span in silences(session, source_id, long_silence_ms)),
        *(Doubt("gap", *span) for span in gaps(session, source_id)),
        *_strange_languages(session, source_id),
    ]
    found += [doubt for doubt in unseen if not any(a <= doubt.start_ms and doubt.end_ms <= b for a, b in looked)]
    return sorted(found, key=lambda doubt: (doubt.start_ms, doubt.end_ms, doubt.kind))


def look_at(session: Session, source_id: int, doubts: Sequence[Doubt]) -> None:
    """A person looked at these and lets them be: they are not doubtful any more."""
    spans = _looked_at(session, source_id)
    for doubt in doubts:
        if doubt.kind == "segment":
            segment = session.get(Segment, doubt.segment_id)
            if segment is not None:
                segment.flags = ""
                session.add(segment)
        else:
            spans.append((doubt.start_ms, doubt.end_ms))
    if any(doubt.kind != "segment" for doubt in doubts):
        name = _setting_name(source_id)
        setting = session.exec(select(Setting).where(Setting.name == name)).first() or Setting(name=name)
        setting.value = [list(span) for span in union(spans)]
        session.add(setting)


def union(spans: Iterable[Span]) -> list[Span]:
    """Spans in order, those that touch or overlap made one."""
    found: list[Span] = []
    for start, end in sorted(span for span in spans if span[0] < span[1]):
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found


def without(spans: Iterable[Span], taken: Iterable[Span]) -> list[Span]:
    """What is left of spans when `taken` is cut out of them."""
    cuts = union(taken)
    left: list[Span] = []
    at = 0
    for start, end in union(spans):
        while at < len(cuts) and cuts[at][1] <= start:
            at += 1
        for low, high in islice(cuts, at, None):
            if low >= end:
                break
            left.append((start, low))
            start = high
        left.append((start, end))
    return [(start, end) for start, end in left if start < end]


def _runs(session: Session, source_id: int) -> list[_Run]:
    """The transcriptions of a source that listened to something, oldest first."""
    rows = fetch(
        session,
        """SELECT t.channel, t.track_id, t.from_ms, t.to_ms, t.state, t.checkpoint, t.speech, t.gaps, m.duration_ms
           FROM transcription t JOIN source s ON s.id = t.source_id LEFT JOIN media m ON m.id = s.media_id
           WHERE t.source_id = :source ORDER BY t.id""",
        {"source": source_id},
    )
    found = []
    for channel, track, from_ms, to_ms, state, checkpoint, speech, missing, duration in rows:
        end = min(to_ms or 2**40, duration if duration is not None else 2**40)
        reached = int((_json(checkpoint) or {}).get("sample", 0)) // RATE_MS
        heard = from_ms, end if state == "done" else min(end, max(from_ms, reached))
        found.append(_Run(channel, track, heard, _spans(speech), _spans(missing)))
    return found


def _texts(session: Session, source_id: int) -> list[Span]:
    sql = (
        "SELECT start_ms, end_ms FROM segment WHERE source_id = :source AND start_ms IS NOT NULL AND end_ms > start_ms"
    )
    return [(start, end) for start, end in fetch(session, sql, {"source": source_id})]


def _flagged(session: Session, source_id: int) -> list[Doubt]:
    sql = """SELECT id, start_ms, end_ms, flags, text FROM segment WHERE source_id = :source AND flags <> ''
      ORDER BY position, id"""
    return [
        Doubt("segment", start or 0, end or start or 0, segment_id, tuple(flags.split()), text)
        for segment_id, start, end, flags, text in fetch(session, sql, {"source": source_id})
    ]


def _strange_languages(session: Session, source_id: int) -> list[Doubt]:
    """Segments in a language that is neither the source's nor one of the two mostly heard, and seldom at that."""
    sql = """SELECT id, start_ms, end_ms, language, text FROM segment
      WHERE source_id = :source AND language <> '' AND start_ms IS NOT NULL ORDER BY position, id"""
    rows = fetch(session, sql, {"source": source_id})
    lengths: Counter[str] = Counter()
    for _, _, _, language, text in rows:
        lengths[language] += len(text)
    usual = {language for language, _ in lengths.most_common(2)}
    usual |= {row[0] for row in fetch(session, "SELECT language FROM source WHERE id = :source", {"source": source_id})}
    rare = {each for each, length in lengths.items() if each not in usual and length < RARE * lengths.total()}
    return [
        Doubt("language", start, end or start, segment_id, (), text, language)
        for segment_id, start, end, language, text in rows
        if language in rare
    ]


def _looked_at(session: Session, source_id: int) -> list[Span]:
    setting = session.exec(select(Setting).where(Setting.name == _setting_name(source_id))).first()
    return _spans(setting.value if setting is not None else None)


def _setting_name(source_id: int) -> str:
    return f"{LOOKED_AT} {source_id}"


def _spans(value: Any) -> list[Span]:
    return [(int(start), int(end)) for start, end in _json(value) or ()]


def _json(value: Any) -> Any:
    return json.loads(value) if isinstance(value, str) else value
