"""Which stretch of the recording the waveform shows, and where a moment lies in it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

SHORTEST = 60.0
"""Deepest zoom: so many ms from edge to edge."""
STEP = 1.6
"""One step of zooming."""
AHEAD = 0.08
"""Where a page begins when the view turns over, as a share of its width."""


class Scale(QObject):
    """start and span in ms of the recording; left and width in pixels of the field."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.length = 0
        self.start, self.span = 0.0, 1.0
        self.left, self.width = 0.0, 1.0

    def set_length(self, length: int) -> None:
        """Another recording, seen whole."""
        self.length = length
        self.start, self.span = 0.0, float(max(length, 1))
        self.changed.emit()

    def set_field(self, left: float, width: float) -> None:
        """Where it is drawn."""
        self.left, self.width = left, max(width, 1.0)

    @property
    def end(self) -> float:
        return self.start + self.span

    @property
    def zoomed(self) -> bool:
        """Whether less than the whole is seen."""
        return self.span < self.length - 0.5

    def x(self, ms: float) -> float:
        """Where a moment lies, which may be outside."""
        return self.left + (ms - self.start) / self.span * self.width

    def ms(self, x: float) -> int:
        """The moment at a place, within the recording."""
        return round(min(max(self.start + (x - self.left) / self.width * self.span, 0.0), float(self.length)))

    def show(self, start: float, end: float) -> None:
        """Shows [start, end), as far as it is in the recording and not too narrow."""
        whole = float(max(self.length, 1))
        span = min(max(end - start, min(SHORTEST, whole)), whole)
        middle = (start + end) / 2
        start = min(max(middle - span / 2, 0.0), whole - span)
        if (start, span) != (self.start, self.span):
            self.start, self.span = start, span
            self.changed.emit()

    def zoom(self, factor: float, about: float | None = None) -> None:
        """factor > 1 shows less; the moment `about` (ms; None for the middle) stays where it is on the screen."""
        about = self.start + self.span / 2 if about is None else about
        whole = float(max(self.length, 1))
        span = min(max(self.span / factor, min(SHORTEST, whole)), whole)
        start = about - (about - self.start) / self.span * span
        self.show(start, start + span)

    def fit(self) -> None:
        """Shows the whole recording."""
        self.show(0.0, float(self.length))

    def move(self, ms: float) -> None:
        """Goes along by so much."""
        start = min(max(self.start + ms, 0.0), max(self.length - self.span, 0.0))
        self.show(start, start + self.span)

    def reveal(self, ms: float) -> None:
        """Turns the page, as it were, where a moment is out of sight: the view stands still until then."""
        if self.zoomed and not self.start <= ms < self.start + self.span * (1 - AHEAD / 2):
            start = ms - self.span * AHEAD
            self.show(start, start + self.span)

    def sees(self, ms: float) -> bool:
        return self.start <= ms <= self.end
