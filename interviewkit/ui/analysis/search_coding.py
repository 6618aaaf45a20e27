"""Asks what of the hits becomes quotes and which code they get, and shows every passage before it is coded."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from interviewkit.analysis.coding_hits import Proposal, Unit, code_proposals, proposals
from interviewkit.analysis.searching import Results
from interviewkit.coding.codebook import create_code
from interviewkit.coding.queries import codebook
from interviewkit.ui import style
from interviewkit.ui.code.pickers import code_choice
from interviewkit.ui.desk import Desk
from interviewkit.ui.language import Speaks, name
from interviewkit.ui.picker import Choice, Picker
from interviewkit.words import mark, plural, tr

if TYPE_CHECKING:
    from sqlmodel import Session

MOST = 5000
"""Hits that can be coded in one go: more cannot be looked over."""
UNITS: tuple[tuple[Unit, str], ...] = (
    ("hit", mark("The words found")),
    ("sentence", mark("The sentence")),
    ("turn", mark("The whole turn")),
)
CODE_HITS = mark("Code what was found")


class CodeHitsDialog(Speaks, QDialog):
    """Ticks choose the passages; nothing is coded before the button is pressed, and one undo takes it all back."""

    def __init__(self, desk: Desk, results: Results, numbers: Sequence[int], parent: QWidget | None) -> None:
        super().__init__(parent)
        self._desk, self._results, self._numbers = desk, results, list(numbers)[:MOST]
        self._cut = len(numbers) > MOST
        self._offered: list[Proposal] = []
        self._codes = desk.read(codebook, counted=False)
        self.code: int | str | None = None
        self.unit, self.pick, self.list = QComboBox(), QPushButton(), QListWidget()
        self._unit_label, self._code_label, self.note = QLabel(), QLabel(), QLabel(wordWrap=True)
        self.all, self.back, self.do = QPushButton(), QPushButton(), QPushButton()
        for key, text in UNITS:
            self.unit.addItem(tr(text), key)
        self._lay_out()
        self.unit.setCurrentIndex(1)
        self.unit.currentIndexChanged.connect(lambda _: self._offer())
        self.pick.clicked.connect(self.pick_code)
        self.list.itemChanged.connect(lambda _: self._count())
        self.all.clicked.connect(self._tick_all)
        self.back.clicked.connect(self.reject)
        self.do.clicked.connect(self._code)
        self.retranslate()
        self._offer()
        self.resize(680, 560)

    def retranslate(self) -> None:
        self.setWindowTitle(tr("Code what was found"))
        self._unit_label.setText(tr("Becomes a quote"))
        self._code_label.setText(tr("Code"))
        for at, (_, text) in enumerate(UNITS):
            self.unit.setItemText(at, tr(text))
        name(self.unit, tr("Becomes a quote"))
        name(self.list, tr("Passages to be coded"))
        self.all.setText(tr("All or none"))
        self.back.setText(tr("Cancel"))
        self._say_code()
        self._count()

    def pick_code(self) -> None:
        """Opens the code picker below its button."""
        by_id = {code.id: code for code in self._codes}
        choices = [code_choice(code, by_id.get(code.parent_id or 0)) for code in self._codes if code.active]
        picker = Picker(tr("Code…"), choices, self.take_code, self, self._new, nothing=tr("Type a name for the code."))
        picker.open_at(self.pick.mapToGlobal(self.pick.rect().bottomLeft()))

    def take_code(self, value: object) -> None:
        """The code the passages get: an id, or the name of a new one."""
        self.code = value if isinstance(value, int) else str(value)
        self._say_code()
        self._count()

    def _new(self, text: str) -> Choice:
        return Choice(text, tr("Create “{name}”", name=text), icon="mdi6.plus")

    def _lay_out(self) -> None:
        column, top, below = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        column.setContentsMargins(style.L, style.L, style.L, style.L)
        column.setSpacing(style.M)
        top.setSpacing(style.S)
        top.addWidget(self._code_label)
        top.addWidget(self.pick)
        top.addSpacing(style.L)
        top.addWidget(self._unit_label)
        top.addWidget(self.unit)
        top.addStretch(1)
        below.addWidget(self.all)
        below.addStretch(1)
        below.addWidget(self.back)
        below.addWidget(self.do)
        style.set_kind(self.do, "primary")
        style.set_kind(self.all, "link")
        style.set_kind(self.note, "muted")
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.do.setDefault(True)
        column.addLayout(top)
        column.addWidget(self.list, 1)
        column.addWidget(self.note)
        column.addLayout(below)

    def _offer(self) -> None:
        project = self._desk.project
        if project is None:
            return
        self._offered = proposals(project, self._results, self._numbers, self.unit.currentData())
        self.list.blockSignals(True)
        self.list.clear()
        for each in self._offered:
            item = QListWidgetItem(" ".join(each.text.split()))
            item.setCheckState(Qt.CheckState.Checked)
            self.list.addItem(item)
        self.list.blockSignals(False)
        self._count()

    def ticked(self) -> list[Proposal]:
        """The passages that would be coded."""
        items = (self.list.item(n) for n in range(self.list.count()))
        return [
            each
            for each, item in zip(self._offered, items, strict=True)
            if item is not None and item.checkState() == Qt.CheckState.Checked
        ]

    def _tick_all(self) -> None:
        state = Qt.CheckState.Unchecked if len(self.ticked()) == len(self._offered) else Qt.CheckState.Checked
        self.list.blockSignals(True)
        for n in range(self.list.count()):
            item = self.list.item(n)
            if item is not None:
                item.setCheckState(state)
        self.list.blockSignals(False)
        self._count()

    def _name(self) -> str:
        if isinstance(self.code, str):
            return self.code
        return next((code.name for code in self._codes if code.id == self.code), "")

    def _say_code(self) -> None:
        self.pick.setText(self._name() or tr("Choose a code…"))
        name(self.pick, f"{tr('Code')}: {self._name() or tr('Choose a code…')}")

    def _count(self) -> None:
        number = len(self.ticked())
        self.do.setText(plural("Code {n} quote", "Code {n} quotes", number))
        self.do.setEnabled(bool(number) and self.code is not None)
        note = tr("One undo takes all of it back.")
        if self._cut:
            note = tr("These are the first {n} hits; narrow the search to see the others.", n=MOST)
        if self.code is None and not self._cut:
            note = tr("Choose the code that these passages get.")
        self.note.setText(note)

    def _code(self) -> None:
        chosen, code, desk, called = self.ticked(), self.code, self._desk, self._name()
        project = desk.project
        if project is None or code is None:
            return

        def work(*_: object) -> int:
            with project.change(CODE_HITS, detail=called) as session:
                return code_proposals(session, chosen, _made(session, code))

        def done(number: int) -> None:
            desk.tell(
                plural("{n} quote carries “{name}” now", "{n} quotes carry “{name}” now", number, name=called),
                undo=True,
            )

        desk.jobs.start(tr("Coding what was found"), work, done, writes=True)
        self.accept()


def _made(session: Session, code: int | str) -> int:
    return create_code(session, code) if isinstance(code, str) else code
