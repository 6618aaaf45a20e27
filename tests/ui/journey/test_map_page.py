"""The journey map as a person uses it: walking, writing, keeping offers, dragging, dropping quotes, undoing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from interviewkit.coding.actions import feel
from interviewkit.coding.queries import quotes_in_stage
from interviewkit.journey.actions import add_touchpoint
from interviewkit.journey.content import Item
from interviewkit.journey.queries import stages
from interviewkit.store.project import Project
from interviewkit.ui.application import Program
from interviewkit.ui.journey import map_acts, map_deeds, stage_deeds
from interviewkit.ui.journey.map_page import MapPage
from interviewkit.ui.journey.painting import Spot
from interviewkit.ui.journey.workspace import JourneyWorkspace
from interviewkit.ui.rooms import ROOMS
from tests.journey.study import copied_study
from tests.ui.conftest import Start

Opened = Callable[[], tuple[Program, MapPage]]
Key = Qt.Key
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def opened(start: Start, tmp_path: Path, qtbot: QtBot) -> Opened:
    def go() -> tuple[Program, MapPage]:
        program = start(
            copied_study(tmp_path / "study"), tuple(room for room in ROOMS if room.id in ("code", "journey"))
        )
        program.window.go("journey")
        page = program.desk.workspace(JourneyWorkspace).map
        qtbot.waitUntil(lambda: page.content() is not None, timeout=20_000)
        page.view.setFocus()
        qtbot.waitUntil(page.view.hasFocus)
        return program, page

    return go


def row(page: MapPage, lane: str) -> int:
    content = page.content()
    assert content is not None
    return content.lanes.index(lane)


def go(page: MapPage, lane: str, column: int, item: int = 0) -> None:
    page.view.go(Spot(row(page, lane) if lane else -1, column, item))


def items(page: MapPage, lane: str, column: int) -> tuple[Item, ...]:
    content = page.content()
    assert content is not None
    return content.cell(lane, column).items


def texts(page: MapPage, lane: str, column: int, kind: str = "card") -> list[str]:
    return [item.text for item in items(page, lane, column) if item.kind == kind]


def strike(page: MapPage, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    widget = QApplication.focusWidget() or page.view
    QTest.keyClick(widget, key, modifiers)


def back(program: Program, page: MapPage, qtbot: QtBot) -> None:
    """The keyboard is on the map again after a dialog."""
    program.window.activateWindow()
    page.view.setFocus()
    qtbot.waitUntil(page.view.hasFocus)


def type_card(page: MapPage, qtbot: QtBot, text: str) -> None:
    qtbot.waitUntil(page.view.editor.hasFocus)
    page.view.editor.setPlainText(text)
    strike(page, Key.Key_Return)


def test_arrows_walk_over_heads_cells_and_cards_and_the_quotes_follow(opened: Opened, qtbot: QtBot) -> None:
    program, page = opened()
    assert page.view.spot == Spot(-1, 0)
    strike(page, Key.Key_Right)
    strike(page, Key.Key_Right)
    qtbot.waitUntil(lambda: page.evidence.heading.text() == "Purchase")
    qtbot.waitUntil(lambda: page.evidence.list.count() == 4)
    while page.view.lane() != "pain":
        strike(page, Key.Key_Down)
    assert page.view.item() is not None
    qtbot.waitUntil(lambda: page.evidence.list.count() == 3)
    assert "결제 오류" in page.view.accessibleDescription()
    strike(page, Key.Key_Home)
    assert page.view.spot.column == 0
    for _ in range(20):
        strike(page, Key.Key_Up)
    assert page.view.spot == Spot(-1, 0)
    program.window.close()


def test_a_card_is_written_reworded_and_removed_by_keys_and_each_is_one_step(opened: Opened, qtbot: QtBot) -> None:
    program, page = opened()
    desk = program.desk
    go(page, "opportunity", 2)
    strike(page, Key.Key_Return, CTRL)
    type_card(page, qtbot, "Keep what was typed")
    qtbot.waitUntil(lambda: texts(page, "opportunity", 2) == ["Keep what was typed"])
    assert page.maps.currentText() == "Journey map"
    qtbot.waitUntil(lambda: page.view.item() is not None and page.view.hasFocus())
    strike(page, Key.Key_Return)
    type_card(page, qtbot, "Keep everything")
    qtbot.waitUntil(lambda: texts(page, "opportunity", 2) == ["Keep everything"])
    strike(page, Key.Key_Return)
    qtbot.waitUntil(page.view.editor.hasFocus)
    page.view.editor.setPlainText("never")
    strike(page, Key.Key_Escape)
    assert texts(page, "opportunity", 2) == ["Keep everything"]
    qtbot.waitUntil(page.view.hasFocus)
    strike(page, Key.Key_Delete)
    qtbot.waitUntil(lambda: texts(page, "opportunity", 2) == [])
    desk.undo()
    qtbot.waitUntil(lambda: texts(page, "opportunity", 2) == ["Keep everything"])
    desk.undo()
    desk.undo()
    qtbot.waitUntil(lambda: page.maps.currentText() == "Journey of everybody")
    program.window.close()


def test_enter_keeps_what_the_coding_offers_and_delete_waves_it_off(opened: Opened, qtbot: QtBot) -> None:
    program, page = opened()
    go(page, "pain", 1)
    offered = texts(page, "pain", 1, "offer")
    strike(page, Key.Key_Return)
    qtbot.waitUntil(lambda: texts(page, "pain", 1) == offered[:1])
    assert items(page, "pain", 1)[0].people == 3
    go(page, "pain", 1, 1)
    strike(page, Key.Key_Delete)
    qtbot.waitUntil(lambda: texts(page, "pain", 1, "offer") == offered[2:])
    go(page, "moment", 1)
    assert program.desk.actions.text(program.desk.actions["journey.edit"]) == "Confirm moment of truth"
    strike(page, Key.Key_Return)
    qtbot.waitUntil(lambda: texts(page, "moment", 1) == ["clearly unpleasant, lowest point"])
    assert items(page, "moment", 1)[0].value == -2.0
    program.window.close()


def test_cards_are_dragged_between_cells_and_moved_by_keys(opened: Opened, qtbot: QtBot) -> None:
    program, page = opened()
    for text in ("One", "Two"):
        go(page, "opportunity", 0, 99)
        strike(page, Key.Key_Return, CTRL)
        type_card(page, qtbot, text)
        qtbot.waitUntil(lambda text=text: text in texts(page, "opportunity", 0))  # type: ignore[misc]
    qtbot.waitUntil(lambda: page.view.item() is not None and page.view.item().text == "Two")  # type: ignore[union-attr]
    strike(page, Key.Key_Up, ALT)
    qtbot.waitUntil(lambda: texts(page, "opportunity", 0) == ["Two", "One"])
    strike(page, Key.Key_Right, ALT)
    qtbot.waitUntil(lambda: texts(page, "opportunity", 1) == ["Two"])
    qtbot.waitUntil(lambda: page.view.spot.column == 1)

    def middle(spot: Spot) -> QPoint:
        rect = page.view.rect_of(spot).translated(-page.view._shift())
        return QPointF(rect.center()).toPoint()

    viewport = page.view.viewport()
    source, target = Spot(row(page, "opportunity"), 1, 0), Spot(row(page, "kpi"), 0)
    page.view.verticalScrollBar().setValue(page.view.verticalScrollBar().maximum())
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=middle(source))
    for step in (0.4, 0.8, 1.0):
        here, there = middle(source), middle(target)
        QTest.mouseMove(viewport, here + (there - here) * step)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=middle(target))
    qtbot.waitUntil(lambda: texts(page, "kpi", 0) == ["Two"])
    program.desk.undo()
    qtbot.waitUntil(lambda: texts(page, "opportunity", 1) == ["Two"])
    program.window.close()


def test_quotes_dropped_on_a_card_stand_behind_it_and_on_a_lane_make_one(opened: Opened, qtbot: QtBot) -> None:
    program, page = opened()
    with_quotes = program.desk.read(quotes_in_stage, program.desk.read(stages)[2].id)
    go(page, "dropoff", 2)
    map_deeds.drop_quotes(page, with_quotes[:1], page.view.spot)
    qtbot.waitUntil(lambda: len(texts(page, "dropoff", 2)) == 1)
    go(page, "dropoff", 2)
    map_deeds.drop_quotes(page, with_quotes[1:3], page.view.spot)
    qtbot.waitUntil(lambda: items(page, "dropoff", 2)[0].people == 3)
    dialog = map_deeds.link(page)
    form = dialog.property("form")
    form.field.setText("brilliant zzz")
    assert all(form.list.item(at).isHidden() for at in range(form.list.count()))
    form.list.item(3).setCheckState(Qt.CheckState.Checked)
    form.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    dialog.accept()
    qtbot.waitUntil(lambda: set(items(page, "dropoff", 2)[0].quotes) == set(with_quotes[1:]))
    program.window.close()


def test_the_map_follows_a_coding_without_reading_everything(opened: Opened, qtbot: QtBot) -> None:
    program, page = opened()
    project = program.desk.project
    assert project is not None and page.reading is not None
    untouched = page.reading.counted[page.reading.content.columns[0].stage_id, None]
    quote = program.desk.read(quotes_in_stage, program.desk.read(stages)[4].id)[0]
    with project.change("Feel") as session:
        feel(session, quote, "anger")
    qtbot.waitUntil(lambda: page.content().columns[4].point.points[0].value < 1)  # type: ignore[union-attr]
    assert page.reading.counted[page.reading.content.columns[0].stage_id, None] is untouched
    program.window.close()


def test_stages_are_added_renamed_moved_and_removed_with_their_quotes_handed_on(opened: Opened, qtbot: QtBot) -> None:
    program, page = opened()
    names = lambda: [column.name for column in page.content().columns]  # type: ignore[union-attr]  # noqa: E731
    go(page, "", 0)
    dialog = stage_deeds.add_stage(page)
    dialog.findChildren(QLineEdit)[0].setText("Search")
    dialog.accept()
    qtbot.waitUntil(lambda: names()[1] == "Search")
    qtbot.waitUntil(lambda: page.view.spot.column == 1)
    back(program, page, qtbot)
    strike(page, Key.Key_Right, ALT)
    qtbot.waitUntil(lambda: names()[2] == "Search")
    renaming = stage_deeds.rename_stage(page)
    assert renaming is not None
    renaming.findChildren(QLineEdit)[1].setText("검색")
    renaming.accept()
    qtbot.waitUntil(lambda: page.content().columns[2].names == ("Search", "검색"))  # type: ignore[union-attr]
    go(page, "", 3)
    removing = stage_deeds.remove_stage(page)
    assert isinstance(removing, QDialog)
    into = removing.findChildren(QComboBox)[0]
    into.setCurrentIndex(into.findText("Everything moves to “Search”"))
    removing.accept()
    qtbot.waitUntil(lambda: "Purchase" not in names())
    assert page.content().columns[2].people == 4  # type: ignore[union-attr]
    program.desk.undo()
    qtbot.waitUntil(lambda: "Purchase" in names())
    program.window.close()


def test_a_stage_is_split_by_channel_and_joined_again(opened: Opened, qtbot: QtBot) -> None:
    program, page = opened()
    project = program.desk.project
    assert project is not None
    go(page, "", 2)
    with project.change("Touchpoint") as session:
        add_touchpoint(session, stages(session)[2].id, "Card form", "web", place="online")
    qtbot.waitUntil(lambda: texts(page, "touchpoint", 2, "touchpoint") == ["Card form"])
    program.desk.actions.run("journey.split")
    qtbot.waitUntil(lambda: [c.channel for c in page.content().columns if c.channel is not None] == ["web", ""])  # type: ignore[union-attr]
    program.desk.actions.run("journey.split")
    qtbot.waitUntil(lambda: len(page.content().columns) == 5)  # type: ignore[union-attr]
    page.place.setCurrentIndex(1)
    page.place.activated.emit(1)
    qtbot.waitUntil(lambda: page.content().people == 0)  # type: ignore[union-attr]
    program.window.close()


def test_funnel_numbers_are_pasted_and_typed(opened: Opened, qtbot: QtBot) -> None:
    program, page = opened()
    dialog = map_acts.funnel(page)
    assert dialog is not None
    dialog.property("form").table.setPlainText("Awareness, 1,000\nPurchase\t50\nCheckout 3")
    assert dialog.property("form").unknown.text() == "No such stage: Checkout"
    dialog.accept()
    numbers = lambda: [c.number and c.number.value for c in page.content().columns]  # type: ignore[union-attr]  # noqa: E731
    qtbot.waitUntil(lambda: numbers() == [1000, None, 50, None, None])
    back(program, page, qtbot)
    go(page, "funnel", 3)
    strike(page, Key.Key_Return)
    type_card(page, qtbot, "20")
    qtbot.waitUntil(lambda: numbers() == [1000, None, 50, 20, None])
    strike(page, Key.Key_Delete)
    qtbot.waitUntil(lambda: numbers() == [1000, None, 50, None, None])
    program.window.close()


def test_lanes_are_hidden_moved_and_made_and_versions_tell_it(opened: Opened, qtbot: QtBot) -> None:
    program, page = opened()
    keeping = map_acts.keep_version(page)
    keeping.findChildren(QLineEdit)[0].setText("Spring")
    keeping.accept()
    qtbot.waitUntil(lambda: page.map_id is not None and page.content().map.id is not None)  # type: ignore[union-attr]
    dialog = map_acts.choose_lanes(page)
    form = dialog.property("form")
    form.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    form.field.setText("Law")
    form.add_own()
    form.field.setText("Law")
    form.add_own()
    assert "Law" in form.trouble.text()
    dialog.accept()
    qtbot.waitUntil(lambda: page.content().lanes[:2] == ("Law", "action"))  # type: ignore[union-attr]
    back(program, page, qtbot)
    go(page, "Law", 2)
    map_deeds.add(page)
    type_card(page, qtbot, "Consent form")
    qtbot.waitUntil(lambda: texts(page, "Law", 2) == ["Consent form"])
    dialog = map_acts.choose_lanes(page)
    form = dialog.property("form")
    form.list.item(1).setText("pain")
    assert form.list.item(1).text() == "Law" and "pain" in form.trouble.text()
    form.list.item(1).setText("법무")
    dialog.accept()
    qtbot.waitUntil(lambda: page.content().lanes[0] == "법무")  # type: ignore[union-attr]
    assert texts(page, "법무", 2) == ["Consent form"]
    program.desk.undo()
    qtbot.waitUntil(lambda: page.content().lanes[0] == "Law")  # type: ignore[union-attr]
    shown = map_acts.show_versions(page)
    told = shown.property("form").text.toPlainText()
    assert "The lane “Law” is shown now." in told and "The lane “Storyboard” is no longer shown." in told
    QTest.mouseClick(shown.property("form").back, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.content().lanes[0] == "storyboard")  # type: ignore[union-attr]
    program.desk.undo()
    qtbot.waitUntil(lambda: page.content().lanes[0] == "Law" and texts(page, "Law", 2) == ["Consent form"])  # type: ignore[union-attr]
    program.window.close()


def test_another_map_shows_only_its_people(opened: Opened, qtbot: QtBot) -> None:
    program, page = opened()
    dialog = map_acts.new_map(page)
    form = dialog.property("form")
    form.name.setText("Two people")
    form.actor.setText("A careful buyer")
    people = form.tree.topLevelItem(0)
    for at in (0, 1):
        people.child(at).setCheckState(0, Qt.CheckState.Checked)
    dialog.accept()
    qtbot.waitUntil(lambda: page.content().people == 2)  # type: ignore[union-attr]
    assert page.maps.currentText() == "Two people"
    assert page.note.text() == "2 chosen participants"
    program.desk.undo()
    qtbot.waitUntil(lambda: page.content().people == 4)  # type: ignore[union-attr]
    program.window.close()


def test_the_map_leaves_as_picture_vectors_pdf_workbook_and_table(opened: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    program, page = opened()
    for ending in ("png", "svg", "pdf", "xlsx", "csv"):
        map_acts.write_map(page, tmp_path / f"map.{ending}")
    assert not QImage(str(tmp_path / "map.png")).isNull()
    assert b"Awareness" in (tmp_path / "map.svg").read_bytes()
    assert (tmp_path / "map.pdf").read_bytes().startswith(b"%PDF")
    assert "결제 오류" in (tmp_path / "map.csv").read_text(encoding="utf-8-sig")
    assert program.desk.preferences.scheme  # the screen's colours are as they were
    program.window.close()


def test_a_picture_is_put_on_the_storyboard_and_described(opened: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    program, page = opened()
    image = QImage(80, 60, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkCyan)
    assert image.save(str(tmp_path / "till.png"))
    (tmp_path / "no.png").write_text("no")
    go(page, "storyboard", 2)
    program.desk.do(lambda _: map_deeds.add_picture(page, tmp_path / "no.png"))
    map_deeds.add_picture(page, tmp_path / "till.png")
    type_card(page, qtbot, "A woman at the till")
    qtbot.waitUntil(lambda: texts(page, "storyboard", 2) == ["A woman at the till"])
    picture = items(page, "storyboard", 2)[0].picture
    assert picture is not None and page.picture(picture) is not None
    program.window.close()


def test_a_project_that_may_only_be_read_shows_the_map_and_changes_nothing(opened: Opened, qtbot: QtBot) -> None:
    program, page = opened()
    assert program.desk.project is not None
    place = program.desk.project.place
    program.desk.close_project()
    assert page.content() is None
    program.desk.take(Project.open(place, coder="ben", read_only=True))
    program.window.go("journey")
    qtbot.waitUntil(lambda: page.content() is not None, timeout=20_000)
    go(page, "pain", 2)
    assert not program.desk.actions.run("journey.remove")
    map_deeds.enter(page)
    assert texts(page, "pain", 2) == [] and page.view.editor.isHidden()
    program.window.close()


def test_dragging_quotes_over_the_map_shows_where_they_may_fall(opened: Opened, qtbot: QtBot) -> None:
    program, page = opened()
    go(page, "", 2)
    found = page.evidence.list
    qtbot.waitUntil(lambda: found.count() == 4)
    found.item(0).setSelected(True)
    go(page, "opportunity", 2)
    rect = page.view.rect_of(page.view.spot).translated(-page.view._shift())
    place, data = rect.center(), found.mimeData(found.selectedItems())

    class Dropped(QDropEvent):
        """Qt tells the source only of a drag that the system carries."""

        def source(self) -> QObject:
            return found

    held = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    event = Dropped(place, *held)
    page.view._target = page.view.spot_at(place)
    page.view.dropEvent(event)
    qtbot.waitUntil(lambda: len(texts(page, "opportunity", 2)) == 1)
    assert items(page, "opportunity", 2)[0].people == 1
    program.window.close()


def test_pictures_dropped_on_the_room_go_on_the_storyboard(opened: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    program, page = opened()
    image = QImage(20, 20, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    assert image.save(str(tmp_path / "a.jpg"))
    room = program.desk.workspace(JourneyWorkspace)
    assert not room.dropped([tmp_path / "talk.mp3"])
    assert room.dropped([tmp_path / "a.jpg"])
    qtbot.waitUntil(lambda: len(items(page, "storyboard", 0)) == 1)
    page.view.editor.leave()
    assert texts(page, "storyboard", 0) == [""]
    program.desk.undo()
    qtbot.waitUntil(lambda: not items(page, "storyboard", 0))
    program.window.close()
