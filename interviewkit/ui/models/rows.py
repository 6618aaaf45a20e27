"""The list of models: those on this machine first, then those that can be had; two lines each."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyledItemDelegate, QStyleOptionViewItem

from interviewkit.transcription import wording
from interviewkit.transcription.models import SAMPLE, Model
from interviewkit.ui import style
from interviewkit.ui.colours import surface
from interviewkit.ui.icons import draw, glyph
from interviewkit.ui.rows import ground
from interviewkit.words import tr

Index = QModelIndex | QPersistentModelIndex
NAME, DETAIL, SIGN = (Qt.ItemDataRole.UserRole + each for each in range(3))
HEIGHT, HEAD = 50, 34


class Row(QStyledItemDelegate):
    """A model, or the heading above some."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(160, HEIGHT if index.data(NAME) else HEAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = option.rect.adjusted(0, 1, 0, -1)
        small = QFont(option.font)
        small.setPixelSize(12)
        if not index.data(NAME):
            small.setWeight(QFont.Weight.DemiBold)
            at = QRect(box.left() + style.S, box.bottom() - 20, box.width() - style.L, 0)
            _line(painter, at, str(index.data()), small, surface("muted"))
            painter.restore()
            return
        ground(painter, box, option.state)
        sign, colour = index.data(SIGN)
        mark = QRect(box.left() + style.S, box.center().y() - 9, 18, 18)
        draw(painter, mark, glyph(sign), colour)
        lines = QRect(mark.right() + style.M, box.top() + 6, box.right() - style.S - mark.right() - style.M, 0)
        _line(painter, lines, str(index.data()), option.font, surface("text"))
        _line(painter, lines.translated(0, 20), str(index.data(DETAIL)), small, surface("muted"))
        painter.restore()


def _line(painter: QPainter, at: QRect, text: str, font: QFont, colour: QColor) -> None:
    metrics = QFontMetrics(font)
    painter.setFont(font)
    painter.setPen(colour)
    cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, at.width())
    painter.drawText(at.left(), at.top() + metrics.ascent(), cut)


def title_of(model: Model) -> str:
    """What a model is called on screen."""
    return tr("Sample model") if model.name == SAMPLE else model.name


def heading(text: str) -> QListWidgetItem:
    """A line above some models."""
    item = QListWidgetItem(text)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    return item


def row(model: Model, detail: str, sign: tuple[str, str]) -> QListWidgetItem:
    """A model; sign: icon and colour."""
    item = QListWidgetItem(title_of(model))
    item.setData(NAME, model.name)
    item.setData(DETAIL, detail)
    item.setData(SIGN, sign)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title_of(model)}, {detail}")
    return item


def detail_of(model: Model) -> str:
    """Size and languages, in a line."""
    facts = [wording.size(model.megabytes * 1e6)]
    if model.languages == "en":
        facts.append(tr("English only"))
    return " · ".join(facts)


def shown_rows(view: QListWidget) -> dict[str, QListWidgetItem]:
    """The models in a list, by name."""
    items = (view.item(at) for at in range(view.count()))
    return {str(item.data(NAME)): item for item in items if item.data(NAME)}
