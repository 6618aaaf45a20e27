"""The parts of the transcript that need no screen: lanes, places, steps by keyboard, widths of columns."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.text.anchors import Edit
from interviewkit.ui.transcript.codings import Codings
from interviewkit.ui.transcript.finding import matches, neighbour
from interviewkit.ui.transcript.lanes import lanes
from interviewkit.ui.transcript.measures import Measures, columns
from interviewkit.ui.transcript.page import Page, shown, typed
from interviewkit.ui.transcript.steps import border, extend, step, stretch_at
from interviewkit.ui.transcript.writing import Unsaved, written
from tests.ui.transcript.stuff import passage, quote, segment, segments

anything = st.text(st.characters(codec=None, exclude_categories=()), max_size=40)
spans = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20), st.integers(1, 3)), max_size=40)


@given(spans)
def test_codings_that_overlap_never_share_a_lane(found: list[tuple[int, int, int]]) -> None:
    sorted_spans = sorted((start, start + length, wide) for start, length, wide in found)
    given_lanes = lanes(sorted_spans)
    for i, (start, end, wide) in enumerate(sorted_spans):
        for j, (start2, end2, wide2) in enumerate(sorted_spans[:i]):
            if start < end2 and start2 < end:
                one = range(given_lanes[i], given_lanes[i] + wide)
                other = range(given_lanes[j], given_lanes[j] + wide2)
                assert not set(one) & set(other)


def test_a_coding_takes_the_lane_that_became_free() -> None:
    assert lanes([(0, 10, 1), (2, 4, 1), (5, 8, 1), (6, 7, 2), (10, 12, 1)]) == [0, 1, 1, 2, 0]


@given(anything)
def test_what_qt_shows_has_a_unit_for_every_unit_of_the_text(text: str) -> None:
    seen = shown(text)
    assert len(seen) == len(text)
    assert len(seen.encode("utf-16-le")) == len(text.encode("utf-16-le", "surrogatepass"))
    assert not set(seen) & set("\n\r\u2029\ufdd0\ufdd1\ufffc\ufeff\0")
    assert shown(seen) == seen


@given(anything)
def test_what_was_typed_can_be_stored_and_shown(text: str) -> None:
    kept = typed(text)
    assert typed(kept) == kept
    assert kept.encode("utf-8").decode("utf-8") == kept
    assert "\r" not in kept and "\0" not in kept
    assert shown(kept).replace("\u2028", "\n") == kept


@given(anything, st.data())
def test_the_text_on_the_page_follows_what_qt_shows(text: str, data: st.DataObject) -> None:
    page = Page([segment(1, text)])
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    new = typed(data.draw(anything))
    now = shown(text)[:start] + shown(new) + shown(text)[end:]
    edit = written(page, 0, now, start + len(new))
    assert shown(page.texts[0]) == now
    if edit is None:
        assert shown(text) == now
    else:
        assert page.texts[0] == text[: edit.start] + page.texts[0][edit.start :][: edit.length] + text[edit.end :]


def test_a_letter_in_a_segment_as_long_as_an_interview_is_found_at_the_caret() -> None:
    text = "안녕하세요 hello " * 4000
    page = Page([segment(1, text)])
    at = 30_000
    assert written(page, 0, text[:at] + "xx" + text[at:], at + 2) == Edit(at, at, 2)
    long = Page([segment(1, "a" * 5000)])
    assert written(long, 0, "a" * 5001, 2500) == Edit(2499, 2499, 1)
    assert written(long, 0, "a" * 4990, 100) == Edit(100, 111, 0)


def test_letters_typed_in_a_row_are_one_edit() -> None:
    page, unsaved = Page([segment(7, "ab")]), Unsaved()
    for number, text in enumerate(("axb", "axyb", "axyzb"), 2):
        edit = written(page, 0, text, number)
        assert edit is not None
        unsaved.note(7, edit)
    (found,) = unsaved.take(page)
    assert (found.segment, found.text, found.edits) == (7, "axyzb", [Edit(1, 1, 3)])
    assert unsaved.take(page) == []


def test_down_and_up_go_from_sentence_to_sentence_over_empty_segments() -> None:
    page = Page(segments("One. Two.", "", "  Three."))
    assert stretch_at(page, (0, 0)) == ((0, 0), (0, 4))
    assert step(page, (0, 0), (0, 4), 1, "sentence") == ((0, 5), (0, 9))
    assert step(page, (0, 5), (0, 9), 1, "sentence") == ((2, 2), (2, 8))
    assert step(page, (2, 2), (2, 8), 1, "sentence") is None
    assert step(page, (2, 2), (2, 8), -1, "sentence") == ((0, 5), (0, 9))
    assert step(page, (0, 0), (0, 4), 1, "segment") == ((2, 2), (2, 8))


def test_extending_grows_shrinks_and_turns_around_but_never_selects_nothing() -> None:
    page = Page(segments("One. Two. Three. Four."))
    one, two, three = ((0, 0), (0, 4)), ((0, 5), (0, 9)), ((0, 10), (0, 16))
    assert extend(page, *two, 1, "sentence") == (two[0], three[1])
    assert extend(page, two[0], three[1], -1, "sentence") == two
    assert extend(page, *two, -1, "sentence") == (two[1], one[0])
    assert extend(page, two[1], one[0], 1, "sentence") == (two[1], two[0])
    assert extend(page, two[1], two[0], 1, "sentence") == (two[0], three[1])
    assert extend(page, (0, 2), (0, 2), 1, "sentence") == one


@given(
    st.lists(st.tuples(st.sampled_from((-1, 1)), st.booleans(), st.sampled_from(("sentence", "segment"))), max_size=30)
)
def test_any_walk_by_keyboard_stays_on_the_page(walk: list[tuple[int, bool, str]]) -> None:
    page = Page(segments("One. Two! 셋이에요. 넷이죠?", "", " ", "Five, without an end", "🚚. Six."))
    anchor = caret = (0, 3)
    for way, extending, unit in walk:
        found = (extend if extending else step)(page, anchor, caret, way, unit)  # type: ignore[arg-type]
        if found:
            anchor, caret = found
            assert anchor != caret
            for place, offset in found:
                assert 0 <= place < len(page) and 0 <= offset <= len(page.texts[place])


def test_a_border_moves_by_words_and_never_through_a_character() -> None:
    page = Page(segments("한국어 👨\u200d👩\u200d👧 family", "next"))
    assert border(page, (0, 0), 1, "end", "word") == (0, 3)
    assert border(page, (0, 3), 1, "end", "character") == (0, 4)
    assert border(page, (0, 4), 1, "end", "character") == (0, 9)
    assert border(page, (0, 16), 1, "end", "word") == (1, 4)
    assert border(page, (1, 0), -1, "start", "word") == (0, 10)
    assert border(page, (0, 0), -1, "start", "word") == (0, 0)


def test_a_selection_loses_the_blanks_at_its_ends_and_ends_in_the_segment_that_it_holds() -> None:
    page = Page(segments("One. ", "  ", " Two. "))
    assert page.trimmed(passage(1, 4, 3, last=3)) == passage(3, 1, 3)
    assert page.trimmed(passage(1, 0, 1, last=3)) == passage(1, 0, 4)
    assert page.trimmed(passage(1, 4, 2, last=2)) is None
    assert page.trimmed(passage(9, 0, 1)) is None


quotes_on_page = st.lists(
    st.tuples(st.integers(1, 4), st.integers(0, 17), st.integers(0, 2), st.integers(1, 18)), max_size=25
)


@given(quotes_on_page, st.data())
def test_adding_and_removing_quotes_gives_what_loading_them_all_gives(
    found: list[tuple[int, int, int, int]], data: st.DataObject
) -> None:
    page = Page(segments(*["Nineteen characters"] * 6))
    rows = [
        quote(
            number, passage(first, start, max(start + 1, end) if not more else end, last=first + more), number % 3 + 1
        )
        for number, (first, start, more, end) in enumerate(found, 1)
    ]
    step_by_step, at_once = Codings(), Codings()
    step_by_step.load(rows[: len(rows) // 2], page)
    for row in rows[len(rows) // 2 :]:
        step_by_step.change([row], [], page)
    gone = data.draw(st.sets(st.sampled_from(rows).map(lambda row: row.id))) if rows else set()
    step_by_step.change([], gone, page)
    at_once.load([row for row in rows if row.id not in gone], page)
    ids = [row.id for row in at_once.quotes]
    assert sorted(row.id for row in step_by_step.quotes) == sorted(ids)
    for each in ids:
        one, other = step_by_step.number(each), at_once.number(each)
        assert step_by_step.spans[one].tolist() == at_once.spans[other].tolist()
        assert step_by_step.passages[one] == at_once.passages[other]
        assert step_by_step.codes[one] == at_once.codes[other]
    assert_apart(step_by_step)
    assert_apart(at_once)


def assert_apart(codings: Codings) -> None:
    reach = [((a, b), (c, d)) for a, b, c, d in codings.spans.tolist()]
    for one in range(len(reach)):
        for other in range(one):
            if reach[one][0] < reach[other][1] and reach[other][0] < reach[one][1]:
                assert codings.lanes[one] != codings.lanes[other]


def test_quotes_without_text_on_the_page_are_not_shown() -> None:
    page, codings = Page(segments("One.")), Codings()
    codings.load([quote(1, passage(1, 2, 2), 1), quote(2, passage(9, 0, 1), 1), quote(3, passage(1, 0, 4), 1)], page)
    assert 1 not in codings and 2 not in codings and 3 in codings
    assert codings.at(0, 3) == [3] and codings.at(0, 4) == []


def test_the_time_finds_its_segment_and_its_word() -> None:
    words = [[0, 3, 1000, 1200, 0.9], [4, 7, 1300, 1500, 0.2]]
    page = Page([segment(1, "one two", start_ms=1000, end_ms=1600, words=words), segment(2, "x", start_ms=None)])
    assert page.place_at_time(999) is None
    assert page.place_at_time(1000) == 0
    assert page.word_at_time(0, 1350) == 1
    assert page.word_at_time(0, 1250) == -1
    assert page.place_at_time(1600) is None
    page.write(0, "one, two")
    assert page.words(0) == []


def test_words_are_found_however_they_are_written() -> None:
    page = Page(segments("The CAFÉ, the cafe\u0301.", "\u1112\u1161\u11ab국 and 한국", "ＡＢＣ"))
    assert matches(page, "café") == [(0, 4, 8), (0, 14, 19)]
    assert matches(page, "한국") == [(1, 0, 4), (1, 9, 11)]
    assert matches(page, "abc") == [(2, 0, 3)]
    assert matches(page, "  ") == []
    found = matches(page, "한국")
    assert [neighbour(found, 1, 0, way) for way in (0, 1, -1)] == [0, 1, 1]


@pytest.mark.parametrize("width", [300, 480, 640, 900, 1180, 1600, 2600])
@pytest.mark.parametrize("zoom", [0.5, 1.0, 2.0])
def test_the_columns_fill_the_width_and_the_text_stays_readable(width: int, zoom: float) -> None:
    found = columns(width, Measures(zoom), 50, 100)
    assert found.text <= Measures(zoom).px(720)
    used = found.left + found.text + found.right
    assert used <= width or found.names == 0
    assert found.names == 0 or found.names >= Measures(zoom).px(56)
    if width >= 900 and zoom == 1.0:
        assert found.text >= 480


@pytest.mark.parametrize("width", [300, 380, 480, 640, 900, 1180, 1600, 2600])
@pytest.mark.parametrize("zoom", [0.5, 1.0, 2.0])
def test_a_text_without_codings_gets_the_room_that_codings_would_take(width: int, zoom: float) -> None:
    bare, coded = columns(width, Measures(zoom), 50, 100, coded=False), columns(width, Measures(zoom), 50, 100)
    assert bare.text >= coded.text and bare.speaker >= coded.speaker
    assert bare.text <= Measures(zoom).px(720)
    if zoom == 1.0 and width >= 380:
        assert bare.left + bare.text + bare.right == width and bare.text >= 250


def test_breaths_are_cut_at_pauses_within_a_turn() -> None:
    text = "One two three four five."
    heard = [[0, 3, 0, 200, 1.0], [4, 7, 300, 500, 1.0], [8, 13, 2000, 2300, 1.0], [14, 18, 2400, 2600, 1.0],
             [19, 24, 2700, 3000, 1.0]]  # fmt: skip
    page = Page([segment(1, text, words=heard), segment(2, "And then?")])
    assert step(page, (0, 0), (0, 0), 1, "pause") == ((0, 0), (0, 7))
    assert step(page, (0, 0), (0, 7), 1, "pause") == ((0, 8), (0, 24))
    assert step(page, (0, 8), (0, 24), 1, "pause") == ((1, 0), (1, 9))
    assert extend(page, (0, 0), (0, 7), 1, "pause") == ((0, 0), (0, 24))
    assert step(page, (1, 0), (1, 9), -1, "pause") == ((0, 8), (0, 24))


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 30), st.integers(0, 30)), max_size=12), st.data())
def test_quotes_within_a_stretch_are_those_no_other_rule_would_leave_out(
    spans: list[tuple[int, int, int]], data: st.DataObject
) -> None:
    page = Page(segments(*["x" * 31] * 5))
    rows = [quote(n, passage(p + 1, min(a, b), max(a, b) + 1), 1) for n, (p, a, b) in enumerate(spans, 1)]
    codings = Codings()
    codings.load(rows, page)
    ends = st.tuples(st.integers(0, 4), st.integers(0, 31))
    low, high = sorted((data.draw(ends), data.draw(ends)))
    places = {row.id: ((p, min(a, b)), (p, max(a, b) + 1)) for row, (p, a, b) in zip(rows, spans, strict=True)}
    within = {n for n, (start, end) in places.items() if low <= start and end <= high}
    touched = {n for n, (start, end) in places.items() if start < high and end > low}
    assert set(codings.within(low, high)) == (within or touched)
    order = codings.in_order()
    assert sorted(order) == sorted(places)
    assert [places[n][0] for n in order] == sorted(places[n][0] for n in order)
