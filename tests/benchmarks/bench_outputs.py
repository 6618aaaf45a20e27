"""How long it takes to write a very long transcript in each form, or a large report:

    python -m tests.benchmarks.bench_outputs [SEGMENTS]
    python -m tests.benchmarks.bench_outputs report CORPUS.json

CPU seconds of this process and megabytes; half of the segments have word times. Bars: 100,000 segments in seconds; the
report of the corpus (30 themes, 300 quotes chosen by hand) as docx in 10 s, as html in 3 s.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from pathlib import Path

from interviewkit.sources.outputs import FORMATS, Style, made, of_rows
from interviewkit.store.project import Project
from tests.sources.outputs.making import even_words, row

SAID = "처음에는 잘 몰랐는데 나중에 알게 되었어요. It took me a while."


def main(count: int) -> None:
    rows = [
        row(n, SAID, ("Anna", "김 철수")[n % 2], n * 3000, n * 3000 + 2800,
            even_words(SAID, n * 3000, n * 3000 + 2800) if n % 2 else None)
        for n in range(count)
    ]  # fmt: skip
    source = of_rows(rows, "long")
    for kind in FORMATS.values():
        started = time.process_time()
        size = len(made(source, kind, Style(cut=True, pauses=True)))
        print(f"{kind.name:<12} {time.process_time() - started:6.1f} s  {size / 1e6:6.1f} MB", flush=True)


def report(corpus: Path) -> None:
    """Writes every kind of report, each from a fresh reading, as the app does."""
    from interviewkit.reports.queries import report_named
    from interviewkit.reports.write import DOCUMENTS, Wanted, export
    from tests.benchmarks.corpus import copy

    folder = Path(tempfile.mkdtemp())
    with Project.open(copy(corpus, "reports")) as project:
        _design(project)
        with project.read() as session:
            row = report_named(session, "Bench")
        assert row is not None
        for kind in DOCUMENTS:
            started, wall = time.process_time(), time.perf_counter()
            target = export(project, folder / f"report.{kind}", wanted=Wanted(design=row.design, report_id=row.id))
            spent = time.process_time() - started
            size = target.stat().st_size / 1e6
            print(f"{kind:<5} {spent:6.1f} s  ({time.perf_counter() - wall:.1f} s wall)  {size:5.1f} MB", flush=True)


def _design(project: Project) -> None:
    """Thirty themes of five codes, ten quotes chosen for each, a feeling and a stage for every fourth quote."""
    from interviewkit.coding.actions import feel
    from interviewkit.journey.actions import put_in_stage
    from interviewkit.journey.queries import stages
    from interviewkit.reports.actions import create_report, order_quotes
    from interviewkit.reports.design import Design
    from interviewkit.store.bulk import fetch
    from interviewkit.themes.actions import create_theme

    with project.change("Bench", recorded=False) as session:
        codes = [code for (code,) in fetch(session, "SELECT id FROM code WHERE parent_id IS NOT NULL ORDER BY id")]
        places, chance = [stage.id for stage in stages(session)], random.Random(1)
        for at, (quote,) in enumerate(fetch(session, "SELECT id FROM quote ORDER BY id")[::4]):
            feel(session, quote, "", valence=chance.randint(-3, 3))
            put_in_stage(session, [quote], places[at % len(places)])
        for number in range(30):
            mine = codes[number * 5 : number * 5 + 5]
            theme = create_theme(session, f"Theme {number}", f"People lose heart while they compare, {number}.", mine)
            wanted = ",".join(map(str, mine))
            sql = f"SELECT DISTINCT quote_id FROM tag WHERE code_id IN ({wanted}) ORDER BY quote_id LIMIT 10"
            order_quotes(session, theme, [quote for (quote,) in fetch(session, sql)])
        create_report(session, "Bench", Design(quotes="chosen"))


if __name__ == "__main__":
    if sys.argv[1:2] == ["report"]:
        report(Path(sys.argv[2]))
        sys.exit()
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
