from __future__ import annotations

import unicodedata

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interviewkit.analysis.asking import Query, terms
from interviewkit.analysis.coding_hits import code_proposals, proposals
from interviewkit.analysis.facets import counts, facets, narrowed, people
from interviewkit.analysis.saved import delete_search, rename_search, save_search, saved_searches
from interviewkit.analysis.searching import _count, _in_block, _seekers, _Sought, look, search
from interviewkit.analysis.written import written
from interviewkit.coding.queries import quotes_with
from interviewkit.errors import Cancelled, UserError
from interviewkit.model import Segment
from interviewkit.store.blocks import Vocabulary
from interviewkit.store.project import Project
from interviewkit.store.search import _block, _hit
from interviewkit.store.spans import apart
from interviewkit.text.folding import fold


def found(project: Project, text: str, **switches: bool) -> list[str]:
    results = search(project, Query(text, **switches))  # type: ignore[arg-type]
    assert results.count == len(results)
    return [hit.text for hit in look(project, results, range(len(results)))]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("deliver", ["deliver", "deliver", "Deliver"]),
        ("always late", ["late", "always", "late"]),
        ('"always late"', ["always late"]),
        ("“always late”", ["always late"]),
        ("deliver -always", ["deliver"]),
        ("price|환불", ["Price", "환불"]),
        ("배송", ["배송"] * 4),
        ("배", ["배"] * 4),
        ("배송 상담", ["배송", "상담"]),
        ("배송*", ["배송이", "배송이", "배송은", "배송"]),
        ("*able", ["Comfortable", "reliable"]),
        ("l?te", ["late", "late"]),
        ("ㅎㅂ", ["환불"]),
        ("배ㅅ", ["배송"] * 4),
        ("ㅅㄷㅇ", ["상담원"]),
        ("-", []),
        ("*", []),
        ('"', []),
        ("", []),
        (unicodedata.normalize("NFD", "친절"), ["친절"]),
    ],
)
def test_what_is_typed_means_what_people_expect(interviews: Project, query: str, expected: list[str]) -> None:
    assert found(interviews, query) == expected


def test_only_whole_words_if_asked(interviews: Project) -> None:
    assert found(interviews, "deliver", whole=True) == []
    assert found(interviews, "late", whole=True) == ["late", "late"]
    assert found(interviews, "배송", whole=True) == ["배송"]
    assert found(interviews, '"always late"', whole=True) == ["always late"]


def test_words_are_found_in_all_their_forms(interviews: Project) -> None:
    assert found(interviews, "힘들다", stems=True) == ["힘들", "힘든", "힘드"]
    assert found(interviews, "힘들었어요", stems=True) == ["힘들", "힘든", "힘드"]
    assert found(interviews, "어렵다", stems=True) == ["어려웠"]
    assert found(interviews, "배송을", stems=True) == ["배송"] * 4
    assert found(interviews, "deliveries", stems=True) == ["delivery", "delivery", "Deliveries"]
    assert found(interviews, "was", stems=True) == ["was", "are"]


def test_expressions_are_found_and_refused_when_they_are_none(interviews: Project) -> None:
    assert found(interviews, "늦\\w+", regex=True) == ["늦어서"]
    for query in ("(", "(a+)+$"):
        with pytest.raises(UserError):
            search(interviews, Query(query, regex=True))


def test_a_search_can_be_stopped(interviews: Project) -> None:
    with pytest.raises(Cancelled):
        search(interviews, Query("late"), lambda: True)


def test_the_segment_with_more_of_what_is_sought_comes_first(interviews: Project) -> None:
    results = search(interviews, Query("late|always|price"))
    best = look(interviews, results, results.best_first().tolist())
    assert [hit.text for hit in best] == ["late", "always", "late", "Price"]
    assert search(interviews, Query("nothing")).best_first().tolist() == []


def test_facets_tell_who_said_it_where_and_how_it_is_coded(interviews: Project) -> None:
    results = search(interviews, Query("late|배송"))
    with interviews.read() as session:
        every = facets(session, results)
    by = {(each.kind, each.name): {value.label: len(value.hits) for value in each.values} for each in every}
    assert by["source", ""] == {"One": 2, "둘": 3, "셋": 1}
    assert by["participant", ""] == {"P01": 2, "P02": 2, "P03": 1}
    assert by["role", ""] == {"moderator": 1}
    assert by["speaker", ""] == {"P01": 2, "P02": 2, "P03": 1, "M": 1}
    assert by["attribute", "plan"] == {"free": 3, "paid": 2}
    assert by["language", ""] == {"ko": 4, "en": 2}
    assert by["code", ""] == {"Late": 1} and by["emotion", ""] == {"anger": 1}
    assert by["coded", ""] == {"yes": 1, "no": 5}
    free = {("attribute", "plan"): frozenset({"free"})}
    chosen = narrowed(len(results), every, free)
    assert [hit.text for hit in look(interviews, results, chosen.tolist())] == ["late", "late", "배송"]
    assert people(every, chosen) == 2 and results.sources(chosen) == 2
    numbers = counts(results, every, free)
    assert numbers["attribute", "plan"] == {"free": 3, "paid": 2}, "its own facet still offers the others"
    assert numbers["language", ""] == {"ko": 1, "en": 2}


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("hit", ["늦", "힘들"]),
        ("sentence", ["배송이 늦어서 힘들었어요."]),
        ("turn", ["배송이 늦어서 힘들었어요. 상담원은 친절했어요."]),
    ],
)
def test_hits_become_quotes_in_one_step(interviews: Project, unit: str, expected: list[str]) -> None:
    results = search(interviews, Query("늦 힘들"))
    offered = proposals(interviews, results, range(len(results)), unit)  # type: ignore[arg-type]
    assert [each.text for each in offered] == expected
    assert offered[0].text[offered[0].start : offered[0].end] == "늦"
    with interviews.read() as session:
        before = quotes_with(session, [1])
    with interviews.change("Code what was found") as session:
        assert code_proposals(session, offered, 1) == len(expected)
    with interviews.change("Code what was found") as session:
        code_proposals(session, offered, 1)
    with interviews.read() as session:
        assert len(quotes_with(session, [1])) == len(before) + len(expected)
    interviews.undo()
    with interviews.read() as session:
        assert quotes_with(session, [1]) == before


