"""Codings in the columns of other programs, and participants for SPSS, by the menu."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from interviewkit.people.actions import participant_labelled
from interviewkit.ui.exchange.coding_tables import SPSS, TablesDialog
from interviewkit.ui.sources.workspace import SourcesWorkspace
from tests.store.content import add_code, add_quote, add_source
from tests.ui.sources.conftest import *  # noqa: F403
from tests.ui.sources.conftest import settled


def test_each_kind_is_written_where_the_person_wants_it(
    qtbot: QtBot, open_room: Callable[..., SourcesWorkspace], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = open_room()
    assert room.desk.project is not None
    with room.desk.project.change("Fill") as session:
        add_quote(session, add_source(session), add_code(session))
        participant_labelled(session, "P01")
    for kind, file in (("taguette", "codings.csv"), (SPSS, "people.sav")):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, file=file: (str(tmp_path / file), ""))
        room.desk.actions.refresh()
        assert room.desk.actions.run("exchange.tables")
        dialog = [each for each in room.window().findChildren(TablesDialog) if each.isVisible()][-1]
        dialog.kinds.setCurrentIndex(dialog.kinds.findData(kind))
        assert dialog.told.isVisible()
        qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
        settled(qtbot, room.desk)
    head = (tmp_path / "codings.csv").read_text(encoding="utf-8-sig").split("\n")[0]
    assert head.strip() == '"id","document","tag","content"'
    assert (tmp_path / "people.sav").read_bytes().startswith(b"$FL2")
