"""The worker, as a real process with a real model: it can be watched, stopped, killed and resumed."""

from __future__ import annotations

import itertools
import json
import os
import random
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from interviewkit.audio import RATE
from interviewkit.errors import FileTrouble, ModelTrouble
from interviewkit.transcription import CANCEL, PAUSE, Checkpoint, Event, Heard, Request, command, environment, parse
from interviewkit.transcription import client as client_module
from interviewkit.transcription.client import transcribe
from interviewkit.transcription.events import (
    Cancelled,
    Done,
    Heartbeat,
    Language,
    Paused,
    Phase,
    Plan,
    SegmentHeard,
    Untranscribed,
    WindowDone,
    WindowStarted,
)
from tests.transcription.conftest import write_proxy

KILLS = int(os.environ.get("INTERVIEWKIT_KILLS", "3"))


class Worker:
    """A worker process of one's own, for what the client hides."""

    def __init__(self, request: Request) -> None:
        self.process = subprocess.Popen(
            command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment()
        )
        self.say(request.line())

    def say(self, line: bytes) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(line)
        self.process.stdin.flush()

    def events(self) -> Iterator[Event]:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            if line.endswith(b"\n"):
                yield parse(line)

    def __enter__(self) -> Worker:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.communicate()


class Project:
    """Keeps what a project would: finished windows for good, an unfinished one until it begins again."""

    def __init__(self) -> None:
        self.segments: list[tuple[int, Heard]] = []
        self.checkpoint = Checkpoint()
        self.finished = False

    def take(self, event: Event) -> None:
        if isinstance(event, WindowStarted):
            self.segments = [(window, heard) for window, heard in self.segments if window < event.window]
        elif isinstance(event, SegmentHeard):
            self.segments.append((event.window, event.heard))
        elif isinstance(event, WindowDone):
            self.checkpoint = event.checkpoint
        elif isinstance(event, Done):
            self.finished = True


def heard_in(events: list[Event]) -> list[Heard]:
    return [event.heard for event in events if isinstance(event, SegmentHeard)]


def test_an_uninterrupted_run_tells_everything_in_order(whole_run: list[Event]) -> None:
    phases = [event.phase for event in whole_run if isinstance(event, Phase)]
    assert phases == ["loading", "listening", "transcribing"]
    assert [event.language for event in whole_run if isinstance(event, Language)] == ["en"]
    windows = [event.window for event in whole_run if isinstance(event, WindowStarted)]
    assert windows == [event.window for event in whole_run if isinstance(event, WindowDone)] == [0, 1]
    assert any(isinstance(event, Heartbeat) for event in whole_run)
    done = whole_run[-1]
    assert isinstance(done, Done) and done.segments == len(heard_in(whole_run)) > 8


def test_segments_lie_in_the_recording_and_their_words_in_their_text(whole_run: list[Event]) -> None:
    segments = heard_in(whole_run)
    for segment in segments:
        assert segment.text == segment.text.strip() != ""
        assert 0 <= segment.start_ms <= segment.end_ms <= 52_000
        assert all(segment.text[word.start : word.end] == word.text for word in segment.words)
        assert segment.words[0].start_ms == segment.start_ms
    starts = [segment.start_ms for segment in segments]
    assert starts == sorted(starts)


def test_silence_is_shown_as_silence(whole_run: list[Event]) -> None:
    plans = [event for event in whole_run if isinstance(event, Plan)]
    assert [(plan.start_ms, plan.end_ms) for plan in plans] == [(0, 52_000)]
    spans = [span for plan in plans for span in plan.speech]
    assert not any(start < 24_000 and end > 21_000 for start, end in spans)
    assert not any(
        heard.start_ms < 24_000 and heard.end_ms > 21_000 for heard in heard_in(whole_run) if not heard.words
    )


def test_a_silent_recording_has_no_segment_and_no_language(
    tmp_path: Path, request_for: Callable[[Path], Request]
) -> None:
    hum = np.random.default_rng(1).standard_normal(40 * RATE).astype(np.float32) * 1e-4
    events = list(transcribe(request_for(write_proxy(tmp_path / "silent.flac", hum))))
    assert heard_in(events) == []
    assert [event for event in events if isinstance(event, Language)] == [Language(None, 0.0)]
    assert events[-1] == Done(0, 0, None)


