"""Where text lies on the screen: the visible segments, their lines, and the boxes of a stretch of text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextLayout, QTextLine
from PySide6.QtWidgets import QTextEdit


@dataclass(frozen=True, slots=True)
class Shown:
    """A segment on the screen. top and bottom: of its lines, in viewport pixels; pitch: from line to line."""

    place: int
    block: QTextBlock
    layout: QTextLayout
    left: float
    top: float
    bottom: float
    pitch: float

    def line_top(self, number: int) -> float:
        return self.top + number * self.pitch

    def line_at(self, y: float) -> int:
        """The number of the line at a height of the viewport."""
        return int((y - self.top) // self.pitch)

    def lines(self, top: float, bottom: float) -> Iterator[tuple[int, QTextLine]]:
        """The lines that reach into [top, bottom) of the viewport, with their numbers."""
        first = max(0, int((top - self.top) // self.pitch))
        for number in range(first, self.layout.lineCount()):
            if self.line_top(number) >= bottom:
                return
            yield number, self.layout.lineAt(number)

    def line_of(self, unit: int) -> int:
        """The number of the line that shows a unit of the block's text."""
        line = self.layout.lineForTextPosition(with_preedit(self.layout, unit, True))
        return line.lineNumber() if line.isValid() else max(0, self.layout.lineCount() - 1)


def shown_segments(edit: QTextEdit, pitch: float, top: float, bottom: float) -> list[Shown]:
    """The segments that reach into [top, bottom) of the viewport, from the first."""
    document = edit.document()
    scroll = edit.verticalScrollBar().value()
    left = -edit.horizontalScrollBar().value()
    position = document.documentLayout().hitTest(QPointF(0, top + scroll), Qt.HitTestAccuracy.FuzzyHit)
    block = document.findBlock(max(0, position))
    if block.previous().isValid():
        block = block.previous()
    found: list[Shown] = []
    while block.isValid():
        layout = block.layout()
        begin = layout.position()
        y = begin.y() - scroll
        if y >= bottom and found:
            break
        end = y + max(1, layout.lineCount()) * pitch
        if end > top:
            found.append(Shown(block.blockNumber(), block, layout, left + begin.x(), y, end, pitch))
        block = block.next()
    return found


def with_preedit(layout: QTextLayout, unit: int, start: bool) -> int:
    """The unit's place while an input method composes: what is being composed stays outside of quotes' borders."""
    length = len(layout.preeditAreaText().encode("utf-16-le", "replace")) // 2 if layout.preeditAreaText() else 0
    if not length:
        return unit
    at = layout.preeditAreaPosition()
    return unit + length if unit > at or (start and unit == at) else unit


def extent(line: QTextLine, start: int, end: int) -> tuple[float, float] | None:
    """Left and right edge of units [start, end) on one line, None where it shows none of them."""
    begin = line.textStart()
    stop = begin + line.textLength()
    start, end = max(start, begin), min(end, stop)
    if start >= end:
        return None
    left, right = x_of(line, start), x_of(line, end)
    if end == stop:
        right = min(right, line.x() + line.naturalTextWidth())
    return (left, right) if left < right else (right, left) if right < left else None


def boxes(shown: Shown, start: int, end: int, box: tuple[float, float], top: float, bottom: float) -> list[QRectF]:
    """A box for each visible line of units [start, end); box: its upper and lower edge from the line's top."""
    found: list[QRectF] = []
    start, end = with_preedit(shown.layout, start, True), with_preedit(shown.layout, end, False)
    for number, line in shown.lines(top, bottom):
        if edges := extent(line, start, end):
            y = shown.line_top(number)
            found.append(QRectF(shown.left + edges[0], y + box[0], edges[1] - edges[0], box[1] - box[0]))
    return found


def x_of(line: QTextLine, unit: int) -> float:
    """The left edge of a unit on its line."""
    x: tuple[float, int] = line.cursorToX(unit)  # type: ignore[assignment]
    return x[0]
