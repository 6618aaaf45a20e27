"""How long each table takes on the corpus and on ten times its codings: what is read, counted and put into words.

    python -m tests.benchmarks.bench_tables CORPUS.json [TIMES]

CPU seconds, best of three, database read included. Bars: co-occurrence of all 20,000 codings ≤ 0.3 s, of 200,000 ≤ 3 s.
TIMES = 10 repeats the corpus so often, as other sources of other participants.
"""

from __future__ import annotations

import json
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path

from interviewkit.store.bulk import fetch
from interviewkit.store.project import Project
from interviewkit.ui.analysis.tables.answers import answer
from interviewkit.ui.analysis.tables.questions import Question
from tests.benchmarks import corpus

QUESTIONS = (
    Question("codes", together="segment"),
    Question("codes", together="quote"),
    Question("codes", together="participant"),
    Question("codes", together="overlaps"),
    Question("codes", together="within"),
    Question("codes", together="near", distance=3, unit="turns"),
    Question("codes", together="followed", distance=60, unit="seconds"),
    Question("participants"),
    Question("sources"),
    Question("stages"),
    Question("sequences"),
    Question("saturation"),
    Question("coverage", by="source"),
    Question("coverage", by="code"),
)


def best(work: Callable[[], object]) -> float:
    """CPU seconds of the fastest of three runs."""
    times = []
    for _ in range(3):
        began = time.process_time()
        work()
        times.append(time.process_time() - began)
    return min(times)


def larger(file: Path, times: int) -> Path:
    """The study made from the corpus repeated; later runs find it in the temporary folder."""
    path = corpus.FOLDER / f"corpus-{times}.ikit"
    if not path.exists():
        making = corpus.FOLDER / f"making-{times}" / path.name
        shutil.rmtree(making.parent, ignore_errors=True)
        making.parent.mkdir(parents=True)
        once = json.loads(file.read_text(encoding="utf-8"))
        count = len(once["files"])
        whole = dict(once, files=once["files"] * times, codings=[])
        for n in range(times):
            whole["codings"] += [dict(each, file=each["file"] + n * count) for each in once["codings"]]
        with Project.create(making, "Corpus", coder="anna") as project:
            corpus.fill(project, whole)
        making.rename(path)
    return path


def main(file: str, times: int = 1) -> None:
    path = corpus.copy(Path(file), "tables") if times == 1 else larger(Path(file), times)
    with Project.open(path) as project:
        with project.read() as session:
            tags, sources = (fetch(session, f"SELECT count(*) FROM {name}")[0][0] for name in ("tag", "source"))
        print(f"{tags} codings in {sources} sources")
        for question in QUESTIONS:
            print(f"{question.title:<58} {best(lambda asked=question: answer(project, asked)):8.3f} s", flush=True)  # type: ignore[misc]
        found = answer(project, Question("codes"))
        sheet = found.sheets["count"]
        print(f"{'quotes behind a cell':<58} {best(lambda: sheet.quotes_of(3, 7)):8.3f} s")


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
