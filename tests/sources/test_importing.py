"""A file comes in whole or not at all, and what was refused leaves nothing behind."""

from __future__ import annotations

import errno
import wave
from pathlib import Path

import numpy as np
import pytest
from sqlmodel import select

from interviewkit import resources
from interviewkit.audio.proxy import ProxyWriter
from interviewkit.errors import Cancelled, FileTrouble, ProjectTrouble
from interviewkit.model import Media, Source
from interviewkit.people.queries import participants
from interviewkit.sources import importing
from interviewkit.sources.actions import delete_source
from interviewkit.sources.importing import import_file
from interviewkit.sources.queries import MediaRow, media, segments, source, sources
from interviewkit.store import media as media_folder
from interviewkit.store.project import Project

RATE = 16_000


def record(path: Path, seconds: float = 2.0, level: float = 0.3) -> Path:
    """A tone as a recording, WAV or FLAC."""
    moments = np.arange(round(seconds * RATE)) / RATE
    sound = (level * 32767 * np.sin(2 * np.pi * 220 * moments)).astype(np.int16)
    if path.suffix == ".flac":
        writer = ProxyWriter(path)
        writer.write(sound)
        writer.close()
        return path
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(sound.tobytes())
    return path


def left_behind(project: Project) -> list[str]:
    """Files in the media folder that no recording of the project owns."""
    folder = media_folder.folder(project.path)
    with project.read() as session:
        known = set(session.exec(select(Media.sha256)))
    return [file.name for file in folder.glob("*") if file.name.split(".")[0] not in known]


def media_of(project: Project, source_id: int) -> MediaRow:
    with project.read() as session:
        found = media(session, source_id)
    assert found is not None
    return found


def names(project: Project) -> list[str]:
    with project.read() as session:
        return [row.name for row in sources(session)]


def test_a_recording_comes_in_with_its_working_copy_and_waveform(project: Project, tmp_path: Path) -> None:
    done = import_file(project, record(tmp_path / "P01 first.wav"), participant="P01", language="ko")
    assert (done.source, done.segments, done.why) == ("P01 first", 0, "sound")
    row = media_of(project, done.source_id)
    assert (row.name, row.duration_ms, row.channels, row.silent) == ("P01 first.wav", 2000, 1, False)
    assert media_folder.proxy(project.path, row.sha256).is_file()
    assert media_folder.peaks(project.path, row.sha256).is_file()
    with project.read() as session:
        found = source(session, done.source_id)
        assert found is not None
        assert (found.kind, found.participant, found.language, found.state) == ("recording", "P01", "ko", "")
        assert [each.label for each in participants(session)] == ["P01"]


def test_a_transcript_comes_in_as_one_step(project: Project, tmp_path: Path) -> None:
    file = tmp_path / "P02.txt"
    file.write_text("Moderator: 어떠셨어요?\nP02: 배송이 늦었어요.\n", encoding="utf-8")
    done = import_file(project, file)
    with project.read() as session:
        assert [(row.speaker, row.text) for row in segments(session, done.source_id)] == [
            ("Moderator", "어떠셨어요?"),
            ("P02", "배송이 늦었어요."),
        ]
    assert project.undo() is not None
    assert names(project) == []


def test_two_sources_of_one_name_are_told_apart(project: Project, tmp_path: Path) -> None:
    one, two = tmp_path / "P01.wav", tmp_path / "other" / "P01.wav"
    two.parent.mkdir()
    assert import_file(project, record(one)).source == "P01"
    assert import_file(project, record(two, 1.0)).source == "P01 (2)"


def test_the_same_recording_twice_is_stored_once(project: Project, tmp_path: Path) -> None:
    first = import_file(project, record(tmp_path / "a.wav"))
    second = import_file(project, record(tmp_path / "b.wav"))
    assert media_of(project, first.source_id).id == media_of(project, second.source_id).id
    assert names(project) == ["a", "b"]
    assert len(list(media_folder.folder(project.path).glob("*.flac"))) == 1


def test_a_recording_moved_away_is_found_again_where_it_is_imported_from_now(project: Project, tmp_path: Path) -> None:
    file = record(tmp_path / "a.wav")
    first = import_file(project, file, link=True)
    file.rename(tmp_path / "moved.wav")
    import_file(project, tmp_path / "moved.wav", link=True)
    row = media_of(project, first.source_id)
    assert media_folder.find(project.path, row.place, row.linked) == tmp_path / "moved.wav"


def wrong_files() -> dict[str, bytes]:
    """Files that are not what they are called."""
    return {
        "empty.wav": b"",
        "noise.mp3": bytes(range(256)) * 40,
        "text.m4a": "이것은 텍스트입니다.".encode(),
        "cut.m4a": b"\0\0\0\x18ftypM4A \0\0\0\0M4A mp42isom" + b"\0" * 64,
        "empty.txt": b"",
        "blank.txt": b"  \n\n  \n",
        "picture.txt": b"\x89PNG\r\n\x1a\n" + b"\0" * 200,
        "old.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
        "recording.txt": b"ID3\x04\0\0\0\0\0\0" + b"\0" * 300,
    }


