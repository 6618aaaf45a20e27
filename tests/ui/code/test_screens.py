"""Pictures of the coding room in both languages and schemes at 100 and 200 %, into screens/code."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from interviewkit import resources
from interviewkit.coding.codebook import create_code
from interviewkit.journey.actions import use_preset
from interviewkit.sources.importing import import_file
from interviewkit.store.project import Project
from interviewkit.ui.code.alike_dialog import code_all_alike
from interviewkit.ui.code.menus import code_menu, quote_menu
from tests.ui.code.conftest import Enter, Hands

SCREENS = Path(__file__).parents[3] / "screens" / "code"
LOOKS = [(language, scheme) for language in ("en", "ko") for scheme in ("light", "dark")]
DOWN, MORE = Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def study(tmp_path: Path) -> Path:
    """Two interviews of the sample study and a codebook of three branches."""
    path = tmp_path / "Moving house.ikit"
    with Project.create(path, "Moving house", coder="anna") as project:
        for name in ("P06-interview.txt", "P03-interview.docx"):
            import_file(project, resources.path("sample", name), participant=name[:3])
        with project.change("Create code") as session:
            for name, children in (
                ("Delivery", ("Late", "Damaged", "Nobody told me")),
                ("Trust", ("사람의 응대", "A name and a face")),
                ("Price", ("Hidden costs",)),
            ):
                parent = create_code(session, name)
                for child in children:
                    create_code(session, child, parent_id=parent)
            use_preset(session)
    return path


def picture(widget: QWidget, name: str, hands: Hands, scale: int = 1) -> None:
    """Saves what a widget shows."""
    QApplication.processEvents()
    SCREENS.mkdir(parents=True, exist_ok=True)
    page = QPixmap(widget.size() * scale)
    page.setDevicePixelRatio(scale)
    page.fill()
    widget.render(page)
    preferences = hands.program.desk.preferences
    look = f"{preferences.language}-{preferences.scheme}"
    assert page.save(str(SCREENS / f"{name}-{look}{'@2x' if scale == 2 else ''}.png"))


@pytest.mark.parametrize(("language", "scheme"), LOOKS)
def test_the_room_at_work(enter: Enter, language: str, scheme: str) -> None:
    hands = enter()
    hands.program.window.resize(1400, 860)
    for action in (f"view.language.{language}", f"view.scheme.{scheme}"):
        hands.program.desk.actions.run(action)
    hands.settle(20)
    picture(hands.program.window, "empty-hand", hands)
    hands.press(DOWN, DOWN, DOWN, DOWN)
    hands.keys("12--")
    hands.press(DOWN, DOWN)
    hands.keys("3=")
    hands.press(DOWN)
    hands.press(DOWN, held=MORE)
    hands.keys("4")
    hands.press(Qt.Key.Key_Return)
    picture(hands.picker(), "codes", hands)
    hands.keys("Wai")
    picture(hands.picker(), "new-code", hands)
    hands.press(Qt.Key.Key_Return)
    hands.keys("=='")
    hands.keys("-")
    for scale in (1, 2):
        picture(hands.popup(), "feelings", hands, scale)
    hands.keys("=")
    hands.keys("joy" if language == "en" else "기쁨")  # the feeling, in the words on screen
    hands.press(Qt.Key.Key_Return)
    hands.keys("s")
    picture(hands.picker(), "stages", hands)
    hands.press(DOWN, DOWN, Qt.Key.Key_Return)
    hands.settle()
    for scale in (1, 2):
        picture(hands.program.window, "room", hands, scale)
    hands.press(Qt.Key.Key_Home, held=Qt.KeyboardModifier.ControlModifier)
    hands.press(Qt.Key.Key_End, held=Qt.KeyboardModifier.ControlModifier | MORE)
    hands.keys("a")
    hands.keys("f")
    picture(hands.picker(), "show-only", hands)
    hands.press(Qt.Key.Key_Return)
    hands.settle()
    for scale in (1, 2):
        picture(hands.program.window, "filtered", hands, scale)
    hands.press(Qt.Key.Key_F, held=MORE)
    hands.program.window.resize(1000, 700)
    hands.settle()
    picture(hands.program.window, "narrow", hands)
    hands.program.window.resize(1400, 860)
    hands.press(DOWN)
    hands.keys(";")
    hands.keys("Compare with P03.")
    picture(hands.room.inspector, "memo", hands)
    hands.room.flush()
    hands.settle()
    for menu, name in (
        (quote_menu(hands.room), "quote-menu"),
        (code_menu(hands.room, hands.code("Late")), "code-menu"),
    ):
        menu.popup(hands.room.mapToGlobal(QPoint(10, 10)))
        picture(menu, name, hands)
        menu.close()
        menu.deleteLater()
    hands.room.transcript.setFocus()
    hands.press(Qt.Key.Key_Home, held=Qt.KeyboardModifier.ControlModifier)
    hands.press(DOWN, DOWN, DOWN, DOWN)
    hands.keys("1")
    dialog = code_all_alike(hands.room)
    dialog.field.setText("the" if language == "en" else "that")
    dialog.look()
    hands.qtbot.waitUntil(lambda: dialog.list.count() > 0, timeout=20_000)
    picture(dialog, "alike", hands)
    dialog.reject()
