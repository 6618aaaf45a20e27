"""Whatever is done in the transcription workbench, in any order: each act is one step, undo and redo bring back every
row, across restarts and on a team's database, and quotes stay on their words."""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlmodel import Session

from interviewkit.coding.actions import quote_passage, remove_quotes
from interviewkit.coding.queries import quote_texts, quotes
from interviewkit.errors import UserError
from interviewkit.sources.actions import NewSegment, add_source, append_segments
from interviewkit.sources.conversation.moves import toggle_move
from interviewkit.sources.correcting import timing
from interviewkit.sources.correcting.editing import edit_segment, merge_segments, remove_segment, split_segment
from interviewkit.sources.correcting.replacing import Where, find, replace
from interviewkit.sources.layers import writing
from interviewkit.sources.layers.cues import USUAL
from interviewkit.sources.layers.writing import NewMark
from interviewkit.sources.queries import SegmentRow, segments
from interviewkit.sources.speakers import assigning, bleed, telling
from interviewkit.sources.transcribing import vocabulary
from interviewkit.sources.transcribing.again import stretch_of_segments, take_again
from interviewkit.store.project import Project
from interviewkit.text.anchors import Anchor, Passage
from interviewkit.text.replacing import Search
from interviewkit.text.spelling import Term
from interviewkit.transcription import Heard, Settings, Word
from interviewkit.transcription.turns import Turn
from tests.store.conftest import postgres, team  # noqa: F401 - fixtures
from tests.store.test_random_walk import state

SEED = int(os.environ.get("INTERVIEWKIT_SEED", "20260102"))
CHANGES = int(os.environ.get("INTERVIEWKIT_CHANGES", "150"))
SECOND = 1000


