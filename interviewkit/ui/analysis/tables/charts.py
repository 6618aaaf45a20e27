"""Two small pictures above their tables: new codes interview by interview, and the commonest steps."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from interviewkit.analysis.saturation import BASE, Interview, Saturation
from interviewkit.ui import style
from interviewkit.ui.colours import mixed, surface
from interviewkit.ui.language import name
from interviewkit.words import tr

_Align = Qt.AlignmentFlag


class Chart(QWidget):
    """Paints what it was given last; told to screen readers as a sentence."""

    def __init__(self) -> None:
        super().__init__()
        self._curve: tuple[tuple[Interview, ...], Saturation] | None = None
        self._steps: tuple[tuple[str, int, int], ...] = ()
        self.hide()

    def show_curve(self, curve: tuple[tuple[Interview, ...], Saturation], note: str) -> None:
        """Bars of new codes, the share of each, and where saturation is reached."""
        self._curve, self._steps = curve, ()
        self._set(190, note)

    def show_steps(self, steps: tuple[tuple[str, int, int], ...]) -> None:
        """Bars of what follows what."""
        self._curve, self._steps = None, steps
        self._set(
            2 * style.S + (self.fontMetrics().height() + style.S) * len(steps),
            "; ".join(f"{text}: {n}" for text, n, _ in steps),
        )
        self.setVisible(bool(steps))

    def clear(self) -> None:
        """Shows nothing."""
        self._curve, self._steps = None, ()
        self.hide()

    def _set(self, height: int, text: str) -> None:
        self.setFixedHeight(height)
        name(self, text)
        self.show()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, 190)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._curve is not None:
            self._paint_curve(painter, *self._curve)
        elif self._steps:
            self._paint_steps(painter)
        painter.end()

    def _paint_curve(self, painter: QPainter, rows: tuple[Interview, ...], found: Saturation) -> None:
        line = self.fontMetrics().height()
        left, right = style.L, self.width() - style.L
        top, bottom = style.S + 2 * line, self.height() - line - style.S
        step = (right - left) / max(len(rows), 1)
        most = max(each.new for each in rows) or 1
        wide = max(2.0, min(36.0, step - 4))
        sparse = max(1, round((line * 2.5) / step + 0.49))
        last = None if found.reached is None else found.reached + found.run
        for at, each in enumerate(rows):
            middle = left + (at + 0.5) * step
            tall = (bottom - top) * each.new / most
            first = at < BASE
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(mixed(surface("accent"), surface("paper"), 0.0 if first else 0.45))
            painter.drawRect(QRectF(middle - wide / 2, bottom - tall, wide, tall))
            painter.setPen(surface("text"))
            if step > line * 0.9:
                painter.drawText(
                    QRectF(middle - step, bottom - tall - line, 2 * step, line), _Align.AlignCenter, str(each.new)
                )
            if at % sparse == 0:
                painter.setPen(surface("muted"))
                painter.drawText(QRectF(middle - 40, bottom + 2, 80, line), _Align.AlignCenter, str(at + 1))
        painter.setPen(surface("edge"))
        painter.drawLine(left, bottom, right, bottom)
        if last is not None and found.reached is not None:
            painter.setPen(QPen(surface("good"), 2, Qt.PenStyle.DashLine))
            x = round(left + found.reached * step)
            painter.drawLine(x, style.S + line, x, bottom)
            box = QRectF(x - 160, style.XS, 320, line)
            box.moveLeft(max(float(left), min(box.left(), right - box.width())))
            painter.drawText(box, _Align.AlignCenter, tr("saturation of codes {where}", where=found.short))

    def _paint_steps(self, painter: QPainter) -> None:
        line = self.fontMetrics().height() + style.S
        width = self.width() - 2 * style.L
        words, most = round(width * 0.5), max(n for _, n, _ in self._steps)
        for at, (text, n, people) in enumerate(self._steps):
            top = style.S + at * line
            painter.setPen(surface("text"))
            shown = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, words - style.M)
            painter.drawText(
                QRectF(style.L, top, words - style.M, line), _Align.AlignVCenter | _Align.AlignRight, shown
            )
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(mixed(surface("accent"), surface("paper"), 0.35))
            long = (width - words - 90) * n / most
            painter.drawRect(QRectF(style.L + words, top + 3, max(2.0, long), line - 6))
            painter.setPen(surface("muted"))
            number = tr("{n} · {people} people", n=n, people=people) if people > 1 else tr("{n} · 1 person", n=n)
            painter.drawText(QRectF(style.L + words + long + style.S, top, 120, line), _Align.AlignVCenter, number)
