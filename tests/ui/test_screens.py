"""Pictures of the shell in both languages and schemes at 100 and 200 %, into screens/shell, for whoever changed it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QRadioButton,
    QSpinBox,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from interviewkit.errors import FileTrouble
from interviewkit.store.project import Project
from interviewkit.ui.application import Program
from interviewkit.ui.cheat_sheet import CheatSheet
from interviewkit.ui.command_palette import CommandPalette
from interviewkit.ui.help import Help
from interviewkit.ui.key_editor import KeyEditor
from tests.ui.conftest import Start
from tests.ui.furniture import PeopleWorkspace, add_participant

SCREENS = Path(__file__).parents[2] / "screens" / "shell"
LOOKS = [(language, scheme) for language in ("en", "ko") for scheme in ("light", "dark")]


def picture(widget: QWidget, name: str, program: Program, scale: int = 1) -> None:
    """Saves what a widget shows."""
    QApplication.processEvents()
    SCREENS.mkdir(parents=True, exist_ok=True)
    page = QPixmap(widget.size() * scale)
    page.setDevicePixelRatio(scale)
    page.fill()
    widget.render(page)
    look = f"{program.desk.preferences.language}-{program.desk.preferences.scheme}"
    assert page.save(str(SCREENS / f"{name}-{look}{'@2x' if scale == 2 else ''}.png"))


def dress(program: Program, language: str, scheme: str) -> None:
    program.desk.actions.run(f"view.language.{language}")
    program.desk.actions.run(f"view.scheme.{scheme}")


@pytest.mark.parametrize(("language", "scheme"), LOOKS)
def test_welcome(start: Start, tmp_path: Path, language: str, scheme: str) -> None:
    program = start()
    for name in ("온보딩 인터뷰", "Chairs", "Moving house"):
        Project.create(tmp_path / f"{name}.ikit").close()
        program.desk.preferences.remember_project(tmp_path / f"{name}.ikit")
    program.desk.preferences.remember_project("/media/usb/Gone.ikit")
    dress(program, language, scheme)
    for scale in (1, 2):
        picture(program.window, "welcome", program, scale)


@pytest.mark.parametrize(("language", "scheme"), LOOKS)
def test_window_with_everything_that_can_be_in_it(start: Start, study: Path, language: str, scheme: str) -> None:
    program = start(study)
    desk = program.desk
    dress(program, language, scheme)
    people = desk.workspace(PeopleWorkspace)
    for number in range(1, 9):
        desk.change("Add participant", add_participant, f"P{number}")
    people.list.setCurrentRow(2)
    controls = QWidget()
    row = QHBoxLayout(controls)
    tree = QTreeWidget(columnCount=1)
    tree.setHeaderHidden(True)
    parent = QTreeWidgetItem(tree, ["배송 · Delivery"])
    QTreeWidgetItem(parent, ["지연"])
    tree.expandAll()
    combo = QComboBox()
    combo.addItems(["한국어", "English"])
    for widget in (
        combo,
        QSpinBox(),
        QLineEdit("text"),
        _checked(QCheckBox("Check")),
        _checked(QRadioButton("Radio")),
        tree,
    ):
        row.addWidget(widget)
    people.body.addWidget(controls)
    desk.tell("“인터뷰-3.m4a” 12:30", undo=True)
    desk.trouble(
        FileTrouble("The disk is full.", safe="Nothing was changed.", attempt="Free some space and try again.")
    )
    job = desk.jobs.show("Interview 3.m4a", cancel=lambda: None)
    job.report(0.42, "12:31 / 29:40")
    people.list.setFocus()
    for scale in (1, 2):
        picture(program.window, "window", program, scale)
    job.fail(FileTrouble("The disk is full."))


@pytest.mark.parametrize(("language", "scheme"), LOOKS)
def test_what_opens_over_the_window(start: Start, study: Path, language: str, scheme: str) -> None:
    program = start(study)
    dress(program, language, scheme)
    palette = CommandPalette(program.desk, program.window)
    palette.open_over()
    picture(palette, "palette", program)
    palette.close()
    for kind in (CheatSheet, KeyEditor):
        dialog = kind(program.desk, program.window)
        dialog.show()
        picture(dialog, kind.__name__.lower(), program)
        dialog.close()
    page = Help.over(program.desk, program.window)
    picture(page, "help", program)
    page.close()
    jobs = program.window.status.list
    first, second = program.desk.jobs.show("Interview 3.m4a", cancel=lambda: None), program.desk.jobs.show("Report")
    first.report(0.42, "12:31 / 29:40")
    second.fail(FileTrouble("The disk is full.", attempt="Free some space and try again."))
    jobs.show()
    picture(jobs, "jobs", program)
    jobs.close()
    first.stop()
    menu = program.window.menuBar().actions()[0].menu()
    assert isinstance(menu, QMenu)
    menu.popup(program.window.mapToGlobal(program.window.rect().topLeft()))
    picture(menu, "menu", program)
    menu.close()


def _checked(widget: QCheckBox | QRadioButton) -> QCheckBox | QRadioButton:
    widget.setChecked(True)
    return widget
