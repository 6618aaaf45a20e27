"""Which colour a voice is shown in, wherever it is shown: chips, names in the text, lanes under the waveform."""

from __future__ import annotations

from collections.abc import Iterable

HUES = 10
"""How many the palette has."""


def hue_of(colour: int | None, place: int) -> int:
    """The hue, 0–9, of a voice: the one a person gave it, or as the voices of a source come. place: from 0."""
    return (place if colour is None else colour) % HUES


def hues_of(voices: Iterable[tuple[int, int, int | None]]) -> dict[int, int]:
    """Speaker id → hue, of (source id, speaker id, colour given or None) in the order the voices came."""
    places: dict[int, int] = {}
    found = {}
    for source_id, speaker_id, colour in voices:
        place = places[source_id] = places.get(source_id, -1) + 1
        found[speaker_id] = hue_of(colour, place)
    return found
