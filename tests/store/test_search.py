from __future__ import annotations

import threading
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import delete

from interviewkit.errors import UserError
from interviewkit.model import Segment, Source
from interviewkit.store.blocks import Block
from interviewkit.store.project import Project
from interviewkit.store.search import AROUND, Hit, SearchIndex, _block, _hit
from interviewkit.store.seeking import seeker
from interviewkit.text.folding import fold


def write(project: Project, *texts: str, name: str = "P01", position: int = 0) -> int:
    """A source with these segments; its id."""
    with project.change("Import") as session:
        source = Source(name=name, kind="transcript", position=position)
        session.add(source)
        session.flush()
        assert source.id is not None
        session.add_all(Segment(source_id=source.id, position=n, text=text) for n, text in enumerate(texts))
        session.flush()
        return source.id


def texts(index: SearchIndex, query: str, **values: bool) -> list[str]:
    return [hit.text for hit in index.find(query, **values)]


def test_a_word_is_found_where_it_is_said_with_what_stands_around(project: Project) -> None:
    source = write(project, "The app broke.", "I said: the APP broke again. " + "x" * 100)
    hits = SearchIndex(project).find("app")
    assert (hits.count, len(hits)) == (2, 2)
    assert list(hits) == [
        Hit(source, 1, 4, 7, "app", "The ", " broke."),
        Hit(source, 2, 12, 15, "APP", "I said: the ", (" broke again. " + "x" * 100)[:AROUND]),
    ]
    assert hits[1] == hits[-1] == list(hits)[1] and hits[:1] == list(hits)[:1] and hits[1:] == [hits[1]]
    with pytest.raises(IndexError):
        hits[2]


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("배송", "배송"),
        (unicodedata.normalize("NFD", "배송"), "배송"),
        ("배송", unicodedata.normalize("NFD", "배송")),
        ("café", "CAFE\u0301"),
        ("strasse", "Straße"),
        ("abc 123", "ＡＢＣ　１２３"),
        ("it's", "It’s"),
        ("co-op", "Co‑op"),
        ("soft", "so\u00adft"),
    ],
)
def test_case_width_and_composition_make_no_difference(study: Project, query: str, said: str) -> None:
    write(study, f"😀 앞 {said} 뒤 😀")
    (hit,) = SearchIndex(study).find(query)
    assert (hit.text, hit.before, hit.after) == (said, "😀 앞 ", " 뒤 😀")
    assert f"😀 앞 {said} 뒤 😀"[hit.start : hit.end] == said


def test_a_syllable_is_not_found_in_another(study: Project) -> None:
    write(study, unicodedata.normalize("NFD", "각"), "가")
    assert [hit.segment_id for hit in SearchIndex(study).find("가")] == [2]


def test_nothing_is_found_across_segments(project: Project) -> None:
    write(project, "first end", "start second", "a\nb")
    index = SearchIndex(project)
    assert index.find("endstart").count == index.find("end start").count == index.find("end\nstart").count == 0
    assert texts(index, r"end\s*start", regex=True) == texts(index, r"d[^x]s", regex=True) == []
    assert texts(index, r"\w+\s*$", regex=True) == ["end", "second", "b"]
    assert texts(index, "a b") == ["a\nb"]


def test_an_empty_search_finds_nothing(project: Project) -> None:
    write(project, "text")
    index = SearchIndex(project)
    for query in ("", "   ", "\n", "\u200b", "\x01"):
        assert index.find(query).count == 0 and list(index.find(query)) == []
    assert index.find(r"z*", regex=True).count == 0


def test_regular_expressions_mean_what_they_say(project: Project) -> None:
    write(project, "Order 66 was late. Order 7 too.", "배송이 늦었다 늦다 늦네", "Ａｂ-cd")
    index = SearchIndex(project)
    assert texts(index, r"ORDER \d+", regex=True) == ["Order 66", "Order 7"]
    assert texts(index, r"Order\S*\s(?P<Number>\d)(?P=Number)", regex=True) == ["Order 66"]
    assert texts(index, "늦[었다]다?", regex=True) == ["늦었다", "늦다"]
    assert texts(index, unicodedata.normalize("NFD", "늦") + ".", regex=True) == ["늦었", "늦다", "늦네"]
    assert texts(index, "^ａB-Cd$", regex=True) == ["Ａｂ-cd"]
    assert texts(index, r"\x4frder", regex=True) == ["Order", "Order"]
    assert texts(index, r"[A-C]b", regex=True) == ["Ａｂ"]


def test_what_is_no_regular_expression_is_said_to_be_none(study: Project) -> None:
    index = SearchIndex(study)
    for query in ("(", "[a", "*", "(?P<n", "a{2,1}"):
        with pytest.raises(UserError, match="is no regular expression"):
            index.find(query, regex=True)


def test_a_limit_bounds_the_hits_not_their_count(project: Project) -> None:
    write(project, "a a a", name="P01")
    write(project, "a a", name="P02")
    hits = SearchIndex(project).find("a", limit=4)
    assert (hits.count, len(hits), len(list(hits)), len(hits[:])) == (5, 4, 4, 4)
    assert [hits[n].source_id for n in range(4)] == [1, 1, 1, 2]


