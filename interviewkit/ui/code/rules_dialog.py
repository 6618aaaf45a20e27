"""Codes by rule: asks what gets a code, shows every passage before it does, and runs kept rules over new material."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Qt, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from interviewkit.coding import rules
from interviewkit.coding.auto import Match
from interviewkit.coding.codebook import create_code
from interviewkit.coding.queries import codebook
from interviewkit.coding.rules import Kind, Rule, Unit
from interviewkit.errors import UserError
from interviewkit.ui import style
from interviewkit.ui.code.pickers import code_choice
from interviewkit.ui.dialogs import Telling, buttons, stack
from interviewkit.ui.language import Speaks, name
from interviewkit.ui.picker import Choice, Picker
from interviewkit.words import mark, plural, tr

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk

KINDS: tuple[tuple[Kind, str, str], ...] = (
    ("words", mark("Words"), mark("Words with commas between them, found in all their forms")),
    ("regex", mark("Regular expression"), mark("An expression, such as late(ly)?")),
    ("speaker", mark("Speaker"), mark("A speaker's name, or a role: participant, moderator, observer")),
    ("question", mark("Answer to a question"), mark("Words of the question; its answer goes on until the next one")),
    ("column", mark("Survey column or form question"), mark("Words of the column's name or of the question")),
    ("source", mark("Kind of source"), mark("A format such as docx, or words of the sources' names")),
)
UNITS: tuple[tuple[Unit, str], ...] = (
    ("hit", mark("The words found")), ("sentence", mark("The sentence")), ("turn", mark("The whole turn")),
)  # fmt: skip
BY_RULE, FORGET = mark("Code by rule"), mark("Forget a rule")
DELAY = 250
MOST = 5000


class RulesDialog(Speaks, QDialog):
    """Ticks choose the passages; one undo takes all of it back."""

    def __init__(self, desk: Desk, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._codes = desk.read(codebook, counted=False)
        self._columns, self._offered = desk.read(rules.columns), QStringListModel(self)
        self._matches: list[Match] = []
        self._asked = 0
        self.code: int | str | None = None
        self.kind, self.unit, self.kept = QComboBox(), QComboBox(), QComboBox()
        self.value, self.pick, self.list = QLineEdit(), QPushButton(), QListWidget()
        self.keep, self.note = QCheckBox(), Telling()
        self.all, self.back, self.do, self.again, self.drop = (QPushButton() for _ in range(5))
        self._labels = [QLabel() for _ in range(5)]
        self._soon = QTimer(self, singleShot=True, interval=DELAY)
        self._lay_out()
        self._connect()
        self.retranslate()
        self._show_kept()
        self.resize(720, 600)
        self.value.setFocus()

    def rule(self) -> Rule:
        """What is asked for now."""
        return Rule(
            self.kind.currentData(), self.value.text(), self.unit.currentData(),
            self.code if isinstance(self.code, int) else 0,
        )  # fmt: skip

    def ticked(self) -> list[Match]:
        """The passages that would be coded."""
        return [each for n, each in enumerate(self._matches[: self.list.count()]) if self._state(n)]

    def take_code(self, value: object) -> None:
        """The code the passages get: an id, or the name of a new one."""
        self.code = value if isinstance(value, int) else str(value)
        self._say_code()
        self.look()

    def look(self) -> None:
        """Finds the passages, off the GUI thread."""
        project, rule = self._desk.project, self.rule()
        if project is None:
            return
        self._asked += 1
        asked = self._asked

        def work(*_: object) -> list[Match]:
            with project.read() as session:
                return rules.found(session, rule)

        def show(found: list[Match]) -> None:
            if asked == self._asked:
                self._show(found)

        def failed(error: UserError) -> None:
            if asked == self._asked:
                self._show([])
                self.note.say(str(error), wrong=True)

        self._desk.jobs.start(tr("Looking for passages"), work, show, failed, quiet=True)

    def retranslate(self) -> None:
        self.setWindowTitle(tr("Code by rule"))
        texts = (tr("Rule"), tr("Text"), tr("Becomes a quote"), tr("Code"), tr("Kept rules"))
        for label, widget, text in zip(
            self._labels, (self.kind, self.value, self.unit, self.pick, self.kept), texts, strict=True
        ):
            label.setText(text)
            name(widget, text)
        for at, (_, text, _about) in enumerate(KINDS):
            self.kind.setItemText(at, tr(text))
        for at, (_, text) in enumerate(UNITS):
            self.unit.setItemText(at, tr(text))
        name(self.list, tr("Passages to be coded"))
        self.keep.setText(tr("Keep this rule for new material"))
        self.all.setText(tr("All or none"))
        self.back.setText(tr("Close"))
        self.again.setText(tr("Run on new material"))
        self.drop.setText(tr("Forget"))
        self._suit()
        self._say_code()
        self._count()

    def _show(self, found: list[Match]) -> None:
        self._matches = found
        self.list.blockSignals(True)
        self.list.clear()
        for each in found[:MOST]:
            item = QListWidgetItem(" ".join(each.text.split()))
            item.setCheckState(Qt.CheckState.Checked)
            self.list.addItem(item)
        self.list.blockSignals(False)
        self._count()

    def _state(self, row: int) -> bool:
        item = self.list.item(row)
        return item is not None and item.checkState() == Qt.CheckState.Checked

    def _tick_all(self) -> None:
        state = Qt.CheckState.Unchecked if len(self.ticked()) == self.list.count() else Qt.CheckState.Checked
        self.list.blockSignals(True)
        for row in range(self.list.count()):
            if (item := self.list.item(row)) is not None:
                item.setCheckState(state)
        self.list.blockSignals(False)
        self._count()

    def _count(self) -> None:
        number = len(self.ticked())
        self.do.setText(plural("Code {n} passage", "Code {n} passages", number))
        self.do.setEnabled(bool(number) and self.code is not None)
        if self._matches and self.code is None:
            self.note.say(tr("Choose the code that these passages get."))
        elif len(self._matches) > MOST:
            self.note.say(tr("These are the first {n}; what is left comes when these are coded.", n=MOST))
        else:
            self.note.say(tr("Passages that carry the code already are left alone. One undo takes all back."))

    def _code(self) -> None:
        chosen, code, rule, kept = self.ticked(), self.code, self.rule(), self.keep.isChecked()
        project, called = self._desk.project, self._name()
        if project is None or code is None:
            return

        def work(*_: object) -> int:
            with project.change(BY_RULE, detail=called) as session:
                made = create_code(session, code) if isinstance(code, str) else code
                number = rules.apply(session, chosen, made)
                if kept:
                    rules.keep(session, Rule(rule.kind, rule.value, rule.unit, made))
                return number

        self._start(work)
        self.accept()

    def _again(self) -> None:
        project, chosen = self._desk.project, self._kept()
        if project is None:
            return

        def work(*_: object) -> int:
            with project.change(BY_RULE) as session:
                return rules.run_again(session, chosen)

        self._start(work)
        self.accept()

    def _start(self, work: object) -> None:
        desk = self._desk

        def done(number: int) -> None:
            desk.tell(plural("{n} passage was coded by rule", "{n} passages were coded by rule", number), undo=True)

        desk.jobs.start(tr("Coding by rule"), work, done, writes=True)  # type: ignore[arg-type]

    def _kept(self) -> list[Rule]:
        """The kept rule chosen, or all of them."""
        chosen = self.kept.currentData()
        return [chosen] if chosen is not None else [self.kept.itemData(n) for n in range(1, self.kept.count())]

    def _forget(self) -> None:
        for rule in self._kept():
            self._desk.change(FORGET, rules.forget, rule, detail=rule.value)
        self._show_kept()

    def _show_kept(self) -> None:
        names = {code.id: code.name for code in self._codes}
        kept = self._desk.read(rules.rules)
        self.kept.clear()
        if kept:
            self.kept.addItem(tr("All kept rules"), None)
        for rule in kept:
            kind = next(text for key, text, _ in KINDS if key == rule.kind)
            self.kept.addItem(f"{names.get(rule.code_id, '')} ← {tr(kind)}: {rule.value}", rule)
        for widget in (self.kept, self.again, self.drop, self._labels[4]):
            widget.setVisible(bool(kept))

    def _suit(self) -> None:
        kind = self.kind.currentData()
        self.value.setPlaceholderText(tr(next(about for key, _, about in KINDS if key == kind)))
        self._offered.setStringList(self._columns if kind == "column" else [])
        self.unit.setEnabled(kind in ("words", "regex"))
        if kind not in ("words", "regex"):
            self.unit.setCurrentIndex(2)

    def _pick(self) -> None:
        by_id = {code.id: code for code in self._codes}
        choices = [code_choice(code, by_id.get(code.parent_id or 0)) for code in self._codes if code.active]
        picker = Picker(tr("Code…"), choices, self.take_code, self, _new, nothing=tr("Type a name for the first code."))
        picker.open_at(self.pick.mapToGlobal(self.pick.rect().bottomLeft()))

    def _name(self) -> str:
        if isinstance(self.code, str):
            return self.code
        return next((code.name for code in self._codes if code.id == self.code), "")

    def _say_code(self) -> None:
        self.pick.setText(self._name() or tr("Choose a code…"))

    def _lay_out(self) -> None:
        for key, text, _ in KINDS:
            self.kind.addItem(tr(text), key)
        for unit, text in UNITS:
            self.unit.addItem(tr(text), unit)
        self.unit.setCurrentIndex(1)
        style.set_kind(self.all, "link")
        style.set_kind(self.drop, "quiet")
        completer = QCompleter(self._offered, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.value.setCompleter(completer)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.kept.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for button in (self.pick, self.again, self.drop):
            button.setAutoDefault(False)
        grid = QGridLayout()
        grid.setHorizontalSpacing(style.M)
        grid.setVerticalSpacing(style.S)
        for row, column, part in (
            *((0, 0, self._labels[0]), (0, 1, self.kind), (0, 2, self._labels[2]), (0, 3, self.unit)),
            *((1, 0, self._labels[1]), (2, 0, self._labels[3])),
        ):
            grid.addWidget(part, row, column)
        grid.addWidget(self.value, 1, 1, 1, 3)
        grid.addWidget(self.pick, 2, 1)
        grid.addWidget(self.keep, 2, 2, 1, 2)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        past = QHBoxLayout()
        past.addWidget(self._labels[4])
        past.addWidget(self.kept, 1)
        past.addWidget(self.again)
        past.addWidget(self.drop)
        last = buttons(self.all, back=self.back, go=self.do)
        stack(self, grid, self.list, self.note, past, last, tall=self.list)

    def _connect(self) -> None:
        self._soon.timeout.connect(self.look)
        self.value.textChanged.connect(lambda _: self._soon.start())
        self.kind.currentIndexChanged.connect(lambda _: self._suit())
        self.kind.currentIndexChanged.connect(lambda _: self._soon.start())
        self.unit.currentIndexChanged.connect(lambda _: self._soon.start())
        self.pick.clicked.connect(self._pick)
        self.list.itemChanged.connect(lambda _: self._count())
        self.all.clicked.connect(self._tick_all)
        self.back.clicked.connect(self.reject)
        self.do.clicked.connect(self._code)
        self.again.clicked.connect(self._again)
        self.drop.clicked.connect(self._forget)


def open_rules(parent: QWidget, desk: Desk) -> RulesDialog:
    """Opens the dialog over a room."""
    dialog = RulesDialog(desk, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


def _new(text: str) -> Choice:
    return Choice(text, tr("Create “{name}”", name=text), icon="mdi6.plus")
