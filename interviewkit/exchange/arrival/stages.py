"""Writes the journey and the themes of an arriving project, which the standard carries as sets."""

from __future__ import annotations

import re

from sqlmodel import Session, select

from interviewkit.coding.codebook import HUES
from interviewkit.exchange.arrival.ledger import Ledger
from interviewkit.exchange.arrival.shapes import FileProject, FileSet
from interviewkit.exchange.code_files import nearest_hue
from interviewkit.exchange.qdc import FAMILY
from interviewkit.exchange.refi.conventions import FEELING, STAGE, THEME, TOUCHPOINT
from interviewkit.model import Stage, Theme, ThemeCode, Touchpoint

_FACTS = re.compile(r"^(channel|place|owner): (.*)$", re.MULTILINE)


def bring_stages(session: Session, project: FileProject, ledger: Ledger) -> dict[str, tuple[int, int]]:
    """Sets called “Stage: …” become stages, met again by guid, else by name. Touchpoints: note's guid → (id, stage)."""
    here = list(session.exec(select(Stage)))
    touchpoints: dict[str, tuple[int, int]] = {}
    for each in project.sets:
        if not each.name.startswith(STAGE):
            continue
        ledger.used.add(each.guid)
        english = each.name.removeprefix(STAGE).strip() or "?"
        korean = each.note.strip() or english
        stage = next((s for s in here if s.guid == each.guid), None)
        stage = stage or next((s for s in here if s.name_en == english or s.name_ko == korean), None)
        if stage is None:
            position = max((s.position for s in here), default=-1) + 1
            guid = ledger.guid("stage", each.guid)
            stage = Stage(guid=guid, name_en=english, name_ko=korean, position=position)
            session.add(stage)
            session.flush()
            here.append(stage)
        assert stage.id is not None
        ledger.stages[each.guid] = stage.id
        touchpoints |= _touchpoints(session, each, stage.id, ledger)
    return touchpoints


def _touchpoints(session: Session, stage_set: FileSet, stage_id: int, ledger: Ledger) -> dict[str, tuple[int, int]]:
    here = list(session.exec(select(Touchpoint).where(Touchpoint.stage_id == stage_id)))
    found = {}
    for guid in stage_set.notes:
        note = ledger.notes.get(guid)
        if note is None:
            continue
        if note.title.startswith(STAGE):
            ledger.stages[guid] = stage_id
            ledger.used.add(guid)
        if not note.title.startswith(TOUCHPOINT):
            continue
        ledger.used.add(guid)
        name = note.title.removeprefix(TOUCHPOINT)
        facts = dict(_FACTS.findall(note.text))
        row = next((t for t in here if t.guid == guid), None) or next((t for t in here if t.name == name), None)
        if row is None:
            row = Touchpoint(
                guid=ledger.guid("touchpoint", guid), stage_id=stage_id, name=name, position=len(here), **facts
            )
            session.add(row)
            session.flush()
            here.append(row)
        assert row.id is not None
        found[guid] = row.id, stage_id
    return found


def bring_themes(session: Session, project: FileProject, ledger: Ledger) -> None:
    """Sets of codes become themes, met again by guid, else by name; feelings' and families' sets are no themes."""
    here = list(session.exec(select(Theme)))
    support = {(each.theme_id, each.code_id) for each in session.exec(select(ThemeCode))}
    drawn = [vertex for graph in project.graphs for vertex in graph.vertices]
    colours = {each.stands_for: hue for each in drawn if (hue := nearest_hue(each.colour)) is not None}
    for each in project.sets:
        if each.name.startswith((FAMILY, FEELING.strip())):
            ledger.used.add(each.guid)
        own = each.name.startswith(THEME)
        if each.guid in ledger.used or each.guid in ledger.stages or not (each.codes or own):
            continue
        ledger.used.add(each.guid)
        name = " ".join(each.name.removeprefix(THEME).split()) or "?"
        theme = next((t for t in here if t.guid == each.guid), None) or next((t for t in here if t.name == name), None)
        if theme is None:
            hue = colours.get(each.guid, len(here) % HUES)
            guid = ledger.guid("theme", each.guid)
            theme = Theme(guid=guid, name=name, claim=each.note, colour=hue, position=len(here))
            session.add(theme)
            session.flush()
            here.append(theme)
        assert theme.id is not None
        ledger.themes[each.guid] = theme.id
        if not own:
            ledger.tell("set-as-theme", name)
        for guid in each.codes:
            code = ledger.codes.get(guid)
            if code is None:
                ledger.tell("reference-to-nothing")
            elif (theme.id, code) not in support:
                support.add((theme.id, code))
                session.add(ThemeCode(theme_id=theme.id, code_id=code))
    session.flush()
