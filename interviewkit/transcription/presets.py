"""Two ways to transcribe that ask for no study of models: a draft soon, and the best there is overnight."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from interviewkit.transcription.models import SAMPLE, Model, unsuited
from interviewkit.transcription.speeds import Speeds
from interviewkit.words import mark

Id = Literal["draft", "overnight"]

NAMES: dict[Id, str] = {"draft": mark("Draft"), "overnight": mark("Overnight")}
PURPOSES: dict[Id, str] = {
    "draft": mark("Soon, to see what is there"),
    "overnight": mark("The most accurate, while you sleep"),
}

BEST = (
    "large-v3",
    "large-v3-turbo",
    "distil-large-v3",
    "large-v2",
    "medium.en",
    "medium",
    "distil-medium.en",
    "small.en",
    "distil-small.en",
    "small",
    "base.en",
    "base",
    "tiny.en",
    "tiny",
)
"""By accuracy, best first; what stands between two models for all languages is for English only."""
SOON_ON_CARD = ("large-v3-turbo", "distil-large-v3", "distil-medium.en", "medium.en", "medium", "small.en", "small")
SOON_ON_PROCESSOR = (
    "distil-small.en",
    "small.en",
    "small",
    "base.en",
    "base",
    "tiny.en",
    "tiny",
    "distil-medium.en",
    "medium.en",
    "medium",
)
BEAMS: dict[Id, int] = {"draft": 1, "overnight": 5}


class Runs(Protocol):
    """What is asked of a device: "cuda" or "cpu"."""

    @property
    def kind(self) -> str: ...


@dataclass(frozen=True)
class Preset:
    """A way to transcribe. id: its name and purpose are NAMES[id] and PURPOSES[id]. device: "cuda" or "cpu"."""

    id: Id
    model: Model
    beam_size: int
    device: str
    speeds: Speeds

    def estimated_seconds(self, duration: float) -> float | None:
        """How long a recording of `duration` seconds takes here, if somebody speaks all the time; None: not known."""
        estimate = self.speeds.estimate(self.model.name, self.device, self.beam_size)
        return None if estimate is None else estimate.pace * duration

    @property
    def measured(self) -> bool:
        """Whether that is from this model's own work on this machine, not guessed from another model's."""
        estimate = self.speeds.estimate(self.model.name, self.device, self.beam_size)
        return estimate is not None and estimate.measured


def presets(installed: Sequence[Model], language: str | None, device: Runs, speeds: Speeds) -> list[Preset]:
    """The draft and the overnight way with what is installed; empty where nothing suits the language.

    language: "ko", "en", …, None where it is not known yet. Korean never gets tiny or base, and an unknown language no
    model that knows English only. Models of one's own, whose names say nothing, come after the known ones. With one
    model alone, the draft is the same model in a hurry.
    """
    suited = [each for each in installed if each.path is not None and _suits(each.name, language)]
    soon = SOON_ON_CARD if device.kind == "cuda" else SOON_ON_PROCESSOR
    draft, best = _first(suited, (*soon, *reversed(BEST))), _first(suited, BEST)
    if draft is None or best is None:
        return []
    beams = dict(BEAMS) if device.kind == "cpu" or draft == best else {**BEAMS, "draft": BEAMS["overnight"]}
    chosen: tuple[tuple[Id, Model], ...] = (("draft", draft), ("overnight", best))
    return [Preset(each, model, beams[each], device.kind, speeds) for each, model in chosen]


def korean_warning(model: str, language: str | None) -> bool:
    """Whether to warn before Korean with this model: a third (tiny) or a quarter (base) of the characters are wrong."""
    return unsuited(model, language) == "weak"


def _suits(name: str, language: str | None) -> bool:
    if name == SAMPLE:
        return False
    return unsuited(name, language) is None and not (language is None and unsuited(name, "ko") == "english-only")


def _first(models: Sequence[Model], order: Sequence[str]) -> Model | None:
    """The model that comes first in the order; one that is not in it comes last."""
    places = {name: at for at, name in reversed(list(enumerate(order)))}
    return min(models, key=lambda model: places.get(model.name, len(order)), default=None)
