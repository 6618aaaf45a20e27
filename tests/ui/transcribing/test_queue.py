"""A recording becomes text: watched, paused, stopped, gone on with, and safe from a process that dies."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from interviewkit.sources import queries
from interviewkit.store.project import Project
from interviewkit.ui.sources.workspace import SourcesWorkspace
from interviewkit.ui.transcribing.transcriptions import Transcriptions
from tests.ui.conftest import Start
from tests.ui.sources.conftest import (
    SOURCES,
    bring_in,
    choose_sample_model,
    notices,
    segments,
    settled,
    shown,
    sources,
    until,
)

Spoken = Callable[[float, float], Path]
pytestmark = pytest.mark.usefixtures("sample_model")


def ask(qtbot: QtBot, room: SourcesWorkspace, language: str = "en") -> None:
    """Chooses the sample model and the language in the panel, and presses its button."""
    choose_sample_model(room)
    panel = room.page.panel
    assert room.page.body.currentWidget() is panel
    panel.model.setCurrentIndex(panel.model.findData("sample"))
    panel.language.setCurrentIndex(panel.language.findData(language))
    qtbot.mouseClick(panel.start, Qt.MouseButton.LeftButton)


def state(room: SourcesWorkspace, place: int = 0) -> str:
    return sources(room)[place].state


def running(room: SourcesWorkspace) -> int:
    """The process number of the recogniser at work, 0 without one."""
    workers = (entry.course.worker for entry in room.queue.entries() if entry.course is not None)
    return next((worker.pid() for worker in workers if worker is not None), 0)


def test_the_text_grows_while_it_is_heard(qtbot: QtBot, room: SourcesWorkspace, spoken: Spoken) -> None:
    bring_in(qtbot, room, spoken(0, 40))
    ask(qtbot, room)
    assert room.page.strip.isVisible() and room.page.strip.stop.isEnabled()
    until(qtbot, lambda: len(segments(room)) > 0)
    until(qtbot, lambda: 0 < len(shown(room)) == len(segments(room)), 5_000)
    assert shown(room) == [row.text for row in segments(room)], "what is in the study is on the page"
    assert room.queue.standing(room.desk.source_id or 0) is not None, "and it is not done yet"
    settled(qtbot, room.desk)
    assert state(room) == "done" and not room.page.strip.isVisible()
    assert shown(room) == [row.text for row in segments(room)]
    assert sources(room)[0].language == "en"
    assert room.desk.project is not None and room.desk.project.undo_label() == ("Import recording", "P02-0-40.flac")


def test_reading_and_correcting_go_on_while_it_grows(qtbot: QtBot, room: SourcesWorkspace, spoken: Spoken) -> None:
    bring_in(qtbot, room, spoken(0, 50))
    ask(qtbot, room)
    until(qtbot, lambda: len(shown(room)) >= 2)
    view = room.page.reading.view
    view.setFocus()
    first = segments(room)[0]
    view.go_to(first.id)
    QTest.keyClick(view.focusWidget(), Qt.Key.Key_F2)
    QTest.keyClicks(view.focusWidget(), "Well, ")
    room.flush()
    settled(qtbot, room.desk, 120_000)
    assert segments(room)[0].text == "Well, " + first.text
    assert shown(room) == [row.text for row in segments(room)]
    assert room.desk.undo_label == "Edit text"
    view.set_editing(False)
    room.desk.actions.run("edit.undo")
    assert segments(room)[0].text == first.text == shown(room)[0]


def test_stopping_takes_two_seconds_and_keeps_what_was_heard(
    qtbot: QtBot, room: SourcesWorkspace, spoken: Spoken
) -> None:
    bring_in(qtbot, room, spoken(0, 50))
    ask(qtbot, room)
    until(qtbot, lambda: len(segments(room)) > 0)
    heard = segments(room)
    qtbot.mouseClick(room.page.strip.stop, Qt.MouseButton.LeftButton)
    settled(qtbot, room.desk, 4_000)
    assert running(room) == 0
    assert state(room) == "cancelled"
    assert [row.text for row in segments(room)][: len(heard)] == [row.text for row in heard]
    assert room.page.strip.go_on.isVisible() and "Stopped" in room.page.strip.text.text()
    qtbot.mouseClick(room.page.strip.go_on, Qt.MouseButton.LeftButton)
    settled(qtbot, room.desk, 120_000)
    assert state(room) == "done"
    texts = [row.text for row in segments(room)]
    assert len(texts) == len(set(texts)) and texts[0] == heard[0].text, "nothing was heard twice"


def test_it_can_be_stopped_from_the_status_bar(qtbot: QtBot, room: SourcesWorkspace, spoken: Spoken) -> None:
    bring_in(qtbot, room, spoken(0, 50))
    ask(qtbot, room)
    until(qtbot, lambda: running(room) != 0)
    (job,) = room.desk.jobs.active()
    assert "P02-0-50" in job.label
    job.cancel()
    settled(qtbot, room.desk, 4_000)
    assert state(room) == "cancelled"


def test_pausing_rests_where_nothing_is_heard_twice(qtbot: QtBot, room: SourcesWorkspace, spoken: Spoken) -> None:
    bring_in(qtbot, room, spoken(0, 50))
    ask(qtbot, room)
    until(qtbot, lambda: running(room) != 0)
    qtbot.mouseClick(room.page.strip.pause, Qt.MouseButton.LeftButton)
    assert not room.page.strip.pause.isEnabled()
    settled(qtbot, room.desk, 60_000)
    assert state(room) == "paused" and running(room) == 0
    assert room.page.strip.text.text().startswith("Paused: transcribed up to")
    room.desk.actions.run("sources.go_on")
    settled(qtbot, room.desk, 120_000)
    assert state(room) == "done"


def test_several_wait_for_one_another(qtbot: QtBot, room: SourcesWorkspace, spoken: Spoken) -> None:
    bring_in(qtbot, room, spoken(0, 12), spoken(20, 50), spoken(40, 45))
    room.list.view.selectAll()
    room.desk.actions.run("sources.transcribe")
    assert "3" in room.page.panel.title.text()
    ask(qtbot, room)
    standings = [room.queue.standing(row.id) for row in sources(room)]
    assert [each and each.ahead for each in standings] == [0, 1, 2]
    room.queue.stop(sources(room)[2].id)
    settled(qtbot, room.desk, 120_000)
    until(qtbot, lambda: not room.queue.entries())
    assert [row.state for row in sources(room)] == ["done", "done", "cancelled"]


def test_a_closed_study_goes_on_when_it_is_opened_again(
    qtbot: QtBot, start: Start, study: Path, spoken: Spoken
) -> None:
    program = start(study, SOURCES)
    room = program.desk.workspace(SourcesWorkspace)
    bring_in(qtbot, room, spoken(0, 50))
    ask(qtbot, room)
    until(qtbot, lambda: len(segments(room)) > 0)
    heard, pid = segments(room), running(room)
    program.window.close()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    with Project.open(study, read_only=True) as project, project.read() as session:
        (row,) = queries.sources(session)
        assert row.state == "running"
        assert [each.text for each in queries.segments(session, row.id)][: len(heard)] == [each.text for each in heard]
    again = start(study, SOURCES)
    room = again.desk.workspace(SourcesWorkspace)
    (bar,) = again.window.notices.bars()
    assert bar.notice.what == "1 recording has not been transcribed to its end."
    qtbot.mouseClick(bar.button, Qt.MouseButton.LeftButton)
    settled(qtbot, room.desk, 120_000)
    assert state(room) == "done"
    texts = [row.text for row in segments(room)]
    assert len(texts) == len(set(texts))


def test_a_recogniser_that_is_killed_is_started_again(qtbot: QtBot, room: SourcesWorkspace, spoken: Spoken) -> None:
    bring_in(qtbot, room, spoken(0, 50))
    ask(qtbot, room)
    until(qtbot, lambda: len(segments(room)) > 0)
    heard, pid = segments(room), running(room)
    os.kill(pid, signal.SIGKILL)
    until(qtbot, lambda: running(room) not in (0, pid))
    assert any("ended unexpectedly" in line for line in notices(room))
    settled(qtbot, room.desk, 120_000)
    assert state(room) == "done"
    texts = [row.text for row in segments(room)]
    assert len(texts) == len(set(texts)) and texts[: len(heard)] == [row.text for row in heard]


def test_a_source_that_is_deleted_takes_its_transcription_along(
    qtbot: QtBot, room: SourcesWorkspace, spoken: Spoken
) -> None:
    bring_in(qtbot, room, spoken(0, 50))
    ask(qtbot, room)
    until(qtbot, lambda: len(segments(room)) > 0)
    heard = len(segments(room))
    room.list.view.setFocus()
    QTest.keyClick(room.list.view, Qt.Key.Key_Delete)
    assert sources(room) == [] and running(room) == 0
    settled(qtbot, room.desk)
    room.desk.actions.run("edit.undo")
    (row,) = sources(room)
    assert row.segments >= heard
    assert room.page.strip.go_on.isVisible()


def test_the_queue_stands_behind_other_rooms(qtbot: QtBot, start: Start, study: Path) -> None:
    program = start(None, SOURCES)
    assert isinstance(program.desk.findChild(Transcriptions), Transcriptions), "before any study is open"
