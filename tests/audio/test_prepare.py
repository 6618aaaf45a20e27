"""One pass makes the proxy and the waveform, true to the recording's clock, or leaves nothing."""

from __future__ import annotations

import sys
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from interviewkit.audio import Prepared, load_peaks, prepare, read_window, samples_in, split_channels
from interviewkit.errors import Cancelled, FileTrouble
from tests.audio.making import noise, parts, sound_frame, tone, write


def prepared(path: Path) -> tuple[Prepared, Path, Path]:
    proxy, peaks = path.with_name("proxy.flac"), path.with_name("wave.peaks")
    return prepare(path, proxy, peaks), proxy, peaks


@pytest.mark.parametrize("ending", [".wav", ".m4a", ".mp3", ".flac", ".ogg", ".webm"])
def test_every_common_kind_becomes_a_proxy_of_the_same_length(tmp_path: Path, ending: str) -> None:
    path = write(tmp_path / f"a{ending}", tone(5, rate=48_000), rate=48_000)
    done, proxy, peaks = prepared(path)
    assert done.duration_ms == pytest.approx(5000, abs=80)
    assert samples_in(proxy) == pytest.approx(done.duration_ms * 16, abs=16)
    assert load_peaks(peaks).duration_ms == done.duration_ms
    assert done.warnings == () and not done.silent
    heard, meant = read_window(proxy, 1000, 4000), tone(5)[16_000:64_000] / 32768
    late = range(-800, 800, 8)
    match = max(float(np.corrcoef(heard[800:-800], np.roll(meant, shift)[800:-800])[0, 1]) for shift in late)
    assert match > 0.98


def test_a_proxy_of_16_khz_mono_is_the_recording_sample_by_sample(tmp_path: Path) -> None:
    sound = noise(3, 1)
    _, proxy, _ = prepared(write(tmp_path / "a.wav", sound))
    assert np.array_equal(read_window(proxy, 0, 3000) * 32768, sound)


def test_a_late_start_of_the_sound_becomes_silence(tmp_path: Path) -> None:
    path = write(tmp_path / "a.mkv", tone(2), video=True, start=0.75)
    done, proxy, _ = prepared(path)
    assert done.duration_ms == pytest.approx(2750, abs=60)
    assert np.abs(read_window(proxy, 0, 650)).max() < 0.01
    assert np.abs(read_window(proxy, 850, 1500)).max() > 0.1


def test_a_gap_in_the_recordings_clock_becomes_silence_and_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.mkv"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("pcm_s16le", rate=16_000)
        stream.codec_context.layout = "mono"
        sound = tone(4)
        for at in range(0, len(sound), 1600):
            frame = sound_frame(sound[None, at : at + 1600], 16_000)
            frame.pts = at + (80_000 if at >= 32_000 else 0)
            frame.time_base = Fraction(1, 16_000)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    done, proxy, _ = prepared(path)
    assert done.duration_ms == pytest.approx(9000, abs=20)
    assert np.abs(read_window(proxy, 2050, 6950)).max() == 0
    assert np.abs(read_window(proxy, 7050, 8000)).max() > 0.1
    assert [(found.kind, found.values["gaps"]) for found in done.warnings] == [("gap", 1)]


