"""How a conversation went, in numbers that lead to their places: who talked how much, waited, cut in, asked."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from sqlmodel import Session

from interviewkit.sources.conversation.turns import PAUSE_MS, Said, Spurt, Turn, Voice, spurts, turns
from interviewkit.store.bulk import fetch
from interviewkit.text.talk import count_syllables, count_words, is_korean, questions

CUT_IN_MS = 500
"""Who begins this long before the other ends cuts in; ends are foreseen, and starting a little early is usual."""

KEPT_MS = 3000
"""A silence worth keeping: from three seconds on answers grow longer and fuller (wait time, Rowe 1974 and 1986)."""

MINUTE_MS = 60_000
MOVES = ("paraphrase", "clarify")
"""What a turn can be marked to do, as the segment table knows it."""


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere in the conversation that a number counts. Times in ms."""

    segment_id: int
    start_ms: int
    end_ms: int
    voice: Voice
    text: str

    @property
    def length_ms(self) -> int:
        return self.end_ms - self.start_ms


@dataclass(frozen=True, slots=True)
class Silence:
    """Nobody spoke for PAUSE_MS or more. before, after: who spoke before and after it."""

    place: Place
    before: Voice
    after: Voice


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two voices at once. began: who joined in; over: who was speaking; cut_in: an interruption, see analyse()."""

    place: Place
    began: Voice
    over: Voice
    cut_in: bool


@dataclass(frozen=True, slots=True)
class VoiceTalk:
    """What one voice did. share: of all named voices' talk, 0…1; per_minute: of talk, None below ten seconds of it.

    median_turn_ms, latency_ms: None without turns; latency: from the end of another's turn to the beginning of this
    voice's, negative when it began before that end (floor transfer offset, Heldner & Edlund 2010).
    """

    voice: Voice
    label: str
    role: str
    talk_ms: int
    share: float
    turns: tuple[Place, ...]
    median_turn_ms: float | None
    longest: Place | None
    words: int
    words_per_minute: float | None
    syllables_per_minute: float | None
    questions: tuple[Place, ...]
    latency_ms: float | None
    latencies: tuple[Place, ...]
    signs: tuple[Place, ...]
    """Signs of listening."""


@dataclass(frozen=True, slots=True)
class Gaps:
    """What could not be looked at. segments: all; untimed: without times; unnamed: with times, but without a speaker.

    roles: whether both a moderator and a participant are known; overlaps: whether overlaps can be seen, which needs a
    channel or a track for each voice; words: whether words have times, without which pauses inside a segment are lost.
    """

    segments: int
    untimed: int
    unnamed: int
    roles: bool
    overlaps: bool
    words: bool


@dataclass(frozen=True, slots=True)
class Conversation:
    """All of one source. minutes: voice → ms of talk in each minute; lasts_ms: from the first word to the last.

    moderator_ms, participant_ms: talk by role; moves: kind → turns marked so by hand.
    """

    voices: tuple[VoiceTalk, ...]
    silences: tuple[Silence, ...]
    overlaps: tuple[Overlap, ...]
    moves: dict[str, tuple[Place, ...]]
    minutes: dict[Voice, tuple[int, ...]]
    start_ms: int
    lasts_ms: int
    korean: bool
    gaps: Gaps

    def of_role(self, role: str) -> list[VoiceTalk]:
        return [voice for voice in self.voices if voice.role == role]

    @property
    def moderator_share(self) -> float | None:
        """The moderator's part of what moderators and participants talked, 0…1; None unless both did."""
        ours = sum(voice.talk_ms for voice in self.of_role("moderator"))
        theirs = sum(voice.talk_ms for voice in self.of_role("participant"))
        return ours / (ours + theirs) if ours and theirs else None

    @property
    def longest_answer(self) -> Place | None:
        """The participants' longest turn."""
        found = [voice.longest for voice in self.of_role("participant") if voice.longest is not None]
        return max(found, key=lambda place: place.length_ms, default=None)

    def interruptions(self, by: str | None = None) -> list[Overlap]:
        """Where somebody was cut in on; by: only by voices of this role."""
        roles = {voice.voice: voice.role for voice in self.voices}
        return [each for each in self.overlaps if each.cut_in and (by is None or roles.get(each.began) == by)]

    def kept(self) -> list[Silence]:
        """Silences of KEPT_MS or more."""
        return [silence for silence in self.silences if silence.place.length_ms >= KEPT_MS]


