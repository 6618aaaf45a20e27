"""Segments as a style shows them: who speaks under which name, when, and the words with pauses, marks and times."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from interviewkit.sources.outputs.clocks import shown
from interviewkit.sources.outputs.style import Style
from interviewkit.sources.outputs.transcript import MarkShown, Transcript, timed_words
from interviewkit.sources.queries import SegmentRow
from interviewkit.text import pauses
from interviewkit.words import language, mark, speaking, tr

MODERATOR, OBSERVER, VOICE = mark("Moderator"), mark("Observer"), mark("Speaker {n}")
Clean = Callable[[str], str]
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a turn. kind: "text", "pause", "mark" or "time"."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Turn:
    """n counts from 1. speaker: the name shown, "" for none. stamped: its time is to be written. Times in ms."""

    n: int
    speaker: str
    start_ms: int | None
    end_ms: int | None
    pieces: tuple[Piece, ...]
    stamped: bool
    row: SegmentRow

    @property
    def text(self) -> str:
        """All pieces as one text."""
        return joined(self.pieces)


def turns(source: Transcript, style: Style) -> Iterator[Turn]:
    """The turns in order; those that say nothing are left out."""
    with speaking(style.language or language()):
        names = shown_names(source, style.names)
        yield from _numbered(_merged(_drawn(source, style, names), style), style)


def joined(pieces: Sequence[Piece]) -> str:
    """Pieces in a row, one blank between them."""
    return " ".join(piece.text for piece in pieces)


def shown_names(source: Transcript, how: str) -> dict[str, str]:
    """Speaker's label → the name to write. With "people" nobody's own name is left: participants go by their label,
    moderators and observers by their role, others by a number."""
    labels: dict[str, str] = {}
    for row in source.rows:
        if row.speaker:
            labels.setdefault(row.speaker, row.role)
    if how == "none":
        return dict.fromkeys(labels, "")
    if how == "initials":
        return _initials(list(labels))
    if how == "people":
        return _people(labels, source)
    return {label: label for label in labels}


def _people(labels: dict[str, str], source: Transcript) -> dict[str, str]:
    roles = {"moderator": tr(MODERATOR), "observer": tr(OBSERVER)}
    alone = [label for label, role in labels.items() if role == "participant" and label not in source.people]
    found: dict[str, str] = {}
    for label, role in labels.items():
        if label in source.people:
            found[label] = source.people[label]
        elif role in roles:
            several = sum(each == role for each in labels.values()) > 1
            found[label] = roles[role] + (f" {_nth(labels, label, role)}" if several else "")
        elif role == "participant" and source.participant and len(alone) == 1:
            found[label] = source.participant
        else:
            found[label] = tr(VOICE, n=list(labels).index(label) + 1)
    return found


def _nth(labels: dict[str, str], label: str, role: str) -> int:
    return [each for each, own in labels.items() if own == role].index(label) + 1


def _initials(labels: list[str]) -> dict[str, str]:
    """First letters of the parts of a name, a number behind those that would be the same."""
    found: dict[str, str] = {}
    for label in labels:
        parts = _WORD.findall(label)
        letters = "".join(part if part.isdecimal() else part[:1].upper() for part in parts) or label[:1]
        n, taken = 2, set(found.values())
        name = letters
        while name in taken:
            name, n = f"{letters}{n}", n + 1
        found[label] = name
    return found


def _drawn(source: Transcript, style: Style, names: dict[str, str]) -> Iterator[Turn]:
    rows = source.rows
    silent = pauses.between(((r.start_ms, r.end_ms, r.words) for r in rows), style.pause_ms) if style.pauses else None
    marks = _Marks(source.marks, style.marks)
    clean = _cleaner(style.clean, source.language)
    ticks = _Ticks(style)
    following: list[int | None] = [*_following(rows), None] if source.marks else [None] * (len(rows) + 1)
    for row, after in zip(rows, following[1:], strict=True):
        signs = [(each.offset, Piece("pause", each.sign())) for each in next(silent)] if silent is not None else []
        signs += marks.within(row, after)
        stamped, inner = ticks.at(row)
        signs += inner
        pieces = tuple(_pieces(row.text, signs, clean))
        if pieces:
            yield Turn(0, names.get(row.speaker, ""), row.start_ms, row.end_ms, pieces, stamped, row)


def _following(rows: Sequence[SegmentRow]) -> list[int | None]:
    """For each row, when it or the next one whose time is known begins."""
    found: list[int | None] = []
    after: int | None = None
    for row in reversed(rows):
        after = row.start_ms if row.start_ms is not None else after
        found.append(after)
    return found[::-1]


def _pieces(text: str, signs: list[tuple[int, Piece]], clean: Clean | None) -> Iterator[Piece]:
    at = 0
    for offset, sign in sorted(signs, key=lambda each: each[0]):
        if said := _said(text[at:offset], clean):
            yield Piece("text", said)
        yield sign
        at = max(at, offset)
    if said := _said(text[at:], clean):
        yield Piece("text", said)


def _said(text: str, clean: Clean | None) -> str:
    found = clean(text) if clean is not None else text
    found = re.sub(r"\n[^\S\n]*(?:\n[^\S\n]*)+", "\n", found)  # an empty line would end the turn in most formats
    return found.strip()


def _cleaner(wanted: bool, spoken: str) -> Clean | None:
    if not wanted:
        return None
    from interviewkit.text.cleaning import clean

    return lambda text: clean(text, spoken)


class _Marks:
    """Puts each mark before the word that follows its beginning, each once."""

    def __init__(self, marks: Sequence[MarkShown], wanted: str) -> None:
        kinds = {"all": ("note", "nonverbal", "events"), "nonverbal": ("nonverbal",)}.get(wanted, ())
        self._marks = [each for each in marks if each.kind in kinds and each.text.strip()]
        self._next = 0

    def within(self, row: SegmentRow, following: int | None) -> list[tuple[int, Piece]]:
        """What falls before the next turn begins, all that is left at the last one."""
        if row.start_ms is None and following is not None:
            return []
        words = timed_words(row)
        found = []
        while self._next < len(self._marks):
            each = self._marks[self._next]
            if following is not None and each.start_ms >= following:
                break
            self._next += 1
            offset = next((int(word[0] or 0) for word in words if (word[2] or 0) >= each.start_ms), len(row.text))
            if not words and row.start_ms is not None and each.start_ms <= row.start_ms:
                offset = 0
            found.append((offset, Piece("mark", f"[{' '.join(each.text.split())}]")))
        return found


class _Ticks:
    """Says which turns tell their time, and where times stand within long ones."""

    def __init__(self, style: Style) -> None:
        self._style, self._next = style, 0

    def at(self, row: SegmentRow) -> tuple[bool, list[tuple[int, Piece]]]:
        if self._style.stamps == "none" or row.start_ms is None:
            return False, []
        if self._style.stamps == "turn":
            return True, []
        step = self._style.every_s * 1000
        stamped = row.start_ms >= self._next
        if stamped:
            self._next = (row.start_ms // step + 1) * step
        inner: list[tuple[int, Piece]] = []
        for word in timed_words(row):
            start = int(word[2] or 0)
            if start >= self._next and start > row.start_ms:
                inner.append((int(word[0] or 0), Piece("time", f"[{shown(start, self._style.clock)}]")))
                self._next = (start // step + 1) * step
        return stamped, inner


def _merged(found: Iterator[Turn], style: Style) -> Iterator[Turn]:
    """Neighbours of one speaker as one turn, where that is wanted."""
    held: Turn | None = None
    for turn in found:
        if style.joined and held is not None and turn.row.speaker_id is not None and _same(held.row, turn.row):
            end = turn.end_ms if turn.end_ms is not None else held.end_ms
            held = replace(held, pieces=held.pieces + turn.pieces, end_ms=end)
            continue
        if held is not None:
            yield held
        held = turn
    if held is not None:
        yield held


def _same(a: SegmentRow, b: SegmentRow) -> bool:
    return a.speaker_id == b.speaker_id and a.speaker == b.speaker


def _numbered(found: Iterator[Turn], style: Style) -> Iterator[Turn]:
    for n, turn in enumerate(found, 1):
        yield replace(turn, n=n)
