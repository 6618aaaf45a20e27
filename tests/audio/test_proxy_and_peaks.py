"""Any stretch of a proxy is read exactly; the waveform shows every sample's height."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from interviewkit.audio import load_peaks, prepare, read_window, samples_in
from interviewkit.audio.peaks import PeakMeter
from interviewkit.audio.proxy import ProxyWriter, read_samples
from interviewkit.errors import FileTrouble
from tests.audio.making import noise, write

SECONDS = 40


@pytest.fixture(scope="module")
def proxy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("proxy")
    path = write(folder / "a.wav", noise(SECONDS, 7))
    prepare(path, folder / "p.flac", folder / "p.peaks")
    return folder / "p.flac"


@settings(deadline=None)
@given(start=st.integers(0, SECONDS * 16_000), length=st.integers(0, 200_000))
def test_any_stretch_is_exact_to_the_sample(proxy: Path, start: int, length: int) -> None:
    expected = noise(SECONDS, 7)[start : start + length]
    assert np.array_equal(read_samples(proxy, start, start + length) * 32768, expected)


@pytest.mark.parametrize("length", [640_000, 637_000, 621_000, 9_000])
def test_stretches_near_the_end_are_exact_too(tmp_path: Path, length: int) -> None:
    sound = noise(SECONDS, 7)[:length]
    writer = ProxyWriter(tmp_path / "p.flac")
    writer.write(sound)
    writer.close()
    for start in range(max(0, length - 20_000), length, 199):
        assert np.array_equal(read_samples(tmp_path / "p.flac", start, start + 300) * 32768, sound[start : start + 300])


def test_a_stretch_past_the_end_is_shorter(proxy: Path) -> None:
    assert len(read_window(proxy, (SECONDS - 1) * 1000, (SECONDS + 9) * 1000)) == 16_000
    assert len(read_window(proxy, (SECONDS + 1) * 1000, (SECONDS + 9) * 1000)) == 0


def test_the_length_is_known_without_decoding(proxy: Path) -> None:
    assert samples_in(proxy) == SECONDS * 16_000


def test_a_missing_proxy_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble, match=r"missing or damaged.*Prepare the recording again"):
        read_window(tmp_path / "none.flac", 0, 1000)


def test_peaks_hold_the_lowest_and_highest_of_every_hundredth(proxy: Path) -> None:
    peaks = load_peaks(proxy.with_suffix(".peaks"))
    rows = noise(SECONDS, 7).reshape(-1, 160)
    assert len(peaks.low) == len(peaks.high) == SECONDS * 100
    assert np.abs(peaks.high - rows.max(axis=1) / 256).max() <= 1
    assert np.abs(peaks.low - rows.min(axis=1) / 256).max() <= 1


@settings(deadline=None)
@given(sound=arrays.arrays(np.int16, st.integers(1, 2000)), cut=st.integers(1, 700))
def test_peaks_do_not_depend_on_how_the_sound_arrives(sound: np.ndarray, cut: int) -> None:
    at_once, in_pieces = PeakMeter(16_000), PeakMeter(16_000)
    at_once.take(sound)
    for at in range(0, len(sound), cut):
        in_pieces.take(sound[at : at + cut])
    assert at_once.bytes() == in_pieces.bytes()


def test_a_file_that_is_no_waveform_says_so(tmp_path: Path) -> None:
    for content in (b"", b"IKPK", b"x" * 40, b"IKPK\1\0\x64\0" + b"\0" * 7 + b"\1"):
        (tmp_path / "a.peaks").write_bytes(content)
        with pytest.raises(FileTrouble, match="waveform"):
            load_peaks(tmp_path / "a.peaks")
