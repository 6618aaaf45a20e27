"""Answers by question across participants, what was never asked, and which questions were worth asking."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlmodel import Session

from interviewkit.guides.content import GuideContent, QuestionContent
from interviewkit.guides.queries import guide
from interviewkit.store.bulk import fetch


@dataclass(frozen=True, slots=True)
class Column:
    """One source in the grid: who was interviewed, as they are called in reports."""

    source_id: int
    source: str
    participant: str


@dataclass(frozen=True, slots=True)
class Cell:
    """What one participant answered to one question. words: of everybody but moderators, turns by line; quotes: how
    many lie in it; first, last: segments."""

    answer_id: int
    words: str
    quotes: int
    first: int
    last: int
    start_ms: int | None


@dataclass(frozen=True, slots=True)
class Grid:
    """cells: (question id, source id) → its answers in order. unasked: source id → must-questions without an answer."""

    guide: GuideContent
    columns: tuple[Column, ...]
    cells: dict[tuple[int, int], tuple[Cell, ...]]
    unasked: dict[int, tuple[QuestionContent, ...]]


@dataclass(frozen=True, slots=True)
class Yield:
    """What a question brought: asked in so many interviews, answers, quotes in them, different codes on those."""

    question: QuestionContent
    asked: int
    answered: int
    quotes: int
    codes: int


def grid(session: Session, guide_id: int) -> Grid:
    """Every source in which a question of this guide is answered or with which it was held."""
    whole = guide(session, guide_id)
    sources = fetch(
        session,
        """SELECT s.id, s.name, coalesce(p.label, '') FROM source s LEFT JOIN participant p ON p.id = s.participant_id
           WHERE s.id IN (SELECT a.source_id FROM answer a JOIN guide_question q ON q.id = a.question_id
                          JOIN guide_section c ON c.id = q.section_id WHERE c.guide_id = :guide)
              OR s.id IN (SELECT source_id FROM interview WHERE guide_id = :guide)
           ORDER BY p.label, s.position, s.id""",
        {"guide": guide_id},
    )
    columns = tuple(Column(*row) for row in sources)
    words, quotes = _by_place(session, _WORDS, guide_id), _by_place(session, _QUOTES, guide_id)
    found: dict[tuple[int, int], list[Cell]] = {}
    for each in _answers(session, guide_id):
        said = "\n".join(text for (text,) in _within(words, each))
        coded = len({quote for quote, _ in _within(quotes, each)})
        cell = Cell(each.id, said, coded, each.first, each.last, each.start_ms)
        found.setdefault((each.question, each.source), []).append(cell)
    unasked = {
        column.source_id: tuple(
            each for each in whole.questions() if each.must and (each.id, column.source_id) not in found
        )
        for column in columns
    }
    return Grid(whole, columns, {key: tuple(cells) for key, cells in found.items()}, unasked)


def review(session: Session, guide_id: int) -> list[Yield]:
    """What each question of a guide brought, in the guide's order."""
    asked = dict(
        fetch(
            session,
            """SELECT m.question_id, count(DISTINCT m.interview_id) FROM interview_mark m
               WHERE m.kind = 'asked' AND m.question_id IS NOT NULL GROUP BY m.question_id""",
        )
    )
    placed = _by_place(session, _QUOTES, guide_id)
    answered: dict[int, set[int]] = defaultdict(set)
    quotes: dict[int, set[int]] = defaultdict(set)
    codes: dict[int, set[int]] = defaultdict(set)
    for each in _answers(session, guide_id):
        answered[each.question].add(each.source)
        for quote, code in _within(placed, each):
            quotes[each.question].add(quote)
            if code is not None:
                codes[each.question].add(code)
    return [
        Yield(
            each,
            max(asked.get(each.id, 0), len(answered[each.id])),
            len(answered[each.id]),
            len(quotes[each.id]),
            len(codes[each.id]),
        )
        for each in guide(session, guide_id).questions()
    ]


class _Answer(NamedTuple):
    """low, high: positions of its first and last segment."""

    id: int
    question: int
    source: int
    first: int
    last: int
    low: int
    high: int
    start_ms: int | None


_ANSWERED = """SELECT a.source_id FROM answer a JOIN guide_question q ON q.id = a.question_id
               JOIN guide_section c ON c.id = q.section_id WHERE c.guide_id = :guide"""
_WORDS = f"""SELECT g.source_id, g.position, g.text FROM segment g LEFT JOIN speaker v ON v.id = g.speaker_id
             WHERE g.source_id IN ({_ANSWERED}) AND coalesce(v.role, '') <> 'moderator'
             ORDER BY g.source_id, g.position"""
_QUOTES = f"""SELECT o.source_id, g.position, o.id, t.code_id FROM quote o JOIN segment g ON g.id = o.start_segment_id
              LEFT JOIN tag t ON t.quote_id = o.id
              WHERE o.source_id IN ({_ANSWERED}) AND o.lost_text IS NULL ORDER BY o.source_id, g.position"""
Placed = dict[int, tuple[list[int], list[tuple[Any, ...]]]]
"""Source → positions, rising, and what stands at each."""


def _by_place(session: Session, sql: str, guide_id: int) -> Placed:
    """What a query gives as (source, position, …), read once for the whole grid."""
    found: Placed = {}
    for source, position, *rest in fetch(session, sql, {"guide": guide_id}):
        places, things = found.setdefault(source, ([], []))
        places.append(position)
        things.append(tuple(rest))
    return found


def _within(placed: Placed, answer: _Answer) -> list[tuple[Any, ...]]:
    places, things = placed.get(answer.source, ([], []))
    return things[bisect_left(places, answer.low) : bisect_right(places, answer.high)]


def _answers(session: Session, guide_id: int) -> list[_Answer]:
    """In the order of the sources."""
    return [
        _Answer(*row)
        for row in fetch(
            session,
            """SELECT a.id, a.question_id, a.source_id, a.start_segment_id, a.end_segment_id, f.position, l.position,
                      f.start_ms
               FROM answer a JOIN guide_question q ON q.id = a.question_id JOIN guide_section c ON c.id = q.section_id
               JOIN segment f ON f.id = a.start_segment_id JOIN segment l ON l.id = a.end_segment_id
               WHERE c.guide_id = :guide ORDER BY a.source_id, f.position""",
            {"guide": guide_id},
        )
    ]
