"""Dragging between text and codebook: a code onto words, and words onto a code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent

from interviewkit.ui.transcript.text import TranscriptText

if TYPE_CHECKING:
    from interviewkit.ui.code.workspace import CodeWorkspace

_MOVES = (QEvent.Type.DragEnter, QEvent.Type.DragMove)


class Dragging(QObject):
    """Watches both sides. A code dropped on what is selected codes that; on coded words their quote; else the
    sentence there. Words dropped on a code get it."""

    def __init__(self, room: CodeWorkspace) -> None:
        super().__init__(room)
        self._room, self._tree = room, room.tree
        text = room.transcript.findChild(TranscriptText)
        assert text is not None
        self._text: TranscriptText = text
        self._page, self._codes = text.viewport(), room.tree.viewport()
        self._page.setAcceptDrops(True)
        for viewport in (self._page, self._codes):
            viewport.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in (*_MOVES, QEvent.Type.Drop):
            return False
        assert isinstance(event, QDragMoveEvent | QDropEvent)
        source = event.source()
        if watched is self._page and source is self._tree:
            return self._onto_words(event)
        if watched is self._codes and source in (self._text, self._page):
            return self._onto_code(event)
        return False

    def _onto_words(self, event: QDropEvent) -> bool:
        code, place = self._tree.chosen(), event.position().toPoint()
        project = self._room.desk.project
        if code is None or project is None or project.read_only or self._text.editing:
            event.ignore()
            return True
        _take(event)
        if event.type() == QEvent.Type.Drop:
            self._aim(place)
            self._room.apply(code)
            self._text.setFocus()
        return True

    def _aim(self, place: QPoint) -> None:
        """Takes what lies under the mouse in hand."""
        text = self._text
        if text.is_selected_at(place) and text.selected() is not None:
            return
        quotes = text.quotes_at(QPointF(place))
        if quotes:
            text.choose(quotes[0])
        else:
            text.activate(None)
            text.select_sentence_at(place)

    def _onto_code(self, event: QDropEvent) -> bool:
        item = self._tree.itemAt(event.position().toPoint())
        if item is None or not self._room.hand.can_act():
            event.ignore()
            return True
        _take(event)
        self._tree.setCurrentItem(item)
        code = self._tree.chosen()
        if event.type() == QEvent.Type.Drop and code is not None:
            self._room.apply(code)
            self._text.setFocus()
        return True


def _take(event: QDropEvent) -> None:
    """Accepted as a copy: nothing is to be removed where it came from."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
