"""Quotes stay on their words, checked against characters that carry their own identity."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.text.anchors import (
    Anchor,
    Edit,
    Passage,
    excerpt,
    is_lost,
    moved,
    pieces,
    through_edit,
    through_merge,
    through_removal,
    through_split,
    tidied,
)

SEGMENT = 7


def quote(text: str, words: str) -> Passage:
    start = text.index(words)
    return Passage(Anchor(SEGMENT, start), Anchor(SEGMENT, start + len(words)))


def edited(text: str, words: str, edit: Edit, new: str) -> str:
    """What a quote of `words` reads after the edit."""
    assert len(new) == edit.length
    passage = through_edit(quote(text, words), SEGMENT, edit)
    return excerpt(passage, {SEGMENT: text[: edit.start] + new + text[edit.end :]})


def test_text_typed_at_either_border_of_a_quote_stays_outside() -> None:
    assert edited("it was slow, really", "slow", Edit(7, 7, 5), "very ") == "slow"
    assert edited("it was slow, really", "slow", Edit(11, 11, 3), "ish") == "slow"


def test_text_typed_inside_a_quote_belongs_to_it() -> None:
    assert edited("it was slow, really", "was slow", Edit(7, 7, 5), "very ") == "was very slow"


def test_a_quote_shrinks_to_what_remains_of_it() -> None:
    assert edited("it was slow, really", "was slow", Edit(3, 7, 0), "") == "slow"
    assert edited("it was slow, really", "was slow", Edit(8, 19, 1), "!") == "was s"


def test_a_wholly_replaced_quote_is_lost() -> None:
    passage = through_edit(quote("it was slow, really", "slow"), SEGMENT, Edit(7, 11, 4))
    assert is_lost(passage)
    assert is_lost(through_edit(passage, SEGMENT, Edit(7, 7, 3))), "and typing there does not bring it back"


def test_an_edit_elsewhere_leaves_a_quote_alone() -> None:
    passage = quote("it was slow", "slow")
    assert through_edit(passage, SEGMENT + 1, Edit(0, 5, 0)) == passage
    assert edited("it was slow, really", "slow", Edit(13, 19, 0), "") == "slow"


@pytest.mark.parametrize(("offset", "start", "end"), [(1, 1, 1), (2, 5, 2), (3, 5, 2), (4, 5, 2), (6, 7, 7)])
def test_starts_go_behind_new_text_and_ends_before_it(offset: int, start: int, end: int) -> None:
    edit = Edit(2, 4, 3)
    assert moved(offset, edit, "start") == start
    assert moved(offset, edit, "end") == end


def test_a_quote_over_three_segments_loses_its_outer_parts_one_by_one() -> None:
    texts = {1: "one", 2: "two", 3: "three"}
    passage = Passage(Anchor(1, 1), Anchor(3, 2))
    assert excerpt(passage, texts) == "ne\ntwo\nth"
    without_second = through_removal(passage, 2, Anchor(1, 3), Anchor(3, 0))
    assert without_second == passage
    without_first = through_removal(passage, 1, None, Anchor(2, 0))
    assert without_first == Passage(Anchor(2, 0), Anchor(3, 2))
    without_last = through_removal(passage, 3, Anchor(2, 3), None)
    assert without_last == Passage(Anchor(1, 1), Anchor(2, 3))


def test_a_quote_at_the_cut_goes_with_its_own_side() -> None:
    left, right = Passage(Anchor(1, 2), Anchor(1, 5)), Passage(Anchor(1, 5), Anchor(1, 8))
    assert through_split(left, 1, 5, 2) == left
    assert through_split(right, 1, 5, 2) == Passage(Anchor(2, 0), Anchor(2, 3))
    across = Passage(Anchor(1, 2), Anchor(1, 8))
    assert through_split(across, 1, 5, 2) == Passage(Anchor(1, 2), Anchor(2, 3))
    assert through_merge(through_split(across, 1, 5, 2), 1, 2, 5) == across


def test_a_quote_deleted_with_its_only_segment_has_no_place_left() -> None:
    assert through_removal(quote("slow", "slow"), SEGMENT, None, None) is None


def test_pieces_name_only_segments_that_text_is_taken_from() -> None:
    passage = Passage(Anchor(1, 3), Anchor(3, 0))
    assert pieces(passage, {1: 3, 2: 4, 3: 5}) == [(2, 0, 4)]
    assert tidied(passage, {1: 3, 2: 4, 3: 5}) == Passage(Anchor(2, 0), Anchor(2, 4))


@dataclass
class Document:
    """Segments of characters that are known by name, and quotes with the characters they should cover."""

    random: random.Random
    segments: dict[int, list[int]] = field(default_factory=dict)
    quotes: list[tuple[Passage, set[int]]] = field(default_factory=list)
    made: int = 0

    def new(self, count: int) -> list[int]:
        self.made += count
        return list(range(self.made - count, self.made))

    @property
    def lengths(self) -> dict[int, int]:
        return {segment: len(characters) for segment, characters in self.segments.items()}

    def pick(self) -> int:
        return self.random.choice(list(self.segments))

    def covered(self, passage: Passage) -> list[int]:
        return [name for s, start, end in pieces(passage, self.lengths) for name in self.segments[s][start:end]]

    def add_quote(self) -> None:
        ids = list(self.segments)
        first = self.random.randrange(len(ids))
        last = min(first + self.random.choice((0, 0, 0, 1, 2, 4)), len(ids) - 1)
        start = Anchor(ids[first], self.random.randint(0, len(self.segments[ids[first]])))
        end = Anchor(ids[last], self.random.randint(0, len(self.segments[ids[last]])))
        if first == last and end.offset < start.offset:
            start, end = end, start
        passage = tidied(Passage(start, end), self.lengths)
        if names := self.covered(passage):
            self.quotes.append((passage, set(names)))

    def carry(self, way: Callable[[Passage], Passage | None]) -> None:
        carried = [(way(passage), names) for passage, names in self.quotes]
        self.quotes = [(tidied(passage, self.lengths), names) for passage, names in carried if passage]

    def edit(self) -> None:
        segment = self.pick()
        characters = self.segments[segment]
        start = self.random.randint(0, len(characters))
        end = min(start + self.random.choice((0, 0, 1, 3, 20)), len(characters))
        new = self.new(self.random.choice((0, 1, 1, 4, 12)))
        characters[start:end] = new
        self.carry(lambda passage: through_edit(passage, segment, Edit(start, end, len(new))))

    def grow(self) -> None:
        segment = self.pick()
        end = len(self.segments[segment])
        self.segments[segment] += self.new(30)
        self.carry(lambda passage: through_edit(passage, segment, Edit(end, end, 30)))

    def split(self) -> None:
        segment = self.pick()
        offset = self.random.randint(0, len(self.segments[segment]))
        new_id = max(self.segments) + 1
        behind = self.segments[segment][offset:]
        del self.segments[segment][offset:]
        ordered: dict[int, list[int]] = {}
        for each, characters in self.segments.items():
            ordered[each] = characters
            if each == segment:
                ordered[new_id] = behind
        self.segments = ordered
        self.carry(lambda passage: through_split(passage, segment, offset, new_id))

    def merge(self) -> None:
        ids = list(self.segments)
        if len(ids) < 2:
            return
        at = self.random.randrange(len(ids) - 1)
        first, second = ids[at], ids[at + 1]
        self.segments[first] += self.new(self.random.randint(0, 2))
        joint = len(self.segments[first])
        self.segments[first] += self.segments.pop(second)
        self.carry(lambda passage: through_merge(passage, first, second, joint))

    def remove(self) -> None:
        ids = list(self.segments)
        if len(ids) < 3:
            return
        at = self.random.randrange(len(ids))
        before = Anchor(ids[at - 1], len(self.segments[ids[at - 1]])) if at else None
        after = Anchor(ids[at + 1], 0) if at + 1 < len(ids) else None
        del self.segments[ids[at]]
        self.carry(lambda passage: through_removal(passage, ids[at], before, after))

    def check(self) -> None:
        """Every quote covers its surviving characters and all between the first and the last of them."""
        flat = [name for characters in self.segments.values() for name in characters]
        place = {name: at for at, name in enumerate(flat)}
        for at, (passage, names) in enumerate(self.quotes):
            alive = [place[name] for name in names if name in place]
            covered = self.covered(passage)
            assert is_lost(passage) == (not alive)
            assert covered == (flat[min(alive) : max(alive) + 1] if alive else [])
            assert passage.start.segment in self.segments and passage.end.segment in self.segments
            self.quotes[at] = passage, set(covered)


def walk(seed: int, steps: int) -> Document:
    document = Document(random.Random(seed))
    document.segments = {segment: document.new(document.random.randint(0, 30)) for segment in range(1, 7)}
    for step in range(steps):
        if len(document.quotes) < 8:
            document.add_quote()
        elif step % 40 == 0:
            document.quotes = [each for each in document.quotes if not is_lost(each[0])]
        action = document.random.choices(
            (document.edit, document.split, document.merge, document.remove), (70, 14, 13, 3)
        )[0]
        if sum(document.lengths.values()) < 40:
            action = document.grow
        action()
        document.check()
    return document


def test_ten_thousand_random_edits_splits_and_merges_keep_every_quote_on_its_text() -> None:
    document = walk(seed=20260101, steps=10_000)
    assert document.made > 10_000


@given(st.integers(0, 2**32), st.integers(1, 60))
def test_any_short_walk_keeps_every_quote_on_its_text(seed: int, steps: int) -> None:
    walk(seed, steps)
