"""Borders are moved and words confirmed by ear: times travel with their words, quotes stay on their letters."""

from __future__ import annotations

from random import Random

import pytest

from interviewkit.coding.actions import quote_passage
from interviewkit.coding.queries import quote_texts, quotes
from interviewkit.errors import UserError
from interviewkit.sources.actions import NewSegment, add_source, append_segments
from interviewkit.sources.correcting.timing import confirm, move_word, nudge
from interviewkit.sources.queries import SegmentRow, segments
from interviewkit.store.project import Project
from interviewkit.text.anchors import Anchor, Passage
from tests.sources.correcting.test_editing import heard, spelled


@pytest.fixture
def source(project: Project) -> tuple[int, list[int]]:
    """Two segments of two voices with word times: the source's id and theirs."""
    one, two = heard("배송이 너무 늦었어요", 0), heard("그래서 취소했어요", 4000)
    new = [NewSegment(one.text, "A", 0, 3000, one.words), NewSegment(two.text, "B", 4000, 6000, two.words)]
    with project.change("Import") as session:
        source_id = add_source(session, "P01", "recording")
        return source_id, append_segments(session, source_id, new)


def shown(project: Project, source_id: int) -> list[SegmentRow]:
    with project.read() as session:
        return segments(session, source_id)


def test_the_first_word_of_the_next_segment_comes_over_with_its_time(
    project: Project, source: tuple[int, list[int]]
) -> None:
    source_id, (first, second) = source
    with project.change("Quote") as session:
        quote_passage(session, source_id, Passage(Anchor(second, 0), Anchor(second, 3)))
        quote_passage(session, source_id, Passage(Anchor(first, 7), Anchor(second, 9)))
    with project.change("Move") as session:
        assert move_word(session, first, second, 1) == len("배송이 너무 늦었어요 그래서")
    one, two = shown(project, source_id)
    assert (one.text, two.text) == ("배송이 너무 늦었어요 그래서", "취소했어요")
    assert (one.speaker, two.speaker) == ("A", "B")
    assert spelled(one)[-1] == "그래서" and (one.words or [])[-1][2:4] == [4000, 5000]
    assert (one.start_ms, one.end_ms, two.start_ms, two.end_ms) == (0, 5000, 5000, 6000)
    with project.read() as session:
        assert set(quote_texts(session, quotes(session)).values()) == {"그래서", "늦었어요 그래서\n취소했어요"}


def test_the_way_back_gives_what_was_there(project: Project, source: tuple[int, list[int]]) -> None:
    source_id, (first, second) = source
    before = shown(project, source_id)
    with project.change("Move") as session:
        move_word(session, first, second, -1)
    one, two = shown(project, source_id)
    assert (one.text, two.text) == ("배송이 너무", "늦었어요 그래서 취소했어요")
    assert (one.end_ms, two.start_ms) == (2000, 2000) and spelled(two)[0] == "늦었어요"
    with project.change("Move") as session:
        move_word(session, first, second, 1)
    after = shown(project, source_id)
    assert [(row.text, row.words) for row in after] == [(row.text, row.words) for row in before]
    assert (after[0].end_ms, after[1].start_ms) == (3000, 4000)


def test_the_only_word_of_a_segment_stays(project: Project) -> None:
    with project.change("Import") as session:
        source_id = add_source(session, "notes", "transcript")
        first, second = append_segments(session, source_id, [NewSegment("one two", "A"), NewSegment("three", "B")])
    with pytest.raises(UserError, match="only word"), project.change("Move") as session:
        move_word(session, first, second, 1)
    with project.change("Move") as session:
        move_word(session, first, second, -1)
    assert [row.text for row in shown(project, source_id)] == ["one", "two three"]


def test_a_thousand_moves_lose_no_letter_of_text_words_or_quotes(project: Project) -> None:
    random = Random(7)
    texts = [" ".join(random.choice(["네", "그래서", "well", "👍", "한국어는,"]) for _ in range(9)) for _ in range(5)]
    new = [heard(text, 20_000 * n) for n, text in enumerate(texts)]
    with project.change("Import") as session:
        source_id = add_source(session, "P01", "recording")
        ids = append_segments(session, source_id, new)
        for n in range(4):
            passage = Passage(Anchor(ids[n], 2), Anchor(ids[n + 1], len(texts[n + 1]) - 3))
            quote_passage(session, source_id, passage)
            quote_passage(session, source_id, Passage(Anchor(ids[n], 0), Anchor(ids[n], 4)))
    whole = " ".join(texts).split()
    rows = shown(project, source_id)
    times = [word[2:4] for row in rows for word in row.words or []]
    with project.read() as session:
        quoted = {key: text.split() for key, text in quote_texts(session, quotes(session)).items()}
    with project.change("Move") as session:
        for _ in range(1000):
            n = random.randrange(4)
            try:
                move_word(session, ids[n], ids[n + 1], random.choice([-1, 1]))
            except UserError:
                continue
            rows = segments(session, source_id)
            assert " ".join(row.text for row in rows).split() == whole
            assert [word[2:4] for row in rows for word in row.words or []] == times
            assert [word for row in rows for word in spelled(row)] == whole
            assert all(row.start_ms == (row.words or [])[0][2] for row in rows[1:])
        assert {key: text.split() for key, text in quote_texts(session, quotes(session)).items()} == quoted


def test_a_word_said_to_be_right_is_sure_and_undo_doubts_it_again(
    project: Project, source: tuple[int, list[int]]
) -> None:
    source_id, (first, _) = source
    before = shown(project, source_id)
    with project.change("Confirm") as session:
        assert confirm(session, [(first, 4, 6)])
        assert not confirm(session, [(first, 4, 6)])
    assert [word[4] for word in shown(project, source_id)[0].words or []] == [0.9, 1.0, 0.9]
    project.undo()
    assert shown(project, source_id) == before


def test_a_whole_segment_said_to_be_right_has_no_doubts(project: Project) -> None:
    with project.change("Import") as session:
        source_id = add_source(session, "P01", "recording")
        (only,) = append_segments(session, source_id, [NewSegment("one two", "", 0, 1000, None, "repeated")])
        assert confirm(session, [(only, 0, 7)])
    assert shown(project, source_id)[0].flags == ""


def test_edges_are_nudged_within_reason(project: Project, source: tuple[int, list[int]]) -> None:
    source_id, (first, second) = source
    with project.change("Nudge") as session:
        assert nudge(session, first, "start", -50) == 0
        assert nudge(session, first, "end", -1050) == 1950
        assert nudge(session, second, "start", 9999) == 6000
    one, two = shown(project, source_id)
    assert (one.end_ms, two.start_ms) == (1950, 6000)
    assert all(word[2] <= word[3] <= 1950 for word in one.words or [])
