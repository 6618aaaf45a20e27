"""Everything a person can do in the report room."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from interviewkit.ui.actions import Action
from interviewkit.ui.report.workspace import ReportWorkspace
from interviewkit.words import mark

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk

REPORT = mark("Report")


def _write(kind: str, figure: str = "") -> Callable[[Desk], object]:
    return partial(_export, kind, figure)


def _export(kind: str, figure: str, desk: Desk) -> None:
    desk.workspace(ReportWorkspace).export(kind, figure)


ACTIONS = (
    Action("report.docx", mark("Export report…"), _write("docx"), ("Ctrl+E",), REPORT, "", "mdi6.file-word-outline",
           "report", toolbar=True),
    Action("report.map.png", mark("Theme map as a picture…"), _write("png", "themes"), (), REPORT, "figures",
           "mdi6.image-outline", "report"),
    Action("report.map.svg", mark("Theme map as vectors…"), _write("svg", "themes"), (), REPORT, "figures", "",
           "report"),
    Action("report.journey.png", mark("Journey as a picture…"), _write("png", "journey"), (), REPORT, "figures", "",
           "report"),
    Action("report.journey.svg", mark("Journey as vectors…"), _write("svg", "journey"), (), REPORT, "figures", "",
           "report"),
    Action("report.json", mark("Everything as JSON…"), _write("json"), (), REPORT, "data", "mdi6.code-json", "report"),
)  # fmt: skip
