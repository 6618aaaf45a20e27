from __future__ import annotations

import math
from pathlib import Path

import pytest
from sqlmodel import select

from interviewkit.errors import UndoRefused
from interviewkit.model import Code, MapPlace, Quote, Segment, Setting, Source, Tag, Theme, ThemeMap, Transcription
from interviewkit.store.project import Project
from tests.store.conftest import Opener
from tests.store.content import add_code, add_quote, add_source, number, tables


def test_undo_and_redo_give_back_every_state_exactly(project: Project) -> None:
    states = [tables(project)]
    with project.change("Import") as session:
        source = add_source(session)
    states.append(tables(project))
    with project.change("Add code") as session:
        code = add_code(session)
    states.append(tables(project))
    with project.change("Code passage") as session:
        quote = add_quote(session, source, code, weight=0.1 + 0.2)
    states.append(tables(project))
    with project.change("Write memo") as session:
        row = session.get_one(Quote, quote)
        row.memo = "왜 늦었을까?\n“Why?” \\ ' \" \t \u2028 😀"
        session.add(row)
    states.append(tables(project))
    for _ in range(2):
        for state in reversed(states[:-1]):
            assert project.undo() is not None
            assert tables(project) == state
        assert project.undo() is None and project.undo_label() is None
        for state in states[1:]:
            assert project.redo() is not None
            assert tables(project) == state
        assert project.redo() is None and project.redo_label() is None
    assert project.check() == []


def test_undo_says_what_it_touched(project: Project) -> None:
    with project.change("Add code", detail="Delay") as session:
        code = add_code(session)
    undone = project.undo()
    assert undone is not None and undone.label == "Add code" and undone.tables == {"code": frozenset({code})}
    assert project.redo_label() == ("Add code", "Delay")
    redone = project.redo()
    assert redone is not None and redone.tables == undone.tables


def test_undo_and_redo_work_after_closing_and_opening(place: Path | str, opened: Opener) -> None:
    with Project.create(place, coder="kim") as project:
        with project.change("Import") as session:
            source = add_source(session)
        before = tables(project)
        with project.change("Delete") as session:
            session.delete(session.get_one(Source, source))
        after = tables(project)
    with Project.open(place, coder="kim") as project:
        assert project.undo_label() == ("Delete", "")
        project.undo()
        assert tables(project) == before
    project = opened(place)
    assert project.redo_label() == ("Delete", "")
    project.redo()
    assert tables(project) == after


def test_a_new_change_drops_what_could_be_done_again(project: Project) -> None:
    for name in "AB":
        with project.change(name) as session:
            add_code(session, name)
    project.undo()
    with project.change("C") as session:
        add_code(session, "C")
    assert project.redo() is None and project.redo_label() is None
    assert [(row.label, row.undone) for row in project.history()] == [("A", False), ("B", True), ("C", False)]
    assert project.undo() is not None and project.undo_label() == ("A", "")


def test_deleting_a_code_with_its_tags_and_children_is_undone_exactly(project: Project) -> None:
    with project.change("Setup") as session:
        source = add_source(session)
        parent = add_code(session, "Parent")
        child = add_code(session, "Child", parent)
        grandchild = add_code(session, "Grandchild", child)
        for code in (parent, child, grandchild):
            add_quote(session, source, code)
    before = tables(project)
    with project.change("Delete code") as session:
        session.delete(session.get_one(Code, parent))
    assert number(project, "SELECT count(*) FROM code") == number(project, "SELECT count(*) FROM tag") == 0
    after = tables(project)
    for _ in range(2):
        project.undo()
        assert tables(project) == before
        project.redo()
        assert tables(project) == after


def test_deleting_a_source_with_everything_is_undone_exactly(project: Project) -> None:
    with project.change("Setup") as session:
        source, other = add_source(session), add_source(session, "P02")
        code = add_code(session)
        add_quote(session, source, code)
        add_quote(session, other, code)
        session.add(Transcription(source_id=source, model="tiny", settings={"beam": 5}, settings_hash="x"))
    before = tables(project)
    with project.change("Delete source") as session:
        session.delete(session.get_one(Source, source))
    assert number(project, "SELECT count(*) FROM segment") == 3 and number(project, "SELECT count(*) FROM tag") == 1
    after = tables(project)
    project.undo()
    assert tables(project) == before
    project.redo()
    assert tables(project) == after
    project.undo()
    project.undo()
    assert all(not rows for name, rows in tables(project).items() if name != "project")


