"""Saved maps, their boxes, relations and chosen quotes: each act is a step that undo takes back whole."""

from __future__ import annotations

import pytest

from interviewkit.errors import ProjectTrouble
from interviewkit.store.project import Project
from interviewkit.themes.actions import (
    NodeKey,
    Place,
    choose_quotes,
    delete_theme,
    drop_quotes,
    save_places,
    take_off_map,
    the_map,
)
from interviewkit.themes.communities import communities, suggestions
from interviewkit.themes.in_vivo import LONGEST, fragment
from interviewkit.themes.lanes import LaneBox, in_lanes
from interviewkit.themes.maps import (
    change_view,
    create_group,
    create_map,
    delete_map,
    describe_group,
    dissolve_group,
    duplicate_map,
    groups,
    maps,
    put_in_group,
    rename_map,
)
from interviewkit.themes.queries import theme_map
from interviewkit.themes.relations import change_relation, delete_relation, relate, relations, show_by
from interviewkit.themes.story import story
from interviewkit.themes.view import Filter, View

PAY, WORD = NodeKey("theme", 1), NodeKey("theme", 2)
TRUST, FEES, QUOTE = NodeKey("code", 2), NodeKey("code", 4), NodeKey("quote", 3)


def test_a_map_is_made_copied_renamed_and_deleted(study: Project) -> None:
    with study.change("First") as session:
        first = the_map(session)
        save_places(session, first, {PAY: Place(1, 2, True), QUOTE: Place(3, 4)})
        box = create_group(session, first, "Box", [PAY])
    with study.change("More") as session:
        second = create_map(session, " By  stage ", View(arrangement="stages"))
        copy = duplicate_map(session, first, "Copy")
        rename_map(session, second, "Stages")
    with study.read() as session:
        assert [(row.name, row.view.arrangement) for row in maps(session)] == [
            ("", "free"), ("Stages", "stages"), ("Copy", "free"),
        ]  # fmt: skip
        (group,) = groups(session, copy)
        assert group.id != box and group.members == (PAY,)
        nodes = {node.key: node for node in theme_map(session, map_id=copy).nodes}
        assert nodes[PAY].place == Place(1, 2, True) and nodes[QUOTE].place == Place(3, 4)
        assert QUOTE not in {node.key for node in theme_map(session, map_id=second).nodes}
    with pytest.raises(ProjectTrouble, match="already"), study.change("x") as session:
        rename_map(session, second, "Copy")
    with study.change("Delete") as session:
        delete_map(session, copy)
    study.undo()
    with study.read() as session:
        assert len(maps(session)) == 3 and groups(session, copy)[0].members == (PAY,)


def test_the_view_of_a_map_is_what_it_shows(study: Project) -> None:
    with study.change("View") as session:
        chart = the_map(session)
        change_view(session, chart, View(threshold=3.0, words=True, filter=Filter(stages=(3,))))
    with study.read() as session:
        content = theme_map(session)
        assert content.view.threshold == 3 and content.edges == ()
        assert next(node for node in content.nodes if node.key == NodeKey("code", 5)).words
        assert {n.counts.participants for n in content.nodes if n.key.kind == "code" and n.key.id != 5} == {0}


def test_swim_lanes_put_codes_where_most_speak_of_them(study: Project) -> None:
    with study.read() as session:
        content = theme_map(session, view=View(arrangement="stages"))
    assert [name for _, name in content.stages][:2] == ["Awareness", "Exploration"]
    staged = {node.label: node.stage_id for node in content.nodes}
    assert (staged["추천·입소문"], staged["결제 오류"], staged["빠른 배송"]) == (1, 3, 4)
    boxes = [LaneBox(n.key, 90, 40, n.stage_id, next(iter(n.theme_ids), None)) for n in content.nodes if n.theme_ids]
    boxes += [LaneBox(n.key, 120, 50, None, n.key.id, True) for n in content.nodes if n.key.kind == "theme"]
    lanes = in_lanes(boxes, [1, 2, 3, 4, 5], [1, 2, 3, None])
    sizes = {box.key: (box.width, box.height) for box in boxes}
    places = list(lanes.places.items())
    for at, (one, (x, y)) in enumerate(places):
        for other, (u, v) in places[at + 1 :]:
            wide, high = ((a + b) / 2 for a, b in zip(sizes[one], sizes[other], strict=True))
            assert abs(x - u) >= wide or abs(y - v) >= high, (one, other)
    band = next(each for each in lanes.columns if each.key == 3)
    assert band.start < lanes.places[NodeKey("code", 5)][0] < band.end


