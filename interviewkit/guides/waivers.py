"""Findings of the question check that the team lets stand, with the reason why."""

from __future__ import annotations

from dataclasses import dataclass

from sqlmodel import Session, col, select

from interviewkit.errors import ProjectTrouble
from interviewkit.guides.content import line
from interviewkit.model import Guide, GuideQuestion, Waiver


@dataclass(frozen=True, slots=True)
class WaiverRow:
    """A finding let stand. question_id: None for one about the guide. fault: its kind, as the check names it."""

    id: int
    question_id: int | None
    fault: str
    reason: str


def waivers(session: Session, guide_id: int) -> list[WaiverRow]:
    """What is let stand in a guide, oldest first."""
    own = select(Waiver).where(Waiver.guide_id == guide_id).order_by(col(Waiver.id))
    return [WaiverRow(row.id or 0, row.question_id, row.fault, row.reason) for row in session.exec(own)]


def waive(session: Session, guide_id: int, fault: str, reason: str, question_id: int | None = None) -> int:
    """Lets a finding stand; its id. A reason given before is replaced."""
    if not line(reason):
        raise ProjectTrouble("Say why this may stand.", safe="Nothing was changed.")
    if session.get(Guide, guide_id) is None:
        raise ProjectTrouble("This guide is no longer in the project.", safe="Nothing was changed.")
    if question_id is not None and session.get(GuideQuestion, question_id) is None:
        raise ProjectTrouble("This question is no longer in the guide.", safe="Nothing was changed.")
    own = select(Waiver).where(Waiver.guide_id == guide_id, Waiver.fault == fault)
    row = next((each for each in session.exec(own) if each.question_id == question_id), None)
    row = row or Waiver(guide_id=guide_id, question_id=question_id, fault=fault, reason="")
    row.reason, row.coder_id = line(reason), session.info.get("coder_id")
    session.add(row)
    session.flush()
    assert row.id is not None
    return row.id


def take_back(session: Session, waiver_id: int) -> None:
    """Lets the finding be found again; nothing happens if it is already."""
    row = session.get(Waiver, waiver_id)
    if row is not None:
        session.delete(row)
