"""The mouse on the theme map: pans, selects, drags nodes with what belongs to them, and draws relations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QCursor, QMouseEvent, QPainterPath, QPen
from PySide6.QtWidgets import QApplication, QGraphicsPathItem, QRubberBand

from interviewkit.themes.actions import NodeKey
from interviewkit.ui.colours import surface
from interviewkit.ui.themes.grounds import BoxItem
from interviewkit.ui.themes.node_item import NodeItem
from interviewkit.ui.themes.relation_item import RelationItem

if TYPE_CHECKING:
    from interviewkit.ui.themes.map_view import MapView

_CTRL, _SHIFT, _ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


class Hand:
    """One for a map. A theme takes its codes along; with Alt a node takes its neighbours, a box everything in it."""

    def __init__(self, view: MapView) -> None:
        self._view = view
        self._pressed: QPoint | None = None
        self._from: dict[NodeKey, QPointF] = {}
        self._lead: NodeItem | None = None
        self._origin = QPointF()
        self._dragging = False
        self._pan: QPoint | None = None
        self._line: QGraphicsPathItem | None = None
        self._start: NodeItem | None = None
        self._target: NodeItem | None = None
        self._band: QRubberBand | None = None

    def press(self, event: QMouseEvent) -> None:
        view, place = self._view, event.position().toPoint()
        view.setFocus()
        self._pressed, self._dragging = place, False
        if event.button() == Qt.MouseButton.MiddleButton:
            self._pan = place
            return
        if event.button() != Qt.MouseButton.LeftButton:
            self._pressed = None
            return
        at = view.mapToScene(place)
        handle = next((n for n in view.nodes.values() if n.isVisible() and n.on_handle(at)), None)
        if handle is not None and view.writable:
            self.begin_line(handle)
            return
        item = view.thing_at(place)
        if isinstance(item, NodeItem):
            if event.modifiers() & (_CTRL | _SHIFT):
                view.choose(item.key, more=True)
            elif not item.isSelected():
                view.choose(item.key)
            else:
                view.steps.point_at(item)
            self._take_along(item, bool(event.modifiers() & _ALT))
        elif isinstance(item, (RelationItem, BoxItem)):
            view.choose_item(item)
            if isinstance(item, BoxItem):
                self._take_box(item)
        elif event.modifiers() & _SHIFT:
            self._band = QRubberBand(QRubberBand.Shape.Rectangle, view.viewport())
            self._band.setGeometry(QRect(place, QSize()))
            self._band.show()
        else:
            self._pan = place
        self._origin = at

    def move(self, event: QMouseEvent) -> bool:
        """Whether the mouse does something here."""
        view, place = self._view, event.position().toPoint()
        if self._line is not None:
            self._draw_line(view.mapToScene(place))
        elif self._pressed is None:
            return False
        elif self._band is not None:
            self._band.setGeometry(QRect(self._pressed, place).normalized())
        elif self._pan is not None:
            bars, away = (view.horizontalScrollBar(), view.verticalScrollBar()), place - self._pan
            bars[0].setValue(bars[0].value() - away.x())
            bars[1].setValue(bars[1].value() - away.y())
            self._dragging = self._dragging or (place - self._pressed).manhattanLength() > 4
            self._pan = place
            view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        elif self._from and view.writable:
            far = (place - self._pressed).manhattanLength() >= QApplication.startDragDistance()
            if self._dragging or far:
                self._dragging = True
                self.drag(view.mapToScene(place) - self._origin)
        return True

    def drag(self, away: QPointF) -> None:
        """Moves what is in hand so far from where it was."""
        view = self._view
        for key, before in self._from.items():
            view.nodes[key].setPos(before + away)
        view.moved(self._from)
        if view.lanes is not None and self._lead is not None:
            view.lanes.aim(self._lead.pos())

    def release(self, event: QMouseEvent) -> None:
        view = self._view
        view.viewport().unsetCursor()
        if self._line is not None:
            start, target = self._start, self._target
            self.drop()
            if start is not None and target is not None:
                view.related.emit(start.key, target.key, QCursor.pos())
            return
        if self._band is not None:
            rect = view.mapToScene(self._band.geometry()).boundingRect()
            self._select_in(rect)
        elif self._pan is not None and not self._dragging and event.button() == Qt.MouseButton.LeftButton:
            view.scene().clearSelection()
            view.steps.point_at(None)
        elif self._dragging and self._from:
            self._settle()
        self.drop()

    def drop(self) -> None:
        """Lets go of everything, moving nothing."""
        if self._line is not None and self._line.scene() is not None:
            self._view.scene().removeItem(self._line)
        if self._target is not None:
            self._target.mark(target=False)
        if self._band is not None:
            self._band.hide()
            self._band.deleteLater()
        self._line = self._start = self._target = self._band = self._pressed = self._pan = self._lead = None
        self._from = {}
        self._dragging = False
        self._view.edges.move(())

    def _take_along(self, item: NodeItem, neighbours: bool) -> None:
        view = self._view
        moving = {item.key, *(view.chosen_nodes() if item.isSelected() else ())}
        for key in list(moving):
            if key.kind == "theme" and key.id in view.regions:
                moving |= {member.key for member in view.regions[key.id].members}
            if neighbours:
                moving |= view.neighbours(key)
        if view.lanes is not None:  # themes and quotes stand where they belong; codes may be put elsewhere
            moving = {key for key in moving if key.kind == "code"}
        self._lead = item
        self._from = {key: view.nodes[key].pos() for key in moving}

    def _take_box(self, item: BoxItem) -> None:
        view = self._view
        moving = {key for key in item.row.members if key in view.nodes}
        for key in list(moving):
            if key.kind == "theme" and key.id in view.regions:
                moving |= {member.key for member in view.regions[key.id].members}
        self._lead = None
        self._from = {key: view.nodes[key].pos() for key in moving}

    def _settle(self) -> None:
        view, change = self._view, None
        lead = self._lead
        if view.lanes is not None and lead is not None:
            view.lanes.aim(None)
            view.laned.emit(list(self._from), view.lanes.at(lead.pos()))
            return
        if lead is not None and lead.key.kind == "code" and len(self._from) == 1:
            target = self._ground_under(lead)
            if target is not None:
                change = (lead.key.id, next(iter(lead.node.theme_ids), None), target)
        places = {key: (view.nodes[key].pos().x(), view.nodes[key].pos().y()) for key in self._from}
        view.edges.move(())
        view.edges.follow()
        view.minimap.refresh()
        view.dragged.emit(places, change)

    def _ground_under(self, item: NodeItem) -> int | None:
        own = set(item.node.theme_ids)
        for theme, region in self._view.regions.items():
            if theme not in own and region.boundingRect().contains(item.pos()):
                return theme
        return None

    def _select_in(self, rect: QRectF) -> None:
        for item in self._view.nodes.values():
            if item.isVisible() and rect.contains(item.pos()):
                item.setSelected(True)
        last = next((n for n in self._view.nodes.values() if n.isSelected()), None)
        self._view.steps.point_at(last)

    # Drawing a relation

    def begin_line(self, start: NodeItem) -> None:
        """A line from a node to wherever the mouse goes."""
        self._start = start
        self._line = QGraphicsPathItem()
        self._line.setPen(QPen(surface("accent"), 2, Qt.PenStyle.DashLine))
        self._line.setZValue(4)
        self._view.scene().addItem(self._line)

    def _draw_line(self, at: QPointF) -> None:
        assert self._line is not None and self._start is not None
        path = QPainterPath(self._start.anchor())
        path.lineTo(at)
        self._line.setPath(path)
        found = self._view.thing_at(self._view.mapFromScene(at))
        target = found if isinstance(found, NodeItem) and found is not self._start else None
        if target is not None and target.key.kind == "quote":
            target = None
        if target is not self._target:
            if self._target is not None:
                self._target.mark(target=False)
            if target is not None:
                target.mark(target=True)
            self._target = target
