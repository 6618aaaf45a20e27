"""Paints a place found: the old words struck out, the new ones beside them, and what stands around."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from interviewkit.sources.correcting.replacing import Hit
from interviewkit.ui import style
from interviewkit.ui.colours import surface
from interviewkit.ui.replacing.hit_rows import HIT, SOURCE

Index = QModelIndex | QPersistentModelIndex
_LINE = 20
_ARROW = " → "
_NOTHING = "∅"


class HitItem(QStyledItemDelegate):
    """One line of context, and above it the source where several are searched; below, what it becomes."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, (3 if index.data(SOURCE) else 2) * _LINE + style.S)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        hit = index.data(HIT)
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        shown.text = ""
        look = shown.widget.style() if shown.widget is not None else QApplication.style()
        look.drawControl(QStyle.ControlElement.CE_ItemViewItem, shown, painter, shown.widget)
        if not isinstance(hit, Hit):
            return
        box = look.subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, shown, shown.widget)
        area = QRect(option.rect)
        area.setLeft(box.right() + style.S)
        area.setRight(area.right() - style.S)
        area.translate(0, style.XS)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        checked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        painter.save()
        painter.setClipRect(option.rect)
        if source := index.data(SOURCE):
            small = QFont(option.font)
            small.setPixelSize(12)
            painter.setFont(small)
            _draw(painter, area, 0, source, "muted", chosen)
            area.translate(0, _LINE)
        painter.setFont(option.font)
        _paint_context(painter, area, hit, checked, chosen)
        area.translate(0, _LINE)
        _paint_change(painter, area, hit, checked, chosen)
        painter.restore()


def _paint_context(painter: QPainter, area: QRect, hit: Hit, checked: bool, chosen: bool) -> None:
    """The words around, cut on both sides so that the place itself is always seen."""
    metrics = QFontMetrics(painter.font())
    old = metrics.elidedText(_flat(hit.old), Qt.TextElideMode.ElideRight, area.width() // 2)
    room = area.width() - metrics.horizontalAdvance(old)
    behind = _flat(hit.after)
    ahead = metrics.elidedText(
        _flat(hit.before), Qt.TextElideMode.ElideLeft, max(room // 2, room - metrics.horizontalAdvance(behind))
    )
    x = _draw(painter, area, 0, ahead, "muted", chosen)
    x = _draw(painter, area, x, old, "text", chosen, bold=True)
    _draw(painter, area, x, metrics.elidedText(behind, Qt.TextElideMode.ElideRight, area.width() - x), "muted", chosen)


def _paint_change(painter: QPainter, area: QRect, hit: Hit, checked: bool, chosen: bool) -> None:
    if not checked:
        return
    metrics = QFontMetrics(painter.font())
    half = (area.width() - metrics.horizontalAdvance(_ARROW)) // 2
    old = metrics.elidedText(_flat(hit.old), Qt.TextElideMode.ElideRight, half)
    new = metrics.elidedText(_flat(hit.new) or _NOTHING, Qt.TextElideMode.ElideRight, half)
    x = _draw(painter, area, 0, old, "trouble", chosen, struck=True)
    x = _draw(painter, area, x, _ARROW, "muted", chosen)
    _draw(painter, area, x, new, "good", chosen, bold=True)


def _draw(
    painter: QPainter,
    area: QRect,
    x: int,
    text: str,
    colour: str,
    chosen: bool,
    *,
    bold: bool = False,
    struck: bool = False,
) -> int:
    """Draws text from x on; where it ends."""
    font = QFont(painter.font())
    font.setBold(bold)
    font.setStrikeOut(struck)
    painter.save()
    painter.setFont(font)
    painter.setPen(surface(colour))
    metrics = QFontMetrics(font)
    painter.drawText(area.left() + x, area.top() + metrics.ascent() + (_LINE - metrics.height()) // 2, text)
    painter.restore()
    return x + metrics.horizontalAdvance(text)


def _flat(text: str) -> str:
    return text.replace("\n", " ")
