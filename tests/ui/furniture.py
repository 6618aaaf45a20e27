"""Two small rooms to try the shell with: People lists participants, Words has a field to type in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLineEdit, QListWidget, QPushButton, QTextEdit
from sqlmodel import Session, select

from interviewkit.model import Participant
from interviewkit.ui import keys
from interviewkit.ui.actions import Action, with_writable
from interviewkit.ui.desk import Desk, Target
from interviewkit.ui.rooms import Room
from interviewkit.ui.workspace import Workspace

if TYPE_CHECKING:
    from interviewkit.store.changes import Changes
    from interviewkit.store.project import Project


def add_participant(session: Session, label: str) -> None:
    session.add(Participant(label=label))


def participants(session: Session) -> list[str]:
    return [row.label for row in session.exec(select(Participant).order_by(Participant.label))]


class PeopleWorkspace(Workspace):
    id = "people"
    watches = frozenset({"participant"})
    shows = frozenset({"quotes"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.calls: list[str] = []
        self.targets: list[Target] = []
        self.list, self.button = QListWidget(), QPushButton("Button")
        self.list.setAccessibleName("People")
        self.body.addWidget(self.list)
        self.body.addWidget(self.button)

    def opened(self, project: Project) -> None:
        self.calls.append("opened")
        self._fill()

    def closed(self) -> None:
        self.calls.append("closed")
        self.list.clear()

    def changed(self, changes: Changes | None) -> None:
        self.calls.append("changed all" if changes is None else "changed")
        self._fill()

    def show_target(self, target: Target) -> None:
        self.targets.append(target)

    def _fill(self) -> None:
        self.list.clear()
        self.list.addItems(self.desk.read(participants))


class WordsWorkspace(Workspace):
    id = "words"
    shows = frozenset({"source"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.field, self.page, self.reading = QLineEdit(), QTextEdit(), QTextEdit(readOnly=True)
        self.page.setUndoRedoEnabled(False)
        for widget in (self.field, self.page, self.reading):
            widget.setAccessibleName("Text")
            self.body.addWidget(widget)
        keys.claim(self.reading, "reading")
        self.done: list[str] = []
        self.files: list[Path] = []
        self.targets: list[Target] = []

    def flush(self) -> None:
        if self.field.text():
            text = self.field.text()
            self.field.clear()
            self.desk.change("Add participant", add_participant, text)

    def show_target(self, target: Target) -> None:
        self.targets.append(target)

    def dropped(self, paths: Sequence[Path]) -> bool:
        fit = [path for path in paths if path.suffix == ".txt"]
        self.files += fit
        return bool(fit)


def _add(desk: Desk) -> None:
    count = len(desk.read(participants))
    desk.change("Add participant", add_participant, f"P{count + 1}")


def _note(text: str) -> Any:
    return lambda desk: desk.workspace(WordsWorkspace).done.append(text)


PEOPLE = (
    Action("people.add", "Add participant", _add, ("Ctrl+P", "A"), "People", icon="mdi6.plus", room="people",
           enabled=with_writable, toolbar=True),
    Action("people.enter", "Look closer", lambda desk: desk.say("closer"), ("Return",), "People", room="people"),
)  # fmt: skip
WORDS = (
    Action("words.one", "First word", _note("one"), ("1",), "Words", room="words"),
    Action("words.q", "Letter", _note("q"), ("Q",), "Words", room="words", area="reading"),
    Action("words.shift", "Shifted letter", _note("Q"), ("Shift+Q",), "Words", room="words", area="reading"),
    Action("words.down", "Next sentence", _note("down"), ("Down",), "Words", room="words", area="reading"),
    Action("words.turn", "Next turn", _note("turn"), ("Ctrl+Down",), "Words", room="words", area="reading"),
    Action("words.ask", "Ask", _note("?"), ("?",), "Words", room="words", area="reading"),
)
ROOMS = (
    Room("people", "People", "mdi6.account-group-outline", lambda: (PeopleWorkspace, PEOPLE)),
    Room("words", "Words", "mdi6.text", lambda: (WordsWorkspace, WORDS)),
)
