"""The questions about how a transcript shall look: only those that the chosen format can answer are shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (  # fmt: skip
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QWidget,
)

from interviewkit.sources.outputs.formats import Format
from interviewkit.sources.outputs.style import Style
from interviewkit.ui import style as looks
from interviewkit.ui.language import Speaks, name
from interviewkit.ui.numbers import Number, WholeNumber
from interviewkit.words import LANGUAGES, mark, tr

OPTIONS: dict[str, tuple[str, Sequence[tuple[str, str]]]] = {
    "names": (
        mark("Speakers"),
        (
            ("names", mark("Names as they are")),
            ("people", mark("Participants’ labels and roles instead of names")),
            ("initials", mark("Initials")),
            ("none", mark("No names")),
        ),
    ),
    "stamps": (
        mark("Time stamps"),
        (("turn", mark("At every turn")), ("every", mark("At intervals")), ("none", mark("No times"))),
    ),
    "clock": (mark("Written as"), (("short", "01:06"), ("long", "00:01:06"), ("tenths", "00:01:06.2"))),
    "place": (mark("Place"), (("before", mark("Before the speaker")), ("after", mark("After the text")))),
    "marks": (
        mark("Marks"),
        (
            ("none", mark("No marks")),
            ("nonverbal", mark("Expressions, tone and gestures")),
            ("all", mark("All layers")),
        ),
    ),
    "numbers": (
        mark("Numbers"),
        (("none", mark("No numbers")), ("turns", mark("Turns")), ("lines", mark("Lines, in Word"))),
    ),
    "look": (mark("Layout"), (("paragraphs", mark("Paragraphs")), ("table", mark("Table")))),
}
CHECKS: dict[str, str] = {
    "clean": mark("Clean reading, without fillers and false starts"),
    "joined": mark("Join neighbouring segments of one speaker"),
    "cut": mark("Cut long segments into captions of two short lines"),
    "head": mark("Heading with source, participant, date and model"),
}
ORDER = ("names", "stamps", "clock", "place", "pauses", "marks", "clean", "joined", "cut", "numbers", "look", "head")


class Choices(Speaks, QWidget):
    """One row a question; style() is the answer to all."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._style = Style()
        self._kind: Format | None = None
        self._filling = False
        self._rows: dict[str, tuple[QLabel | None, QWidget]] = {}
        self.boxes: dict[str, QComboBox] = {key: QComboBox() for key in (*OPTIONS, "language")}
        self.checks: dict[str, QCheckBox] = {key: QCheckBox() for key in CHECKS}
        self.every, self.pauses, self.pause = WholeNumber(), QCheckBox(), Number()
        for number in (self.every, self.pause):
            number.lineEdit().setTextMargins(looks.XS, 0, 0, 0)
        self.form = QLineEdit()
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self.every.setRange(5, 3600)
        self.every.setSingleStep(5)
        self.pause.setRange(0.1, 60)
        self.pause.setSingleStep(0.5)
        self.pause.setDecimals(1)
        rows = QFormLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setHorizontalSpacing(looks.M)
        rows.setVerticalSpacing(looks.S)
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        together = {"stamps": (self.boxes["stamps"], self.every), "pauses": (self.pauses, self.pause)}
        for key in (*ORDER, "language", "form"):
            field = self._field(key, together.get(key))
            label = None if key in CHECKS or key == "pauses" else QLabel()
            if label is not None:
                label.setMinimumHeight(looks.ROW)
            rows.addRow(field) if label is None else rows.addRow(label, field)
            self._rows[key] = (label, field)

    def _field(self, key: str, together: tuple[QWidget, QWidget] | None) -> QWidget:
        if together is not None:
            both = QWidget()
            row = QHBoxLayout(both)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(looks.S)
            row.addWidget(together[0], 1)
            row.addWidget(together[1])
            return both
        return self.form if key == "form" else self.checks[key] if key in CHECKS else self.boxes[key]

    def _connect(self) -> None:
        for box in self.boxes.values():
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(12)
            box.currentIndexChanged.connect(self._answered)
        for check in (*self.checks.values(), self.pauses):
            check.toggled.connect(self._answered)
        self.every.valueChanged.connect(self._answered)
        self.pause.valueChanged.connect(self._answered)
        self.form.textChanged.connect(self._answered)

    def retranslate(self) -> None:
        with self._still():
            for key, (title, options) in OPTIONS.items():
                self._refill(self.boxes[key], [(value, tr(text)) for value, text in options])
                self._entitle(key, tr(title))
            languages = [("", tr("As the program")), *LANGUAGES.items()]
            self._refill(self.boxes["language"], languages)
            self._entitle("language", tr("Headings in"))
            for key, text in CHECKS.items():
                self.checks[key].setText(tr(text))
            self.pauses.setText(tr("Show pauses from"))
            self.pause.setSuffix(tr(" s"))
            self.every.setSuffix(tr(" s"))
            name(self.pause, tr("Shortest pause, in seconds"))
            name(self.every, tr("Interval, in seconds"))
            self._entitle("form", tr("Own line"))
            self.form.setPlaceholderText("{[|start|] }{speaker|: }{text}")
            self.form.setToolTip(
                tr("Fields: {fields}. What stands beside a field, set off by |, is written only where it has a value.",
                   fields="{n} {speaker} {start} {end} {text}")
            )  # fmt: skip
        self._show()

    def _entitle(self, key: str, title: str) -> None:
        label, field = self._rows[key]
        if label is not None:
            label.setText(title)
            label.setBuddy(self.boxes.get(key, field))
        name(self.boxes.get(key, field), title)

    def _refill(self, box: QComboBox, options: Sequence[tuple[str, str]]) -> None:
        chosen = box.currentData()
        box.clear()
        for value, text in options:
            box.addItem(text, value)
        box.setCurrentIndex(max(0, box.findData(chosen)))

    def ask(self, kind: Format, given: Style) -> None:
        """Shows the questions of a format, with these answers."""
        self._kind, self._style = kind, given
        with self._still():
            for key, box in self.boxes.items():
                box.setCurrentIndex(max(0, box.findData(getattr(given, key))))
            for key, check in self.checks.items():
                check.setChecked(getattr(given, key))
            self.pauses.setChecked(given.pauses)
            self.pause.setValue(given.pause_ms / 1000)
            self.every.setValue(given.every_s)
            self.form.setText(given.form)
        self._show()

    def style_chosen(self) -> Style:
        """What was chosen; questions that were not asked keep their answers from before."""
        answers: dict[str, Any] = {key: box.currentData() for key, box in self.boxes.items()}
        answers |= {key: check.isChecked() for key, check in self.checks.items()}
        return replace(
            self._style,
            **answers,
            pauses=self.pauses.isChecked(),
            pause_ms=round(self.pause.value() * 1000),
            every_s=self.every.value(),
            form=self.form.text(),
        )

    def _answered(self) -> None:
        if not self._filling:
            self._show()
            self.changed.emit()

    def _show(self) -> None:
        """Only what makes a difference."""
        uses = self._kind.uses if self._kind is not None else frozenset()
        stamps, own = self.boxes["stamps"].currentData(), "form" in uses and bool(self.form.text())
        for key, (label, field) in self._rows.items():
            shown = key in uses
            if key in ("clock", "place"):
                shown = shown and stamps != "none" and not (own and key == "place")
            if key == "numbers":
                shown = shown and not own
            field.setVisible(shown)
            if label is not None:
                label.setVisible(shown)
        self.every.setVisible(stamps == "every")
        self.pause.setEnabled(self.pauses.isChecked())

    @contextmanager
    def _still(self) -> Iterator[None]:
        before, self._filling = self._filling, True
        try:
            yield
        finally:
            self._filling = before
