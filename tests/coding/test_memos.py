"""Memos: about something or the journal, links that stay true when things are renamed, and search."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from interviewkit.coding import codebook, memos
from interviewkit.coding.memos import LINK, Names
from interviewkit.words import speaking
from tests.coding.conftest import Study

NAMES = st.text(max_size=12) | st.sampled_from(["Late", "late", "memo: Late", "a]b[c|d", "code:1", "늦음"])
THINGS = st.dictionaries(st.tuples(st.sampled_from(sorted(memos.KINDS)), st.integers(1, 4)), NAMES, max_size=8)


@settings(deadline=None)
@given(THINGS, st.lists(st.text(max_size=8) | NAMES.map(lambda name: f"[[{name}]]"), max_size=6).map("".join))
def test_what_is_written_is_read_the_same_once_its_links_are_made_fast(things: dict, text: str) -> None:  # type: ignore[type-arg]
    known = Names(things)
    shown = known.shown(known.stored(text))
    assert known.shown(known.stored(shown)) == shown
    assert [known.find(link) for link in LINK.findall(shown)] == [known.find(link) for link in LINK.findall(text)]
    assert LINK.sub("", shown) == LINK.sub("", text)


@settings(deadline=None)
@given(THINGS)
def test_every_things_label_leads_to_it_or_to_its_namesake_in_both_languages(things: dict) -> None:  # type: ignore[type-arg]
    known = Names(things)
    for thing, name in known.by_thing.items():
        for code in ("en", "ko"):
            with speaking(code):
                found = known.find(known.label(thing))
                assert found is not None
                assert known.by_thing[found] == name or known.by_thing[found] == known.label(thing)


def test_a_link_follows_its_target_through_another_name_and_outlives_it(study: Study) -> None:
    with study.project.change("Codes") as session:
        late = codebook.create_code(session, "Late")
        memo = memos.add_memo(session, ("source", study.source), "First", "See [[late]] and [[nobody]], [[P01]].")
    assert read(study, memo) == "See [[Late]] and [[nobody]], [[P01]]."
    with study.project.change("Rename code") as session:
        codebook.rename_code(session, late, "Too late")
    assert read(study, memo) == "See [[Too late]] and [[nobody]], [[P01]]."
    with study.project.change("Delete code") as session:
        codebook.delete_code(session, late)
    assert read(study, memo) == "See [[Late]] and [[nobody]], [[P01]]."
    study.project.undo()
    assert read(study, memo) == "See [[Too late]] and [[nobody]], [[P01]]."


def test_a_link_to_a_namesake_says_which_kind_is_meant(study: Study) -> None:
    with study.project.change("Memos") as session:
        codebook.create_code(session, "Late")
        memo = memos.add_memo(session, None, "Late", "")
        memos.write(session, memo, "Late", "[[Late]] [[memo: Late]]")
        known = memos.names(session)
    assert read(study, memo) == "[[Late]] [[memo: Late]]"
    assert [known.find(link) for link in ("Late", "memo: Late")] == [("code", 1), ("memo", memo)]


def test_writing_the_same_again_is_no_step_and_search_reads_all_of_it(study: Study) -> None:
    with study.project.change("Memos") as session:
        memo = memos.add_memo(session, ("participant", 1), "On waiting", "They waited all day.\nNo word.")
        other = memos.add_memo(session)
    with study.project.change("Write memo") as session:
        memos.write(session, memo, " On  waiting ", "They waited all day.\nNo word.")
        memos.write(session, 99, "gone", "gone")
    assert study.project.undo_label() == ("Memos", "")
    with study.project.read() as session:
        rows = {row.id: row for row in memos.memos(session)}
    assert rows[memo].about == ("participant", 1) and rows[memo].about_name == "P01"
    assert (rows[memo].heading, rows[other].heading, rows[other].about) == ("On waiting", "", None)
    assert [memos.fits(rows[memo], text) for text in ("WORD waited", "p01", "phone", "")] == [True, True, False, True]


def test_a_memo_whose_thing_goes_becomes_part_of_the_journal(study: Study) -> None:
    with study.project.change("Memos") as session:
        code = codebook.create_code(session, "Late")
        memo = memos.add_memo(session, ("code", code), "", "A thought")
    with study.project.change("Delete code") as session:
        codebook.delete_code(session, code)
    with study.project.read() as session:
        assert [(row.id, row.about, row.heading) for row in memos.memos(session)] == [(memo, None, "A thought")]
    with study.project.change("Delete memo") as session:
        memos.delete_memos(session, [memo, 77])
    with study.project.read() as session:
        assert memos.memos(session) == []


def test_memos_that_lead_to_something_are_found(study: Study) -> None:
    with study.project.change("Memos") as session:
        code = codebook.create_code(session, "Late")
        memo = memos.add_memo(session, None, "One", "about [[Late]]")
        memos.add_memo(session, None, "Two", "about [[One]]")
        known, rows = memos.names(session), memos.memos(session)
        memos.put_about(session, memo, ("stage", 1) if ("stage", 1) in known.by_thing else None)
    assert [row.title for row in memos.leading_to(rows, ("code", code), known)] == ["One"]
    assert [row.title for row in memos.leading_to(rows, ("memo", memo), known)] == ["Two"]


def read(study: Study, memo_id: int) -> str:
    with study.project.read() as session:
        return next(row.text for row in memos.memos(session) if row.id == memo_id)
