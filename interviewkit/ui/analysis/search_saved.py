"""The searches that were saved, each with how much it finds now."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QInputDialog, QLabel, QListWidget, QListWidgetItem, QMenu, QVBoxLayout, QWidget

from interviewkit.analysis import saved as saving
from interviewkit.analysis.asking import Query
from interviewkit.analysis.facets import facets, narrowed
from interviewkit.analysis.saved import Saved
from interviewkit.analysis.searching import search
from interviewkit.errors import Cancelled, UserError
from interviewkit.ui import style
from interviewkit.ui.language import Speaks, name
from interviewkit.words import mark, tr

if TYPE_CHECKING:
    from interviewkit.store.project import Project
    from interviewkit.ui.desk import Desk
    from interviewkit.ui.jobs import Job

_SAVED = Qt.ItemDataRole.UserRole
SHOWN = 5


class SavedList(Speaks, QWidget):
    """A click asks again; the menu, F2 and Delete rename and delete."""

    asked = Signal(object)
    """The Query of a saved search."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._project: Project | None = None
        self._counts: dict[int, int] = {}
        self._job: Job | None = None
        self.heading, self.list = QLabel(), QListWidget()
        style.set_kind(self.heading, "section")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.XS)
        column.addWidget(self.heading)
        column.addWidget(self.list)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._open_menu)
        self.list.itemClicked.connect(self._ask)
        self.list.itemActivated.connect(self._ask)
        self.retranslate()
        self._fill([])

    def retranslate(self) -> None:
        self.heading.setText(tr("Saved searches"))
        name(self.list, tr("Saved searches"), tr("Enter asks again, F2 renames, Delete deletes."))

    def open(self, project: Project) -> None:
        """Shows what a project has saved."""
        self._project, self._counts = project, {}
        self.read(recount=True)

    def close_project(self) -> None:
        """Lets go of the project."""
        if self._job is not None:
            self._job.cancel()
        self._project, self._job = None, None
        self._fill([])

    def read(self, *, recount: bool = False) -> None:
        """Reads the list again; recount: and what each finds, off the GUI thread."""
        project = self._project
        if project is None:
            return
        rows = self._desk.read(saving.saved_searches)
        self._fill(rows)
        missing = [row for row in rows if recount or row.id not in self._counts]
        if not missing:
            return
        if self._job is not None:
            self._job.cancel()
            missing = rows

        def work(_: object, cancelled: Callable[[], bool]) -> dict[int, int]:
            return {row.id: _count(project, row.query, cancelled) for row in missing}

        def show(counts: dict[int, int]) -> None:
            if self._project is project:
                self._counts.update(counts)
                self._job = None
                self._fill(self._desk.read(saving.saved_searches))

        self._job = self._desk.jobs.start(tr("Counting hits"), work, show, quiet=True)

    def save(self, query: Query) -> None:
        """Asks for a name and saves a search."""
        called, said = QInputDialog.getText(self, tr("Save search"), tr("Name of the search"), text=query.text.strip())
        if said and called.strip():
            self._counts.clear()
            self._desk.change(mark("Save search"), saving.save_search, called.strip(), query, detail=called.strip())

    def rename(self, row: Saved) -> None:
        """Asks for another name."""
        called, said = QInputDialog.getText(self, tr("Rename search"), tr("Name of the search"), text=row.name)
        if said and called.strip() and called.strip() != row.name:
            self._desk.change(
                mark("Rename search"), saving.rename_search, row.id, called.strip(), detail=called.strip()
            )

    def delete(self, row: Saved) -> None:
        """Takes a search off the list; undo brings it back."""
        self._desk.change(mark("Delete search"), saving.delete_search, row.id, detail=row.name)

    def menu(self, row: Saved) -> QMenu:
        """What can be done with a saved search."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, act in ((tr("Rename…"), self.rename), (tr("Delete"), self.delete)):
            menu.addAction(text, partial(act, row)).setEnabled(self._writable())
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.list.currentItem()
        if item is not None and self.list.hasFocus() and self._writable():
            if event.key() == Qt.Key.Key_F2:
                self.rename(item.data(_SAVED))
                return
            if event.key() == Qt.Key.Key_Delete:
                self.delete(item.data(_SAVED))
                return
        super().keyPressEvent(event)

    def _writable(self) -> bool:
        return self._project is not None and not self._project.read_only

    def _ask(self, item: QListWidgetItem) -> None:
        self.asked.emit(item.data(_SAVED).query)

    def _open_menu(self, at: QPoint) -> None:
        item = self.list.itemAt(at)
        if item is not None:
            self.menu(item.data(_SAVED)).popup(self.list.viewport().mapToGlobal(at))

    def _fill(self, rows: list[Saved]) -> None:
        current = self.list.currentRow()
        self.list.clear()
        for row in rows:
            count = self._counts.get(row.id)
            item = QListWidgetItem(row.name if count is None else f"{row.name}  ·  {count:,}")
            item.setData(_SAVED, row)
            item.setToolTip(row.query.text)
            self.list.addItem(item)
        self.list.setCurrentRow(min(current, len(rows) - 1))
        self.setVisible(bool(rows))
        high = max(self.list.sizeHintForRow(0), style.ROW) * max(1, min(SHOWN, len(rows))) + 2 * style.XS
        self.list.setFixedHeight(high)


def _count(project: Project, query: Query, cancelled: Callable[[], bool]) -> int:
    """How many hits a search has now; one that cannot be asked any more has none."""
    try:
        results = search(project, query, cancelled)
    except Cancelled:
        raise
    except UserError:
        return 0
    if not query.narrowed:
        return results.count
    with project.read() as session:
        return len(narrowed(len(results), facets(session, results), query.narrowed))
