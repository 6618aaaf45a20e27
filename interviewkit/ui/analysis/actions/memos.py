"""What a person can do with memos."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interviewkit.ui.actions import Action
from interviewkit.ui.memos import can_write_memo, pick_memo, write_memo
from interviewkit.words import mark

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk

ANALYSIS = mark("Analysis")


def _about_source(desk: Desk) -> None:
    write_memo(desk, None if desk.source_id is None else ("source", desk.source_id))


ACTIONS = (
    Action("memos.journal", mark("New journal entry"), lambda desk: write_memo(desk, None), ("Ctrl+J",), ANALYSIS,
           "memos", "mdi6.notebook-edit-outline", enabled=can_write_memo),
    Action("memos.source", mark("Write a memo on the source"), _about_source, (), ANALYSIS, "memos",
           "mdi6.note-plus-outline", enabled=lambda desk: can_write_memo(desk) and desk.source_id is not None),
    Action("memos.about", mark("Write a memo about…"), pick_memo, ("Ctrl+Shift+J",), ANALYSIS, "memos",
           "mdi6.note-search-outline", enabled=can_write_memo),
)  # fmt: skip
