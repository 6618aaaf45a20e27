"""What the keys do in the transcript: selecting while coding, writing while editing; all others go on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from interviewkit.text.anchors import Passage
from interviewkit.ui.transcript.steps import Spot, Unit, Way, border, extend, step, stretch_at

if TYPE_CHECKING:
    from interviewkit.ui.transcript.text import TranscriptText

Side = Literal["start", "end"]
_K = Qt.Key
_NONE = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_ENTER = (_K.Key_Return, _K.Key_Enter)
_VERTICAL: dict[int, Way] = {_K.Key_Up: -1, _K.Key_Down: 1}
_SIDEWAYS: dict[int, Way] = {_K.Key_Left: -1, _K.Key_Right: 1}
_JUMPS = (_K.Key_Home, _K.Key_End, _K.Key_PageUp, _K.Key_PageDown)
_BORDERS: dict[int, Side] = {_K.Key_BracketLeft: "start", _K.Key_BracketRight: "end"}


def is_history(event: QKeyEvent) -> bool:
    """Undo and redo belong to the whole project."""
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)


def is_copy(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Copy) or event.matches(QKeySequence.StandardKey.SelectAll)


def is_own(text: TranscriptText, event: QKeyEvent) -> bool:
    """Whether the transcript wants this key before any shortcut of the window gets it."""
    key, held = event.key(), _held(event)
    if text.editing:
        return key == _K.Key_Escape and held == _NONE
    if key in _VERTICAL or key in _JUMPS:
        if key in _VERTICAL and held in (_ALT, _ALT | _SHIFT):
            return True
        return held in (_NONE, _SHIFT, _CTRL, _CTRL | _SHIFT)
    if key in _BORDERS:
        return held == _NONE and len(text.page) > 0 and not text.read_only
    if key in _SIDEWAYS:
        return text.border is not None and held in (_NONE, _SHIFT)
    if key == _K.Key_Escape:
        return text.border is not None or text.pointer.drag is not None or _has_something(text)
    return key in _ENTER and text.border is not None


def press(text: TranscriptText, event: QKeyEvent) -> bool:
    """Carries out a key; False for one that is not the transcript's own or that Qt handles well."""
    if not len(text.page):
        return False
    if text.editing:
        return _write(text, event)
    if event.key() == _K.Key_F2 and _held(event) == _NONE and not text.read_only:
        text.set_editing(True)
        return True
    if not is_own(text, event):
        if event.text() and not is_copy(event):
            text.set_border(None)
        return False
    _choose(text, event)
    return True


def _choose(text: TranscriptText, event: QKeyEvent) -> None:
    key, held = event.key(), _held(event)
    extending = bool(held & _SHIFT)
    if key in _SIDEWAYS:
        _move_border(text, _SIDEWAYS[key], "character" if extending else "word")
        return
    if key == _K.Key_Escape:
        _escape(text)
        return
    if key in _BORDERS:
        _begin_border(text, _BORDERS[key])
        return
    text.set_border(None)
    if key in _VERTICAL:
        anchor, caret = text.ends()
        walk = extend if extending else step
        found = walk(text.page, anchor, caret, _VERTICAL[key], _unit(held))
        if found:
            _select(text, *found)
    elif key in _JUMPS:
        _jump(text, key, extending, bool(held & _CTRL))


def _unit(held: Qt.KeyboardModifier) -> Unit:
    return "segment" if held & _CTRL else "pause" if held & _ALT else "sentence"


def _select(text: TranscriptText, anchor: Spot, caret: Spot) -> None:
    text.activate(None)
    text.select(anchor, caret)


def _jump(text: TranscriptText, key: int, extending: bool, far: bool) -> None:
    anchor, caret = text.ends()
    if key in (_K.Key_PageUp, _K.Key_PageDown):
        target = _page(text, caret, -1 if key == _K.Key_PageUp else 1)
    elif key == _K.Key_Home:
        target = (0 if far else min(anchor, caret)[0], 0)
    else:
        place = len(text.page) - 1 if far else max(anchor, caret)[0]
        target = place, max((start for start, _ in text.page.sentences(place)), default=0)
    found = stretch_at(text.page, target)
    if found is None:
        return
    if not extending:
        _select(text, *found)
    elif found[0] >= anchor:
        _select(text, anchor, found[1])
    else:
        _select(text, max(anchor, min(anchor, caret)), found[0])


def _page(text: TranscriptText, caret: Spot, way: Way) -> Spot:
    """The spot one screen further, at the same height of the screen."""
    cursor = text.textCursor()
    cursor.setPosition(text.position(caret))
    place = text.cursorRect(cursor).center()
    bar, height = text.verticalScrollBar(), text.viewport().height()
    before = bar.value()
    bar.setValue(before + way * (height - 2 * text.measures.pitch))
    place.setY(max(0, min(height - 1, place.y())))
    if bar.value() == before:
        place.setY(0 if way == -1 else height - 1)
    return text.spot(text.cursorForPosition(place).position())


def _begin_border(text: TranscriptText, side: Side) -> None:
    anchor, caret = text.ends()
    if anchor == caret and (found := stretch_at(text.page, caret)):
        text.select(*found)
    text.set_border(side)


def _move_border(text: TranscriptText, way: Way, by: Literal["word", "character"]) -> None:
    if text.border is None:
        return
    low, high = sorted(text.ends())
    at = low if text.border == "start" else high
    at = border(text.page, at, way, text.border, by)
    start, end = (at, high) if text.border == "start" else (low, at)
    if start < end:
        text.select(*((end, start) if text.border == "start" else (start, end)))
        if text.active in text.codings:
            passage = Passage(text.page.anchor(*start), text.page.anchor(*end))
            text.show_quote_at(text.active or 0, passage)


def _escape(text: TranscriptText) -> None:
    if text.pointer.drag is not None:
        text.pointer.cancel()
    elif text.border is not None:
        text.drop_border()
    else:
        caret = text.ends()[1]
        text.select(caret, caret, reveal=False)
        text.activate(None)


def _has_something(text: TranscriptText) -> bool:
    return text.active is not None or text.textCursor().hasSelection()


def _write(text: TranscriptText, event: QKeyEvent) -> bool:
    key, held = event.key(), _held(event)
    if key == _K.Key_Escape:
        text.set_editing(False)
        return True
    if key in _ENTER and not held & _SHIFT:
        text.writer.split()
        return True
    cutting = event.matches(QKeySequence.StandardKey.Cut)
    removing = key in (_K.Key_Backspace, _K.Key_Delete) or cutting
    if removing or event.matches(QKeySequence.StandardKey.Paste) or _is_writing(event):
        anchor, caret = text.ends()
        if anchor[0] != caret[0]:
            if cutting:
                text.copy()
            text.writer.remove_across()
            return removing
    if key in (_K.Key_Backspace, _K.Key_Delete) and not text.textCursor().hasSelection():
        return _merge_at_border(text, key)
    return False


def _merge_at_border(text: TranscriptText, key: int) -> bool:
    place, offset = text.ends()[1]
    if key == _K.Key_Backspace and offset == 0:
        text.writer.merge(place - 1)
        return True
    if key == _K.Key_Delete and offset == len(text.page.texts[place]):
        text.writer.merge(place, behind=False)
        return True
    return False


def _is_writing(event: QKeyEvent) -> bool:
    return (
        bool(event.text())
        and event.text().isprintable()
        and not event.modifiers() & (_CTRL | Qt.KeyboardModifier.AltModifier)
    )


def _held(event: QKeyEvent) -> Qt.KeyboardModifier:
    return event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
