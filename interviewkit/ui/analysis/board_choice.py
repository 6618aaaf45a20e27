"""Asks on which board quotes shall be laid, one that is there or a new one, and lays them there as one step."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from interviewkit.analysis import boards
from interviewkit.ui.analysis.board_items import GAP, HEIGHT, WIDTH
from interviewkit.ui.picker import Choice, Picker
from interviewkit.words import mark, plural, tr

if TYPE_CHECKING:
    from sqlmodel import Session

    from interviewkit.ui.desk import Desk

LAY = mark("Lay quotes on a board")
STEP = (WIDTH + GAP, HEIGHT + GAP)


def choose_board(desk: Desk, quote_ids: Sequence[int], parent: QWidget, place: QPoint) -> Picker:
    """Opens the list of boards; what is written there and is none becomes one."""
    choices = [Choice(row.id, row.name, icon="mdi6.view-dashboard-outline") for row in desk.read(boards.boards)]

    def make(text: str) -> Choice:
        return Choice(text, tr("New board “{name}”", name=text), icon="mdi6.plus")

    def picked(value: object) -> None:
        lay_on(desk, quote_ids, value if isinstance(value, int) else str(value))

    nothing = tr("Type a name for the first board.")
    picker = Picker(tr("On which board?"), choices, picked, parent, make, nothing=nothing)
    picker.open_at(place)
    return picker


def lay_on(desk: Desk, quote_ids: Sequence[int], board: int | str) -> None:
    """Lays quotes on a board; a name makes a new one that shows only what is laid on it."""

    def act(session: Session) -> tuple[int, str, int]:
        number = board if isinstance(board, int) else boards.create_board(session, board, NEW)
        called = next(row.name for row in boards.boards(session) if row.id == number)
        return number, called, len(boards.add_cards(session, number, quote_ids, STEP))

    found = desk.change(LAY, act, detail="" if isinstance(board, int) else board)
    if found is None:
        return
    number, called, added = found
    if added:
        what = plural("{n} quote was laid on “{board}”.", "{n} quotes were laid on “{board}”.", added, board=called)
    else:
        what = tr("They lie on “{board}” already.", board=called)
    desk.tell(what, button=(tr("Go to the board"), lambda: go_to_board(desk, number)))


def go_to_board(desk: Desk, board_id: int) -> None:
    """Brings a board to front."""
    from interviewkit.ui.analysis.board_page import BoardPage
    from interviewkit.ui.analysis.workspace import AnalysisWorkspace

    desk.go("analysis")
    room = desk.workspace(AnalysisWorkspace)
    room.turn_to(BoardPage.id)
    page = room.page(BoardPage.id)
    assert isinstance(page, BoardPage)
    page.choose_board(board_id)


NEW = {"by": "free", "wish": {"laid": True}}
"""How a board begins that quotes are laid on from elsewhere."""
