"""Reads what became of the guides: which questions were asked and answered, by whom, and what was answered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from sqlmodel import Session

from interviewkit.guides.live.grid import Cell, Grid, grid, review
from interviewkit.guides.queries import guides
from interviewkit.store.bulk import fetch

LONGEST = 280
"""Code points of an answer; where it is found, all of it can be read."""
MOST = 4
"""Answers shown for a question."""


@dataclass(frozen=True, slots=True)
class Answered:
    """The beginning of an answer, and where all of it is. paragraph: from 1."""

    participant: str
    source: str
    start_ms: int | None
    paragraph: int
    language: str
    text: str


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question of a guide. number: from 1; asked, answered: in so many interviews; quotes, codes: on its answers.

    by: for each interview of the guide whether it is answered there. answers: some of them, those of different people
    first; withheld: interviews whose answers consent keeps out.
    """

    number: int
    question: str
    must: bool
    asked: int
    answered: int
    quotes: int
    codes: int
    by: tuple[bool, ...]
    answers: tuple[Answered, ...]
    withheld: int


@dataclass(frozen=True, slots=True)
class GuideAsked:
    """What a guide's questions brought. held: in so many interviews; interviews: who was interviewed in each, by
    pseudonym or source."""

    guide: str
    held: int
    interviews: tuple[str, ...]
    questions: tuple[AskedQuestion, ...]


def asked(session: Session, avoid: Collection[int], silent: Collection[int]) -> tuple[GuideAsked, ...]:
    """Every guide with which somebody was interviewed, as guides.live.grid counts it.

    avoid: quotes, silent: participants whose words are not shown; answers that hold any of them are counted only.
    """
    found = []
    for row in guides(session):
        whole = grid(session, row.id)
        if whole.columns and whole.guide.questions():
            found.append(_told(session, whole, avoid, silent))
    return tuple(found)


def _told(session: Session, whole: Grid, avoid: Collection[int], silent: Collection[int]) -> GuideAsked:
    wanted = {"guide": whole.guide.id}
    places = _places(session, wanted["guide"])
    hidden = _hidden(session, wanted["guide"], avoid, silent)
    tongues = dict(fetch(session, "SELECT id, language FROM source"))
    made = []
    for number, each in enumerate(review(session, wanted["guide"]), 1):
        answers: list[Answered] = []
        withheld = 0
        for column in whole.columns:
            cells = whole.cells.get((each.question.id, column.source_id), ())
            free = [cell for cell in cells if not _within(cell, places, hidden[column.source_id])]
            withheld += bool(cells) and not free
            said = next((cell for cell in free if cell.words.strip()), None)
            if said is not None and len(answers) < MOST:
                answers.append(
                    Answered(column.participant or column.source, column.source, said.start_ms,
                             places[said.first][1], tongues.get(column.source_id, ""), _short(said.words))
                )  # fmt: skip
        by = tuple((each.question.id, column.source_id) in whole.cells for column in whole.columns)
        made.append(
            AskedQuestion(number, each.question.text, each.question.must, each.asked, each.answered, each.quotes,
                          each.codes, by, tuple(answers), withheld)
        )  # fmt: skip
    return GuideAsked(
        whole.guide.name, len(whole.columns), tuple(row.participant or row.source for row in whole.columns), tuple(made)
    )


_ANSWERED = """SELECT a.source_id FROM answer a JOIN guide_question q ON q.id = a.question_id
               JOIN guide_section c ON c.id = q.section_id WHERE c.guide_id = :guide"""


def _places(session: Session, guide_id: int) -> dict[int, tuple[int, int]]:
    """Segment → its position and its number in the source, from 1."""
    rows = fetch(
        session,
        f"""SELECT id, position, source_id FROM segment WHERE source_id IN ({_ANSWERED})
            ORDER BY source_id, position, id""",
        {"guide": guide_id},
    )
    numbers: dict[int, int] = defaultdict(int)
    found = {}
    for segment, position, source in rows:
        numbers[source] += 1
        found[segment] = (position, numbers[source])
    return found


def _hidden(
    session: Session, guide_id: int, avoid: Collection[int], silent: Collection[int]
) -> dict[int, list[tuple[int, int]]]:
    """Source → stretches, by position, in which somebody speaks whose words are not shown."""
    found: dict[int, list[tuple[int, int]]] = defaultdict(list)
    if avoid:
        rows = fetch(
            session,
            f"""SELECT o.id, o.source_id, f.position, l.position FROM quote o
                JOIN segment f ON f.id = o.start_segment_id
                JOIN segment l ON l.id = o.end_segment_id WHERE o.source_id IN ({_ANSWERED})""",
            {"guide": guide_id},
        )
        for quote, source, first, last in rows:
            if quote in avoid:
                found[source].append((first, last))
    if silent:
        rows = fetch(
            session,
            f"""SELECT g.source_id, g.position, coalesce(v.participant_id, o.participant_id) FROM segment g
                JOIN source o ON o.id = g.source_id LEFT JOIN speaker v ON v.id = g.speaker_id
                WHERE coalesce(v.role, '') <> 'moderator' AND g.source_id IN ({_ANSWERED})""",
            {"guide": guide_id},
        )
        for source, position, person in rows:
            if person in silent:
                found[source].append((position, position))
    return found


def _within(cell: Cell, places: dict[int, tuple[int, int]], hidden: list[tuple[int, int]]) -> bool:
    low, high = places[cell.first][0], places[cell.last][0]
    return any(first <= high and low <= last for first, last in hidden)


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= LONGEST else words[:LONGEST].rsplit(" ", 1)[0] + " …"
