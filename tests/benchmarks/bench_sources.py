"""How long what belongs to sources takes: a conversation's numbers, a long log of events, voices merged in all sources.

    python -m tests.benchmarks.bench_sources

CPU seconds. Bars: the conversation of three hours ≤ 0.05 s; a log of 100,000 rows ≤ 15 s read, stored and listed.
"""

from __future__ import annotations

import random
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import process_time

from interviewkit.sources import queries
from interviewkit.sources.actions import NewSegment, add_source, append_segments
from interviewkit.sources.conversation.numbers import Speaking, analyse
from interviewkit.sources.conversation.turns import Said
from interviewkit.sources.layers import writing
from interviewkit.sources.layers.event_log import events, guess, import_events, read_table
from interviewkit.sources.speakers.assigning import called, rename_everywhere
from interviewkit.store.project import Project
from tests.sources.conversation.test_conversation import spoken

PEOPLE = {1: Speaking("진행자", "moderator"), 2: Speaking("P01", "participant")}


def main() -> None:
    talk = three_hours()
    analyse(talk[:50], PEOPLE)
    tell("conversation of three hours", min(spent(lambda: analyse(talk, PEOPLE)) for _ in range(3)))
    with tempfile.TemporaryDirectory() as folder, Project.create(Path(folder) / "study.ikit", coder="anna") as project:
        log(project, Path(folder) / "log.csv")
        merging(project)


def three_hours() -> list[Said]:
    chance, talk, at = random.Random(4), [], 0
    for n in range(2_400):
        text = " ".join(chance.choices(["그래서", "좋았어요.", "well,", "네"], k=13))
        talk.append(spoken(n + 1, n % 2 + 1, text, at, 300, 40))
        at = talk[-1].end_ms + chance.randint(-400, 600)
    return talk


def log(project: Project, path: Path) -> None:
    chance = random.Random(1)
    rows = (f"{n * 0.036:.3f},{chance.choice(['click', '눌렀음'])},{chance.random():.4f},P01" for n in range(100_000))
    path.write_text("time,event,gsr,who\n" + "\n".join(rows), encoding="utf-8")
    with project.change("Import") as session:
        source = add_source(session, "P01", "recording")

    def bring() -> None:
        table = read_table(path)
        plan = guess(table)
        assert plan is not None
        import_events(project, source, "log", events(table, plan))

    tell("100,000 rows of a log, read and stored", spent(bring))
    with project.read() as session:
        tell("the same, listed", spent(lambda: writing.marks(session, source)))


def merging(project: Project) -> None:
    with project.change("Set up") as session:
        for n in range(200):
            source = add_source(session, f"P{n}", "transcript")
            append_segments(session, source, [NewSegment("hello", ("Ann", "anna", "Bob")[at % 3]) for at in range(90)])

    def merge() -> None:
        with project.change("Merge") as session:
            rename_everywhere(session, called(session, ["Ann", "anna"]), "Anna")

    tell("400 voices of 12,000 segments merged", spent(merge))
    with project.read() as session:
        assert len(queries.sources(session)) == 201


def spent(work: Callable[[], object]) -> float:
    begun = process_time()
    work()
    return process_time() - begun


def tell(what: str, seconds: float) -> None:
    print(f"{what:<44}{seconds:8.3f} s")


if __name__ == "__main__":
    main()
