"""Numbers of people along the journey, typed or pasted, and how many went on from one stage to the next."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from interviewkit.text.folding import fold

_NUMBER = r"\d{1,3}(?:[,.\u00a0\u202f '’]\d{3})+(?!\d)|\d+(?:[.,]\d+)?"
_LINE = re.compile(
    rf"^(?P<name>.*?)(?P<gap>[\s,;:=|\"']*)(?P<number>{_NUMBER})\s*[\"']?\s*(?:명|people|users)?[\"';,]*$"
)
_GROUPED = re.compile(r"\d{1,3}(?:[,.\u00a0\u202f '’]\d{3})+")


@dataclass(frozen=True, slots=True)
class Step:
    """A stage's number. of_before: share 0… that came on from the last stage with a number, None for the first one or
    after 0; of_first: share of the first number. lost: people fewer than before, negative when there are more."""

    value: float
    of_before: float | None = None
    of_first: float | None = None
    lost: float | None = None


@dataclass(frozen=True, slots=True)
class Pasted:
    """values: place of the stage → number. unknown: lines whose name is no stage's."""

    values: dict[int, float]
    unknown: tuple[str, ...]


def steps(values: Sequence[float | None]) -> list[Step | None]:
    """Conversion from stage to stage; stages without a number are passed over."""
    found: list[Step | None] = []
    first: float | None = None
    before: float | None = None
    for value in values:
        if value is None:
            found.append(None)
            continue
        if before is None:
            found.append(Step(value))
        else:
            found.append(
                Step(
                    value,
                    value / before if before else None,
                    value / first if first else None,
                    before - value,
                )
            )
        first, before = value if first is None else first, value
    return found


def pasted(text: str, names: Sequence[Sequence[str]]) -> Pasted:
    """Reads lines such as “Purchase, 1,204”, a column of a spreadsheet, or numbers alone in order of the stages.

    names: of each stage, in any language. Lines without a number (headings) are passed over.
    """
    known = {fold(name).strip(): at for at, each in enumerate(names) for name in each}
    lines = [(found["name"].strip(" \t,;:=|\"'"), _number(found["number"])) for found in _found(text)]
    named = [(name, value) for name, value in lines if name]
    if not named:
        return Pasted({at: value for at, (_, value) in enumerate(lines[: len(names)])}, ())
    values: dict[int, float] = {}
    unknown: list[str] = []
    for name, value in named:
        at = known.get(fold(name).strip())
        if at is None:
            unknown.append(name)
        else:
            values[at] = value
    return Pasted(values, tuple(unknown))


def _found(text: str) -> list[re.Match[str]]:
    return [found for line in text.lstrip("\ufeff").splitlines() if (found := _LINE.match(line.strip()))]


def _number(text: str) -> float:
    if _GROUPED.fullmatch(text):
        return float(re.sub(r"\D", "", text))
    return float(text.replace(",", "."))
