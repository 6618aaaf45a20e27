"""The emotion curve on screen: a dot a participant, the mean with its interval from three on, and always n."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from interviewkit.journey.queries import StagePoint, StageRow
from interviewkit.ui.colours import mixed, surface, valence_colour, valence_shape
from interviewkit.ui.language import Speaks, name
from interviewkit.words import plural, tr

LEFT, TOP, BOTTOM, RIGHT = 56.0, 24.0, 112.0, 24.0
VALENCES = range(-3, 4)


class CurveView(Speaks, QWidget):
    """A column a stage. A click or ← → chooses a stage; Enter or a double click asks for its quotes."""

    chosen = Signal(object)
    """A stage's id, or None."""
    menu_requested = Signal(object, object)
    """Where on the screen, and the stage's id or None."""

    def __init__(self) -> None:
        super().__init__()
        self._points: Sequence[StagePoint] = ()
        self._stages: Sequence[StageRow] = ()
        self._stage: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(320)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.retranslate()

    def retranslate(self) -> None:
        name(self, tr("Emotion curve"))
        self._describe()
        self.update()

    def show_curve(self, points: Sequence[StagePoint], stages: Sequence[StageRow]) -> None:
        """Shows the journey as it is now."""
        self._points, self._stages = points, stages
        if self._stage not in {point.stage_id for point in points}:
            self._stage = None
        self._describe()
        self.update()

    def stage(self) -> int | None:
        """The stage that is chosen."""
        return self._stage

    def choose(self, stage_id: int | None) -> None:
        """Chooses a stage."""
        if stage_id != self._stage:
            self._stage = stage_id
            self.update()
            self.chosen.emit(stage_id)

    # Drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), surface("paper"))
        if not self._points:
            return
        self._paint_ground(painter)
        self._paint_line(painter)
        for number, point in enumerate(self._points):
            self._paint_stage(painter, number, point)

    def _paint_ground(self, painter: QPainter) -> None:
        if self._stage is not None:
            number = next(n for n, point in enumerate(self._points) if point.stage_id == self._stage)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(surface("chosen"))
            painter.drawRoundedRect(self._column(number).adjusted(4, -8, -4, BOTTOM - 8), 8, 8)
        for valence in VALENCES:
            y = self._y(valence)
            painter.setPen(QPen(surface("edge" if valence == 0 else "line"), 1))
            painter.drawLine(QPointF(LEFT, y), QPointF(self.width() - RIGHT, y))
            painter.setPen(valence_colour(valence))
            painter.drawText(
                QRectF(0, y - 10, LEFT - 10, 20),
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                f"{valence:+d}" if valence else "0",
            )

    def _paint_line(self, painter: QPainter) -> None:
        painter.setPen(QPen(mixed(surface("text"), surface("paper"), 0.35), 2))
        before: tuple[int, QPointF] | None = None
        for number, point in enumerate(self._points):
            if point.mean is None:
                continue
            here = QPointF(self._column(number).center().x(), self._y(point.mean))
            if before is not None and before[0] == number - 1:
                painter.drawLine(before[1], here)
            before = number, here

    def _paint_stage(self, painter: QPainter, number: int, point: StagePoint) -> None:
        column, x = self._column(number), self._column(number).center().x()
        for place, colour in self._dots(number, point):
            painter.setPen(QPen(surface("paper"), 1))
            painter.setBrush(colour)
            painter.drawEllipse(place, 4, 4)
        if point.mean is not None and point.low is not None and point.high is not None:
            painter.setPen(QPen(surface("text"), 2))
            low, high = self._y(max(-3.3, point.low)), self._y(min(3.3, point.high))
            painter.drawLine(QPointF(x, low), QPointF(x, high))
            for end in (low, high):
                painter.drawLine(QPointF(x - 6, end), QPointF(x + 6, end))
            painter.setPen(QPen(surface("paper"), 2))
            painter.setBrush(valence_colour(point.mean))
            painter.drawEllipse(QPointF(x, self._y(point.mean)), 8, 8)
        line = QRectF(column.left() + 4, column.bottom() + 14, column.width() - 8, 20)
        self._write(painter, line, point.stage, "text", bold=True)
        self._write(painter, line.translated(0, 20), self._mean(point), "text")
        self._write(painter, line.translated(0, 40), self._counts(point), "muted")
        if point.mixed_participants:
            text = tr("mixed: {n} of {of}", n=point.mixed_participants, of=point.participants)
            self._write(painter, line.translated(0, 60), text, "muted")

    def _write(self, painter: QPainter, place: QRectF, text: str, colour: str, *, bold: bool = False) -> None:
        font = QFont(self.font())
        font.setBold(bold)
        painter.setFont(font)
        painter.setPen(surface(colour))
        cut = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, cut)

    def _dots(self, number: int, point: StagePoint) -> list[tuple[QPointF, QColor]]:
        """One dot a participant, beside the mean; equal values side by side."""
        centre, taken = self._column(number).center().x(), dict[float, int]()
        dots = []
        for each in point.points:
            value = round(each.value, 1)
            at = taken.get(value, 0)
            taken[value] = at + 1
            shift = 22 + 11 * (at // 2)
            place = QPointF(centre + (shift if at % 2 == 0 else -shift), self._y(each.value))
            dots.append((place, valence_colour(each.value)))
        return dots

    def _mean(self, point: StagePoint) -> str:
        if point.mean is None:
            return tr("too few for a mean") if point.participants else "–"
        return f"{valence_shape(point.mean)} {point.mean:+.1f} [{point.low:+.1f}, {point.high:+.1f}]"

    def _counts(self, point: StagePoint) -> str:
        return f"n = {point.participants} · " + plural("{n} quote", "{n} quotes", point.quotes)

    # Places

    def _column(self, number: int) -> QRectF:
        width = (self.width() - LEFT - RIGHT) / max(len(self._points), 1)
        return QRectF(LEFT + number * width, TOP, width, self.height() - TOP - BOTTOM)

    def _y(self, valence: float) -> float:
        height = self.height() - TOP - BOTTOM
        return TOP + height * (3.3 - valence) / 6.6

    def _at(self, x: float) -> int | None:
        for number, point in enumerate(self._points):
            column = self._column(number)
            if column.left() <= x < column.right():
                return point.stage_id
        return None

    # Choosing

    def mousePressEvent(self, event: QMouseEvent) -> None:
        stage = self._at(event.position().x())
        self.choose(stage)
        if event.button() == Qt.MouseButton.RightButton:
            self.menu_requested.emit(event.globalPosition().toPoint(), stage)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None or not self._points:
            super().keyPressEvent(event)
            return
        ids = [point.stage_id for point in self._points]
        at = ids.index(self._stage) + step if self._stage in ids else 0
        self.choose(ids[max(0, min(len(ids) - 1, at))])

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            stage = next((each for each in self._stages if each.id == self._at(event.pos().x())), None)
            names = [f"{each.name} ({each.quotes})" for each in stage.touchpoints if each.quotes] if stage else []
            QToolTip.showText(event.globalPos(), "\n".join(names), self)
            return True
        return super().event(event)

    def _describe(self) -> None:
        """What a screen reader tells instead of the drawing."""
        parts = [f"{point.stage}: {self._mean(point)}, {self._counts(point)}" for point in self._points]
        self.setAccessibleDescription("; ".join(parts))