@pytest.mark.parametrize("name", wrong_files())
def test_a_wrong_file_is_refused_in_words_and_leaves_nothing(project: Project, tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.write_bytes(wrong_files()[name])
    with pytest.raises(FileTrouble) as trouble:
        import_file(project, file)
    what, _, attempt = trouble.value.sentences()
    assert name in what and attempt
    assert names(project) == [] and left_behind(project) == []
    assert project.undo_label() is None


def test_a_missing_file_and_a_folder_are_refused(project: Project, tmp_path: Path) -> None:
    for path in (tmp_path / "gone.wav", tmp_path / "gone.txt", tmp_path):
        with pytest.raises(FileTrouble):
            import_file(project, path)


def test_a_recording_of_no_length_is_refused(project: Project, tmp_path: Path) -> None:
    with pytest.raises(FileTrouble, match="0 seconds"):
        import_file(project, record(tmp_path / "nothing.wav", 0))
    assert left_behind(project) == []


def test_a_silent_recording_comes_in_and_the_report_says_so(project: Project, tmp_path: Path) -> None:
    done = import_file(project, record(tmp_path / "silent.wav", level=0.0))
    assert [finding.kind for finding in done.report] == ["silent"]
    assert media_of(project, done.source_id).silent


def test_a_recording_cut_off_says_how_much_there_is(project: Project, tmp_path: Path) -> None:
    whole = record(tmp_path / "whole.flac", 20.0)
    half = tmp_path / "half.flac"
    half.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    done = import_file(project, half)
    found = {finding.kind: finding.detail for finding in done.report}
    assert found["truncated"].endswith("/ 00:20")


def test_a_failed_preparation_leaves_no_orphan_file(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import interviewkit.audio

    def full(*_: object, **__: object) -> None:
        raise FileTrouble("The disk is full.")

    monkeypatch.setattr(interviewkit.audio, "prepare", full)
    with pytest.raises(FileTrouble):
        import_file(project, record(tmp_path / "a.wav"))
    assert left_behind(project) == [] and names(project) == []


def test_a_failed_transaction_leaves_no_orphan_file(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(importing, "add_media", full)
    with pytest.raises(ProjectTrouble, match="disk is full"):
        import_file(project, record(tmp_path / "a.wav"))
    assert list(media_folder.folder(project.path).glob("*")) == [] and names(project) == []


def test_a_failure_leaves_the_files_of_the_same_recording_alone(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = import_file(project, record(tmp_path / "a.wav"))
    before = sorted(file.name for file in media_folder.folder(project.path).glob("*"))

    def full(*_: object, **__: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(importing, "add_source", full)
    with pytest.raises(ProjectTrouble):
        import_file(project, record(tmp_path / "b.wav"))
    assert sorted(file.name for file in media_folder.folder(project.path).glob("*")) == before
    assert media_of(project, first.source_id).name == "a.wav"


def test_a_refused_import_leaves_the_recording_of_an_undone_one_for_redo(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = record(tmp_path / "P01.wav", 1.0)
    import_file(project, path)
    kept = sorted(each.name for each in media_folder.folder(project.path).iterdir())
    assert project.undo() is not None

    def full(*_: object, **__: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(importing, "add_source", full)
    with pytest.raises(ProjectTrouble):
        import_file(project, path)
    assert project.redo() is not None
    assert sorted(each.name for each in media_folder.folder(project.path).iterdir()) == kept
    assert project.check() == []


@pytest.mark.parametrize("pieces", [0, 1, 40])
def test_cancelling_leaves_nothing_whenever_it_comes(project: Project, tmp_path: Path, pieces: int) -> None:
    asked = 0

    def cancelled() -> bool:
        nonlocal asked
        asked += 1
        return asked > pieces

    with pytest.raises(Cancelled):
        import_file(project, record(tmp_path / "long.wav", 600.0), cancelled=cancelled)
    assert left_behind(project) == [] and names(project) == []


def test_a_read_only_project_takes_nothing(tmp_path: Path) -> None:
    Project.create(tmp_path / "study.ikit").close()
    with Project.open(tmp_path / "study.ikit", read_only=True) as project:
        with pytest.raises(ProjectTrouble, match="read only"):
            import_file(project, record(tmp_path / "a.wav"))
        assert not media_folder.folder(project.path).exists()


def test_an_undone_or_deleted_source_keeps_its_recording_for_redo(project: Project, tmp_path: Path) -> None:
    done = import_file(project, record(tmp_path / "a.wav"))
    row = media_of(project, done.source_id)
    with project.change("Delete source") as session:
        delete_source(session, done.source_id)
    assert names(project) == []
    assert project.undo() is not None
    assert names(project) == ["a"]
    assert media_folder.find(project.path, row.place, row.linked) is not None


def test_every_sample_file_comes_in(project: Project) -> None:
    files = sorted(resources.path("sample").glob("P0[3-6]*"))
    assert len(files) == 4
    found = [import_file(project, file) for file in files]
    assert all(done.segments > 10 for done in found)
    with project.read() as session:
        assert {row.language for row in sources(session)} == {"ko", "en"}
        assert session.get(Source, found[0].source_id) is not None
