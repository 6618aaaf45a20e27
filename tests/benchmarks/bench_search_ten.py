"""How long searches take over 2,000 interviews (120 M characters), and the memory they need, in English and in Hangul.

    python make_corpus.py corpus-ten.json 2000
    python -m tests.benchmarks.bench_search_ten corpus-ten.json [--hangul] [--few]

Bars: a search ≤ 0.2 s of CPU, median over the queries, once the text is read (≤ 0.05 s at 200 interviews, --few);
400 MB in all. --hangul writes every word of the corpus in Hangul syllables, the widest text there is.
"""

from __future__ import annotations

import gc
import json
import resource
import statistics
import sys
import tempfile
import time
from pathlib import Path

from interviewkit.analysis.asking import Query
from interviewkit.analysis.facets import facets
from interviewkit.analysis.searching import look, search
from interviewkit.store.bulk import insert
from interviewkit.store.project import Project

ENGLISH = (
    *(Query("zanzibarish"), Query("onboarding"), Query("customer support"), Query('"customer support"'), Query("the")),
    *(
        Query("no such words"),
        Query("*board*"),
        Query("zanz*"),
        Query("deliver", stems=True),
        Query("late", whole=True),
    ),
    *(Query(r"zanz\w+", regex=True), Query(r"branch \w+ing", regex=True), Query("mi"), Query("ㅂㅅ")),
    *(Query('"customer support"', whole=True), Query("think -because"), Query("gorterpol|zanzibarish")),
)
_SYLLABLES = "가나다라마바사아자차카타파하고노도로모보소오조초코토포호기니디리미비시이지치키티피히배송환불"


_AS_SYLLABLE = {n: _SYLLABLES[n % len(_SYLLABLES)] for n in range(128) if chr(n).isalpha()}


def hangul(text: str) -> str:
    """Every letter as a syllable, so that words stay words."""
    return text.translate(_AS_SYLLABLE)


def made(corpus: Path, in_hangul: bool, few: bool) -> Path:
    """The project of a corpus, made once."""
    name = f"search-{'ko' if in_hangul else 'en'}-{'few' if few else 'ten'}.ikit"
    path = Path(tempfile.gettempdir()) / "interviewkit-benchmarks" / name
    if path.exists():
        return path
    path.parent.mkdir(exist_ok=True)
    making = path.with_name(f"making-{name}")
    making.unlink(missing_ok=True)
    files = json.loads(corpus.read_text(encoding="utf-8"))["files"][: 200 if few else None]
    with Project.create(making, "Search", coder="anna") as project, project.change("Import", recorded=False) as session:
        columns = ("id", "guid", "name", "kind", "language", "position", "created_at")
        rows = [(n, f"{n:032x}", file["name"], "transcript", "en", n, "2026-01-01") for n, file in enumerate(files, 1)]
        insert(session, "source", columns, rows)
        for n, file in enumerate(files, 1):
            text = hangul(file["text"]) if in_hangul else file["text"]
            lines = [line for line in text.split("\n") if line]
            insert(
                session, "segment", ["source_id", "position", "text"], [(n, at, line) for at, line in enumerate(lines)]
            )
    making.rename(path)
    return path


def memory() -> float:
    """Megabytes this process holds now."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")) / 1024


def main(corpus: Path, in_hangul: bool, few: bool) -> None:
    path = made(corpus, in_hangul, few)
    gc.collect()
    queries: tuple[Query, ...] = ENGLISH
    if in_hangul:
        queries = tuple(Query(hangul(each.text), each.regex, each.whole, each.stems) for each in ENGLISH[:6])
        queries += (
            *(
                Query("배송"),
                Query("고객"),
                Query("모보"),
                Query("바조"),
                Query("바"),
                Query("ㅂㅅ"),
                Query("ㄱㄱㅎ"),
                Query("ㅅㅂㅅㅎ"),
            ),
            *(
                Query("다*"),
                Query("바조*"),
                Query("힘들다", stems=True),
                Query("모보[사-싱]바", regex=True),
                Query("코파 -모보"),
            ),
        )
    with Project.open(path, read_only=True) as project:
        before, start = memory(), time.process_time()
        search(project, Query("warm"))
        print(f"read: {time.process_time() - start:.2f} s CPU, {before:.0f} → {memory():.0f} MB")
        taken = []
        for query in queries:
            times = []
            for _ in range(3):
                start = time.process_time()
                results = search(project, query)
                look(project, results, range(min(60, len(results))))
                times.append(time.process_time() - start)
            taken.append(statistics.median(times))
            start = time.process_time()
            with project.read() as session:
                facets(session, results)
            narrowing = (time.process_time() - start) * 1000
            said = f"{query.text!r}{' stems' * query.stems}{' whole' * query.whole}{' regex' * query.regex}"
            print(f"{said:32} {results.count:9} hits {taken[-1] * 1000:7.1f} ms, facets {narrowing:7.1f} ms")
        taken.sort()
        print(f"median {statistics.median(taken) * 1000:.0f} ms, slowest {taken[-1] * 1000:.0f} ms")
        print(
            f"memory {memory():.0f} MB now, {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB at most"
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]), "--hangul" in sys.argv, "--few" in sys.argv)
