from __future__ import annotations

import threading

import pytest

from interviewkit.errors import ProjectTrouble
from interviewkit.model import Code, Source
from interviewkit.store.changes import Changes
from interviewkit.store.project import Project
from tests.store.content import add_code, add_source, number, tables


def test_a_change_is_one_step_and_one_announcement_of_what_it_touched(project: Project) -> None:
    heard: list[Changes] = []
    project.listen(heard.append)
    with project.change("Import", detail="P01") as session:
        source = add_source(session, segments=2)
        step = session.info["step_id"]
    (changes,) = heard
    assert changes.label == "Import" and changes.step_id == step
    assert changes.ids("source") == {source} and len(changes.ids("segment")) == 2
    assert changes.touches("code", "speaker") and not changes.touches("code")
    (row,) = project.history()
    assert (row.id, row.label, row.detail, row.coder, row.changes, row.undone) == (
        step,
        "Import",
        "P01",
        "kim",
        4,
        False,
    )
    assert project.undo_label() == ("Import", "P01") and project.redo_label() is None
    assert project.saved_at is not None


def test_an_error_inside_leaves_nothing_and_says_nothing(project: Project) -> None:
    heard: list[Changes] = []
    project.listen(heard.append)
    before = tables(project, without=())
    with pytest.raises(ZeroDivisionError), project.change("Import") as session:
        add_source(session)
        raise ZeroDivisionError
    assert tables(project, without=()) == before
    assert project.history() == [] and heard == [] and project.undo_label() is None
    with project.change("Import") as session:
        add_source(session)
    assert len(heard) == 1


def test_even_being_interrupted_leaves_nothing(project: Project) -> None:
    with pytest.raises(KeyboardInterrupt), project.change("Import") as session:
        add_source(session)
        raise KeyboardInterrupt
    assert project.history() == [] and number(project, "SELECT count(*) FROM source") == 0


def test_an_empty_change_leaves_no_step_and_keeps_what_can_be_done_again(project: Project) -> None:
    heard: list[Changes] = []
    with project.change("Add code") as session:
        add_code(session)
    project.undo()
    project.listen(heard.append)
    with project.change("Nothing"):
        pass
    with project.change("Nothing either") as session:
        code = add_code(session)
        session.delete(session.get_one(Code, code))
        session.flush()
    assert [row.label for row in project.history()] == ["Add code", "Nothing either"]
    assert len(heard) == 1


def test_setting_what_is_already_so_is_no_change(project: Project) -> None:
    with project.change("Add code") as session:
        code = add_code(session, "Delay")
    with project.change("Rename") as session:
        session.connection().exec_driver_sql(f"UPDATE code SET name = 'Delay' WHERE id = {code}")
    assert len(project.history()) == 1


def test_a_change_within_a_change_is_a_bug(project: Project) -> None:
    with project.change("Outer") as session:
        add_code(session)
        with pytest.raises(RuntimeError), project.change("Inner"):
            pass
        with pytest.raises(RuntimeError):
            project.undo()
        with pytest.raises(RuntimeError):
            project.close()
    assert [row.label for row in project.history()] == ["Outer"]


def test_a_change_can_be_neither_committed_nor_taken_back_half_way(project: Project) -> None:
    with pytest.raises(RuntimeError, match="commit within"), project.change("Half") as session:
        add_code(session)
        session.commit()
    with pytest.raises(RuntimeError, match="rollback within"), project.change("Half") as session:
        add_code(session)
        session.rollback()
    assert number(project, "SELECT count(*) FROM code") == 0


def test_what_is_read_cannot_be_written(project: Project) -> None:
    with project.change("Import") as session:
        source = add_source(session)
    with pytest.raises(RuntimeError, match="change outside"), project.read() as session:
        row = session.get_one(Source, source)
        row.name = "changed"
        session.add(row)
        session.flush()
    with pytest.raises(RuntimeError), project.read() as session:
        session.commit()
    with pytest.raises(ProjectTrouble), project.read() as session:
        session.connection().exec_driver_sql("UPDATE source SET name = 'changed'")
    assert number(project, "SELECT count(*) FROM source WHERE name = 'changed'") == 0


def test_what_is_read_can_be_played_with_and_thrown_away(project: Project) -> None:
    with project.change("Import") as session:
        source = add_source(session)
    with project.read() as session:
        session.get_one(Source, source).name = "only in memory"


def test_a_listener_that_fails_disturbs_neither_the_change_nor_the_others(
    project: Project, caplog: pytest.LogCaptureFixture
) -> None:
    heard: list[Changes] = []

    def broken(changes: Changes) -> None:
        raise ValueError("a view's bug")

    project.listen(broken)
    project.listen(heard.append)
    with project.change("Add code") as session:
        add_code(session)
    assert len(heard) == 1 and number(project, "SELECT count(*) FROM code") == 1
    assert [record.exc_info is not None for record in caplog.records] == [True]


def test_a_listener_may_change_and_read_in_its_turn(project: Project) -> None:
    def follow(changes: Changes) -> None:
        if changes.label == "First":
            assert number(project, "SELECT count(*) FROM code") == 1
            with project.change("Second") as session:
                add_code(session, "Second")

    project.listen(follow)
    with project.change("First") as session:
        add_code(session, "First")
    assert [row.label for row in project.history()] == ["First", "Second"]


def test_a_listener_may_wait_for_another_thread_that_changes(project: Project) -> None:
    def work() -> None:
        with project.change("Other") as session:
            add_code(session, "Other")

    def wait(changes: Changes) -> None:
        if changes.label == "First":
            other = threading.Thread(target=work)
            other.start()
            other.join(20)
            assert not other.is_alive()

    project.listen(wait)
    with project.change("First") as session:
        add_code(session)
    assert len(project.history()) == 2


def test_who_stopped_listening_hears_nothing_more(project: Project) -> None:
    heard: list[Changes] = []
    stop = project.listen(heard.append)
    stop()
    stop()
    with project.change("Add code") as session:
        add_code(session)
    assert heard == []


def test_every_change_carries_who_made_it(project: Project) -> None:
    with project.change("Add code") as session:
        add_code(session)
    project.coder = "이서연"
    with project.change("Add code") as session:
        add_code(session, "Other")
        assert session.info["coder_id"] == 2
    assert [row.coder for row in project.history()] == ["kim", "이서연"]
    assert project.undo() is not None and project.undo() is None
    project.coder = "kim"
    assert project.undo() is not None


def test_an_unrecorded_import_is_one_step_of_the_trail_and_touches_everything(project: Project) -> None:
    heard: list[Changes] = []
    project.listen(heard.append)
    with project.change("Import", recorded=False) as session:
        add_source(session)
    (changes,) = heard
    assert changes.touches("segment") and changes.ids("segment") == frozenset()
    (row,) = project.history()
    assert row.changes == 0 and not row.undone


def test_a_closed_project_says_so(project: Project) -> None:
    project.close()
    project.close()
    with pytest.raises(ProjectTrouble, match="closed"), project.read():
        pass
    with pytest.raises(ProjectTrouble, match="closed"), project.change("Late"):
        pass
    with pytest.raises(ProjectTrouble, match="closed"):
        project.undo()


def test_a_very_long_label_and_any_letters_are_kept(project: Project) -> None:
    label, detail = "Ü" * 100_000, "'; DROP TABLE step; -- % ? :x 😀 " * 10
    with project.change(label, detail=detail) as session:
        add_code(session, detail)
    assert project.undo_label() == (label, detail)
    assert project.undo() is not None and project.redo() is not None
