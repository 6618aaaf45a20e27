"""How long co-occurrence, the theme map, the emotion curve and the layout take on the size of a whole study.

    python -m tests.benchmarks.bench_themes CORPUS.json

CPU seconds, best of three, database read included. Bars: co-occurrence of all 20,000 codings ≤ 0.3 s, layout of 300
nodes ≤ 5 s.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

from sqlmodel import Session

from interviewkit.journey.queries import emotion_curve
from interviewkit.reports.theme_figure import draw_themes
from interviewkit.store.bulk import fetch, insert
from interviewkit.store.project import Project
from interviewkit.themes.actions import create_theme
from interviewkit.themes.layout import Box, Link, arrange
from interviewkit.themes.pairs import cooccurrence
from interviewkit.themes.queries import theme_map
from interviewkit.themes.quotes import theme_evidence
from tests.benchmarks import corpus


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


def best(work: Callable[[], object]) -> float:
    """CPU seconds of the fastest of three runs."""
    times = []
    for _ in range(3):
        began = time.process_time()
        work()
        times.append(time.process_time() - began)
    return min(times)


def main(file: str) -> None:
    rnd = random.Random(1)
    boxes = [Box(number, rnd.uniform(40, 160), rnd.uniform(18, 50)) for number in range(300)]
    grouped = [Box(box.key, box.width, box.height, group=n % 20, head=n < 20) for n, box in enumerate(boxes)]
    links = [Link(rnd.randrange(300), rnd.randrange(300), rnd.uniform(1, 5)) for _ in range(1500)]
    with Project.open(corpus.copy(Path(file), "themes")) as project:
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
    rows += [
        ("layout of 300 nodes, 1,500 links", best(lambda: arrange(boxes, links))),
        ("layout of 300 nodes in 20 themes", best(lambda: arrange(grouped, links))),
        ("theme map of 10 themes as PNG", best(lambda: draw_themes(content).png())),
    ]
    for name, seconds in rows:
        print(f"{name:<40} {seconds:8.3f} s")


if __name__ == "__main__":
    main(sys.argv[1])
