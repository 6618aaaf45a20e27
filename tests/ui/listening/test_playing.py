"""What was heard last is heard again after a pause; a stretch is played, stopped at its end, and looped."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from interviewkit.ui.listening.bar_buttons import JUMP, STEP, fill
from interviewkit.ui.listening.listening import Listening
from interviewkit.ui.listening.play_clock import BACK, LONGEST, PlayClock
from interviewkit.ui.sources.workspace import SourcesWorkspace
from tests.ui.sources.conftest import segments, until

pytestmark = [
    pytest.mark.qt_log_ignore("pipewire", "PulseAudio", "No audio device detected", "No RHI backend"),
    pytest.mark.usefixtures("sound"),
]
BLOCK = 160
"""The player tells its place once a block of sound."""


@pytest.mark.parametrize("jump", [0, 1500, 3000])
def test_a_pause_jumps_back_as_far_as_was_chosen(qtbot: QtBot, talked: SourcesWorkspace, jump: int) -> None:
    listening = talked.page.listening
    talked.desk.preferences.views[JUMP] = jump
    listening.play_from(20_000)
    until(qtbot, lambda: listening.player.position > 21_000, 10_000)
    heard = listening.player.position
    listening.toggle()
    until(qtbot, lambda: not listening.player.playing(), 5_000)
    assert abs(listening.player.position - (heard - jump)) <= 2 * BLOCK
    at = listening.player.position
    qtbot.wait(100)
    assert listening.player.position == at
    listening.play_from(300)
    until(qtbot, lambda: listening.player.position > 400, 10_000)
    listening.toggle()
    assert listening.player.position >= 0


def test_a_stretch_stops_at_its_end(qtbot: QtBot, listening: Listening) -> None:
    listening.play_span(30_000, 30_700)
    until(qtbot, lambda: listening.player.position > 30_100, 10_000)
    until(qtbot, lambda: not listening.player.playing(), 5_000)
    assert 30_700 - BLOCK <= listening.player.position <= 30_700 + BLOCK
    listening.toggle()
    until(qtbot, lambda: listening.player.position > 31_300, 5_000)
    assert listening.player.playing(), "the next time it goes on"
    listening.pause()


def test_shift_f4_plays_the_segment_at_the_cursor(qtbot: QtBot, talked: SourcesWorkspace) -> None:
    row = segments(talked)[4]
    start, end = row.start_ms or 0, row.end_ms or 0
    assert start and end
    talked.page.reading.view.go_to(row.id)
    talked.page.reading.setFocus()
    listening = talked.page.listening
    QTest.keyClick(talked.page.reading.view.focusWidget(), Qt.Key.Key_F4, Qt.KeyboardModifier.ShiftModifier)
    until(qtbot, lambda: listening.player.position > start + 200, 10_000)
    until(qtbot, lambda: not listening.player.playing(), 10_000)
    assert abs(listening.player.position - end) <= BLOCK


def test_ctrl_l_loops_the_selection_until_told_otherwise(qtbot: QtBot, talked: SourcesWorkspace) -> None:
    listening = talked.page.listening
    page = talked.page.reading.view.focusWidget() or talked.page.reading.view
    talked.page.reading.setFocus()
    page = talked.page.reading.view.focusWidget()
    listening.select(50_000, 50_600)
    places: list[int] = []
    listening.player.moved.connect(places.append)
    QTest.keyClick(page, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    until(qtbot, lambda: sum(b < a for a, b in itertools.pairwise(places)) >= 2, 10_000)
    assert max(places) <= 50_600 + BLOCK and min(places) >= 50_000
    assert talked.desk.actions.face("sources.loop").isChecked() or listening.span.loop == (50_000, 50_600)
    QTest.keyClick(page, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    until(qtbot, lambda: listening.player.position > 51_000, 5_000)
    listening.pause()


def test_who_goes_elsewhere_leaves_the_loop(qtbot: QtBot, listening: Listening) -> None:
    listening.loop((50_000, 51_000))
    until(qtbot, lambda: listening.player.position > 50_100, 10_000)
    listening.wave.sought.emit(80_000)
    until(qtbot, lambda: listening.player.position > 80_200, 5_000)
    assert listening.span.loop is None and listening.player.playing()
    listening.pause()


def test_it_is_told_often_enough_to_mark_every_word(qtbot: QtBot, listening: Listening) -> None:
    listening.play_from(10_000)
    until(qtbot, lambda: listening.player.position > 10_300, 10_000)
    places: list[int] = []
    listening.player.moved.connect(places.append)
    qtbot.wait(1_000)
    listening.pause()
    steps = [b - a for a, b in itertools.pairwise(places) if b > a]
    assert len(steps) > 20, "several times a word, where the player itself tells seven times a second"
    assert sorted(steps)[len(steps) // 2] < 40


def test_the_clock_runs_between_two_words_of_the_player() -> None:
    moment = [0.0]
    clock = PlayClock(lambda: moment[0])
    clock.seek(5_000)
    assert clock.read(5_000, 1.0) == 5_000
    moment[0] = 0.3
    assert clock.read(5_000, 1.0) == 5_000, "no sound came yet"
    assert clock.read(5_144, 1.0) == 5_144
    moment[0] = 0.35
    assert clock.read(5_144, 1.0) == 5_194
    assert clock.read(5_144, 2.0) == 5_244
    moment[0] = 0.4
    assert clock.read(5_200, 1.0) >= 5_244, "it does not tremble"
    moment[0] = 9.0
    assert clock.read(5_200, 1.0) == 5_200 + LONGEST
    assert clock.read(5_200 - BACK, 1.0) == 5_200 - BACK, "but goes back where the sound does"


def test_steps_speed_and_volume_are_kept(talked: SourcesWorkspace) -> None:
    listening, views = talked.page.listening, talked.desk.preferences.views
    menu = listening.buttons.more.menu()
    fill(menu, talked.desk, listening.buttons.chosen.emit)
    steps = next(action.menu() for action in menu.actions() if action.text() == "Steps back and forth")
    assert isinstance(steps, QMenu)
    next(action for action in steps.actions() if action.text() == "10 s").trigger()
    assert views[STEP] == 10_000
    talked.page.reading.setFocus()
    QTest.keyClick(talked.page.reading.view.focusWidget(), Qt.Key.Key_F5)
    assert listening.player.position == 10_000
    talked.desk.actions.refresh()
    assert talked.desk.actions.text(talked.desk.actions["sources.forward"]) == "Forward 10 seconds"
    listening.buttons.slider.setValue(40)
    assert abs(listening.player.volume() - 0.4) < 0.01 and views["sources.volume"] == listening.player.volume()
