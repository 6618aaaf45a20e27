"""Changes the journey: its stages, their touchpoints, and which quote belongs where."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from sqlalchemy import func
from sqlmodel import Session, col, select, update

from interviewkit.errors import ProjectTrouble
from interviewkit.journey import stages
from interviewkit.model import JourneyCell, Quote, Stage, Touchpoint
from interviewkit.words import language

_PLACE, _FIRST = col(Touchpoint.position), col(Touchpoint.id)


def use_preset(session: Session, key: str = stages.DEFAULT, *, touchpoints: bool = False) -> list[int]:
    """Lays the journey out as a preset; the ids of all stages in order. KeyError for an unknown preset.

    A stage that is there already under one of the preset's names stays with its quotes and takes its new place. Another
    one stays behind the preset's stages if it has quotes or touchpoints, and goes if it is empty: no placing is lost.
    """
    return lay_out(session, stages.preset(key).stages, touchpoints=touchpoints)


def lay_out(session: Session, plans: Iterable[stages.PresetStage], *, touchpoints: bool = False) -> list[int]:
    """Lays the journey out as these stages; see use_preset."""
    here = _stages(session)
    placed: list[Stage] = []
    for plan in plans:
        known = next((s for s in here if s not in placed and plan.name_en == s.name_en), None)
        known = known or next((s for s in here if s not in placed and plan.name_ko == s.name_ko), None)
        stage = known or Stage(name_en=plan.name_en, name_ko=plan.name_ko, position=0)
        session.add(stage)
        session.flush()
        placed.append(stage)
        if touchpoints and known is None:
            for names in plan.touchpoints:
                add_touchpoint(session, _id(stage), names[1] if language() == "ko" else names[0])
    for stage in here:
        if stage not in placed:
            if _in_use(session, _id(stage)):
                placed.append(stage)
            else:
                session.delete(stage)
    return _number(session, placed)


def add_stage(session: Session, name_en: str, name_ko: str = "", *, place: int | None = None) -> int:
    """A new stage at this place (0 first, None last); its id. A name given in one language serves in both."""
    name_en, name_ko = name_en.strip() or name_ko.strip(), name_ko.strip() or name_en.strip()
    _check_name(session, name_en, name_ko, None)
    here = _stages(session)
    stage = Stage(name_en=name_en, name_ko=name_ko, position=len(here))
    session.add(stage)
    here.insert(len(here) if place is None else max(0, place), stage)
    _number(session, here)
    return _id(stage)


def rename_stage(session: Session, stage_id: int, *, name_en: str | None = None, name_ko: str | None = None) -> None:
    """Gives a stage another name in one language or in both; None leaves a name as it is."""
    stage = _stage(session, stage_id)
    english = stage.name_en if name_en is None else name_en.strip()
    korean = stage.name_ko if name_ko is None else name_ko.strip()
    _check_name(session, english, korean, stage_id)
    stage.name_en, stage.name_ko = english, korean
    session.add(stage)


def move_stage(session: Session, stage_id: int, place: int) -> None:
    """Puts a stage at this place in the journey (0 first); places past the end mean last."""
    stage = _stage(session, stage_id)
    order = [each for each in _stages(session) if each.id != stage_id]
    order.insert(max(0, place), stage)
    _number(session, order)


def remove_stage(session: Session, stage_id: int, into: int | None = None) -> int:
    """Removes a stage; its quotes, touchpoints and cards go to another stage, if `into` names one. Without one, the
    quotes stay without a stage, and touchpoints and cards go with it. Returns how many quotes it had."""
    stage = _stage(session, stage_id)
    if into is not None and into != stage_id:
        return _merge(session, stage, _id(_stage(session, into)))
    touchpoints = select(Touchpoint.id).where(Touchpoint.stage_id == stage_id)
    session.exec(update(Quote).where(col(Quote.touchpoint_id).in_(touchpoints)).values(touchpoint_id=None))
    freed = session.exec(update(Quote).where(col(Quote.stage_id) == stage_id).values(stage_id=None)).rowcount
    session.delete(stage)
    session.flush()
    _number(session, _stages(session))
    return freed


def _merge(session: Session, stage: Stage, into: int) -> int:
    old = _id(stage)
    moved = session.exec(update(Quote).where(col(Quote.stage_id) == old).values(stage_id=into)).rowcount
    count = session.exec(select(func.count()).where(Touchpoint.stage_id == into)).one()
    for touchpoint in session.exec(select(Touchpoint).where(Touchpoint.stage_id == old).order_by(_PLACE)):
        touchpoint.stage_id, touchpoint.position, count = into, count, count + 1
        session.add(touchpoint)
    numbered = select(JourneyCell.map_id, JourneyCell.channel).where(
        JourneyCell.stage_id == into, JourneyCell.lane == "funnel"
    )
    known = set(session.exec(numbered))
    for cell in session.exec(select(JourneyCell).where(JourneyCell.stage_id == old)):
        if cell.lane == "funnel" and (cell.map_id, cell.channel) in known:
            session.delete(cell)  # two numbers of one stage cannot both be true
        else:
            cell.stage_id = into
            session.add(cell)
    session.flush()
    session.expire(stage)
    session.delete(stage)
    session.flush()
    _number(session, _stages(session))
    return moved


def add_touchpoint(
    session: Session, stage_id: int, name: str, channel: str = "", *, place: str = "", owner: str = ""
) -> int:
    """A new touchpoint, last in its stage; its id. place: "online", "offline", "both" or ""."""
    _stage(session, stage_id)
    count = session.exec(select(func.count()).where(Touchpoint.stage_id == stage_id)).one()
    touchpoint = Touchpoint(
        stage_id=stage_id,
        name=_touchpoint_name(name),
        channel=channel.strip(),
        place=place,
        owner=owner.strip(),
        position=count,
    )
    session.add(touchpoint)
    session.flush()
    return _id(touchpoint)


def edit_touchpoint(
    session: Session,
    touchpoint_id: int,
    *,
    name: str | None = None,
    channel: str | None = None,
    place: str | None = None,
    owner: str | None = None,
) -> None:
    """Gives a touchpoint another name, channel, place or owner; None leaves it as it is."""
    touchpoint = _touchpoint(session, touchpoint_id)
    touchpoint.name = touchpoint.name if name is None else _touchpoint_name(name)
    touchpoint.channel = touchpoint.channel if channel is None else channel.strip()
    touchpoint.place = touchpoint.place if place is None else place
    touchpoint.owner = touchpoint.owner if owner is None else owner.strip()
    session.add(touchpoint)


def move_touchpoint(session: Session, touchpoint_id: int, stage_id: int, place: int | None = None) -> None:
    """Puts a touchpoint at a place of a stage (from 0, None: last); its quotes go with it."""
    touchpoint = _touchpoint(session, touchpoint_id)
    _stage(session, stage_id)
    if touchpoint.stage_id != stage_id:
        session.exec(update(Quote).where(col(Quote.touchpoint_id) == touchpoint_id).values(stage_id=stage_id))
        touchpoint.stage_id = stage_id
    rows = session.exec(select(Touchpoint).where(Touchpoint.stage_id == stage_id).order_by(_PLACE, _FIRST))
    order = [each for each in rows if each.id != touchpoint_id]
    order.insert(len(order) if place is None else max(0, place), touchpoint)
    for position, each in enumerate(order):
        each.position = position
        session.add(each)
    session.flush()


def remove_touchpoint(session: Session, touchpoint_id: int) -> None:
    """Removes a touchpoint; its quotes stay in the stage."""
    touchpoint = _touchpoint(session, touchpoint_id)
    session.exec(update(Quote).where(col(Quote.touchpoint_id) == touchpoint_id).values(touchpoint_id=None))
    session.delete(touchpoint)


def put_in_stage(session: Session, quote_ids: Collection[int], stage_id: int | None) -> None:
    """Places quotes in a stage, or in none. A touchpoint of another stage is taken off them."""
    if stage_id is not None:
        _stage(session, stage_id)
    for quote in _quotes(session, quote_ids):
        if quote.touchpoint_id is not None and _touchpoint(session, quote.touchpoint_id).stage_id != stage_id:
            quote.touchpoint_id = None
        quote.stage_id = stage_id
        session.add(quote)


def put_at_touchpoint(session: Session, quote_ids: Collection[int], touchpoint_id: int | None) -> None:
    """Places quotes at a touchpoint and so in its stage; None takes the touchpoint off and leaves the stage."""
    stage_id = None if touchpoint_id is None else _touchpoint(session, touchpoint_id).stage_id
    for quote in _quotes(session, quote_ids):
        quote.touchpoint_id = touchpoint_id
        quote.stage_id = quote.stage_id if stage_id is None else stage_id
        session.add(quote)


def _stages(session: Session) -> list[Stage]:
    return list(session.exec(select(Stage).order_by(col(Stage.position), col(Stage.id))))


def _number(session: Session, order: list[Stage]) -> list[int]:
    for position, stage in enumerate(order):
        if stage.position != position:
            stage.position = position
        session.add(stage)
    session.flush()
    return [_id(stage) for stage in order]


def _in_use(session: Session, stage_id: int) -> bool:
    quote = session.exec(select(Quote.id).where(Quote.stage_id == stage_id).limit(1)).first()
    return bool(quote or session.exec(select(Touchpoint.id).where(Touchpoint.stage_id == stage_id).limit(1)).first())


def _check_name(session: Session, name_en: str, name_ko: str, itself: int | None) -> None:
    if not name_en or not name_ko:
        raise ProjectTrouble("A stage needs a name.", safe="Nothing was changed.")
    for stage in _stages(session):
        if stage.id != itself and (stage.name_en == name_en or stage.name_ko == name_ko):
            name = name_ko if stage.name_ko == name_ko else name_en
            raise ProjectTrouble("There is already a stage “{name}”.", safe="Nothing was changed.", name=name)


def _touchpoint_name(name: str) -> str:
    if not name.strip():
        raise ProjectTrouble("A touchpoint needs a name.", safe="Nothing was changed.")
    return name.strip()


def _stage(session: Session, stage_id: int) -> Stage:
    stage = session.get(Stage, stage_id)
    if stage is None:
        raise ProjectTrouble("This stage is no longer in the project.", safe="Nothing was changed.")
    return stage


def _touchpoint(session: Session, touchpoint_id: int) -> Touchpoint:
    touchpoint = session.get(Touchpoint, touchpoint_id)
    if touchpoint is None:
        raise ProjectTrouble("This touchpoint is no longer in the project.", safe="Nothing was changed.")
    return touchpoint


def _quotes(session: Session, quote_ids: Collection[int]) -> list[Quote]:
    quotes = [session.get(Quote, quote_id) for quote_id in quote_ids]
    found = [quote for quote in quotes if quote is not None]
    if len(found) < len(quotes):
        raise ProjectTrouble("A quote is no longer in the project.", safe="Nothing was changed.")
    return found


def _id(row: Stage | Touchpoint) -> int:
    assert row.id is not None
    return row.id
