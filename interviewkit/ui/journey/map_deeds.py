"""What a person does with the cards of a map: write, keep, move, take away, put quotes behind; each is one step."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QImageReader
from PySide6.QtWidgets import QFileDialog

from interviewkit.coding.cards import cards
from interviewkit.errors import FileTrouble
from interviewkit.journey import actions, cells
from interviewkit.journey.content import Item
from interviewkit.journey.funnel import pasted
from interviewkit.journey.lanes import dismissal, kind, takes_cards
from interviewkit.journey.maps import dismiss
from interviewkit.journey.words import item_text, lane_name, people
from interviewkit.store import media
from interviewkit.ui.journey import stage_deeds
from interviewkit.ui.journey.layout import NO_ITEM
from interviewkit.ui.journey.painting import Spot
from interviewkit.ui.journey.quotes_form import ask_quotes
from interviewkit.words import mark, tr

if TYPE_CHECKING:
    from interviewkit.journey.content import Column
    from interviewkit.ui.journey.map_page import MapPage

ADD, WRITE, REMOVE, MOVE = mark("Add card"), mark("Write card"), mark("Remove card"), mark("Move card")
KEEP, DISMISS, LINK, UNLINK = mark("Keep as a card"), mark("Do not offer"), mark("Link quotes"), mark("Unlink quotes")
NUMBER, PICTURE, CONFIRM = mark("Set funnel numbers"), mark("Add picture"), mark("Confirm moment of truth")
PRESET_NAMES = {
    "loyalty": mark("Awareness to loyalty (5 stages)"),
    "advocacy": mark("Awareness to advocacy (6 stages)"),
    "purchase": mark("Before, during and after purchase (3 stages)"),
}
MOST_OFFERED = 400
"""So many quotes of a stage are offered to be put behind a card."""


def enter(page: MapPage) -> None:
    """Writes what the keyboard is on: a card's text, a number, a stage's names; keeps what is offered; else goes to the
    quotes behind it."""
    item, lane, spot = page.view.item(), page.view.lane(), page.view.spot
    if not page.writable():
        show_quotes(page)
    elif not lane:
        stage_deeds.rename_stage(page)
    elif item is not None and item.kind == "offer":
        keep(page)
    elif item is not None and item.kind == "touchpoint":
        stage_deeds.edit_touchpoint(page, item)
    elif item is not None:
        page.view.write(spot, item.text, tr("Text of the card"))
    elif lane in ("emotion", "friction", "consistency"):
        show_quotes(page)
    else:
        add(page)


def add(page: MapPage) -> None:
    """A new card, touchpoint, picture or number where the keyboard is; a new stage on the heads."""
    page.view.flush()
    lane, spot, column = page.view.lane(), page.view.spot, page.column()
    if column is None or not page.writable():
        return
    sort = kind(lane) if lane else ""
    if not lane:
        stage_deeds.add_stage(page)
    elif sort == "touchpoints":
        stage_deeds.add_touchpoint(page)
    elif sort == "pictures":
        ask_picture(page)
    elif sort == "numbers":
        text = "" if column.number is None else people(column.number.value)
        page.view.write(Spot(spot.row, spot.column), text, tr("How many people came this far?"))
    elif takes_cards(lane):
        page.view.go(Spot(spot.row, spot.column, 10**6))
        page.view.write(Spot(spot.row, spot.column, NO_ITEM), "", tr("New card: {lane}", lane=lane_name(lane)))


def write(page: MapPage, spot: Spot, text: str) -> None:
    """Takes over a text that was written in place."""
    content = page.content()
    if content is None or spot.row < 0:
        return
    lane, column, item = content.lanes[spot.row], content.columns[spot.column], page.view.item(spot)
    if kind(lane) == "numbers":
        _write_number(page, column, text)
    elif item is not None and item.kind == "card":
        if text or item.picture is not None:
            page.desk.change(WRITE, cells.write_card, item.id, text, detail=text)
        else:
            page.desk.change(REMOVE, cells.remove_cards, [item.id], detail=item.text)
    elif text:
        card = page.lay(ADD, cells.add_card, column.stage_id, lane, text, channel=column.channel or "", detail=text)
        _go_to(page, card)


def _write_number(page: MapPage, column: Column, text: str) -> None:
    value = pasted(text, [["x"]]).values.get(0)
    if text and value is None:
        page.desk.say(tr("“{text}” is no number.", text=text))
        return
    page.lay(NUMBER, cells.set_numbers, {(column.stage_id, column.channel or ""): value}, detail=column.name)


def keep(page: MapPage) -> None:
    """Makes a card of what is offered; an offered moment of truth is confirmed."""
    item, column, lane = page.view.item(), page.column(), page.view.lane()
    if item is None or column is None or item.kind != "offer":
        return
    label = CONFIRM if lane == "moment" else KEEP
    text = item_text(item)
    card = page.lay(
        label,
        cells.keep_offer,
        column.stage_id,
        lane,
        text,
        item.id,
        channel=column.channel,
        value=item.value if lane == "moment" else None,
        quote_ids=item.quotes,
        detail=text,
    )
    _go_to(page, card)


def remove(page: MapPage) -> None:
    """Takes away what the keyboard is on: a card, a touchpoint, a number, a stage; an offer is not made again."""
    item, column, lane = page.view.item(), page.column(), page.view.lane()
    if column is None or not page.writable():
        return
    if not lane:
        stage_deeds.remove_stage(page)
    elif item is None:
        if kind(lane) == "numbers" and column.number is not None:
            _write_number(page, column, "")
    elif item.kind == "card":
        page.desk.change(REMOVE, cells.remove_cards, [item.id], detail=item.text)
    elif item.kind == "touchpoint":
        page.desk.change(stage_deeds.REMOVE_POINT, actions.remove_touchpoint, item.id, detail=item.text)
    else:
        what = dismissal(lane, column.stage_id, column.channel, item.id)
        page.lay(DISMISS, dismiss, what, detail=item_text(item))


def move(page: MapPage, source: Spot, target: Spot) -> None:
    """An item goes to a place of another cell, or among its neighbours."""
    content, item = page.content(), page.view.item(source)
    if content is None or item is None:
        return
    column = content.columns[target.column]
    place = max(0, target.item)
    if item.kind == "touchpoint":
        label = stage_deeds.MOVE_POINT
        page.desk.change(label, actions.move_touchpoint, item.id, column.stage_id, place, detail=item.text)
        page.then(lambda: page.view.go_to_item("touchpoint", item.id))
    elif item.kind == "card":
        lane = content.lanes[target.row]
        kept = [each for each in page.view.items(target) if each.kind == "card"]
        where = {"stage_id": column.stage_id, "lane": lane, "channel": column.channel or ""}
        page.desk.change(MOVE, cells.move_card, item.id, place=min(place, len(kept)), detail=item.text, **where)
        _go_to(page, item.id)


def shift(page: MapPage, down: int, right: int) -> None:
    """Moves what the keyboard is on by keys: sideways to the next stage, up and down among its neighbours and on into
    the next lane of cards; a stage earlier or later."""
    page.view.flush()
    spot, item, content = page.view.spot, page.view.item(), page.content()
    if content is None or not page.writable():
        return
    if spot.row < 0:
        stage_deeds.move_stage(page, right)
        return
    if item is None or item.kind == "offer":
        return
    if right:
        column = spot.column + right
        if 0 <= column < len(content.columns):
            move(page, spot, Spot(spot.row, column, len(page.view.items(Spot(spot.row, column)))))
        return
    same = [each for each in page.view.items(spot) if each.kind == item.kind]
    at = same.index(item) + down
    if 0 <= at < len(same):
        move(page, spot, Spot(spot.row, spot.column, at))
    elif item.kind == "card" and item.picture is None:
        rows = range(spot.row + down, len(content.lanes) if down > 0 else -1, down)
        row = next((n for n in rows if kind(content.lanes[n]) in ("cards", "moments")), None)
        if row is not None:
            there = [each for each in page.view.items(Spot(row, spot.column)) if each.kind == "card"]
            move(page, spot, Spot(row, spot.column, 0 if down > 0 else len(there)))


def drop_quotes(page: MapPage, quotes: Sequence[int], target: Spot) -> None:
    """Quotes dropped on a card stand behind it; on anything else of a lane, they make a card of what was said."""
    content, item = page.content(), page.view.item(target)
    if content is None:
        return
    if item is not None and item.kind == "card":
        page.desk.change(LINK, cells.link_quotes, item.id, list(quotes), detail=item.text)
        _go_to(page, item.id)
        return
    column, lane = content.columns[target.column], content.lanes[target.row]
    if kind(lane) == "pictures":
        return
    found = page.desk.read(cards, list(quotes))
    text = " / ".join(" ".join(card.text.split()) for card in found)
    card = page.lay(
        ADD, cells.add_card, column.stage_id, lane, text, channel=column.channel or "", quote_ids=list(quotes),
        detail=text[:60],
    )  # fmt: skip
    _go_to(page, card)


def link(page: MapPage) -> Any:
    """Asks which quotes of the stage stand behind the card."""
    item, column = page.view.item(), page.column()
    if item is None or item.kind != "card" or column is None:
        return None
    wanted = list(dict.fromkeys([*item.quotes, *column.quotes]))[:MOST_OFFERED]
    offered = page.desk.read(cards, wanted)

    def agreed(more: list[int], fewer: list[int]) -> None:
        def act(session: Any) -> None:
            cells.link_quotes(session, item.id, more)
            cells.unlink_quotes(session, item.id, fewer)

        if more or fewer:
            page.desk.change(LINK if more else UNLINK, act, detail=item.text)

    return ask_quotes(page, item.text or item_text(item), offered, item.quotes, agreed)


def show_quotes(page: MapPage) -> None:
    """Brings the keyboard to the quotes behind what it is on."""
    found = page.evidence.list
    if found.count():
        found.setFocus()
        found.setCurrentRow(max(0, found.currentRow()))


def ask_picture(page: MapPage) -> None:
    """Asks for a picture of the stage."""
    kinds = " ".join(f"*.{str(each.data(), 'ascii')}" for each in QImageReader.supportedImageFormats())
    chosen, _ = QFileDialog.getOpenFileName(page, tr("Choose a picture"), "", f"{tr('Pictures')} ({kinds})")
    if chosen:
        page.desk.do(lambda _: add_picture(page, Path(chosen)))


def add_picture(page: MapPage, path: Path) -> None:
    """Copies a picture into the project's media folder and puts it on the map; FileTrouble when it is no picture."""
    column, project = page.column(), page.desk.project
    if column is None or project is None:
        return
    if not QImageReader(str(path)).canRead():
        raise FileTrouble(
            "“{name}” is no picture that can be shown.",
            safe="Nothing was changed.",
            attempt="Choose a .png or .jpg file.",
            name=path.name,
        )
    stored = media.store(project.path, path)

    def act(session: Any, map_id: int) -> int:
        picture = cells.picture(session, stored, path.name)
        return cells.add_card(
            session, map_id, column.stage_id, "storyboard", "", channel=column.channel or "", media_id=picture
        )

    card = page.lay(PICTURE, act, detail=path.name)
    if card is not None:
        page.then(lambda: _describe(page, card))


def _describe(page: MapPage, card: int) -> None:
    """A picture needs words for those who cannot see it: asked for at once."""
    page.view.go_to_item("card", card)
    item = page.view.item()
    if item is not None and item.picture is not None:
        page.view.write(page.view.spot, item.text, tr("What does the picture show?"))


def _go_to(page: MapPage, card: int | None) -> None:
    if card is not None:
        page.then(lambda: page.view.go_to_item("card", card))


def movable(item: Item | None) -> bool:
    """Whether something can be moved about."""
    return item is not None and item.kind in ("card", "touchpoint")
