"""A transcript is looked at before it comes in; what a study's files needed is remembered."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from interviewkit.cli import app
from interviewkit.errors import UserError
from interviewkit.sources.formats.pattern import EXAMPLES
from interviewkit.sources.importing import import_file
from interviewkit.sources.previewing import patterns, preview, remember_pattern
from interviewkit.store.project import Project

ODD = "\n".join(f"{n:02d}:10 | {who} | Turn {n}" for n, who in enumerate(["Anna", "Ben"] * 5))
OWN = "{time} | {speaker} | {text}"


def test_a_preview_tells_the_format_the_reason_and_who_speaks(tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    path.write_text("Anna: How?\nBen: Late.\nAnna: So?\n", encoding="utf-8")
    seen = preview(path)
    assert seen.found is not None and seen.found.why == "text speaker-prefixes:2"
    assert (seen.speakers(), seen.timed(), seen.odd) == ([("Anna", 2), ("Ben", 1)], 0, False)
    assert [each.text for each in seen.first] == ["How?", "Late.", "So?"]


def test_an_odd_file_is_noticed_and_what_keeps_a_file_out_is_told(tmp_path: Path) -> None:
    (tmp_path / "chat.txt").write_text("<Anna> How?\n<Ben> Late.\n<Anna> So?\n", encoding="utf-8")
    seen = preview(tmp_path / "chat.txt")
    assert seen.odd and seen.proposed == "<{speaker}> {text}"
    (tmp_path / "empty.txt").write_bytes(b"")
    seen = preview(tmp_path / "empty.txt")
    assert seen.found is None and seen.trouble is not None and not seen.odd


def test_a_pattern_is_remembered_with_the_study_and_undone_with_the_import(tmp_path: Path) -> None:
    (tmp_path / "odd.txt").write_text(ODD, encoding="utf-8")
    with Project.create(tmp_path / "S.ikit", coder="anna") as project:
        done = import_file(project, tmp_path / "odd.txt", pattern=OWN)
        assert (done.format, done.segments) == ("pattern", 10)
        with project.read() as session:
            assert patterns(session) == (OWN, *EXAMPLES)
        with project.change("Remember") as session:
            remember_pattern(session, EXAMPLES[3])
        with project.read() as session:
            assert patterns(session)[:2] == (EXAMPLES[3], OWN)
            with pytest.raises(UserError):
                remember_pattern(session, "nothing")
        project.undo()
        project.undo()
        with project.read() as session:
            assert patterns(session) == EXAMPLES


def test_the_command_line_shows_before_and_imports_by_a_pattern(tmp_path: Path) -> None:
    (tmp_path / "odd.txt").write_text(ODD, encoding="utf-8")
    study = str(tmp_path / "S.ikit")
    runner = CliRunner()
    assert runner.invoke(app, ["new", study]).exit_code == 0
    arguments = ["import", study, str(tmp_path / "odd.txt"), "--pattern", OWN, "--json"]
    (seen,) = json.loads(runner.invoke(app, [*arguments, "--preview"]).stdout)["previews"]
    assert (seen["segments"], seen["timed"], seen["speakers"]) == (10, 10, {"Anna": 5, "Ben": 5})
    assert json.loads(runner.invoke(app, ["info", study, "--json"]).stdout)["sources"] == 0
    (one,) = json.loads(runner.invoke(app, arguments).stdout)["imported"]
    assert (one["format"], one["segments"]) == ("pattern", 10)
