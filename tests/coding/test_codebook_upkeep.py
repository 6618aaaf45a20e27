"""Several codes at once, splitting with counts beforehand, the glossary, and what became of the codebook."""

from __future__ import annotations

import time
from functools import partial

import pytest

from interviewkit.coding import actions, codebook, glossary, queries, sorting, versions
from interviewkit.coding.glossary import TermRow
from interviewkit.errors import UserError
from interviewkit.model import now
from interviewkit.sources.transcribing.vocabulary import suggestions
from tests.coding.conftest import Study
from tests.coding.test_codebook import do, make, rows, tree


def test_several_codes_move_together_and_keep_their_order(study: Study) -> None:
    a, b, c, d = (make(study, name) for name in "abcd")
    below = make(study, "b1", b)
    do(study, lambda s: codebook.move_codes(s, [b, below, d], a, 0))
    assert tree(study) == ["a", "  b", "    b1", "  d", "c"]
    do(study, lambda s: codebook.move_codes(s, [below, d], None, 1))
    assert tree(study) == ["a", "  b", "b1", "d", "c"]
    with pytest.raises(UserError):
        do(study, lambda s: codebook.move_codes(s, [c, a], b, 0))
    assert tree(study) == ["a", "  b", "b1", "d", "c"]


def test_codes_rest_and_come_back_and_several_go_at_once(study: Study) -> None:
    a, b = make(study, "a"), make(study, "b")
    below = make(study, "a1", a)
    do(study, lambda s: codebook.activate_codes(s, [a, b], False))
    assert [row.active for row in rows(study).values()] == [False, True, False]
    do(study, lambda s: codebook.activate_codes(s, [a], True))
    do(study, lambda s: codebook.delete_codes(s, [a, below]))
    assert tree(study) == ["b"]


def test_merging_says_beforehand_what_it_would_join(study: Study) -> None:
    late, slow = make(study, "Late"), make(study, "Slow")
    child = make(study, "Very slow", slow)
    do(study, lambda s: actions.code_passage(s, study.source, study.passage("late"), [late, slow]))
    do(study, lambda s: actions.code_passage(s, study.source, study.passage("why"), [slow, child]))
    with study.project.read() as session:
        assert sorting.merging(session, [slow], late) == sorting.Merging(2, 1, 1, 1)
    do(study, lambda s: codebook.merge_all(s, [slow, child, late], late))
    assert tree(study) == ["Late"]
    assert rows(study)["Late"].quotes == 2


def test_splitting_moves_the_quotes_that_were_placed_and_leaves_the_rest(study: Study) -> None:
    late = make(study, "Late")
    old = make(study, "By hours", late)
    quotes = [
        do(study, partial(actions.code_passage, source_id=study.source, passage=study.passage(w), code_ids=[late]))
        for w in ("It came late", "Nobody told me", "kind")
    ]
    do(study, lambda s: actions.tag_quote(s, quotes[0], old))
    ids = do(study, lambda s: sorting.split_code(s, late, ["By hours", "By days"], {quotes[0]: 0, quotes[1]: 1}))
    assert ids[0] == old and tree(study) == ["Late", "  By hours", "  By days"]
    with study.project.read() as session:
        tags = {row.id: [tag.code_id for tag in row.tags] for row in queries.quotes(session)}
    assert tags == {quotes[0]: [old], quotes[1]: [ids[1]], quotes[2]: [late]}
    study.project.undo()
    assert tree(study) == ["Late", "  By hours"]
    assert rows(study)["Late"].quotes == 3


def test_the_glossary_is_kept_in_one_step_and_its_words_are_offered_to_the_vocabulary(study: Study) -> None:
    code = make(study, "Rocket delivery")
    words = [TermRow(None, " 로켓 배송 ", "by morning", code), TermRow(None, "RFM", "recency…"), TermRow(None, " ", "")]
    do(study, lambda s: glossary.keep_glossary(s, words))
    with study.project.read() as session:
        found = glossary.glossary(session)
        assert {"로켓 배송", "RFM"} <= set(suggestions(session))
    assert [(row.word, row.meaning, row.code) for row in found] == [
        ("RFM", "recency…", ""),
        ("로켓 배송", "by morning", "Rocket delivery"),
    ]
    swapped = [TermRow(found[0].id, found[1].word, "one"), TermRow(found[1].id, found[0].word, "two")]
    do(study, lambda s: glossary.keep_glossary(s, swapped))
    with study.project.read() as session:
        assert [(row.word, row.meaning) for row in glossary.glossary(session)] == [("RFM", "two"), ("로켓 배송", "one")]
    with pytest.raises(UserError):
        do(study, lambda s: glossary.keep_glossary(s, [TermRow(None, "x", ""), TermRow(None, "x ", "")]))
    do(study, lambda s: glossary.keep_glossary(s, swapped[:1]))
    with study.project.read() as session:
        assert len(glossary.glossary(session)) == 1


def between_steps() -> str:
    """A moment that no step shares: steps are told apart by milliseconds."""
    time.sleep(0.002)
    moment = now()
    time.sleep(0.002)
    return moment


def test_what_became_of_the_codebook_is_read_from_the_history(study: Study) -> None:
    empty = "2000-01-01T00:00:00.000Z"
    a, b, c, d = (make(study, name) for name in ("Late", "Slow", "Price", "Trust"))
    do(study, lambda s: actions.code_passage(s, study.source, study.passage("late"), [b]))
    before = between_steps()
    make(study, "Undone")
    study.project.undo()
    do(study, lambda s: codebook.rename_code(s, a, "Too late"))
    do(study, lambda s: codebook.describe_code(s, a, definition="After the day", family="need"))
    do(study, lambda s: codebook.merge_codes(s, b, a))
    do(study, lambda s: codebook.move_code(s, d, a, 0))
    do(study, lambda s: codebook.activate_codes(s, [d], False))
    middle = between_steps()
    do(study, lambda s: codebook.delete_code(s, c))
    make(study, "Fresh", a)
    with study.project.read() as session:
        changes = versions.compare(session, before, now())
        early = versions.compare(session, before, middle)
        first = versions.compare(session, empty, before)
        days = versions.changed_days(session)
    found = [(each.kind, each.code, each.was, each.now, each.what) for each in changes]
    assert sorted(found) == sorted([
        ("renamed", "Too late", "Late", "Too late", ""),
        ("redefined", "Too late", "", "After the day", "definition"),
        ("family", "Too late", "topic", "need", ""),
        ("merged", "Slow", "Slow", "Too late", ""),
        ("moved", "Trust", "", "Too late", ""),
        ("resting", "Trust", "", "", ""),
        ("removed", "Price", "", "", ""),
        ("added", "Fresh", "", "Too late", ""),
    ])  # fmt: skip
    assert {each.coder for each in changes} == {"anna"} and all(each.at > before for each in changes)
    assert "removed" not in {each.kind for each in early} and "added" not in {each.kind for each in early}
    assert [each.code for each in first] == ["Late", "Slow", "Price", "Trust"]
    assert {each.kind for each in first} == {"added"}
    assert days is not None and days[0] < before < middle < days[1]


def test_a_codebook_that_was_never_changed_has_no_days(study: Study) -> None:
    with study.project.read() as session:
        assert versions.changed_days(session) is None
        assert versions.compare(session, "2000", "2030") == []
