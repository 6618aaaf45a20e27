"""The popups of the coding room: pick a code, a feeling, a stage or a quote without text by a few letters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from interviewkit.coding.queries import CodeRow
from interviewkit.ui.code.acts import Hand, family_name, need_name
from interviewkit.ui.code.feeling_picker import FeelingPicker
from interviewkit.ui.colours import surface
from interviewkit.ui.icons import icon
from interviewkit.ui.picker import Choice, Picker
from interviewkit.ui.signs import SWATCH, paint_swatch
from interviewkit.words import tr

if TYPE_CHECKING:
    from interviewkit.journey.queries import StageRow
    from interviewkit.ui.code.workspace import CodeWorkspace


class Coding(Protocol):
    """Where quotes are in hand: the coding room, or a list of cards. codes: by id; pins: code ids on the keys 1–9."""

    hand: Hand
    codes: dict[int, CodeRow]
    pins: list[int | None]
    stages: list[StageRow]

    def apply(self, code_id: int, *, by_key: bool = False) -> None:
        """Puts a code on what is in hand."""

    def place_for_popup(self) -> QPoint:
        """Where a popup opens, on the screen."""

    def popup_parent(self) -> QWidget:
        """The widget it opens over."""


def code_choice(code: CodeRow, parent: CodeRow | None, key: str = "") -> Choice:
    """A code as something to pick; it is found by its parent's name too."""

    def sign(painter: QPainter, rect: QRect) -> None:
        paint_swatch(painter, rect.left(), rect.center().y() + 1, code.colour, code.shade)

    above = [f"{parent.name} {code.name}"] if parent else []
    family = family_name(code.family)
    note = " · ".join(filter(None, [parent.name if parent else "", family]))
    above += [f"{family} {code.name}"] if family else []
    return Choice(code.id, code.name, note, key, tuple(above), sign=sign, sign_width=SWATCH)


def pick_code(room: Coding) -> Picker:
    """Codes used last first, then in the codebook's order; what is not there can be made."""
    keys = {code: str(key) for key, code in enumerate(room.pins, 1) if code is not None}
    recent = [code for code in room.hand.last_codes if code in room.codes]
    order = [*recent, *(code for code in room.codes if code not in recent)]
    category = room.codes.get(room.hand.category or 0)
    under = tr("below “{name}”", name=category.name) if category else ""

    def make(text: str) -> Choice:
        return Choice(text, tr("Create “{name}”", name=text), under, sign=_plus, sign_width=SWATCH)

    def picked(value: object) -> None:
        if isinstance(value, int):
            room.apply(value)
        else:
            room.hand.code_anew(str(value))

    codes = [room.codes[code] for code in order if room.codes[code].active]
    choices = [code_choice(code, room.codes.get(code.parent_id or 0), keys.get(code.id, "")) for code in codes]
    nothing = tr("Type a name for the first code.")
    return _open(room, Picker(tr("Code…"), choices, picked, room.popup_parent(), make, nothing=nothing))


def pick_feeling(room: Coding) -> FeelingPicker:
    """The emotion wheel, for what is in hand."""
    wheel = FeelingPicker(room.hand.own_feeling(), room.hand.give_feeling, room.popup_parent())
    wheel.open_at(room.place_for_popup())
    return wheel


def pick_stage(room: Coding) -> Picker:
    """The stages of the journey and the touchpoints in them."""
    choices = [Choice(None, tr("No stage"), icon="mdi6.map-marker-off-outline")]
    for stage in room.stages:
        names = (stage.name_en, stage.name_ko)
        choices.append(Choice(("stage", stage.id, stage.name), stage.name, also=names, icon="mdi6.map-marker-outline"))
        for point in stage.touchpoints:
            choices.append(Choice(("point", point.id, point.name), point.name, stage.name, icon="mdi6.circle-small"))

    def picked(value: object) -> None:
        if not isinstance(value, tuple):
            room.hand.put_in_stage(None, "")
        elif value[0] == "stage":
            room.hand.put_in_stage(value[1], value[2])
        else:
            room.hand.put_at_touchpoint(value[1], value[2])

    return _open(room, Picker(tr("Stage or touchpoint…"), choices, picked, room.popup_parent(), nothing=_none()))


def pick_change(room: Coding) -> Picker:
    """The codes of the quotes in hand, to be taken off, and all others, to be put on."""
    there = _own(room)
    rest = [code for code in room.codes.values() if code.active and code.id not in there]
    on = [code_choice(code, room.codes.get(code.parent_id or 0)) for code in rest]
    return _pick_off_and_on(room, tr("Change the codes…"), on)


def pick_off(room: Coding) -> Picker:
    """The codes of the quotes in hand, to be taken off."""
    return _pick_off_and_on(room, tr("Take a code off…"), [])


