"""Beside the text: everything doubtful in the transcript, one after the other, with its reason and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QStackedLayout, QVBoxLayout, QWidget

from interviewkit.sources.correcting.doubtful import Doubt, doubtful, look_at
from interviewkit.sources.transcribing import again
from interviewkit.ui import style
from interviewkit.ui.checking.doubt_list import DoubtList
from interviewkit.ui.head import action_button
from interviewkit.ui.sources.side import SidePage
from interviewkit.words import mark, plural, tr

if TYPE_CHECKING:
    from interviewkit.sources.queries import SourceRow
    from interviewkit.sources.transcribing.again import Stretch
    from interviewkit.store.changes import Changes
    from interviewkit.ui.desk import Desk
    from interviewkit.ui.sources.source_page import SourcePage

LOOKED_AT = mark("Looked at")
AROUND = 500
"""Heard before and after what is doubtful, in ms."""


class CheckPage(SidePage):
    """What is doubtful in the source shown."""

    id = "check"
    title = mark("Check")
    icon = "mdi6.ear-hearing"
    watches = frozenset({"segment", "transcription", "setting"})

    def __init__(self, desk: Desk, page: SourcePage) -> None:
        super().__init__(desk, page)
        self._row: SourceRow | None = None
        self.count, self.nothing = QLabel(), QLabel(wordWrap=True)
        self.count.setProperty("kind", "small")
        self.nothing.setProperty("kind", "muted")
        self.list = DoubtList()
        self._lay_out()
        self.list.go_asked.connect(self.go_to)
        self.list.menu_asked.connect(self._menu)
        self.list.selectionModel().selectionChanged.connect(lambda _, __: desk.actions.refresh_soon())
        self.retranslate()

    def _lay_out(self) -> None:
        self._middle = QStackedLayout()
        blank = QWidget()
        around = QVBoxLayout(blank)
        around.setContentsMargins(style.M, 0, style.M, 0)
        around.addWidget(self.nothing)
        around.addStretch(1)
        self._middle.addWidget(self.list)
        self._middle.addWidget(blank)
        top = QHBoxLayout()
        top.setContentsMargins(style.M, 0, style.M, 0)
        top.addWidget(self.count)
        self.buttons = QWidget()
        row = QHBoxLayout(self.buttons)
        row.setContentsMargins(style.S, 0, style.S, style.S)
        row.setSpacing(style.XS)
        for verb in ("sources.check.looked", "sources.check.again"):
            row.addWidget(action_button(self.desk, verb))
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.XS)
        column.addLayout(top)
        column.addLayout(self._middle, 1)
        column.addWidget(self.buttons)
        self.setFocusProxy(self.list)

    def retranslate(self) -> None:
        self.list.retranslate()
        self._say()

    # Showing

    def show_source(self, row: SourceRow | None) -> None:
        self._row = row
        self.changed(None)

    def changed(self, changes: Changes | None) -> None:
        found: list[Doubt] = []
        if self._row is not None and self.desk.project is not None:
            found = self.desk.read(doubtful, self._row.id)
        self.list.show_doubts(found)
        self._say()
        self.desk.actions.refresh_soon()

    def _say(self) -> None:
        found = self.list.rows.rowCount()
        self._middle.setCurrentIndex(0 if found else 1)
        self.buttons.setVisible(found > 0)
        self.count.setVisible(found > 0)
        self.count.setText(plural("{n} place should be heard again", "{n} places should be heard again", found))
        if self._row is not None and not self._row.segments:
            self.nothing.setText(tr("There is no text yet."))
        else:
            self.nothing.setText(
                tr("Nothing is doubtful here. What speech recognition is unsure of, long silences and gaps stand here.")
            )

    # What a person does

    def go_to(self, doubt: Doubt) -> None:
        """Shows the place in the text, and plays it with a little around."""
        if doubt.segment_id is not None:
            self.page.reading.view.go_to(doubt.segment_id)
        if self._row is not None and self._row.media_id is not None:
            self.page.listening.play_span(max(0, doubt.start_ms - AROUND), doubt.end_ms + AROUND)

    def play(self) -> None:
        """Plays the current one."""
        self.list.go()

    def look_at(self) -> None:
        """Lets the chosen doubts be; undo brings them back."""
        chosen = self.list.chosen()
        if self._row is not None and chosen:
            self.page.reading.view.flush()
            self.desk.change(LOOKED_AT, look_at, self._row.id, chosen, detail=self._row.name)

    def look_at_all(self) -> None:
        """Lets everything be that is shown here."""
        rows = self.list.rows.everything()
        if self._row is not None and rows:
            self.desk.change(LOOKED_AT, look_at, self._row.id, rows, detail=self._row.name)
            self.desk.tell(plural("{n} doubt was put away.", "{n} doubts were put away.", len(rows)), undo=True)

    def stretch(self) -> Stretch | None:
        """What is to be heard again: the chosen segments, or the first chosen silence or gap."""
        chosen = self.list.chosen()
        if self._row is None or not chosen:
            return None
        segments = [doubt.segment_id for doubt in chosen if doubt.segment_id is not None]
        if segments and chosen[0].segment_id is not None:
            return self.desk.read(again.stretch_of_segments, segments)
        return self.desk.read(again.stretch_of, self._row.id, chosen[0].start_ms, chosen[0].end_ms)

    def _menu(self, at: QPoint) -> None:
        if not self.list.chosen():
            return
        self.desk.actions.refresh()
        menu = QMenu(self)
        menu.addAction(tr("Play from here")).triggered.connect(self.list.go)
        for verb in ("looked", "again", "looked.all"):
            menu.addAction(self.desk.actions.face(f"sources.check.{verb}"))
        menu.popup(at)
