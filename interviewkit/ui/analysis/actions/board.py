"""Everything a person can do on the quote board."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from interviewkit.ui.actions import Action, with_writable
from interviewkit.ui.analysis import board_deeds
from interviewkit.ui.analysis.board_page import AREA, FREE, BoardPage
from interviewkit.ui.quote_acts import quote_actions
from interviewkit.words import mark

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk

MENU = (mark("Analysis"), mark("Board"))


def _page(desk: Desk) -> BoardPage | None:
    widget = desk.area(AREA)
    while widget is not None and not isinstance(widget, BoardPage):
        widget = widget.parentWidget()
    return widget


def _do(act: Callable[[BoardPage], object]) -> Callable[[Desk], object]:
    return lambda desk: act(page) if (page := _page(desk)) is not None else None


def _some(desk: Desk) -> bool:
    page = _page(desk)
    return page is not None and bool(page.canvas.selected())


def _can_star(desk: Desk) -> bool:
    return with_writable(desk) and _some(desk)


def _can_gather(desk: Desk) -> bool:
    page = _page(desk)
    return with_writable(desk) and page is not None and page.by == FREE and bool(page.canvas.selected())


def _in_cluster(desk: Desk) -> bool:
    page = _page(desk)
    return with_writable(desk) and page is not None and page.cluster() is not None


def _with_cluster(act: Callable[[BoardPage, int], object], page: BoardPage) -> None:
    cluster = page.cluster()
    if cluster is not None:
        act(page, cluster)


def _act(
    name: str, text: str, act: Callable[[BoardPage], object], keys: tuple[str, ...], icon: str, section: str,
    can: Callable[[Desk], bool],
) -> Action:  # fmt: skip
    return Action(f"board.{name}", text, _do(act), keys, MENU, section, icon, "analysis", AREA, enabled=can)


def _there(desk: Desk) -> bool:
    return _page(desk) is not None


ACTIONS = (
    _act("open", mark("Go to the place in the transcript"), BoardPage.open_card, ("Return",), "mdi6.arrow-right",
         "card", _some),
    _act("play", mark("Listen to the quote"), BoardPage.play, ("Space",), "mdi6.play", "card", _some),
    _act("star", mark("Key quote"), BoardPage.star, ("*",), "mdi6.star-outline", "card", _can_star),
    _act("all", mark("Select all cards"), lambda p: p.canvas.choose_all(), ("Ctrl+A",), "", "card", _there),
    *quote_actions(AREA, room="analysis", menu=MENU, but=("open", "play", "star")),
    _act("together", mark("Draw together…"), board_deeds.draw_together, ("G",), "mdi6.group", "cluster", _can_gather),
    _act("out", mark("Take out of the cluster"), board_deeds.take_out, ("Del",), "mdi6.ungroup", "cluster",
         _in_cluster),
    _act("call", mark("Rename the cluster…"), partial(_with_cluster, board_deeds.rename_cluster), ("F2",), "",
         "cluster", _in_cluster),
    _act("to_code", mark("Make a code of the cluster…"), partial(_with_cluster, board_deeds.to_code), ("C",),
         "mdi6.tag-plus-outline", "become", _in_cluster),
    _act("to_theme", mark("Make a theme of the cluster…"), partial(_with_cluster, board_deeds.to_theme), ("T",),
         "mdi6.graph-outline", "become", _in_cluster),
    _act("fit", mark("Show the whole board"), lambda p: p.canvas.fit(), ("F",), "mdi6.fit-to-page-outline", "view",
         _there),
    _act("nearer", mark("Nearer"), lambda p: p.canvas.zoom(1.25), ("Ctrl+=", "Ctrl++"), "", "view", _there),
    _act("farther", mark("Farther"), lambda p: p.canvas.zoom(0.8), ("Ctrl+-",), "", "view", _there),
)  # fmt: skip
