"""Everything a moderator can do while an interview is held. The keys need no Ctrl, and work in Hangul mode."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from interviewkit.ui.actions import Action, with_project
from interviewkit.ui.live.window import AREA, LiveWindow
from interviewkit.words import mark

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk


def _do(act: Callable[[LiveWindow], object]) -> Callable[[Desk], object]:
    def run(desk: Desk) -> None:
        found = desk.area(AREA)
        if isinstance(found, LiveWindow):
            act(found)

    return run


def _held(desk: Desk) -> bool:
    return with_project(desk) and isinstance(desk.area(AREA), LiveWindow)


def _feel(way: int) -> Callable[[LiveWindow], object]:
    return lambda window: window.feel(way)


ACTIONS = tuple(
    Action(f"live.{id}", text, _do(act), struck, area=AREA, enabled=_held)
    for id, text, act, struck in (
        ("ask", mark("Asked, then answered"), LiveWindow.ask, ("Space",)),
        ("next", mark("Next question"), lambda w: w.step(1), ("Down",)),
        ("previous", mark("Previous question"), lambda w: w.step(-1), ("Up",)),
        ("skip", mark("Skip the question"), LiveWindow.skip, ("S",)),
        ("marker", mark("Set a marker"), LiveWindow.marker, ("M", "/")),
        ("worse", mark("It felt bad, again: worse"), _feel(-1), ("-",)),
        ("neither", mark("It felt neither good nor bad"), _feel(0), ("0",)),
        ("better", mark("It felt good, again: better"), _feel(1), ("=",)),
        ("silence", mark("A silence that says something"), LiveWindow.silence, (",",)),
        ("note", mark("Write a note"), LiveWindow.write, ("N", ";")),
        ("phrase", mark("A phrase that helps"), LiveWindow.help_out, ("P",)),
        ("readback", mark("Read back what was noted, or back to the marks"), LiveWindow.turn_to_read_back, ("B",)),
        ("recording", mark("The recorder was started"), LiveWindow.start_recording, ("R",)),
        ("questions", mark("Begin the questions"), LiveWindow.start_questions, ("Q",)),
        ("yes", mark("Consent: yes"), lambda w: w.consent("yes"), ("Y",)),
        ("observe", mark("Moderator's or observer's view"), LiveWindow.observe, ("O",)),
        ("end", mark("End the interview, or go on"), LiveWindow.end_or_go_on, ("Ctrl+E",)),
    )
)
