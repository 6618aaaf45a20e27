"""Shows where the study's words are spelt otherwise, in their context; the person takes all or some, in one step."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from interviewkit.sources.transcribing.vocabulary import Finding, correct, misspelt, terms
from interviewkit.ui import style
from interviewkit.ui.checking.vocabulary_dialog import VocabularyDialog
from interviewkit.ui.dialogs import buttons, stack
from interviewkit.ui.language import Speaks, name
from interviewkit.words import mark, plural, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from interviewkit.ui.desk import Desk

CORRECT = mark("Correct spelling")
FINDING = Qt.ItemDataRole.UserRole
AROUND = 24
"""Letters shown on either side."""


class SpellingDialog(Speaks, QDialog):
    """Corrections for the source shown, or for all."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._parent = desk, parent
        self._asked, self._looked = 0, False
        self.resize(760, 520)
        self.note, self.everywhere, self.list = QLabel(wordWrap=True), QCheckBox(), QTreeWidget()
        self.write_words, self.back, self.take = QPushButton(), QPushButton(), QPushButton()
        self._lay_out()
        self.everywhere.toggled.connect(lambda _: self.look())
        self.list.itemChanged.connect(lambda _, __: self._count())
        self.list.itemDoubleClicked.connect(lambda item, _: self._go(item))
        self.take.clicked.connect(self.correct)
        self.back.clicked.connect(self.reject)
        self.write_words.clicked.connect(self._write_words)
        self.retranslate()

    def _lay_out(self) -> None:
        style.set_kind(self.note, "muted")
        self.list.setRootIsDecorated(False)
        self.list.setColumnCount(3)
        self.list.setUniformRowHeights(True)
        self.write_words.setAutoDefault(False)
        first = QHBoxLayout()
        first.addWidget(self.write_words)
        first.addStretch(1)
        row = buttons(back=self.back, go=self.take)
        stack(self, self.note, first, self.list, self.everywhere, row, tall=self.list)

    def retranslate(self) -> None:
        self.setWindowTitle(tr("Correct the spelling of names"))
        self.write_words.setText(tr("Vocabulary of the study…"))
        self.everywhere.setText(tr("In all sources"))
        self.list.setHeaderLabels([tr("Write"), tr("Here"), tr("Source")])
        name(self.list, tr("Places to correct"))
        self.back.setText(tr("Cancel"))
        self._count()

    def look(self) -> None:
        """Looks for places anew. Those that differ in more than blanks and case wait for a person's tick."""
        project, source = self._desk.project, None if self.everywhere.isChecked() else self._desk.source_id
        if project is None:
            return

        def read(_: object, __: object) -> list[Finding]:
            with project.read() as session:
                return misspelt(session, source)

        self._asked += 1
        self.take.setEnabled(False)
        self._desk.jobs.start(tr("Looking for names spelt otherwise"), read, partial(self._show, self._asked))

    def _show(self, asked: int, found: list[Finding]) -> None:
        """What was found, if nothing else was asked for meanwhile and nobody went away."""
        if asked != self._asked or not self.isVisible():
            return
        self._looked = True
        self.list.clear()
        for finding in found:
            item = QTreeWidgetItem([finding.proposal.new, _context(finding), finding.source])
            item.setData(0, FINDING, finding)
            item.setToolTip(1, finding.text)
            item.setCheckState(0, Qt.CheckState.Checked if finding.proposal.sure else Qt.CheckState.Unchecked)
            self.list.addTopLevelItem(item)
        self.list.resizeColumnToContents(0)
        self.list.setColumnWidth(1, 400)
        self._count()

    def chosen(self) -> list[Finding]:
        """Those with a tick."""
        items = (self.list.topLevelItem(n) for n in range(self.list.topLevelItemCount()))
        return [item.data(0, FINDING) for item in items if item and item.checkState(0) == Qt.CheckState.Checked]

    def _count(self) -> None:
        found, chosen = self.list.topLevelItemCount(), len(self.chosen())
        self.list.setVisible(found > 0)
        known = bool(self._desk.read(terms))
        self.write_words.setVisible(not known)
        if not known:
            self.note.setText(tr("The vocabulary of the study is empty. Write the names into it first."))
        elif not self._looked:
            self.note.setText(tr("Looking for names spelt otherwise"))
        elif not found:
            self.note.setText(tr("Every word of the vocabulary is spelt as it stands there."))
        else:
            self.note.setText(
                tr("Ticked places are corrected in one step. Where more than blanks differ, tick what is right.")
            )
        self.take.setText(plural("Correct {n} place", "Correct {n} places", chosen))
        self.take.setEnabled(chosen > 0)

    def correct(self) -> None:
        """Corrects the places with a tick."""
        chosen = self.chosen()
        if not chosen:
            return
        done = self._desk.change(CORRECT, correct, chosen)
        if done:
            self._desk.tell(plural("{n} place was corrected.", "{n} places were corrected.", done), undo=True)
        self.accept()

    def _write_words(self) -> None:
        self.reject()
        VocabularyDialog(self._desk, self._parent).open()

    def _go(self, item: QTreeWidgetItem) -> None:
        finding: Finding = item.data(0, FINDING)
        self._desk.show_source(finding.source_id, finding.segment_id, finding.proposal.start)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.look()
        (self.write_words if self.write_words.isVisibleTo(self) else self.list).setFocus()


def _context(finding: Finding) -> str:
    """What stands there now, with a little around it."""
    start, end = finding.proposal.start, finding.proposal.end
    before, behind = finding.text[max(0, start - AROUND) : start], finding.text[end : end + AROUND]
    left, right = "…" if start > AROUND else "", "…" if end + AROUND < len(finding.text) else ""
    return f"{left}{before}[{finding.text[start:end]}]{behind}{right}".replace("\n", " ")
