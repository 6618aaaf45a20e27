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
    sixty = [row.text for language in ("en", "ko") for row in labelled(language)[::25]][:60]
    took, worked, slowest = [], [], []
    for _ in range(9):
        check_question.cache_clear()
        began, busy = time.perf_counter(), time.process_time()
        each = []
        for question in sixty:
            key = time.process_time()
            check_question(question)
            each.append(time.process_time() - key)
        took.append(time.perf_counter() - began)
        worked.append(time.process_time() - busy)
        slowest.append(max(each))
    wall, work, worst = (statistics.median(each) * 1000 for each in (took, worked, slowest))
    print(f"60 questions: {wall:.1f} ms, of it {work:.1f} ms at work")
    print(f"one: {work / 60:.2f} ms at work; the slowest {worst:.2f} ms")


if __name__ == "__main__":
    main()
