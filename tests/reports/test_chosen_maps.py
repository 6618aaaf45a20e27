"""Which saved maps a report draws is chosen; on slides the journey map is cut so that it can be read from the back."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from pptx import Presentation
from pptx.util import Pt

from interviewkit.coding.queries import quotes_in_stage
from interviewkit.journey.cells import add_card
from interviewkit.journey.maps import create_map
from interviewkit.reports.chapters import pieces
from interviewkit.reports.content import ReportContent, report_content
from interviewkit.reports.design import Design, design_from
from interviewkit.reports.pieces import Evidence, FigurePiece
from interviewkit.reports.pptx import pptx
from interviewkit.store.project import Project
from interviewkit.themes.actions import NodeKey, Place, save_places, the_map
from interviewkit.themes.maps import create_map as create_theme_map
from tests.journey.study import copied_study
from tests.journey.test_journey import ids
from tests.test_cli import Command, interviewkit

__all__ = ["interviewkit"]
SMALLEST = 9.0
"""Points of the smallest letters of a map on a slide 13⅓ inches wide; what is read first is larger."""


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """Two theme maps, the second with a quote on it, and two journey maps."""
    with Project.open(copied_study(tmp_path_factory.mktemp("two")), coder="Ada") as project:
        with project.change("Maps") as session:
            the_map(session)
            second = create_theme_map(session, "For the board")
            save_places(session, second, {NodeKey("quote", 3): Place(0, 0, True)})
            create_map(session, "Everybody")
            family = create_map(session, "Families")
            stage = ids(project)["Purchase"]
            quotes = quotes_in_stage(session, stage)
            for number in range(9):
                add_card(
                    session,
                    family,
                    stage,
                    "pain",
                    f"카드가 거절된 뒤 무엇을 해야 할지 몰라요 {number}",
                    quote_ids=quotes,
                )
        yield project


def read(project: Project, design: Design | None = None, language: str = "en") -> ReportContent:
    with project.read() as session:
        return report_content(session, "2026-11-22", language, design or Design())


def captions(content: ReportContent) -> list[str]:
    return [piece.caption for piece in pieces(content) if isinstance(piece, FigurePiece)]


def test_the_first_maps_are_drawn_until_others_are_chosen(two: Project) -> None:
    assert captions(read(two))[2].startswith("Journey map “Everybody”, N = 4 participants")
    design = Design(theme_map=2, journey_map=2)
    assert design_from(design.as_saved()) == design
    chosen = read(two, design)
    assert captions(chosen)[0] == "Theme map “For the board”, N = 4 participants"
    assert captions(chosen)[2].startswith("Journey map “Families”, N = 4 participants")
    shown = [piece for piece in pieces(chosen) if isinstance(piece, Evidence)]
    assert shown[0].quotes[0].quote_id == 3 and "P01 interview · 00:40" in shown[0].quotes[0].source
    assert captions(read(two, Design(theme_map=99, journey_map=99))) == captions(read(two)), "a map that is gone"


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_journey_map_on_slides_is_shapes_that_are_large_enough(two: Project, language: str) -> None:
    deck = Presentation(io.BytesIO(pptx(read(two, Design(journey_map=2, parts=("journey",)), language))))
    slides = [slide for slide in deck.slides if slide.shapes.title.text_frame.text.startswith("Families")]
    assert len(slides) > 1
    told = ""
    for slide in slides:
        assert not [shape for shape in slide.shapes if shape.shape_type == 13], "no picture"
        (group,) = (shape for shape in slide.shapes if shape.shape_type == 6)
        told += group._element.nvGrpSpPr.cNvPr.get("descr")
        letters = [run.font.size for shape in group.shapes if shape.has_text_frame
                   for paragraph in shape.text_frame.paragraphs for run in paragraph.runs]  # fmt: skip
        assert min(letters) >= Pt(SMALLEST) and group.left >= 0
        assert group.left + group.width <= deck.slide_width and group.top + group.height <= deck.slide_height
    assert "카드가 거절된 뒤 무엇을 해야 할지 몰라요 8" in told, "what has no room is told and in the document"


def test_the_command_draws_the_maps_that_are_named(two: Project, interviewkit: Command, tmp_path: Path) -> None:
    done = interviewkit("export", two.place, tmp_path / "map.svg", "--what", "map", "--journey-map", "families")
    assert done.status == 0 and (tmp_path / "map.svg").stat().st_size > 5_000
    assert interviewkit("export", two.place, tmp_path / "no.svg", "--theme-map", "None").status == 1
