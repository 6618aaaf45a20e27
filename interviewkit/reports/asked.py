"""Guide coverage as pieces: which questions were put to whom, and what they answered, question by question."""

from __future__ import annotations

from collections.abc import Iterator

from interviewkit.reports import sentences as say
from interviewkit.reports.content import ReportContent
from interviewkit.reports.pieces import Bullets, Evidence, Heading, Piece, Quoted, TablePiece, Text
from interviewkit.reports.questions import Answered, AskedQuestion, GuideAsked
from interviewkit.text.times import clock
from interviewkit.words import plural, tr

WIDEST = 12
"""Interviews a table on an upright page has columns for."""
YES = "●"
HUE = "#8C959F"


def guide_coverage(content: ReportContent) -> Iterator[Piece]:
    """For each guide somebody was interviewed with: its questions in numbers, the gaps, the answers."""
    if not content.asked:
        return
    yield Heading(tr("Guide coverage"), place="asked", new_page=True)
    for line in content.words("asked").split("\n"):
        if line.strip():
            yield Text(line.strip(), "own")
    for each in content.asked:
        if len(content.asked) > 1:
            yield Heading(each.guide, 2)
        yield Text(summed_up(each))
        yield _numbers(each)
        yield from _by_interview(each)
        yield from _answers(each)


def summed_up(each: GuideAsked) -> str:
    """How many were interviewed with a guide, and whether each of its must-questions was answered everywhere."""
    said = plural(
        "One interview was held with the guide “{guide}”.", "{n} interviews were held with the guide “{guide}”.",
        each.held, guide=each.guide,
    )  # fmt: skip
    musts = must(each)
    if not musts:
        return said
    everywhere = sum(question.answered == each.held for question in musts)
    return f"{said} " + tr(
        "{n} of its {of} must-questions are answered in every interview.", n=everywhere, of=len(musts)
    )


def must(each: GuideAsked) -> list[AskedQuestion]:
    """The questions that every interview must ask."""
    return [question for question in each.questions if question.must]


def of_interviews(n: int, each: GuideAsked) -> str:
    """“n of N”, N the interviews."""
    return tr("{n} of {of}", n=n, of=each.held)


def _numbers(each: GuideAsked) -> TablePiece:
    rows = tuple(
        (str(question.number), question.question, YES if question.must else say.DASH,
         of_interviews(question.asked, each), of_interviews(question.answered, each), str(question.quotes),
         str(question.codes))
        for question in each.questions
    )  # fmt: skip
    head = (tr("No."), tr("Question"), tr("Must"), tr("Asked"), tr("Answered"), tr("Quotes"), tr("Codes"))
    caption = tr("Questions of the guide; asked and answered count interviews (N = {n})", n=each.held)
    return TablePiece(caption, head, rows, (0.5, 3.6, 0.7, 0.9, 1.0, 0.8, 0.7))


def _by_interview(each: GuideAsked) -> Iterator[Piece]:
    musts = must(each)
    if not musts or not each.interviews:
        return
    if len(each.interviews) <= WIDEST:
        rows = tuple(
            (f"{question.number}  {question.question}", *(YES if answered else say.DASH for answered in question.by))
            for question in musts
        )
        yield TablePiece(tr("Must-questions by interview; ● answered"), (tr("Question"), *each.interviews), rows,
                         (2.8, *[0.7] * len(each.interviews)))  # fmt: skip
        return
    gaps = []
    for question in musts:
        without = [name for name, answered in zip(each.interviews, question.by, strict=True) if not answered]
        if without:
            shown = ", ".join(without[:WIDEST])
            if len(without) > WIDEST:
                shown = tr("{list} and {n} more", list=shown, n=len(without) - WIDEST)
            gaps.append(tr("{n}. No answer from: {list}", n=question.number, list=shown))
    if gaps:
        yield Heading(tr("Must-questions without an answer"), 2)
        yield Bullets(tuple(gaps))


def _answers(each: GuideAsked) -> Iterator[Piece]:
    if not any(question.answers for question in each.questions):
        return
    yield Heading(tr("Answers by question"), 2)
    for question in each.questions:
        if not question.answers and not question.withheld:
            continue
        said = tuple(Quoted(0, answer.text, found_at(answer), answer.language, HUE) for answer in question.answers)
        yield Evidence(f"{question.number}. {question.question}", said)
        more = question.answered - len(question.answers) - question.withheld
        notes = [plural("One more interview answers it.", "{n} more interviews answer it.", more)] if more > 0 else []
        if question.withheld:
            notes.append(
                plural("One answer is counted but not shown.", "{n} answers are counted but not shown.",
                       question.withheld)
            )  # fmt: skip
        if notes:
            yield Text(" ".join(notes), "note")


def found_at(answer: Answered) -> str:
    """Who answered, and where all of it is found."""
    place = tr("paragraph {n}", n=answer.paragraph) if answer.paragraph else ""
    if answer.start_ms is not None:
        place = clock(answer.start_ms)
    return " · ".join(dict.fromkeys(part for part in (answer.participant, answer.source, place) if part))
