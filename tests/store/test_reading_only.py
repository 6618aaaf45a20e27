from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from interviewkit.errors import ProjectTrouble
from interviewkit.store.project import Project
from tests.store import powerless
from tests.store.content import add_code, add_source, tables

LOOK = """
import sys
from interviewkit.errors import UserError
from interviewkit.store.project import Project
from interviewkit.store.bulk import fetch
try:
    with Project.open(sys.argv[1]) as project:
        with project.read() as outer, project.read() as inner:
            segments = fetch(inner, "SELECT count(*) FROM segment")[0][0]
            print(project.read_only, segments, len(project.check()), project.title)
        try:
            with project.change("Add code"):
                pass
        except UserError as error:
            print(error)
except UserError as error:
    print(error)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "read only 연구"
    folder.mkdir()
    with Project.create(folder / "study.ikit", "Study", coder="kim") as project, project.change("Import") as session:
        add_source(session)
    shutil.rmtree(folder / "study.backups")
    (folder / ".study.ikit.lock").unlink()
    return folder / "study.ikit"


@pytest.fixture
def frozen(path: Path) -> Iterator[Path]:
    """The project in a folder where nothing can be made or changed."""
    path.chmod(0o444)
    path.parent.chmod(0o555)
    yield path
    path.parent.chmod(0o755)


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no read-only folders")
def test_a_project_in_a_read_only_folder_opens_to_read_and_leaves_no_trace(frozen: Path) -> None:
    before = frozen.read_bytes()
    seen, refused = powerless.run(LOOK, frozen).splitlines()
    assert seen == "True 3 0 Study"
    assert refused == "This project is open to read only. Nothing was changed. Open a copy to work in it."
    assert [file.name for file in frozen.parent.iterdir()] == ["study.ikit"] and frozen.read_bytes() == before


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no read-only folders")
def test_a_read_only_file_in_an_open_folder_opens_to_read(path: Path) -> None:
    path.chmod(0o444)
    assert powerless.run(LOOK, path).startswith("True 3 0 Study")


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no read-only folders")
def test_a_project_copied_while_open_does_not_hide_its_newest_changes(path: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    with Project.open(path, coder="kim") as project:
        with project.change("Add code") as session:
            add_code(session)
        shutil.copy(path, stick)
        shutil.copy(path.with_name("study.ikit-wal"), stick)
    stick.chmod(0o555)
    try:
        said = powerless.run(LOOK, stick / "study.ikit")
        assert "its newest changes lie in “study.ikit-wal”" in said
    finally:
        stick.chmod(0o755)
    with Project.open(stick / "study.ikit", coder="kim") as project:
        assert project.undo_label() == ("Add code", "") and project.check() == []


def test_a_project_on_a_read_only_medium_opens_to_read(path: Path, tmp_path: Path) -> None:
    medium = tmp_path / "medium"
    medium.mkdir()
    if os.name == "nt" or subprocess.run(["mount", "-t", "tmpfs", "tmpfs", medium], capture_output=True).returncode:
        pytest.skip("only root can put in a medium")
    try:
        shutil.copy(path, medium)
        subprocess.run(["mount", "-o", "remount,ro", medium], check=True)
        with Project.open(medium / "study.ikit") as project:
            assert project.read_only and len(tables(project)["segment"]) == 3
            with pytest.raises(ProjectTrouble, match="read only"), project.change("Add code"):
                pass
    finally:
        subprocess.run(["umount", medium], check=True)


def test_looking_at_a_project_leaves_nothing_beside_it(path: Path) -> None:
    with Project.open(path, read_only=True) as project:
        assert project.title == "Study"
    assert [file.name for file in path.parent.iterdir()] == ["study.ikit"]


def test_working_in_a_project_leaves_no_log_beside_it(path: Path) -> None:
    with Project.open(path, coder="kim") as project:
        with project.change("Add code") as session:
            add_code(session)
        assert path.with_name("study.ikit-wal").exists()
        project.title  # noqa: B018
    assert not [file for file in path.parent.iterdir() if file.name.endswith(("-wal", "-shm", ".holder"))]


def test_one_who_only_reads_sees_what_another_window_writes(path: Path) -> None:
    with Project.open(path, coder="kim") as writing, Project.open(path, read_only=True) as reading:
        with writing.change("Add code") as session:
            add_code(session)
        assert tables(reading) == tables(writing)
    assert not path.with_name("study.ikit-wal").exists()
