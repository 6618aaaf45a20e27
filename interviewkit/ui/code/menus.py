"""The context menus of the coding room, and what can be done with a code."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu

from interviewkit.coding import codebook, pins, queries
from interviewkit.coding.codebook import FAMILIES
from interviewkit.ui.code import merging, pickers
from interviewkit.ui.code.code_line import FAMILY_ICONS
from interviewkit.ui.code.codebook import family_text
from interviewkit.ui.code.definition import describe
from interviewkit.ui.code.splitting import split
from interviewkit.ui.colours import HUES
from interviewkit.ui.icons import icon
from interviewkit.ui.memos import add_memo, add_person_memo
from interviewkit.ui.signs import paint_swatch
from interviewkit.words import mark, plural, tr

if TYPE_CHECKING:
    from sqlmodel import Session

    from interviewkit.ui.code.workspace import CodeWorkspace

CREATE, DELETE, DELETE_ALL = mark("Create code"), mark("Delete code"), mark("Delete codes")
FAMILY, REST, WAKE = mark("Change a code's family"), mark("Do not offer a code"), mark("Offer a code again")
CODEBOOK_ACTS = (
    *("code.codebook.import", "code.codebook.export", "code.codebook.print", "code.codebook.sum"),
    *("code.codebook.compare", "code.glossary"),
)
RECOLOUR, PIN, UNPIN = mark("Colour code"), mark("Pin code"), mark("Free a key")
HUE_NAMES = (
    *(mark("Blue"), mark("Rust"), mark("Teal"), mark("Magenta"), mark("Olive")),
    *(mark("Violet"), mark("Ocean"), mark("Amber"), mark("Moss"), mark("Clay")),
)


def quote_menu(room: CodeWorkspace) -> QMenu:
    """What can be done with the passage in hand: the room's own actions, so that keys are learned on the way."""
    menu = QMenu(room)
    section = ""
    for action in room.desk.actions:
        if action.room == room.id and action.section:
            if section and action.section != section:
                menu.addSeparator()
            section = action.section
            menu.addAction(room.desk.actions.face(action.id))
    return menu


def code_menu(room: CodeWorkspace, code_id: int | None) -> QMenu:
    """What can be done with a code, or with the codebook."""
    menu = QMenu(room)
    writable = room.desk.project is not None and not room.desk.project.read_only
    menu.addAction(icon("mdi6.plus", "muted"), tr("New code"), partial(new_code, room, None)).setEnabled(writable)
    code = room.codes.get(code_id or 0)
    chosen = [each for each in room.tree.selection() if each in room.codes]
    if code is not None and len(chosen) > 1 and code.id in chosen:
        _several(room, menu, chosen, writable)
        return menu
    if code is None:
        menu.addSeparator()
        for action in CODEBOOK_ACTS:
            menu.addAction(room.desk.actions.face(action))
        return menu

    def item(picture: str, text: str, act: Callable[[], object], can: bool = writable) -> None:
        face = menu.addAction(icon(picture, "muted"), text)
        face.triggered.connect(lambda: act())
        face.setEnabled(can)

    item("", tr("New code below “{name}”", name=code.name), partial(new_code, room, code.id))
    menu.addSeparator()
    item("mdi6.tag-plus-outline", tr("Code the passage with it"), partial(room.apply, code.id), room.hand.can_act())
    item("mdi6.format-quote-close", tr("Show its quotes"), partial(show_quotes, room, code.id), code.quotes > 0)
    menu.addSeparator()
    item("mdi6.pencil-outline", tr("Rename"), partial(room.tree.rename, code.id))
    item("mdi6.text-box-outline", tr("Definition…"), partial(describe, room, code.id))
    colours = menu.addMenu(tr("Colour"))
    colours.setEnabled(writable)
    for hue in range(HUES):
        colours.addAction(_swatch(hue), tr(HUE_NAMES[hue]), partial(_recolour, room, [code.id], hue))
    _families(room, menu, [code.id], writable)
    keys = menu.addMenu(tr("Pin to a key"))
    keys.setEnabled(writable)
    for key in range(1, pins.KEYS + 1):
        there = room.codes.get(room.pins[key - 1] or 0)
        keys.addAction(f"{key}   {there.name}" if there else str(key), partial(_pin, room, code.id, key))
    if code.id in room.pins:
        keys.addSeparator()
        keys.addAction(tr("No key"), partial(_unpin, room, code.id))
    can_merge = writable and len(room.codes) > 1
    item("mdi6.merge", tr("Merge into…"), partial(pickers.pick_merge, room, [code.id]), can_merge)
    item("mdi6.call-split", tr("Split…"), partial(split, room, code.id), writable and code.quotes > 0)
    rest = tr("Do not offer it") if code.active else tr("Offer it again")
    wake = partial(_activate, room, [code.id], not code.active)
    item("mdi6.sleep" if code.active else "mdi6.weather-sunny", rest, wake)
    add_memo(menu, room.desk, ("code", code.id))
    menu.addSeparator()
    item("mdi6.delete-outline", tr("Delete"), partial(delete_code, room, code.id))
    return menu


def source_menu(room: CodeWorkspace, source_id: int) -> QMenu:
    """What can be done with a source from here."""
    menu = QMenu(room)
    add_memo(menu, room.desk, ("source", source_id))
    row = next((row for row in room.sources.rows if row.id == source_id), None)
    if row is not None and row.participant_id is not None:
        add_person_memo(menu, room.desk, row.participant_id, row.participant)
    show = partial(show_in_sources, room, source_id)
    menu.addAction(icon("mdi6.folder-open-outline", "muted"), tr("Show it among the sources"), show).setEnabled(
        room.desk.room_named("sources") is not None
    )
    return menu


