"""What the worker and the app say to each other: one JSON object a line, versioned."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import Any

from interviewkit import errors
from interviewkit.errors import UserError
from interviewkit.transcription.devices import Device, Why
from interviewkit.transcription.heard import Heard
from interviewkit.transcription.settings import Settings

VERSION = 1


@dataclass(frozen=True)
class Checkpoint:
    """Where work goes on: the next window's number, its first sample at 16 kHz, the language if it is known.

    Belongs to one audio hash and one settings hash; keep as_json() beside them.
    """

    window: int = 0
    sample: int = 0
    language: str | None = None

    def as_json(self) -> dict[str, Any]:
        """A JSON object."""
        return asdict(self)

    @staticmethod
    def from_json(values: dict[str, Any]) -> Checkpoint:
        """The checkpoint that as_json() gave."""
        return Checkpoint(int(values["window"]), int(values["sample"]), values["language"])


@dataclass(frozen=True)
class Request:
    """What to transcribe: the stretch [start_ms, end_ms) of the proxy, to its end for None.

    device: "auto", "cpu", "cuda"; why: the reason for "cpu" where nobody asked for it, as Device.why;
    threads: 0 leaves one core free; log: for crash reports.
    """

    proxy: str
    settings: Settings
    resume: Checkpoint = field(default_factory=Checkpoint)
    device: str = "auto"
    threads: int = 0
    log: str | None = None
    start_ms: int = 0
    end_ms: int | None = None
    why: Why = ""

    def line(self) -> bytes:
        """The request as the worker reads it."""
        return _line({"v": VERSION, **asdict(self)})

    @staticmethod
    def from_line(line: bytes) -> Request:
        """The request of line(); ValueError for another version."""
        values = json.loads(line)
        if values.pop("v", None) != VERSION:
            raise ValueError("the request is of another version")
        settings = Settings.from_json(values.pop("settings"))
        return Request(settings=settings, resume=Checkpoint.from_json(values.pop("resume")), **values)


CANCEL = b'{"cancel": true}\n'
PAUSE = b'{"pause": true}\n'


@dataclass(frozen=True)
class Phase:
    """What the worker is doing: "loading" the model, "listening" for speech, "transcribing"."""

    phase: str


@dataclass(frozen=True)
class Ran:
    """The model is loaded, and this is what it runs on."""

    device: Device


@dataclass(frozen=True)
class Plan:
    """One more stretch was listened to: speech in it as (start_ms, end_ms); the rest of it is silence.

    first_ms, duration_ms: where all that is to be transcribed begins and ends, in the recording.
    """

    start_ms: int
    end_ms: int
    duration_ms: int
    speech: tuple[tuple[int, int], ...]
    first_ms: int = 0


@dataclass(frozen=True)
class Language:
    """The language settled on; None where nobody speaks."""

    language: str | None
    probability: float


@dataclass(frozen=True)
class WindowStarted:
    """A window begins. Segments that came before for this window, or from start_ms on, are void.

    after: where to go on should this window have to be given up.
    """

    window: int
    start_ms: int
    end_ms: int
    speech_ms: int
    after: Checkpoint


@dataclass(frozen=True)
class SegmentHeard:
    """A finished segment."""

    window: int
    heard: Heard


@dataclass(frozen=True)
class WindowDone:
    """A window is finished: all its segments came. seconds: wall time it took; speech_ms: what was dealt with."""

    window: int
    start_ms: int
    end_ms: int
    speech_ms: int
    seconds: float
    checkpoint: Checkpoint


@dataclass(frozen=True)
class Heartbeat:
    """The worker is alive; comes every second. memory_mb: its resident memory, 0 where unknown."""

    memory_mb: int


@dataclass(frozen=True)
class Paused:
    """Stopped at a window's boundary, as asked."""

    checkpoint: Checkpoint


@dataclass(frozen=True)
class Cancelled:
    """Stopped, as asked."""


@dataclass(frozen=True)
class Done:
    """Everything was transcribed."""

    segments: int
    speech_ms: int
    language: str | None


@dataclass(frozen=True)
class Trouble:
    """Expected trouble: trying again would not help."""

    error: UserError


@dataclass(frozen=True)
class Untranscribed:
    """A window that could not be transcribed, even on the processor alone; said by the app's side, not the worker."""

    window: int
    start_ms: int
    end_ms: int
    checkpoint: Checkpoint


Event = (
    Phase
    | Ran
    | Plan
    | Language
    | WindowStarted
    | SegmentHeard
    | WindowDone
    | Heartbeat
    | Paused
    | Cancelled
    | Done
    | Trouble
    | Untranscribed
)

_NAMES: dict[str, type[Any]] = {
    "phase": Phase,
    "device": Ran,
    "plan": Plan,
    "language": Language,
    "window-started": WindowStarted,
    "segment": SegmentHeard,
    "window-done": WindowDone,
    "heartbeat": Heartbeat,
    "paused": Paused,
    "cancelled": Cancelled,
    "done": Done,
    "error": Trouble,
    "untranscribed": Untranscribed,
}
_EVENTS = {kind: name for name, kind in _NAMES.items()}


def encode(event: Event) -> bytes:
    """One event as a line."""
    if isinstance(event, SegmentHeard):
        values = {"window": event.window, **event.heard.as_json()}
    elif isinstance(event, Trouble):
        what, safe, attempt = event.error.args
        values = {
            "kind": type(event.error).__name__,
            "what": what,
            "safe": safe,
            "attempt": attempt,
            "values": {key: str(value) for key, value in event.error.values.items()},
        }
    else:
        values = asdict(event)
    return _line({"v": VERSION, "event": _EVENTS[type(event)], **values})


def parse(line: bytes | str) -> Event:
    """The event of one line; ValueError for a line that is none (of this version)."""
    values = json.loads(line)
    if not isinstance(values, dict) or values.pop("v", None) != VERSION:
        raise ValueError(f"not a line of version {VERSION}")
    name = values.pop("event", None)
    if name not in _NAMES:
        raise ValueError(f"unknown event {name!r}")
    if name == "segment":
        return SegmentHeard(values.pop("window"), Heard.from_json(values))
    if name == "error":
        return Trouble(_error(values))
    if name == "plan":
        values["speech"] = tuple((start, end) for start, end in values["speech"])
    if name == "device":
        values["device"] = Device(**values["device"])
    for key in ("checkpoint", "after"):
        if key in values:
            values[key] = Checkpoint.from_json(values[key])
    event: Event = _NAMES[name](**values)
    return event


def _error(values: dict[str, Any]) -> UserError:
    kinds = {kind.__name__: kind for kind in (errors.FileTrouble, errors.ModelTrouble)}
    kind = kinds.get(values["kind"], UserError)
    return kind(values["what"], safe=values["safe"], attempt=values["attempt"], **values["values"])


def _line(values: dict[str, Any]) -> bytes:
    return json.dumps(values, ensure_ascii=False).encode() + b"\n"
