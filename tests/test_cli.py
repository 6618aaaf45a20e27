"""The command line keeps its contract: commands, exit statuses, and the shape of every JSON document."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from interviewkit import resources

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


def test_without_a_model_the_choice_is_asked_for(interviewkit: Command) -> None:
    done = interviewkit("transcribe", SAMPLE / "P02-interview.ogg")
    assert done.status == 1 and "--model" in done.err


def test_the_sample_model_says_what_it_is(interviewkit: Command) -> None:
    models = interviewkit("models", "list", "--json").json["models"]
    sample = next(model for model in models if model["name"] == "sample")
    assert sample["installed"] and "sample" in sample["warning"]