def test_numbers_words_and_json_come_back_bit_by_bit(project: Project) -> None:
    values = [0.1 + 0.2, 1e-300, 5e-324, 1.7976931348623157e308, -2.5, 1 / 3, 123456789.123456789, 1e22, 3.0, math.inf]
    with project.change("Setup") as session:
        theme_map = ThemeMap(name="Map")
        session.add(theme_map)
        session.flush()
        assert theme_map.id is not None
        for value in values:
            theme = Theme(name="T")
            session.add(theme)
            session.flush()
            session.add(MapPlace(map_id=theme_map.id, theme_id=theme.id, x=value, y=-value))
        session.add(Setting(name="deep", value={"b": [1, 2.5, None, True, "가\n"], "a": {"한글": "\u0007\\"}}))
        session.add(Setting(name="empty", value=None))
        session.add(Setting(name="text", value="plain"))
        source = add_source(session)
        session.add(Segment(source_id=source, position=9, text="", words=[]))
    before = tables(project)
    with project.change("Delete all") as session:
        for table in (Setting, ThemeMap, Theme, Source):
            for row in session.exec(select(table)):
                session.delete(row)
    project.undo()
    assert tables(project) == before
    project.redo()
    project.undo()
    assert tables(project) == before
    with project.read() as session:
        assert [place.x for place in session.exec(select(MapPlace).order_by(MapPlace.id))] == values  # type: ignore[arg-type]


def test_undo_stops_before_another_coders_later_change(place: Path | str, opened: Opener) -> None:
    Project.create(place, coder="kim").close()
    kim = opened(place, "kim")
    lee = opened(place, "lee") if isinstance(place, str) else kim
    with kim.change("Name code") as session:
        code = add_code(session)
    lee.coder = "lee"
    with lee.change("Rename code") as session:
        session.get_one(Code, code).name = "Lateness"
    kim.coder = "kim"
    before = tables(kim)
    with pytest.raises(UndoRefused, match="lee changed the same place later"):
        kim.undo()
    assert tables(kim) == before and kim.undo_label() == ("Name code", "")
    lee.coder = "lee"
    lee.undo()
    kim.coder = "kim"
    assert kim.undo() is not None
    assert number(kim, "SELECT count(*) FROM code") == 0


def test_undo_stops_where_another_coder_built_on_it(project: Project) -> None:
    with project.change("Import") as session:
        source = add_source(session)
    with project.change("Add code") as session:
        code = add_code(session)
    project.coder = "lee"
    with project.change("Code passage") as session:
        add_quote(session, source, code)
    project.coder = "kim"
    before = tables(project)
    with pytest.raises(UndoRefused, match="later work builds on it"):
        project.undo()
    assert tables(project) == before
    assert [row.undone for row in project.history()] == [False] * 3


def test_undo_stops_where_an_unrecorded_import_built_on_it_or_changed_it(project: Project) -> None:
    with project.change("Add code") as session:
        code = add_code(session)
    project.coder = "importer"
    with project.change("Import", recorded=False) as session:
        source = add_source(session)
        add_quote(session, source, code)
    project.coder = "kim"
    with pytest.raises(UndoRefused, match="later work builds on it"):
        project.undo()
    project.coder = "importer"
    with project.change("Rename", recorded=False) as session:
        session.get_one(Code, code).name = "Elsewhere"
        for tag in session.exec(select(Tag)):
            session.delete(tag)
    project.coder = "kim"
    with pytest.raises(UndoRefused):
        project.undo()
    assert number(project, "SELECT count(*) FROM code WHERE name = 'Elsewhere'") == 1


def test_an_unrecorded_import_is_not_undone_by_a_key(project: Project) -> None:
    with project.change("Import", recorded=False) as session:
        add_source(session)
    with pytest.raises(UndoRefused, match="too large"):
        project.undo()
    assert number(project, "SELECT count(*) FROM source") == 1


def test_redo_stops_when_others_took_the_ground_away(project: Project) -> None:
    with project.change("Import") as session:
        source = add_source(session)
    project.coder = "lee"
    with project.change("Add code") as session:
        code = add_code(session)
    with project.change("Code passage") as session:
        add_quote(session, source, code)
    project.undo()
    project.coder = "kim"
    with project.change("Delete source") as session:
        session.delete(session.get_one(Source, source))
    before = tables(project)
    project.coder = "lee"
    with pytest.raises(UndoRefused, match="cannot be done again"):
        project.redo()
    assert tables(project) == before and project.redo_label() == ("Code passage", "")
    assert project.check() == []


