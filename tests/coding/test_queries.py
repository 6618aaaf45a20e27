"""What is read back: counts, quotes in the order of the text, evidence cards, what a change touches."""

from __future__ import annotations

from interviewkit import words
from interviewkit.coding import actions, queries
from interviewkit.coding.cards import cards
from interviewkit.coding.codebook import create_code, delete_code
from interviewkit.journey.actions import put_in_stage, use_preset
from interviewkit.sources.actions import NewSegment, add_source, append_segments
from interviewkit.store.changes import Changes
from interviewkit.text.anchors import Anchor, Passage
from tests.coding.conftest import Study


def test_counts_are_of_quotes_and_participants_not_of_tags(study: Study) -> None:
    with study.project.change("Code") as session:
        late = create_code(session, "Late")
        for text in ("late", "why"):
            actions.code_passage(session, study.source, study.passage(text), [late])
        nameless = add_source(session, "Diary", "transcript")
        (segment,) = append_segments(session, nameless, [NewSegment("late again")])
        actions.code_passage(session, nameless, Passage(Anchor(segment, 0), Anchor(segment, 4)), [late])
    study.project.coder = "ben"
    with study.project.change("Code") as session:
        actions.code_passage(session, study.source, study.passage("late"), [late])
    with study.project.read() as session:
        (row,) = queries.codebook(session)
    assert (row.quotes, row.participants) == (3, 2)


def test_quotes_come_in_the_order_of_the_text(study: Study) -> None:
    with study.project.change("Code") as session:
        late = create_code(session, "Late")
        for text in ("kind", "It came late", "came", "How"):
            actions.code_passage(session, study.source, study.passage(text), [late])
    with study.project.read() as session:
        rows = queries.quotes(session, study.source)
        texts = queries.quote_texts(session, rows)
        assert [texts[row.id] for row in rows] == ["How", "It came late", "came", "kind"]
        assert queries.quotes(session, ids=[]) == []
        assert queries.quotes_with(session, [late]) == [row.id for row in rows]
        assert queries.quotes_with(session, []) == []


def test_a_card_tells_who_said_what_where_and_when(study: Study) -> None:
    with study.project.change("Code") as session:
        stage = use_preset(session)[1]
        place = Passage(study.passage("Nobody").start, study.passage("called").end)
        quote = actions.code_passage(session, study.source, place, [], "joy")
        actions.feel(session, quote, "anger")
        put_in_stage(session, [quote], stage)
    with study.project.read() as session:
        (card,) = cards(session, [quote, 999])
        assert queries.quotes_in_stage(session, stage) == [quote]
        words.set_language("ko")
        (korean,) = cards(session, [quote])
    assert (card.participant, card.start_ms, card.stage, card.valence) == ("P01", 1000, "Exploration", -0.5)
    assert card.text == "Nobody told me why.\nSo I called"
    assert korean.stage == "탐색"


def test_a_change_names_the_quotes_it_touches(study: Study) -> None:
    seen: list[Changes] = []
    study.project.listen(seen.append)

    def touched() -> list[int] | None:
        with study.project.read() as session:
            return queries.quotes_touched(session, seen[-1])

    with study.project.change("Code") as session:
        late, trust = create_code(session, "Late"), create_code(session, "Trust")
        one = actions.code_passage(session, study.source, study.passage("late"), [late, trust])
        two = actions.code_passage(session, study.source, study.passage("why"), [trust])
    assert touched() == [one, two]
    with study.project.change("Code") as session:
        actions.untag(session, one, late)
    assert touched() == [one]
    study.project.undo()
    assert touched() == [one]
    with study.project.change("Delete code") as session:
        delete_code(session, trust)
    assert touched() == [one, two]
    with study.project.change("Import", recorded=False) as session:
        create_code(session, "Other")
    assert touched() is None