def test_what_changed_since_is_not_coded(interviews: Project) -> None:
    results = search(interviews, Query("늦"))
    with interviews.change("Edit") as session:
        for segment in (5, 6):
            session.get_one(Segment, segment).text = "x"
    assert proposals(interviews, results, range(len(results)), "hit") == []


def test_memos_notes_and_codes_are_searched_too(interviews: Project) -> None:
    with interviews.read() as session:
        assert [(each.kind, each.text[each.start : each.end]) for each in written(session, Query("late"))] == [
            ("code", "Late")
        ]
        assert [each.kind for each in written(session, Query("늦은"))] == ["code"]
        assert [each.title for each in written(session, Query("everyone delivery"))] == ["Delivery so far"]
        assert [each.kind for each in written(session, Query("again -late"))] == ["quote"]
        assert written(session, Query("")) == []


def test_searches_are_saved_renamed_and_deleted(interviews: Project) -> None:
    query = Query("배송", stems=True, narrowed={("source", ""): frozenset({"1", "2"})}, order="relevance")
    with interviews.change("Save search") as session:
        number = save_search(session, "Delivery", query)
        save_search(session, "Delivery", Query("late"))
        save_search(session, "Delivery", query)
        rename_search(session, number, "배송")
    with interviews.read() as session:
        assert [(each.name, each.query) for each in saved_searches(session)] == [("배송", query)]
    with interviews.change("Delete search") as session:
        delete_search(session, number)
    with interviews.read() as session:
        assert saved_searches(session) == []


@given(st.recursive(st.none() | st.booleans() | st.text(), lambda of: st.lists(of) | st.dictionaries(st.text(), of)))
def test_whatever_was_kept_becomes_a_query(kept: object) -> None:
    assert isinstance(Query.of(kept), Query)


TYPED = st.text(alphabet="aAb배송ㅂㅅㅏ각다었요 \"“*?|-'.\\(+é\u0301😀\n\t", max_size=14)
SAID = st.lists(st.text(alphabet="aAb배송ㅂ각가다었요바 '.-é\u0301😀", max_size=24), min_size=1, max_size=5)


@settings(deadline=None)
@given(TYPED, SAID, st.booleans(), st.booleans())
def test_no_query_breaks_and_every_hit_holds_what_was_asked(
    text: str, said: list[str], whole: bool, stems: bool
) -> None:
    block = _block(1, range(len(said)), said)
    for term in terms(Query(text, whole=whole, stems=stems)):
        for way in term.ways:
            last = 0
            for start, end in way.spans(block.text):
                assert last <= start < end and "\n" not in block.text[start:end]
                last = end
                row = block.row(end - 1)
                hit = _hit(block, row, start, end, said[row], 10)
                assert said[row][hit.start : hit.end] == hit.text
                piece = block.text[start:end]
                assert way.core in piece
                if way.shape is None:
                    assert piece == way.core
                elif way.worded:
                    assert way.shape.fullmatch(piece)


@given(st.text(alphabet='aAb가나다 é\u0301ＡＢ"*?|-', max_size=10), SAID)
def test_plain_words_find_every_segment_that_holds_them(text: str, said: list[str]) -> None:
    words = fold(text).split()
    if not words or any(set(word) & set('"*?|-') for word in words):
        return
    block = _block(1, range(len(said)), said)
    for term, word in zip(terms(Query(text)), words, strict=True):
        assert sum(1 for way in term.ways for _ in way.spans(block.text)) == sum(
            fold(each).count(word) for each in said
        )


def by_segment(said: list[str], query: Query) -> int:
    """How many hits there are, told from the texts alone."""
    count = 0
    for text in map(fold, said):
        found = [
            (term.without, apart(np.array([span for way in term.ways for span in way.spans(text)]).reshape(-1, 2)))
            for term in terms(query)
        ]
        if found and all((len(spans) == 0) == without for without, spans in found):
            count += len(apart(np.concatenate([spans for without, spans in found if not without])))
    return count


@settings(deadline=None)
@given(TYPED, SAID, st.booleans(), st.booleans(), st.sampled_from((3, 5, 1 << 16)))
def test_what_is_found_and_what_is_counted_is_what_the_texts_hold(
    text: str, said: list[str], whole: bool, stems: bool, full: int
) -> None:
    said = [each.replace("\x01", " ") for each in said]
    query = Query(text, whole=whole, stems=stems)
    held = _block(1, range(len(said)), said, (), Vocabulary(full))
    asked = [_Sought(_seekers(term.ways, held.vocabulary), term.without) for term in terms(query)]
    if asked:
        assert len(_in_block(held, asked)) == _count(held, asked) == by_segment(said, query)