class Bench:
    """Acts at random. Every word of the study is another one, so that it can be told which a quote holds."""

    def __init__(self, chance: random.Random) -> None:
        self.chance, self.made = chance, 0
        self.replaced = "", ""

    def word(self) -> str:
        self.made += 1
        return "".join(chr(0xAC00 + (self.made * 7919 + n * 104_729) % 11_000) for n in range(3))

    def spoken(self, start: int, end: int, words: list[str]) -> Heard:
        text, at, each = " ".join(words), 0, (end - start) // len(words)
        timed = []
        for n, word in enumerate(words):
            timed.append(Word(start + n * each, start + (n + 1) * each, word, 0.8, at, at + len(word)))
            at += len(word) + 1
        return Heard(start, end, text, tuple(timed))

    def begin(self, session: Session) -> None:
        for name in ("P01", "P02"):
            source_id = add_source(session, name, "recording")
            heard = [self.spoken(n * 3000, n * 3000 + 2800, [self.word() for _ in range(5)]) for n in range(12)]
            new = [
                NewSegment(
                    each.text,
                    f"Speaker {n % 2 + 1}",
                    each.start_ms,
                    each.end_ms,
                    [[w.start, w.end, w.start_ms, w.end_ms, w.probability] for w in each.words],
                )
                for n, each in enumerate(heard)
            ]
            append_segments(session, source_id, new)

    # What is there

    def source(self) -> int:
        return self.chance.choice([1, 2])

    def rows(self, session: Session, source: int) -> list[SegmentRow]:
        return segments(session, source)

    def some(self, session: Session, least: int = 1) -> tuple[int, list[SegmentRow]]:
        """Neighbours in a source."""
        source = self.source()
        rows = self.rows(session, source)
        at = self.chance.randrange(max(1, len(rows) - least))
        return source, rows[at : at + max(least, self.chance.randrange(1, 4))]

    def voice(self, session: Session, source: int) -> int:
        return assigning.speaker_named(session, source, self.chance.choice(["Ann", "Ben", "Speaker 1", "Speaker 2"]))

    def mark(self, session: Session) -> list[int]:
        found = [each.id for each in writing.marks(session, self.source(), hidden=True)]
        return self.chance.sample(found, min(len(found), self.chance.randrange(1, 4)))

    # What can be done

    def quote(self, session: Session) -> None:
        source, rows = self.some(session)
        first, last = rows[0], rows[-1]
        words = [word for word in first.words or [] if word[0] < word[1]]
        start = self.chance.choice(words)[0] if words else 0
        if start < len(first.text) and last.text:
            quote_passage(session, source, Passage(Anchor(first.id, start), Anchor(last.id, len(last.text))))

    def unquote(self, session: Session) -> None:
        found = quotes(session, self.source())
        remove_quotes(session, [each.id for each in self.chance.sample(found, min(1, len(found)))])

    def edit(self, session: Session) -> None:
        _, rows = self.some(session)
        words = rows[0].text.split()
        words.insert(self.chance.randrange(len(words) + 1), self.word())
        edit_segment(session, rows[0].id, " ".join(words))

    def split(self, session: Session) -> None:
        _, rows = self.some(session)
        cut = rows[0].text.find(" ", self.chance.randrange(len(rows[0].text) + 1))
        if cut > 0:
            split_segment(session, rows[0].id, cut)

    def merge(self, session: Session) -> None:
        source, rows = self.some(session, 2)
        if len(rows) > 1 and len(self.rows(session, source)) > 6:
            merge_segments(session, rows[0].id, rows[1].id)

    def remove(self, session: Session) -> None:
        source, rows = self.some(session)
        if len(self.rows(session, source)) > 8:
            remove_segment(session, rows[0].id)

    def border(self, session: Session) -> None:
        _, rows = self.some(session, 2)
        if len(rows) > 1:
            timing.move_word(session, rows[0].id, rows[1].id, self.chance.choice([-1, 1]))

    def nudge(self, session: Session) -> None:
        _, rows = self.some(session)
        timing.nudge(session, rows[0].id, self.chance.choice(["start", "end"]), self.chance.choice([-100, 50]))

    def confirm(self, session: Session) -> None:
        _, rows = self.some(session)
        timing.confirm(session, [(row.id, 0, len(row.text)) for row in rows])

    def again(self, session: Session) -> None:
        _, rows = self.some(session)
        timed = [row for row in rows if row.start_ms is not None and row.end_ms is not None]
        if not timed:
            return
        stretch = stretch_of_segments(session, [row.id for row in timed])
        words = stretch.text.split() or [self.word()]
        if self.chance.random() < 0.7:
            words[self.chance.randrange(len(words))] = self.word()
        cut = self.chance.randrange(1, len(words) + 1)
        middle = (stretch.start_ms + stretch.end_ms) // 2
        parts = [(stretch.start_ms, middle, words[:cut]), (middle, stretch.end_ms, words[cut:])]
        take_again(session, stretch, [self.spoken(*part) for part in parts if part[2]], Settings("/models/medium"))

    def replace(self, session: Session) -> None:
        _, rows = self.some(session)
        words = [word for row in rows for word in row.text.split()]
        letter = self.chance.choice(words or ["가"])[self.chance.randrange(2)]
        new = self.word()[: self.chance.randrange(1, 4)]
        self.replaced = letter, new
        replace(session, find(session, Search(letter, new), Where()))

    def assign(self, session: Session) -> None:
        source, rows = self.some(session)
        assigning.assign_speaker(session, [row.id for row in rows], self.voice(session, source))

    def from_here(self, session: Session) -> None:
        source, rows = self.some(session)
        chosen = assigning.from_here_on(session, rows[0].id)
        assigning.assign_speaker(session, chosen, self.voice(session, source))

    def everywhere(self, session: Session) -> None:
        chosen = assigning.called(session, self.chance.sample(["Ann", "Ben", "Speaker 1", "Speaker 2"], 2))
        assigning.rename_everywhere(session, chosen, self.chance.choice(["Ann", "Ben", self.word()]))

    def voices(self, session: Session) -> None:
        source = self.source()
        one, other = self.voice(session, source), self.voice(session, source)
        assigning.give_role(session, one, self.chance.choice(["moderator", "participant", ""]))
        assigning.give_colour(session, [one], self.chance.randrange(10))
        if self.chance.random() < 0.5 and one != other:
            assigning.swap_speakers(session, one, other)
        elif self.chance.random() < 0.3:
            assigning.delete_speakers(session, [other])

    def tell(self, session: Session) -> None:
        turns = [Turn(n * 2000, n * 2000 + 2000, self.chance.randrange(3)) for n in range(18)]
        telling.tell_apart(session, self.source(), turns)

    def bleed(self, session: Session) -> None:
        source, rows = self.some(session)
        bleed.flag(session, [row.id for row in rows])
        if len(self.rows(session, source)) > 8:
            bleed.take_out(session, [rows[0].id])

    def moves(self, session: Session) -> None:
        _, rows = self.some(session)
        toggle_move(session, [row.id for row in rows], self.chance.choice(["paraphrase", "clarify"]))

    def note(self, session: Session) -> None:
        start = self.chance.randrange(36_000)
        new = NewMark(start, self.word(), start + self.chance.randrange(900), self.chance.random())
        writing.add_mark(session, self.source(), self.chance.choice(list(USUAL)), new)

    def log(self, session: Session) -> None:
        layer = writing.add_layer(session, self.word(), "events")
        marks = [NewMark(n * 300, self.word(), None, n / 7, {"x": self.word()}) for n in range(30)]
        writing.add_marks(session, self.source(), layer, marks)

    def shift(self, session: Session) -> None:
        chosen, by = self.mark(session), self.chance.randrange(-9000, 9000)
        writing.move_marks(session, chosen, by)
        writing.put_on_layer(session, chosen[:1], self.chance.choice(list(USUAL)))
        writing.delete_marks(session, chosen[2:])

    def layer(self, session: Session) -> None:
        found = writing.layers(session)
        if len(found) < 2:
            return
        one, other = self.chance.sample(found, 2)
        what = self.chance.randrange(5)
        if what == 0:
            writing.merge_layers(session, one.id, other.id)
        elif what == 1:
            writing.delete_layer(session, one.id)
        elif what == 2:
            writing.show_layer(session, one.id, one.hidden)
        elif what == 3:
            writing.shift_layer(session, self.source(), one.id, self.chance.randrange(-9000, 9000))
        else:
            writing.rename_layer(session, one.id, self.word())
            writing.recolour_layer(session, one.id, self.chance.randrange(10))

    def terms(self, session: Session) -> None:
        kept = [*vocabulary.terms(session), Term(self.word(), (self.word(),))]
        vocabulary.set_vocabulary(session, self.chance.sample(kept, min(len(kept), 3)))
        vocabulary.correct(session, vocabulary.misspelt(session)[:3])


