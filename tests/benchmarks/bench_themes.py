"""How long co-occurrence, the theme map on screen, the emotion curve and the layout take on the size of a whole study.

    python -m tests.benchmarks.bench_themes CORPUS.json

CPU seconds, best of three, database read included, unless marked wall. Bars: co-occurrence of all 20,000 codings
≤ 0.3 s; layout of 300 nodes and 1,500 lines ≤ 5 s with no label on another; a frame while dragging ≤ 16 ms, median;
opening a saved map ≤ 0.3 s wall; the map after one more coding ≤ 0.1 s wall.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from sqlmodel import Session

from interviewkit.coding.actions import tag_quote
from interviewkit.journey.queries import emotion_curve
from interviewkit.reports.theme_figure import draw_themes
from interviewkit.store.bulk import fetch, insert
from interviewkit.store.project import Project
from interviewkit.themes.actions import create_theme
from interviewkit.themes.layout import Box, Link, arrange
from interviewkit.themes.maps import duplicate_map
from interviewkit.themes.pairs import cooccurrence
from interviewkit.themes.queries import theme_map
from interviewkit.themes.quotes import theme_evidence
from interviewkit.themes.view import View
from tests.benchmarks import corpus

NODES, LINES = 300, 1500


def enrich(project: Project) -> None:
    """A feeling on every second quote, a stage on each, and ten themes of five codes."""
    rnd = random.Random(1)
    with project.change("Enrich", recorded=False) as session:
        quotes = [row[0] for row in fetch(session, "SELECT id FROM quote ORDER BY id")]
        felt = [(quote, "", rnd.randint(-3, 3), 2, 1.0, "", "2026") for quote in quotes[::2]]
        insert(session, "emotion", ["quote_id", "label", "valence", "intensity", "weight", "why", "created_at"], felt)
        session.connection().exec_driver_sql("UPDATE quote SET stage_id = 1 + id % 5")
        codes = [row[0] for row in fetch(session, "SELECT DISTINCT code_id FROM tag ORDER BY code_id")]
        for number in range(10):
            create_theme(session, f"Theme {number}", "", codes[5 * number : 5 * number + 5])


def widen(project: Project) -> None:
    """As many codes as the largest map has, on quotes that are there, and a threshold that leaves as many lines."""
    from interviewkit.coding.codebook import create_code

    rnd = random.Random(2)
    with project.change("Widen", recorded=False) as session:
        quotes = [row[0] for row in fetch(session, "SELECT id FROM quote ORDER BY id")]
        there = fetch(session, "SELECT count(DISTINCT code_id) FROM tag")[0][0] + 10
        for number in range(NODES - there):
            code = create_code(session, f"Further code {number}")
            for quote in rnd.sample(quotes, 30):
                tag_quote(session, quote, code)


def best(work: Callable[[], object]) -> float:
    """CPU seconds of the fastest of three runs."""
    times = []
    for _ in range(3):
        began = time.process_time()
        work()
        times.append(time.process_time() - began)
    return min(times)


def spent(began: tuple[float, float]) -> tuple[float, float]:
    """Seconds since then on the wall and of the processor, all threads together."""
    return time.perf_counter() - began[0], time.process_time() - began[1]


def middle(times: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """The median of each."""
    wall, cpu = zip(*times, strict=True)
    return statistics.median(wall), statistics.median(cpu)


def on_screen(place: Path) -> list[tuple[str, tuple[float, float]]]:
    """The themes room with 300 nodes and 1,500 lines: layout, dragging, opening, and one coding more."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QPointF
    from PySide6.QtWidgets import QApplication

    from interviewkit.ui.application import Program, application
    from interviewkit.ui.rooms import ROOMS
    from interviewkit.ui.themes.workspace import ThemesWorkspace

    app = application()
    program = Program(place, ROOMS)
    program.window.resize(1440, 900)
    program.show()

    def until(told: Callable[[], bool], seconds: float = 60) -> None:
        last = time.perf_counter() + seconds
        while not told():
            assert time.perf_counter() < last
            QApplication.processEvents()
            time.sleep(0.001)  # waiting must not look like work

    until(lambda: program.desk.project is not None)
    program.desk.go("themes")
    until(lambda: program.desk.room == "themes")
    room = program.desk.workspace(ThemesWorkspace)
    until(lambda: room.content is not None)
    assert room.content is not None and room.content.lines is not None
    values = room.content.lines.values("people")
    least = float(np.sort(values[~np.isnan(values)])[::-1][LINES])
    room.deeds.change_view(View(measure="people", threshold=least))
    program.desk.jobs.wait(60_000)
    until(lambda: len(room.map.edges.edges) > LINES * 0.6)
    rows = [(f"nodes: {len(room.map.nodes)}, lines: {len(room.map.edges.edges)}", (0.0, 0.0))]
    began = time.perf_counter(), time.process_time()
    room.lay_out()
    until(lambda: room._layout is not None and not room._layout.active)
    rows.append(("layout on screen", spent(began)))
    until(lambda: not room._soon.isActive())
    program.desk.jobs.wait(20_000)
    app.processEvents()
    rows.append((f"labels on each other: {room.map.overlaps()}", (0.0, 0.0)))
    node = next(
        item for item in room.map.nodes.values() if item.key.kind == "code" and room.map.edges.neighbours(item.key.id)
    )
    room.map.fit()
    frames = []
    start = node.pos()
    room.map.hand._from = {node.key: start}
    for step in range(60):
        began = time.perf_counter(), time.process_time()
        room.map.hand.drag(QPointF(step * 4.0, step * 2.0))
        room.map.viewport().repaint()
        frames.append(spent(began))
    rows.append(("a frame while dragging, median", middle(frames[5:])))
    room.map.hand.drag(QPointF())
    room.map.hand.drop()
    taken = []
    sql = "SELECT id FROM quote WHERE id NOT IN (SELECT quote_id FROM tag WHERE code_id = :code) LIMIT 5"
    for (quote,) in program.desk.read(fetch, sql, {"code": node.key.id}):
        began = time.perf_counter(), time.process_time()
        before = room.shown
        with program.desk.project.change("Code") as session:  # type: ignore[union-attr]
            tag_quote(session, quote, node.key.id)
        until(lambda: room.shown is not before)  # noqa: B023 - done at once
        room.map.viewport().repaint()
        taken.append(spent(began))
    rows.append(("the map after one more coding, median", middle(taken)))
    opened = []
    other = program.desk.change("Duplicate map", duplicate_map, room.map_id, "Other")
    assert other is not None
    for number in (other, room.map_id, other):
        began = time.perf_counter(), time.process_time()
        room.go_to_map(number)
        until(lambda: room.map_id == number and not room._other)  # noqa: B023 - done at once
        room.map.viewport().repaint()
        opened.append(spent(began))
    rows.append(("a saved map opened, median", middle(opened)))
    program.window.close()
    return rows


