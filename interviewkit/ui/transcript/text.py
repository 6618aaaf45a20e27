"""The text itself: keys, mouse, input methods and menus of a page that people choose and write in."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QHideEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from interviewkit.ui.transcript import document, keys, marks, mouse
from interviewkit.ui.transcript.choosing import Choosing
from interviewkit.ui.transcript.menu import editing_menu
from interviewkit.ui.transcript.page import shown, typed


class TranscriptText(Choosing):
    """The middle column of the transcript view; see TranscriptView for what its signals mean."""

    editing_changed = Signal(bool)
    menu_requested = Signal(object, object)
    hint_wanted = Signal(object, object, object)
    word_asked = Signal(object, bool)
    """A word was clicked: its Spot, and whether to play it at once."""
    zoom_asked = Signal(int)
    quote_opened = Signal(object)
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pointer = mouse.Pointer(self)
        self.set_editing(False)

    # Writing

    def set_editing(self, on: bool) -> None:
        """Begins or ends writing; ending hands over what was written."""
        on = on and not self.read_only and len(self.page) > 0
        if not on:
            self.writer.flush()
        self.set_border(None)
        changed = on != self.editing
        super().set_editing(on)
        reading = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextEditorInteraction if on else reading)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on)
        self.setCursorWidth(2 if on else 1)
        if changed:
            self.viewport().update()
            self.editing_changed.emit(on)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return self.editing and source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        if self.editing and source.hasText():
            self.writer.insert(source.text())

    def composing(self) -> str:
        """What an input method shows at the caret that is no text yet."""
        return self.textCursor().block().layout().preeditAreaText()

    # Events

    def takes(self, event: QKeyEvent) -> bool:
        """While a border is moved, Enter and the arrows are its own."""
        return self.border is not None and keys.is_own(self, event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if keys.is_history(event):
                self.writer.flush()
            elif keys.is_own(self, event):
                event.accept()
                return True
            elif self.editing or keys.is_copy(event):
                return super().event(event)
            elif event.text():
                self.set_border(None)
            event.ignore()
            return False
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            pause = marks.pause_at(self, event.pos())
            self.hint_wanted.emit(event.globalPos(), self.quotes_at(QPointF(event.pos())), pause)
            return True
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if keys.press(self, event):
            event.accept()
        elif keys.is_copy(event) or (self.editing and not keys.is_history(event)):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if not self.editing:
            event.ignore()
            return
        if event.commitString() or event.preeditString():
            self.writer.remove_across()
        commit = shown(typed(event.commitString()))
        if commit != event.commitString():
            clean = QInputMethodEvent(event.preeditString(), event.attributes())
            clean.setCommitString(commit, event.replacementStart(), event.replacementLength())
            event = clean
        super().inputMethodEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.pointer.press(event):
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self.pointer.move(event):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self.pointer.release(event):
            super().mouseReleaseEvent(event)
            self.pointer.after_release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self.pointer.double_click(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_asked.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.editing:
            editing_menu(self).popup(event.globalPos())
        else:
            quotes = self.quotes_at(QPointF(event.pos()))
            chosen = next((each for each in quotes if each == self.active), quotes[0] if quotes else None)
            if not self.is_selected_at(event.pos()) and event.reason() == QContextMenuEvent.Reason.Mouse:
                self.choose(chosen)
            self.menu_requested.emit(event.globalPos(), chosen)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self.moved.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.set_border(None)
        self.writer.flush()

    def hideEvent(self, event: QHideEvent) -> None:
        self.writer.flush()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        with document.steady(self, self.page):
            super().resizeEvent(event)
        self.resized.emit()