@pytest.mark.parametrize("ending", [".wav", ".flac", ".mp3", ".webm"])
def test_a_recording_cut_off_keeps_what_can_be_decoded_and_says_so(tmp_path: Path, ending: str) -> None:
    whole = write(tmp_path / f"whole{ending}", noise(20, 2, rate=48_000), rate=48_000).read_bytes()
    (tmp_path / f"a{ending}").write_bytes(whole[: len(whole) // 2])
    done, _, _ = prepared(tmp_path / f"a{ending}")
    assert 8000 < done.duration_ms < 12_000
    cut = next(found for found in done.warnings if found.kind == "truncated")
    assert cut.values["declared_ms"] == pytest.approx(20_000, abs=100)
    assert cut.values["decoded_ms"] == done.duration_ms


def test_a_wav_that_its_recorder_never_finished_is_read_to_its_end(tmp_path: Path) -> None:
    content = bytearray(write(tmp_path / "whole.wav", noise(3, 2)).read_bytes())
    at = content.index(b"data") + 4
    content[at : at + 4] = b"\xff" * 4
    (tmp_path / "a.wav").write_bytes(content)
    done, _, _ = prepared(tmp_path / "a.wav")
    assert done.duration_ms == 3000 and done.warnings == ()


def test_a_damaged_stretch_costs_only_itself(tmp_path: Path) -> None:
    content = bytearray(write(tmp_path / "whole.mp3", noise(20, 3)).read_bytes())
    middle = len(content) // 2
    content[middle : middle + 3000] = np.random.default_rng(0).bytes(3000)
    (tmp_path / "a.mp3").write_bytes(content)
    done, _, _ = prepared(tmp_path / "a.mp3")
    assert done.duration_ms > 18_000


def test_every_stream_of_a_file_is_heard_as_a_channel_of_its_own(tmp_path: Path) -> None:
    path = write(tmp_path / "a.mkv", noise(4, 1), noise(3, 2))
    done, proxy, _ = prepared(path)
    assert [(found.kind, found.values) for found in done.warnings] == [("several-streams", {"streams": 2})]
    assert done.channels == 2 and done.separate_channels and done.heard.voices == (0, 1)
    proxies = [tmp_path / "1.flac", tmp_path / "2.flac"]
    split_channels(path, proxies)
    both = [read_window(each, 500, 2500) for each in proxies]
    assert abs(np.vdot(both[0], both[1])) < 0.05 * np.vdot(both[0], both[0])
    assert np.abs(read_window(proxy, 500, 2500) - (both[0] + both[1]) / 2).max() < 0.001
    assert np.abs(read_window(proxies[1], 3200, 4000)).max() < 0.01, "silence where a stream ended before"


def test_a_stream_that_holds_the_mix_of_the_others_is_no_voice(tmp_path: Path) -> None:
    one, two = noise(4, 1), noise(4, 2)
    done, _, _ = prepared(write(tmp_path / "a.mkv", one + two, one, two))
    assert done.heard.verdict == "apart" and done.heard.voices == (1, 2)


def test_microphones_side_by_side_are_one_room_however_their_waves_differ(tmp_path: Path) -> None:
    syllables = np.repeat(np.abs(np.random.default_rng(3).standard_normal(40)) + 0.02, 1600)
    sides = [(noise(4, seed) * syllables / 3).astype(np.int16) for seed in (1, 2)]
    done, _, _ = prepared(write(tmp_path / "a.wav", np.stack(sides)))
    assert done.heard.verdict == "room" and abs(done.correlation or 0) < 0.1 and not done.separate_channels


def test_silence_is_told(tmp_path: Path) -> None:
    done, _, _ = prepared(write(tmp_path / "a.wav", np.zeros(32_000, np.int16)))
    assert done.silent and [found.kind for found in done.warnings] == ["silent"]


def test_speakers_on_channels_of_their_own_are_noticed(tmp_path: Path) -> None:
    done, _, _ = prepared(write(tmp_path / "a.wav", np.stack([noise(4, 1), noise(4, 2)])))
    assert done.separate_channels and done.correlation == pytest.approx(0, abs=0.05)


def test_mono_copied_to_both_sides_is_no_pair_of_speakers(tmp_path: Path) -> None:
    both = noise(4, 1)
    done, _, _ = prepared(write(tmp_path / "a.wav", np.stack([both, (both * 0.7).astype(np.int16)])))
    assert not done.separate_channels and done.correlation == pytest.approx(1, abs=0.01)


def test_one_empty_channel_is_no_second_speaker(tmp_path: Path) -> None:
    done, proxy, _ = prepared(write(tmp_path / "a.wav", np.stack([noise(4, 1), np.zeros(64_000, np.int16)])))
    assert not done.separate_channels
    assert np.abs(read_window(proxy, 0, 4000)).max() > 0.05


def test_a_side_wired_the_wrong_way_round_does_not_silence_the_recording(tmp_path: Path) -> None:
    sound = noise(4, 1)
    done, proxy, _ = prepared(write(tmp_path / "a.wav", np.stack([sound, -sound])))
    assert not done.silent and "one-channel" in [found.kind for found in done.warnings]
    assert np.array_equal(read_window(proxy, 0, 4000) * 32768, sound)


def test_channels_are_taken_apart(tmp_path: Path) -> None:
    left, right = noise(3, 1), noise(3, 2)
    path = write(tmp_path / "a.wav", np.stack([left, right]))
    proxies = [tmp_path / "1.flac", tmp_path / "2.flac"]
    assert split_channels(path, proxies) == 3000
    assert np.array_equal(read_window(proxies[0], 0, 3000) * 32768, left)
    assert np.array_equal(read_window(proxies[1], 0, 3000) * 32768, right)


def test_progress_runs_from_nothing_to_everything(tmp_path: Path) -> None:
    seen: list[float | None] = []
    path = write(tmp_path / "a.wav", tone(120))
    prepare(path, tmp_path / "p.flac", tmp_path / "p.peaks", progress=seen.append)
    assert len(seen) > 5 and seen == sorted(s for s in seen if s is not None) and seen[-1] == 1.0


def test_cancelling_leaves_nothing_behind(tmp_path: Path) -> None:
    path = write(tmp_path / "a.wav", tone(120))
    calls = iter([False, False, True])
    with pytest.raises(Cancelled):
        prepare(path, tmp_path / "p.flac", tmp_path / "p.peaks", cancelled=lambda: next(calls))
    assert parts(tmp_path) == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="/dev/full is Linux's")
@pytest.mark.parametrize("full", ["p.flac.part", "p.peaks.part"])
@pytest.mark.parametrize("seconds", [1, 120])
def test_a_full_disk_is_named_and_leaves_nothing_behind(tmp_path: Path, full: str, seconds: int) -> None:
    path = write(tmp_path / "a.wav", noise(seconds, 1))
    (tmp_path / full).symlink_to("/dev/full")
    with pytest.raises(FileTrouble, match="disk is full"):
        prepare(path, tmp_path / "p.flac", tmp_path / "p.peaks")
    assert parts(tmp_path) == []


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    path = write(tmp_path / "a.wav", tone(1))
    with pytest.raises(FileTrouble, match="cannot be written"):
        prepare(path, tmp_path / "nowhere" / "p.flac", tmp_path / "nowhere" / "p.peaks")


def test_an_older_proxy_stays_when_a_new_pass_fails(tmp_path: Path) -> None:
    _, proxy, peaks = prepared(write(tmp_path / "a.wav", tone(1)))
    before = proxy.read_bytes()
    (tmp_path / "b.mp3").write_text("not sound at all")
    with pytest.raises(FileTrouble):
        prepare(tmp_path / "b.mp3", proxy, peaks)
    assert proxy.read_bytes() == before
