"""Writes what a team decides about its reports: designs, its own words in them, and quotes chosen by hand."""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import Session, func, select

from interviewkit.errors import UserError
from interviewkit.model import Report, ReportText, ThemeQuote
from interviewkit.reports.design import Design


def create_report(session: Session, name: str, design: Design, like: int | None = None) -> int:
    """A new report, after the others; its id. like: another report whose own words are taken along."""
    last = session.exec(select(func.max(Report.position))).one()
    report = Report(name=_named(name), design=design.as_saved(), position=0 if last is None else last + 1)
    session.add(report)
    session.flush()
    assert report.id is not None
    if like is not None:
        for row in session.exec(select(ReportText).where(ReportText.report_id == like)):
            session.add(ReportText(report_id=report.id, place=row.place, language=row.language, text=row.text))
    return report.id


def rename_report(session: Session, report_id: int, name: str) -> None:
    """Another name for a report."""
    report = session.get_one(Report, report_id)
    report.name = _named(name)
    session.add(report)


def save_design(session: Session, report_id: int, design: Design) -> None:
    """Keeps what was decided; its own words stay as they are."""
    report = session.get_one(Report, report_id)
    report.design = design.as_saved()
    session.add(report)


def delete_report(session: Session, report_id: int) -> None:
    """Deletes a report with its own words. Files written from it stay where they are."""
    session.delete(session.get_one(Report, report_id))


def write_text(session: Session, report_id: int, place: str, language: str, text: str) -> None:
    """The team's own words at a place of a report in a language, kept whenever it is written again; "" takes them away.

    place: a part's id, or “theme:GUID” with nothing, “/so_what”, “/action” or “/opportunity” after it.
    """
    found = session.exec(
        select(ReportText).where(
            ReportText.report_id == report_id, ReportText.place == place, ReportText.language == language
        )
    ).first()
    if not text.strip():
        if found is not None:
            session.delete(found)
        return
    row = found or ReportText(report_id=report_id, place=place, language=language)
    row.text = text.strip()
    session.add(row)


def order_quotes(session: Session, theme_id: int, quote_ids: Sequence[int]) -> None:
    """These quotes speak for a theme, in this order; none lets the best evidence speak again."""
    wanted = list(dict.fromkeys(quote_ids))
    there = {row.quote_id: row for row in session.exec(select(ThemeQuote).where(ThemeQuote.theme_id == theme_id))}
    for quote, row in there.items():
        if quote not in wanted:
            session.delete(row)
    for position, quote in enumerate(wanted):
        row = there.get(quote) or ThemeQuote(theme_id=theme_id, quote_id=quote)
        row.position = position
        session.add(row)


def _named(name: str) -> str:
    if not name.strip():
        raise UserError("A report needs a name.", safe="Nothing was changed.")
    return name.strip()
