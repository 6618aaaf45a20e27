"""Reads what the themes room shows, off the GUI thread; after a coding only the quotes it touched."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from interviewkit.coding.queries import quotes_touched
from interviewkit.themes import material
from interviewkit.themes.actions import NodeKey
from interviewkit.themes.fitting import Choices, choices
from interviewkit.themes.in_vivo import own_words
from interviewkit.themes.maps import MapRow, maps
from interviewkit.themes.material import Reading
from interviewkit.themes.queries import MapContent, ThemeRow, theme_map, themes
from interviewkit.themes.view import View

if TYPE_CHECKING:
    from sqlmodel import Session

    from interviewkit.store.changes import Changes
    from interviewkit.store.project import Project

CODING = frozenset({"quote", "tag", "emotion"})
DRAWN = frozenset(
    {"theme", "theme_code", "theme_quote", "theme_map", "map_place", "map_group", "relation", "relation_quote", "code"}
)
REST = frozenset({"source", "segment", "speaker", "participant", "attribute", "stage", "coder"})


@dataclass(frozen=True, slots=True)
class Shown:
    """All that the room shows, and what it was reckoned from."""

    rows: list[ThemeRow]
    content: MapContent
    maps: list[MapRow]
    map_id: int
    choices: Choices
    reading: Reading
    words: Mapping[NodeKey, str] | None


def read(
    project: Project, map_id: int, known: Shown | None, news: Sequence[Changes | None], view: View | None = None
) -> Shown:
    """A map of the project, the first one when this is gone. known: what was shown before; news: what changed since,
    None for anything. view: what to show instead of what is saved."""
    with project.read() as session:
        saved = maps(session)
        row = next((each for each in saved if each.id == map_id), saved[0] if saved else MapRow(0, "", View()))
        shown = view or row.view
        touched = _touched(session, known, news, shown)
        if known is None or touched is None:
            reading, offered = material.read(session, shown.filter), choices(session)
        else:
            reading = material.updated(session, known.reading, touched, shown.filter)
            felt = any(changes is not None and changes.touches("emotion") for changes in news)
            offered = choices(session) if felt else known.choices
        kept = reading.through()
        words = None
        if shown.words:
            before = known.words if known is not None and touched is not None and not shown.filter else None
            words = own_words(session, kept.codings, before, touched)
        stale = None
        if known is not None and touched is not None:
            stale = known.reading.codes_of(touched) | reading.codes_of(touched)
        old_rows, old = (known.rows, known.content) if known is not None else ([], None)
        rows = themes(session, kept, old_rows, stale)
        which = partial(theme_map, session, map_id=row.id, view=shown)
        content = which(reading=reading, rows=rows, words=words, before=old, stale=stale)
        return Shown(rows, content, saved, row.id, offered, reading, words)


def _touched(session: Session, known: Shown | None, news: Sequence[Changes | None], view: View) -> set[int] | None:
    """The quotes to be read anew; None for everything."""
    if known is None or known.content.view.filter != view.filter:
        return None
    found: set[int] = set()
    for changes in news:
        if changes is None or changes.touches(*REST):
            return None
        if changes.touches(*CODING):
            quotes = quotes_touched(session, changes)
            if quotes is None:
                return None
            found |= set(quotes)
    return found
