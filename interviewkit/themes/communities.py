"""Suggests which codes belong together, from how people bring them together: a proposal, never a theme by itself."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from interviewkit.errors import Cancelled
from interviewkit.themes.lines import LEAST_PEOPLE
from interviewkit.themes.pairs import CodePair
from interviewkit.themes.queries import MapContent

SEED = 7
FEWEST = 2
ENOUGH = 4
"""Codes without a theme there must be before only those are looked at."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Codes that go together. code_ids: sorted; strongest: the one most participants speak of, to name it after;
    people: the most participants who bring two of them together; inside: share 0…1 of the weight of their lines that
    stays among them."""

    code_ids: tuple[int, ...]
    strongest: int
    people: int
    inside: float


def suggestions(
    content: MapContent, cancelled: Callable[[], bool] = lambda: False, resolution: float = 1.0
) -> list[Suggestion]:
    """Communities of the codes on a map that were not dismissed, the tightest first.

    What joins two codes are the participants who bring them together, where that is more often than by chance. Codes in
    no theme and no box are looked at; when there are fewer than ENOUGH of those, all codes; what is a theme or a box
    already is not told again.
    """
    boxed = {key.id for group in content.groups for key in group.members if key.kind == "code"}
    codes = [node for node in content.nodes if node.key.kind == "code" and node.counts.quotes]
    loose = [node for node in codes if not node.theme_ids and node.key.id not in boxed]
    if len(loose) >= ENOUGH:
        codes = loose
    known = {frozenset(each) for each in content.view.dismissed}
    known |= {frozenset(key.id for key in group.members if key.kind == "code") for group in content.groups}
    themes: dict[int, set[int]] = {}
    for node in codes:
        for theme in node.theme_ids:
            themes.setdefault(theme, set()).add(node.key.id)
    known |= set(map(frozenset, themes.values()))
    people = {node.key.id: node.counts.participants for node in codes}
    pairs = (
        content.lines.above("people", float(LEAST_PEOPLE), most=None) if content.lines is not None else content.edges
    )
    edges = [edge for edge in pairs if edge.a_id in people and edge.b_id in people and edge.npmi > 0]
    if cancelled():
        raise Cancelled
    found = []
    for members in communities(people, edges, resolution):
        if len(members) >= FEWEST and members not in known:
            strongest = min(members, key=lambda code: (-people[code], code))
            found.append(Suggestion(tuple(sorted(members)), strongest, *_held(members, edges)))
    return sorted(found, key=lambda each: (-each.inside, -len(each.code_ids), each.code_ids))


def communities(codes: Iterable[int], edges: Sequence[CodePair], resolution: float = 1.0) -> list[frozenset[int]]:
    """Louvain's partition of the codes by participants who bring two together; seeded, so always the same."""
    import networkx

    graph = networkx.Graph()
    graph.add_nodes_from(sorted(codes))
    graph.add_weighted_edges_from((edge.a_id, edge.b_id, edge.people) for edge in edges)
    if not graph.number_of_edges():
        return []
    found = networkx.community.louvain_communities(graph, weight="weight", resolution=resolution, seed=SEED)
    return [frozenset(each) for each in found]


def _held(members: Collection[int], edges: Sequence[CodePair]) -> tuple[int, float]:
    inside = [edge.people for edge in edges if edge.a_id in members and edge.b_id in members]
    touching = sum(edge.people for edge in edges if edge.a_id in members or edge.b_id in members)
    return max(inside, default=0), sum(inside) / touching if touching else 0.0
