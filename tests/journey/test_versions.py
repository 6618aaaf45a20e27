"""Versions of a map: kept as they stood, and told apart in words and numbers."""

from __future__ import annotations

import pytest

from interviewkit.coding.actions import feel
from interviewkit.coding.queries import quotes_in_stage
from interviewkit.errors import ProjectTrouble
from interviewkit.journey.actions import add_stage, add_touchpoint, edit_touchpoint, remove_stage, rename_stage
from interviewkit.journey.cells import add_card, move_card, remove_cards, set_numbers, write_card
from interviewkit.journey.lanes import LANES, View
from interviewkit.journey.maps import create_map, show_map
from interviewkit.journey.reading import map_content
from interviewkit.journey.versions import (
    Change,
    changes,
    delete_version,
    image,
    keep_version,
    version_image,
    versions,
)
from interviewkit.store.project import Project
from tests.journey.test_journey import ids


def since(project: Project, version: int, map_id: int) -> list[Change]:
    with project.read() as session:
        return changes(version_image(session, version), image(session, map_content(session, map_id)))


@pytest.fixture
def kept(study: Project) -> tuple[int, int, dict[str, int]]:
    """(map, version, cards by text) of a map with three cards."""
    stage = ids(study)
    with study.change("Make") as session:
        map_id = create_map(session, "Shoppers")
        cards = {
            text: add_card(session, map_id, stage["Purchase"], "pain", text) for text in ("Stays", "Moves", "Goes")
        }
        cards["form"] = add_touchpoint(session, stage["Purchase"], "Card form")
        set_numbers(session, map_id, {(stage["Awareness"], ""): 100})
    with study.change("Keep") as session:
        version = keep_version(session, map_id, "Spring review", "before the fix")
    return map_id, version, cards


def test_nothing_changed_is_nothing_told(study: Project, kept: tuple[int, int, dict[str, int]]) -> None:
    map_id, version, _ = kept
    assert since(study, version, map_id) == []
    with study.read() as session:
        (row,) = versions(session, map_id)
    assert (row.name, row.note, row.coder) == ("Spring review", "before the fix", "Ada")


def test_cards_added_changed_moved_and_removed_are_told(study: Project, kept: tuple[int, int, dict[str, int]]) -> None:
    map_id, version, cards = kept
    stage = ids(study)
    with study.change("Work") as session:
        remove_cards(session, [cards["Goes"]])
        move_card(session, cards["Moves"], stage_id=stage["Loyalty"])
        write_card(session, cards["Stays"], "Stays, reworded")
        add_card(session, map_id, stage["Loyalty"], "opportunity", "Fix it")
        edit_touchpoint(session, cards["form"], owner="IT")
    told = [(c.what, c.how, c.stage[0], c.name, c.before, c.after) for c in since(study, version, map_id)]
    assert sorted(told, key=str) == sorted(
        [
            ("card", "changed", "Purchase", "Stays, reworded", "Stays", "Stays, reworded"),
            ("card", "moved", "Loyalty", "Moves", "Purchase", "Loyalty"),
            ("card", "added", "Loyalty", "Fix it", None, None),
            ("card", "removed", "Purchase", "Goes", None, None),
            ("touchpoint", "changed", "Purchase", "Card form", "", "IT"),
        ],
        key=str,
    )


def test_numbers_that_moved_are_told_from_where_to_where(study: Project, kept: tuple[int, int, dict[str, int]]) -> None:
    map_id, version, _ = kept
    stage = ids(study)
    with study.change("Work") as session:
        feel(session, quotes_in_stage(session, stage["Awareness"])[2], "anger")
        set_numbers(session, map_id, {(stage["Awareness"], ""): 80})
    told = {c.what: (c.before, c.after) for c in since(study, version, map_id) if c.stage[0] == "Awareness"}
    assert told["mean"] == (1.0, 0.625)
    assert (told["friction"], told["funnel"]) == ((0, 1), (100, 80))


def test_stages_and_lanes_are_told(study: Project, kept: tuple[int, int, dict[str, int]]) -> None:
    map_id, version, _ = kept
    stage = ids(study)
    with study.change("Work") as session:
        add_stage(session, "Return", "반품")
        remove_stage(session, stage["Loyalty"])
        rename_stage(session, stage["Purchase"], name_en="Buying")
        show_map(session, map_id, View(("Law", *LANES)))
    told = [(c.what, c.how, c.stage[0] or c.lane, c.before) for c in since(study, version, map_id)]
    assert ("stage", "added", "Return", None) in told
    assert ("stage", "removed", "Loyalty", None) in told
    assert ("stage", "changed", "Buying", "Purchase") in told
    assert ("lane", "added", "Law", None) in told


def test_versions_need_a_name_and_can_go(study: Project, kept: tuple[int, int, dict[str, int]]) -> None:
    map_id, version, _ = kept
    with pytest.raises(ProjectTrouble), study.change("Keep") as session:
        keep_version(session, map_id, "  ")
    with study.change("Delete") as session:
        delete_version(session, version)
    with pytest.raises(ProjectTrouble), study.read() as session:
        version_image(session, version)
