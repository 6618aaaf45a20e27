"""The wheel of feelings: kin side by side, what is opposite faces each other, and the farther out, the stronger."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QRadioButton, QWidget

from interviewkit.coding.emotions import FEELINGS
from interviewkit.ui.colours import mixed, surface, valence_colour, valence_shape
from interviewkit.ui.signs import paint_valence
from interviewkit.words import tr

FAMILIES = ("joy", "trust", "fear", "surprise", "", "sadness", "disgust", "anger", "anticipation")
"""Plutchik's basic emotions in his order, with what belongs to none of them between."""
ORDER = tuple(key for family in FAMILIES for key, feeling in FEELINGS.items() if feeling.parent == family)
"""The feelings clockwise from the top."""
SIZE, HOLE, RIM, GAP = 364, 54.0, 180.0, 3.0
"""Of the whole, the inner and outer radius in pixels, and the degrees between two families."""
BANDS = 3
_BETWEEN = sum(FEELINGS[key].parent != FEELINGS[ORDER[at - 1]].parent for at, key in enumerate(ORDER))
_ONE = (360.0 - GAP * _BETWEEN) / len(ORDER)


def _starts() -> dict[str, float]:
    """Where each feeling's sector begins, in degrees clockwise from the top."""
    found, here, before = {}, GAP / 2, FEELINGS[ORDER[0]].parent
    for key in ORDER:
        here += GAP if FEELINGS[key].parent != before else 0.0
        before = FEELINGS[key].parent
        found[key], here = here, here + _ONE
    return found


START = _starts()


class Wheel(QWidget):
    """One sector a feeling; those that do not fit the letters written recede."""

    given = Signal(str, int)
    """A feeling was pressed, and its strength there; 0 where no mouse was."""
    turned_to = Signal(str)
    """A screen reader chose a feeling."""

    def __init__(self, keys: Mapping[str, str]) -> None:
        super().__init__()
        self._keys = dict(keys)
        self.chosen, self.strength = "", 2
        self.fitting: Collection[str] = ORDER
        self._under: tuple[str, int] = ("", 0)
        self.setFixedSize(SIZE, SIZE)
        self.sectors = {key: _Sector(key, self) for key in ORDER}

    def show_fitting(self, keys: Collection[str]) -> None:
        """Lets all other feelings recede."""
        self.fitting = keys
        for key, sector in self.sectors.items():
            sector.setEnabled(key in keys)
        self.update()

    def choose(self, key: str, valence: int, strength: int) -> None:
        """Shows a feeling as the one that would be given, and how; "" for none."""
        self.chosen, self.strength, self._valence = key, strength, valence
        for each, sector in self.sectors.items():
            sector.mark(each == key)
            sector.say(strength if each == key else 0)
        self.update()

    def turned(self, way: int) -> str:
        """The feeling beside the chosen one, clockwise for +1, among those that fit."""
        there = [key for key in ORDER if key in self.fitting]
        if not there:
            return ""
        return there[(there.index(self.chosen) + way) % len(there)] if self.chosen in there else there[0]

    def place_of(self, key: str, strength: int = 2) -> QPointF:
        """The middle of a feeling's sector at a strength, in the wheel's pixels."""
        return _point(START[key] + _ONE / 2, HOLE + (RIM - HOLE) * (strength - 0.5) / BANDS)

    def hovered(self, key: str, strength: int) -> None:
        """Where the mouse is; "" for nowhere."""
        if (key, strength) != self._under:
            self._under = key, strength
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(SIZE, SIZE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for key in ORDER:
            self._paint_sector(painter, key)
        if self.chosen:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(surface("accent"), 2))
            painter.drawPath(sector_path(self.chosen))
        self._paint_middle(painter)

    def _paint_sector(self, painter: QPainter, key: str) -> None:
        fits, usual = key in self.fitting, FEELINGS[key].valence
        colour, paper = valence_colour(usual), surface("raised")
        painter.setPen(QPen(paper, 1.5))
        painter.setBrush(mixed(colour, paper, 0.80 if fits else 0.94))
        painter.drawPath(sector_path(key))
        shown = self.strength if key == self.chosen else self._under[1] if key == self._under[0] and fits else 0
        if shown:
            painter.setBrush(mixed(colour, paper, 0.45 if key == self.chosen else 0.62))
            painter.drawPath(sector_path(key, shown))
        font = painter.font()
        font.setPixelSize(12)
        font.setWeight(font.Weight.DemiBold if key == self.chosen else font.Weight.Normal)
        painter.setFont(font)
        painter.save()
        painter.translate(SIZE / 2, SIZE / 2)
        middle, number = START[key] + _ONE / 2, self._keys.get(key, "")
        left = middle > 180
        painter.rotate(middle - 90 + (180 if left else 0))
        high = 20.0
        near, far = HOLE + 5, RIM - 7
        room = QRectF(-far if left else near, -high / 2, far - near, high)
        text = tr(FEELINGS[key].name)
        outer = Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignRight
        metrics = QFontMetrics(font)
        width = round(room.width()) - (12 if number else 0)
        painter.setPen(surface("text" if fits else "faint"))
        painter.drawText(
            room, outer | Qt.AlignmentFlag.AlignVCenter, metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
        )
        painter.restore()
        if number:
            font.setPixelSize(10)
            font.setWeight(font.Weight.Normal)
            painter.setFont(font)
            painter.setPen(surface("muted" if fits else "faint"))
            spot = QRectF(0, 0, 14, 14)
            spot.moveCenter(_point(middle, HOLE + 10))
            painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, number)

    def _paint_middle(self, painter: QPainter) -> None:
        """What would be given, in words and signs."""
        box = QRect(0, 0, round(HOLE * 2) - 12, 40)
        box.moveCenter(self.rect().center() - QPointF(0, 10).toPoint())
        font = painter.font()
        font.setPixelSize(12)
        font.setWeight(font.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(surface("text" if self.chosen else "muted"))
        said = tr(FEELINGS[self.chosen].name) if self.chosen else tr("Nothing is called like that.")
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, said)
        if self.chosen:
            below = QRect(box.left(), box.bottom(), box.width(), 14)
            paint_valence(painter, below, self._valence)


