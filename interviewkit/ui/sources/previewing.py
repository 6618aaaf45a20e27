"""Has a transcript looked at before it comes in, and brings it in as the person wants it read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from interviewkit.sources.importing import transcript_endings
from interviewkit.sources.previewing import Preview, patterns, preview
from interviewkit.ui.sources.preview_dialog import TranscriptDialog
from interviewkit.words import tr

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk
    from interviewkit.ui.sources.imports import Imports


def choose(imports: Imports, parent: QWidget) -> None:
    """Asks which transcript, and shows it."""
    endings = " ".join(f"*{ending}" for ending in transcript_endings())
    kinds = f"{tr('Transcripts')} ({endings});;{tr('All files')} (*)"
    chosen, _ = QFileDialog.getOpenFileName(parent, tr("Import after a look…"), "", kinds)
    if chosen:
        imports.look_at(Path(chosen))


def ask(seen: Preview, *, desk: Desk, imports: Imports, parent: QWidget) -> TranscriptDialog | None:
    """Shows what a transcript would bring; it comes in when the person agrees."""
    if desk.project is None:
        return None
    dialog = TranscriptDialog(seen, desk.read(patterns), parent)

    def look_again(form: str | None) -> None:
        def shown(found: Preview) -> None:
            if dialog.isVisible() and dialog.format == form and not dialog.by_pattern:
                dialog.show_preview(found)

        desk.jobs.start(
            tr("Looking into “{name}”", name=seen.path.name),
            lambda progress, cancelled: preview(seen.path, form),
            shown,
            quiet=True,
        )

    dialog.looked_for.connect(look_again)
    dialog.accepted.connect(lambda: imports.take_as(seen.path, dialog.format, dialog.pattern))
    dialog.open()
    return dialog
