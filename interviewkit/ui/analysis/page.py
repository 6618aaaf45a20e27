"""A page of the analysis room, and what the room promises it.

A page is an AnalysisPage subclass in a module of ui/analysis/, named in workspace.PAGES; it is built when first shown.

    opened(project)         it comes to front with another project, or for the first time: fill in everything
    closed()                the project goes; only after opened()
    changed(changes)        tables in `watches` changed: read again what you show. Only while the page is in front
    missed(several)         it comes to front again and this changed meanwhile, in order; changed(None) unless you can
                            tell what became of it
    flush()                 commit what is being typed
    retranslate()           the language changed; call it yourself once, at the end of __init__

Whatever takes longer than 50 ms is read in a job (desk.jobs.start) and shown when it is done.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QWidget

from interviewkit.ui.language import Speaks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from interviewkit.store.changes import Changes
    from interviewkit.store.project import Project
    from interviewkit.ui.desk import Desk


class AnalysisPage(Speaks, QWidget):
    """Base of every page; see the head of this file."""

    id: ClassVar[str] = ""
    title: ClassVar[str] = ""
    """English, marked."""
    icon: ClassVar[str] = ""
    watches: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk

    def opened(self, project: Project) -> None:
        """Fill in everything."""

    def closed(self) -> None:
        """Let go of the project."""

    def changed(self, changes: Changes | None) -> None:
        """Read again what you show."""

    def missed(self, several: Sequence[Changes | None]) -> None:
        """Read again what you show; None: anything may have changed."""
        self.changed(None)

    def flush(self) -> None:
        """Commit what is being typed."""
