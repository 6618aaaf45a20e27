"""Reads keys for the actions: single keys work where they belong, never while typing, and in Hangul mode too."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from functools import cache
from typing import Protocol, runtime_checkable
from weakref import ref

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from interviewkit.text.hangul import latin_key

AREA = "keyArea"
_claimers: dict[str, list[ref[QWidget]]] = {}
_HOLDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_SHOWN = {"Up": "↑", "Down": "↓", "Left": "←", "Right": "→", "Return": "Enter", "Del": "Delete", "PgUp": "Page ↑"}
_SHOWN |= {"PgDown": "Page ↓", "Ins": "Insert", "Esc": "Escape"}
_STEERING = {
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End),
    *(Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space),
}
_STEERED = (QAbstractButton, QAbstractItemView, QComboBox, QAbstractSlider, QTabBar)
_Key = QKeySequence.StandardKey
_MAC_DIGITS = {18: 1, 19: 2, 20: 3, 21: 4, 23: 5, 22: 6, 26: 7, 28: 8, 25: 9}
_SIGNS = "!@#$%^&*("
"""Above the digits where nobody knows the layout, as on Korean and American keyboards."""
_EDITING = (
    *(_Key.Copy, _Key.Cut, _Key.Paste),
    *(_Key.Undo, _Key.Redo, _Key.SelectAll),
    *(_Key.Delete, _Key.DeleteStartOfWord, _Key.DeleteEndOfWord),
    *(_Key.DeleteEndOfLine, _Key.MoveToNextWord, _Key.MoveToPreviousWord),
    *(_Key.MoveToStartOfLine, _Key.MoveToEndOfLine, _Key.MoveToStartOfDocument),
    *(_Key.MoveToEndOfDocument, _Key.MoveToStartOfBlock, _Key.MoveToEndOfBlock),
    *(_Key.SelectNextWord, _Key.SelectPreviousWord, _Key.SelectStartOfLine),
    *(_Key.SelectEndOfLine, _Key.SelectStartOfDocument, _Key.SelectEndOfDocument),
    *(_Key.SelectStartOfBlock, _Key.SelectEndOfBlock, _Key.InsertParagraphSeparator),
    *(_Key.InsertLineSeparator,),
)


def claim(widget: QWidget, area: str) -> None:
    """Actions of this key area get their keys while the focus is in the widget or below it."""
    widget.setProperty(AREA, area)
    _claimers.setdefault(area, []).append(ref(widget))


def claimer(area: str) -> QWidget | None:
    """The widget on screen that claims this area: the one with the focus, else one that can be seen."""
    for found, focused in areas(QApplication.focusWidget()):
        if found == area:
            return focused
    alive = [(each, widget) for each in _claimers.get(area, ()) if (widget := each()) is not None and isValid(widget)]
    _claimers[area] = [each for each, _ in alive]
    return next((widget for _, widget in alive if widget.isVisible()), None)


@cache
def portable(keys: str) -> str:
    """One spelling for a key combination, e.g. "Ctrl+Shift+Z", "1", "'"."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.PortableText)


@cache
def shown(keys: str) -> str:
    """A key combination as people read it: arrows as arrows, the same in every language."""
    if sys.platform == "darwin":
        return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    *held, key = portable(keys).rsplit("+", 1) if not keys.endswith("+") else (keys[:-2], "+")
    return "+".join([*(each for each in held if each), _SHOWN.get(key, key)])


@cache
def is_plain(keys: str) -> bool:
    """Whether a combination would type something or move the caret: no Ctrl, Alt or Meta, and no key that types
    nothing, such as a function key, a media key or a foot pedal that appears as one."""
    sequence = QKeySequence(keys)
    if sequence.isEmpty():
        return False
    combination: QKeyCombination = sequence[0]  # type: ignore[index]
    return not combination.keyboardModifiers() & _HOLDING and not _types_nothing(combination.key())


def _types_nothing(key: int) -> bool:
    """Function keys, those of media, browsers, telephones and launchers; no dead keys nor those of input methods."""
    function = Qt.Key.Key_F1 <= key <= Qt.Key.Key_F35
    return function or Qt.Key.Key_Back <= key < Qt.Key.Key_Multi_key or Qt.Key.Key_Select <= key < Qt.Key.Key_unknown


def pressed(event: QKeyEvent) -> str:
    """The combination of a key event, jamo of Hangul mode taken as the letters on the same keys."""
    key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    character = chr(key) if 0x1100 <= key <= 0xFFFF else event.text()[:1]
    if latin := latin_key(character) if character else None:
        key = ord(latin.upper())
        if latin.isupper():
            modifiers |= Qt.KeyboardModifier.ShiftModifier
    if key == Qt.Key.Key_Enter:
        key = Qt.Key.Key_Return
    if 0x21 <= key <= 0x7E and not chr(key).isalnum():
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier  # “?” is “?” wherever the keyboard puts it
    sequence = QKeySequence(QKeyCombination(modifiers, Qt.Key(key)))
    return sequence.toString(QKeySequence.SequenceFormat.PortableText)


