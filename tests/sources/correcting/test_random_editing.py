"""10,000 random edits, splits, merges and deletions through the database: every quote and every word stays on its
letters, or is told to be gone. The expectation follows each letter by itself and knows nothing of offsets."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count
from random import Random

import pytest
from sqlmodel import Session

from interviewkit.coding.actions import quote_passage
from interviewkit.coding.queries import QuoteRow, quotes
from interviewkit.sources.actions import NewSegment, add_source, append_segments
from interviewkit.sources.correcting.editing import edit_segment, merge_segments, remove_segment, split_segment
from interviewkit.sources.queries import SegmentRow, segments
from interviewkit.store.project import Project
from interviewkit.text.anchors import Anchor, Edit, Passage

OPERATIONS = 3400
A_STEP = 50
LETTERS = "가나다라 abc👍é 한 ,."


@dataclass
class Letters:
    """A source as its letters, each with an identity: id → [(letter, identity)]; what quotes and words hold of them."""

    numbers: count[int] = field(default_factory=count)
    segments: dict[int, list[tuple[str, int]]] = field(default_factory=dict)
    quotes: dict[int, set[int]] = field(default_factory=dict)
    words: dict[int, set[int]] = field(default_factory=dict)
    fresh: int = 0

    def new(self, text: str) -> list[tuple[str, int]]:
        return [(letter, next(self.numbers)) for letter in text]

    def text(self, segment: int) -> str:
        return "".join(letter for letter, _ in self.segments[segment])

    def write(self, segment: int, start: int, end: int, text: str) -> int:
        """Replaces letters; what is written between letters of a quote or word belongs to it. How many are new."""
        new = self.new(text)
        self.segments[segment][start:end] = new
        if new:
            order = {identity: place for place, (_, _, identity) in enumerate(self.flat())}
            here = order[new[0][1]]
            for held in (*self.quotes.values(), *self.words.values()):
                places = [order[each] for each in held if each in order]
                if places and min(places) < here < max(places):
                    held.update(identity for _, identity in new)
        return len(new)

    def grow(self, segment: int, first_new: int) -> None:
        """Letters written right at a word belong to it; first_new: identity from which on letters were just written."""
        letters = self.segments[segment]
        for held in self.words.values():
            places = [place for place, (_, identity) in enumerate(letters) if identity in held]
            for place, way in ((places[0], -1), (places[-1], 1)) if places else ():
                place += way
                while 0 <= place < len(letters) and letters[place][1] >= first_new and not letters[place][0].isspace():
                    held.add(letters[place][1])
                    place += way

    def flat(self) -> list[tuple[int, int, int]]:
        """(segment, offset, identity) of every letter, in order."""
        return [(seg, at, each) for seg, letters in self.segments.items() for at, (_, each) in enumerate(letters)]


class Walk:
    """The same random operation on the letters and in the database."""

    def __init__(self, session: Session, letters: Letters, random: Random) -> None:
        self.session, self.letters, self.random = session, letters, random

    def step(self) -> None:
        way = self.random.choices([self.edit, self.rewrite, self.split, self.merge, self.remove], [60, 4, 17, 17, 2])[0]
        way(self.random.choice(list(self.letters.segments)))

    def edit(self, segment: int) -> None:
        """Typing: edits with their positions, some of them in one go."""
        letters, edits = self.letters.segments[segment], []
        first_new = next(self.letters.numbers)
        for _ in range(self.random.randint(1, 3)):
            start = self.random.randint(0, len(letters))
            end = min(len(letters), start + self.random.choice([0, 0, 1, 2, 6]))
            new = self.typed()
            edits.append(Edit(start, end, self.letters.write(segment, start, end, new)))
        self.letters.grow(segment, first_new)
        edit_segment(self.session, segment, self.letters.text(segment), edits)

    def typed(self) -> str:
        """Something new: with a letter never used before, so that it cannot write again what was there."""
        length = self.random.choice([0, 0, 1, 1, 2, 4])
        self.letters.fresh += 1
        return (chr(0x4E00 + self.letters.fresh) + "".join(self.random.choices(LETTERS, k=3)))[:length]

    def rewrite(self, segment: int) -> None:
        """A text put in whole, longer at the end only, so that what survived is beyond doubt."""
        end = len(self.letters.segments[segment])
        first_new = next(self.letters.numbers)
        self.letters.write(segment, end, end, "끝!")
        self.letters.grow(segment, first_new)
        edit_segment(self.session, segment, self.letters.text(segment))

    def split(self, segment: int) -> None:
        letters = self.letters.segments[segment]
        offset = self.random.randint(0, len(letters))
        left = len(self.letters.text(segment)[:offset].rstrip())
        right = len(letters) - len(self.letters.text(segment)[offset:].lstrip())
        new = split_segment(self.session, segment, offset)
        order = {}
        for each, held in self.letters.segments.items():
            order[each] = held if each != segment else letters[:left]
            if each == segment:
                order[new] = letters[max(left, right) :]
        self.letters.segments = order

    def merge(self, segment: int) -> None:
        order = list(self.letters.segments)
        at = order.index(segment)
        if at + 1 == len(order):
            return
        second = order[at + 1]
        one, two = self.letters.text(segment), self.letters.text(second)
        blank = " " if one and two and not one[-1].isspace() and not two[0].isspace() else ""
        merge_segments(self.session, segment, second)
        joint = len(one)
        self.letters.segments[segment] += self.letters.segments.pop(second)
        self.letters.write(segment, joint, joint, blank)

    def remove(self, segment: int) -> None:
        if len(self.letters.segments) > 3:
            remove_segment(self.session, segment)
            del self.letters.segments[segment]


def begin(project: Project, random: Random) -> tuple[int, Letters]:
    letters = Letters()
    with project.change("Import") as session:
        source_id = add_source(session, "P01", "recording")
        spans = [(at, at + 3) for at in range(0, 36, 9)]
        texts = ["".join(random.choices(LETTERS, k=40)) + "끝" for _ in range(12)]
        new = [
            NewSegment(
                text, "", ms, ms + 8000, [[low, high, ms + 100 * low, ms + 100 * low + 100, 1.0] for low, high in spans]
            )
            for ms, text in zip(count(0, 9000), texts, strict=False)
        ]
        for ms, segment, text in zip(count(0, 9000), append_segments(session, source_id, new), texts, strict=False):
            held = letters.segments[segment] = letters.new(text)
            letters.words |= {ms + 100 * low: {each for _, each in held[low:high]} for low, high in spans}
        flat = letters.flat()
        for _ in range(30):
            low = random.randrange(len(flat) - 50)
            part = flat[low : low + random.choice([1, 4, 12, 50])]
            (first, start, _), (last, end, _) = part[0], part[-1]
            quote_id = quote_passage(session, source_id, Passage(Anchor(first, start), Anchor(last, end + 1)))
            letters.quotes[quote_id] = {each for _, _, each in part}
    return source_id, letters


def agrees(letters: Letters, rows: list[SegmentRow], quoted: list[QuoteRow]) -> None:
    assert [(row.id, row.text) for row in rows] == [(each, letters.text(each)) for each in letters.segments]
    flat = letters.flat()
    at = {identity: (segment, offset) for segment, offset, identity in flat}
    order = {identity: place for place, (_, _, identity) in enumerate(flat)}
    for quote in quoted:
        left = sorted(letters.quotes[quote.id] & at.keys(), key=order.__getitem__)
        assert (quote.lost_text is not None) == (not left), "a quote is lost exactly when none of its letters is left"
        if left:
            assert (quote.passage.start.segment, quote.passage.start.offset) == at[left[0]]
            segment, offset = at[left[-1]]
            assert (quote.passage.end.segment, quote.passage.end.offset) == (segment, offset + 1)
    for row in rows:
        for start, end, start_ms, end_ms, probability in row.words or []:
            assert 0 <= start < end <= len(row.text) and start_ms <= end_ms
            if probability is None:
                continue  # written by a person, its time is reckoned
            origin = max(known for known in letters.words if known <= start_ms)
            held = {identity for _, identity in letters.segments[row.id][start:end]}
            assert held & letters.words[origin], "a word's time stays on letters of that word"


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_quotes_and_words_stay_on_their_letters(project: Project, seed: int) -> None:
    random = Random(seed)
    source_id, letters = begin(project, random)
    with project.read() as session:
        before = segments(session, source_id), quotes(session, source_id)
    agrees(letters, *before)
    for _ in range(OPERATIONS // A_STEP):
        with project.change("Edit") as session:
            walk = Walk(session, letters, random)
            for _ in range(A_STEP):
                walk.step()
            agrees(letters, segments(session, source_id), quotes(session, source_id))
    for _ in range(OPERATIONS // A_STEP):
        assert project.undo() is not None
    with project.read() as session:
        assert (segments(session, source_id), quotes(session, source_id)) == before