@pytest.mark.parametrize("stretch", [(0, None), (6_000, 48_000)])
def test_a_worker_killed_at_any_moment_and_resumed_hears_the_same(
    clip: Path, request_for: Callable[[Path], Request], stretch: tuple[int, int | None]
) -> None:
    """Half of INTERVIEWKIT_KILLS kills each; every one is followed by another until the transcript is whole."""
    if os.name == "nt":
        pytest.skip("kill -9 is of POSIX systems")
    request = replace(request_for(clip), start_ms=stretch[0], end_ms=stretch[1])
    whole = list(transcribe(request))
    lines = sum(not isinstance(event, Heartbeat) for event in whole)
    chance, kills = random.Random(stretch[0]), 0
    while kills < (KILLS + 1) // 2:
        project = Project()
        while not project.finished:
            kills += _killed(request, project, chance.randrange(1, lines), chance.uniform(0, 0.4))
        assert [heard for _, heard in project.segments] == heard_in(whole)


def _killed(request: Request, project: Project, lines: int, later: float) -> bool:
    """Goes on from where the project stands, and kills the worker after so many lines; False if it was done before."""
    with Worker(replace(request, resume=project.checkpoint)) as worker:
        for said in itertools.islice((e for e in worker.events() if not isinstance(e, Heartbeat)), lines):
            project.take(said)
        if project.finished:
            return False
        time.sleep(later)
        worker.process.send_signal(signal.SIGKILL)
        for event in worker.events():
            project.take(event)
    return not project.finished


def test_a_pause_stops_at_a_window_and_goes_on_as_if_nothing_had_been(
    clip: Path, request_for: Callable[[Path], Request], whole_run: list[Event]
) -> None:
    request = request_for(clip)
    with Worker(request) as worker:
        worker.say(PAUSE)
        events = list(worker.events())
        assert worker.process.wait() == 0
    assert isinstance(events[-1], Paused) and events[-1].checkpoint.window == 1
    rest = list(transcribe(replace(request, resume=events[-1].checkpoint)))
    assert not any(isinstance(event, Language) for event in rest), "the language is settled once"
    assert heard_in(events) + heard_in(rest) == heard_in(whole_run)


def test_cancelling_ends_it_in_the_midst_of_a_window(clip: Path, request_for: Callable[[Path], Request]) -> None:
    """How quickly: bench_transcription.py."""
    asked: list[Event] = []
    events = []
    for event in transcribe(request_for(clip), cancelled=lambda: bool(asked)):
        events.append(event)
        if isinstance(event, WindowStarted):
            asked.append(event)
    assert len(asked) == 1
    assert not any(isinstance(event, Done) for event in events)


def test_cancelling_between_segments_says_so(clip: Path, request_for: Callable[[Path], Request]) -> None:
    with Worker(request_for(clip)) as worker:
        worker.say(CANCEL)
        assert list(worker.events())[-1] == Cancelled()
        assert worker.process.wait() == 0


