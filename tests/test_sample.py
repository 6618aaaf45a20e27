"""The sample study is built for real, by one command, on a machine without a screen and without a network."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from jiwer import cer, wer

from interviewkit import resources

FILES = ("study.ikit", "theme-map.png", "theme-map.svg", "journey.png", "report.docx")


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "interviewkit", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", timeout=600, check=False)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    folder = tmp_path_factory.mktemp("demo") / "sample"
    done = run("demo", folder, "--no-window")
    assert done.returncode == 0, done.stderr
    return folder, done.stdout


def test_the_demo_writes_its_five_files_and_tells_each_step(demo: tuple[Path, str]) -> None:
    folder, told = demo
    assert all((folder / name).stat().st_size > 10_000 for name in FILES)
    assert len(told.strip().splitlines()) >= 15


def test_the_demo_project_has_no_problems(demo: tuple[Path, str]) -> None:
    assert json.loads(run("check", demo[0] / "study.ikit", "--json").stdout) == {"ok": True, "problems": []}


def test_every_stage_has_enough_participants_for_a_mean(demo: tuple[Path, str]) -> None:
    curve = json.loads(run("curve", demo[0] / "study.ikit", "--json").stdout)
    assert [stage["participants"] >= 3 and stage["mean"] is not None for stage in curve["stages"]] == [True] * 5


def test_nearly_every_sample_quote_is_found_in_the_transcripts(demo: tuple[Path, str]) -> None:
    wanted = len(json.loads(resources.path("sample", "study.json").read_text(encoding="utf-8"))["quotes"])
    assert json.loads(run("info", demo[0] / "study.ikit", "--json").stdout)["quotes"] >= 0.95 * wanted


@pytest.mark.parametrize(("name", "measure"), [("P01-interview", cer), ("P02-interview", wer)])
def test_the_transcripts_say_what_was_said(demo: tuple[Path, str], name: str, measure: object) -> None:
    import interviewkit
    from interviewkit.sources.queries import segments, sources

    script = json.loads(resources.path("sample", f"{name}.script.json").read_text(encoding="utf-8"))
    with interviewkit.open(demo[0] / "study.ikit", read_only=True) as project, project.read() as session:
        (row,) = [row for row in sources(session) if row.name == name]
        heard = " ".join(segment.text for segment in segments(session, row.id))
    said = " ".join(segment["text"] for segment in script["segments"])
    assert callable(measure)
    assert measure(_plain(said), _plain(heard)) <= 0.10


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[^\w\s']", " ", text.lower()).split())


def test_the_report_is_a_word_document_with_pictures_and_korean_fonts(demo: tuple[Path, str]) -> None:
    with zipfile.ZipFile(demo[0] / "report.docx") as file:
        names, styles = file.namelist(), file.read("word/styles.xml").decode()
        document = file.read("word/document.xml").decode()
    assert sum(name.startswith("word/media/") for name in names) >= 2
    assert "w:eastAsia" in styles and 'descr="' in document and "TOC" in document


def test_a_second_demo_in_the_same_folder_leaves_the_first_alone(demo: tuple[Path, str]) -> None:
    before = (demo[0] / "study.ikit").read_bytes()
    done = run("demo", demo[0], "--no-window")
    assert done.returncode == 1 and len(done.stderr.strip().splitlines()) == 1
    assert (demo[0] / "study.ikit").read_bytes() == before
