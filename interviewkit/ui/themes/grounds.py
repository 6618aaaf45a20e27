"""What lies under the nodes: the ground of a theme, boxes, suggested ones as ghosts, and swim-lanes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from interviewkit.themes.lanes import HEAD, Band, Lanes
from interviewkit.themes.maps import GroupRow
from interviewkit.ui.colours import code_colour, mixed, surface
from interviewkit.ui.themes.lettering import fonts
from interviewkit.ui.themes.node_item import NodeItem

REGION_PAD, BOX_PAD = 18.0, 12.0
_FROM_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class RegionItem(QGraphicsItem):
    """The ground a theme and its codes stand on."""

    def __init__(self, theme: NodeItem, members: Iterable[NodeItem]) -> None:
        super().__init__()
        self.theme, self.members = theme, list(members)
        self._rect = QRectF()
        self.setZValue(0)
        self.follow()

    def follow(self) -> None:
        """Its codes stand elsewhere."""
        self.prepareGeometryChange()
        self._rect = around([self.theme, *self.members], REGION_PAD)

    def boundingRect(self) -> QRectF:
        return self._rect.adjusted(-1, -1, 1, 1)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = code_colour(self.theme.hue)
        painter.setPen(QPen(mixed(colour, surface("paper"), 0.55), 1))
        painter.setBrush(mixed(colour, surface("paper"), 0.92))
        painter.drawRoundedRect(self._rect, 16, 16)


class BoxItem(QGraphicsItem):
    """A named box around things; ghost: only suggested, drawn as a hint."""

    def __init__(
        self, row: GroupRow, inside: Callable[[], QRectF], base: QFont, *, ghost: bool = False, label: str = ""
    ) -> None:
        super().__init__()
        self.row, self.ghost, self.current = row, ghost, False
        self._inside, self._label = inside, label or row.name
        self._font = QFont(fonts(base).small)
        self._font.setWeight(QFont.Weight.DemiBold)
        self._rect = QRectF()
        self.setZValue(0.6 if ghost else 0.5)
        if not ghost:
            self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable)
        else:
            self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.follow()

    def follow(self) -> None:
        """What is inside stands elsewhere."""
        self.prepareGeometryChange()
        self._rect = self._inside().adjusted(-BOX_PAD, -BOX_PAD, BOX_PAD, BOX_PAD)

    def rect(self) -> QRectF:
        return self._rect

    def say(self, current: bool) -> None:
        """Whether it is the suggestion being asked about."""
        self.current = current
        self.setZValue(0.7 if current else 0.6)
        self.update()

    def label_rect(self) -> QRectF:
        """Where its name stands: on its upper edge."""
        metrics = QFontMetricsF(self._font)
        width = metrics.horizontalAdvance(self._label) + 12
        return QRectF(self._rect.left() + 10, self._rect.top() - metrics.height() / 2 - 1, width, metrics.height() + 2)

    def boundingRect(self) -> QRectF:
        return self._rect.united(self.label_rect()).adjusted(-2, -2, 2, 2)

    def shape(self) -> QPainterPath:
        """Its name and its edge: what is inside can be reached through it."""
        path = QPainterPath()
        if not self.ghost:
            path.addRect(self.label_rect())
            path.addRect(self._rect.adjusted(-4, -4, 4, 4))
            hole = QPainterPath()
            hole.addRect(self._rect.adjusted(6, 6, -6, -6))
            path = path.subtracted(hole).united(self._named())
        return path

    def _named(self) -> QPainterPath:
        path = QPainterPath()
        path.addRect(self.label_rect())
        return path

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tone = code_colour(self.row.colour) if not self.ghost else surface("accent" if self.current else "faint")
        strong = self.isSelected() or self.current
        pen = QPen(surface("accent") if self.isSelected() else tone, 2.2 if strong else 1.4)
        pen.setDashPattern([3, 4] if self.ghost else [8, 4])
        painter.setPen(pen)
        fill = surface("accent")
        fill.setAlphaF(0.07 if self.current else 0.0)
        painter.setBrush(fill if self.ghost else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self._rect, 14, 14)
        if self._label:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(surface("paper"))
            painter.drawRoundedRect(self.label_rect(), 5, 5)
            painter.setPen(tone if not self.ghost else surface("muted"))
            painter.setFont(self._font)
            painter.drawText(self.label_rect(), Qt.AlignmentFlag.AlignCenter, self._label)


class LanesItem(QGraphicsItem):
    """Stages side by side with their names above, themes below each other in their tints."""

    def __init__(self, lanes: Lanes, stages: Sequence[str], hues: Sequence[int | None], base: QFont) -> None:
        super().__init__()
        self._lanes, self._stages, self._hues = lanes, stages, hues
        self._font = fonts(base).theme
        right = lanes.columns[-1].end if lanes.columns else 0.0
        bottom = lanes.rows[-1].end if lanes.rows else HEAD
        self._rect = QRectF(0, 0, right, bottom)
        self._aim = QRectF()
        self.setZValue(-1)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def at(self, place: QPointF) -> tuple[int, int | None] | None:
        """The stage (0 for none) and the theme (None for none) whose lanes cross at a place; None beside them all."""
        column = next((band for band in self._columns() if band.start <= place.x() < band.end), None)
        row = next((band for band in self._lanes.rows if band.start <= place.y() < band.end), None)
        return None if column is None or row is None else (_key(column) or 0, _key(row))

    def beside(self, stage: int, theme: int | None, across: int, down: int) -> tuple[int, int | None]:
        """The lanes so many steps aside, those at the edge where there are no more."""
        stages, themes = [_key(band) or 0 for band in self._columns()], [_key(band) for band in self._lanes.rows]
        x = stages.index(stage) + across if stage in stages else 0
        y = themes.index(theme) + down if theme in themes else 0
        return stages[max(0, min(len(stages) - 1, x))], themes[max(0, min(len(themes) - 1, y))]

    def aim(self, place: QPointF | None) -> None:
        """Shows where what is dragged would come to stand; None for nowhere."""
        rect, where = QRectF(), self.at(place) if place is not None else None
        if where is not None:
            column = next(band for band in self._columns() if (_key(band) or 0) == where[0])
            row = next(band for band in self._lanes.rows if _key(band) == where[1])
            rect = QRectF(column.start, row.start, column.end - column.start, row.end - row.start)
        if rect != self._aim:
            self._aim = rect
            self.update()

    def _columns(self) -> list[Band]:
        return [band for band in self._lanes.columns if band.key is not None]

    def boundingRect(self) -> QRectF:
        return self._rect.adjusted(-1, -1, 1, 1)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for band, hue in zip(self._lanes.rows, self._hues, strict=True):
            tint = surface("panel") if hue is None else mixed(code_colour(hue), surface("paper"), 0.92)
            painter.setBrush(tint)
            painter.drawRect(QRectF(0, band.start + 1, self._rect.width(), band.end - band.start - 2))
        painter.setFont(self._font)
        for band, name in zip(self._columns(), self._stages, strict=True):
            painter.setPen(QPen(surface("line"), 1))
            painter.drawLine(int(band.start), 0, int(band.start), int(self._rect.bottom()))
            painter.setPen(surface("text"))
            place = QRectF(band.start + 10, 0, band.end - band.start - 14, HEAD)
            metrics = QFontMetricsF(self._font)
            painter.drawText(place, _FROM_LEFT, metrics.elidedText(name, Qt.TextElideMode.ElideRight, place.width()))
        if not self._aim.isEmpty():
            painter.setPen(QPen(surface("accent"), 2, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self._aim.adjusted(3, 3, -3, -3), 8, 8)


def _key(band: Band) -> int | None:
    return band.key if isinstance(band.key, int) else None


def around(nodes: Iterable[NodeItem], pad: float = 0.0) -> QRectF:
    """The rectangle around nodes and this much more."""
    rect = QRectF()
    for node in nodes:
        rect = rect.united(node.box())
    return rect.adjusted(-pad, -pad, pad, pad)
