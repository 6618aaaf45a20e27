"""The speech models of this machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from interviewkit.ui.actions import Action, always
from interviewkit.ui.models.models_window import ModelsWindow
from interviewkit.ui.sources.actions.room import MENU
from interviewkit.words import mark

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk


def _open(desk: Desk) -> None:
    windows = (each for each in QApplication.topLevelWidgets() if each.objectName() == "window" and each.isVisible())
    ModelsWindow.over(desk, next(windows, None))


ACTIONS = (
    Action("sources.models", mark("Speech models…"), _open, (), MENU, "run", "mdi6.chip", enabled=always,
           hint=mark("Downloads, adds, measures and removes the models that turn speech into text")),
)  # fmt: skip
