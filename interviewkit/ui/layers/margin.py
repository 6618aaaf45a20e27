"""Small signs before the text where something is noted, seen or heard, and where a turn was marked to do something."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from interviewkit.sources.conversation.moves import moves
from interviewkit.sources.layers import writing
from interviewkit.sources.layers.writing import MarkRow
from interviewkit.text.times import clock
from interviewkit.ui.transcript.sights import Sign
from interviewkit.words import mark, tr

if TYPE_CHECKING:
    from interviewkit.store.changes import Changes
    from interviewkit.ui.desk import Desk
    from interviewkit.ui.sources.reading import Reading

GLYPHS = {"note": "*", "nonverbal": "~", "paraphrase": "≈", "clarify": "?"}
MOVES = {"paraphrase": mark("Paraphrases"), "clarify": mark("Asks what is meant")}
MOST = 5
"""So many notes are told in one hint."""


class Margin(QObject):
    """Keeps the signs of the source shown up to date; logs of events have none, they would be too many."""

    def __init__(self, desk: Desk, reading: Reading) -> None:
        super().__init__(reading)
        self._desk, self._reading = desk, reading
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.show_signs)
        desk.changed.connect(self._changed)
        desk.source_chosen.connect(lambda _: self._soon.start())
        desk.project_opened.connect(lambda _: self._soon.start())

    def _changed(self, changes: Changes) -> None:
        if changes.touches("mark", "layer", "setting", "segment"):
            self._soon.start()

    def show_signs(self) -> None:
        """Reads the marks and moves of the source shown."""
        source = self._desk.source_id
        if self._desk.project is None or source is None:
            self._reading.view.set_signs({})
            return
        begins = self._desk.read(writing.starts, source)
        noted = self._desk.read(writing.marks, source, kinds=("note", "nonverbal"))
        self._reading.view.set_signs(signs(begins, noted, self._desk.read(moves, source)))


def signs(
    begins: list[tuple[int, int]], noted: list[MarkRow], done: dict[int, tuple[str, ...]]
) -> dict[int, list[Sign]]:
    """Segment id → its signs. begins: (start_ms, segment id) in order of time; what is noted before the first segment
    stands at that one."""
    found: dict[int, list[Sign]] = defaultdict(list)
    for segment, kinds in done.items():
        found[segment] += [Sign(GLYPHS[kind], tr(MOVES[kind])) for kind in kinds if kind in MOVES]
    times = [start for start, _ in begins]
    here: dict[tuple[int, str], list[MarkRow]] = defaultdict(list)
    for row in noted if begins else ():
        here[begins[max(bisect_right(times, row.start_ms) - 1, 0)][1], row.kind].append(row)
    for (segment, kind), rows in here.items():
        lines = [f"{clock(row.start_ms)} {row.layer}: {row.text}" for row in rows[:MOST]]
        if len(rows) > MOST:
            lines.append("…")
        found[segment].append(Sign(GLYPHS[kind], "\n".join(lines)))
    return dict(found)
