"""The chosen question: what was found in it, and everything a moderator wants at hand with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from interviewkit.guides.content import QuestionContent
from interviewkit.guides.labels import QUESTION_LABELS
from interviewkit.ui import style
from interviewkit.ui.guides.findings import of_question
from interviewkit.ui.guides.line import Line
from interviewkit.ui.guides.side import Page, Shown, note, ticked
from interviewkit.ui.language import name
from interviewkit.ui.numbers import Number
from interviewkit.words import mark, tr

if TYPE_CHECKING:
    from interviewkit.ui.guides.workspace import GuidesWorkspace

TEXTS = ("listen_for", "stimulus", "branch", "observer", "short")
HINTS = {
    "listen_for": mark("What in the answer matters to the study"),
    "stimulus": mark("What you lay on the table or share on the screen"),
    "branch": mark("When to ask it, or to leave it out"),
    "observer": mark("What observers write down meanwhile"),
    "short": mark("A few words for the bullet view"),
}


class DetailsPage(Page):
    """Every field is kept when it is left."""

    title = mark("Question")

    def __init__(self, room: GuidesWorkspace) -> None:
        super().__init__(room)
        self._question: QuestionContent | None = None
        self._found, self._form, self._serving = QVBoxLayout(), QWidget(), QVBoxLayout()
        self._none = note("")
        self.column.addWidget(self._none)
        self.column.addLayout(self._found)
        self.column.addWidget(self._form)
        self.column.addStretch(1)
        self.must, self.minutes, self.stage = QCheckBox(), Number(), QComboBox()
        self.minutes.setRange(0, 240)
        self.minutes.setDecimals(0)
        self.minutes.lineEdit().setTextMargins(6, 0, 0, 0)
        self.texts = {key: Line(single=key == "short", pixels=13) for key in TEXTS}
        self._labels = {key: QLabel() for key in (*TEXTS, "minutes", "stage", "serves")}
        form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(style.XS)
        form.addWidget(self.must)
        pair = QFormLayout()
        pair.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        pair.setHorizontalSpacing(style.L)
        pair.addRow(self._labels["minutes"], self.minutes)
        pair.addRow(self._labels["stage"], self.stage)
        form.addLayout(pair)
        for key, field in self.texts.items():
            field.setProperty("kind", "field")
            self._labels[key].setProperty("kind", "section")
            form.addSpacing(style.XS)
            form.addWidget(self._labels[key])
            form.addWidget(field)
            field.left.connect(self.flush)
            field.entered.connect(self.flush)
        self._labels["serves"].setProperty("kind", "section")
        form.addSpacing(style.XS)
        form.addWidget(self._labels["serves"])
        form.addLayout(self._serving)
        self.must.clicked.connect(lambda on: self._keep(must=on))
        self.minutes.editingFinished.connect(self._keep_minutes)
        self.stage.activated.connect(lambda _: self._keep(stage_id=self.stage.currentData()))
        self._form.hide()
        self.retranslate()

    def show_all(self, shown: Shown) -> None:
        question = shown.content.question(shown.question_id) if shown.question_id is not None else None
        if self._question is not None and (question is None or question.id != self._question.id):
            self.flush()
        same = question is not None and self._question is not None and question.id == self._question.id
        self._question = question
        self._none.setVisible(question is None)
        self._form.setVisible(question is not None)
        _empty(self._found)
        if question is None:
            return
        for each in shown.review.questions:
            if each.question_id == question.id:
                card = of_question(self.room, each, writable=shown.writable, goes=False)
                self._found.addWidget(card)
        self.must.setChecked(question.must)
        if not (same and self.minutes.hasFocus()):
            self.minutes.setValue(question.minutes or 0)
        self.stage.clear()
        self.stage.addItem(tr("None"), None)
        for stage_id, called in shown.stages:
            self.stage.addItem(called, stage_id)
        self.stage.setCurrentIndex(max(0, self.stage.findData(question.stage_id)))
        for key, field in self.texts.items():
            if not same:
                field.settle()
            field.show_text(getattr(question, key))
        _empty(self._serving)
        for number, research in enumerate(shown.content.research):
            row, box = ticked(f"{number + 1}. {research.text}", number in question.serves)
            box.clicked.connect(lambda on, aim=research.id: self.room.serve(question.id, aim, on))
            row.setEnabled(shown.writable)
            self._serving.addWidget(row)
        if not shown.content.research:
            self._serving.addWidget(note(tr("The brief has no research questions yet.")))
        self._form.setEnabled(shown.writable)

    def flush(self) -> None:
        if self._question is None:
            return
        found = {key: field.toPlainText() for key, field in self.texts.items() if field.changed}
        if found:
            for key in found:
                self.texts[key].settle()
            self.room.describe(self._question.id, **found)

    def retranslate(self) -> None:
        self._none.setText(tr("Choose a question in the script to see what belongs to it."))
        self.must.setText(tr("Must be asked"))
        self.minutes.setSpecialValueText(tr("as usual"))
        self.minutes.setSuffix(tr(" min"))
        for key, label in self._labels.items():
            label.setText(tr(QUESTION_LABELS[key]))
        for key, field in self.texts.items():
            field.setPlaceholderText(tr(HINTS[key]))
            name(field, tr(QUESTION_LABELS[key]))
        name(self.minutes, tr(QUESTION_LABELS["minutes"]))
        name(self.stage, tr(QUESTION_LABELS["stage"]))

    def _keep_minutes(self) -> None:
        minutes = self.minutes.value() or None
        if self._question is not None and minutes != self._question.minutes:
            self._keep(minutes=minutes)

    def _keep(self, **values: Any) -> None:
        if self._question is not None:
            self.room.describe(self._question.id, **values)


def _empty(column: QVBoxLayout) -> None:
    while (item := column.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
