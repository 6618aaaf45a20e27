"""Boards: what they show, where cards lie, what clusters become, and the way back from all of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from interviewkit.analysis import boards
from interviewkit.analysis.board_quotes import Wish, board_quotes, grouped, names, span, wanted
from interviewkit.coding.actions import code_passage, feel, star_quotes
from interviewkit.coding.codebook import create_code
from interviewkit.errors import ProjectTrouble
from interviewkit.journey.actions import put_in_stage, use_preset
from interviewkit.journey.queries import stages
from interviewkit.people.actions import participant_labelled
from interviewkit.sources.actions import NewSegment, add_source, append_segments
from interviewkit.sources.queries import segments
from interviewkit.store.project import Project
from interviewkit.text.anchors import Anchor, Passage
from interviewkit.themes.actions import create_theme
from interviewkit.themes.queries import themes

TEXTS = ("It came late.", "배송이 너무 늦었어요.", "She was kind.", "상담원이 친절했어요.", "The price was fair.")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "Board.ikit", "Board", coder="anna") as project:
        with project.change("Import") as session:
            use_preset(session)
            codes = [create_code(session, name) for name in ("Late", "사람", "Price")]
            for person, texts in (("P1", TEXTS[:2]), ("P2", TEXTS[2:])):
                participant = participant_labelled(session, person)
                source = add_source(session, person, "transcript", participant_id=participant)
                append_segments(session, source, [NewSegment(text, person) for text in texts])
                for segment, text in zip(segments(session, source), texts, strict=True):
                    code = codes[TEXTS.index(text) // 2]
                    code_passage(session, source, Passage(Anchor(segment.id, 0), Anchor(segment.id, len(text))), [code])
            quotes = [quote.id for quote in board_quotes(session)]
            feel(session, quotes[0], "annoyance")
            feel(session, quotes[3], "gratitude")
            put_in_stage(session, [quotes[1]], stages(session)[0].id)
            star_quotes(session, [quotes[2]], True)
            create_theme(session, "Care", "", codes[:2])
        yield project


def texts(found: list) -> list[str]:  # type: ignore[type-arg]
    return [each.card.text for each in found]


def test_a_board_shows_what_is_wished_for(project: Project) -> None:
    with project.read() as session:
        quotes, known = board_quotes(session), names(session)
    late = next(code for code, name in known.codes.items() if name == "Late")
    assert texts(wanted(quotes, Wish())) == list(TEXTS)
    assert texts(wanted(quotes, Wish(codes=(late,)))) == list(TEXTS[:2])
    assert texts(wanted(quotes, Wish(text="친절"))) == [TEXTS[3]]
    assert texts(wanted(quotes, Wish(starred=True))) == [TEXTS[2]]
    assert texts(wanted(quotes, Wish(emotions=("-",)))) == [TEXTS[0]]
    assert texts(wanted(quotes, Wish(emotions=("gratitude",), participants=("P2",)))) == [TEXTS[3]]
    assert wanted(quotes, Wish(codes=(late,), participants=("P2",))) == []


def test_a_wish_is_kept_as_json_and_read_again() -> None:
    wish = Wish(codes=(3, 5), attributes=(("age", "30"),), starred=True, text="늦")
    assert Wish.of(__import__("json").loads(__import__("json").dumps(wish.kept()))) == wish
    assert Wish.of({"unknown": [1], "codes": "no"}) == Wish()


def test_quotes_are_grouped_by_anything_they_carry(project: Project) -> None:
    with project.read() as session:
        quotes, known = board_quotes(session), names(session)

    def columns(by: str) -> list[tuple[object, int]]:
        return [(key, len(of)) for key, of in grouped(quotes, by, known)]

    assert [n for _, n in columns("code")] == [2, 2, 1]
    assert [n for _, n in columns("theme")] == [4, 1]
    assert columns("participant") == [("P1", 2), ("P2", 3)]
    assert columns("emotion") == [("annoyance", 1), ("gratitude", 1), (None, 3)]
    assert columns("stage")[-1] == (None, 4)
    first, second = quotes[0].id, quotes[4].id
    assert [(k, len(of)) for k, of in grouped(quotes, "cluster", known, {9: [first, second]})] == [(9, 2), (None, 3)]


def test_a_cluster_becomes_a_code_in_one_step_and_back(project: Project) -> None:
    with project.read() as session:
        ids = [each.id for each in board_quotes(session)]
    with project.change("Board") as session:
        board = boards.create_board(session, "벽")
        cluster = boards.draw_together(session, board, "사람의 응대", (0, 0), {ids[2]: (0, 40), ids[3]: (0, 180)})
    with project.change("Code") as session:
        code = boards.cluster_to_code(session, cluster, "사람의 응대")
    with project.read() as session:
        assert [each.id for each in board_quotes(session) if code in each.code_ids] == [ids[2], ids[3]]
    project.undo()
    with project.read() as session:
        assert not [each for each in board_quotes(session) if code in each.code_ids]
        assert boards.layout(session, board).clusters[0].quote_ids == (ids[2], ids[3])


def test_a_cluster_becomes_a_theme_with_a_code_of_its_own_and_those_chosen(project: Project) -> None:
    with project.read() as session:
        ids = [each.id for each in board_quotes(session)]
    with project.change("Board") as session:
        board = boards.create_board(session, "Wall")
        cluster = boards.draw_together(session, board, "Fair", (0, 0), {ids[4]: (0, 40), ids[0]: (0, 180)})
        price = boards.carried(session, [ids[4]])[0][0]
    with project.change("Theme") as session:
        boards.cluster_to_theme(session, cluster, "Care", "Fairness", [price])
    with project.read() as session:
        (care,) = themes(session)
        called = names(session).codes
    assert {called[code] for code in care.code_ids} == {"Late", "사람", "Price", "Fairness"}


def test_cards_leave_their_cluster_and_an_empty_one_goes(project: Project) -> None:
    with project.read() as session:
        ids = [each.id for each in board_quotes(session)]
    with project.change("Board") as session:
        board = boards.create_board(session, "Wall")
        one = boards.draw_together(session, board, "One", (0, 0), {ids[0]: (0, 40)})
        two = boards.draw_together(session, board, "Two", (600, 0), {ids[1]: (600, 40)})
        boards.place_cards(session, board, {ids[0]: (600, 200), 99999: (1, 1)}, {ids[0]: two})
        found = boards.layout(session, board)
    assert [cluster.id for cluster in found.clusters] == [two] and one not in [each.id for each in found.clusters]
    assert set(found.clusters[0].quote_ids) == {ids[0], ids[1]} and 99999 not in found.places


def test_a_board_that_is_gone_says_so(project: Project) -> None:
    with pytest.raises(ProjectTrouble), project.change("Move") as session:
        boards.place_cards(session, 77, {1: (0, 0)})
    with pytest.raises(ProjectTrouble), project.change("Name") as session:
        boards.create_board(session, "  ")


def test_a_quote_without_times_has_no_span(project: Project) -> None:
    with project.read() as session:
        assert span(session, board_quotes(session)[0].id) is None
        assert span(session, 999) is None


MOVES = st.lists(
    st.tuples(
        st.sampled_from(["place", "together", "cluster", "dissolve", "name", "delete quote"]),
        st.sets(st.integers(0, 4), min_size=1),
        st.floats(-5000, 5000, allow_nan=False),
        st.floats(-5000, 5000, allow_nan=False),
    ),
    max_size=8,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(moves=MOVES)
def test_whatever_is_done_on_a_board_is_undone_and_done_again(project: Project, moves: list) -> None:  # type: ignore[type-arg]
    with project.read() as session:
        ids = [each.id for each in board_quotes(session)]
    with project.change("Board") as session:
        board = boards.create_board(session, "Wall")

    def state() -> boards.Layout:
        with project.read() as session:
            return boards.layout(session, board)

    seen = [state()]
    for kind, which, x, y in moves:
        chosen, clusters = [ids[n] for n in which], seen[-1].clusters
        with project.change(kind) as session:
            if kind == "place":
                boards.place_cards(session, board, dict.fromkeys(chosen, (x, y)), dict.fromkeys(chosen))
            elif kind == "together":
                boards.draw_together(session, board, "함께", (x, y), dict.fromkeys(chosen, (x, y + 40)))
            elif clusters and kind == "cluster":
                boards.move_cluster(session, clusters[0].id, x, y)
            elif clusters and kind == "dissolve":
                boards.dissolve(session, clusters[-1].id)
            elif clusters and kind == "name":
                boards.name_cluster(session, clusters[0].id, f"{x:.0f}")
        here = state()
        if here != seen[-1]:
            seen.append(here)
    for before in reversed(seen[:-1]):
        project.undo()
        while state() != before:
            assert project.undo_label() not in (None, ("Board", "")), "undo went past the board"
            project.undo()
    for after in seen[1:]:
        project.redo()
        assert state() == after