def _pick_off_and_on(room: Coding, title: str, on: Sequence[Choice]) -> Picker:
    there = _own(room)
    off = [
        replace(
            code_choice(code, room.codes.get(code.parent_id or 0)),
            value=("off", code.id), text=tr("Take “{name}” off", name=code.name), key="✓",
        )
        for code in room.codes.values()
        if code.id in there
    ]  # fmt: skip

    def picked(value: object) -> None:
        if isinstance(value, tuple):
            room.hand.uncode(value[1], room.codes[value[1]].name)
        elif isinstance(value, int):
            room.apply(value)

    return _open(room, Picker(title, [*off, *on], picked, room.popup_parent(), nothing=_none()))


def _own(room: Coding) -> set[int]:
    """Codes that this coder put on any quote in hand."""
    quotes = room.hand.held.quotes
    return {tag.code_id for quote in quotes for tag in quote.tags if tag.coder == room.hand.coder()}


WEIGHTS = (0.25, 0.5, 1.0, 2.0, 3.0)


def pick_weight(room: Coding) -> Picker:
    """How much each own code of the quotes in hand counts: first the code, if there are several, then the weight."""
    mine: dict[int, float] = {}
    for quote in room.hand.held.quotes:
        mine |= {tag.code_id: tag.weight for tag in quote.tags if tag.coder == room.hand.coder()}
    codes = [room.codes[code] for code in mine if code in room.codes]
    if len(codes) == 1:
        return _pick_weight_of(room, codes[0], mine[codes[0].id])
    choices = [replace(code_choice(code, None), note=_times(mine[code.id])) for code in codes]

    def picked(value: object) -> None:
        if isinstance(value, int):
            _pick_weight_of(room, room.codes[value], mine[value])

    return _open(room, Picker(tr("Weight of which code?"), choices, picked, room.popup_parent(), nothing=_none()))


def _pick_weight_of(room: Coding, code: CodeRow, now: float) -> Picker:
    words = {
        0.25: tr("hardly counts"), 0.5: tr("counts half"), 1.0: tr("as usual"), 2.0: tr("counts double"),
        3.0: tr("counts three times"),
    }  # fmt: skip
    choices = [
        Choice(each, _times(each), words[each], "✓" if each == now else "", also=(words[each],)) for each in WEIGHTS
    ]
    title = tr("How much does “{name}” count here?", name=code.name)

    def picked(value: object) -> None:
        room.hand.weigh(code.id, float(str(value)), f"{code.name} {_times(float(str(value)))}")

    return _open(room, Picker(title, choices, picked, room.popup_parent(), nothing=_none()))


def _times(weight: float) -> str:
    return f"×{weight:g}"


def pick_need(room: CodeWorkspace) -> Picker:
    """Whether the person says what they need, or the coder reads it between the lines."""
    now = room.hand.quote.need if room.hand.quote else ""
    notes = {"stated": tr("the person says it"), "latent": tr("read between the lines"), "": ""}
    icons = {"stated": "mdi6.comment-check-outline", "latent": "mdi6.eye-outline", "": "mdi6.close"}
    choices = [
        Choice(each, need_name(each), notes[each], "✓" if each == now else "", (notes[each],), icons[each])
        for each in notes
    ]
    title = tr("Stated or latent need…")
    return _open(room, Picker(title, choices, lambda value: room.hand.say_need(str(value)), room, nothing=_none()))


def pick_lost(room: CodeWorkspace) -> Picker:
    """The quotes of this source whose words were deleted: take one in hand, to put it elsewhere or to delete it."""
    choices = [
        Choice(quote.id, " ".join((quote.lost_text or "").split()), ", ".join(_names(room, quote.id)))
        for quote in room.lost()
    ]
    return _open(room, Picker(tr("Quotes that lost their text"), choices, room.take_lost, room, nothing=_none()))


def pick_merge(room: CodeWorkspace, code_ids: Sequence[int]) -> Picker:
    """The code that others become part of."""
    from interviewkit.ui.code.menus import merge

    rows = [code for code in room.codes.values() if code.id not in code_ids]
    choices = [code_choice(code, room.codes.get(code.parent_id or 0)) for code in rows]
    title = tr("Merge “{name}” into…", name=", ".join(room.codes[code].name for code in code_ids))
    return _open(room, Picker(title, choices, partial(merge, room, code_ids), room, nothing=_none()))


def _open(room: Coding, picker: Picker) -> Picker:
    picker.open_at(room.place_for_popup())
    return picker


def _none() -> str:
    return tr("Nothing is called like that.")


def _names(room: CodeWorkspace, quote_id: int) -> list[str]:
    return [room.codes[tag.code_id].name for tag in room.quotes[quote_id].tags if tag.code_id in room.codes]


def _plus(painter: QPainter, rect: QRect) -> None:
    icon("mdi6.plus", "accent").paint(painter, QRect(rect.left() - 2, rect.center().y() - 7, 16, 16))
    painter.setPen(surface("text"))
