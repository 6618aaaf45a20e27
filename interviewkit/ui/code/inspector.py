"""Below the codebook: all that the quote in hand carries, each thing changed where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from interviewkit.coding.emotions import FEELINGS
from interviewkit.coding.queries import CodeRow, EmotionRow, QuoteRow
from interviewkit.journey.queries import StageRow
from interviewkit.ui import style
from interviewkit.ui.code.acts import Hand
from interviewkit.ui.code.chips import Chips
from interviewkit.ui.colours import valence_colour, valence_shape
from interviewkit.ui.language import Speaks, name
from interviewkit.words import tr


class Inspector(Speaks, QScrollArea):
    """Fed by show_quote; everything a person changes goes through the hand."""

    def __init__(self, hand: Hand) -> None:
        super().__init__()
        self._hand = hand
        self._quote: QuoteRow | None = None
        self._stages: Sequence[StageRow] = ()
        self._filling = False
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inside = inside = QWidget()
        inside.setProperty("kind", "panel")
        self.setWidget(inside)
        column = QVBoxLayout(inside)
        column.setContentsMargins(style.M, style.M, style.M, style.M)
        column.setSpacing(style.S)
        self.text = QLabel(wordWrap=True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.codes = Chips(self._uncode)
        self.feeling = QComboBox()
        self.valence = _Scale(range(-3, 4))
        self.intensity = _Scale(range(1, 4))
        self.why, self.memo = QLineEdit(), _Memo()
        self.stage, self.touchpoint = QComboBox(), QComboBox()
        self.memo.setFixedHeight(64)
        self.memo.setTabChangesFocus(True)
        self._labels = [QLabel() for _ in range(6)]
        rows: tuple[QWidget, ...] = (self.codes, self.feeling, self.why, self.stage, self.touchpoint, self.memo)
        column.addWidget(self.text)
        for label, widget in zip(self._labels, rows, strict=True):
            label.setProperty("kind", "small")
            column.addWidget(label)
            column.addWidget(widget)
            if widget is self.feeling:
                column.addWidget(self.valence)
                column.addWidget(self.intensity)
        column.addStretch(1)
        for box in (self.feeling, self.stage, self.touchpoint):
            # A long touchpoint must not make the panel wider than its place.
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(8)
        self.feeling.activated.connect(self._feel)
        self.valence.picked.connect(lambda value: hand.adjust(valence=value))
        self.intensity.picked.connect(lambda value: hand.adjust(intensity=value))
        self.why.editingFinished.connect(self._say_why)
        self.stage.activated.connect(self._put_in_stage)
        self.touchpoint.activated.connect(self._put_at_touchpoint)
        self.memo.left.connect(self._keep_memo)
        self.retranslate()
        self.show_quote(None, "", {})

    def retranslate(self) -> None:
        texts = (tr("Codes"), tr("Feeling"), tr("Why"), tr("Stage"), tr("Touchpoint"), tr("Memo"))
        widgets = (self.codes, self.feeling, self.why, self.stage, self.touchpoint, self.memo)
        for label, text, widget in zip(self._labels, texts, widgets, strict=True):
            label.setText(text)
            name(widget, text)
        name(self.valence, tr("Valence"))
        name(self.intensity, tr("Intensity"))
        self.why.setPlaceholderText(tr("What makes the person feel so?"))
        self.memo.setPlaceholderText(tr("A thought about this quote"))
        self.valence.say({v: f"{valence_shape(v)} {v:+d}" for v in range(-3, 4)})
        self.intensity.say({1: tr("weak"), 2: tr("medium"), 3: tr("strong")})
        self._filling = True
        chosen = self.feeling.currentData()
        self.feeling.clear()
        self.feeling.addItem(tr("No feeling"), None)
        self.feeling.addItem(tr("Without a word"), "")
        for key, feeling in FEELINGS.items():
            self.feeling.addItem(f"{valence_shape(feeling.valence)}  {tr(feeling.name)}", key)
        self.feeling.setCurrentIndex(max(0, self.feeling.findData(chosen)))
        self._filling = False
        self._show_stages()

    def show_stages(self, stages: Sequence[StageRow]) -> None:
        """The journey to choose from."""
        self._stages = stages
        self._show_stages()

    def show_quote(self, quote: QuoteRow | None, text: str, codes: dict[int, CodeRow], *, acts: bool = False) -> None:
        """Shows a quote, or the selection that may become one. acts: whether it may be changed."""
        if quote is None or self._quote is None or quote.id != self._quote.id:
            self.commit()
        self._quote, self._filling = quote, True
        self._inside.setEnabled(acts)
        empty = tr("Select a passage: ↑ ↓ choose sentences, the mouse any stretch.")
        self.text.setText(_cut(text) if text else empty)
        self.text.setProperty("kind", "" if text else "muted")
        style.set_kind(self.text, "" if text else "muted")
        own = list(dict.fromkeys(tag.code_id for tag in quote.tags)) if quote else []
        self.codes.show_codes([codes[code] for code in own if code in codes])
        feeling = self._hand.own_feeling() if quote else None
        self._show_feeling(feeling)
        self.memo.setPlainText(quote.memo if quote else "")
        self._show_stages()
        self._filling = False

    def commit(self) -> None:
        """Keeps what is being written in memo and why."""
        if self._quote is not None and self._hand.quote is not None and self._quote.id == self._hand.quote.id:
            self._hand.write_memo(self.memo.toPlainText().strip())
            self._say_why()

    def _keep_memo(self) -> None:
        if not self._filling:
            self._hand.write_memo(self.memo.toPlainText().strip())

    def _show_feeling(self, feeling: EmotionRow | None) -> None:
        self.feeling.setCurrentIndex(self.feeling.findData(feeling.label) if feeling else 0)
        self.valence.show_value(feeling.valence if feeling else None, valence_colour)
        self.intensity.show_value(feeling.intensity if feeling else None)
        self.why.setText(feeling.why if feeling else "")
        self.why.setEnabled(feeling is not None)
        self.intensity.setEnabled(feeling is not None)

    def _show_stages(self) -> None:
        self.stage.clear()
        self.touchpoint.clear()
        self.stage.addItem(tr("No stage"), None)
        self.touchpoint.addItem(tr("No touchpoint"), None)
        quote = self._quote
        for stage in self._stages:
            self.stage.addItem(stage.name, stage.id)
            for touchpoint in stage.touchpoints:
                if quote is None or quote.stage_id in (None, stage.id):
                    self.touchpoint.addItem(touchpoint.name, touchpoint.id)
        self.stage.setCurrentIndex(max(0, self.stage.findData(quote.stage_id if quote else None)))
        self.touchpoint.setCurrentIndex(max(0, self.touchpoint.findData(quote.touchpoint_id if quote else None)))

    def _uncode(self, code: CodeRow) -> None:
        self._hand.uncode(code.id, code.name)

    def _feel(self) -> None:
        label = self.feeling.currentData()
        now = self._hand.own_feeling()
        if label is not None:
            self._hand.feel(label)
        elif now is not None:
            self._hand.unfeel(now.id)

    def _say_why(self) -> None:
        now = self._hand.own_feeling()
        if not self._filling and now is not None and now.why != self.why.text().strip():
            self._hand.adjust(why=self.why.text().strip())

    def _put_in_stage(self) -> None:
        self._hand.put_in_stage(self.stage.currentData(), self.stage.currentText())

    def _put_at_touchpoint(self) -> None:
        self._hand.put_at_touchpoint(self.touchpoint.currentData(), self.touchpoint.currentText())


def _cut(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 280 else text[:279] + "…"


class _Memo(QPlainTextEdit):
    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class _Scale(QWidget):
    """A row of buttons, one for each value, of which at most one is pressed."""

    picked = Signal(int)

    def __init__(self, values: Sequence[int]) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        self._group = QButtonGroup(self)
        self._buttons: dict[int, QToolButton] = {}
        for value in values:
            button = QToolButton()
            button.setCheckable(True)
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            button.setProperty("kind", "step")
            button.setMinimumHeight(style.TARGET)
            button.setText(valence_shape(value) if min(values) < 0 else "●" * value)
            button.clicked.connect(lambda _=False, chosen=value: self.picked.emit(chosen))
            row.addWidget(button, 1)
            self._group.addButton(button)
            self._buttons[value] = button

    def say(self, names: dict[int, str]) -> None:
        """What each value is called, for tooltips and screen readers."""
        for value, text in names.items():
            self._buttons[value].setToolTip(text)
            self._buttons[value].setAccessibleName(text)

    def show_value(self, value: int | None, colour: object = None) -> None:
        """Presses the button of a value, none for None."""
        self._group.setExclusive(False)
        for each, button in self._buttons.items():
            button.setChecked(each == value)
            tone = colour(each).name() if callable(colour) else ""
            button.setStyleSheet(f"color: {tone};" if tone else "")
        self._group.setExclusive(True)
