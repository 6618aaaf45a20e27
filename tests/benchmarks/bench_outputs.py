"""How long it takes to write a very long transcript in each form: python -m tests.benchmarks.bench_outputs [SEGMENTS]

CPU seconds of this process and megabytes; half of the segments have word times. Bar: 100,000 segments in seconds.
"""

from __future__ import annotations

import sys
import time

from interviewkit.sources.outputs import FORMATS, Style, made, of_rows
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


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
