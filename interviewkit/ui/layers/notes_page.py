"""Beside the text: everything noted, seen and logged, in order of time, with the recording."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from interviewkit.sources.layers import writing
from interviewkit.sources.layers.cues import CUES, USUAL, Cue
from interviewkit.sources.layers.writing import LayerRow, MarkRow, NewMark
from interviewkit.text.times import clock
from interviewkit.ui import keys, style
from interviewkit.ui.icons import icon
from interviewkit.ui.language import name
from interviewkit.ui.layers.entry import Entry, Span
from interviewkit.ui.layers.layer_menu import layer_menu
from interviewkit.ui.layers.mark_list import MarkList
from interviewkit.ui.layers.mark_menu import mark_menu
from interviewkit.ui.layers.place import caret_moment, selected_span
from interviewkit.ui.picker import Choice, Picker
from interviewkit.ui.sources.side import SidePage
from interviewkit.ui.speakers.signs import hue_icon
from interviewkit.words import catalogue, mark, plural, tr

if TYPE_CHECKING:
    from interviewkit.sources.queries import SourceRow
    from interviewkit.store.changes import Changes
    from interviewkit.ui.desk import Desk
    from interviewkit.ui.sources.source_page import SourcePage

NOTE, CHANGE, MOVE = mark("Note"), mark("Change note"), mark("Move note in time")
DELETE = mark("Delete note")
PAUSES = "layers.pause"
RECENT = "layers.recent"
RECENTLY = 3
AT_ONCE = 3_000
"""So many marks are read without anybody waiting for it."""
NUDGE = 200
"""How far one press moves a mark, in ms."""


class NotesPage(SidePage):
    """The marks of the source shown, and a place to write one."""

    id = "notes"
    title = mark("Notes")
    icon = "mdi6.note-edit-outline"
    watches = frozenset({"mark", "layer", "setting", "segment"})

    def __init__(self, desk: Desk, page: SourcePage) -> None:
        super().__init__(desk, page)
        self._row: SourceRow | None = None
        self._layers: list[LayerRow] = []
        self._resume = False
        self._back: QWidget | None = None
        self._wanted = 0
        self._choose_later: int | None = None
        self.search, self.only, self.more = QLineEdit(clearButtonEnabled=True), QComboBox(), QToolButton()
        self.more.setIcon(icon("mdi6.layers-outline", "muted"))
        self.list, self.nothing = MarkList(), QLabel(wordWrap=True)
        self.nothing.setProperty("kind", "muted")
        self.entry = Entry(self.now)
        self.recent: list[QToolButton] = [QToolButton() for _ in range(RECENTLY)]
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(style.M, 0, style.S, 0)
        top.setSpacing(style.XS)
        top.addWidget(self.search, 1)
        top.addWidget(self.only)
        top.addWidget(self.more)
        self.only.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.only.setMinimumContentsLength(4)
        middle = QWidget()
        middle.setMinimumHeight(40)  # in a low window the list gives way, not the field to write in
        self._middle = QStackedLayout(middle)
        blank = QWidget()
        around = QVBoxLayout(blank)
        around.setContentsMargins(style.L, style.L, style.L, style.L)
        around.addWidget(self.nothing)
        around.addStretch(1)
        self._middle.addWidget(self.list)
        self._middle.addWidget(blank)
        chips = QHBoxLayout()
        chips.setSpacing(style.XS)
        for button in self.recent:
            button.setProperty("kind", "status")
            chips.addWidget(button)
        chips.addStretch(1)
        bottom = QVBoxLayout()
        bottom.setContentsMargins(style.S, style.XS, style.S, style.S)
        bottom.setSpacing(style.XS)
        bottom.addLayout(chips)
        bottom.addWidget(self.entry)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.S)
        column.addLayout(top)
        column.addWidget(middle, 1)
        column.addLayout(bottom)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._filter)
        self.search.returnPressed.connect(self.list.setFocus)
        self.only.currentIndexChanged.connect(self._filter)
        self.more.clicked.connect(self._open_layers)
        self.list.play_asked.connect(self.play)
        self.list.edit_asked.connect(self.change)
        self.list.menu_asked.connect(self._menu)
        self.entry.kept.connect(self._keep)
        self.entry.begun.connect(self._begun)
        self.entry.left.connect(self._left)
        self.entry.cues_asked.connect(self.pick_cue)

    def retranslate(self) -> None:
        self.search.setPlaceholderText(tr("Search notes"))
        name(self.search, tr("Search notes"))
        name(self.only, tr("Show only one layer"))
        self.only.setToolTip(tr("Show only one layer"))
        name(self.more, tr("Layers"))
        self.more.setToolTip(tr("Layers"))
        self._show_layers()
        self._show_recent()
        self._say_nothing()

    # Showing

    def show_source(self, row: SourceRow | None) -> None:
        if row is None or self._row is None or row.id != self._row.id:
            self.flush()
        self._row = row
        self.changed(None)

    def changed(self, changes: Changes | None) -> None:
        if self._row is None or self.desk.project is None:
            self.list.show_marks([])
            return
        self._layers = self.desk.read(writing.layers)
        self._show_layers()
        self._read_marks(self._row.id)
        self.entry.setVisible(self._writable() and self._has_times())
        for button in self.recent:
            button.setEnabled(self.entry.isVisibleTo(self))
        self.entry.follow()
        self._say_nothing()

    def _read_marks(self, source_id: int) -> None:
        """A log of many thousand events is read off the GUI thread."""
        project = self.desk.project
        self._wanted += 1
        if project is None or self.desk.read(writing.count_marks, source_id) <= AT_ONCE:
            self.list.show_marks(self.desk.read(writing.marks, source_id))
            return
        wanted = self._wanted

        def read(_: object, __: object) -> list[MarkRow]:
            with project.read() as session:
                return writing.marks(session, source_id)

        def show(rows: list[MarkRow]) -> None:
            if wanted == self._wanted and self.desk.project is project:
                self.list.show_marks(rows)
                self._say_nothing()
                if self._choose_later is not None:
                    self.list.choose(self._choose_later)
                    self._choose_later = None

        self.desk.jobs.start(tr("Notes"), read, show, quiet=True)

    def _show_layers(self) -> None:
        self.entry.show_layers([row for row in self._layers if not row.hidden])
        wanted = self.only.currentData()
        self.only.blockSignals(True)
        self.only.clear()
        self.only.addItem(tr("All layers"), None)
        for row in self._layers:
            if not row.hidden:
                self.only.addItem(hue_icon(row.colour), row.name, row.id)
        self.only.setCurrentIndex(max(self.only.findData(wanted), 0))
        self.only.blockSignals(False)
        self._filter()

    def _show_recent(self) -> None:
        for button, key in zip(self.recent, self._recent_keys(), strict=True):
            button.setText(tr(CUES[key].text))
            name(button, tr("Mark now: {cue}", cue=tr(CUES[key].text)))
            button.setToolTip(tr("Mark now: {cue}", cue=tr(CUES[key].text)))
            button.disconnect(button)
            button.clicked.connect(partial(self.mark_cue, key))

    def _recent_keys(self) -> list[str]:
        kept = [key for key in self.desk.preferences.views.get(RECENT, []) if key in CUES]
        usual = [key for key in ("laughs", "hesitates", "nods") if key not in kept]
        return [*kept, *usual][:RECENTLY]

    def _filter(self) -> None:
        self.list.rows.filter(self.only.currentData(), self.search.text())
        self._say_nothing()

    def _say_nothing(self) -> None:
        there = self.list.rows.rowCount() > 0
        self._middle.setCurrentIndex(0 if there else 1)
        self.setFocusProxy(self.list if there else self.entry.text)
        if self.list.rows.everything():
            self.nothing.setText(tr("No note fits."))
        elif self._row is not None and not self._has_times():
            self.nothing.setText(tr("This transcript has no times, so that notes have no place in it."))
        else:
            own = self.desk.actions.keys_of("sources.note") if "sources.note" in self._ids() else ()
            key = keys.shown(own[0]) if own else ""
            said = tr("Nothing is noted here yet. {key} notes what is being heard while it plays on.", key=key)
            self.nothing.setText(said)

    def _ids(self) -> set[str]:
        return {action.id for action in self.desk.actions}

    def moved(self, ms: int, playing: bool) -> None:
        self.list.follow(ms, playing)
        self.entry.follow()

    def _writable(self) -> bool:
        return self.desk.project is not None and not self.desk.project.read_only

    def _has_times(self) -> bool:
        """Whether there are times at which something can be noted."""
        row = self._row
        return row is not None and (row.media_id is not None or self.desk.read(writing.has_times, row.id))

    # What a person does

    def now(self) -> Span | None:
        """The moment that is heard, or the stretch that is selected while nothing plays; without a recording, where
        the caret is in the text."""
        playing = self._row is not None and self._row.media_id is not None and self.page.listening.player.playing()
        if not playing:
            stretch = self._selected()
            if stretch is not None:
                return stretch
        if self._row is not None and self._row.media_id is not None:
            return self.page.listening.player.position, None
        return caret_moment(self.desk, self.page.reading)

    def _selected(self) -> Span | None:
        chosen = self.page.listening.selection()
        if chosen is not None:
            return chosen
        return selected_span(self.desk, self.page.reading)

    def note(self) -> None:
        """Begins a note at this moment, wherever the keyboard is."""
        if not self.entry.isVisibleTo(self):
            self.desk.say(self.nothing.text())
            return
        self.page.reading.view.flush()
        self._back = self.window().focusWidget()
        self.entry.begin()

    def play(self, row: MarkRow) -> None:
        """Plays where this was noted; in a transcript without a recording the text goes there."""
        if self._row is None:
            return
        if self._row.media_id is not None:
            self.page.listening.play_from(row.start_ms)
        else:
            segment = self.desk.read(writing.segment_at, self._row.id, row.start_ms)
            if segment is not None:
                self.page.reading.view.go_to(segment)

    def change(self, row: MarkRow | None = None) -> None:
        """Brings a mark into the entry, to be changed."""
        found = row or self.list.current()
        if found is not None and self._writable():
            self._back = self.list
            self.entry.change(found)

    def mark_cue(self, key: str, _: bool = False) -> None:
        """Marks something seen or heard at this moment, at once."""
        cue, span = CUES[key], self.now()
        if self._row is None or span is None or not self.entry.isVisibleTo(self):
            return
        new = NewMark(span[0], tr(cue.text), span[1])
        self.desk.change(NOTE, writing.add_mark, self._row.id, cue.layer, new, detail=tr(cue.text))
        self.desk.say(tr("{cue} at {time}", cue=tr(cue.text), time=clock(span[0])))
        views = self.desk.preferences.views
        views[RECENT] = list(dict.fromkeys([key, *self._recent_keys()]))[:RECENTLY]
        self._show_recent()

    def pick_cue(self) -> None:
        """Asks what was seen or heard, by a few letters."""
        korean = catalogue("ko")
        choices = [
            Choice(cue.key, tr(cue.text), self._layer_name(cue), also=(cue.text, korean.get(cue.text, "")))
            for cue in CUES.values()
        ]
        picker = Picker(tr("Seen or heard"), choices, lambda key: self.mark_cue(str(key)), self)
        picker.open_at(self.entry.mapToGlobal(QPoint(0, 0)) - QPoint(0, 360))

    def _layer_name(self, cue: Cue) -> str:
        guid = USUAL[cue.layer].guid
        return next((row.name for row in self._layers if row.guid == guid), tr(USUAL[cue.layer].name))

    def nudge(self, by: int) -> None:
        """Moves the chosen marks a little in time."""
        ids = [row.id for row in self.list.chosen()]
        if ids:
            self.desk.change(MOVE, writing.move_marks, ids, by)

    def put_here(self) -> None:
        """Puts the current mark at the moment that is heard."""
        row, now = self.list.current(), self.now()
        if row is not None and now is not None:
            self.desk.change(MOVE, writing.place_mark, row.id, now[0], detail=_brief(row.text))

    def delete(self) -> None:
        """Deletes the chosen marks; the notice has the way back."""
        rows = self.list.chosen()
        if not rows:
            return
        self.desk.change(DELETE, writing.delete_marks, [row.id for row in rows], detail=_brief(rows[0].text))
        self.desk.tell(plural("{n} note was deleted.", "{n} notes were deleted.", len(rows)), undo=True)

    def pauses(self) -> bool:
        """Whether playing pauses while a note is written."""
        return bool(self.desk.preferences.views.get(PAUSES, False))

    def switch_pausing(self) -> None:
        """Lets playing pause while a note is written, or go on."""
        self.desk.preferences.views[PAUSES] = not self.pauses()
        self.desk.preferences.save()

    def _begun(self) -> None:
        player = self.page.listening.player
        if self.pauses() and player.playing():
            self._resume = True
            player.pause()

    def _left(self) -> None:
        if self._resume:
            self.page.listening.player.play()
        self._resume = False
        back, self._back = self._back, None
        if back is not None and self.entry.isAncestorOf(self.window().focusWidget() or self.entry):
            back.setFocus()

    def _keep(self, row: MarkRow | None, span: Span, text: str, layer: int | str) -> None:
        if self._row is None:
            return
        new = NewMark(span[0], text, span[1])
        if row is None:
            made = self.desk.change(NOTE, writing.add_mark, self._row.id, layer, new, detail=_brief(text))
        else:
            self.desk.change(CHANGE, writing.write_mark, row.id, new, layer, detail=_brief(text))
            made = row.id
        if made is not None:
            self._choose_later = made if self.list.rows.place(made) is None else None
            self.list.choose(made)

    def flush(self) -> None:
        """Keeps what is being written."""
        if self.desk.project is not None and self._row is not None and self.entry.writing():
            self.entry.keep(stay=True)

    # Menus

    def _open_layers(self) -> None:
        menu = layer_menu(self.desk, self.more)
        menu.addSeparator()
        pause = menu.addAction(tr("Pause while I write"))
        pause.setCheckable(True)
        pause.setChecked(self.pauses())
        pause.triggered.connect(self.switch_pausing)
        menu.addAction(self.desk.actions.face("sources.import_log"))
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _menu(self, at: QPoint) -> None:
        if self.list.chosen():
            mark_menu(self.desk, self.list, self._layers, self._writable()).popup(at)


def _brief(text: str) -> str:
    line = text.strip().splitlines()[0] if text.strip() else ""
    return line if len(line) <= 40 else line[:39] + "…"
