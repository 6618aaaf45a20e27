"""Asks about one suggested community after the other: a theme, a box, or nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from interviewkit.themes.communities import Suggestion
from interviewkit.ui import style
from interviewkit.ui.language import Speaks, name
from interviewkit.words import mark, plural, tr

NAMED = 6
"""So many codes of a suggestion are named; the map marks all."""
BUTTONS = {
    "theme": mark("Make it a theme…"),
    "box": mark("Draw a box"),
    "dismiss": mark("Never suggest it again"),
    "next": mark("Next"),
    "close": mark("Close"),
}


class SuggestionStrip(Speaks, QFrame):
    """Hidden while nothing is suggested. answered: "theme", "box" or "dismiss", and the suggestion."""

    answered = Signal(str, object)
    turned = Signal()
    """Another suggestion is in hand, or none."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[Suggestion] = []
        self._at = 0
        self._names: Callable[[int], str] = str
        row = QHBoxLayout(self)
        row.setContentsMargins(style.M, style.S, style.M, style.S)
        row.setSpacing(style.S)
        self._text = QLabel(wordWrap=True)
        row.addWidget(self._text, 1)
        self.buttons: dict[str, QPushButton] = {}
        for key in BUTTONS:
            button = QPushButton()
            button.clicked.connect(lambda _=False, chosen=key: self._answer(chosen))
            self.buttons[key] = button
            row.addWidget(button)
        style.set_kind(self, "panel")
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        for key, button in self.buttons.items():
            button.setText(tr(BUTTONS[key]))
        name(self, tr("Suggested communities"))
        self._show()

    def ask(self, found: Sequence[Suggestion], names: Callable[[int], str]) -> None:
        """Shows the suggestions, the first one in hand; none hides the strip."""
        self.found, self._at, self._names = list(found), 0, names
        self._show()
        self.setVisible(bool(self.found))
        self.turned.emit()
        if self.found:
            self.buttons["theme"].setFocus()

    def current(self) -> int | None:
        """The place of the suggestion in hand."""
        return self._at if self.found else None

    def _show(self) -> None:
        if not self.found:
            return
        each = self.found[self._at]
        codes = ", ".join(self._names(code) for code in each.code_ids[:NAMED])
        more = len(each.code_ids) - NAMED
        codes += " " + plural("and {n} more", "and {n} more", more) if more > 0 else ""
        said = tr("Suggestion {n} of {of}: {codes}", n=self._at + 1, of=len(self.found), codes=codes)
        why = plural(
            "up to {n} participant brings two of them together",
            "up to {n} participants bring two of them together",
            each.people,
        )
        self._text.setText(f"{said} — {why}")
        self.setAccessibleDescription(self._text.text())
        self.buttons["next"].setEnabled(len(self.found) > 1)

    def _answer(self, key: str) -> None:
        if key == "close":
            self.ask([], self._names)
        elif key == "next":
            self._at = (self._at + 1) % len(self.found)
            self._show()
            self.turned.emit()
        else:
            self.answered.emit(key, self.found[self._at])

    def done(self) -> None:
        """The suggestion in hand is answered."""
        if self.found:
            del self.found[self._at]
            self._at = min(self._at, max(len(self.found) - 1, 0))
            self._show()
            self.setVisible(bool(self.found))
            self.turned.emit()
