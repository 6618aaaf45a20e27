"""Reads from file names who is heard on each recording of a session, and whether they look like recordings of one."""

from __future__ import annotations

import re
from collections.abc import Sequence

ZOOM = re.compile(r"audio[ _-]?(?=\D)(.+?)\d{6,}$", re.IGNORECASE)
NUMBERED = re.compile(r"\d{1,2}[-_ ]+(?=\D)(.+)$")
"""As Craig names them: “1-mina.flac”."""
APART = " _-.,+"
FOLDERS = ("audio record", "audiorecord", "audio_record")
"""Where Zoom puts the recordings of the participants."""


def labels(stems: Sequence[str]) -> list[str]:
    """A label for each file, from their names without ending; no two alike, none empty."""
    found = [_tidy(each) for each in (_zoom(stems) or _numbered(stems) or _different(stems))]
    found = [label or stem for label, stem in zip(found, stems, strict=True)]
    unique: list[str] = []
    for label in found:
        n, wanted = 2, label
        while label in unique:
            label, n = f"{wanted} ({n})", n + 1
        unique.append(label)
    return unique


def alike(stems: Sequence[str], folder: str = "") -> bool:
    """Whether files called so, in a folder called so, are likely the recordings of one session."""
    if len(stems) < 2:
        return False
    if folder.lower() in FOLDERS or _zoom(stems) or _numbered(stems):
        return True
    lower = [stem.lower() for stem in stems]
    head, tail = _ends(lower)
    if all(stem[head : len(stem) - tail].isdecimal() for stem in lower):
        return False  # P01, P02: one interview after another
    return (head + tail) * 2 >= min(map(len, lower)) and len(set(lower)) == len(lower)


def _zoom(stems: Sequence[str]) -> list[str] | None:
    """“audioHongGildong11234567”: a name, which participant it is, and the meeting's number."""
    if not all(ZOOM.match(stem) for stem in stems):
        return None
    meeting = re.search(r"\d*$", _common_end(stems)) if len(stems) > 1 else None
    digits = len(meeting.group()) if meeting is not None else 0
    if digits < 6:
        return [match.group(1) for stem in stems if (match := ZOOM.match(stem))]
    names = [re.sub(r"^audio[ _-]?", "", stem[: len(stem) - digits], flags=re.IGNORECASE) for stem in stems]
    short = [_without_number(name, len(stems)) for name in names]
    # all may be called alike, as telephones are: then the number tells them apart
    both = zip(short, names, strict=True)
    return [f"{one} {name[len(one) :]}" if short.count(one) > 1 else one for one, name in both]


def _without_number(name: str, count: int) -> str:
    """Without the participant's number at the end, 1 to count."""
    for digits in (2, 1):
        number = name[-digits:]
        if len(name) > digits and number.isdecimal() and number[0] != "0" and int(number) <= count:
            return name[:-digits]
    return re.sub(r"\d$", "", name) or name


def _numbered(stems: Sequence[str]) -> list[str] | None:
    found = [match.group(1) for stem in stems if (match := NUMBERED.match(stem))]
    numbers = {re.match(r"\d+", stem).group() for stem in stems} if len(found) == len(stems) else set()  # type: ignore[union-attr]
    return found if found and len(numbers) == len(stems) else None


def _different(stems: Sequence[str]) -> list[str]:
    """What is left when the words that all names begin and end with are taken away."""
    if len(set(stems)) < 2:
        return list(stems)
    head, tail = _ends(stems)
    while head and stems[0][head - 1] not in APART:
        head -= 1
    while tail and stems[0][len(stems[0]) - tail] not in APART:
        tail -= 1
    return [stem[head : len(stem) - tail] for stem in stems]


def _ends(stems: Sequence[str]) -> tuple[int, int]:
    """How many characters all have in common at the beginning, and behind that at the end."""
    head = _common_start(stems)
    return head, len(_common_end([stem[head:] for stem in stems]))


def _common_end(stems: Sequence[str]) -> str:
    length = _common_start([stem[::-1] for stem in stems])
    return stems[0][len(stems[0]) - length :]


def _common_start(stems: Sequence[str]) -> int:
    """How many characters all begin with."""
    columns = zip(*stems, strict=False)
    return next((at for at, column in enumerate(columns) if len(set(column)) > 1), min(map(len, stems)))


def _tidy(label: str) -> str:
    """Words apart: “HongGildong” and “hong_gildong” as people write them."""
    label = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", label)
    return re.sub(r"[\s_]+", " ", label).strip(APART)