class _Sector(QRadioButton):
    """A feeling for the mouse and for screen readers; the wheel paints it. Pressing it gives the feeling."""

    def __init__(self, key: str, wheel: Wheel) -> None:
        super().__init__(wheel)
        self._key, self._wheel = key, wheel
        self._strength = 0
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        shape = QRegion(sector_path(key).toFillPolygon().toPolygon())
        around = shape.boundingRect()
        self.setGeometry(around)
        self.setMask(shape.translated(-around.topLeft()))
        self.clicked.connect(self._give)
        self.toggled.connect(lambda on: wheel.turned_to.emit(key) if on and not self.isDown() else None)
        self.say(0)

    def mark(self, on: bool) -> None:
        """Whether it is the chosen one; there may be none."""
        self.blockSignals(True)
        self.setAutoExclusive(False)
        self.setChecked(on)
        self.setAutoExclusive(True)
        self.blockSignals(False)

    def say(self, strength: int) -> None:
        """Its name for screen readers, with how it would be given when it is the chosen one."""
        feeling, number = FEELINGS[self._key], self._wheel._keys.get(self._key, "")
        parts = [tr(feeling.name), valence_shape(feeling.valence)]
        parts += [tr("key {key}", key=number)] if number else []
        parts += [tr("strength {n}", n=strength)] if strength else []
        self.setAccessibleName(", ".join(parts))

    def hitButton(self, place: object) -> bool:
        return True  # the mask has decided already

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._wheel.hovered(self._key, self._at(event))
        super().mouseMoveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._strength = self._at(event)
        super().mousePressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._wheel.hovered("", 0)
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        return

    def _at(self, event: QMouseEvent) -> int:
        """The strength that the distance from the middle says."""
        away = QPointF(self.pos()) + event.position() - QPointF(SIZE / 2, SIZE / 2)
        part = (math.hypot(away.x(), away.y()) - HOLE) / (RIM - HOLE)
        return max(1, min(BANDS, 1 + int(part * BANDS)))

    def _give(self) -> None:
        strength, self._strength = self._strength, 0
        self._wheel.given.emit(self._key, strength)


def sector_path(key: str, bands: int = BANDS) -> QPainterPath:
    """The outline of a feeling's sector, up to so many of its bands."""
    rim = HOLE + (RIM - HOLE) * bands / BANDS
    begin = 90.0 - START[key]
    path = QPainterPath()
    path.arcMoveTo(_box(rim), begin)
    path.arcTo(_box(rim), begin, -_ONE)
    path.arcTo(_box(HOLE), begin - _ONE, _ONE)
    path.closeSubpath()
    return path


def _box(radius: float) -> QRectF:
    return QRectF(SIZE / 2 - radius, SIZE / 2 - radius, 2 * radius, 2 * radius)


def _point(degrees: float, radius: float) -> QPointF:
    turn = math.radians(degrees)
    return QPointF(SIZE / 2 + radius * math.sin(turn), SIZE / 2 - radius * math.cos(turn))
