"""A field that grows with what is written in it: one question, or the probes below it, one a line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextCharFormat, QTextCursor, QTextOption, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QTextEdit

from interviewkit.guides.check import Finding
from interviewkit.text.utf16 import to_utf16
from interviewkit.ui.colours import surface

MOVING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class Line(QTextEdit):
    """single: Enter ends it instead of beginning a new line. Undo is the project's: see Workspace.flush()."""

    left = Signal()
    """The keyboard went elsewhere: what is written can be kept."""
    entered = Signal()
    """Enter in a single line, or Ctrl+Enter in one of several."""
    emptied = Signal()
    """Backspace where nothing is left."""
    stepped = Signal(int)
    """Up (−1) from the first row or down (+1) from the last."""
    taken = Signal()
    """The keyboard came here."""
    pasted = Signal(str)
    """Several lines were pasted into a single one."""

    def __init__(self, single: bool, pixels: int = 14) -> None:
        super().__init__()
        self._single, self._shown = single, ""
        self.setProperty("kind", "line")
        self.setAcceptRichText(False)
        self.setAcceptDrops(False)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setLineWrapMode(QTextEdit.LineWrapMode.WidgetWidth)
        font = self.font()
        font.setPixelSize(pixels)
        self.document().setDefaultFont(font)
        self.setFont(font)
        self.document().setDocumentMargin(3)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._grow())
        self._grow()

    def text(self) -> str:
        """What is written, without blanks around it."""
        return self.toPlainText().strip()

    @property
    def changed(self) -> bool:
        """Whether something else is written than was shown."""
        return self.text() != self._shown

    def show_text(self, text: str) -> None:
        """Shows a text, unless something else is being written."""
        if self.hasFocus() and self.changed:
            return
        if text != self.text():
            self.setPlainText(text)
        self._shown = text

    def settle(self) -> None:
        """What is written is what is shown from now on."""
        self._shown = self.text()

    def underline(self, findings: Sequence[Finding]) -> None:
        """Marks the words that show each fault."""
        text, marks = self.toPlainText(), []
        form = QTextCharFormat()
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        form.setUnderlineColor(surface("trouble"))
        for finding in findings:
            end = to_utf16(text, min(finding.end, len(text)))
            selection = QTextEdit.ExtraSelection()
            selection.cursor = QTextCursor(self.document())
            selection.cursor.setPosition(min(to_utf16(text, min(finding.start, len(text))), end))
            selection.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            selection.format = form
            marks.append(selection)
        self.setExtraSelections(marks)

    def put_caret(self, at_end: bool) -> None:
        """Takes the keyboard with the caret at the end or the beginning."""
        self.setFocus()
        self.moveCursor(QTextCursor.MoveOperation.End if at_end else QTextCursor.MoveOperation.Start)

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = event.key(), bool(event.modifiers() & MOVING)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (self._single or held):
            self.entered.emit()
        elif key == Qt.Key.Key_Backspace and not self.toPlainText():
            self.emptied.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not event.modifiers() and self._at_edge(key):
            self.stepped.emit(-1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def insertFromMimeData(self, source: QMimeData) -> None:
        text = source.text()
        if self._single and len([each for each in text.splitlines() if each.strip()]) > 1:
            self.pasted.emit(text)
        elif self._single:
            self.insertPlainText(" ".join(text.split()))
        else:
            super().insertFromMimeData(source)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.taken.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _at_edge(self, key: int) -> bool:
        """Whether the caret cannot go further up or down."""
        probe = QTextCursor(self.textCursor())
        up = key == Qt.Key.Key_Up
        return not probe.movePosition(QTextCursor.MoveOperation.Up if up else QTextCursor.MoveOperation.Down)

    def _grow(self) -> None:
        height = round(self.document().size().height()) + 2 * self.frameWidth()
        if height != self.height():
            self.setFixedHeight(max(height, 26))

    def caret_place(self) -> QPoint:
        """Where the caret is, on the screen."""
        return self.viewport().mapToGlobal(self.cursorRect().bottomLeft())
