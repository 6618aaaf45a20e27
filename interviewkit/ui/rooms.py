"""The rooms of the house that are open, in the order of the rail."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from interviewkit.words import mark

if TYPE_CHECKING:
    from interviewkit.ui.actions import Action
    from interviewkit.ui.workspace import Workspace

Furniture = tuple["type[Workspace]", Iterable["Action"]]


@dataclass(frozen=True, slots=True)
class Room:
    """A workspace before it is built. title: English, marked. furnish: imports it, if not from interviewkit.ui.<id>."""

    id: str
    title: str
    icon: str
    furnish: Callable[[], Furniture] | None = None

    @property
    def package(self) -> str:
        return f"interviewkit.ui.{self.id}"

    def load(self) -> Furniture:
        """The workspace's class and its actions; imports them, so not before the window is painted."""
        if self.furnish is not None:
            return self.furnish()
        workspace = getattr(import_module(f"{self.package}.workspace"), f"{self.id.capitalize()}Workspace")
        return workspace, import_module(f"{self.package}.actions").ACTIONS


HOME = "sources"
"""The room a study opens in, as long as nobody was in another."""
ROOMS = (
    Room("guides", mark("Guides"), "mdi6.clipboard-text-outline"),
    Room("sources", mark("Sources"), "mdi6.folder-open-outline"),
    Room("code", mark("Code"), "mdi6.marker"),
    Room("analysis", mark("Analysis"), "mdi6.chart-box-outline"),
    Room("themes", mark("Themes"), "mdi6.graph-outline"),
    Room("journey", mark("Journey"), "mdi6.map-marker-path"),
    Room("report", mark("Report"), "mdi6.file-document-outline"),
)
