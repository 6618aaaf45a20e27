"""Everything a person can do in the report room."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from interviewkit.ui.actions import Action, with_writable
from interviewkit.ui.report.workspace import ReportWorkspace
from interviewkit.words import mark

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk

REPORT = mark("Report")
DOCUMENT = (REPORT, mark("Write as"))
FIGURES = (REPORT, mark("Figures"))


def _write(kind: str, figure: str = "", what: str = "report") -> Callable[[Desk], object]:
    return partial(_export, kind, figure, what)


def _export(kind: str, figure: str, what: str, desk: Desk) -> None:
    desk.workspace(ReportWorkspace).export(kind, figure, what)


def _room(act: Callable[[ReportWorkspace], object]) -> Callable[[Desk], object]:
    return lambda desk: act(desk.workspace(ReportWorkspace))


def _consent(desk: Desk) -> None:
    from interviewkit.ui.report.consent_dialog import ConsentDialog

    ConsentDialog(desk, desk.workspace(ReportWorkspace)).open()


def _saved(desk: Desk) -> bool:
    return with_writable(desk) and any(
        isinstance(each, ReportWorkspace) and each.report_id is not None for each in desk.workspaces.values()
    )


def _with_source(desk: Desk) -> bool:
    return desk.project is not None and desk.source_id is not None


ACTIONS = (
    Action("report.docx", mark("Export report…"), _write("docx"), ("Ctrl+E",), REPORT, "", "mdi6.file-word-outline",
           "report", toolbar=True),
    Action("report.html", mark("Web page…"), _write("html"), (), DOCUMENT, "", "mdi6.language-html5", "report"),
    Action("report.pdf", mark("PDF…"), _write("pdf"), (), DOCUMENT, "", "mdi6.file-pdf-box", "report"),
    Action("report.pptx", mark("Slides…"), _write("pptx"), (), DOCUMENT, "", "mdi6.presentation", "report"),
    Action("report.xlsx", mark("Workbook…"), _write("xlsx"), (), DOCUMENT, "", "mdi6.table", "report"),
    Action("report.session", mark("Session report of the source in hand…"), _write("docx", what="session"), (), REPORT,
           "more", "", "report", enabled=_with_source),
    Action("report.quotes", mark("All quotes by theme…"), _write("docx", what="quotes"), (), REPORT, "more", "",
           "report"),
    Action("report.dashboard", mark("Dashboard…"), _write("html", what="dashboard"), (), REPORT, "more",
           "mdi6.view-dashboard-outline", "report"),
    Action("report.map.png", mark("Theme map as a picture…"), _write("png", "themes"), (), FIGURES, "",
           "mdi6.image-outline", "report"),
    Action("report.map.svg", mark("Theme map as vectors…"), _write("svg", "themes"), (), FIGURES, "", "", "report"),
    Action("report.map.pdf", mark("Theme map as PDF…"), _write("pdf", "themes"), (), FIGURES, "", "", "report"),
    Action("report.journey.png", mark("Journey as a picture…"), _write("png", "journey"), (), FIGURES, "j", "",
           "report"),
    Action("report.journey.svg", mark("Journey as vectors…"), _write("svg", "journey"), (), FIGURES, "j", "", "report"),
    Action("report.journey.pdf", mark("Journey as PDF…"), _write("pdf", "journey"), (), FIGURES, "j", "", "report"),
    Action("report.json", mark("Everything as JSON…"), _write("json", what="whole"), (), REPORT, "data",
           "mdi6.code-json", "report"),
    Action("report.new", mark("New report…"), _room(ReportWorkspace.new_report), (), REPORT, "saved", "mdi6.plus",
           "report", enabled=with_writable),
    Action("report.rename", mark("Rename report…"), _room(ReportWorkspace.rename), (), REPORT, "saved", "", "report",
           enabled=_saved),
    Action("report.delete", mark("Delete report"), _room(ReportWorkspace.delete), (), REPORT, "saved", "", "report",
           enabled=_saved),
    Action("report.words", mark("Own words…"), _room(ReportWorkspace.write_words), (), REPORT, "saved", "", "report",
           enabled=with_writable),
    Action("report.choose", mark("Choose quotes…"), _room(ReportWorkspace.choose_quotes), (), REPORT, "saved", "",
           "report", enabled=with_writable),
    Action("report.consent", mark("Consent…"), _consent, (), REPORT, "saved", "mdi6.account-check-outline", "report",
           toolbar=True),
)  # fmt: skip
