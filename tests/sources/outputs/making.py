"""Small transcripts for the tests of writing."""

from __future__ import annotations

from typing import Any

from interviewkit.sources.outputs.transcript import Transcript
from interviewkit.sources.queries import SegmentRow


def row(
    n: int,
    text: str,
    speaker: str = "",
    start_ms: int | None = None,
    end_ms: int | None = None,
    words: list[list[Any]] | None = None,
    role: str = "",
) -> SegmentRow:
    return SegmentRow(n, n * 1024, text, hash(speaker) if speaker else None, speaker, role, start_ms, end_ms, words, "")


def even_words(text: str, start_ms: int, end_ms: int) -> list[list[Any]]:
    """Each word of a text with its share of the time."""
    words, at, offset = [], start_ms, 0
    spoken = text.split()
    step = (end_ms - start_ms) // max(len(spoken), 1)
    for word in spoken:
        offset = text.index(word, offset)
        words.append([offset, offset + len(word), at, at + step * 9 // 10, 0.9])
        offset, at = offset + len(word), at + step
    return words


TALK = Transcript(
    "P04 interview",
    (
        row(1, "When did you buy the chair?", "Anna Lee", 1200, 4300, role="moderator"),
        row(2, "작년에요. 음, 사실은 & <오래> 고민했어요.", "김 철수", 5000, 9800, role="participant"),
        row(3, "Why?", "Anna Lee", 10_000, 10_900, role="moderator"),
        row(
            4, "Well: 100 % sure {really} \\ I was not.\nNot at all.", "김 철수", 12_000, 3_725_400, role="participant"
        ),
    ),
    "ko",
    "P04",
    "Kim Cheolsu.m4a",
    3_800_000,
    "small",
    "2026-11-02",
)
