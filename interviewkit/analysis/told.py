"""Every word of a project as numbers, with whose it is and where: what words, expressions and keyness count from."""

from __future__ import annotations

import re
import threading
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sqlmodel import Session

from interviewkit.store.blocks import Block
from interviewkit.store.bulk import fetch
from interviewkit.store.project import Project
from interviewkit.text.english import lemma
from interviewkit.text.eojeol import bases

Ints = NDArray[np.int64]
Small = NDArray[np.int32]
Bools = NDArray[np.bool_]

BREAK = 0
"""The number that stands where a segment ends; no word has it."""
WORD = re.compile(r"\n|\w+(?:['-]\w+)*")
"""Words of folded text, and the ends of lines between segments."""
Lemmas = Callable[[Iterable[str]], Mapping[str, str]]
"""Korean words → what each is a form of."""
_ASKS = re.compile(
    r"(?:interviewer|moderator|facilitator|researcher|host|q|"
    r"면접관|면접자|면담자|진행자|사회자|질문자|연구자|인터뷰어|모더레이터)[\W\d]*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks. role: "moderator", "participant", "observer" or "". person: a participant's id, minus the source's
    where nobody is named, 0 for somebody who is not interviewed. participant: the participant's id, 0 for none."""

    role: str
    person: int
    participant: int


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """All words in the order of the text.

    word: number of the written form in `forms`, BREAK where a segment ends; base: number of the same word's basic form,
    in `forms` too (basic: of each form); row: segment of each word, a place in the arrays by segment (segment, source:
    ids; voice: place in `voices`; block: place in `blocks`).
    """

    blocks: Sequence[Block]
    forms: Sequence[str]
    basic: Small
    word: Small
    base: Small
    row: Small
    segment: Ints
    source: Ints
    voice: Ints
    block: Ints
    voices: Sequence[Voice]

    def people(self) -> Ints:
        """Whose each segment is: Voice.person."""
        return np.array([voice.person for voice in self.voices], np.int64)[self.voice]

    def roles(self, *roles: str) -> Bools:
        """Which segments are of voices with one of these roles."""
        return np.array([voice.role in roles for voice in self.voices], bool)[self.voice]


class Reader:
    """Numbers what was said; a source's words are numbered again only when it changed. Usable from any thread."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._lock = threading.Lock()
        self._forms = ["\n"]
        self._numbers = {"\n": BREAK}
        self._stretches: dict[str, int] = {}
        self._first, self._size, self._flat = array("i"), array("i"), array("i")
        self._words: dict[int, tuple[Block, Small]] = {}
        self._base: Small = np.zeros(0, np.int32)
        self._by = ""
        self._told: Told | None = None
        self._whose: object = None

    def told(self, by: str = "rule", korean: Lemmas = bases) -> Told:
        """Everything as it is now; the same object as before where nothing changed. korean: gives the basic forms of
        Korean words; by: what that way is called."""
        with self._lock:
            blocks = self._project.search.blocks()
            with self._project.read() as session:
                whose = _whose(session)
            told = self._told
            same = told is not None and len(told.blocks) == len(blocks)
            if told is not None and same and (whose, by) == (self._whose, self._by) and told.blocks == blocks:
                return told
            self._number(blocks, by, korean)
            self._told, self._whose = self._joined(blocks, *whose), whose
            return self._told

    def _number(self, blocks: Sequence[Block], by: str, korean: Lemmas) -> None:
        kept = {}
        for block in blocks:
            known = self._words.get(block.source_id)
            if known is None or known[0] is not block:
                known = block, self._numbered(block.text)
            kept[block.source_id] = known
        self._words = kept
        if len(self._base) != len(self._forms) or by != self._by:
            korean_forms = korean([form for form in self._forms if "가" <= form[0] <= "힣"])
            basic = [korean_forms.get(form) or (lemma(form) if form.isascii() else form) for form in self._forms]
            self._take_up(basic)
            numbers = [self._numbers[each] for each in basic]
            self._base = np.array([*numbers, *range(len(numbers), len(self._forms))], np.int32)
            self._by = by

    def _numbered(self, text: str) -> Small:
        """The words of lines. Looked at are only the different stretches between blanks: twice as fast as all text."""
        found = f"{text}\n".replace("\n", " \n ").split(" ")
        for stretch in set(found) - self._stretches.keys():
            words = WORD.findall(stretch)
            self._take_up(words)
            self._stretches[stretch] = len(self._first)
            self._first.append(len(self._flat))
            self._size.append(len(words))
            self._flat.extend(self._numbers[word] for word in words)
        at = np.fromiter(map(self._stretches.__getitem__, found), np.int64, len(found))
        first, size, flat = (np.frombuffer(each, np.int32) for each in (self._first, self._size, self._flat))
        sizes = size[at]
        begins = np.cumsum(sizes) - sizes
        return np.asarray(flat[np.repeat(first[at] - begins, sizes) + np.arange(sizes.sum())], np.int32)

    def _take_up(self, forms: Iterable[str]) -> None:
        """New forms get the next numbers."""
        for form in forms:
            if form not in self._numbers:
                self._numbers[form] = len(self._forms)
                self._forms.append(form)

    def _joined(
        self, blocks: Sequence[Block], speakers: dict[int, tuple[str, str, int, int]], owners: dict[int, int]
    ) -> Told:
        voices: list[Voice] = []
        places: dict[tuple[int, int], int] = {}
        voice_of: list[int] = []
        for block in blocks:
            here: dict[int, int] = {}
            for speaker in set(block.speakers):
                place = block.source_id, speaker
                if place not in places:
                    places[place] = len(voices)
                    voices.append(_voice(block.source_id, speakers.get(speaker), owners.get(block.source_id, 0)))
                here[speaker] = places[place]
            voice_of += [here[speaker] for speaker in block.speakers]
        parts = [self._words[block.source_id][1] for block in blocks]
        word = np.concatenate(parts) if parts else np.zeros(0, np.int32)
        ends = word == BREAK
        row = (np.cumsum(ends) - ends).astype(np.int32)
        sizes = [len(block.segments) for block in blocks]
        return Told(
            blocks,
            tuple(self._forms),
            self._base,
            word,
            self._base[word],
            row,
            np.array([each for block in blocks for each in block.segments], np.int64),
            np.repeat(np.array([block.source_id for block in blocks], np.int64), sizes),
            np.array(voice_of, np.int64),
            np.repeat(np.arange(len(blocks)), sizes),
            voices,
        )


def _whose(session: Session) -> tuple[dict[int, tuple[str, str, int, int]], dict[int, int]]:
    rows = fetch(session, "SELECT id, label, role, coalesce(participant_id, 0), source_id FROM speaker")
    owners = fetch(session, "SELECT id, coalesce(participant_id, 0) FROM source")
    return {row[0]: row[1:] for row in rows}, dict(owners)


def _voice(source: int, speaker: tuple[str, str, int, int] | None, owner: int) -> Voice:
    label, role, participant, _ = speaker or ("", "", 0, source)
    if not role and not participant and _ASKS.fullmatch(label):
        role = "moderator"
    if role in ("moderator", "observer"):
        return Voice(role, 0, participant)
    return Voice(role, participant or owner or -source, participant or owner)
