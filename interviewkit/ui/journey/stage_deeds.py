"""What a person does with stages and touchpoints: name, order, split by channel, take away."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QInputDialog

from interviewkit.journey import actions, maps, own_sets
from interviewkit.journey.content import Item
from interviewkit.journey.queries import StageRow
from interviewkit.journey.queries import stages as read_stages
from interviewkit.ui.journey.forms import removal_form, stage_form, touchpoint_form
from interviewkit.words import mark, plural, tr

if TYPE_CHECKING:
    from interviewkit.ui.journey.map_page import MapPage

ADD, RENAME, MOVE, REMOVE = mark("Add stage"), mark("Rename stage"), mark("Move stage"), mark("Remove stage")
SPLIT, JOIN = mark("Split stage by channel"), mark("Join the channels of a stage")
POINT, EDIT_POINT = mark("Add touchpoint"), mark("Edit touchpoint")
REMOVE_POINT, MOVE_POINT = mark("Remove touchpoint"), mark("Move touchpoint")
KEEP_SET, USE_SET, FORGET_SET = mark("Keep stages as a set"), mark("Lay out the journey"), mark("Forget set of stages")


def chosen(page: MapPage) -> StageRow | None:
    """The stage the keyboard is in."""
    column = page.column()
    rows = page.desk.read(read_stages) if column is not None else []
    return next((row for row in rows if column is not None and row.id == column.stage_id), None)


def add_stage(page: MapPage) -> QDialog:
    """Asks for names and puts a stage behind the chosen one."""
    rows = page.desk.read(read_stages)
    column = page.column()
    place = next((n + 1 for n, row in enumerate(rows) if column is not None and row.id == column.stage_id), None)

    def agreed(en: str, ko: str) -> None:
        made = page.desk.change(ADD, actions.add_stage, en, ko, place=place, detail=en.strip() or ko.strip())
        if made is not None:
            page.then(lambda: page.show_stage(made))

    return stage_form(page, tr("New stage"), "", "", agreed)


def rename_stage(page: MapPage) -> QDialog | None:
    """Asks for other names."""
    row = chosen(page)
    if row is None:
        return None

    def agreed(en: str, ko: str) -> None:
        en, ko = en.strip() or ko.strip(), ko.strip() or en.strip()
        if (en, ko) != (row.name_en, row.name_ko):
            page.desk.change(RENAME, actions.rename_stage, row.id, name_en=en, name_ko=ko, detail=en)

    return stage_form(page, tr("Rename stage"), row.name_en, row.name_ko, agreed)


def move_stage(page: MapPage, way: int) -> None:
    """Puts the stage earlier (−1) or later (+1)."""
    row = chosen(page)
    if row is not None and way:
        at = [each.id for each in page.desk.read(read_stages)].index(row.id)
        page.desk.change(MOVE, actions.move_stage, row.id, max(0, at + way), detail=row.name)
        page.then(lambda: page.show_stage(row.id))


def remove_stage(page: MapPage) -> QDialog | None:
    """Takes the stage away; asks first what becomes of what stands in it. The notice has the way back."""
    row = chosen(page)
    if row is None:
        return None
    others = [(each.id, each.name) for each in page.desk.read(read_stages) if each.id != row.id]

    def agreed(into: int | None) -> None:
        count = page.desk.change(REMOVE, actions.remove_stage, row.id, into, detail=row.name)
        if count is None:
            return
        if into is None:
            rest = plural("{n} quote is without a stage now", "{n} quotes are without a stage now", count)
        else:
            rest = tr("everything in it is in “{name}” now", name=dict(others)[into])
        page.desk.tell(tr("The stage “{name}” was removed. {rest}.", name=row.name, rest=rest), undo=True)

    return removal_form(page, row.name, row.quotes, others, agreed)


def split_stage(page: MapPage) -> None:
    """Shows the stage channel by channel, or as one again."""
    column, view = page.column(), page.shown_view()
    if column is None:
        return
    if column.stage_id in view.split:
        page.lay(JOIN, maps.show_map, replace(view, split=view.split - {column.stage_id}), detail=column.name)
    elif not any(point.channel for row in [chosen(page)] if row is not None for point in row.touchpoints):
        page.desk.tell(tr("“{name}” has no touchpoint with a channel yet. Give one a channel first.", name=column.name))
    else:
        page.lay(SPLIT, maps.show_map, replace(view, split=view.split | {column.stage_id}), detail=column.name)


def add_touchpoint(page: MapPage) -> QDialog | None:
    """Asks for a touchpoint of the stage."""
    column = page.column()
    if column is None:
        return None

    def agreed(called: str, channel: str, place: str, owner: str) -> None:
        made = page.desk.change(
            POINT, actions.add_touchpoint, column.stage_id, called, channel, place=place, owner=owner, detail=called
        )
        if made is not None:
            page.then(lambda: page.view.go_to_item("touchpoint", made))

    known = ("", column.channel or "", "", "")
    return touchpoint_form(page, tr("New touchpoint"), known, _channels(page), agreed)


def edit_touchpoint(page: MapPage, item: Item) -> QDialog:
    """Asks for a touchpoint's name, channel, place and owner."""

    def agreed(called: str, channel: str, place: str, owner: str) -> None:
        page.desk.change(
            EDIT_POINT, actions.edit_touchpoint, item.id, name=called, channel=channel, place=place, owner=owner,
            detail=called,
        )  # fmt: skip

    known = (item.text, item.channel, item.place, item.owner)
    return touchpoint_form(page, tr("Touchpoint"), known, _channels(page), agreed)


def _channels(page: MapPage) -> list[str]:
    rows = page.desk.read(read_stages)
    return sorted({point.channel for row in rows for point in row.touchpoints if point.channel})


def keep_set(page: MapPage) -> None:
    """Asks for a name and keeps the stages as a set of the team's own."""
    called, agreed = QInputDialog.getText(page, tr("Keep stages as a set"), tr("Name"))
    if agreed and called.strip():
        page.desk.change(KEEP_SET, own_sets.keep_set, called, detail=called.strip())


def use_set(page: MapPage, called: str) -> None:
    """Lays the journey out as a set of the team's own; no quote loses its stage."""
    page.desk.change(USE_SET, own_sets.use_set, called, detail=called)


def forget_set(page: MapPage, called: str) -> None:
    """Takes a set away; the stages stay."""
    page.desk.change(FORGET_SET, own_sets.forget_set, called, detail=called)
