"""Reads what a question asks for and puts it into words: one sheet a measure; off the GUI thread."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from interviewkit.analysis.coverage import coverage
from interviewkit.analysis.crosstabs import crosstab
from interviewkit.analysis.differences import differences
from interviewkit.analysis.joint import joint_display
from interviewkit.analysis.meetings import meetings
from interviewkit.analysis.relations import relations
from interviewkit.analysis.saturation import BASE, Interview, Saturation, interviews, saturation
from interviewkit.analysis.sequences import sequences
from interviewkit.analysis.table import Heading, Table
from interviewkit.coding.emotions import FEELINGS
from interviewkit.ui.analysis.tables import remarks
from interviewkit.ui.analysis.tables.questions import MEANINGS, MEASURES, Question
from interviewkit.ui.analysis.tables.sheet import Kind, Row, Sheet
from interviewkit.words import mark, plural, tr

if TYPE_CHECKING:
    from sqlmodel import Session

    from interviewkit.store.project import Project

COVERAGE: dict[str, tuple[str, Kind]] = {
    "share": (mark("Coded share"), "share"),
    "coded": (mark("Characters coded"), "count"),
    "text": (mark("Characters"), "count"),
    "quotes": (mark("Quotes"), "count"),
}
SIGNS = {"+": mark("Good, without a word"), "0": mark("Neutral, without a word"), "-": mark("Bad, without a word")}
STRONGEST = 8


@dataclass(frozen=True, slots=True)
class Answer:
    """sheets: measure → sheet, the usual one first; none when there is nothing to show. note: n, in words. curve: new
    codes of each interview with where it is saturated; steps: the commonest steps as (text, count, participants)."""

    question: Question
    sheets: dict[str, Sheet]
    note: str
    curve: tuple[tuple[Interview, ...], Saturation] | None = None
    steps: tuple[tuple[str, int, int], ...] = ()


def answer(project: Project, question: Question) -> Answer:
    """Everything that is shown for a question."""
    with project.read() as session:
        if question.kind == "saturation":
            return _saturation(session, question)
        table, (heading, words), lines = _table(session, question)
    if table.empty:
        return Answer(question, {}, "")
    note = _note(question, table)
    sheets = {}
    for measure, values in table.measures.items():
        if question.kind == "coverage":
            kinds = tuple(COVERAGE[str(column.key)][1] for column in table.columns)
            name, meaning = (
                tr("Coverage"),
                tr("Text with a code, of all text in the row; text coded twice counts once."),
            )
        else:
            kinds = (MEASURES[measure][1],) * len(table.columns)
            name, meaning = tr(MEASURES[measure][0]), tr(MEANINGS[measure])
        about = ((tr("Table"), question.title), (tr("Measure"), f"{name}: {meaning}"), ("n", note), *lines)
        sheets[measure] = Sheet(
            name,
            _corner(question),
            tuple(Row(_name(row), row.colour, row.shade) for row in table.rows),
            _columns(question, table),
            values,
            kinds,
            (heading, words) if words else None,
            about,
            table.quotes_of,
            table.square,
        )
    return Answer(question, sheets, note, None, _steps(table) if question.kind == "sequences" else ())


def _table(
    session: Session, question: Question
) -> tuple[Table, tuple[str, tuple[str, ...]], tuple[tuple[str, str], ...]]:
    """The table, a column of remarks, and further lines of definition."""
    kind = question.kind
    none: tuple[str, tuple[str, ...]] = ("", ())
    if kind == "codes":
        operator = question.operator
        if operator is None:
            return meetings(session, question.together, below=question.below), none, ()  # type: ignore[arg-type]
        distance, unit = question.distance, question.unit
        return relations(session, operator, distance, unit, below=question.below), none, ()
    if kind == "sequences":
        return sequences(session, below=question.below), none, ()
    if kind == "coverage":
        return coverage(session, question.by, below=question.below), none, ()  # type: ignore[arg-type]
    if kind == "joint":
        found = joint_display(session, question.attribute, below=question.below)
        texts = tuple(remarks.joined(each) for each in found.codes)
        heads = zip(found.table.columns, found.values, strict=True)
        columns = tuple(replace(column, name=f"{column.name} · {value:g}") for column, value in heads)
        return (
            replace(found.table, columns=columns),
            (tr("Goes together with {attribute}", attribute=question.attribute), texts),
            remarks.JOINT(),
        )
    if kind == "attribute":
        table = crosstab(session, "attribute", question.attribute, below=question.below)
        texts = tuple(remarks.difference(each, table) for each in differences(table))
        return table, (tr("Difference between groups"), texts), remarks.GROUPS()
    table = crosstab(session, kind, below=question.below)  # type: ignore[arg-type]
    return table, none, remarks.UNTESTED() if kind in ("stages", "emotions") else ()


def _note(question: Question, table: Table) -> str:
    people = plural("n = {n} participant", "n = {n} participants", table.n)
    if question.kind == "codes" and question.together == "participant":
        return people
    if question.kind == "joint":
        return f"{people} · {tr('{n} with a number', n=table.units)}"
    if question.kind == "codes" and question.together == "segment":
        return f"{people} · {plural('{n} turn', '{n} turns', table.units)}"
    if question.kind == "sequences":
        return f"{people} · {plural('{n} step', '{n} steps', table.units)}"
    if question.kind == "coverage":
        return f"{people} · {plural('{n} character', '{n} characters', table.units)}"
    return f"{people} · {plural('{n} quote', '{n} quotes', table.units)}"


def _columns(question: Question, table: Table) -> tuple[str, ...]:
    if question.kind == "coverage":
        return tuple(tr(COVERAGE[str(column.key)][0]) for column in table.columns)
    if question.kind == "attribute":
        return tuple(f"{_name(column)} (n = {column.people})" for column in table.columns)
    return tuple(_name(column) for column in table.columns)


def _corner(question: Question) -> str:
    if question.kind != "coverage":
        return tr("Code")
    return {"source": tr("Source"), "speaker": tr("Speaker")}.get(question.by, tr("Code"))


def _name(heading: Heading) -> str:
    if heading.key in FEELINGS or heading.key in SIGNS:
        return tr(SIGNS.get(str(heading.key), heading.name))
    return heading.name or tr("(none)")


def _steps(table: Table) -> tuple[tuple[str, int, int], ...]:
    counts, people = table.measures["steps"], table.measures["participants"]
    order = np.lexsort((-people.ravel(), -counts.ravel()))[:STRONGEST]
    found = []
    for row, column in zip(*np.divmod(order, len(table.columns)), strict=True):
        if counts[row, column]:
            text = f"{table.rows[row].name} → {table.columns[column].name}"
            found.append((text, int(counts[row, column]), int(people[row, column])))
    return tuple(found)


def _saturation(session: Session, question: Question) -> Answer:
    rows, rest = interviews(session, below=question.below)
    if not rows:
        return Answer(question, {}, "")
    found = saturation([each.new for each in rows], BASE, question.run, question.threshold)
    note = remarks.saturated(found, len(rows), rest, question.threshold)
    new = np.array([each.new for each in rows], float)
    values = np.stack([new, np.cumsum(new), [each.codes for each in rows], _runs(found, len(rows))], axis=1)
    every = sorted({quote for each in rows for quote in each.quotes})

    def quotes_of(row: int, column: int) -> tuple[int, ...]:
        return rows[row].quotes if row >= 0 else tuple(every)

    sheet = Sheet(
        tr("Saturation"),
        tr("Interview"),
        tuple(Row(each.name) for each in rows),
        (tr("New codes"), tr("Codes so far"), tr("Codes in it"), tr("New in the run, of the base")),
        values,
        ("count", "count", "count", "share"),
        (tr("What is new"), tuple(", ".join(each.names) for each in rows)),
        ((tr("Table"), question.title), ("n", note), *remarks.SATURATION(question.run, question.threshold)),
        quotes_of,
    )
    return Answer(question, {"saturation": sheet}, note, (tuple(rows), found))


def _runs(found: Saturation, interviews: int) -> np.typing.NDArray[np.float64]:
    """The ratio of each run, at the interview it ends with."""
    values = np.full(interviews, np.nan)
    if found.ratios:
        values[interviews - len(found.ratios) :] = found.ratios
    return values
