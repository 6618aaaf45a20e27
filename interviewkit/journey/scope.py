"""Whose journey a map shows: a segment of the participants by what is known of them, a wave, or chosen people."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlmodel import Session

from interviewkit.store.bulk import fetch


@dataclass(frozen=True, slots=True)
class Scope:
    """All three hold together; an empty one lets everybody in.

    attributes: name → values, any of which fits; every attribute named must fit. waves: of the source a quote stands
    in. participants: ids.
    """

    attributes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    waves: tuple[str, ...] = ()
    participants: tuple[int, ...] = ()

    @classmethod
    def of(cls, kept: Any) -> Scope:
        """As it was kept as JSON; what is not understood lets everybody in."""
        if not isinstance(kept, dict):
            return cls()
        given = kept.get("attributes")
        attributes = {
            str(name): tuple(str(value) for value in values)
            for name, values in (given.items() if isinstance(given, dict) else ())
            if isinstance(values, list) and values
        }
        return cls(
            attributes,
            tuple(str(wave) for wave in _list(kept.get("waves"))),
            tuple(each for each in _list(kept.get("participants")) if isinstance(each, int)),
        )

    def kept(self) -> dict[str, Any] | None:
        """As JSON; None for everybody."""
        found: dict[str, Any] = {}
        if self.attributes:
            found["attributes"] = {name: list(values) for name, values in self.attributes.items()}
        if self.waves:
            found["waves"] = list(self.waves)
        if self.participants:
            found["participants"] = list(self.participants)
        return found or None

    @property
    def everybody(self) -> bool:
        return not (self.attributes or self.waves or self.participants)


@dataclass(frozen=True, slots=True)
class Members:
    """Who is in a scope, ready to be asked many times. people: None for everybody; waves: None for all."""

    people: frozenset[int] | None = None
    waves: frozenset[str] | None = None

    def has(self, voice: int, wave: str) -> bool:
        """Whether a quote of this voice, in a source of this wave, belongs here."""
        return (self.people is None or voice in self.people) and (self.waves is None or wave in self.waves)


def members(session: Session, scope: Scope) -> Members:
    """Who is in a scope. A source that names no participant is in it only where nothing is asked of people."""
    people: set[int] | None = set(scope.participants) if scope.participants else None
    if scope.attributes:
        known: dict[str, dict[int, str]] = {}
        for person, name, value in fetch(session, "SELECT participant_id, name, value FROM attribute"):
            known.setdefault(name, {})[person] = value
        for name, values in scope.attributes.items():
            fit = {person for person, value in known.get(name, {}).items() if value in values}
            people = fit if people is None else people & fit
    return Members(None if people is None else frozenset(people), frozenset(scope.waves) if scope.waves else None)


def choices(session: Session) -> tuple[dict[str, tuple[str, ...]], tuple[str, ...]]:
    """What scopes can be made of: attribute → its values as they come, by name, and the waves there are."""
    values: dict[str, dict[str, None]] = {}
    for name, value in fetch(
        session, "SELECT DISTINCT name, value FROM attribute WHERE value <> '' ORDER BY name, value"
    ):
        values.setdefault(name, {})[value] = None
    waves = fetch(session, "SELECT DISTINCT wave FROM source WHERE wave <> '' ORDER BY wave")
    return {name: tuple(found) for name, found in values.items()}, tuple(wave for (wave,) in waves)


def _list(kept: Any) -> Iterable[Any]:
    return kept if isinstance(kept, list) else ()
