"""What a saved map shows and how: measure and threshold of its lines, colours, words, arrangement, whose material."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, Literal

from interviewkit.themes.pairs import Unit

Measure = Literal["people", "count", "c", "npmi"]
Colour = Literal["theme", "valence"]
Arrangement = Literal["free", "stages"]

MEASURES: tuple[Measure, ...] = ("people", "count", "c", "npmi")
UNITS: tuple[Unit, ...] = ("segment", "quote", "participant")


@dataclass(frozen=True, slots=True)
class Filter:
    """Whose material counts; an empty field takes everything, several values of a field mean any of them.

    stages: ids, 0 for quotes in none. segments: (attribute, value) of participants; values of one attribute mean any,
    two attributes mean both. emotions: labels, or "+", "-", "0" for pleasant, unpleasant and neutral quotes. coders:
    ids of those who put the codes there. waves: of the sources.
    """

    stages: tuple[int, ...] = ()
    segments: tuple[tuple[str, str], ...] = ()
    emotions: tuple[str, ...] = ()
    coders: tuple[int, ...] = ()
    waves: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return self != Filter()


@dataclass(frozen=True, slots=True)
class View:
    """How a map looks. threshold: the least a line must reach in its measure, None to let the map choose so that it can
    be read. words: whether customers' own words stand under the names. dismissed: suggested communities that nobody
    wants, as sorted code ids. lanes: codes put into another stage's lane by hand, (code id, stage id or 0)."""

    measure: Measure = "people"
    unit: Unit = "segment"
    threshold: float | None = None
    colour: Colour = "theme"
    words: bool = False
    arrangement: Arrangement = "free"
    filter: Filter = Filter()
    dismissed: tuple[tuple[int, ...], ...] = ()
    lanes: tuple[tuple[int, int], ...] = ()

    def kept(self) -> dict[str, Any]:
        """As JSON keeps it: only what differs from the usual."""
        found = {f.name: getattr(self, f.name) for f in fields(self) if getattr(self, f.name) != f.default}
        if "filter" in found:
            found["filter"] = {f.name: getattr(self.filter, f.name) for f in fields(self.filter)}
        return found

    @classmethod
    def of(cls, kept: Mapping[str, Any] | None) -> View:
        """Out of kept(); what is not understood is passed over."""
        kept = kept if isinstance(kept, Mapping) else {}
        usual = cls()
        threshold = kept.get("threshold")
        return cls(
            _one_of(kept.get("measure"), MEASURES, usual.measure),
            _one_of(kept.get("unit"), UNITS, usual.unit),
            float(threshold) if isinstance(threshold, (int, float)) else None,
            _one_of(kept.get("colour"), ("theme", "valence"), usual.colour),
            bool(kept.get("words", False)),
            _one_of(kept.get("arrangement"), ("free", "stages"), usual.arrangement),
            _filter(kept.get("filter")),
            tuple(_numbers(each) for each in _list(kept.get("dismissed"))),
            tuple((each[0], each[1]) for each in map(_numbers, _list(kept.get("lanes"))) if len(each) == 2),
        )


def _filter(kept: object) -> Filter:
    if not isinstance(kept, Mapping):
        return Filter()
    pairs = tuple((str(p[0]), str(p[1])) for p in _list(kept.get("segments")) if isinstance(p, (list, tuple)) and p[1:])
    words = [tuple(each for each in _list(kept.get(field)) if isinstance(each, str)) for field in ("emotions", "waves")]
    return Filter(_numbers(kept.get("stages")), pairs, words[0], _numbers(kept.get("coders")), words[1])


def _numbers(kept: object) -> tuple[int, ...]:
    return tuple(each for each in _list(kept) if isinstance(each, int))


def _list(kept: object) -> list[Any]:
    return list(kept) if isinstance(kept, (list, tuple)) else []


def _one_of(value: object, known: tuple[Any, ...], usual: Any) -> Any:
    return value if value in known else usual


USUAL = View()
