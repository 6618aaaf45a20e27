"""How fast models are on this machine: learnt from every transcription, kept beside the preferences."""

from __future__ import annotations

import json
import logging
import os
import platform
import tempfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from interviewkit import preferences
from interviewkit.transcription.catalogue import known
from interviewkit.transcription.devices import Device
from interviewkit.transcription.settings import Settings

MEMORY = 3_600_000  # ms of speech: what came before an hour of newer work is forgotten bit by bit
BEAM = 5  # how Settings comes

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Speed:
    """What was seen of a model. device: "cuda" or "cpu"; compute: e.g. "int8". speech_ms took `seconds` of work.

    at: the day of the last look, ISO.
    """

    model: str
    device: str
    beam_size: int
    speech_ms: float
    seconds: float
    compute: str = ""
    at: str = ""

    @property
    def pace(self) -> float:
        """Seconds of work for a second of speech."""
        return self.seconds / (self.speech_ms / 1000)


@dataclass(frozen=True)
class Estimate:
    """pace: seconds of work for a second of speech. measured: from the model's own work, else from another model's."""

    pace: float
    measured: bool


class Speeds:
    """What is known about this machine; by model, device and beam size."""

    def __init__(self, seen: Mapping[tuple[str, str, int], Speed] | None = None) -> None:
        self.seen = dict(seen or {})

    def of(self, model: str, device: str | None = None) -> Speed | None:
        """The newest look at a model, on this device or on any."""
        found = [each for each in self.seen.values() if each.model == model and device in (None, each.device)]
        return max(found, key=lambda each: each.at, default=None)

    def estimate(self, model: str, device: str, beam_size: int = BEAM) -> Estimate | None:
        """How fast a model will be: as it was, or as its size beside a measured model's suggests; None: no idea."""
        if (own := self.seen.get((model, device, beam_size))) is not None:
            return Estimate(own.pace, True)
        if (other := self.of(model, device)) is not None:
            return Estimate(other.pace, False)
        wanted = known(model)
        if wanted is None:
            return None
        nearest: Estimate | None = None
        distance = float("inf")
        for each in self.seen.values():
            measured = known(each.model)
            if measured is None or each.device != device:
                continue
            times = wanted.work / measured.work
            if max(times, 1 / times) < distance:
                distance, nearest = max(times, 1 / times), Estimate(each.pace * times, False)
        return nearest


def file() -> Path:
    return preferences.folder() / "speeds.json"


def load() -> Speeds:
    """What this machine has learnt; nothing without a file or with a damaged one."""
    mine = _saved().get(_machine())
    seen = {}
    for each in mine if isinstance(mine, list) else []:
        try:
            speed = Speed(**each)
            if speed.speech_ms > 0 and speed.seconds > 0:
                seen[speed.model, speed.device, speed.beam_size] = speed
        except TypeError:
            continue
    return Speeds(seen)


def learn(
    model: str, speech_ms: float, seconds: float, device: str, compute: str = "", beam_size: int = BEAM
) -> Speed | None:
    """Takes in that a model dealt with so much speech in so many seconds here; an hour of it outweighs what was before.

    Too little speech says nothing, and None comes back. A disk that refuses is logged: only an estimate is lost.
    """
    if speech_ms < 5000 or seconds <= 0:
        return None
    before = load().seen.get((model, device, beam_size))
    if before is not None and before.compute == compute:
        kept = min(1.0, max(0.0, MEMORY - speech_ms) / before.speech_ms)
        speech_ms, seconds = speech_ms + kept * before.speech_ms, seconds + kept * before.seconds
    return set_to(Speed(model, device, beam_size, round(speech_ms), round(seconds, 2), compute))


def set_to(speed: Speed) -> Speed:
    """Remembers this look, of now, in the place of all before; it comes back with its day."""
    dated = replace(speed, at=datetime.now().isoformat(timespec="seconds"))
    known_here = load()
    known_here.seen[speed.model, speed.device, speed.beam_size] = dated
    _save(known_here)
    return dated


def learn_from(settings: Settings, speech_ms: float, seconds: float, device: Device) -> None:
    """Takes in a window that the worker finished with these settings."""
    from interviewkit.transcription.models import name_of

    model = name_of(Path(settings.model_path))
    learn(model, speech_ms, seconds, device.kind, device.compute, settings.beam_size)


def forget(model: str) -> None:
    """Drops what is known of a model, e.g. when another takes its name."""
    left = load()
    kept = {key: speed for key, speed in left.seen.items() if speed.model != model}
    if kept != left.seen:
        _save(Speeds(kept))


def _machine() -> str:
    """This machine: the file may lie in a home that several share."""
    return f"{platform.node()} · {platform.machine()} · {os.cpu_count()}"


def _saved() -> dict[str, Any]:
    try:
        saved = json.loads(file().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return saved if isinstance(saved, dict) else {}


def _save(speeds: Speeds) -> None:
    content = {**_saved(), _machine(): [asdict(speed) for speed in speeds.seen.values()]}
    target, unfinished = file(), ""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, unfinished = tempfile.mkstemp(dir=target.parent, prefix=".speeds-")
        with os.fdopen(handle, "w", encoding="utf-8") as out:
            json.dump(content, out, ensure_ascii=False, indent=1)
        Path(unfinished).replace(target)
    except OSError:
        log.warning("speeds were not saved", exc_info=True)
        if unfinished:
            Path(unfinished).unlink(missing_ok=True)
