"""The line between app and worker loses nothing; settings are told apart by what changes a transcript."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from interviewkit.errors import FileTrouble, ModelTrouble
from interviewkit.transcription import Checkpoint, Event, Heard, Request, Settings, parse
from interviewkit.transcription.devices import Device
from interviewkit.transcription.events import (
    Done,
    Heartbeat,
    Language,
    Paused,
    Phase,
    Plan,
    Ran,
    SegmentHeard,
    Trouble,
    Untranscribed,
    WindowDone,
    WindowStarted,
    encode,
)

EVENTS: list[Event] = [
    Phase("loading"),
    Ran(Device("cpu", "int8", "NVIDIA T4", "library", "libcublas.so.12 is not found")),
    Plan(0, 60_000, 90_000, ((100, 2000), (4000, 60_000))),
    Language(None, 0.0),
    WindowStarted(0, 0, 30, 25, Checkpoint(1, 480, "ko")),
    SegmentHeard(2, Heard(1, 2, "네, “그래요”.\n", flags=("fast",))),
    WindowDone(0, 0, 30, 25, 1.25, Checkpoint(1, 480, None)),
    Heartbeat(120),
    Paused(Checkpoint(3, 5, "en")),
    Done(4, 30, "en"),
    Untranscribed(1, 5, 6, Checkpoint(2, 7, "ko")),
]


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: type(event).__name__)
def test_every_event_survives_the_line(event: Event) -> None:
    line = encode(event)
    assert line.count(b"\n") == 1 and line.endswith(b"\n")
    assert parse(line) == event
    assert json.loads(line)["v"] == 1


def test_trouble_arrives_as_the_error_it_was() -> None:
    error = ModelTrouble("“{name}” is missing {file}.", safe="All is safe.", attempt="Try.", name="small", file="a.bin")
    arrived = parse(encode(Trouble(error)))
    assert isinstance(arrived, Trouble) and type(arrived.error) is ModelTrouble
    assert arrived.error.sentences() == error.sentences()
    other = parse(encode(Trouble(FileTrouble("{n} gone", n=3))))
    assert isinstance(other, Trouble) and type(other.error) is FileTrouble and str(other.error) == "3 gone"


@pytest.mark.parametrize(
    "line", ["", "{", "[]", '{"v": 2, "event": "done"}', '{"v": 1, "event": "x"}', "printed by a library"]
)
def test_a_line_that_is_no_event_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        parse(line)


def test_a_request_survives_the_line() -> None:
    settings = Settings("/models/작은", "ko", ("결제 화면", "InterviewKit"), temperatures=(0.0, 0.4))
    request = Request("녹음.flac", settings, Checkpoint(2, 99, "ko"), "cpu", 3, "log.txt")
    assert Request.from_line(request.line()) == request


def test_settings_that_change_a_transcript_change_the_hash() -> None:
    settings = Settings("/models/small", "ko")
    others = [
        replace(settings, language=None),
        replace(settings, vocabulary=("x",)),
        replace(settings, beam_size=1),
        replace(settings, temperatures=(0.0,)),
        replace(settings, mixed_languages=True),
        replace(settings, skip_silence=False),
        replace(settings, vad_threshold=0.4),
        replace(settings, model_path="/models/medium"),
    ]
    assert len({s.hash() for s in [settings, *others]}) == 9


def test_the_hash_stays_the_same_across_runs_and_places() -> None:
    assert Settings("/a/small", "ko").hash() == Settings("/b/small", "ko").hash() == "944c511da97cfb0a"
    assert Settings.from_json(json.loads(json.dumps(Settings("/a/small", "ko").as_json()))) == Settings(
        "/a/small", "ko"
    )


def test_settings_of_a_newer_version_are_refused() -> None:
    with pytest.raises(ValueError, match="tomorrow"):
        Settings.from_json({"model_path": "x", "tomorrow": 1})
