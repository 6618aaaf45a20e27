"""Writes links and graphs of an arriving project: relations of codes and themes, the quotes that show them, maps."""

from __future__ import annotations

from typing import Any

from sqlmodel import Session, select

from interviewkit.exchange.arrival.ledger import Ledger
from interviewkit.exchange.arrival.memos import lines_of
from interviewkit.exchange.arrival.shapes import FileGraph, FileProject
from interviewkit.exchange.refi.conventions import BEARS_OUT, LEADS, RELATIONS, SHOWS
from interviewkit.model import MapGroup, MapPlace, Memo, Relation, RelationQuote, Theme, ThemeMap, ThemeQuote
from interviewkit.words import mark, tr

LEFT = mark("Links and groups of “{name}”")
Pair = tuple[str, int]


def bring_links(session: Session, project: FileProject, ledger: Ledger) -> None:
    """Links between codes and themes are relations; ours from quotes to themes and relations are what they were."""
    relations = {_ends(each): each for each in session.exec(select(Relation))}
    for link in project.links:
        if link.guid in ledger.used:
            continue
        ends = _thing(ledger, link.origin), _thing(ledger, link.target)
        if ends[0] is None or ends[1] is None:
            continue
        ledger.used.add(link.guid)
        kind = link.name if link.name in RELATIONS else "leads_to" if link.directed else "relates"
        known = relations.get((kind, *ends[0], *ends[1]))
        if known is None:
            memo = "\n\n".join(ledger.notes[guid].text for guid in link.notes if guid in ledger.notes)
            ledger.used |= set(link.notes)
            known = Relation(
                guid=ledger.guid("relation", link.guid),
                kind=kind,
                memo=memo if link.name in RELATIONS else "\n\n".join(each for each in (link.name, memo) if each),
            )
            _join(known, ends[0], ends[1])
            session.add(known)
            session.flush()
            relations[kind, *ends[0], *ends[1]] = known
        assert known.id is not None
        ledger.relations[link.guid] = known.id
    chosen = {(each.theme_id, each.quote_id) for each in session.exec(select(ThemeQuote))}
    shown = {(each.relation_id, each.quote_id) for each in session.exec(select(RelationQuote))}
    for n, link in enumerate(project.links):
        quote = ledger.quotes.get(link.origin)
        theme, relation = ledger.themes.get(link.target), ledger.relations.get(link.target)
        if quote is None or link.name not in (SHOWS, BEARS_OUT) or (theme is None and relation is None):
            continue
        ledger.used.add(link.guid)
        if theme is not None and (theme, quote) not in chosen:
            chosen.add((theme, quote))
            session.add(ThemeQuote(theme_id=theme, quote_id=quote, position=n))
        if relation is not None and (relation, quote) not in shown:
            shown.add((relation, quote))
            session.add(RelationQuote(relation_id=relation, quote_id=quote))
    session.flush()


def bring_maps(session: Session, project: FileProject, ledger: Ledger) -> None:
    """Graphs become maps of the themes, and lines in them between codes and themes relations."""
    from interviewkit.exchange.refi.conventions import made_guid

    told = (project.own or {}).get("maps", {})
    for graph in project.graphs:
        if graph.guid in (made_guid("journey"), made_guid("themes")):
            continue
        extra = told.get(graph.guid, {}) if isinstance(told, dict) else {}
        _map(session, graph, extra if isinstance(extra, dict) else {}, ledger)
    session.flush()


