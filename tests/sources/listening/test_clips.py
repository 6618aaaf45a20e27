"""Which words are in a clip, which of them give somebody away, and what the captions say."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from interviewkit.model import Participant
from interviewkit.sources.actions import NewSegment, add_source, append_segments
from interviewkit.sources.listening.clips import bleep_spans, captions, names_known, telling, words_between
from interviewkit.store.project import Project
from tests.sources.outputs.making import even_words, row

SAID = "Well, Kim told Anna's boss. 민수는 그걸 민수씨한테"
ROWS = (
    row(1, SAID, "Ben", 0, 8000, even_words(SAID, 0, 8000)),
    row(2, "No times here", "Anna", 8000, 9000),
    row(3, "Later", "Ben", 20_000, 21_000),
)


def test_words_heard_only_in_part_belong_to_the_clip() -> None:
    words = words_between(ROWS, 1500, 8500)
    assert [word.text for word in words][:3] == ["Kim", "told", "Anna's"]
    assert words[-1].text == "No times here" and words[-1].whole


def test_names_are_found_with_endings_and_without_family_names() -> None:
    words = words_between(ROWS, 0, 9000)
    found = [words[place].text for place in sorted(telling(words, {"김민수", "Anna Lee"}))]
    assert found == ["Anna's", "민수는", "민수씨한테"]
    assert not telling(words, {"Jo"})


def test_labels_that_programs_give_are_no_names(project: Project) -> None:
    with project.change("Import transcript") as session:
        source = add_source(session, "Talk", "transcript")
        append_segments(session, source, [NewSegment("Hi", "Speaker 1"), NewSegment("Ho", "Bo Berg")])
        session.add(Participant(label="P01", name="Ada Byron"))
    with project.read() as session:
        assert names_known(session, source) == {"Ada Byron", "Bo Berg"}


def test_a_bleep_is_wider_than_the_word_but_leaves_its_neighbours() -> None:
    said = "one two three"
    rows = (row(1, said, "", 0, 900, [[0, 3, 0, 300, 1], [4, 7, 320, 600, 1], [8, 13, 900, 1200, 1]]),)
    words = words_between(rows, 0, 2000)
    assert bleep_spans(words, {1}) == [(310, 680)]
    assert bleep_spans(words, {0, 1}) == [(0, 680)]


def test_captions_are_on_the_clips_clock_and_do_not_tell_what_was_bleeped() -> None:
    words = words_between(ROWS, 1000, 5000)
    hidden = [words[place] for place in telling(words, {"Anna"})]
    text = captions(ROWS, 1000, 5000, hidden).decode()
    assert "Anna" not in text and "Kim told […] boss." in text
    assert text.startswith("1\n00:00:00,000 --> 00:00:0")


@settings(deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 300), st.integers(1, 400)), min_size=1, max_size=12),
    st.sets(st.integers(0, 11)),
)
def test_bleeps_cover_what_was_chosen_and_never_meet(steps: list[tuple[int, int]], chosen: set[int]) -> None:
    at, timed, said = 0, [], ""
    for gap, length in steps:
        said += " w"
        timed.append([len(said) - 1, len(said), at + gap, at + gap + length, 1])
        at += gap + length
    words = words_between((row(1, said, "", 0, at + 1, timed),), 0, at + 1)
    chosen = {place for place in chosen if place < len(words)}
    spans = bleep_spans(words, chosen)
    for place, word in enumerate(words):
        covered = any(start <= word.start_ms and word.end_ms <= end for start, end in spans)
        assert covered if place in chosen else not covered
    assert all(before[1] < after[0] for before, after in pairwise(spans))
