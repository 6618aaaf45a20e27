"""The numbers of a conversation: right in examples worked out by hand, and true to their laws in all others."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interviewkit.sources.actions import NewSegment, add_source, append_segments
from interviewkit.sources.conversation.numbers import (
    Conversation,
    Speaking,
    analyse,
    conversation,
    cut_in_table,
    overlap_table,
)
from interviewkit.sources.conversation.turns import Said, spurts, turns
from interviewkit.sources.correcting.editing import split_segment
from interviewkit.sources.queries import segments, speakers
from interviewkit.sources.speakers.assigning import give_role
from interviewkit.store.project import Project

PEOPLE = {1: Speaking("진행자", "moderator"), 2: Speaking("P01", "participant"), 3: Speaking("관찰자", "observer")}


def said(*turns: tuple[int | None, str, int, int]) -> list[Said]:
    """Segments without word times."""
    return [Said(n, voice, text, start, end) for n, (voice, text, start, end) in enumerate(turns, 1)]


def spoken(id: int, voice: int | None, text: str, start: int, each: int = 300, gap: int = 50) -> Said:
    """A segment with a time for every word."""
    words, at, offset = [], start, 0
    for word in text.split():
        offset = text.index(word, offset)
        words.append([offset, offset + len(word), at, at + each, 0.9])
        at, offset = at + each + gap, offset + len(word)
    return Said(id, voice, text, start, max(at - gap, start), words)


def of(found: Conversation, voice: int) -> object:
    return next(each for each in found.voices if each.voice == voice)


def test_talk_turns_and_shares_of_a_plain_exchange() -> None:
    found = analyse(
        said(
            (1, "처음에 어떻게 알게 되셨어요?", 0, 4_000),
            (2, "친구가 추천해 줘서 알게 됐어요. 그래서 바로 써 봤어요.", 6_000, 20_000),
            (2, "그리고 좋았어요.", 20_200, 26_000),
            (1, "그렇군요. 왜 좋으셨나요", 26_500, 28_500),
        ),
        PEOPLE,
    )
    moderator, participant = found.voices
    assert (moderator.talk_ms, participant.talk_ms) == (6_000, 20_000)
    assert moderator.share == pytest.approx(6 / 26)
    assert found.moderator_share == pytest.approx(6 / 26)
    assert (len(moderator.turns), len(participant.turns)) == (2, 1)
    assert participant.longest is not None and participant.longest.length_ms == 20_000
    assert found.longest_answer == participant.longest
    assert [place.text for place in moderator.questions] == ["처음에 어떻게 알게 되셨어요?", "왜 좋으셨나요"]
    assert participant.latency_ms == 2_000 and moderator.latency_ms == 500
    assert [(s.place.length_ms, s.before, s.after) for s in found.silences] == [(2_000, 1, 2)]
    assert participant.words == 11 and participant.words_per_minute == pytest.approx(33)
    assert found.korean


def test_a_listening_sign_takes_no_turn_and_is_no_interruption() -> None:
    found = analyse(said((2, "그래서 제가 거기 가서", 0, 9_000), (1, "네.", 4_000, 4_400)), PEOPLE)
    moderator = next(voice for voice in found.voices if voice.voice == 1)
    assert moderator.turns == () and len(moderator.signs) == 1
    assert found.interruptions() == []
    assert overlap_table(found) == {frozenset((1, 2)): 400}


def test_the_same_word_is_an_answer_after_a_question() -> None:
    found = analyse(said((1, "좋으셨어요?", 0, 2_000), (2, "네.", 2_300, 2_800), (1, "왜요?", 3_000, 4_000)), PEOPLE)
    participant = next(voice for voice in found.voices if voice.voice == 2)
    assert len(participant.turns) == 1 and participant.signs == ()


@pytest.mark.parametrize(
    ("begins", "ends", "cuts"),
    [(3_000, 6_000, True), (4_600, 6_000, False), (3_000, 4_500, False), (5_000, 7_000, False)],
)
def test_cutting_in_is_beginning_well_before_the_end_and_going_on_past_it(begins: int, ends: int, cuts: bool) -> None:
    found = analyse(
        said((2, "제 생각에는 그게", 0, 5_000), (1, "잠깐만요 그러면 가격은 어땠나요?", begins, ends)), PEOPLE
    )
    assert cut_in_table(found) == ({(1, 2): 1} if cuts else {})
    assert len(found.interruptions("moderator")) == cuts
    assert found.interruptions("participant") == []


def test_words_with_a_long_gap_are_two_spurts_of_one_turn_with_a_silence_between() -> None:
    text = "음 그러니까 좋았어요"
    words = [[0, 1, 0, 400, 0.9], [2, 6, 600, 1_000, 0.9], [7, 11, 5_000, 5_600, 0.9]]
    segment = Said(1, 2, text, 0, 6_000, words)
    found = analyse([segment], PEOPLE)
    assert found.voices[0].talk_ms == 1_000 + 600
    assert [(s.before, s.after, s.place.length_ms) for s in found.silences] == [(2, 2, 4_000)]
    assert len(found.kept()) == 1
    assert len(found.voices[0].turns) == 1


def test_missing_times_and_roles_are_told() -> None:
    found = analyse(said((None, "Hello", 0, 1_000)), {}, segments=3)
    assert (found.gaps.segments, found.gaps.untimed, found.gaps.unnamed) == (3, 2, 1)
    assert not found.gaps.roles and not found.gaps.overlaps and not found.gaps.words
    assert found.moderator_share is None and found.longest_answer is None
    empty = analyse([], PEOPLE, segments=4)
    assert empty.voices == () and empty.gaps.untimed == 4 and empty.lasts_ms == 0


def test_talk_is_spread_over_the_minutes_it_fills() -> None:
    found = analyse(said((1, "a", 50_000, 70_000), (2, "b", 70_000, 130_000)), PEOPLE)
    assert found.minutes == {1: (10_000, 10_000, 0), 2: (0, 50_000, 10_000)}


# Laws

WORDS = ["네", "음", "그래서", "좋았나요?", "yes", "well,"]


@st.composite
def talks(draw: st.DrawFn) -> list[Said]:
    count = draw(st.integers(0, 14))
    found, at = [], 0
    for n in range(count):
        at = max(0, at + draw(st.integers(-4_000, 4_000)))
        words = draw(
            st.lists(st.sampled_from(["네", "음", "그래서", "좋았나요?", "yes", "well,"]), min_size=1, max_size=6)
        )
        voice = draw(st.sampled_from([1, 2, 3, None]))
        segment = spoken(n + 1, voice, " ".join(words), at, draw(st.integers(1, 900)), draw(st.integers(0, 1_500)))
        found.append(segment if draw(st.booleans()) else replace(segment, words=()))
        at = segment.end_ms
    return found


@settings(max_examples=60, deadline=None)
@given(talks())
def test_shares_sum_to_one_and_nothing_is_negative(talk: list[Said]) -> None:
    found = analyse(talk, PEOPLE)
    named = [voice for voice in found.voices if voice.voice is not None]
    if any(voice.talk_ms for voice in named):
        assert sum(voice.share for voice in found.voices) == pytest.approx(1)
    assert all(voice.talk_ms >= 0 and voice.share >= 0 for voice in found.voices)
    assert all(voice.talk_ms == sum(found.minutes[voice.voice]) for voice in found.voices)
    assert all(silence.place.length_ms >= 1_000 for silence in found.silences)
    assert sum(s.place.length_ms for s in found.silences) <= found.lasts_ms


@settings(max_examples=60, deadline=None)
@given(talks())
def test_overlaps_do_not_ask_who_is_named_first(talk: list[Said]) -> None:
    swapped = [replace(each, voice={1: 2, 2: 1}.get(each.voice, each.voice) if each.voice else None) for each in talk]
    swap = {1: 2, 2: 1}
    expected = {
        frozenset(swap.get(v, v) if v is not None else None for v in pair): ms
        for pair, ms in overlap_table(analyse(talk, PEOPLE)).items()
    }
    assert overlap_table(analyse(swapped, PEOPLE)) == expected
    for pair in pairwise(spurts(talk)):
        assert pair[0].start_ms <= pair[1].start_ms


@settings(max_examples=60, deadline=None)
@given(talks(), st.integers(0, 13), st.integers(0, 5))
def test_cutting_a_segment_at_a_word_changes_no_number(talk: list[Said], which: int, where: int) -> None:
    if which >= len(talk) or len(talk[which].words) < 2:
        return
    old = talk[which]
    word = old.words[min(where, len(old.words) - 2) + 1]
    first = replace(old, text=old.text[: word[0]].rstrip(), words=[w for w in old.words if w[0] < word[0]])
    rest = [[w[0] - word[0], w[1] - word[0], *w[2:]] for w in old.words if w[0] >= word[0]]
    second = replace(old, id=99, text=old.text[word[0] :], words=rest, start_ms=word[2])
    cut = [*talk[:which], replace(first, end_ms=first.words[-1][3]), second, *talk[which + 1 :]]
    before, after = analyse(talk, PEOPLE), analyse(cut, PEOPLE)
    assert numbers(before) == numbers(after)


def numbers(found: Conversation) -> list[object]:
    return [
        [
            (v.voice, v.talk_ms, len(v.turns), v.median_turn_ms, len(v.questions), len(v.signs), v.words, v.latency_ms)
            for v in found.voices
        ],
        [(s.place.start_ms, s.place.end_ms, s.before, s.after) for s in found.silences],
        [(o.place.start_ms, o.place.end_ms, o.began, o.over, o.cut_in) for o in found.overlaps],
        found.minutes,
    ]


@settings(max_examples=60, deadline=None)
@given(talks())
def test_turns_change_voices_and_hold_every_spurt_but_listening_signs(talk: list[Said]) -> None:
    whole = spurts(talk)
    taken = turns(whole)
    assert all(before.voice != after.voice for before, after in pairwise(taken))
    assert sum(len(turn.spurts) for turn in taken) == sum(not spurt.listening for spurt in whole)


# On a project


def test_a_source_is_read_with_its_people_and_marked_turns(project: Project) -> None:
    with project.change("Import") as session:
        source = add_source(session, "P01", "recording")
        new = [NewSegment("왜 그랬나요?", "M", 0, 2_000), NewSegment("그냥요 뭐", "P", 2_100, 4_000), NewSegment("x")]
        first, *_ = append_segments(session, source, new)
        for speaker, role in zip(speakers(session, source), ("moderator", "participant"), strict=True):
            give_role(session, speaker.id, role)
        found = conversation(session, source)
    assert [voice.role for voice in found.voices] == ["moderator", "participant"]
    assert found.gaps.untimed == 1 and found.gaps.roles
    assert found.moves == {"paraphrase": (), "clarify": ()}
    with project.change("Split") as session:
        split_segment(session, first, 2)
        again = conversation(session, source)
        assert len(segments(session, source)) == 4
    assert [len(v.turns) for v in again.voices] == [1, 1]
