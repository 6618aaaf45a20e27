"""What mouse, wheel, fingers and keys do to the waveform."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip

from interviewkit.text.times import clock
from interviewkit.ui import keys
from interviewkit.ui.listening import bands, ruler
from interviewkit.ui.listening.scale import STEP as ZOOM
from interviewkit.ui.listening.waveform import Waveform

LEAP = 30_000
NEAR = 5
"""How near a mark the mouse means it, in pixels."""
STILL = 3
"""A press that moves no further is a click, in pixels."""


class Hand(QObject):
    """Watches one waveform. step: how far an arrow key goes, in ms."""

    def __init__(self, wave: Waveform) -> None:
        super().__init__(wave)
        self.step = 5_000
        self._wave = wave
        self._doing = ""
        self._pressed = QPointF()
        wave.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self._wave.has_peaks():
            return False
        kind = event.type()
        if isinstance(event, QMouseEvent):
            if kind == QEvent.Type.MouseButtonPress:
                return self._press(event)
            if kind == QEvent.Type.MouseMove:
                return self._move(event)
            if kind == QEvent.Type.MouseButtonRelease:
                return self._release(event)
            if kind == QEvent.Type.MouseButtonDblClick:
                return self._twice(event)
        elif isinstance(event, QWheelEvent):
            return self._wheel(event)
        elif isinstance(event, QNativeGestureEvent):
            return self._pinch(event)
        elif isinstance(event, QContextMenuEvent):
            self._wave.menu_asked.emit(event.globalPos())
            return True
        elif isinstance(event, QKeyEvent) and kind == QEvent.Type.KeyPress:
            return self._key(event)
        elif kind == QEvent.Type.Leave:
            self._wave.hover = None
            self._wave.update()
        return False

    # Mouse

    def _press(self, event: QMouseEvent) -> bool:
        wave, place = self._wave, event.position()
        if not keys.is_typing(QApplication.focusWidget()):
            wave.setFocus(Qt.FocusReason.MouseFocusReason)
        self._pressed = place
        ms = wave.scale.ms(place.x())
        if event.button() == Qt.MouseButton.MiddleButton:
            self._doing = "pan"
        elif event.button() != Qt.MouseButton.LeftButton:
            return False
        elif wave.stretch.hold(place.x(), wave.scale):
            self._doing = "select"
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            wave.stretch.begin(ms)
            self._doing = "select"
        elif place.y() < ruler.HEIGHT:
            wave.stretch.begin(ms)
            self._doing = "ruler"
        else:
            self._doing = "scrub"
            self._go(place, ms)
        return True

    def _go(self, place: QPointF, ms: int) -> None:
        """A click: to the turn or the mark below it, else to the moment."""
        wave = self._wave
        if not wave.stretch.holds(ms):
            wave.stretch.clear()
        lane = self._lane(place)
        turn = wave.sights.turn_at(ms, lane) if lane is not None else None
        sign = wave.sights.sign_near(ms, self._reach()) if self._on_signs(place) else None
        if turn is not None:
            self._doing = ""
            wave.sought.emit(turn.start_ms)
            wave.turn_chosen.emit(turn.id)
        elif sign is not None:
            self._doing = ""
            wave.sought.emit(sign.start_ms)
        else:
            wave.sought.emit(ms)

    def _move(self, event: QMouseEvent) -> bool:
        wave, place = self._wave, event.position()
        ms = wave.scale.ms(place.x())
        if event.buttons() & (Qt.MouseButton.LeftButton | Qt.MouseButton.MiddleButton):
            if self._doing == "ruler" and abs(place.x() - self._pressed.x()) > STILL:
                self._doing = "select"
            if self._doing == "select":
                wave.stretch.drag(ms)
            elif self._doing == "scrub":
                wave.sought.emit(ms)
            elif self._doing == "pan":
                wave.scale.move((self._pressed.x() - place.x()) / wave.scale.width * wave.scale.span)
                self._pressed = place
                wave.moved_by_hand.emit()
        border = not event.buttons() and wave.stretch.near(place.x(), wave.scale)
        wave.setCursor(Qt.CursorShape.SplitHCursor if border else Qt.CursorShape.ArrowCursor)
        wave.hover = place.x()
        wave.update()
        QToolTip.showText(event.globalPosition().toPoint(), self.told(place), wave)
        return True

    def _release(self, event: QMouseEvent) -> bool:
        wave = self._wave
        if self._doing == "ruler":
            wave.stretch.clear()
            wave.sought.emit(wave.scale.ms(event.position().x()))
        self._doing = ""
        return event.button() != Qt.MouseButton.RightButton

    def _twice(self, event: QMouseEvent) -> bool:
        """A double click plays the turn below it."""
        ms = self._wave.scale.ms(event.position().x())
        turn = self._wave.sights.turn_at(ms, self._lane(event.position()))
        if turn is not None:
            self._wave.turn_played.emit(turn.id)
        return True

    def told(self, place: QPointF) -> str:
        """What the tooltip says of a place: when, and who says what, or the mark."""
        wave = self._wave
        ms = wave.scale.ms(place.x())
        sign = wave.sights.sign_near(ms, self._reach()) if self._on_signs(place) else None
        if sign is not None:
            return " · ".join(filter(None, [clock(sign.start_ms), sign.layer, sign.text]))
        turn = wave.sights.turn_at(ms, self._lane(place))
        label = next((each.label for each in wave.sights.lanes if turn and each.id == turn.speaker_id), "")
        said = f"{label}: {turn.words}" if turn and label else turn.words if turn else ""
        return " · ".join(filter(None, [clock(ms), said]))

    def _lane(self, place: QPointF) -> int | None:
        area = self._wave.lanes_area()
        if not area.height() or not area.top() <= place.y() < area.bottom():
            return None
        return int((place.y() - area.top()) / bands.lane_height(self._wave.sights))

    def _on_signs(self, place: QPointF) -> bool:
        area = self._wave.signs_area()
        return bool(area.height()) and area.top() <= place.y()

    def _reach(self) -> float:
        return NEAR * self._wave.scale.span / self._wave.scale.width

    # Wheel and fingers

    def _wheel(self, event: QWheelEvent) -> bool:
        """Up and down zooms about the mouse; sideways, or with Shift, goes along."""
        wave, turn = self._wave, event.angleDelta()
        if turn.x() or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            wave.scale.move(-(turn.x() or turn.y()) / 120 * wave.scale.span / 8)
            wave.moved_by_hand.emit()
        elif turn.y():
            wave.scale.zoom(ZOOM ** (turn.y() / 240), wave.scale.ms(event.position().x()))
            wave.moved_by_hand.emit()
        event.accept()
        return True

    def _pinch(self, event: QNativeGestureEvent) -> bool:
        if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
            return False
        self._wave.scale.zoom(1 + event.value(), self._wave.scale.ms(event.position().x()))
        self._wave.moved_by_hand.emit()
        return True

    # Keys

    def _key(self, event: QKeyEvent) -> bool:
        wave, key = self._wave, Qt.Key(event.key())
        steps = {Qt.Key.Key_Left: -self.step, Qt.Key.Key_Right: self.step}
        steps |= {Qt.Key.Key_PageUp: -LEAP, Qt.Key.Key_PageDown: LEAP}
        steps |= {Qt.Key.Key_Home: -wave.scale.length, Qt.Key.Key_End: wave.scale.length}
        if key == Qt.Key.Key_Escape and wave.stretch.span is not None:
            wave.stretch.clear()
        elif key in steps:
            far = min(max(0, wave.at + steps[key]), wave.scale.length)
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._select_to(far)
            else:
                wave.sought.emit(far)
        else:
            return False
        return True

    def _select_to(self, ms: int) -> None:
        """The place goes along, and what it passes over is selected."""
        wave = self._wave
        span = wave.stretch.span
        wave.stretch.begin(
            wave.at if span is None or wave.at not in span else span[0] if wave.at == span[1] else span[1]
        )
        wave.stretch.drag(ms)
        wave.sought.emit(ms)
