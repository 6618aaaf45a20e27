"""The list of doubts: a click plays one; its reason is written out."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from interviewkit.sources.correcting.doubtful import Doubt
from interviewkit.text.times import clock
from interviewkit.ui import keys, style
from interviewkit.ui.checking.doubt_rows import DOUBT, DoubtRows, Index
from interviewkit.ui.checking.reasons import ICONS, reason, title
from interviewkit.ui.colours import surface
from interviewkit.ui.icons import icon
from interviewkit.ui.language import Speaks, name
from interviewkit.ui.rows import ground, plain
from interviewkit.words import tr

AREA = "sources.check"
ICON = 16
SMALL = 12
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
_Select = QItemSelectionModel.SelectionFlag


class DoubtList(Speaks, QListView):
    """Doubts in order of time, each with its time, its text and its reason."""

    go_asked = Signal(object)
    """A Doubt is to be heard."""
    menu_asked = Signal(QPoint)

    def __init__(self) -> None:
        super().__init__()
        self.rows = DoubtRows(self)
        self.setModel(self.rows)
        self.setItemDelegate(_Item(self))
        plain(self)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        keys.claim(self, AREA)
        self.clicked.connect(self._clicked)
        self.customContextMenuRequested.connect(lambda at: self.menu_asked.emit(self.viewport().mapToGlobal(at)))
        self.retranslate()

    def retranslate(self) -> None:
        name(self, tr("What should be heard again"), tr("A click plays there; Enter too."))
        self.doItemsLayout()

    def current(self) -> Doubt | None:
        index = self.currentIndex()
        found: Doubt | None = index.data(DOUBT) if index.isValid() else None
        return found

    def chosen(self) -> list[Doubt]:
        """The selected doubts in order, else the current one."""
        found = [index.data(DOUBT) for index in sorted(self.selectedIndexes(), key=lambda index: index.row())]
        current = self.current()
        return found or ([current] if current is not None else [])

    def show_doubts(self, doubts: list[Doubt]) -> None:
        """Others; the place in the list stays, so that one after the other can be dealt with."""
        row, at = self.currentIndex().row(), self.verticalScrollBar().value()
        self.rows.show(doubts)
        if doubts and row >= 0:
            index = self.rows.index(min(row, len(doubts) - 1))
            self.selectionModel().setCurrentIndex(index, _Select.ClearAndSelect)
        self.verticalScrollBar().setValue(at)

    def go(self) -> None:
        """Plays the current one."""
        doubt = self.current()
        if doubt is not None:
            self.go_asked.emit(doubt)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.doItemsLayout()

    def _clicked(self, index: Index) -> None:
        if len(self.selectedIndexes()) <= 1:
            self.go_asked.emit(index.data(DOUBT))


class _Item(QStyledItemDelegate):
    """A sign and the time, then the text as it stands, then the reason in full."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        assert isinstance(view, DoubtList)
        width = view.viewport().width()
        doubt: Doubt = index.data(DOUBT)
        return QSize(width, sum(_heights(doubt, option.font, _inner(width))) + 2 * style.S + 2 * style.XS)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        doubt: Doubt = index.data(DOUBT)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = option.rect.adjusted(style.XS, 1, -style.XS, -1)
        ground(painter, box, option.state)
        self._write(painter, box, doubt, option.font)
        painter.restore()

    def _write(self, painter: QPainter, box: QRect, doubt: Doubt, font: QFont) -> None:
        head, text, why = _heights(doubt, font, _inner(box.width() + 2 * style.XS))
        top, left = box.top() + style.S, box.left() + style.S
        tone = "trouble" if doubt.kind in ("segment", "gap") else "muted"
        icon(ICONS[doubt.kind], tone).paint(painter, QRect(left, top + (head - ICON) // 2, ICON, ICON))
        painter.setPen(surface("text"))
        painter.setFont(_bold(font))
        width = box.width() - 2 * style.S
        heading = QRect(left + ICON + style.S, top, width - ICON - style.S, head)
        painter.drawText(heading, Qt.AlignmentFlag.AlignVCenter, title(doubt))
        painter.setFont(_small(font))
        painter.setPen(surface("muted"))
        painter.drawText(heading, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, clock(doubt.start_ms))
        top += head + style.XS
        if text:
            painter.setFont(font)
            painter.setPen(surface("text"))
            painter.drawText(QRect(left, top, width, text), _WRAP, _quoted(doubt, font, width))
            top += text + style.XS
        painter.setFont(_small(font))
        painter.setPen(surface("muted"))
        painter.drawText(QRect(left, top, width, why), _WRAP, reason(doubt))


def _inner(width: int) -> int:
    return max(80, width - 2 * style.XS - 2 * style.S)


def _heights(doubt: Doubt, font: QFont, width: int) -> tuple[int, int, int]:
    """Of the heading, the text and the reason, in pixels."""
    head = max(ICON, QFontMetrics(_bold(font)).height())
    text = 0
    if doubt.text:
        quoted = _quoted(doubt, font, width)
        text = QFontMetrics(font).boundingRect(QRect(0, 0, width, 10_000), _WRAP, quoted).height() + style.XS
    why = QFontMetrics(_small(font)).boundingRect(QRect(0, 0, width, 10_000), _WRAP, reason(doubt)).height()
    return head, text, why + style.XS


def _quoted(doubt: Doubt, font: QFont, width: int) -> str:
    """Two lines of the text at most."""
    text = " ".join(doubt.text.split())
    return QFontMetrics(font).elidedText(f"“{text}”", Qt.TextElideMode.ElideRight, round(width * 1.8))


def _bold(font: QFont) -> QFont:
    found = QFont(font)
    found.setWeight(QFont.Weight.DemiBold)
    return found


def _small(font: QFont) -> QFont:
    found = QFont(font)
    found.setPixelSize(SMALL)
    found.setFeature(QFont.Tag("tnum"), 1)
    return found
