"""Keys that play work while one writes, in the middle of a Hangul syllable too; pedals are keys, and may be held."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from interviewkit.ui import keys
from interviewkit.ui.key_editor import KeyEditor
from interviewkit.ui.sources.workspace import SourcesWorkspace
from tests.ui.sources.conftest import until

pytestmark = pytest.mark.qt_log_ignore("pipewire", "PulseAudio", "No audio device detected", "No RHI backend")
NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


def press(widget: QWidget, key: Qt.Key, held: Qt.KeyboardModifier = NONE, again: bool = False) -> None:
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
        QApplication.sendEvent(widget, QKeyEvent(kind, key, held, "", again))


def release(widget: QWidget, key: Qt.Key, held: Qt.KeyboardModifier = NONE, again: bool = False) -> None:
    QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyRelease, key, held, "", again))


@pytest.fixture
def writing(talked: SourcesWorkspace) -> QWidget:
    """The page of the text while it is written in, in the middle of composing 하."""
    talked.page.reading.setFocus()
    talked.page.edit()
    page = talked.page.reading.view.focusWidget()
    QApplication.sendEvent(page, QInputMethodEvent("하", []))
    return page


@pytest.mark.parametrize("key", [Qt.Key.Key_F5, Qt.Key.Key_MediaNext])
def test_a_key_steps_while_a_syllable_is_composed(talked: SourcesWorkspace, writing: QWidget, key: Qt.Key) -> None:
    listening, view = talked.page.listening, talked.page.reading.view
    assert view.editing()
    press(writing, key)
    release(writing, key)
    assert listening.player.position == 5_000
    event = QInputMethodEvent("", [])
    event.setCommitString("한")
    QApplication.sendEvent(writing, event)
    first = view.text_of(listening.wave.sights.turns[0].id)
    assert first is not None and first.count("한") == 1, "the syllable is whole"


def test_keys_play_and_select_while_a_syllable_is_composed(
    qtbot: QtBot, talked: SourcesWorkspace, writing: QWidget, sound: None
) -> None:
    listening = talked.page.listening
    press(writing, Qt.Key.Key_F4)
    until(qtbot, listening.player.playing, 10_000)
    press(writing, Qt.Key.Key_F4, again=True)
    assert listening.player.playing(), "held down it does not flutter"
    release(writing, Qt.Key.Key_F4)
    press(writing, Qt.Key.Key_MediaTogglePlayPause)
    until(qtbot, lambda: not listening.player.playing(), 5_000)
    listening.player.seek(7_000)
    press(writing, Qt.Key.Key_BracketRight, CTRL)
    assert listening.selection() == (0, 7_000)
    press(writing, Qt.Key.Key_L, CTRL)
    assert listening.span.loop == (0, 7_000)
    listening.pause()


@pytest.mark.parametrize("key", [Qt.Key.Key_F13, Qt.Key.Key_F8])
def test_a_pedal_that_is_held_plays_and_pauses_when_let_go(
    qtbot: QtBot, talked: SourcesWorkspace, writing: QWidget, sound: None, key: Qt.Key
) -> None:
    listening = talked.page.listening
    listening.player.seek(20_000)
    press(writing, key)
    for _ in range(5):  # X11 repeats a key that is held: released and pressed again, marked as such
        release(writing, key, again=True)
        press(writing, key, again=True)
    until(qtbot, lambda: listening.player.position > 20_500, 10_000)
    assert listening.player.playing()
    release(writing, key)
    until(qtbot, lambda: not listening.player.playing(), 5_000)
    assert listening.player.position < 20_500, "it jumped back"


def test_a_pedal_let_go_of_in_another_program_pauses_too(
    qtbot: QtBot, talked: SourcesWorkspace, writing: QWidget, sound: None
) -> None:
    press(writing, Qt.Key.Key_F13)
    until(qtbot, talked.page.listening.player.playing, 10_000)
    writing.clearFocus()
    until(qtbot, lambda: not talked.page.listening.player.playing(), 5_000)


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_F16, Qt.Key.Key_F24, Qt.Key.Key_MediaPlay, Qt.Key.Key_LaunchA, Qt.Key.Key_Tools]
)
def test_the_key_editor_takes_what_a_pedal_sends(
    qtbot: QtBot, talked: SourcesWorkspace, writing: QWidget, sound: None, key: Qt.Key
) -> None:
    editor = KeyEditor(talked.desk, None)
    qtbot.addWidget(editor)
    editor.select("sources.play_held")
    press(editor.field, key)
    assert editor.field.text() and editor.assign.isEnabled()
    editor.assign.click()
    assert talked.desk.actions.keys_of("sources.play_held") == (keys.portable(editor.field.combination),) or (
        len(talked.desk.actions.keys_of("sources.play_held")) == 1
    )
    text = talked.page.reading.view.text_of(talked.page.listening.wave.sights.turns[0].id)
    press(writing, key)
    until(qtbot, talked.page.listening.player.playing, 10_000)
    release(writing, key)
    until(qtbot, lambda: not talked.page.listening.player.playing(), 5_000)
    assert talked.page.reading.view.text_of(talked.page.listening.wave.sights.turns[0].id) == text


def test_a_key_without_a_name_is_told(qtbot: QtBot, talked: SourcesWorkspace) -> None:
    editor = KeyEditor(talked.desk, None)
    qtbot.addWidget(editor)
    press(editor.field, Qt.Key.Key_unknown)
    assert "F13 to F24" in editor.warning.text()


def test_a_click_on_the_waveform_leaves_the_keyboard_with_who_writes(
    qtbot: QtBot, talked: SourcesWorkspace, writing: QWidget
) -> None:
    wave = talked.page.listening.wave
    qtbot.mouseClick(wave, Qt.MouseButton.LeftButton, pos=QPoint(200, 40))
    assert talked.page.listening.player.position > 0 and writing.hasFocus() and talked.page.reading.view.editing()
    talked.page.edit()
    qtbot.mouseClick(wave, Qt.MouseButton.LeftButton, pos=QPoint(300, 40))
    assert wave.hasFocus()


def test_what_types_is_no_pedal(tmp_path: Path) -> None:
    plain = ("A", "Space", "1", "Return", "Left", "Backspace", "Del", "Tab", "Ins", "Hangul", "ㅂ")
    assert all(keys.is_plain(each) for each in plain)
    assert not any(keys.is_plain(each) for each in ("F13", "Media Play", "Launch (A)", "Ctrl+A", "Tools", "Back"))
