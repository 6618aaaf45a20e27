"""Words, expressions and keyness, counted over a small study in both languages, and over any text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from interviewkit.analysis.groups import Group, chosen, groups
from interviewkit.analysis.keyness import keyness, log_likelihood, log_ratio
from interviewkit.analysis.kwic import in_context, resort
from interviewkit.analysis.repeated import repeated
from interviewkit.analysis.stop_words import leave_out, shipped, stop_words, write_stop_words
from interviewkit.analysis.told import Reader
from interviewkit.analysis.words import feeling_counts, feeling_of, gram_counts, word_counts
from interviewkit.coding.actions import code_passage
from interviewkit.coding.codebook import create_code
from interviewkit.people.actions import participant_labelled
from interviewkit.sources.actions import NewSegment, add_source, append_segments
from interviewkit.store.project import Project
from interviewkit.text.anchors import Anchor, Passage

TURNS = {
    "P1": ["배송이 정말 늦었어요. 배송을 기다렸어요.", "The parcel came late; nobody told me why."],
    "P2": ["배송은 빨랐는데 상담원이 답답했어요.", "Two parcels. Nobody told me why it was late."],
    "P3": ["배송이 정말 늦었어요. 상담원에게 물었어요."],
}


def build(project: Project, turns: dict[str, list[str]]) -> None:
    with project.change("Import") as session:
        for person, texts in turns.items():
            source = add_source(session, person, "transcript", participant_id=participant_labelled(session, person))
            rows = [row for text in texts for row in (NewSegment("배송 어땠어요?", "진행자"), NewSegment(text, person))]
            append_segments(session, source, rows)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "study.ikit", "Study", coder="anna") as project:
        build(project, TURNS)
        yield project


def test_a_word_is_counted_in_all_its_forms_with_who_says_it(project: Project) -> None:
    told = Reader(project).told()
    rows = {row.text: row for row in word_counts(told, ~told.roles("moderator"), shipped()).rows}
    assert (rows["배송"].count, rows["배송"].people, rows["배송"].sources) == (4, 3, 3)
    assert (rows["늦다"].count, rows["상담원"].count, rows["기다리다"].count) == (2, 2, 1)
    assert (rows["parcel"].count, rows["parcel"].people) == (2, 2)
    assert "the" not in rows and "정말" not in rows


def test_who_asks_is_counted_only_when_asked_for(project: Project) -> None:
    told = Reader(project).told()
    everything = {row.text: row for row in word_counts(told, np.ones(len(told.segment), bool), shipped()).rows}
    assert everything["배송"].count == 9 and everything["배송"].people == 3


def test_a_change_is_counted_and_what_stayed_is_not_numbered_again(project: Project) -> None:
    reader = Reader(project)
    before = reader.told()
    assert reader.told() is before
    with project.change("Import") as session:
        source = add_source(session, "P4", "transcript")
        append_segments(session, source, [NewSegment("배송 배송", "")])
    told = reader.told()
    row = next(row for row in word_counts(told, ~told.roles("moderator"), shipped()).rows if row.text == "배송")
    assert (row.count, row.people) == (6, 4)
    assert told.blocks[0] is before.blocks[0]


def test_stop_words_are_the_studys_own_and_can_be_counted_again(project: Project) -> None:
    with project.change("Stop words") as session:
        leave_out(session, ["배송"])
    with project.read() as session:
        assert "배송" in stop_words(session) and "the" in stop_words(session)
    with project.change("Stop words") as session:
        write_stop_words(session, shipped() - {"the"})
    with project.read() as session:
        assert "배송" not in stop_words(session) and "the" not in stop_words(session)


def test_what_several_people_say_in_the_same_words_is_found_once_at_full_length(project: Project) -> None:
    told = Reader(project).told()
    rows = repeated(told, ~told.roles("moderator"), shipped()).rows
    assert [(row.text, row.count, row.people) for row in rows] == [
        ("nobody told me why", 2, 2),
        ("배송이 정말 늦었어요", 2, 2),
    ]


def test_n_grams_do_not_run_over_the_end_of_a_turn(project: Project) -> None:
    told = Reader(project).told()
    rows = {row.text: row.count for row in gram_counts(told, ~told.roles("moderator"), set(), 2).rows}
    assert rows["nobody told"] == 2 and "기다렸어요 the" not in rows


def test_a_word_is_read_in_its_context_sorted_to_either_side(project: Project) -> None:
    told = Reader(project).told()
    people = ~told.roles("moderator")
    row = next(row for row in word_counts(told, people, shipped()).rows if row.text == "상담원")
    lines = in_context(project, told, people, row.words, row.based)
    assert [hit.text for hit in lines.hits] == ["상담원이", "상담원에게"] and lines.count == 2
    assert [hit.after for hit in resort(lines, "right").hits] == [" 답답했어요.", " 물었어요."]
    assert [hit.before.split()[-1] for hit in resort(lines, "left").hits] == ["늦었어요.", "빨랐는데"]


def test_words_of_feeling_come_with_the_feeling_they_hint_at(project: Project) -> None:
    told = Reader(project).told()
    assert [(row.text, row.feeling) for row in feeling_counts(told, ~told.roles("moderator")).rows] == [
        ("답답하다", "frustration")
    ]
    assert feeling_of("annoying") == "annoyance" and feeling_of("짜증나서") == "annoyance" and feeling_of("table") == ""


def test_log_likelihood_comes_out_as_published() -> None:
    # Rayson's worked spreadsheet: 2·(a ln(a/E1) + b ln(b/E2)); e.g. 100 in 10,000 against 50 in 20,000 words.
    assert log_likelihood(100, 50, 10_000, 20_000) == pytest.approx(2 * (100 * np.log(2) + 50 * np.log(0.5)))
    assert round(log_likelihood(100, 50, 10_000, 20_000), 4) == 69.3147
    assert log_likelihood(10, 20, 1000, 2000) == 0
    assert log_ratio(100, 50, 10_000, 20_000) == pytest.approx(2)
    assert round(log_likelihood(5, 0, 1000, 1000), 4) == 6.9315


def test_keyness_compares_any_two_groups(project: Project) -> None:
    told = Reader(project).told()
    with project.read() as session:
        of_one = chosen(session, told, Group("source", "P1", "1"))
        rest = chosen(session, told, Group()) & ~of_one
    found = keyness(told, of_one, rest, shipped())
    row = next(row for row in found.rows if row.text == "배송")
    assert (row.a, row.b, row.people_a, row.people_b) == (2, 2, 1, 2)
    assert row.g2 == pytest.approx(log_likelihood(2, 2, found.total_a, found.total_b))


def test_coded_segments_are_a_group(project: Project) -> None:
    told = Reader(project).told()
    segment = int(told.segment[1])
    with project.change("Code") as session:
        code = create_code(session, "Late")
        code_passage(session, int(told.source[1]), Passage(Anchor(segment, 0), Anchor(segment, 2)), [code])
    with project.read() as session:
        group = next(each for each in groups(session) if each.kind == "coded")
        assert np.flatnonzero(chosen(session, told, group)).tolist() == [1]
        rest = chosen(session, told, Group("uncoded", "Late", group.value))
    assert rest.sum() == (~told.roles("moderator")).sum() - 1


WORDS = st.lists(st.sampled_from(["배송이", "늦었어요", "정말", "late", "parcels", "the", "parcel"]), max_size=12)
PEOPLE = st.sampled_from(["P1", "P2", "P3"])
STUDIES = st.dictionaries(PEOPLE, st.lists(WORDS.map(" ".join), min_size=1, max_size=3), min_size=1)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(turns=STUDIES)
def test_counts_add_up_lines_hold_the_word_and_expressions_stand_on_their_own(
    tmp_path_factory: pytest.TempPathFactory, turns: dict[str, list[str]]
) -> None:
    with Project.create(tmp_path_factory.mktemp("any") / "study.ikit", "Study", coder="anna") as project:
        build(project, turns)
        told = Reader(project).told()
        people = ~told.roles("moderator")
        counts = word_counts(told, people, set())
        said = [word for texts in turns.values() for text in texts for word in text.split()]
        assert sum(row.count for row in counts.rows) == counts.total == len(said)
        for row in counts.rows:
            lines = in_context(project, told, people, row.words, row.based)
            assert lines.count == row.count and all(hit.text in said for hit in lines.hits)
        found = repeated(told, people, set()).rows
        for row in found:
            longer = [each.text for each in found if len(each.words) > len(row.words)]
            outside = {who for who, texts in turns.items() for text in texts if _stands_alone(row.text, text, longer)}
            assert row.people >= len(outside) >= 2


def _stands_alone(short: str, text: str, longer: list[str]) -> bool:
    """Whether an expression stands somewhere in a text where no longer one covers it."""
    words = text.split()
    spans = [_spans(each.split(), words) for each in longer]
    return any(
        not any(a <= start and end <= b for each in spans for a, b in each)
        for start, end in _spans(short.split(), words)
    )


def _spans(some: list[str], words: list[str]) -> list[tuple[int, int]]:
    return [(at, at + len(some)) for at in range(len(words)) if words[at : at + len(some)] == some]
