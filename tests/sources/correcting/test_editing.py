"""Whatever is edited, split and merged: quotes and word times stay on their letters."""

from __future__ import annotations

import pytest

from interviewkit.coding.actions import quote_passage
from interviewkit.coding.queries import QuoteRow, quote_texts, quotes
from interviewkit.errors import UserError
from interviewkit.sources.actions import NewSegment, add_source, append_segments
from interviewkit.sources.correcting.editing import (
    edit_segment,
    merge_all,
    merge_segments,
    remove_segment,
    remove_segments,
    split_segment,
)
from interviewkit.sources.queries import SegmentRow, segments
from interviewkit.store.bulk import fetch
from interviewkit.store.project import Project
from interviewkit.text.anchors import Anchor, Edit, Passage


def words(text: str, start_ms: int = 0) -> list[list[object]]:
    """Each word of a text, one second long."""
    found: list[list[object]] = []
    at = 0
    for word in text.split():
        at = text.index(word, at)
        ms = start_ms + 1000 * len(found)
        found.append([at, at + len(word), ms, ms + 1000, 0.9])
        at += len(word)
    return found


def heard(text: str, start_ms: int) -> NewSegment:
    return NewSegment(text, "", start_ms, start_ms + 1000 * len(text.split()), words(text, start_ms))


@pytest.fixture
def source(project: Project) -> tuple[int, list[int]]:
    """A source of three segments with word times: its id and theirs."""
    new = [heard("배송이 너무 늦었어요", 0), heard("그래서 취소했어요", 3000), heard("다시는 안 사요", 5000)]
    with project.change("Import") as session:
        source_id = add_source(session, "P01", "recording")
        return source_id, append_segments(session, source_id, new)


def quote(project: Project, source_id: int, start: tuple[int, int], end: tuple[int, int]) -> int:
    with project.change("Quote") as session:
        return quote_passage(session, source_id, Passage(Anchor(*start), Anchor(*end)))


def shown(project: Project, source_id: int) -> list[SegmentRow]:
    with project.read() as session:
        return segments(session, source_id)


def quoted(project: Project) -> dict[int, str]:
    with project.read() as session:
        return quote_texts(session, quotes(session))


def row(project: Project, quote_id: int) -> QuoteRow:
    with project.read() as session:
        return quotes(session, ids=[quote_id])[0]


def spelled(segment: SegmentRow) -> list[str]:
    """What each timed word covers."""
    return [segment.text[start:end] for start, end, *_ in segment.words or []]


def test_a_correction_before_a_quote_moves_it(project: Project, source: tuple[int, list[int]]) -> None:
    source_id, (first, *_) = source
    chosen = quote(project, source_id, (first, 7), (first, 11))
    with project.change("Edit") as session:
        edit_segment(session, first, "그런데 배송이 너무 늦었어요")
    assert quoted(project)[chosen] == "늦었어요"
    assert row(project, chosen).passage.start.offset == 11


def test_a_correction_inside_a_quote_is_quoted(project: Project, source: tuple[int, list[int]]) -> None:
    source_id, (first, *_) = source
    chosen = quote(project, source_id, (first, 0), (first, 11))
    with project.change("Edit") as session:
        edit_segment(session, first, "배송이 정말 너무 늦었어요")
    assert quoted(project)[chosen] == "배송이 정말 너무 늦었어요"


def test_a_quote_whose_words_are_deleted_keeps_what_it_said(project: Project, source: tuple[int, list[int]]) -> None:
    source_id, (first, *_) = source
    chosen = quote(project, source_id, (first, 4), (first, 6))
    with project.change("Edit") as session:
        edit_segment(session, first, "배송이 늦었어요", [Edit(4, 7, 0)])
    assert quoted(project)[chosen] == "너무"
    assert row(project, chosen).lost_text == "너무"


def test_edits_are_carried_in_the_order_they_were_typed(project: Project, source: tuple[int, list[int]]) -> None:
    source_id, (first, *_) = source
    chosen = quote(project, source_id, (first, 4), (first, 6))
    typed = [Edit(0, 0, 2), Edit(0, 2, 0), Edit(0, 0, 1)]
    with project.change("Edit") as session:
        edit_segment(session, first, "!배송이 너무 늦었어요", typed)
    assert quoted(project)[chosen] == "너무"


def test_word_times_stay_on_their_words(project: Project, source: tuple[int, list[int]]) -> None:
    source_id, (first, *_) = source
    with project.change("Edit") as session:
        edit_segment(session, first, "음 배송이 무척 늦었어요")
    segment = shown(project, source_id)[0]
    times = {segment.text[start:end]: start_ms for start, end, start_ms, *_ in segment.words or []}
    assert times["배송이"] == 0 and times["늦었어요"] == 2000


def test_an_edit_marks_the_segment_as_a_persons(project: Project, source: tuple[int, list[int]]) -> None:
    _, (first, second, _) = source
    with project.change("Edit") as session:
        edit_segment(session, first, "배송이 늦었어요")
        edit_segment(session, second, "그래서 취소했어요")
    with project.read() as session:
        assert fetch(session, "SELECT id FROM segment WHERE edited") == [(first,)]


