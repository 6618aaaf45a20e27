"""Research question × question: what the guide asks for, what it forgets, and what it asks for nobody."""

from __future__ import annotations

from dataclasses import dataclass

from interviewkit.guides.content import GuideContent, QuestionContent, ResearchContent


@dataclass(frozen=True, slots=True)
class Matrix:
    """questions: those of the core. gaps: research questions that none serves; orphans: questions that serve none."""

    research: tuple[ResearchContent, ...]
    questions: tuple[QuestionContent, ...]
    gaps: tuple[ResearchContent, ...]
    orphans: tuple[QuestionContent, ...]


def matrix(content: GuideContent) -> Matrix:
    """The matrix of a guide; consent, warm-up and wrap-up are there for the conversation and owe nobody an answer."""
    core = tuple(q for s in content.sections if s.kind in ("core", "") for q in s.questions)
    served = {number for question in content.questions() for number in question.serves}
    gaps = tuple(each for number, each in enumerate(content.research) if number not in served)
    return Matrix(content.research, core, gaps, tuple(question for question in core if not question.serves))
