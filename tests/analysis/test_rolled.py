"""Sub-codes counted with their parents: each quote and each participant once, in tables and in the codebook."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.analysis.coverage import coverage
from interviewkit.analysis.crosstabs import crosstab
from interviewkit.analysis.meetings import meetings
from interviewkit.analysis.relations import relations
from interviewkit.analysis.rolled import with_above
from interviewkit.analysis.saturation import interviews
from interviewkit.analysis.sequences import sequences
from interviewkit.analysis.table import Table
from interviewkit.coding.actions import code_passage
from interviewkit.coding.codebook import create_code
from interviewkit.coding.summing import above, sums
from interviewkit.people.actions import participant_labelled
from interviewkit.sources.actions import NewSegment, add_source, append_segments
from interviewkit.sources.queries import segments
from interviewkit.store.project import Project
from interviewkit.text.anchors import Anchor, Passage
from interviewkit.themes.pairs import Codings


def test_a_quote_with_two_sub_codes_counts_once_for_their_parent(tmp_path: Path) -> None:
    with Project.create(tmp_path / "S.ikit", coder="anna") as project:
        with project.change("Fill") as session:
            top = create_code(session, "Delivery")
            late, lost = create_code(session, "Late", parent_id=top), create_code(session, "Lost", parent_id=top)
            very = create_code(session, "Very late", parent_id=late)
            other = create_code(session, "Price")
            for person, codes in (("P1", [late, lost]), ("P1", [very]), ("P2", [top]), ("P2", [other])):
                source = add_source(session, person, "transcript", participant_id=participant_labelled(session, person))
                append_segments(session, source, [NewSegment("It came late.", person)])
                place = segments(session, source)[0].id
                code_passage(session, source, Passage(Anchor(place, 0), Anchor(place, 7)), codes)
        with project.read() as session:
            assert sums(session) == {top: (3, 2), late: (2, 1)}
            assert sorted(above(session)) == sorted([(late, top), (lost, top), (very, late), (very, top)])
            own, whole = crosstab(session, "participants"), crosstab(session, "participants", below=True)
        rows = {row.name: n for n, row in enumerate(whole.rows)}
        column = [each.name for each in whole.columns].index("P1")
        assert whole.measures["quotes"][rows["Delivery"], column] == 2
        assert whole.measures["quotes"][rows["Late"], column] == 2
        assert [row.people for row in whole.rows if row.name == "Delivery"] == [2]
        assert len(whole.quotes_of(rows["Delivery"], -1)) == 3
        same = [row.name for row in own.rows]
        assert own.measures["quotes"][same.index("Delivery"), column] == 0


def test_sub_codes_stand_for_their_parents_in_what_meets_follows_covers_and_saturates(tmp_path: Path) -> None:
    """P1: “It came late.” [Late], “It was dear.” [Price]. P2: “It got lost” [Lost] within “It got lost, and dear.”
    [Price]. Late and Lost are below Delivery, so Delivery and Price meet in one turn, and one follows the other."""
    with Project.create(tmp_path / "S.ikit", coder="anna") as project:
        with project.change("Fill") as session:
            top, price = create_code(session, "Delivery"), create_code(session, "Price")
            late, lost = create_code(session, "Late", parent_id=top), create_code(session, "Lost", parent_id=top)
            said = (("P1", "It came late.", [(13, late)]), ("P1", "It was dear.", [(12, price)]),
                    ("P2", "It got lost, and dear.", [(11, lost), (22, price)]))  # fmt: skip
            sources = {person: add_source(session, person, "transcript") for person in ("P1", "P2")}
            for person, text, found in said:
                append_segments(session, sources[person], [NewSegment(text, person)])
                place = segments(session, sources[person])[-1].id
                for end, code in found:
                    code_passage(session, sources[person], Passage(Anchor(place, 0), Anchor(place, end)), [code])
        with project.read() as session:
            own, whole = meetings(session), meetings(session, below=True)
            within, steps = relations(session, "within", below=True), sequences(session, below=True)
            itself = relations(session, "overlaps", below=True)
            covered, new = coverage(session, "code", below=True), interviews(session, below=True)[0]
        assert [row.name for row in own.rows] == ["Late", "Lost", "Price"]
        names = [row.name for row in whole.rows]
        assert names == ["Delivery", "Late", "Lost", "Price"]

        def cell(table: Table, row: str, column: str, measure: str) -> float:
            return float(table.measures[measure][names.index(row), names.index(column)])

        assert cell(whole, "Delivery", "Price", "count") == 1  # of the turns 1, 2, 3: Delivery 1 3, Price 2 3
        assert cell(whole, "Delivery", "Delivery", "count") == 2
        assert round(cell(whole, "Delivery", "Price", "c"), 4) == 0.3333
        assert np.isnan(cell(whole, "Late", "Delivery", "count"))  # what is below is with it by definition
        assert whole.quotes_of(names.index("Late"), names.index("Delivery")) == ()
        assert cell(within, "Delivery", "Price", "quotes") == 1
        assert cell(itself, "Late", "Delivery", "quotes") == 0
        assert cell(steps, "Delivery", "Price", "steps") == 1
        assert covered.rows[0].name == "Delivery" and covered.measures["coverage"][0, 1] == 24
        assert [(each.new, each.names) for each in new] == [(3, ("Delivery", "Late", "Price")), (1, ("Lost",))]


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 4)), max_size=30))
def test_parents_hold_exactly_the_union_of_what_is_below(pairs: list[tuple[int, int]]) -> None:
    parents = {3: (1, 0), 4: (1, 0), 1: (0,)}
    whole = sorted((code, over) for code, found in parents.items() for over in found)
    rows = sorted(set(pairs))
    quote, code = (np.array([row[n] for row in rows], np.int64) for n in range(2))
    nothing = np.zeros(len(rows), np.int64)
    found = with_above(Codings(quote, code, nothing, nothing, nothing), whole)
    got = set(zip(found.quote.tolist(), found.code.tolist(), strict=True))
    assert got == {(q, c) for q, own in rows for c in (own, *parents.get(own, ()))}
    assert len(got) == len(found.quote) and found.quote.tolist() == sorted(found.quote.tolist())
