"""Whole projects from the command line: in with a document for scripts, out by the file's ending."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from interviewkit.cli import app
from interviewkit.errors import FileTrouble
from tests.exchange.foreign_databases import qualcoder
from tests.exchange.qdpx_files import FLAVOURS, project


def run(*words: object) -> str:
    done = CliRunner().invoke(app, [str(word) for word in words])
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    return done.stdout


def test_projects_come_in_and_go_out_again(tmp_path: Path) -> None:
    study, other, out = tmp_path / "a.ikit", tmp_path / "b.ikit", tmp_path / "out.qdpx"
    run("new", study)
    told = json.loads(
        run("import", study, project(tmp_path / "x.qdpx", FLAVOURS["atlas"]), qualcoder(tmp_path / "q.qda"), "--json")
    )
    assert [each["source"] for each in told["imported"]] == ["Talk", "talk.txt", "shop.png", "film.mp4"]
    assert set(told["imported"][0]) == {"file", "source", "format", "why", "segments"}
    assert {"kind": "selections", "detail": "", "count": 5} in told["report"]
    run("export", study, out)
    run("new", other)
    run("import", other, out)
    before, after = (json.loads(run("info", each, "--json")) for each in (study, other))
    assert {**after, "title": ""} == {**before, "title": ""} | {"coders": after["coders"]}
    assert json.loads(run("check", other, "--json"))["ok"]


def test_a_broken_project_is_one_line_on_stderr(tmp_path: Path) -> None:
    run("new", tmp_path / "a.ikit")
    (tmp_path / "x.qdpx").write_bytes(b"no zip")
    done = CliRunner().invoke(app, ["import", str(tmp_path / "a.ikit"), str(tmp_path / "x.qdpx")])
    assert done.exit_code == 1
    assert done.stderr.count("\n") == 1
    with pytest.raises(FileTrouble):
        run("export", tmp_path / "a.ikit", tmp_path / "nowhere" / "out.qdpx")
