"""The question bank: every question of the templates and of the study's guides, and those kept for later, to search."""

from __future__ import annotations

from dataclasses import dataclass

from sqlmodel import Session

from interviewkit.guides.content import GuideContent, QuestionContent
from interviewkit.guides.phrases import kept_questions
from interviewkit.guides.queries import guide, guides
from interviewkit.guides.templates import LANGUAGES, templates
from interviewkit.text.folding import fold


@dataclass(frozen=True, slots=True)
class BankRow:
    """A question to be found. where: the guide's or template's name, "" for one kept for later. own: of the study.

    phrase_id: of one kept for later, None for others.
    """

    question: QuestionContent
    where: str
    section: str
    language: str
    own: bool
    phrase_id: int | None = None


def bank(session: Session, *, language: str = "", without: int | None = None) -> list[BankRow]:
    """All questions: those kept, then the study's newest guide first, then the templates; each text once a language.

    language: only this one and texts in no language. without: the guide that is being written.
    """
    found = [
        BankRow(QuestionContent(row.text), "", row.note, row.language, True, row.id)
        for row in kept_questions(session)
        if not language or row.language in ("", language)
    ]
    own = sorted((row for row in guides(session) if row.id != without), key=lambda row: -row.id)
    for each in own:
        if not language or each.language in ("", language):
            found += rows_of(guide(session, each.id), own=True)
    for code in LANGUAGES if not language else (language,):
        for template in templates(code):
            found += rows_of(template.content, own=False)
    once: dict[str, BankRow] = {}
    for row in found:
        once.setdefault(row.question.text, row)
    return list(once.values())


def rows_of(content: GuideContent, *, own: bool) -> list[BankRow]:
    """The questions of one guide as rows of the bank."""
    return [
        BankRow(question, content.name, section.name, content.language, own)
        for section in content.sections
        for question in section.questions
        if question.text
    ]


def search(rows: list[BankRow], wanted: str) -> list[BankRow]:
    """The rows that hold every word, in question, probes, what to listen for, or where they stand; all for no word."""
    words = fold(wanted).split()
    if not words:
        return rows
    first, rest = list[BankRow](), list[BankRow]()
    for row in rows:
        text = fold(row.question.text)
        every = " ".join([text, *map(fold, (*row.question.probes, row.question.listen_for, row.where, row.section))])
        if all(word in every for word in words):
            (first if all(word in text for word in words) else rest).append(row)
    return first + rest
