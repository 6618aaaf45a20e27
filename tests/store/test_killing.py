"""The program is killed in the middle of work, over and over: nothing committed is lost, nothing half is left."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from interviewkit.store import backups
from interviewkit.store.bulk import fetch
from interviewkit.store.project import Project

KILLS = 200 if "INTERVIEWKIT_LONG" in os.environ else 40

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no kill -9")


@pytest.fixture
def executioner() -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.store.victims"],
        cwd=Path(__file__).parents[2],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None and process.stdout.readline() == "ready\n"
    yield process
    process.communicate(timeout=60)
    assert process.returncode == 0


def test_killed_at_any_moment_no_committed_change_is_lost(executioner: subprocess.Popen[str], tmp_path: Path) -> None:
    assert executioner.stdin is not None and executioner.stdout is not None
    chance = random.Random(7)
    path = tmp_path / "연구.ikit"
    Project.create(path, coder="kim").close()
    states: dict[int, str] = {}
    committed = 0
    for kill in range(KILLS):
        since = "fork" if chance.random() < 0.25 else "ready"
        executioner.stdin.write(f"{path}\t{chance.uniform(0, 0.25)}\t{since}\n")
        executioner.stdin.flush()
        told = json.loads(executioner.stdout.readline())
        committed += len(told)
        for action, what in told:
            assert action != "failed", what
            if action == "change":
                states = {step: "dropped" if state == "undone" else state for step, state in states.items()}
            states[int(what)] = "undone" if action == "undo" else "done"
        states = survey(path, states, kill)
    assert committed > KILLS
    print(f"{KILLS} kills, {committed} committed changes told of, {len(states)} steps at the end")


def survey(path: Path, told: dict[int, str], kill: int) -> dict[int, str]:
    """What really is in the project: all that was told of, and at most the one thing done after that."""
    with Project.open(path, coder="kim") as project:
        assert project.check() == [], kill
        with project.read() as session:
            found = dict(fetch(session, "SELECT id, state FROM step"))
            names = {int(row[0]) for row in fetch(session, "SELECT name FROM code")}
            half = fetch(session, "SELECT source_id FROM segment GROUP BY source_id HAVING count(*) <> 303")
        assert names == {step for step, state in found.items() if state == "done"}, kill
        assert half == [], kill
        assert told.keys() <= found.keys() and len(found.keys() - told.keys()) <= 1, kill
        other = {step for step in told if found[step] != told[step]}
        if found.keys() - told.keys():
            # One more change was committed: what had been undone before it can no longer be done again.
            assert all((told[step], found[step]) == ("undone", "dropped") for step in other), kill
        else:
            assert len(other) <= 1 and all(step == max(told) for step in other), kill
        if kill % 5 == 0:
            label = project.undo_label()
            assert label is None or project.undo() is not None
            if label is not None:
                assert project.redo() is not None and project.check() == [], kill
    for copy in backups.existing(path)[-1:]:
        with Project.open(copy) as project:
            assert project.check() == [], kill
    assert not [file for file in path.parent.iterdir() if file.name.endswith(("-wal", "-shm", ".holder"))]
    return found