def test_redo_stops_when_somebody_else_did_the_same_meanwhile(project: Project) -> None:
    with project.change("Remember") as session:
        session.add(Setting(name="pinned", value=[1]))
    project.undo()
    project.coder = "lee"
    with project.change("Remember") as session:
        session.add(Setting(name="pinned", value=[2]))
    project.coder = "kim"
    with pytest.raises(UndoRefused, match="cannot be done again"):
        project.redo()
    assert number(project, "SELECT count(*) FROM setting") == 1


def test_redo_stops_when_an_earlier_step_of_somebody_was_undone_in_between(project: Project) -> None:
    with project.change("Add code") as session:
        code = add_code(session, "One")
    project.coder = "lee"
    with project.change("Rename") as session:
        session.get_one(Code, code).name = "Two"
    project.coder = "kim"
    with project.change("Rename again") as session:
        session.get_one(Code, code).name = "Three"
    project.undo()
    project.coder = "lee"
    project.undo()
    project.coder = "kim"
    with pytest.raises(UndoRefused):
        project.redo()
    with project.read() as session:
        assert session.get_one(Code, code).name == "One"


def test_a_step_goes_on_and_is_undone_as_one(project: Project) -> None:
    with project.change("Transcribe") as session:
        source = add_source(session, segments=0)
        step = session.info["step_id"]
    with project.change("Add code") as session:
        add_code(session)
    for n in range(3):
        heard: list[object] = []
        stop = project.listen(heard.append)
        with project.change("Transcribe", step=step) as session:
            assert session.info["step_id"] == step
            session.add(Segment(source_id=source, position=n, text=str(n)))
        stop()
        assert len(heard) == 1
    assert [(row.label, row.changes) for row in project.history()] == [("Transcribe", 5), ("Add code", 1)]
    project.undo()
    project.undo()
    assert number(project, "SELECT count(*) FROM source") == 0
    project.redo()
    assert number(project, "SELECT count(*) FROM segment") == 3


def test_a_step_that_was_undone_does_not_go_on(project: Project) -> None:
    with project.change("Transcribe") as session:
        step = session.info["step_id"]
        add_source(session)
    project.undo()
    with pytest.raises(UndoRefused, match="undone meanwhile"), project.change("Transcribe", step=step) as session:
        add_code(session)
    with pytest.raises(UndoRefused), project.change("Transcribe", step=99) as session:
        add_code(session)
    assert number(project, "SELECT count(*) FROM code") == 0
    project.redo()
    with project.change("Transcribe", step=step) as session:
        add_code(session)


def test_going_on_without_doing_anything_keeps_the_step(project: Project) -> None:
    with project.change("Transcribe") as session:
        step = session.info["step_id"]
        add_source(session)
    with project.change("Transcribe", step=step):
        pass
    assert len(project.history()) == 1 and project.undo_label() == ("Transcribe", "")


def test_a_step_that_goes_on_unrecorded_is_no_longer_undone_by_a_key(project: Project) -> None:
    with project.change("Transcribe") as session:
        step = session.info["step_id"]
        source = add_source(session)
    with project.change("Transcribe", step=step, recorded=False) as session:
        session.add(Segment(source_id=source, position=9, text="more"))
    with pytest.raises(UndoRefused, match="too large"):
        project.undo()


def test_a_machines_work_is_in_the_trail_but_no_undo_step(project: Project) -> None:
    with project.change("Add code") as session:
        add_code(session)
    project.undo()
    with project.change("Transcribe", background=True) as session:
        add_source(session)
    assert project.undo_label() is None and project.undo() is None
    assert project.redo_label() == ("Add code", "") and project.redo() is not None
    assert [row.label for row in project.history()] == ["Add code", "Transcribe"]


def test_a_long_chain_of_undos_stays_quick_to_find(study: Project) -> None:
    with study.change("Setup") as session:
        for n in range(50):
            add_code(session, str(n))
    with study.read() as session:
        plan = session.connection().exec_driver_sql(
            "EXPLAIN QUERY PLAN SELECT id FROM step WHERE coder = 'kim' AND state = 'done' ORDER BY id DESC LIMIT 1"
        )
        assert "ix_step_coder_state" in plan.fetchall()[0][3]


def test_replacing_a_row_is_recorded_as_what_it_is(study: Project) -> None:
    with study.change("Remember") as session:
        session.add(Setting(name="pinned", value=[1]))
    before = tables(study)
    with study.change("Replace") as session:
        session.connection().exec_driver_sql("INSERT OR REPLACE INTO setting (name, value) VALUES ('pinned', '[2]')")
    study.undo()
    assert tables(study) == before
