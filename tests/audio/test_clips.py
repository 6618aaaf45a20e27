"""Clips begin and end where they should, and what was bleeped is not in them, decoded again from the file."""

from __future__ import annotations

import shutil
import subprocess
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import av
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from interviewkit.audio.bleeps import bleeped, in_order
from interviewkit.audio.clips import Made, endings, save_clip
from interviewkit.errors import Cancelled, FileTrouble
from tests.audio.making import noise, tone, write

RATE = 16_000
LOSSLESS = (".wav", ".flac")
Sound = NDArray[np.float64]


def heard(path: Path, rate: int = RATE) -> Sound:
    """The sound of a file, mono, as a player hears it."""
    resampler = av.AudioResampler(format="flt", layout="mono", rate=rate)
    with av.open(str(path)) as container:
        frames = [out for frame in container.decode(audio=0) for out in resampler.resample(frame)]
        frames += resampler.resample(None)
    return np.concatenate([frame.to_ndarray().ravel() for frame in frames]).astype(np.float64)


def speechlike(seconds: float, seed: int = 1) -> NDArray[np.int16]:
    """Noise whose every stretch is unlike every other, below 3 kHz so that lossy codecs keep it."""
    wild = noise(seconds, seed, level=0.9).astype(np.float64)
    smooth = np.convolve(wild, np.hanning(7) / np.hanning(7).sum(), mode="same")
    return np.clip(smooth, -32768, 32767).astype(np.int16)


def likeness(a: Sound, b: Sound) -> float:
    """Greatest correlation of the two over shifts of up to 30 ms."""
    n = min(len(a), len(b))
    a, b = a[:n] - a[:n].mean(), b[:n] - b[:n].mean()
    scale = float(np.linalg.norm(a) * np.linalg.norm(b))
    if not scale:
        return 0.0
    reach = RATE * 30 // 1000
    both = np.fft.irfft(np.fft.rfft(a, 2 * n) * np.conj(np.fft.rfft(b, 2 * n)))
    return float(np.max(np.abs(np.concatenate([both[:reach], both[-reach:]])))) / scale


def shift(clip: Sound, original: Sound) -> int:
    """How many samples later the clip has what the original has."""
    n = min(len(clip), len(original))
    both = np.fft.irfft(np.fft.rfft(clip[:n], 2 * n) * np.conj(np.fft.rfft(original[:n], 2 * n)))
    at = int(np.argmax(both))
    return at if at < n else at - 2 * n


@pytest.mark.parametrize("origin", [".wav", ".flac", ".m4a", ".mp3", ".ogg"])
@pytest.mark.parametrize("ending", [".wav", ".flac", ".m4a", ".mp3"])
def test_a_clip_begins_and_ends_where_it_should(origin: str, ending: str, tmp_path: Path) -> None:
    source = write(tmp_path / f"talk{origin}", speechlike(12), rate=RATE)
    made = save_clip(source, tmp_path / f"clip{ending}", 5_230, 8_110)
    assert made == Made(tmp_path / f"clip{ending}", 2880, False)
    clip, whole = heard(made.path), heard(source)
    tolerance = 0 if ending in LOSSLESS else 320
    assert abs(len(clip) - 46_080) <= max(tolerance, 1152 if ending == ".mp3" else 1024 if ending == ".m4a" else 0)
    assert abs(shift(clip, whole[83_680:129_760])) <= tolerance
    if ending == ".wav" and origin in (".wav", ".flac"):
        assert np.abs(clip - whole[83_680:129_760]).max() < 2 / 32768


@pytest.mark.parametrize("ending", [".wav", ".m4a", ".mp3"])
def test_in_the_bleeped_span_there_is_a_tone_and_nothing_of_the_speech(ending: str, tmp_path: Path) -> None:
    source = write(tmp_path / "talk.wav", speechlike(10))
    made = save_clip(source, tmp_path / f"clip{ending}", 2000, 6000, bleeps=[(3000, 3600), (5000, 5250)])
    clip, whole = heard(made.path), heard(source)
    for start, end in ((3000, 3600), (5000, 5250)):
        inside = clip[(start - 2000) * 16 : (end - 2000) * 16]
        assert likeness(inside, whole[start * 16 : end * 16]) < 0.05 or ending == ".mp3"
        middle = inside[400:-400] * np.hanning(len(inside) - 800)
        peak = np.argmax(np.abs(np.fft.rfft(middle))) * RATE / len(middle)
        assert abs(peak - 1000) < 10
    assert likeness(clip[2000 * 16 : 2900 * 16], whole[4000 * 16 : 4900 * 16]) > 0.9


