"""Correcting by ear: words heard and said to be right, borders moved word by word, edges nudged while they sound."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, QTimer

from interviewkit.sources.correcting import timing
from interviewkit.sources.queries import segments_by_id
from interviewkit.text.pauses import PAUSE_MS
from interviewkit.ui.listening.listening import Listening
from interviewkit.ui.sources.reading import Reading
from interviewkit.ui.transcript.sights import DOUBTFUL
from interviewkit.words import mark, tr

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk
    from interviewkit.ui.transcript.steps import Way

CONFIRM, BORDER, NUDGE = mark("Confirm words"), mark("Move the border between segments"), mark("Move a segment's edge")
DOUBTS, PAUSES, TIMES, ALONG = "sources.doubts", "sources.pauses", "sources.times", "sources.listen_along"
WIDE = "sources.wide_steps"
STEP_MS, WIDE_MS = 50, 100
AROUND_MS = 1000
"""How far around a moved edge is heard."""
BEFORE_MS = 600
"""How much is heard before and after a doubtful word."""
ROUNDS_MS = 6500
"""How long a moved edge is heard over and over."""


class ByEar(QObject):
    """What keys do to text and sound together; lives as long as the page."""

    def __init__(self, desk: Desk, reading: Reading, listening: Listening) -> None:
        super().__init__(reading)
        self._desk, self._reading, self._listening = desk, reading, listening
        self._view = reading.view
        self._rest = QTimer(self, singleShot=True, interval=ROUNDS_MS)
        self._rest.timeout.connect(self._stop_rounds)
        self._round: tuple[int, int] | None = None
        self._view.placed.connect(self._place)
        self.apply()

    # What is shown

    def apply(self) -> None:
        """Shows what the person chose to see."""
        self._view.set_doubts(self.doubts(), reading=True)
        self._view.set_pauses(self.pauses())
        self._view.set_times(self.times())

    def doubts(self) -> float:
        """Words below this probability are marked; 0 for none."""
        return float(self._desk.preferences.views.get(DOUBTS, DOUBTFUL))

    def pauses(self) -> int:
        """The shortest pause shown, in ms; 0 for none."""
        return int(self._desk.preferences.views.get(PAUSES, PAUSE_MS))

    def times(self) -> bool:
        return bool(self._desk.preferences.views.get(TIMES, True))

    def along(self) -> bool:
        """Whether a doubtful word sounds when it is come to."""
        return bool(self._desk.preferences.views.get(ALONG, True))

    def wide(self) -> bool:
        """Whether an edge moves by the larger step."""
        return bool(self._desk.preferences.views.get(WIDE, False))

    def choose(self, what: str, value: float | bool) -> None:
        """Remembers what is to be shown, and shows it."""
        self._desk.preferences.views[what] = value
        self.apply()
        self._desk.actions.refresh_soon()

    # Hearing

    def hear(self) -> None:
        """Plays from the word at the caret, or from the first word selected."""
        self._view.flush()
        ms = self._view.time_at_caret()
        if ms is not None:
            self._listening.play_from(ms)

    def _place(self, ms: int) -> None:
        """A clicked word is where playing goes on; nothing begins to sound by itself."""
        if not self._listening.isHidden():
            self._listening.player.seek(ms)

    def step(self, way: Way) -> None:
        """Goes to the next doubtful word (1) or the one before (−1), and plays it if that is wanted."""
        self._view.flush()
        ms = self._view.step_doubt(way)
        if ms is None:
            self._desk.say(tr("No word is in doubt"))
        elif self.along():
            length = self._view.length_at_caret() or 0
            self._listening.play_span(max(0, ms - BEFORE_MS), ms + length + BEFORE_MS)

    def confirm(self) -> None:
        """Says that the selection, or the word at the caret, is right, and goes to the next one in doubt."""
        self._view.flush()
        spans = self._view.spans_at_caret()
        if spans:
            self._desk.change(CONFIRM, timing.confirm, spans)
            self.step(1)

    # Borders

    def move_border(self, side: Literal["start", "end"], way: Way) -> None:
        """Moves where the segment at the caret begins or ends by one word, and lets the new border be heard."""
        self._view.flush()
        here = self._view.segment_at_caret()
        pair = None if here is None else self._reading.neighbours(here, side)
        if pair is None:
            return
        if self._desk.change(BORDER, timing.move_word, *pair, way) is not None:
            at = next((row.start_ms for row in self._desk.read(segments_by_id, [pair[1]])), None)
            if at is not None and self.along():
                self._listening.play_span(max(0, at - AROUND_MS), at + AROUND_MS)

    def nudge(self, edge: Literal["start", "end"], way: Way) -> None:
        """Moves when the segment at the caret begins or ends by a step; the edge is heard over and over meanwhile."""
        self._view.flush()
        here = self._view.segment_at_caret()
        if here is None:
            return
        at = self._desk.change(NUDGE, timing.nudge, here, edge, way * (WIDE_MS if self.wide() else STEP_MS))
        if at is None:
            self._desk.say(tr("This segment has no times"))
            return
        self._desk.say(tr("{time} s", time=f"{at / 1000:.2f}"))
        self._round = max(0, at - AROUND_MS), at + AROUND_MS
        self._listening.loop(self._round)
        self._rest.start()

    def _stop_rounds(self) -> None:
        """Enough of the edge was heard; a loop the person began meanwhile goes on."""
        if self._round is not None and self._listening.span.loop == self._round:
            self._listening.loop(None)
            self._listening.player.pause()
        self._round = None
