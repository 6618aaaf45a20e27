"""The mouse, the codebook's tree, the inspector, the sources, and what other rooms change meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDropEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QLineEdit, QMenu

from interviewkit.coding.actions import code_passage
from interviewkit.coding.codebook import create_code
from interviewkit.sources.actions import NewSegment, append_segments, delete_source
from interviewkit.sources.correcting.editing import edit_segment
from interviewkit.sources.queries import segments, sources
from interviewkit.ui.code import pickers
from interviewkit.ui.code.definition import describe
from interviewkit.ui.code.menus import code_menu, new_code, show_quotes
from tests.ui.code.conftest import Hands, passage

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def quoted(hands: Hands, words: str, *codes: str) -> int:
    """A quote made behind the room's back."""
    ids = [hands.code(code) for code in codes]
    found = hands.program.desk.change(
        "Code passage", code_passage, hands.room.hand.source_id, passage(hands, words), ids
    )
    assert isinstance(found, int)
    return found


def select(hands: Hands, words: str) -> None:
    hands.room.transcript.select(passage(hands, words))
    hands.room.transcript.setFocus()
    QApplication.processEvents()


def choose(menu: QMenu, text: str) -> None:
    """Takes an entry of a menu or of its submenus."""
    for action in menu.actions():
        if isinstance(below := action.menu(), QMenu) and any(each.text() == text for each in below.actions()):
            choose(below, text)
            return
        if action.text() == text:
            assert action.isEnabled(), f"{text} cannot be done"
            action.trigger()
            return
    raise LookupError(text)


# The mouse


def test_words_marked_with_the_mouse_are_coded(hands: Hands) -> None:
    start, end = hands.place_of(passage(hands, "Nobody told me"))
    hands.drag(hands.text.viewport(), start, end)
    hands.keys("1")
    assert hands.coded() == [("Nobody told me", ("Late",))]


def test_a_click_on_coded_words_chooses_their_quote_and_the_next_click_the_one_below(hands: Hands) -> None:
    long, short = quoted(hands, "Nobody told me why.", "Trust"), quoted(hands, "told me", "Late")
    start, _ = hands.place_of(passage(hands, "told"))
    chosen = []
    for _ in range(3):
        hands.click(hands.text.viewport(), start + QPoint(6, 0))
        hands.settle(600)  # three quick clicks would mark the sentence
        assert hands.room.hand.quote is not None
        chosen.append(hands.room.hand.quote.id)
        assert hands.room.hand.passage == hands.room.hand.quote.passage
    assert chosen == [short, long, short]
    assert hands.room.inspector.text.text() == "told me"


def test_a_click_on_a_stripe_takes_the_quote_in_hand_and_its_end_can_be_dragged(hands: Hands) -> None:
    quote = quoted(hands, "It came late.", "Trust")
    right = hands.room.transcript.findChildren(type(hands.room.transcript._right))[0]
    stripe = next(each for each in right.found().stripes if each.quote == quote)
    x = int(right._left()) + 2
    hands.click(right, QPoint(x, int((stripe.top + stripe.bottom) / 2)))
    assert hands.room.hand.quote is not None and hands.room.hand.quote.id == quote
    assert [chip.text for chip in hands.room.inspector.codes.chips()] == ["Trust"]
    _, end = hands.place_of(passage(hands, "It came late."))
    hands.drag(hands.text.viewport(), end, hands.place_of(passage(hands, "told me"))[1])
    assert hands.coded() == [("It came late. Nobody told me", ("Trust",))]
    hands.press(K.Key_Z, held=CTRL)
    assert hands.coded() == [("It came late.", ("Trust",))]
    assert hands.room.transcript.passage_of(quote) == passage(hands, "It came late.")


def test_selecting_other_words_lets_go_of_a_chosen_quote(hands: Hands) -> None:
    quote = quoted(hands, "It came late.", "Trust")
    hands.room.transcript.go_to_quote(quote)
    hands.press(K.Key_Down)
    hands.keys("1")
    assert hands.coded() == [("It came late.", ("Trust",)), ("Nobody told me why.", ("Late",))]


