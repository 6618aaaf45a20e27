"""Imports very many damaged and hostile files of every kind: what crashes, hangs, takes much memory or leaves a trace.

    python -m tests.benchmarks.fuzz_imports CASES [--seed N] [--kind KIND]… [--keep FOLDER]

Bars: no exception but one said in words, no case over 5 s of CPU, no more than 1 GB of memory, and the project as it
was unless the import succeeded. Files that break one are kept in FOLDER. Exit 1 when there were any.
"""

from __future__ import annotations

import argparse
import faulthandler
import random
import resource
import sys
import tempfile
import time
import traceback
import warnings
from collections import Counter
from pathlib import Path

from interviewkit.errors import UserError
from interviewkit.store.bulk import fetch
from interviewkit.store.project import Project
from tests.exchange.fuzz_seeds import KINDS, importer, seeds
from tests.exchange.mutations import mutated

HANGS = 5.0
"""CPU seconds of one case."""
MEMORY = 1 << 30
FRESH = 400
"""After so many cases a new project is taken, so that what came in does not pile up."""
TABLES = ("source", "segment", "quote", "tag", "code", "memo", "participant", "import_report", "step", "row_change")
IMAGE = "SELECT " + ", ".join(f"(SELECT count(*) || ' ' || coalesce(max(id), 0) FROM {table})" for table in TABLES)


def image(study: Project) -> list[tuple[object, ...]]:
    """What shows that a project was touched."""
    with study.read() as session:
        return fetch(session, IMAGE)


def peak() -> int:
    """Bytes of memory that this process had at most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def case(study: Project, kind: str, path: Path, before: list[tuple[object, ...]]) -> tuple[str, str]:
    """("taken" or "refused" or what is wrong, its details) for one file."""
    began, had = time.process_time(), peak()
    try:
        importer(kind)(study, path)
        done = "taken"
    except UserError as trouble:
        done = "refused"
        if "\n" in str(trouble):
            return "several lines", str(trouble)
    except BaseException:  # noqa: BLE001 (any other is what is looked for)
        return "crash", traceback.format_exc()
    took, memory = time.process_time() - began, peak()
    if took > HANGS:
        return "slow", f"{took:.1f} s"
    if memory > MEMORY and memory > had:
        return "memory", f"{memory >> 20} MB"
    if done == "refused" and image(study) != before:
        return "left a trace", str(before)
    return done, ""


def main() -> int:
    given = argparse.ArgumentParser()
    given.add_argument("cases", type=int)
    given.add_argument("--seed", type=int, default=1)
    given.add_argument("--kind", action="append", choices=list(KINDS))
    given.add_argument("--keep", type=Path, default=Path(tempfile.gettempdir()) / "interviewkit-fuzz")
    asked = given.parse_args()
    warnings.simplefilter("ignore")
    asked.keep.mkdir(parents=True, exist_ok=True)
    kinds = asked.kind or list(KINDS)
    counts: Counter[tuple[str, str]] = Counter()
    seen: set[str] = set()
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        known = {kind: seeds(kind, place) for kind in kinds}
        study: Project | None = None
        before: list[tuple[object, ...]] = []
        for n in range(asked.cases):
            if n % FRESH == 0:
                if study is not None:
                    counts["all", "unsound project"] += study.check() != []
                    study.close()
                study = Project.create(place / f"{n}.ikit", "Study", coder="anna")
                (place / f"{n - FRESH}.ikit").unlink(missing_ok=True)
                before = image(study)
            assert study is not None
            chance = random.Random(f"{asked.seed} {n}")
            kind = kinds[n % len(kinds)]
            name, content = chance.choice(known[kind])
            inside = place / "case.qda" if kind == "qualcoder" else place
            inside.mkdir(exist_ok=True)
            path = inside / name
            path.write_bytes(mutated(chance, content))
            faulthandler.dump_traceback_later(60, exit=True)
            what, details = case(study, kind, path, before)
            faulthandler.cancel_dump_traceback_later()
            counts[kind, what] += 1
            before = before if what == "refused" else image(study)
            if what not in ("taken", "refused"):
                mark = f"{kind} {what} {details.strip().splitlines()[-1] if details else ''}"
                if mark not in seen:
                    seen.add(mark)
                    kept = asked.keep / f"{asked.seed}-{n}-{name}"
                    kept.write_bytes(path.read_bytes())
                    print(f"{what}: {kept}\n{details}", flush=True)
            path.unlink()
            if n % 1000 == 999:
                print(f"{n + 1} {dict(counts)} {peak() >> 20} MB", flush=True)
        if study is not None:
            counts["all", "unsound project"] += study.check() != []
            study.close()
    for (kind, what), count in sorted(counts.items()):
        print(f"{kind:12} {what:16} {count}")
    return 1 if any(count and what not in ("taken", "refused") for (_, what), count in counts.items()) else 0


if __name__ == "__main__":
    sys.exit(main())
