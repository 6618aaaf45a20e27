"""The popup of the emotion wheel: which feeling, how pleasant, how strong, and why, by key. One step to undo."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QToolButton, QWidget

from interviewkit.coding.emotions import FEELINGS
from interviewkit.coding.queries import EmotionRow
from interviewkit.ui import style
from interviewkit.ui.code.scale import Scale, strength_sign, valence_sign
from interviewkit.ui.code.wheel import ORDER, Wheel
from interviewkit.ui.colours import valence_shape
from interviewkit.ui.language import name
from interviewkit.ui.picker import Choice, Popup, found
from interviewkit.words import tr

AT_ONCE = (
    *("joy", "satisfaction", "relief", "interest", "surprise"),
    *("confusion", "anxiety", "frustration", "disappointment"),
)
"""The feelings that one digit gives, 1 to 9; always the same, so that hands learn them."""
_LEANS = {"-": -1, "=": 1, "+": 1, "0": 0}
_STRENGTHS = {"[": -1, "]": 1}
_TURNS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}
Give = Callable[[str, int | None, int | None, str], object]
"""Gets the feeling, its valence and strength (None where the person left them alone), and why."""


class FeelingPicker(Popup):
    """1–9 gives a feeling at once; letters narrow the wheel and arrows turn it, - 0 = lean the feeling, [ ] its
    strength, Tab leads to why, Enter gives it. What is left alone comes from the feeling itself, or from the one
    without a word in hand."""

    def __init__(self, own: EmotionRow | None, give: Give, parent: QWidget | None) -> None:
        super().__init__(tr("Feeling…"), parent, width=380)
        self._own, self._give_to = own, give
        self._valence: int | None = None
        self._intensity: int | None = None
        self._choices = [Choice(key, tr(FEELINGS[key].name), also=(FEELINGS[key].name,)) for key in FEELINGS]
        self.wheel = Wheel({key: str(at) for at, key in enumerate(AT_ONCE, 1)})
        self.valence, self.strength = Scale(range(-3, 4), valence_sign), Scale(range(1, 4), strength_sign)
        self.why = QLineEdit()
        self.label = own.label if own is not None and own.label in FEELINGS else ORDER[0]
        self.column.addWidget(self.wheel)
        self.column.addLayout(self._form())
        name(self.wheel, tr("Feelings"))
        self.why.setPlaceholderText(tr("What makes the person feel so?"))
        name(self.why, tr("Why"))
        self.why.installEventFilter(self)
        self.field.textChanged.connect(self._search)
        self.wheel.given.connect(self._pressed)
        self.wheel.turned_to.connect(self._choose)
        self.valence.picked.connect(self._lean_to)
        self.strength.picked.connect(self._strengthen_to)
        self._show()

    def _form(self) -> QGridLayout:
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
            for step in scale.findChildren(QToolButton):
                step.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        form.addWidget(_muted(tr("Why")), 2, 0)
        form.addWidget(self.why, 2, 1)
        form.addWidget(_muted("Tab"), 2, 2)
        self.valence.say({v: f"{valence_shape(v)} {v:+d}" if v else f"{valence_shape(v)} 0" for v in range(-3, 4)})
        self.strength.say({1: tr("weak"), 2: tr("medium"), 3: tr("strong")})
        return form

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._give()
                return True
            if watched is self.field and event.key() in _TURNS and not event.modifiers() & _HELD:
                self._choose(self.wheel.turned(_TURNS[Qt.Key(event.key())]))
                return True
            if watched is self.field and self._struck(event.text()):
                return True
        return super().eventFilter(watched, event)

    def _struck(self, text: str) -> bool:
        """Carries out one of the popup's own keys; False for others."""
        if text in _LEANS:
            now, way = self._now()[0], _LEANS[text]
            self._lean_to(max(-3, min(3, now + way)) if way else 0)
        elif text in _STRENGTHS:
            self._strengthen_to(max(1, min(3, self._now()[1] + _STRENGTHS[text])))
        elif text in "123456789" and text and not self.field.text():
            self._choose(AT_ONCE[int(text) - 1])
            self._give()
        else:
            return False
        return True

    def _search(self, text: str) -> None:
        """Letters narrow the wheel; the feeling that fits best is chosen."""
        fits = found(text.strip(), self._choices) if text.strip() else self._choices
        keys = [str(choice.value) for choice in fits]
        self.wheel.show_fitting(frozenset(keys))
        self._choose(keys[0] if text.strip() and keys else self.label if self.label in keys else "".join(keys[:1]))

    def _choose(self, label: str) -> None:
        self.label = label
        self._show()

    def _lean_to(self, valence: int) -> None:
        self._valence = valence
        self._show()

    def _strengthen_to(self, intensity: int) -> None:
        self._intensity = intensity
        self._show()

    def _pressed(self, label: str, strength: int) -> None:
        """A sector was pressed; strength: where the mouse was, 0 where no mouse was."""
        self._intensity = strength or self._intensity
        self._choose(label)
        self._give()

    def _now(self) -> tuple[int, int]:
        """Valence and strength as they would be given now."""
        own = self._own
        kept = own if own is not None and own.label in ("", self.label) else None
        usual = FEELINGS[self.label].valence if self.label in FEELINGS else 0
        valence = self._valence if self._valence is not None else kept.valence if kept else usual
        return valence, self._intensity or (kept.intensity if kept else 2)

    def _show(self) -> None:
        valence, intensity = self._now()
        self.valence.show_value(valence)
        self.strength.show_value(intensity)
        self.wheel.choose(self.label, valence, intensity)
        said = self.wheel.sectors[self.label].accessibleName() if self.label else tr("Nothing is called like that.")
        self.field.setAccessibleDescription(said)

    def _give(self) -> None:
        if self.label:
            self.close()
            self._give_to(self.label, self._valence, self._intensity, self.why.text().strip())


_HELD = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier


def _muted(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("kind", "small")
    return label
