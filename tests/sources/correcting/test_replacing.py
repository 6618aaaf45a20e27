"""Replacing in a study: one step to undo, quotes and word times where they belong, a large study without waiting."""

from __future__ import annotations

import pytest

from interviewkit.coding.actions import quote_passage
from interviewkit.coding.queries import quote_texts, quotes
from interviewkit.errors import Cancelled
from interviewkit.sources.actions import NewSegment, add_source, append_segments
from interviewkit.sources.correcting.editing import edit_segment
from interviewkit.sources.correcting.replacing import Where, find, replace, speakers
from interviewkit.sources.queries import SegmentRow, segments
from interviewkit.store.project import Project
from interviewkit.text.anchors import Anchor, Passage
from interviewkit.text.replacing import Search
from tests.sources.correcting.test_editing import heard, spelled

Study = tuple[list[int], list[list[int]]]


@pytest.fixture
def study(project: Project) -> Study:
    """Two sources: their ids, and those of their segments."""
    first, second = heard("고객센타에 전화했어요", 0), heard("네 고객센타 네", 3000)
    with project.change("Import") as session:
        one, two = add_source(session, "P01", "recording"), add_source(session, "P02", "transcript")
        ids = [
            append_segments(
                session,
                one,
                [
                    NewSegment(first.text, "Mina", 0, 2000, first.words),
                    NewSegment(second.text, "P01", 3000, 6000, second.words),
                ],
            ),
            append_segments(session, two, [NewSegment("고객센타가 좋았어요", "P02")]),
        ]
        return [one, two], ids


def shown(project: Project, source_id: int) -> list[SegmentRow]:
    with project.read() as session:
        return segments(session, source_id)


def test_hits_come_in_order_with_what_stands_around(project: Project, study: Study) -> None:
    with project.read() as session:
        found = find(session, Search("고객센타", "고객센터"), Where())
        assert [hit.segment_id for hit in found] == [study[1][0][0], study[1][0][1], study[1][1][0]]
        assert (found[1].before, found[1].old, found[1].new, found[1].after) == ("네 ", "고객센타", "고객센터", " 네")
        assert len(find(session, Search("고객센타"), Where((study[0][1],)))) == 1
        assert [hit.segment_id for hit in find(session, Search("고객센타"), Where(speaker="P01"))] == [study[1][0][1]]
        assert speakers(session, Where()) == ["Mina", "P01", "P02"]
        assert speakers(session, Where((study[0][0],))) == ["Mina", "P01"]


def test_replacing_is_one_step_and_keeps_quotes_and_times(project: Project, study: Study) -> None:
    (one, two), ids = study
    with project.change("Quote") as session:
        exact = quote_passage(session, one, Passage(Anchor(ids[0][1], 2), Anchor(ids[0][1], 6)))
        across = quote_passage(session, one, Passage(Anchor(ids[0][0], 2), Anchor(ids[0][1], 1)))
    before = shown(project, one), shown(project, two)
    with project.change("Replace") as session:
        done = replace(session, find(session, Search("고객센타", "콜센터"), Where()))
    assert (done.places, done.segments, done.changed) == (3, 3, 0)
    rows = shown(project, one)
    assert [row.text for row in rows] == ["콜센터에 전화했어요", "네 콜센터 네"]
    assert spelled(rows[1]) == ["네", "콜센터", "네"]
    assert [word[2:4] for word in rows[1].words or []] == [word[2:4] for word in before[0][1].words or []]
    with project.read() as session:
        said = quote_texts(session, quotes(session))
    assert said[exact] == "콜센터" and said[across] == "콜센터에 전화했어요\n네"
    project.undo()
    assert (shown(project, one), shown(project, two)) == before


def test_a_quote_across_two_changed_segments_moves_at_both_ends(project: Project, study: Study) -> None:
    (one, _), ids = study
    with project.change("Quote") as session:
        across = quote_passage(session, one, Passage(Anchor(ids[0][0], 6), Anchor(ids[0][1], 8)))
    with project.change("Replace") as session:
        replace(session, find(session, Search("고객센타", "센터"), Where()))
    with project.read() as session:
        assert quote_texts(session, quotes(session))[across] == "전화했어요\n네 센터 네"


def test_what_changed_meanwhile_is_left_and_counted(project: Project, study: Study) -> None:
    _, ids = study
    with project.read() as session:
        found = find(session, Search("고객센타", "x"), Where())
    with project.change("Edit") as session:
        edit_segment(session, ids[1][0], "아주 좋았어요")
    with project.change("Replace") as session:
        done = replace(session, found)
    assert (done.places, done.changed) == (2, 1)


def test_stopping_half_way_leaves_everything_as_it_was(project: Project, study: Study) -> None:
    before = shown(project, study[0][0])
    with project.read() as session:
        found = find(session, Search("고객센타", "x"), Where())
        with pytest.raises(Cancelled):
            find(session, Search("고객센타", "x"), Where(), lambda: True)
    with pytest.raises(Cancelled), project.change("Replace") as session:
        replace(session, found, cancelled=lambda: True)
    assert shown(project, study[0][0]) == before


def test_a_large_study_is_searched_and_replaced(project: Project) -> None:
    with project.change("Import", recorded=False) as session:
        source_id = add_source(session, "P01", "transcript")
        append_segments(
            session, source_id, [NewSegment(f"배송이 늦어서 고객센타에 전화를 {n}", "A") for n in range(5000)]
        )
    with project.change("Replace") as session:
        done = replace(session, find(session, Search("고객센타", "고객센터"), Where()))
    assert done.segments == 5000
