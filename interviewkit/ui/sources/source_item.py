"""Draws a source in the list: what it is, its name, a line about it, and a sign for how far its transcript is."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from interviewkit.sources.queries import SourceRow
from interviewkit.ui import style
from interviewkit.ui.colours import surface
from interviewkit.ui.icons import draw, glyph
from interviewkit.ui.rows import ground
from interviewkit.ui.sources.source_rows import DETAIL, ROW, STANDING
from interviewkit.ui.transcribing.entry import Standing

Index = QModelIndex | QPersistentModelIndex
HEIGHT = 52
KIND, SIGN = 20, 16
KINDS = {"recording": "microphone-outline", "video": "video-outline", "transcript": "file-document-outline"}
SIGNS = {
    "": ("circle-outline", "faint"),
    "queued": ("pause-circle-outline", "muted"),
    "running": ("pause-circle-outline", "muted"),
    "paused": ("pause-circle-outline", "muted"),
    "cancelled": ("stop-circle-outline", "muted"),
    "failed": ("alert-circle-outline", "trouble"),
    "done": ("check-circle-outline", "good"),
}
"""Icon and colour for the state on record of a recording's newest transcription."""


class SourceItem(QStyledItemDelegate):
    """Two lines a source; the name is written over in place."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(160, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, standing = index.data(ROW), index.data(STANDING)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = option.rect.adjusted(style.S, 1, -style.S, -1)
        ground(painter, box, option.state)
        colour = surface("text")
        kind = QRect(box.left() + style.S, box.center().y() - KIND // 2, KIND, KIND)
        draw(painter, kind, glyph(KINDS["video" if row.video else row.kind]), "muted")
        sign = QRect(box.right() - style.S - SIGN, box.center().y() - SIGN // 2, SIGN, SIGN)
        if row.kind == "recording":
            _sign(painter, sign, row, standing)
        lines = QRect(kind.right() + style.M, box.top() + 7, 0, 0)
        lines.setRight(sign.left() - style.S if row.kind == "recording" else box.right() - style.S)
        name, small = QFont(option.font), QFont(option.font)
        small.setPixelSize(12)
        _line(painter, lines.left(), lines.top(), lines.width(), row.name, name, colour)
        _line(painter, lines.left(), lines.top() + 20, lines.width(), index.data(DETAIL), small, surface("muted"))
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setAccessibleName(str(index.data()))
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        left = option.rect.left() + style.S + style.S + KIND + style.S
        editor.setGeometry(left, option.rect.center().y() - 15, option.rect.right() - left - style.S, 30)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        assert isinstance(editor, QLineEdit)
        model.setData(index, editor.text())


def _sign(painter: QPainter, box: QRect, row: SourceRow, standing: Standing | None) -> None:
    """A ring that fills while it is transcribed, else the sign of its state: shapes, never colour alone."""
    if standing is None:
        icon, colour = SIGNS[row.state]
        draw(painter, box, glyph(icon), colour)
    elif standing.stage == "queued":
        draw(painter, box, glyph("clock-outline"), "muted")
    else:
        ring = box.adjusted(2, 2, -2, -2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(surface("edge"), 2.5))
        painter.drawEllipse(ring)
        painter.setPen(QPen(surface("accent"), 2.5, c=Qt.PenCapStyle.RoundCap))
        share = standing.fraction if standing.fraction is not None else 0.08
        painter.drawArc(ring, 90 * 16, -round(360 * 16 * max(share, 0.02)))


def _line(painter: QPainter, left: int, top: int, width: int, text: str, font: QFont, colour: QColor) -> None:
    metrics = QFontMetrics(font)
    painter.setFont(font)
    painter.setPen(colour)
    cut = metrics.elidedText(text.replace("\n", " "), Qt.TextElideMode.ElideRight, width)
    painter.drawText(left, top + metrics.ascent(), cut)
