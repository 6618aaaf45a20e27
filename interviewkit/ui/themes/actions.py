"""Everything a person can do in the themes room."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from interviewkit.ui.actions import Action, with_project, with_writable
from interviewkit.ui.themes.saving import save_map
from interviewkit.ui.themes.story_window import open_story
from interviewkit.ui.themes.workspace import AREA, ThemesWorkspace
from interviewkit.words import mark, tr

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk

THEMES = mark("Themes")


def _do(act: Callable[[ThemesWorkspace], object]) -> Callable[[Desk], object]:
    return lambda desk: act(desk.workspace(ThemesWorkspace))


def _room(desk: Desk) -> ThemesWorkspace | None:
    return next((each for each in desk.workspaces.values() if isinstance(each, ThemesWorkspace)), None)


def _chosen(desk: Desk) -> bool:
    room = _room(desk)
    return with_project(desk) and room is not None and bool(room.map.chosen_nodes())


def _can_change(desk: Desk) -> bool:
    return with_writable(desk) and _chosen(desk)


def _can_delete(desk: Desk) -> bool:
    room = _room(desk)
    one = room is not None and (room.map.chosen_relation() is not None or room.map.chosen_box() is not None)
    return with_writable(desk) and (one or _chosen(desk))


def _free(desk: Desk) -> bool:
    room = _room(desk)
    return with_writable(desk) and room is not None and room.content is not None and not room.content.stages


def _quotes(desk: Desk) -> bool:
    room = _room(desk)
    return with_writable(desk) and desk.room == "themes" and room is not None and bool(room.evidence.chosen())


def _only_here(text: str) -> Callable[[Desk], str]:
    return lambda desk: tr(text) if desk.room == "themes" else ""


def _view(field: str, *values: str | bool) -> Callable[[Desk], object]:
    return _do(lambda room: room.deeds.toggle(field, *values))


def _on(field: str, value: str | bool) -> Callable[[Desk], bool]:
    return lambda desk: (room := _room(desk)) is not None and getattr(room.bar.view, field) == value


ON_MAP, FOR_THEME = mark("Put on the map, or take off"), mark("Let it speak for the theme, or no longer")

ACTIONS = (
    Action("themes.new", mark("New theme…"), _do(lambda r: r.deeds.begin_theme()), ("Ctrl+Shift+N",), THEMES, "",
           "mdi6.plus", "themes", enabled=with_writable, toolbar=True),
    Action("themes.suggest", mark("Suggest"), _do(lambda r: r.deeds.suggest()), ("S",), THEMES, "", "mdi6.creation",
           "themes", AREA, enabled=with_writable, toolbar=True,
           hint=mark("Looks for codes that many people bring together, to be made themes or boxes")),
    Action("themes.lay_out", mark("Lay out anew"), _do(lambda r: r.lay_out()), ("L",), THEMES, "", "mdi6.auto-fix",
           "themes", AREA, enabled=_free, toolbar=True,
           hint=mark("Arranges the map; what you pinned by dragging stays")),
    Action("themes.relate", mark("Relate to…"), _do(lambda r: r.deeds.begin_relation()), ("R",), THEMES, "node",
           "mdi6.arrow-top-right", "themes", AREA, enabled=_can_change),
    Action("themes.box", mark("Draw a box around…"), _do(lambda r: r.deeds.box()), ("G",), THEMES, "node",
           "mdi6.select-group", "themes", AREA, enabled=_can_change),
    Action("themes.pin", mark("Pin, or let go"), _do(lambda r: r.deeds.pin()), ("P",), THEMES, "node",
           "mdi6.pin-outline", "themes", AREA, enabled=_can_change),
    Action("themes.focus", mark("Only its neighbourhood"), _do(lambda r: r.map.steps.focus()), ("Space",), THEMES,
           "node", "mdi6.image-filter-center-focus", "themes", AREA, enabled=with_project,
           hint=mark("Once: what it is joined with; twice: what that is joined with; again: everything")),
    Action("themes.delete", mark("Take away"), _do(lambda r: r.deeds.delete()), ("Del",), THEMES, "node",
           "mdi6.delete-outline", "themes", AREA, enabled=_can_delete),
    Action("themes.words", mark("Customers' own words"), _view("words", False, True), ("W",), THEMES, "view",
           "mdi6.format-quote-close", "themes", AREA, enabled=with_project, checked=_on("words", True)),
    Action("themes.colour", mark("Colour by feeling"), _view("colour", "theme", "valence"), ("V",), THEMES, "view",
           "mdi6.palette-outline", "themes", AREA, enabled=with_project, checked=_on("colour", "valence")),
    Action("themes.lanes", mark("Swim-lanes of the stages"), _view("arrangement", "free", "stages"), ("A",), THEMES,
           "view", "mdi6.view-column-outline", "themes", AREA, enabled=with_project,
           checked=_on("arrangement", "stages")),
    Action("themes.find", mark("Find on the map"), _do(lambda r: r.bar.search.setFocus()), ("Ctrl+F",), THEMES, "view",
           "mdi6.magnify", "themes"),
    Action("themes.fit", mark("Show all"), _do(lambda r: r.map.fit()), ("F",), THEMES, "view",
           "mdi6.fit-to-page-outline", "themes", toolbar=True),
    Action("themes.nearer", mark("Nearer"), _do(lambda r: r.map.zoom(1.25)), ("Ctrl+=", "Ctrl++"), THEMES, "view", "",
           "themes"),
    Action("themes.farther", mark("Farther"), _do(lambda r: r.map.zoom(0.8)), ("Ctrl+-",), THEMES, "view", "",
           "themes"),
    Action("themes.next_map", mark("Next map"), _do(lambda r: r.deeds.next_map()), ("Ctrl+Shift+M",), THEMES, "maps",
           "mdi6.map-outline", "themes", enabled=with_project),
    Action("themes.save", mark("Save the map…"), _do(save_map), ("Ctrl+Shift+E",), THEMES, "maps",
           "mdi6.content-save-outline", "themes", enabled=with_project,
           hint=mark("As a picture for print (PDF, SVG, PNG) or as a graph (GraphML, GEXF)")),
    Action("themes.story", mark("Story map"), _do(open_story), ("F5",), THEMES, "maps", "mdi6.presentation-play",
           "themes", enabled=with_project, toolbar=True,
           hint=mark("Themes by stages with their quotes, full screen, for a meeting")),
    Action("themes.quote_on_map", ON_MAP, _do(lambda r: r.deeds.put_quotes()), ("M",), "", "themes",
           "mdi6.map-plus", "themes", "quotes", enabled=_quotes, label=_only_here(ON_MAP)),
    Action("themes.quote_for_theme", FOR_THEME, _do(lambda r: r.deeds.choose_quotes()), ("T",), "", "themes",
           "mdi6.account-voice", "themes", "quotes", enabled=_quotes, label=_only_here(FOR_THEME)),
)  # fmt: skip
