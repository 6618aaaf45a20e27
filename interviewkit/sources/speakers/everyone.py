"""Reads all voices of the study: who speaks where, how long, and as what."""

from __future__ import annotations

from dataclasses import dataclass

from sqlmodel import Session

from interviewkit.sources.speakers.assigning import NAMELESS
from interviewkit.sources.speakers.hues import hues_of
from interviewkit.store.bulk import fetch


@dataclass(frozen=True, slots=True)
class StudyVoice:
    """Voices of one name in all sources; one of a name that is only a number (“Speaker 1”) is its source's alone.

    ids: of the voices, oldest first. spoken_ms: None where no segment has times. role: None where they differ.
    people: labels of the participants. colour: the hue of the first, 0–9.
    """

    label: str
    ids: tuple[int, ...]
    sources: tuple[str, ...]
    segments: int
    spoken_ms: int | None
    role: str | None
    people: tuple[str, ...]
    colour: int


def everyone(session: Session) -> list[StudyVoice]:
    """All voices by name, whatever its case."""
    rows = fetch(
        session,
        """SELECT v.id, v.label, v.role, v.colour, coalesce(p.label, ''), s.id, s.name, coalesce(t.n, 0), t.ms
           FROM speaker v JOIN source s ON s.id = v.source_id LEFT JOIN participant p ON p.id = v.participant_id
           LEFT JOIN (SELECT speaker_id, count(*) AS n, sum(end_ms - start_ms) AS ms FROM segment
                      WHERE speaker_id IS NOT NULL GROUP BY speaker_id) t ON t.speaker_id = v.id
           ORDER BY v.id""",
    )
    hues = hues_of((source_id, speaker, colour) for speaker, _, _, colour, _, source_id, *_ in rows)
    groups: dict[tuple[str, int], list[tuple[int, str, str, str, int, int | None]]] = {}
    for speaker, label, role, _, person, source_id, source, count, ms in rows:
        alone = source_id if NAMELESS.fullmatch(label) else 0
        groups.setdefault((label, alone), []).append((speaker, role, person, source, count, ms))
    found = []
    for (label, _), voices in groups.items():
        speakers, roles, people, sources, counts, times = zip(*voices, strict=True)
        known = [ms for ms in times if ms is not None]
        found.append(
            StudyVoice(
                label,
                tuple(speakers),
                tuple(sources),
                sum(counts),
                int(sum(known)) if known else None,
                roles[0] if len(set(roles)) == 1 else None,
                tuple(dict.fromkeys(person for person in people if person)),
                hues[speakers[0]],
            )
        )
    return sorted(found, key=lambda voice: (voice.label.casefold(), voice.sources))