@dataclass(frozen=True, slots=True)
class Speaking:
    """Who a voice is."""

    label: str
    role: str


def conversation(session: Session, source_id: int) -> Conversation:
    """How the conversation of a source went."""
    people = {
        id: Speaking(label, role)
        for id, label, role in fetch(
            session, "SELECT id, label, role FROM speaker WHERE source_id = :source ORDER BY id", {"source": source_id}
        )
    }
    rows = fetch(
        session,
        """SELECT id, speaker_id, text, start_ms, end_ms, words, moves FROM segment
           WHERE source_id = :source ORDER BY position, id""",
        {"source": source_id},
    )
    sql = """SELECT 1 FROM transcription WHERE source_id = :source
        AND (channel IS NOT NULL OR track_id IS NOT NULL) LIMIT 1"""
    apart = bool(fetch(session, sql, {"source": source_id}))
    said = [
        Said(id, voice, text, start, end, json.loads(words) if words else (), moves or "")
        for id, voice, text, start, end, words, moves in rows
        if start is not None and end is not None
    ]
    moved = [
        (Place(id, start or 0, end or start or 0, voice, text), moves)
        for id, voice, text, start, end, _, moves in rows
        if moves
    ]
    return analyse(said, people, segments=len(rows), apart=apart, moved=moved)


def analyse(
    said: Sequence[Said],
    people: dict[int, Speaking],
    *,
    segments: int | None = None,
    apart: bool = False,
    moved: Iterable[tuple[Place, str]] | None = None,
) -> Conversation:
    """The numbers of a conversation, from its timed segments. segments: how many there are, untimed ones included;
    apart: whether each voice was heard on its own; moved: turns with moves, where also untimed ones have some.

    Talk is the length of all spurts (see turns.py). A silence is PAUSE_MS or more without anybody's talk. An overlap is
    any time at which two voices talk at once, signs of listening included. It is an interruption when the second voice
    begins at least CUT_IN_MS before the first one's spurt ends, goes on beyond that end, and says more than a sign of
    listening: between-speaker overlap after Heldner & Edlund (2010), with a margin because listeners foresee ends by
    some 200 ms (Stivers et al. 2009). Whether it was welcome, no number tells.
    """
    whole = spurts(said)
    known = turns(whole)
    start = min((spurt.start_ms for spurt in whole), default=0)
    end = max((spurt.end_ms for spurt in whole), default=0)
    overlaps = tuple(_overlaps(whole))
    by_voice: dict[Voice, list[Spurt]] = defaultdict(list)
    for spurt in whole:
        by_voice[spurt.voice].append(spurt)
    named = sum(spurt.length_ms for spurt in whole if spurt.voice is not None)
    korean = is_korean(" ".join(each.text for each in said[:50]))
    own_turns: dict[Voice, list[tuple[Turn, Turn | None]]] = defaultdict(list)
    before: Turn | None = None
    for turn in known:
        own_turns[turn.voice].append((turn, before))
        before = turn
    voices = tuple(
        _voice(voice, people.get(voice) if voice is not None else None, by_voice[voice], own_turns[voice], named, said)
        for voice in sorted(by_voice, key=lambda voice: (voice is None, by_voice[voice][0].start_ms))
    )
    if moved is None:
        moved = [
            (Place(each.id, each.start_ms, each.end_ms, each.voice, each.text), each.moves)
            for each in said
            if each.moves
        ]
    marked = [(place, set(moves.split())) for place, moves in moved]
    total = len(said) if segments is None else segments
    roles = {voice.role for voice in voices}
    return Conversation(
        voices,
        tuple(_silences(whole)),
        overlaps,
        {kind: tuple(place for place, moves in marked if kind in moves) for kind in MOVES},
        {voice: _minutes(own, end) for voice, own in by_voice.items()},
        start,
        end - start,
        korean,
        Gaps(
            total,
            total - len(said),
            sum(each.voice is None for each in said),
            {"moderator", "participant"} <= roles,
            apart or bool(overlaps),
            any(each.words for each in said),
        ),
    )


