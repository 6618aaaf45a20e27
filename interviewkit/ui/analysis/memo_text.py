"""The text of a memo: links stand out and are followed by a click, and are completed while they are typed."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QStringListModel, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QSyntaxHighlighter, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QCompleter, QPlainTextEdit

from interviewkit.coding.memos import LINK, Names
from interviewkit.ui import style
from interviewkit.ui.colours import surface

OFFERED = 12
_TAKING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Escape)


class MemoText(QPlainTextEdit):
    """Plain text with [[links]]; Ctrl+Enter follows the one at the cursor."""

    followed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.names = Names({})
        self.setUndoRedoEnabled(False)  # the project's undo is the one that counts
        self.setTabChangesFocus(True)
        self.setMouseTracking(True)
        self.document().setDocumentMargin(style.M)
        self.colours = _Links(self.document())
        self._pressed = QPoint()
        self._model = QStringListModel(self)
        self.completer = QCompleter(self._model, self)
        self.completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.completer.setWidget(self)
        self.completer.activated.connect(self.complete)
        popup = self.completer.popup()
        assert popup is not None
        self.popup = popup

    def set_names(self, names: Names) -> None:
        """What links can lead to."""
        self.names = self.colours.names = names
        self.colours.rehighlight()

    def show_text(self, text: str) -> None:
        """Another text, with the cursor where it was; nothing happens when it is the same."""
        if text != self.toPlainText():
            place = self.textCursor().position()
            self.setPlainText(text)
            cursor = self.textCursor()
            cursor.setPosition(min(place, self.document().characterCount() - 1))
            self.setTextCursor(cursor)

    def link_at(self, place: QPoint) -> str:
        """The link under a place of the viewport, without its brackets; "" beside one."""
        cursor = self.cursorForPosition(place)
        if not self.cursorRect(cursor).adjusted(-14, 0, 14, 0).contains(place):
            return ""
        return _link(cursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.popup.isVisible() and event.key() in _TAKING:
            chosen = self.popup.currentIndex().data()
            self.popup.hide()
            if event.key() != Qt.Key.Key_Escape and chosen:
                self.complete(chosen)
            return
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if link := _link(self.textCursor()):
                self.followed.emit(link)
            return
        super().keyPressEvent(event)
        if event.text():
            self.offer()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = bool(self.link_at(event.position().toPoint()))
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        still = (place - self._pressed).manhattanLength() < 4 and not self.textCursor().hasSelection()
        if event.button() == Qt.MouseButton.LeftButton and still and (link := self.link_at(place)):
            self.followed.emit(link)

    def offer(self) -> None:
        """Offers what a link begun before the cursor could lead to."""
        begun = self._begun()
        found = [] if begun is None else self._fitting(begun)
        if not found:
            self.popup.hide()
            return
        self._model.setStringList(found)
        place = self.cursorRect()
        place.setWidth(320)
        self.completer.complete(place)
        self.popup.setCurrentIndex(self._model.index(0))

    def complete(self, label: str) -> None:
        """Writes a link out, over what was begun of it."""
        begun = self._begun()
        if begun is None:
            return
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, _units(begun))
        after = self.document().characterAt(self.textCursor().position())
        cursor.insertText(label if after == "]" else f"{label}]]")
        if after == "]":
            cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.MoveAnchor, 2)
        self.setTextCursor(cursor)

    def _begun(self) -> str | None:
        cursor = self.textCursor()
        before = _before(cursor)
        start = before.rfind("[[")
        return None if start < 0 or "]" in before[start:] else before[start + 2 :]

    def _fitting(self, begun: str) -> list[str]:
        from interviewkit.text.fuzzy import score

        labels = [self.names.label(thing) for thing in self.names.by_thing]
        if not begun.strip():
            return labels[:OFFERED]
        scored = [
            (points, -at, label) for at, label in enumerate(labels) if (points := score(begun, label)) is not None
        ]
        return [label for _, _, label in sorted(scored, reverse=True)[:OFFERED]]


def _before(cursor: QTextCursor) -> str:
    """The text of the line before the cursor."""
    line = cursor.block().text().encode("utf-16-le")
    return line[: 2 * cursor.positionInBlock()].decode("utf-16-le", "ignore")


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _link(cursor: QTextCursor) -> str:
    at, text = len(_before(cursor)), cursor.block().text()
    return next((found[1] for found in LINK.finditer(text) if found.start() <= at <= found.end()), "")


class _Links(QSyntaxHighlighter):
    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.names = Names({})

    def highlightBlock(self, text: str) -> None:
        for found in LINK.finditer(text):
            form = QTextCharFormat()
            known = self.names.find(found[1]) is not None
            form.setForeground(surface("accent" if known else "muted"))
            form.setFontWeight(QFont.Weight.Medium)
            form.setFontUnderline(known)
            start = _units(text[: found.start()])
            brackets = QTextCharFormat()
            brackets.setForeground(surface("faint"))
            size = _units(found[1])
            self.setFormat(start, 2, brackets)
            self.setFormat(start + 2, size, form)
            self.setFormat(start + 2 + size, 2, brackets)
