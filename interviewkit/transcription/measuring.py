"""Measures how fast a model is on this machine: half a minute of the shipped interviews, by the real worker."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from interviewkit import resources
from interviewkit.errors import Cancelled, ModelTrouble
from interviewkit.transcription import catalogue, client, models, speeds
from interviewkit.transcription.devices import Device
from interviewkit.transcription.events import Checkpoint, Event, Phase, Ran, Request, SegmentHeard, WindowDone
from interviewkit.transcription.models import UNTOUCHED
from interviewkit.transcription.settings import Settings
from interviewkit.transcription.speeds import Speed

SECONDS = 30.0
BEGIN = {"en": ("P02-interview.ogg", 4.0), "ko": ("P01-interview.ogg", 4.0)}
"""Where in which interview somebody speaks for half a minute, nearly without a pause."""


def measure(
    name: str,
    *,
    language: str = "en",
    device: str = "auto",
    progress: Callable[[float | None], None] = lambda fraction: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Speed:
    """How fast an installed model is, as it is remembered from now on.

    language: "ko" takes the Korean interview, as Korean costs more steps; a model for English gets the English one.
    progress: 0…1, None while the model is loaded. ModelTrouble, Cancelled; both leave what was known.
    """
    path = models.find(name)
    named = models.name_of(path)
    one = catalogue.known(named)
    spoken = "en" if language not in BEGIN or (one is not None and one.languages == "en") else language
    with half_minute(spoken) as sound:
        settings = Settings(str(path), language=spoken)
        request = Request(str(sound), settings, Checkpoint(language=spoken), device=device)
        done, ran = None, Device("cpu", "int8")
        for event in client.transcribe(request, cancelled=cancelled):
            done, ran = _follow(event, progress) or done, event.device if isinstance(event, Ran) else ran
    if cancelled():
        raise Cancelled
    if done is None or not done.speech_ms:
        raise ModelTrouble(
            "The speech model “{name}” heard nothing in the sample interview, so its speed is not known.",
            safe=UNTOUCHED,
            attempt="Check the model: remove it and download it again.",
            name=named,
        )
    return speeds.set_to(Speed(named, ran.kind, settings.beam_size, done.speech_ms, done.seconds, ran.compute))


def _follow(event: Event, progress: Callable[[float | None], None]) -> WindowDone | None:
    if isinstance(event, Phase) and event.phase == "loading":
        progress(None)
    if isinstance(event, SegmentHeard):
        progress(min(1.0, event.heard.end_ms / 1000 / SECONDS))
    return event if isinstance(event, WindowDone) else None


@contextmanager
def half_minute(language: str) -> Iterator[Path]:
    """Half a minute of the shipped interview in this language, as the worker wants it, for as long as it is needed."""
    from interviewkit.audio import RATE, prepare
    from interviewkit.audio.proxy import ProxyWriter, read_samples

    file, begin = BEGIN[language]
    with tempfile.TemporaryDirectory(prefix="interviewkit-", ignore_cleanup_errors=True) as folder:
        whole, cut = Path(folder) / "whole.flac", Path(folder) / "sample.flac"
        prepare(resources.path("sample", file), whole, whole.with_suffix(".peaks"))
        sound = read_samples(whole, round(begin * RATE), round((begin + SECONDS) * RATE))
        writer = ProxyWriter(cut)
        writer.write((sound * 32767).astype("int16"))
        writer.close()
        with suppress(OSError):
            whole.unlink()
        yield cut