def main(file: str) -> None:
    rnd = random.Random(1)
    boxes = [Box(number, rnd.uniform(40, 160), rnd.uniform(18, 50)) for number in range(NODES)]
    grouped = [Box(box.key, box.width, box.height, group=n % 20, head=n < 20) for n, box in enumerate(boxes)]
    links = [Link(rnd.randrange(NODES), rnd.randrange(NODES), rnd.uniform(1, 5)) for _ in range(LINES)]
    place = corpus.copy(Path(file), "themes")
    with Project.open(place) as project:
        enrich(project)

        def read(query: Callable[[Session], object]) -> float:
            def once() -> None:
                with project.read() as session:
                    query(session)

            return best(once)

        rows = [
            ("co-occurrence in segments", read(lambda session: cooccurrence(session, "segment"))),
            ("co-occurrence in quotes", read(lambda session: cooccurrence(session, "quote"))),
            ("co-occurrence in participants", read(lambda session: cooccurrence(session, "participant"))),
            ("theme map", read(theme_map)),
            ("theme evidence", read(theme_evidence)),
            ("emotion curve", read(emotion_curve)),
        ]
        with project.read() as session:
            content = theme_map(session)
        widen(project)
    rows += [
        ("layout of 300 nodes, 1,500 links", best(lambda: arrange(boxes, links))),
        ("layout of 300 nodes in 20 themes", best(lambda: arrange(grouped, links))),
        ("theme map of 10 themes as PNG", best(lambda: draw_themes(content).png())),
    ]
    for name, seconds in rows:
        print(f"{name:<50} {seconds:8.3f} s")
    for name, (wall, cpu) in on_screen(place):
        print(f"{name:<50} {wall:8.3f} s wall {cpu:8.3f} s cpu")


if __name__ == "__main__":
    main(sys.argv[1])
