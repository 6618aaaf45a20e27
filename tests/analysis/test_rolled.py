"""Sub-codes counted with their parents: each quote and each participant once, in tables and in the codebook."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.analysis.crosstabs import crosstab
from interviewkit.analysis.rolled import with_above
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
