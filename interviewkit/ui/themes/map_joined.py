"""What belongs together on the theme map: neighbours of a node, and codes that are suggested to go together."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from interviewkit.themes.actions import NodeKey
from interviewkit.themes.maps import GroupRow
from interviewkit.ui.themes.grounds import BoxItem, around
from interviewkit.ui.themes.relation_item import RelationItem

if TYPE_CHECKING:
    from interviewkit.themes.communities import Suggestion
    from interviewkit.ui.themes.map_view import MapView

SCATTERED = 8.0
"""A suggested box so much larger than what is in it would only be in the way: its codes are marked instead."""


def ghosts(view: MapView, found: Sequence[Suggestion], current: int | None) -> list[BoxItem]:
    """Ghost boxes around codes that go together, the one in hand brighter."""
    drawn = []
    for number, each in enumerate(found):
        members = [view.nodes[NodeKey("code", code)] for code in each.code_ids if NodeKey("code", code) in view.nodes]
        row = GroupRow(-1 - number, "", 0, tuple(node.key for node in members))
        ghost = BoxItem(row, partial(around, members), view.font(), ghost=True, label=str(number + 1))
        ghost.say(number == current)
        taken = sum(node.box().width() * node.box().height() for node in members)
        if ghost.rect().width() * ghost.rect().height() < SCATTERED * taken:
            drawn.append(ghost)
            view.scene().addItem(ghost)
    here = {NodeKey("code", code) for code in found[current].code_ids} if current is not None and found else set()
    for key, node in view.nodes.items():
        node.mark(target=key in here)
    if here:
        view.ensureVisible(around(view.nodes[key] for key in here if key in view.nodes), 40, 40)
    return drawn


def inside(view: MapView, row: GroupRow) -> QRectF:
    """The rectangle around what is in a box; a theme with the ground it stands on."""
    rect = QRectF()
    for key in row.members:
        region = view.regions.get(key.id) if key.kind == "theme" else None
        if region is not None:
            rect = rect.united(region.boundingRect())
        elif key in view.nodes:
            rect = rect.united(view.nodes[key].box())
    return rect


def neighbours(view: MapView, key: NodeKey) -> set[NodeKey]:
    """What a line, a relation or a theme joins with a node."""
    found = {NodeKey("code", code) for code in view.edges.neighbours(key.id)} if key.kind == "code" else set()
    for relation in view.relations.values():
        ends = {relation.row.start, relation.row.end}
        found |= ends - {key} if key in ends else set()
    if key in view.nodes:
        found |= {NodeKey("theme", theme) for theme in view.nodes[key].node.theme_ids}
    if key.kind == "theme":
        found |= {each for each, item in view.nodes.items() if key.id in item.node.theme_ids}
    return found & view.nodes.keys()


def seat_relations(view: MapView) -> None:
    """Relations follow their ends, their words beside the nodes and beside each other."""
    taken = [node.box() for node in view.nodes.values() if node.isVisible()] if view.relations else []
    for relation in view.relations.values():
        relation.follow()
        relation.seat(taken)
        taken.append(relation.label_rect())


def relation_items(view: MapView) -> dict[int, RelationItem]:
    """The relations between nodes that are there; several between the same two lie beside each other."""
    items: dict[int, RelationItem] = {}
    pairs: dict[frozenset[NodeKey], int] = {}
    for row in view.content.relations:
        if row.start in view.nodes and row.end in view.nodes:
            both = frozenset((row.start, row.end))
            lane = pairs[both] = pairs.get(both, -1) + 1
            items[row.id] = RelationItem(row, view.nodes[row.start], view.nodes[row.end], view.font(), lane)
    return items
