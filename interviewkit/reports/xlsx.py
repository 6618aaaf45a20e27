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
from interviewkit.words import speaking, tr

Step = Callable[[float], object]
Cell = str | int | float | None
WIDEST = 60


def xlsx(content: ReportContent, figures: object = None, step: Step | None = None) -> bytes:
    """The workbook: themes, quotes, participants, stages, codes, coverage. Read with everything=True for all quotes."""
    from openpyxl import Workbook

    with speaking(content.language):
        book = Workbook()
        book.remove(book.active)
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
    if content.coverage is not None:
        spread = content.coverage
        rows = [(tr("Participants, by theme and stage"), *spread.stages)]
        rows += [(name, *row) for name, row in zip(spread.themes, spread.by_stage, strict=True)]
        yield tr("Themes by stage"), rows
        if spread.people:
            rows = [(tr("Quotes, by theme and participant"), *spread.people)]
            rows += [(name, *row) for name, row in zip(spread.themes, spread.by_person, strict=True)]
            yield tr("Themes by participant"), rows


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
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    widths: dict[int, int] = {}
    for at, row in enumerate(rows, 1):
        column = 0
        for value in row:
            for part in _parts(value):
                column += 1
                cell = sheet.cell(at, column)
                cell.value = part
                if isinstance(part, str):
                    cell.data_type = "s"  # whatever it begins with, it is no formula
                    cell.alignment = Alignment(wrap_text=at > 1 and len(part) > WIDEST, vertical="top")
                else:
                    cell.alignment = Alignment(vertical="top")
                    if isinstance(part, float):
                        cell.number_format = "0.00"
                if at == 1:
                    cell.font = Font(bold=True)
                longest = max((len(line) for line in str(part).split("\n")), default=0) if part is not None else 0
                widths[column] = min(WIDEST, max(widths.get(column, 8), longest + 2))
    for column, wide in widths.items():
        sheet.column_dimensions[get_column_letter(column)].width = wide
    sheet.freeze_panes = "A2"


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
