"""How long the text room takes on the size of a whole study, and an importer on an hour and on a day of talk.

    python -m tests.benchmarks.bench_text

CPU seconds, best of three. Bar: folding 12 million characters ≤ 1.0 s.
"""

from __future__ import annotations

import random
import tempfile
import time
import unicodedata
from collections.abc import Callable
from functools import partial
from pathlib import Path

from interviewkit.sources.formats import read_transcript
from interviewkit.text.edits import edit_between, edits_between
from interviewkit.text.folding import Folded, fold
from interviewkit.text.fuzzy import find_passage, score
from interviewkit.text.sentences import sentences, words
from interviewkit.text.times import stamp
from interviewkit.text.utf16 import Utf16Map

KOREAN = "저는 “배송” 조회를 많이 했는데, 너무 늦어서 고객센터에 전화했어요. "
ENGLISH = "The delivery was late, so I called Support twice – nobody answered. "


def best(work: Callable[[], object]) -> float:
    """CPU seconds of the fastest of three runs."""
    times = []
    for _ in range(3):
        began = time.process_time()
        work()
        times.append(time.process_time() - began)
    return min(times)


def main() -> None:
    fold("é")  # builds the tables, once a run: 0.1 s
    rows: list[tuple[str, Callable[[], object]]] = []
    for name, sentence in (("Korean", KOREAN), ("English", ENGLISH), ("ASCII", ENGLISH.replace("–", "-"))):
        study = sentence * (12_000_000 // len(sentence))
        rows.append((f"fold 12 M characters, {name}", partial(fold, study)))
    decomposed = unicodedata.normalize("NFD", KOREAN * 25_000)
    rows.append((f"fold {len(decomposed) / 1e6:.1f} M characters, decomposed", lambda: fold(decomposed)))
    hour = (KOREAN + ENGLISH) * 550
    rnd = random.Random(1)
    shaky = "".join(rnd.choice("가나다") if rnd.random() < 0.1 else each for each in hour[30_000:30_150])
    rows += [
        ("fold and map an hour of talk", lambda: Folded(unicodedata.normalize("NFD", hour)).original(9)),
        ("sentences of an hour", lambda: sentences(hour)),
        ("words of an hour", lambda: words(hour)),
        ("UTF-16 map of an hour", lambda: Utf16Map(hour + "👍")),
        ("one edit in an hour", lambda: edit_between(hour, hour[:40_000] + "x" + hour[40_000:], caret=40_001)),
        ("rewrite of a 2,000-letter segment", lambda: edits_between(hour[:2000], hour[:2000].replace("했", "하였"))),
        ("find a shaky quote in an hour", lambda: find_passage(hour, shaky)),
        ("score 1,000 names", lambda: [score("배지", f"배송 지연 {number}") for number in range(1000)]),
    ]
    with tempfile.TemporaryDirectory() as folder:
        cues = [f"{n}\n{stamp(n * 4000, ',')} --> {stamp(n * 4000 + 3900, ',')}\nAnna: {KOREAN}" for n in range(20_000)]
        captions, text = Path(folder, "day.srt"), Path(folder, "day.txt")
        captions.write_text("\n\n".join(cues), encoding="utf-8")
        text.write_text("\n".join(f"{'Anna' if n % 2 else 'Ben'}: {KOREAN}" for n in range(20_000)), encoding="utf-8")
        rows += [
            ("read 20,000 cues", lambda: read_transcript(captions)),
            ("read 20,000 turns", lambda: read_transcript(text)),
        ]
        for name, work in rows:
            print(f"{name:<48} {best(work) * 1000:10.1f} ms")


if __name__ == "__main__":
    main()
