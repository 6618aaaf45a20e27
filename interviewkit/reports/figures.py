"""The figures of a report by name, drawn once for all files that are written from the same content."""

from __future__ import annotations

from interviewkit.reports.content import ReportContent
from interviewkit.reports.journey_figure import draw_journey
from interviewkit.reports.journey_sheets import PAGE, sheets
from interviewkit.reports.paper import Paper
from interviewkit.reports.theme_figure import draw_themes
from interviewkit.words import speaking

Figure = str
"""“themes”, “journey” (the emotion curve), or “map1”, “map2” … for the sheets of the journey map."""


class Figures:
    """Draws the figures of a content when they are first asked for."""

    def __init__(self, content: ReportContent) -> None:
        self._content = content
        self._drawn: dict[Figure, Paper] = {}

    def __getitem__(self, name: Figure) -> Paper:
        if name not in self._drawn:
            content = self._content
            with speaking(content.language):
                if name.startswith("map"):
                    assert content.journey_map is not None
                    made = enumerate(sheets(content.journey_map, PAGE), 1)
                    self._drawn.update({f"map{number}": sheet.paper for number, sheet in made})
                    return self._drawn[name]
                drawn = draw_themes(content.theme_map) if name == "themes" else draw_journey(content.journey)
            self._drawn[name] = drawn
        return self._drawn[name]
