"""Lines of a report: what came in first, then what was changed, left out, or is worth a look."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from interviewkit.exchange import wording
from interviewkit.sources.formats import Finding
from interviewkit.ui import style
from interviewkit.words import tr

SHOWN = 400
"""So many lines of each part are laid out; a longer report says how many more there are."""


class Findings(QScrollArea):
    """Findings in words."""

    def __init__(self) -> None:
        super().__init__(widgetResizable=True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._column = QVBoxLayout()

    def show_findings(self, findings: Sequence[Finding], *, counted: bool = True) -> None:
        """Shows these; counted: also what came in."""
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, style.S, 0)
        self._column.setSpacing(style.XS)
        came = [each for each in findings if wording.is_counted(each)]
        noticed = [each for each in findings if not wording.is_counted(each)]
        if came and counted:
            self._part(tr("What came in"), came)
        if noticed:
            self._part(tr("What to know about it"), noticed)
        self._column.addStretch(1)
        self.setWidget(inner)  # the one before goes

    def lines(self) -> list[str]:
        """Everything that is said, line by line."""
        shown = self.widget()
        return [] if shown is None else [label.text() for label in shown.findChildren(QLabel)]

    def _part(self, title: str, findings: Sequence[Finding]) -> None:
        head = QLabel(title)
        style.set_kind(head, "heading")
        self._column.addWidget(head)
        texts = [wording.finding(each) for each in findings[:SHOWN]]
        if len(findings) > SHOWN:
            texts.append(tr("And {n} more.", n=len(findings) - SHOWN))
        for text in texts:
            label = QLabel(text, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._column.addWidget(label)
        self._column.addSpacing(style.M)
