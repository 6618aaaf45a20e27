"""The theme map on screen: laid out off the GUI thread, dragged by hand, saved where it was put."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QGraphicsView

from interviewkit.themes.actions import NodeKey
from interviewkit.themes.queries import MapContent, Node
from interviewkit.ui.colours import surface
from interviewkit.ui.language import name
from interviewkit.ui.themes.edges_item import EdgesItem, codes_of
from interviewkit.ui.themes.grounds import BoxItem, LanesItem, RegionItem, around
from interviewkit.ui.themes.map_hand import Hand
from interviewkit.ui.themes.map_joined import ghosts, inside, neighbours, relation_items, seat_relations
from interviewkit.ui.themes.map_layout import layout_boxes, overlaps, put_in_lanes, standing
from interviewkit.ui.themes.map_steps import Steps
from interviewkit.ui.themes.minimap import Minimap
from interviewkit.ui.themes.node_item import NodeItem
from interviewkit.ui.themes.relation_item import RelationItem
from interviewkit.words import tr

if TYPE_CHECKING:
    from interviewkit.themes.communities import Suggestion
    from interviewkit.themes.layout import Box, Link

FARTHEST, NEAREST = 0.1, 4.0
NOTHING = MapContent((), (), 0)


class MapView(QGraphicsView):
    """Shows a map's content; asks for a layout where nodes have no place yet, and for room where labels overlap."""

    layout_wanted = Signal()
    crowded = Signal()
    dragged = Signal(object, object)
    """Node key → (x, y) after a drag; and (code id, the theme it came from or None, the theme it was dropped on), or
    None when it stayed in its theme."""
    laned = Signal(object, object)
    """Codes (keys) dragged in swim-lanes, and the (stage, theme) they came to stand in, None beside all lanes."""
    chosen_changed = Signal()
    opened = Signal(object)
    related = Signal(object, object, QPoint)
    """From which node to which one a relation was drawn, and where on the screen."""
    menu_requested = Signal(QPoint, object)
    """Where, and what is there: a node's key, a RelationRow, a GroupRow or None."""

    def __init__(self) -> None:
        super().__init__()
        self.setScene(QGraphicsScene(self))
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.SmartViewportUpdate)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontAdjustForAntialiasing)
        self.setFrameShape(QGraphicsView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.nodes: dict[NodeKey, NodeItem] = {}
        self.regions: dict[int, RegionItem] = {}
        self.boxes_shown: dict[int, BoxItem] = {}
        self.relations: dict[int, RelationItem] = {}
        self.ghosts: list[BoxItem] = []
        self.edges = EdgesItem((), "people", {})
        self.lanes: LanesItem | None = None
        self.content = NOTHING
        self.writable = True
        self._placed: set[NodeKey] = set()
        self._fitted = False
        self._ends: tuple[tuple[float, float], ...] = ()
        self._bounds: QRectF | None = None
        self._stands: list[object] = []
        self.hand, self.steps, self.minimap = Hand(self), Steps(self), Minimap(self)
        self.scene().selectionChanged.connect(self.chosen_changed)
        self.retranslate()
        self.restyle()

    def retranslate(self) -> None:
        """Names the map for screen readers."""
        name(self, tr("Theme map"))
        self.minimap.retranslate()

    # Showing

    def show_map(self, content: MapContent, *, anew: bool = False) -> None:
        """Shows the map; what stood somewhere stays there, what is new is laid out. anew: it is another map."""
        if anew:
            self._placed.clear()
            self._fitted = False
        self.steps.leave()
        self.hand.drop()
        self.content = content
        scene, chosen = self.scene(), self.chosen()
        scene.blockSignals(True)
        kept = {node.key for node in content.nodes}
        for key in [key for key in self.nodes if key not in kept]:
            scene.removeItem(self.nodes.pop(key))
        self._placed &= kept
        colours = {node.key.id: node.colour for node in content.nodes if node.key.kind == "theme"}
        for node in content.nodes:
            self._take(node, colours)
        scene.blockSignals(False)
        self._dress_relations()
        if content.stages:
            self.put_in_lanes()
        elif waiting := [key for key in self.nodes if key not in self._placed]:
            for key in waiting:
                self.nodes[key].setVisible(False)
            self._dress()
            self.layout_wanted.emit()
        elif (stands := standing(self)) == self._stands:
            self._dress_lines()
        else:
            self._dress()
            self._stands = stands
            if self.overlaps():
                self.crowded.emit()
        if chosen is not None and chosen not in self.nodes:
            self.chosen_changed.emit()

    def _take(self, node: Node, colours: Mapping[int, int]) -> None:
        hue = colours.get(node.theme_ids[0], node.colour) if node.theme_ids else node.colour
        item = self.nodes.get(node.key)
        if item is None:
            item = self.nodes[node.key] = NodeItem(
                node, self.content.participants, hue, self.font(), self.content.view.colour
            )
            self.scene().addItem(item)
        else:
            moved = node.place is not None and node.place != item.node.place
            item.take(node, self.content.participants, hue, self.content.view.colour)
            if not moved and node.key in self._placed:
                return
        if node.place is not None:
            item.setPos(node.place.x, node.place.y)
            item.setVisible(True)
            self._placed.add(node.key)

    def put_in_lanes(self) -> None:
        """Everything stands in its lane, whatever was dragged."""
        self._drop(self.lanes)
        self.lanes = put_in_lanes(self)
        self.scene().addItem(self.lanes)
        self._placed.clear()
        self._dress()

    def put(self, places: Mapping[NodeKey, tuple[float, float]]) -> None:
        """Moves nodes to where a layout wants them."""
        for key, (x, y) in places.items():
            if key in self.nodes:
                self.nodes[key].setPos(x, y)
                self.nodes[key].setVisible(True)
                self._placed.add(key)
        self._dress()

    def show_edges(self, content: MapContent) -> None:
        """Only the lines changed."""
        self.content = content
        self._dress_edges()

    def show_suggestions(self, found: Sequence[Suggestion], current: int | None) -> None:
        """Ghost boxes around codes that go together, the one in hand brighter."""
        for ghost in self.ghosts:
            self._drop(ghost)
        self.ghosts = ghosts(self, found, current)

    def _dress(self) -> None:
        """Grounds, boxes and lines for the nodes as they stand."""
        self._bounds, self._stands = None, []
        for old in (*self.regions.values(), *self.boxes_shown.values()):
            self._drop(old)
        self.regions, self.boxes_shown = {}, {}
        if not self.content.stages:
            self._drop(self.lanes)
            self.lanes = None
            for key, item in self.nodes.items():
                if item.is_theme and item.isVisible():
                    members = [n for n in self.nodes.values() if key.id in n.node.theme_ids[:1] and n.isVisible()]
                    self.regions[key.id] = RegionItem(item, members)
                    self.scene().addItem(self.regions[key.id])
            for row in self.content.groups:
                if any(key in self.nodes for key in row.members):
                    box = BoxItem(
                        row, partial(inside, self, row), self.font(), label=row.name or tr("Box without a name")
                    )
                    self.boxes_shown[row.id] = box
                    self.scene().addItem(box)
        self._dress_lines()
        self.minimap.refresh()
        self._widen()
        if not self._fitted and any(item.isVisible() for item in self.nodes.values()):
            self._fitted = True
            self.fit()

    def _dress_lines(self) -> None:
        self._dress_edges()
        seat_relations(self)
        for ghost in self.ghosts:
            ghost.follow()

    def _dress_edges(self) -> None:
        codes = {key.id: item for key, item in self.nodes.items() if key.kind == "code" and item.isVisible()}
        if self.edges.shows(self.content.edges, self.content.view.measure, codes):
            stood, self._ends = self._ends, self.edges.anchored()
            if stood != self._ends:
                self.edges.follow()
        else:
            self._drop(self.edges)
            self.edges = EdgesItem(self.content.edges, self.content.view.measure, codes)
            self.scene().addItem(self.edges)
            self._ends = self.edges.anchored()
        self.steps.fade()

    def _dress_relations(self) -> None:
        chosen = self.chosen_relation()
        for old in self.relations.values():
            self._drop(old)
        self.relations = relation_items(self)
        for id, item in self.relations.items():
            self.scene().addItem(item)
            item.setSelected(id == chosen)

    def _drop(self, item: QGraphicsItem | None) -> None:
        if item is not None and item.scene() is self.scene():
            self.scene().removeItem(item)

    def _widen(self) -> None:
        rect = self.bounds()
        self.setSceneRect(rect.adjusted(-500, -500, 500, 500))

    def bounds(self) -> QRectF:
        """The rectangle around everything that shows."""
        if self._bounds is None:
            self._bounds = self._measure()
        return QRectF(self._bounds)

    def _measure(self) -> QRectF:
        rect = around((n for n in self.nodes.values() if n.isVisible()), 24)
        for ground in (*self.regions.values(), *self.boxes_shown.values()):
            rect = rect.united(ground.boundingRect())
        return rect.united(self.lanes.boundingRect().adjusted(0, -8, 0, 0)) if self.lanes is not None else rect

    # Layout

    def layout_boxes(self, *, anew: bool = False) -> tuple[list[Box], list[Link]]:
        """What a layout needs to know. anew: places are forgotten except pinned ones."""
        return layout_boxes(self, self._placed, anew)

    def overlaps(self) -> int:
        """How many labels lie on each other, of those that are not both pinned by hand."""
        return overlaps(self.nodes.values())

    # What is chosen

    def chosen(self) -> NodeKey | None:
        """The node in hand: the one chosen last, if it is chosen still."""
        return self.steps.current()

    def chosen_nodes(self) -> list[NodeKey]:
        """All nodes that are selected."""
        return [key for key, item in self.nodes.items() if item.isSelected()]

    def chosen_relation(self) -> int | None:
        return next((id for id, item in self.relations.items() if item.isSelected()), None)

    def chosen_box(self) -> int | None:
        return next((id for id, item in self.boxes_shown.items() if item.isSelected()), None)

    def choose(self, key: NodeKey, *, more: bool = False) -> None:
        """Selects a node, with more besides those selected, and brings it into view."""
        if key in self.nodes and self.nodes[key].isVisible():
            self.steps.go_to(self.nodes[key], more=more)

    def choose_item(self, item: QGraphicsItem) -> None:
        """Selects a relation or a box, and nothing else."""
        self.scene().blockSignals(True)
        self.scene().clearSelection()
        self.scene().blockSignals(False)
        item.setSelected(True)

    def neighbours(self, key: NodeKey) -> set[NodeKey]:
        """What a line, a relation or a theme joins with a node."""
        return neighbours(self, key)

    def moved(self, keys: Iterable[NodeKey]) -> None:
        """These nodes are being dragged: what belongs to them follows."""
        self._bounds = None
        moving = set(keys)
        for region in self.regions.values():
            if region.theme.key in moving or any(member.key in moving for member in region.members):
                region.follow()
        for box in (*self.boxes_shown.values(), *self.ghosts):
            box.follow()
        for relation in self.relations.values():
            if relation.row.start in moving or relation.row.end in moving:
                relation.follow()
        self.edges.move(codes_of(moving))
        self.edges.moved()

    # Looking

    def fit(self) -> None:
        """Shows the whole map, never larger than life."""
        rect = self.bounds()
        if rect.isEmpty():
            return
        self._widen()
        self.fitInView(rect, Qt.AspectRatioMode.KeepAspectRatio)
        if self.transform().m11() > 1:
            self.resetTransform()
            self.centerOn(rect.center())
        self.minimap.refresh()

    def zoom(self, factor: float) -> None:
        """Nearer or farther, within reason."""
        now = self.transform().m11()
        wanted = min(NEAREST, max(FARTHEST, now * factor))
        self.scale(wanted / now, wanted / now)
        self.minimap.refresh()

    def restyle(self) -> None:
        """Light or dark changed."""
        self.setBackgroundBrush(surface("paper"))
        for item in self.nodes.values():
            item.setCacheMode(NodeItem.CacheMode.NoCache)
            item.setCacheMode(NodeItem.CacheMode.DeviceCoordinateCache)
        self.scene().update()
        self.minimap.refresh()

    # Events

    def thing_at(self, place: QPoint) -> QGraphicsItem | None:
        """The node, relation or box at a place of the viewport."""
        found = (each for each in self.items(place) if isinstance(each, (NodeItem, RelationItem, BoxItem)))
        return next((each for each in found if not (isinstance(each, BoxItem) and each.ghost)), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.hand.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self.hand.move(event):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.hand.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        item = self.thing_at(event.position().toPoint())
        if isinstance(item, NodeItem):
            self.opened.emit(item.key)
        elif isinstance(item, (RelationItem, BoxItem)):
            self.opened.emit(item.row)
        else:
            self.fit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        asked = event.reason() == QContextMenuEvent.Reason.Keyboard
        item = self.nodes.get(self.chosen()) if asked and self.chosen() is not None else self.thing_at(event.pos())  # type: ignore[arg-type]
        what: object = None
        if isinstance(item, NodeItem):
            if not item.isSelected():
                self.choose(item.key)
            what = item.key
        elif isinstance(item, (RelationItem, BoxItem)):
            self.choose_item(item)
            what = item.row
        place = self.mapFromScene(item.pos()) if asked and isinstance(item, NodeItem) else event.pos()
        self.menu_requested.emit(self.viewport().mapToGlobal(place), what)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.steps.key(event):
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1.0015 ** event.angleDelta().y())
            return
        super().wheelEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self.minimap.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.minimap.settle()
