"""Reads the reports a team designed, its own words in them, and the quotes it chose by hand."""

from __future__ import annotations

import json
from dataclasses import dataclass

from sqlmodel import Session

from interviewkit.reports.design import Design, design_from
from interviewkit.store.bulk import fetch


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A saved report."""

    id: int
    name: str
    design: Design


def reports(session: Session) -> list[ReportRow]:
    """All saved reports in their order."""
    rows = fetch(session, "SELECT id, name, design FROM report ORDER BY position, id")
    return [ReportRow(id, name, design_from(_read(design))) for id, name, design in rows]


def report_named(session: Session, name: str) -> ReportRow | None:
    """The report with this name, whatever its capitals."""
    return next((row for row in reports(session) if row.name.casefold() == name.strip().casefold()), None)


def own_texts(session: Session, report_id: int | None, language: str) -> dict[str, str]:
    """Place → the team's own words there in this language."""
    sql = "SELECT place, text FROM report_text WHERE report_id = :report AND language = :language ORDER BY place"
    return dict(fetch(session, sql, {"report": report_id or 0, "language": language}))


def chosen_quotes(session: Session) -> dict[int, tuple[int, ...]]:
    """Theme id → the quotes chosen by hand to speak for it, in order."""
    found: dict[int, tuple[int, ...]] = {}
    for theme, quote in fetch(session, "SELECT theme_id, quote_id FROM theme_quote ORDER BY theme_id, position, id"):
        found[theme] = (*found.get(theme, ()), quote)
    return found


def _read(saved: object) -> object:
    return json.loads(saved) if isinstance(saved, str) else saved
