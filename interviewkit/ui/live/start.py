"""Asks who is interviewed before an interview begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from interviewkit.guides.live import actions
from interviewkit.people.actions import participant_labelled
from interviewkit.people.queries import participants
from interviewkit.ui import style
from interviewkit.ui.language import name
from interviewkit.words import mark, tr

if TYPE_CHECKING:
    from sqlmodel import Session

    from interviewkit.ui.desk import Desk

BEGIN = mark("Begin interview")


class StartDialog(QDialog):
    """Who is interviewed: somebody known, or a new label; nobody is fine too."""

    def __init__(self, known: list[str], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Hold an interview"))
        self.who = QComboBox(editable=True)
        self.who.addItems(["", *known])
        self.who.setMinimumWidth(280)
        label = QLabel(tr("Who is interviewed? A pseudonym such as P07; it may stay empty."))
        label.setBuddy(self.who)
        name(self.who, tr("Participant"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(tr("Begin"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(style.XL, style.XL, style.XL, style.L)
        column.setSpacing(style.M)
        column.addWidget(label)
        column.addWidget(self.who)
        column.addWidget(buttons)


def begin(desk: Desk, guide_id: int, parent: QWidget) -> int | None:
    """Asks, and begins an interview; its id, None when it was called off."""
    dialog = StartDialog([each.label for each in desk.read(participants)], parent)
    agreed = dialog.exec() == QDialog.DialogCode.Accepted
    who = dialog.who.currentText().strip()
    dialog.deleteLater()
    return desk.change(BEGIN, _begin, guide_id, who, detail=who) if agreed else None


def _begin(session: Session, guide_id: int, who: str) -> int:
    participant = participant_labelled(session, who) if who else None
    return actions.begin_interview(session, guide_id, participant_id=participant)
