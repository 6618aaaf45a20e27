"""A file is looked at before anything is done with it."""

from __future__ import annotations

import os
from pathlib import Path

import av
import numpy as np
import pytest

from interviewkit.audio import probe
from interviewkit.errors import FileTrouble
from tests.audio.making import sound_frame, tone, write


def test_a_stereo_m4a_tells_its_length_channels_and_codec(tmp_path: Path) -> None:
    path = write(tmp_path / "a.m4a", np.stack([tone(2), tone(2, pitch=330)]))
    facts = probe(path)
    assert (facts.channels, facts.codec, facts.audio_streams, facts.has_video) == (2, "aac", 1, False)
    assert facts.duration_ms == pytest.approx(2000, abs=100)


def test_a_video_is_told_by_its_picture(tmp_path: Path) -> None:
    facts = probe(write(tmp_path / "a.mp4", tone(3), video=True))
    assert facts.has_video and facts.has_audio


def test_several_tracks_are_counted(tmp_path: Path) -> None:
    assert probe(write(tmp_path / "a.m4a", tone(1), tone(1, pitch=300))).audio_streams == 2


def test_a_video_without_sound_says_so(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble, match="holds no sound"):
        probe(write(tmp_path / "a.mp4", video=True))


def test_an_empty_file_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.mp3").touch()
    with pytest.raises(FileTrouble, match="is empty"):
        probe(tmp_path / "a.mp3")


@pytest.mark.parametrize("encoding", ["utf-8", "cp949"])
def test_a_text_called_mp3_is_told_from_sound(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.mp3").write_text("진행자: 안녕하세요.\n참여자: 네, 반갑습니다.\n" * 40, encoding=encoding)
    with pytest.raises(FileTrouble, match="is a text file"):
        probe(tmp_path / "a.mp3")


def test_bytes_that_are_nothing_say_so(tmp_path: Path) -> None:
    (tmp_path / "a.wav").write_bytes(np.random.default_rng(1).bytes(5000))
    with pytest.raises(FileTrouble, match="no recording that can be read"):
        probe(tmp_path / "a.wav")


def test_a_form_of_sound_that_nobody_knows_says_so(tmp_path: Path) -> None:
    content = bytearray(write(tmp_path / "whole.wav", tone(1)).read_bytes())
    content[20:22] = b"\x77\x77"
    (tmp_path / "a.wav").write_bytes(content)
    with pytest.raises(FileTrouble, match="a form that cannot be read"):
        probe(tmp_path / "a.wav")


def test_a_recording_whose_end_was_never_written_says_it_is_incomplete(tmp_path: Path) -> None:
    whole = write(tmp_path / "whole.m4a", tone(3)).read_bytes()
    (tmp_path / "a.m4a").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(FileTrouble, match="is incomplete"):
        probe(tmp_path / "a.m4a")


def test_zero_seconds_say_so(tmp_path: Path) -> None:
    path = tmp_path / "a.wav"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("pcm_s16le", rate=16_000)
        stream.codec_context.layout = "mono"
        container.mux(stream.encode(sound_frame(np.zeros((1, 16), np.int16), 16_000)))
    content = bytearray(path.read_bytes()[:-32])
    content[-4:] = b"\0\0\0\0"
    path.write_bytes(content)
    with pytest.raises(FileTrouble, match="is 0 seconds long"):
        probe(path)


def test_a_file_that_moved_away_says_so(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble, match="is not there"):
        probe(tmp_path / "a.mp3")


def test_a_folder_is_no_recording(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble, match="is a folder"):
        probe(tmp_path)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the administrator may read everything")
def test_a_file_that_may_not_be_read_says_so(tmp_path: Path) -> None:
    path = write(tmp_path / "a.wav", tone(1))
    path.chmod(0)
    with pytest.raises(FileTrouble, match="may not be read"):
        probe(path)
