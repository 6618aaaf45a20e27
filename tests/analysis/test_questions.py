"""Hits by the survey column or form question they answer."""

from __future__ import annotations

from interviewkit.analysis.asking import Query
from interviewkit.analysis.facets import facets, narrowed
from interviewkit.analysis.searching import search
from interviewkit.sources.actions import NewSegment, add_source, append_segments
from interviewkit.store.project import Project


def test_hits_are_narrowed_by_the_question_they_answer(interviews: Project) -> None:
    with interviews.change("Import") as session:
        source = add_source(session, "Survey", "transcript")
        for asked, text in (("What was late?", "The parcel was late"), ("Why?", "late again"), ("", "late")):
            append_segments(session, source, [NewSegment(text, "R1", heading=asked)])
    results = search(interviews, Query("late"))
    with interviews.read() as session:
        found = next(facet for facet in facets(session, results) if facet.kind == "question")
    assert {value.label: len(value.hits) for value in found.values} == {"What was late?": 1, "Why?": 1}
    chosen = narrowed(len(results), [found], {("question", ""): frozenset({"Why?"})})
    (place,) = chosen.tolist()
    block = results.blocks[int(results.block[place])]
    assert block.source_id == source
