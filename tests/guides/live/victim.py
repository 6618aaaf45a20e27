"""Marks an interview live until it is killed: python -m tests.guides.live.victim STUDY SEED. Tells every mark made.

Three hours go by in a fraction of them: the clock is told so much time passes between marks.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

import interviewkit
from interviewkit.guides.live import actions, queries

STEP_MS = 18_000


def hold(study: Path, seed: int) -> None:
    """Takes the unfinished interview up and marks on."""
    chance = random.Random(seed)
    with interviewkit.open(study) as project:
        with project.read() as session:
            held = queries.unfinished(session)
            assert held is not None
            made = queries.marks(session, held.id)
        at = made[-1].at_ms if made else 0
        while True:
            at += chance.randint(STEP_MS // 2, STEP_MS * 3 // 2)
            kind = chance.choice(("marker", "note", "valence"))
            value = chance.randint(-3, 3) if kind == "valence" else None
            with project.change("Mark") as session:
                id = actions.mark(session, held.id, at, kind, value=value, text=f"{at}")
            print(id, at, flush=True)


if __name__ == "__main__":
    hold(Path(sys.argv[1]), int(sys.argv[2]))
