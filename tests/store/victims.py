"""Makes changes as fast as it can until it is killed: python -m tests.store.victims, then "PATH SECONDS FROM" a line.

One process loads the program and forks a victim for each line, so that a kill costs no start-up. FROM "fork" counts
the seconds from the victim's birth, "ready" from its first committed change. The answer is one line of JSON: what the
victim said it had committed, [action, step id] each.
"""

from __future__ import annotations

import json
import os
import select
import signal
import sys
import time
import traceback
from pathlib import Path

from interviewkit.model import Code
from interviewkit.store.bulk import insert
from interviewkit.store.project import Project
from tests.store.content import add_source


def work(path: Path, told: int) -> None:
    """Changes of all sizes, undone and redone in between; each is told of after it was committed."""
    project = Project.open(path, coder="kim")
    turn = 0
    while True:
        turn += 1
        with project.change("Work") as session:
            step = session.info["step_id"]
            session.add(Code(name=str(step)))
            if turn % 7 == 3:
                source = add_source(session)
                rows = [(source, n, "배송이 늦었어요 " * 8, "", False) for n in range(300)]
                insert(session, "segment", ["source_id", "position", "text", "flags", "edited"], rows)
        os.write(told, f"change {step}\n".encode())
        if turn % 3 == 2:
            for action in (project.undo, project.redo):
                changes = action()
                assert changes is not None
                os.write(told, f"{action.__name__} {changes.step_id}\n".encode())


def kill_one(path: Path, seconds: float, since: str) -> list[list[str]]:
    """What a victim had committed when it was killed."""
    ears, mouth = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(ears)
        try:
            work(path, mouth)
        except BaseException:  # noqa: BLE001  (a forked child must never return into its parent's work)
            os.write(mouth, f"failed {traceback.format_exc()[-900:]!r}\n".encode())
        finally:
            os._exit(1)
    os.close(mouth)
    said = b""
    if since == "ready":
        said = os.read(ears, 1 << 16)
    ending = time.monotonic() + seconds
    while (left := ending - time.monotonic()) > 0:
        if select.select([ears], [], [], left)[0]:
            more = os.read(ears, 1 << 16)
            if not more:
                break
            said += more
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while more := os.read(ears, 1 << 16):
        said += more
    os.close(ears)
    return [line.split(" ", 1) for line in said.decode().splitlines()]


if __name__ == "__main__":
    print("ready", flush=True)
    for line in sys.stdin:
        where, wait, since = line.rstrip("\n").split("\t")
        print(json.dumps(kill_one(Path(where), float(wait), since)), flush=True)
