"""The list of marks: a click hears one, and the one that is being heard stands out."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem

from interviewkit.sources.layers.writing import MarkRow
from interviewkit.ui import keys, style
from interviewkit.ui.colours import code_colour, surface
from interviewkit.ui.language import Speaks, name
from interviewkit.ui.layers.mark_rows import HEARD, MARK, Index, MarkRows
from interviewkit.ui.layers.spans import short
from interviewkit.ui.rows import ground, plain
from interviewkit.words import tr

AREA = "sources.notes"
HEIGHT = 46
BAR = 4
SHAPES = {"note": Qt.BrushStyle.SolidPattern, "nonverbal": Qt.BrushStyle.Dense4Pattern}
_Select = QItemSelectionModel.SelectionFlag


class MarkList(Speaks, QListView):
    """Marks in order of time."""

    play_asked = Signal(object)
    """A MarkRow is to be heard."""
    edit_asked = Signal(object)
    menu_asked = Signal(QPoint)

    def __init__(self) -> None:
        super().__init__()
        self.rows = MarkRows(self)
        self.setModel(self.rows)
        self.setItemDelegate(_Item(self))
        self.setUniformItemSizes(True)
        plain(self)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        keys.claim(self, AREA)
        self.clicked.connect(self._clicked)
        self.doubleClicked.connect(lambda index: self.edit_asked.emit(index.data(MARK)))
        self.customContextMenuRequested.connect(lambda at: self.menu_asked.emit(self.viewport().mapToGlobal(at)))
        self.retranslate()

    def retranslate(self) -> None:
        name(self, tr("Notes and marks"), tr("A click plays there; Enter too."))
        self.viewport().update()

    def current(self) -> MarkRow | None:
        index = self.currentIndex()
        found: MarkRow | None = index.data(MARK) if index.isValid() else None
        return found

    def chosen(self) -> list[MarkRow]:
        """The selected marks in order, else the current one."""
        found = [index.data(MARK) for index in sorted(self.selectedIndexes(), key=lambda index: index.row())]
        current = self.current()
        return found or ([current] if current is not None else [])

    def choose(self, mark_id: int) -> None:
        """Makes a mark the current one, if it is to be seen."""
        place = self.rows.place(mark_id)
        if place is not None:
            self.selectionModel().setCurrentIndex(self.rows.index(place), _Select.ClearAndSelect)
            self.scrollTo(self.rows.index(place))

    def show_marks(self, rows: list[MarkRow]) -> None:
        """Other marks; the current one stays so while it is there, and the list where it is."""
        current, at = self.current(), self.verticalScrollBar().value()
        self.rows.show(rows)
        if current is not None:
            place = self.rows.place(current.id)
            if place is not None:
                self.selectionModel().setCurrentIndex(self.rows.index(place), _Select.ClearAndSelect)
        self.verticalScrollBar().setValue(at)

    def follow(self, ms: int, playing: bool) -> None:
        """The recording is here; the list comes along while it plays and nobody works in it."""
        place = self.rows.hear(ms)
        if place is not None and playing and not self.hasFocus() and not self.underMouse():
            self.scrollTo(self.rows.index(place), QAbstractItemView.ScrollHint.EnsureVisible)

    def play(self) -> None:
        """Plays at the current mark."""
        row = self.current()
        if row is not None:
            self.play_asked.emit(row)

    def _clicked(self, index: Index) -> None:
        if len(self.selectedIndexes()) <= 1:
            self.play_asked.emit(index.data(MARK))


class _Item(QStyledItemDelegate):
    """Time and words, and below them the layer; the bar at the left is the layer's colour, hatched for what is not
    said, and hollow for a log."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: MarkRow = index.data(MARK)
        heard = bool(index.data(HEARD))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = option.rect.adjusted(style.XS, 1, -style.XS, -1)
        ground(painter, box, option.state)
        _bar(painter, QRect(box.left() + style.XS, box.top() + 6, BAR, box.height() - 12), row)
        self._write(painter, box.adjusted(style.XS + BAR + style.S, 4, -style.S, -4), row, option.font, heard)
        painter.restore()

    def _write(self, painter: QPainter, box: QRect, row: MarkRow, font: QFont, heard: bool) -> None:
        small = QFont(font)
        small.setPixelSize(12)
        small.setFeature(QFont.Tag("tnum"), 1)
        words = QFont(font)
        words.setBold(heard)
        metrics, fine = QFontMetrics(words), QFontMetrics(small)
        painter.setFont(words)
        painter.setPen(surface("accent" if heard else "text"))
        text = row.text.replace("\n", " ") or (f"{row.value:g}" if row.value is not None else "–")
        cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box.left(), box.top() + metrics.ascent(), cut)
        painter.setFont(small)
        painter.setPen(surface("muted"))
        value = f" · {row.value:g}" if row.value is not None and row.text else ""
        line = f"{short(row.start_ms, row.end_ms)} · {row.layer}{value}"
        cut = fine.elidedText(line, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box.left(), box.top() + 20 + fine.ascent(), cut)


def _bar(painter: QPainter, box: QRect, row: MarkRow) -> None:
    colour = code_colour(row.colour)
    painter.setPen(QPen(colour, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush if row.kind == "events" else colour)
    if row.kind == "nonverbal":
        third = (box.height() - 4) // 3
        for n in range(3):
            painter.drawRoundedRect(box.left(), box.top() + n * (third + 2), box.width(), third, 1, 1)
    else:
        painter.drawRoundedRect(box, 2, 2)