def _voice(
    voice: Voice,
    person: Speaking | None,
    own: Sequence[Spurt],
    taken: Sequence[tuple[Turn, Turn | None]],
    named: int,
    said: Sequence[Said],
) -> VoiceTalk:
    talk = sum(spurt.length_ms for spurt in own)
    text = "\n".join(each.text for each in said if each.voice == voice)
    words, syllables = count_words(text), count_syllables(text)
    minutes = talk / MINUTE_MS if talk >= 10_000 else None
    places = tuple(_turn(turn) for turn, _ in taken)
    after = [(turn, before) for turn, before in taken if before is not None]
    lengths = [turn.length_ms for turn, _ in taken]
    return VoiceTalk(
        voice,
        person.label if person else "",
        person.role if person else "",
        talk,
        talk / named if named and voice is not None else 0.0,
        places,
        median(lengths) if lengths else None,
        max(places, key=lambda place: place.length_ms, default=None),
        words,
        words / minutes if minutes else None,
        syllables / minutes if minutes and syllables else None,
        tuple(place for turn, _ in taken for place in _questions(turn)),
        median(turn.start_ms - before.end_ms for turn, before in after) if after else None,
        tuple(
            Place(turn.first.id, min(before.end_ms, turn.start_ms), turn.start_ms, voice, turn.text)
            for turn, before in after
        ),
        tuple(_spurt(spurt) for spurt in own if spurt.listening),
    )


def _questions(turn: Turn) -> list[Place]:
    """The questions in a turn, each at the segment it ends in."""
    text = turn.text
    if not questions(text):
        return []
    found: list[Place] = []
    ends: list[tuple[int, Said, int]] = []
    pieces: list[str] = []
    length = 0
    for spurt in turn.spurts:
        for segment, start, end in spurt.parts:
            piece = segment.text[start:end].strip()
            if piece:
                pieces.append(piece)
                length += len(piece) + 1
                ends.append((length, segment, spurt.start_ms))
    whole = " ".join(pieces)
    for start, end in questions(whole):
        _, segment, at = next(each for each in ends if end <= each[0])
        found.append(Place(segment.id, max(at, segment.start_ms), segment.end_ms, turn.voice, whole[start:end]))
    return found


def _turn(turn: Turn) -> Place:
    return Place(turn.first.id, turn.start_ms, turn.end_ms, turn.voice, turn.text)


def _spurt(spurt: Spurt) -> Place:
    return Place(spurt.first.id, spurt.start_ms, spurt.end_ms, spurt.voice, spurt.text())


def _silences(whole: Sequence[Spurt]) -> Iterable[Silence]:
    last: Spurt | None = None
    for spurt in whole:
        if last is not None and spurt.start_ms - last.end_ms >= PAUSE_MS:
            place = Place(spurt.first.id, last.end_ms, spurt.start_ms, spurt.voice, spurt.text())
            yield Silence(place, last.voice, spurt.voice)
        if last is None or spurt.end_ms > last.end_ms:
            last = spurt


def _overlaps(whole: Sequence[Spurt]) -> Iterable[Overlap]:
    """Every pair of spurts that sound at once, by the one that begins later."""
    sounding: list[Spurt] = []
    for spurt in whole:
        sounding = [each for each in sounding if each.end_ms > spurt.start_ms]
        for other in sounding:
            if other.voice == spurt.voice:
                continue
            until = min(spurt.end_ms, other.end_ms)
            if until <= spurt.start_ms:
                continue
            cut = (
                other.end_ms - spurt.start_ms >= CUT_IN_MS
                and spurt.end_ms > other.end_ms
                and spurt.start_ms > other.start_ms
                and not spurt.listening
                and not other.listening
            )
            place = Place(spurt.first.id, spurt.start_ms, until, spurt.voice, spurt.text())
            yield Overlap(place, spurt.voice, other.voice, cut)
        sounding.append(spurt)


def _minutes(own: Iterable[Spurt], end: int) -> tuple[int, ...]:
    found = [0] * (-(-end // MINUTE_MS))
    for spurt in own:
        at = spurt.start_ms
        while at < spurt.end_ms:
            minute = at // MINUTE_MS
            until = min(spurt.end_ms, (minute + 1) * MINUTE_MS)
            found[minute] += until - at
            at = until
    return tuple(found)


def cut_in_table(found: Conversation) -> dict[tuple[Voice, Voice], int]:
    """(who cut in, on whom) → how often."""
    return dict(Counter((each.began, each.over) for each in found.overlaps if each.cut_in))


def overlap_table(found: Conversation) -> dict[frozenset[Voice], int]:
    """Two voices → ms in which they talked at once."""
    table: dict[frozenset[Voice], int] = defaultdict(int)
    for each in found.overlaps:
        table[frozenset((each.began, each.over))] += each.place.length_ms
    return dict(table)
