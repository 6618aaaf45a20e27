"""Shows participants who may be one person under two labels, and makes them one when the person says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from interviewkit.people.duplicates import Double, doubles, keep_apart, merge_participants
from interviewkit.ui import style
from interviewkit.ui.dialogs import Telling, buttons, stack
from interviewkit.ui.exchange.project_imports import window_of
from interviewkit.ui.language import Speaks, name
from interviewkit.words import mark, plural, tr

if TYPE_CHECKING:
    from interviewkit.store.changes import Changes
    from interviewkit.ui.desk import Desk

MERGE, APART = mark("Merge participants"), mark("Keep participants apart")
WHY = {
    "label": mark("the same label, written otherwise"),
    "email": mark("the same e-mail address"),
    "name": mark("the same name"),
    "alike": mark("labels that are alike"),
}


class DoublesDialog(Speaks, QDialog):
    """Pairs at the left, what is known of both at the right; each pair is one undo step."""

    def __init__(self, desk: Desk, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(760, 480)
        self.found: list[Double] = []
        self.title, self.told = QLabel(wordWrap=True), Telling()
        style.set_kind(self.title, "title")
        self.pairs, self.area = QListWidget(), QScrollArea(widgetResizable=True)
        self.stays, self.facts = QComboBox(), dict[str, QComboBox]()
        self.back, self.apart, self.merge = QPushButton(), QPushButton(), QPushButton()
        both = QHBoxLayout()
        both.setSpacing(style.M)
        both.addWidget(self.pairs, 2)
        both.addWidget(self.area, 3)
        row = buttons(self.apart, back=self.back, go=self.merge)
        stack(self, self.title, both, self.told, row, tall=both)
        self.pairs.currentRowChanged.connect(self._show)
        self.back.clicked.connect(self.reject)
        self.apart.clicked.connect(self._keep_apart)
        self.merge.clicked.connect(self._merge)
        desk.changed.connect(self._changed)
        self.retranslate()

    @classmethod
    def over(cls, desk: Desk) -> DoublesDialog:
        """Opens it over the window."""
        dialog = cls(desk, window_of(desk))
        dialog.open()
        return dialog

    def retranslate(self) -> None:
        self.setWindowTitle(tr("Participants who may be one"))
        name(self.pairs, self.windowTitle())
        self.back.setText(tr("Close"))
        self.apart.setText(tr("They are two people"))
        self.merge.setText(tr("Merge"))
        self._fill()

    def _changed(self, changes: Changes) -> None:
        if self._desk.project is not None and changes.touches("participant", "attribute", "setting"):
            self._fill()

    def _fill(self) -> None:
        at = max(0, self.pairs.currentRow())
        self.found = self._desk.read(doubles)
        self.pairs.blockSignals(True)
        self.pairs.clear()
        for each in self.found:
            self.pairs.addItem(QListWidgetItem(f"{each.first.label}  ·  {each.second.label}"))
        self.pairs.setCurrentRow(min(at, len(self.found) - 1))
        self.pairs.blockSignals(False)
        self.title.setText(
            plural("One pair may be one person", "{n} pairs may be one person each", len(self.found))
            if self.found
            else tr("No participants look like one person.")
        )
        self._show()

    def _chosen(self) -> Double | None:
        at = self.pairs.currentRow()
        return self.found[at] if 0 <= at < len(self.found) else None

    def _show(self) -> None:
        found = self._chosen()
        self.apart.setEnabled(found is not None)
        self.merge.setEnabled(found is not None)
        inside = QWidget()
        column, form = QVBoxLayout(inside), QFormLayout()
        form.setSpacing(style.S)
        self.facts, self.stays = {}, QComboBox()
        if found is None:
            self.told.say("")
            self.area.setWidget(inside)
            return
        for person in (found.first, found.second):
            self.stays.addItem(f"{person.label} ({self._sources(person.sources)})", person.id)
        form.addRow(tr("Label that stays"), self.stays)
        name(self.stays, tr("Label that stays"))
        for fact, values in found.conflicts.items():
            box = QComboBox()
            box.addItems(values)
            name(box, fact)
            self.facts[fact] = box
            form.addRow(fact, box)
        column.addLayout(form)
        column.addStretch(1)
        self.area.setWidget(inside)
        same = len(found.second.attributes.keys() - found.conflicts.keys())
        parts = [tr(WHY[found.why])]
        if found.conflicts:
            parts.append(plural("{n} fact differs: choose", "{n} facts differ: choose", len(found.conflicts)))
        if same:
            parts.append(plural("{n} fact goes along", "{n} facts go along", same))
        self.told.say(" · ".join(parts))

    def _sources(self, n: int) -> str:
        return plural("{n} source", "{n} sources", n)

    def _merge(self) -> None:
        found = self._chosen()
        if found is None:
            return
        into = self.stays.currentData()
        gone = found.second.id if into == found.first.id else found.first.id
        choices = {fact: box.currentText() for fact, box in self.facts.items()}
        detail = f"{found.first.label} + {found.second.label}"
        self._desk.change(MERGE, merge_participants, into, gone, choices, detail=detail)

    def _keep_apart(self) -> None:
        found = self._chosen()
        if found is not None:
            self._desk.change(APART, keep_apart, found.first.id, found.second.id)
