"""A log of events comes in through its dialog: guessed, looked at, set right, and taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from interviewkit.sources.layers import writing
from interviewkit.ui.layers.log_dialog import LogDialog, open_log
from interviewkit.ui.sources.workspace import SourcesWorkspace
from tests.ui.sources.conftest import bring_in, notices, settled, tone
from tests.ui.sources.test_screens import picture

LOG = "when;무슨 일;gsr\n" + "".join(f"2026-05-01 14:00:{n:02d};눌렀음 {n};{n / 10}\n" for n in range(3, 9))


@pytest.fixture
def talk(qtbot: QtBot, room: SourcesWorkspace, tmp_path: Path) -> SourcesWorkspace:
    bring_in(qtbot, room, tone(tmp_path / "P01.wav", 8))
    return room


def cell(dialog: LogDialog) -> str:
    found = dialog.preview.item(0, 0)
    assert found is not None
    return found.text()


def opened(qtbot: QtBot, room: SourcesWorkspace, path: Path) -> LogDialog:
    source = room.list.rows.source(room.desk.source_id)
    assert source is not None
    open_log(room.desk, source, path, room.window())
    found: list[LogDialog] = []

    def there() -> bool:
        found[:] = [each for each in QApplication.topLevelWidgets() if isinstance(each, LogDialog) and each.isVisible()]
        return bool(found)

    qtbot.waitUntil(there, timeout=10_000)
    return found[0]


def test_a_log_is_guessed_shown_and_imported_as_one_step(qtbot: QtBot, talk: SourcesWorkspace, tmp_path: Path) -> None:
    path = tmp_path / "GSR.csv"
    path.write_bytes(LOG.encode("cp949"))
    dialog = opened(qtbot, talk, path)
    assert (dialog.time.currentText(), dialog.unit.currentData()) == ("when", "wall")
    assert (dialog.text.currentText(), dialog.value.currentText()) == ("무슨 일", "gsr")
    assert cell(dialog) == "00:00.0"
    dialog.began.setText("2026-05-01 14:00:04")
    dialog.offset.setValue(0.5)
    dialog.show_preview()
    assert cell(dialog) == "00:00.5"
    assert "left out" in dialog.said.text()
    picture(dialog, "log", "en-light")
    qtbot.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    settled(qtbot, talk.desk)
    rows = talk.desk.read(writing.marks, talk.desk.source_id or 0)
    assert [(row.start_ms, row.text, row.value) for row in rows][:2] == [
        (500, "눌렀음 4", 0.4),
        (1_500, "눌렀음 5", 0.5),
    ]
    assert rows[0].layer == "GSR"
    assert any("5 events" in text for text in notices(talk))
    talk.desk.undo()
    assert talk.desk.read(writing.layers) == []


def test_a_beginning_that_is_no_time_cannot_be_imported(qtbot: QtBot, talk: SourcesWorkspace, tmp_path: Path) -> None:
    path = tmp_path / "log.csv"
    path.write_text(LOG, encoding="utf-8")
    dialog = opened(qtbot, talk, path)
    dialog.began.setText("soon")
    dialog.show_preview()
    assert not dialog.take.isEnabled()
    dialog.unit.setCurrentIndex(dialog.unit.findData("seconds"))
    dialog.show_preview()
    assert not dialog.began.isVisibleTo(dialog)
    dialog.reject()


def test_what_is_no_log_is_refused_in_a_notice(qtbot: QtBot, talk: SourcesWorkspace, tmp_path: Path) -> None:
    path = tmp_path / "odd.csv"
    path.write_bytes(bytes(range(256)) * 64)
    source = talk.list.rows.source(talk.desk.source_id)
    assert source is not None
    open_log(talk.desk, source, path, talk.window())
    qtbot.waitUntil(lambda: any("odd.csv" in text for text in notices(talk)), timeout=10_000)
