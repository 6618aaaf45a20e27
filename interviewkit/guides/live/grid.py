"""Answers by question across participants, what was never asked, and which questions were worth asking."""

from __future__ import annotations

from dataclasses import dataclass

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
    found: dict[tuple[int, int], list[Cell]] = {}
    for answer, question, source, first, last, low, high, start in _answers(session, guide_id):
        words = _words(session, source, low, high)
        quotes = fetch(
            session,
            """SELECT count(*) FROM quote q JOIN segment a ON a.id = q.start_segment_id
               WHERE q.source_id = :source AND q.lost_text IS NULL AND a.position BETWEEN :low AND :high""",
            {"source": source, "low": low, "high": high},
        )[0][0]
        found.setdefault((question, source), []).append(Cell(answer, words, quotes, first, last, start))
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
    answered: dict[int, set[int]] = {}
    quotes: dict[int, set[int]] = {}
    codes: dict[int, set[int]] = {}
    for _, question, source, _, _, low, high, _ in _answers(session, guide_id):
        answered.setdefault(question, set()).add(source)
        for quote, code in fetch(
            session,
            """SELECT q.id, t.code_id FROM quote q JOIN segment a ON a.id = q.start_segment_id
               LEFT JOIN tag t ON t.quote_id = q.id
               WHERE q.source_id = :source AND q.lost_text IS NULL AND a.position BETWEEN :low AND :high""",
            {"source": source, "low": low, "high": high},
        ):
            quotes.setdefault(question, set()).add(quote)
            if code is not None:
                codes.setdefault(question, set()).add(code)
    return [
        Yield(
            each,
            max(asked.get(each.id, 0), len(answered.get(each.id, ()))),
            len(answered.get(each.id, ())),
            len(quotes.get(each.id, ())),
            len(codes.get(each.id, ())),
        )
        for each in guide(session, guide_id).questions()
    ]


def _answers(session: Session, guide_id: int) -> list[tuple[int, int, int, int, int, int, int, int | None]]:
    """(answer, question, source, first and last segment, their positions, start in ms) in the order of the sources."""
    return [
        tuple(row)
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


def _words(session: Session, source: int, low: int, high: int) -> str:
    rows = fetch(
        session,
        """SELECT g.text FROM segment g LEFT JOIN speaker v ON v.id = g.speaker_id
           WHERE g.source_id = :source AND g.position BETWEEN :low AND :high AND coalesce(v.role, '') <> 'moderator'
           ORDER BY g.position""",
        {"source": source, "low": low, "high": high},
    )
    return "\n".join(row[0] for row in rows)
