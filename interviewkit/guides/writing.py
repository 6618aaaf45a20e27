"""Puts whole guides into the project: from a template, a file or another guide, and the next wave of one."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from sqlmodel import Session, select

from interviewkit.guides import actions, queries
from interviewkit.guides.content import KINDS, GuideContent, QuestionContent
from interviewkit.guides.waivers import waive
from interviewkit.model import CheckItem, Guide, Stage


def write_guide(
    session: Session, content: GuideContent, *, name: str = "", before_id: int | None = None, origin: bool = True
) -> int:
    """A new guide with this content; its id. name: instead of the content's. origin: its questions remember which
    ones they were copied from. Stages that the project lacks, by name in either language, are left out."""
    guide_id = actions.create_guide(session, name or content.name, content.language, slot_minutes=content.slot_minutes)
    guide = session.get(Guide, guide_id)
    assert guide is not None
    guide.before_id, guide.method = before_id, content.method
    session.add(guide)
    actions.describe_guide(
        session,
        guide_id,
        wave=content.wave,
        decision=content.decision,
        hypotheses="\n".join(content.hypotheses),
        consent_script=content.consent_script,
        note=content.note,
    )
    known = _stages(session)
    actions.focus_on(session, guide_id, [known[each] for each in content.stages if each in known])
    research = [actions.add_research_question(session, guide_id, each.text) for each in content.research]
    for section in content.sections:
        kind = section.kind if section.kind in KINDS else ""
        section_id = actions.add_section(session, guide_id, section.name, kind, section.minutes, script=section.script)
        for question in section.questions:
            question_id = write_question(session, section_id, question, stages=known, origin=origin)
            for number in question.serves:
                if 0 <= number < len(research):
                    actions.serve(session, question_id, research[number])
            for each in question.waived:
                waive(session, guide_id, each.fault, each.reason, question_id)
    for each in content.waived:
        waive(session, guide_id, each.fault, each.reason)
    for position, item in enumerate(content.checks):
        session.add(
            CheckItem(guide_id=guide_id, list_name=item.list, text=item.text, done=item.done, position=position)
        )
    session.flush()
    return guide_id


def write_question(
    session: Session,
    section_id: int,
    question: QuestionContent,
    *,
    place: int | None = None,
    stages: dict[str, int] | None = None,
    origin: bool = True,
) -> int:
    """A copy of a question in a section; its id. Which research questions it served belongs to the other guide."""
    return actions.add_question(
        session,
        section_id,
        question.text,
        place=place,
        origin=question.root if origin else "",
        short=question.short,
        probes="\n".join(question.probes),
        listen_for=question.listen_for,
        stimulus=question.stimulus,
        branch=question.branch,
        observer=question.observer,
        must=question.must,
        minutes=question.minutes,
        stage_id=(_stages(session) if stages is None else stages).get(question.stage),
    )


def duplicate_guide(session: Session, guide_id: int, name: str = "") -> int:
    """A copy of a guide beside it, nothing on its checklists done; its id."""
    content = _afresh(queries.guide(session, guide_id))
    return write_guide(session, content, name=name or free_name(session, content.name))


def next_guide(
    session: Session, guide_id: int, *, wave: str | None = None, name: str = "", without: Collection[int] = ()
) -> int:
    """The guide that follows another: a version of it (wave None), or the guide of the next wave; its id.

    Its questions keep where they come from, so that answers can be compared across waves. without: questions that are
    left out.
    """
    content = _afresh(queries.guide(session, guide_id))
    sections = (
        replace(each, questions=tuple(question for question in each.questions if question.id not in without))
        for each in content.sections
    )
    content = replace(content, sections=tuple(sections))
    if wave is not None:
        content = replace(content, wave=wave or next_wave(content.wave))
    named = name or free_name(session, content.name)
    return write_guide(session, content, name=named, before_id=guide_id)


def next_wave(wave: str) -> str:
    """The wave after this one: its last number is one higher; "2" after none."""
    found = list(re.finditer(r"\d+", wave))
    if not found:
        return f"{wave} 2".strip()
    number = found[-1]
    return wave[: number.start()] + str(int(number[0]) + 1).zfill(len(number[0])) + wave[number.end() :]


def free_name(session: Session, name: str) -> str:
    """The name, with a number behind it where another guide is called so."""
    taken = set(session.exec(select(Guide.name)))
    if name not in taken:
        return name
    bare = re.sub(r" \(\d+\)$", "", name)
    return next(found for n in range(2, len(taken) + 3) if (found := f"{bare} ({n})") not in taken)


def _afresh(content: GuideContent) -> GuideContent:
    return replace(content, checks=tuple(replace(item, done=False) for item in content.checks))


def _stages(session: Session) -> dict[str, int]:
    """Name in either language → stage; English and Korean names of one stage never name two."""
    found: dict[str, int] = {}
    for stage in session.exec(select(Stage)):
        assert stage.id is not None
        found.setdefault(stage.name_en, stage.id)
        found.setdefault(stage.name_ko, stage.id)
    return found
