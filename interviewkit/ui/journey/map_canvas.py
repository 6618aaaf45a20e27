"""The journey map on screen: a painted grid that keys walk through; heads and lane names stay in view."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea

from interviewkit.journey.content import Item, JourneyContent
from interviewkit.ui.colours import surface
from interviewkit.ui.journey.card_editor import CardEditor
from interviewkit.ui.journey.layout import HEAD, LANES, NO_ITEM, MapLayout, shown_text
from interviewkit.ui.journey.painting import (
    Pictures,
    Spot,
    paint_body,
    paint_corner,
    paint_heads,
    paint_names,
    write,
)
from interviewkit.ui.journey.telling import told
from interviewkit.ui.language import Speaks, name
from interviewkit.words import tr

_WAYS = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}


class MapCanvas(Speaks, QAbstractScrollArea):
    """Where the keyboard is, is a Spot; what it stands on is kept when the map changes."""

    spot_changed = Signal()
    written = Signal(object, str)
    """A text was written in place: (spot, text); item NO_ITEM for a new card."""

    def __init__(self, pictures: Pictures) -> None:
        super().__init__()
        self.content: JourneyContent | None = None
        self.layout_ = MapLayout(self.font())
        self.spot = Spot(-1, 0)
        self.movable = False
        self._pictures = pictures
        self._drag: tuple[Spot, QPointF] | None = None
        self._target: Spot | None = None
        self.editor = CardEditor(self.viewport())
        self.editor.done.connect(self._write)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.verticalScrollBar().setSingleStep(24)
        self.horizontalScrollBar().setSingleStep(24)
        self.retranslate()

    def retranslate(self) -> None:
        name(self, tr("Journey map"), tr("Arrows walk from card to card, Enter writes, Ctrl+Enter adds a card."))

    # Showing

    def show_map(self, content: JourneyContent, movable: bool) -> None:
        """Shows a map as it is now; the spot stays on what it was on."""
        kept = self.kept()
        self.content, self.movable = content, movable
        self._arrange()
        self._return_to(kept)

    def clear(self) -> None:
        """Shows nothing, and writes nothing."""
        self.content, self.spot = None, Spot(-1, 0)
        self.editor.hide()
        self.viewport().update()

    def kept(self) -> tuple[str, tuple[int, str | None], tuple[str, int] | None] | None:
        """What the spot is on: lane ("" for the heads), stage and channel, and item."""
        if self.content is None or not self.content.columns or self.spot.column >= len(self.content.columns):
            return None
        column, item = self.content.columns[self.spot.column], self.item()
        lane = self.lane()
        return lane, (column.stage_id, column.channel), None if item is None else (item.kind, item.id)

    def lane(self) -> str:
        """The lane the spot is in, "" for the heads."""
        content = self.content
        return content.lanes[self.spot.row] if content is not None and 0 <= self.spot.row < len(content.lanes) else ""

    def item(self, spot: Spot | None = None) -> Item | None:
        """What stands on a spot, the current one."""
        spot = spot or self.spot
        items = self.items(spot)
        return items[spot.item] if 0 <= spot.item < len(items) else None

    def items(self, spot: Spot) -> tuple[Item, ...]:
        """Everything in the cell of a spot."""
        content = self.content
        if content is None or not 0 <= spot.row < len(content.lanes):
            return ()
        return content.cell(content.lanes[spot.row], spot.column).items

    def go(self, spot: Spot) -> None:
        """Puts the keyboard somewhere and brings it into view."""
        content = self.content
        if content is None or not content.columns:
            return
        row = max(-1, min(len(content.lanes) - 1, spot.row))
        column = max(0, min(len(content.columns) - 1, spot.column))
        count = len(self.items(Spot(row, column)))
        item = max(0, min(count - 1, spot.item)) if count else NO_ITEM
        found = Spot(row, column, item if row >= 0 else NO_ITEM)
        changed, self.spot = found != self.spot, found
        self._bring_into_view()
        self._tell()
        self.viewport().update()
        if changed:
            self.spot_changed.emit()

    def go_to_item(self, kind: str, id: int) -> None:
        """Puts the keyboard on a card or touchpoint, wherever it stands."""
        content = self.content
        if content is None:
            return
        for (lane, column), cell in content.cells.items():
            for at, item in enumerate(cell.items):
                if (item.kind, item.id) == (kind, id) and lane in content.lanes:
                    self.go(Spot(content.lanes.index(lane), column, at))
                    return

    def _return_to(self, kept: tuple[str, tuple[int, str | None], tuple[str, int] | None] | None) -> None:
        content = self.content
        if content is None or not content.columns:
            self.spot = Spot(-1, 0)
            return
        spot = self.spot
        if kept is not None:
            lane, head, what = kept
            row = content.lanes.index(lane) if lane in content.lanes else -1 if not lane else spot.row
            heads = [(each.stage_id, each.channel) for each in content.columns]
            column = heads.index(head) if head in heads else spot.column
            there = [(item.kind, item.id) for item in self.items(Spot(row, column))]
            spot = Spot(row, column, there.index(what) if what in there else spot.item)
        count = len(self.items(spot))
        column = min(spot.column, len(content.columns) - 1)
        row = min(spot.row, len(content.lanes) - 1)
        self.spot = Spot(row, column, max(0, min(count - 1, spot.item)) if count else NO_ITEM)
        self._tell()
        self.viewport().update()

    def _arrange(self) -> None:
        if self.content is not None:
            self.layout_.arrange(self.content, self.viewport().width())
        size, seen = self.layout_.size, self.viewport().size()
        self.horizontalScrollBar().setRange(0, max(0, round(size.width()) - seen.width()))
        self.verticalScrollBar().setRange(0, max(0, round(size.height()) - seen.height()))
        self.horizontalScrollBar().setPageStep(seen.width())
        self.verticalScrollBar().setPageStep(seen.height())
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "layout_"):
            self.layout_ = MapLayout(self.font())
            self._arrange()

    def _shift(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def rect_of(self, spot: Spot) -> QRectF:
        """Where a spot lies on the map."""
        if spot.row < 0:
            return QRectF(LANES + spot.column * self.layout_.wide, 0, self.layout_.wide, HEAD)
        boxes = self.layout_.boxes.get((spot.row, spot.column), [])
        return boxes[spot.item].rect if 0 <= spot.item < len(boxes) else self.layout_.cell(spot.row, spot.column)

    def _bring_into_view(self) -> None:
        rect, seen = self.rect_of(self.spot), self.viewport().size()
        bars = [(self.horizontalScrollBar(), rect.left(), rect.right(), LANES, seen.width())]
        if self.spot.row >= 0:
            bars.append((self.verticalScrollBar(), rect.top(), rect.bottom(), HEAD, seen.height()))
        for bar, start, end, frozen, room in bars:
            if start - bar.value() < frozen + 4:
                bar.setValue(round(start - frozen - 8))
            elif end - bar.value() > room - 4:
                bar.setValue(round(min(start - frozen - 8, end - room + 8)))

    def _tell(self) -> None:
        if self.content is None or not self.content.columns:
            return
        words = told(self.content, self.lane(), self.spot.column, self.item())
        self.setAccessibleDescription(words)
        if QAccessible.isActive() and self.hasFocus():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.viewport().rect(), surface("paper"))
        if self.content is None or not self.content.columns:
            return
        shift, room = self._shift(), self.viewport().size()
        spot = self.spot
        painter.setClipRect(QRectF(LANES, HEAD, room.width(), room.height()))
        painter.translate(-shift)
        seen = QRectF(shift.x() + LANES, shift.y() + HEAD, room.width() - LANES, room.height() - HEAD)
        paint_body(painter, self.layout_, seen, spot, self._pictures)
        self._paint_target(painter)
        painter.resetTransform()
        painter.setClipRect(QRectF(LANES, 0, room.width(), HEAD))
        painter.translate(-shift.x(), 0)
        paint_heads(painter, self.layout_, spot)
        painter.resetTransform()
        painter.setClipRect(QRectF(0, HEAD, LANES, room.height()))
        painter.translate(0, -shift.y())
        paint_names(painter, self.layout_)
        painter.resetTransform()
        painter.setClipping(False)
        paint_corner(painter, self.layout_)
        self._paint_dragged(painter)

    def _paint_target(self, painter: QPainter) -> None:
        if self._target is None:
            return
        painter.setPen(QPen(surface("accent"), 2, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self.rect_of(self._target).adjusted(2, 2, -2, -2), 6, 6)

    def _paint_dragged(self, painter: QPainter) -> None:
        if self._drag is None:
            return
        spot, place = self._drag
        item = self.item(spot)
        if item is not None:
            rect = QRectF(place.x() + 8, place.y() + 8, min(260.0, self.layout_.wide), 34)
            painter.setOpacity(0.92)
            painter.setPen(QPen(surface("accent"), 1))
            painter.setBrush(surface("raised"))
            painter.drawRoundedRect(rect, 6, 6)
            write(painter, self.layout_.font, rect.adjusted(8, 0, -8, 0), shown_text(item))

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = _WAYS.get(Qt.Key(event.key()))
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        if way is not None and plain:
            self.step(*way)
        elif event.key() == Qt.Key.Key_Home and plain:
            self.go(Spot(self.spot.row, 0, 0))
        elif event.key() == Qt.Key.Key_End and plain:
            self.go(Spot(self.spot.row, 10**6, 0))
        elif event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown) and plain:
            self.go(Spot(self.spot.row + (3 if event.key() == Qt.Key.Key_PageDown else -3), self.spot.column, 0))
        else:
            event.ignore()

    def step(self, down: int, right: int) -> None:
        """One card further: within a cell up and down, then to the next lane; sideways to the next stage."""
        spot = self.spot
        if right:
            self.go(Spot(spot.row, spot.column + right, spot.item))
            return
        count = len(self.items(spot))
        if 0 <= spot.item + down < count and spot.row >= 0:
            self.go(Spot(spot.row, spot.column, spot.item + down))
            return
        row = spot.row + down
        if row < -1 or (self.content is not None and row >= len(self.content.lanes)):
            return
        self.go(Spot(row, spot.column, 0 if down > 0 else 10**6))

    # Writing in place

    def write(self, spot: Spot, text: str, prompt: str) -> None:
        """Opens a field on a spot; a new card's field stands below the cards of its cell."""
        self.go(spot)
        rect = self.rect_of(spot)
        if spot.item == NO_ITEM and spot.row >= 0:
            cell = self.layout_.cell(spot.row, spot.column)
            boxes = self.layout_.boxes.get((spot.row, spot.column), [])
            top = boxes[-1].rect.bottom() + 4 if boxes else cell.top() + 4
            rect = QRectF(cell.left() + 4, top, cell.width() - 8, 60)
        shift = self._shift()
        place = rect.translated(-shift.x(), -shift.y() if spot.row >= 0 else 0).toRect()
        room = self.viewport().rect().adjusted(round(LANES), round(HEAD) if spot.row >= 0 else 0, 0, 0)
        place.setHeight(max(60, place.height()))
        place.moveTop(max(room.top(), min(place.top(), room.bottom() - place.height())))
        place.moveLeft(max(room.left(), min(place.left(), room.right() - place.width())))
        self.editor.open_on(place, text, prompt, spot)

    def flush(self) -> None:
        """Takes over what is being written."""
        self.editor.finish()

    def _write(self, spot: Spot, text: str) -> None:
        self.setFocus()
        self.written.emit(spot, text)
