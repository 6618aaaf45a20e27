"""What a reader wants to see beside the words themselves: doubts, pauses, times, signs, and stretches that recede."""

from __future__ import annotations

from dataclasses import dataclass, field

DOUBTFUL = 0.5
"""Words that speech recognition gave a smaller probability are marked."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A small mark before a segment. glyph: one or two characters; hint: what it means, translated."""

    glyph: str
    hint: str
    trouble: bool = False


@dataclass(slots=True)
class Sights:
    """doubt: the probability below which words are marked, 0 for none; unless `doubt_reading` only while somebody
    writes. pause_ms: the shortest pause shown, 0 for none. signs and faint: by segment id; faint spans in code points.
    """

    doubt: float = DOUBTFUL
    doubt_reading: bool = False
    pause_ms: int = 0
    times: bool = True
    names: bool = False
    """Whether speakers have a column: where no new one begins, it has room for the pause before."""
    signs: dict[int, list[Sign]] = field(default_factory=dict)
    receding: set[int] = field(default_factory=set)
    """Segments that recede as a whole."""
    faint: dict[int, list[tuple[int, int]]] = field(default_factory=dict)
