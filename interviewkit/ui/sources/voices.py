"""Who speaks in a source: one chip a voice, with the digit that gives it the selected segments."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPushButton, QWidget

from interviewkit.people.queries import ParticipantRow
from interviewkit.sources.queries import SpeakerRow
from interviewkit.sources.speakers.assigning import NAMELESS
from interviewkit.ui import style
from interviewkit.ui.colours import HUES
from interviewkit.ui.icons import icon
from interviewkit.ui.language import Speaks, name
from interviewkit.ui.memos import add_person_memo
from interviewkit.ui.speakers import deeds
from interviewkit.ui.speakers.signs import ROLES, hue_icon, voice_icon
from interviewkit.words import tr

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk

DIGITS = 9


class Voices(Speaks, QWidget):
    """Chips for the speakers of one source; each opens a menu."""

    assigned = Signal(int)
    """The selected segments belong to the speaker of this number from 0; one beyond the last: to a new one."""
    filled = Signal()
    """There are other chips now."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._speakers: list[SpeakerRow] = []
        self._people: list[ParticipantRow] = []
        self._writable = True
        self.chips: list[QPushButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(style.S)
        self.more = QPushButton()
        self.more.setProperty("kind", "chip")
        self.more.setIcon(icon("mdi6.plus", "muted"))
        self.more.clicked.connect(lambda: self.assigned.emit(len(self._speakers)))
        self._row.addWidget(self.more)
        self._row.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        self.more.setText(tr("Speaker"))
        self.more.setToolTip(tr("A new speaker for the selected segments"))
        name(self.more, self.more.toolTip())
        self._fill()

    def show_speakers(self, speakers: Sequence[SpeakerRow], people: Sequence[ParticipantRow], writable: bool) -> None:
        """Shows these voices. people: all participants of the study."""
        self._speakers, self._people, self._writable = list(speakers), list(people), writable
        self.more.setVisible(writable and len(speakers) < DIGITS)
        self._fill()

    def count(self) -> int:
        """How many voices there are."""
        return len(self._speakers)

    def label(self, number: int) -> str:
        """What the speaker of this number is called, "" without one."""
        return self._speakers[number].label if number < len(self._speakers) else ""

    def rename(self, number: int) -> None:
        """Lets the person write over a speaker's name, in its chip's place."""
        speaker, chip = self._speakers[number], self.chips[number]
        field = _Field(speaker.label)
        name(field, tr("Name of the speaker"))
        field.setFixedSize(max(chip.width(), 140), chip.height())
        field.written.connect(partial(self._written, speaker))
        field.left.connect(self._fill)
        self._row.replaceWidget(chip, field)
        chip.hide()
        field.show()
        field.setFocus()
        field.selectAll()

    def menu(self, number: int) -> QMenu:
        """What can be done with a voice."""
        speaker = self._speakers[number]
        menu = QMenu(self)
        give = menu.addAction(tr("Assign the selected segments") + (f"\t{number + 1}" if number < DIGITS else ""))
        give.triggered.connect(lambda: self.assigned.emit(number))
        rename = menu.addAction(tr("Rename…"))
        rename.triggered.connect(lambda: self.rename(number))
        others = [other for other in self._speakers if other.id != speaker.id]
        for text, act in (
            (tr("Give all of it to"), deeds.give_all),
            (tr("Merge with"), deeds.merge),
            (tr("Swap with"), deeds.swap),
        ):
            submenu = menu.addMenu(text)
            submenu.setEnabled(bool(others))
            for other in others:
                item = submenu.addAction(voice_icon(other.role, other.colour), other.label)
                item.triggered.connect(_to(act, self._desk, speaker, other))
        self._add_colours(menu, speaker)
        menu.addSeparator()
        for role in ("moderator", "observer", ""):
            action = menu.addAction(tr(ROLES[role]) if role else tr("No role"))
            action.setCheckable(True)
            action.setChecked(speaker.role == role)
            action.triggered.connect(partial(self._role, speaker, role, None))
        people = menu.addMenu(tr("Participant"))
        for person in self._people:
            action = people.addAction(person.label)
            action.setCheckable(True)
            action.setChecked(speaker.role == "participant" and speaker.participant_id == person.id)
            action.triggered.connect(partial(self._role, speaker, "participant", person.id))
        someone = people.addAction(tr("Somebody else"))
        someone.setCheckable(True)
        someone.setChecked(speaker.role == "participant" and speaker.participant_id is None)
        someone.triggered.connect(partial(self._role, speaker, "participant", None))
        if not NAMELESS.fullmatch(speaker.label):
            same = menu.addAction(tr("This role in every source with “{label}”", label=speaker.label))
            same.triggered.connect(_to(deeds.give_roles, self._desk, [speaker.label], speaker.role))
        menu.addSeparator()
        for each in self._people:
            if each.id == speaker.participant_id:
                add_person_memo(menu, self._desk, each.id, each.label)
        delete = menu.addAction(tr("Delete speaker"))
        delete.triggered.connect(_to(deeds.delete, self._desk, [speaker.id], speaker.label))
        return menu

    def _add_colours(self, menu: QMenu, speaker: SpeakerRow) -> None:
        from interviewkit.ui.code.menus import HUE_NAMES

        colours = menu.addMenu(tr("Colour"))
        for hue in range(HUES):
            action = colours.addAction(hue_icon(hue), tr(HUE_NAMES[hue]))
            action.setCheckable(True)
            action.setChecked(speaker.colour == hue)
            action.triggered.connect(_to(deeds.colour, self._desk, [speaker.id], hue, speaker.label))
        colours.addSeparator()
        by_order = colours.addAction(tr("By order"))
        by_order.triggered.connect(_to(deeds.colour, self._desk, [speaker.id], None, speaker.label))

    def _fill(self) -> None:
        for at in reversed(range(self._row.count())):
            item = self._row.itemAt(at)
            widget = item.widget() if item is not None else None
            if widget is not None and widget is not self.more:
                self._row.takeAt(at)
                widget.hide()
                widget.deleteLater()
        self.chips = []
        for number, speaker in enumerate(self._speakers):
            chip = QPushButton()
            chip.setProperty("kind", "chip")
            chip.setIcon(voice_icon(speaker.role, speaker.colour))
            digit = f"{number + 1}  " if number < DIGITS else ""
            chip.setText(digit + self.fontMetrics().elidedText(speaker.label, Qt.TextElideMode.ElideRight, 140))
            role = tr(ROLES[speaker.role]) if speaker.role in ROLES else tr("No role")
            name(chip, tr("Speaker {label}, {role}", label=speaker.label, role=role))
            chip.setToolTip(f"{speaker.label} · {role}")
            chip.setEnabled(self._writable)
            chip.clicked.connect(partial(self._open, number))
            self._row.insertWidget(number, chip)
            self.chips.append(chip)
        self.filled.emit()

    def _open(self, number: int, _: bool = False) -> None:
        chip = self.chips[number]
        menu = self.menu(number)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(chip.mapToGlobal(chip.rect().bottomLeft()))

    def _role(self, speaker: SpeakerRow, role: str, person: int | None, _: bool = False) -> None:
        deeds.give_role(self._desk, speaker, role, person)

    def _written(self, speaker: SpeakerRow, label: str) -> None:
        if label and label != speaker.label:
            deeds.rename(self._desk, speaker, label, [other.label for other in self._speakers])


def _to(act: Callable[..., object], *args: object) -> Callable[[], object]:
    """What a menu's entry does; whether it is checked is not asked."""
    return lambda: act(*args)


class _Field(QLineEdit):
    """A name being written: Enter or leaving keeps it, Esc does not."""

    written = Signal(str)
    left = Signal()

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._given_up = False
        self.editingFinished.connect(self._finish)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._given_up = True
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _finish(self) -> None:
        if not self._given_up:
            self._given_up = True
            self.written.emit(self.text().strip())
            self.left.emit()
