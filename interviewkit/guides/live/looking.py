"""A look back at a guide after its interviews: what each question brought, what was never asked, what they agreed to.

The guide of the next wave starts from it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlmodel import Session

from interviewkit.guides.content import GuideContent, QuestionContent
from interviewkit.guides.live.grid import Yield, grid, review
from interviewkit.guides.live.queries import InterviewRow, interviews
from interviewkit.guides.live.readback import Statement, statements
from interviewkit.guides.queries import guide
from interviewkit.store.bulk import fetch

NEVER, SILENT, RICH = "never", "silent", "rich"
ENOUGH = 2
"""Answers from which it says something when nothing in them was coded."""


@dataclass(frozen=True, slots=True)
class Left:
    """Must-questions that one participant was not asked and did not answer. who: their label, or the source's name."""

    who: str
    questions: tuple[QuestionContent, ...]


@dataclass(frozen=True, slots=True)
class ReadBackTo:
    """What was read back in one interview."""

    interview: InterviewRow
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class LookBack:
    """held: interviews and transcripts together, each counted once. left: of those that lack something."""

    guide: GuideContent
    held: int
    brought: tuple[Yield, ...]
    left: tuple[Left, ...]
    read_back: tuple[ReadBackTo, ...]

    @property
    def never(self) -> tuple[QuestionContent, ...]:
        """Must-questions that nobody was asked."""
        return tuple(each.question for each in self.brought if verdict(each) == NEVER and each.question.must)


def look_back(session: Session, guide_id: int) -> LookBack:
    """Everything that is known of a guide after it was used."""
    content, held, answered = guide(session, guide_id), interviews(session, guide_id), grid(session, guide_id)
    asked = _asked(session, guide_id)
    must = {each.id for each in content.questions() if each.must}
    linked = {each.source_id for each in held if each.source_id is not None}
    free = [each for each in answered.columns if each.source_id not in linked]
    left = []
    for each in sorted(held, key=lambda row: (row.participant, row.began_at)):
        done = asked.get(each.id, set()) | _answered(answered.cells, each.source_id)
        same = next((column for column in free if each.participant and column.participant == each.participant), None)
        if each.source_id is None and same is not None:  # their transcript, which nobody has linked yet
            free.remove(same)
            done |= _answered(answered.cells, same.source_id)
        left.append(Left(each.participant or each.source or each.began_at[:10], _of(content, must - done)))
    for column in free:
        done = _answered(answered.cells, column.source_id)
        left.append(Left(column.participant or column.source, _of(content, must - done)))
    read = ((row, tuple(statements(session, row.id))) for row in reversed(held))
    return LookBack(
        content,
        len(left),
        tuple(review(session, guide_id)),
        tuple(each for each in left if each.questions),
        tuple(ReadBackTo(row, found) for row, found in read if found),
    )


def verdict(brought: Yield) -> str:
    """NEVER asked; SILENT: answered, but nothing in the answers was coded; RICH: two quotes an answer; else ""."""
    if not brought.asked and not brought.answered:
        return NEVER
    if not brought.quotes:
        return SILENT if brought.answered >= ENOUGH else ""
    return RICH if brought.quotes >= 2 * brought.answered and brought.answered >= ENOUGH else ""


def _asked(session: Session, guide_id: int) -> dict[int, set[int]]:
    """Interview → the questions that were asked or answered in it by its marks."""
    sql = """SELECT m.interview_id, m.question_id FROM interview_mark m JOIN interview i ON i.id = m.interview_id
             WHERE i.guide_id = :guide AND m.question_id IS NOT NULL AND m.kind IN ('asked', 'ticked')"""
    found: dict[int, set[int]] = {}
    for interview, question in fetch(session, sql, {"guide": guide_id}):
        found.setdefault(interview, set()).add(question)
    return found


def _answered(cells: Iterable[tuple[int, int]], source_id: int | None) -> set[int]:
    return {question for question, source in cells if source == source_id}


def _of(content: GuideContent, ids: set[int]) -> tuple[QuestionContent, ...]:
    return tuple(each for each in content.questions() if each.id in ids)
