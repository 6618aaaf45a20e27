"""Transcripts from the command line: all of a study into a folder, in every form."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from interviewkit.sources.actions import NewSegment, add_source, append_segments
from interviewkit.store.project import Project
from tests.test_cli import Command, interviewkit

__all__ = ["interviewkit"]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A study with two transcripts of one name, and a source without text."""
    with Project.create(tmp_path / "study.ikit") as project, project.change("Import transcript") as session:
        for n in range(2):
            source = add_source(session, "Talk: 1/2", "transcript", language="ko")
            append_segments(session, source, [NewSegment(f"음, 안녕하세요 {n}.", "Anna", 0, 1500)])
        add_source(session, "Empty", "recording")
    return tmp_path / "study.ikit"


def test_all_transcripts_go_into_a_folder(interviewkit: Command, place: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = interviewkit("export", place, out, "--format", "srt")
    assert done.status == 0 and done.out.count("\n") == 2
    first, second = sorted(path.name for path in out.iterdir())
    assert first.endswith(".srt") and second.endswith(".srt") and "/" not in first + second
    again = interviewkit("export", place, out, "--transcripts", "--format", "json")
    assert again.status == 0
    documents = [json.loads(path.read_text("utf-8")) for path in sorted(out.glob("*.json"))]
    assert {each["segments"][0]["text"] for each in documents} == {"음, 안녕하세요 0.", "음, 안녕하세요 1."}
    assert interviewkit("export", place, out, "--format", "srt").status == 0
    assert len(list(out.glob("*.srt"))) == 4


def test_a_style_is_taken_by_its_name(interviewkit: Command, place: Path, tmp_path: Path) -> None:
    assert interviewkit("export", place, tmp_path / "a", "--format", "txt", "--style", "clean").status == 0
    texts = [path.read_text("utf-8") for path in (tmp_path / "a").iterdir()]
    assert all("음" not in text and "Anna: 안녕하세요" in text for text in texts)
    wrong = interviewkit("export", place, tmp_path / "b", "--format", "txt", "--style", "fancy")
    assert wrong.status == 1 and "fancy" in wrong.err and wrong.err.count("\n") == 1
    unknown = interviewkit("transcribe", place, "--style", "fancy")
    assert unknown.status == 1 and "fancy" in unknown.err


def test_other_names_are_reports_as_before(interviewkit: Command, place: Path, tmp_path: Path) -> None:
    assert interviewkit("export", place, tmp_path / "all.json").status == 0
    assert "segments" not in json.loads((tmp_path / "all.json").read_text("utf-8"))
    assert interviewkit("export", place, tmp_path / "x.abc").status == 1
