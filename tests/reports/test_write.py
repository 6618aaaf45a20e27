"""Exporting: every format, whole files or none, and trouble told in words."""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from interviewkit.errors import FileTrouble
from interviewkit.reports import write
from interviewkit.reports.write import export
from interviewkit.store.files import write_whole
from interviewkit.store.project import Project
from interviewkit.words import language, set_language

STARTS = {
    "docx": b"PK",
    "html": b"<!DOC",
    "pdf": b"%PDF",
    "pptx": b"PK",
    "xlsx": b"PK",
    "png": b"\x89PNG",
    "svg": b"<?xml",
    "json": b"{",
}


@pytest.mark.parametrize("kind", STARTS)
def test_every_format_is_written(study: Project, tmp_path: Path, kind: str) -> None:
    target = export(study, tmp_path / f"out.{kind}")
    assert target.read_bytes().startswith(STARTS[kind])


def test_a_name_with_journey_in_it_gets_the_journey(study: Project, tmp_path: Path) -> None:
    export(study, tmp_path / "Journey-2026.svg")
    export(study, tmp_path / "map.svg")
    export(study, tmp_path / "map2.svg", figure="journey")
    sizes = [(tmp_path / name).read_text(encoding="utf-8").split("viewBox=")[1][:30] for name in
             ("Journey-2026.svg", "map2.svg", "map.svg")]  # fmt: skip
    assert sizes[0] == sizes[1] != sizes[2]


def test_the_format_can_be_named(study: Project, tmp_path: Path) -> None:
    assert export(study, tmp_path / "picture", "PNG").read_bytes().startswith(STARTS["png"])


def test_a_report_may_speak_another_language_than_the_app(study: Project, tmp_path: Path) -> None:
    from docx import Document

    set_language("en")
    export(study, tmp_path / "report.docx", speak="ko")
    assert language() == "en"
    made = Document(str(tmp_path / "report.docx"))
    heads = [p.text for p in made.paragraphs if p.style and p.style.name == "Heading 1"]
    assert heads[0] == "요약"


@pytest.mark.parametrize("name", ["report.odt", "report"])
def test_an_unknown_format_is_told(study: Project, tmp_path: Path, name: str) -> None:
    with pytest.raises(FileTrouble, match="docx, html, pdf, pptx, xlsx, svg, png, json and qdc"):
        export(study, tmp_path / name)
    assert not (tmp_path / name).exists()


def test_a_folder_that_is_not_there_is_told(study: Project, tmp_path: Path) -> None:
    with pytest.raises(FileTrouble, match="There is no folder"):
        export(study, tmp_path / "nowhere" / "a.json")


def test_a_file_in_place_of_a_folder_is_told(study: Project, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(FileTrouble):
        export(study, tmp_path / "file" / "a.json")


def test_a_folder_as_the_target_is_told_and_stays(study: Project, tmp_path: Path) -> None:
    (tmp_path / "a.json").mkdir()
    with pytest.raises(FileTrouble, match="cannot be written"):
        export(study, tmp_path / "a.json")
    assert list(tmp_path.glob(".a.json*")) == []


def full(file: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def refused(self: Path, target: Path) -> None:
    raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


@pytest.mark.parametrize(
    ("where", "name", "fault", "said"),
    [(os, "fsync", full, "too full"), (Path, "replace", refused, "cannot be written")],
)
def test_when_writing_fails_what_was_there_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: object, name: str, fault: Callable[..., None], said: str
) -> None:
    target = tmp_path / "report.docx"
    target.write_text("the old one")
    monkeypatch.setattr(where, name, fault)
    with pytest.raises(FileTrouble, match=said):
        write_whole(target, b"new")
    monkeypatch.undo()
    assert target.read_text() == "the old one"
    assert [each.name for each in tmp_path.iterdir() if "report" in each.name] == ["report.docx"]


def test_a_file_keeps_its_rights_and_a_new_one_has_the_usual(tmp_path: Path) -> None:
    (tmp_path / "plain").write_text("x")
    write_whole(tmp_path / "new", b"y")
    assert (tmp_path / "new").stat().st_mode == (tmp_path / "plain").stat().st_mode
    (tmp_path / "plain").chmod(0o600)
    write_whole(tmp_path / "plain", b"z")
    assert (tmp_path / "plain").stat().st_mode & 0o777 == 0o600


def test_the_json_holds_the_whole_study_as_documented(study: Project, tmp_path: Path) -> None:
    told = json.loads(export(study, tmp_path / "a.json").read_text(encoding="utf-8"))
    assert told["interviewkit"] == 1 and told["title"] == "배송 서비스 Delivery study"
    assert [person["label"] for person in told["participants"]] == ["P01", "P02", "P03", "P04"]
    assert "name" not in told["participants"][0]
    codes = {code["guid"]: code["name"] for code in told["codes"]}
    first = told["quotes"][0]
    source = next(each for each in told["sources"] if each["guid"] == first["source"])
    segment = source["segments"][first["start"]["n"] - 1]
    assert segment["text"][first["start"]["offset"] : first["end"]["offset"]] == first["text"]
    assert [codes[tag["code"]] for tag in first["tags"]] == ["추천·입소문", "믿음"]
    assert first["emotions"][0]["valence"] == 2 and first["tags"][0]["coder"] == "Ada"
    assert first["stage"] == told["stages"][0]["guid"]
    assert [len(theme["codes"]) for theme in told["themes"]] == [3, 3, 2]
    assert [stage["mean"] for stage in told["curve"]] == [1.0, -2.0, -1.5, 0.0, None]
    assert told["cooccurrence"]["unit"] == "segment" and len(told["cooccurrence"]["pairs"]) == 2
    assert source["segments"][1]["start"] == 20.0


def test_real_names_leave_only_when_asked(study: Project, tmp_path: Path) -> None:
    from interviewkit.model import Participant

    with study.change("Name") as session:
        person = session.get_one(Participant, 1)
        person.name, person.note = "Kim Jiwon", "lives in Busan"
        session.add(person)
    assert "Jiwon" not in export(study, tmp_path / "a.json").read_text(encoding="utf-8")
    assert "Kim Jiwon" in export(study, tmp_path / "b.json", names=True).read_text(encoding="utf-8")


def test_the_formats_are_those_of_today() -> None:
    assert write.FORMATS == ("docx", "html", "pdf", "pptx", "xlsx", "svg", "png", "json", "qdc")
