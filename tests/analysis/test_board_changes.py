"""A board brought up to date shows what a whole reading would show, whatever was done, and reads only that."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import Session

from interviewkit.analysis.board_changes import concerned, renewed
from interviewkit.analysis.board_quotes import board_quotes
from interviewkit.coding.actions import code_passage, feel, remove_quotes, star_quotes, tag_quote, untag
from interviewkit.coding.codebook import create_code, delete_code, merge_codes, rename_code
from interviewkit.journey.actions import put_in_stage, use_preset
from interviewkit.journey.queries import stages
from interviewkit.people.actions import describe_participant, participant_labelled, rename_participant
from interviewkit.sources.actions import NewSegment, add_source, append_segments, delete_source, rename_source
from interviewkit.sources.correcting.editing import edit_segment, remove_segment, split_segment
from interviewkit.store.bulk import fetch
from interviewkit.store.changes import Changes
from interviewkit.store.project import Project
from interviewkit.text.anchors import Anchor, Passage

Act = Callable[[Session, int], object]


def ids(session: Session, table: str) -> list[int]:
    return [row[0] for row in fetch(session, f"SELECT id FROM {table} ORDER BY id")]


def some(table: str, act: Act) -> Act:
    """An act on the n-th row of a table, if it has any."""

    def do(session: Session, n: int) -> None:
        there = ids(session, table)
        if there:
            act(session, there[n % len(there)])

    return do


def code_anew(session: Session, segment: int) -> None:
    source = fetch(session, "SELECT source_id FROM segment WHERE id = :id", {"id": segment})[0][0]
    code_passage(session, source, Passage(Anchor(segment, 0), Anchor(segment, 3)), ids(session, "code")[:1], "joy")


def halve(session: Session, segment: int) -> None:
    if fetch(session, "SELECT length(text) FROM segment WHERE id = :id", {"id": segment})[0][0] > 6:
        split_segment(session, segment, 4)


def first_code(session: Session) -> int:
    return ids(session, "code")[0]


ACTS: tuple[Act, ...] = (
    some("segment", code_anew),
    some("segment", lambda s, n: edit_segment(s, n, "It came late indeed, 정말.")),
    some("segment", halve),
    some("segment", remove_segment),
    some("quote", lambda s, n: tag_quote(s, n, ids(s, "code")[-1])),
    some("quote", lambda s, n: untag(s, n, first_code(s))),
    some("quote", lambda s, n: feel(s, n, "anger")),
    some("quote", lambda s, n: star_quotes(s, [n], True)),
    some("quote", lambda s, n: put_in_stage(s, [n], stages(s)[1].id)),
    some("quote", lambda s, n: remove_quotes(s, [n])),
    some("code", lambda s, n: rename_code(s, n, f"Called {n}")),
    lambda s, n: delete_code(s, ids(s, "code")[n % 3]) if len(ids(s, "code")) > 3 else create_code(s, f"New {n}"),
    lambda s, n: merge_codes(s, ids(s, "code")[-1], first_code(s)) if len(ids(s, "code")) > 1 else None,
    some("source", lambda s, n: rename_source(s, n, f"Interview {n}")),
    lambda s, n: delete_source(s, ids(s, "source")[0]) if n % 7 == 0 and len(ids(s, "source")) > 1 else None,
    some("participant", lambda s, n: rename_participant(s, n, f"Person {n}")),
    some("participant", lambda s, n: describe_participant(s, n, {"plan": "paid"})),
)


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("board") / "Board.ikit"
    with Project.create(path, coder="anna") as project, project.change("Fill") as session:
        use_preset(session)
        codes = [create_code(session, name) for name in ("Late", "사람", "Price", "Rest")]
        for person in ("P1", "P2"):
            participant = participant_labelled(session, person)
            source = add_source(session, person, "transcript", participant_id=participant)
            turns = append_segments(session, source, [NewSegment(f"It came {n} days late.", person) for n in range(4)])
            for n, segment in enumerate(turns[1:]):
                code_passage(session, source, Passage(Anchor(segment, n), Anchor(segment, 9)), [codes[n]])
    return path


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 30), st.booleans()), min_size=1, max_size=6))
def test_after_any_change_it_shows_what_a_whole_reading_shows(
    tmp_path_factory: pytest.TempPathFactory, study: Path, done: list[tuple[Act, int, bool]]
) -> None:
    path = tmp_path_factory.mktemp("again") / "Board.ikit"
    path.write_bytes(study.read_bytes())
    told: list[Changes] = []
    with Project.open(path, coder="anna") as project:
        project.listen(told.append)
        with project.read() as session:
            known = renewed(session, {}, None)
        for act, number, back in done:
            with project.change("Do") as session:
                act(session, number)
            if back and told:
                project.undo()
            with project.read() as session:
                for changes in told:
                    known = renewed(session, known, concerned(session, changes))
                told.clear()
                whole = board_quotes(session)
            assert list(known.values()) == whole


def test_a_new_coding_and_a_corrected_turn_read_only_their_own_quotes(study: Path, tmp_path: Path) -> None:
    path = tmp_path / "Board.ikit"
    path.write_bytes(study.read_bytes())
    told: list[Changes] = []
    with Project.open(path, coder="anna") as project:
        project.listen(told.append)
        with project.change("Code") as session:
            code_anew(session, ids(session, "segment")[0])
        with project.change("Correct") as session:
            edit_segment(session, ids(session, "segment")[5], "It came late.")
        with project.read() as session:
            assert [concerned(session, each) for each in told] == [[7], [4, 5, 6]]
            assert concerned(session, Changes("Code", {"quote": frozenset()})) is None


def test_what_goes_from_one_to_another_is_read_again_at_both(study: Path, tmp_path: Path) -> None:
    path = tmp_path / "Board.ikit"
    path.write_bytes(study.read_bytes())
    told: list[Changes] = []
    with Project.open(path, coder="anna") as project:
        with project.change("Describe") as session:
            one, other = ids(session, "participant")
            describe_participant(session, one, {"plan": "paid"})
        with project.read() as session:
            known = renewed(session, {}, None)
        project.listen(told.append)
        with project.change("Give") as session:
            session.connection().exec_driver_sql(f"UPDATE attribute SET participant_id = {other}")
        project.undo()
        with project.read() as session:
            assert [concerned(session, each) for each in told] == [ids(session, "quote")] * 2
            assert list(renewed(session, known, concerned(session, told[0])).values()) == board_quotes(session)
