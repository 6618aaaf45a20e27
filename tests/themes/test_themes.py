"""Themes in a real project: keeping them, what is behind them, their evidence, and what stands on the map."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from sqlmodel import select

from interviewkit.coding.actions import code_passage, tag_quote
from interviewkit.coding.cards import heard_at
from interviewkit.coding.codebook import create_code
from interviewkit.errors import ProjectTrouble
from interviewkit.model import Code, Quote
from interviewkit.people.actions import participant_labelled
from interviewkit.sources.actions import NewSegment, add_source, append_segments
from interviewkit.sources.queries import SegmentRow
from interviewkit.store.project import Project
from interviewkit.text.anchors import Anchor, Passage
from interviewkit.themes.actions import (
    NodeKey,
    Place,
    create_theme,
    delete_theme,
    describe_theme,
    forget_places,
    merge_themes,
    move_code,
    move_theme,
    put_code,
    recolour_theme,
    save_places,
    take_code_out,
    the_map,
)
from interviewkit.themes.evidence import Candidate, against, best, strength
from interviewkit.themes.pairs import CodePair, Unit, cooccurrence
from interviewkit.themes.queries import code_counts, theme_map, themes
from interviewkit.themes.quotes import theme_evidence


def code(project: Project, name: str) -> int:
    with project.read() as session:
        found = session.exec(select(Code.id).where(Code.name == name)).one()
        assert found is not None
        return found


def theme(project: Project, name: str) -> int:
    with project.read() as session:
        return {row.name: row.id for row in themes(session)}[name]


def pairs(project: Project, unit: Unit = "segment") -> dict[tuple[str, str], CodePair]:
    with project.read() as session:
        return {(pair.a, pair.b): pair for pair in cooccurrence(session, unit)}


def test_a_theme_is_backed_by_participants_not_quotes(study: Project) -> None:
    with study.read() as session:
        first = themes(session)[0]
    assert (first.counts.participants, first.of, first.counts.quotes, first.strength) == (4, 4, 7, "strong")
    mood = first.counts.mood
    assert (mood.positive, mood.neutral, mood.negative, mood.mean) == (0, 0, 4, -1.75)


def test_codes_count_their_own_quotes_and_people(study: Project) -> None:
    with study.read() as session:
        counts = code_counts(session)
    delivery = counts[code(study, "빠른 배송")]
    assert (delivery.participants, delivery.quotes, delivery.mood.mean) == (2, 2, None)
    assert (delivery.mood.positive, delivery.mood.participants) == (2, 2)


def test_a_mood_that_goes_both_ways_is_called_divided(study: Project) -> None:
    with study.read() as session:
        after = themes(session)[2]
    assert (after.counts.mood.mean, after.counts.mood.sign, after.counts.mood.divided) == (0.0, 0, True)


def test_themes_are_created_described_recoloured_and_ordered(study: Project) -> None:
    with study.change("Themes") as session:
        made = create_theme(session, "  New   theme ", "A claim", [code(study, "믿음")])
        describe_theme(session, made, claim="Another")
        recolour_theme(session, made, 13)
        move_theme(session, made, 0)
    with study.read() as session:
        first = themes(session)[0]
    assert (first.name, first.claim, first.colour, first.code_ids) == (
        "New theme",
        "Another",
        3,
        (code(study, "믿음"),),
    )


def test_new_themes_take_the_hue_used_least(study: Project) -> None:
    with study.read() as session:
        assert [row.colour for row in themes(session)] == [0, 1, 2]


@pytest.mark.parametrize("name", ["", " ", "Word of mouth"])
def test_a_theme_without_name_or_with_a_taken_one_is_refused(study: Project, name: str) -> None:
    with pytest.raises(ProjectTrouble), study.change("x") as session:
        create_theme(session, name)


def test_merging_themes_gives_the_codes_to_one_and_undo_takes_them_apart(study: Project) -> None:
    kept, gone = theme(study, "Word of mouth"), theme(study, "After the purchase")
    with study.change("Merge") as session:
        merge_themes(session, [gone, kept], kept)
    with study.read() as session:
        rows = {row.id: row for row in themes(session)}
    assert set(rows) == {theme(study, "결제 직전의 불안"), kept} and len(rows[kept].code_ids) == 5
    study.undo()
    with study.read() as session:
        assert [len(row.code_ids) for row in themes(session)] == [3, 3, 2]


def test_deleting_a_theme_keeps_its_codes_and_quotes(study: Project) -> None:
    with study.change("Delete") as session:
        before = len(session.exec(select(Quote)).all())
        delete_theme(session, theme(study, "Word of mouth"))
        assert len(session.exec(select(Quote)).all()) == before
        assert session.exec(select(Code).where(Code.name == "믿음")).first()


def test_a_code_moves_between_themes_and_counts_in_each_it_supports(study: Project) -> None:
    trust, mouth, late = code(study, "믿음"), theme(study, "Word of mouth"), theme(study, "After the purchase")
    with study.change("Move") as session:
        put_code(session, late, trust)
        put_code(session, late, trust)
    with study.read() as session:
        assert [row.counts.quotes for row in themes(session)] == [7, 5, 6]
    with study.change("Move") as session:
        move_code(session, trust, mouth, late)
        take_code_out(session, mouth, trust)
    with study.read() as session:
        assert [len(row.code_ids) for row in themes(session)] == [3, 2, 3]


def test_what_is_no_longer_there_is_said_so(study: Project) -> None:
    with pytest.raises(ProjectTrouble, match="theme"), study.change("x") as session:
        put_code(session, 99, code(study, "믿음"))
    with pytest.raises(ProjectTrouble, match="code"), study.change("x") as session:
        put_code(session, theme(study, "Word of mouth"), 99)


def test_the_map_shows_themes_codes_and_lines_that_two_people_draw(study: Project) -> None:
    with study.read() as session:
        content = theme_map(session)
    assert content.participants == 4
    assert [node.label for node in content.nodes if node.key.kind == "theme"] == [
        "결제 직전의 불안", "Word of mouth", "After the purchase",
    ]  # fmt: skip
    assert {(edge.a, edge.b, edge.people) for edge in content.edges} == {
        ("추천·입소문", "믿음", 2),
        ("복잡한 요금", "숨은 비용", 2),
    }
    with study.read() as session:
        assert theme_map(session, least_people=3).edges == ()
        assert len(theme_map(session, unit="participant").edges) > 2


def test_places_are_kept_pinned_and_forgotten(study: Project) -> None:
    node = NodeKey("theme", theme(study, "Word of mouth"))
    trust = NodeKey("code", code(study, "믿음"))
    with study.change("Places") as session:
        chart = the_map(session)
        assert the_map(session) == chart
        save_places(session, chart, {node: Place(1.5, -2.0, True), trust: Place(0.0, 0.0)})
        save_places(session, chart, {trust: Place(3.0, 4.0)})
    with study.read() as session:
        places = {each.key: each.place for each in theme_map(session).nodes}
    assert (places[node], places[trust]) == (Place(1.5, -2.0, True), Place(3.0, 4.0, False))
    with study.change("Forget") as session:
        forget_places(session, chart)
    with study.read() as session:
        assert not any(each.place for each in theme_map(session).nodes)


def test_codes_meet_in_segments_by_default(study: Project) -> None:
    found = pairs(study)
    assert {key: pair.count for key, pair in found.items()} == {
        ("추천·입소문", "믿음"): 2,
        ("복잡한 요금", "숨은 비용"): 2,
    }
    assert found["추천·입소문", "믿음"].c == pytest.approx(2 / 3)


def test_a_quote_over_several_segments_is_in_each_it_takes_text_from(study: Project) -> None:
    with study.change("Code") as session:
        person = participant_labelled(session, "P05")
        source = add_source(session, "Long", "transcript", participant_id=person)
        one, two, three, four = append_segments(
            session, source, [NewSegment(text) for text in ("aaaa", "bbbb", "cc", "dd")]
        )
        a, b, c = (create_code(session, name) for name in ("A", "B", "C"))
        code_passage(session, source, Passage(Anchor(one, 2), Anchor(three, 0)), [a])
        code_passage(session, source, Passage(Anchor(two, 0), Anchor(two, 1)), [b])
        code_passage(session, source, Passage(Anchor(two, 3), Anchor(three, 2)), [c])
        code_passage(session, source, Passage(Anchor(four, 0), Anchor(four, 2)), [a])
    found = pairs(study)
    assert [found[pair].count for pair in (("A", "B"), ("A", "C"), ("B", "C"))] == [1, 1, 1]
    overlaps = pairs(study, "quote")
    assert ("B", "C") not in overlaps or overlaps["B", "C"].count == 1
    assert overlaps["A", "B"].count == 2
    assert all(0 < pair.c <= 1 for pair in overlaps.values())


def test_overlapping_quotes_meet_in_both_quotes(study: Project) -> None:
    with study.change("Code") as session:
        quote = session.exec(select(Quote)).first()
        assert quote is not None
        other = create_code(session, "Half")
        half = Passage(Anchor(quote.start_segment_id, 2), Anchor(quote.start_segment_id, 9))
        code_passage(session, quote.source_id, half, [other])
    assert pairs(study, "quote")["믿음", "Half"].count == 2
    assert pairs(study)["믿음", "Half"].count == 1


def test_two_coders_with_the_same_code_count_once(study: Project) -> None:
    before = pairs(study)
    with study.change("Code") as session:
        session.info["coder_id"] = None
        for quote in session.exec(select(Quote.id)):
            assert quote is not None
            tag_quote(session, quote, code(study, "믿음"))
            break
    assert pairs(study) == before


def test_a_quote_without_text_is_in_no_segment_but_its_participant_keeps_it(study: Project) -> None:
    with study.change("Lose") as session:
        for quote in session.exec(select(Quote)):
            quote.lost_text, quote.end_offset = "gone", quote.start_offset
            session.add(quote)
    assert pairs(study) == {}
    assert len(pairs(study, "quote")) == 2
    assert len(pairs(study, "participant")) > 2


def test_the_best_quotes_come_from_different_people_and_feel_as_the_theme_does(study: Project) -> None:
    with study.read() as session:
        first, second, third = theme_evidence(session)
    assert sorted(quote.participant for quote in first.best) == ["P01", "P02", "P03", "P04"]
    assert all((quote.valence or 0) <= 0 for quote in first.best)
    assert [quote.text for quote in first.against] == ["저는 간편결제로 해서 일 분도 안 걸렸어요. 그건 편했죠."]
    assert first.against_participants == 1
    assert (second.against, third.against) == ((), ())
    share = first.stages[0]
    assert (share.stage, share.participants, share.quotes) == ("Exploration", 3, 3)
    quote = first.against[0]
    assert (quote.source, quote.language, quote.paragraph, quote.start_ms) == ("P03 interview", "ko", 3, 40_000)
    with study.read() as session:
        assert [each.theme.id for each in theme_evidence(session, [second.theme.id])] == [second.theme.id]


def test_a_quote_is_heard_when_its_first_word_is() -> None:
    words: list[list[object]] = [[0, 3, 1000, 1400, 0.9], [4, 8, 1500, 1900, 0.9]]
    timed = SegmentRow(1, 0, "one more", None, "", "", 900, 2000, words, "")
    assert [heard_at(timed, offset) for offset in (0, 2, 3, 4, 7)] == [1000, 1000, 1500, 1500, 1500]
    assert heard_at(replace(timed, words=None), 4) == 900
    assert heard_at(replace(timed, words=None, start_ms=None), 4) is None


def test_evidence_prefers_readable_quotes_of_people_not_yet_heard() -> None:
    quotes = [
        Candidate(1, 7, -3.0, 2, 100, 0),
        Candidate(2, 7, -3.0, 2, 100, 1),
        Candidate(3, 8, -1.0, 1, 100, 2),
        Candidate(4, 9, -3.0, 3, 5, 3),
        Candidate(5, 9, 2.0, 1, 100, 4),
    ]
    assert best(quotes, -1) == [1, 3, 4, 2]
    assert against(quotes, -1) == [5]
    assert against(quotes, 0) == []
    assert best(quotes, 0, most=2) == [1, 5]


@pytest.mark.parametrize(
    ("n", "of", "word"),
    [
        (3, 6, "strong"),
        (2, 4, "fair"),
        (2, 3, "fair"),
        (4, 20, "thin"),
        (5, 20, "fair"),
        (1, 1, "thin"),
        (0, 0, "thin"),
    ],
)
def test_strength_follows_its_rule(n: int, of: int, word: str) -> None:
    assert strength(n, of) == word


def test_an_empty_project_has_no_themes_pairs_or_nodes(tmp_path: Path) -> None:
    with Project.create(tmp_path / "a.ikit") as project, project.read() as session:
        assert themes(session) == []
        assert theme_evidence(session) == []
        assert code_counts(session) == {}
        assert theme_map(session).nodes == ()
    with Project.open(tmp_path / "a.ikit") as project:
        assert pairs(project) == pairs(project, "quote") == pairs(project, "participant") == {}
