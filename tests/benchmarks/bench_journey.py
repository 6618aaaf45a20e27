"""How long the journey map takes on the corpus: to read whole, and to follow one coding, counted and painted.

    python -m tests.benchmarks.bench_journey CORPUS.json

Bar: recount and repaint after a coding ≤ 100 ms. Wall milliseconds, median of runs; CPU milliseconds beside. A feeling
on every second quote, a stage and a touchpoint on each, every lane shown, 150 cards of which each has quotes behind it.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from interviewkit.coding.actions import feel, tag_quote
from interviewkit.coding.queries import quotes_touched
from interviewkit.journey.actions import add_touchpoint
from interviewkit.journey.cells import add_card
from interviewkit.journey.comparing import side_by_side
from interviewkit.journey.lanes import LANES, View, takes_cards
from interviewkit.journey.maps import create_map, map_row, show_map
from interviewkit.journey.material import renewed
from interviewkit.journey.queries import emotion_curve, stages
from interviewkit.journey.reading import Reading, read_map
from interviewkit.journey.scope import Scope
from interviewkit.journey.timeline import transitions
from interviewkit.store.bulk import fetch, insert
from interviewkit.store.changes import Changes
from interviewkit.store.project import Project
from tests.benchmarks import corpus


def enrich(project: Project) -> int:
    """Feelings, stages, touchpoints and a map full of cards; the map's id."""
    rnd = random.Random(1)
    with project.change("Enrich", recorded=False) as session:
        quotes = [row[0] for row in fetch(session, "SELECT id FROM quote ORDER BY id")]
        felt = [(quote, "", rnd.randint(-3, 3), 2, 1.0, "", "2026") for quote in quotes[::2]]
        insert(session, "emotion", ["quote_id", "label", "valence", "intensity", "weight", "why", "created_at"], felt)
        session.connection().exec_driver_sql("UPDATE quote SET stage_id = 1 + id % 5")
        for row in stages(session):
            for channel in ("web", "shop"):
                point = add_touchpoint(session, row.id, f"{channel} {row.id}", channel)
                half = f"stage_id = {row.id} AND id % 2 = {int(channel == 'web')}"
                sql = f"UPDATE quote SET touchpoint_id = {point} WHERE {half}"
                session.connection().exec_driver_sql(sql)
        map_id = create_map(session, "Map")
        show_map(session, map_id, View(hidden=frozenset()))
        written = [lane for lane in LANES if takes_cards(lane)]
        for number in range(150):
            lane, stage = written[number % len(written)], 1 + number % 5
            add_card(session, map_id, stage, lane, f"Card {number} of the map", quote_ids=rnd.sample(quotes, 4))
    return map_id


def timed(work: Callable[[], object], runs: int = 9) -> tuple[float, float]:
    """Wall and CPU milliseconds, medians."""
    walls, cpus = [], []
    for _ in range(runs):
        wall, cpu = time.perf_counter(), time.process_time()
        work()
        walls.append(1000 * (time.perf_counter() - wall))
        cpus.append(1000 * (time.process_time() - cpu))
    return statistics.median(walls), statistics.median(cpus)


def main(file: str) -> None:
    from PySide6.QtWidgets import QApplication

    from interviewkit.ui.application import application
    from interviewkit.ui.journey.map_view import MapView

    application()
    with Project.open(corpus.copy(Path(file), "journey")) as project:
        map_id = enrich(project)
        with project.read() as session:
            reading = read_map(session, map_id)
            print(f"{len(reading.material.stage_of)} quotes in stages, {len(reading.content.cells)} cells filled")
        heard: list[Changes] = []
        project.listen(heard.append)
        view = MapView(lambda picture: None)
        view.resize(1000, 720)
        view.show()
        view.show_map(reading.content, True)
        QApplication.processEvents()
        held: list[Reading] = [reading]
        numbers = iter(range(1, 400))

        def follow() -> None:
            """What the page does when a coding is announced."""
            with project.read() as session:
                touched = quotes_touched(session, heard[-1]) or []
                said, of_stages = renewed(session, held[-1].material, touched)
                row = map_row(session, map_id)
                held.append(read_map(session, row, said, held[-1].counted, of_stages))
            view.show_map(held[-1].content, True)
            view.viewport().repaint()

        def code() -> None:
            number = next(numbers)
            with project.change("Code") as session:
                tag_quote(session, number, 3 + number % 9)
                feel(session, number, valence=number % 7 - 3)

        def coded() -> tuple[float, float]:
            walls, cpus = [], []
            for _ in range(15):
                code()
                wall, cpu = timed(follow, 1)
                walls.append(wall)
                cpus.append(cpu)
            return statistics.median(walls), statistics.median(cpus)

        def read(query: Callable[..., object], *args: object) -> tuple[float, float]:
            def once() -> None:
                with project.read() as session:
                    query(session, *args)

            return timed(once, 3)

        rows = [
            ("follow one coding: recount and repaint", coded()),
            ("repaint the map", timed(lambda: view.viewport().repaint())),
            ("read the whole map (in a job)", read(read_map, map_id)),
            ("emotion curve", read(emotion_curve)),
            ("two journeys side by side", read(side_by_side, Scope(participants=(1, 2, 3, 4)), Scope())),
            ("transitions over all interviews", timed(lambda: _transitions(project), 3)),
        ]
    for name, (wall, cpu) in rows:
        print(f"{name:<44} {wall:8.1f} ms wall {cpu:8.1f} ms CPU")


def _transitions(project: Project) -> None:
    with project.read() as session:
        transitions(session, labels=False)


if __name__ == "__main__":
    main(sys.argv[1])