def test_hits_come_in_the_order_of_the_sources(project: Project) -> None:
    last, first = write(project, "word", position=2), write(project, "word", name="P02", position=1)
    index = SearchIndex(project)
    assert [hit.source_id for hit in index.find("word")] == [first, last]
    with project.change("Sort") as session:
        session.get_one(Source, last).position = 0
    assert [hit.source_id for hit in index.find("word")] == [last, first]


def test_every_change_is_found_at_once(project: Project) -> None:
    index = SearchIndex(project)
    assert index.find("word").count == 0
    source = write(project, "one word", "another", name="P01")
    other = write(project, "one word more", name="P02")
    assert index.find("word").count == 2
    with project.change("Edit") as session:
        segment = session.get_one(Segment, 2)
        segment.text = "word and word"
    assert [hit.segment_id for hit in index.find("word")] == [1, 2, 2, 3]
    with project.change("Move") as session:
        session.get_one(Segment, 3).source_id = source
    assert [hit.source_id for hit in index.find("word")] == [source] * 4
    project.undo()
    assert [hit.source_id for hit in index.find("word")] == [source] * 3 + [other]
    project.undo()
    assert index.find("word").count == 2
    with project.change("Delete") as session:
        session.delete(session.get_one(Source, other))
    assert index.find("word").count == 1
    project.undo()
    assert index.find("word").count == 2
    with project.change("Import", recorded=False) as session:
        session.add(Segment(source_id=source, position=9, text="word"))
    assert index.find("word").count == 3
    with project.change("Delete text") as session:
        session.exec(delete(Segment))
    assert index.find("word").count == 0


def test_hits_stay_what_they_were_while_the_text_changes(study: Project) -> None:
    write(study, "word here")
    index = SearchIndex(study)
    hits = index.find("word")
    with study.change("Edit") as session:
        session.get_one(Segment, 1).text = "x"
    assert hits[0].text == "word" and index.find("word").count == 0


def test_only_what_was_touched_is_read_again(study: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    import interviewkit.store.search as search

    for n in range(5):
        write(study, "word", name=str(n))
    index = SearchIndex(study)
    index.find("word")
    read: list[int] = []
    real = search._block
    monkeypatch.setattr(
        search,
        "_block",
        lambda source, *rest: (read.append(source), real(source, *rest))[1],  # type: ignore[func-returns-value]
    )
    with study.change("Edit") as session:
        session.get_one(Segment, 3).text = "other"
    assert index.find("word").count == 4
    assert index.find("word").count == 4
    assert read == [3]


def test_reload_finds_what_others_wrote(tmp_path: Path) -> None:
    with Project.create(tmp_path / "study.ikit") as writing, Project.open(writing.path, read_only=True) as reading:
        index = SearchIndex(reading)
        assert index.find("word").count == 0
        write(writing, "word")
        index.reload()
        assert index.find("word").count == 1


def test_searching_from_many_threads_while_the_text_changes_is_safe(study: Project) -> None:
    write(study, *["word"] * 20)
    index = SearchIndex(study)
    counts: list[int] = []
    stop = threading.Event()

    def look() -> None:
        while not stop.is_set():
            counts.append(len(list(index.find("word"))))

    threads = [threading.Thread(target=look) for _ in range(3)]
    for thread in threads:
        thread.start()
    for n in range(1, 21):
        with study.change("Edit") as session:
            session.get_one(Segment, n).text = "other"
    stop.set()
    for thread in threads:
        thread.join()
    assert index.find("word").count == 0
    assert all(0 <= count <= 20 for count in counts)


def looked_at(block: Block, said: list[str], needle: str) -> list[Hit]:
    spans = seeker(block.vocabulary, needle).spans(block).tolist()
    rows = [(block.row(end - 1), start, end) for start, end in spans]
    return [_hit(block, row, start, end, said[row], AROUND) for row, start, end in rows]


LETTERS = st.text(alphabet="aAbBß가각\u1100\u1161\u11a8e\u0301éÉ ’'\u00ad😀\u200dＡ　\n\x01", max_size=20)


@given(st.lists(LETTERS, min_size=1, max_size=6), LETTERS)
def test_a_hit_is_always_the_text_that_was_asked_for(said: list[str], query: str) -> None:
    block = _block(7, list(range(len(said))), said)
    needle = fold(query).replace("\x01", "")
    if not needle or "\n" in needle:
        return
    for hit in looked_at(block, said, needle):
        text = said[hit.segment_id]
        assert text[hit.start : hit.end] == hit.text
        assert needle in fold(hit.text.replace("\x01", " "))
        assert text[: hit.start].endswith(hit.before) and text[hit.end :].startswith(hit.after)
        assert len(hit.before) == min(AROUND, hit.start) and len(hit.after) == min(AROUND, len(text) - hit.end)


@given(st.lists(LETTERS, min_size=1, max_size=6), LETTERS)
def test_every_place_a_plain_search_would_find_is_found(said: list[str], query: str) -> None:
    needle = fold(query)
    if not needle or "\x01" in "".join(said) + query:
        return
    block = _block(7, list(range(len(said))), said)
    found = looked_at(block, said, needle)
    assert len(found) == sum(fold(text).count(needle) for text in said)


def test_a_project_has_one_index_for_all_who_search(study: Project) -> None:
    before = len(study._listeners)
    assert study.search is study.search
    assert len(study._listeners) == before + 1
