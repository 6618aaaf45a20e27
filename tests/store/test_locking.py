from __future__ import annotations

import getpass
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from interviewkit.errors import ProjectTrouble
from interviewkit.store.lock import ProjectLock, ProjectLocked
from interviewkit.store.project import Project
from tests.store.content import add_code, number

WINDOW = """
import sys
from interviewkit.store.project import Project
project = Project.open(sys.argv[1], coder="lee")
with project.change("Add code") as session:
    from interviewkit.model import Code
    session.add(Code(name="theirs"))
print("open", flush=True)
sys.stdin.readline()
project.close()
"""


@contextmanager
def another_window(path: Path) -> Iterator[subprocess.Popen[str]]:
    """A second process that holds the project open until it is told to close it."""
    environment = {**os.environ, "LOGNAME": "lee", "USER": "lee"}
    process = subprocess.Popen(
        [sys.executable, "-c", WINDOW, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    )
    try:
        assert process.stdout is not None and process.stdout.readline() == "open\n"
        yield process
    finally:
        process.kill()
        process.communicate()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    place = tmp_path / "연구 100% #1?.ikit"
    Project.create(place).close()
    return place


def test_a_second_window_is_told_who_has_the_project_and_may_read_it(path: Path) -> None:
    with another_window(path) as window:
        with pytest.raises(ProjectLocked, match=r"lee, "):
            Project.open(path)
        with Project.open(path, read_only=True) as project:
            assert project.read_only and number(project, "SELECT count(*) FROM code") == 1
            assert project.undo_label() is None
            with pytest.raises(ProjectTrouble, match="read only"), project.change("Add code"):
                pass
            with pytest.raises(ProjectTrouble, match="read only"):
                project.undo()
        window.communicate("\n", timeout=60)
    assert sorted(file.name for file in path.parent.iterdir() if not file.name.endswith(".backups")) == sorted(
        [path.name, f".{path.name}.lock"]
    )
    with Project.open(path) as project:
        assert not project.read_only


def test_the_lock_of_a_killed_window_is_free(path: Path) -> None:
    with another_window(path) as window:
        window.send_signal(signal.SIGKILL)
        window.wait(60)
        assert (path.parent / f".{path.name}.holder").exists()
        with Project.open(path, coder="lee") as project:
            assert number(project, "SELECT count(*) FROM code") == 1
            assert project.check() == [] and project.undo() is not None


def test_a_link_to_an_open_project_is_the_same_project(path: Path, tmp_path: Path) -> None:
    link = tmp_path / "elsewhere" / "link.ikit"
    link.parent.mkdir()
    link.symlink_to(path)
    with Project.open(link) as project:
        assert project.path == path.resolve()
        with pytest.raises(ProjectLocked):
            Project.open(path)
    assert list(link.parent.iterdir()) == [link]


def test_one_window_does_not_lock_itself_twice(path: Path) -> None:
    with Project.open(path), pytest.raises(ProjectLocked):
        Project.open(path)


def test_a_holder_who_cannot_be_read_is_somebody(path: Path) -> None:
    with Project.open(path):
        for text in ("", "{", "[]", json.dumps({"who": "x"})):
            (path.parent / f".{path.name}.holder").write_text(text)
            with pytest.raises(ProjectLocked, match="somebody"):
                Project.open(path)


def test_a_failed_opening_gives_the_lock_back(path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))
    with pytest.raises(ProjectTrouble):
        Project.open(path)
    taken = ProjectLock(path)
    taken.take()
    taken.release()


def test_giving_back_what_was_not_taken_harms_nobody(path: Path) -> None:
    with Project.open(path):
        ProjectLock(path).release()
        assert (path.parent / f".{path.name}.holder").exists()


def test_an_account_without_a_name_still_works(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def nameless() -> str:
        raise KeyError("uid not found")

    monkeypatch.setattr(getpass, "getuser", nameless)
    with Project.open(path) as project, project.change("Add code") as session:
        add_code(session)
        assert project.coder
