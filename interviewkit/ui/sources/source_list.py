"""The list at the left: every source of the study, found by a word, chosen, renamed in place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLineEdit, QListView, QVBoxLayout

from interviewkit.sources.queries import SourceRow
from interviewkit.ui import keys, style
from interviewkit.ui.language import Speaks, name
from interviewkit.ui.sources.source_item import SourceItem
from interviewkit.ui.sources.source_rows import ROW, SourceRows
from interviewkit.ui.transcribing.transcriptions import Transcriptions
from interviewkit.words import tr

AREA = "sources.list"
_Select = QItemSelectionModel.SelectionFlag


class SourceList(Speaks, QFrame):
    """Shows the sources it is given."""

    chosen = Signal(object)
    """The id of the source that is current now, or None."""
    renamed = Signal(int, str)
    menu_requested = Signal(QPoint)
    """Where on the screen; the sources meant are selected."""
    activated = Signal()
    """Enter or a double click: the person wants to read."""

    def __init__(self, queue: Transcriptions) -> None:
        super().__init__()
        self.setProperty("kind", "panel")
        self.rows = SourceRows(queue.standing, self)
        self.filter = QLineEdit(clearButtonEnabled=True)
        self.view = _View()
        self.view.setModel(self.rows)
        keys.claim(self.view, AREA)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, style.S, 0, 0)
        column.setSpacing(style.S)
        field = QVBoxLayout()
        field.setContentsMargins(style.M, 0, style.M, 0)
        field.addWidget(self.filter)
        column.addLayout(field)
        column.addWidget(self.view, 1)
        self._current: int | None = None
        self.filter.textChanged.connect(self._filter)
        self.filter.returnPressed.connect(self.view.setFocus)
        self.rows.renamed.connect(self.renamed)
        self.rows.touched.connect(lambda index: self.view.update(index))
        self.rows.modelReset.connect(self._select_again)
        self.view.selectionModel().currentChanged.connect(self._moved)
        self.view.customContextMenuRequested.connect(self._menu)
        self.view.entered_row.connect(self.activated)
        self.view.doubleClicked.connect(lambda _: self.activated.emit())
        queue.changed.connect(self.rows.touch)
        queue.listed.connect(lambda: self.view.viewport().update())
        self.retranslate()

    def retranslate(self) -> None:
        self.filter.setPlaceholderText(tr("Filter sources"))
        name(self.filter, tr("Filter sources"))
        name(self.view, tr("Sources"))
        self.view.viewport().update()

    def show_sources(self, rows: Sequence[SourceRow]) -> None:
        """Shows these sources; the one chosen stays so while it is there."""
        self.rows.show(rows)

    def choose(self, source_id: int | None) -> None:
        """Makes a source the current one, past the filter if need be."""
        if source_id is not None and self.rows.place(source_id) is None and self.rows.source(source_id) is not None:
            self.filter.clear()
        self._current = source_id
        self._select_again()

    def current(self) -> int | None:
        """The id of the current source."""
        return self._current

    def selected(self) -> list[SourceRow]:
        """The selected sources in their order; what acts on sources acts on these."""
        found = sorted(self.view.selectionModel().selectedIndexes(), key=lambda index: index.row())
        return [index.data(ROW) for index in found]

    def rename(self) -> None:
        """Lets the person write over the current name."""
        self.view.setFocus()
        self.view.edit(self.view.currentIndex())

    def _filter(self, text: str) -> None:
        self.rows.filter(text)

    def _select_again(self) -> None:
        place = None if self._current is None else self.rows.place(self._current)
        selection = self.view.selectionModel()
        selection.blockSignals(True)
        if place is None:
            selection.clear()
        elif self.view.currentIndex().row() != place or not selection.isRowSelected(place):
            selection.setCurrentIndex(self.rows.index(place), _Select.ClearAndSelect)
        selection.blockSignals(False)
        self.view.viewport().update()
        if place is not None:
            self.view.scrollTo(self.rows.index(place))

    def _moved(self) -> None:
        index = self.view.currentIndex()
        self._current = index.data(ROW).id if index.isValid() else None
        self.chosen.emit(self._current)

    def _menu(self, at: QPoint) -> None:
        if self.view.indexAt(at).isValid():
            self.menu_requested.emit(self.view.viewport().mapToGlobal(at))


class _View(QListView):
    """Enter says that the person wants to read; F2 and Del belong to the actions."""

    entered_row = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setItemDelegate(SourceItem(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        entering = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if entering and self.currentIndex().isValid() and self.state() != self.State.EditingState:
            self.entered_row.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A notice above or the queue below takes room: the source that is shown stays in sight."""
        place = self.visualRect(self.currentIndex())
        was_seen = place.isValid() and place.top() >= 0 and place.bottom() <= event.oldSize().height()
        super().resizeEvent(event)
        if was_seen:
            self.scrollTo(self.currentIndex())