ACTS = tuple(name for name, value in vars(Bench).items() if callable(value) and name[0] != "_")[8:]
UNTOUCHED = frozenset(
    ("split", "merge", "border", "assign", "from_here", "everywhere", "voices", "tell", "moves", "nudge", "confirm")
)
"""Acts after which every quote says the same words in the same order."""


def held(project: Project) -> tuple[dict[int, list[str]], set[str]]:
    """What each quote that is not lost says, word by word; and all words of the study."""
    with project.read() as session:
        said: dict[int, list[str]] = {}
        for source in (1, 2):
            rows = quotes(session, source)
            texts = quote_texts(session, rows)
            said |= {row.id: texts[row.id].split() for row in rows if row.lost_text is None}
        words = {word for source in (1, 2) for row in segments(session, source) for word in row.text.split()}
    return said, words


def stays(act: str, before: dict[int, list[str]], after: dict[int, list[str]], words: set[str]) -> None:
    if act in UNTOUCHED:
        assert after == before
    elif act in ("edit", "again", "remove", "bleed"):
        for quote, old in before.items():
            left = [word for word in old if word in words]
            assert [word for word in after.get(quote, []) if word in old] == left, (act, quote)


def walk(place: Path | str, changes: int, seed: int) -> None:
    chance = random.Random(seed)
    bench = Bench(chance)
    project = Project.open(place, coder="kim")
    with project.change("Import") as session:
        bench.begin(session)
    states, at, done = [state(project)], 0, 0
    while done < changes:
        what = chance.random()
        if what < 0.75:
            act = chance.choice(ACTS)
            before, size = held(project)[0], len(project.history())
            done += 1
            try:
                with project.change(f"{act} {done}") as session:
                    getattr(bench, act)(session)
            except UserError:
                assert state(project) == states[at], (seed, act, done)
                continue
            after, words = held(project)
            stays(act, before, after, words)
            if act == "replace":
                said = {quote: [word.replace(*bench.replaced) for word in old] for quote, old in before.items()}
                assert after == said
            assert len(project.history()) - size in (0, 1)
            if project.undo_label() == (f"{act} {done}", ""):
                states[at + 1 :] = [state(project)]
                at += 1
        elif what < 0.95:
            way = chance.choice([-1, 1])
            for _ in range(chance.randrange(1, 6)):
                if not 0 <= at + way < len(states):
                    break
                assert (project.undo if way < 0 else project.redo)() is not None
                at += way
                assert state(project) == states[at], (seed, done)
        else:
            project.close()
            project = Project.open(place, coder="kim")
            assert state(project) == states[at], (seed, done)
    assert [problem for problem in project.check() if problem.kind != "media"] == []
    for expected in reversed(states[:at]):
        assert project.undo() is not None and state(project) == expected
    project.close()
    project = Project.open(place, coder="kim")
    for expected in states[1:]:
        assert project.redo() is not None and state(project) == expected
    project.close()


@pytest.fixture(params=range(int(os.environ.get("INTERVIEWKIT_WALKS", "2"))))
def seed(request: pytest.FixtureRequest) -> Iterator[int]:
    yield SEED + request.param


def test_every_act_of_the_workbench_is_undone_and_redone_byte_for_byte(tmp_path: Path, seed: int) -> None:
    Project.create(tmp_path / "study.ikit", coder="kim").close()
    walk(tmp_path / "study.ikit", CHANGES, seed)


def test_every_act_of_the_workbench_is_undone_on_a_teams_database(team: str) -> None:  # noqa: F811
    Project.create(team, coder="kim").close()
    walk(team, CHANGES // 2, SEED)
