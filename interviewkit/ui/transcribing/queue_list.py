"""The queue below the list of sources: what is transcribed, what waits, what needs the person; gone when empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QListView, QMenu, QToolButton, QVBoxLayout

from interviewkit.ui import keys, style
from interviewkit.ui.elided import Elided
from interviewkit.ui.icons import icon
from interviewkit.ui.job_list import time_left
from interviewkit.ui.language import Speaks, name
from interviewkit.ui.transcribing.entry import Entry
from interviewkit.ui.transcribing.queue_item import HEIGHT, QueueItem
from interviewkit.ui.transcribing.queue_rows import QueueRows
from interviewkit.ui.transcribing.transcriptions import Transcriptions
from interviewkit.words import plural, tr

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk

AREA = "sources.queue"
FOLDED = "sources.queue.folded"
MENU = (
    ("sources.queue.pause", "sources.queue.go_on", "sources.queue.change"),
    ("sources.queue.up", "sources.queue.down"),
    ("sources.queue.remove",),
)
AT_ONCE = 5
"""So many rows are seen without scrolling."""


class QueueList(Speaks, QFrame):
    """Arrows choose, Alt+arrows move, Enter shows the recording, Del takes it off."""

    chosen = Signal(int)
    """Enter or a double click: the person wants to see this source."""

    def __init__(self, desk: Desk, queue: Transcriptions) -> None:
        super().__init__()
        self._desk, self._queue = desk, queue
        self._shown: Entry | None = None
        self.setProperty("kind", "panel")
        self.rows = QueueRows(queue, self)
        self.view = _View()
        self.view.setModel(self.rows)
        keys.claim(self.view, AREA)
        self.fold, self.all = QToolButton(), QToolButton()
        self.left = Elided()
        self.left.setProperty("kind", "small")
        self._lay_out()
        self.fold.clicked.connect(lambda: self.set_folded(not self.folded()))
        self.all.clicked.connect(self._all_clicked)
        self.rows.touched.connect(lambda i: self.view.update(i) if i.isValid() else self.view.viewport().update())
        self.rows.modelAboutToBeReset.connect(self._remember)
        self.rows.modelReset.connect(self._listed)
        self.view.entered_row.connect(self._entered)
        self.view.doubleClicked.connect(lambda _: self._entered())
        self.view.selectionModel().currentChanged.connect(lambda: desk.actions.refresh_soon())
        self.view.customContextMenuRequested.connect(self._open_menu)
        queue.changed.connect(lambda _: self._say())
        queue.listed.connect(self._say)
        self.retranslate()
        self._listed()

    def _lay_out(self) -> None:
        self.fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        head = QHBoxLayout()
        head.setContentsMargins(0, style.XS, style.XS, 0)
        head.setSpacing(0)
        head.addWidget(self.fold)
        head.addWidget(self.left, 1)
        head.addWidget(self.all)
        line = QFrame()
        line.setProperty("kind", "line")
        line.setFixedHeight(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, style.XS)
        column.setSpacing(style.XS)
        column.addWidget(line)
        column.addLayout(head)
        column.addWidget(self.view)

    def retranslate(self) -> None:
        name(self.view, tr("Queue of transcriptions"))
        self._say()
        self.view.viewport().update()

    def current(self) -> Entry | None:
        """The entry that the keys act on."""
        return self.rows.entry(self.view.currentIndex())

    def choose(self, entry: Entry) -> None:
        """Makes an entry the current one."""
        self.view.setCurrentIndex(self.rows.place(entry))

    def step(self, by: int) -> None:
        """Moves the current entry up or down."""
        entry = self.current()
        if entry is not None:
            self._queue.move(entry, self.view.currentIndex().row() + by)

    def rest(self) -> None:
        """Lets the current entry pause."""
        if (entry := self.current()) is not None:
            self._queue.rest(entry)

    def go_on(self) -> None:
        """Goes on with the current entry."""
        if (entry := self.current()) is not None:
            self._queue.go_on([entry])

    def remove(self) -> None:
        """Takes the current entry off the queue."""
        if (entry := self.current()) is not None:
            self._queue.remove(entry)

    def folded(self) -> bool:
        """Whether only the head can be seen."""
        return bool(self._desk.preferences.views.get(FOLDED, False))

    def set_folded(self, folded: bool) -> None:
        """Shows the entries, or only the head."""
        self._desk.preferences.views[FOLDED] = folded
        self._listed()

    def _remember(self) -> None:
        self._shown = self.current()

    def _listed(self) -> None:
        entries = self._queue.entries()
        self.setVisible(bool(entries))
        self.view.setVisible(not self.folded())
        self.view.setFixedHeight(HEIGHT * min(AT_ONCE, max(1, len(entries))))
        index = self.rows.place(self._shown)
        if not index.isValid() and entries:
            index = self.rows.index(0)
        if index.isValid():
            self.view.setCurrentIndex(index)
        self._say()

    def _say(self) -> None:
        entries = self._queue.entries()
        waiting = [entry for entry in entries if entry.under_way]
        self.fold.setText(tr("Queue ({n})", n=len(entries)))
        self.fold.setIcon(icon("mdi6.chevron-right" if self.folded() else "mdi6.chevron-down", "muted"))
        name(self.fold, tr("Queue ({n})", n=len(entries)))
        seconds = self._queue.seconds_left() if waiting else None
        failed = sum(entry.stage == "failed" for entry in entries)
        text = time_left(seconds) if seconds is not None else ""
        if not waiting and failed:
            text = plural("{n} failed", "{n} failed", failed)
        self.left.set_text(text)
        resting = [entry for entry in entries if entry.stage in ("paused", "left")]
        self.all.setVisible(bool(waiting or resting))
        go_on = not waiting
        self.all.setIcon(icon("mdi6.play" if go_on else "mdi6.pause", "muted"))
        self.all.setToolTip(tr("Go on with all") if go_on else tr("Pause all"))
        name(self.all, self.all.toolTip())
        self.all.setEnabled(go_on or any(entry.stage in ("queued", "running") for entry in waiting))

    def _all_clicked(self) -> None:
        entries = self._queue.entries()
        if any(entry.under_way for entry in entries):
            self._queue.rest_all()
        else:
            self._queue.go_on([entry for entry in entries if entry.stage in ("paused", "left")])

    def _entered(self) -> None:
        entry = self.current()
        if entry is not None:
            self.chosen.emit(entry.source_id)

    def _open_menu(self, at: QPoint) -> None:
        if self.view.indexAt(at).isValid():
            menu, faces = QMenu(self), self._desk.actions
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            faces.refresh()
            for section in MENU:
                for action_id in section:
                    if faces.face(action_id).isEnabled():
                        menu.addAction(faces.face(action_id))
                menu.addSeparator()
            menu.popup(self.view.viewport().mapToGlobal(at))


class _View(QListView):
    """Entries are dragged to another place; Enter shows one."""

    entered_row = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setItemDelegate(QueueItem(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(True)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def dropEvent(self, event: QDropEvent) -> None:
        """What is dragged goes above or below the entry it was let go over, whichever half that was."""
        at = event.position().toPoint()
        index, row = self.indexAt(at), self.currentIndex().row()
        below = index.isValid() and at.y() > self.visualRect(index).center().y()
        target = index.row() + below if index.isValid() else self.model().rowCount()
        event.accept()
        self.stopAutoScroll()
        self.setState(self.State.NoState)
        if row >= 0 and target not in (row, row + 1):
            self.model().moveRow(QModelIndex(), row, QModelIndex(), target)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.entered_row.emit()
        else:
            super().keyPressEvent(event)
