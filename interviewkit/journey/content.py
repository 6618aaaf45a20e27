"""A journey map ready to be shown: what stands in which lane of which stage, and what is behind it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from interviewkit.journey.differences import Difference
from interviewkit.journey.funnel import Step
from interviewkit.journey.maps import MapRow
from interviewkit.journey.queries import StagePoint

ENOUGH = 3
"""From so many participants on, a cell is well backed; below, it is backed by few."""
Backed = Literal["assumption", "few", "backed"]


@dataclass(frozen=True, slots=True)
class Item:
    """Something in a cell.

    kind: "card" (written, or a picture), "offer" (made of coded quotes, not kept yet) or "touchpoint".
    id: the card's or touchpoint's; for an offer the code, or the quote, it is made of, 0 for the stage itself.
    quotes, people: behind it, within the map's scope; outside: quotes behind it that are not in the scope.
    place: of a touchpoint "online", "offline", "both" or "". owner: of a touchpoint. value: of a moment of truth, the
    mean when it was confirmed. why: of an offered moment: "above", "below", "lowest", "highest". picture: media id and
    its file's place in the media folder.
    """

    kind: Literal["card", "offer", "touchpoint"]
    id: int
    text: str
    quotes: tuple[int, ...] = ()
    people: int = 0
    outside: int = 0
    value: float | None = None
    channel: str = ""
    place: str = ""
    owner: str = ""
    why: tuple[str, ...] = ()
    picture: tuple[int, str, bool] | None = None
    said_by: str = ""

    @property
    def backed(self) -> Backed:
        """How data-backed it is: by three participants or more, by fewer, or by nobody."""
        return backed(self.people)


@dataclass(frozen=True, slots=True)
class Friction:
    """negative: participants with a quote of negative valence here, of the `people` who felt anything here."""

    negative: int
    people: int
    quotes: tuple[int, ...]

    @property
    def share(self) -> float | None:
        """0…1; None where nobody felt anything: missing is not 0."""
        return self.negative / self.people if self.people else None


@dataclass(frozen=True, slots=True)
class ChannelMood:
    """What was felt in one channel of a stage: participants with a feeling, their mean, None below three."""

    channel: str
    people: int
    mean: float | None
    quotes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Consistency:
    """The channels of a stage, the most pleasant first, and how far the last lies below the first: None with fewer than
    two channels with a mean."""

    channels: tuple[ChannelMood, ...]
    gap: Difference | None


@dataclass(frozen=True, slots=True)
class Column:
    """A stage, or one channel of a stage that is split (channel "" then: quotes of no channel; None: not split).

    quotes, people: placed here, with or without a feeling. number: of the funnel.
    """

    stage_id: int
    channel: str | None
    name: str
    names: tuple[str, str]
    point: StagePoint
    quotes: tuple[int, ...]
    people: int
    friction: Friction
    consistency: Consistency
    number: Step | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """A lane of a column. quotes, people: behind everything in it together, offers included."""

    items: tuple[Item, ...] = ()
    quotes: tuple[int, ...] = ()
    people: int = 0

    @property
    def backed(self) -> Backed:
        return backed(self.people)


@dataclass(frozen=True, slots=True)
class JourneyContent:
    """map: with its id None when none was made yet. columns: left to right; lanes: shown, top down. cells: by (lane,
    place of the column); a lane that is counted has none. people: participants with a quote on the map; elsewhere:
    quotes of the scope without a stage."""

    map: MapRow
    columns: tuple[Column, ...]
    lanes: tuple[str, ...]
    cells: dict[tuple[str, int], Cell]
    people: int
    elsewhere: int

    def cell(self, lane: str, column: int) -> Cell:
        """What stands there."""
        return self.cells.get((lane, column), Cell())


def backed(people: int) -> Backed:
    """The word for how many participants are behind something."""
    return "assumption" if people == 0 else "few" if people < ENOUGH else "backed"
