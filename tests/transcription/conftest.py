"""Real sound and the real miniature model for every test that needs them."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from interviewkit import resources
from interviewkit.audio import RATE, prepare
from interviewkit.audio.proxy import ProxyWriter, read_samples
from interviewkit.transcription import Event, Request, Settings, transcribe
from interviewkit.transcription.models import sample_folder


@pytest.fixture(scope="session")
def model() -> Path:
    """The model that ships with InterviewKit; INTERVIEWKIT_TEST_MODEL names another."""
    folder = Path(os.environ.get("INTERVIEWKIT_TEST_MODEL") or sample_folder())
    if not folder.is_dir():
        pytest.skip("the sample model is not in resources/")
    return folder


@pytest.fixture(scope="session")
def sample_proxy(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Proxies of the sample recordings, by participant."""
    folder = tmp_path_factory.mktemp("proxies")

    def proxy(participant: str) -> Path:
        recording = resources.path("sample", f"{participant}-interview.ogg")
        if not recording.is_file():
            pytest.skip("the sample recordings are not in resources/")
        path = folder / f"{participant}.flac"
        if not path.exists():
            prepare(recording, path, path.with_suffix(".peaks"))
        return path

    return proxy


@pytest.fixture(scope="session")
def clip(sample_proxy: Callable[[str], Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """52 seconds of the English interview, with five seconds of silence in them: two windows."""
    sound = read_samples(sample_proxy("P02"), 0, 47 * RATE)
    cut = 20 * RATE
    path = tmp_path_factory.mktemp("clip") / "clip.flac"
    write_proxy(path, np.concatenate([sound[:cut], np.zeros(5 * RATE, np.float32), sound[cut:]]))
    return path


@pytest.fixture(scope="session")
def request_for(model: Path) -> Callable[[Path], Request]:
    """A request for a proxy, without sampling, so that two runs can be compared."""
    return lambda proxy: Request(str(proxy), Settings(str(model), temperatures=(0.0,)), log=str(os.devnull))


@pytest.fixture(scope="session")
def whole_run(clip: Path, request_for: Callable[[Path], Request]) -> list[Event]:
    """Everything said during one uninterrupted run over the clip."""
    return list(transcribe(request_for(clip)))


def write_proxy(path: Path, sound: np.ndarray) -> Path:
    """float32 at 16 kHz as a proxy."""
    writer = ProxyWriter(path)
    writer.write((sound * 32768).clip(-32768, 32767).astype(np.int16))
    writer.close()
    return path
