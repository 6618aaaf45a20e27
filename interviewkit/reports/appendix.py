"""Reads what stands at the end of a report: who spoke of what, the guides, the opportunities of the journey."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from sqlmodel import Session

from interviewkit.journey.queries import stage_name, stages, voices
from interviewkit.store.bulk import fetch
from interviewkit.themes.pairs import codings
from interviewkit.themes.queries import ThemeRow


@dataclass(frozen=True, slots=True)
class Coverage:
    """Who spoke of what. stages, people: column heads. by_stage: participants of each theme in each stage; by_person:
    quotes of each theme by each participant; one row a theme, in the report's order."""

    themes: tuple[str, ...]
    stages: tuple[str, ...]
    people: tuple[str, ...]
    by_stage: tuple[tuple[int, ...], ...]
    by_person: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class GuideText:
    """A guide as asked. sections: (name, its questions as (question, probes))."""

    name: str
    sections: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]


@dataclass(frozen=True, slots=True)
class Opportunity:
    """A chance noted on a journey map. codes: on the quotes that bear it out."""

    stage_id: int
    stage: str
    text: str
    owner: str
    codes: tuple[int, ...]


def coverage(session: Session, themes: Sequence[ThemeRow]) -> Coverage:
    """How themes spread over stages (participants) and over participants (quotes); each quote counts once a cell."""
    tagged, people, places = codings(session), voices(session), stages(session)
    by_stage, by_person = [], []
    for theme in themes:
        here = np.isin(tagged.code, np.array(theme.code_ids, np.int64))
        voice, stage, quote = tagged.voice[here], tagged.stage[here], tagged.quote[here]
        by_stage.append(tuple(len(np.unique(voice[stage == place.id])) for place in places))
        by_person.append(tuple(len(np.unique(quote[voice == person])) for person in people))
    names = tuple(theme.name for theme in themes)
    return Coverage(names, tuple(s.name for s in places), tuple(people.values()), tuple(by_stage), tuple(by_person))


def guides(session: Session) -> tuple[GuideText, ...]:
    """Every guide with its sections and questions, in order."""
    rows = fetch(
        session,
        """SELECT g.id, g.name, s.id, s.name, q.text, q.probes FROM guide g
           JOIN guide_section s ON s.guide_id = g.id JOIN guide_question q ON q.section_id = s.id
           ORDER BY g.position, g.id, s.position, s.id, q.position, q.id""",
    )
    found: dict[int, tuple[str, dict[int, tuple[str, list[tuple[str, str]]]]]] = {}
    for guide, name, section, title, question, probes in rows:
        sections = found.setdefault(guide, (name, {}))[1]
        sections.setdefault(section, (title, []))[1].append((question, probes))
    return tuple(
        GuideText(name, tuple((title, tuple(asked)) for title, asked in sections.values()))
        for name, sections in found.values()
    )


def opportunities(session: Session) -> tuple[Opportunity, ...]:
    """The opportunities on all journey maps by stage; a map's owner cell of the stage names who cares for it."""
    rows = fetch(
        session,
        """SELECT c.id, g.id, g.name_en, g.name_ko, c.text,
             coalesce((SELECT min(o.text) FROM journey_cell o WHERE o.map_id = c.map_id AND o.stage_id = c.stage_id
                       AND o.lane = 'owner'), '')
           FROM journey_cell c JOIN stage g ON g.id = c.stage_id WHERE c.lane = 'opportunity' AND c.text <> ''
           ORDER BY g.position, g.id, c.position, c.id""",
    )
    codes: dict[int, set[int]] = {}
    for cell, code in fetch(
        session,
        """SELECT x.cell_id, t.code_id FROM cell_quote x JOIN tag t ON t.quote_id = x.quote_id
           JOIN journey_cell c ON c.id = x.cell_id WHERE c.lane = 'opportunity'""",
    ):
        codes.setdefault(cell, set()).add(code)
    return tuple(
        Opportunity(stage, stage_name(en, ko), text, owner, tuple(sorted(codes.get(cell, ()))))
        for cell, stage, en, ko, text, owner in rows
    )
