"""The dialog for lanes: which are shown, in which order, and lanes of the team's own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from interviewkit.errors import UserError
from interviewkit.journey.lanes import LANES, View
from interviewkit.journey.maps import check_lane
from interviewkit.journey.words import lane_name
from interviewkit.ui import style
from interviewkit.ui.journey.forms import buttons, dialog
from interviewkit.ui.journey.layout import hint
from interviewkit.ui.language import name
from interviewkit.words import tr

LANE, NOW = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_ON, _OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class LanesForm:
    """A list to tick and to drag; a field below adds a lane."""

    def __init__(self, parent: QWidget, view: View, agreed: Callable[[View, dict[str, str]], object]) -> None:
        self._view = view
        self.dialog, column = dialog(parent, tr("Lanes of the map"), lambda: agreed(self.view(), self.renamed()))
        self.list = QListWidget()
        self.list.setDragDropMode(QListWidget.DragDropMode.InternalMove)
        name(
            self.list, tr("Lanes"), tr("Ticked lanes are shown; drag them, or use the buttons, to change their order.")
        )
        for lane in view.order:
            self._add(lane, lane not in view.hidden)
        self.list.setCurrentRow(0)
        column.addWidget(self.list, 1)
        row = QHBoxLayout()
        self.up, self.down, self.gone = (QPushButton(text) for text in (tr("Earlier"), tr("Later"), tr("Remove")))
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.gone.clicked.connect(self._remove)
        for button in (self.up, self.down, self.gone):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        own = QHBoxLayout()
        self.field, self.new = QLineEdit(), QPushButton(tr("Add"))
        self.field.setPlaceholderText(tr("A lane of your own"))
        name(self.field, tr("A lane of your own"))
        self.new.clicked.connect(self.add_own)
        self.field.returnPressed.connect(self.add_own)
        self.new.setAutoDefault(False)
        own.addWidget(self.field, 1)
        own.addWidget(self.new)
        column.addLayout(own)
        self.trouble = QLabel(wordWrap=True)
        style.set_kind(self.trouble, "small")
        column.addWidget(self.trouble)
        box = buttons(self.dialog, column)
        for each in box.buttons():
            each.setProperty("autoDefault", False)
        self.list.itemChanged.connect(self._named)
        self.list.currentRowChanged.connect(lambda _: self._enable())
        self._enable()
        self.dialog.resize(420, 620)
        self.dialog.open()
        self.list.setFocus()

    def view(self) -> View:
        """What was chosen; own lanes under the names they have now."""
        items = [self.list.item(at) for at in range(self.list.count())]
        order = tuple(_called(item) for item in items)
        hidden = frozenset(_called(item) for item in items if item.checkState() == _OFF)
        return replace(self._view, order=order, hidden=hidden)

    def renamed(self) -> dict[str, str]:
        """Own lanes that are called differently now: name before → name."""
        items = [self.list.item(at) for at in range(self.list.count())]
        known = [(str(item.data(LANE)), _called(item)) for item in items if item.data(LANE) in self._view.own]
        return {before: now for before, now in known if before != now}

    def _named(self, item: QListWidgetItem) -> None:
        """A lane was given another name in place; one that is empty or taken is refused."""
        if item.data(LANE) in LANES or item.text().strip() == item.data(NOW):
            return
        others = replace(self._view, order=tuple(lane for lane in self.view().order if lane != _called(item)))
        try:
            check_lane(others, item.text())
        except UserError as error:
            self.trouble.setText(str(error))
            item.setText(str(item.data(NOW)))
            return
        self.trouble.setText("")
        item.setData(NOW, item.text().strip())

    def add_own(self) -> None:
        """Adds the lane that is named in the field, after the chosen one."""
        lane = self.field.text().strip()
        try:
            check_lane(self.view(), lane)
        except UserError as error:
            self.trouble.setText(str(error))
            return
        self.trouble.setText("")
        self.field.clear()
        at = self.list.currentRow() + 1
        self._add(lane, True, at)
        self.list.setCurrentRow(at)

    def _add(self, lane: str, shown: bool, at: int | None = None) -> None:
        item = QListWidgetItem(lane_name(lane))
        item.setData(LANE, lane)
        item.setSizeHint(QSize(0, style.ROW))
        item.setToolTip(hint(lane))
        item.setFlags((item.flags() | Qt.ItemFlag.ItemIsUserCheckable) & ~Qt.ItemFlag.ItemIsDropEnabled)
        item.setCheckState(_ON if shown else _OFF)
        if lane not in LANES:
            item.setData(NOW, lane)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        self.list.insertItem(self.list.count() if at is None else at, item)

    def _move(self, way: int) -> None:
        at = self.list.currentRow()
        if 0 <= at + way < self.list.count():
            item = self.list.takeItem(at)
            self.list.insertItem(at + way, item)
            self.list.setCurrentRow(at + way)

    def _remove(self) -> None:
        item = self.list.currentItem()
        if item is not None and item.data(LANE) not in LANES:
            self.list.takeItem(self.list.currentRow())

    def _enable(self) -> None:
        item, at = self.list.currentItem(), self.list.currentRow()
        self.up.setEnabled(at > 0)
        self.down.setEnabled(0 <= at < self.list.count() - 1)
        own = item is not None and item.data(LANE) not in LANES
        self.gone.setEnabled(own)
        self.gone.setToolTip("" if own else tr("Only lanes of your own can be removed; the others can be hidden."))


def _called(item: QListWidgetItem) -> str:
    lane = str(item.data(LANE))
    return lane if lane in LANES else str(item.data(NOW))


def ask_lanes(parent: QWidget, view: View, agreed: Callable[[View, dict[str, str]], object]) -> QDialog:
    """Asks which lanes are shown; agreed gets the view, and own lanes that were renamed."""
    found = LanesForm(parent, view, agreed)
    found.dialog.setProperty("form", found)
    return found.dialog
