"""Who speaks when: a bar for each minute, shared among the voices; a click goes there."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from interviewkit.sources.conversation.numbers import MINUTE_MS, Conversation
from interviewkit.sources.conversation.turns import Voice
from interviewkit.text.times import clock
from interviewkit.ui.colours import code_colour, surface
from interviewkit.ui.language import Speaks, name
from interviewkit.words import tr

HEIGHT = 56
GAP = 1.0


class MinuteStrip(Speaks, QWidget):
    """Each column is a minute, its height the talk in it; the moderator stands at the bottom, with bars across."""

    sought = Signal(int)
    """ms."""

    def __init__(self) -> None:
        super().__init__()
        self._found: Conversation | None = None
        self._hues: Mapping[Voice, int] = {}
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.retranslate()

    def retranslate(self) -> None:
        name(self, tr("Talk in each minute"), tr("A click goes to the minute."))

    def show_conversation(self, found: Conversation | None, hues: Mapping[Voice, int]) -> None:
        """Another conversation. hues: voice → hue of the palette."""
        self._found, self._hues = found, hues
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, HEIGHT)

    def _order(self) -> list[tuple[Voice, str, tuple[int, ...]]]:
        if self._found is None:
            return []
        voices = sorted(self._found.voices, key=lambda voice: voice.role != "moderator")
        return [(each.voice, each.label, self._found.minutes.get(each.voice, ())) for each in voices]

    def _minutes(self) -> int:
        return max((len(talk) for _, _, talk in self._order()), default=0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        count = self._minutes()
        floor = self.height() - 1.0
        painter.fillRect(QRectF(0, floor, self.width(), 1), surface("line"))
        if not count or self._found is None:
            return
        wide = self.width() / count
        gap = GAP if wide > 3 else 0.0
        moderators = {voice.voice for voice in self._found.of_role("moderator")}
        scale = (floor - 2) / MINUTE_MS
        tops = [floor] * count
        for voice, _, talk in self._order():
            colour = surface("faint") if voice is None else code_colour(self._hues.get(voice, 0))
            for minute, ms in enumerate(talk):
                tall = min(ms * scale, tops[minute])
                bar = QRectF(minute * wide, tops[minute] - tall, max(wide - gap, 1.0), tall)
                painter.fillRect(bar, colour)
                if voice in moderators and wide >= 6:
                    painter.setPen(QPen(surface("panel"), 1))
                    y = bar.bottom() - 4
                    while y > bar.top():
                        painter.drawLine(QPointF(bar.left(), y), QPointF(bar.right() - 1, y))
                        y -= 4
                tops[minute] -= tall

    def _minute(self, x: float) -> int:
        count = self._minutes()
        return min(max(int(x / max(self.width(), 1) * count), 0), max(count - 1, 0))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._minutes():
            self.sought.emit(self._minute(event.position().x()) * MINUTE_MS)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._minutes():
            QToolTip.showText(event.globalPosition().toPoint(), self.words_at(event.position().x()), self)

    def words_at(self, x: float) -> str:
        """Who speaks how long in the minute at x."""
        minute = self._minute(x)
        lines = [clock(minute * MINUTE_MS)]
        for _, label, talk in self._order():
            if minute < len(talk) and talk[minute]:
                lines.append(f"{label or tr('Nobody named')}: {tr('{n} s', n=round(talk[minute] / 1000))}")
        return "\n".join(lines)

    def leaveEvent(self, event: QEvent) -> None:
        QToolTip.hideText()
        super().leaveEvent(event)
