"""What can be done with projects of other programs, from the File menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interviewkit.ui.actions import FILE, Action, always, with_project, with_writable
from interviewkit.words import mark

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk

SECTION = "exchange"


def _import(desk: Desk) -> None:
    from interviewkit.ui.exchange.project_imports import ProjectImports

    ProjectImports.of(desk).choose()


def _export(desk: Desk) -> None:
    from interviewkit.ui.exchange.export_dialog import ask_export

    ask_export(desk)


def _archive(desk: Desk) -> None:
    from interviewkit.ui.exchange.archive_dialog import ask_archive

    ask_archive(desk)


def _open_archive(desk: Desk) -> None:
    from interviewkit.ui.exchange.project_imports import window_of
    from interviewkit.ui.exchange.studies import choose_archive

    choose_archive(desk, window_of(desk))


def _reports(desk: Desk) -> None:
    from interviewkit.ui.exchange.reports_dialog import ReportsDialog

    ReportsDialog.over(desk)


def _doubles(desk: Desk) -> None:
    from interviewkit.ui.exchange.doubles_dialog import DoublesDialog

    DoublesDialog.over(desk)


def _tables(desk: Desk) -> None:
    from interviewkit.ui.exchange.coding_tables import ask_table

    ask_table(desk)


ACTIONS = (
    Action("exchange.import", mark("Import a project…"), _import, (), FILE, SECTION, "mdi6.briefcase-download-outline",
           enabled=with_writable,
           hint=mark("Brings in a whole project of NVivo, ATLAS.ti, MAXQDA, QualCoder or Taguette")),
    Action("exchange.export", mark("Save as project for other programs…"), _export, (), FILE, SECTION,
           "mdi6.briefcase-upload-outline", enabled=with_project,
           hint=mark("REFI-QDA, which NVivo, ATLAS.ti, MAXQDA and QualCoder read")),
    Action("exchange.tables", mark("Save codings or participants as a table…"), _tables, (), FILE, SECTION,
           "mdi6.table-arrow-up", enabled=with_project,
           hint=mark("In the columns of Taguette, QualCoder, MAXQDA or Dedoose, or for SPSS")),
    Action("exchange.archive", mark("Pack the study…"), _archive, (), FILE, SECTION, "mdi6.archive-arrow-up-outline",
           enabled=with_project,
           hint=mark("One file with the recordings, for another computer or, without names, for others")),
    Action("exchange.open_archive", mark("Open an archive…"), _open_archive, (), FILE, SECTION,
           "mdi6.archive-arrow-down-outline", enabled=always,
           hint=mark("Makes a study out of a packed one (.ikitz), or out of everything as JSON")),
    Action("exchange.doubles", mark("Participants who may be one…"), _doubles, (), FILE, SECTION,
           "mdi6.account-multiple-check-outline", enabled=with_writable,
           hint=mark("Finds one person under two labels, and makes them one")),
    Action("exchange.reports", mark("Reports of imports…"), _reports, (), FILE, SECTION,
           "mdi6.clipboard-text-clock-outline", enabled=with_project,
           hint=mark("What came in with each project, and what had to be changed or left out")),
)  # fmt: skip
