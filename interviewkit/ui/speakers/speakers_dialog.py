"""All voices of the study in one table: named, merged, given roles and colours, many at once."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QInputDialog,
    QLabel,
    QMenu,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from interviewkit.people.queries import participants
from interviewkit.sources.speakers.everyone import StudyVoice, everyone
from interviewkit.text.times import clock
from interviewkit.ui import style
from interviewkit.ui.colours import HUES
from interviewkit.ui.language import Speaks, name
from interviewkit.ui.speakers import deeds
from interviewkit.ui.speakers.signs import ROLES, hue_icon, voice_icon
from interviewkit.words import plural, tr

if TYPE_CHECKING:
    from interviewkit.store.changes import Changes
    from interviewkit.ui.desk import Desk

WATCHED = ("speaker", "segment", "source", "participant")
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class SpeakersDialog(Speaks, QDialog):
    """Every change is made at once and is one step."""

    def __init__(self, desk: Desk, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.voices: list[StudyVoice] = []
        self.title, self.note = QLabel(), QLabel(wordWrap=True)
        self.table = QTableWidget(0, 6)
        self.rename, self.role, self.colour, self.delete, self.close_button = (QPushButton() for _ in range(5))
        self._lay_out()
        self.table.itemSelectionChanged.connect(self._selected)
        self.table.itemActivated.connect(lambda _: self._rename())
        self.rename.clicked.connect(self._rename)
        self.delete.clicked.connect(self._delete)
        self.close_button.clicked.connect(self.accept)
        for button, fill in ((self.role, self.fill_roles), (self.colour, self.fill_colours)):
            menu = QMenu(button)
            menu.aboutToShow.connect(partial(fill, menu))
            button.setMenu(menu)
        desk.changed.connect(self._changed)
        self.retranslate()
        self._fill()
        self.table.setFocus()

    def _lay_out(self) -> None:
        style.set_kind(self.title, "title")
        style.set_kind(self.note, "muted")
        style.set_kind(self.close_button, "primary")
        self.resize(820, 520)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(style.ROW)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(80)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for button in (self.rename, self.role, self.colour, self.delete, self.close_button):
            button.setAutoDefault(False)
        buttons = QHBoxLayout()
        buttons.setSpacing(style.S)
        for button in (self.rename, self.role, self.colour, self.delete):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(style.XL, style.L, style.XL, style.L)
        column.setSpacing(style.M)
        column.addWidget(self.title)
        column.addWidget(self.table, 1)
        column.addWidget(self.note)
        column.addLayout(buttons)

    def retranslate(self) -> None:
        self.setWindowTitle(tr("Speakers of the study"))
        self.title.setText(tr("Speakers of the study"))
        name(self.table, tr("Speakers of the study"))
        heads = (tr("Speaker"), tr("Sources"), tr("Segments"), tr("Spoken"), tr("Role"), tr("Participant"))
        self.table.setHorizontalHeaderLabels(heads)
        self.role.setText(tr("Role"))
        self.colour.setText(tr("Colour"))
        self.delete.setText(tr("Delete"))
        self.close_button.setText(tr("Close"))
        self._selected()

    def chosen(self) -> list[StudyVoice]:
        """The voices selected."""
        return [self.voices[index.row()] for index in self.table.selectionModel().selectedRows()]

    def _changed(self, changes: Changes) -> None:
        if self._desk.project is not None and changes.touches(*WATCHED):
            self._fill()

    def _fill(self) -> None:
        kept = {each for voice in self.chosen() for each in voice.ids}
        self.voices = self._desk.read(everyone)
        with QSignalBlocker(self.table):
            self.table.clearSelection()
            self.table.setRowCount(len(self.voices))
            for at, voice in enumerate(self.voices):
                self._fill_row(at, voice)
            selection, picked = self.table.selectionModel(), QItemSelectionModel.SelectionFlag
            for at, voice in enumerate(self.voices):
                if kept & set(voice.ids):
                    selection.select(self.table.model().index(at, 0), picked.Select | picked.Rows)
        self._selected()

    def _fill_row(self, at: int, voice: StudyVoice) -> None:
        sources = (
            voice.sources[0] if len(voice.sources) == 1 else plural("{n} source", "{n} sources", len(voice.sources))
        )
        role = tr("different") if voice.role is None else tr(ROLES[voice.role]) if voice.role else ""
        spoken = "" if voice.spoken_ms is None else clock(voice.spoken_ms)
        for column, text in enumerate(
            (voice.label, sources, str(voice.segments), spoken, role, ", ".join(voice.people))
        ):
            item = QTableWidgetItem(text)
            if column == 0:
                item.setIcon(voice_icon(voice.role or "", voice.colour))
            if column == 1:
                item.setToolTip("\n".join(voice.sources))
            if column in (2, 3):
                item.setTextAlignment(RIGHT)
            self.table.setItem(at, column, item)

    def _selected(self) -> None:
        """What can be done with as many as are selected."""
        chosen = self.chosen()
        writable = self._desk.project is not None and not self._desk.project.read_only
        for button in (self.rename, self.role, self.colour, self.delete):
            button.setEnabled(writable and bool(chosen))
        self.rename.setText(tr("Merge…") if len(chosen) > 1 else tr("Rename…"))
        if not self.voices:
            self.note.setText(tr("Nobody speaks yet: say who does in a transcript, with the digits."))
        elif len(chosen) > 1:
            self.note.setText(
                plural("{n} speaker is selected.", "{n} speakers are selected.", len(chosen))
                + " "
                + tr("Merged, they have one name in every source, and are one where a source has several.")
            )
        else:
            self.note.setText(tr("Select several to merge them or to give them a role together."))

    def _rename(self) -> None:
        chosen = self.chosen()
        if not chosen or not self.rename.isEnabled():
            return
        largest = max(chosen, key=lambda voice: voice.segments).label
        title = self.rename.text().removesuffix("…")
        label, ok = QInputDialog.getText(self, title, tr("Name in every source"), text=largest)
        if ok and label.strip():
            ids = sorted(each for voice in chosen for each in voice.ids)
            deeds.rename_these(self._desk, ids, label.strip(), merged=len(chosen) > 1)

    def _delete(self) -> None:
        chosen = self.chosen()
        deeds.delete(self._desk, self._ids(), ", ".join(voice.label for voice in chosen))

    def _ids(self) -> list[int]:
        return [each for voice in self.chosen() for each in voice.ids]

    def _detail(self) -> str:
        return ", ".join(voice.label for voice in self.chosen())

    def fill_roles(self, menu: QMenu) -> None:
        """What the selected voices can be."""
        menu.clear()
        for role, text in (*ROLES.items(), ("", "")):
            action = menu.addAction(tr(text) if role else tr("No role"))
            action.triggered.connect(self._give(role, None))
        people = menu.addMenu(tr("Participant by name"))
        for person in self._desk.read(participants) if self._desk.project is not None else []:
            people.addAction(person.label).triggered.connect(self._give("participant", person.id))
        people.setEnabled(bool(people.actions()))

    def fill_colours(self, menu: QMenu) -> None:
        """How they can be shown."""
        from interviewkit.ui.code.menus import HUE_NAMES

        menu.clear()
        for hue in range(HUES):
            menu.addAction(hue_icon(hue), tr(HUE_NAMES[hue])).triggered.connect(self._paint(hue))
        menu.addSeparator()
        menu.addAction(tr("By order")).triggered.connect(self._paint(None))

    def _give(self, role: str, person: int | None) -> Callable[[], object]:
        return lambda: deeds.give_these(self._desk, self._ids(), role, person, self._detail())

    def _paint(self, hue: int | None) -> Callable[[], object]:
        return lambda: deeds.colour(self._desk, self._ids(), hue, self._detail())
