"""An interview held by keys alone: asked, ticked, noted, taken back; then laid on its recording, read by question."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from interviewkit.guides.actions import describe_guide
from interviewkit.guides.live import actions, answers, queries
from interviewkit.guides.live.queries import LiveMark
from interviewkit.preferences import Preferences
from interviewkit.ui import language
from interviewkit.ui.desk import Desk
from interviewkit.ui.live.actions import ACTIONS
from interviewkit.ui.live.answer_grid import AnswerGrid
from interviewkit.ui.live.interviews import Interviews
from interviewkit.ui.live.review import ReviewPage
from interviewkit.ui.live.start import StartDialog
from interviewkit.ui.live.window import LiveWindow
from tests.guides.live.conftest import ASKED, Held

Key = Qt.Key


@pytest.fixture
def desk(held: Held, qapp: QApplication) -> Iterator[Desk]:
    made = Desk(Preferences())
    made.actions.declare(ACTIONS)
    made.take(held.project)
    yield made
    made.close_project()


@pytest.fixture
def window(desk: Desk, held: Held, qtbot: QtBot) -> Iterator[LiveWindow]:
    interview = desk.change("Begin interview", actions.begin_interview, held.guide, participant_id=held.participant)
    assert interview is not None
    made = LiveWindow(desk, interview)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is made)
    yield made
    made.close()
    made.deleteLater()


def kinds(window: LiveWindow) -> list[tuple[str, int | None, str]]:
    return [(each.kind, each.value, each.text) for each in window.marks]


def test_an_interview_is_held_by_keys_alone(window: LiveWindow, held: Held, qtbot: QtBot) -> None:
    assert window.question.question.text() == ASKED[0]
    for key in (Key.Key_R, Key.Key_Y, Key.Key_Space):
        qtbot.keyClick(window, key)
    assert window.held.recording_ms is not None and window.held.questions_ms is not None
    assert window.held.consent == "yes" and window.quiet.text()
    qtbot.keyClick(window, Key.Key_Minus)
    qtbot.keyClick(window, Key.Key_Minus)
    qtbot.keyClick(window, Key.Key_Space)
    assert window.question.question.text() == ASKED[1] and window.progress.count("done") == 1
    qtbot.keyClick(window, Key.Key_S)
    assert window.question.question.text() == ASKED[2]
    qtbot.keyClick(window, Key.Key_Down)
    assert window.question.question.text() == ASKED[3]
    qtbot.keyClick(window, Key.Key_Up)
    qtbot.keyClick(window, Key.Key_M)
    assert kinds(window) == [
        ("consent", None, "yes"), ("asked", None, ""), ("valence", -1, ""), ("valence", -2, ""), ("ticked", None, ""),
        ("skipped", None, ""), ("marker", None, ""),
    ]  # fmt: skip


def test_a_note_has_the_time_its_first_letter_was_typed_at(window: LiveWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Key.Key_N)
    assert window.note.hasFocus()
    qtbot.keyClicks(window.note, "s")
    begun = window._note_at
    qtbot.wait(30)
    qtbot.keyClicks(window.note, "ighs")
    qtbot.keyClick(window.note, Key.Key_Return)
    (note,) = window.marks
    assert (note.kind, note.text, note.at_ms) == ("note", "sighs", begun) and window.hasFocus()
    qtbot.keyClick(window, Key.Key_N)
    qtbot.keyClicks(window.note, "// laughs")
    qtbot.keyClick(window.note, Key.Key_Return)
    assert kinds(window)[-1] == ("marker", None, "laughs")


def test_keys_work_in_hangul_mode(window: LiveWindow, qtbot: QtBot) -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    QApplication.sendEvent(window, QKeyEvent(QEvent.Type.KeyPress, 0x3161, Qt.KeyboardModifier.NoModifier, "ㅡ"))
    assert kinds(window) == [("marker", None, "")]


def test_what_undo_takes_back_goes_from_the_window_too(window: LiveWindow, desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Key.Key_M)
    desk.undo()
    qtbot.waitUntil(lambda: not window.marks)


def test_an_interview_goes_on_where_it_was_after_the_window_was_lost(
    window: LiveWindow, desk: Desk, held: Held, qtbot: QtBot
) -> None:
    qtbot.keyClick(window, Key.Key_Space)
    qtbot.keyClick(window, Key.Key_Space)
    qtbot.keyClick(window, Key.Key_Space)
    before = window.clock.ms()
    again = LiveWindow(desk, window.interview_id)
    assert again.current == window.current == held.questions[1]
    assert again.progress == window.progress and abs(again.clock.ms() - before) < 1000
    again.close()
    again.deleteLater()


def test_the_observers_view_hides_the_list_and_shows_what_to_watch_for(window: LiveWindow, qtbot: QtBot) -> None:
    assert window.list.isVisible()
    qtbot.keyClick(window, Key.Key_O)
    assert not window.list.isVisible()


def test_the_end_stops_the_clock_and_can_be_taken_back(window: LiveWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    ended = window.held.ended_ms
    assert ended is not None and not window.begin.isEnabled()
    qtbot.mouseClick(window.end, Qt.MouseButton.LeftButton)
    assert window.held.ended_ms is None


def test_marks_are_put_on_the_recording_by_the_words_of_the_questions(desk: Desk, held: Held, qtbot: QtBot) -> None:
    interview = _held_by_the_clock(desk, held)
    view = Interviews(desk)
    qtbot.addWidget(view)
    view.show_guide(held.guide)
    view.source.setCurrentIndex(view.source.findData(held.source))
    view.source.activated.emit(view.source.currentIndex())
    view.changed(None)
    qtbot.mouseClick(view.alignment.propose, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view.alignment.nudge.value() != 0, timeout=10_000)
    assert "3 of 3" in view.alignment.said.text()
    shift = round(view.alignment.nudge.value() * 1000)
    qtbot.mouseClick(view.alignment.lay, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desk.read(queries.interview, interview).nudge_ms == shift, timeout=20_000)
    table = AnswerGrid(desk)
    qtbot.addWidget(table)
    table.show_guide(held.guide)
    assert table.table.rowCount() == 4 and table.table.columnCount() == 2
    first, last = table.table.item(0, 0), table.table.item(3, 0)
    assert first is not None and "lamp" in first.text()
    assert last is not None and "not asked" in last.text()
    assert "P01 1" in table.told.text()


def _held_by_the_clock(desk: Desk, held: Held) -> int:
    interview = desk.change("Begin interview", actions.begin_interview, held.guide, participant_id=held.participant)
    assert interview is not None
    desk.change("x", actions.start_recording, interview, 5_000)
    for question, at in zip(held.questions, (12_000, 33_000, 53_500), strict=False):
        desk.change("x", actions.mark, interview, at, "asked", question_id=question)
    return interview


def test_answers_are_found_in_a_transcript_and_shown_there(desk: Desk, held: Held, qtbot: QtBot) -> None:
    table = AnswerGrid(desk)
    qtbot.addWidget(table)
    table.show_guide(held.guide)
    assert "No answers yet" in table.told.text()
    qtbot.mouseClick(table.look, Qt.MouseButton.LeftButton)

    def found() -> bool:
        table.changed(None)
        item = table.table.item(0, 0)
        return item is not None and "lamp" in item.text()

    qtbot.waitUntil(found, timeout=20_000)
    asked: list[object] = []
    desk.target_asked.connect(asked.append)
    table.table.cellActivated.emit(0, 0)
    assert asked
    qtbot.mouseClick(table.take, Qt.MouseButton.LeftButton)
    assert "lamp" in QApplication.clipboard().text()
    assert desk.read(lambda session: answers.by_words([], [])) == []


def test_everything_speaks_korean(window: LiveWindow, desk: Desk, held: Held, qtbot: QtBot) -> None:
    views = (window, Interviews(desk), AnswerGrid(desk), StartDialog(["P01"], None))
    for view in views[1:]:
        qtbot.addWidget(view)
    language.speak("ko")
    window.retranslate()
    assert window.windowTitle() == "인터뷰"


def test_a_mark_made_elsewhere_shows_up(window: LiveWindow, desk: Desk, qtbot: QtBot) -> None:
    desk.change("Mark", actions.mark, window.interview_id, 5, "silence")
    qtbot.waitUntil(lambda: [each.kind for each in window.marks] == ["silence"])
    assert isinstance(window.marks[0], LiveMark)


def test_the_consent_script_stands_there_until_they_said_yes_or_no(desk: Desk, held: Held, qtbot: QtBot) -> None:
    desk.change("Word", describe_guide, held.guide, consent_script="We record this conversation. Is that all right?")
    interview = desk.change("Begin interview", actions.begin_interview, held.guide, participant_id=held.participant)
    assert interview is not None
    window = LiveWindow(desk, interview)
    assert "Is that all right?" in window.question.more.text()
    window.consent("no")
    assert window.question.question.text() == ASKED[0]
    window.start_recording()
    assert "stop the recorder" in window.state.text()
    window.close()
    window.deleteLater()


def test_a_phrase_helps_and_another_one_comes_each_time(window: LiveWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Key.Key_P)
    first = window.quiet.text()
    qtbot.keyClick(window, Key.Key_P)
    assert first.startswith("“") and window.quiet.text().startswith("“") and window.quiet.text() != first


def test_notes_are_read_back_and_answered_by_keys(window: LiveWindow, desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Key.Key_N)
    qtbot.keyClicks(window.note, "Nobody told her")
    qtbot.keyClick(window.note, Key.Key_Return)
    qtbot.keyClick(window, Key.Key_B)
    page = window.read_back
    assert page.isVisible() and page.field.hasFocus()
    qtbot.mouseClick(page.take, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(page.field, "She was angry")
    qtbot.keyClick(page.field, Qt.Key.Key_Return)
    assert [each.text for each in page.statements] == ["Nobody told her", "She was angry"]
    page.list.setFocus()
    page.list.setCurrentRow(0)
    qtbot.keyClick(page.list, Key.Key_1)
    assert page.chosen is not None and page.chosen.text == "She was angry"
    qtbot.keyClick(page.list, Key.Key_2)
    assert page.words.hasFocus()
    qtbot.keyClicks(page.words, "Sad, not angry")
    qtbot.keyClick(page.words, Qt.Key.Key_Return)
    assert [(each.answer, each.words) for each in page.statements] == [
        ("agrees", ""), ("corrects", "Sad, not angry"),
    ]  # fmt: skip
    desk.undo()
    qtbot.waitUntil(lambda: page.statements[1].words == "")
    page.list.setFocus()
    qtbot.keyClick(page.list, Key.Key_Delete)
    assert len(page.statements) == 1


def test_the_shift_is_dragged_on_the_waveform(qtbot: QtBot) -> None:
    import numpy as np

    from interviewkit.audio.levels import Levels
    from interviewkit.audio.peaks import Peaks
    from interviewkit.ui.live.shift_wave import SPAN_MS, ShiftWave

    wave = ShiftWave()
    qtbot.addWidget(wave)
    low = np.full(12_000, -40, np.int8)
    wave.resize(400, wave.height())
    wave.show_sound(Levels(Peaks(100, 120_000, low, -low)), [(20_000, "Asked: a"), (50_000, "Asked: b")], 0)
    wave.show()
    told: list[int] = []
    wave.shifted.connect(told.append)
    middle = wave.height() // 2
    qtbot.mousePress(wave, Qt.MouseButton.LeftButton, pos=QPoint(100, middle))
    qtbot.mouseMove(wave, QPoint(110, middle))
    qtbot.mouseRelease(wave, Qt.MouseButton.LeftButton, pos=QPoint(110, middle))
    assert told[-1] == round(10 / 400 * SPAN_MS) and wave.place == 20_000 + told[-1]
    qtbot.keyClick(wave, Qt.Key.Key_Left)
    qtbot.keyClick(wave, Qt.Key.Key_Down)
    assert told[-1] == round(10 / 400 * SPAN_MS) - 100 and wave.place == 50_000 + told[-1]
    asked: list[int] = []
    wave.played.connect(asked.append)
    qtbot.keyClick(wave, Qt.Key.Key_Space)
    assert asked == [wave.place]
    assert not wave.grab().isNull()


def test_an_interview_is_deleted_and_the_notice_has_the_way_back(desk: Desk, held: Held, qtbot: QtBot) -> None:
    _held_by_the_clock(desk, held)
    view = Interviews(desk)
    qtbot.addWidget(view)
    view.show_guide(held.guide)
    notices: list[object] = []
    desk.noticed.connect(notices.append)
    qtbot.mouseClick(view.remove, Qt.MouseButton.LeftButton)
    view.changed(None)
    assert view.list.count() == 0 and notices
    desk.undo()
    view.changed(None)
    assert view.list.count() == 1


def test_the_dialog_before_an_interview_begins_or_is_called_off(qtbot: QtBot) -> None:
    dialog = StartDialog(["P01"], None)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClick(dialog.who, Qt.Key.Key_Return)
    assert dialog.result() == StartDialog.DialogCode.Accepted


def test_the_review_shows_what_was_never_asked_and_begins_the_next_wave(
    desk: Desk, held: Held, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _held_by_the_clock(desk, held)
    page = ReviewPage(desk)
    qtbot.addWidget(page)
    page.show_guide(held.guide)
    page.show()
    assert "1 must-question was never asked" in page.told.text() and page.table.rowCount() == 4
    assert page.list.count() == 1
    last = page.table.item(3, 0)
    assert last is not None
    last.setCheckState(Qt.CheckState.Unchecked)
    assert "3 questions" in page.next.text()
    with qtbot.waitSignal(page.wave_wanted) as wanted:
        qtbot.mouseClick(page.next, Qt.MouseButton.LeftButton)
    assert wanted.args == [[held.questions[3]]]
    with qtbot.waitSignal(page.question_wanted) as chosen:
        page.table.cellActivated.emit(1, 0)
    assert chosen.args == [held.questions[1]]
    target = tmp_path / "review.md"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(target), ""))
    qtbot.mouseClick(page.export, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(target.exists, timeout=20_000)
