"""What keys do in one place, painted as a whole: hundreds of lines stand there as soon as the sheet is asked for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from interviewkit.ui import style
from interviewkit.ui.colours import surface
from interviewkit.ui.language import name

SMALL = 12
"""Pixels of the heading and of what stands on a key, as labels of these kinds have."""
NARROWEST = 240
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class KeyGroup(QWidget):
    """A heading and lines of (what is done, its keys); a long text goes on below, keys stand at the right."""

    def __init__(self, heading: str, lines: Sequence[tuple[str, Sequence[str]]]) -> None:
        super().__init__()
        self.heading, self.lines = heading, [(text, list(caps)) for text, caps in lines]
        self._tall: dict[int, list[int]] = {}
        self._wide: list[tuple[int, int]] = []
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        name(self, heading)
        self.setAccessibleDescription("\n".join(f"{text}: {' '.join(caps)}" for text, caps in self.lines))

    def heightForWidth(self, width: int) -> int:
        return self._head() + sum(self._heights(width)) + style.XS * len(self.lines)

    def sizeHint(self) -> QSize:
        return QSize(360, self.heightForWidth(360))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        own, small, bold = self.font(), self._font(), self._font(QFont.Weight.DemiBold)
        metrics = QFontMetrics(small)
        painter.setFont(bold)
        painter.setPen(surface("muted"))
        painter.drawText(QRect(0, 0, self.width(), self._head()), Qt.AlignmentFlag.AlignLeft, self.heading)
        top = self._head()
        for (text, caps), tall in zip(self.lines, self._heights(self.width()), strict=True):
            line = QRect(0, top + style.XS, self.width(), tall)
            top = line.bottom() + 1
            if not line.intersects(event.rect()):
                continue
            painter.setFont(small)
            right = line.right()
            for cap in reversed(caps):
                box = QRect(0, 0, _wide(metrics, cap), metrics.height() + 4)
                box.moveCenter(line.center())
                box.moveRight(right)
                painter.setPen(surface("line"))
                painter.setBrush(surface("panel"))
                painter.drawRoundedRect(box, 4, 4)
                painter.setPen(surface("muted"))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, cap)
                right = box.left() - style.XS
            painter.setFont(own)
            painter.setPen(surface("text"))
            painter.drawText(QRect(line.left(), line.top(), right - style.S, tall), int(_WRAPPED), text)
        painter.end()

    def _heights(self, width: int) -> list[int]:
        """Of each line in a width; layouts ask for many, narrow ones too."""
        width = max(width, NARROWEST)
        if width not in self._tall:
            own = self.fontMetrics()
            found = []
            for (text, _), (long, taken) in zip(self.lines, self._measured(), strict=True):
                room, tall = width - taken - style.S, 0
                if long > room:
                    tall = own.boundingRect(QRect(0, 0, max(room, 40), 9999), int(_WRAPPED), text).height()
                found.append(max(style.TARGET, tall))
            self._tall[width] = found
        return self._tall[width]

    def _measured(self) -> list[tuple[int, int]]:
        """How wide the text and the keys of each line are."""
        if not self._wide:
            own, small = self.fontMetrics(), QFontMetrics(self._font())
            for text, caps in self.lines:
                self._wide.append((own.horizontalAdvance(text), sum(_wide(small, cap) + style.XS for cap in caps)))
        return self._wide

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._tall.clear()
            self._wide.clear()
        super().changeEvent(event)

    def _head(self) -> int:
        return QFontMetrics(self._font(QFont.Weight.DemiBold)).height() + style.XS

    def _font(self, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(SMALL)
        font.setWeight(weight)
        return font


def _wide(metrics: QFontMetrics, cap: str) -> int:
    return max(metrics.horizontalAdvance(cap) + 14, 20)
