"""How long counting words takes: `python -m tests.benchmarks.bench_words CORPUS.json`.

CPU milliseconds of this process over 200 interviews. Bar: the first count ≤ 2 s, again ≤ 50 ms where nothing changed.
Repeated expressions, run off the GUI thread, have none: the corpus is of random words, which repeat far more than talk.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from interviewkit.analysis.keyness import keyness
from interviewkit.analysis.kwic import in_context
from interviewkit.analysis.repeated import repeated
from interviewkit.analysis.stop_words import shipped
from interviewkit.analysis.told import Reader
from interviewkit.analysis.words import feeling_counts, gram_counts, word_counts
from interviewkit.store.project import Project
from tests.benchmarks import corpus

Result = TypeVar("Result")


def timed(name: str, work: Callable[[], Result]) -> Result:
    began = time.process_time()
    found = work()
    print(f"{name:<52} {(time.process_time() - began) * 1000:9.1f} ms CPU", flush=True)
    return found


def main() -> None:
    with Project.open(corpus.copy(Path(sys.argv[1]), "words")) as project:
        timed("the search index, which is there already in the app", project.search.blocks)
        reader, stop = Reader(project), shipped()
        told = timed("number all words", reader.told)
        timed("again, nothing changed", reader.told)
        people = ~told.roles("moderator", "observer")
        rows = timed("count words", lambda: word_counts(told, people, stop)).rows
        timed("two words in a row", lambda: gram_counts(told, people, stop, 2))
        timed("words of feeling", lambda: feeling_counts(told, people))
        timed("keyness", lambda: keyness(told, people, ~people, stop))
        timed("the rarest word in its places", lambda: in_context(project, told, people, rows[-1].words, True))
        timed("the commonest word in its places", lambda: in_context(project, told, people, rows[0].words, True))
        timed("repeated expressions", lambda: repeated(told, people, stop))


if __name__ == "__main__":
    main()