def test_boxes_hold_nodes_and_go_when_they_are_empty(study: Project) -> None:
    with study.change("Box") as session:
        chart = the_map(session)
        save_places(session, chart, {PAY: Place(0, 0), TRUST: Place(9, 9)})
        box = create_group(session, chart, "Doubt", [PAY, TRUST])
        describe_group(session, box, name="Doubts", colour=3)
    with study.read() as session:
        assert [(g.name, g.colour, g.members) for g in groups(session, chart)] == [("Doubts", 3, (PAY, TRUST))]
    with study.change("Out") as session:
        put_in_group(session, chart, None, [PAY, TRUST])
    with study.read() as session:
        assert groups(session, chart) == []
    study.undo()
    with study.change("Dissolve") as session:
        dissolve_group(session, box)
    with study.read() as session:
        assert groups(session, chart) == []
        assert {n.key: n.place for n in theme_map(session).nodes}[TRUST] == Place(9, 9)


def test_relations_are_drawn_changed_shown_by_quotes_and_deleted(study: Project) -> None:
    with study.change("Relate") as session:
        made = relate(session, "causes", FEES, PAY, " because ")
        show_by(session, made, [3, 4])
    with study.change("Change") as session:
        change_relation(session, made, kind="supports", turned=True)
        show_by(session, made, [4])
    with study.read() as session:
        (row,) = relations(session)
        assert (row.kind, row.start, row.end, row.memo, row.quote_ids) == ("supports", PAY, FEES, "because", (4,))
        assert theme_map(session).relations == (row,)
    for kind, start, end in (("supports", PAY, FEES), ("causes", PAY, PAY), ("causes", PAY, QUOTE)):
        with pytest.raises(ProjectTrouble), study.change("x") as session:
            relate(session, kind, start, end)  # type: ignore[arg-type]
    with study.change("Delete theme") as session:
        delete_theme(session, PAY.id)
    with study.read() as session:
        assert relations(session) == []
    study.undo()
    with study.change("Delete") as session:
        delete_relation(session, made)
    study.undo()
    with study.read() as session:
        assert relations(session) == [row]


def test_what_contrasts_contrasts_both_ways(study: Project) -> None:
    with study.change("Relate") as session:
        relate(session, "contrasts", PAY, WORD)
    with pytest.raises(ProjectTrouble, match="already"), study.change("x") as session:
        relate(session, "contrasts", WORD, PAY)


def test_quotes_are_chosen_for_a_theme_in_order_and_put_on_a_map(study: Project) -> None:
    with study.change("Choose") as session:
        choose_quotes(session, 1, [7, 3])
        choose_quotes(session, 1, [3, 2])
        save_places(session, the_map(session), {QUOTE: Place(1, 1)})
    with study.read() as session:
        node = next(node for node in theme_map(session).nodes if node.key == QUOTE)
        assert node.theme_ids == (1,) and "결제" in node.label and node.counts.participants == 1

        assert story(session).cells[0, 2].quotes[0].card.quote_id == 7
    with study.change("Drop") as session:
        drop_quotes(session, 1, [7, 3, 2])
        take_off_map(session, the_map(session), [3])
    with study.read() as session:
        assert QUOTE not in {node.key for node in theme_map(session).nodes}


@pytest.mark.parametrize("text", ["", "짧아요", "x" * 200, "One. Two, three and four. " * 20, "가나다 " * 60])
def test_own_words_fit_under_a_node(text: str) -> None:
    assert len(fragment(text)) <= LONGEST


def test_suggestions_leave_out_what_is_a_theme_or_was_dismissed(study: Project) -> None:
    with study.change("Clear") as session:
        for theme in (1, 2, 3):
            delete_theme(session, theme)
    with study.read() as session:
        content = theme_map(session)
        found = suggestions(content)
        assert {each.code_ids for each in found} == {(1, 2), (3, 4)}
        assert suggestions(content) == found
        view = View(dismissed=(found[0].code_ids,))
        assert [each.code_ids for each in suggestions(theme_map(session, view=view))] == [found[1].code_ids]


def test_the_karate_club_splits_into_four() -> None:
    import networkx

    from interviewkit.themes.pairs import CodePair

    graph = networkx.karate_club_graph()
    edges = [CodePair(a, b, "", "", 3, 1, 0, 0, 0) for a, b in graph.edges]
    parts = communities(graph, edges)
    unweighted = networkx.Graph(graph.edges)
    assert len(parts) == 4
    assert networkx.community.modularity(unweighted, parts) == pytest.approx(0.4198, abs=0.006)


def test_the_story_tells_pseudonyms_and_keeps_silent_who_wants_it(study: Project) -> None:
    from interviewkit.model import Participant
    from interviewkit.people.consent import record_consent

    with study.change("People") as session:
        session.get_one(Participant, 1).name = "친구가"
        record_consent(session, [3], ["quotes"], "withdrawn")
    with study.read() as session:
        told = story(session)
    assert told.stages[0] == "Awareness" and len(told.themes) == 3 and told.of == 4
    cell = told.cells[0, 2]
    assert cell.counts.participants == 4 and cell.hidden == 1
    assert {quote.who for quote in cell.quotes} == {"P01", "P02", "P04"}
    aware = told.cells[1, 0]
    assert any(quote.card.text.startswith("P01 추천해") for quote in aware.quotes)
    assert not any(quote.heard for each in told.cells.values() for quote in each.quotes)
