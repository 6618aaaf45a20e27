"""Stage sets of the team's own: the journey as it is laid out, kept under a name with its names in both languages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlmodel import Session, select

from interviewkit.errors import ProjectTrouble
from interviewkit.journey.actions import lay_out
from interviewkit.journey.stages import PresetStage
from interviewkit.model import Setting
from interviewkit.store.bulk import fetch

NAME = "journey.sets"


@dataclass(frozen=True, slots=True)
class OwnSet:
    """Stages in order, as presets have them."""

    name: str
    stages: tuple[PresetStage, ...]


def own_sets(session: Session) -> list[OwnSet]:
    """All sets, by name."""
    setting = session.exec(select(Setting).where(Setting.name == NAME)).first()
    kept = setting.value if setting is not None and isinstance(setting.value, dict) else {}
    return [
        OwnSet(name, tuple(PresetStage(str(en), str(ko)) for en, ko in stages))
        for name, stages in sorted(kept.items())
        if isinstance(stages, list)
    ]


def keep_set(session: Session, name: str) -> None:
    """Keeps the stages there are as a set; one of the same name is replaced."""
    name = name.strip()
    stages = fetch(session, "SELECT name_en, name_ko FROM stage ORDER BY position, id")
    if not name:
        raise ProjectTrouble("A set of stages needs a name.", safe="Nothing was changed.")
    if not stages:
        raise ProjectTrouble("There are no stages to keep.", safe="Nothing was changed.")
    _keep(session, lambda kept: kept | {name: [list(each) for each in stages]})


def forget_set(session: Session, name: str) -> None:
    """Takes a set away; the stages of the journey stay."""
    _keep(session, lambda kept: {key: value for key, value in kept.items() if key != name})


def use_set(session: Session, name: str) -> list[int]:
    """Lays the journey out as a set, as use_preset does; the ids of all stages in order."""
    found = next((each for each in own_sets(session) if each.name == name), None)
    if found is None:
        raise ProjectTrouble("There is no set of stages “{name}”.", safe="Nothing was changed.", name=name)
    return lay_out(session, found.stages)


def _keep(session: Session, change: Any) -> None:
    setting = session.exec(select(Setting).where(Setting.name == NAME)).first() or Setting(name=NAME)
    setting.value = change(dict(setting.value) if isinstance(setting.value, dict) else {})
    session.add(setting)
