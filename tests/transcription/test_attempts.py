"""A worker that dies is tried again, then on the processor, then led around the window it dies on."""

from __future__ import annotations

from interviewkit.errors import ModelTrouble
from interviewkit.transcription import Again, Attempts, Checkpoint, Failed, Finished, Request, Settings
from interviewkit.transcription.events import (
    Cancelled,
    Done,
    Paused,
    Trouble,
    Untranscribed,
    WindowDone,
    WindowStarted,
)

REQUEST = Request("a.flac", Settings("model"), device="cuda")


def started(window: int) -> WindowStarted:
    return WindowStarted(
        window, window * 100, window * 100 + 100, 90, Checkpoint(window + 1, window * 1600 + 1600, "ko")
    )


def done(window: int) -> WindowDone:
    return WindowDone(
        window, window * 100, window * 100 + 80, 80, 1.0, Checkpoint(window + 1, window * 1600 + 1280, "ko")
    )


def test_a_run_that_says_done_is_finished() -> None:
    attempts = Attempts(REQUEST)
    for event in (started(0), done(0), Done(3, 80, "ko")):
        attempts.take(event)
    assert attempts.ended(0) == Finished(Checkpoint(1, 1280, "ko"))


def test_a_window_that_dies_is_tried_again_then_on_the_processor_then_left_out() -> None:
    attempts = Attempts(REQUEST)
    for event in (started(0), done(0), started(1)):
        attempts.take(event)
    again = attempts.ended(-9)
    assert isinstance(again, Again) and again.given_up is None
    assert (again.request.resume, again.request.device) == (Checkpoint(1, 1280, "ko"), "cuda")
    attempts.take(started(1))
    again = attempts.ended(-11)
    assert isinstance(again, Again) and (again.request.resume.window, again.request.device) == (1, "cpu")
    attempts.take(started(1))
    again = attempts.ended(-11)
    assert isinstance(again, Again) and again.given_up == Untranscribed(1, 100, 200, started(1).after)
    assert again.request.resume == started(1).after and again.request.device == "cuda"


def test_a_finished_window_gives_the_next_one_its_own_attempts() -> None:
    attempts = Attempts(REQUEST)
    attempts.take(started(0))
    attempts.ended(-9)
    for event in (started(0), done(0), started(1)):
        attempts.take(event)
    again = attempts.ended(-9)
    assert isinstance(again, Again) and again.request.device == "cuda"


def test_a_worker_that_never_begins_ends_in_clear_words() -> None:
    attempts = Attempts(REQUEST)
    assert isinstance(attempts.ended(-6), Again) and isinstance(attempts.ended(-6), Again)
    failed = attempts.ended(-6)
    assert isinstance(failed, Failed) and isinstance(failed.error, ModelTrouble)


def test_two_windows_lost_in_a_row_are_not_the_recordings_fault() -> None:
    attempts = Attempts(REQUEST)
    for window in (0, 1):
        for _ in range(3):
            attempts.take(started(window))
            after = attempts.ended(-9)
    assert isinstance(after, Failed) and after.checkpoint == started(0).after


def test_expected_trouble_is_not_tried_again() -> None:
    attempts = Attempts(REQUEST)
    error = ModelTrouble("gone")
    attempts.take(Trouble(error))
    assert attempts.ended(1) == Failed(error, Checkpoint())


def test_a_pause_tells_where_to_go_on() -> None:
    attempts = Attempts(REQUEST)
    attempts.take(done(0))
    attempts.take(Paused(Checkpoint(1, 1280, "ko")))
    assert attempts.ended(0) == Finished(Checkpoint(1, 1280, "ko"), paused=True)


def test_a_cancelled_run_is_not_tried_again_however_it_ended() -> None:
    asked, killed = Attempts(REQUEST), Attempts(REQUEST)
    asked.take(Cancelled())
    killed.cancel()
    assert asked.ended(0) == killed.ended(-9) == Finished(Checkpoint(), cancelled=True)
