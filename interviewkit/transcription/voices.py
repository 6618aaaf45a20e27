"""Tells voices apart by their sound, with sherpa-onnx and model files of the person's own; see `missing` first."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from queue import Empty, Queue
from typing import IO, Literal

from interviewkit import preferences
from interviewkit.errors import Cancelled, ModelTrouble
from interviewkit.transcription import models
from interviewkit.transcription.client import environment
from interviewkit.transcription.turns import Turn, in_order

FOLDER = "voices.folder"
"""The preference that remembers the folder of the model files."""
PATIENCE = 0.1


@dataclass(frozen=True, slots=True)
class VoiceModels:
    """segmentation: finds where voices change; embedding: tells whether two stretches are the same voice."""

    segmentation: Path
    embedding: Path


def missing() -> Literal["", "extra", "models"]:
    """What is not there yet: the program's part for it, its model files, or nothing."""
    if find_spec("sherpa_onnx") is None:
        return "extra"
    try:
        find(folder())
    except ModelTrouble:
        return "models"
    return ""


def folder() -> Path:
    """Where the model files are looked for: $INTERVIEWKIT_VOICES, the folder chosen, or “voices” beside the models."""
    if chosen := os.environ.get("INTERVIEWKIT_VOICES"):
        return Path(chosen)
    remembered = preferences.load().views.get(FOLDER)
    return Path(remembered) if isinstance(remembered, str) and remembered else models.folder() / "voices"


def find(place: Path) -> VoiceModels:
    """The two model files in a folder or one level below, told apart by name; ModelTrouble when one is missing."""
    found = sorted([*place.glob("*.onnx"), *place.glob("*/*.onnx")]) if place.is_dir() else []
    found.sort(key=lambda path: path.name.endswith(".int8.onnx"))  # the whole model before its abridgement
    segmentation = [path for path in found if "segmentation" in str(path.relative_to(place)).lower()]
    embedding = [path for path in found if path not in segmentation]
    if not segmentation or not embedding:
        raise ModelTrouble(
            "“{folder}” does not hold both model files that tell voices apart.",
            safe="Recordings and transcripts are untouched.",
            attempt="Put the segmentation model (.onnx, “segmentation” in its name) and the embedding model (.onnx) "
            "into one folder.",
            folder=str(place),
        )
    return VoiceModels(segmentation[0], embedding[0])


def tell(
    proxy: Path,
    files: VoiceModels,
    speakers: int | None = None,
    *,
    progress: Callable[[float | None], None] = lambda fraction: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> list[Turn]:
    """Who speaks when in a recording, in a child process; voices are numbered from 0 as they are first heard.

    speakers: how many people there are, None when that is open. Needs about 4 bytes a sample: 0.7 GB for three hours.
    ModelTrouble when the model files are no good, Cancelled when `cancelled` said so: it is asked ten times a second.
    """
    request = {
        "proxy": str(proxy),
        "segmentation": str(files.segmentation),
        "embedding": str(files.embedding),
        "speakers": speakers,
    }
    with subprocess.Popen(
        command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment()
    ) as process:
        said: Queue[bytes] = Queue()
        try:
            assert process.stdin is not None and process.stdout is not None
            process.stdin.write(json.dumps(request).encode() + b"\n")
            process.stdin.flush()
            threading.Thread(target=_read, args=(process.stdout, said), daemon=True).start()
            found = _follow(said, progress, cancelled)
        except BrokenPipeError:
            found = None
        finally:
            process.kill()
    if found is None:
        raise ModelTrouble(
            "The voices could not be told apart: the model files are damaged, or not of the kind that is needed.",
            safe="The transcript is as it was.",
            attempt="Download both files again: a pyannote segmentation model and a speaker embedding model for "
            "sherpa-onnx.",
        )
    return in_order(found)


def command() -> list[str]:
    """The worker's argv."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "voices-worker"]
    return [sys.executable, "-u", "-X", "utf8", "-m", "interviewkit.transcription.voices_worker"]


def _read(pipe: IO[bytes], said: Queue[bytes]) -> None:
    for line in pipe:
        said.put(line)
    said.put(b"")


def _follow(
    said: Queue[bytes], progress: Callable[[float | None], None], cancelled: Callable[[], bool]
) -> list[Turn] | None:
    """What the worker says at the end, None when it ended before."""
    progress(None)
    while True:
        if cancelled():
            raise Cancelled
        try:
            line = said.get(timeout=PATIENCE)
        except Empty:
            continue
        if not line:
            return None
        told = json.loads(line)
        if "turns" in told:
            return [Turn(start, end, voice) for start, end, voice in told["turns"]]
        progress(told["fraction"])