def _map(session: Session, graph: FileGraph, extra: dict[str, Any], ledger: Ledger) -> None:
    if session.exec(select(ThemeMap).where(ThemeMap.guid == graph.guid)).first() is not None:
        ledger.tell("map-known", graph.name)
        return
    places = [(each, thing) for each in graph.vertices if (thing := _thing(ledger, each.stands_for, True)) is not None]
    missing = len(graph.vertices) - len(places)
    if missing:
        ledger.tell("vertex-left-out", graph.name, missing)
    if not places and not extra:
        return
    here = session.exec(select(ThemeMap)).all()
    row = ThemeMap(
        guid=ledger.guid("theme_map", graph.guid), name=graph.name, view=extra.get("view"), position=len(here)
    )
    session.add(row)
    session.flush()
    assert row.id is not None
    groups = {}
    for told in extra.get("groups", ()):
        if isinstance(told, dict):
            group = MapGroup(map_id=row.id, name=str(told.get("name", "")), colour=int(told.get("colour") or 0))
            session.add(group)
            session.flush()
            groups[str(told.get("guid", ""))] = group.id
    exact = extra.get("places", {}) if isinstance(extra.get("places"), dict) else {}
    taken = set()
    for vertex, (kind, number) in places:
        if (kind, number) in taken:
            continue
        taken.add((kind, number))
        x, y, pinned, group_guid = _exact(exact.get(vertex.stands_for), vertex.x, vertex.y)
        place = MapPlace(map_id=row.id, x=x, y=y, pinned=pinned, group_id=groups.get(group_guid))
        setattr(place, f"{kind}_id", number)
        session.add(place)
    things = {each.guid: thing for each, thing in places}
    known = {_ends(each)[1:] for each in session.exec(select(Relation))}
    for edge in graph.edges:
        ends = things.get(edge.origin), things.get(edge.target)
        if edge.stands_for in ledger.relations or edge.name == LEADS or (not edge.name and extra):
            continue
        if ends[0] is None or ends[1] is None or "quote" in (ends[0][0], ends[1][0]):
            ledger.tell("edge-left-out", graph.name)
        elif (*ends[0], *ends[1]) not in known and (*ends[1], *ends[0]) not in known:
            known.add((*ends[0], *ends[1]))
            relation = Relation(kind="leads_to" if edge.directed else "relates", memo=edge.name)
            _join(relation, ends[0], ends[1])
            session.add(relation)


def _exact(told: object, x: float, y: float) -> tuple[float, float, bool, str]:
    """Where something stood, to the fraction, where our own file tells."""
    if isinstance(told, list) and len(told) == 4 and all(isinstance(each, int | float) for each in told[:2]):
        return float(told[0]), float(told[1]), bool(told[2]), str(told[3])
    return float(x), float(y), False, ""


def keep_in_words(session: Session, project: FileProject, ledger: Ledger) -> None:
    """Links and sets without a counterpart here are written into the journal."""
    lines = list(lines_of(project, ledger))
    if lines:
        session.add(Memo(title=tr(LEFT, name=project.name), text="\n".join(lines)))
        session.flush()
        ledger.tell("kept-in-words", "", len(lines))


def _thing(ledger: Ledger, guid: str, with_quotes: bool = False) -> Pair | None:
    if guid in ledger.themes:
        return "theme", ledger.themes[guid]
    if guid in ledger.codes:
        return "code", ledger.codes[guid]
    if with_quotes and guid in ledger.quotes:
        return "quote", ledger.quotes[guid]
    return None


def _join(relation: Relation, origin: Pair, target: Pair) -> None:
    setattr(relation, f"from_{origin[0]}_id", origin[1])
    setattr(relation, f"to_{target[0]}_id", target[1])


def _ends(relation: Relation) -> tuple[str, str, int, str, int]:
    origin = ("theme", relation.from_theme_id) if relation.from_theme_id else ("code", relation.from_code_id or 0)
    target = ("theme", relation.to_theme_id) if relation.to_theme_id else ("code", relation.to_code_id or 0)
    return relation.kind, *origin, *target


def theme_colours(session: Session, project: FileProject, ledger: Ledger) -> None:
    """Gives new themes the hues that our own file tells."""
    told = (project.own or {}).get("themes", {})
    for guid, colour in told.items() if isinstance(told, dict) else ():
        row = session.get(Theme, ledger.themes.get(str(guid), 0))
        if row is not None and row.guid == guid and isinstance(colour, int) and 0 <= colour < 10:
            row.colour = colour
            session.add(row)
    session.flush()