def menu_at(hands: Hands, words: str) -> list[str]:
    """What the right mouse button offers on words; the menu is closed again."""
    at = hands.place_of(passage(hands, words))[0] + QPoint(4, 0)
    view = hands.text.viewport()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.mapToGlobal(at))
    QApplication.sendEvent(view, event)
    QApplication.processEvents()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    texts = [action.text().split("\t")[0] for action in menu.actions() if action.isEnabled() and action.text()]
    menu.close()
    return texts


def test_the_right_mouse_button_on_a_quote_takes_it_in_hand(hands: Hands) -> None:
    quote = quoted(hands, "It came late.", "Trust")
    select(hands, "And then?")
    assert "Delete quote" in menu_at(hands, "came")
    assert hands.room.hand.quote is not None and hands.room.hand.quote.id == quote
    select(hands, "came")
    assert "Delete quote" not in menu_at(hands, "came"), "on the selection itself it stays the selection"
    assert hands.room.hand.quote is None and hands.room.words_in_hand() == "came"


# The inspector


def test_a_cross_takes_ones_own_code_off(hands: Hands) -> None:
    select(hands, "It came late.")
    hands.keys("12")
    chips = hands.room.inspector.codes
    hands.click(chips, chips.place_of_cross(hands.code("Late")))
    assert hands.coded() == [("It came late.", ("Trust",))]


def test_steps_set_valence_and_strength_and_the_box_gives_another_word(hands: Hands) -> None:
    select(hands, "It came late.")
    panel = hands.room.inspector
    hands.click(panel.valence.button(-3))
    hands.click(panel.strength.button(3))
    box = panel.feeling
    box.setFocus()
    hands.press(K.Key_Down)
    assert box.currentData() != ""
    (feeling,) = hands.quotes()[0].emotions
    assert (feeling.label, feeling.valence, feeling.intensity) == ("joy", -3, 3), "the word changed, what was set stays"
    panel.feeling.setCurrentIndex(0)
    panel.feeling.activated.emit(0)
    assert hands.quotes() == []


def test_why_is_kept_with_its_quote_when_the_source_is_switched(hands: Hands) -> None:
    select(hands, "It came late.")
    hands.keys("-")
    panel = hands.room.inspector
    panel.why.setFocus()
    hands.keys("no word")
    hands.program.desk.choose_source(hands.program.desk.read(sources)[1].id)
    assert [each.why for each in hands.quotes()[0].emotions] == ["no word"]
    assert panel.why.text() == ""


def test_a_memo_being_written_survives_what_others_do(hands: Hands) -> None:
    select(hands, "It came late.")
    hands.keys("1;")
    hands.keys("Half a th")
    quoted(hands, "And then?", "Trust")
    with hands.project.change("Append") as session:
        append_segments(session, hands.room.hand.source_id or 0, [NewSegment("More.", "P01")])
    hands.settle()
    hands.keys("ought")
    assert hands.room.inspector.memo.toPlainText() == "Half a thought"
    hands.program.desk.close_project()
    assert hands.program.desk.project is None


def test_a_memo_is_saved_when_the_window_closes(hands: Hands) -> None:
    from interviewkit.coding import queries
    from interviewkit.store.project import Project

    select(hands, "It came late.")
    hands.keys("1;")
    hands.keys("kept")
    path = hands.project.path
    hands.program.window.close()
    with Project.open(path, coder="anna") as project, project.read() as session:
        assert [quote.memo for quote in queries.quotes(session)] == ["kept"]


def test_two_coders_share_a_quote_and_each_sees_whose_is_what(hands: Hands) -> None:
    select(hands, "It came late.")
    hands.keys("1-")
    hands.program.desk.rename_coder("ben")
    hands.keys("1=")
    panel = hands.room.inspector
    assert [(chip.text, chip.own) for chip in panel.codes.chips()] == [("Late", True)]
    assert [(chip.text, chip.own) for chip in panel.feelings.chips()] == [
        ("Without a word · anna", False),
        ("Without a word", True),
    ]
    assert [(each.coder, each.valence) for each in hands.quotes()[0].emotions] == [("anna", -1), ("ben", 1)]
    hands.press(K.Key_Delete)
    assert [tag.coder for tag in hands.quotes()[0].tags] == ["anna"]


