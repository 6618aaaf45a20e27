"""The coding room as a person meets it: a study of two interviews, four codes, and hands on keys and mouse."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from interviewkit.coding import queries as coding
from interviewkit.coding.codebook import create_code
from interviewkit.coding.queries import QuoteRow
from interviewkit.journey.actions import use_preset
from interviewkit.people.actions import participant_labelled
from interviewkit.sources.actions import NewSegment, add_source, append_segments
from interviewkit.store.project import Project
from interviewkit.text.anchors import Anchor, Passage
from interviewkit.ui.application import Program
from interviewkit.ui.code.feeling_picker import FeelingPicker
from interviewkit.ui.code.workspace import CodeWorkspace
from interviewkit.ui.picker import Picker, Popup
from interviewkit.ui.rooms import Room
from tests.ui.conftest import Start
from tests.ui.furniture import ROOMS

FIRST = (
    ("Interviewer", "How did the delivery go? Tell me about it."),
    ("P01", "It came late. Nobody told me why. I waited the whole day."),
    ("Interviewer", "And then?"),
    ("P01", "Then I called. The person on the phone was kind. She found my parcel."),
)
SECOND = (("P02", "배송이 늦었어요. 그래도 상담원은 친절했어요."), ("P02", "다음에는 미리 알려 주면 좋겠어요."))
CODES = ("Delivery", "Late", "Trust", "사람의 응대")
ROOM = (Room("code", "Code", "mdi6.marker"), *ROOMS)


@dataclass
class Hands:
    """One person at one window: strikes keys where the focus is, and reads back what the project holds."""

    program: Program
    room: CodeWorkspace
    qtbot: QtBot

    def keys(self, text: str) -> None:
        """Types characters one by one, as on a keyboard in Latin mode."""
        for character in text:
            if character.isascii():
                QTest.keyClicks(self.focus(), character)
                QApplication.processEvents()
            else:
                self.jamo(character)

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            QTest.keyClick(self.focus(), key, held)
            QApplication.processEvents()

    def jamo(self, letter: str) -> None:
        """A letter key in Hangul mode, as X11 sends it."""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(self.focus(), QKeyEvent(kind, ord(letter), Qt.KeyboardModifier.NoModifier, letter))
        QApplication.processEvents()

    def focus(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None, "nothing has the keyboard"
        return widget

    def click(self, widget: QWidget, at: QPoint | None = None, *, twice: bool = False) -> None:
        """Clicks with the left button, in the middle when no place is given."""
        act = QTest.mouseDClick if twice else QTest.mouseClick
        act(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at or widget.rect().center())
        QApplication.processEvents()

    def drag(self, widget: QWidget, start: QPoint, end: QPoint) -> None:
        """Presses, moves and lets go."""
        QTest.mousePress(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
        for step in range(1, 5):
            QTest.mouseMove(widget, start + (end - start) * step / 4)
        QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)
        QApplication.processEvents()

    def place_of(self, passage: Passage) -> tuple[QPoint, QPoint]:
        """Where a passage begins and ends in the transcript's viewport."""
        text = self.text
        points = []
        for anchor in (passage.start, passage.end):
            spot = text.page.at(anchor)
            assert spot is not None
            cursor = text.textCursor()
            cursor.setPosition(text.position(spot))
            points.append(text.cursorRect(cursor).center())
        return points[0] + QPoint(1, 0), points[1]

    @property
    def text(self):  # type: ignore[no-untyped-def]
        return self.room.transcript.focusProxy()

    @property
    def project(self) -> Project:
        assert self.program.desk.project is not None
        return self.program.desk.project

    def quotes(self) -> list[QuoteRow]:
        """What is stored, in the order of the text."""
        with self.project.read() as session:
            return coding.quotes(session)

    def coded(self) -> list[tuple[str, tuple[str, ...]]]:
        """(words, names of codes) of every quote."""
        with self.project.read() as session:
            rows = coding.quotes(session)
            texts = coding.quote_texts(session, rows)
            names = {code.id: code.name for code in coding.codebook(session)}
        return [(texts[row.id], tuple(names[tag.code_id] for tag in row.tags)) for row in rows]

    def codes(self) -> list[str]:
        """The names of all codes, each followed by what is below it."""
        with self.project.read() as session:
            return [code.name for code in coding.codebook(session)]

    def code(self, name: str) -> int:
        return next(code.id for code in self.room.codes.values() if code.name == name)

    def picker(self) -> Picker:
        """The list that is open."""
        found = self.popup()
        assert isinstance(found, Picker)
        return found

    def wheel(self) -> FeelingPicker:
        """The emotion wheel that is open."""
        found = self.popup()
        assert isinstance(found, FeelingPicker)
        return found

    def popup(self) -> Popup:
        """The popup that is open."""
        found = [each for each in QApplication.topLevelWidgets() if isinstance(each, Popup) and each.isVisible()]
        assert len(found) == 1, "no popup is open"
        return found[0]

    def offered(self) -> list[str]:
        """What the popup shows."""
        return [self.picker().list.item(n).text() for n in range(self.picker().list.count())]

    def settle(self, ms: int = 250) -> None:
        """Until what comes a moment later has come."""
        self.qtbot.wait(ms)


def fill(project: Project) -> None:
    """Two interviews, four codes and the usual journey."""
    with project.change("Import") as session:
        for name, person, turns in (("P01-interview", "P01", FIRST), ("P02-interview", "P02", SECOND)):
            source = add_source(session, name, "transcript", participant_id=participant_labelled(session, person))
            append_segments(session, source, [NewSegment(text, speaker) for speaker, text in turns])
        delivery = create_code(session, CODES[0])
        create_code(session, CODES[1], parent_id=delivery)
        create_code(session, CODES[2])
        create_code(session, CODES[3])
        use_preset(session)


@pytest.fixture
def study(tmp_path: Path) -> Path:
    """A study with material in it."""
    path = tmp_path / "Chairs.ikit"
    with Project.create(path, "Chairs", coder="anna") as project:
        fill(project)
    return path


Enter = Callable[..., Hands]


@pytest.fixture
def enter(start: Start, study: Path, qtbot: QtBot) -> Enter:
    """Opens a study, this one unless another is given, and brings the coding room to front."""

    def open_room(path: Path | None = None, rooms: Sequence[Room] = ROOM) -> Hands:
        program = start(path or study, tuple(rooms))
        program.desk.rename_coder("anna")
        program.window.go("code")
        room = program.desk.workspace(CodeWorkspace)
        room.transcript.setFocus()
        QApplication.processEvents()
        return Hands(program, room, qtbot)

    return open_room


@pytest.fixture
def hands(enter: Enter) -> Hands:
    return enter()


def passage(hands: Hands, words: str) -> Passage:
    """Where words stand in the transcript on show."""
    page = hands.text.page
    for row, text in zip(page.rows, page.texts, strict=True):
        if (at := text.find(words)) >= 0:
            return Passage(Anchor(row.id, at), Anchor(row.id, at + len(words)))
    raise LookupError(words)


def point(at: QPoint) -> QPointF:
    return QPointF(at)
