"""The waveform is looked at closely, selected in, and says who speaks where."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from interviewkit.sources.correcting import editing
from interviewkit.ui.listening import bands, ruler
from interviewkit.ui.listening.listening import Listening
from interviewkit.ui.listening.scale import SHORTEST, Scale
from interviewkit.ui.listening.waveform import Waveform
from interviewkit.ui.sources.workspace import SourcesWorkspace
from tests.ui.sources.conftest import segments, until

pytestmark = pytest.mark.qt_log_ignore("pipewire", "PulseAudio", "No audio device detected", "No RHI backend")
LEFT, NONE, SHIFT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


def wheel(wave: Waveform, x: float, turn: int, held: Qt.KeyboardModifier = NONE) -> None:
    at = QPointF(x, 40)
    none, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    everywhere = QPointF(wave.mapToGlobal(at.toPoint()))
    QApplication.sendEvent(wave, QWheelEvent(at, everywhere, QPoint(), QPoint(0, turn), none, held, phase, False))


def drag(wave: Waveform, y: int, start: float, end: float, held: Qt.KeyboardModifier = NONE) -> None:
    places = [QPoint(round(start), y), QPoint(round((start + end) / 2), y), QPoint(round(end), y)]
    QTest.mousePress(wave, LEFT, held, places[0])
    for place in places[1:]:
        at = QPointF(place)
        move = QMouseEvent(QEvent.Type.MouseMove, at, wave.mapToGlobal(at), Qt.MouseButton.NoButton, LEFT, held)
        QApplication.sendEvent(wave, move)
    QTest.mouseRelease(wave, LEFT, held, places[-1])


def test_the_wheel_zooms_about_the_mouse(listening: Listening) -> None:
    wave = listening.wave
    x = wave.width() * 0.7
    there = wave.scale.ms(x)
    for _ in range(4):
        wheel(wave, x, 120)
    assert wave.scale.span < 120_000 / 2
    assert abs(wave.scale.ms(x) - there) < wave.scale.span / wave.scale.width + 1
    for _ in range(60):
        wheel(wave, x, 120)
    assert wave.scale.span == SHORTEST
    for _ in range(99):
        wheel(wave, x, -120)
    assert wave.scale.span == 120_000 and not wave.scale.zoomed


def test_fingers_zoom_and_shift_scrolls(listening: Listening) -> None:
    wave = listening.wave
    at = QPointF(200, 40)
    gesture = Qt.NativeGestureType.ZoomNativeGesture
    pad = QPointingDevice.primaryPointingDevice()
    pinch = QNativeGestureEvent(gesture, pad, 2, at, at, wave.mapToGlobal(at), 1.0, QPointF())
    QApplication.sendEvent(wave, pinch)
    assert abs(wave.scale.span - 60_000) < 1
    before = wave.scale.start
    wheel(wave, 200, -120, SHIFT)
    assert wave.scale.start > before and abs(wave.scale.span - 60_000) < 1


def test_keys_and_buttons_zoom(qtbot: QtBot, listening: Listening) -> None:
    wave = listening.wave
    wave.setFocus()
    QTest.keyClick(wave, Qt.Key.Key_Plus)
    assert abs(wave.scale.span - 75_000) < 1 and listening.overview.isVisible()
    QTest.keyClick(wave, Qt.Key.Key_Minus)
    assert not listening.overview.isVisible()
    qtbot.mouseClick(listening.buttons.closer, LEFT)
    assert wave.scale.zoomed and listening.buttons.whole.isEnabled()
    QTest.keyClick(wave, Qt.Key.Key_0)
    assert not wave.scale.zoomed and not listening.buttons.whole.isEnabled()


def test_a_drag_with_shift_or_on_the_ruler_selects(listening: Listening) -> None:
    wave = listening.wave
    drag(wave, 40, wave.scale.x(30_000), wave.scale.x(60_000), SHIFT)
    first = listening.selection()
    assert first is not None and abs(first[0] - 30_000) < 300 and abs(first[1] - 60_000) < 300
    drag(wave, ruler.HEIGHT // 2, wave.scale.x(90_000), wave.scale.x(80_000))
    second = listening.selection()
    assert second is not None and abs(second[0] - 80_000) < 300 and abs(second[1] - 90_000) < 300
    drag(wave, 40, wave.scale.x(second[1]), wave.scale.x(100_000))
    assert listening.selection() is not None and abs((listening.selection() or (0, 0))[1] - 100_000) < 300
    QTest.keyClick(wave, Qt.Key.Key_Escape)
    assert listening.selection() is None


def test_the_keyboard_selects_and_zooms_to_what_is_selected(listening: Listening) -> None:
    wave = listening.wave
    listening.player.seek(40_000)
    wave.setFocus()
    QTest.keyClick(wave, Qt.Key.Key_Right, SHIFT)
    QTest.keyClick(wave, Qt.Key.Key_Right, SHIFT)
    assert listening.selection() == (40_000, 50_000) and listening.player.position == 50_000
    QTest.keyClick(wave, Qt.Key.Key_Left, SHIFT)
    assert listening.selection() == (40_000, 45_000)
    QTest.keyClick(wave, Qt.Key.Key_Return)
    assert abs(wave.scale.start - 39_750) < 1 and abs(wave.scale.end - 45_250) < 1
    listening.player.seek(42_000)
    QTest.keyClick(wave, Qt.Key.Key_BracketLeft, Qt.KeyboardModifier.ControlModifier)
    listening.player.seek(44_000)
    QTest.keyClick(wave, Qt.Key.Key_BracketRight, Qt.KeyboardModifier.ControlModifier)
    assert listening.selection() == (42_000, 44_000)


def test_a_click_on_a_lane_goes_there_in_the_text(qtbot: QtBot, talked: SourcesWorkspace) -> None:
    wave, view = talked.page.listening.wave, talked.page.reading.view
    turn = wave.sights.turns[14]
    area, lane = wave.lanes_area(), int(wave.sights.voices[14])
    y = area.top() + (lane + 0.5) * bands.lane_height(wave.sights)
    x = wave.scale.x((turn.start_ms + turn.end_ms) / 2)
    qtbot.mouseClick(wave, LEFT, pos=QPoint(round(x), round(y)))
    assert view.segment_at_caret() == turn.id
    assert talked.page.listening.player.position == turn.start_ms


def test_the_mouse_is_told_who_speaks_and_what_is_marked(listening: Listening) -> None:
    wave, hand = listening.wave, listening.hand
    turn = wave.sights.turns[3]
    told = hand.told(QPointF(wave.scale.x(turn.start_ms + 1000), 40))
    label = next(each.label for each in wave.sights.lanes if each.id == turn.speaker_id)
    assert f"{label}: {turn.words}" in told and told.startswith("00:1")
    mark = wave.sights.signs[0]
    told = hand.told(QPointF(wave.scale.x(mark.start_ms), wave.signs_area().center().y()))
    assert "He looks at the price again" in told and "Notes" in told


def test_silences_gaps_and_quotes_are_there_to_see(listening: Listening) -> None:
    sights = listening.wave.sights
    assert sights.gaps == ((44_000, 47_600),)
    assert sights.silences and all(end - start > 1000 for start, end in sights.silences)
    assert len(sights.quotes) == 1 and len(sights.signs) == 2
    painted = listening.wave.grab().toImage()
    bare = Waveform()
    bare.show_levels(listening.wave._levels)
    assert painted.height() > bare.sizeHint().height(), "lanes and marks have room of their own"


def test_the_lanes_follow_the_text(qtbot: QtBot, talked: SourcesWorkspace) -> None:
    wave = talked.page.listening.wave
    count = len(wave.sights.turns)
    rows = segments(talked)
    talked.desk.change("Merge segments", editing.merge_all, [rows[0].id, rows[1].id])
    until(qtbot, lambda: len(wave.sights.turns) == count - 1, 5_000)


def test_the_view_turns_a_page_when_the_playhead_leaves_it(listening: Listening) -> None:
    scale = listening.wave.scale
    scale.show(0, 20_000)
    for ms in range(0, 19_000, 500):
        listening.player.seek(ms)
        assert scale.start == 0, "it stands still until then"
    listening.player.seek(19_900)
    assert scale.start > 15_000 and scale.sees(19_900)
    wheel(listening.wave, 300, 120, SHIFT)
    listening.player.seek(60_000)
    assert not scale.sees(60_000), "a person looks elsewhere"


def test_the_overview_moves_what_is_seen(qtbot: QtBot, listening: Listening) -> None:
    listening.wave.scale.show(0, 12_000)
    strip = listening.overview
    assert strip.isVisible()
    qtbot.mouseClick(strip, LEFT, pos=QPoint(strip.width() // 2, 8))
    assert abs(listening.wave.scale.start + 6_000 - 60_000) < 500


def test_the_closest_zoom_shows_the_samples_themselves(qtbot: QtBot, listening: Listening) -> None:
    wave = listening.wave
    wave.scale.show(30_000, 30_080)
    wave.grab()
    until(qtbot, lambda: wave._close(30_000, 30_080, 400) is not None, 5_000)
    assert wave._levels is not None
    exact, coarse = wave._close(30_000, 30_080, 400), wave._levels.envelope(30_000, 30_080, 400)
    assert exact is not None
    assert len({tuple(pair) for pair in exact.tolist()}) > 200 > 20 > len({tuple(pair) for pair in coarse.tolist()})


def test_the_menu_offers_what_can_be_done_with_a_selection(qtbot: QtBot, listening: Listening) -> None:
    listening.select(10_000, 20_000)
    at = QPoint(200, 40)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, listening.wave.mapToGlobal(at))
    QApplication.sendEvent(listening.wave, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    texts = [action.text().split("\t")[0] for action in menu.actions()]
    assert {"Play the selection", "Loop", "Zoom to the selection"} <= set(texts)
    menu.close()


@pytest.mark.parametrize(("span", "expected"), [(120_000, 15_000), (6_000, 1_000), (100, 20)])
def test_the_ruler_has_as_many_figures_as_there_is_room_for(qapp: QApplication, span: int, expected: int) -> None:
    scale = Scale(qapp)
    scale.set_length(120_000)
    scale.set_field(0, 640)
    scale.show(0, span)
    assert ruler.step(scale) == expected
    assert ruler.figure(61_020, 20) == "01:01.02" and ruler.figure(61_500, 500) == "01:01.5"
