from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from interviewkit.errors import Cancelled, FileTrouble
from interviewkit.model import Media
from interviewkit.store import backups, media
from interviewkit.store.project import Project
from tests.store.content import add_code


@pytest.fixture
def recording(tmp_path: Path) -> Path:
    path = tmp_path / "인터뷰 1.WAV"
    path.write_bytes(os.urandom(3 * media.CHUNK + 17))
    return path


def keep(project: Project, stored: media.StoredFile) -> None:
    """Puts a recording on record, as the end of its import does."""
    with project.change("Import recording") as session:
        session.add(Media(sha256=stored.sha256, name="1.wav", place=stored.place, bytes=stored.size, duration_ms=1))


def files(project: Project) -> list[Path]:
    """All in the media folder but the marks of imports under way."""
    return [file for file in media.folder(project.path).iterdir() if file.suffix != media.BEGUN]


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
    assert files(study) == [copy]


def test_a_linked_recording_stays_where_it_is(study: Project, recording: Path) -> None:
    stored = media.store(study.path, recording, link=True)
    assert stored.linked and stored.place == str(recording)
    assert media.find(study.path, stored.place, True) == recording
    recording.unlink()
    assert media.find(study.path, stored.place, True) is None
    assert files(study) == []


def test_cancelling_leaves_nothing(study: Project, recording: Path) -> None:
    turns = iter([False, False, True])
    with pytest.raises(Cancelled):
        media.store(study.path, recording, cancelled=lambda: next(turns))
    assert files(study) == []


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
    keep(study, media.store(study.path, recording))
    recording.write_bytes(b"another")
    killed = media.store(study.path, recording)
    for name in (".0123.part", f"{killed.sha256}.flac.part", f"{killed.sha256}.flac", "notes.txt", "a.original.wav"):
        (media.folder(study.path) / name).write_bytes(b"half")
    study.close()
    Project.open(study.path).close()
    assert len(files(study)) == 3 and not any(killed.sha256 in file.name for file in files(study))


def test_what_was_there_before_an_import_began_stays(study: Project, recording: Path) -> None:
    stored = media.store(study.path, recording)
    keep(study, stored)
    study.undo()
    with study.change("Import") as session:  # as if the project had been put back from a backup of before
        session.connection().exec_driver_sql("DELETE FROM row_change")
    assert media.store(study.path, recording) == stored
    study.close()
    Project.open(study.path).close()
    media.abandon(study.path, stored.sha256)
    assert [file.name for file in files(study)] == [stored.place]


def test_a_project_that_shares_the_folder_is_left_to_its_import(study: Project, recording: Path) -> None:
    neighbour = study.path.with_suffix("")
    stored = media.store(neighbour, recording)
    study.close()
    Project.open(study.path).close()
    assert [file.name for file in files(study)] == [stored.place]


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
    media.sweep(study.path, lambda sha256: True)
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
