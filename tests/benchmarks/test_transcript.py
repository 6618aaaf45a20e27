"""How long a reader waits for the transcript: opening 1,000 codings, adding one, one keystroke, one scrolled frame.

    pytest tests/benchmarks/test_transcript.py --benchmark-enable --benchmark-timer=time.process_time

Bars (CPU seconds, painted): open ≤ 0.15, add a coding ≤ 0.02, a keystroke ≤ 0.005. Leave the timer out for wall
seconds, which need a quiet machine.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLayout
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from interviewkit.coding.queries import CodeRow, QuoteRow, TagRow
from interviewkit.sources.queries import SegmentRow
from interviewkit.text.anchors import Anchor, Passage
from interviewkit.ui import style
from interviewkit.ui.transcript import TranscriptView
from interviewkit.ui.transcript.text import TranscriptText

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "make_corpus.py"
FILES = "3"
"""The dense transcript is the first file; the others only take the rest of the codings."""


@dataclass(frozen=True)
class Interview:
    segments: list[SegmentRow]
    quotes: list[QuoteRow]
    codes: list[CodeRow]


@pytest.fixture(scope="module")
def interview(tmp_path_factory: pytest.TempPathFactory) -> Interview:
    """The transcript with 1,000 codings, a segment for each of its lines."""
    if not CORPUS.exists():
        pytest.skip("the corpus is made by ../shared/corpus/make_corpus.py, which is not there")
    made = tmp_path_factory.mktemp("corpus") / "corpus.json"
    subprocess.run([sys.executable, str(CORPUS), str(made), FILES], check=True, capture_output=True)
    found: dict[str, Any] = json.loads(made.read_text(encoding="utf-8"))
    segments: list[SegmentRow] = []
    begins: list[int] = []
    at = 0
    for number, line in enumerate(found["files"][0]["text"].split("\n"), 1):
        speaker = "Interviewer" if "Interviewer:" in line else "Participant"
        segments.append(SegmentRow(number, number, line, None, speaker, "", number * 9000, None, None, ""))
        begins.append(at)
        at += len(line) + 1

    def anchor(offset: int) -> Anchor:
        line = bisect_right(begins, offset) - 1
        return Anchor(segments[line].id, offset - begins[line])

    dense = [each for each in found["codings"] if each["file"] == 0]
    quotes = [
        coded(number, Passage(anchor(each["start"]), anchor(each["end"])), each["code"])
        for number, each in enumerate(dense, 1)
    ]
    assert len(quotes) == 1000
    codes = [
        CodeRow(each["id"], None, each["name"], "topic", each["cat"] % 10, 0, "", "", "", True, 0, 0)
        for each in found["codes"]
    ]
    return Interview(segments, quotes, codes)


def coded(number: int, passage: Passage, code: int) -> QuoteRow:
    return QuoteRow(number, 1, passage, (TagRow(code, "anna", 1.0),), (), None, None, "", "anna", None)


@pytest.fixture
def view(qtbot: QtBot, interview: Interview) -> Iterator[TranscriptView]:
    """The transcript on the screen, past its first paint."""
    style.wear("light")
    found = TranscriptView()
    layout = found.layout()
    assert layout is not None
    layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
    qtbot.addWidget(found)
    found.resize(1100, 900)
    found.show_source(interview.segments, interview.quotes, interview.codes)
    with qtbot.waitExposed(found):
        found.show()
    QApplication.processEvents()
    yield found
    found.hide()


def text_of(view: TranscriptView) -> TranscriptText:
    found = view.findChild(TranscriptText)
    assert found is not None
    return found


def test_open_a_transcript_with_1000_codings(
    benchmark: BenchmarkFixture, view: TranscriptView, interview: Interview
) -> None:
    def show() -> None:
        view.show_source(interview.segments, interview.quotes, interview.codes)
        QApplication.processEvents()

    benchmark.pedantic(show, rounds=20, warmup_rounds=1)
    assert view.passage_of(1000) is not None


def test_add_one_coding(benchmark: BenchmarkFixture, view: TranscriptView) -> None:
    numbers = count(5000)
    view.go_to(60)

    def choose() -> None:
        QTest.keyClick(text_of(view), Qt.Key.Key_Down)
        QApplication.processEvents()

    def add() -> None:
        number = next(numbers)
        passage = view.selected_passage()
        assert passage is not None
        view.quotes_changed([coded(number, passage, number % 150 + 1)])
        QApplication.processEvents()

    benchmark.pedantic(add, setup=choose, rounds=60, warmup_rounds=2)
    assert view.passage_of(5000) is not None


def test_one_keystroke(benchmark: BenchmarkFixture, view: TranscriptView) -> None:
    text = text_of(view)
    view.set_editing(True)
    view.go_to(60, 20)
    QApplication.processEvents()
    letters = count()

    def strike() -> None:
        QTest.keyClicks(text, "abcde "[next(letters) % 6])
        QApplication.processEvents()

    benchmark.pedantic(strike, rounds=120, warmup_rounds=2)
    assert "abcde " in (view.text_of(60) or "") or not benchmark.enabled


def test_one_keystroke_among_doubtful_words_and_pauses(
    benchmark: BenchmarkFixture, view: TranscriptView, interview: Interview
) -> None:
    """As a corrector sees the text: every word timed, one in ten in doubt, pauses shown."""
    view.set_doubts(0.5, reading=True)
    view.set_pauses(2000)
    view.update_segments([replace(row, words=timed(row)) for row in interview.segments])
    text = text_of(view)
    view.set_editing(True)
    view.go_to(60, 20)
    QApplication.processEvents()
    letters = count()

    def strike() -> None:
        QTest.keyClicks(text, "abcde "[next(letters) % 6])
        QApplication.processEvents()

    benchmark.pedantic(strike, rounds=120, warmup_rounds=2)
    assert view.count_doubts() > 500


def timed(row: SegmentRow) -> list[list[Any]]:
    found: list[list[Any]] = []
    for number, match in enumerate(re.finditer(r"\S+", row.text)):
        start = (row.start_ms or 0) + 300 * number + (2500 if number > 12 else 0)
        found.append([*match.span(), start, start + 250, 0.3 if number % 10 == 9 else 0.9])
    return found


def test_select_the_next_sentence(benchmark: BenchmarkFixture, view: TranscriptView) -> None:
    view.go_to(20)

    def down() -> None:
        QTest.keyClick(text_of(view), Qt.Key.Key_Down)
        QApplication.processEvents()

    benchmark.pedantic(down, rounds=60, warmup_rounds=2)
    assert view.selected_passage() is not None


def test_scroll_one_frame(benchmark: BenchmarkFixture, view: TranscriptView) -> None:
    bar = text_of(view).verticalScrollBar()

    def scroll() -> None:
        bar.setValue(bar.value() + 60)
        QApplication.processEvents()

    benchmark.pedantic(scroll, rounds=60, warmup_rounds=2)
    assert bar.value() > 0
