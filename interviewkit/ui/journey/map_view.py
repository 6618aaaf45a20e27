"""What the mouse does on a journey map: chooses, drags cards between cells, and drops quotes on them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDragMoveEvent, QDropEvent, QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QListWidget, QToolTip

from interviewkit.coding.cards import Card
from interviewkit.journey.lanes import takes_cards
from interviewkit.ui.journey.layout import HEAD, LANES, NO_ITEM, hint
from interviewkit.ui.journey.map_canvas import MapCanvas
from interviewkit.ui.journey.painting import Pictures, Spot
from interviewkit.ui.journey.telling import told

CARD = Qt.ItemDataRole.UserRole
"""Where the list of evidence keeps its cards."""


class MapView(MapCanvas):
    """The canvas with a mouse."""

    opened = Signal()
    """A double click."""
    moved = Signal(object, object)
    """An item was dragged: from a spot to a spot, whose item is its new place among its neighbours."""
    dropped = Signal(object, object)
    """Quotes (ids) were dropped on a spot."""
    menu_asked = Signal(QPoint)

    def __init__(self, pictures: Pictures) -> None:
        super().__init__(pictures)
        self._pressed: tuple[QPointF, Spot] | None = None
        self.setAcceptDrops(True)
        self.viewport().setAcceptDrops(True)

    def spot_at(self, place: QPoint | QPointF) -> Spot | None:
        """The spot under the mouse; None beside the map."""
        x, y = place.x(), place.y()
        if self.content is None or not self.content.columns or x < LANES:
            return None
        shift = self._shift()
        there = QPointF(x + shift.x(), y if y < HEAD else y + shift.y())
        if there.x() > self.layout_.size.width() or there.y() > self.layout_.size.height():
            return None
        row, column = self.layout_.row_at(there.y()), self.layout_.column_at(there.x())
        return Spot(row, column, self.layout_.item_at(row, column, there.x(), there.y()) if row >= 0 else NO_ITEM)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.editor.finish()
        spot = self.spot_at(event.position())
        if spot is None:
            return
        self.setFocus()
        if spot.item == NO_ITEM and spot.row >= 0:
            self.spot = Spot(spot.row, spot.column, NO_ITEM)
            self._tell()
            self.viewport().update()
            self.spot_changed.emit()
        else:
            self.go(spot)
        if event.button() == Qt.MouseButton.LeftButton and self.movable and self._can_drag(spot):
            self._pressed = event.position(), spot

    def _can_drag(self, spot: Spot) -> bool:
        item = self.item(spot)
        return item is not None and item.kind in ("card", "touchpoint")

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        far = (event.position() - self._pressed[0]).manhattanLength() >= QApplication.startDragDistance()
        if self._drag is not None or far:
            self._drag = self._pressed[1], event.position()
            target = self.spot_at(event.position())
            fits = target is not None and self._takes(self._pressed[1], target)
            self._target = target if fits else None
            self.setCursor(Qt.CursorShape.ClosedHandCursor if fits else Qt.CursorShape.ForbiddenCursor)
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag, target, self._pressed, self._drag, self._target = self._drag, self._target, None, None, None
        self.unsetCursor()
        self.viewport().update()
        if drag is not None and target is not None:
            place = target.item if target.item != NO_ITEM else len(self.items(target))
            self.moved.emit(drag[0], Spot(target.row, target.column, place))

    def _takes(self, source: Spot, target: Spot) -> bool:
        """Whether an item may go there: cards into any lane of cards, pictures and touchpoints stay in theirs."""
        content, item = self.content, self.item(source)
        if content is None or item is None or target.row < 0:
            return False
        lane, was = content.lanes[target.row], content.lanes[source.row]
        if item.kind == "touchpoint" or "storyboard" in (lane, was):
            return lane == was
        return takes_cards(lane)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.spot_at(event.position()) is not None:
            self.opened.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            shift = self._shift()
            corner = self.rect_of(self.spot).translated(-shift).bottomLeft().toPoint()
            self.menu_asked.emit(self.viewport().mapToGlobal(corner))
        else:
            self.menu_asked.emit(event.globalPos())

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._tip(event)
            return True
        return super().viewportEvent(event)

    def _tip(self, event: QHelpEvent) -> None:
        content, place = self.content, event.pos()
        if content is None:
            return
        if place.x() < LANES and place.y() > HEAD:
            lane = content.lanes[self.layout_.row_at(place.y() + self._shift().y())] if content.lanes else ""
            QToolTip.showText(event.globalPos(), hint(lane), self, QRect())
            return
        spot = self.spot_at(place)
        if spot is not None:
            lane = content.lanes[spot.row] if spot.row >= 0 else ""
            QToolTip.showText(event.globalPos(), told(content, lane, spot.column, self.item(spot)), self, QRect())

    # Quotes dropped from the list of evidence

    def dragEnterEvent(self, event: QDragMoveEvent) -> None:
        self.dragMoveEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        spot = self.spot_at(event.position())
        lane = self.content.lanes[spot.row] if spot is not None and spot.row >= 0 and self.content is not None else ""
        self._target = spot if self.movable and lane and takes_cards(lane) and _quotes(event.source()) else None
        if self._target is not None:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()
        self.viewport().update()

    def dragLeaveEvent(self, event: object) -> None:
        self._target = None
        self.viewport().update()

    def dropEvent(self, event: QDropEvent) -> None:
        target, self._target = self._target, None
        self.viewport().update()
        quotes = _quotes(event.source())
        if target is not None and quotes:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.dropped.emit(quotes, target)


def _quotes(source: object) -> Sequence[int]:
    """The quotes that are dragged out of a list of evidence."""
    if not isinstance(source, QListWidget):
        return []
    found = [item.data(CARD) for item in source.selectedItems()]
    return [card.quote_id for card in found if isinstance(card, Card)]
