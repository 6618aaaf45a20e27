"""What a report says: everything read once from the project, before anything is written or drawn."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from sqlmodel import Session

from interviewkit.coding.queries import CodeRow, codebook, whose
from interviewkit.journey.queries import (
    StageChange,
    StagePoint,
    emotion_curve,
    stage_changes,
    voices,
)
from interviewkit.people.queries import participants
from interviewkit.store.bulk import fetch
from interviewkit.store.history import trail
from interviewkit.themes.queries import Counts, MapContent, code_counts, theme_map
from interviewkit.themes.quotes import ThemeEvidence, theme_evidence
from interviewkit.words import language, speaking

MOST_FINDINGS = 5


@dataclass(frozen=True, slots=True)
class Material:
    """How much there is. spoken_ms: length of the recordings. languages: language → sources. machine: sources whose
    text a machine wrote; coders: who tagged; unplaced: quotes with a feeling but without a stage; lost: whose text is
    gone."""

    sources: int
    recordings: int
    spoken_ms: int
    languages: tuple[tuple[str, int], ...]
    machine: int
    quotes: int
    tags: int
    emotions: int
    codes: int
    coders: tuple[str, ...]
    unplaced: int
    lost: int


@dataclass(frozen=True, slots=True)
class Person:
    """A participant as the report shows them: by pseudonym, with attributes and how much they said."""

    label: str
    attributes: tuple[tuple[str, str], ...]
    sources: int
    quotes: int
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CodeEntry:
    """A code of the appendix. depth: how many codes are above it."""

    code: CodeRow
    depth: int
    counts: Counts | None


@dataclass(frozen=True, slots=True)
class AuditTrail:
    """The history in numbers. first, last: ISO 8601 in UTC, "" without a step. labels: what was done → how often."""

    steps: int
    undone: int
    first: str
    last: str
    coders: tuple[tuple[str, int], ...]
    labels: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class ReportContent:
    """A whole report as data. findings: the themes most participants are behind, at most five, that have any quotes."""

    language: str
    title: str
    purpose: str
    made_on: str
    material: Material
    people: tuple[Person, ...]
    findings: tuple[ThemeEvidence, ...]
    themes: tuple[ThemeEvidence, ...]
    theme_map: MapContent
    journey: tuple[StagePoint, ...]
    changes: tuple[StageChange, ...]
    codebook: tuple[CodeEntry, ...]
    audit: AuditTrail

    @property
    def participants(self) -> int:
        """How many took part: the N of every “n of N”."""
        return self.theme_map.participants


def report_content(session: Session, made_on: str, code: str | None = None) -> ReportContent:
    """Reads the report. made_on: its date, ISO. code: "en" or "ko", for names that the project holds in both."""
    with speaking(code or language()):
        themes = tuple(theme_evidence(session))
        backed = [each for each in themes if each.theme.counts.quotes]
        backed.sort(key=lambda each: (-each.theme.counts.participants, -each.theme.counts.quotes))
        title, purpose = fetch(session, "SELECT title, purpose FROM project")[0]
        line = emotion_curve(session)
        return ReportContent(
            language(),
            title,
            purpose,
            made_on,
            _material(session),
            _people(session),
            tuple(backed[:MOST_FINDINGS]),
            themes,
            theme_map(session),
            tuple(line),
            tuple(stage_changes(line)),
            _codebook(session),
            _audit(session),
        )


def _material(session: Session) -> Material:
    def one(sql: str) -> int:
        return int(fetch(session, sql)[0][0] or 0)

    return Material(
        one("SELECT count(*) FROM source"),
        one("SELECT count(*) FROM source WHERE media_id IS NOT NULL"),
        one("SELECT sum(m.duration_ms) FROM source o JOIN media m ON m.id = o.media_id"),
        tuple(
            (name, count)
            for name, count in fetch(
                session, "SELECT language, count(*) FROM source GROUP BY language ORDER BY count(*) DESC, language"
            )
        ),
        one("SELECT count(DISTINCT source_id) FROM transcription"),
        one("SELECT count(*) FROM quote"),
        one("SELECT count(*) FROM (SELECT DISTINCT quote_id, code_id FROM tag) AS t"),
        one("SELECT count(*) FROM emotion"),
        one("SELECT count(DISTINCT code_id) FROM tag"),
        tuple(
            name
            for (name,) in fetch(
                session,
                """SELECT DISTINCT c.name FROM coder c
                   JOIN (SELECT coder_id FROM tag UNION SELECT coder_id FROM emotion) t ON t.coder_id = c.id
                   ORDER BY c.name""",
            )
        ),
        one("SELECT count(DISTINCT q.id) FROM quote q JOIN emotion e ON e.quote_id = q.id WHERE q.stage_id IS NULL"),
        one("SELECT count(*) FROM quote WHERE lost_text IS NOT NULL"),
    )


def _people(session: Session) -> tuple[Person, ...]:
    voice, quotes = whose(session)
    said = dict(fetch(session, f"SELECT {voice}, count(*) {quotes} GROUP BY 1"))
    spoken: dict[int, set[str]] = {}
    sources: dict[int, set[int]] = {}
    rows = fetch(
        session,
        """SELECT coalesce(v.participant_id, o.participant_id, -o.id), o.id, o.language FROM source o
           LEFT JOIN speaker v ON v.source_id = o.id AND v.participant_id IS NOT NULL""",
    )
    for person, source, tongue in rows:
        spoken.setdefault(person, set()).add(tongue)
        sources.setdefault(person, set()).add(source)
    facts = {row.id: tuple(row.attributes.items()) for row in participants(session)}
    return tuple(
        Person(
            label,
            facts.get(person, ()),
            len(sources.get(person, ())),
            said.get(person, 0),
            tuple(sorted(spoken.get(person, set()) - {""})),
        )
        for person, label in sorted(voices(session).items(), key=lambda item: (item[0] < 0, item[1]))
    )


def _codebook(session: Session) -> tuple[CodeEntry, ...]:
    counts = code_counts(session)
    depths: dict[int, int] = {}
    entries = []
    for code in codebook(session):
        depths[code.id] = 0 if code.parent_id is None else depths.get(code.parent_id, 0) + 1
        entries.append(CodeEntry(code, depths[code.id], counts.get(code.id)))
    return tuple(entries)


def _audit(session: Session) -> AuditTrail:
    steps = trail(session.connection())
    return AuditTrail(
        len(steps),
        sum(step.undone for step in steps),
        steps[0].at if steps else "",
        steps[-1].at if steps else "",
        tuple(Counter(step.coder for step in steps).most_common()),
        tuple(Counter(step.label for step in steps).most_common()),
    )
