"""Damaged and hostile files of every kind: never a crash, never a hang, and the project as it was unless it came in.

INTERVIEWKIT_FUZZ=100000 asks for that many cases; without, a few of each kind. Very many, in parts and with bounds of
time and memory: python -m tests.benchmarks.fuzz_imports.
"""

from __future__ import annotations

import os
import random
import warnings
import zipfile
from pathlib import Path

import pytest

from interviewkit.errors import FileTrouble, UserError
from interviewkit.sources.formats.unpacking import Packed
from interviewkit.store.project import Project
from tests.benchmarks.fuzz_imports import image
from tests.exchange.fuzz_seeds import KINDS, importer, seeds
from tests.exchange.mutations import mutated

CASES = int(os.environ.get("INTERVIEWKIT_FUZZ", "420")) // len(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_no_damaged_file_crashes_or_leaves_half_of_itself(tmp_path: Path, kind: str) -> None:
    known = seeds(kind, tmp_path)
    (tmp_path / "case.qda").mkdir()
    done = {"refused": 0, "taken": 0}
    with warnings.catch_warnings(), Project.create(tmp_path / "study.ikit", "Study", coder="anna") as study:
        warnings.simplefilter("ignore")
        before = image(study)
        for n in range(CASES):
            chance = random.Random(f"{kind} {n}")
            name, content = chance.choice(known)
            path = tmp_path / ("case.qda" if kind == "qualcoder" else "") / name
            path.write_bytes(mutated(chance, content))
            try:
                importer(kind)(study, path)
                done["taken"] += 1
            except UserError as trouble:
                assert "\n" not in str(trouble), n
                assert image(study) == before, n
                done["refused"] += 1
            before = image(study)
        assert study.check() == []
    assert all(done.values()), done


@pytest.mark.parametrize("kind", KINDS)
def test_whole_files_of_every_kind_come_in(tmp_path: Path, kind: str) -> None:
    known = seeds(kind, tmp_path)
    (tmp_path / "case.qda").mkdir()
    with Project.create(tmp_path / "study.ikit", "Study", coder="anna") as study:
        for name, content in known:
            path = tmp_path / ("case.qda" if kind == "qualcoder" else "") / name
            path.write_bytes(content)
            importer(kind)(study, path)


def packed(path: Path, entries: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in entries.items():
            made.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return path


def test_names_that_lead_out_of_a_zip_file_are_passed_over_and_backslashes_are_folders(tmp_path: Path) -> None:
    names = ("a.txt", "./b.txt", "dir\\c.txt", "../d", "/e", "C:\\f", "x/../../g", "dir/", "")
    with Packed(packed(tmp_path / "a.zip", {name: name.encode() for name in names}), "a.zip") as found:
        assert set(found.entries) == {"a.txt", "b.txt", "dir/c.txt"}
        assert found.unsafe == len(names) - 4
        assert found.read("DIR/C.txt") == b"dir\\c.txt"
        with pytest.raises(FileTrouble):
            found.read("d")


def test_a_part_that_would_burst_is_refused_before_all_of_it_is_there(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", {"bomb": bytes(64 << 20), "small": bytes(1000)})
    with Packed(path, "a.zip") as found:
        read = 0
        with pytest.raises(FileTrouble):
            for block in found.pieces("bomb"):
                read += len(block)
        assert read < 32 << 20
        assert len(found.read("small")) == 1000
        with pytest.raises(FileTrouble):
            found.read("small", 999)


def test_a_workbook_that_cannot_be_unpacked_is_refused_in_words(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    for name, content in seeds("tables", tmp_path):
        if name.endswith(".xlsx"):
            at = content.index(b"xl/worksheets/sheet1.xml") + 40
            path.write_bytes(content[:at] + b"\xff" * 60 + content[at + 60 :])
    with Project.create(tmp_path / "study.ikit", "Study") as study, pytest.raises(FileTrouble):
        importer("tables")(study, path)