def shifted_digit(event: QKeyEvent) -> str:
    """ "Shift+1" for the key of the digit 1, whatever sign the layout puts above it; "" for other keys."""
    if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier or event.modifiers() & _HOLDING:
        return ""
    if Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_9:
        return ""  # that is what it is called already
    if sys.platform == "win32":
        digit = event.nativeVirtualKey() - 0x30
    elif sys.platform == "darwin":
        digit = _MAC_DIGITS.get(event.nativeVirtualKey(), 0)
    else:
        digit = event.nativeScanCode() - 9  # X11 and Wayland: the row from 1 on begins at 10
    if not 1 <= digit <= 9:
        digit = _SIGNS.find(event.text()[:1] or " ") + 1 if not event.nativeScanCode() else 0
    return f"Shift+{digit}" if digit else ""


def is_typing(widget: QWidget | None) -> bool:
    """Whether keys struck now would become text."""
    if isinstance(widget, (QLineEdit, QTextEdit, QPlainTextEdit)):
        return not widget.isReadOnly()
    if isinstance(widget, QComboBox):
        return widget.isEditable()
    return isinstance(widget, QAbstractSpinBox)


def areas(widget: QWidget | None) -> Iterator[tuple[str, QWidget]]:
    """The key areas around a widget with the widgets that claim them, innermost first."""
    while widget is not None:
        if area := widget.property(AREA):
            yield str(area), widget
        widget = None if widget.isWindow() else widget.parentWidget()


@runtime_checkable
class TakesKeys(Protocol):
    """A widget that is in the middle of something which keys end or steer, before any action gets them."""

    def takes(self, event: QKeyEvent) -> bool:
        """Whether this key is the widget's now."""


class KeyReader(QObject):
    """Watches the widget in focus only: an event filter on the whole application would slow every event down.

    strike(area, keys, again): runs the action that has these keys in this area; False when there is none that can run;
    again: the key is held down and repeats itself.
    before(): is called before a key finds its action, so that none is grey that could be done by now.
    release(area, keys): the keys are let go of; False when that means nothing.
    """

    def __init__(
        self,
        parent: QObject,
        strike: Callable[[str, str, bool], bool],
        before: Callable[[], object],
        release: Callable[[str, str], bool] = lambda area, struck: False,
    ) -> None:
        super().__init__(parent)
        self._strike, self._before, self._release = strike, before, release
        self._down: dict[int, tuple[str, str]] = {}
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None and isValid(old):
            old.removeEventFilter(self)
        if new is None:
            self._let_go()
        else:
            new.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and isinstance(watched, QWidget):
            return self._read(watched, event)
        if kind == QEvent.Type.KeyRelease and isinstance(event, QKeyEvent):
            held = None if event.isAutoRepeat() else self._down.pop(event.key(), None)
            return held is not None and self._release(*held)
        if kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            self._before()
            return _leave_undo_to_us(watched, event)
        return False

    def _let_go(self) -> None:
        """The keyboard goes elsewhere: what is held down is heard of no more."""
        while self._down:
            self._release(*self._down.popitem()[1])

    def _read(self, widget: QWidget, event: QKeyEvent) -> bool:
        struck = pressed(event)
        plain = is_plain(struck)
        typing = is_typing(widget)
        bare = not plain and not event.modifiers() & _HOLDING  # on X11, F16 also means “copy”: a pedal's key does not
        if typing and not bare and (plain or any(event.matches(standard) for standard in _EDITING)):
            return False
        if isinstance(widget, TakesKeys) and widget.takes(event):
            return False
        spellings = tuple(filter(None, (struck, shifted_digit(event))))
        for area, claimer in areas(widget):
            steering = plain and event.key() in _STEERING and isinstance(widget, _STEERED)
            if steering and claimer is not widget:
                continue
            done = next((each for each in spellings if self._strike(area, each, event.isAutoRepeat())), None)
            if done is not None:
                if not event.isAutoRepeat():
                    self._down[event.key()] = area, done
                event.accept()
                return True
        return False


def _leave_undo_to_us(watched: QObject, event: QKeyEvent) -> bool:
    """A field with nothing of its own to undo must not swallow Ctrl+Z: the project's undo gets it."""
    standard = QKeySequence.StandardKey
    if isinstance(watched, (QTextEdit, QPlainTextEdit)):
        ours = not watched.isUndoRedoEnabled()
    elif isinstance(watched, QLineEdit):
        own = watched.isUndoAvailable() if event.matches(standard.Undo) else watched.isRedoAvailable()
        ours = not own
    else:
        return False
    if ours and (event.matches(standard.Undo) or event.matches(standard.Redo)):
        event.ignore()
        return True
    return False
