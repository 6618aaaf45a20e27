"""The command line keeps its contract: commands, exit statuses, and the shape of every JSON document."""

from __future__ import annotations

import json
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from interviewkit import resources
from interviewkit.audio.decode import RATE
from interviewkit.audio.prepare import prepare
from interviewkit.audio.proxy import ProxyWriter, read_samples

SAMPLE = resources.path("sample")


@dataclass(frozen=True)
class Run:
    """How a command ended."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Command = Callable[..., Run]


@pytest.fixture
def interviewkit(tmp_path: Path) -> Command:
    def run(*arguments: object) -> Run:
        done = subprocess.run(
            [sys.executable, "-m", "interviewkit", *map(str, arguments)],
            capture_output=True,
            encoding="utf-8",
            timeout=300,
            cwd=tmp_path,
        )
        return Run(done.returncode, done.stdout, done.stderr)

    return run


@pytest.fixture
def study(interviewkit: Command, tmp_path: Path) -> Path:
    place = tmp_path / "study.ikit"
    assert interviewkit("new", place, "--title", "Deliveries").status == 0
    assert interviewkit("import", place, SAMPLE / "P06-interview.txt", "--participant", "P06").status == 0
    return place


def test_an_import_tells_what_was_recognised_and_why(interviewkit: Command, study: Path) -> None:
    done = interviewkit("import", study, SAMPLE / "P04-interview.vtt", "--json")
    (one,) = done.json["imported"]
    assert (one["file"], one["source"], one["format"]) == ("P04-interview.vtt", "P04-interview", "vtt")
    assert one["segments"] > 10 and one["why"]
    assert isinstance(done.json["report"], list)


def test_a_refused_file_does_not_keep_the_others_out(interviewkit: Command, study: Path, tmp_path: Path) -> None:
    (tmp_path / "noise.mp3").write_bytes(b"no sound at all")
    done = interviewkit("import", study, tmp_path / "noise.mp3", SAMPLE / "P05-interview.srt", "--json")
    assert done.status == 1
    assert [each["file"] for each in done.json["imported"]] == ["P05-interview.srt"]
    assert "noise.mp3" in done.err and len(done.err.strip().splitlines()) == 1


def test_coding_by_pattern_is_one_step(interviewkit: Command, study: Path) -> None:
    done = interviewkit("code", study, "--pattern", r"deliver\w*", "--code", "Delivery", "--json")
    assert done.json["quotes"] == done.json["tags"] > 0
    again = interviewkit("code", study, "--pattern", r"deliver\w*", "--code", "Delivery", "--json")
    assert again.json == {"quotes": 0, "tags": 0}
    steps = interviewkit("history", study, "--json").json["steps"]
    assert [step["label"] for step in steps].count("Code by pattern") == 1
    assert {"id", "at", "coder", "label", "changes", "undone"} <= set(steps[0])


def test_a_bad_pattern_is_a_line_not_a_traceback(interviewkit: Command, study: Path) -> None:
    done = interviewkit("code", study, "--pattern", "(", "--code", "x")
    assert done.status == 1 and not done.out
    assert len(done.err.strip().splitlines()) == 1 and "Traceback" not in done.err


def test_search_gives_places_in_code_points(interviewkit: Command, study: Path) -> None:
    found = interviewkit("search", study, "THE SHOP", "--json").json
    assert found["count"] == len(found["hits"]) > 0
    hit = found["hits"][0]
    assert hit["source"] == "P06-interview" and hit["text"].lower() == "the shop"
    assert hit["end"] - hit["start"] == len(hit["text"])


def test_search_reads_wildcards_words_forms_and_expressions(interviewkit: Command, study: Path) -> None:
    def texts(*arguments: str) -> set[str]:
        found = interviewkit("search", study, *arguments, "--json").json
        assert found["count"] == len(found["hits"])
        return {hit["text"].lower() for hit in found["hits"]}

    wild = texts("sho*", "--wildcard")
    assert "shop" in wild and all(each.startswith("sho") for each in wild)
    assert texts("shop the", "--words") == {"shop", "the"} and texts("shop the") == set()
    assert texts("be", "--forms") >= {"was", "is"}
    assert texts(r"the sh\w+p", "--regex") == {"the shop"}
    assert interviewkit("search", study, "(", "--regex").status == 1


def test_info_counts_everything(interviewkit: Command, study: Path) -> None:
    info = interviewkit("info", study, "--json").json
    assert info["title"] == "Deliveries" and info["sources"] == 1 and info["stages"] == 5
    names = "title schema sources segments characters participants coders codes quotes tags emotions themes stages"
    assert {*names.split(), "insights", "guides"} <= set(info)


def test_curve_and_cooccurrence_have_their_shapes(interviewkit: Command, study: Path) -> None:
    curve = interviewkit("curve", study, "--json").json
    assert [stage["participants"] for stage in curve["stages"]] == [0] * 5
    assert {"stage", "participants", "quotes", "mean", "low", "high", "mixed"} <= set(curve["stages"][0])
    assert curve["stages"][0]["mean"] is None
    interviewkit("code", study, "--pattern", "the shop", "--code", "a")
    interviewkit("code", study, "--pattern", "the shop", "--code", "b")
    found = interviewkit("cooccurrence", study, "--json").json
    (pair,) = found["pairs"]
    assert found["unit"] == "segment" and {pair["a"], pair["b"]} == {"a", "b"}
    assert pair["c"] == pair["jaccard"] == 1.0 and pair["count"] > 0


def test_a_sound_project_checks_out(interviewkit: Command, study: Path) -> None:
    assert interviewkit("check", study, "--json").json == {"ok": True, "problems": []}


@pytest.mark.parametrize("command", ["info", "check", "history", "curve", "cooccurrence"])
def test_what_is_no_project_is_said_in_one_line(interviewkit: Command, tmp_path: Path, command: str) -> None:
    (tmp_path / "notes.txt").write_text("just notes")
    done = interviewkit(command, tmp_path / "notes.txt")
    assert done.status == 1 and len(done.err.strip().splitlines()) == 1


def test_wrong_usage_exits_with_two(interviewkit: Command) -> None:
    assert interviewkit("search").status == 2


def test_messages_come_in_korean(interviewkit: Command, tmp_path: Path) -> None:
    done = interviewkit("--language", "ko", "info", tmp_path / "gone.ikit")
    assert done.status == 1 and any("가" <= letter <= "힣" for letter in done.err)


def test_an_audio_file_is_transcribed_without_a_project(interviewkit: Command, tmp_path: Path) -> None:
    out = tmp_path / "p02.vtt"
    recording = SAMPLE / "P02-interview.ogg"
    done = interviewkit("transcribe", recording, "--model", "sample", "--language", "en", "--out", out)
    assert done.status == 0, done.err
    text = out.read_text(encoding="utf-8")
    assert text.startswith("WEBVTT") and text.count("-->") > 10


def test_many_recordings_go_into_a_folder_and_one_that_fails_stops_no_other(
    interviewkit: Command, tmp_path: Path
) -> None:
    recordings, out = tmp_path / "recordings", tmp_path / "texts"
    (recordings / "day 2").mkdir(parents=True)
    stretch(recordings / "P02.flac", 0, 12)
    stretch(recordings / "day 2" / "p02.flac", 20, 32)
    (recordings / "P03.wav").write_bytes(b"RIFF, but nothing in it")
    (recordings / "notes.txt").write_text("no recording")
    asked = ("--model", "sample", "--language", "en", "--out", out, "--format", "vtt")
    done = interviewkit("transcribe", recordings, *asked)
    assert done.status == 1 and "Traceback" not in done.err
    assert sorted(path.name for path in out.iterdir()) == ["P02.vtt", "p02 (2).vtt"]
    assert "1 recording was not transcribed: P03.wav" in done.err.splitlines()[-1]
    assert any(line.startswith("P02.flac: transcribing") for line in done.err.splitlines()), "it tells how far it is"


def test_a_stretch_and_words_to_expect_are_asked_for(interviewkit: Command, tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_text("Deliveroo, tracking\nrefund\n", encoding="utf-8")
    recording, out = stretch(tmp_path / "P02.flac", 0, 40), tmp_path / "a.json"
    asked = ("--model", "sample", "--language", "en", "--vocabulary", "words.txt", "--mixed-languages", "--out", out)
    done = interviewkit("transcribe", recording, "--from", "0:10", "--to", "25", *asked)
    assert done.status == 0, done.err
    segments = json.loads(out.read_text(encoding="utf-8"))["segments"]
    assert segments and all(9.9 <= each["start"] <= each["end"] <= 25.1 for each in segments)


@pytest.mark.parametrize("wrong", [("--from", "noon"), ("--from", "2:00", "--to", "1:00")])
def test_times_that_make_no_sense_are_wrong_usage(
    interviewkit: Command, tmp_path: Path, wrong: tuple[str, ...]
) -> None:
    done = interviewkit("transcribe", SAMPLE / "P02-interview.ogg", "--model", "sample", *wrong)
    assert done.status == 2


def test_several_recordings_do_not_go_into_one_file(interviewkit: Command, tmp_path: Path) -> None:
    two = (stretch(tmp_path / "a.flac", 0, 2), stretch(tmp_path / "b.flac", 2, 4))
    done = interviewkit("transcribe", *two, "--model", "sample", "--out", tmp_path / "all.txt")
    assert done.status == 1 and "cannot go into one file" in done.err


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C is sent as a signal of POSIX systems")
def test_ctrl_c_leaves_what_was_heard_and_the_same_command_goes_on(
    interviewkit: Command, tmp_path: Path, own_home: Path
) -> None:
    recording, out = stretch(tmp_path / "P02.flac", 0, 150), tmp_path / "a.json"
    asked = ["transcribe", str(recording), "--model", "sample", "--language", "en", "--out", str(out)]
    unfinished = own_home / "unfinished"
    for _ in range(5):  # a quick machine may be done before it is asked to stop
        status, last = stopped(asked, unfinished)
        if status == 1:
            break
        out.unlink()
    assert status == 1 and "Stopped. What was heard is safe" in last
    assert not out.exists() and heard(unfinished) > 0
    assert interviewkit(*asked).status == 0 and out.is_file()
    assert list(unfinished.iterdir()) == [], "nothing is left behind"
    whole = tmp_path / "whole.json"
    assert interviewkit(*asked[:-1], whole).status == 0
    assert segments_of(out) == segments_of(whole), "as if it had not been stopped"


def stopped(asked: list[str], unfinished: Path) -> tuple[int, str]:
    """Runs a transcription and presses Ctrl+C when something was heard: its status and last line."""
    process = subprocess.Popen(
        [sys.executable, "-m", "interviewkit", *asked], stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True
    )
    assert process.stderr is not None
    said = []
    for line in process.stderr:
        said.append(line)
        if "transcribing" in line:
            break
    deadline = time.monotonic() + 60
    while not heard(unfinished) and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    said += process.stderr.readlines()
    process.stderr.close()
    return process.wait(10), said[-1]


def heard(unfinished: Path) -> int:
    """How many segments the project that remembers an unfinished file holds."""
    for place in unfinished.glob("*.ikit"):
        with closing(sqlite3.connect(f"file:{place}?mode=ro", uri=True)) as database:
            try:
                return int(database.execute("SELECT count(*) FROM segment").fetchone()[0])
            except sqlite3.OperationalError:
                return 0
    return 0


def segments_of(path: Path) -> list[tuple[float, str]]:
    return [(each["start"], each["text"]) for each in json.loads(path.read_text(encoding="utf-8"))["segments"]]


def stretch(path: Path, start: float, end: float) -> Path:
    """A stretch of the English sample interview, in seconds, as a recording of its own."""
    proxy = path.with_suffix(".whole")
    prepare(SAMPLE / "P02-interview.ogg", proxy, path.with_suffix(".peaks"))
    writer = ProxyWriter(path)
    writer.write((read_samples(proxy, round(start * RATE), round(end * RATE)) * 32767).astype(np.int16))
    writer.close()
    proxy.unlink()
    path.with_suffix(".peaks").unlink()
    return path


def test_without_a_model_the_choice_is_asked_for(interviewkit: Command) -> None:
    done = interviewkit("transcribe", SAMPLE / "P02-interview.ogg")
    assert done.status == 1 and "--model" in done.err


def test_the_sample_model_says_what_it_is(interviewkit: Command) -> None:
    models = interviewkit("models", "list", "--json").json["models"]
    sample = next(model for model in models if model["name"] == "sample")
    assert sample["installed"] and "sample" in sample["warning"]
