"""Lets a person choose other keys for any action, and says which action has a key already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from interviewkit.ui import keys, style
from interviewkit.ui.cheat_sheet import place_name
from interviewkit.ui.language import name
from interviewkit.words import tr

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk

ID = Qt.ItemDataRole.UserRole
_ALONE = {Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr, Qt.Key.Key_unknown}


class KeyField(QLineEdit):
    """Takes one key combination instead of text; jamo count as the letters on their keys."""

    unnamed = Signal()
    """A key was pressed that the system has no name for."""

    def __init__(self) -> None:
        super().__init__(readOnly=True)
        self.combination = ""
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            bare = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
            if bare and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape):
                return super().event(event)
            if event.type() == QEvent.Type.KeyPress and event.key() not in _ALONE:
                self.combination = keys.pressed(event)
                self.setText(keys.shown(self.combination))
            elif event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_unknown:
                self.unnamed.emit()
            event.accept()
            return True
        return super().event(event)


class KeyEditor(QDialog):
    """All actions with their keys; choose one, press a key, done."""

    def __init__(self, desk: Desk, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setWindowTitle(tr("Keys"))
        self.resize(640, 560)
        column = QVBoxLayout(self)
        column.setContentsMargins(style.XL, style.L, style.XL, style.L)
        column.setSpacing(style.M)
        self.filter = QLineEdit(placeholderText=tr("Filter"), clearButtonEnabled=True)
        name(self.filter, tr("Filter"))
        self.filter.textChanged.connect(self._filter)
        self.tree = QTreeWidget(columnCount=3)
        self.tree.setRootIsDecorated(False)
        self.tree.setUniformRowHeights(True)
        self.tree.setHeaderLabels([tr("Action"), tr("Where"), tr("Keys")])
        name(self.tree, tr("Actions and their keys"))
        self.tree.setColumnWidth(0, 300)
        self.tree.setColumnWidth(1, 130)
        self.tree.currentItemChanged.connect(self._choose)
        self.field, self.warning = KeyField(), QLabel()
        self.field.setPlaceholderText(tr("Press the new keys"))
        name(self.field, tr("New keys"), tr("Press the keys that the chosen action shall have"))
        self.field.textChanged.connect(self._warn)
        self.field.unnamed.connect(self._tell_unnamed)
        self.warning.setProperty("kind", "small")
        self.warning.setMinimumHeight(20)
        self.warning.setWordWrap(True)
        self.assign, self.remove, self.reset = QPushButton(), QPushButton(), QPushButton()
        row = QHBoxLayout()
        row.setSpacing(style.S)
        row.addWidget(self.field, 1)
        for button, text, act in (
            (self.assign, tr("Assign"), self._assign),
            (self.remove, tr("No keys"), self._remove),
            (self.reset, tr("As delivered"), self._reset),
        ):
            button.setText(text)
            button.setAutoDefault(False)
            button.clicked.connect(act)
            row.addWidget(button)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.accept)
        column.addWidget(self.filter)
        column.addWidget(self.tree, 1)
        column.addLayout(row)
        column.addWidget(self.warning)
        column.addWidget(buttons)
        self._fill()

    def select(self, action_id: str) -> None:
        """Chooses an action in the list."""
        for item in self._items():
            if item.data(0, ID) == action_id:
                self.tree.setCurrentItem(item)

    def _items(self) -> list[QTreeWidgetItem]:
        found = (self.tree.topLevelItem(at) for at in range(self.tree.topLevelItemCount()))
        return [item for item in found if item is not None]

    def _fill(self) -> None:
        for action in self._desk.actions:
            if action.label is None or action.keys:
                item = QTreeWidgetItem([tr(action.text), place_name(self._desk, action.where), ""])
                item.setData(0, ID, action.id)
                self.tree.addTopLevelItem(item)
        self._show_keys()
        if self._items():
            self.tree.setCurrentItem(self._items()[0])

    def _show_keys(self) -> None:
        for item in self._items():
            item.setText(2, "  ".join(keys.shown(each) for each in self._desk.actions.keys_of(item.data(0, ID))))
        self._warn()

    def _filter(self, wanted: str) -> None:
        for item in self._items():
            line = " ".join(item.text(at) for at in range(3))
            item.setHidden(wanted.lower() not in line.lower())

    def _chosen(self) -> str:
        item = self.tree.currentItem()
        return str(item.data(0, ID)) if item is not None else ""

    def _choose(self) -> None:
        self.field.combination = ""
        self.field.clear()
        self._warn()

    def _warn(self) -> None:
        chosen, wanted = self._chosen(), self.field.combination
        everywhere = bool(chosen) and not self._desk.actions[chosen].where
        typing = everywhere and bool(wanted) and keys.is_plain(wanted)
        self.assign.setEnabled(bool(chosen and wanted) and not typing)
        others = self._desk.actions.conflicts(chosen, wanted) if chosen and wanted else []
        if typing:
            text = tr("This works everywhere, also while typing: use it with Ctrl or Alt.")
        elif others:
            text = tr("“{other}” has these keys now and will lose them.", other=", ".join(tr(o.text) for o in others))
        else:
            text = ""
        self.warning.setText(text)

    def _tell_unnamed(self) -> None:
        self.warning.setText(
            tr("The system has no name for this key. Have the pedal's own program send F13 to F24 instead.")
        )

    def _assign(self) -> None:
        self._desk.actions.set_keys(self._chosen(), [self.field.combination])
        self._choose()
        self._show_keys()

    def _remove(self) -> None:
        self._desk.actions.set_keys(self._chosen(), [])
        self._show_keys()

    def _reset(self) -> None:
        self._desk.actions.set_keys(self._chosen(), None)
        self._show_keys()
