"""The board on screen: cards in columns, or lying freely; keys go from card to card, the mouse drags them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QWheelEvent
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QGraphicsView

from interviewkit.analysis.board_quotes import BoardQuote
from interviewkit.analysis.boards import ClusterRow, Place
from interviewkit.ui.analysis.board_items import GAP, HEAD, HEIGHT, WIDTH, CardItem, ClusterItem, HeadItem, Hues, Key
from interviewkit.ui.colours import surface
from interviewkit.ui.language import name
from interviewkit.words import tr

FARTHEST, NEAREST = 0.1, 2.5
TRAY = 2
"""Columns of cards that were not laid anywhere yet, at the left of a free board."""
_WAYS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}


@dataclass(frozen=True, slots=True)
class Column:
    """Cards under a head, its label already translated. swatch: hue and shade of a code, None for anything else."""

    label: str
    quotes: Sequence[BoardQuote]
    swatch: tuple[int, int] | None = None


class BoardCanvas(QGraphicsView):
    """Only what is in view is painted; what did not change keeps its item."""

    moved = Signal(object, object)
    """quote id → Place; quote id → cluster it joins, or None when it leaves one."""
    cluster_moved = Signal(int, float, float)
    opened = Signal(int)
    chosen = Signal()
    cluster_opened = Signal(int)
    menu_asked = Signal(QPoint, object)
    """Where on the screen, and on which cluster or None."""

    def __init__(self) -> None:
        super().__init__()
        self.setScene(QGraphicsScene(self))
        self.setDragMode(QGraphicsView.DragMode.RubberBandDrag)
        self.setFrameShape(QGraphicsView.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.SmartViewportUpdate)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontAdjustForAntialiasing)
        self.cards: dict[Key, CardItem] = {}
        self.clusters: dict[int, ClusterItem] = {}
        self.heads: list[HeadItem] = []
        self.free = False
        self._movable = False
        self._current: CardItem | None = None
        self._from: dict[QGraphicsItem, QPointF] = {}
        self._dragged: ClusterItem | None = None
        self.scene().selectionChanged.connect(self.chosen)
        self.restyle()
        self.retranslate()

    def retranslate(self) -> None:
        """Names the board for screen readers."""
        name(self, tr("Quote board"))

    def restyle(self) -> None:
        """Light or dark changed."""
        self.setBackgroundBrush(surface("paper"))
        self.scene().update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.restyle()

    # Showing

    def show_columns(self, columns: Sequence[Column], hues: Hues) -> None:
        """Cards below each other, a column for each group."""
        self.free = False
        self._drop_heads()
        places: dict[Key, tuple[BoardQuote, QPointF]] = {}
        for at, column in enumerate(columns):
            left = at * (WIDTH + 2 * GAP)
            head = HeadItem(column.label, len(column.quotes), column.swatch, self.font())
            head.setPos(left, 0)
            self.scene().addItem(head)
            self.heads.append(head)
            for row, quote in enumerate(column.quotes):
                places[Key(quote.id, at)] = (quote, QPointF(left, HEAD + GAP / 2 + row * (HEIGHT + GAP)))
        self._lay(places, hues, movable=False)

    def show_free(
        self,
        quotes: Iterable[BoardQuote],
        places: Mapping[int, Place],
        clusters: Iterable[ClusterRow],
        hues: Hues,
        *,
        movable: bool,
    ) -> None:
        """Cards where they were laid; the others wait in a tray at the left."""
        self.free = True
        self._drop_heads()
        lie: dict[Key, tuple[BoardQuote, QPointF]] = {}
        waiting = 0
        for quote in quotes:
            if quote.id in places:
                lie[Key(quote.id)] = (quote, QPointF(*places[quote.id]))
                continue
            row, column = divmod(waiting, TRAY)
            lie[Key(quote.id)] = (quote, QPointF((column - TRAY) * (WIDTH + GAP) - 3 * GAP, row * (HEIGHT + GAP)))
            waiting += 1
        self._lay(lie, hues, movable=movable)
        for row_ in clusters:
            cluster = ClusterItem(row_, self.font())
            cluster.label = row_.name or tr("Cluster without a name")
            cluster.setToolTip(cluster.label)
            cluster.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsMovable, movable)
            cluster.setPos(row_.x, row_.y)
            cluster.cards = [self.cards[Key(each)] for each in row_.quote_ids if Key(each) in self.cards]
            self.scene().addItem(cluster)
            self.scene().addItem(cluster.ground)
            cluster.ground.follow()
            self.clusters[row_.id] = cluster
        self._fit_scene()

    def _drop_heads(self) -> None:
        for old in (*self.heads, *self.clusters.values(), *(each.ground for each in self.clusters.values())):
            self.scene().removeItem(old)
        self.heads, self.clusters, self._from, self._dragged = [], {}, {}, None

    def _lay(self, places: Mapping[Key, tuple[BoardQuote, QPointF]], hues: Hues, *, movable: bool) -> None:
        scene, current = self.scene(), self._current.key if self._current else None
        scene.blockSignals(True)
        for key in [key for key in self.cards if key not in places]:
            gone = self.cards.pop(key)
            if gone is self._current:
                self._current = None
            scene.removeItem(gone)
        for key, (quote, place) in places.items():
            item = self.cards.get(key)
            if item is None:
                item = self.cards[key] = CardItem(key, quote, hues, self.font())
                item.setPos(place)
                item.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsMovable, movable)
                scene.addItem(item)
            else:
                item.take(quote, hues)
                if item.pos() != place:
                    item.setPos(place)
        if movable != self._movable:
            self._movable = movable
            for item in self.cards.values():
                item.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsMovable, movable)
        scene.blockSignals(False)
        if self._current is None and current is not None:
            same = next((item for key, item in self.cards.items() if key.quote_id == current.quote_id), None)
            self._put_current(same)
        self._fit_scene()

    def _fit_scene(self) -> None:
        rect = self.scene().itemsBoundingRect()
        around = 400 if self.free else 0
        self.setSceneRect(rect.adjusted(-GAP - around, -GAP - around, GAP + around, GAP + around))

    # What is chosen

    def selected(self) -> list[int]:
        """The quotes that are selected, else the one the keyboard is at; each once, top to bottom."""
        items = [item for item in self.scene().selectedItems() if isinstance(item, CardItem)]
        items = items or ([self._current] if self._current is not None else [])
        items.sort(key=lambda item: (item.pos().y(), item.pos().x()))
        return list(dict.fromkeys(item.key.quote_id for item in items))

    def current(self) -> BoardQuote | None:
        """The card the keyboard is at."""
        return self._current.quote if self._current is not None else None

    def choose(self, quote_id: int) -> None:
        """Selects a card and brings it into view."""
        item = next((item for key, item in self.cards.items() if key.quote_id == quote_id), None)
        if item is not None:
            self._go_to(item, more=False)

    def choose_all(self) -> None:
        """Selects every card."""
        for item in self.cards.values():
            item.setSelected(True)

    def cluster_of(self, quote_id: int) -> int | None:
        """In which cluster a card lies."""
        return next((id for id, item in self.clusters.items() if quote_id in item.row.quote_ids), None)

    def tiles(self, quote_ids: Sequence[int]) -> tuple[Place, dict[int, Place]]:
        """Where cards lie when they are drawn together: the place of the name and those of the cards, in rows, where
        the first of them lies, right of the tray."""
        found = [self.cards[Key(each)].pos() for each in quote_ids if Key(each) in self.cards]
        left = max(0.0, min(place.x() for place in found)) if found else 0.0
        top = min(place.y() for place in found) if found else 0.0
        wide = max(1, min(4, round(len(quote_ids) ** 0.5)))
        size = QRectF(0, 0, wide * (WIDTH + GAP), HEAD + -(-len(quote_ids) // wide) * (HEIGHT + GAP))
        left, top = self._free_ground(left, top, size, frozenset(quote_ids))
        below = top + HEAD
        places = {
            each: (left + at % wide * (WIDTH + GAP), below + at // wide * (HEIGHT + GAP))
            for at, each in enumerate(quote_ids)
        }
        return (left, top), places

    def _free_ground(self, left: float, top: float, size: QRectF, but: frozenset[int]) -> Place:
        """The place nearest below (left, top) where a new cluster covers no other and no card that lies outside."""
        taken = [
            each.whole(frozenset(c for c in each.cards if c.key.quote_id in but)) for each in self.clusters.values()
        ]
        taken += [
            QRectF(item.pos().x(), item.pos().y(), WIDTH, HEIGHT)
            for item in self.cards.values()
            if item.pos().x() >= 0 and item.key.quote_id not in but
        ]
        rect = QRectF(left, top, size.width(), size.height()).adjusted(-GAP, -GAP, GAP, GAP)
        for _ in range(500):
            hit = next((each for each in taken if each.intersects(rect)), None)
            if hit is None:
                break
            rect.moveTop(hit.bottom() + 2 * GAP)
        return rect.left() + GAP, rect.top() + GAP

    def _put_current(self, item: CardItem | None) -> None:
        if self._current is not None:
            self._current.set_current(False)
        self._current = item
        if item is not None:
            item.set_current(True)
            self.setAccessibleDescription(f"{item.about()}: {item.quote.card.text}")
        self.chosen.emit()

    def _go_to(self, item: CardItem, *, more: bool) -> None:
        if not more:
            self.scene().clearSelection()
        item.setSelected(True)
        self._put_current(item)
        self.ensureVisible(item, 24, 24)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = _WAYS.get(Qt.Key(event.key()))
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if way is not None and modifiers in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
            item = self._beside(*way)
            if item is not None:
                self._go_to(item, more=bool(modifiers))
            event.accept()
            return
        super().keyPressEvent(event)

    def _beside(self, dx: int, dy: int) -> CardItem | None:
        """The nearest card in a direction: what lies straight ahead counts before what lies aside."""
        if self._current is None:
            return min(self.cards.values(), key=lambda item: (item.pos().y(), item.pos().x()), default=None)
        here, best, least = self._current.pos(), None, float("inf")
        for item in self.cards.values():
            gap = item.pos() - here
            ahead, aside = (gap.x() * dx, abs(gap.y())) if dx else (gap.y() * dy, abs(gap.x()))
            if ahead > 0 and (far := ahead + 3 * aside) < least and aside <= 2 * ahead + WIDTH:
                best, least = item, far
        return best

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        item = self.itemAt(event.position().toPoint())
        if isinstance(item, ClusterItem):
            self.scene().clearSelection()
        super().mousePressEvent(event)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if isinstance(item, CardItem):
            self._put_current(item)
        if self._movable and isinstance(item, (CardItem, ClusterItem)):
            together = [item, *item.cards] if isinstance(item, ClusterItem) else self.scene().selectedItems()
            self._dragged = item if isinstance(item, ClusterItem) else None
            self._from = {each: each.pos() for each in together}

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if self._dragged is not None and self._dragged in self._from:
            shift = self._dragged.pos() - self._from[self._dragged]
            for card in self._dragged.cards:
                card.setPos(self._from[card] + shift)
        if self._from:
            for cluster in self.clusters.values():
                if cluster is self._dragged or not self._from.keys().isdisjoint(cluster.cards):
                    cluster.ground.follow()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        before, dragged = self._from, self._dragged
        self._from, self._dragged = {}, None
        if dragged is not None:
            shift = dragged.pos() - before[dragged]
            if not shift.isNull():
                self.cluster_moved.emit(dragged.row.id, shift.x(), shift.y())
            return
        went = [item for item, place in before.items() if isinstance(item, CardItem) and item.pos() != place]
        if went:
            self.moved.emit({item.key.quote_id: item.pos().toTuple() for item in went}, self._joins(frozenset(went)))

    def _joins(self, went: frozenset[CardItem]) -> dict[int, int | None]:
        """What the cards that were dragged join or leave."""
        found: dict[int, int | None] = {}
        grounds = {id: cluster.whole(went) for id, cluster in self.clusters.items()}
        for item in went:
            middle = item.pos() + QPointF(WIDTH / 2, HEIGHT / 2)
            target = next((id for id, ground in grounds.items() if ground.contains(middle)), None)
            if target != self.cluster_of(item.key.quote_id):
                found[item.key.quote_id] = target
        return found

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        item = self.itemAt(event.position().toPoint())
        if isinstance(item, CardItem):
            self.opened.emit(item.key.quote_id)
        elif isinstance(item, ClusterItem):
            self.cluster_opened.emit(item.row.id)
        else:
            super().mouseDoubleClickEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        item = self.itemAt(event.pos())
        if isinstance(item, CardItem):
            if not item.isSelected():
                self._go_to(item, more=False)
            self._put_current(item)
        self.menu_asked.emit(event.globalPos(), item.row.id if isinstance(item, ClusterItem) else None)

    # Zoom

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1.0015 ** event.angleDelta().y())
            event.accept()
        else:
            super().wheelEvent(event)

    def zoom(self, by: float) -> None:
        """Nearer (above 1) or farther."""
        now = self.transform().m11()
        by = min(max(now * by, FARTHEST), NEAREST) / now
        self.scale(by, by)

    def fit(self) -> None:
        """Shows the whole board, never larger than life."""
        rect = self.extent()
        self.fitInView(rect, Qt.AspectRatioMode.KeepAspectRatio)
        now = self.transform().m11()
        if not FARTHEST <= now <= 1:
            self.resetTransform()
            self.zoom(min(max(now, FARTHEST), 1))
            self.centerOn(rect.center())

    def extent(self) -> QRectF:
        """All that lies on the board."""
        return self.scene().itemsBoundingRect().adjusted(-GAP, -GAP, GAP, GAP)

    def draw(self, painter: QPainter) -> None:
        """Draws the whole board for a picture, with nothing selected."""
        self.scene().clearSelection()
        self._put_current(None)
        rect = self.extent()
        self.scene().render(painter, QRectF(0, 0, rect.width(), rect.height()), rect)
