"""Reads guides: which there are, one whole guide, and what became of a guide from one wave to the next."""

from __future__ import annotations

from dataclasses import dataclass

from sqlmodel import Session

from interviewkit.errors import ProjectTrouble
from interviewkit.guides.content import (
    CheckContent,
    GuideContent,
    QuestionContent,
    ResearchContent,
    SectionContent,
    WaiverContent,
    lines,
)
from interviewkit.store.bulk import fetch
from interviewkit.words import language


@dataclass(frozen=True, slots=True)
class GuideRow:
    """A guide in the library. planned: minutes as its sections say, by rule of thumb where they do not.

    interviews: how many were held with it. before_id: the guide it was made from.
    """

    id: int
    name: str
    language: str
    method: str
    wave: str
    before_id: int | None
    slot_minutes: float
    sections: int
    questions: int
    planned: float
    interviews: int
    created_at: str


@dataclass(frozen=True, slots=True)
class Development:
    """What became of the guide before: pairs are (as it was, as it is)."""

    before: GuideContent
    kept: tuple[QuestionContent, ...]
    reworded: tuple[tuple[QuestionContent, QuestionContent], ...]
    new: tuple[QuestionContent, ...]
    left_out: tuple[QuestionContent, ...]


def guides(session: Session) -> list[GuideRow]:
    """All guides in the order of the library."""
    held = dict(fetch(session, "SELECT guide_id, count(*) FROM interview WHERE guide_id IS NOT NULL GROUP BY guide_id"))
    sections = _sections(session, None)
    rows = []
    for id, name, spoken, method, wave, before, slot, created in fetch(
        session,
        """SELECT id, name, language, method, wave, before_id, slot_minutes, created_at
           FROM guide ORDER BY position, id""",
    ):
        own = sections.get(id, [])
        asked, planned = sum(len(each.questions) for each in own), sum(each.planned for each in own)
        row = GuideRow(id, name, spoken, method, wave, before, slot, len(own), asked, planned, held.get(id, 0), created)
        rows.append(row)
    return rows


def guide(session: Session, guide_id: int) -> GuideContent:
    """One whole guide, with the ids of its parts; ProjectTrouble when it is gone."""
    found = fetch(
        session,
        """SELECT name, language, method, wave, slot_minutes, decision, hypotheses, consent_script, note, before_id
           FROM guide WHERE id = :guide""",
        {"guide": guide_id},
    )
    if not found:
        raise ProjectTrouble("This guide is no longer in the project.", safe="Nothing was changed.")
    name, spoken, method, wave, slot, decision, hypotheses, consent, note, before_id = found[0]
    focus = fetch(
        session,
        """SELECT s.id, s.name_en, s.name_ko FROM guide_stage g JOIN stage s ON s.id = g.stage_id
           WHERE g.guide_id = :guide ORDER BY s.position, s.id""",
        {"guide": guide_id},
    )
    checks = fetch(
        session,
        "SELECT list_name, text, done, id FROM check_item WHERE guide_id = :guide ORDER BY position, id",
        {"guide": guide_id},
    )
    return GuideContent(
        name,
        spoken,
        method,
        wave,
        slot,
        decision,
        tuple(ResearchContent(text, id) for id, text in _research(session, guide_id)),
        lines(hypotheses),
        tuple(stage_name(en, ko) for _, en, ko in focus),
        consent,
        note,
        tuple(_sections(session, guide_id).get(guide_id, ())),
        tuple(CheckContent(list, text, bool(done), id) for list, text, done, id in checks),
        guide_id,
        before_id,
        tuple(id for id, _, _ in focus),
        _waived(session, "WHERE w.guide_id = :guide AND w.question_id IS NULL", {"guide": guide_id}).get(None, ()),
    )


def named(session: Session, name: str) -> int | None:
    """The id of the guide with this name, the newest if there are several; None when there is none."""
    found = fetch(session, "SELECT id FROM guide WHERE name = :name ORDER BY id DESC", {"name": name})
    return found[0][0] if found else None


def stages(session: Session) -> list[tuple[int, str]]:
    """(id, name) of the journey's stages in order."""
    sql = "SELECT id, name_en, name_ko FROM stage ORDER BY position, id"
    return [(id, stage_name(en, ko)) for id, en, ko in fetch(session, sql)]


def stage_name(name_en: str, name_ko: str) -> str:
    """The name in the language texts are shown in."""
    return name_ko if language() == "ko" else name_en


