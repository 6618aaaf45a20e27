"""The way to a memo from any room: a new one about something, in the analysis room."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from interviewkit.coding.memos import Thing
    from interviewkit.ui.desk import Desk


def can_write_memo(desk: Desk) -> bool:
    """Whether there is a project to write to, and the room to write in."""
    return desk.project is not None and not desk.project.read_only and desk.room_named("analysis") is not None


def write_memo(desk: Desk, about: Thing | None) -> None:
    """Begins a memo about something, or an entry of the journal for None, with the keyboard in it."""
    from interviewkit.ui.analysis.memos import MemosPage
    from interviewkit.ui.analysis.workspace import AnalysisWorkspace

    if not can_write_memo(desk):
        return
    desk.go("analysis")
    room = desk.workspace(AnalysisWorkspace)
    room.turn_to(MemosPage.id)
    page = room.page(MemosPage.id)
    assert isinstance(page, MemosPage)
    page.begin(about)
