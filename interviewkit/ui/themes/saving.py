"""Saves the map that is shown: as a picture for print, or as a graph for other programs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from interviewkit.store.files import write_whole
from interviewkit.words import mark, tr

if TYPE_CHECKING:
    from interviewkit.ui.themes.workspace import ThemesWorkspace

KINDS = {
    "pdf": mark("PDF for print (*.pdf)"),
    "svg": mark("Vector picture (*.svg)"),
    "png": mark("Picture (*.png)"),
    "graphml": mark("Graph for yEd, Cytoscape, scripts (*.graphml)"),
    "gexf": mark("Graph for Gephi (*.gexf)"),
}


def save_map(room: ThemesWorkspace) -> None:
    """Asks where to, and writes it off the GUI thread."""
    project = room.desk.project
    if project is None or room.content is None:
        return
    folder = project.place.parent if isinstance(project.place, Path) else Path.home()
    named = "-".join(room.called.split()).replace("/", "-")
    kinds = ";;".join(tr(each) for each in KINDS.values())
    chosen, taken = QFileDialog.getSaveFileName(room, tr("Save the map"), str(folder / f"{named}.pdf"), kinds)
    if chosen:
        known = next((kind for kind, text in KINDS.items() if tr(text) == taken), "pdf")
        target = Path(chosen)
        write(room, target if target.suffix.removeprefix(".").lower() in KINDS else target.with_suffix(f".{known}"))


def write(room: ThemesWorkspace, target: Path) -> None:
    """Writes what is on screen by the file's ending; a notice tells when it is there."""
    from interviewkit.exchange.graphs import graph_bytes
    from interviewkit.reports.theme_figure import figure_bytes

    content, title = room.content, room.desk.title
    assert content is not None
    shown = room.called
    kind = target.suffix.removeprefix(".").lower()

    def work(progress: object, cancelled: object) -> Path:
        if kind in ("graphml", "gexf"):
            write_whole(target, graph_bytes(content, "gexf" if kind == "gexf" else "graphml"))
        else:
            write_whole(target, figure_bytes(content, f"{title} · {shown}" if title else shown, kind))
        return target

    def done(path: Path) -> None:
        show = (tr("Open"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))))
        room.desk.tell(tr("“{name}” was written.", name=path.name), button=show, good=True)

    room.desk.jobs.start(tr("Writing “{name}”", name=target.name), work, done)
