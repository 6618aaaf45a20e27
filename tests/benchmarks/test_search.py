"""How long a search of all 200 interviews takes, hits and context in hand, and loading the text for the first one.

    pytest tests/benchmarks/test_search.py --benchmark-enable --benchmark-timer=time.process_time

Bars (CPU seconds): search ≤ 0.05 once warm, load ≤ 1.0. What a search of a common word includes: its exact count and
the first 1,000 hits with context; the others are made when they are scrolled to. Leave the timer out for wall seconds,
which need a quiet machine.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from interviewkit.store.bulk import insert
from interviewkit.store.project import Project
from interviewkit.store.search import SearchIndex
from tests.store.content import add_source

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "make_corpus.py"
FIRST = 1000
LOAD, SEARCH = 1.0, 0.05


@pytest.fixture(scope="module")
def corpus(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """200 interviews, 12 million characters, a segment for each line."""
    if request.config.getoption("--benchmark-disable") and not request.config.getoption("--benchmark-enable"):
        pytest.skip("a measurement: run it with --benchmark-enable")
    if not CORPUS.exists():
        pytest.skip("the measuring corpus is not beside the repository")
    folder = tmp_path_factory.mktemp("corpus")
    subprocess.run([sys.executable, CORPUS, folder / "corpus.json"], check=True, capture_output=True)
    files = json.loads((folder / "corpus.json").read_text(encoding="utf-8"))["files"]
    with Project.create(folder / "corpus.ikit", coder="anna") as project:
        with project.change("Import", recorded=False) as session:
            for file in files:
                source = add_source(session, file["name"], segments=0)
                lines = [line for line in file["text"].split("\n") if line]
                rows = [(source, n, line, "", False) for n, line in enumerate(lines)]
                insert(session, "segment", ["source_id", "position", "text", "flags", "edited"], rows)
        yield project


@pytest.fixture(scope="module")
def index(corpus: Project) -> SearchIndex:
    index = SearchIndex(corpus)
    index.find("warm")
    return index


def fastest(benchmark: BenchmarkFixture) -> float:
    assert benchmark.stats is not None
    return float(benchmark.stats.stats.min)


def test_loading_all_text(corpus: Project, benchmark: BenchmarkFixture) -> None:
    benchmark.pedantic(lambda: SearchIndex(corpus).find("zanzibarish").count, rounds=3)
    assert fastest(benchmark) <= LOAD


@pytest.mark.parametrize(
    ("query", "regex"),
    [
        ("zanzibarish", False),
        ("customer support", False),
        ("onboarding", False),
        ("the", False),
        ("e", False),
        ("no such words", False),
        (r"zanz\w+", True),
        ("custom.*support", True),
    ],
)
def test_searching_all_interviews(index: SearchIndex, benchmark: BenchmarkFixture, query: str, regex: bool) -> None:
    def search() -> int:
        hits = index.find(query, regex=regex)
        return hits.count + len(hits[:FIRST])

    benchmark.pedantic(search, rounds=7, warmup_rounds=1)
    assert fastest(benchmark) <= SEARCH


def test_searching_after_one_segment_was_edited(
    corpus: Project, index: SearchIndex, benchmark: BenchmarkFixture
) -> None:
    turn = iter(range(1, 100))

    def edit() -> None:
        with corpus.change("Edit text") as session:
            session.connection().exec_driver_sql(
                f"UPDATE segment SET edited = 1, text = text || '.' WHERE id = {next(turn)}"
            )

    benchmark.pedantic(lambda: index.find("zanzibarish").count, setup=edit, rounds=7, warmup_rounds=1)
    assert fastest(benchmark) <= SEARCH
