"""Reads what stands on a waveform besides the sound: turns in their speakers' lanes, marks, silences, gaps, quotes."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from sqlmodel import Session

from interviewkit.sources import queries
from interviewkit.sources.correcting.doubtful import gaps, silences
from interviewkit.sources.layers.writing import marks
from interviewkit.sources.listening.on_clock import Bar, bars, quoted

if TYPE_CHECKING:
    from interviewkit.sources.queries import SpeakerRow

Span = tuple[int, int]
WATCHES = ("segment", "speaker", "mark", "layer", "quote", "tag", "code", "transcription", "setting")
"""The tables it is read from."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A mark on the clock. end_ms: start_ms for a moment; hue 0–9; layer: what kind of mark it is."""

    start_ms: int
    end_ms: int
    text: str
    hue: int
    layer: str


@dataclass(frozen=True)
class Sights:
    """turns: in the order they begin. lanes: the voices that are heard in them. silences: taken for such by the voice
    detector. gaps: could not be transcribed. quotes: (start_ms, end_ms, hue)."""

    turns: tuple[Bar, ...] = ()
    lanes: tuple[SpeakerRow, ...] = ()
    signs: tuple[Sign, ...] = ()
    silences: tuple[Span, ...] = ()
    gaps: tuple[Span, ...] = ()
    quotes: tuple[tuple[int, int, int], ...] = ()

    @cached_property
    def times(self) -> NDArray[np.float64]:
        """(n, 2): start and end of each turn."""
        return np.array([(turn.start_ms, turn.end_ms) for turn in self.turns], np.float64).reshape(-1, 2)

    @cached_property
    def voices(self) -> NDArray[np.int64]:
        """The lane of each turn; −1 for nobody's."""
        order = {speaker.id: number for number, speaker in enumerate(self.lanes)}
        return np.array([order.get(turn.speaker_id or 0, -1) for turn in self.turns], np.int64)

    @cached_property
    def spans(self) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
        """Silences and gaps, (n, 2) each, and quotes with their hues, (n, 3)."""
        found = [np.array(each, np.float64) for each in (self.silences, self.gaps, self.quotes)]
        return found[0].reshape(-1, 2), found[1].reshape(-1, 2), found[2].reshape(-1, 3)

    @cached_property
    def _starts(self) -> list[int]:
        return [turn.start_ms for turn in self.turns]

    def turn_at(self, ms: float, lane: int | None = None) -> Bar | None:
        """The turn that is heard at a moment, the one that began last where several are; of one lane, if named."""
        at = bisect_right(self._starts, ms)
        for number in range(at - 1, max(at - 40, -1), -1):
            if ms < self.turns[number].end_ms and (lane is None or self.voices[number] == lane):
                return self.turns[number]
        return None

    def sign_near(self, ms: float, reach: float) -> Sign | None:
        """The mark at a moment or not further away than `reach` ms; the nearest."""
        found = [sign for sign in self.signs if sign.start_ms - reach <= ms <= sign.end_ms + reach]
        return min(found, key=lambda sign: abs(sign.start_ms - ms), default=None)


def sights(session: Session, source_id: int) -> Sights:
    """All there is to see on the waveform of a source."""
    found = tuple(bars(session, source_id))
    speaking = {turn.speaker_id for turn in found}
    seen = Sights(
        turns=found,
        lanes=tuple(speaker for speaker in queries.speakers(session, source_id) if speaker.id in speaking),
        signs=tuple(
            Sign(
                mark.start_ms, mark.start_ms if mark.end_ms is None else mark.end_ms, mark.text, mark.colour, mark.layer
            )
            for mark in marks(session, source_id)
        ),
        silences=tuple(silences(session, source_id)),
        gaps=tuple(gaps(session, source_id)),
        quotes=tuple(quoted(session, source_id)),
    )
    _ = seen.times, seen.voices, seen.spans  # here, rather than on the GUI thread
    return seen
