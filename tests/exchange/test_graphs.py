"""The theme map as a graph that other programs read."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import networkx
import pytest

from interviewkit.exchange.graphs import export_graph
from interviewkit.store.project import Project
from interviewkit.themes.actions import NodeKey, Place, describe_theme, save_places, the_map
from interviewkit.themes.maps import create_group
from interviewkit.themes.relations import relate
from tests.journey.study import study

__all__ = ["study"]

PAY, MOUTH, FEES = NodeKey("theme", 1), NodeKey("theme", 2), NodeKey("code", 3)


def fill(project: Project) -> None:
    with project.change("Draw") as session:
        chart = the_map(session)
        save_places(session, chart, {PAY: Place(1.5, 2.5, True), FEES: Place(3, 4)})
        create_group(session, chart, "상자", [PAY])
        relate(session, "causes", FEES, MOUTH, "weil")
        describe_theme(session, 1, name="Odd \x0b name")


def test_graphml_holds_nodes_lines_members_and_relations(study: Project, tmp_path: Path) -> None:
    fill(study)
    graph = networkx.read_graphml(export_graph(study, tmp_path / "map.graphml"))
    assert graph.nodes["theme-1"]["kind"] == "theme" and graph.nodes["theme-1"]["participants"] == 4
    assert (graph.nodes["theme-1"]["x"], graph.nodes["theme-1"]["pinned"]) == (1.5, True)
    assert graph.nodes["theme-1"]["box"] == "상자" and "box" not in graph.nodes["theme-2"]
    edges = [data for *_, data in graph.edges(data=True)]
    kinds = {each["kind"] for each in edges}
    assert kinds == {"member", "co-occurrence", "causes"}
    together = [each for each in edges if each["kind"] == "co-occurrence"]
    assert all(each["weight"] == each["participants"] and not each["directed"] for each in together)
    assert next(each for each in edges if each["kind"] == "causes")["memo"] == "weil"


def test_gexf_is_lawful_xml_that_networkx_reads(study: Project, tmp_path: Path) -> None:
    fill(study)
    path = export_graph(study, tmp_path / "map.gexf")
    ElementTree.parse(path)
    graph = networkx.read_gexf(path)
    assert graph.nodes["theme-1"]["label"] in ("Odd name", "Odd  name")
    assert len(graph.nodes) == 11


def test_an_empty_study_and_a_wrong_kind(tmp_path: Path) -> None:
    with Project.create(tmp_path / "a.ikit") as project:
        assert len(networkx.read_graphml(export_graph(project, tmp_path / "a.graphml")).nodes) == 0
        with pytest.raises(ValueError, match="dot"):
            export_graph(project, tmp_path / "a.dot")
