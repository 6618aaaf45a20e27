"""What stands on a board: cards of quotes, the ground and name of a cluster, and the heads of columns."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from interviewkit.analysis.board_quotes import BoardQuote
from interviewkit.analysis.boards import ClusterRow
from interviewkit.text.times import clock
from interviewkit.ui.colours import code_colour, mixed, surface, valence_colour
from interviewkit.ui.signs import VALENCE_WIDTH, paint_swatch, paint_valence

WIDTH, HEIGHT, GAP = 236, 132, 12
HEAD = 36
"""How high a column's head and a cluster's name are."""
PAD, LINES, DOTS = 10, 4, 7
FAR = 0.42
"""Below this zoom nobody can read: a card is painted as a sheet with its feeling."""
Hues = dict[int, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Key:
    """A card on screen: the same quote stands in several columns when it carries several codes."""

    quote_id: int
    column: int = 0


class CardItem(QGraphicsItem):
    """A quote: who and where, what was said, its codes as dots and its feeling as a shape."""

    def __init__(self, key: Key, quote: BoardQuote, hues: Hues, base: QFont) -> None:
        super().__init__()
        self.key, self.quote, self._hues = key, quote, hues
        self._font, self._small = sized(base, 13), sized(base, 11)
        self._lines: list[str] | None = None
        self.current = False
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable)
        self.setZValue(3)

    def take(self, quote: BoardQuote, hues: Hues) -> None:
        """Shows the quote as it is now."""
        if quote != self.quote or hues != self._hues:
            self.quote, self._hues, self._lines = quote, hues, None
            self.update()

    def set_current(self, on: bool) -> None:
        """Whether the keyboard is here."""
        if on != self.current:
            self.current = on
            self.update()

    def boundingRect(self) -> QRectF:
        return QRectF(-2, -2, WIDTH + 4, HEIGHT + 4)

    def about(self) -> str:
        """Who said it, where, when, in which stage."""
        card = self.quote.card
        time = clock(card.start_ms) if card.start_ms is not None else ""
        source = card.source if card.source != card.participant else ""
        return " · ".join(filter(None, [card.participant, source, time, card.stage]))

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        sheet = QRectF(0.5, 0.5, WIDTH - 1, HEIGHT - 1)
        edge = surface("accent") if self.isSelected() or self.current else surface("line")
        painter.setPen(QPen(edge, 2 if self.isSelected() or self.current else 1))
        painter.setBrush(surface("chosen" if self.isSelected() else "raised"))
        valence = self.quote.card.valence
        if option.levelOfDetailFromTransform(painter.worldTransform()) < FAR:
            painter.drawRect(sheet)
            if valence is not None:
                painter.fillRect(QRectF(0, HEIGHT - 18, WIDTH, 18), valence_colour(valence))
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawRoundedRect(sheet, 6, 6)
        self._paint_head(painter)
        painter.setFont(self._font)
        painter.setPen(surface("muted" if self.quote.lost else "text"))
        height, y = QFontMetricsF(self._font).height(), 30.0
        for line in self._wrapped():
            painter.drawText(QRectF(PAD, y, WIDTH - 2 * PAD, height), Qt.AlignmentFlag.AlignLeft, line)
            y += height
        left = PAD
        for code in self.quote.code_ids[:DOTS]:
            paint_swatch(painter, left, HEIGHT - 15, *self._hues.get(code, (0, 0)))
            left += 17
        if len(self.quote.code_ids) > DOTS:
            painter.setFont(self._small)
            painter.setPen(surface("muted"))
            painter.drawText(QPointF(left, HEIGHT - 11), f"+{len(self.quote.code_ids) - DOTS}")
        if valence is not None:
            box = QRect(WIDTH - PAD - VALENCE_WIDTH, HEIGHT - 23, VALENCE_WIDTH, 16)
            paint_valence(painter, box, round(valence))

    def _paint_head(self, painter: QPainter) -> None:
        painter.setFont(self._small)
        room = WIDTH - 2 * PAD - (18 if self.quote.starred else 0)
        painter.setPen(surface("muted"))
        said = QFontMetricsF(self._small).elidedText(self.about(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(PAD, 9, room, 18), Qt.AlignmentFlag.AlignLeft, said)
        if self.quote.starred:
            painter.setPen(surface("accent"))
            painter.setFont(self._font)
            painter.drawText(QRectF(WIDTH - PAD - 16, 6, 16, 20), Qt.AlignmentFlag.AlignRight, "★")

    def _wrapped(self) -> list[str]:
        """The first lines of what was said, found when the card is first painted."""
        if self._lines is None:
            text = " ".join(self.quote.card.text[:400].split())
            layout, self._lines = QTextLayout(text, self._font), []
            wrap = QTextOption()
            wrap.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            layout.setTextOption(wrap)
            layout.beginLayout()
            while (line := layout.createLine()).isValid():
                line.setLineWidth(WIDTH - 2 * PAD)
                if len(self._lines) == LINES - 1:
                    rest = text[line.textStart() :]
                    metrics = QFontMetricsF(self._font)
                    self._lines.append(metrics.elidedText(rest, Qt.TextElideMode.ElideRight, WIDTH - 2 * PAD))
                    break
                self._lines.append(text[line.textStart() : line.textStart() + line.textLength()].rstrip())
            layout.endLayout()
        return self._lines


class ClusterItem(QGraphicsItem):
    """The name of a cluster, by which it is dragged; its ground follows its cards. Position: top left of the name."""

    def __init__(self, row: ClusterRow, base: QFont) -> None:
        super().__init__()
        self.row, self.cards = row, list[CardItem]()
        self.label = row.name
        self._font = sized(base, 14, bold=True)
        self.ground = GroundItem(self)
        self.setCursor(Qt.CursorShape.SizeAllCursor)
        self.setZValue(2)

    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, WIDTH, HEAD)

    def whole(self, but: frozenset[CardItem] = frozenset()) -> QRectF:
        """The ground it needs in the scene, for all of its cards or without some."""
        rect = QRectF(self.pos().x(), self.pos().y(), WIDTH, HEAD)
        for card in self.cards:
            if card not in but:
                rect = rect.united(QRectF(card.pos().x(), card.pos().y(), WIDTH, HEIGHT))
        return rect.adjusted(-GAP, -GAP / 2, GAP, GAP)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        paint_head(painter, self.label, len(self.row.quote_ids), self._font, (self.row.colour, 0))


class GroundItem(QGraphicsItem):
    """The ground of a cluster, behind everything."""

    def __init__(self, cluster: ClusterItem) -> None:
        super().__init__()
        self._cluster, self._rect = cluster, QRectF()
        self.setZValue(0)

    def follow(self) -> None:
        """Takes the shape its cards now need."""
        self.prepareGeometryChange()
        self._rect = self._cluster.whole()
        self.update()

    def boundingRect(self) -> QRectF:
        return self._rect.adjusted(-1, -1, 1, 1)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = code_colour(self._cluster.row.colour)
        painter.setPen(QPen(mixed(colour, surface("paper"), 0.5), 1))
        painter.setBrush(mixed(colour, surface("paper"), 0.9))
        painter.drawRoundedRect(self._rect, 12, 12)


class HeadItem(QGraphicsItem):
    """The head of a column: what its cards have in common, and how many there are."""

    def __init__(self, label: str, count: int, swatch: tuple[int, int] | None, base: QFont) -> None:
        super().__init__()
        self.label, self.count, self._swatch = label, count, swatch
        self._font = sized(base, 14, bold=True)
        self.setToolTip(label)

    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, WIDTH, HEAD)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        paint_head(painter, self.label, self.count, self._font, self._swatch)


def paint_head(painter: QPainter, label: str, count: int, font: QFont, swatch: tuple[int, int] | None) -> None:
    """A name with its swatch at the left and a number at the right."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    left = 2
    if swatch is not None:
        paint_swatch(painter, left, HEAD // 2, *swatch)
        left += 20
    painter.setFont(font)
    metrics, number = QFontMetricsF(font), str(count)
    room = WIDTH - left - metrics.horizontalAdvance(number) - GAP
    middle = Qt.AlignmentFlag.AlignVCenter
    painter.setPen(surface("text"))
    shown = metrics.elidedText(label, Qt.TextElideMode.ElideRight, room)
    painter.drawText(QRectF(left, 0, room, HEAD), middle | Qt.AlignmentFlag.AlignLeft, shown)
    painter.setPen(surface("muted"))
    painter.drawText(QRectF(0, 0, WIDTH - 2, HEAD), middle | Qt.AlignmentFlag.AlignRight, number)


def sized(base: QFont, pixels: int, *, bold: bool = False) -> QFont:
    """The font in this size."""
    font = QFont(base)
    font.setPixelSize(pixels)
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
    return font
