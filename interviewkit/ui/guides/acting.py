"""What everything that is done in the guides room stands on: each act one step, seen at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from interviewkit.guides.content import GuideContent
    from interviewkit.ui.desk import Desk
    from interviewkit.ui.guides.script import Script


class Acting(QWidget):
    """The acting half of the room; the showing half is the workspace."""

    desk: Desk
    script: Script
    content: GuideContent | None
    readings = 0
    """How often the guide was read: a change that is announced has it read already."""

    def read(self) -> None:
        """See the workspace."""

    def open_guide(self, guide_id: int) -> None:
        """See the workspace."""

    def turn_to(self, view: Any) -> None:
        """See the workspace."""

    def flush(self) -> None:
        """See the workspace."""

    def _do(self, label: str, act: Callable[..., Any], *args: Any, detail: str = "", **values: Any) -> Any:
        """One step in the guide in front."""
        called = detail or (self.content.name if self.content is not None else "")
        before = self.readings
        found = self.desk.change(label, act, *args, detail=called, **values)
        if self.readings == before:
            self.read()  # nothing was changed: what is on screen goes back to what is kept
        return found

    def _open_made(self, guide_id: int | None) -> None:
        if guide_id is not None:
            self.read()
            self.open_guide(guide_id)

    def _said(self, question_id: int) -> str:
        question = self.content.question(question_id) if self.content is not None else None
        return short(question.text) if question is not None else ""


def short(text: str) -> str:
    """A text as the history names it."""
    return text if len(text) <= 40 else text[:39].rstrip() + "…"
