"""The lanes of a journey map: what each is made of, in which order they stand, and what a map hides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Kind = Literal["cards", "touchpoints", "curve", "friction", "moments", "numbers", "pictures", "channels"]

LANES: dict[str, Kind] = {
    "storyboard": "pictures",
    "action": "cards",
    "touchpoint": "touchpoints",
    "emotion": "curve",
    "friction": "friction",
    "moment": "moments",
    "thought": "cards",
    "pain": "cards",
    "gain": "cards",
    "need": "cards",
    "funnel": "numbers",
    "dropoff": "cards",
    "opportunity": "cards",
    "owner": "cards",
    "kpi": "cards",
    "backstage": "cards",
    "consistency": "channels",
}
"""Lane → what stands in it, in the usual order; any other name is a lane of the team's own, with cards."""
HIDDEN = ("need", "consistency")
"""Not shown until somebody wants them."""
FED = ("action", "thought", "pain", "gain", "need")
"""Lanes into which coded quotes bring cards of themselves."""
DECIDED = ("owner", "kpi", "backstage")
"""Lanes of what the team itself knows or decides: a card there without quotes is no assumption about people."""
PLACES = ("", "online", "offline", "both")


def kind(lane: str) -> Kind:
    """What stands in a lane."""
    return LANES.get(lane, "cards")


def takes_cards(lane: str) -> bool:
    """Whether people write cards into this lane."""
    return kind(lane) in ("cards", "moments", "pictures")


@dataclass(frozen=True, slots=True)
class View:
    """How a map is shown. order: every lane, own ones included; hidden: those not shown; split: stages shown channel by
    channel; place: "online" or "offline" to count only quotes at such touchpoints, "" for all; dismissed: what was
    offered and not wanted, see dismissal()."""

    order: tuple[str, ...] = tuple(LANES)
    hidden: frozenset[str] = frozenset(HIDDEN)
    split: frozenset[int] = frozenset()
    place: str = ""
    dismissed: frozenset[str] = field(default_factory=frozenset)

    @classmethod
    def of(cls, kept: Any) -> View:
        """As it was kept as JSON. Lanes that came with a later version stand at the end of what is known."""
        if not isinstance(kept, Mapping):
            return cls()
        order = list(_texts(kept.get("lanes")))
        for lane in LANES:
            if lane not in order:
                order.append(lane)
        hidden = _texts(kept["hidden"]) if "hidden" in kept else list(HIDDEN)
        split = kept.get("split")
        return cls(
            tuple(dict.fromkeys(order)),
            frozenset(hidden),
            frozenset(each for each in split if isinstance(each, int)) if isinstance(split, list) else frozenset(),
            place if (place := str(kept.get("place", ""))) in ("online", "offline") else "",
            frozenset(_texts(kept.get("dismissed"))),
        )

    def kept(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "lanes": list(self.order),
            "hidden": sorted(self.hidden),
            "split": sorted(self.split),
            "place": self.place,
            "dismissed": sorted(self.dismissed),
        }

    @property
    def shown(self) -> tuple[str, ...]:
        """The lanes on the map, top down."""
        return tuple(lane for lane in self.order if lane not in self.hidden)

    @property
    def own(self) -> tuple[str, ...]:
        """The lanes of the team's own."""
        return tuple(lane for lane in self.order if lane not in LANES)


def dismissal(lane: str, stage_id: int, channel: str | None, what: int) -> str:
    """How an offer that was not wanted is remembered. what: the code or quote it was made of, 0 for the stage."""
    return f"{lane}:{stage_id}:{channel or ''}:{what}"


def _texts(kept: Any) -> list[str]:
    return [each for each in kept if isinstance(each, str)] if isinstance(kept, list) else []
