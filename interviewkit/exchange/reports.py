"""What imports brought and had to drop or change: kept in the project, and read again later."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from sqlmodel import Session

from interviewkit.model import ImportReport
from interviewkit.sources.formats import Finding
from interviewkit.store.bulk import fetch

MOST = 2_000
"""So many findings are kept of one import; more of a kind are counted together."""


@dataclass(frozen=True, slots=True)
class ReportRow:
    """The report of one import. name: the file; why: for wording.reason; created_at: ISO in UTC."""

    id: int
    name: str
    format: str
    why: str
    coder: str
    created_at: str
    findings: tuple[Finding, ...]


def keep_report(session: Session, name: str, form: str, why: str, findings: Sequence[Finding]) -> int:
    """Keeps a report in the project; its id."""
    kept = list(findings[:MOST])
    if len(findings) > MOST:
        kept.append(Finding("more", "", len(findings) - MOST))
    row = ImportReport(
        name=name, format=form, why=why, findings=[asdict(each) for each in kept], coder_id=session.info.get("coder_id")
    )
    session.add(row)
    session.flush()
    assert row.id is not None
    return row.id


def import_reports(session: Session) -> list[ReportRow]:
    """All reports, the newest first."""
    rows = fetch(
        session,
        """SELECT r.id, r.name, r.format, r.why, coalesce(k.name, ''), r.created_at, r.findings
           FROM import_report r LEFT JOIN coder k ON k.id = r.coder_id ORDER BY r.id DESC""",
    )
    return [
        ReportRow(number, name, form, why, coder, at, _findings(told))
        for number, name, form, why, coder, at, told in rows
    ]


def _findings(text: str | None) -> tuple[Finding, ...]:
    told = json.loads(text) if text else []
    return tuple(
        Finding(str(each["kind"]), str(each.get("detail", "")), int(each.get("count", 1)))
        for each in told
        if isinstance(each, dict) and "kind" in each
    )
