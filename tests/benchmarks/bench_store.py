"""What the history costs: a coding step over the bare transaction, a large import, undoing it, a long trail.

    python -m tests.benchmarks.bench_store [--rows 150000]

CPU milliseconds of one change, median of 400; CPU seconds of the large ones. Bar: a coding step ≤ 0.3 ms over bare.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from sqlmodel import Session

from interviewkit.coding.actions import code_passage
from interviewkit.model import Source
from interviewkit.store import triggers
from interviewkit.store.bulk import insert
from interviewkit.store.project import Project
from interviewkit.text.anchors import Anchor, Passage
from tests.store.content import add_code, add_source

TURNS = 400
WORDS = json.dumps([[n * 5, n * 5 + 4, n * 100, n * 100 + 90, 0.9] for n in range(8)])
COLUMNS = ["source_id", "position", "text", "words", "flags", "edited"]


def each(work: Callable[[int], object]) -> float:
    """Median CPU milliseconds."""
    times = []
    for turn in range(TURNS):
        began = time.thread_time()
        work(turn)
        times.append(time.thread_time() - began)
    return 1000 * median(times)


def once(work: Callable[[], object]) -> float:
    """CPU seconds."""
    began = time.process_time()
    work()
    return time.process_time() - began


def small(folder: Path) -> None:
    with Project.create(folder / "small.ikit", coder="kim") as project:
        with project.change("Setup") as session:
            source = add_source(session, segments=TURNS + 1)
            code = add_code(session)
        writing = project._engines.writing
        assert writing is not None

        def coded(session: Session, turn: int, end: int) -> None:
            code_passage(session, source, Passage(Anchor(1 + turn, 0), Anchor(1 + turn, end)), [code])

        def bare(end: int) -> Callable[[int], None]:
            def work(turn: int) -> None:
                with Session(writing) as session, session.begin():
                    session.info["coder_id"] = 1
                    coded(session, turn, end)

            return work

        def recorded(end: int) -> Callable[[int], None]:
            def work(turn: int) -> None:
                with project.change("Code passage") as session:
                    coded(session, turn, end)

            return work

        each(recorded(2))
        with writing.begin() as connection:
            triggers.remove(connection)
        without = min(each(bare(end)) for end in (3, 5, 7))
        with writing.begin() as connection:
            triggers.install(connection)
        within = min(each(recorded(end)) for end in (4, 6, 8))
        print(f"coding step: bare {without:.3f} ms, as a change {within:.3f} ms, over {within - without:+.3f} ms")
        print(f"undo label: {each(lambda _: project.undo_label()):.3f} ms")
        print(f"undo: {each(lambda _: project.undo()):.3f} ms, redo: {each(lambda _: project.redo()):.3f} ms")


def large(folder: Path, count: int) -> None:
    with Project.create(folder / "large.ikit", coder="kim") as project:

        def load(recorded: bool) -> None:
            with project.change("Import", recorded=recorded) as session:
                source = add_source(session, segments=0)
                text = "배송이 늦었어요. It was late and I was angry about it."
                insert(session, "segment", COLUMNS, [(source, n, text, WORDS, "", False) for n in range(count)])

        def delete() -> None:
            with project.change("Delete source") as session:
                session.delete(session.get_one(Source, 2))

        print(f"import of {count} rows: {once(lambda: load(False)):.2f} s unrecorded")
        print(f"import of {count} rows: {once(lambda: load(True)):.2f} s recorded")
        print(f"undo {once(project.undo):.2f} s, redo {once(project.redo):.2f} s")
        print(f"delete {once(delete):.2f} s, undo {once(project.undo):.2f} s")
        project.coder = "lee"
        for _ in range(6):
            load(True)
        project.coder = "kim"
        print(f"undo before {6 * count} later row changes: {once(project.undo):.2f} s")
        print(f"check: {once(project.check):.2f} s, history: {once(project.history):.2f} s")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=150_000)
    rows = parser.parse_args().rows
    with tempfile.TemporaryDirectory() as folder:
        small(Path(folder))
        large(Path(folder), rows)


if __name__ == "__main__":
    main()
