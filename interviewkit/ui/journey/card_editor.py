"""The field in which a card is written where it stands: Enter takes it over, Escape leaves it as it was."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from interviewkit.ui.language import name


class CardEditor(QPlainTextEdit):
    """One for the map, shown where something is written. done(what for, text): a text was taken over."""

    done = Signal(object, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._what: object = None
        self._before = ""
        self.hide()
        self.setTabChangesFocus(True)
        self.setObjectName("card-editor")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def open_on(self, place: QRect, text: str, prompt: str, what: object) -> None:
        """Opens with a text that is selected whole; prompt: what is to be written, also for screen readers."""
        self._what, self._before = what, text
        self.setGeometry(place)
        self.setPlaceholderText(prompt)
        name(self, prompt)
        self.setPlainText(text)
        self.selectAll()
        self.show()
        self.raise_()
        self.setFocus()

    def finish(self) -> None:
        """Takes over what was written, if anything was."""
        if self.isHidden():
            return
        what, text = self._what, self.toPlainText().strip()
        changed = text != self._before.strip()
        self.hide()
        if changed:
            self.done.emit(what, text)

    def leave(self) -> None:
        """Closes without taking anything over."""
        self.hide()
        self._give_back()

    def _give_back(self) -> None:
        viewport = self.parentWidget()
        view = viewport.parentWidget() if viewport is not None else None
        if view is not None:
            view.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.finish()
            self._give_back()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.finish()