def development(session: Session, guide_id: int) -> Development | None:
    """How a guide differs from the one it was made from; None when it was made from none, or that is gone."""
    after = guide(session, guide_id)
    if after.before_id is None:
        return None
    before = guide(session, after.before_id)
    earlier = {question.root: question for question in before.questions()}
    pairs = [(earlier.get(question.root), question) for question in after.questions()]
    roots = {question.root for question in after.questions()}
    return Development(
        before,
        tuple(now for was, now in pairs if was is not None and was.text == now.text),
        tuple((was, now) for was, now in pairs if was is not None and was.text != now.text),
        tuple(now for was, now in pairs if was is None),
        tuple(was for root, was in earlier.items() if root not in roots),
    )


def _research(session: Session, guide_id: int) -> list[tuple[int, str]]:
    sql = "SELECT id, text FROM research_question WHERE guide_id = :guide ORDER BY position, id"
    return [(id, text) for id, text in fetch(session, sql, {"guide": guide_id})]


def _sections(session: Session, guide_id: int | None) -> dict[int, list[SectionContent]]:
    """Guide id → its sections with their questions, of one guide or of all."""
    of, values = ("", {}) if guide_id is None else ("WHERE s.guide_id = :guide", {"guide": guide_id})
    questions = _questions(session, of, values)
    sql = f"""SELECT s.guide_id, s.id, s.name, s.kind, s.minutes, s.script FROM guide_section s {of}
              ORDER BY s.position, s.id"""
    found: dict[int, list[SectionContent]] = {}
    for guide, id, name, kind, minutes, script in fetch(session, sql, values):
        section = SectionContent(name, kind, minutes, script, tuple(questions.get(id, ())), id)
        found.setdefault(guide, []).append(section)
    return found


def _questions(session: Session, of: str, values: dict[str, int]) -> dict[int, list[QuestionContent]]:
    """Section id → its questions."""
    aims = fetch(
        session,
        f"""SELECT a.question_id, r.position, r.id, s.guide_id FROM question_aim a
            JOIN research_question r ON r.id = a.research_question_id
            JOIN guide_question q ON q.id = a.question_id JOIN guide_section s ON s.id = q.section_id {of}
            ORDER BY r.position, r.id""",
        values,
    )
    waived = _waived(session, of.replace("s.guide_id", "w.guide_id"), values)
    orders: dict[int, dict[int, int]] = {}
    sql = "SELECT s.guide_id, s.id FROM research_question s {of} ORDER BY s.position, s.id"
    for guide, id in fetch(session, sql.format(of=of), values):
        order = orders.setdefault(guide, {})
        order[id] = len(order)
    serves: dict[int, tuple[int, ...]] = {}
    for question, _, research, guide in aims:
        serves[question] = (*serves.get(question, ()), orders[guide][research])
    sql = f"""SELECT q.section_id, q.text, q.short, q.probes, q.listen_for, q.stimulus, q.branch, q.observer, q.must,
                     q.minutes, t.name_en, t.name_ko, q.id, q.guid, q.origin, q.stage_id
              FROM guide_question q JOIN guide_section s ON s.id = q.section_id
              LEFT JOIN stage t ON t.id = q.stage_id {of} ORDER BY q.position, q.id"""
    found: dict[int, list[QuestionContent]] = {}
    for section, text, short, probes, listen, show, branch, observer, must, minutes, en, ko, *rest in fetch(
        session, sql, values
    ):
        id, guid, origin, stage_id = rest
        question = QuestionContent(
            text,
            short,
            lines(probes),
            listen,
            show,
            branch,
            observer,
            bool(must),
            minutes,
            stage_name(en or "", ko or ""),
            serves.get(id, ()),
            id,
            guid,
            origin,
            stage_id,
            waived.get(id, ()),
        )
        found.setdefault(section, []).append(question)
    return found


def _waived(session: Session, of: str, values: dict[str, int]) -> dict[int | None, tuple[WaiverContent, ...]]:
    """Question id, or None for the whole guide → what may stand there, oldest first."""
    found: dict[int | None, tuple[WaiverContent, ...]] = {}
    sql = f"SELECT w.question_id, w.fault, w.reason FROM waiver w {of} ORDER BY w.id"
    for question, fault, reason in fetch(session, sql, values):
        found[question] = (*found.get(question, ()), WaiverContent(fault, reason))
    return found
