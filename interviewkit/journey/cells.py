"""Changes what stands on a journey map: its cards, the quotes behind them, its numbers and pictures."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from sqlmodel import Session, col, select

from interviewkit.errors import ProjectTrouble
from interviewkit.journey.lanes import dismissal, takes_cards
from interviewkit.journey.maps import dismiss
from interviewkit.model import CellQuote, JourneyCell, Media, Quote, Stage
from interviewkit.store.media import StoredFile


def add_card(
    session: Session,
    map_id: int,
    stage_id: int,
    lane: str,
    text: str,
    *,
    channel: str = "",
    place: int | None = None,
    value: float | None = None,
    media_id: int | None = None,
    quote_ids: Iterable[int] = (),
) -> int:
    """A new card in a lane of a stage, at a place among its cards (None: last), with quotes behind it; its id."""
    _check(session, stage_id, lane)
    card = JourneyCell(
        map_id=map_id,
        stage_id=stage_id,
        lane=lane,
        channel=channel,
        text=text.strip(),
        value=value,
        media_id=media_id,
        coder_id=session.info.get("coder_id"),
    )
    session.add(card)
    session.flush()
    _put(session, card, place)
    assert card.id is not None
    link_quotes(session, card.id, quote_ids)
    return card.id


def write_card(session: Session, card_id: int, text: str) -> None:
    """What a card says."""
    card = _card(session, card_id)
    card.text = text.strip()
    session.add(card)


def move_card(
    session: Session,
    card_id: int,
    *,
    stage_id: int | None = None,
    lane: str | None = None,
    channel: str | None = None,
    place: int | None = None,
) -> None:
    """Puts a card into another stage, lane or channel, or elsewhere among its neighbours (place from 0, None: last)."""
    card = _card(session, card_id)
    card.stage_id = card.stage_id if stage_id is None else stage_id
    card.lane = card.lane if lane is None else lane
    card.channel = card.channel if channel is None else channel
    _check(session, card.stage_id, card.lane)
    session.add(card)
    session.flush()
    _put(session, card, place)


def remove_cards(session: Session, card_ids: Collection[int]) -> None:
    """Takes cards away; their quotes stay in the project."""
    for card_id in card_ids:
        session.delete(_card(session, card_id))


def link_quotes(session: Session, card_id: int, quote_ids: Iterable[int]) -> int:
    """Puts quotes behind a card; how many were not behind it before. Quotes that are gone are passed over."""
    _card(session, card_id)
    wanted = dict.fromkeys(quote_ids)
    there = set(session.exec(select(CellQuote.quote_id).where(CellQuote.cell_id == card_id)))
    new = [quote for quote in wanted if quote not in there and session.get(Quote, quote) is not None]
    for quote in new:
        session.add(CellQuote(cell_id=card_id, quote_id=quote))
    session.flush()
    return len(new)


def unlink_quotes(session: Session, card_id: int, quote_ids: Collection[int]) -> None:
    """Takes quotes from behind a card."""
    links = select(CellQuote).where(CellQuote.cell_id == card_id, col(CellQuote.quote_id).in_(list(quote_ids)))
    for link in list(session.exec(links)):
        session.delete(link)


def keep_offer(
    session: Session,
    map_id: int,
    stage_id: int,
    lane: str,
    text: str,
    what: int,
    *,
    channel: str | None = None,
    value: float | None = None,
    quote_ids: Iterable[int] = (),
) -> int:
    """Makes a card of what was offered, its quotes behind it, and does not offer it again; the card's id."""
    where = channel or ""
    card = add_card(session, map_id, stage_id, lane, text, channel=where, value=value, quote_ids=quote_ids)
    dismiss(session, map_id, dismissal(lane, stage_id, channel, what))
    return card


def set_numbers(
    session: Session, map_id: int, values: Mapping[tuple[int, str], float | None], lane: str = "funnel"
) -> None:
    """The number of each (stage id, channel) given, None for none: how many people came that far."""
    known = session.exec(select(JourneyCell).where(JourneyCell.map_id == map_id, JourneyCell.lane == lane))
    cells = {(cell.stage_id, cell.channel): cell for cell in known}
    for (stage_id, channel), value in values.items():
        cell = cells.get((stage_id, channel))
        if value is not None and value < 0:
            raise ProjectTrouble("A number of people cannot be below 0.", safe="Nothing was changed.")
        if value is None:
            if cell is not None:
                session.delete(cell)
            continue
        cell = cell or JourneyCell(map_id=map_id, stage_id=stage_id, lane=lane, channel=channel)
        cell.value, cell.coder_id = float(value), session.info.get("coder_id")
        session.add(cell)
    session.flush()


def picture(session: Session, stored: StoredFile, name: str) -> int:
    """The row of a picture file in the media folder, one however often it is used; its id."""
    known = session.exec(select(Media).where(Media.sha256 == stored.sha256)).first()
    media = known or Media(
        sha256=stored.sha256, name=name, place=stored.place, linked=stored.linked, bytes=stored.size, duration_ms=0
    )
    session.add(media)
    session.flush()
    assert media.id is not None
    return media.id


def _put(session: Session, card: JourneyCell, place: int | None) -> None:
    """Numbers the cards of a cell anew, this one at its place."""
    here = select(JourneyCell).where(
        JourneyCell.map_id == card.map_id,
        JourneyCell.stage_id == card.stage_id,
        JourneyCell.lane == card.lane,
        JourneyCell.channel == card.channel,
    )
    order = [
        each
        for each in session.exec(here.order_by(col(JourneyCell.position), col(JourneyCell.id)))
        if each.id != card.id
    ]
    order.insert(len(order) if place is None else max(0, place), card)
    for position, each in enumerate(order):
        if each.position != position:
            each.position = position
            session.add(each)
    session.flush()


def _check(session: Session, stage_id: int, lane: str) -> None:
    if session.get(Stage, stage_id) is None:
        raise ProjectTrouble("This stage is no longer in the project.", safe="Nothing was changed.")
    if not takes_cards(lane):
        raise ProjectTrouble("This lane shows what was counted; it takes no cards.", safe="Nothing was changed.")


def _card(session: Session, card_id: int) -> JourneyCell:
    card = session.get(JourneyCell, card_id)
    if card is None:
        raise ProjectTrouble("This card is no longer on the map.", safe="Nothing was changed.")
    return card
