"""How few keys a coded quote costs, and that a screen reader's tree is enough to code one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from interviewkit.coding.emotions import FEELINGS
from interviewkit.ui.code.alike_dialog import AlikeDialog, code_all_alike
from interviewkit.ui.code.feeling_picker import AT_ONCE
from tests.ui.code.conftest import Hands, passage

K = Qt.Key
LATE, WHY = "It came late.", "Nobody told me why."


def test_a_known_code_costs_two_keys(hands: Hands) -> None:
    hands.press(K.Key_Down, K.Key_Down)
    pressed = [K.Key_Down, K.Key_1]
    hands.press(*pressed)
    assert hands.coded() == [(LATE, ("Late",))] and len(pressed) == 2


def test_a_new_code_costs_its_letters_and_two_more(hands: Hands) -> None:
    hands.press(K.Key_Down, K.Key_Down, K.Key_Down)
    hands.press(K.Key_Return)
    hands.keys("Patience")
    hands.press(K.Key_Return)
    assert hands.coded() == [(LATE, ("Patience",))]


def test_an_emotion_with_its_valence_costs_two_more_keys(hands: Hands) -> None:
    hands.press(K.Key_Down, K.Key_Down, K.Key_Down, K.Key_1)
    hands.keys("'8")
    (feeling,) = hands.quotes()[0].emotions
    assert (feeling.label, feeling.valence) == ("frustration", FEELINGS["frustration"].valence)
    assert hands.focus() is hands.text, "the next sentence is one key away"


def test_a_whole_feeling_is_given_by_key_as_one_step(hands: Hands) -> None:
    hands.press(K.Key_Down, K.Key_Down, K.Key_Down, K.Key_1)
    before = len(hands.project.history())
    hands.keys("'")
    hands.keys("fatig")
    hands.keys("--]")
    hands.press(K.Key_Tab)
    hands.keys("Waited = all day")
    hands.press(K.Key_Return)
    (feeling,) = hands.quotes()[0].emotions
    assert (feeling.label, feeling.valence, feeling.intensity, feeling.why) == ("fatigue", -3, 3, "Waited = all day")
    assert len(hands.project.history()) == before + 1
    assert set(AT_ONCE) <= set(FEELINGS)


def interface(widget: QWidget) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None and found.isValid()
    return found


def below(found: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for number in range(found.childCount()):
        child = found.child(number)
        if child is not None:
            yield child
            yield from below(child)


def named(found: QAccessibleInterface) -> str:
    return found.text(QAccessible.Text.Name)


def test_a_screen_readers_tree_is_enough_to_code_a_quote(hands: Hands) -> None:
    view = interface(hands.text)
    assert named(view) == "Transcript" and view.role() == QAccessible.Role.EditableText
    assert view.state().focused
    words = view.textInterface()
    text = words.text(0, words.characterCount())
    assert LATE in text
    at = text.index(LATE)
    words.setSelection(0, at, at + len(LATE)) if words.selectionCount() else words.addSelection(at, at + len(LATE))
    QApplication.processEvents()
    assert hands.room.words_in_hand() == LATE
    assert named(interface(hands.room.inspector.text)) == LATE or "Passage" in named(
        interface(hands.room.inspector.text)
    )
    hands.press(K.Key_Return)
    picker = interface(hands.picker())
    field = interface(hands.picker().field)
    assert named(field) == "Code…" and field.state().focused
    entries = [named(each) for each in below(picker) if each.role() == QAccessible.Role.ListItem]
    assert any(entry.startswith("Late") for entry in entries)
    hands.keys("late")
    hands.press(K.Key_Return)
    assert hands.coded() == [(LATE, ("Late",))]
    tree = interface(hands.room.tree)
    assert named(tree) == "Codebook"
    codes = [named(each) for each in below(tree) if each.role() == QAccessible.Role.TreeItem]
    assert any(code.startswith("Late") for code in codes)
    chips = interface(hands.room.inspector.codes)
    assert "Late" in chips.text(QAccessible.Text.Description)


def test_the_popups_parts_and_the_filter_have_names(hands: Hands) -> None:
    hands.room.transcript.select(passage(hands, LATE))
    hands.keys("'")
    picker = hands.wheel()
    for widget in (picker.field, picker.wheel, picker.valence, picker.strength, picker.why, hands.room.filters):
        assert named(interface(widget)), widget
    hands.press(K.Key_Escape)


class Dropped(QDropEvent):
    """A drop as it comes from another widget."""

    def __init__(self, source: QWidget, at: QPoint, kind: QEvent.Type) -> None:
        from PySide6.QtCore import QMimeData

        self._mime = QMimeData()
        actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
        super().__init__(
            QPointF(at), actions, self._mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, kind
        )
        self._source = source

    def source(self) -> QWidget:
        return self._source


def test_a_code_is_dragged_onto_words_and_words_onto_a_code(hands: Hands) -> None:
    hands.room.tree.choose(hands.code("Trust"))
    at = hands.place_of(passage(hands, WHY))[0] + QPoint(20, 0)
    viewport = hands.text.viewport()
    assert viewport.acceptDrops()
    for kind in (QEvent.Type.DragMove, QEvent.Type.Drop):
        assert hands.room.dragging.eventFilter(viewport, Dropped(hands.room.tree, at, kind))
    assert hands.coded() == [(WHY, ("Trust",))], "the sentence under the mouse"
    hands.room.transcript.select(passage(hands, "came late"))
    tree = hands.room.tree
    item = tree._by_id[hands.code("Late")]
    drop = Dropped(hands.text.viewport(), tree.visualItemRect(item).center(), QEvent.Type.Drop)
    assert hands.room.dragging.eventFilter(tree.viewport(), drop)
    assert ("came late", ("Late",)) in hands.coded()
    assert drop.dropAction() == Qt.DropAction.CopyAction, "nothing is taken out of the text"


def test_a_click_within_the_selection_still_lets_go_of_it(hands: Hands) -> None:
    hands.room.transcript.select(passage(hands, LATE))
    start, end = hands.place_of(passage(hands, LATE))
    QTest.mouseClick(hands.text.viewport(), Qt.MouseButton.LeftButton, pos=(start + end) / 2)
    QApplication.processEvents()
    assert hands.room.transcript.selected_passage() is None


def wait_for(hands: Hands, dialog: AlikeDialog, count: int) -> None:
    hands.qtbot.waitUntil(lambda: dialog.list.count() == count, timeout=10_000)


def test_code_all_like_this_finds_the_words_elsewhere_and_codes_what_is_ticked(hands: Hands) -> None:
    hands.room.transcript.select(passage(hands, "The person"))
    hands.keys("2")
    hands.keys("l")
    dialog = next(each for each in QApplication.topLevelWidgets() if isinstance(each, AlikeDialog))
    wait_for(hands, dialog, 0)
    dialog.field.clear()
    hands.keys("me")
    wait_for(hands, dialog, 3)
    assert [each.text.casefold() for each in dialog.chosen()] == ["me", "me", "me"]
    dialog.list.item(2).setCheckState(Qt.CheckState.Unchecked)
    assert dialog.go.text() == "Code 2 places"
    before = len(hands.project.history())
    hands.click(dialog.go)
    assert len(hands.project.history()) == before + 1
    coded = {words for words, codes in hands.coded() if codes == ("Trust",)}
    assert len(coded) == 3 and all(len(words) > 4 for words in coded), "whole sentences"
    hands.program.desk.undo()
    assert len(hands.coded()) == 1


def test_korean_words_are_found_elsewhere_too(hands: Hands) -> None:
    sources = hands.room.sources
    assert sources is not None
    hands.program.desk.choose_source(2)
    hands.room.transcript.select(passage(hands, "친절했어요"))
    hands.keys("4")
    dialog = code_all_alike(hands.room)
    dialog.field.setText("어요")
    dialog.look()
    hands.qtbot.waitUntil(lambda: dialog.list.count() == 2, timeout=10_000)
    place, _ = dialog.chosen()
    assert (place.text, place.before + place.text + place.after) == ("어요", "배송이 늦었어요.")
    dialog.reject()


@pytest.mark.parametrize("key", [K.Key_Down, K.Key_Up])
def test_alt_and_an_arrow_select_what_is_said_in_one_breath(hands: Hands, key: Qt.Key) -> None:
    hands.press(K.Key_Home, held=Qt.KeyboardModifier.ControlModifier)
    hands.press(K.Key_Down, K.Key_Down)
    hands.press(key, held=Qt.KeyboardModifier.AltModifier)
    words = hands.room.words_in_hand()
    whole = [row.text for row in hands.text.page.rows]
    assert words in whole, "without times, a turn is one breath"
