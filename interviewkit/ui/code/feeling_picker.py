"""One popup for a whole feeling, by key: which one, how pleasant, how strong, and why. One step to undo."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QListWidgetItem, QToolButton, QVBoxLayout, QWidget

from interviewkit.coding.emotions import FEELINGS
from interviewkit.ui import style
from interviewkit.ui.code.acts import Hand
from interviewkit.ui.code.scale import Scale, strength_sign, valence_sign
from interviewkit.ui.colours import valence_shape
from interviewkit.ui.language import name
from interviewkit.ui.picker import Choice, Picker
from interviewkit.ui.signs import VALENCE_WIDTH, paint_valence
from interviewkit.words import tr

AT_ONCE = (
    *("joy", "satisfaction", "relief", "interest", "surprise"),
    *("confusion", "anxiety", "frustration", "disappointment"),
)
"""The feelings that one digit gives, 1 to 9; always the same, so that hands learn them."""
_LEANS = {"-": -1, "=": 1, "+": 1, "0": 0}
_STRENGTHS = {"[": -1, "]": 1}


class FeelingPicker(Picker):
    """1–9 gives a feeling at once; letters and ↑↓ choose, - 0 = lean it, [ ] its strength, Tab leads to why, Enter
    gives it. What is left alone comes from the feeling itself, or from the one without a word in hand."""

    def __init__(self, hand: Hand, parent: QWidget | None) -> None:
        self._hand = hand
        self._valence: int | None = None
        self._intensity: int | None = None
        self.valence, self.strength = Scale(range(-3, 4), valence_sign), Scale(range(1, 4), strength_sign)
        self.why = QLineEdit()
        keys = {key: str(at) for at, key in enumerate(AT_ONCE, 1)}
        choices = [
            Choice(key, tr(each.name), "", keys.get(key, ""), (each.name,), sign=partial(_sign, each.valence),
                   sign_width=VALENCE_WIDTH)
            for key, each in FEELINGS.items()
        ]  # fmt: skip
        nothing = tr("Nothing is called like that.")
        super().__init__(tr("Feeling…"), choices, lambda _: None, parent, nothing=nothing, row=28)
        form = QGridLayout()
        form.setHorizontalSpacing(style.M)
        form.setVerticalSpacing(style.XS)
        form.setContentsMargins(style.M, 0, style.M, style.XS)
        form.setColumnStretch(1, 1)
        rows = ((tr("Valence"), "- 0 =", self.valence), (tr("Strength"), "[ ]", self.strength))
        for at, (text, shown, scale) in enumerate(rows):
            form.addWidget(_muted(text), at, 0)
            form.addWidget(scale, at, 1)
            form.addWidget(_muted(shown), at, 2)
            name(scale, text)
        form.addWidget(_muted(tr("Why")), 2, 0)
        form.addWidget(self.why, 2, 1)
        form.addWidget(_muted("Tab"), 2, 2)
        self.valence.say({v: f"{valence_shape(v)} {v:+d}" if v else f"{valence_shape(v)} 0" for v in range(-3, 4)})
        self.strength.say({1: tr("weak"), 2: tr("medium"), 3: tr("strong")})
        self.why.setPlaceholderText(tr("What makes the person feel so?"))
        name(self.why, tr("Why"))
        self.why.installEventFilter(self)
        self.valence.picked.connect(self._lean_to)
        self.strength.picked.connect(self._strengthen_to)
        self.list.currentRowChanged.connect(lambda _: self._show())
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.addLayout(form)
        for scale in (self.valence, self.strength):
            for step in scale.findChildren(QToolButton):
                step.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if watched is self.why and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if (item := self.list.currentItem()) is not None:
                    self._pick(item)
                return True
            if watched is self.field and self._struck(event.text()):
                return True
        return super().eventFilter(watched, event) if watched is self.field else False

    def _struck(self, text: str) -> bool:
        """Carries out one of the popup's own keys; False for others."""
        if text in _LEANS:
            now, way = self._now()[0], _LEANS[text]
            self._lean_to(max(-3, min(3, now + way)) if way else 0)
        elif text in _STRENGTHS:
            self._strengthen_to(max(1, min(3, self._now()[1] + _STRENGTHS[text])))
        elif text in "123456789" and text and not self.field.text():
            chosen = AT_ONCE[int(text) - 1]
            self.list.setCurrentRow(list(FEELINGS).index(chosen))
            self._pick(self.list.currentItem())
        else:
            return False
        return True

    def _lean_to(self, valence: int) -> None:
        self._valence = valence
        self._show()

    def _strengthen_to(self, intensity: int) -> None:
        self._intensity = intensity
        self._show()

    def _label(self) -> str:
        item = self.list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole).value) if item is not None else ""

    def _now(self) -> tuple[int, int]:
        """Valence and strength as they would be given now."""
        label, own = self._label(), self._hand.own_feeling()
        kept = own if own is not None and own.label in ("", label) else None
        usual = FEELINGS[label].valence if label in FEELINGS else 0
        valence = self._valence if self._valence is not None else kept.valence if kept else usual
        return valence, self._intensity or (kept.intensity if kept else 2)

    def _show(self) -> None:
        valence, intensity = self._now()
        self.valence.show_value(valence)
        self.strength.show_value(intensity)

    def _pick(self, item: QListWidgetItem) -> None:
        label, (valence, intensity), why = self._label(), self._now(), self.why.text().strip()
        self.close()
        if self._valence is None and self._intensity is None and not why:
            self._hand.feel(label)
        else:
            self._hand.feel_all(label, valence, intensity, why)


def _muted(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("kind", "small")
    return label


def _sign(valence: int, painter: QPainter, rect: QRect) -> None:
    paint_valence(painter, rect, valence)