def test_the_whole_inspector_fits_at_860_pixels(hands: Hands) -> None:
    hands.program.window.resize(1400, 860)
    select(hands, "It came late.")
    hands.keys("123-")
    hands.settle(50)
    assert hands.room.inspector.verticalScrollBar().maximum() == 0


# The codebook


def test_a_new_code_is_named_at_once_and_can_be_undone(hands: Hands) -> None:
    new_code(hands.room, hands.code("Trust"))
    field = hands.focus()
    assert isinstance(field, QLineEdit)
    hands.press(K.Key_A, held=CTRL)
    hands.keys("Kindness")
    hands.press(K.Key_Return)
    assert hands.codes() == ["Delivery", "Late", "Trust", "Kindness", "사람의 응대"]
    hands.program.desk.undo()
    hands.program.desk.undo()
    assert hands.codes() == ["Delivery", "Late", "Trust", "사람의 응대"]


def test_f2_renames_and_a_name_that_is_taken_is_refused(hands: Hands) -> None:
    hands.room.tree.choose(hands.code("Trust"))
    hands.room.tree.setFocus()
    hands.press(K.Key_F2)
    hands.press(K.Key_A, held=CTRL)
    hands.keys("Faith")
    hands.press(K.Key_Return)
    assert "Faith" in hands.codes()
    hands.press(K.Key_F2)
    hands.press(K.Key_A, held=CTRL)
    hands.keys("Late")
    hands.press(K.Key_Return)
    assert hands.codes().count("Late") == 1
    item = hands.room.tree.currentItem()
    assert item is not None and item.text(0) == "Faith", "the tree shows what is stored"


