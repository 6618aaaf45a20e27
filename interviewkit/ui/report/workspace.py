"""The report room: read the report as it stands, choose its language, write it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QComboBox, QFileDialog, QStackedWidget

from interviewkit.reports.content import ReportContent, report_content
from interviewkit.ui.empty import Empty
from interviewkit.ui.language import name
from interviewkit.ui.report.preview import CURVE, MAP, Preview
from interviewkit.ui.workspace import Workspace
from interviewkit.words import LANGUAGES, language, mark, speaking, tr

if TYPE_CHECKING:
    from interviewkit.store.changes import Changes
    from interviewkit.store.project import Project
    from interviewkit.ui.desk import Desk
    from interviewkit.ui.jobs import Job

BREATH = 400
FILTERS = {
    "docx": mark("Word document (*.docx)"),
    "png": mark("Picture (*.png)"),
    "svg": mark("Vector picture (*.svg)"),
    "json": mark("Everything, for programs (*.json)"),
}


class ReportWorkspace(Workspace):
    """Everything is read and drawn off the GUI thread; what is on screen is what will be written."""

    id = "report"
    watches = frozenset(
        {"project", "source", "segment", "participant", "attribute", "code", "quote", "tag", "emotion", "stage"}
        | {"touchpoint", "theme", "theme_code", "map_place", "media", "speaker"}
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.content: ReportContent | None = None
        self._job: Job | None = None
        self.speak = QComboBox()
        self.head.add(self.speak)
        self.preview = Preview()
        self.empty = Empty(
            mark("Code passages and write themes: the report grows here as you work."),
            mark("Go to Themes"),
            lambda: desk.go("themes"),
            "mdi6.file-document-outline",
        )
        self.pages = QStackedWidget()
        self.pages.addWidget(self.preview)
        self.pages.addWidget(self.empty)
        self.body.addWidget(self.pages)
        self._soon = QTimer(self, singleShot=True, interval=BREATH)
        self._soon.timeout.connect(self._read)
        self.preview.anchorClicked.connect(self._follow)
        for code, own_name in LANGUAGES.items():
            self.speak.addItem(own_name, code)
        self.speak.setCurrentIndex(self.speak.findData(language()))
        self.speak.activated.connect(lambda _: self._read())
        self.retranslate()

    # What the shell calls

    def opened(self, project: Project) -> None:
        self._read()

    def closed(self) -> None:
        self._soon.stop()
        if self._job is not None:
            self._job.cancel()
        self.content = None
        self.preview.clear()

    def changed(self, changes: Changes | None) -> None:
        self._soon.start()

    def retranslate(self) -> None:
        name(self.speak, tr("Language of the report"))
        self.speak.setToolTip(tr("Language of the report"))

    def restyle(self) -> None:
        if self._project is not None:
            self._soon.start()

    # Acts

    def export(self, kind: str, figure: str = "") -> None:
        """Asks where to, and writes it off the GUI thread."""
        project = self.desk.project
        if project is None:
            return
        folder = project.place.parent if isinstance(project.place, Path) else Path.home()
        stem = {"themes": tr("Theme map"), "journey": tr("Journey")}.get(figure, tr("Report"))
        chosen, _ = QFileDialog.getSaveFileName(self, tr("Export"), str(folder / f"{stem}.{kind}"), tr(FILTERS[kind]))
        if chosen:
            self.write(Path(chosen), kind, figure)

    def write(self, target: Path, kind: str, figure: str = "") -> None:
        """Writes one file; a notice tells when it is there."""
        from interviewkit.reports.write import export

        project, speak = self.desk.project, str(self.speak.currentData())
        assert project is not None
        target = target if target.suffix else target.with_suffix(f".{kind}")

        def work(progress: Any, cancelled: Any) -> Path:
            return export(project, target, kind, figure=figure or None, speak=speak)  # type: ignore[arg-type]

        def done(path: Path) -> None:
            show = (tr("Open"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))))
            self.desk.tell(tr("“{name}” was written.", name=path.name), button=show, good=True)

        self.desk.jobs.start(tr("Writing {name}", name=target.name), work, done)

    # Reading

    def _read(self) -> None:
        project = self.desk.project
        if project is None or self._project is None:
            return
        if self._job is not None:
            self._job.cancel()
        speak = str(self.speak.currentData())
        self._job = self.desk.jobs.start(
            tr("Reading the report"), lambda progress, cancelled: _content(project, speak), self._show, quiet=True
        )

    def _show(self, content: ReportContent) -> None:
        """The words first: pictures take a moment longer to draw."""
        if self._project is None:
            return
        self.content = content
        self.pages.setCurrentWidget(self.preview if content.material.quotes else self.empty)
        self.preview.show_report(content)
        self._job = self.desk.jobs.start(
            tr("Drawing the figures"), lambda progress, cancelled: _pictures(content), self._show_pictures, quiet=True
        )

    def _show_pictures(self, pictures: dict[str, bytes]) -> None:
        if self._project is not None and self.content is not None:
            self.preview.show_report(self.content, pictures)

    def _follow(self, link: QUrl) -> None:
        if link.scheme() == "quote":
            self.desk.show_quotes([int(link.path())])


def _content(project: Project, speak: str) -> ReportContent:
    with speaking(speak), project.read() as session:
        return report_content(session, date.today().isoformat(), speak)


def _pictures(content: ReportContent) -> dict[str, bytes]:
    from interviewkit.reports.journey_figure import draw_journey
    from interviewkit.reports.theme_figure import draw_themes

    pictures = {}
    with speaking(content.language):
        if content.theme_map.nodes:
            pictures[MAP] = draw_themes(content.theme_map).png()
        if any(point.participants for point in content.journey):
            pictures[CURVE] = draw_journey(list(content.journey)).png()
    return pictures
