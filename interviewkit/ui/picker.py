"""A popup to pick one of many by a few letters: codes, feelings, stages, everything that can be done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
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
from interviewkit.ui.icons import icon
from interviewkit.ui.language import name

SHOWN = 9
_CHOICE = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: SHOWN, Qt.Key.Key_PageUp: -SHOWN}
Sign = Callable[[QPainter, QRect], object]


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to pick. note: faint text behind; key: text at the right; also: other names it is found by.

    sign: paints what stands before the text, sign_width pixels wide; icon: an mdi6 name instead.
    """

    value: object
    text: str
    note: str = ""
    key: str = ""
    also: tuple[str, ...] = ()
    icon: str = ""
    sign: Sign | None = None
    sign_width: int = 18


class Popup(QFrame):
    """A field to write in, with the keyboard; what is chosen from comes below it. Escape leaves."""

    def __init__(self, title: str, parent: QWidget | None, *, width: int) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("kind", "popup")
        self.setObjectName("picker")
        self.setFixedWidth(width)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(style.S, style.S, style.S, style.S)
        self.column.setSpacing(style.S)
        self.field = QLineEdit()
        self.field.setPlaceholderText(title)
        self.field.setProperty("kind", "search")
        name(self.field, title)
        self.column.addWidget(self.field)
        self.field.installEventFilter(self)

    def tallest(self) -> int:
        """How tall it gets at most."""
        return self.sizeHint().height()

    def open_at(self, place: QPoint) -> None:
        """Shows the popup with its upper left corner at a place on the screen, moved so that all of it is on it."""
        screen = QGuiApplication.screenAt(place) or QGuiApplication.primaryScreen()
        room, tall = screen.availableGeometry(), self.tallest()
        x = max(room.left(), min(place.x(), room.right() - self.width()))
        y = place.y() if place.y() + tall <= room.bottom() else max(room.top(), room.bottom() - tall)
        self.move(x, y)
        self.show()
        self.field.setFocus()


class Picker(Popup):
    """Enter picks, arrows choose, Escape leaves. make: text → choice offered when nothing is called like that."""

    def __init__(
        self,
        title: str,
        choices: Sequence[Choice],
        picked: Callable[[object], object],
        parent: QWidget | None,
        make: Callable[[str], Choice] | None = None,
        *,
        nothing: str = "",
        width: int = 380,
        row: int = 32,
    ) -> None:
        super().__init__(title, parent, width=width)
        self._choices, self._picked, self._make, self._row = list(choices), picked, make, row
        self.list, self._nothing = QListWidget(), QLabel(nothing)
        name(self.list, title)
        self._nothing.setProperty("kind", "muted")
        self._nothing.setContentsMargins(style.M, style.XS, style.M, style.XS)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(_Line(self.list, row))
        self.column.addWidget(self.list)
        self.column.addWidget(self._nothing)
        self.field.textChanged.connect(self._search)
        self.list.itemClicked.connect(self._pick)
        self._search("")

    def tallest(self) -> int:
        return SHOWN * self._row + 80

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _STEPS and self.list.count():
                row = self.list.currentRow() + _STEPS[Qt.Key(event.key())]
                self.list.setCurrentRow(max(0, min(self.list.count() - 1, row)))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if (item := self.list.currentItem()) is not None:
                    self._pick(item)
                return True
        return super().eventFilter(watched, event)

    def _search(self, text: str) -> None:
        wanted = text.strip()
        shown = found(wanted, self._choices) if wanted else list(self._choices)
        if wanted and self._make and all(wanted.casefold() != each.text.casefold() for each in self._choices):
            shown.append(self._make(wanted))
        self.list.clear()
        for choice in shown:
            item = QListWidgetItem(choice.text)
            item.setData(_CHOICE, choice)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{choice.text} {choice.note} {choice.key}".strip())
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.setFixedHeight(max(1, min(SHOWN, self.list.count())) * self._row)
        empty = not shown and bool(self._nothing.text())
        self.list.setVisible(not empty)
        self._nothing.setVisible(empty)
        self.adjustSize()

    def _pick(self, item: QListWidgetItem) -> None:
        choice: Choice = item.data(_CHOICE)
        self.close()
        self._picked(choice.value)


def found(wanted: str, choices: Sequence[Choice]) -> list[Choice]:
    """The choices that a few letters fit, the best first, equals in their own order."""
    from interviewkit.text.fuzzy import score

    fits = []
    for at, choice in enumerate(choices):
        scores = [points for each in (choice.text, *choice.also) if (points := score(wanted, each)) is not None]
        if scores:
            fits.append((-max(scores), at, choice))
    return [choice for _, _, choice in sorted(fits, key=lambda each: each[:2])]


class _Line(QStyledItemDelegate):
    def __init__(self, parent: QWidget, height: int) -> None:
        super().__init__(parent)
        self._height = height

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, self._height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
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
        if choice.sign is not None:
            choice.sign(painter, QRect(line.left(), line.top(), choice.sign_width, line.height()))
            line.setLeft(line.left() + choice.sign_width + style.S)
        elif choice.icon:
            icon(choice.icon, "muted").paint(painter, QRect(line.left(), rect.center().y() - 8, 18, 18))
            line.setLeft(line.left() + 18 + style.M)
        metrics = painter.fontMetrics()
        painter.setPen(surface("muted"))
        painter.drawText(line, _RIGHT, choice.key)
        room = line.width() - (metrics.horizontalAdvance(choice.key) + style.M if choice.key else 0)
        painter.setPen(surface("text"))
        text = metrics.elidedText(choice.text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(line, _LEFT, text)
        left = room - metrics.horizontalAdvance(text) - style.M
        if choice.note and left > 40:
            note = line.adjusted(metrics.horizontalAdvance(text) + style.M, 0, 0, 0)
            painter.setPen(surface("faint"))
            cut = metrics.elidedText(choice.note, Qt.TextElideMode.ElideRight, left)
            painter.drawText(note, _LEFT, cut)
        painter.restore()
