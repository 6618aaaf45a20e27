"""Quotes, tags, feelings and memos, written to a real project."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sqlmodel import Session

from interviewkit.coding import actions, queries
from interviewkit.coding.cards import cards
from interviewkit.coding.codebook import create_code
from interviewkit.coding.emotions import FEELINGS
from interviewkit.coding.queries import QuoteRow
from interviewkit.errors import ProjectTrouble
from interviewkit.journey.actions import put_in_stage, use_preset
from interviewkit.sources.correcting import editing
from interviewkit.store.checking import check
from tests.coding.conftest import Study


def do(study: Study, work: Callable[[Session], Any]) -> Any:
    with study.project.change("Code passage") as session:
        return work(session)


def quotes(study: Study) -> list[QuoteRow]:
    with study.project.read() as session:
        return queries.quotes(session)


def code(study: Study, name: str) -> int:
    return int(do(study, lambda s: create_code(s, name)))


def test_codes_stack_on_one_quote(study: Study) -> None:
    late, trust = code(study, "Late"), code(study, "Trust")
    place = study.passage("It came late.")
    first = do(study, lambda s: actions.code_passage(s, study.source, place, [late]))
    second = do(study, lambda s: actions.code_passage(s, study.source, place, [trust, late], emotion="annoyance"))
    assert first == second
    (quote,) = quotes(study)
    assert [tag.code_id for tag in quote.tags] == [late, trust]
    assert [(each.label, each.valence, each.intensity) for each in quote.emotions] == [("annoyance", -2, 2)]
    assert (quote.coder, quote.passage, quote.memo, quote.lost_text) == ("anna", place, "", None)


def test_a_code_given_again_changes_only_its_weight(study: Study) -> None:
    late, place = code(study, "Late"), study.passage("late")
    quote = do(study, lambda s: actions.code_passage(s, study.source, place, [late]))
    before = len(study.project.history())
    do(study, lambda s: actions.tag_quote(s, quote, late))
    assert len(study.project.history()) == before, "nothing changed, so there is no step"
    do(study, lambda s: actions.tag_quote(s, quote, late, 0.5))
    assert [tag.weight for tag in quotes(study)[0].tags] == [0.5]


def test_each_coder_takes_only_their_own_code_off(study: Study) -> None:
    late, place = code(study, "Late"), study.passage("late")
    quote = do(study, lambda s: actions.code_passage(s, study.source, place, [late]))
    study.project.coder = "ben"
    do(study, lambda s: actions.tag_quote(s, quote, late))
    assert [tag.coder for tag in quotes(study)[0].tags] == ["anna", "ben"]
    do(study, lambda s: actions.untag(s, quote, late))
    assert [tag.coder for tag in quotes(study)[0].tags] == ["anna"]
    do(study, lambda s: actions.untag(s, quote, late))
    assert [tag.coder for tag in quotes(study)[0].tags] == ["anna"]


@pytest.mark.parametrize("carried", ["feeling", "stage", "memo", "nothing"])
def test_a_quote_stays_while_it_carries_something(study: Study, carried: str) -> None:
    late, place = code(study, "Late"), study.passage("late")
    quote = do(study, lambda s: actions.code_passage(s, study.source, place, [late]))
    stage = do(study, use_preset)[0]
    keep: dict[str, Callable[[Session], object]] = {
        "feeling": lambda s: actions.feel(s, quote, "joy"),
        "stage": lambda s: put_in_stage(s, [quote], stage),
        "memo": lambda s: actions.write_memo(s, quote, "why?"),
        "nothing": lambda s: None,
    }
    do(study, keep[carried])
    do(study, lambda s: actions.untag(s, quote, late))
    assert len(quotes(study)) == (carried != "nothing")


def test_a_bare_quote_goes_with_its_last_feeling_or_memo(study: Study) -> None:
    place = study.passage("kind")
    quote = do(study, lambda s: actions.code_passage(s, study.source, place, [], "joy"))
    do(study, lambda s: actions.unfeel(s, quotes(study)[0].emotions[0].id))
    assert quotes(study) == []
    quote = do(study, lambda s: actions.quote_passage(s, study.source, place))
    do(study, lambda s: actions.write_memo(s, quote, "a thought"))
    do(study, lambda s: actions.write_memo(s, quote, ""))
    assert quotes(study) == []


def test_a_quote_holds_one_feeling_of_a_word_per_coder(study: Study) -> None:
    quote = do(study, lambda s: actions.code_passage(s, study.source, study.passage("kind"), [], "joy"))
    do(study, lambda s: actions.feel(s, quote, "joy", valence=9, intensity=0, why="kind"))
    do(study, lambda s: actions.feel(s, quote, "surprise"))
    study.project.coder = "ben"
    do(study, lambda s: actions.feel(s, quote, "joy"))
    found = [(each.label, each.valence, each.intensity, each.why, each.coder) for each in quotes(study)[0].emotions]
    assert found == [("joy", 3, 1, "kind", "anna"), ("surprise", 0, 2, "", "anna"), ("joy", 2, 2, "", "ben")]


def test_another_word_brings_its_usual_valence_unless_one_was_chosen(study: Study) -> None:
    quote = do(study, lambda s: actions.code_passage(s, study.source, study.passage("kind"), [], "joy"))
    joy = quotes(study)[0].emotions[0].id
    do(study, lambda s: actions.call_feeling(s, joy, "anger"))
    assert [(e.id, e.label, e.valence) for e in quotes(study)[0].emotions] == [(joy, "anger", -3)]
    do(study, lambda s: actions.feel(s, quote, "anger", valence=-1))
    do(study, lambda s: actions.call_feeling(s, joy, "annoyance"))
    assert quotes(study)[0].emotions[0].valence == -1
    do(study, lambda s: actions.feel(s, quote, "surprise"))
    do(study, lambda s: actions.call_feeling(s, joy, "surprise"))
    assert [(e.id, e.label) for e in quotes(study)[0].emotions] == [(joy, "surprise")]


def test_borders_move_and_give_a_lost_quote_text_again(study: Study) -> None:
    late = code(study, "Late")
    quote = do(study, lambda s: actions.code_passage(s, study.source, study.passage("It came late."), [late]))
    do(study, lambda s: editing.edit_segment(s, study.segments[1], "Nobody told me why."))
    (lost,) = quotes(study)
    assert lost.lost_text == "It came late."
    with study.project.read() as session:
        assert queries.quote_texts(session, [lost]) == {quote: "It came late."}
        assert [card.text for card in cards(session, [quote])] == ["It came late."]
    place = study.passage("So I called")
    do(study, lambda s: actions.move_boundaries(s, quote, place))
    (found,) = quotes(study)
    assert (found.lost_text, found.passage) == (None, place)


def test_an_act_on_a_quote_that_went_makes_it_anew_where_its_words_are(study: Study) -> None:
    place = study.passage("kind")
    quote = do(study, lambda s: actions.code_passage(s, study.source, place, [], "joy"))
    do(study, lambda s: actions.remove_quotes(s, [quote, 999]))
    memo = lambda s, q: actions.write_memo(s, q, "kept")  # noqa: E731
    do(study, lambda s: actions.act_on(s, study.source, quote, place, memo))
    assert [each.memo for each in quotes(study)] == ["kept"]
    with pytest.raises(ProjectTrouble):
        do(study, lambda s: actions.act_on(s, study.source, 999, None, memo))


def test_many_places_are_quoted_and_tagged_at_once(study: Study) -> None:
    late = code(study, "Late")
    places = [study.passage(words) for words in ("late", "why", "late", "called")]
    one = do(study, lambda s: actions.quote_passage(s, study.source, places[1]))
    ids = do(study, lambda s: actions.quote_passages(s, [(study.source, place) for place in places]))
    assert ids[0] == ids[2] and ids[1] == one and len(set(ids)) == 3
    do(study, lambda s: actions.tag_quotes(s, ids, late))
    do(study, lambda s: actions.tag_quotes(s, ids[:1], late))
    assert [len(quote.tags) for quote in quotes(study)] == [1, 1, 1]
    with study.project.read() as session:
        assert check(session, study.project.path) == []


def test_everything_is_undone_and_done_again(study: Study) -> None:
    late, place = code(study, "Late"), study.passage("late")
    quote = do(study, lambda s: actions.code_passage(s, study.source, place, [late], "joy"))
    states = [quotes(study)]
    for work in (
        lambda s: actions.untag(s, quote, late),
        lambda s: actions.write_memo(s, quote, "m"),
        lambda s: actions.move_boundaries(s, quote, study.passage("why")),
        lambda s: actions.remove_quotes(s, [quote]),
    ):
        do(study, work)
        states.append(quotes(study))
    for state in reversed(states[:-1]):
        study.project.undo()
        assert quotes(study) == state
    for state in states[1:]:
        study.project.redo()
        assert quotes(study) == state


def test_the_taxonomy_has_21_feelings_from_pleasant_to_unpleasant() -> None:
    basic = {"joy", "trust", "anticipation", "surprise", "fear", "anger", "sadness", "disgust", ""}
    assert len(FEELINGS) == 21
    assert all(key == each.key and -3 <= each.valence <= 3 and each.parent in basic for key, each in FEELINGS.items())
    signs = [(each.valence > 0) - (each.valence < 0) for each in FEELINGS.values()]
    assert signs == sorted(signs, reverse=True)


def test_every_feeling_has_a_name_in_both_languages() -> None:
    from interviewkit import words

    english = [words.tr(each.name) for each in FEELINGS.values()]
    words.set_language("ko")
    korean = [words.tr(each.name) for each in FEELINGS.values()]
    assert len(set(english)) == len(set(korean)) == 21
    assert all(any("가" <= letter <= "힣" for letter in name) for name in korean)


def test_a_star_and_a_need_keep_a_quote_and_taking_them_away_lets_it_go(study: Study) -> None:
    quote = do(study, lambda s: actions.quote_passage(s, study.source, study.passage("late")))
    do(study, lambda s: actions.star_quotes(s, [quote], True))
    do(study, lambda s: actions.say_need(s, [quote], "latent"))
    assert [(each.starred, each.need) for each in quotes(study)] == [(True, "latent")]
    do(study, lambda s: actions.star_quotes(s, [quote, 4711], False))
    assert [(each.starred, each.need) for each in quotes(study)] == [(False, "latent")]
    do(study, lambda s: actions.say_need(s, [quote], ""))
    assert quotes(study) == []
    with pytest.raises(ValueError, match="urgent"):
        do(study, lambda s: actions.say_need(s, [], "urgent"))
