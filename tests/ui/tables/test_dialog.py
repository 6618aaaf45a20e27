"""A table is looked at before it comes in: each column's meaning can be chosen, and what will happen is said."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from interviewkit.exchange.sheets import write_csv
from interviewkit.exchange.tables.columns import ROLES, understood
from interviewkit.preferences import Preferences
from interviewkit.sources.queries import segments, sources
from interviewkit.store.project import Project
from interviewkit.ui import language
from interviewkit.ui.desk import Desk
from interviewkit.ui.notices import Notice
from interviewkit.ui.tables.dialog import TableDialog, import_table

ROWS = [
    ["id", "customer", "age", "Why did you leave us?"],
    ["1", "P01", "34", "It was too slow, and nobody answered the phone."],
    ["2", "P02", "51", "배송이 너무 늦었고 연락도 되지 않았습니다."],
]


@pytest.fixture
def desk(tmp_path: Path, qapp: QApplication) -> Iterator[Desk]:
    made = Desk(Preferences())
    made.take(Project.create(tmp_path / "study.ikit", "Study", coder="anna"))
    yield made
    made.close_project()


def test_what_will_happen_is_said_and_follows_the_choices(qtbot: QtBot) -> None:
    table = understood(ROWS)
    dialog = TableDialog("survey.csv", table, table.columns, None)
    qtbot.addWidget(dialog)
    assert "2 texts" in dialog.told.text() and "2 participants" in dialog.told.text() and "1 fact" in dialog.told.text()
    dialog.roles[2].setCurrentIndex(ROLES.index("participant"))
    assert dialog.columns[1].role == "attribute" and dialog.roles[1].currentData() == "attribute"
    for box in dialog.roles:
        box.setCurrentIndex(ROLES.index("ignore"))
    assert not dialog.take.isEnabled() and dialog.told.property("kind") == "wrong"
    language.speak("ko")
    korean = TableDialog("survey.csv", table, table.columns, None)
    qtbot.addWidget(korean)
    assert "참여자" in korean.told.text()


def test_a_table_comes_in_by_the_dialog_as_one_step(desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "survey.csv"
    path.write_bytes(write_csv(ROWS))
    parent = QWidget()
    qtbot.addWidget(parent)
    told: list[Notice] = []
    desk.noticed.connect(told.append)

    def agree() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, TableDialog):
            QTimer.singleShot(20, agree)
            return
        qtbot.mouseClick(dialog.take, Qt.MouseButton.LeftButton)

    QTimer.singleShot(0, agree)
    import_table(desk, path, parent)
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    (source,) = desk.read(sources)
    assert source.name == "survey" and len(desk.read(segments, source.id)) == 2
    assert "2 new segments" in told[-1].what
    desk.undo()
    assert desk.read(sources) == []


def test_a_file_that_is_no_table_is_told(desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "survey.xlsx"
    path.write_bytes(b"PK\x03\x04 no")
    told: list[Notice] = []
    desk.noticed.connect(told.append)
    parent = QWidget()
    qtbot.addWidget(parent)
    import_table(desk, path, parent)
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert "survey.xlsx" in told[-1].what
