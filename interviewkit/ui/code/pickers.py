"""The popups of the coding room: pick a code, a feeling or a stage by a few letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QBrush

from interviewkit.coding.emotions import FEELINGS
from interviewkit.ui.colours import code_brush, surface, valence_colour, valence_shape
from interviewkit.ui.picker import Choice, Picker
from interviewkit.words import tr

if TYPE_CHECKING:
    from interviewkit.ui.code.workspace import CodeWorkspace


def pick_code(room: CodeWorkspace) -> Picker:
    """Codes used last first, then in the codebook's order; what is not there can be made."""
    keys = {code: str(key) for key, code in enumerate(room.pins, 1) if code is not None}
    recent = [code for code in room.hand.last_codes if code in room.codes]
    order = [*recent, *(code for code in room.codes if code not in recent)]

    def choice(code_id: int) -> Choice:
        code = room.codes[code_id]
        parent = room.codes.get(code.parent_id or 0)
        brush = code_brush(code.colour, code.shade)
        return Choice(code_id, code.name, parent.name if parent else "", keys.get(code_id, ""), brush)

    def make(text: str) -> Choice:
        return Choice(text, tr("Create “{name}”", name=text), brush=QBrush(surface("edge")))

    def picked(value: object) -> None:
        if isinstance(value, int):
            room.apply(value)
        else:
            room.hand.code_anew(str(value))

    picker = Picker(tr("Code…"), [choice(code) for code in order if room.codes[code].active], picked, room, make)
    picker.open_at(room.place_for_popup())
    return picker


def pick_feeling(room: CodeWorkspace) -> Picker:
    """The feelings of the taxonomy, pleasant ones first."""
    choices = [
        Choice(key, tr(each.name), "", "", QBrush(valence_colour(each.valence)), valence_shape(each.valence))
        for key, each in FEELINGS.items()
    ]
    picker = Picker(tr("Feeling…"), choices, lambda key: room.hand.feel(str(key)), room)
    picker.open_at(room.place_for_popup())
    return picker


def pick_stage(room: CodeWorkspace) -> Picker:
    """The stages of the journey and the touchpoints in them."""
    choices = [Choice(None, tr("No stage"))]
    for stage in room.stages:
        choices.append(Choice(("stage", stage.id, stage.name), stage.name))
        choices += [Choice(("point", each.id, each.name), each.name, stage.name) for each in stage.touchpoints]

    def picked(value: object) -> None:
        if not isinstance(value, tuple):
            room.hand.put_in_stage(None, "")
        elif value[0] == "stage":
            room.hand.put_in_stage(value[1], value[2])
        else:
            room.hand.put_at_touchpoint(value[1], value[2])

    picker = Picker(tr("Stage or touchpoint…"), choices, picked, room)
    picker.open_at(room.place_for_popup())
    return picker
