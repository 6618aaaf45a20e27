from __future__ import annotations

import shutil
import sqlite3
import threading
import time
from contextlib import closing
from pathlib import Path

import pytest

from interviewkit.errors import ProjectTrouble
from interviewkit.store import backups
from interviewkit.store.project import Project
from tests.store.content import add_code, number, steps, tables


def work(project: Project, name: str = "Delay") -> None:
    with project.change("Add code") as session:
        add_code(session, name)


def test_opening_makes_a_copy_that_opens_as_a_project(tmp_path: Path) -> None:
    path = tmp_path / "study.ikit"
    with Project.create(path, "Study", coder="kim") as project:
        work(project)
        before = tables(project)
    with Project.open(path, coder="kim") as project:
        project._backups.wait()  # type: ignore[union-attr]
    copies = backups.existing(path)
    assert len(copies) == 2
    inside = set(backups.folder(path).iterdir())
    with Project.open(copies[-1]) as copy:
        assert copy.title == "Study" and tables(copy) == before and copy.check() == []
        assert copy.read_only
        with pytest.raises(ProjectTrouble, match="Open a copy to work in it"), copy.change("Add code"):
            pass
    assert set(backups.folder(path).iterdir()) == inside == set(copies)


def test_a_copy_holds_what_still_lies_in_the_log(study: Project) -> None:
    for n in range(20):
        work(study, str(n))
    assert study.path.with_name("study.ikit-wal").stat().st_size > 0
    copy = backups.back_up(study.path)
    assert copy is not None and len(steps(copy)) == 20
    with closing(sqlite3.connect(copy)) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert database.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_a_copy_is_whole_while_others_write(study: Project) -> None:
    stop = threading.Event()

    def write() -> None:
        while not stop.is_set():
            work(study)

    thread = threading.Thread(target=write)
    thread.start()
    try:
        for n in range(5):
            copy = backups.back_up(study.path, reason=str(n))
            assert copy is not None
            with closing(sqlite3.connect(copy)) as database:
                assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
                counts = database.execute("SELECT (SELECT count(*) FROM step), (SELECT count(*) FROM code)").fetchone()
                assert counts[0] == counts[1]
    finally:
        stop.set()
        thread.join()


def test_nothing_done_makes_no_copy(study: Project) -> None:
    study._backups.wait()  # type: ignore[union-attr]
    assert len(backups.existing(study.path)) == 1
    assert backups.back_up(study.path) is None
    work(study)
    assert backups.back_up(study.path) is not None
    assert backups.back_up(study.path) is None
    study.undo()
    assert backups.back_up(study.path) is not None
    study.redo()
    assert backups.back_up(study.path) is not None


def test_the_last_ten_are_kept_and_those_before_a_migration_too(study: Project) -> None:
    study._backups.wait()  # type: ignore[union-attr]
    first = backups.back_up(study.path, reason="before-0003")
    copies = []
    for n in range(14):
        work(study, str(n))
        copies.append(backups.back_up(study.path))
    assert backups.existing(study.path) == sorted([first, *copies[-10:]])  # type: ignore[type-var]


def test_a_copy_is_made_every_hour_of_work(study: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    study._backups.wait()  # type: ignore[union-attr]
    clock = [0.0]
    monkeypatch.setattr(time, "monotonic", lambda: clock[0])
    study.back_up_soon()
    study._backups.wait()  # type: ignore[union-attr]
    made = []
    for minute in range(0, 181, 20):
        clock[0] = minute * 60.0
        work(study, str(minute))
        study._backups.wait()  # type: ignore[union-attr]
        made.append(len(backups.existing(study.path)))
    assert made == [1, 1, 1, 1, 2, 2, 2, 2, 3, 3]


def test_what_a_killed_backup_left_is_cleared_away(study: Project) -> None:
    backups.folder(study.path).mkdir(exist_ok=True)
    abandoned = backups.folder(study.path) / "2026-01-01T00-00-00-000.part"
    abandoned.write_bytes(b"half")
    study.close()
    Project.open(study.path).close()
    assert not abandoned.exists()


def test_a_copy_in_another_folder_is_a_project_of_its_own(study: Project, tmp_path: Path) -> None:
    work(study)
    copy = backups.back_up(study.path)
    assert copy is not None
    restored = tmp_path / "restored.ikit"
    restored.write_bytes(copy.read_bytes())
    with Project.open(restored, coder="kim") as project:
        assert not project.read_only and project.undo() is not None
    assert number(study, "SELECT count(*) FROM code") == 1


def test_a_backup_that_cannot_be_made_does_not_stop_the_work(study: Project, caplog: pytest.LogCaptureFixture) -> None:
    study._backups.wait()  # type: ignore[union-attr]
    shutil.rmtree(backups.folder(study.path))
    backups.folder(study.path).write_text("in the way")
    study.back_up_soon()
    study._backups.wait()  # type: ignore[union-attr]
    assert study.backup_trouble is not None
    work(study)
    assert [record.levelname for record in caplog.records] == ["WARNING"]
