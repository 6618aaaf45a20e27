"""A popup to pick one of many by a few letters: codes, feelings, stages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QBrush, QGuiApplication, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from interviewkit.ui import style
from interviewkit.ui.colours import surface
from interviewkit.ui.language import name

WIDTH, SHOWN = 380, 9
_CHOICE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to pick. note: faint text behind; key: text at the right; brush, sign: what stands before."""

    value: object
    text: str
    note: str = ""
    key: str = ""
    brush: QBrush | None = None
    sign: str = ""


class Picker(QFrame):
    """Enter picks, arrows choose, Escape leaves. make: text → choice offered when nothing is called like that."""

    def __init__(
        self,
        title: str,
        choices: Sequence[Choice],
        picked: Callable[[object], object],
        parent: QWidget,
        make: Callable[[str], Choice] | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("kind", "popup")
        self.setObjectName("picker")
        self.setFixedWidth(WIDTH)
        self._choices, self._picked, self._make = list(choices), picked, make
        column = QVBoxLayout(self)
        column.setContentsMargins(style.S, style.S, style.S, style.S)
        column.setSpacing(style.S)
        self.field, self.list = QLineEdit(), QListWidget()
        self.field.setPlaceholderText(title)
        self.field.setProperty("kind", "search")
        name(self.field, title)
        name(self.list, title)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(_Line(self.list))
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self.list.itemClicked.connect(self._pick)
        self._search("")

    def open_at(self, place: QPoint) -> None:
        """Shows the popup with its upper left corner at a place on the screen, moved so that all of it is on it."""
        screen = QGuiApplication.screenAt(place) or QGuiApplication.primaryScreen()
        room = screen.availableGeometry()
        tall = SHOWN * _Line.HEIGHT + 80
        x = max(room.left(), min(place.x(), room.right() - WIDTH))
        y = place.y() if place.y() + tall <= room.bottom() else max(room.top(), room.bottom() - tall)
        self.move(x, y)
        self.show()
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: SHOWN, Qt.Key.Key_PageUp: -SHOWN}
            if event.key() in step and self.list.count():
                row = self.list.currentRow() + step[Qt.Key(event.key())]
                self.list.setCurrentRow(max(0, min(self.list.count() - 1, row)))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if (item := self.list.currentItem()) is not None:
                    self._pick(item)
                return True
        return super().eventFilter(watched, event)

    def _search(self, text: str) -> None:
        from interviewkit.text.fuzzy import score

        wanted = text.strip()
        found = [
            (-points, at, choice)
            for at, choice in enumerate(self._choices)
            if (points := score(wanted, choice.text) if wanted else 0) is not None
        ]
        shown = [choice for _, _, choice in sorted(found, key=lambda each: each[:2])]
        if wanted and self._make and all(wanted.casefold() != each.text.casefold() for each in self._choices):
            shown.append(self._make(wanted))
        self.list.clear()
        for choice in shown:
            item = QListWidgetItem(choice.text)
            item.setData(_CHOICE, choice)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{choice.text} {choice.note} {choice.key}".strip())
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.setFixedHeight(max(1, min(SHOWN, self.list.count())) * _Line.HEIGHT)
        self.adjustSize()

    def _pick(self, item: QListWidgetItem) -> None:
        choice: Choice = item.data(_CHOICE)
        self.close()
        self._picked(choice.value)


class _Line(QStyledItemDelegate):
    HEIGHT = 32

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, self.HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        choice: Choice = index.data(_CHOICE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(surface("chosen"))
            painter.drawRoundedRect(rect, 6, 6)
        line = rect.adjusted(style.M, 0, -style.M, 0)
        if choice.brush is not None and choice.sign:
            painter.setPen(choice.brush.color())
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, choice.sign)
            line.setLeft(line.left() + 36)
        elif choice.brush is not None:
            swatch = QRect(line.left(), rect.center().y() - 5, 12, 12)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(choice.brush)
            painter.drawRoundedRect(swatch, 3, 3)
            line.setLeft(line.left() + 24)
        painter.setPen(surface("muted"))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, choice.key)
        metrics = painter.fontMetrics()
        room = line.width() - (metrics.horizontalAdvance(choice.key) + style.M if choice.key else 0)
        painter.setPen(surface("text"))
        text = metrics.elidedText(choice.text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        left = room - metrics.horizontalAdvance(text) - style.M
        if choice.note and left > 40:
            note = line.adjusted(metrics.horizontalAdvance(text) + style.M, 0, 0, 0)
            painter.setPen(surface("faint"))
            cut = metrics.elidedText(choice.note, Qt.TextElideMode.ElideRight, left)
            painter.drawText(note, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)
        painter.restore()
