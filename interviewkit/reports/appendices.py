"""The appendices as pieces: codebook, interview guide, coverage, audit trail."""

from __future__ import annotations

from collections.abc import Iterator

from interviewkit.reports import sentences as say
from interviewkit.reports.content import ReportContent
from interviewkit.reports.pieces import Bullets, Facts, Heading, Piece, TablePiece, Text
from interviewkit.words import tr

WIDEST = 12
"""Participants a table on an upright page has columns for; more are only in the workbook."""


def codebook(content: ReportContent) -> Iterator[Piece]:
    """Every code, what it means, and how much carries it."""
    yield Heading(tr("Appendix: codebook"), place="codebook", new_page=True)
    yield from _own(content, "codebook")
    if not content.codebook:
        yield Text(tr("There are no codes."))
        return
    rows = []
    for entry in content.codebook:
        code, counts = entry.code, entry.counts
        meaning = [code.definition] if code.definition else []
        meaning += [tr("Include: {text}", text=code.include)] if code.include else []
        meaning += [tr("Exclude: {text}", text=code.exclude)] if code.exclude else []
        numbers = [str(counts.participants), str(counts.quotes)] if counts else ["0", "0"]
        rows.append(("\t" * entry.depth + code.name, "\n".join(meaning) or say.DASH, *numbers))
    caption = tr("Codebook; n counts participants with the code itself, not with those below it")
    yield TablePiece(caption, (tr("Code"), tr("Definition"), "n", tr("Quotes")), tuple(rows), (1.6, 3.6, 0.5, 0.7))


def guide(content: ReportContent) -> Iterator[Piece]:
    """The guides as they were asked; nothing without one."""
    if not content.guides:
        return
    yield Heading(tr("Appendix: interview guide"), place="guide", new_page=True)
    yield from _own(content, "guide")
    for each in content.guides:
        if len(content.guides) > 1:
            yield Heading(each.name, 2)
        for title, asked in each.sections:
            yield Heading(title, 3 if len(content.guides) > 1 else 2)
            probes = {question: [line.strip() for line in more.split("\n") if line.strip()] for question, more in asked}
            yield Bullets(tuple(say.asked(question, probes[question]) for question, _ in asked))


def coverage(content: ReportContent) -> Iterator[Piece]:
    """Who spoke of what: participants by stage, and where there is room, quotes by participant."""
    spread = content.coverage
    if spread is None or not spread.themes:
        return
    yield Heading(tr("Appendix: coverage"), place="coverage")
    yield from _own(content, "coverage")
    if spread.stages:
        rows = tuple(
            (name, *(str(n) if n else say.DASH for n in row))
            for name, row in zip(spread.themes, spread.by_stage, strict=True)
        )
        shares = (2.6, *[1.0] * len(spread.stages))
        yield TablePiece(tr("Participants, by theme and stage"), (tr("Theme"), *spread.stages), rows, shares)
    if 0 < len(spread.people) <= WIDEST:
        rows = tuple(
            (name, *(str(n) if n else say.DASH for n in row))
            for name, row in zip(spread.themes, spread.by_person, strict=True)
        )
        shares = (2.6, *[0.7] * len(spread.people))
        yield TablePiece(tr("Quotes, by theme and participant"), (tr("Theme"), *spread.people), rows, shares)
    elif spread.people:
        yield Text(tr("Quotes by theme and participant are in the workbook of this report: there are too many for a "
                      "page."), "note")  # fmt: skip


def audit(content: ReportContent) -> Iterator[Piece]:
    """How the analysis came about."""
    yield Heading(tr("Appendix: audit trail"), place="audit")
    yield from _own(content, "audit")
    trail = content.audit
    if not trail.steps:
        yield Text(tr("No step has been recorded."))
        return
    yield Text(
        tr(
            "Between {first} and {last} the project was changed in {n} steps, {undone} of which were undone. Every "
            "step is kept with its coder, its time and the rows before and after.",
            first=say.day(trail.first),
            last=say.day(trail.last),
            n=trail.steps,
            undone=trail.undone,
        )
    )
    yield Facts(((tr("Steps, by coder"), say.DOT.join(f"{name} {count}" for name, count in trail.coders)),))
    rows = tuple((tr(label), str(count)) for label, count in trail.labels[:12])
    yield TablePiece(tr("The most frequent steps"), (tr("Step"), tr("Times")), rows, (4, 1))


def _own(content: ReportContent, place: str) -> Iterator[Piece]:
    for line in content.words(place).split("\n"):
        if line.strip():
            yield Text(line.strip(), "own")
