"""What a person does on the theme map: each act one step that can be undone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDialog, QInputDialog, QMenu

from interviewkit.coding.cards import cards
from interviewkit.themes import actions, maps, relations
from interviewkit.themes.actions import NodeKey, Place
from interviewkit.themes.maps import GroupRow, MapRow
from interviewkit.themes.relations import MUTUAL, Kind, RelationRow
from interviewkit.ui.themes import map_changes as changes
from interviewkit.ui.themes.relation_dialog import RelationDialog
from interviewkit.ui.themes.relation_item import KINDS
from interviewkit.words import mark, plural, tr

if TYPE_CHECKING:
    from interviewkit.themes.communities import Suggestion
    from interviewkit.themes.view import View
    from interviewkit.ui.themes.workspace import ThemesWorkspace

CREATE, CLAIM, RENAME = mark("Create theme"), mark("Write the theme's claim"), mark("Rename theme")
DELETE, MOVE, PLACE = mark("Delete theme"), mark("Move code to theme"), mark("Move on the map")
RECOLOUR, LAY_OUT, TAKE_OUT = mark("Colour theme"), mark("Lay out the map"), mark("Take code out of theme")
RELATE, WRITE, ERASE = mark("Draw relation"), mark("Change relation"), mark("Delete relation")
BOX, NAME_BOX, UNBOX = mark("Draw a box"), mark("Change box"), mark("Dissolve box")
LANE = mark("Put into the lane")
VIEW, PIN, UNPIN = mark("Change what the map shows"), mark("Pin on the map"), mark("Let go on the map")
NEW_MAP, COPY_MAP, NAME_MAP, DROP_MAP = mark("New map"), mark("Duplicate map"), mark("Rename map"), mark("Delete map")
SHOW, HIDE, CHOOSE, DISMISS = (
    mark("Put quotes on the map"),
    mark("Take quotes off the map"),
    mark("Let quotes speak for a theme"),
    mark("Dismiss suggestion"),
)
MERGE = mark("Merge themes")
MOST_OFFERED = 150


class Deeds:
    """One for the room; asks what must be asked."""

    def __init__(self, room: ThemesWorkspace) -> None:
        self._room = room
        self._desk = room.desk

    # Themes

    def begin_theme(self) -> None:
        """Asks for a name and begins a theme, with the chosen codes in it if there are any."""
        room = self._room
        called, agreed = QInputDialog.getText(room, tr("New theme"), tr("What does the theme say, in a few words?"))
        if agreed and called.strip():
            codes = [key.id for key in room.map.chosen_nodes() if key.kind == "code"]
            self._desk.change(CREATE, actions.create_theme, called, "", codes, detail=called)

    def claim(self, theme_id: int) -> None:
        """Lets the person write what the theme claims."""
        row = self._room.row(theme_id)
        asked = tr("What does this theme claim?")
        text, agreed = QInputDialog.getMultiLineText(self._room, row.name, asked, row.claim)
        if agreed and text.strip() != row.claim:
            self._desk.change(CLAIM, actions.describe_theme, theme_id, claim=text, detail=row.name)

    def rename(self, theme_id: int) -> None:
        """Lets the person give another name."""
        row = self._room.row(theme_id)
        called, agreed = QInputDialog.getText(self._room, tr("Rename theme"), tr("Name"), text=row.name)
        if agreed and called.strip() and called != row.name:
            self._desk.change(RENAME, actions.describe_theme, theme_id, name=called, detail=called)

    def delete_theme(self, theme_id: int) -> None:
        """Takes a theme away; the notice has the way back."""
        called = self._room.row(theme_id).name
        self._desk.change(DELETE, actions.delete_theme, theme_id, detail=called)
        self._desk.tell(tr("The theme “{name}” was deleted; its codes stay.", name=called), undo=True)

    def merge(self, theme_id: int, into_id: int) -> None:
        """Gives the codes of a theme to another."""
        self._desk.change(MERGE, actions.merge_themes, [theme_id], into_id, detail=self._room.row(into_id).name)

    def recolour(self, theme_id: int, hue: int) -> None:
        self._desk.change(RECOLOUR, actions.recolour_theme, theme_id, hue, detail=self._room.row(theme_id).name)

    def put(self, theme_id: int, code_ids: Sequence[int]) -> None:
        """Lets codes support a theme."""
        self._desk.change(MOVE, changes.put, theme_id, code_ids, detail=self._room.row(theme_id).name)

    def take_out(self, theme_id: int, code_id: int) -> None:
        name = self._room.row(theme_id).name
        self._desk.change(TAKE_OUT, actions.take_code_out, theme_id, code_id, detail=name)

    # Places

    def _every_place(self) -> dict[NodeKey, Place]:
        found = {}
        if self._room.map.lanes is not None:  # lanes say nothing of where things stand on the sheet
            return {key: item.node.place for key, item in self._room.map.nodes.items() if item.node.place is not None}
        for key, item in self._room.map.nodes.items():
            held = bool(item.node.place and item.node.place.pinned)
            if item.isVisible():
                found[key] = Place(round(item.pos().x(), 1), round(item.pos().y(), 1), held)
        return found

    def dragged(self, places: dict[NodeKey, tuple[float, float]], change: tuple[int, int | None, int] | None) -> None:
        """Things were dragged: they are pinned there; what was never placed is where the layout put it."""
        room = self._room
        held = {key: Place(round(x, 1), round(y, 1), True) for key, (x, y) in places.items()}
        every = {**self._every_place(), **held}
        label, detail = (PLACE, "") if change is None else (MOVE, room.row(change[2]).name)
        self._desk.change(label, changes.drag, every, change, room.map_id, detail=detail)
        if self._desk.project is not None and self._desk.project.read_only:
            room.read()

    def laned(self, keys: Sequence[NodeKey], where: tuple[int, int | None] | None) -> None:
        """Codes were put into other lanes: into a stage on this map, and into a theme everywhere."""
        room, nodes = self._room, self._room.map.nodes
        lanes, moves = dict(room.bar.view.lanes), []
        stage, theme = where or (0, None)
        for key in keys if where is not None else ():
            node = nodes[key].node
            if node.stage_id != stage:
                lanes[key.id] = stage
            if theme != (before := next(iter(node.theme_ids), None)):
                moves.append((key.id, before, theme))
        view = replace(room.bar.view, lanes=tuple(sorted(lanes.items())))
        if view == room.bar.view and not moves:
            room.map.put_in_lanes()
            return
        label = MOVE if moves else LANE
        detail = ", ".join(nodes[key].node.label for key in keys)
        self._desk.change(label, changes.into_lane, room.map_id, view, moves, detail=detail)

    def save_layout(self, places: dict[NodeKey, tuple[float, float]]) -> None:
        """Remembers what the layout found."""
        if self._writable():
            known = self._every_place()
            found = {key: Place(round(x, 1), round(y, 1), known[key].pinned) for key, (x, y) in places.items()}
            self._desk.change(LAY_OUT, changes.drag, found, None, self._room.map_id)

    def pin(self) -> None:
        """Pins what is chosen where it stands, or lets it go."""
        room = self._room
        keys = room.map.chosen_nodes()
        if room.map.lanes is not None:
            self._pin_lanes([key for key in keys if key.kind == "code"])
            return
        held = [bool((place := room.map.nodes[key].node.place) and place.pinned) for key in keys]
        if keys:
            every = self._every_place()
            on = not all(held)
            every |= {key: every[key]._replace(pinned=on) for key in keys if key in every}
            self._desk.change(PIN if on else UNPIN, changes.drag, every, None, room.map_id)

    def _pin_lanes(self, keys: Sequence[NodeKey]) -> None:
        nodes, view = self._room.map.nodes, self._room.bar.view
        lanes = dict(view.lanes)
        on = not all(nodes[key].node.held for key in keys)
        for key in keys:
            if on:
                lanes[key.id] = nodes[key].node.stage_id
            else:
                lanes.pop(key.id, None)
        if keys:
            wanted = replace(view, lanes=tuple(sorted(lanes.items())))
            self._desk.change(PIN if on else UNPIN, changes.show, self._room.map_id, wanted)

    # Boxes

    def box(self) -> None:
        """Draws a box around what is chosen."""
        keys = self._room.map.chosen_nodes()
        if keys:
            called, agreed = QInputDialog.getText(self._room, tr("Draw a box"), tr("Name"))
            if agreed:
                self._box(called, keys)

    def _box(self, called: str, keys: Sequence[NodeKey]) -> None:
        room = self._room
        colour = len(room.content.groups) if room.content is not None else 0
        self._desk.change(BOX, changes.box, room.map_id, called, keys, self._every_place(), colour, detail=called)

    def name_box(self, row: GroupRow) -> None:
        called, agreed = QInputDialog.getText(self._room, tr("Name of the box"), tr("Name"), text=row.name)
        if agreed and called != row.name:
            self._desk.change(NAME_BOX, maps.describe_group, row.id, name=called, detail=called)

    def colour_box(self, row: GroupRow, hue: int) -> None:
        self._desk.change(NAME_BOX, maps.describe_group, row.id, colour=hue, detail=row.name)

    def dissolve(self, row: GroupRow) -> None:
        self._desk.change(UNBOX, maps.dissolve_group, row.id, detail=row.name)

    def into_box(self, group_id: int | None, keys: Sequence[NodeKey]) -> None:
        """Puts nodes into a box or out of theirs."""
        room = self._room
        self._desk.change(NAME_BOX, changes.into_box, room.map_id, group_id, keys, self._every_place())

    # Relations

    def begin_relation(self) -> None:
        """Lets the arrows choose the other end."""
        if self._room.map.steps.begin_relation():
            self._desk.say(tr("Choose the other end with the arrows; Enter draws the relation, Esc leaves it."))
        else:
            self._desk.say(tr("Choose a theme or a code first."))

    def relate(self, start: NodeKey, end: NodeKey, place: QPoint) -> None:
        """Asks what the relation says, and draws it."""
        menu = QMenu(self._room)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for kind, text in KINDS.items():
            menu.addAction(tr(text), partial(self._relate, kind, start, end))
        menu.setActiveAction(menu.actions()[0])
        menu.popup(place)

    def _relate(self, kind: Kind, start: NodeKey, end: NodeKey) -> None:
        self._desk.change(RELATE, relations.relate, kind, start, end, detail=tr(KINDS[kind]))

    def edit_relation(self, row: RelationRow) -> None:
        """Lets the person write why, and choose the quotes that show it."""
        room = self._room
        quotes = [quote for key in (row.start, row.end) for quote in room.quotes_of(key)][:MOST_OFFERED]
        found = self._desk.read(cards, dict.fromkeys([*row.quote_ids, *quotes]))
        names = [room.map.nodes[key].node.label for key in (row.start, row.end)]
        dialog = RelationDialog(room, row, names[0], names[1], found)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            kind, turned = dialog.chosen_kind(), dialog.turned.isChecked()
            turned = turned and kind not in MUTUAL
            wanted = kind, dialog.memo.toPlainText(), turned, dialog.chosen_quotes()
            self._desk.change(WRITE, changes.rewrite, row.id, *wanted, detail=tr(KINDS[kind]))
        dialog.deleteLater()

    def turn(self, row: RelationRow) -> None:
        self._desk.change(WRITE, relations.change_relation, row.id, turned=True, detail=tr(KINDS[row.kind]))

    def say(self, row: RelationRow, kind: Kind) -> None:
        self._desk.change(WRITE, relations.change_relation, row.id, kind=kind, detail=tr(KINDS[kind]))

    def erase(self, row: RelationRow) -> None:
        self._desk.change(ERASE, relations.delete_relation, row.id, detail=tr(KINDS[row.kind]))

    def delete(self) -> None:
        """Takes away what is chosen: a relation, a box, quotes from the map, or a theme."""
        room = self._room
        chosen, relation, box = room.map.chosen(), room.map.chosen_relation(), room.map.chosen_box()
        quotes = [key.id for key in room.map.chosen_nodes() if key.kind == "quote"]
        if relation is not None:
            self.erase(room.map.relations[relation].row)
        elif box is not None:
            self.dissolve(room.map.boxes_shown[box].row)
        elif quotes:
            self._desk.change(HIDE, actions.take_off_map, room.map_id, quotes)
        elif chosen is not None and chosen.kind == "theme":
            self.delete_theme(chosen.id)

    # Quotes

    def put_quotes(self) -> None:
        """Puts the quotes chosen in the evidence on the map, or takes them off."""
        room = self._room
        ids = room.evidence.chosen()
        there = [quote for quote in ids if NodeKey("quote", quote) in room.map.nodes]
        if ids and len(there) == len(ids):
            self._desk.change(HIDE, actions.take_off_map, room.map_id, ids)
        elif ids:
            at = room.map.chosen()
            bounds = room.map.bounds()
            beside = room.map.nodes[at].pos() if at in room.map.nodes else bounds.center()
            new = [quote for quote in ids if quote not in there]
            places = {
                NodeKey("quote", quote): Place(round(beside.x() + 30, 1), round(beside.y() + 90 + 80 * n, 1))
                for n, quote in enumerate(new)
            }
            self._desk.change(SHOW, changes.drag, {**self._every_place(), **places}, None, room.map_id)
            self._desk.say(plural("{n} quote is on the map", "{n} quotes are on the map", len(new)))

    def choose_quotes(self) -> None:
        """Lets the quotes chosen in the evidence speak for the theme in hand, or no longer."""
        room = self._room
        key, ids = room.map.chosen(), room.evidence.chosen()
        if key is None or key.kind != "theme" or not ids:
            self._desk.say(tr("Choose a theme on the map, then quotes beside it."))
            return
        name = room.row(key.id).name
        sure = set(self._desk.read(changes.spoken_for, key.id))
        if sure >= set(ids):
            self._desk.change(CHOOSE, actions.drop_quotes, key.id, ids, detail=name)
            self._desk.say(tr("These quotes no longer speak for “{name}”.", name=name))
        else:
            self._desk.change(CHOOSE, actions.choose_quotes, key.id, ids, detail=name)
            self._desk.say(tr("These quotes speak for “{name}” first now.", name=name))

    # What is shown

    def change_view(self, view: View) -> None:
        """The map shows something else from now on."""
        if self._room.content is not None and view == self._room.content.view:
            return
        if self._writable():
            self._desk.change(VIEW, changes.show, self._room.map_id, view)
        else:
            self._room.read(view)

    def toggle(self, field: str, *values: str | bool) -> None:
        """Goes on to the next value of something in the view."""
        view = self._room.bar.view
        now = getattr(view, field)
        after: dict[str, Any] = {field: values[(values.index(now) + 1) % len(values)]}
        self.change_view(replace(view, **after))

    def suggest(self) -> None:
        """Looks for codes that go together, off the GUI thread."""
        from interviewkit.themes.communities import suggestions

        room, content = self._room, self._room.content
        if content is None:
            return

        def show(found: list[Suggestion]) -> None:
            labels = {key.id: item.node.label for key, item in room.map.nodes.items() if key.kind == "code"}
            room.strip.ask(found, lambda code: labels.get(code, ""))
            if not found:
                self._desk.say(tr("Nothing to suggest: no codes come together often enough."))

        self._desk.jobs.start(
            tr("Looking for codes that go together"),
            lambda _, cancelled: suggestions(content, cancelled),
            show,
            quiet=True,
        )

    def answer(self, kind: str, suggestion: Suggestion) -> None:
        """A suggestion becomes a theme or a box, or is dismissed for good."""
        room = self._room
        keys = [NodeKey("code", code) for code in suggestion.code_ids]
        known = room.map.nodes.get(NodeKey("code", suggestion.strongest))
        called = known.node.label if known is not None else ""
        if kind == "theme":
            asked = tr("What does the theme say, in a few words?")
            called, agreed = QInputDialog.getText(room, tr("New theme"), asked, text=called)
            if not agreed or not called.strip():
                return
            done = self._desk.change(CREATE, actions.create_theme, called, "", suggestion.code_ids, detail=called)
            if done is None:
                return
        elif kind == "box":
            self._box(called, keys)
        elif room.content is not None:
            view = room.bar.view
            self.change_view(replace(view, dismissed=(*view.dismissed, suggestion.code_ids)))
        room.strip.done()

    # Maps

    def new_map(self) -> None:
        called, agreed = QInputDialog.getText(self._room, tr("New map"), tr("Name"))
        if agreed and called.strip():
            self._go(self._desk.change(NEW_MAP, changes.new_map, called, detail=called))

    def copy_map(self) -> None:
        """The map as it stands once more, under another name."""
        called, agreed = QInputDialog.getText(self._room, tr("Duplicate map"), tr("Name"))
        if agreed and called.strip():
            made = self._desk.change(COPY_MAP, changes.copy_map, self._room.map_id, called, detail=called)
            self._go(made)

    def _go(self, map_id: int | None) -> None:
        if map_id is not None:
            self._room.go_to_map(map_id)

    def name_map(self, row: MapRow) -> None:
        called, agreed = QInputDialog.getText(self._room, tr("Rename map"), tr("Name"), text=row.name)
        if agreed and called.strip() and called != row.name:
            self._desk.change(NAME_MAP, maps.rename_map, row.id, called, detail=called)

    def drop_map(self, row: MapRow) -> None:
        """Takes a map away, the last one too: themes and codes stay, and a map is laid out anew."""
        self._desk.change(DROP_MAP, maps.delete_map, row.id, detail=row.name)
        self._room.go_to_map(0)
        self._desk.tell(tr("The map “{name}” was deleted; themes and codes stay.", name=row.name), undo=True)

    def next_map(self) -> None:
        """Goes on to the next saved map."""
        shown = self._room.shown
        ids = [row.id for row in shown.maps] if shown is not None else []
        if len(ids) > 1:
            self._room.go_to_map(ids[(ids.index(self._room.map_id) + 1) % len(ids)])

    def _writable(self) -> bool:
        return self._desk.project is not None and not self._desk.project.read_only
