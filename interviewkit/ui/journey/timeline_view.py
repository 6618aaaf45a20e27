"""The feelings of one interview drawn along its time or its turns; each stands for a quote and leads to it."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from interviewkit.journey.timeline import Moment, Timeline
from interviewkit.text.times import clock
from interviewkit.ui.analysis.board_items import sized
from interviewkit.ui.colours import mixed, surface, valence_colour, valence_shape
from interviewkit.ui.language import Speaks, name
from interviewkit.words import tr

LEFT, TOP, BELOW, RIGHT = 44.0, 16.0, 34.0, 16.0
RIM = 3.3
NEAR = 14.0


class TimelineView(Speaks, QWidget):
    """← and → go from feeling to feeling; Enter or a click goes to the quote."""

    chosen = Signal(object)
    """A moment the keyboard is on, or None."""
    opened = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._timeline: Timeline | None = None
        self._by_time = True
        self._at = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(200)
        self.setMouseTracking(True)
        self.retranslate()

    def retranslate(self) -> None:
        name(self, tr("Feelings in the interview"))
        self._tell()

    def sizeHint(self) -> QSize:
        return QSize(640, 260)

    def show_timeline(self, timeline: Timeline | None, by_time: bool) -> None:
        """Shows an interview, along its time or its turns."""
        kept = self.moment()
        self._timeline, self._by_time = timeline, by_time
        ids = [each.quote_id for each in self._moments()]
        self._at = ids.index(kept.quote_id) if kept is not None and kept.quote_id in ids else -1
        self._tell()
        self.update()

    def moment(self) -> Moment | None:
        """What the keyboard is on."""
        found = self._moments()
        return found[self._at] if 0 <= self._at < len(found) else None

    def _moments(self) -> list[Moment]:
        if self._timeline is None:
            return []
        found = [each for each in self._timeline.moments if not self._by_time or each.at_ms is not None]
        return sorted(found, key=lambda each: (each.at_ms if self._by_time else each.turn) or 0)

    def place_of(self, moment: Moment) -> QPointF:
        """Where a feeling is drawn."""
        assert self._timeline is not None
        if self._by_time:
            share = (moment.at_ms or 0) / max(1, self._timeline.length_ms or 1)
        else:
            share = (moment.turn - 1) / max(1, self._timeline.turns - 1)
        return QPointF(LEFT + (self.width() - LEFT - RIGHT) * min(1.0, share), self._y(moment.value))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(sized(self.font(), 11))
        for valence in range(-3, 4):
            y = self._y(valence)
            painter.setPen(QPen(surface("edge" if valence == 0 else "line"), 1))
            painter.drawLine(QPointF(LEFT, y), QPointF(self.width() - RIGHT, y))
            painter.setPen(valence_colour(valence))
            text = f"{valence:+d}".replace("-", "−") if valence else "0"
            painter.drawText(QRectF(0, y - 9, LEFT - 10, 18), _RIGHT, text)
        self._paint_scale(painter)
        found = self._moments()
        painter.setPen(QPen(mixed(surface("text"), surface("paper"), 0.55), 1.6))
        places = [self.place_of(each) for each in found]
        for one, two in pairwise(places):
            painter.drawLine(one, two)
        for at, (each, place) in enumerate(zip(found, places, strict=True)):
            current = at == self._at
            painter.setPen(QPen(surface("accent") if current and self.hasFocus() else surface("paper"), 2))
            painter.setBrush(valence_colour(each.value))
            painter.drawEllipse(place, 8.0 if current else 6.0, 8.0 if current else 6.0)
            if current:
                painter.setPen(surface("text"))
                box = QRectF(place.x() - 90, place.y() - 28, 180, 16)
                box.moveLeft(max(LEFT, min(box.left(), self.width() - RIGHT - box.width())))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, f"{valence_shape(each.value)} {each.stage}")

    def _paint_scale(self, painter: QPainter) -> None:
        if self._timeline is None:
            return
        painter.setPen(surface("muted"))
        y = self.height() - BELOW + 10
        for part in range(5):
            x = LEFT + (self.width() - LEFT - RIGHT) * part / 4
            if self._by_time:
                text = clock(round((self._timeline.length_ms or 0) * part / 4))
            else:
                text = str(1 + round((self._timeline.turns - 1) * part / 4))
            box = QRectF(x - 40, y, 80, 18)
            box.moveRight(min(box.right(), self.width() - 2.0))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _y(self, valence: float) -> float:
        return TOP + (self.height() - TOP - BELOW) * (RIM - valence) / (2 * RIM)

    # Choosing

    def go(self, at: int) -> None:
        """Puts the keyboard on a feeling."""
        found = self._moments()
        if found:
            self._at = max(0, min(len(found) - 1, at))
            self._tell()
            self.update()
            self.chosen.emit(self.moment())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: self._at - 1, Qt.Key.Key_Right: self._at + 1, Qt.Key.Key_Home: 0}
        steps[Qt.Key.Key_End] = 10**6
        moment = self.moment()
        if Qt.Key(event.key()) in steps:
            self.go(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and moment is not None:
            self.opened.emit(moment.quote_id)
        else:
            super().keyPressEvent(event)

    def _near(self, x: float, y: float) -> int:
        """The feeling at a place on the widget, −1 where there is none."""
        best, least = -1, NEAR
        for at, each in enumerate(self._moments()):
            far = (self.place_of(each) - QPointF(x, y)).manhattanLength()
            if far < least:
                best, least = at, far
        return best

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._near(event.position().x(), event.position().y())
        if at >= 0:
            self.go(at)
            moment = self.moment()
            if moment is not None and event.button() == Qt.MouseButton.LeftButton:
                self.opened.emit(moment.quote_id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = self._near(event.position().x(), event.position().y())
        self.setCursor(Qt.CursorShape.PointingHandCursor if at >= 0 else Qt.CursorShape.ArrowCursor)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = self._near(event.pos().x(), event.pos().y())
            text = told(self._moments()[at]) if at >= 0 else ""
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def _tell(self) -> None:
        moment = self.moment()
        self.setAccessibleDescription(told(moment) if moment is not None else tr("Arrows go from feeling to feeling."))


_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def told(moment: Moment) -> str:
    """A feeling in words."""
    time = clock(moment.at_ms) if moment.at_ms is not None else tr("turn {n}", n=moment.turn)
    text = " ".join(moment.text.split())
    parts = [time, moment.participant, moment.stage, f"{valence_shape(moment.value)} {moment.value:+.1f}"]
    return f"{' · '.join(filter(None, parts))}\n{text[:240]}"
