"""The waveform: the sound on the clock, who speaks, what stands at which moment, and where it plays."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QPixmap, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from interviewkit.audio.levels import Levels
from interviewkit.sources.listening.sights import Sights
from interviewkit.ui import keys
from interviewkit.ui.colours import surface
from interviewkit.ui.language import Speaks, name
from interviewkit.ui.listening import bands, ruler, stretch, wave_picture
from interviewkit.ui.listening.scale import Scale
from interviewkit.ui.listening.stretch import Stretch
from interviewkit.words import tr

AREA = "sources.wave"
WAVE = 46
SIDE = 6
Close = Callable[[float, float, int], NDArray[np.float32] | None]
"""start and end in ms, columns: the envelope from the samples themselves, None while they are not there."""


class Waveform(Speaks, QWidget):
    """Paints; what a person does to it is read by Hand (hand.py). All times in ms."""

    sought = Signal(int)
    """A person wants to hear from here."""
    turn_chosen = Signal(int)
    """A person points at a segment: its id."""
    turn_played = Signal(int)
    """A person wants to hear this segment."""
    moved_by_hand = Signal()
    """A person looks somewhere else than where it plays."""
    menu_asked = Signal(object)
    """Where on the screen."""

    def __init__(self, close: Close = lambda start, end, columns: None) -> None:
        super().__init__()
        self.scale, self.stretch = Scale(self), Stretch(self)
        self.sights = Sights()
        self.hover: float | None = None
        self.at = 0
        self._close = close
        self._levels: Levels | None = None
        self._reached: int | None = None
        self._loop: tuple[int, int] | None = None
        self._ground: QPixmap | None = None
        self._faint: QImage | None = None
        self._strong: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click takes the keyboard from nobody who writes: see Hand
        self.setMouseTracking(True)
        keys.claim(self, AREA)
        self.scale.changed.connect(self.redraw)
        self.stretch.changed.connect(self.update)
        self._fit_height()
        self.retranslate()

    def retranslate(self) -> None:
        name(
            self,
            tr("Waveform"),
            tr("A click goes there; the arrow keys go back and forth, with Shift they select; + and − zoom."),
        )

    # What is shown

    def show_levels(self, levels: Levels | None) -> None:
        """Another recording, or none."""
        self._levels, self.at, self._reached, self._loop = levels, 0, None, None
        self.sights = Sights()
        self.stretch.clear()
        self.scale.set_length(0 if levels is None else levels.duration_ms)
        self._fit_height()
        self.redraw()

    def has_peaks(self) -> bool:
        """Whether there is a waveform to see."""
        return self._levels is not None

    def show_sights(self, sights: Sights) -> None:
        """What stands on it."""
        self.sights = sights
        self._fit_height()
        self.redraw()

    def show_position(self, ms: int) -> None:
        """Where it plays."""
        before, self.at = self.scale.x(self.at), ms
        after = self.scale.x(ms)
        if round(before) != round(after):
            self.update(round(min(before, after)) - 8, 0, round(abs(after - before)) + 16, self.height())

    def show_reached(self, ms: int | None) -> None:
        """How far the transcript has come; None where that is no question."""
        if ms != self._reached:
            self._reached = ms
            self.redraw()

    def show_loop(self, span: tuple[int, int] | None) -> None:
        """What plays over and over."""
        if span != self._loop:
            self._loop = span
            self.update()

    def redraw(self) -> None:
        """Something else is seen: all is drawn anew when next painted."""
        self._ground = None
        self.update()

    # Where things lie

    def field(self) -> QRectF:
        """Where the recording lies: the playhead's flag has room at both ends."""
        return QRectF(SIDE, 0, self.width() - 2 * SIDE, self.height())

    def wave_area(self) -> QRectF:
        return QRectF(SIDE, ruler.HEIGHT, self.width() - 2 * SIDE, WAVE)

    def lanes_area(self) -> QRectF:
        """Below the wave and the quotes."""
        top = ruler.HEIGHT + WAVE + (bands.QUOTE if self.sights.quotes else 0)
        return QRectF(SIDE, top, self.width() - 2 * SIDE, bands.lane_height(self.sights) * len(self.sights.lanes))

    def signs_area(self) -> QRectF:
        lanes = self.lanes_area()
        return QRectF(SIDE, lanes.bottom(), lanes.width(), bands.SIGN if self.sights.signs else 0)

    def _fit_height(self) -> None:
        self.setFixedHeight(round(self.signs_area().bottom()) + 2)

    def sizeHint(self) -> QSize:
        return QSize(400, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        field = self.field()
        self.scale.set_field(field.left(), field.width())
        self.redraw()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self.redraw()
        super().changeEvent(event)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        field, wave = self.field(), self.wave_area()
        if self._levels is None:
            painter.setPen(QPen(surface("line"), 2))
            painter.drawLine(QPointF(wave.left(), wave.center().y()), QPointF(wave.right(), wave.center().y()))
            return
        if self._ground is None or self._ground.devicePixelRatio() != self.devicePixelRatio():
            self._draw()
        assert self._ground is not None and self._faint is not None and self._strong is not None
        painter.drawPixmap(0, 0, self._ground)
        head = self.scale.x(self.at)
        painter.drawImage(wave, self._faint)
        painter.save()
        painter.setClipRect(QRectF(0, 0, head, self.height()), Qt.ClipOperation.IntersectClip)
        painter.drawImage(wave, self._strong)
        painter.restore()
        if self.stretch.span is not None:
            stretch.paint(painter, field, self.scale, self.stretch.span)
        if self._loop is not None:
            stretch.paint(painter, wave, self.scale, self._loop, looped=True)
        if self.hover is not None:
            painter.fillRect(QRectF(self.hover, 0, 1, self.height()), surface("edge"))
        self._paint_head(painter, head)
        if self.hasFocus():
            painter.setPen(QPen(surface("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)

    def _paint_head(self, painter: QPainter, x: float) -> None:
        if not SIDE - 6 <= x <= self.width():
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(x - 0.75, 0, 1.5, self.height()), surface("accent"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(surface("accent"))
        painter.drawPolygon(QPolygonF([QPointF(x - 5, 0), QPointF(x + 5, 0), QPointF(x, 6)]))

    def _draw(self) -> None:
        """All that stands still while it plays."""
        assert self._levels is not None
        ratio, wave = self.devicePixelRatio(), self.wave_area()
        self._ground = QPixmap((QRectF(self.rect()).size() * ratio).toSize())
        self._ground.setDevicePixelRatio(ratio)
        self._ground.fill(QColor(0, 0, 0, 0))
        painter = QPainter(self._ground)
        painter.setFont(self.font())
        self._draw_ground(painter, wave)
        painter.end()
        columns = max(1, round(wave.width() * ratio))
        found = self._envelope(columns)
        mask = wave_picture.stencil(found, round(wave.height() * ratio), ratio, self._levels.loudest)
        self._faint = wave_picture.tinted(mask, surface("faint"))
        self._strong = wave_picture.tinted(mask, surface("accent"))

    def _draw_ground(self, painter: QPainter, wave: QRectF) -> None:
        scale, sights = self.scale, self.sights
        ruler.paint(painter, QRectF(SIDE, 0, wave.width(), ruler.HEIGHT), scale)
        if self._reached is not None:
            done = QColor(surface("accent"))
            done.setAlphaF(0.08)
            right = min(scale.x(self._reached), wave.right())
            painter.fillRect(QRectF(wave.left(), wave.top(), right - wave.left(), wave.height()), done)
        silences, gaps, quotes = sights.spans
        bands.paint_hatched(painter, wave, scale, silences, surface("edge"))
        bands.paint_hatched(painter, wave, scale, gaps, surface("trouble"))
        bands.paint_quotes(painter, QRectF(SIDE, wave.bottom(), wave.width(), bands.QUOTE), scale, quotes)
        bands.paint_lanes(painter, self.lanes_area(), scale, sights)
        bands.paint_signs(painter, self.signs_area(), scale, sights.signs)

    def _envelope(self, columns: int) -> NDArray[np.float32]:
        assert self._levels is not None
        start, end = self.scale.start, self.scale.end
        if (end - start) / columns < self._levels.finest_ms():
            exact = self._close(start, end, columns)
            if exact is not None:
                return exact
        return self._levels.envelope(start, end, columns)
