"""Asks who is interviewed before an interview begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QPushButton, QWidget

from interviewkit.guides.live import actions
from interviewkit.people.actions import participant_labelled
from interviewkit.people.queries import participants
from interviewkit.ui.dialogs import Telling, buttons, stack
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
        self.go, back = QPushButton(tr("Begin")), QPushButton(tr("Cancel"))
        self.go.clicked.connect(self.accept)
        back.clicked.connect(self.reject)
        label, told = QLabel(tr("Who is interviewed?")), Telling()
        label.setBuddy(self.who)
        told.say(tr("A pseudonym such as P07; it may stay empty. The clock starts at once."))
        name(self.who, tr("Participant"))
        stack(self, label, self.who, told, buttons(back=back, go=self.go))


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
