"""The sizes of the transcript at any zoom, and how a window's width is shared among its columns."""

from __future__ import annotations

from dataclasses import dataclass

TEXT = 720
READABLE = 480
ENOUGH = 420
NARROW = 330
LANES = 6
NAMES = 220


@dataclass(frozen=True, slots=True)
class Measures:
    """Sizes in device-independent pixels; zoom 1.0 is 15-pixel text at a line height of 1.6."""

    zoom: float = 1.0

    def px(self, size: float) -> int:
        return max(1, round(size * self.zoom))

    @property
    def font(self) -> int:
        return self.px(15)

    @property
    def small(self) -> int:
        return self.px(12)

    @property
    def pitch(self) -> int:
        return self.px(24)

    @property
    def pad(self) -> int:
        """Room left and right of the words, for borders and outlines."""
        return self.px(10)

    @property
    def box(self) -> tuple[float, float]:
        """Upper and lower edge of a highlight within a line."""
        return self.zoom * 2.0, self.zoom * 23.0


@dataclass(frozen=True, slots=True)
class Columns:
    """Widths of the columns from left to right; text includes its padding."""

    time: int
    speaker: int
    text: int
    emotion: int
    stripes: int
    names: int

    @property
    def left(self) -> int:
        return self.time + self.speaker

    @property
    def right(self) -> int:
        return self.emotion + self.stripes + self.names


def columns(width: int, measures: Measures, time: int, speaker: int, coded: bool = True) -> Columns:
    """Shares a width: the text gets what it needs to be readable, then the code names, then the text up to its limit.
    In a narrow window the names are cut short before they go, and the text gives way to them a little.

    time, speaker: what these two want at zoom 1; 0 where no segment has one. In a narrow window the speaker column
    shrinks first. coded: whether anything stands beside the text; if not, a narrow window keeps no room for it.
    """
    px = measures.px
    emotion, stripes = px(24), px(6) * LANES + px(26)
    left_time = px(time) if time else 0
    left_speaker = px(speaker) if speaker else px(12)
    if not coded and width < left_time + left_speaker + px(TEXT) + emotion + stripes + px(NAMES):
        emotion, stripes = 0, px(12)
    fixed = left_time + left_speaker + emotion + stripes
    if speaker and width - fixed < px(ENOUGH):
        left_speaker = max(min(left_speaker, px(64)), left_speaker - (px(ENOUGH) - (width - fixed)))
        fixed = left_time + left_speaker + emotion + stripes
    rest = max(width - fixed, px(120))
    if not emotion:
        text = min(px(TEXT), rest)
        return Columns(left_time, left_speaker, text, emotion, stripes + rest - text, 0)
    names = max(0, min(px(NAMES), rest - px(READABLE)))
    text = min(px(TEXT), rest - names)
    if names < px(72):
        names = min(px(72), rest - px(NARROW))
        names = names if names >= px(56) else 0
        text = min(px(TEXT), rest - names)
    return Columns(left_time, left_speaker, text, emotion, stripes, width - fixed - text if names else 0)
