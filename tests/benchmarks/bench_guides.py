"""How well and how fast questions are checked: uv run python -m tests.benchmarks.bench_guides"""

from __future__ import annotations

import statistics
import time

from interviewkit.guides.check import check_question
from tests.guides.labelled import labelled, score


def main() -> None:
    for language in ("en", "ko"):
        found = score(language)
        print(f"{language}: {found.questions} questions, form {found.form:.1%}, false alarms {found.false_alarms:.1%}")
        for fault in sorted(found.recall):
            print(f"  {fault:<17} recall {found.recall[fault]:.1%}  precision {found.precision.get(fault, 0):.1%}")
    sixty = [row.text for language in ("en", "ko") for row in labelled(language)][:60]
    took = []
    for _ in range(9):
        check_question.cache_clear()
        began = time.perf_counter()
        for question in sixty:
            check_question(question)
        took.append(time.perf_counter() - began)
    print(f"60 questions: {statistics.median(took) * 1000:.1f} ms; one: {statistics.median(took) / 60 * 1000:.2f} ms")


if __name__ == "__main__":
    main()
