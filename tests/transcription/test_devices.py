"""A graphics card is used only where it really works; where it does not, the processor does, and says why."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import ctranslate2
import pytest

from interviewkit.transcription import Attempts, Event, Request, devices, transcribe, wording
from interviewkit.transcription.attempts import Again
from interviewkit.transcription.devices import Device, Trial
from interviewkit.transcription.events import Checkpoint, Ran, WindowStarted
from interviewkit.transcription.faster import FasterWhisperEngine


def ran_on(events: list[Event]) -> list[Device]:
    return [event.device for event in events if isinstance(event, Ran)]


def pretend(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, code: str) -> None:
    """Gives child processes another CTranslate2."""
    (tmp_path / "fake" / "ctranslate2").mkdir(parents=True)
    (tmp_path / "fake" / "ctranslate2" / "__init__.py").write_text(code)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "fake"))


CARD = """
import numpy
def get_cuda_device_count(): return 1
def get_supported_compute_types(device): return {"float16", "int8_float16", "int8", "float32"}
class StorageView:
    from_array = staticmethod(lambda array: array)
class models:
    class Whisper:
        def __init__(self, path, device): assert device == "cuda"
        def encode(self, features, to_cpu):
            BODY
"""


def test_a_machine_without_a_card_counts_on_its_processor() -> None:
    assert devices.trial() == Trial(cards=ctranslate2.get_cuda_device_count()) or ctranslate2.get_cuda_device_count()
    found = devices.judged(Trial(), "")
    assert found == Device("cpu", "int8", why="no-card") and not wording.fell_back(found)
    assert wording.device_line(found) == "On the processor (int8): no NVIDIA graphics card was found"


def test_a_card_that_works_is_used(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    pretend(monkeypatch, tmp_path, CARD.replace("BODY", "return features"))
    found = devices.judged(devices.trial(), "NVIDIA H200")
    assert found == Device("cuda", "float16", "NVIDIA H200")
    assert wording.device_line(found) == "On the graphics card NVIDIA H200 (float16)"


def test_a_missing_library_is_named_with_a_remedy(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    said = "Library libcublas.so.12 is not found or cannot be loaded"
    pretend(monkeypatch, tmp_path, CARD.replace("BODY", f"raise RuntimeError({said!r})"))
    found = devices.judged(devices.trial(), "NVIDIA T4")
    assert found.why == "library" and found.detail == said and wording.fell_back(found)
    assert "cuBLAS 12 cannot be loaded. Install NVIDIA's CUDA 12" in wording.device_line(found)


def test_a_crash_on_the_card_stays_in_the_trial(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    pretend(monkeypatch, tmp_path, CARD.replace("BODY", "import os; os.abort()"))
    found = devices.judged(devices.trial(), "NVIDIA T4")
    assert found.why == "crash" and "crashed" in wording.device_line(found)


def test_a_card_that_hangs_is_given_up(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    pretend(monkeypatch, tmp_path, CARD.replace("BODY", "import time; time.sleep(60)"))
    monkeypatch.setattr(devices, "PATIENCE", 1)
    assert devices.trial() is None


def test_a_driver_that_does_not_answer_is_told() -> None:
    found = devices.judged(Trial(), "NVIDIA GeForce RTX 3060")
    assert found.why == "driver" and "RTX 3060" in wording.device_line(found)


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("CUDA failed with error out of memory", "memory"),
        ("CUDA driver version is insufficient for CUDA runtime version", "driver"),
        ("Library cublas64_12.dll is not found or cannot be loaded", "library"),
        ("CUDA failed with error an illegal instruction was encountered", "failed"),
    ],
)
def test_what_the_engine_says_is_understood(said: str, why: str) -> None:
    found = devices.fallen(Device("cuda", "float16"), RuntimeError(said), Device("cpu", "int8"))
    assert found.why == why and wording.fell_back(found) and wording.device_line(found)


def test_the_engine_falls_back_and_says_so(model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if ctranslate2.get_cuda_device_count():
        pytest.skip("there is a card here")
    monkeypatch.setattr(ctranslate2, "get_cuda_device_count", lambda: 1)
    monkeypatch.setattr(ctranslate2, "get_supported_compute_types", lambda device: {"float16", "int8"})
    engine = FasterWhisperEngine(model)
    engine.load()
    assert engine.device.kind == "cpu" and engine.device.compute == "int8" and wording.fell_back(engine.device)
    assert engine.device.detail


def test_the_worker_tells_what_it_runs_on(whole_run: list[Event]) -> None:
    (found,) = ran_on(whole_run)
    assert found.kind == "cpu" and found.compute == "int8"


def test_after_crashes_the_processor_says_why_it_was_taken(clip: Path, request_for: Callable[[Path], Request]) -> None:
    attempts = Attempts(request_for(clip))
    attempts.take(WindowStarted(0, 0, 30, 25, Checkpoint(1, 480, "ko")))
    assert isinstance(attempts.ended(-11), Again)
    again = attempts.ended(-11)
    assert isinstance(again, Again) and again.request.device == "cpu"
    (found,) = ran_on(list(transcribe(replace(again.request, resume=Checkpoint()))))
    assert found.why == "crash" and wording.fell_back(found)