def test_closing_the_generator_kills_the_worker(
    clip: Path, request_for: Callable[[Path], Request], monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[subprocess.Popen[bytes]] = []

    class Watched(subprocess.Popen):  # type: ignore[type-arg]
        def __init__(self, *args: object, **kwargs: object) -> None:
            super().__init__(*args, **kwargs)  # type: ignore[call-overload]
            started.append(self)

    monkeypatch.setattr(subprocess, "Popen", Watched)
    events = transcribe(request_for(clip))
    next(events)
    events.close()  # type: ignore[attr-defined]
    assert len(started) == 1 and started[0].returncode is not None


def test_it_ends_when_its_parent_hangs_up(clip: Path, request_for: Callable[[Path], Request]) -> None:
    with Worker(request_for(clip)) as worker:
        next(worker.events())
        assert worker.process.stdin is not None
        worker.process.stdin.close()
        assert worker.process.wait(timeout=5) == 0
        worker.process.stdin = None


def test_a_folder_that_is_no_model_is_named(clip: Path, tmp_path: Path, request_for: Callable[[Path], Request]) -> None:
    request = request_for(clip)
    broken = replace(request, settings=replace(request.settings, model_path=str(tmp_path)))
    with pytest.raises(ModelTrouble, match="no folder with a speech model"):
        list(transcribe(broken))


def test_a_proxy_that_is_gone_is_named(tmp_path: Path, request_for: Callable[[Path], Request]) -> None:
    with pytest.raises(FileTrouble, match="missing or damaged"):
        list(transcribe(request_for(tmp_path / "gone.flac")))


def test_the_second_engine_says_when_it_is_not_installed(clip: Path, request_for: Callable[[Path], Request]) -> None:
    try:
        import whisper  # noqa: F401
    except ImportError:
        request = request_for(clip)
        other = replace(request, settings=replace(request.settings, model_path="tiny.pt"))
        with pytest.raises(ModelTrouble, match="is not installed"):
            list(transcribe(other))
    else:
        pytest.skip("openai-whisper is installed here")


def test_a_vocabulary_of_any_length_does_no_harm(
    tmp_path: Path, clip: Path, request_for: Callable[[Path], Request]
) -> None:
    request = request_for(clip)
    long = tuple(f"결제 화면 {i}" for i in range(400))
    events = list(transcribe(replace(request, settings=replace(request.settings, vocabulary=long))))
    assert isinstance(events[-1], Done)


def test_mixed_languages_are_transcribed_without_naming_one(clip: Path, request_for: Callable[[Path], Request]) -> None:
    request = request_for(clip)
    events = list(transcribe(replace(request, settings=replace(request.settings, mixed_languages=True))))
    assert heard_in(events) and not any(isinstance(event, Language) for event in events)


def test_what_happens_below_is_written_to_the_log(
    clip: Path, tmp_path: Path, request_for: Callable[[Path], Request]
) -> None:
    if os.name == "nt":
        pytest.skip("a crash is asked for by a signal of POSIX systems")
    log = tmp_path / "logs" / "transcription.log"
    with Worker(replace(request_for(clip), log=str(log))) as worker:
        next(event for event in worker.events() if isinstance(event, Plan))
        worker.process.send_signal(signal.SIGSEGV)
        assert worker.process.wait() == -signal.SIGSEGV
    assert "Segmentation fault" in log.read_text() and "worker.py" in log.read_text()


def test_a_model_that_breaks_at_work_ends_in_clear_words_and_the_log_says_why(
    clip: Path, tmp_path: Path, model: Path, request_for: Callable[[Path], Request]
) -> None:
    broken = Path(shutil.copytree(model, tmp_path / "broken"))
    config = json.loads((broken / "config.json").read_text())
    (broken / "config.json").write_text(json.dumps({**config, "lang_ids": []}))
    request = request_for(clip)
    settings = replace(request.settings, model_path=str(broken))
    log = tmp_path / "transcription.log"
    with pytest.raises(ModelTrouble, match="again and again"):
        list(transcribe(replace(request, settings=settings, log=str(log))))
    assert "Traceback" in log.read_text()


def test_the_terminals_interrupt_is_left_to_the_parent(clip: Path, request_for: Callable[[Path], Request]) -> None:
    with Worker(request_for(clip)) as worker:
        next(worker.events())
        worker.process.send_signal(signal.SIGINT)
        worker.say(CANCEL)
        assert list(worker.events())[-1] == Cancelled()


CRASHING = """
import json, os, sys
request = json.loads(sys.stdin.readline())
window = request["resume"]["window"]
say = lambda event, **more: print(json.dumps({"v": 1, "event": event, **more}), flush=True)
at = lambda n: {"window": n, "sample": n * 16000, "language": "ko"}
open(sys.argv[1], "a").write(f"{window} {request['device']}\\n")
for i in range(window, 3):
    place = {"window": i, "start_ms": i * 1000, "end_ms": i * 1000 + 1000, "speech_ms": 1000}
    say("window-started", **place, after=at(i + 1))
    if i == 1:
        print("{half a li", end="", flush=True)
        os.abort()
    say("window-done", **place, seconds=1.0, checkpoint=at(i + 1))
say("done", segments=0, speech_ms=3000, language="ko")
"""


def test_a_window_that_kills_the_worker_is_left_out_and_the_rest_is_done(
    tmp_path: Path, request_for: Callable[[Path], Request], monkeypatch: pytest.MonkeyPatch
) -> None:
    script, log = tmp_path / "crashing.py", tmp_path / "log.txt"
    script.write_text(CRASHING, encoding="utf-8")
    python = command()[0]
    monkeypatch.setattr(client_module, "command", lambda: [python, str(script), str(log)])
    events = list(transcribe(request_for(tmp_path / "a.flac")))
    lost = [event for event in events if isinstance(event, Untranscribed)]
    assert [(event.window, event.start_ms, event.end_ms) for event in lost] == [(1, 1000, 2000)]
    assert [event.window for event in events if isinstance(event, WindowDone)] == [0, 2]
    assert log.read_text().splitlines() == ["0 auto", "1 auto", "1 cpu", "2 auto"]
    assert isinstance(events[-1], Done)
