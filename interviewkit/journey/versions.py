"""Keeps a journey map as it stood at a moment, and tells what became different since: cards, numbers, stages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from sqlmodel import Session, col, select

from interviewkit.errors import ProjectTrouble
from interviewkit.journey.content import JourneyContent
from interviewkit.journey.reading import map_content
from interviewkit.journey.restoring import kept
from interviewkit.model import Coder, JourneyVersion
from interviewkit.store.bulk import fetch

FORMAT = 2
"""From 2 on an image holds what restoring needs (see restoring.kept)."""
What = Literal["card", "touchpoint", "stage", "lane", "mean", "people", "friction", "funnel", "code"]
How = Literal["added", "removed", "changed", "moved"]
Image = dict[str, Any]


@dataclass(frozen=True, slots=True)
class VersionRow:
    """A version of a map. made_at: ISO in UTC."""

    id: int
    name: str
    note: str
    made_at: str
    coder: str


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is different. stage: (English, Korean, channel) of where it is now, or was. lane: of a card.

    name: the card's text, the touchpoint's name, the code. before, after: text or number, None for none.
    """

    what: What
    how: How
    stage: tuple[str, str, str]
    lane: str = ""
    name: str = ""
    before: str | float | None = None
    after: str | float | None = None


def keep_version(session: Session, map_id: int, name: str, note: str = "") -> int:
    """Keeps the map as it is now under a name; the version's id."""
    if not name.strip():
        raise ProjectTrouble("A version needs a name.", safe="Nothing was changed.")
    made = JourneyVersion(
        map_id=map_id,
        name=name.strip(),
        note=note.strip(),
        image={**image(session, map_content(session, map_id)), "kept": kept(session, map_id)},
        coder_id=session.info.get("coder_id"),
    )
    session.add(made)
    session.flush()
    assert made.id is not None
    return made.id


def versions(session: Session, map_id: int) -> list[VersionRow]:
    """The versions of a map, the newest first."""
    rows = session.exec(
        select(JourneyVersion, Coder.name)
        .join(Coder, col(Coder.id) == col(JourneyVersion.coder_id), isouter=True)
        .where(JourneyVersion.map_id == map_id)
        .order_by(col(JourneyVersion.id).desc())
    )
    return [VersionRow(row.id or 0, row.name, row.note, row.created_at, coder or "") for row, coder in rows]


def version_image(session: Session, version_id: int) -> Image:
    """What was kept; ProjectTrouble when the version is gone."""
    row = session.get(JourneyVersion, version_id)
    if row is None or not isinstance(row.image, dict):
        raise ProjectTrouble("This version is no longer in the project.", safe="Nothing was changed.")
    return row.image


def delete_version(session: Session, version_id: int) -> None:
    """Takes a version away; the map stays."""
    row = session.get(JourneyVersion, version_id)
    if row is not None:
        session.delete(row)


def image(session: Session, content: JourneyContent) -> Image:
    """A map as JSON: cards, touchpoints, stages and every number, each by what never changes about it."""
    stages = dict(fetch(session, "SELECT id, guid FROM stage"))
    guids: dict[str, dict[int, str]] = {
        "card": dict(fetch(session, "SELECT id, guid FROM journey_cell")),
        "touchpoint": dict(fetch(session, "SELECT id, guid FROM touchpoint")),
    }
    columns: dict[str, Any] = {}
    things: dict[str, Any] = {}
    for at, column in enumerate(content.columns):
        key = f"{stages[column.stage_id]}/{column.channel or ''}"
        point = column.point
        columns[key] = {
            "names": [*column.names, column.channel or ""],
            "people": point.participants,
            "quotes": point.quotes,
            "mean": _rounded(point.mean),
            "low": _rounded(point.low),
            "high": _rounded(point.high),
            "negative": column.friction.negative,
            "funnel": None if column.number is None else column.number.value,
            "codes": {},
        }
        for lane in content.map.view.order:
            for item in content.cell(lane, at).items:
                if item.kind == "offer":
                    if lane != "thought" and item.id:
                        columns[key]["codes"][f"{lane}/{item.text}"] = item.people
                    continue
                about = {"kind": item.kind, "lane": lane, "column": key, "text": item.text, "people": item.people}
                if item.kind == "touchpoint":
                    about |= {"channel": item.channel, "place": item.place, "owner": item.owner}
                elif item.value is not None:
                    about["value"] = item.value
                things[guids[item.kind][item.id]] = about
    lanes = list(content.lanes)
    return {"format": FORMAT, "people": content.people, "lanes": lanes, "columns": columns, "things": things}


