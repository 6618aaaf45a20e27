"""Find and replace as a person does it: what would change is seen, left out, replaced and taken back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from interviewkit.sources.actions import NewSegment, add_source, append_segments
from interviewkit.ui.replacing.replacing_page import ReplacingPage
from interviewkit.ui.sources.workspace import SourcesWorkspace
from tests.ui.sources.conftest import notices, segments

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def sources(room: SourcesWorkspace) -> tuple[int, int]:
    """Two transcripts, the first of them shown."""

    def fill(session: object) -> tuple[int, int]:
        one = add_source(session, "P01", "transcript")  # type: ignore[arg-type]
        two = add_source(session, "P02", "transcript")  # type: ignore[arg-type]
        said = [
            NewSegment("고객센타에 전화했어요. 고객센타요.", "Mina"),
            NewSegment("The Support was kind, the support!", "P01"),
        ]
        append_segments(session, one, said)  # type: ignore[arg-type]
        append_segments(session, two, [NewSegment("고객센타가 좋았어요", "P02")])  # type: ignore[arg-type]
        return one, two

    found = room.desk.change("Import", fill)
    assert found is not None
    room.desk.choose_source(found[0])
    return found


@pytest.fixture
def page(qtbot: QtBot, room: SourcesWorkspace, sources: tuple[int, int]) -> ReplacingPage:
    """The page, opened with its key."""
    room.page.reading.setFocus()
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, K.Key_H, CTRL)
    found = room.page.side.built(ReplacingPage.id)
    assert isinstance(found, ReplacingPage) and found.query.hasFocus()
    return found


def look(qtbot: QtBot, page: ReplacingPage, query: str, new: str = "") -> None:
    page.query.clear()
    page.new.clear()
    if query.isascii():
        QTest.keyClicks(page.query, query)
    else:
        page.query.setText(query)
    page.new.setText(new)
    qtbot.waitUntil(lambda: not page._soon.isActive() and page._looking is None, timeout=10_000)


def texts(room: SourcesWorkspace, source: int) -> list[str]:
    return [row.text for row in segments(room, source)]


def test_the_count_follows_the_letters(qtbot: QtBot, page: ReplacingPage) -> None:
    look(qtbot, page, "SUPPORT", "help")
    assert page.count.text() == "2 of 2 places" and page.go.text() == "Replace 2 places"
    look(qtbot, page, "support xyz")
    assert page.count.text() == "Nothing found" and not page.go.isEnabled()


def test_places_are_left_out_replaced_and_taken_back(
    qtbot: QtBot, room: SourcesWorkspace, sources: tuple[int, int], page: ReplacingPage
) -> None:
    before = texts(room, sources[0])
    look(qtbot, page, "고객센타", "고객센터")
    page.list.setFocus()
    page.list.setCurrentIndex(page.rows.index(1))
    QTest.keyClick(page.list, K.Key_Space)
    assert page.go.text() == "Replace 1 place"
    qtbot.mouseClick(page.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: texts(room, sources[0])[0] == "고객센터에 전화했어요. 고객센타요.", timeout=10_000)
    qtbot.waitUntil(lambda: notices(room)[:1] == ["1 place was replaced."], timeout=10_000)
    assert page.query.hasFocus(), "the keyboard stays with who replaces"
    assert room.desk.undo_label == "Replace words “고객센타”"
    room.desk.undo()
    assert texts(room, sources[0]) == before


def test_a_place_chosen_is_shown_in_its_source(
    qtbot: QtBot, room: SourcesWorkspace, sources: tuple[int, int], page: ReplacingPage
) -> None:
    page.scope.setCurrentIndex(2)
    look(qtbot, page, "고객센타", "고객센터")
    assert page.rows.count() == 3
    page.list.setCurrentIndex(page.rows.index(2))
    assert room.desk.source_id == sources[1]
    passage = room.page.reading.view.selected_passage()
    assert passage is not None and room.page.reading.view.words_in(passage) == "고객센타"


def test_only_one_persons_words(qtbot: QtBot, page: ReplacingPage) -> None:
    page.speaker.setCurrentIndex(page.speaker.findText("P01"))
    look(qtbot, page, "고객센타")
    assert page.rows.count() == 0
    look(qtbot, page, "support")
    assert page.rows.count() == 2


def test_a_wrong_expression_is_told_beside_the_field(qtbot: QtBot, page: ReplacingPage) -> None:
    page.regex.click()
    look(qtbot, page, "(")
    assert "regular expression" in page.count.text() and not page.go.isEnabled()
    look(qtbot, page, r"(고객)(센타)", "$2-$1")
    assert [hit.new for hit in page.rows.chosen()] == ["센타-고객"] * 2


def test_what_is_selected_is_looked_for_and_escape_goes_back(
    qtbot: QtBot, room: SourcesWorkspace, page: ReplacingPage
) -> None:
    QTest.keyClick(page.query, K.Key_Escape)
    assert room.page.side.shown == ""
    view = room.page.reading.view
    view.go_to(segments(room)[1].id, 4, 11)
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, K.Key_H, CTRL)
    assert page.query.text() == "Support"


def test_what_is_being_typed_is_saved_before_it_is_replaced(
    qtbot: QtBot, room: SourcesWorkspace, sources: tuple[int, int], page: ReplacingPage
) -> None:
    view = room.page.reading.view
    view.go_to(segments(room)[1].id, 0)
    view.set_editing(True)
    view.setFocus()
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, "So. ")
    look(qtbot, page, "kind", "friendly")
    page.replace()
    qtbot.waitUntil(lambda: "So. The Support was friendly" in texts(room, sources[0])[1], timeout=10_000)
