"""Brings a journey map back to how a version kept it: cards with what is behind them, numbers, lanes, whom it shows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sqlmodel import Session, col, select

from interviewkit.errors import ProjectTrouble
from interviewkit.journey.cells import link_quotes, unlink_quotes
from interviewkit.journey.lanes import View
from interviewkit.model import CellQuote, JourneyCell, JourneyMap, JourneyVersion, Quote, Stage, Touchpoint
from interviewkit.store.bulk import fetch

Kept = dict[str, Any]


def kept(session: Session, map_id: int) -> Kept:
    """What a version needs beside its image to be brought back, by guids: ids may be given anew."""
    row = session.get(JourneyMap, map_id)
    assert row is not None
    stages = dict(fetch(session, "SELECT id, guid FROM stage"))
    behind: dict[int, list[str]] = defaultdict(list)
    sql = """SELECT l.cell_id, q.guid FROM cell_quote l JOIN quote q ON q.id = l.quote_id
             JOIN journey_cell c ON c.id = l.cell_id WHERE c.map_id = :map ORDER BY l.id"""
    for cell, quote in fetch(session, sql, {"map": map_id}):
        behind[cell].append(quote)
    rows = fetch(
        session,
        """SELECT c.id, c.guid, c.stage_id, c.lane, c.channel, c.text, c.value, c.position, m.sha256
           FROM journey_cell c LEFT JOIN media m ON m.id = c.media_id WHERE c.map_id = :map
           ORDER BY c.position, c.id""",
        {"map": map_id},
    )
    cards = [
        {
            "guid": guid,
            "stage": stages[stage],
            "lane": lane,
            "channel": channel,
            "text": text,
            "value": value,
            "position": position,
            "picture": picture,
            "quotes": behind[id],
        }
        for id, guid, stage, lane, channel, text, value, position, picture in rows
    ]
    split = [stages[stage] for stage in View.of(row.view).split if stage in stages]
    about = {"actor": row.actor, "scenario": row.scenario, "expectations": row.expectations}
    return {"cards": cards, "about": about, "scope": row.scope, "view": row.view, "split": split}


def restorable(image: Mapping[str, Any]) -> bool:
    """Whether a version can be brought back; the earliest ones kept only what is told of changes."""
    return isinstance(image.get("kept"), dict)


def restore(session: Session, version_id: int) -> int:
    """Lets a map stand as a version kept it; how many quotes behind its cards are no longer in the study.

    Cards, their quotes and pictures, funnel numbers, lanes, description and scope come back; cards written since go. A
    stage or touchpoint that was removed since is made again, new ones and their names stay: other maps and the coding
    share them. What is counted follows the coding of today. ProjectTrouble when the version is gone.
    """
    version = session.get(JourneyVersion, version_id)
    row = session.get(JourneyMap, version.map_id) if version is not None else None
    if version is None or row is None or not isinstance(version.image, dict):
        raise ProjectTrouble("This version is no longer in the project.", safe="Nothing was changed.")
    image = version.image
    if not restorable(image):
        raise ProjectTrouble("This version is too old to be brought back.", safe="Nothing was changed.")
    found: Kept = image["kept"]
    stages = _stages(session, image)
    _touchpoints(session, image, stages)
    view = replace(View.of(found["view"]), split=frozenset(stages[guid] for guid in found["split"] if guid in stages))
    row.view, row.scope = view.kept(), found["scope"]
    row.actor, row.scenario, row.expectations = (found["about"][key] for key in ("actor", "scenario", "expectations"))
    session.add(row)
    return _cards(session, version.map_id, found["cards"], stages)


def _stages(session: Session, image: Mapping[str, Any]) -> dict[str, int]:
    """Guid → id of every stage, those gone since made again, last in order."""
    there = fetch(session, "SELECT id, guid, position FROM stage")
    ids = {guid: id for id, guid, _ in there}
    last = max((position for _, _, position in there), default=-1)
    for key, column in image["columns"].items():
        guid = key.split("/", 1)[0]
        if guid not in ids:
            en, ko, _ = column["names"]
            last += 1
            stage = Stage(guid=guid, name_en=en, name_ko=ko, position=last)
            session.add(stage)
            session.flush()
            assert stage.id is not None
            ids[guid] = stage.id
    return ids


def _touchpoints(session: Session, image: Mapping[str, Any], stages: Mapping[str, int]) -> None:
    there = {guid for (guid,) in fetch(session, "SELECT guid FROM touchpoint")}
    for guid, thing in image["things"].items():
        if thing["kind"] == "touchpoint" and guid not in there:
            about = {key: thing[key] for key in ("channel", "place", "owner")}
            stage = stages[thing["column"].split("/", 1)[0]]
            session.add(Touchpoint(guid=guid, stage_id=stage, name=thing["text"], position=len(there), **about))
    session.flush()


def _cards(session: Session, map_id: int, cards: list[dict[str, Any]], stages: Mapping[str, int]) -> int:
    rows = {row.guid: row for row in session.exec(select(JourneyCell).where(JourneyCell.map_id == map_id))}
    wanted = {each["guid"] for each in cards}
    for guid, row in rows.items():
        if guid not in wanted:
            session.delete(row)
    session.flush()
    pictures = {sha: id for id, sha in fetch(session, "SELECT id, sha256 FROM media")} if _pictured(cards) else {}
    lost = 0
    for each in cards:
        card = rows.get(each["guid"]) or JourneyCell(
            guid=each["guid"], map_id=map_id, stage_id=0, lane="", coder_id=session.info.get("coder_id")
        )
        card.stage_id, card.media_id = stages[each["stage"]], pictures.get(each["picture"])
        for key in ("lane", "channel", "text", "value", "position"):
            setattr(card, key, each[key])
        session.add(card)
        session.flush()
        assert card.id is not None
        lost += _behind(session, card.id, each["quotes"])
    return lost


def _pictured(cards: list[dict[str, Any]]) -> bool:
    return any(each["picture"] for each in cards)


def _behind(session: Session, card: int, guids: list[str]) -> int:
    """Puts these quotes behind a card and no others; how many are gone."""
    wanted = list(session.exec(select(Quote.id).where(col(Quote.guid).in_(guids)))) if guids else []
    ids = [id for id in wanted if id is not None]
    there = session.exec(select(CellQuote.quote_id).where(CellQuote.cell_id == card)).all()
    unlink_quotes(session, card, [id for id in there if id not in ids])
    link_quotes(session, card, ids)
    return len(guids) - len(ids)