def changes(before: Image, after: Image) -> list[Change]:
    """What is different between two images: stages and lanes first, then numbers, touchpoints and cards."""
    return [*_stages(before, after), *_lanes(before, after), *_numbers(before, after), *_things(before, after)]


def _stages(before: Image, after: Image) -> Iterator[Change]:
    old, new = before["columns"], after["columns"]
    for key in new.keys() - old.keys():
        yield Change("stage", "added", _names(new[key]))
    for key in old.keys() - new.keys():
        yield Change("stage", "removed", _names(old[key]))
    for key in (key for key in new if key in old and old[key]["names"] != new[key]["names"]):
        was = old[key]["names"]
        now = new[key]["names"]
        at = 0 if was[0] != now[0] else 1
        yield Change("stage", "changed", _names(new[key]), before=was[at], after=now[at])
    common = [key for key in old if key in new], [key for key in new if key in old]
    for key, other in zip(*common, strict=True):
        if key != other and common[0].index(key) != common[1].index(key):
            was_at, is_at = common[0].index(key) + 1, common[1].index(key) + 1
            yield Change("stage", "moved", _names(new[key]), before=float(was_at), after=float(is_at))


def _lanes(before: Image, after: Image) -> Iterator[Change]:
    for lane in after["lanes"]:
        if lane not in before["lanes"]:
            yield Change("lane", "added", ("", "", ""), lane)
    for lane in before["lanes"]:
        if lane not in after["lanes"]:
            yield Change("lane", "removed", ("", "", ""), lane)


def _numbers(before: Image, after: Image) -> Iterator[Change]:
    for key, new in after["columns"].items():
        old = before["columns"].get(key)
        if old is None:
            continue
        pairs: tuple[tuple[What, str], ...] = (
            ("mean", "mean"), ("people", "people"), ("friction", "negative"), ("funnel", "funnel")
        )  # fmt: skip
        for what, field in pairs:
            if old[field] != new[field]:
                yield Change(what, "changed", _names(new), before=old[field], after=new[field])
        for code in dict.fromkeys([*old["codes"], *new["codes"]]):
            was, now = old["codes"].get(code), new["codes"].get(code)
            if was != now:
                lane, name = code.split("/", 1)
                how: How = "added" if was is None else "removed" if now is None else "changed"
                yield Change("code", how, _names(new), lane, name, was, now)


def _things(before: Image, after: Image) -> Iterator[Change]:
    old, new = before["things"], after["things"]
    for key, thing in new.items():
        was = old.get(key)
        what: What = thing["kind"]
        stage = _names(after["columns"][thing["column"]])
        if was is None:
            yield Change(what, "added", stage, thing["lane"], thing["text"])
            continue
        if was["text"] != thing["text"]:
            yield Change(what, "changed", stage, thing["lane"], thing["text"], was["text"], thing["text"])
        if (was["lane"], was["column"]) != (thing["lane"], thing["column"]):
            place = _names(before["columns"][was["column"]])
            yield Change(what, "moved", stage, thing["lane"], thing["text"], _spoken(place), _spoken(stage))
        for field in ("channel", "place", "owner"):
            if was.get(field) != thing.get(field):
                yield Change(what, "changed", stage, thing["lane"], thing["text"], was.get(field), thing.get(field))
        if was["people"] != thing["people"]:
            yield Change("people", "changed", stage, thing["lane"], thing["text"], was["people"], thing["people"])
    for key, was in old.items():
        if key not in new:
            place = _names(before["columns"][was["column"]])
            yield Change(was["kind"], "removed", place, was["lane"], was["text"])


def _names(column: Mapping[str, Any]) -> tuple[str, str, str]:
    en, ko, channel = column["names"]
    return str(en), str(ko), str(channel)


def _spoken(names: tuple[str, str, str]) -> str:
    from interviewkit.journey.queries import stage_name

    return " · ".join(filter(None, [stage_name(names[0], names[1]), names[2]]))


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 6) + 0.0
