"""A whole guide as plain data: what templates hold, what the editor shows, what is written to files and read back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

KINDS = ("consent", "warmup", "core", "wrapup", "")
"""Parts of an interview: what is said and asked for consent, an easy beginning, the questions, the end; "" for none."""
CHECKLISTS = ("setting", "consent", "recording", "ethics")
"""The lists that are shipped; a team may have others, under names of their own."""
A_QUESTION = 4.0
"""Minutes a core question takes with its probes, where nobody says otherwise (3–5)."""
AN_EASY_ONE = 2.0
"""Minutes a question of the beginning or the end takes."""


@dataclass(frozen=True, slots=True)
class WaiverContent:
    """A finding of the question check that the team lets stand. fault: its kind, as the check names it."""

    fault: str
    reason: str


@dataclass(frozen=True, slots=True)
class QuestionContent:
    """A question and what a moderator wants at hand with it. serves: research questions by number, from 0.

    stage: its name. waived: what the check finds in it and may stand. id, guid, origin and stage_id belong to the
    project it is in, and make no question another one; origin: the guid of the question it was first copied from,
    through all waves.
    """

    text: str
    short: str = ""
    probes: tuple[str, ...] = ()
    listen_for: str = ""
    stimulus: str = ""
    branch: str = ""
    observer: str = ""
    must: bool = True
    minutes: float | None = None
    stage: str = ""
    serves: tuple[int, ...] = ()
    id: int = field(default=0, compare=False)
    guid: str = field(default="", compare=False)
    origin: str = field(default="", compare=False)
    stage_id: int | None = field(default=None, compare=False)
    waived: tuple[WaiverContent, ...] = ()

    @property
    def root(self) -> str:
        """What it shares with its copies in other waves."""
        return self.origin or self.guid

    @property
    def brief(self) -> str:
        """What the bullet view shows."""
        return self.short or self.text


@dataclass(frozen=True, slots=True)
class SectionContent:
    """A stretch of the interview. kind: see KINDS. script: said word for word. minutes: None where nobody said."""

    name: str
    kind: str = ""
    minutes: float | None = None
    script: str = ""
    questions: tuple[QuestionContent, ...] = ()
    id: int = field(default=0, compare=False)

    @property
    def planned(self) -> float:
        """Minutes: as set, else what its questions take, by their own minutes or by rule of thumb."""
        if self.minutes is not None:
            return self.minutes
        usual = A_QUESTION if self.kind in ("core", "") else AN_EASY_ONE
        return sum(usual if question.minutes is None else question.minutes for question in self.questions)


@dataclass(frozen=True, slots=True)
class ResearchContent:
    """What the study wants to know."""

    text: str
    id: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class CheckContent:
    """A line of a checklist. list: one of CHECKLISTS, or a name of the team's own."""

    list: str
    text: str
    done: bool = False
    id: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class GuideContent:
    """A prepared interview. Texts without blanks at their ends; stages: names of those in focus; waived: remarks of the
    check about the whole guide that may stand."""

    name: str
    language: str = ""
    method: str = ""
    wave: str = ""
    slot_minutes: float = 60.0
    decision: str = ""
    research: tuple[ResearchContent, ...] = ()
    hypotheses: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()
    consent_script: str = ""
    note: str = ""
    sections: tuple[SectionContent, ...] = ()
    checks: tuple[CheckContent, ...] = ()
    id: int = field(default=0, compare=False)
    before_id: int | None = field(default=None, compare=False)
    stage_ids: tuple[int, ...] = field(default=(), compare=False)
    waived: tuple[WaiverContent, ...] = ()

    def questions(self) -> Iterator[QuestionContent]:
        """All questions in the order they are asked."""
        for section in self.sections:
            yield from section.questions

    def question(self, question_id: int) -> QuestionContent | None:
        """The question with this id, None when it is not in this guide."""
        return next((each for each in self.questions() if each.id == question_id), None)

    def section(self, section_id: int) -> SectionContent | None:
        """The section with this id, None when it is not in this guide."""
        return next((each for each in self.sections if each.id == section_id), None)

    def section_of(self, question_id: int) -> SectionContent | None:
        """The section a question stands in."""
        return next((s for s in self.sections if any(q.id == question_id for q in s.questions)), None)

    @property
    def planned(self) -> float:
        """Minutes of all sections."""
        return sum(section.planned for section in self.sections)


def line(text: str) -> str:
    """A text on one line, single blanks between words."""
    return " ".join(text.split())


def lines(text: str) -> tuple[str, ...]:
    """The lines of a text that say something, each tidied."""
    return tuple(filter(None, (line(each) for each in text.splitlines())))


def block(text: str) -> str:
    """A text of several lines without blanks at the ends of lines and of the text."""
    return "\n".join(each.strip() for each in text.splitlines()).strip()
