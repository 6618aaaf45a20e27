"""Pictures of the transcript, in both languages and schemes, at 100 and 200 %, into screens/transcript."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from interviewkit import resources
from interviewkit.coding.queries import QuoteRow
from interviewkit.sources.queries import SegmentRow
from interviewkit.text.anchors import Anchor, Passage
from interviewkit.text.sentences import sentences, words
from interviewkit.ui import language, style
from interviewkit.ui.colours import Scheme
from interviewkit.ui.transcript import TranscriptView
from tests.ui.transcript.conftest import Open
from tests.ui.transcript.stuff import code, quote
from tests.ui.transcript.test_view import text_of

SCREENS = Path(__file__).parents[3] / "screens" / "transcript"
NAMES = {
    "en": (
        "First impression",
        "Price",
        "Late delivery",
        "Trust won back",
        "Freedom",
        "Tone of support",
        "Would come again",
    ),
    "ko": ("첫인상", "가격 부담", "배송 지연", "신뢰 회복", "자유로움", "상담원의 태도", "다시 살 마음"),
}


def interview(language_code: str) -> list[SegmentRow]:
    """A recording of the sample study, a segment for each turn, the words with times and some of them doubtful."""
    name = {"ko": "P01-interview.script.json", "en": "P02-interview.script.json"}[language_code]
    script: dict[str, Any] = json.loads(resources.path("sample", name).read_text(encoding="utf-8"))
    rows = []
    for number, (_, said) in enumerate(groupby(script["segments"], key=lambda each: each["turn"]), 1):
        parts = list(said)
        text, who = " ".join(part["text"] for part in parts), parts[0]["speaker"]
        start, end = int(parts[0]["start"] * 1000), int(parts[-1]["end"] * 1000)
        heard = [
            [first, last, start + i * 300, start + i * 300 + 280, 0.4 if i % 9 == 5 else 0.95]
            for i, (first, last) in enumerate(words(text))
        ]
        speaker = script["speakers"][who][language_code]
        rows.append(SegmentRow(number, number, text, None, speaker, who, start, end, heard, ""))
    return rows


def codings(rows: list[SegmentRow]) -> list[QuoteRow]:
    """A quote for most sentences, some over each other, some without a code."""
    spans = [(row.id, *span) for row in rows for span in sentences(row.text)]
    found = []
    for number, (segment, start, end) in enumerate(spans):
        where = Passage(Anchor(segment, start), Anchor(segment, end))
        if number % 5 == 3 and number + 2 < len(spans):
            where = Passage(where.start, Anchor(spans[number + 2][0], spans[number + 2][2]))
        tags = ((), (number % 7 + 1,), (number % 7 + 1,), (8 + number % 2, number % 4 + 1), ())[number % 5]
        valence = number * 5 % 7 - 3 if number % 3 == 1 else None
        if tags or valence is not None:
            found.append(quote(number + 1, where, *tags, valence=valence))
    return found


def picture(view: TranscriptView, name: str, scale: int = 1) -> None:
    QApplication.processEvents()
    found = QPixmap(view.size() * scale)
    found.setDevicePixelRatio(scale)
    view.render(found, QPoint())
    SCREENS.mkdir(parents=True, exist_ok=True)
    found.save(str(SCREENS / f"{name}.png"))
    assert not found.isNull()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("spoken", ["en", "ko"])
def test_pictures_of_the_transcript(opened: Open, spoken: str, scheme: Scheme) -> None:
    language.speak(spoken)
    style.wear(scheme)
    rows = interview(spoken)
    view = opened(rows, codings(rows))
    shades = [code(8, "↳ " + NAMES[spoken][2], 2, 1), code(9, "↳↳ " + NAMES[spoken][2], 2, 2)]
    view.set_codes([*(code(i + 1, name, i) for i, name in enumerate(NAMES[spoken])), *shades], {})
    view.resize(1180, 760)
    look = f"{spoken}-{scheme}"
    picture(view, look)
    picture(view, f"{look}@2x", 2)
    for _ in range(4):
        QTest.keyClick(text_of(view), Qt.Key.Key_Down)
    picture(view, f"{look}-selected")
    view.go_to_quote(codings(rows)[4].id)
    QTest.keyClick(text_of(view), Qt.Key.Key_BracketRight)
    picture(view, f"{look}-border")
    QTest.keyClick(text_of(view), Qt.Key.Key_Escape)
    view.set_editing(True)
    view.mark_playing(rows[3].start_ms)
    picture(view, f"{look}-editing")
    view.set_editing(False)
    view.set_zoom(200)
    picture(view, f"{look}-zoomed")
    view.set_zoom(100)
    view.resize(560, 760)
    view.open_find()
    picture(view, f"{look}-narrow")
    view.update_segments([replace(row, start_ms=None, speaker="") for row in rows])
    picture(view, f"{look}-plain")
