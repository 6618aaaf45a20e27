"""What was decoded for the listener is the same sound for the engine, whether it comes from memory or from the file."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interviewkit.audio.proxy import ProxyWriter, read_samples
from interviewkit.transcription import sound as module
from interviewkit.transcription.sound import Sound

LENGTH = 50_000


@pytest.fixture(scope="module")
def proxy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sound") / "proxy.flac"
    writer = ProxyWriter(path)
    writer.write(np.random.default_rng(1).integers(-32768, 32767, LENGTH, dtype=np.int16))
    writer.close()
    return path


@settings(max_examples=30, deadline=None)
@given(st.lists(st.integers(0, LENGTH), max_size=8, unique=True), st.integers(0, LENGTH), st.integers(0, LENGTH))
def test_memory_and_file_give_the_same_samples(proxy: Path, edges: list[int], one: int, other: int) -> None:
    sound, edges, (start, end) = Sound(proxy), sorted(edges), sorted((one, other))
    for begin, until in zip(edges[::2], edges[1::2], strict=False):
        sound.keep(begin, read_samples(proxy, begin, until))
    assert np.array_equal(sound.read(start, end), read_samples(proxy, start, end))


def test_what_was_kept_is_not_decoded_again(proxy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sound = Sound(proxy)
    sound.keep(1000, read_samples(proxy, 1000, 20_000))
    sound.keep(20_000, read_samples(proxy, 20_000, 30_000))
    wanted = read_samples(proxy, 1500, 29_000)
    monkeypatch.setattr(module, "read_samples", lambda *_: pytest.fail("decoded again"))
    assert np.array_equal(sound.read(1500, 29_000), wanted)


def test_what_is_over_is_forgotten_and_the_file_is_read(proxy: Path) -> None:
    sound = Sound(proxy)
    sound.keep(0, np.zeros(10_000, np.float32))
    assert not sound.read(0, 10_000).any()
    sound.forget(10_000)
    assert sound.read(0, 10_000).any()


def test_no_more_is_kept_than_there_is_room_for(proxy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "ROOM", 15_000)
    sound = Sound(proxy)
    sound.keep(0, np.zeros(10_000, np.float32))
    sound.keep(10_000, np.zeros(10_000, np.float32))
    assert not sound.read(0, 10_000).any()
    assert sound.read(10_000, 20_000).any()
