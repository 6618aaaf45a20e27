"""Interviews for the transcript's tests."""

from __future__ import annotations

from interviewkit.coding.queries import CodeRow, EmotionRow, QuoteRow, TagRow
from interviewkit.sources.queries import SegmentRow
from interviewkit.text.anchors import Anchor, Passage

TEXTS = (
    "What did you think of the shop? Please tell me.",
    "I liked it a lot. The photos were lovely. Then I waited two weeks 🚚 for the chair.",
    "처음에는 정말 의심스러웠어요. 그런데 후기를 읽고 마음이 놓였어요.",
    "And then?",
    "",
    "배송이 늦어서 화가 났죠. 상담원은 친절했어요.",
)


def segment(number: int, text: str, speaker: str = "", **more: object) -> SegmentRow:
    found = {
        "position": number * 1024,
        "speaker_id": None,
        "role": "",
        "start_ms": number * 1000,
        "end_ms": number * 1000 + 900,
        "words": None,
        "flags": "",
        **more,
    }
    return SegmentRow(id=number, text=text, speaker=speaker, **found)  # type: ignore[arg-type]


def segments(*texts: str) -> list[SegmentRow]:
    """Segments 1, 2, … of two people taking turns."""
    return [segment(i, text, ("Mina", "P1")[i % 2]) for i, text in enumerate(texts or TEXTS, 1)]


def passage(first: int, start: int, end: int, last: int | None = None) -> Passage:
    return Passage(Anchor(first, start), Anchor(first if last is None else last, end))


def quote(number: int, where: Passage, *codes: int, valence: int | None = None, memo: str = "") -> QuoteRow:
    tags = tuple(TagRow(code, "anna", 1.0) for code in codes)
    emotions = () if valence is None else (EmotionRow(number, "joy", valence, 2, "", "anna"),)
    return QuoteRow(number, 1, where, tags, emotions, None, None, memo, "anna", None)


def code(number: int, name: str, colour: int = 0, shade: int = 0) -> CodeRow:
    return CodeRow(number, None, name, "topic", colour, shade, "", "", "", True, 0, 0)


CODES = [code(number, f"Code {number}", number - 1) for number in range(1, 11)]
