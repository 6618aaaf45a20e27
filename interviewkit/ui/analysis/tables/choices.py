"""The controls above a table: what against what, how counted, which number; only those that mean something now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QWidget

from interviewkit.ui import style
from interviewkit.ui.analysis.tables.questions import (
    COVERED,
    KINDS,
    MEANINGS,
    MEASURES,
    TOGETHER,
    UNITS,
    Question,
)
from interviewkit.ui.language import Speaks, name
from interviewkit.ui.numbers import WholeNumber
from interviewkit.words import tr

FARTHEST = {"turns": 50, "seconds": 3600, "characters": 10_000}
THRESHOLDS = (0.05, 0.0)
RUNS = (2, 3)


class Choices(Speaks, QWidget):
    """asked: another table is wanted. measured: another number of the same table."""

    asked = Signal()
    measured = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._numeric: dict[str, bool] = {}
        self._measures: tuple[str, ...] = ()
        self.kind, self.together, self.unit, self.by, self.measure = (QComboBox() for _ in range(5))
        self.run, self.threshold, self.distance = QComboBox(), QComboBox(), WholeNumber(minimum=0, maximum=50, value=1)
        self.shows, self.below = QLabel(), QCheckBox()
        style.set_kind(self.shows, "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(style.L, style.S, style.L, style.S)
        row.setSpacing(style.S)
        self.controls = (self.together, self.distance, self.unit, self.by, self.run, self.threshold, self.below)
        for widget in (self.kind, *self.controls):
            row.addWidget(widget)
        row.addSpacing(style.M)
        row.addWidget(self.shows)
        row.addWidget(self.measure)
        row.addStretch(1)
        self.row = row
        for box in (self.kind, self.together, self.unit, self.by, self.run, self.threshold):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.activated.connect(self._ask)
        self.measure.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.distance.valueChanged.connect(self._ask)
        self.below.toggled.connect(self._ask)
        self.measure.activated.connect(lambda _: self.measured.emit())
        self.retranslate()

    def question(self) -> Question:
        """What is chosen."""
        kind, attribute = self.kind.currentData() or ("codes", "")
        question = Question(
            kind,
            attribute,
            self.together.currentData(),
            self.distance.value(),
            self.unit.currentData(),
            self.by.currentData(),
            self.run.currentData(),
            self.threshold.currentData(),
        )
        return replace(question, below=self.below.isChecked() and question.rolls)

    def show_attributes(self, numeric: Mapping[str, bool]) -> None:
        """Offers the attributes that participants have; True: numbers."""
        if dict(numeric) != self._numeric or not self.kind.count():
            self._numeric = dict(numeric)
            self._fill_kinds()

    def show_measures(self, measures: tuple[str, ...]) -> None:
        """Offers the numbers a table has; the one shown stays if it can."""
        self._measures = measures
        known = [each for each in measures if each in MEASURES]
        _fill(self.measure, [(tr(MEASURES[each][0]), each) for each in known])
        for at, each in enumerate(known):
            self.measure.setItemData(at, tr(MEANINGS[each]), 3)  # the tooltip's role
        for widget in (self.measure, self.shows):
            widget.setVisible(len(known) > 1)

    def retranslate(self) -> None:
        self._fill_kinds()
        for box, texts in ((self.together, TOGETHER), (self.unit, UNITS), (self.by, COVERED)):
            _fill(box, [(tr(text), key) for key, text in texts.items()])
        _fill(self.run, [(tr("runs of {n}", n=n), n) for n in RUNS])
        _fill(self.threshold, [(tr("at most {share} new", share=f"{each:.0%}"), each) for each in THRESHOLDS])
        self.shows.setText(tr("Number"))
        self.below.setText(tr("Sub-codes with parents"))
        self.below.setToolTip(tr("A quote with a sub-code counts for all codes above it too, once for each."))
        name(self.kind, tr("Table"))
        name(self.together, tr("How codes lie to each other"))
        name(self.distance, tr("How far apart at most"))
        name(self.unit, tr("Unit of distance"))
        name(self.by, tr("Coverage by"))
        name(self.run, tr("Interviews in a run"))
        name(self.threshold, tr("New codes in a run, at most"))
        name(self.measure, tr("Number"))
        self.show_measures(self._measures)
        self._suit()

    def _fill_kinds(self) -> None:
        rows: list[tuple[str, object]] = []
        for kind, text in KINDS.items():
            if kind in ("attribute", "joint"):
                wanted = [each for each, number in self._numeric.items() if kind == "attribute" or number]
                rows += [(tr(text, attribute=each), (kind, each)) for each in wanted]
            else:
                rows.append((tr(text), (kind, "")))
        _fill(self.kind, rows)

    def _ask(self) -> None:
        self._suit()
        self.asked.emit()

    def _suit(self) -> None:
        """Only what changes something is seen."""
        question = self.question()
        far = question.kind == "codes" and question.together in ("near", "followed")
        self.together.setVisible(question.kind == "codes")
        self.distance.setVisible(far)
        self.unit.setVisible(far)
        self.by.setVisible(question.kind == "coverage")
        self.below.setVisible(question.rolls)
        for box in (self.run, self.threshold):
            box.setVisible(question.kind == "saturation")
        self.distance.setMaximum(FARTHEST[question.unit])


def _fill(box: QComboBox, rows: list[tuple[str, object]]) -> None:
    """The same is chosen as before, where it is still there."""
    chosen = box.currentData()
    box.blockSignals(True)
    box.clear()
    for text, data in rows:
        box.addItem(text, data)
    box.setCurrentIndex(max(0, next((at for at, (_, data) in enumerate(rows) if data == chosen), 0)))
    box.blockSignals(False)
