"""A disk that is really full: a small one of our own as root, else SQLite's own bound on a file's pages."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from interviewkit.errors import ProjectTrouble, UserError
from interviewkit.model import Segment
from interviewkit.store import backups, media
from interviewkit.store.bulk import insert
from interviewkit.store.project import Project
from tests.store.content import add_code, add_source, number, tables


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 6 MB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if (
        os.name == "nt"
        or subprocess.run(["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", disk], capture_output=True).returncode
    ):
        pytest.skip("only root can put in a small disk")
    yield disk
    subprocess.run(["umount", disk], check=True)


def fill(disk: Path, leaving: int = 0) -> Path:
    """A file that takes all space but `leaving` bytes."""
    ballast = disk / "ballast"
    with ballast.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(b"\0" * 4096)
        except OSError:
            pass
    with ballast.open("r+b") as file:
        file.truncate(max(0, ballast.stat().st_size - leaving))
    return ballast


def words(source: int, count: int) -> list[tuple[object, ...]]:
    return [(source, n, f"{n} " + "배송이 늦었어요 " * 50, "", False) for n in range(count)]


COLUMNS = ["source_id", "position", "text", "flags", "edited"]


def test_a_change_on_a_full_disk_is_not_made_and_the_project_goes_on_afterwards(small_disk: Path) -> None:
    with Project.create(small_disk / "study.ikit", coder="kim") as project:
        with project.change("Import") as session:
            source = add_source(session)
        before = tables(project)
        ballast = fill(small_disk, leaving=64 * 1024)
        for bulk in (False, True):
            full = pytest.raises(ProjectTrouble, match=r"The disk is full\. This change was not made")
            with full, project.change("Import more") as session:
                if bulk:
                    insert(session, "segment", COLUMNS, words(source, 2000))
                else:
                    session.add_all(Segment(source_id=source, position=n, text="가" * 900) for n in range(600))
            assert tables(project) == before
        while True:
            try:
                with project.change("Add code") as session:
                    add_code(session)
            except ProjectTrouble as trouble:
                assert "The disk is full" in str(trouble)
                break
        made = number(project, "SELECT count(*) FROM code")
        assert len(project.history()) == 1 + made
        ballast.unlink()
        with project.change("Add code") as session:
            add_code(session)
        assert project.undo() is not None and project.check() == []
        assert number(project, "SELECT count(*) FROM code") == made
    with Project.open(small_disk / "study.ikit", coder="kim") as project:
        assert number(project, "SELECT count(*) FROM code") == made and project.check() == []


def test_undo_on_a_full_disk_is_not_made_either(small_disk: Path) -> None:
    with Project.create(small_disk / "study.ikit", coder="kim") as project:
        with project.change("Import") as session:
            insert(session, "segment", COLUMNS, words(add_source(session), 150))
        before = tables(project)
        ballast = fill(small_disk, leaving=16 * 1024)
        with pytest.raises(ProjectTrouble, match="disk is full"):
            project.undo()
        assert tables(project) == before and project.undo_label() == ("Import", "")
        ballast.unlink()
        assert project.undo() is not None


def test_a_project_on_a_full_disk_can_be_opened_or_says_why_not(small_disk: Path) -> None:
    with Project.create(small_disk / "study.ikit", coder="kim") as project, project.change("Import") as session:
        add_source(session)
    before = (small_disk / "study.ikit").read_bytes()
    for leaving in (0, 4096, 40_000, 80_000):
        ballast = fill(small_disk, leaving)
        try:
            with Project.open(small_disk / "study.ikit", coder="kim") as project:
                assert len(tables(project)["segment"]) == 3
        except UserError as trouble:
            assert "disk is full" in str(trouble)
        ballast.unlink()
    assert (small_disk / "study.ikit").read_bytes() == before
    Project.open(small_disk / "study.ikit").close()


def test_no_half_project_is_made_on_a_full_disk(small_disk: Path) -> None:
    ballast = fill(small_disk, leaving=50_000)
    with pytest.raises(ProjectTrouble, match="disk is full"):
        Project.create(small_disk / "study.ikit")
    assert [file.name for file in small_disk.iterdir()] == ["ballast"]
    ballast.unlink()


def test_a_backup_on_a_full_disk_leaves_nothing_half_and_is_told_of(
    small_disk: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with Project.create(small_disk / "study.ikit", coder="kim") as project:
        with project.change("Import") as session:
            insert(session, "segment", COLUMNS, words(add_source(session), 200))
        whole = backups.existing(project.path)
        ballast = fill(small_disk, leaving=100_000)
        project.back_up_soon()
        project._backups.wait()  # type: ignore[union-attr]
        assert "disk is full" in str(project.backup_trouble)
        assert list(backups.folder(project.path).iterdir()) == whole
        assert [record.levelname for record in caplog.records] == ["WARNING"]
        ballast.unlink()
        project.back_up_soon()
        project._backups.wait()  # type: ignore[union-attr]
        assert project.backup_trouble is None and len(backups.existing(project.path)) == len(whole) + 1


def test_a_recording_that_finds_the_disk_full_leaves_nothing_half(small_disk: Path, tmp_path: Path) -> None:
    recording = tmp_path / "talk.wav"
    recording.write_bytes(os.urandom(6 << 20))
    with Project.create(small_disk / "study.ikit", coder="kim") as project:
        with pytest.raises(ProjectTrouble, match="disk is full"):
            media.store(project.path, recording)
        assert list(media.folder(project.path).iterdir()) == []
        with project.change("Add code") as session:
            add_code(session)


def test_a_file_that_may_not_grow_is_told_of_everywhere(study: Project) -> None:
    with study.change("Import") as session:
        source = add_source(session)
    before = tables(study)
    writing = study._engines.writing
    assert writing is not None
    with writing.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1")  # as small as it already is
    for _ in range(2):
        with pytest.raises(ProjectTrouble, match="disk is full"), study.change("Import more") as session:
            insert(session, "segment", COLUMNS, words(source, 500))
        assert tables(study) == before
    with writing.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
    with study.change("Import more") as session:
        insert(session, "segment", COLUMNS, words(source, 500))
    assert study.check() == []
