"""Finds words within the transcript on the page, however they are written, and steps from one place to the next."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from interviewkit.text.folding import Folded, fold
from interviewkit.ui import icons
from interviewkit.ui.transcript.page import Page
from interviewkit.words import tr

if TYPE_CHECKING:
    from interviewkit.ui.transcript.text import TranscriptText

Found = tuple[int, int, int]
"""Place, start and end offset."""

_MOST = 5000
_LONGEST = 80


def matches(page: Page, words: str) -> list[Found]:
    """Every place where the words stand, at most 5,000; case, width and composition of letters make no difference."""
    wanted = fold(words)
    found: list[Found] = []
    if not wanted.strip():
        return found
    for place, text in enumerate(page.texts):
        folded = Folded(text)
        at = folded.text.find(wanted)
        while at >= 0 and len(found) < _MOST:
            found.append((place, *folded.span(at, at + len(wanted))))
            at = folded.text.find(wanted, at + len(wanted))
    return found


def neighbour(found: list[Found], place: int, offset: int, way: int) -> int:
    """The number of the first match from a spot on (way 1, or 0 to count one that begins there), or before it (−1)."""
    if way < 0:
        return (bisect_left(found, (place, offset, 0)) - 1) % len(found)
    after = bisect_right(found, (place, offset, 2**31)) if way else bisect_left(found, (place, offset, 0))
    return after % len(found)


class FindBar(QWidget):
    """A line to write in, how many places there are, and the ways to the next and the one before."""

    def __init__(self, text: TranscriptText, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = text
        self.field = QLineEdit()
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(lambda _: self._seek(0))
        self._count = QLabel()
        self._count.setMinimumWidth(96)
        self._before, self._next, self._close = QToolButton(), QToolButton(), QToolButton()
        self._before.setIcon(icons.icon("mdi6.chevron-up"))
        self._next.setIcon(icons.icon("mdi6.chevron-down"))
        self._close.setIcon(icons.icon("mdi6.close"))
        self._before.clicked.connect(lambda: self.step(-1))
        self._next.clicked.connect(lambda: self.step(1))
        self._close.clicked.connect(self.leave)
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 6, 12, 6)
        line.addWidget(self.field, 1)
        for widget in (self._count, self._before, self._next, self._close):
            line.addWidget(widget)
        text.document().contentsChanged.connect(self._forget)
        self.hide()
        self.name()

    def name(self) -> None:
        """Says everything in the language now chosen."""
        self.field.setPlaceholderText(tr("Find in this transcript"))
        self.field.setAccessibleName(tr("Find in this transcript"))
        for button, words in (
            (self._before, tr("The place before (Shift+F3)")),
            (self._next, tr("The next place (F3)")),
            (self._close, tr("Close the search (Esc)")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)

    def open(self) -> None:
        """Asks what to look for; what is selected is looked for first."""
        words = self._text.textCursor().selectedText()
        self.show()
        if words and len(words) <= _LONGEST and "\u2029" not in words:
            self.field.setText(words)
        self.field.setFocus()
        self.field.selectAll()
        self._seek(0)

    def leave(self) -> None:
        """Ends the search; the place found stays selected."""
        self.hide()
        self._forget()
        self._text.setFocus()

    def step(self, way: int) -> None:
        """Selects the next place (way 1) or the one before (−1), around the end."""
        if self.isVisible():
            self._seek(way)
        else:
            self.open()

    def _seek(self, way: int) -> None:
        text, words = self._text, self.field.text()
        if not text.found or way == 0:
            text.found = matches(text.page, words)
            text.viewport().update()
        if not text.found:
            self._count.setText(tr("Nothing found") if words.strip() else "")
            return
        number = neighbour(text.found, *min(text.ends()), way)
        place, start, end = text.found[number]
        text.activate(None)
        text.select((place, start), (place, end))
        self._count.setText(tr("{number} of {count}", number=number + 1, count=len(text.found)))

    def _forget(self) -> None:
        """The places are others once the text is."""
        if self._text.found:
            self._text.found = []
            self._text.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            event.ignore()