def test_a_bleep_is_exact_to_the_sample(tmp_path: Path) -> None:
    source = write(tmp_path / "talk.wav", speechlike(4))
    clip = heard(save_clip(source, tmp_path / "c.wav", 0, 4000, bleeps=[(1000, 2000)], tone=False).path)
    whole = heard(source)
    assert not clip[16_000:32_000].any()
    assert np.abs(clip[: 16_000 - 80] - whole[: 16_000 - 80]).max() < 2 / 32768
    assert np.abs(clip[32_000 + 80 :] - whole[32_000 + 80 :]).max() < 2 / 32768
    assert np.abs(np.diff(clip[15_900:16_000])).max() <= np.abs(np.diff(whole)).max()


def film(path: Path, seconds: int = 6, rate: int = 25, keys: int = 50) -> Path:
    """A film whose frames count in brightness, with speech-like sound."""
    with av.open(str(path), "w") as out:
        picture = out.add_stream("libx264", rate=rate, options={"g": str(keys), "crf": "12"})
        picture.width, picture.height, picture.pix_fmt = 160, 120, "yuv420p"
        sound = out.add_stream("aac", rate=RATE)
        sound.codec_context.layout = "mono"
        samples = speechlike(seconds)
        texture = np.kron(np.random.default_rng(3).integers(0, 2, (15, 20, 1)), np.ones((4, 4, 1))) * 200 + 20
        for n in range(seconds * rate):
            image = np.full((120, 160, 3), 20 + n, np.uint8)
            image[:, :40] = 230 if n % 2 else 10
            image[60:, 80:] = texture
            frame = av.VideoFrame.from_ndarray(image, format="rgb24")
            frame.pts, frame.time_base = n, Fraction(1, rate)
            out.mux(picture.encode(frame))
            step = RATE // rate
            piece = av.AudioFrame.from_ndarray(samples[None, n * step : (n + 1) * step], format="s16", layout="mono")
            piece.sample_rate, piece.pts, piece.time_base = RATE, n * step, Fraction(1, RATE)
            out.mux(sound.encode(piece))
        out.mux(picture.encode(None))
        out.mux(sound.encode(None))
    return path


def frames(path: Path) -> list[tuple[float, NDArray[np.uint8]]]:
    with av.open(str(path)) as container:
        return [
            (float(f.time or 0), np.asarray(f.to_ndarray(format="rgb24"), np.uint8)) for f in container.decode(video=0)
        ]


@pytest.mark.parametrize("ending", [".mp4", ".mkv"])
def test_a_video_clip_begins_with_the_frame_that_is_on_screen(ending: str, tmp_path: Path) -> None:
    source = film(tmp_path / f"film{ending}")
    made = save_clip(source, tmp_path / "clip.mp4", 2_310, 4_510, bleeps=[(3000, 3400)])
    assert made.video and made.duration_ms == 2200
    shown = frames(made.path)
    first, last = shown[0][1][:50, 100:].mean(), shown[-1][1][:50, 100:].mean()
    assert abs(first - (20 + 57)) < 3 and abs(last - (20 + 112)) < 3
    assert len(shown) in (55, 56) and shown[0][0] < 0.04
    with av.open(str(made.path)) as container:
        assert abs((container.duration or 0) / 1e6 - 2.2) <= 0.07
    clip, whole = heard(made.path), heard(source)
    assert abs(shift(clip[:8000], whole[36_960:44_960])) <= 320
    assert likeness(clip[(3000 - 2310) * 16 : (3400 - 2310) * 16], whole[48_000:54_400]) < 0.05


def test_pictures_are_blurred_only_where_they_should_be(tmp_path: Path) -> None:
    source = film(tmp_path / "film.mp4", 3)
    made = save_clip(source, tmp_path / "clip.mp4", 0, 3000, bleeps=[(1000, 2000)], blur=True)
    for time, image in frames(made.path):
        contrast = float(image[70:110, 90:150].std())
        if 1.0 <= time < 2.0:
            assert contrast < 45
        elif time < 0.95 or time > 2.05:
            assert contrast > 70