def test_a_split_cuts_text_times_and_quotes_at_the_same_place(project: Project, source: tuple[int, list[int]]) -> None:
    source_id, (first, *_) = source
    across = quote(project, source_id, (first, 4), (first, 11))
    behind = quote(project, source_id, (first, 7), (first, 11))
    with project.change("Split") as session:
        new = split_segment(session, first, 6)
    rows = shown(project, source_id)
    assert [each.text for each in rows[:2]] == ["배송이 너무", "늦었어요"]
    assert [spelled(each) for each in rows[:2]] == [["배송이", "너무"], ["늦었어요"]]
    assert [(each.start_ms, each.end_ms) for each in rows[:2]] == [(0, 2000), (2000, 3000)]
    assert quoted(project)[behind] == "늦었어요"
    assert quoted(project)[across] == "너무\n늦었어요"
    assert row(project, behind).passage == Passage(Anchor(new, 0), Anchor(new, 4))


def test_a_split_through_a_word_shares_its_time(project: Project, source: tuple[int, list[int]]) -> None:
    source_id, (first, *_) = source
    with project.change("Split") as session:
        split_segment(session, first, 9)
    rows = shown(project, source_id)
    assert [each.text for each in rows[:2]] == ["배송이 너무 늦었", "어요"]
    assert spelled(rows[0])[-1] == "늦었" and spelled(rows[1]) == ["어요"]
    assert (rows[0].words or [])[-1][2:4] == [2000, 2500]
    assert (rows[1].words or [])[0][2:4] == [2500, 3000]


def test_a_segment_without_times_can_be_split(project: Project) -> None:
    with project.change("Import") as session:
        source_id = add_source(session, "notes", "transcript")
        (only,) = append_segments(session, source_id, [NewSegment("one two", "Moderator")])
        split_segment(session, only, 3)
    assert [(each.text, each.speaker, each.start_ms) for each in shown(project, source_id)] == [
        ("one", "Moderator", None),
        ("two", "Moderator", None),
    ]


def test_merging_undoes_what_splitting_did(project: Project, source: tuple[int, list[int]]) -> None:
    source_id, (first, *_) = source
    chosen = quote(project, source_id, (first, 4), (first, 11))
    with project.change("Split") as session:
        new = split_segment(session, first, 7)
    with project.change("Merge") as session:
        merge_segments(session, first, new)
    segment = shown(project, source_id)[0]
    assert segment.text == "배송이 너무 늦었어요"
    assert segment.words == words(segment.text)
    assert (segment.start_ms, segment.end_ms) == (0, 3000)
    assert quoted(project)[chosen] == "너무 늦었어요"


def test_merging_keeps_quotes_of_both_and_across(project: Project, source: tuple[int, list[int]]) -> None:
    source_id, (first, second, _) = source
    one = quote(project, source_id, (first, 0), (first, 3))
    two = quote(project, source_id, (second, 4), (second, 9))
    both = quote(project, source_id, (first, 7), (second, 3))
    with project.change("Merge") as session:
        merge_segments(session, first, second)
    assert [quoted(project)[each] for each in (one, two, both)] == ["배송이", "취소했어요", "늦었어요 그래서"]


def test_a_removed_segment_leaves_quotes_that_reach_further(project: Project, source: tuple[int, list[int]]) -> None:
    source_id, (first, second, third) = source
    inside = quote(project, source_id, (second, 0), (second, 3))
    across = quote(project, source_id, (second, 4), (third, 3))
    with project.change("Remove") as session:
        remove_segment(session, second)
    assert quoted(project)[inside] == "그래서"
    assert quoted(project)[across] == "다시는"
    assert [each.id for each in shown(project, source_id)] == [first, third]


def test_every_step_can_be_undone(project: Project, source: tuple[int, list[int]]) -> None:
    source_id, (first, second, _) = source
    chosen = quote(project, source_id, (first, 4), (second, 3))
    before, said = shown(project, source_id), quoted(project)
    with project.change("Edit") as session:
        edit_segment(session, first, "배송이 엄청 늦었어요")
    with project.change("Split") as session:
        new = split_segment(session, first, 7)
    with project.change("Merge") as session:
        merge_segments(session, new, second)
    for _ in range(3):
        assert project.undo() is not None
    assert shown(project, source_id) == before and quoted(project) == said
    for _ in range(3):
        assert project.redo() is not None
    assert quoted(project)[chosen] == "늦었어요 그래서"


def test_a_segment_that_went_meanwhile_is_told(project: Project, source: tuple[int, list[int]]) -> None:
    _, (first, second, _) = source
    with project.change("Remove") as session:
        remove_segment(session, first)
    for work in (
        lambda session: edit_segment(session, first, "x"),
        lambda session: split_segment(session, first, 1),
        lambda session: merge_segments(session, first, second),
    ):
        with pytest.raises(UserError, match="not there any more"), project.change("Edit") as session:
            work(session)


def test_several_are_merged_and_removed_in_one_step(project: Project, source: tuple[int, list[int]]) -> None:
    source_id, ids = source
    chosen = quote(project, source_id, (ids[0], 7), (ids[2], 3))
    with project.change("Merge") as session:
        merge_all(session, ids)
    assert [each.text for each in shown(project, source_id)] == [
        "배송이 너무 늦었어요 그래서 취소했어요 다시는 안 사요"
    ]
    assert quoted(project)[chosen] == "늦었어요 그래서 취소했어요 다시는"
    assert project.undo() is not None
    with project.change("Remove") as session:
        remove_segments(session, ids[:2])
    assert [each.text for each in shown(project, source_id)] == ["다시는 안 사요"]
    assert quoted(project)[chosen] == "다시는"
