"""A step that cannot be taken back does not bar the way to those before it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import Session, select

from interviewkit.errors import UndoRefused
from interviewkit.model import Setting
from interviewkit.store.project import Project
from tests.store.content import tables


def write(session: Session, name: str, value: int) -> None:
    row = session.exec(select(Setting).where(Setting.name == name)).first() or Setting(name=name)
    row.value = value
    session.add(row)


def remove(session: Session, name: str) -> None:
    row = session.exec(select(Setting).where(Setting.name == name)).first()
    if row is not None:
        session.delete(row)


def names(project: Project) -> dict[str, object]:
    with project.read() as session:
        return {row.name: row.value for row in session.exec(select(Setting))}


def test_the_steps_before_one_that_stays_can_still_be_taken_back(project: Project) -> None:
    for name in "abc":
        with project.change(f"Write {name}") as session:
            write(session, name, 1)
    with project.change("Transcribe", background=True) as session:
        write(session, "c", 2)
    with pytest.raises(UndoRefused, match="changed the same place later") as refused:
        project.undo()
    assert refused.value.step is not None and project.undo_label() == ("Write c", "")
    assert project.undo_label(before=refused.value.step) == ("Write b", "")
    assert project.undo(before=refused.value.step) is not None
    assert names(project) == {"a": 1, "c": 2}
    assert project.undo_label() == ("Write a", "")  # the one that stays is not asked about again
    project.undo()
    assert project.undo() is None and names(project) == {"c": 2}
    project.redo()
    project.redo()
    assert project.redo() is None and names(project) == {"a": 1, "b": 1, "c": 2}
    assert [row.undone for row in project.history()] == [False] * 4


def test_a_step_that_stayed_is_offered_again_after_opening(tmp_path: Path) -> None:
    with Project.create(tmp_path / "study.ikit", coder="kim") as project:
        with project.change("Write") as session:
            write(session, "a", 1)
        with project.change("Transcribe", background=True) as session:
            write(session, "a", 2)
        with pytest.raises(UndoRefused) as refused:
            project.undo()
        assert project.undo(before=refused.value.step) is None
        assert project.undo_label() is None
    with Project.open(tmp_path / "study.ikit", coder="kim") as project:
        assert project.undo_label() == ("Write", "")


ACTS = st.lists(
    st.tuples(
        st.sampled_from(["person", "machine", "remove", "machine removes", "undo", "past", "redo"]),
        st.sampled_from("abcd"),
        st.integers(0, 9),
    ),
    max_size=40,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ACTS)
def test_whatever_stays_undo_is_exact_and_reaches_the_first_step(
    tmp_path_factory: pytest.TempPathFactory, acts: list[tuple[str, str, int]]
) -> None:
    with Project.create(tmp_path_factory.mktemp("walk") / "study.ikit", coder="kim") as project:
        refused: int | None = None
        for act, name, value in acts:
            before = tables(project)
            if act in ("undo", "past"):
                try:
                    done = project.undo(before=refused if act == "past" else None)
                except UndoRefused as trouble:
                    refused = trouble.step
                    assert tables(project) == before
                    continue
                if done is not None:
                    after = tables(project)
                    assert project.redo() is not None and tables(project) == before
                    project.undo(before=refused if act == "past" else None)
                    assert tables(project) == after
            elif act == "redo":
                try:
                    project.redo()
                except UndoRefused:
                    assert tables(project) == before
            else:
                with project.change(act, background=act.startswith("machine")) as session:
                    remove(session, name) if "remove" in act else write(session, name, value)
        seen = 0
        step: int | None = None
        while seen <= len(acts):
            seen += 1
            try:
                if project.undo(before=step) is None:
                    break
                step = None
            except UndoRefused as trouble:
                assert trouble.step is not None and trouble.step != step
                step = trouble.step
        assert seen <= len(acts) + 1 and project.undo_label() is None
        assert project.check() == []
