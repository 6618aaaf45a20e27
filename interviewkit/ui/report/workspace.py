"""The report room: design the report at the left, read it at the right, have it checked, write it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QInputDialog, QStackedWidget, QWidget

from interviewkit.reports.actions import create_report, delete_report, rename_report, save_design
from interviewkit.reports.content import ReportContent
from interviewkit.reports.design import Design
from interviewkit.reports.gate import UNKNOWN, Finding, inspect
from interviewkit.reports.queries import ReportRow
from interviewkit.reports.write import Wanted, export
from interviewkit.themes.queries import ThemeRow
from interviewkit.ui.empty import Empty
from interviewkit.ui.language import name
from interviewkit.ui.report.designer import Designer
from interviewkit.ui.report.gate_dialog import GateDialog
from interviewkit.ui.report.preview import Preview
from interviewkit.ui.report.reading import Page, draw, read
from interviewkit.ui.saving.places import ask_file
from interviewkit.ui.workspace import Workspace
from interviewkit.words import language, mark, plural, speaking, tr

if TYPE_CHECKING:
    from interviewkit.store.changes import Changes
    from interviewkit.store.project import Project
    from interviewkit.ui.desk import Desk
    from interviewkit.ui.jobs import Job

BREATH = 400
FILTERS = {
    "docx": mark("Word document"),
    "html": mark("Web page"),
    "pdf": mark("PDF document"),
    "pptx": mark("Slides"),
    "xlsx": mark("Workbook"),
    "png": mark("Image"),
    "svg": mark("Vector picture"),
    "json": mark("Everything, for programs"),
}
DESIGNED, MADE, NAMED, DELETED = (
    mark("Design the report"),
    mark("New report"),
    mark("Rename report"),
    mark("Delete report"),
)


class ReportWorkspace(Workspace):
    """Everything is read and drawn off the GUI thread; what is on screen is what will be written."""

    id = "report"
    watches = frozenset(
        {"project", "source", "segment", "participant", "attribute", "code", "quote", "tag", "emotion", "stage"}
        | {"touchpoint", "theme", "theme_code", "map_place", "media", "speaker", "report", "report_text", "theme_quote"}
        | {"consent", "journey_cell", "guide_question", "theme_map", "journey_map", "map_group", "relation", "answer"}
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.content: ReportContent | None = None
        self.design, self.report_id = Design(), None  # type: tuple[Design, int | None]
        self.saved: list[ReportRow] = []
        self.themes: list[ThemeRow] = []
        self._job: Job | None = None
        self.chosen, self.designer, self.preview = QComboBox(), Designer(), Preview()
        self.head.add(self.chosen)
        self.empty = Empty(
            mark("Code passages and write themes: the report grows here as you work."),
            mark("Go to Themes"),
            lambda: desk.go("themes"),
            "mdi6.file-document-outline",
        )
        self.pages = QStackedWidget()
        self.sheet = QWidget()
        row = QHBoxLayout(self.sheet)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        line = QFrame()
        line.setProperty("kind", "line")
        line.setFixedWidth(1)
        for widget, stretch in ((self.designer, 0), (line, 0), (self.preview, 1)):
            row.addWidget(widget, stretch)
        self.pages.addWidget(self.sheet)
        self.pages.addWidget(self.empty)
        self.body.addWidget(self.pages)
        self._soon = QTimer(self, singleShot=True, interval=BREATH)
        self._soon.timeout.connect(self._read)
        self.preview.anchorClicked.connect(self._follow)
        self.chosen.activated.connect(lambda _: self._choose(self.chosen.currentData()))
        self.designer.decided.connect(self.decide)
        self.designer.words_wanted.connect(self.write_words)
        self.designer.quotes_wanted.connect(self.choose_quotes)
        self.retranslate()

    # What the shell calls

    def opened(self, project: Project) -> None:
        self.design, self.report_id = Design(), None
        self._read()

    def closed(self) -> None:
        self._soon.stop()
        if self._job is not None:
            self._job.cancel()
        self.content = None
        self.preview.clear()

    def changed(self, changes: Changes | None) -> None:
        self._soon.start()

    def flush(self) -> None:
        if self.designer.version.hasFocus():
            self.designer.version.editingFinished.emit()

    def retranslate(self) -> None:
        name(self.chosen, tr("Saved reports"))
        self.chosen.setToolTip(tr("Saved reports"))
        self._list()
        if self._project is not None:
            self._soon.start()

    def restyle(self) -> None:
        if self._project is not None:
            self._soon.start()

    # Designing

    def decide(self, design: Design) -> None:
        """Keeps a design, in a report of its own when none is saved yet."""
        self.design = design
        if not self._writable():
            self._soon.start()
        elif self.report_id is None:
            self.report_id = self.desk.change(MADE, create_report, tr("Report"), design)
        else:
            self.desk.change(DESIGNED, save_design, self.report_id, design)

    def new_report(self) -> None:
        """Asks for a name; the new report begins as the one in hand."""
        wanted, good = QInputDialog.getText(self, tr("New report"), tr("Name of the report"))
        if good and wanted.strip():
            self.report_id = self.desk.change(MADE, create_report, wanted, self.design, self.report_id)
            self._read()

    def rename(self) -> None:
        """Asks for another name of the report in hand."""
        row = self._row()
        if row is None:
            return
        wanted, good = QInputDialog.getText(self, tr("Rename report"), tr("Name of the report"), text=row.name)
        if good and wanted.strip():
            self.desk.change(NAMED, rename_report, row.id, wanted)

    def delete(self) -> None:
        """Deletes the report in hand; a notice has the way back."""
        row = self._row()
        if row is None:
            return
        self.desk.change(DELETED, delete_report, row.id, detail=row.name)
        self.report_id = None
        self.desk.tell(tr("“{name}” was deleted.", name=row.name), undo=True)

    def write_words(self) -> None:
        """Opens the team's own words."""
        from interviewkit.ui.report.texts_dialog import TextsDialog

        if not self._writable():
            return
        if self.report_id is None:
            self.decide(self.design)
        assert self.report_id is not None
        guids = dict(self.content.guids) if self.content else {}
        themes = [(guids[row.id], row.name) for row in self.themes if row.id in guids]
        TextsDialog(self.desk, self.report_id, self._speaks(), themes, self).open()

    def choose_quotes(self) -> None:
        """Opens the quotes of each theme, to be ticked."""
        from interviewkit.ui.report.quotes_dialog import QuotesDialog

        if self.themes and self._writable():
            if self.design.quotes != "chosen":
                self.decide(replace(self.design, quotes="chosen"))
            QuotesDialog(self.desk, self.themes, self).open()

    def _choose(self, report: int | None) -> None:
        self.report_id = report
        self._read()

    def _row(self) -> ReportRow | None:
        return next((row for row in self.saved if row.id == self.report_id), None)

    def _writable(self) -> bool:
        return self.desk.project is not None and not self.desk.project.read_only

    def _speaks(self) -> str:
        return self.design.language or language()

    # Writing

    def export(self, kind: str, figure: str = "", what: str = "report") -> None:
        """Has it checked off the GUI thread, shows what is to be decided, asks where to, and writes it."""
        project = self.desk.project
        if project is None:
            return
        order = Wanted(what, self.design, self.report_id, figure or None, self.desk.source_id)  # type: ignore[arg-type]

        def work(progress: Any, cancelled: Any) -> list[Finding]:
            with speaking(order.design.language or language()):
                return inspect(project, order)

        self.desk.jobs.start(
            tr("Checking the report"), work, lambda found: self._decide(kind, order, found), quiet=True
        )

    def _decide(self, kind: str, order: Wanted, findings: list[Finding]) -> None:
        if self._project is None:
            return
        if all(each.kind == UNKNOWN for each in findings):
            self._ask(kind, order, len(findings))
            return
        dialog = GateDialog(self.desk, order.design, findings, self)
        dialog.settled.connect(lambda design: self._settled(kind, order, design))
        dialog.open()

    def _settled(self, kind: str, order: Wanted, design: Design) -> None:
        if design != self.design:
            self.decide(design)
        self._ask(kind, replace(order, design=design, report_id=self.report_id))

    def _ask(self, kind: str, order: Wanted, unknown: int = 0) -> None:
        names = {"themes": tr("Theme map"), "journey": tr("Journey"), "quotes": tr("Quotes"),
                 "dashboard": tr("Dashboard"), "session": tr("Session report"), "whole": tr("Project")}  # fmt: skip
        stem = names.get(order.figure or order.kind, tr("Report"))
        path = ask_file(self.desk, self, tr("Export"), stem, {kind: FILTERS[kind]})
        if path is not None:
            self.write(path, kind, order, unknown)

    def write(self, target: Path, kind: str, order: Wanted | None = None, unknown: int = 0) -> None:
        """Writes one file; a notice tells when it is there, and for how many people no consent is noted."""
        project, speak = self.desk.project, self._speaks()
        assert project is not None
        wanted = order or Wanted(design=self.design, report_id=self.report_id)

        def work(progress: Any, cancelled: Any) -> Path:
            return export(project, target, kind, speak=speak, wanted=wanted, progress=progress, cancelled=cancelled)

        def done(path: Path) -> None:
            show = (tr("Open"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))))
            said = tr("“{name}” was written.", name=path.name)
            if unknown:
                said += " " + plural(
                    "Of one person it is not noted whether they agree to be quoted: see Consent.",
                    "Of {n} people it is not noted whether they agree to be quoted: see Consent.",
                    unknown,
                )
            self.desk.tell(said, button=show, good=True)

        self.desk.jobs.start(tr("Writing {name}", name=target.name), work, done)

    # Reading

    def _read(self) -> None:
        project = self.desk.project
        if project is None or self._project is None:
            return
        if self._job is not None:
            self._job.cancel()
        wanted, design = self.report_id, self.design
        self._job = self.desk.jobs.start(
            tr("Reading the report"), lambda progress, cancelled: read(project, wanted, design), self._show, quiet=True
        )

    def _show(self, page: Page) -> None:
        """The words first: pictures take a moment longer to draw."""
        if self._project is None:
            return
        self.content, self.saved, self.themes = page.content, page.saved, page.themes
        self.design, self.report_id = page.design, page.report_id
        self._list()
        self.designer.show_design(self.design, self.themes, page.maps)
        self.pages.setCurrentWidget(self.sheet if page.content.material.quotes else self.empty)
        self.preview.show_page(page.text)
        self._job = self.desk.jobs.start(
            tr("Drawing the figures"), lambda progress, cancelled: draw(page), self._show_pictures, quiet=True
        )

    def _show_pictures(self, drawn: tuple[Page, dict[str, Any]]) -> None:
        page, pictures = drawn
        if self._project is not None and self.content is page.content:
            self.preview.show_page(page.text, pictures)

    def _list(self) -> None:
        self.chosen.clear()
        for row in self.saved:
            self.chosen.addItem(row.name, row.id)
        self.chosen.setVisible(bool(self.saved))
        self.chosen.setCurrentIndex(max(0, self.chosen.findData(self.report_id)))

    def _follow(self, link: QUrl) -> None:
        if link.scheme() == "quote":
            self.desk.show_quotes([int(link.path())])
