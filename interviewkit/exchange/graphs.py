"""Writes the theme map as a graph for Gephi, yEd, Cytoscape and scripts: GraphML and GEXF."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from interviewkit.store.files import write_whole
from interviewkit.themes.queries import MapContent, theme_map

if TYPE_CHECKING:
    from interviewkit.store.project import Project
    from interviewkit.themes.actions import NodeKey

GraphFormat = Literal["graphml", "gexf"]
FORMATS: tuple[GraphFormat, ...] = ("graphml", "gexf")
_UNLAWFUL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def export_graph(project: Project, target: Path | str, format: str | None = None, map_id: int | None = None) -> Path:
    """Writes a saved map, the first one by default, with its lines, relations and memberships. The path.

    format: by the target's ending when None; ValueError for another than graphml and gexf. FileTrouble for one that
    cannot be written.
    """
    target = Path(target)
    kind = (format or target.suffix.removeprefix(".")).lower()
    if kind not in FORMATS:
        raise ValueError(kind)
    with project.read() as session:
        content = theme_map(session, map_id=map_id)
    write_whole(target, graph_bytes(content, "gexf" if kind == "gexf" else "graphml"))
    return target


def graph_bytes(content: MapContent, kind: GraphFormat) -> bytes:
    """The map as a file of this kind.

    Nodes: label, kind (theme, code, quote), participants, quotes, valence (left out below three participants), x, y,
    pinned, box, words. Edges: kind "co-occurrence" (without direction: directed is false; weight and participants,
    count, c, npmi), "member" (a code of a theme), or the kind of a relation with its memo and how many quotes show it.
    """
    import networkx

    made = io.BytesIO()
    if kind == "gexf":
        networkx.write_gexf(graph(content), made, encoding="utf-8", prettyprint=True, version="1.2draft")
    else:
        networkx.write_graphml_xml(graph(content), made, encoding="utf-8", prettyprint=True)
    return made.getvalue()


def graph(content: MapContent) -> Any:
    """The map as networkx's MultiDiGraph. What is unknown has no attribute: both formats refuse None."""
    import networkx

    found = networkx.MultiDiGraph()
    boxes = {row.id: row.name for row in content.groups}
    there = {node.key for node in content.nodes}
    for node in content.nodes:
        about: dict[str, Any] = {
            "label": node.label,
            "kind": node.key.kind,
            "participants": node.counts.participants,
            "quotes": node.counts.quotes,
            "valence": node.counts.mood.mean,
            "words": node.words or None,
            "box": boxes.get(node.group_id or 0),
        }
        if node.place is not None:
            about |= {"x": node.place.x, "y": node.place.y, "pinned": node.place.pinned}
        found.add_node(_id(node.key), **_known(about))
    for node in content.nodes:
        for theme in node.theme_ids:
            found.add_edge(_id(node.key), f"theme-{theme}", kind="member", directed=True, weight=1.0)
    for edge in content.edges:
        numbers = {"participants": edge.people, "count": edge.count, "c": edge.c, "npmi": edge.npmi}
        weight = float(getattr(edge, content.view.measure))
        ends = f"code-{edge.a_id}", f"code-{edge.b_id}"
        found.add_edge(*ends, kind="co-occurrence", directed=False, weight=weight, **numbers)
    for row in content.relations:
        if row.start in there and row.end in there:
            about = {"kind": row.kind, "memo": row.memo or None, "shown_by": len(row.quote_ids), "weight": 1.0}
            found.add_edge(_id(row.start), _id(row.end), directed=row.directed, **_known(about))
    return found


def _id(key: NodeKey) -> str:
    return f"{key.kind}-{key.id}"


def _known(about: dict[str, Any]) -> dict[str, Any]:
    """What is known, in letters that XML allows."""
    return {
        name: _UNLAWFUL.sub("", value) if isinstance(value, str) else value
        for name, value in about.items()
        if value is not None
    }
