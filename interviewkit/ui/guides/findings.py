"""What the question check found: why it matters, a way to say it, and a way to let it stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from interviewkit.guides.labels import FAULT_LABELS, REMARKS
from interviewkit.ui import style
from interviewkit.ui.guides.side import Page, Shown, heading, note
from interviewkit.words import language, mark, plural, tr

if TYPE_CHECKING:
    from interviewkit.guides.remarks import GuideRemark, QuestionFinding
    from interviewkit.guides.waivers import WaiverRow
    from interviewkit.ui.guides.workspace import GuidesWorkspace


class FindingCard(QFrame):
    """One finding with its buttons."""

    waive = Signal()
    take_back = Signal()
    go = Signal()

    def __init__(
        self, title: str, quoted: str, why: str, instead: str, waiver: WaiverRow | None, *, writable: bool, goes: bool
    ) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(style.M, style.S, style.M, style.S)
        column.setSpacing(style.XS)
        head = QLabel(title, wordWrap=True)
        head.setProperty("kind", "heading")
        column.addWidget(head)
        if quoted:
            column.addWidget(_plain(quoted))
        for text in (why, instead):
            if text:
                column.addWidget(note(text))
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        if waiver is not None:
            column.addWidget(note(tr("Stands as it is: {reason}", reason=waiver.reason)))
            self._button(row, tr("Check it again"), self.take_back, writable)
        else:
            self._button(row, tr("Let it stand…"), self.waive, writable)
        if goes:
            self._button(row, tr("Go to the question"), self.go, True)
        row.addStretch(1)
        column.addLayout(row)

    def _button(self, row: QHBoxLayout, text: str, signal: object, enabled: bool) -> None:
        button = QPushButton(text)
        button.setProperty("kind", "link")
        button.setEnabled(enabled)
        button.clicked.connect(lambda: signal.emit())  # type: ignore[attr-defined]
        row.addWidget(button)


def of_question(room: GuidesWorkspace, found: QuestionFinding, *, writable: bool, goes: bool) -> FindingCard:
    """The card of a question's fault."""
    finding = found.finding
    title = tr(FAULT_LABELS[finding.fault])
    if found.probe is not None:
        title = tr("{fault}, in a probe", fault=title)
    quoted = f"“{found.text}”" if goes or found.probe is not None else _words(found.text, finding.start, finding.end)
    card = FindingCard(
        title, quoted, _said(finding.why), _said(finding.instead), found.waiver, writable=writable, goes=goes
    )
    card.waive.connect(lambda: room.waive(finding.fault, found.question_id))
    card.take_back.connect(lambda: room.take_back(found.waiver))
    card.go.connect(lambda: room.script.choose(found.question_id))
    return card


def of_guide(room: GuidesWorkspace, found: GuideRemark, *, writable: bool) -> FindingCard:
    """The card of a remark about the whole guide."""
    remark = found.remark
    said = tr(REMARKS[remark.kind], n=remark.number, of=remark.of, where=remark.where)
    goes = found.question_id is not None
    card = FindingCard(said, "", tr(INSTEAD[remark.kind]), "", found.waiver, writable=writable, goes=goes)
    card.waive.connect(lambda: room.waive(remark.kind, found.question_id))
    card.take_back.connect(lambda: room.take_back(found.waiver))
    if found.question_id is not None:
        chosen = found.question_id
        card.go.connect(lambda: room.script.choose(chosen))
    return card


INSTEAD = {
    "warm-up": mark("Begin with the person’s day, work or home: it loosens the tongue and costs two minutes."),
    "wrap-up": mark("End with “What should I have asked you?”: it is often the best answer of the interview."),
    "consent": mark("Write the consent script in the brief, or a section that asks for consent."),
    "closed-share": mark("Turn the ones that matter into “Tell me about …” or “How …”."),
    "probes": mark("Two to four probes keep a story going: what happened, who was there, what then."),
    "minutes": mark("Move questions to “nice to have”, or take a section out."),
}


class CheckPage(Page):
    """All findings of the guide, the open ones first."""

    title = mark("Findings")

    def show_all(self, shown: Shown) -> None:
        self.clear()
        review = shown.review
        opened = review.open
        said = plural("{n} finding", "{n} findings", opened) if opened else tr("Nothing was found. The guide is ready.")
        self.column.addWidget(heading(said))
        for stands in (False, True):
            remarks = [each for each in review.remarks if (each.waiver is not None) == stands]
            faults = [each for each in review.questions if (each.waiver is not None) == stands]
            if stands and (remarks or faults):
                self.column.addWidget(heading(tr("What you let stand")))
            for remark in remarks:
                self.column.addWidget(of_guide(self.room, remark, writable=shown.writable))
            for fault in faults:
                self.column.addWidget(of_question(self.room, fault, writable=shown.writable, goes=True))
        self.column.addStretch(1)


def _plain(text: str) -> QLabel:
    label = QLabel(text, wordWrap=True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _words(text: str, start: int, end: int) -> str:
    """The words that show a fault, whole ones."""
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    found = text[start:end].rstrip().lstrip(" ,.?!")
    return f"“{found}”" if found and len(found) < len(text) else ""


def _said(texts: dict[str, str]) -> str:
    return texts.get(language(), texts.get("en", ""))
