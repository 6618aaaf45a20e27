"""Where each question is answered: from the marks of the interview, or from the words of the transcript alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import Session, select

from interviewkit.errors import ProjectTrouble
from interviewkit.guides.live.hearing import Spoken
from interviewkit.guides.live.queries import interview, marks
from interviewkit.guides.queries import guide
from interviewkit.model import Answer, GuideQuestion
from interviewkit.store.bulk import fetch

BEFORE_MS = 2500
"""A question is often marked a moment after its first word."""
ALIKE = 0.7
"""How much of a question's wording a segment must hold to be taken for it where there are no times."""


@dataclass(frozen=True, slots=True)
class Span:
    """The answer to a question: segments by their place in the source, [first, last]."""

    question_id: int
    first: int
    last: int


def by_times(asked: Sequence[tuple[int, int]], starts: Sequence[int | None], end_ms: int | None = None) -> list[Span]:
    """asked: (question, ms of the recording), in order of time; starts: of the segments in order. Pure.

    An answer goes from the segment in which its question is asked to the one before the next question's. A question
    that is asked twice is answered twice.
    """
    known = [(start, n) for n, start in enumerate(starts) if start is not None]
    spans: list[Span] = []
    firsts: list[tuple[int, int]] = []
    for question, at in asked:
        first = next((n for start, n in known if start >= at - BEFORE_MS), None)
        if first is not None and (end_ms is None or at < end_ms):
            firsts.append((question, first))
    for n, (question, first) in enumerate(firsts):
        last = (firsts[n + 1][1] - 1) if n + 1 < len(firsts) else len(starts) - 1
        if last >= first:
            spans.append(Span(question, first, last))
    return spans


def by_words(questions: Sequence[tuple[int, str]], texts: Sequence[str]) -> list[Span]:
    """Finds each question's own words among the segments, and takes all up to the next one for its answer. Pure."""
    found: dict[int, tuple[float, int]] = {}
    spoken = Spoken(texts)
    for question, wording in questions:
        for each in spoken.find(wording, ALIKE):
            if each.alike > found.get(each.at, (0.0, 0))[0]:
                found[each.at] = each.alike, question
    best: dict[int, tuple[float, int]] = {}
    for n, (alike, question) in found.items():
        if alike > best.get(question, (0.0, 0))[0]:
            best[question] = alike, n
    order = sorted((n, question) for question, (_, n) in best.items())
    ends = [*(n - 1 for n, _ in order[1:]), len(texts) - 1][: len(order)]
    return [Span(question, n, end) for (n, question), end in zip(order, ends, strict=True)]


def lay_answers(session: Session, interview_id: int) -> int:
    """Writes where the interview's questions are answered, in the place of what was there before; how many.

    By the marks where there are times, else by the words.
    """
    held = interview(session, interview_id)
    if held.source_id is None or held.guide_id is None:
        return 0
    rows = fetch(
        session,
        "SELECT id, text, start_ms FROM segment WHERE source_id = :source ORDER BY position",
        {"source": held.source_id},
    )
    asked = [
        (each.question_id, place)
        for each in marks(session, interview_id)
        if each.kind == "asked"
        and each.question_id is not None
        and (place := held.on_recording(each.at_ms)) is not None
    ]
    if asked and any(row[2] is not None for row in rows):
        spans = by_times(asked, [row[2] for row in rows])
    else:
        wordings = [(each.id, each.text) for each in guide(session, held.guide_id).questions()]
        spans = by_words(wordings, [row[1] for row in rows])
    return _write(session, held.source_id, interview_id, [row[0] for row in rows], spans)


def find_answers(session: Session, guide_id: int, source_id: int) -> int:
    """The same for a transcript without an interview held here: by the words of the guide's questions."""
    rows = fetch(
        session, "SELECT id, text FROM segment WHERE source_id = :source ORDER BY position", {"source": source_id}
    )
    wordings = [(each.id, each.text) for each in guide(session, guide_id).questions()]
    spans = by_words(wordings, [row[1] for row in rows])
    return _write(session, source_id, None, [row[0] for row in rows], spans)


def set_answer(session: Session, question_id: int, source_id: int, first_id: int, last_id: int) -> int:
    """By hand: these segments answer this question in this source, and nothing else there does; the answer's id."""
    if session.get(GuideQuestion, question_id) is None:
        raise ProjectTrouble("This question is no longer in the guide.", safe="Nothing was changed.")
    for old in session.exec(
        select(Answer).where(Answer.question_id == question_id, Answer.source_id == source_id)
    ).all():
        session.delete(old)
    made = Answer(question_id=question_id, source_id=source_id, start_segment_id=first_id, end_segment_id=last_id)
    session.add(made)
    session.flush()
    assert made.id is not None
    return made.id


def delete_answer(session: Session, answer_id: int) -> None:
    """This is no answer after all."""
    found = session.get(Answer, answer_id)
    if found is not None:
        session.delete(found)


def _write(
    session: Session, source_id: int, interview_id: int | None, segments: Sequence[int], spans: Sequence[Span]
) -> int:
    questions = {span.question_id for span in spans}
    for old in session.exec(select(Answer).where(Answer.source_id == source_id)).all():
        if old.question_id in questions or (interview_id is not None and old.interview_id == interview_id):
            session.delete(old)
    for span in spans:
        session.add(
            Answer(
                question_id=span.question_id,
                interview_id=interview_id,
                source_id=source_id,
                start_segment_id=segments[span.first],
                end_segment_id=segments[span.last],
            )
        )
    return len(spans)
