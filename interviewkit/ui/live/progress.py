"""How far an interview has come: from the guide and the marks alone, so that it is the same after a crash."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from interviewkit.guides.content import GuideContent, QuestionContent, SectionContent
from interviewkit.guides.live.queries import LiveMark

OPEN, ASKED, DONE, SKIPPED = "open", "asked", "done", "skipped"
SIGNS = {OPEN: "○", ASKED: "◐", DONE: "●", SKIPPED: "–"}
"""A shape for each state, so that colour is not needed to tell them apart."""


@dataclass(frozen=True, slots=True)
class Progress:
    """states: question id → one of the four. current: the question asked last, or the first one not done.

    section_ms: since when the section of the current question is on, ms of the interview.
    """

    states: dict[int, str]
    current: int | None
    section_ms: int | None

    def count(self, state: str) -> int:
        """How many questions stand so."""
        return sum(each == state for each in self.states.values())


def progress(guide: GuideContent, marks: Sequence[LiveMark]) -> Progress:
    """Reads the marks in order of time: what was marked last about a question counts."""
    states = {each.id: OPEN for each in guide.questions()}
    last: int | None = None
    section: int | None = None
    since: int | None = None
    for mark in marks:
        if mark.question_id not in states or mark.kind not in ("asked", "ticked", "skipped"):
            continue
        states[mark.question_id] = {"asked": ASKED, "ticked": DONE, "skipped": SKIPPED}[mark.kind]
        if mark.kind != "asked":
            continue
        last = mark.question_id
        here = guide.section_of(mark.question_id)
        if here is not None and here.id != section:
            section, since = here.id, mark.at_ms
    if last is not None and states[last] == ASKED:
        return Progress(states, last, since)
    return Progress(states, following(guide, states, last), since)


def following(guide: GuideContent, states: dict[int, str], question_id: int | None) -> int | None:
    """The next question that is still open behind this one, else the first open one, else the one itself."""
    order = [each.id for each in guide.questions()]
    behind = order[order.index(question_id) + 1 :] if question_id in order else order
    fallback = question_id if question_id in order else order[0] if order else None
    return next((each for each in [*behind, *order] if states[each] == OPEN), fallback)


def neighbour(guide: GuideContent, question_id: int | None, way: int) -> int | None:
    """The question before (−1) or behind (+1) this one; itself at the ends."""
    order = [each.id for each in guide.questions()]
    if not order:
        return None
    if question_id not in order:
        return order[0]
    return order[max(0, min(len(order) - 1, order.index(question_id) + way))]


def place(guide: GuideContent, question_id: int | None) -> tuple[SectionContent | None, QuestionContent | None]:
    """The question with the section it stands in."""
    if question_id is None:
        return None, None
    return guide.section_of(question_id), guide.question(question_id)


def consent_script(guide: GuideContent) -> str:
    """What is read out to ask for consent: the brief's script, then that of the section made for it."""
    said = [guide.consent_script, *(each.script for each in guide.sections if each.kind == "consent")]
    return "\n\n".join(dict.fromkeys(filter(None, said)))
