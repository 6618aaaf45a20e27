"""Reports that a team designed: what is in them, and the words it wrote into them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, UniqueConstraint
from sqlmodel import Field

from interviewkit.model.base import Table, belongs_to, guid, key, moment


class Report(Table, table=True):
    """One designed report; design as reports.design reads it: parts, themes, order, language, anonymity, template."""

    __tablename__ = "report"

    id: int | None = key()
    guid: str = guid()
    name: str
    design: Any = Field(default=None, sa_type=JSON(none_as_null=True), nullable=True)
    position: int = 0
    created_at: str = moment()


class ReportText(Table, table=True):
    """The team's own words at one place of a report, kept whenever the report is written again."""

    __tablename__ = "report_text"
    __table_args__ = (UniqueConstraint("report_id", "place", "language"), {"sqlite_autoincrement": True})

    id: int | None = key()
    report_id: int = belongs_to("report.id", indexed=False)
    place: str
    language: str = ""
    text: str = ""
