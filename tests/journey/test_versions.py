"""Versions of a map: kept as they stood, and told apart in words and numbers."""

from __future__ import annotations

import pytest
from sqlmodel import select

from interviewkit.coding.actions import feel, remove_quotes
from interviewkit.coding.queries import quotes_in_stage
from interviewkit.errors import ProjectTrouble
from interviewkit.journey.actions import (
    add_stage,
    add_touchpoint,
    edit_touchpoint,
    remove_stage,
    remove_touchpoint,
    rename_stage,
)
from interviewkit.journey.cells import add_card, link_quotes, move_card, remove_cards, set_numbers, write_card
from interviewkit.journey.lanes import LANES, View
from interviewkit.journey.maps import create_map, describe_map, show_map
from interviewkit.journey.reading import map_content
from interviewkit.journey.restoring import restore
from interviewkit.journey.scope import Scope
from interviewkit.journey.versions import (
    Change,
    changes,
    delete_version,
    image,
    keep_version,
    version_image,
    versions,
)
from interviewkit.model import CellQuote, JourneyCell, JourneyVersion
from interviewkit.store.bulk import fetch
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


def test_a_version_brings_cards_quotes_numbers_and_lanes_back_in_one_step(
    study: Project, kept: tuple[int, int, dict[str, int]]
) -> None:
    map_id, _, cards = kept
    stage = ids(study)
    with study.change("Prepare") as session:
        behind = quotes_in_stage(session, stage["Purchase"])[:2]
        link_quotes(session, cards["Goes"], behind)
        show_map(session, map_id, View(("Law", *LANES), split=frozenset([stage["Purchase"]])))
        add_card(session, map_id, stage["Loyalty"], "Law", "Right of return")
        describe_map(session, map_id, actor="Ada", scope=Scope(waves=("first",)))
        version = keep_version(session, map_id, "Whole")
    with study.read() as session:
        before = map_content(session, map_id)
    with study.change("Work") as session:
        remove_cards(session, [cards["Goes"]])
        move_card(session, cards["Moves"], stage_id=stage["Experience"], place=0)
        write_card(session, cards["Stays"], "Reworded")
        add_card(session, map_id, stage["Purchase"], "pain", "Newer")
        set_numbers(session, map_id, {(stage["Awareness"], ""): 80})
        remove_touchpoint(session, cards["form"])
        remove_stage(session, stage["Loyalty"])
        show_map(session, map_id, View())
        describe_map(session, map_id, actor="", scope=Scope())
    with study.read() as session:
        worked = map_content(session, map_id)
    with study.change("Restore") as session:
        assert restore(session, version) == 0
    with study.read() as session:
        after = map_content(session, map_id)
        told = changes(version_image(session, version), image(session, after))
        card = session.exec(select(JourneyCell.id).where(JourneyCell.text == "Goes")).one()
        linked = session.exec(select(CellQuote.quote_id).where(CellQuote.cell_id == card)).all()
    assert {(each.what, each.stage[0]) for each in told} <= {(what, "Loyalty") for what in ("mean", "people", "code")}
    assert (after.lanes[0], after.map.actor, after.map.scope) == ("Law", "Ada", before.map.scope)
    assert after.map.view.split == before.map.view.split
    assert sorted(linked) == sorted(behind)
    study.undo()
    with study.read() as session:
        assert map_content(session, map_id) == worked


def test_quotes_that_are_gone_are_counted_when_a_version_comes_back(
    study: Project, kept: tuple[int, int, dict[str, int]]
) -> None:
    map_id, early, cards = kept
    with study.change("Prepare") as session:
        quote = quotes_in_stage(session, ids(study)["Purchase"])[0]
        link_quotes(session, cards["Goes"], [quote])
        version = keep_version(session, map_id, "With a quote")
        remove_quotes(session, [quote])
    with study.change("Restore") as session:
        assert restore(session, version) == 1
    with study.change("Make it early") as session:
        row = session.get(JourneyVersion, early)
        assert row is not None
        row.image = {key: value for key, value in row.image.items() if key != "kept"}
        session.add(row)
    with pytest.raises(ProjectTrouble), study.change("Restore") as session:
        restore(session, early)


def test_a_stage_that_is_made_again_comes_last(study: Project, kept: tuple[int, int, dict[str, int]]) -> None:
    _, version, _ = kept
    names = list(ids(study))
    with study.change("Remove") as session:
        for name in names[1:3]:
            remove_stage(session, ids(study)[name])
        session.connection().exec_driver_sql("UPDATE stage SET position = position * 10")
    with study.change("Restore") as session:
        restore(session, version)
    with study.read() as session:
        found = fetch(session, "SELECT name_en FROM stage ORDER BY position, id")
    assert [name for (name,) in found][-2:] == names[1:3]
