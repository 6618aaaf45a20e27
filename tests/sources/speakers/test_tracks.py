"""Several recordings of one session as one source: who is heard on each, when each began, and what all of them say."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from interviewkit.audio.proxy import read_window
from interviewkit.errors import Cancelled, FileTrouble
from interviewkit.sources import queries
from interviewkit.sources.importing import import_file
from interviewkit.sources.listening.recordings import working_copy
from interviewkit.sources.speakers import track_names
from interviewkit.sources.speakers.tracks import TrackFile, import_tracks, look_like_tracks, suggested, tracks
from interviewkit.sources.speakers.voices import Choice, Part, best, parts, ways
from interviewkit.sources.transcribing.hearing import begin, run_to_end
from interviewkit.store import media as media_folder
from interviewkit.store.project import Project
from interviewkit.transcription import Settings
from interviewkit.transcription.models import SAMPLE, sample_folder
from tests.audio.making import Sound, noise, write
from tests.sources.speakers.test_bleed import sides


def pcm(sound: NDArray[np.float32]) -> Sound:
    found: Sound = (sound * 32767).astype(np.int16)
    return found


def turns(seed: int, *spans: tuple[int, int], seconds: int = 12) -> Sound:
    """Somebody speaks in these spans of seconds, and is silent else."""
    sound = np.zeros(seconds * 16_000, np.int16)
    for start, end in spans:
        sound[start * 16_000 : end * 16_000] = noise(end - start, seed)
    return sound


@pytest.mark.parametrize(
    ("stems", "expected"),
    [
        (["audioHongGildong11234567890", "audioMinaLee21234567890"], ["Hong Gildong", "Mina Lee"]),
        (["audio홍길동11234567", "audio이미나21234567"], ["홍길동", "이미나"]),
        (["audioP0311234567", "audioP0421234567"], ["P03", "P04"]),
        (["audioHongGildong11234567"], ["Hong Gildong"]),
        (["audioPerson11234567890", "audioPerson21234567890"], ["Person 1", "Person 2"]),
        (["audioRoom11234567", "audioMina21234567", "audioRoom31234567"], ["Room 1", "Mina", "Room 3"]),
        (["1-mina", "2-jun_kim"], ["mina", "jun kim"]),
        (["riverside_mina_lee_jan_12_001_chairs", "riverside_jun_jan_12_001_chairs"], ["mina lee", "jun"]),
        (["session 4 - host", "session 4 - guest"], ["host", "guest"]),
        (["audio only", "audio only"], ["audio only", "audio only (2)"]),
        (["mina", "jun", "sora"], ["mina", "jun", "sora"]),
    ],
)
def test_the_file_name_tells_who_is_heard(stems: list[str], expected: list[str]) -> None:
    assert track_names.labels(stems) == expected


@given(st.lists(st.text(min_size=1, max_size=30), min_size=1, max_size=6))
def test_labels_are_never_empty_and_never_the_same(stems: list[str]) -> None:
    found = track_names.labels(stems)
    assert len(found) == len(stems) == len(set(found)) and all(found)


def test_recordings_of_one_length_called_alike_look_like_tracks(tmp_path: Path) -> None:
    one, two = write(tmp_path / "talk-host.wav", noise(3, 1)), write(tmp_path / "talk-guest.wav", noise(3, 2))
    long, strange = write(tmp_path / "talk-late.wav", noise(4, 3)), write(tmp_path / "holiday.wav", noise(3, 4))
    assert look_like_tracks([one, two])
    assert not look_like_tracks([one, long]) and not look_like_tracks([one, strange]) and not look_like_tracks([one])
    assert not look_like_tracks([write(tmp_path / f"P0{n}.wav", noise(3, n)) for n in (1, 2)]), "two interviews"
    (tmp_path / "notes.txt").write_text("Mina: hello")
    assert not look_like_tracks([one, tmp_path / "notes.txt"])


def test_zooms_folder_of_participants_looks_like_tracks(tmp_path: Path) -> None:
    folder = tmp_path / "2026-03-01 Chairs" / "Audio Record"
    folder.mkdir(parents=True)
    files = [
        write(folder / f"audio{name}.m4a", noise(3, at)) for at, name in enumerate(("Mina11234567", "Jun21234567"))
    ]
    assert look_like_tracks(files)
    assert [file.label for file in suggested(files)] == ["Mina", "Jun"]


def test_three_tracks_become_one_source_in_which_all_are_heard(project: Project, tmp_path: Path) -> None:
    sounds = [turns(1, (0, 3)), turns(2, (4, 6)), turns(3, (7, 9))]
    files = [write(tmp_path / f"{at + 1}-{name}.flac", sounds[at]) for at, name in enumerate(("mina", "jun", "sora"))]
    done = import_tracks(project, suggested(files), "Session 4", participant="P03")
    with project.read() as session:
        rows = tracks(session, done.source_id)
        source, media = queries.source(session, done.source_id), queries.media(session, done.source_id)
    assert source is not None and media is not None and (source.name, source.participant) == ("Session 4", "P03")
    assert [(row.label, row.offset_ms, row.duration_ms) for row in rows] == [
        ("mina", 0, 12_000), ("jun", 0, 12_000), ("sora", 0, 12_000)
    ]  # fmt: skip
    heard = read_window(media_folder.proxy(project.path, media.sha256), 0, 12_000)
    assert np.array_equal(heard * 32768, sum(sound.astype(np.int32) for sound in sounds))
    assert media_folder.peaks(project.path, media.sha256).is_file()
    found = ways(project, done.source_id)
    assert best(found) == "tracks" and next(way for way in found if way.kind == "tracks").labels == (
        "mina",
        "jun",
        "sora",
    )
    assert parts(project, done.source_id, Choice("tracks")) == [Part(None, row.id, row.label) for row in rows]


def test_a_track_that_was_started_later_is_put_where_it_began(project: Project, tmp_path: Path) -> None:
    loudness = np.random.default_rng(5).uniform(0.03, 0.6, 200)
    whole = np.concatenate([noise(0.1, at, level=level) for at, level in enumerate(loudness)])
    room = write(tmp_path / "room.wav", whole)
    phone = write(tmp_path / "phone.wav", (whole[16_000 * 4 :] // 3).astype(np.int16))
    done = import_tracks(project, [TrackFile(room, "room"), TrackFile(phone, "phone")])
    with project.read() as session:
        assert [row.offset_ms for row in tracks(session, done.source_id)] == [0, pytest.approx(4000, abs=20)]
    done = import_tracks(project, [TrackFile(phone, "phone"), TrackFile(room, "room")])
    with project.read() as session:
        assert [row.offset_ms for row in tracks(session, done.source_id)] == [pytest.approx(4000, abs=20), 0]
    done = import_tracks(project, [TrackFile(room, "room", 0), TrackFile(phone, "phone", 500)])
    with project.read() as session:
        assert [row.offset_ms for row in tracks(session, done.source_id)] == [0, 500]


def test_tracks_that_hear_different_people_begin_together(project: Project, tmp_path: Path) -> None:
    one = write(tmp_path / "one.wav", turns(1, (0, 3), (6, 8), seconds=20))
    two = write(tmp_path / "two.wav", turns(2, (3, 6), (9, 14), seconds=20))
    done = import_tracks(project, suggested([one, two]))
    with project.read() as session:
        assert [row.offset_ms for row in tracks(session, done.source_id)] == [0, 0]


def test_a_track_that_cannot_be_read_leaves_nothing_behind(project: Project, tmp_path: Path) -> None:
    good, bad = write(tmp_path / "good.wav", noise(2, 1)), tmp_path / "bad.wav"
    bad.write_bytes(b"RIFF")
    with pytest.raises(FileTrouble):
        import_tracks(project, suggested([good, bad]))
    with pytest.raises(Cancelled):
        import_tracks(project, suggested([good]), cancelled=lambda: True)
    with project.read() as session:
        assert not queries.sources(session)
    assert not list(media_folder.folder(project.path).iterdir())


def test_undo_takes_the_session_and_its_tracks_away(project: Project, tmp_path: Path) -> None:
    files = [write(tmp_path / f"{at}-x{at}.wav", noise(2, at)) for at in (1, 2)]
    done = import_tracks(project, suggested(files))
    project.undo()
    with project.read() as session:
        assert not queries.sources(session) and not tracks(session, done.source_id)
    project.redo()
    with project.read() as session:
        assert len(tracks(session, done.source_id)) == 2


def test_two_tracks_are_transcribed_voice_by_voice_and_interleaved_by_the_sessions_time(
    project: Project, tmp_path: Path
) -> None:
    if not sample_folder().is_dir():
        pytest.skip("the sample model is not in resources/")
    both = sides(tmp_path)
    late = 3
    host = write(tmp_path / "1-host.flac", pcm(both["moderator"][: 22 * 16_000]))
    guest = write(tmp_path / "2-guest.flac", pcm(both["participant"][late * 16_000 : 22 * 16_000]))
    done = import_tracks(project, [TrackFile(host, "Host", 0), TrackFile(guest, "P02", late * 1000)])
    for part in parts(project, done.source_id, Choice("tracks")):
        run = begin(project, done.source_id, Settings(str(sample_folder()), "en"), SAMPLE, track_id=part.track_id)
        assert list(run_to_end(project, run))
    with project.read() as session:
        rows = queries.segments(session, done.source_id)
    assert [row.start_ms for row in rows] == sorted(row.start_ms or 0 for row in rows)
    changes = [speaker for speaker, _ in groupby(row.speaker for row in rows)]
    assert changes[:3] == ["Host", "P02", "Host"], "one speaks after the other, as they did"
    sister = next(row for row in rows if "My sister told me" in row.text)
    assert sister.speaker == "P02" and sister.start_ms == pytest.approx(6930, abs=500)
    assert sister.words and sister.words[0][2] >= 6000


def test_a_video_with_a_sound_track_for_each_person_is_heard_voice_by_voice(project: Project, tmp_path: Path) -> None:
    path = write(tmp_path / "call.mkv", turns(1, (0, 3)), turns(2, (4, 8)), video=True)
    source = import_file(project, path).source_id
    assert best(ways(project, source)) == "channels"
    assert parts(project, source, Choice("channels")) == [Part(0), Part(1)]
    with project.read() as session:
        media = queries.media(session, source)
    assert media is not None
    second = read_window(working_copy(project, media, 1), 0, 12_000)
    assert np.abs(second[: 3 * 16_000]).max() < 0.01 < np.abs(second[5 * 16_000 : 7 * 16_000]).max()
