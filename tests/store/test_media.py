from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from interviewkit.errors import Cancelled, FileTrouble
from interviewkit.store import backups, media
from interviewkit.store.project import Project
from tests.store.content import add_code


@pytest.fixture
def recording(tmp_path: Path) -> Path:
    path = tmp_path / "인터뷰 1.WAV"
    path.write_bytes(os.urandom(3 * media.CHUNK + 17))
    return path


def test_a_recording_is_copied_under_its_content(study: Project, recording: Path) -> None:
    seen: list[float] = []
    stored = media.store(study.path, recording, progress=seen.append)
    assert stored.sha256 == hashlib.sha256(recording.read_bytes()).hexdigest()
    assert (stored.size, stored.linked, stored.place) == (
        recording.stat().st_size,
        False,
        f"{stored.sha256}.original.wav",
    )
    copy = media.find(study.path, stored.place, stored.linked)
    assert copy is not None and copy.read_bytes() == recording.read_bytes()
    assert seen == sorted(seen) and seen[-1] == 1.0
    assert media.store(study.path, recording) == stored
    assert list(media.folder(study.path).iterdir()) == [copy]


def test_a_linked_recording_stays_where_it_is(study: Project, recording: Path) -> None:
    stored = media.store(study.path, recording, link=True)
    assert stored.linked and stored.place == str(recording)
    assert media.find(study.path, stored.place, True) == recording
    recording.unlink()
    assert media.find(study.path, stored.place, True) is None
    assert list(media.folder(study.path).iterdir()) == []


def test_cancelling_leaves_nothing(study: Project, recording: Path) -> None:
    turns = iter([False, False, True])
    with pytest.raises(Cancelled):
        media.store(study.path, recording, cancelled=lambda: next(turns))
    assert list(media.folder(study.path).iterdir()) == []


def test_what_cannot_be_read_is_told_of(study: Project, tmp_path: Path) -> None:
    for path in (tmp_path / "missing.wav", tmp_path, Path("/dev/null/x.wav")):
        with pytest.raises(FileTrouble, match="could not be read or copied"):
            media.store(study.path, path)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no named pipes in folders")
def test_a_pipe_is_no_recording(study: Project, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.wav")
    with pytest.raises(FileTrouble):
        media.store(study.path, tmp_path / "pipe.wav")


def test_a_media_folder_that_is_a_file_is_told_of(study: Project, recording: Path) -> None:
    media.folder(study.path).write_text("in the way")
    with pytest.raises(FileTrouble):
        media.store(study.path, recording)


def test_what_a_killed_import_left_is_cleared_away_at_the_next_opening(study: Project, recording: Path) -> None:
    stored = media.store(study.path, recording)
    for name in (".0123.part", f"{stored.sha256}.flac.part"):
        (media.folder(study.path) / name).write_bytes(b"half")
    study.close()
    Project.open(study.path).close()
    assert [file.name for file in media.folder(study.path).iterdir()] == [stored.place]


def test_a_place_can_lead_nowhere_outside_the_folder(study: Project, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("x")
    assert media.find(study.path, "../secret.txt", False) is None
    assert media.find(study.path, "nul\0l", False) is None
    assert media.find(study.path, "", False) is None
    assert media.find(study.path, "a" * 5000, False) is None


def test_what_a_killed_import_left_unfinished_is_cleared_away(study: Project, recording: Path) -> None:
    stored = media.store(study.path, recording)
    folder = media.folder(study.path)
    for name in (".1a2b.part", f".1a2b{media.MIX}", "1a2b.flac.part"):
        (folder / name).touch()
    media.sweep(study.path)
    assert [path.name for path in folder.iterdir()] == [stored.place]


def test_a_backup_finds_the_recordings_of_its_project(study: Project, recording: Path) -> None:
    stored = media.store(study.path, recording)
    with study.change("Add code") as session:
        add_code(session)
    copy = backups.back_up(study.path)
    assert copy is not None
    assert media.find(copy, stored.place, False) == media.find(study.path, stored.place, False)


def test_projects_side_by_side_have_folders_of_their_own(tmp_path: Path) -> None:
    names = ["study.ikit", "study", "study.db", "a.b.ikit", "STUDY2.IKIT"]
    folders = [media.folder(tmp_path / name).name for name in names]
    assert folders == ["study.media", "study.media", "study.db.media", "a.b.media", "STUDY2.media"]
