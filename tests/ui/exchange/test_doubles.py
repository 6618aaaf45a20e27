"""Participants who are one person are made one by mouse, the facts they differ on chosen, and taken back by undo."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from interviewkit.people.actions import describe_participant, participant_labelled
from interviewkit.people.queries import participants
from interviewkit.ui.exchange.doubles_dialog import DoublesDialog
from interviewkit.ui.language import speak
from interviewkit.ui.sources.workspace import SourcesWorkspace
from tests.ui.sources.conftest import *  # noqa: F403


def test_two_labels_of_one_person_become_one(qtbot: QtBot, open_room: Callable[..., SourcesWorkspace]) -> None:
    room = open_room()
    desk = room.desk
    assert desk.project is not None
    with desk.project.change("Fill") as session:
        for label, age in (("P01", "34"), ("p 01", "35"), ("Anna", "1"), ("anna", "1")):
            describe_participant(session, participant_labelled(session, label), {"age": age})
    desk.actions.refresh()
    assert desk.actions.run("exchange.doubles")
    (dialog,) = (each for each in room.window().findChildren(DoublesDialog) if each.isVisible())
    assert dialog.title.text() == "2 pairs may be one person each" and dialog.pairs.count() == 2
    texts = [dialog.pairs.item(n).text() for n in range(2)]
    dialog.pairs.setCurrentRow(texts.index("P01  ·  p 01"))
    assert dialog.told.text() == "the same label, written otherwise · 1 fact differs: choose"
    dialog.stays.setCurrentIndex(1)
    dialog.facts["age"].setCurrentText("34")
    qtbot.mouseClick(dialog.merge, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.pairs.count() == 1)
    assert {row.label: row.attributes for row in desk.read(participants)}["p 01"] == {"age": "34"}
    qtbot.mouseClick(dialog.apart, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.pairs.count() == 0)
    assert not dialog.merge.isEnabled()
    speak("ko")
    assert "person" not in dialog.title.text()
    speak("en")
    desk.undo()
    desk.undo()
    qtbot.waitUntil(lambda: dialog.pairs.count() == 2)
    assert len(desk.read(participants)) == 4
    dialog.close()
