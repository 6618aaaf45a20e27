"""Long work runs beside the window, is seen, and can be cancelled and tried again."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from interviewkit.errors import Cancelled, FileTrouble
from interviewkit.ui.application import Program
from interviewkit.ui.job_list import described, time_left
from interviewkit.ui.jobs import Progress
from tests.ui.conftest import Start


@pytest.fixture
def program(start: Start, study: Path) -> Program:
    return start(study)


def test_a_result_comes_back_on_the_gui_thread(program: Program, qtbot: QtBot) -> None:
    came: list[object] = []
    program.desk.jobs.start(
        "Count", lambda progress, cancelled: 42, lambda n: came.extend([n, threading.current_thread()])
    )
    qtbot.waitUntil(lambda: bool(came))
    assert came == [42, threading.main_thread()]


def test_trouble_is_shown_in_a_notice_and_the_job_can_be_tried_again(program: Program, qtbot: QtBot) -> None:
    tries: list[int] = []

    def work(progress: Progress, cancelled: Callable[[], bool]) -> None:
        tries.append(1)
        if len(tries) == 1:
            raise FileTrouble("The disk is full.", safe="Nothing was changed.")

    job = program.desk.jobs.start("Import", work)
    qtbot.waitUntil(lambda: job.state == "failed")
    assert [bar.notice.what for bar in program.window.notices.bars()] == ["The disk is full."]
    row = program.window.status.list.rows[job]
    program.window.status.list.show()
    qtbot.mouseClick(row.retry, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(tries) == 2)
    qtbot.waitUntil(lambda: not program.desk.jobs.active())
    program.window.status.list.hide()


def test_a_bug_in_a_job_is_told_where_bugs_are_told(program: Program, qtbot: QtBot) -> None:
    def work(progress: Progress, cancelled: Callable[[], bool]) -> None:
        raise KeyError("bug")

    with capture_exceptions() as caught:
        job = program.desk.jobs.start("Import", work)
        qtbot.waitUntil(lambda: not job.active)
    assert [kind for kind, _, _ in caught] == [KeyError]
    assert program.window.notices.bars() == []


def test_jobs_that_write_run_one_after_another(program: Program, qtbot: QtBot) -> None:
    inside, most, ended = [0], [0], [0]

    def work(progress: Progress, cancelled: Callable[[], bool]) -> None:
        inside[0] += 1
        most[0] = max(most[0], inside[0])
        time.sleep(0.03)
        inside[0] -= 1
        ended[0] += 1

    for _ in range(4):
        program.desk.jobs.start("Write", work, writes=True)
    qtbot.waitUntil(lambda: ended[0] == 4)
    assert most[0] == 1


def test_a_long_write_does_not_hold_up_other_jobs(program: Program, qtbot: QtBot) -> None:
    go_on = threading.Event()
    done: list[str] = []
    program.desk.jobs.start("Write", lambda p, c: go_on.wait(5), lambda _: done.append("write"), writes=True)
    program.desk.jobs.start("Look", lambda p, c: None, lambda _: done.append("look"))
    qtbot.waitUntil(lambda: done == ["look"])
    go_on.set()
    qtbot.waitUntil(lambda: done == ["look", "write"])


def test_progress_is_shown_in_the_status_bar(program: Program, qtbot: QtBot) -> None:
    go_on = threading.Event()

    def work(progress: Progress, cancelled: Callable[[], bool]) -> None:
        progress(0.42, "12:31")
        go_on.wait(5)

    program.desk.jobs.start("Transcribing", work)
    status = program.window.status
    qtbot.waitUntil(lambda: "42%" in status.jobs.text())
    assert status.progress.isVisible()
    assert status.progress.value() == 420
    go_on.set()
    qtbot.waitUntil(lambda: not status.progress.isVisible())


def test_a_job_is_cancelled_from_the_list(program: Program, qtbot: QtBot) -> None:
    def work(progress: Progress, cancelled: Callable[[], bool]) -> None:
        while not cancelled():
            time.sleep(0.005)
        raise Cancelled

    done: list[object] = []
    job = program.desk.jobs.start("Transcribing", work, done.append)
    qtbot.waitUntil(lambda: job.state == "running")
    status = program.window.status
    qtbot.mouseClick(status.jobs, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(status.list.isVisible)
    qtbot.mouseClick(status.list.rows[job].cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: job.state == "cancelled")
    assert done == []
    qtbot.mouseClick(status.list.rows[job].dismiss, Qt.MouseButton.LeftButton)
    assert program.desk.jobs.all == []
    status.list.hide()


def test_a_waiting_job_that_is_cancelled_never_starts(program: Program, qtbot: QtBot) -> None:
    go_on, started = threading.Event(), []
    first = program.desk.jobs.start("First", lambda p, c: go_on.wait(5), writes=True)
    second = program.desk.jobs.start("Second", lambda p, c: started.append(1), writes=True)
    second.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: not first.active and not second.active)
    assert (second.state, started) == ("cancelled", [])


def test_work_done_elsewhere_is_listed_and_cancelled_too(program: Program, qtbot: QtBot) -> None:
    stopped: list[int] = []
    job = program.desk.jobs.show("Transcribing", cancel=lambda: stopped.append(1))
    job.report(0.5)
    assert described(job) == "Transcribing · 50%"
    job.cancel()
    job.cancel()
    assert stopped == [1]
    job.stop()
    assert job.state == "cancelled"


def test_ended_jobs_that_went_well_leave_no_trace(program: Program, qtbot: QtBot) -> None:
    job = program.desk.jobs.start("Count", lambda progress, cancelled: 42)
    qtbot.waitUntil(lambda: job.state == "done")
    qtbot.waitUntil(lambda: not program.window.status.jobs.isVisible())
    assert program.desk.jobs.all == []


def test_closing_the_study_ends_its_jobs_first(program: Program, qtbot: QtBot) -> None:
    ended: list[bool] = []

    def work(progress: Progress, cancelled: Callable[[], bool]) -> None:
        while not cancelled():
            time.sleep(0.005)
        ended.append(program.desk.project is not None)

    job = program.desk.jobs.start("Import", work, writes=True)
    qtbot.waitUntil(lambda: job.state == "running")
    program.desk.close_project()
    assert ended == [True]


def test_a_quiet_job_is_not_listed_but_ended_with_the_study(program: Program, qtbot: QtBot) -> None:
    came: list[object] = []

    def work(progress: Progress, cancelled: Callable[[], bool]) -> int:
        while not cancelled():
            time.sleep(0.005)
        return 1

    program.desk.jobs.start("Look", work, came.append, quiet=True)
    assert program.desk.jobs.all == []
    program.desk.close_project()
    qtbot.wait(20)
    assert came == []


def test_the_time_left_is_told_roughly() -> None:
    assert [time_left(s) for s in (5, 61, 200, 3600 * 2)] == [
        "less than a minute left",
        "about 1 minute left",
        "about 3 minutes left",
        "about 2 hours left",
    ]


def test_the_time_left_follows_the_pace(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    job = program.desk.jobs.show("Transcribing")
    assert job.seconds_left() is None
    now[0] += 60
    job.report(0.25)
    assert job.seconds_left() == pytest.approx(180)
    job.finish()
