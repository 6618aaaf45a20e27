"""Notes and non-verbal marks: made, moved, hidden, merged, taken away, each as one step that can be taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from interviewkit.errors import ProjectTrouble
from interviewkit.sources.actions import add_source, delete_source
from interviewkit.sources.layers import writing
from interviewkit.sources.layers.cues import CUES, USUAL, known_as
from interviewkit.sources.layers.writing import NewMark
from interviewkit.store.project import Project
from interviewkit.words import speaking


@pytest.fixture
def talk(project: Project) -> int:
    with project.change("Import") as session:
        return add_source(session, "P01", "recording")


def mark(project: Project, talk: int, start: int, text: str, layer: int | str = "notes", end: int | None = None) -> int:
    with project.change("Note") as session:
        return writing.add_mark(session, talk, layer, NewMark(start, text, end))


def seen(project: Project, talk: int, *, hidden: bool = False) -> list[tuple[int, int | None, str, str]]:
    with project.read() as session:
        return [(m.start_ms, m.end_ms, m.layer, m.text) for m in writing.marks(session, talk, hidden=hidden)]


def test_notes_stand_in_order_of_time_with_their_layer(project: Project, talk: int) -> None:
    mark(project, talk, 5_000, "나중")
    mark(project, talk, 1_000, "laughs", "tone", 3_000)
    assert seen(project, talk) == [(1_000, 3_000, "Tone of voice", "laughs"), (5_000, None, "Notes", "나중")]
    with project.read() as session:
        (first, _) = writing.marks(session, talk)
        assert (first.kind, first.colour, first.coder) == ("nonverbal", USUAL["tone"].colour, "Mina")


def test_a_usual_layer_is_named_in_the_language_of_its_first_use_and_found_again(project: Project, talk: int) -> None:
    with speaking("ko"):
        mark(project, talk, 0, "웃음", "tone")
    mark(project, talk, 1, "laughs", "tone")
    with project.change("Rename") as session:
        (layer,) = writing.layers(session)
        assert layer.name != "Tone of voice"
        writing.rename_layer(session, layer.id, "목소리")
    mark(project, talk, 2, "sighs", "tone")
    assert [name for _, _, name, _ in seen(project, talk)] == ["목소리"] * 3


def test_every_note_is_one_step_and_survives_a_restart(project: Project, talk: int, tmp_path: Path) -> None:
    mark(project, talk, 700, "고개를 끄덕임", "gesture")
    assert project.undo() is not None
    assert seen(project, talk) == []
    assert project.redo() is not None
    project.close()
    with Project.open(tmp_path / "study.ikit", coder="Mina") as again:
        assert seen(again, talk) == [(700, None, "Gesture", "고개를 끄덕임")]
        assert again.undo() is not None
        assert seen(again, talk) == []


def test_hidden_layers_keep_their_marks_and_come_back(project: Project, talk: int) -> None:
    mark(project, talk, 0, "a")
    with project.change("Hide") as session:
        writing.show_layer(session, writing.layers(session)[0].id, False)
    assert seen(project, talk) == []
    assert len(seen(project, talk, hidden=True)) == 1
    project.undo()
    assert len(seen(project, talk)) == 1


def test_merging_moves_every_mark_and_undo_brings_the_layer_back(project: Project, talk: int) -> None:
    for n in range(5):
        mark(project, talk, n, "x", "tone")
    mark(project, talk, 9, "y")
    with project.change("Merge") as session:
        tone, notes = writing.layers(session)
        writing.merge_layers(session, tone.id, notes.id)
    assert {name for _, _, name, _ in seen(project, talk)} == {"Notes"}
    assert project.undo() is not None
    assert [name for _, _, name, _ in seen(project, talk)] == ["Tone of voice"] * 5 + ["Notes"]
    assert project.check() == []


def test_a_deleted_layer_comes_back_with_its_marks(project: Project, talk: int) -> None:
    mark(project, talk, 0, "a")
    with project.change("Delete") as session:
        writing.delete_layer(session, writing.layers(session)[0].id)
    assert seen(project, talk) == []
    project.undo()
    assert len(seen(project, talk)) == 1


def test_deleting_a_source_takes_its_marks_and_undo_brings_them_back(project: Project, talk: int) -> None:
    mark(project, talk, 0, "a")
    with project.change("Delete") as session:
        delete_source(session, talk)
    project.undo()
    assert len(seen(project, talk)) == 1


def test_layers_of_one_name_are_told_apart_and_get_colours_of_their_own(project: Project) -> None:
    with project.change("Layers") as session:
        for _ in range(3):
            writing.add_layer(session, "눈빛", "nonverbal")
        found = writing.layers(session)
    assert [layer.name for layer in found] == ["눈빛", "눈빛 (2)", "눈빛 (3)"]
    assert len({layer.colour for layer in found}) == 3
    with pytest.raises(ValueError), project.change("Layer") as session:
        writing.add_layer(session, "x", "nonsense")


def test_what_is_gone_is_said_in_words(project: Project, talk: int) -> None:
    for act in (
        lambda s: writing.rename_layer(s, 99, "x"),
        lambda s: writing.write_mark(s, 99, NewMark(0, "x")),
        lambda s: writing.add_mark(s, talk, 99, NewMark(0, "x")),
    ):
        with pytest.raises(ProjectTrouble), project.change("Try") as session:
            act(session)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.integers(-5_000, 50_000),
    st.one_of(st.none(), st.integers(-5_000, 50_000)),
    st.lists(st.integers(-60_000, 60_000), max_size=4),
)
def test_a_mark_never_begins_before_the_recording_nor_ends_before_it_begins(
    project: Project, talk: int, start: int, end: int | None, moves: list[int]
) -> None:
    with project.change("Note") as session:
        made = writing.add_mark(session, talk, "notes", NewMark(start, "x", end))
        before = next(m for m in writing.marks(session, talk) if m.id == made)
        for by in moves:
            writing.move_marks(session, [made], by)
        after = next(m for m in writing.marks(session, talk) if m.id == made)
    for each in (before, after):
        assert each.start_ms >= 0 and (each.end_ms is None or each.end_ms > each.start_ms)
    assert (before.end_ms is None) == (after.end_ms is None)
    if before.end_ms is not None and after.end_ms is not None:
        assert before.end_ms - before.start_ms == after.end_ms - after.start_ms


def test_every_cue_belongs_to_a_usual_layer_and_is_known_by_its_words() -> None:
    assert all(cue.layer in USUAL for cue in CUES.values())
    assert known_as(" laughs ") == CUES["laughs"]
    assert known_as("날씨") is None
