"""Saves the map that is shown: as a picture for print, or as a graph for other programs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from interviewkit.store.files import write_whole
from interviewkit.ui.saving.places import ask_file
from interviewkit.words import mark, tr

if TYPE_CHECKING:
    from interviewkit.ui.themes.workspace import ThemesWorkspace

KINDS = {
    "pdf": mark("PDF for print"),
    "svg": mark("Vector picture"),
    "png": mark("Image"),
    "graphml": mark("Graph for yEd, Cytoscape, scripts"),
    "gexf": mark("Graph for Gephi"),
}


def save_map(room: ThemesWorkspace) -> None:
    """Asks where to, and writes it off the GUI thread."""
    if room.desk.project is None or room.content is None:
        return
    path = ask_file(room.desk, room, tr("Save the map"), room.called, KINDS)
    if path is not None:
        write(room, path)


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
