"""Writes the report's tables as a workbook: every number with the id of what it counts, for those who reckon on."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from interviewkit.coding.cards import Card
from interviewkit.exchange.sheets import LONGEST
from interviewkit.reports import sentences as say
from interviewkit.reports.content import ReportContent
from interviewkit.reports.fonts import lawful
from interviewkit.reports.questions import GuideAsked
from interviewkit.words import speaking, tr

Step = Callable[[float], object]
Cell = str | int | float | None
WIDEST = 60


def xlsx(content: ReportContent, figures: object = None, step: Step | None = None) -> bytes:
    """The workbook: themes, quotes, participants, stages, codes, coverage. Read with everything=True for all quotes."""
    from openpyxl import Workbook

    with speaking(content.language):
        book = Workbook(write_only=True)
        for look in _looks():
            book.add_named_style(look)
        made = list(sheets(content))
        for number, (title, rows) in enumerate(made):
            if step is not None:
                step(number / len(made))
            _write(book.create_sheet(title[:31]), rows)
        book.properties.title, book.properties.creator = lawful(content.title), "InterviewKit"
        file = io.BytesIO()
        book.save(file)
        return file.getvalue()


def sheets(content: ReportContent) -> Iterator[tuple[str, list[Sequence[Cell]]]]:
    """Each sheet's name and rows, the first one the head. Ids are the project's: they never change."""
    made = content.material
    about: list[Sequence[Cell]] = [
        (tr("Report"), content.title),
        (tr("Date"), content.made_on),
        (tr("Participants"), content.participants),
        (tr("Interviews"), made.sources),
        (tr("Quotes"), made.quotes),
        (tr("Codings"), made.tags),
        (tr("Feelings"), made.emotions),
        (tr("Quotes that consent keeps out"), content.withheld),
    ]
    yield tr("About"), about
    guids = dict(content.guids)
    head = (tr("Theme id"), tr("Theme"), tr("Claim"), tr("Participants"), tr("of"), tr("Quotes"), tr("Evidence"),
            tr("Positive"), tr("Neutral"), tr("Negative"), tr("Mean"), tr("Low"), tr("High"), tr("Spoke against"),
            tr("So what"), tr("What to do"))  # fmt: skip
    rows: list[Sequence[Cell]] = [head]
    for found in content.themes:
        theme, counts = found.theme, found.theme.counts
        mood = counts.mood
        rows.append(
            (guids.get(theme.id, f"T{theme.id}"), theme.name, theme.claim, counts.participants, theme.of,
             counts.quotes, tr(say.STRENGTHS[theme.strength]), mood.positive, mood.neutral, mood.negative, mood.mean,
             mood.low, mood.high, found.against_participants, content.of_theme(theme.id, "so_what"),
             content.of_theme(theme.id, "action"))
        )  # fmt: skip
    yield tr("Themes"), rows
    yield tr("Quotes"), list(_quotes(content))
    if content.people:
        names = list(dict.fromkeys(name for person in content.people for name, _ in person.attributes))
        rows = [(tr("Participant"), *names, tr("Interviews"), tr("Quotes"), tr("Language"))]
        for p in content.people:
            facts, tongues = dict(p.attributes), ", ".join(say.tongue(each) for each in p.languages)
            rows.append((p.label, *(facts.get(name, "") for name in names), p.sources, p.quotes, tongues))
        yield tr("Participants"), rows
    rows = [(tr("Stage"), "n", tr("Quotes"), tr("Mean"), tr("Low"), tr("High"), tr("Mixed feelings"))]
    for s in content.journey:
        rows.append((s.stage, s.participants, s.quotes, s.mean, s.low, s.high, s.mixed_participants))
    yield tr("Stages"), rows
    rows = [(tr("Code id"), tr("Code"), tr("Depth"), tr("Definition"), tr("Include"), tr("Exclude"),
             tr("Participants"), tr("Quotes"))]  # fmt: skip
    for e in content.codebook:
        people, quotes = (e.counts.participants, e.counts.quotes) if e.counts else (0, 0)
        code = e.code
        rows.append((f"C{code.id}", code.name, e.depth, code.definition, code.include, code.exclude, people, quotes))
    yield tr("Codes"), rows
    for each in content.asked:
        yield from _asked(each)
    if content.coverage is not None:
        spread = content.coverage
        rows = [(tr("Participants, by theme and stage"), *spread.stages)]
        rows += [(name, *row) for name, row in zip(spread.themes, spread.by_stage, strict=True)]
        yield tr("Themes by stage"), rows
        if spread.people:
            rows = [(tr("Quotes, by theme and participant"), *spread.people)]
            rows += [(name, *row) for name, row in zip(spread.themes, spread.by_person, strict=True)]
            yield tr("Themes by participant"), rows


def _asked(each: GuideAsked) -> Iterator[tuple[str, list[Sequence[Cell]]]]:
    names = each.interviews
    head = (tr("No."), tr("Question"), tr("Must"), tr("Asked"), tr("Answered"), tr("of"), tr("Quotes"), tr("Codes"))
    rows: list[Sequence[Cell]] = [(*head, *names)]
    rows += [
        (q.number, q.question, int(q.must), q.asked, q.answered, each.held, q.quotes, q.codes, *map(int, q.by))
        for q in each.questions
    ]
    yield tr("Guide coverage"), rows
    rows = [
        (tr("No."), tr("Question"), tr("Participant"), tr("Source"), tr("Paragraph"), tr("Time in s"), tr("Answer"))
    ]
    for q in each.questions:
        for said in q.answers:
            at = None if said.start_ms is None else said.start_ms / 1000
            rows.append((q.number, q.question, said.participant, said.source, said.paragraph or None, at, said.text))
    yield tr("Answers by question"), rows


def _quotes(content: ReportContent) -> Iterator[Sequence[Cell]]:
    yield (tr("Quote id"), tr("Participant"), tr("Source"), tr("Paragraph"), tr("Time in s"), tr("Stage"),
           tr("Feeling"), tr("Codes"), tr("Shown for"), tr("Text"))  # fmt: skip
    shown: dict[int, list[str]] = {}
    listed: dict[int, Card] = {card.quote_id: card for card in content.quotes}
    for found in content.themes:
        for card in (*found.best, *found.against):
            shown.setdefault(card.quote_id, []).append(found.theme.name)
            listed.setdefault(card.quote_id, card)
    for card in listed.values():
        at = None if card.start_ms is None else card.start_ms / 1000
        yield (f"Q{card.quote_id}", card.participant, card.source, card.paragraph or None, at, card.stage, card.valence,
               ", ".join(card.codes), "; ".join(shown.get(card.quote_id, [])), card.text)  # fmt: skip


def _write(sheet: Any, rows: list[Sequence[Cell]]) -> None:
    """Texts as texts, whatever they begin with; one too long for a cell goes on in the cells after it."""
    from openpyxl.utils import get_column_letter

    split = [[part for value in row for part in _parts(value)] for row in rows]
    for column, wide in _widths(split).items():
        sheet.column_dimensions[get_column_letter(column)].width = wide
    sheet.freeze_panes = "A2"
    head, *body = split
    made: dict[tuple[int, str], Any] = {}
    sheet.append([_cell(sheet, made, column, part, "Head") for column, part in enumerate(head)])
    for row in body:
        sheet.append([_cell(sheet, made, column, part, _look(part)) for column, part in enumerate(row)])


def _widths(rows: list[list[Cell]]) -> dict[int, int]:
    """Column, from 1 → letters it is wide."""
    widths: dict[int, int] = {}
    for row in rows:
        for column, part in enumerate(row, 1):
            if widths.get(column, 8) < WIDEST and part is not None:
                longest = max(map(len, str(part).split("\n")))
                widths[column] = min(WIDEST, max(widths.get(column, 8), longest + 2))
    return widths


def _look(part: Cell) -> str:
    if isinstance(part, float):
        return "Measured"
    return "Long text" if isinstance(part, str) and len(part) > WIDEST else "Plain"


def _cell(sheet: Any, made: dict[tuple[int, str], Any], column: int, part: Cell, look: str) -> Any:
    """A cell with a value, None for an empty one. A row is written at once, so that each column's cells serve again."""
    from openpyxl.cell import WriteOnlyCell

    if part is None:
        return None
    cell = made.get((column, look))
    if cell is None:
        cell = made[column, look] = WriteOnlyCell(sheet)
        cell.style = look
    cell.value = part
    if isinstance(part, str):
        cell.data_type = "s"  # whatever it begins with, it is no formula
    return cell


def _looks() -> Iterator[Any]:
    """Named styles of the workbook: looked up by name a cell, they cost less than a style of its own each."""
    from openpyxl.styles import Alignment, Font, NamedStyle

    yield NamedStyle("Head", font=Font(name="Calibri", size=11, bold=True), alignment=Alignment(vertical="top"))
    yield NamedStyle("Plain", alignment=Alignment(vertical="top"))
    yield NamedStyle("Long text", alignment=Alignment(vertical="top", wrap_text=True))
    yield NamedStyle("Measured", alignment=Alignment(vertical="top"), number_format="0.00")


def _parts(value: Cell) -> Iterator[Cell]:
    if not isinstance(value, str):
        yield value
        return
    text = escaped(lawful(value))
    yield text[:LONGEST]
    for start in range(LONGEST, len(text), LONGEST):
        yield text[start : start + LONGEST]


def escaped(text: str) -> str:
    """Workbooks write odd characters as _x000B_: a text that looks so is written so that it comes back."""
    return re.sub(r"_(?=x[0-9A-Fa-f]{4}_)", "_x005F_", text)
