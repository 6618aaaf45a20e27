"""What the columns of a board are called, by whatever its cards are grouped by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from interviewkit.analysis.board_quotes import BoardQuote, Names, grouped
from interviewkit.analysis.boards import Layout
from interviewkit.ui.analysis.board_canvas import Column
from interviewkit.ui.code.acts import feeling_name
from interviewkit.words import mark, tr

GROUPS = {
    "code": mark("by code"),
    "theme": mark("by theme"),
    "stage": mark("by stage"),
    "emotion": mark("by feeling"),
    "participant": mark("by participant"),
    "source": mark("by source"),
    "cluster": mark("by cluster"),
}
NONE = {
    "code": mark("No code"),
    "theme": mark("No theme"),
    "stage": mark("No stage"),
    "emotion": mark("No feeling"),
    "cluster": mark("No cluster"),
}


def columns(quotes: Sequence[BoardQuote], by: str, names: Names, laid: Layout) -> list[Column]:
    """The quotes in columns with their heads, in the current language."""
    clusters = {each.id: each.quote_ids for each in laid.clusters}
    called = {each.id: each.name for each in laid.clusters}
    labels: dict[str, Mapping[Any, str]] = {"code": names.codes, "theme": names.themes}
    labels |= {"stage": names.stages, "source": names.sources, "cluster": called}
    found = []
    for key, of in grouped(quotes, by, names, clusters):
        if key is None:
            label = tr(NONE[by]) if by in NONE else tr("Nothing known")
        elif by == "emotion":
            label = feeling_name(key) or tr("Without a word")
        else:
            label = labels.get(by, {}).get(key) or str(key)
        found.append(Column(label, of, names.hues.get(key) if by == "code" else None))
    return found
