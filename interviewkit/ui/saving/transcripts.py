"""Exports transcripts: asks how and where to, writes off the GUI thread, and tells where they are."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFileDialog, QWidget

from interviewkit.errors import UserError
from interviewkit.sources.outputs import Format, Style, Transcript, transcript, write_all, write_one
from interviewkit.sources.outputs.writing import Written, file_stem
from interviewkit.ui.saving.places import ask_file, folder_for, remember_folder, show_in_folder
from interviewkit.ui.saving.transcript_dialog import TranscriptDialog
from interviewkit.words import plural, tr

if TYPE_CHECKING:
    from interviewkit.sources.queries import SourceRow
    from interviewkit.ui.desk import Desk


def export_transcripts(desk: Desk, rows: Sequence[SourceRow], parent: QWidget) -> TranscriptDialog | None:
    """Asks about these sources; those without text are left out."""
    meant = [row for row in rows if row.segments]
    if not meant or desk.project is None:
        return None
    dialog = TranscriptDialog(desk, meant, parent)

    def ask(kind: Format, style: Style) -> None:
        if len(meant) > 1:
            folder = QFileDialog.getExistingDirectory(dialog, tr("Export transcripts"), str(folder_for(desk)))
            if folder:
                dialog.accept()
                write_many(desk, meant, Path(folder), kind, style)
            return
        source = dialog.source
        stem = file_stem(source, style) if source is not None else meant[0].name
        path = ask_file(desk, dialog, tr("Export transcript"), stem, {kind.ending: kind.text})
        if path is not None:
            dialog.accept()
            write_single(desk, meant[0], path, kind, style)

    dialog.asked.connect(ask)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    dialog.format.setFocus()
    return dialog


def write_single(desk: Desk, row: SourceRow, target: Path, kind: Format, style: Style) -> None:
    """Writes one source to the file that was chosen; the file dialog has asked about an older one there."""
    project = desk.project
    assert project is not None

    def work(progress: Any, cancelled: Any) -> Path:
        progress(None)
        with project.read() as session:
            source: Transcript = transcript(session, row.id)
        write_one(source, target, kind, style)
        return target

    desk.jobs.start(tr("Writing {name}", name=target.name), work, lambda path: _tell(desk, [path]))


def write_many(desk: Desk, rows: Sequence[SourceRow], folder: Path, kind: Format, style: Style) -> None:
    """Writes each source into the folder, under names that are free."""
    project = desk.project
    assert project is not None
    remember_folder(desk, folder)

    def work(progress: Any, cancelled: Any) -> Written:
        ids = [row.id for row in rows]
        return write_all(project, ids, folder, kind, style, progress=progress, cancelled=cancelled)

    def done(written: Written) -> None:
        for source, error in written.refused:
            desk.trouble(UserError("{source}: {reason}", source=source, reason=str(error)))
        if written.paths:
            _tell(desk, written.paths)

    desk.jobs.start(plural("Exporting {n} transcript", "Exporting {n} transcripts", len(rows)), work, done)


def _tell(desk: Desk, paths: Sequence[Path]) -> None:
    what = (
        tr("“{name}” was written.", name=paths[0].name)
        if len(paths) == 1
        else plural("{n} file was written.", "{n} files were written.", len(paths))
    )
    desk.tell(what, button=(tr("Show in folder"), lambda: show_in_folder(paths[0])), good=True)
