"""The journey map drawn for print: whole, in both languages, and told in words."""

from __future__ import annotations

from interviewkit.coding.queries import quotes_in_stage
from interviewkit.journey.actions import add_touchpoint
from interviewkit.journey.cells import add_card, set_numbers
from interviewkit.journey.content import JourneyContent
from interviewkit.journey.maps import create_map
from interviewkit.journey.reading import map_content
from interviewkit.reports.journey_map import draw_map, spoken_map
from interviewkit.store.project import Project
from interviewkit.words import speaking
from tests.journey.test_journey import ids


def filled(project: Project) -> JourneyContent:
    stage = ids(project)
    with project.change("Fill") as session:
        map_id = create_map(session, "가게 Shop")
        quotes = quotes_in_stage(session, stage["Purchase"])
        add_card(session, map_id, stage["Purchase"], "opportunity", "Keep what was typed", quote_ids=quotes)
        add_touchpoint(session, stage["Purchase"], "Card form", "web", place="online", owner="IT")
        set_numbers(session, map_id, {(stage["Awareness"], ""): 100, (stage["Purchase"], ""): 10})
    with project.read() as session:
        return map_content(session, map_id)


def test_the_whole_map_is_drawn_and_grows_with_what_stands_on_it(study: Project) -> None:
    with study.read() as session:
        before = draw_map(map_content(session))
    after = draw_map(filled(study), "Shop")
    assert after.width == before.width and after.height > before.height
    assert after.png(60).startswith(b"\x89PNG")
    assert b"<svg" in after.svg("Shop")[:2000]


def test_a_journey_without_anything_is_drawn_too(study: Project) -> None:
    empty = JourneyContent(filled(study).map, (), (), {}, 0, 0)
    assert draw_map(empty).png(40).startswith(b"\x89PNG")


def test_the_map_is_told_in_words_of_the_language_asked_for(study: Project) -> None:
    content = filled(study)
    assert "Opportunities: ● Keep what was typed (4)" in spoken_map(content)
    assert "Purchase (4 participants · 4 quotes)" in spoken_map(content)
    with speaking("ko"):
        assert "기회: ● Keep what was typed (4)" in spoken_map(content)
