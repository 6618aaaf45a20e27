"""How a dialog stands on the screen: its margins, its row of buttons, the line that tells what is wrong. One way for
all."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLayout, QPushButton, QVBoxLayout, QWidget

from interviewkit.ui import style


def stack(dialog: QDialog, *parts: QWidget | QLayout, tall: QWidget | QLayout | None = None) -> QVBoxLayout:
    """Lays a dialog's parts below each other, within the margins of every dialog. tall: the part that grows."""
    column = QVBoxLayout(dialog)
    column.setContentsMargins(style.XL, style.L, style.XL, style.L)
    column.setSpacing(style.M)
    for part in parts:
        if isinstance(part, QWidget):
            column.addWidget(part, 1 if part is tall else 0)
        else:
            column.addLayout(part, 1 if part is tall else 0)
    return column


def buttons(*aside: QWidget, back: QPushButton, go: QPushButton | None = None) -> QHBoxLayout:
    """The last row: at the left what is beside the matter, at the right the way back and what the dialog is for, which
    Enter does."""
    row = QHBoxLayout()
    row.setSpacing(style.S)
    for widget in aside:
        row.addWidget(widget)
        if isinstance(widget, QPushButton):
            widget.setAutoDefault(False)
    row.addStretch(1)
    back.setAutoDefault(False)
    row.addWidget(back)
    if go is not None:
        style.set_kind(back, "quiet")
        style.set_kind(go, "primary")
        go.setDefault(True)
        row.addWidget(go)
    return row


class Telling(QLabel):
    """The line above the buttons: what will happen, or what is wrong; not there while there is nothing to say."""

    def __init__(self, kind: str = "muted") -> None:
        super().__init__(wordWrap=True)
        self._kind = kind
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.say("")

    def say(self, text: str, *, wrong: bool = False) -> None:
        """Shows a text, translated; wrong: it keeps the dialog from doing what it is for."""
        self.setText(text)
        self.setVisible(bool(text))
        style.set_kind(self, "wrong" if wrong else self._kind)