def drop(hands: Hands, name: str, target: str, where: QAbstractItemView.DropIndicatorPosition) -> None:
    """Lets go of a code over another one; Qt's own drag loop cannot be driven without a screen."""
    tree = hands.room.tree
    tree.choose(hands.code(name))
    rect = tree.visualItemRect(tree._by_id[hands.code(target)])
    event = QDropEvent(
        QPointF(rect.center()), Qt.DropAction.MoveAction, QMimeData(), Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    tree.dropIndicatorPosition = lambda: where  # type: ignore[method-assign]
    event.source = lambda: tree  # type: ignore[method-assign]
    tree.dropEvent(event)


def test_a_code_is_dragged_to_another_parent_and_between_others(hands: Hands) -> None:
    place = QAbstractItemView.DropIndicatorPosition
    drop(hands, "Late", "Trust", place.OnItem)
    drop(hands, "사람의 응대", "Delivery", place.AboveItem)
    assert hands.codes() == ["사람의 응대", "Delivery", "Trust", "Late"]
    assert hands.room.codes[hands.code("Late")].parent_id == hands.code("Trust")
    drop(hands, "Trust", "Late", place.OnItem)
    assert hands.codes() == ["사람의 응대", "Delivery", "Trust", "Late"], "not below itself"
    hands.program.desk.undo()
    hands.program.desk.undo()
    assert hands.codes() == ["Delivery", "Late", "Trust", "사람의 응대"]


def test_the_codes_menu_colours_pins_merges_and_deletes(hands: Hands) -> None:
    room = hands.room
    quote = quoted(hands, "It came late.", "Late", "Trust")
    choose(code_menu(room, hands.code("Trust")), "Olive")
    assert room.codes[hands.code("Trust")].colour == 4
    choose(code_menu(room, hands.code("Trust")), "5")
    assert room.pins[4] == hands.code("Trust")
    choose(code_menu(room, hands.code("Late")), "Merge into…")
    hands.keys("trust")
    hands.press(K.Key_Return)
    hands.qtbot.waitUntil(lambda: isinstance(QApplication.activeWindow(), QDialog))
    hands.press(K.Key_Return)
    assert hands.coded() == [("It came late.", ("Trust",))] and "Late" not in hands.codes()
    choose(code_menu(room, hands.code("Trust")), "Delete")
    assert hands.coded() == [] and room.transcript.passage_of(quote) is None
    hands.program.desk.undo()
    assert hands.coded() == [("It came late.", ("Trust",))] and room.pins[4] == hands.code("Trust")
    hands.program.desk.undo()
    assert sorted(hands.coded()[0][1]) == ["Late", "Trust"]


def test_enter_and_a_double_click_in_the_tree_code_the_selection(hands: Hands) -> None:
    select(hands, "It came late.")
    tree = hands.room.tree
    tree.choose(hands.code("Trust"))
    tree.setFocus()
    hands.press(K.Key_Return)
    place = tree.visualItemRect(tree._by_id[hands.code("Late")]).center()
    hands.click(tree.viewport(), place)
    hands.click(tree.viewport(), place, twice=True)
    assert hands.coded() == [("It came late.", ("Trust", "Late"))]


def test_a_definition_is_written_in_a_dialog(hands: Hands) -> None:
    dialog = describe(hands.room, hands.code("Late"))
    hands.qtbot.waitUntil(dialog.isActiveWindow)
    hands.keys("Came after the promised day")
    dialog.accept()
    assert hands.room.codes[hands.code("Late")].definition == "Came after the promised day"


def test_codes_are_filtered_and_their_parents_stay(hands: Hands) -> None:
    hands.room.codebook.field.setFocus()
    hands.keys("lat")
    shown = [name for name in hands.codes() if not hands.room.tree._by_id[hands.code(name)].isHidden()]
    assert shown == ["Delivery", "Late"]
    hands.room.codebook.field.clear()
    assert not any(item.isHidden() for item in hands.room.tree._by_id.values())


def test_counts_follow_a_moment_later(hands: Hands) -> None:
    select(hands, "It came late.")
    hands.keys("1")
    hands.settle()
    assert hands.room.codes[hands.code("Late")].quotes == 1
    assert "1 quote" in str(hands.room.tree._by_id[hands.code("Late")].data(0, Qt.ItemDataRole.AccessibleTextRole))


def test_show_its_quotes_walks_through_them(hands: Hands) -> None:
    ids = [quoted(hands, words, "Late") for words in ("It came late.", "And then?")]
    seen = []
    for _ in range(3):
        show_quotes(hands.room, hands.code("Late"))
        assert hands.room.hand.quote is not None
        seen.append(hands.room.hand.quote.id)
    assert seen == [*ids, ids[0]]


# The text


def test_text_is_edited_here_and_quotes_stay_on_their_words(hands: Hands) -> None:
    quoted(hands, "Nobody told me why.", "Trust")
    select(hands, "It came late.")
    hands.press(K.Key_F2)
    assert hands.room.transcript.editing()
    hands.press(K.Key_Home)
    hands.keys("Oh. 1 ")
    hands.press(K.Key_Escape)
    assert hands.coded() == [("Nobody told me why.", ("Trust",))]
    texts = [row.text for row in hands.program.desk.read(segments, hands.room.hand.source_id)]
    assert texts[1].startswith("Oh. 1 It came late.")
    hands.press(K.Key_Z, held=CTRL)
    texts = [row.text for row in hands.program.desk.read(segments, hands.room.hand.source_id)]
    assert texts[1].startswith("It came late.") and hands.text.page.texts[1] == texts[1]
    assert hands.coded() == [("Nobody told me why.", ("Trust",))]


def test_switching_the_source_keeps_what_was_written(hands: Hands) -> None:
    first, second = (row.id for row in hands.program.desk.read(sources))
    hands.press(K.Key_F2)
    hands.keys("Well, ")
    hands.program.desk.choose_source(second)
    assert hands.program.desk.read(segments, first)[0].text.startswith("Well, How did")
    assert hands.text.page.texts[0].startswith("배송이")


def test_a_quote_that_lost_its_text_is_found_again_and_put_elsewhere(hands: Hands) -> None:
    quote = quoted(hands, "It came late.", "Trust")
    segment = hands.program.desk.read(segments, hands.room.hand.source_id)[1]
    hands.program.desk.change("Edit text", edit_segment, segment.id, "Nobody told me why. I waited the whole day.")
    link = hands.room.middle.link
    assert link.isVisible() and link.text() == "1 quote lost its text"
    select(hands, "I waited")
    hands.click(link)
    assert hands.offered() == ["It came late."]
    hands.press(K.Key_Return)
    panel = hands.room.inspector
    assert hands.room.hand.quote is not None and hands.room.hand.quote.id == quote
    assert panel.text.text() == "It came late." and panel.kind.text() == "A quote that lost its text"
    hands.click(panel.place)
    assert hands.coded() == [("I waited", ("Trust",))] and not link.isVisible()
    hands.program.desk.undo()
    assert link.isVisible() and hands.quotes()[0].lost_text == "It came late."


def test_a_link_to_a_lost_quote_takes_it_in_hand(hands: Hands) -> None:
    quote = quoted(hands, "It came late.", "Trust")
    segment = hands.program.desk.read(segments, hands.room.hand.source_id)[1]
    hands.program.desk.change("Edit text", edit_segment, segment.id, "Nobody.")
    hands.program.desk.show_quotes([quote])
    assert hands.room.hand.quote is not None and hands.room.hand.quote.id == quote
    pickers.pick_lost(hands.room).close()


# Other rooms, other sources


def test_what_other_rooms_change_is_shown_when_the_room_comes_back(hands: Hands) -> None:
    hands.program.window.go("people")
    quote = quoted(hands, "It came late.", "Late")
    hands.program.desk.change("Create code", create_code, "New here")
    hands.program.window.go("code")
    assert hands.room.transcript.passage_of(quote) == passage(hands, "It came late.")
    assert "New here" in {row.name for row in hands.room.codes.values()}


def test_segments_of_a_running_transcription_appear_and_the_selection_stays(hands: Hands) -> None:
    select(hands, "It came late.")
    with hands.project.change("Transcribe", background=True) as session:
        append_segments(session, hands.room.hand.source_id or 0, [NewSegment("One more.", "P01")])
    assert hands.text.page.texts[-1] == "One more."
    assert hands.room.words_in_hand() == "It came late."


def test_when_the_source_on_show_is_deleted_another_one_is_shown(hands: Hands) -> None:
    first, second = (row.id for row in hands.program.desk.read(sources))
    quoted(hands, "It came late.", "Late")
    hands.press(K.Key_F2)
    hands.keys("unsaved ")
    hands.program.desk.change("Delete source", delete_source, first)
    assert hands.room.hand.source_id == second and hands.text.page.texts[0].startswith("배송이")
    hands.program.desk.change("Delete source", delete_source, second)
    assert hands.room.hand.source_id is None
    assert hands.room.pages.currentWidget() is hands.room.empty
    hands.program.desk.undo()
    assert hands.room.hand.source_id == second and hands.room.pages.currentWidget() is hands.room.splitter


def test_the_source_list_is_filtered_and_enter_opens_the_first(hands: Hands) -> None:
    hands.room.sources.field.setFocus()
    hands.keys("P02")
    hands.press(K.Key_Return)
    assert hands.text.page.texts[0].startswith("배송이")


def test_language_and_scheme_switch_while_working(hands: Hands) -> None:
    select(hands, "It came late.")
    hands.keys("1-")
    for action in ("view.language.ko", "view.scheme.dark"):
        hands.program.desk.actions.run(action)
    hands.settle(50)
    panel = hands.room.inspector
    assert panel.feeling.currentText() == "감정어 없음" and panel.kind.text() == "anna의 인용"
    assert hands.room.sources.field.placeholderText() == "자료 거르기"
    assert panel.stage.itemText(1) == "인지"
    hands.keys("2")
    assert hands.coded() == [("It came late.", ("Late", "Trust"))]


def test_the_room_lives_through_closing_and_opening_another_study(hands: Hands) -> None:
    from interviewkit.store.project import Project

    select(hands, "It came late.")
    hands.keys("1")
    desk = hands.program.desk
    other = hands.project.path.with_name("Other.ikit")
    desk.close_project()
    desk.take(Project.create(other, "Other", coder="anna"))
    hands.program.window.go("code")
    assert hands.room.pages.currentWidget() is hands.room.empty
    assert hands.room.codes == {} and hands.room.quotes == {}
