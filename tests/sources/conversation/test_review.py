"""A moderator's look back: numbers, earlier interviews, reflections; and what leaves with the study."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from interviewkit.reports.review import LABELS, MEANINGS, amount
from interviewkit.reports.write import export
from interviewkit.sources.actions import NewSegment, add_source, append_segments
from interviewkit.sources.conversation.moves import moves, toggle_move
from interviewkit.sources.conversation.numbers import MOVES, conversation
from interviewkit.sources.conversation.review import FIGURES, earlier, figures, reflect, reflections, series
from interviewkit.sources.layers import writing
from interviewkit.sources.layers.writing import NewMark
from interviewkit.sources.queries import speakers
from interviewkit.sources.speakers.assigning import give_role
from interviewkit.store.bulk import fetch
from interviewkit.store.project import Project


def interview(project: Project, name: str, moderator: str, talk_ms: int) -> tuple[int, list[int]]:
    with project.change("Import") as session:
        source = add_source(session, name, "recording")
        new = [
            NewSegment("왜 그러셨어요?", moderator, 0, talk_ms),
            NewSegment("그냥요, 편해서요.", "P", talk_ms + 3_500, talk_ms + 13_500),
        ]
        ids = append_segments(session, source, new)
        for voice in speakers(session, source):
            give_role(session, voice.id, "moderator" if voice.label == moderator else "participant")
        return source, ids


def test_the_figures_of_the_card_are_those_of_the_conversation(project: Project) -> None:
    source, ids = interview(project, "P01", "Mina", 10_000)
    with project.change("Move") as session:
        toggle_move(session, ids[:1], "paraphrase")
    with project.read() as session:
        found = {figure.key: figure for figure in figures(conversation(session, source))}
    assert tuple(found) == FIGURES and set(FIGURES) == set(LABELS) == set(MEANINGS)
    assert found["share"].value == pytest.approx(0.5)
    assert (found["monologue"].value, found["answer"].value) == (10_000, 10_000)
    assert (found["kept"].value, found["questions"].value, found["paraphrase"].value) == (1, 1, 1)
    assert found["interruptions"].value is None  # without channels nobody can be seen cutting in


def test_without_a_moderator_nothing_is_made_up(project: Project) -> None:
    with project.change("Import") as session:
        source = add_source(session, "P01", "transcript")
        append_segments(session, source, [NewSegment("Hello?", "A")])
        found = {figure.key: figure.value for figure in figures(conversation(session, source))}
    assert [key for key, value in found.items() if value is not None] == list(MOVES)


def test_earlier_interviews_are_the_same_moderators_and_come_before(project: Project) -> None:
    first, _ = interview(project, "P01", "Mina", 10_000)
    interview(project, "P02", "Jun", 10_000)
    third, _ = interview(project, "P03", "Mina", 30_000)
    interview(project, "P04", "Mina", 30_000)
    with project.read() as session:
        before = earlier(session, third)
        assert [each.name for each in before] == ["P01"]
        assert earlier(session, first) == []
    assert series("share", before, 0.75) == [pytest.approx(0.5), 0.75]
    assert series("interruptions", before, None) == []


def test_reflections_are_kept_by_source_and_undone_one_by_one(project: Project) -> None:
    source, _ = interview(project, "P01", "Mina", 1_000)
    for key, text in (("well", "조용히 기다림"), ("try", " wait \n")):
        with project.change("Reflect") as session:
            reflect(session, source, key, text)
    with project.read() as session:
        assert reflections(session, source) == {"well": "조용히 기다림", "try": "wait", "next": ""}
    project.undo()
    with project.read() as session:
        assert reflections(session, source) == {"well": "조용히 기다림", "try": "", "next": ""}
    with pytest.raises(ValueError), project.change("Reflect") as session:
        reflect(session, source, "score", "10")


def test_a_move_is_taken_off_only_when_all_have_it(project: Project) -> None:
    source, ids = interview(project, "P01", "Mina", 1_000)
    with project.change("Move") as session:
        assert toggle_move(session, ids[:1], "clarify")
        assert toggle_move(session, ids, "clarify")
        assert moves(session, source) == {ids[0]: ("clarify",), ids[1]: ("clarify",)}
        assert not toggle_move(session, ids, "clarify")
        assert moves(session, source) == {}
        with pytest.raises(ValueError):
            toggle_move(session, ids, "applaud")


def test_amounts_are_read_with_their_units() -> None:
    assert [amount(0.375, "share"), amount(65_000, "ms"), amount(-300, "ms")] == ["38 %", "01:05", "-0.3 s"]
    assert [amount(3, "count"), amount(None, "ms")] == ["3", "–"]


def test_layers_marks_and_moves_leave_with_the_whole_study(project: Project, tmp_path: Path) -> None:
    source, ids = interview(project, "P01", "Mina", 1_000)
    with project.change("Note") as session:
        writing.add_mark(session, source, "tone", NewMark(500, "웃음", 900, 2.5, {"who": "P"}))
        toggle_move(session, ids[:1], "paraphrase")
    target = export(project, tmp_path / "all.json")
    found = json.loads(target.read_text(encoding="utf-8"))
    (layer,) = found["layers"]
    (mark,) = layer["marks"]
    assert (layer["kind"], mark["start"], mark["end"], mark["text"]) == ("nonverbal", 0.5, 0.9, "웃음")
    assert (mark["value"], mark["details"], mark["coder"]) == (2.5, {"who": "P"}, "Mina")
    assert mark["source"] == found["sources"][0]["guid"]
    assert found["sources"][0]["segments"][0]["moves"] == ["paraphrase"]


def test_a_mark_that_runs_backwards_is_found_by_the_check(project: Project) -> None:
    source, _ = interview(project, "P01", "Mina", 1_000)
    with project.change("Note") as session:
        made = writing.add_mark(session, source, "notes", NewMark(500, "x", 900))
        assert project.check() == []
        fetch(session, "UPDATE mark SET end_ms = 100 WHERE id = :id RETURNING id", {"id": made})
    assert [(problem.kind, problem.where) for problem in project.check()] == [("mark", f"mark {made}")]
