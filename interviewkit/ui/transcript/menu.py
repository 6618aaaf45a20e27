"""The context menu while somebody edits; while coding, the workspace shows its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from interviewkit.words import tr

if TYPE_CHECKING:
    from interviewkit.ui.transcript.text import TranscriptText


def editing_menu(text: TranscriptText) -> QMenu:
    """Cut, copy, paste, select all, and splitting here."""
    menu = QMenu(text)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    chosen = text.textCursor().hasSelection()
    cut = _add(menu, tr("Cut"), QKeySequence.StandardKey.Cut, chosen)
    cut.triggered.connect(lambda: _cut(text))
    copy = _add(menu, tr("Copy"), QKeySequence.StandardKey.Copy, chosen)
    copy.triggered.connect(text.copy)
    paste = _add(menu, tr("Paste"), QKeySequence.StandardKey.Paste, text.canPaste())
    paste.triggered.connect(text.paste)
    menu.addSeparator()
    split = menu.addAction(tr("Split the segment here"))
    split.triggered.connect(text.writer.split)
    place = text.ends()[1][0]
    merge = menu.addAction(tr("Merge with the segment before"))
    merge.setEnabled(place > 0)
    merge.triggered.connect(lambda: text.writer.merge(place - 1))
    return menu


def _add(menu: QMenu, name: str, key: QKeySequence.StandardKey, enabled: bool) -> QAction:
    action = menu.addAction(name)
    action.setShortcut(QKeySequence(key))
    action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    action.setEnabled(enabled)
    return action


def _cut(text: TranscriptText) -> None:
    text.copy()
    if not text.writer.remove_across():
        text.textCursor().removeSelectedText()
