"""Everything a person can do in the themes room."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from interviewkit.ui.actions import Action, with_writable
from interviewkit.ui.themes.workspace import ThemesWorkspace
from interviewkit.words import mark

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk

THEMES = mark("Themes")


def _do(act: Callable[[ThemesWorkspace], object]) -> Callable[[Desk], object]:
    return lambda desk: act(desk.workspace(ThemesWorkspace))


ACTIONS = (
    Action("themes.new", mark("New theme…"), _do(lambda r: r.begin_theme()), ("Ctrl+Shift+N",), THEMES, "", "mdi6.plus",
           "themes", enabled=with_writable, toolbar=True),
    Action("themes.lay_out", mark("Lay out anew"), _do(lambda r: r.lay_out()), (), THEMES, "", "mdi6.auto-fix",
           "themes", enabled=with_writable, toolbar=True,
           hint=mark("Arranges the map; what you pinned by dragging stays")),
    Action("themes.fit", mark("Show all"), _do(lambda r: r.map.fit()), ("F",), THEMES, "view",
           "mdi6.fit-to-page-outline", "themes", toolbar=True),
    Action("themes.nearer", mark("Nearer"), _do(lambda r: r.map.zoom(1.25)), ("Ctrl+=", "Ctrl++"), THEMES, "view", "",
           "themes"),
    Action("themes.farther", mark("Farther"), _do(lambda r: r.map.zoom(0.8)), ("Ctrl+-",), THEMES, "view", "",
           "themes"),
)  # fmt: skip
