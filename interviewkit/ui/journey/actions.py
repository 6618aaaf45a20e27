"""Everything a person can do in the journey room."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from interviewkit.journey.lanes import takes_cards
from interviewkit.ui.actions import Action, with_project, with_writable
from interviewkit.ui.journey import map_acts, map_deeds, stage_deeds
from interviewkit.ui.journey.map_page import AREA, MapPage
from interviewkit.ui.journey.workspace import JourneyWorkspace
from interviewkit.words import mark, tr

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk

JOURNEY, PRESETS, STAGE = mark("Journey"), mark("Use a preset"), mark("Stage")
CARDS, MAP, FILES = "cards", "map", "files"


def _do(act: Callable[[MapPage], object]) -> Callable[[Desk], object]:
    """On the map, which is brought to front."""

    def run(desk: Desk) -> None:
        room = desk.workspace(JourneyWorkspace)
        if room.shown != MapPage.id:
            room.turn_to(MapPage.id)
        act(room.map)

    return run


def _page(desk: Desk) -> MapPage | None:
    room = next((each for each in desk.workspaces.values() if isinstance(each, JourneyWorkspace)), None)
    return room.map if room is not None and room.shown == MapPage.id else None


def _when(fits: Callable[[MapPage], bool]) -> Callable[[Desk], bool]:
    """Only while the map is in front, may be changed, and what the keyboard is on fits."""

    def enabled(desk: Desk) -> bool:
        page = _page(desk)
        return page is not None and with_writable(desk) and page.column() is not None and fits(page)

    return enabled


def _can_add(page: MapPage) -> bool:
    lane = page.view.lane()
    return not lane or takes_cards(lane) or lane in ("touchpoint", "funnel")


def _split_text(desk: Desk) -> str:
    page = _page(desk)
    column = page.column() if page is not None else None
    joined = page is None or column is None or column.stage_id not in page.shown_view().split
    return tr("Split stage by channel") if joined else tr("Join the channels of a stage")


def _edit_text(desk: Desk) -> str:
    page = _page(desk)
    item, lane = (page.view.item(), page.view.lane()) if page is not None else (None, "")
    if item is not None and item.kind == "offer":
        return tr("Confirm moment of truth") if lane == "moment" else tr("Keep as a card")
    return tr("Edit")


_CARD = _when(lambda page: (item := page.view.item()) is not None and item.kind == "card")
_MOVES = _when(lambda page: page.view.lane() == "" or map_deeds.movable(page.view.item()))
_MAPPED = _when(lambda page: page.map_id is not None)
_COLUMNS = _when(lambda page: True)


def _shown(desk: Desk) -> bool:
    page = _page(desk)
    return with_project(desk) and page is not None and page.column() is not None


def _shift(down: int, right: int) -> Callable[[Desk], object]:
    return _do(lambda page: map_deeds.shift(page, down, right))


ACTIONS = (
    Action("journey.edit", mark("Edit"), _do(map_deeds.enter), ("Return", "F2"), JOURNEY, CARDS, "mdi6.pencil-outline",
           "journey", AREA, enabled=_shown, label=_edit_text),
    Action("journey.add", mark("New card"), _do(map_deeds.add), ("Ctrl+Return",), JOURNEY, CARDS,
           "mdi6.card-plus-outline", "journey", AREA, enabled=_when(_can_add)),
    Action("journey.remove", mark("Remove"), _do(map_deeds.remove), ("Del", "Backspace"), JOURNEY, CARDS,
           "mdi6.delete-outline", "journey", AREA, enabled=_COLUMNS),
    Action("journey.link", mark("Quotes behind the card…"), _do(map_deeds.link), ("Ctrl+L",), JOURNEY, CARDS,
           "mdi6.link-variant", "journey", AREA, enabled=_CARD),
    Action("journey.quotes", mark("Show the quotes"), _do(map_deeds.show_quotes), ("Space",), JOURNEY, CARDS,
           "mdi6.format-quote-close", "journey", AREA, enabled=_shown),
    Action("journey.left", mark("Move to the stage before"), _shift(0, -1), ("Alt+Left",), JOURNEY, "moving",
           "mdi6.arrow-left", "journey", AREA, enabled=_MOVES),
    Action("journey.right", mark("Move to the next stage"), _shift(0, 1), ("Alt+Right",), JOURNEY, "moving",
           "mdi6.arrow-right", "journey", AREA, enabled=_MOVES),
    Action("journey.up", mark("Move up"), _shift(-1, 0), ("Alt+Up",), JOURNEY, "moving", "mdi6.arrow-up", "journey",
           AREA, enabled=_MOVES),
    Action("journey.down", mark("Move down"), _shift(1, 0), ("Alt+Down",), JOURNEY, "moving", "mdi6.arrow-down",
           "journey", AREA, enabled=_MOVES),
    Action("journey.stage", mark("New stage…"), _do(stage_deeds.add_stage), ("Ctrl+Shift+N",), JOURNEY, "stages",
           "mdi6.plus", "journey", enabled=with_writable),
    Action("journey.touchpoint", mark("New touchpoint…"), _do(stage_deeds.add_touchpoint), (), JOURNEY, "stages",
           "mdi6.map-marker-plus-outline", "journey", enabled=_COLUMNS),
    Action("journey.split", mark("Split stage by channel"), _do(stage_deeds.split_stage), (), JOURNEY, "stages",
           "mdi6.call-split", "journey", enabled=_COLUMNS, label=_split_text),
    *(
        Action(f"journey.preset.{key}", text, _do(lambda page, key=key: page.use_preset(key)), (), (JOURNEY, PRESETS),  # type: ignore[misc]
               "", "", "journey", enabled=with_writable)
        for key, text in map_deeds.PRESET_NAMES.items()
    ),
    Action("journey.new", mark("New map…"), _do(map_acts.new_map), (), JOURNEY, MAP, "mdi6.map-plus", "journey",
           enabled=with_writable),
    Action("journey.describe", mark("Describe map…"), _do(map_acts.describe_map), (), JOURNEY, MAP,
           "mdi6.account-details-outline", "journey", enabled=with_writable),
    Action("journey.copy", mark("Copy map…"), _do(map_acts.copy_map), (), JOURNEY, MAP, "", "journey", enabled=_MAPPED),
    Action("journey.delete", mark("Delete map"), _do(map_acts.delete_map), (), JOURNEY, MAP, "", "journey",
           enabled=_MAPPED),
    Action("journey.lanes", mark("Lanes…"), _do(map_acts.choose_lanes), (), JOURNEY, MAP,
           "mdi6.view-sequential-outline", "journey", enabled=_COLUMNS, toolbar=True),
    Action("journey.funnel", mark("Funnel numbers…"), _do(map_acts.funnel), (), JOURNEY, MAP, "mdi6.filter-variant",
           "journey", enabled=_COLUMNS),
    Action("journey.keep_version", mark("Keep version…"), _do(map_acts.keep_version), (), JOURNEY, "versions",
           "mdi6.content-save-outline", "journey", enabled=_COLUMNS),
    Action("journey.versions", mark("Versions…"), _do(map_acts.show_versions), (), JOURNEY, "versions", "mdi6.history",
           "journey", enabled=_shown, toolbar=True),
    Action("journey.picture", mark("Export as picture, vectors or PDF…"),
           _do(partial(map_acts.export_map, kinds=map_acts.PICTURES)), ("Ctrl+E",), JOURNEY, FILES,
           "mdi6.image-outline", "journey", enabled=_shown),
    Action("journey.table", mark("Export as workbook or table…"),
           _do(partial(map_acts.export_map, kinds=map_acts.TABLES)), ("Ctrl+Shift+X",), JOURNEY, FILES,
           "mdi6.table-arrow-right", "journey", enabled=_shown),
    Action("journey.print", mark("Print…"), _do(map_acts.print_now), ("Ctrl+P",), JOURNEY, FILES,
           "mdi6.printer-outline", "journey", enabled=_shown),
)  # fmt: skip
