"""Ctrl+K: everything that can be done now, found by a few letters, initial consonants or keys in the wrong mode."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
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

from interviewkit.ui import keys, style
from interviewkit.ui.actions import Action
from interviewkit.ui.colours import surface
from interviewkit.ui.icons import icon
from interviewkit.ui.language import name
from interviewkit.words import tr

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk

WIDTH, SHOWN = 560, 9
OWN = "view.palette"
USED, REMEMBERED = "palette.used", 5
_Index = QModelIndex | QPersistentModelIndex
MENU, KEYS = Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2


class CommandPalette(QFrame):
    """A popup over the window's head. Enter does the first, arrows choose another, Escape leaves."""

    def __init__(self, desk: Desk, parent: QWidget | None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._desk = desk
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("kind", "popup")
        self.setObjectName("palette")
        self.setFixedWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(style.S, style.S, style.S, style.S)
        column.setSpacing(style.S)
        self.field, self.list = QLineEdit(), QListWidget()
        self.field.setPlaceholderText(tr("What do you want to do?"))
        self.field.setProperty("kind", "search")
        name(self.field, tr("Find and do"))
        name(self.list, tr("Actions"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(_Line(self.list))
        self.list.setIconSize(QSize(18, 18))
        column.addWidget(self.field)
        column.addWidget(self.list)
        used = list(desk.preferences.views.get(USED, []))
        rank = {action_id: at for at, action_id in enumerate(used)}
        choices = [a for a in desk.actions if a.id != OWN and desk.actions.can(a) and desk.actions.text(a)]
        self._choices = sorted(choices, key=lambda a: (rank.get(a.id, len(rank)), a.room != desk.room))
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self.list.itemClicked.connect(self._run)
        self._search("")

    def open_over(self) -> None:
        """Shows the palette under the head of its window."""
        above = self.parentWidget()
        if above is not None:
            self.move(above.mapToGlobal(QPoint((above.width() - WIDTH) // 2, max(48, above.height() // 8))))
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
                    self._run(item)
                return True
        return super().eventFilter(watched, event)

    def _search(self, text: str) -> None:
        from interviewkit.text.fuzzy import score

        found: list[tuple[int, int, Action]] = []
        for at, action in enumerate(self._choices):
            names = [self._desk.actions.text(action), *([action.text] if text else [])]
            scores = [s for each in names if (s := score(text, each)) is not None] if text.strip() else [0]
            if scores:
                found.append((-max(scores), at, action))
        self.list.clear()
        for _, _, action in sorted(found, key=lambda each: each[:2]):
            self._add(action)
        self.list.setCurrentRow(0)
        rows = max(1, min(SHOWN, self.list.count()))
        self.list.setFixedHeight(rows * _Line.HEIGHT)
        self.adjustSize()

    def _add(self, action: Action) -> None:
        item = QListWidgetItem(icon(action.icon, "muted"), self._desk.actions.text(action))
        item.setData(Qt.ItemDataRole.UserRole, action.id)
        menu = (action.menu,) if isinstance(action.menu, str) else action.menu
        item.setData(MENU, " · ".join(tr(each) for each in menu if each))
        own = self._desk.actions.keys_of(action.id)
        item.setData(KEYS, keys.shown(own[0]) if own else "")
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{item.text()} {item.data(KEYS)}")
        self.list.addItem(item)

    def _run(self, item: QListWidgetItem) -> None:
        chosen = str(item.data(Qt.ItemDataRole.UserRole))
        views = self._desk.preferences.views
        views[USED] = [chosen, *(each for each in views.get(USED, []) if each != chosen)][:REMEMBERED]
        self.close()
        self._desk.actions.run(chosen)


class _Line(QStyledItemDelegate):
    HEIGHT = 36

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, self.HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(surface("chosen"))
            painter.drawRoundedRect(rect, 6, 6)
        picture = index.data(Qt.ItemDataRole.DecorationRole)
        picture.paint(painter, rect.adjusted(style.M, 9, 0, -9).left(), rect.top() + 9, 18, 18)
        line = rect.adjusted(style.M + 18 + style.M, 0, -style.M, 0)
        painter.setPen(surface("text"))
        text = str(index.data(Qt.ItemDataRole.DisplayRole))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        width = painter.fontMetrics().horizontalAdvance(text)
        painter.setPen(surface("muted"))
        keys_text = str(index.data(KEYS))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, keys_text)
        menu_room = line.adjusted(width + style.M, 0, -painter.fontMetrics().horizontalAdvance(keys_text) - style.M, 0)
        painter.setPen(surface("faint"))
        painter.drawText(menu_room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, str(index.data(MENU)))
        painter.restore()
