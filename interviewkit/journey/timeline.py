"""The feelings inside one interview: where each was said, by time or by turn, and how one follows another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from sqlmodel import Session

from interviewkit.coding.cards import cards
from interviewkit.coding.queries import VOICE, VOICES
from interviewkit.journey.scope import Scope, members
from interviewkit.store.bulk import fetch


@dataclass(frozen=True, slots=True)
class Moment:
    """A quote with a feeling. turn: paragraph of the source, from 1; at_ms: when it is heard, None without a recording.

    value: valence −3…+3, over its feelings; text, stage: as said, where placed; labels: keys of its feelings.
    """

    quote_id: int
    turn: int
    at_ms: int | None
    value: float
    text: str
    participant: str
    stage: str
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """An interview's felt quotes in order. turns: paragraphs it has; length_ms: its length, None without times."""

    source_id: int
    name: str
    turns: int
    length_ms: int | None
    moments: tuple[Moment, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One feeling following another: the pairs of quotes, and participants."""

    pairs: tuple[tuple[int, int], ...]
    people: int

    @property
    def quotes(self) -> tuple[int, ...]:
        """The quotes of all pairs, each once."""
        return tuple(dict.fromkeys(quote for pair in self.pairs for quote in pair))


@dataclass(frozen=True, slots=True)
class Transitions:
    """Within interviews, what follows what. keys: rows and columns in their order; steps: (from, to) → what is there.

    A step is counted from each felt quote to the next one of the same person in the same interview; a quote with two
    labels makes a step from, or to, each of them. steps_made: pairs of quotes; people: who made them.
    """

    keys: tuple[str, ...]
    steps: dict[tuple[str, str], Step]
    steps_made: int
    people: int


def felt_sources(session: Session) -> list[tuple[int, str, int]]:
    """Sources with felt quotes: (id, name, how many), in their order."""
    rows = fetch(
        session,
        """SELECT o.id, o.name, count(DISTINCT q.id) FROM source o JOIN quote q ON q.source_id = o.id
           JOIN emotion e ON e.quote_id = q.id WHERE e.weight > 0
           GROUP BY o.id, o.name, o.position ORDER BY o.position, o.id""",
    )
    return [(id, name, count) for id, name, count in rows]


def timeline(session: Session, source_id: int) -> Timeline:
    """The feelings of one interview in the order they were said."""
    rows = fetch(
        session,
        """SELECT e.quote_id, e.label FROM emotion e JOIN quote q ON q.id = e.quote_id
           WHERE q.source_id = :source AND e.weight > 0 ORDER BY e.id""",
        {"source": source_id},
    )
    labels: dict[int, list[str]] = defaultdict(list)
    for quote, label in rows:
        labels[quote].append(label)
    name, turns, length = fetch(
        session,
        """SELECT max(o.name), count(s.id), max(coalesce(s.end_ms, s.start_ms)) FROM source o
           LEFT JOIN segment s ON s.source_id = o.id WHERE o.id = :source""",
        {"source": source_id},
    )[0]
    found = tuple(
        Moment(card.quote_id, card.paragraph, card.start_ms, card.valence, card.text, card.participant, card.stage,
               tuple(dict.fromkeys(labels[card.quote_id])))
        for card in cards(session, labels)
        if card.valence is not None
    )  # fmt: skip
    return Timeline(source_id, name or "", turns, length, found)


def transitions(session: Session, *, labels: bool, scope: Scope | None = None) -> Transitions:
    """What feeling follows what within interviews: label by label, or by sign ("-", "0", "+")."""
    chains: dict[tuple[int, int], list[tuple[int, tuple[str, ...]]]] = defaultdict(list)
    for source, voice, quote, keys in _felt(session, labels, scope or Scope()):
        chains[source, voice].append((quote, keys))
    pairs: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    people: dict[tuple[str, str], set[int]] = defaultdict(set)
    made, who = 0, set()
    for (_, voice), chain in chains.items():
        for (one, before), (two, after) in pairwise(chain):
            made += 1
            who.add(voice)
            for key in [(a, b) for a in before for b in after]:
                pairs[key].append((one, two))
                people[key].add(voice)
    steps = {key: Step(tuple(found), len(people[key])) for key, found in pairs.items()}
    if not labels:
        return Transitions(("-", "0", "+"), steps, made, len(who))
    counts: dict[str, int] = defaultdict(int)
    for (one_key, next_key), step in steps.items():
        counts[one_key] += len(step.pairs)
        counts[next_key] += len(step.pairs)
    order = tuple(sorted(counts, key=lambda key: (-counts[key], key)))
    return Transitions(order, steps, made, len(who))


def _felt(session: Session, labels: bool, scope: Scope) -> Iterator[tuple[int, int, int, tuple[str, ...]]]:
    """(source, voice, quote, its labels or sign) in the order of the material."""
    who = members(session, scope)
    rows = fetch(
        session,
        f"""SELECT q.id, q.source_id, {VOICE}, o.wave, e.label, e.valence, e.weight {VOICES}
            JOIN emotion e ON e.quote_id = q.id WHERE e.weight > 0
            ORDER BY o.position, o.id, s.position, q.start_offset, q.id, e.id""",
    )
    of_quote: dict[int, list[tuple[str, float, float]]] = {}
    about: dict[int, tuple[int, int, str]] = {}
    for quote, source, voice, wave, label, valence, weight in rows:
        about[quote] = source, voice, wave
        of_quote.setdefault(quote, []).append((label, valence, weight))
    for quote, felt in of_quote.items():
        source, voice, wave = about[quote]
        if not who.has(voice, wave):
            continue
        value = sum(weight * valence for _, valence, weight in felt)
        sign = "+" if value > 0 else "-" if value < 0 else "0"
        named = tuple(dict.fromkeys(label for label, _, _ in felt if label))
        yield source, voice, quote, (named or (sign,)) if labels else (sign,)
