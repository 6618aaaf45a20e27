"""Which processor the models run on: an NVIDIA card where it really works, else the processor, and why.

python -X utf8 -m interviewkit.transcription.devices     tries the card, in a process of its own: it may crash
"""

from __future__ import annotations

import ctypes
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Literal

Kind = Literal["cuda", "cpu"]
Why = Literal["", "asked", "no-card", "driver", "library", "memory", "crash", "failed"]

PATIENCE = 60  # seconds for the trial
CUBLAS = ("libcublas.so.12", "cublas64_12.dll")  # all that CTranslate2 4.8 looks for at run time; cuDNN no more


@dataclass(frozen=True)
class Device:
    """What a model runs on.

    kind: "cuda" for an NVIDIA card. compute: how it counts, e.g. "float16", "int8". card: its name, "" for none.
    why: the reason the processor is taken: "asked" for; "no-card"; "driver": the card does not answer; "library":
    cuBLAS is missing; "memory": the model does not fit; "crash", "failed": it was tried. detail: what the system said.
    """

    kind: Kind
    compute: str
    card: str = ""
    why: Why = ""
    detail: str = ""


@dataclass(frozen=True)
class Trial:
    """What the child process saw. cards: how many; works: a model ran on one; reason: what the libraries said."""

    cards: int = 0
    works: bool = False
    reason: str = ""
    compute: tuple[str, ...] = field(default_factory=tuple)


@cache
def found() -> Device:
    """What models run on here; asked once, in a child process, and a second or two long where there is a card."""
    return judged(trial(), card_name())


def judged(seen: Trial | None, card: str) -> Device:
    """What follows from the trial; None for one that crashed. card: the name the driver's tool gave, "" for none."""
    if seen is None:
        return Device("cpu", "int8", card, "crash")
    if seen.cards == 0:
        return Device("cpu", "int8", card, "driver" if card else "no-card")
    if seen.works:
        return Device("cuda", "float16" if "float16" in seen.compute else "float32", card)
    return Device("cpu", "int8", card, reason_for(seen.reason), seen.reason)


def reason_for(said: str) -> Why:
    """Which kind of trouble a message of CTranslate2 tells of."""
    lower = said.lower()
    if "out of memory" in lower:
        return "memory"
    if "cublas" in lower or "cudnn" in lower or "cannot be loaded" in lower:
        return "library"
    return "driver" if "driver" in lower or "no cuda" in lower else "failed"


def trial() -> Trial | None:
    """Runs the trial in a child process; None if that crashed or hung."""
    try:
        done = subprocess.run(_command(), capture_output=True, timeout=PATIENCE, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return None
    seen = None
    for line in done.stdout.splitlines():
        try:
            values = json.loads(line)
        except ValueError:  # a library that prints
            continue
        if isinstance(values, dict) and "cards" in values:
            seen = Trial(**{**values, "compute": tuple(values["compute"])})
    if done.returncode != 0 or seen is None:
        return None
    return seen


def card_name() -> str:
    """The name of the NVIDIA card as its driver's tool tells it; "" without card or driver."""
    tool = shutil.which("nvidia-smi")
    if tool is None:
        return ""
    try:
        said = subprocess.run(
            [tool, "--query-gpu=name", "--format=csv,noheader"], capture_output=True, timeout=10, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return "NVIDIA"
    lines = said.stdout.decode("utf-8", "replace").strip().splitlines()
    return lines[0].strip() if said.returncode == 0 and lines else "NVIDIA"


def ladder(asked: str) -> list[Device]:
    """What to try one after another for "auto", "cuda" or "cpu": the card, the card with less memory, the processor."""
    import ctranslate2

    if asked == "cpu":
        return [Device("cpu", "int8", why="asked")]
    preload()
    try:
        cards = int(ctranslate2.get_cuda_device_count())
        able = ctranslate2.get_supported_compute_types("cuda") if cards else set()
    except (RuntimeError, ValueError) as error:
        return [Device("cpu", "int8", why="driver", detail=str(error))]
    steps = [Device("cuda", compute) for compute in ("float16", "int8_float16", "int8") if compute in able]
    if cards and not steps:
        steps = [Device("cuda", "float32")]
    return [*steps, Device("cpu", "int8", why="" if cards else "no-card")]


def fallen(tried: Device, error: Exception, step: Device) -> Device:
    """The next step of the ladder, remembering why the one before was left."""
    return replace(step, why=reason_for(str(error)), detail=str(error)) if step.kind == "cpu" else step


def preload() -> None:
    """Loads cuBLAS from NVIDIA's Python packages, which lie where no loader looks; harmless without them."""
    spec = importlib.util.find_spec("nvidia")
    for place in spec.submodule_search_locations or () if spec is not None else ():
        _load(Path(place))


def _load(nvidia: Path) -> None:
    for name in CUBLAS:
        for file in sorted(nvidia.glob(f"cublas/*/{name}")):
            _load_library(file.with_name(name.replace("cublas", "cublasLt")), file)


def _load_library(*files: Path) -> None:
    try:
        for file in files:
            ctypes.CDLL(str(file), mode=ctypes.RTLD_GLOBAL)
    except OSError:
        return  # the engine tells


def _command() -> Sequence[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, "models", "try-card"]
    return [sys.executable, "-X", "utf8", "-m", "interviewkit.transcription.devices"]


def run_trial() -> None:
    """Tries the card with the miniature model, and prints what it saw as JSON lines."""
    import ctranslate2
    import numpy as np

    from interviewkit.transcription.models import sample_folder

    seen = Trial()
    try:
        preload()
        seen = replace(seen, cards=int(ctranslate2.get_cuda_device_count()))
        if seen.cards:
            able = sorted(ctranslate2.get_supported_compute_types("cuda"))
            seen = replace(seen, compute=tuple(able))
            model = ctranslate2.models.Whisper(str(sample_folder()), device="cuda")
            silence = ctranslate2.StorageView.from_array(np.zeros((1, 80, 3000), np.float32))
            model.encode(silence, to_cpu=True)
            seen = replace(seen, works=True)
    except (RuntimeError, ValueError) as error:
        seen = replace(seen, reason=str(error))
    sys.stdout.write(json.dumps(asdict(seen)) + "\n")
    sys.stdout.flush()
    os._exit(0)  # a driver that is half gone likes to crash while it is put away


if __name__ == "__main__":
    run_trial()