def show_in_sources(room: CodeWorkspace, source_id: int) -> None:
    """Goes to a source in the room of sources."""
    room.desk.choose_source(source_id)
    room.desk.go("sources")


def new_code(room: CodeWorkspace, parent_id: int | None) -> None:
    """Makes a code with a name of its own to be written over."""
    taken = {code.name for code in room.codes.values()}
    name, n = tr("New code"), 2
    while name in taken:
        name, n = tr("New code {n}", n=n), n + 1
    made = room.desk.change(CREATE, codebook.create_code, name, parent_id=parent_id, detail=name)
    if made is not None:
        room.codebook.clear_filter()
        room.tree.rename(made)


def show_quotes(room: CodeWorkspace, code_id: int) -> None:
    """Goes to the next quote with a code: after the one in hand, in this source first."""
    ids = room.desk.read(queries.quotes_with, [code_id])
    here = [each for each in ids if each in room.quotes] or ids
    if here:
        now = room.hand.quote.id if room.hand.quote else 0
        start = here.index(now) + 1 if now in here else 0
        room.desk.show_quotes([here[start % len(here)]])


def delete_code(room: CodeWorkspace, code_id: int) -> None:
    """Takes a code away; the notice has the way back."""
    name = room.codes[code_id].name

    def act(session: Session) -> bool:
        codebook.delete_code(session, code_id)
        return True

    if room.desk.change(DELETE, act, detail=name):
        room.desk.tell(tr("The code “{name}” was deleted.", name=name), undo=True)


def delete_codes(room: CodeWorkspace, code_ids: Sequence[int]) -> None:
    """Takes codes away with all below them; the notice has the way back."""
    if len(code_ids) == 1:
        delete_code(room, code_ids[0])
        return

    def act(session: Session) -> bool:
        codebook.delete_codes(session, code_ids)
        return True

    if room.desk.change(DELETE_ALL, act, detail=_names(room, code_ids)):
        room.desk.tell(plural("{n} code was deleted.", "{n} codes were deleted.", len(code_ids)), undo=True)


def merge(room: CodeWorkspace, code_ids: Sequence[int], into: object) -> None:
    """Asks whether codes become part of another one."""
    if isinstance(into, int):
        merging.ask(room, code_ids, into)


def _several(room: CodeWorkspace, menu: QMenu, codes: Sequence[int], writable: bool) -> None:
    """What can be done with several codes at once."""
    rows = [room.codes[code] for code in codes]

    def item(picture: str, text: str, act: Callable[[], object], can: bool = True) -> None:
        face = menu.addAction(icon(picture, "muted"), text)
        face.triggered.connect(lambda: act())
        face.setEnabled(can and writable)

    menu.addSection(plural("{n} code", "{n} codes", len(codes)))
    colours = menu.addMenu(tr("Colour"))
    colours.setEnabled(writable)
    for hue in range(HUES):
        colours.addAction(_swatch(hue), tr(HUE_NAMES[hue]), partial(_recolour, room, codes, hue))
    _families(room, menu, codes, writable)
    rests = any(row.active for row in rows)
    item("mdi6.sleep" if rests else "mdi6.weather-sunny", tr("Do not offer them") if rests else tr("Offer them again"),
         partial(_activate, room, codes, not rests))  # fmt: skip
    item("mdi6.merge", tr("Merge into…"), partial(pickers.pick_merge, room, codes), len(room.codes) > len(codes))
    menu.addSeparator()
    item("mdi6.delete-outline", tr("Delete"), partial(delete_codes, room, codes))


def _families(room: CodeWorkspace, menu: QMenu, codes: Sequence[int], writable: bool) -> None:
    kinds = dict.fromkeys([*FAMILIES, *(row.family for row in room.codes.values())])
    families = menu.addMenu(tr("Family"))
    families.setEnabled(writable)
    for kind in kinds:
        face = families.addAction(icon(FAMILY_ICONS.get(kind) or "mdi6.shape-outline", "muted"), family_text(kind))
        face.triggered.connect(partial(_make_family, room, codes, kind))
        face.setCheckable(True)
        face.setChecked(all(room.codes[code].family == kind for code in codes))


def _make_family(room: CodeWorkspace, codes: Sequence[int], family: str, _: bool = False) -> None:
    def act(session: Session) -> None:
        for code in codes:
            codebook.describe_code(session, code, family=family)

    room.desk.change(FAMILY, act, detail=_names(room, codes))


def _activate(room: CodeWorkspace, codes: Sequence[int], on: bool) -> None:
    room.desk.change(WAKE if on else REST, codebook.activate_codes, codes, on, detail=_names(room, codes))


def _names(room: CodeWorkspace, codes: Sequence[int]) -> str:
    return ", ".join(room.codes[code].name for code in codes)


def _recolour(room: CodeWorkspace, codes: Sequence[int], hue: int) -> None:
    def act(session: Session) -> None:
        for code in codes:
            codebook.recolour_code(session, code, hue)

    room.desk.change(RECOLOUR, act, detail=_names(room, codes))


def _pin(room: CodeWorkspace, code_id: int, key: int) -> None:
    room.desk.change(PIN, pins.pin_code, code_id, key, detail=f"{key} {room.codes[code_id].name}")


def _unpin(room: CodeWorkspace, code_id: int) -> None:
    room.desk.change(UNPIN, pins.unpin_code, code_id, detail=room.codes[code_id].name)


def _swatch(hue: int) -> QIcon:
    picture = QPixmap(32, 32)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_swatch(painter, 2, 8, hue)
    painter.end()
    return QIcon(picture)
