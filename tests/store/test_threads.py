from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from interviewkit.errors import ProjectTrouble
from interviewkit.model import Code, Coder
from interviewkit.store import engine
from interviewkit.store.bulk import fetch
from interviewkit.store.changes import Changes
from interviewkit.store.project import Project
from tests.store.conftest import Opener
from tests.store.content import add_code, number, steps, tables


def test_a_reader_sees_one_state_while_others_write(project: Project) -> None:
    with project.change("Add code") as session:
        add_code(session, "A")
    with project.read() as session:
        assert fetch(session, "SELECT count(*) FROM code") == [(1,)]
        with project.change("Add code") as writing:
            add_code(writing, "B")
            assert fetch(session, "SELECT count(*) FROM code") == [(1,)]
        assert fetch(session, "SELECT count(*) FROM code") == [(1,)]
        assert number(project, "SELECT count(*) FROM code") == 2


def test_reads_stand_within_each_other_and_side_by_side(project: Project) -> None:
    with ThreadPoolExecutor(12) as pool:
        gate = threading.Barrier(12)

        def look(_: int) -> int:
            with project.read() as outer:
                count = fetch(outer, "SELECT count(*) FROM code")[0][0]
                gate.wait(30)
                with project.read() as inner:
                    return int(count + fetch(inner, "SELECT count(*) FROM code")[0][0])

        assert list(pool.map(look, range(12))) == [0] * 12


def test_changes_of_many_threads_come_one_after_another(project: Project) -> None:
    heard: list[Changes] = []
    project.listen(heard.append)
    with project.change("Add code") as session:
        code = add_code(session, "0")

    def count_up(_: int) -> None:
        for _ in range(5):
            with project.change("Count") as session:
                row = session.get_one(Code, code)
                row.name = str(int(row.name) + 1)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(count_up, range(4)))
    with project.read() as session:
        assert session.get_one(Code, code).name == "20"
    assert len(heard) == 21 and len({changes.step_id for changes in heard}) == 21
    for _ in range(20):
        project.undo()
    with project.read() as session:
        assert session.get_one(Code, code).name == "0"


def test_no_update_is_lost_between_two_programs(project: Project, opened: Opener) -> None:
    """Both read, then write: the second waits and reads what the first wrote. On a file the lock forbids this; the
    database must bear it all the same."""
    with project.change("Add code") as session:
        code = add_code(session, "0")
    if isinstance(project.place, Path):
        engines = engine.Engines(engine.sqlite_reader(project.place), engine.sqlite_engine(project.place))
        other = Project(engines, project.place, "lee", None)
    else:
        other = opened(project.place, "lee")

    def count_up(which: Project) -> None:
        for _ in range(10):
            with which.change("Count") as session:
                row = session.get_one(Code, code)
                time.sleep(0.001)
                row.name = str(int(row.name) + 1)

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(count_up, [project, other]))
    with project.read() as session:
        assert session.get_one(Code, code).name == "20"
    ids = [row.id for row in project.history()]
    assert len(ids) == len(set(ids)) == 21
    other.close()


def test_a_new_coder_is_made_once_whoever_comes_first(place: Path | str, opened: Opener) -> None:
    Project.create(place, coder="kim").close()
    projects = [opened(place, "lee") for _ in range(4 if isinstance(place, str) else 1)]

    def work(project: Project) -> None:
        with project.change("Add code") as session:
            add_code(session)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(work, projects))
    with projects[0].read() as session:
        assert [row[0] for row in fetch(session, "SELECT name FROM coder")] == ["lee"]
    assert number(projects[0], f"SELECT count(*) FROM {Coder.__tablename__}") == 1


def test_another_program_that_writes_for_long_is_told_of(study: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    import sqlite3

    with study.change("Add code") as session:
        add_code(session)
    study.close()
    monkeypatch.setattr(engine, "WAITS", 0.2)
    with Project.open(study.path, coder="kim") as project:
        other = sqlite3.connect(project.path)
        other.execute("BEGIN IMMEDIATE")
        before = tables(project)
        with pytest.raises(ProjectTrouble, match="Another program is writing"), project.change("Add") as session:
            add_code(session)
        other.rollback()
        other.close()
        assert tables(project) == before
        with project.change("Add") as session:
            add_code(session)


def test_another_coder_who_writes_for_long_is_told_of(
    team: str, opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "WAITS", 1)
    Project.create(team, coder="kim").close()
    kim, lee = opened(team, "kim"), opened(team, "lee")
    with kim.change("Long") as session:
        add_code(session)
        with pytest.raises(ProjectTrouble, match="Another program is writing"), lee.change("Add") as other:
            add_code(other)
    with lee.change("Add") as other:
        add_code(other)
    assert [row.coder for row in kim.history()] == ["kim", "lee"]


def test_closing_waits_for_a_change_under_way(tmp_path: Path) -> None:
    project = Project.create(tmp_path / "study.ikit", coder="kim")
    begun = threading.Event()

    def work() -> None:
        with project.change("Slow") as session:
            add_code(session)
            begun.set()
            time.sleep(0.3)

    thread = threading.Thread(target=work)
    thread.start()
    begun.wait(20)
    project.close()
    thread.join()
    assert steps(tmp_path / "study.ikit") == [(1, "done")]


def test_a_project_opened_in_one_thread_is_closed_in_another(tmp_path: Path) -> None:
    with ThreadPoolExecutor(1) as pool:
        project = pool.submit(Project.create, tmp_path / "study.ikit").result()
    project.close()
    Project.open(tmp_path / "study.ikit").close()
