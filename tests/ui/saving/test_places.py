"""Asking where a file goes: what is offered, which ending it gets, and where the next one is asked for."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtWidgets import QFileDialog

from interviewkit.preferences import Preferences
from interviewkit.sources.outputs.names import safe
from interviewkit.ui.saving.places import ask_file, ask_kind, folder_for

KINDS = {"docx": "Word", "bullets.docx": "Word, as bullets", "csv": "Table"}


class Asked:
    """Stands in for the file dialog: what it was asked, and what it answers."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.offered, self.filters, self.answer = Path(), "", ("", "")
        monkeypatch.setattr(QFileDialog, "getSaveFileName", self._ask)

    def _ask(self, parent: Any, title: str, offered: str, filters: str) -> tuple[str, str]:
        self.offered, self.filters = Path(offered), filters
        return self.answer


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Asked:
    return Asked(monkeypatch)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setenv("INTERVIEWKIT_HOME", str(tmp_path))
    home = tmp_path / "study"
    home.mkdir()
    return SimpleNamespace(preferences=Preferences(), project=SimpleNamespace(place=home / "Talks.ikit"))


def test_a_clean_name_with_the_first_ending_is_offered_beside_the_study(desk: Any, asked: Asked) -> None:
    assert ask_file(desk, None, "Export", "Who: what / why?", KINDS) is None
    assert asked.offered == desk.project.place.parent / f"{safe('Who: what / why?')}.docx"
    assert asked.filters == "Word (*.docx);;Word, as bullets (*.docx);;Table (*.csv)"
    assert folder_for(desk) == desk.project.place.parent


def test_a_name_of_which_nothing_is_left_is_offered_as_the_programs(desk: Any, asked: Asked) -> None:
    ask_file(desk, None, "Export", " ?. ", KINDS)
    assert asked.offered.name == "InterviewKit.docx"


@pytest.mark.parametrize(
    ("typed", "chosen", "written"),
    [
        ("out", "Table (*.csv)", "out.csv"),
        ("out", "", "out.docx"),
        ("out.CSV", "Word (*.docx)", "out.CSV"),
        ("Wave 1.2", "Table (*.csv)", "Wave 1.2.csv"),
        ("out.txt", "Word (*.docx)", "out.txt.docx"),
    ],
)
def test_the_ending_is_the_one_typed_else_that_of_the_filter(
    typed: str, chosen: str, written: str, desk: Any, asked: Asked, tmp_path: Path
) -> None:
    asked.answer = (str(tmp_path / typed), chosen)
    assert ask_file(desk, None, "Export", "out", KINDS) == tmp_path / written


def test_of_two_kinds_with_one_ending_the_filter_tells_which(desk: Any, asked: Asked, tmp_path: Path) -> None:
    asked.answer = (str(tmp_path / "guide.docx"), "Word, as bullets (*.docx)")
    assert ask_kind(desk, None, "Export", "guide", KINDS) == (tmp_path / "guide.docx", "bullets.docx")


def test_a_file_that_nobody_was_asked_about_is_not_written_over(desk: Any, asked: Asked, tmp_path: Path) -> None:
    (tmp_path / "out.csv").write_text("kept")
    asked.answer = (str(tmp_path / "out"), "Table (*.csv)")
    assert ask_file(desk, None, "Export", "out", KINDS) == tmp_path / "out (2).csv"


def test_the_next_file_is_asked_for_in_the_folder_used_last(desk: Any, asked: Asked, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    asked.answer = (str(elsewhere / "a.csv"), "")
    ask_file(desk, None, "Export", "a", KINDS)
    ask_file(desk, None, "Export", "b", KINDS)
    assert asked.offered.parent == elsewhere


def test_a_file_that_lives_elsewhere_leaves_the_folder_as_it_was(desk: Any, asked: Asked, tmp_path: Path) -> None:
    asked.answer = (str(tmp_path / "New.ikit"), "")
    assert ask_file(desk, None, "New study", "New", {".ikit": "Studies"}, tmp_path) == tmp_path / "New.ikit"
    assert asked.offered == tmp_path / "New.ikit"
    assert folder_for(desk) == desk.project.place.parent
