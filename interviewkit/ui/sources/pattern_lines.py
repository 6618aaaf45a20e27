"""The first lines of a text with what a pattern finds in them, marked as one types."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from interviewkit.sources.formats.pattern import Pattern, match
from interviewkit.text.utf16 import to_utf16
from interviewkit.ui import colours
from interviewkit.ui.language import name
from interviewkit.words import tr

HUES = {"time": 0, "end": 0, "speaker": 3, "text": 6, "any": 8}
SHOWN = 200
"""So many lines are shown and marked."""


class PatternLines(QPlainTextEdit):
    """Read only; each place of the pattern has a colour, a line that is not like it none."""

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._lines: tuple[str, ...] = ()
        name(self, tr("First lines of the file"))

    def show_lines(self, lines: Sequence[str]) -> None:
        self._lines = tuple(line[:1000].replace("\u2028", " ").replace("\u2029", " ") for line in lines[:SHOWN])
        self.setPlainText("\n".join(self._lines))

    def mark(self, pattern: Pattern | None) -> int:
        """Marks what the pattern finds, nothing for None; how many of the lines are like it."""
        marks, like = [], 0
        for number, line in enumerate(self._lines):
            found = match(pattern, line) if pattern is not None else None
            if found is None:
                continue
            like += 1
            block = self.document().findBlockByNumber(number)
            for place, (start, end) in found.spans.items():
                selection = QTextEdit.ExtraSelection()
                form = QTextCharFormat()
                form.setBackground(colours.code_tint(HUES[place]))
                cursor = QTextCursor(block)
                cursor.setPosition(block.position() + to_utf16(line, start))
                cursor.setPosition(block.position() + to_utf16(line, end), QTextCursor.MoveMode.KeepAnchor)
                selection.cursor, selection.format = cursor, form
                marks.append(selection)
        self.setExtraSelections(marks)
        return like
