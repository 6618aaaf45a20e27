"""The switch of the codebook that counts sub-codes with their parents; counts come a moment after the coding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from interviewkit.coding.summing import sums
from interviewkit.words import tr

if TYPE_CHECKING:
    from interviewkit.store.changes import Changes
    from interviewkit.ui.code.workspace import CodeWorkspace

CHOSEN = "code.summed"
DELAY = 200


class Summing(QObject):
    """Reads off the GUI thread, and only while the switch is on."""

    def __init__(self, room: CodeWorkspace) -> None:
        super().__init__(room)
        self._room = room
        self._soon = QTimer(self, singleShot=True, interval=DELAY)
        self._soon.timeout.connect(self._read)
        room.codebook.summed.connect(self.choose)
        room.desk.changed.connect(self._changed)
        room.desk.project_opened.connect(lambda _: self._soon.start())
        room.desk.project_closing.connect(self._soon.stop)
        self._show()

    def on(self) -> bool:
        return bool(self._room.desk.preferences.views.get(CHOSEN, False))

    def choose(self, on: bool) -> None:
        """Turns the switch, and remembers it."""
        self._room.desk.preferences.views[CHOSEN] = on
        self._room.desk.preferences.save()
        self._show()

    def _show(self) -> None:
        self._room.codebook.show_summed(self.on())
        if self.on():
            self._read()
        else:
            self._room.tree.show_sums({})

    def _changed(self, changes: Changes) -> None:
        if self.on() and changes.touches("tag", "quote", "code", "speaker", "participant"):
            self._soon.start()

    def _read(self) -> None:
        project = self._room.desk.project
        if project is None or not self.on():
            return

        def read(*_: object) -> dict[int, tuple[int, int]]:
            with project.read() as session:
                return sums(session)

        def show(found: dict[int, tuple[int, int]]) -> None:
            if self._room.desk.project is project and self.on():
                self._room.tree.show_sums(found)

        self._room.desk.jobs.start(tr("Counting quotes"), read, show, quiet=True)