@pytest.mark.skipif(shutil.which("ffmpeg") is None, reason="needs ffmpeg")
@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_film_of_a_phone_held_upright_stays_upright(degrees: int, tmp_path: Path) -> None:
    source, turned, upright = film(tmp_path / "film.mp4", 1), tmp_path / "turned.mp4", tmp_path / "upright.mp4"
    quiet = ["ffmpeg", "-v", "error", "-y"]
    older = [*quiet, "-i", str(source), "-c", "copy", "-metadata:s:v:0", f"rotate={degrees}", str(turned)]
    newer = [*quiet, "-display_rotation", str(degrees), "-i", str(source), "-c", "copy", str(turned)]
    if not any(subprocess.run(each, capture_output=True).returncode == 0 for each in (newer, older)):
        pytest.skip("this ffmpeg cannot turn films")
    subprocess.run([*quiet, "-i", turned, upright], check=True)
    mine, theirs = frames(save_clip(turned, tmp_path / "clip.mp4", 0, 1000).path), frames(upright)
    assert mine[3][1].shape == theirs[3][1].shape
    assert np.abs(mine[3][1].astype(int) - theirs[3][1].astype(int)).mean() < 8


def test_the_sound_of_a_film_can_be_saved_alone(tmp_path: Path) -> None:
    made = save_clip(film(tmp_path / "film.mp4", 2), tmp_path / "clip.wav", 500, 1500)
    assert not made.video and len(heard(made.path)) == 16_000


def test_a_late_start_and_the_recordings_end_are_kept(tmp_path: Path) -> None:
    source = write(tmp_path / "a.wav", speechlike(2))
    assert save_clip(source, tmp_path / "c.wav", 1500, 9000).duration_ms == 500
    with pytest.raises(FileTrouble, match="ends before"):
        save_clip(source, tmp_path / "d.wav", 5000, 9000)
    with pytest.raises(FileTrouble, match="would be empty"):
        save_clip(source, tmp_path / "d.wav", 500, 500)
    with pytest.raises(FileTrouble, match="no pictures"):
        save_clip(source, tmp_path / "d.mp4", 0, 500)
    with pytest.raises(FileTrouble, match="cannot be written as"):
        save_clip(source, tmp_path / "d.doc", 0, 500)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.wav", "c.wav"]


def test_rates_that_a_codec_does_not_know_are_made_ones_it_does(tmp_path: Path) -> None:
    source = write(tmp_path / "a.wav", speechlike(3)[:30_000], rate=10_000)
    made = save_clip(source, tmp_path / "c.m4a", 1000, 2000)
    assert abs(shift(heard(made.path), heard(source)[16_000:32_000])) <= 320


def test_stereo_stays_stereo_and_more_channels_become_two(tmp_path: Path) -> None:
    source = write(tmp_path / "a.wav", np.stack([speechlike(2), tone(2)]))
    with av.open(str(save_clip(source, tmp_path / "c.flac", 100, 1100).path)) as container:
        assert container.streams.audio[0].channels == 2


def test_a_cancelled_clip_leaves_nothing_and_an_older_file_as_it_was(tmp_path: Path) -> None:
    source = write(tmp_path / "a.wav", speechlike(5))
    target = tmp_path / "c.wav"
    target.write_bytes(b"older")
    with pytest.raises(Cancelled):
        save_clip(source, target, 0, 4000, cancelled=lambda: True)
    assert target.read_bytes() == b"older"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.wav", "c.wav"]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    source = write(tmp_path / "a.wav", speechlike(2))
    with pytest.raises(FileTrouble):
        save_clip(source, tmp_path / "gone" / "c.wav", 0, 900)


def test_the_wheel_brings_every_encoder_that_is_offered() -> None:
    assert endings(video=True) == [".mp4", ".wav", ".flac", ".m4a", ".mp3"]
    assert endings(video=False)[0] == ".wav"


@settings(deadline=None, max_examples=50)
@given(
    st.lists(st.tuples(st.integers(0, 900), st.integers(1, 200)), max_size=5),
    st.lists(st.integers(1, 3999), max_size=4),
)
def test_blocks_make_no_difference_to_a_bleep(spans: list[tuple[int, int]], cuts: list[int]) -> None:
    block = np.random.default_rng(0).uniform(-0.5, 0.5, (1, 16_000)).astype(np.float32)
    wanted = in_order([(start, start + length) for start, length in spans])
    whole = bleeped(block, 0, RATE, wanted)
    at = sorted({0, *cuts, 16_000})
    pieces = [bleeped(block[:, a:b], a, RATE, wanted) for a, b in pairwise(at)]
    assert np.array_equal(np.concatenate(pieces, axis=1), whole)
    for start, end in wanted:
        silent = bleeped(block, 0, RATE, wanted, tone=False)[:, start * 16 : end * 16]
        assert not silent.any()
