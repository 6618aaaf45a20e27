"""What a transcription may be asked besides model and language: voices, words to expect, a stretch, mixed languages,
and when to begin. Folded away, for most never need it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from interviewkit.sources.speakers.voices import Choice
from interviewkit.text.times import clock, parse_moment
from interviewkit.ui import style
from interviewkit.ui.language import Speaks, name
from interviewkit.ui.speakers.choice import VoicesChoice
from interviewkit.ui.transcribing.order import begins, next_time
from interviewkit.words import plural, tr

if TYPE_CHECKING:
    from interviewkit.sources.queries import SourceRow
    from interviewkit.sources.transcribing.queue import Wish
    from interviewkit.ui.desk import Desk

NIGHT = "22:00"
TALL = 30
"""A field's height, for a label that stands beside the first of several lines."""
NOW, AFTER, AT = "now", "after", "at"
_HOUR = re.compile(r"\s*(\d{1,2})(?:\s*:\s*(\d{2}))?\s*")


class More(Speaks, QWidget):
    """Fields with their labels. summary() says in a line what is not as usual."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._rows: list[SourceRow] = []
        self._wish: Wish | None = None
        self.voices = VoicesChoice(desk)
        self.vocabulary, self.start, self.end, self.hour = (QLineEdit() for _ in range(4))
        self.mixed, self.when = QCheckBox(), QComboBox()
        self.dash = QLabel("–")
        self._labels = [QLabel() for _ in range(4)]
        self._lay_out()
        for field in (self.vocabulary, self.start, self.end, self.hour):
            field.textChanged.connect(self.changed)
        self.mixed.toggled.connect(self.changed)
        self.when.currentIndexChanged.connect(self._when_chosen)
        self.voices.changed.connect(self.changed)
        self.hour.setText(NIGHT)
        self.retranslate()

    def _lay_out(self) -> None:
        stretch, time = QHBoxLayout(), QHBoxLayout()
        for narrow in (self.start, self.end, self.hour):
            narrow.setMaximumWidth(110)
        for row, widgets in ((stretch, (self.start, self.dash, self.end)), (time, (self.when, self.hour))):
            row.setSpacing(style.S)
            for each in widgets:
                row.addWidget(each)
            row.addStretch(1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(style.M)
        grid.setVerticalSpacing(style.M)
        for at, label in enumerate(self._labels):
            grid.addWidget(label, at, 0, Qt.AlignmentFlag.AlignTop if at == 0 else Qt.AlignmentFlag.AlignVCenter)
        self._labels[0].setMinimumHeight(TALL)
        grid.addWidget(self.voices, 0, 1)
        grid.addWidget(self.vocabulary, 1, 1)
        grid.addLayout(stretch, 2, 1)
        grid.addLayout(time, 3, 1)
        for label, buddy in zip(self._labels, (self.voices, self.vocabulary, self.start, self.when), strict=True):
            label.setBuddy(buddy)
        grid.addWidget(self.mixed, len(self._labels), 1)
        grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(grid)

    def labels(self) -> list[QLabel]:
        """The labels, for a panel that lines its own up with them."""
        return self._labels

    def retranslate(self) -> None:
        texts = (self.voices.title(), tr("Words to expect"), tr("From – to"), tr("Begin"))
        for label, text in zip(self._labels, texts, strict=True):
            label.setText(text)
        name(self.vocabulary, tr("Words to expect"), tr("Names and products, with commas between"))
        self.vocabulary.setPlaceholderText(tr("Names and products, with commas between"))
        for field, text, empty in (
            (self.start, tr("Transcribe from"), tr("beginning")),
            (self.end, tr("Transcribe to"), tr("end")),
        ):
            name(field, text)
            field.setPlaceholderText(empty)
            field.setToolTip(tr("As 12:30 or 1:05:00"))
        self.mixed.setText(tr("Languages change within the interview"))
        name(self.when, tr("Begin"))
        name(self.hour, tr("At what time to begin"))
        chosen = self.when.currentData() or NOW
        with QSignalBlocker(self.when):
            self.when.clear()
            for key, text in ((NOW, tr("In its turn")), (AFTER, tr("After all others")), (AT, tr("Not before"))):
                self.when.addItem(text, key)
            self.when.setCurrentIndex(self.when.findData(chosen))
        self.hour.setVisible(chosen == AT)

    # What is asked about

    def offer(self, rows: Sequence[SourceRow], vocabulary: Sequence[str], wish: Wish | None = None) -> None:
        """Asks about these sources; wish: what was chosen before, else everything is as usual."""
        same = [row.id for row in rows] == [row.id for row in self._rows] and wish is self._wish
        self._rows, self._wish = list(rows), wish
        self.voices.offer(rows)
        if same:
            return
        start, end = wish.stretch if wish is not None else (0, None)
        self.vocabulary.setText(", ".join(wish.settings.vocabulary if wish is not None else vocabulary))
        self.start.setText(clock(start) if start else "")
        self.end.setText(clock(end) if end is not None else "")
        self.mixed.setChecked(wish is not None and wish.settings.mixed_languages)
        self.choose_later(wish.later if wish is not None else None)

    def choose_later(self, later: str | None) -> None:
        """Shows when it is to begin, as Wish.later says it."""
        if later:
            self.hour.setText(f"{begins(later):%H:%M}")
        self.when.setCurrentIndex(self.when.findData(NOW if later is None else AT if later else AFTER))

    # What was chosen

    def words(self) -> tuple[str, ...]:
        """The words to expect."""
        return tuple(word for part in re.split(r"[,;，、\n]", self.vocabulary.text()) if (word := part.strip()))

    def stretch(self) -> tuple[int, int | None]:
        """From, to in ms; (0, None) for all."""
        return parse_moment(self.start.text()) or 0, parse_moment(self.end.text())

    def later(self) -> str | None:
        """When to begin, as Wish.later says it."""
        found = _HOUR.fullmatch(self.hour.text())
        chosen = self.when.currentData()
        if chosen == AT and found is not None:
            return next_time(int(found[1]), int(found[2] or 0), datetime.now())
        return "" if chosen == AFTER else None

    def choice(self) -> Choice:
        """How voices are told apart."""
        return self.voices.choice()

    def problem(self) -> str:
        """Why it cannot be asked so, "" if it can."""
        for field in (self.start, self.end):
            if field.text().strip() and parse_moment(field.text()) is None:
                return tr("“{time}” is no time. Write it as 12:30 or 1:05:00.", time=field.text().strip())
        start, end = self.stretch()
        if end is not None and end <= start:
            return tr("The stretch ends before it begins.")
        longest = max((row.duration_ms or 0 for row in self._rows), default=0)
        if longest and start >= longest:
            return tr("The recording is only {time} long.", time=clock(longest))
        found = _HOUR.fullmatch(self.hour.text())
        if self.when.currentData() == AT and (found is None or int(found[1]) > 23 or int(found[2] or 0) > 59):
            return tr("“{time}” is no time of the day. Write it as 22:00.", time=self.hour.text().strip())
        return ""

    def summary(self) -> str:
        """What is not as usual, in a line; "" when all is."""
        parts = []
        if self.choice().kind != "together":
            parts.append(self.voices.box.currentText())
        if words := self.words():
            parts.append(plural("{n} word to expect", "{n} words to expect", len(words)))
        start, end = self.stretch()
        if start or end is not None:
            parts.append(f"{clock(start)}–{clock(end) if end is not None else ''}")
        if self.mixed.isChecked():
            parts.append(tr("changing languages"))
        if self.when.currentData() != NOW:
            hour = f" {self.hour.text().strip()}" if self.when.currentData() == AT else ""
            parts.append(self.when.currentText() + hour)
        return " · ".join(parts)

    def _when_chosen(self) -> None:
        self.hour.setVisible(self.when.currentData() == AT)
        self.changed.emit()
