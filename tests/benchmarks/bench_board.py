"""How long the board and the suggestions take on the corpus: reading, grouping, a painted frame, dragging, asking.

    python -m tests.benchmarks.bench_board CORPUS.json

Medians, CPU of this process. Bars: a frame of 2,000 cards while scrolling ≤ 16 ms; likenesses of all quotes ≤ 0.5 s
once, asking ≤ 0.02 s.
"""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from PySide6.QtCore import QPointF

from interviewkit.analysis.board_quotes import Wish, board_quotes, grouped, names, wanted
from interviewkit.analysis.similar import Likenesses, likely_codes
from interviewkit.store.project import Project
from interviewkit.ui.analysis.board_canvas import BoardCanvas, Column
from interviewkit.ui.application import application
from tests.benchmarks import corpus

MOST = 2000


def cpu(work: Callable[[], object], runs: int = 5) -> float:
    """Median CPU milliseconds."""
    found = []
    for _ in range(runs):
        began = time.process_time()
        work()
        found.append(time.process_time() - began)
    return median(found) * 1000


def main(file: Path) -> None:
    """Prints a line for each figure."""
    app = application()
    with Project.open(corpus.copy(file, "board"), coder="anna") as project, project.read() as session:
        print(f"reading all quotes      {cpu(lambda: board_quotes(session), 3):8.1f} ms")
        quotes, known = board_quotes(session), names(session)
        print(f"  quotes                {len(quotes):8d}")
        print(f"filtering by a word     {cpu(lambda: wanted(quotes, Wish(text='배송'))):8.1f} ms")
        print(f"grouping all by code    {cpu(lambda: grouped(quotes, 'code', known)):8.1f} ms")
        texts = {quote.id: quote.card.text for quote in quotes}
        print(f"likenesses, once        {cpu(lambda: Likenesses(texts), 3):8.1f} ms")
        like, tags = Likenesses(texts), {quote.id: quote.code_ids for quote in quotes}
        asked = quotes[len(quotes) // 2]
        print(f"asking for like quotes  {cpu(lambda: likely_codes(like.alike(asked.card.text), tags), 20):8.1f} ms")
        canvas, shown, hues = BoardCanvas(), quotes[:MOST], dict(known.hues)
        canvas.resize(1400, 900)
        columns = [Column(str(key), of) for key, of in grouped(shown, "code", known)]
        began = time.process_time()
        canvas.show_columns(columns, hues)
        canvas.show()
        app.processEvents()
        print(f"showing {MOST} cards      {(time.process_time() - began) * 1000:8.1f} ms")
        print(f"showing them again      {cpu(lambda: canvas.show_columns(columns, hues)):8.1f} ms")
        bar = canvas.verticalScrollBar()

        def scroll() -> None:
            bar.setValue((bar.value() + 90) % max(1, bar.maximum()))
            app.processEvents()

        for _ in range(20):
            scroll()
        print(f"a frame while scrolling {cpu(scroll, 60):8.1f} ms")
        canvas.fit()
        app.processEvents()
        print(f"a frame with all shown  {cpu(lambda: (canvas.viewport().repaint(), app.processEvents()), 10):8.1f} ms")
        canvas.resetTransform()
        places = {each.id: (at % 40 * 260.0, at // 40 * 150.0) for at, each in enumerate(shown)}
        canvas.show_free(shown, places, (), hues, movable=True)
        app.processEvents()
        card = next(iter(canvas.cards.values()))

        def drag() -> None:
            card.setPos(card.pos() + QPointF(7, 3))
            app.processEvents()

        print(f"a frame while dragging  {cpu(drag, 60):8.1f} ms")
        canvas.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
