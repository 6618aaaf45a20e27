"""Two texts beside each other, what differs marked: struck out on the left, underlined on the right."""

from __future__ import annotations

from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QGridLayout, QLabel, QTextEdit, QWidget

from interviewkit.sources.transcribing.again import Span, differences
from interviewkit.ui import style
from interviewkit.ui.colours import surface
from interviewkit.ui.language import Speaks, name
from interviewkit.words import tr


class Beside(Speaks, QWidget):
    """What stands in the transcript, and what was heard now."""

    def __init__(self) -> None:
        super().__init__()
        self._old, self._new = "", ""
        self.old, self.new = QTextEdit(readOnly=True), QTextEdit(readOnly=True)
        self._heads = QLabel(), QLabel()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(style.M)
        grid.setVerticalSpacing(style.XS)
        for column, (head, text) in enumerate(zip(self._heads, (self.old, self.new), strict=True)):
            head.setProperty("kind", "section")
            text.setTabChangesFocus(True)
            grid.addWidget(head, 0, column)
            grid.addWidget(text, 1, column)
            grid.setColumnStretch(column, 1)
        self.retranslate()

    def retranslate(self) -> None:
        for head, text, words in zip(
            self._heads, (self.old, self.new), (tr("In the transcript"), tr("Heard again")), strict=True
        ):
            head.setText(words)
            name(text, words)
        self.show_texts(self._old, self._new)

    def show_texts(self, old: str, new: str) -> None:
        """Shows both; the empty one says that there is nothing."""
        self._old, self._new = old, new
        gone, come = differences(old, new) if old and new else ([], [])
        _write(self.old, old, gone, False, tr("There is no text here."))
        _write(self.new, new, come, True, tr("Nothing is heard here."))


def _write(edit: QTextEdit, text: str, spans: list[Span], added: bool, otherwise: str) -> None:
    plain, marked = QTextCharFormat(), QTextCharFormat()
    plain.setForeground(surface("text" if text else "muted"))
    marked.setForeground(surface("text"))
    marked.setBackground(surface("good_ground" if added else "trouble_ground"))
    marked.setFontUnderline(added)
    marked.setFontStrikeOut(not added)
    if added:
        marked.setFontWeight(QFont.Weight.DemiBold)
    edit.clear()
    cursor = QTextCursor(edit.document())
    at = 0
    for start, end in spans:
        cursor.insertText(text[at:start], plain)
        cursor.insertText(text[start:end], marked)
        at = end
    cursor.insertText(text[at:] or ("" if text else otherwise), plain)
    edit.moveCursor(QTextCursor.MoveOperation.Start)
