"""The theme map on screen: laid out off the GUI thread, dragged by hand, saved where it was put."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QWheelEvent
from PySide6.QtWidgets import QGraphicsScene, QGraphicsView

from interviewkit.themes.actions import NodeKey, Place
from interviewkit.ui.colours import surface
from interviewkit.ui.language import name
from interviewkit.ui.themes.items import EdgesItem, NodeItem, RegionItem
from interviewkit.words import tr

if TYPE_CHECKING:
    from interviewkit.themes.layout import Box, Link
    from interviewkit.themes.queries import MapContent

FARTHEST, NEAREST = 0.2, 4.0


class MapView(QGraphicsView):
    """Shows a map's content; asks for a layout where nodes have no place yet."""

    layout_wanted = Signal(object, object)
    """Boxes and links for themes.layout.arrange."""
    dragged = Signal(object, object)
    """Node key → Place after a drag; and (code id, the theme it came from or None, the theme it was dropped on), or
    None when it stayed in its theme."""
    node_chosen = Signal(object)
    node_opened = Signal(object)
    menu_requested = Signal(QPoint, object)

    def __init__(self) -> None:
        super().__init__()
        self.setScene(QGraphicsScene(self))
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.SmartViewportUpdate)
        self.setFrameShape(QGraphicsView.Shape.NoFrame)
        self.nodes: dict[NodeKey, NodeItem] = {}
        self._regions: dict[int, RegionItem] = {}
        self._edges: EdgesItem | None = None
        self._content: MapContent | None = None
        self._placing = False
        self._fitted = False
        self._laid_out: set[NodeKey] = set()
        self.scene().selectionChanged.connect(self._chosen)
        self.retranslate()

    def retranslate(self) -> None:
        """Names the map for screen readers."""
        name(self, tr("Theme map"))

    def show_map(self, content: MapContent) -> None:
        """Shows the map; what stood somewhere stays there, what is new is laid out."""
        chosen = self.chosen()
        stood = {key: item.pos() for key, item in self.nodes.items() if key in self._laid_out}
        self._content = content
        self._placing = True
        self.scene().blockSignals(True)
        self.scene().clear()
        self.nodes, self._regions, self._edges = {}, {}, None
        colours = {node.key.id: node.colour for node in content.nodes if node.key.kind == "theme"}
        for node in content.nodes:
            hue = colours.get(node.theme_ids[0], node.colour) if node.theme_ids else node.colour
            item = NodeItem(node, content.participants, hue, self.font(), self._item_moved)
            self.nodes[node.key] = item
            place = QPointF(node.place.x, node.place.y) if node.place else stood.get(node.key)
            item.setVisible(place is not None)
            if place is not None:
                item.setPos(place)
                self._laid_out.add(node.key)
            self.scene().addItem(item)
        self.scene().blockSignals(False)
        self._placing = False
        if chosen in self.nodes:
            self.nodes[chosen].setSelected(True)
        waiting = [key for key, item in self.nodes.items() if item.node.place is None and key not in stood]
        self._laid_out &= set(self.nodes)
        if waiting:
            self.layout_wanted.emit(*self.boxes())
        else:
            self._dress()

    def boxes(self, *, anew: bool = False) -> tuple[list[Box], list[Link]]:
        """What a layout needs to know. anew: places are forgotten except pinned ones."""
        from interviewkit.themes.layout import Box, Link

        assert self._content is not None
        boxes = []
        for key, item in self.nodes.items():
            width, height = item.size()
            place = item.node.place
            home = key.id if item.is_theme else next(iter(item.node.theme_ids), None)
            start = (place.x, place.y) if place and (place.pinned or not anew) else None
            pinned = bool(place and place.pinned)
            boxes.append(Box(key, width, height, home, item.is_theme, start, pinned))
        links = [
            Link(NodeKey("code", edge.a_id), NodeKey("code", edge.b_id), float(edge.people))
            for edge in self._content.edges
        ]
        return boxes, links

    def put(self, places: Mapping[NodeKey, tuple[float, float]]) -> None:
        """Moves nodes to where a layout wants them."""
        self._placing = True
        for key, (x, y) in places.items():
            if key in self.nodes:
                self.nodes[key].setPos(x, y)
                self.nodes[key].setVisible(True)
                self._laid_out.add(key)
        self._placing = False
        self._dress()

    def chosen(self) -> NodeKey | None:
        """The node that is selected."""
        items = [item for item in self.scene().selectedItems() if isinstance(item, NodeItem)]
        return items[0].key if items else None

    def choose(self, key: NodeKey) -> None:
        """Selects a node and brings it into view."""
        if key in self.nodes:
            self.scene().clearSelection()
            self.nodes[key].setSelected(True)
            self.ensureVisible(self.nodes[key], 80, 80)

    def fit(self) -> None:
        """Shows the whole map, never larger than life."""
        rect = self.scene().itemsBoundingRect().adjusted(-24, -24, 24, 24)
        self.setSceneRect(rect.adjusted(-400, -400, 400, 400))
        self.fitInView(rect, Qt.AspectRatioMode.KeepAspectRatio)
        if self.transform().m11() > 1:
            self.resetTransform()
            self.centerOn(rect.center())

    def restyle(self) -> None:
        """Light or dark changed."""
        self.setBackgroundBrush(surface("paper"))
        for item in self.nodes.values():
            item.setCacheMode(NodeItem.CacheMode.NoCache)
            item.setCacheMode(NodeItem.CacheMode.DeviceCoordinateCache)
        self.scene().update()

    def _dress(self) -> None:
        """Grounds and lines for the nodes as they stand."""
        for old in (*self._regions.values(), self._edges):
            if old is not None:
                self.scene().removeItem(old)
        self._regions = {}
        for key, item in self.nodes.items():
            if item.is_theme:
                members = [each for each in self.nodes.values() if key.id in each.node.theme_ids[:1]]
                self._regions[key.id] = RegionItem(item, members)
                self.scene().addItem(self._regions[key.id])
        codes = {key.id: item for key, item in self.nodes.items() if key.kind == "code"}
        self._edges = EdgesItem(self._content.edges if self._content else (), codes)
        self.scene().addItem(self._edges)
        self.restyle()
        if not self._fitted and self.nodes:
            self._fitted = True
            self.fit()

    def _item_moved(self, item: NodeItem, done: bool) -> None:
        if self._placing:
            return
        if item.is_theme and not done and (region := self._regions.get(item.key.id)):
            self._move_members(item, region)
        for region in self._regions.values():
            if region.theme is item or item in region.members():
                region.follow()
        if self._edges is not None:
            self._edges.follow()
            self._edges.update()
        if done:
            self._settle(item)

    def _move_members(self, theme: NodeItem, region: RegionItem) -> None:
        before = theme.data(0)
        if isinstance(before, QPointF):
            shift = theme.pos() - before
            self._placing = True
            for member in region.members():
                member.setPos(member.pos() + shift)
            self._placing = False
        theme.setData(0, theme.pos())

    def _settle(self, item: NodeItem) -> None:
        item.setData(0, None)
        moved, change = [item], None
        if item.is_theme:
            moved += self._regions[item.key.id].members()
        elif (target := self._ground_under(item)) is not None:
            change = (item.key.id, next(iter(item.node.theme_ids), None), target)
        places = {each.key: Place(round(each.pos().x(), 1), round(each.pos().y(), 1), True) for each in moved}
        self.dragged.emit(places, change)

    def _ground_under(self, item: NodeItem) -> int | None:
        own = set(item.node.theme_ids)
        for theme, region in self._regions.items():
            if theme not in own and region.boundingRect().contains(item.pos()):
                return theme
        return None

    def _chosen(self) -> None:
        if not self._placing:
            self.node_chosen.emit(self.chosen())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        item = self.itemAt(event.position().toPoint())
        if isinstance(item, NodeItem) and item.is_theme:
            item.setData(0, item.pos())
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        item = self.itemAt(event.position().toPoint())
        if isinstance(item, NodeItem):
            self.node_opened.emit(item.key)
        else:
            self.fit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        item = self.itemAt(event.pos())
        if isinstance(item, RegionItem):
            item = item.theme
        if isinstance(item, NodeItem):
            self.choose(item.key)
        self.menu_requested.emit(event.globalPos(), item.key if isinstance(item, NodeItem) else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (key := self.chosen()) is not None:
            self.node_opened.emit(key)
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1.0015 ** event.angleDelta().y())
            return
        super().wheelEvent(event)

    def zoom(self, factor: float) -> None:
        """Nearer or farther, within reason."""
        now = self.transform().m11()
        wanted = min(NEAREST, max(FARTHEST, now * factor))
        self.scale(wanted / now, wanted / now)
