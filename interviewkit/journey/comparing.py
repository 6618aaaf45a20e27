"""Two journeys side by side: two segments, or two waves, stage by stage with what differs and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass

from sqlmodel import Session

from interviewkit.journey.content import Friction
from interviewkit.journey.counting import friction, points, stage_point
from interviewkit.journey.differences import Difference, compared
from interviewkit.journey.material import Material, material
from interviewkit.journey.queries import StagePoint, stage_name
from interviewkit.journey.scope import Scope, members
from interviewkit.store.bulk import fetch


@dataclass(frozen=True, slots=True)
class Side:
    """One journey in a stage. quotes: with a feeling."""

    point: StagePoint
    friction: Friction
    quotes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """A stage in both journeys. difference: B minus A."""

    stage_id: int
    stage: str
    a: Side
    b: Side
    difference: Difference


def side_by_side(session: Session, a: Scope, b: Scope, said: Material | None = None) -> list[Pair]:
    """Both journeys, stage by stage. People who are in both, as in two waves, are compared with themselves."""
    said = material(session) if said is None else said
    who = members(session, a), members(session, b)
    found = []
    for stage, en, ko in fetch(session, "SELECT id, name_en, name_ko FROM stage ORDER BY position, id"):
        sides = []
        for each in who:
            felt = [
                quote
                for quote in said.by_stage.get(stage, {}).values()
                if quote.value is not None and each.has(quote.voice, quote.wave)
            ]
            point = stage_point(stage, stage_name(en, ko), points(felt))
            sides.append(Side(point, friction(felt), tuple(quote.id for quote in felt)))
        difference = compared(sides[0].point.points, sides[1].point.points)
        found.append(Pair(stage, stage_name(en, ko), sides[0], sides[1], difference))
    return found
