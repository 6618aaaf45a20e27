"""What is said in a part of a recording, word by word, and which words give somebody away: for clips to be shared."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sqlmodel import Session

from interviewkit.sources.listening.recordings import working_copy
from interviewkit.sources.outputs import FORMATS, Style, made, of_rows
from interviewkit.sources.queries import MediaRow, SegmentRow
from interviewkit.store import media as media_folder
from interviewkit.store.bulk import fetch
from interviewkit.store.project import Project
from interviewkit.text.folding import fold

AROUND_MS = 80
"""Word times are off by so much at times: a bleep begins earlier and ends later, but not into the next words."""
BLEEPED = "[…]"
_PART = re.compile(r"[^\W\d_]+")
_NO_NAMES = re.compile(
    r"speaker|interviewer|interviewee|moderator|participant|observer|researcher|respondent|guest|host|unknown|voice|"
    r"화자|진행자|참여자|참가자|참석자|관찰자|면담자|연구자|응답자|사회자|발화자|음성",
    re.IGNORECASE,
)

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class SpokenWord:
    """A word, [start, end) in its segment's text and in ms of the recording. whole: no word times are known, so it is
    all that the segment says."""

    text: str
    segment_id: int
    start: int
    end: int
    start_ms: int
    end_ms: int
    speaker: str
    whole: bool = False


def words_between(rows: Iterable[SegmentRow], start_ms: int, end_ms: int) -> list[SpokenWord]:
    """The words that are heard in [start_ms, end_ms), if only in part."""
    found = []
    for row in rows:
        if row.start_ms is None or row.end_ms is None or row.start_ms >= end_ms or row.end_ms <= start_ms:
            continue
        timed = [each for each in row.words or () if each[2] is not None and each[3] is not None]
        for a, b, begins, ends, *_ in timed:
            if begins < end_ms and ends > start_ms:
                text = row.text[int(a) : int(b)]
                found.append(SpokenWord(text, row.id, int(a), int(b), int(begins), int(ends), row.speaker))
        if not timed:
            length = len(row.text)
            found.append(SpokenWord(row.text, row.id, 0, length, row.start_ms, row.end_ms, row.speaker, whole=True))
    return sorted(found, key=lambda word: (word.start_ms, word.end_ms))


def names_known(session: Session, source_id: int) -> set[str]:
    """Names of this study's participants and of those who speak in this source; labels such as “Speaker 1” are none."""
    rows = fetch(session, "SELECT name FROM participant WHERE name <> ''")
    rows += fetch(session, "SELECT label FROM speaker WHERE source_id = :source", {"source": source_id})
    return {name for (name,) in rows if not _NO_NAMES.search(name)}


def telling(words: Sequence[SpokenWord], names: Collection[str]) -> set[int]:
    """Places of the words that hold one of the names or a part of it; in Korean with particles behind, and also the
    given name alone."""
    parts = set()
    for name in names:
        for part in _PART.findall(name):
            small = fold(part)
            if len(small) >= 2:
                parts.add(small)
            if len(part) == 3 and all("가" <= letter <= "힣" for letter in part):
                parts.add(small[1:])
    return {place for place, word in enumerate(words) if any(_holds(part, word.text) for part in parts)}


def _holds(name: str, text: str) -> bool:
    for part in _PART.findall(text):
        small = fold(part)
        if small == name or small == f"{name}s":
            return True
        if "가" <= name[0] <= "힣" and small.startswith(name) and len(small) - len(name) <= 3:
            return True
    return False


def bleep_spans(words: Sequence[SpokenWord], chosen: Collection[int]) -> list[Span]:
    """What is to be bleeped: each chosen word with AROUND_MS about it, up to half-way to a neighbour that stays."""
    found: list[Span] = []
    for place in sorted(chosen):
        word = words[place]
        start, end = word.start_ms - AROUND_MS, word.end_ms + AROUND_MS
        before = [
            each.end_ms for n, each in enumerate(words[:place]) if n not in chosen and each.end_ms <= word.start_ms
        ]
        after = [
            each.start_ms
            for n, each in enumerate(words[place + 1 :], place + 1)
            if n not in chosen and each.start_ms >= word.end_ms
        ]
        if before:
            start = max(start, (max(before) + word.start_ms) // 2)
        if after:
            end = min(end, (word.end_ms + min(after) + 1) // 2)
        start = max(0, start)
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def captions(
    rows: Iterable[SegmentRow],
    start_ms: int,
    end_ms: int,
    bleeped: Sequence[SpokenWord] = (),
    style: Style | None = None,
) -> bytes:
    """Subtitles (.srt) for the clip [start_ms, end_ms), on the clip's clock, bleeped words left out of them too."""
    hidden = {(word.segment_id, word.start) for word in bleeped}
    shown = list(_inside(rows, start_ms, end_ms, hidden))
    return made(of_rows(shown), FORMATS["srt"], Style(cut=True))


def _inside(
    rows: Iterable[SegmentRow], start_ms: int, end_ms: int, hidden: Collection[tuple[int, int]]
) -> Iterator[SegmentRow]:
    for row in rows:
        heard = words_between([row], start_ms, end_ms)
        if not heard:
            continue
        text, words = "", []
        for n, word in enumerate(heard):
            if n:
                between = row.text[heard[n - 1].end : word.start]
                text += between if between.strip() != between or not between else " "
            said = BLEEPED if (row.id, word.start) in hidden else word.text
            times = [max(0, word.start_ms - start_ms), min(word.end_ms, end_ms) - start_ms]
            words.append([len(text), len(text) + len(said), *times, None])
            text += said
        tail = row.text[heard[-1].end :]
        text += tail if not tail.strip(" .,!?…。？！\"'”’)") else ""
        whole = any(word.whole for word in heard)
        yield replace(
            row,
            text=text,
            start_ms=max(0, heard[0].start_ms - start_ms),
            end_ms=min(max(word.end_ms for word in heard), end_ms) - start_ms,
            words=None if whole else words,
        )


def recording_file(project: Project, media: MediaRow) -> Path:
    """The recording itself, else its working copy; FileTrouble when both are gone."""
    original = media_folder.find(project.path, media.place, media.linked)
    return original if original is not None else working_copy(project, media)
