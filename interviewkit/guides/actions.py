"""Changes guides: the whole of one, its brief, its sections and its questions. The texts are tidied as they come in."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, TypeVar

from sqlmodel import Session, col, select

from interviewkit.errors import ProjectTrouble
from interviewkit.guides import content
from interviewkit.guides.content import KINDS, block, line
from interviewkit.model import (
    Guide,
    GuideQuestion,
    GuideSection,
    GuideStage,
    QuestionAim,
    ResearchQuestion,
    Stage,
    now,
)

Row = TypeVar("Row", Guide, GuideSection, GuideQuestion, ResearchQuestion)

_TIDY = {
    "name": line,
    "wave": line,
    "text": line,
    "short": line,
    "decision": block,
    "hypotheses": lambda text: "\n".join(content.lines(text)),
    "consent_script": block,
    "note": block,
    "script": block,
    "probes": lambda text: "\n".join(content.lines(text)),
    "listen_for": block,
    "stimulus": block,
    "branch": block,
    "observer": block,
}
LONGEST = 24 * 60.0
"""Minutes: no interview takes longer than a day."""


# The guide


def create_guide(session: Session, name: str, language: str = "", *, slot_minutes: float = 60.0) -> int:
    """A new guide without sections, last in the library; its id. language: "en", "ko" or "" for whatever is written."""
    guide = Guide(
        name=_named(name), language=language, slot_minutes=_minutes(slot_minutes), position=len(_all(session, Guide))
    )
    return _added(session, guide)


def describe_guide(session: Session, guide_id: int, **values: Any) -> None:
    """Sets fields of a guide: name, language, wave, slot_minutes, decision, hypotheses, consent_script, note."""
    guide = _guide(session, guide_id)
    if "name" in values:
        values["name"] = _named(values["name"])
    if "slot_minutes" in values:
        values["slot_minutes"] = _minutes(values["slot_minutes"])
    if _describe(guide, values):
        guide.changed_at = now()
        session.add(guide)


def move_guide(session: Session, guide_id: int, place: int) -> None:
    """Puts a guide at this place in the library (0 first); places past the end mean last."""
    _move(session, _guide(session, guide_id), _all(session, Guide), place)


def delete_guide(session: Session, guide_id: int) -> None:
    """Takes a guide away with all its parts; interviews held with it stay."""
    session.delete(_guide(session, guide_id))
    session.flush()
    _number(session, _all(session, Guide))


def focus_on(session: Session, guide_id: int, stage_ids: Collection[int]) -> None:
    """Sets which stages of the journey a guide has in focus."""
    _guide(session, guide_id)
    here = {row.stage_id: row for row in session.exec(select(GuideStage).where(GuideStage.guide_id == guide_id))}
    for stage_id, row in here.items():
        if stage_id not in stage_ids:
            session.delete(row)
    for stage_id in dict.fromkeys(stage_ids):
        if stage_id not in here:
            _stage(session, stage_id)
            session.add(GuideStage(guide_id=guide_id, stage_id=stage_id))
    session.flush()


# Research questions


def add_research_question(session: Session, guide_id: int, text: str) -> int:
    """A new research question, last; its id."""
    _guide(session, guide_id)
    here = _research(session, guide_id)
    return _added(session, ResearchQuestion(guide_id=guide_id, text=_said(text), position=len(here)))


def word_research_question(session: Session, research_id: int, text: str) -> None:
    """Gives a research question other words."""
    row = _row(session, ResearchQuestion, research_id)
    row.text = _said(text)
    session.add(row)


def move_research_question(session: Session, research_id: int, place: int) -> None:
    """Puts a research question at this place among those of its guide (0 first)."""
    row = _row(session, ResearchQuestion, research_id)
    _move(session, row, _research(session, row.guide_id), place)


def delete_research_question(session: Session, research_id: int) -> None:
    """Takes a research question away; the questions that served it stay."""
    row = _row(session, ResearchQuestion, research_id)
    session.delete(row)
    session.flush()
    _number(session, _research(session, row.guide_id))


def serve(session: Session, question_id: int, research_id: int, serves: bool = True) -> None:
    """Says that a question serves a research question, or no longer does; nothing happens if it is so already."""
    _row(session, GuideQuestion, question_id)
    _row(session, ResearchQuestion, research_id)
    aim = session.exec(
        select(QuestionAim).where(
            QuestionAim.question_id == question_id, QuestionAim.research_question_id == research_id
        )
    ).first()
    if serves and aim is None:
        session.add(QuestionAim(question_id=question_id, research_question_id=research_id))
    elif not serves and aim is not None:
        session.delete(aim)
    session.flush()


# Sections


def add_section(
    session: Session,
    guide_id: int,
    name: str,
    kind: str = "",
    minutes: float | None = None,
    *,
    script: str = "",
    place: int | None = None,
) -> int:
    """A new section at this place (0 first, None last); its id."""
    _guide(session, guide_id)
    here = _sections(session, guide_id)
    section = GuideSection(
        guide_id=guide_id, name=line(name), kind=_kind(kind), minutes=_minutes(minutes), script=block(script)
    )
    return _put_in(session, section, here, place)


def describe_section(session: Session, section_id: int, **values: Any) -> None:
    """Sets fields of a section: name, kind, minutes (None for none), script."""
    section = _row(session, GuideSection, section_id)
    if "kind" in values:
        values["kind"] = _kind(values["kind"])
    if "minutes" in values:
        values["minutes"] = _minutes(values["minutes"])
    if _describe(section, values):
        session.add(section)


def move_section(session: Session, section_id: int, place: int) -> None:
    """Puts a section at this place in its guide (0 first), its questions with it."""
    section = _row(session, GuideSection, section_id)
    _move(session, section, _sections(session, section.guide_id), place)


def delete_section(session: Session, section_id: int) -> None:
    """Takes a section away with its questions."""
    section = _row(session, GuideSection, section_id)
    session.delete(section)
    session.flush()
    _number(session, _sections(session, section.guide_id))


# Questions


def add_question(session: Session, section_id: int, text: str, *, place: int | None = None, **values: Any) -> int:
    """A new question at this place in a section (0 first, None last), with fields as describe_question; its id.

    An empty text is allowed: somebody is about to type it.
    """
    _row(session, GuideSection, section_id)
    question = GuideQuestion(section_id=section_id, text=line(text), origin=values.pop("origin", ""))
    found = _put_in(session, question, _questions(session, section_id), place)
    describe_question(session, found, **values)
    return found


def describe_question(session: Session, question_id: int, **values: Any) -> None:
    """Sets fields of a question: text, short, probes (one a line), listen_for, stimulus, branch, observer, must,
    minutes (None for none), stage_id (None for none)."""
    question = _row(session, GuideQuestion, question_id)
    if "minutes" in values:
        values["minutes"] = _minutes(values["minutes"])
    if values.get("stage_id") is not None:
        _stage(session, values["stage_id"])
    if _describe(question, values):
        session.add(question)
        session.flush()


def move_question(session: Session, question_id: int, section_id: int, place: int) -> None:
    """Puts a question at this place in a section of the same guide (0 first); places past the end mean last."""
    question = _row(session, GuideQuestion, question_id)
    section = _row(session, GuideSection, section_id)
    left = question.section_id
    if _row(session, GuideSection, left).guide_id != section.guide_id:
        raise ProjectTrouble("A question moves within its guide only.", safe="Nothing was changed.")
    question.section_id = section_id
    session.add(question)
    session.flush()
    _move(session, question, _questions(session, section_id), place)
    if left != section_id:
        _number(session, _questions(session, left))


def split_question(session: Session, question_id: int, texts: Sequence[str]) -> list[int]:
    """Makes several questions of one: the first keeps the place, probes and interviews; the ids of all, in order."""
    question = _row(session, GuideQuestion, question_id)
    said = [text for text in map(line, texts) if text]
    if not said:
        raise ProjectTrouble("A question needs words.", safe="Nothing was changed.")
    describe_question(session, question_id, text=said[0])
    rest = [
        add_question(session, question.section_id, text, place=question.position + n, must=question.must,
                     stage_id=question.stage_id)
        for n, text in enumerate(said[1:], 1)
    ]  # fmt: skip
    return [question_id, *rest]


def delete_question(session: Session, question_id: int) -> None:
    """Takes a question away."""
    question = _row(session, GuideQuestion, question_id)
    session.delete(question)
    session.flush()
    _number(session, _questions(session, question.section_id))


# What all of them use


def _describe(row: Row, values: dict[str, Any]) -> bool:
    """Sets fields, tidied; whether anything is other than it was. TypeError for a field that does not exist."""
    changed = False
    for key, value in values.items():
        if key not in type(row).model_fields or key in ("id", "guid", "position"):
            raise TypeError(key)
        tidied = _TIDY[key](value) if key in _TIDY else value
        if getattr(row, key) != tidied:
            setattr(row, key, tidied)
            changed = True
    return changed


def _added(session: Session, row: Row) -> int:
    session.add(row)
    session.flush()
    assert row.id is not None
    return row.id


def _put_in(session: Session, row: Row, here: list[Row], place: int | None) -> int:
    row.position = len(here)
    found = _added(session, row)
    here.insert(len(here) if place is None else max(0, place), row)
    _number(session, here)
    return found


def _move(session: Session, row: Row, order: list[Row], place: int) -> None:
    order = [each for each in order if each.id != row.id]
    order.insert(max(0, place), row)
    _number(session, order)


def _number(session: Session, order: list[Row]) -> None:
    for position, row in enumerate(order):
        if row.position != position:
            row.position = position
            session.add(row)
    session.flush()


def _all(session: Session, kind: type[Guide]) -> list[Guide]:
    return list(session.exec(select(kind).order_by(col(kind.position), col(kind.id))))


def _research(session: Session, guide_id: int) -> list[ResearchQuestion]:
    kind = ResearchQuestion
    return list(session.exec(select(kind).where(kind.guide_id == guide_id).order_by(col(kind.position), col(kind.id))))


def _sections(session: Session, guide_id: int) -> list[GuideSection]:
    kind = GuideSection
    return list(session.exec(select(kind).where(kind.guide_id == guide_id).order_by(col(kind.position), col(kind.id))))


def _questions(session: Session, section_id: int) -> list[GuideQuestion]:
    kind = GuideQuestion
    own = select(kind).where(kind.section_id == section_id)
    return list(session.exec(own.order_by(col(kind.position), col(kind.id))))


def _row(session: Session, kind: type[Row], id: int) -> Row:
    row = session.get(kind, id)
    if row is not None:
        return row
    if kind is GuideSection:
        raise ProjectTrouble("This section is no longer in the guide.", safe="Nothing was changed.")
    if kind is ResearchQuestion:
        raise ProjectTrouble("This research question is no longer in the guide.", safe="Nothing was changed.")
    raise ProjectTrouble("This question is no longer in the guide.", safe="Nothing was changed.")


def _guide(session: Session, guide_id: int) -> Guide:
    guide = session.get(Guide, guide_id)
    if guide is None:
        raise ProjectTrouble("This guide is no longer in the project.", safe="Nothing was changed.")
    return guide


def _stage(session: Session, stage_id: int) -> None:
    if session.get(Stage, stage_id) is None:
        raise ProjectTrouble("This stage is no longer in the project.", safe="Nothing was changed.")


def _named(name: str) -> str:
    if not line(name):
        raise ProjectTrouble("A guide needs a name.", safe="Nothing was changed.")
    return line(name)


def _said(text: str) -> str:
    if not line(text):
        raise ProjectTrouble("A research question needs words.", safe="Nothing was changed.")
    return line(text)


def _kind(kind: str) -> str:
    if kind not in KINDS:
        raise ValueError(kind)
    return kind


def _minutes(minutes: float | None) -> Any:
    """None stays none; else within a day."""
    return None if minutes is None else min(LONGEST, max(0.0, float(minutes)))
