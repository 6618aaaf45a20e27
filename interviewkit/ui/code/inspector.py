"""Below the codebook: all that the quote in hand carries, each thing changed where it stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QPainter
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from interviewkit.coding.emotions import FEELINGS
from interviewkit.coding.queries import CodeRow, EmotionRow
from interviewkit.journey.queries import StageRow
from interviewkit.ui import style
from interviewkit.ui.code.acts import Hand, Held, family_name, feeling_name, need_name
from interviewkit.ui.code.chips import Chip, Chips
from interviewkit.ui.code.scale import Scale, strength_sign, valence_sign
from interviewkit.ui.code.suggestions import Suggestions
from interviewkit.ui.colours import valence_shape
from interviewkit.ui.language import Speaks, name
from interviewkit.ui.signs import VALENCE_WIDTH, paint_swatch, paint_valence, valence_icon
from interviewkit.words import plural, tr

TEXT_LINES, LONGEST = 3, 150
LABEL, MEMO = 68, 54


class Inspector(Speaks, QScrollArea):
    """Fed by show_held; everything a person changes goes through the hand."""

    place_asked = Signal()
    """The quote that lost its text shall lie on the selection from now on."""

    def __init__(self, hand: Hand) -> None:
        super().__init__()
        self._hand, self._held = hand, Held()
        self._feeling: EmotionRow | None = None
        self._stages: Sequence[StageRow] = ()
        self._journey: object = None
        self._codes: Mapping[int, CodeRow] = {}
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.kind, self.text = QLabel(), QLabel(wordWrap=True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.place = QPushButton()
        self.codes = Chips(self._uncode)
        self.feelings = Chips(hand.unfeel, self._choose_feeling)
        self.feeling, self.stage, self.touchpoint = QComboBox(), QComboBox(), QComboBox()
        self.valence, self.strength = Scale(range(-3, 4), valence_sign), Scale(range(1, 4), strength_sign)
        self.why, self.memo = QLineEdit(), Memo()
        self.suggestions = Suggestions(hand.desk)
        self._labels = [QLabel() for _ in range(7)]
        self._assemble()
        self._connect()
        self.retranslate()
        self.show_held(Held(), "", {})

    def _assemble(self) -> None:
        self._inside = inside = QFrame()
        inside.setProperty("kind", "panel")
        self.setWidget(inside)
        column = QVBoxLayout(inside)
        column.setContentsMargins(style.M, style.S, style.M, style.S)
        column.setSpacing(style.XS)
        head = QHBoxLayout()
        head.addWidget(self.kind, 1)
        head.addWidget(self.suggestions.button)
        head.addWidget(self.place)
        self.kind.setProperty("kind", "section")
        self.place.setProperty("kind", "link")
        column.addLayout(head)
        column.addWidget(self.text)
        self._form = form = QGridLayout()
        form.setHorizontalSpacing(style.S)
        form.setVerticalSpacing(6)
        form.setColumnMinimumWidth(0, LABEL)
        form.setColumnStretch(1, 1)
        felt = QWidget()
        stack = QVBoxLayout(felt)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(style.XS)
        stack.addWidget(self.feeling)
        stack.addWidget(self.feelings)
        rows = (self.codes, felt, self.valence, self.strength, self.why, self.stage, self.touchpoint, self.memo)
        labels = iter(self._labels)
        top = Qt.AlignmentFlag.AlignTop
        for at, widget in enumerate(rows):
            form.addWidget(widget, at, 1)
            if widget is not self.valence:
                label = next(labels)
                label.setProperty("kind", "small")
                tall = widget in (self.codes, felt, self.memo)
                label.setFixedHeight(style.ROW if widget is felt else style.TARGET)
                form.addWidget(label, at, 0, top if tall else Qt.AlignmentFlag.AlignVCenter)
        column.addSpacing(style.XS)
        column.addLayout(form)
        column.addWidget(self.suggestions)
        column.addStretch(1)
        self.memo.setFixedHeight(MEMO)
        self.memo.setTabChangesFocus(True)
        self.text.setFixedHeight(TEXT_LINES * self.text.fontMetrics().lineSpacing() + 2)
        for box in (self.feeling, self.stage, self.touchpoint):
            # A long touchpoint must not make the panel wider than its place.
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(8)
        self.feeling.setIconSize(QSize(VALENCE_WIDTH, 14))
        self.setMinimumWidth(280)

    def _connect(self) -> None:
        hand = self._hand
        self.place.clicked.connect(self.place_asked)
        self.feeling.activated.connect(self._call_feeling)
        self.valence.picked.connect(lambda value: hand.adjust(valence=value))
        self.strength.picked.connect(lambda value: hand.adjust(intensity=value))
        self.why.editingFinished.connect(self.commit)
        self.stage.activated.connect(lambda _: hand.put_in_stage(self.stage.currentData(), self.stage.currentText()))
        self.touchpoint.activated.connect(
            lambda _: hand.put_at_touchpoint(self.touchpoint.currentData(), self.touchpoint.currentText())
        )
        self.memo.left.connect(self.commit)
        self.suggestions.came.connect(lambda: QTimer.singleShot(0, self, self._show_suggestions))

    def retranslate(self) -> None:
        texts = (tr("Codes"), tr("Feeling"), tr("Strength"), tr("Why"), tr("Stage"), tr("Touchpoint"), tr("Memo"))
        widgets = (self.codes, self.feeling, self.strength, self.why, self.stage, self.touchpoint, self.memo)
        for label, text, widget in zip(self._labels, texts, widgets, strict=True):
            label.setText(text)
            name(widget, text)
        name(self.valence, tr("Valence"))
        name(self.feelings, tr("Feelings"))
        name(self.text, tr("Passage in hand"))
        self.place.setText(tr("Put it on the selection"))
        self.why.setPlaceholderText(tr("What makes the person feel so?"))
        self.memo.setPlaceholderText(tr("A thought about this quote"))
        self.valence.say({v: f"{valence_shape(v)} {v:+d}" if v else f"{valence_shape(v)} 0" for v in range(-3, 4)})
        self.strength.say({1: tr("weak"), 2: tr("medium"), 3: tr("strong")})
        chosen = self.feeling.currentData()
        self.feeling.clear()
        self.feeling.addItem(tr("No feeling"), None)
        self.feeling.addItem(tr("Without a word"), "")
        for key, feeling in FEELINGS.items():
            self.feeling.addItem(valence_icon(feeling.valence), tr(feeling.name), key)
        self.feeling.setCurrentIndex(max(0, self.feeling.findData(chosen)))
        self._journey = None
        self._show_journey()

    # Showing

    def show_stages(self, stages: Sequence[StageRow]) -> None:
        """The journey to choose from."""
        self._stages = stages
        self._show_journey()

    def show_held(self, held: Held, text: str, codes: Mapping[int, CodeRow], *, acts: bool = False) -> None:
        """Shows a quote, or the selection that may become one. acts: whether it may be changed."""
        if not held.same_as(self._held):
            self.commit()
        fresh = not held.same_as(self._held)
        self._held, self._codes = held, codes
        self._inside.setEnabled(acts)
        quote = held.quote
        lost = quote is not None and quote.lost_text is not None
        self.kind.setText(self._kind(held, bool(text)))
        empty = tr("↑ ↓ choose a sentence, the mouse any words. Then code: a digit, or Enter for all codes.")
        self.text.setText(_cut(text) if text else empty)
        kind = "" if text and not lost else "muted"
        if self.text.property("kind") != kind:
            style.set_kind(self.text, kind)
        self.place.setVisible(lost)
        self.place.setEnabled(held.passage is not None)
        self.memo.setEnabled(not held.others)
        self._show_codes()
        self._show_feelings(fresh)
        self.memo.show_text(quote.memo if quote else "", keep=not fresh)
        self._show_journey()
        self.suggestions.show_held(held, text, codes, acts=acts)

    def _kind(self, held: Held, some: bool) -> str:
        quote = held.quote
        if held.others:
            return plural("{n} quote chosen", "{n} quotes chosen", 1 + len(held.others))
        if quote is None:
            return tr("Selection, not coded yet") if some else tr("Nothing selected")
        if quote.lost_text is not None:
            return tr("A quote that lost its text")
        what = tr("Quote of {coder}", coder=quote.coder) if quote.coder else tr("Quote")
        marks = ["★" if quote.starred else "", need_name(quote.need) if quote.need else ""]
        return " · ".join(filter(None, [*marks, what]))

    def _show_suggestions(self) -> None:
        self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())

    def _show_codes(self) -> None:
        me = self._hand.coder()
        by: dict[int, list[str]] = {}
        weights: dict[int, float] = {}
        for tag in (tag for quote in self._held.quotes for tag in quote.tags):
            coders = by.setdefault(tag.code_id, [])
            if tag.coder not in coders:
                coders.append(tag.coder)
            if tag.coder == me:
                weights[tag.code_id] = tag.weight
        chips = []
        for code_id, coders in by.items():
            if (code := self._codes.get(code_id)) is None:
                continue
            own = me in coders
            label = code.name if own else f"{code.name} · {', '.join(coders)}"
            if weights.get(code_id, 1.0) != 1.0:
                label += f" ×{weights[code_id]:g}"
            family = family_name(code.family)
            hint = "\n\n".join(filter(None, [f"{code.name} · {', '.join(coders)}", family, code.definition]))
            chips.append(Chip(code_id, label, partial(swatch, code), own=own, hint=hint))
        self.codes.show_chips(chips, tr("No code yet"))

    def _show_feelings(self, fresh: bool) -> None:
        quote, me = self._held.quote, self._hand.coder()
        feeling = self._feeling = self._hand.own_feeling()
        self.feeling.setCurrentIndex(max(0, self.feeling.findData(feeling.label)) if feeling else 0)
        self.valence.show_value(feeling.valence if feeling else None)
        self.strength.show_value(feeling.intensity if feeling else None)
        self.strength.setEnabled(feeling is not None)
        self.why.setEnabled(feeling is not None and not self._held.others)
        why = feeling.why if feeling else ""
        if fresh or not self.why.isModified():
            self.why.setText(why)
            self.why.setModified(False)
        there = quote.emotions if quote else ()
        chips = []
        for each in there:
            label = feeling_name(each.label) or tr("Without a word")
            label = label if each.coder == me else f"{label} · {each.coder}"
            sign = partial(triangles, each.valence)
            own, chosen = each.coder == me, feeling is not None and each.id == feeling.id
            chips.append(Chip(each.id, label, sign, 8 + 10 * max(0, abs(each.valence) - 1), own, chosen, each.why))
        several = len(chips) > 1 or any(not chip.own for chip in chips)
        self.feelings.setVisible(several)
        self.feelings.show_chips(chips if several else [])

    def _show_journey(self) -> None:
        quote = self._held.quote
        stage, touchpoint = (quote.stage_id, quote.touchpoint_id) if quote else (None, None)
        journey = [(each.id, each.name, each.touchpoints if stage in (None, each.id) else ()) for each in self._stages]
        if journey != self._journey:
            self._journey = journey
            self.stage.clear()
            self.touchpoint.clear()
            self.stage.addItem(tr("No stage"), None)
            self.touchpoint.addItem(tr("No touchpoint"), None)
            for stage_id, label, touchpoints in journey:
                self.stage.addItem(label, stage_id)
                for each in touchpoints:
                    self.touchpoint.addItem(each.name, each.id)
        self.stage.setCurrentIndex(max(0, self.stage.findData(stage)))
        self.touchpoint.setCurrentIndex(max(0, self.touchpoint.findData(touchpoint)))
        self.touchpoint.setEnabled(self.touchpoint.count() > 1)

    # What a person does here

    def commit(self) -> None:
        """Keeps what is being written in memo and why, with the quote it was written for."""
        if self.memo.is_changed():
            memo = self.memo.text()
            self.memo.settle()
            self._hand.write_memo(self._held, memo)
        if self.why.isModified() and self._feeling is not None:
            self.why.setModified(False)
            if self.why.text().strip() != self._feeling.why:
                self._hand.say_why(self._held, self._feeling, self.why.text().strip())

    def _uncode(self, code_id: int) -> None:
        self._hand.uncode(code_id, self._codes[code_id].name)

    def _choose_feeling(self, emotion_id: int) -> None:
        self.commit()
        self._hand.feeling_id = emotion_id
        self._show_feelings(True)

    def _call_feeling(self) -> None:
        label, now = self.feeling.currentData(), self._feeling
        if label is not None:
            self._hand.call_feeling(label)
        elif now is not None:
            self._hand.unfeel(now.id)


class Memo(QPlainTextEdit):
    """Tells when it is left; knows whether its text is another than the one shown."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown = ""

    def text(self) -> str:
        """What is written, without blanks around it."""
        return self.toPlainText().strip()

    def is_changed(self) -> bool:
        return self.text() != self._shown

    def settle(self) -> None:
        """What is written is what is shown now."""
        self._shown = self.text()

    def show_text(self, text: str, *, keep: bool) -> None:
        """Shows a text; keep: unless something else was written meanwhile."""
        if keep and self.is_changed():
            return
        if text != self.text():
            self.setPlainText(text)
        self._shown = text.strip()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()


def _cut(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"


def swatch(code: CodeRow, painter: QPainter, rect: QRect) -> None:
    """Paints a code's swatch at the left of a rectangle."""
    paint_swatch(painter, rect.left(), rect.center().y() + 1, code.colour, code.shade)


def triangles(valence: int, painter: QPainter, rect: QRect) -> None:
    """Paints a valence in the middle of a rectangle."""
    paint_valence(painter, rect, valence)
