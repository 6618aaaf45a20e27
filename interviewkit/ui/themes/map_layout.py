"""Where the nodes of the theme map stand: what a layout is told, what overlaps, and swim-lanes."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from interviewkit.themes.actions import NodeKey
from interviewkit.themes.lanes import LaneBox, in_lanes
from interviewkit.ui.themes.grounds import LanesItem
from interviewkit.ui.themes.node_item import NodeItem
from interviewkit.words import tr

if TYPE_CHECKING:
    from interviewkit.themes.layout import Box, Link
    from interviewkit.ui.themes.map_view import MapView


def put_in_lanes(view: MapView) -> LanesItem:
    """Puts every node into its lane; the lanes to be drawn below."""
    content = view.content
    boxes = []
    for key, item in view.nodes.items():
        row = key.id if item.is_theme else next(iter(item.node.theme_ids), None)
        boxes.append(LaneBox(key, *item.size(), item.node.stage_id, row, item.is_theme))
    nowhere = any(not item.node.stage_id and not item.is_theme for item in view.nodes.values())
    columns = [id for id, _ in content.stages] + [0] * nowhere
    themes = {key.id: item.hue for key, item in view.nodes.items() if item.is_theme}
    lanes = in_lanes(boxes, columns, [*themes, None])
    named = [title for _, title in content.stages] + [tr("In no stage")] * nowhere
    hues = [themes.get(band.key) if isinstance(band.key, int) else None for band in lanes.rows]
    for stood, (x, y) in lanes.places.items():
        if isinstance(stood, NodeKey):
            view.nodes[stood].setPos(x, y)
            view.nodes[stood].setVisible(True)
    return LanesItem(lanes, named, hues, view.font())


def layout_boxes(view: MapView, placed: Collection[NodeKey], anew: bool) -> tuple[list[Box], list[Link]]:
    """What a layout needs to know. anew: places are forgotten except pinned ones."""
    from interviewkit.themes.layout import Box, Link

    outer = {key: ("box", row.id) for row in view.content.groups for key in row.members}
    boxes = []
    for key, item in view.nodes.items():
        place = item.node.place
        pinned = bool(place and place.pinned)
        at = (item.pos().x(), item.pos().y()) if key in placed else None
        start = at if pinned or not anew else None
        home = key.id if item.is_theme else next(iter(item.node.theme_ids), None)
        whole = outer.get(NodeKey("theme", home)) if home is not None else None
        if home is None and key in outer:
            boxes.append(Box(key, *item.size(), outer[key], False, start, pinned, outer[key]))
        else:
            boxes.append(Box(key, *item.size(), home, item.is_theme, start, pinned, whole))
    links = [
        Link(NodeKey("code", edge.a_id), NodeKey("code", edge.b_id), float(edge.people)) for edge in view.content.edges
    ]
    links += [Link(row.start, row.end, 2.0) for row in view.content.relations]
    return boxes, links


def standing(view: MapView) -> list[object]:
    """All that grounds, boxes and labels depend on: after most codings nothing of it changed."""
    nodes = view.nodes.values()
    own = ((n.key, n.node.theme_ids, n.pos().x(), n.pos().y(), n.rect(), n.hue, n.isVisible()) for n in nodes)
    return [view.content.groups, *own]


def overlaps(nodes: Iterable[NodeItem]) -> int:
    """How many labels lie on each other, of those that are not both pinned by hand."""
    import numpy as np

    from interviewkit.themes.apart import touching

    items = [item for item in nodes if item.isVisible()]
    if len(items) < 2:
        return 0
    centre = np.array([(item.pos().x(), item.pos().y()) for item in items])
    a, b = touching(centre, np.array([item.size() for item in items]))
    held = np.array([bool(item.node.place and item.node.place.pinned) for item in items])
    return int((~(held[a] & held[b])).sum())
