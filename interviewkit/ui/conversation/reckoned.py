"""A page beside the text whose numbers are reckoned off the GUI thread, anew when the text has come to rest."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from interviewkit.sources.conversation.numbers import Place
from interviewkit.ui.abstract import Abstract
from interviewkit.ui.conversation.places import Places
from interviewkit.ui.sources.side import SidePage
from interviewkit.words import tr

if TYPE_CHECKING:
    from interviewkit.sources.queries import SourceRow
    from interviewkit.store.changes import Changes
    from interviewkit.ui.desk import Desk
    from interviewkit.ui.sources.source_page import SourcePage

REST = 400
"""So long nothing changes before the numbers are reckoned again, in ms."""


class Reckoned(SidePage, metaclass=Abstract):
    """Numbers above, and below them the places of the one that was clicked."""

    watches = frozenset({"segment", "speaker", "transcription"})

    def __init__(self, desk: Desk, page: SourcePage) -> None:
        super().__init__(desk, page)
        self._row: SourceRow | None = None
        self._asked = 0
        self._soon = QTimer(self, singleShot=True, interval=REST)
        self._soon.timeout.connect(self.reckon)
        self.area, self.body, self.places = QScrollArea(), QWidget(), Places()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setWidget(self.body)
        self.body.setAutoFillBackground(False)
        self.area.viewport().setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.area, 3)
        column.addWidget(self.places, 2)
        self.places.chosen.connect(self.go)
        self.setFocusProxy(self.area)

    def show_source(self, row: SourceRow | None) -> None:
        if row is None or self._row is None or row.id != self._row.id:
            self.places.hide()
        self._row = row
        self.reckon()

    def changed(self, changes: Changes | None) -> None:
        self._soon.start()

    @abstractmethod
    def read(self, session: Any, source_id: int) -> Any:
        """What is to be shown, read off the GUI thread."""

    @abstractmethod
    def show_found(self, found: Any) -> None:
        """Shows what was read; None for no source."""

    def reckon(self) -> None:
        """Reads everything again."""
        self._soon.stop()
        self._asked += 1
        project, row, asked = self.desk.project, self._row, self._asked
        if project is None or row is None:
            self.show_found(None)
            return

        def work(_: object, __: object) -> Any:
            with project.read() as session:
                return self.read(session, row.id)

        def show(found: Any) -> None:
            if asked == self._asked and self.desk.project is project:
                self.show_found(found)

        self.desk.jobs.start(tr("Reckoning the conversation"), work, show, quiet=True)

    def go(self, place: Place) -> None:
        """Goes to a place in the text, and plays it where there is a recording."""
        self.page.reading.view.go_to(place.segment_id)
        if self._row is not None and self._row.media_id is not None:
            self.page.listening.play_from(place.start_ms)
