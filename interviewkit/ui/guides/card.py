"""One question in the script: its words, its probes, what the check says, and a handle to drag it by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout

from interviewkit.guides.check import check_question
from interviewkit.guides.content import QuestionContent, lines
from interviewkit.guides.labels import FAULT_LABELS, FORM_LABELS, QUESTION_LABELS
from interviewkit.ui import style
from interviewkit.ui.guides.handle import Handle
from interviewkit.ui.guides.line import Line
from interviewkit.ui.icons import icon
from interviewkit.ui.language import Speaks, name
from interviewkit.words import tr

if TYPE_CHECKING:
    from collections.abc import Collection

DETAILS = ("stage", "listen_for", "stimulus", "branch", "observer")


class QuestionCard(Speaks, QFrame):
    """question None: a place where a new one is about to be written."""

    dragging = Signal(QPoint)
    dropped = Signal(QPoint)
    marks_chosen = Signal()
    retyped = Signal()
    """The words changed, but are not kept yet."""

    def __init__(self, question: QuestionContent | None, section_id: int) -> None:
        super().__init__()
        self.question, self.section_id = question, section_id
        self.language, self.bullets = "", False
        self.checking = True
        """Whether questions are checked as they are shown; see Script.check_all()."""
        self._showing = False
        self._waived: frozenset[str] = frozenset()
        self._said: tuple[str, ...] = ()
        self.setProperty("kind", "question")
        self.handle, self.text, self.probes = Handle(), Line(single=True, pixels=15), Line(single=False, pixels=13)
        self.about = QLabel(wordWrap=True)
        self.about.setProperty("kind", "small")
        self.marks = QToolButton()
        self.marks.setProperty("kind", "marks")
        self.marks.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.marks.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.marks.clicked.connect(self.marks_chosen)
        row = QHBoxLayout(self)
        row.setContentsMargins(style.XS, style.XS, style.S, style.XS)
        row.setSpacing(style.XS)
        row.addWidget(self.handle, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(style.S)
        head.addWidget(self.text, 1)
        head.addWidget(self.marks, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        below = QHBoxLayout()
        below.setContentsMargins(style.L, 0, 0, 0)
        below.addWidget(self.probes)
        column.addLayout(below)
        column.addWidget(self.about)
        self.about.setContentsMargins(style.L + style.XS, 0, 0, style.XS)
        row.addLayout(column, 1)
        self.handle.dragging.connect(self.dragging)
        self.handle.dropped.connect(self.dropped)
        self.handle.clicked.connect(lambda: self.text.put_caret(at_end=True))
        self.text.textChanged.connect(self._retyped)
        self.probes.textChanged.connect(lambda: None if self._showing else self.retyped.emit())
        self.retranslate()

    @property
    def id(self) -> int | None:
        """The question's id, None while it is not kept yet."""
        return self.question.id if self.question is not None else None

    def show_question(
        self, question: QuestionContent, number: int, language: str, bullets: bool, waived: Collection[str]
    ) -> None:
        """Shows a question; what is being written in it stays. waived: faults that may stand."""
        self.question, self.language, self._waived = question, language, frozenset(waived)
        if bullets != self.bullets:
            self.text.settle()
        self.bullets = bullets
        self.handle.show_number(number, question.must)
        self._showing = True
        self.text.show_text(question.brief if bullets else question.text)
        self.probes.show_text("\n".join(question.probes))
        self._showing = False
        self._tell_about()
        self.check()

    def allow(self, writing: bool) -> None:
        """Whether anything may be written in it."""
        self.handle.movable = writing and self.id is not None
        self.text.setReadOnly(not writing)
        self.probes.setReadOnly(not writing)

    def show_blank(self, language: str) -> None:
        """Nothing yet."""
        self.language = language
        self.handle.show_number(0, True)
        self.handle.movable = False
        self.probes.hide()
        self.about.hide()
        self.check()

    def values(self) -> dict[str, str]:
        """The fields that were written to, as they are now."""
        found = {}
        if self.text.changed:
            found["short" if self.bullets else "text"] = self.text.text()
        if self.probes.changed and self.question is not None:
            found["probes"] = self.probes.toPlainText()
        return found

    def drafted(self) -> QuestionContent | None:
        """The question as it is being written; None where nothing is."""
        from dataclasses import replace

        question = self.question or QuestionContent("")
        words = question.text if self.bullets else " ".join(self.text.text().split())
        return replace(question, text=words, probes=lines(self.probes.toPlainText())) if words else None

    def check(self) -> None:
        """Looks at the question as it is written now, within the time of a key."""
        text = self.text.toPlainText() if not self.bullets or self.question is None else self.question.text
        if not text.strip() or not self.checking:
            self.marks.hide()
            return
        checked = check_question(text, self.language)
        found = [each for each in checked.findings if each.fault not in self._waived]
        self.text.underline([] if self.bullets else found)
        faults = [tr(FAULT_LABELS[fault]) for fault in dict.fromkeys(each.fault for each in found)]
        form = tr(FORM_LABELS[checked.form])
        said = (form, *faults)
        if said != self._said:  # every other key leaves the page as it is laid out
            self._said = said
            self.marks.setText(", ".join(faults) if faults else form)
            self.marks.setIcon(icon("mdi6.alert-circle-outline" if faults else "", "trouble"))
            name(self.marks, tr("Question check: {found}", found=", ".join(said)))
            self.marks.setToolTip(self.marks.accessibleName())
        self.marks.show()

    def choose(self, chosen: bool) -> None:
        """Shows that this is the question the side is about."""
        if self.property("chosen") != chosen:
            self.setProperty("chosen", chosen)
            self.style().unpolish(self)
            self.style().polish(self)

    def retranslate(self) -> None:
        name(self.text, tr("Question"))
        name(self.probes, tr("Probes, one a line"))
        self.text.setPlaceholderText(tr("Write a question. Enter begins the next one."))
        self.probes.setPlaceholderText(tr("Probes, one a line"))
        self._tell_about()
        self.check()

    def _tell_about(self) -> None:
        question = self.question
        if question is None:
            return
        told = [f"{tr(QUESTION_LABELS[key])}: {getattr(question, key)}" for key in DETAILS if getattr(question, key)]
        self.about.setText("\n".join(told))
        self.about.setVisible(bool(told) and not self.bullets)
        self.probes.show()

    def _retyped(self) -> None:
        if self._showing:
            return
        self.check()
        self.retyped.emit()
