"""Coding with nothing but the keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from interviewkit.journey.queries import stages
from interviewkit.store.project import Project
from interviewkit.ui.notices import Notices
from interviewkit.ui.picker import Picker
from tests.ui.code.conftest import Enter, Hands, passage

K = Qt.Key
ENTER, DELETE = K.Key_Return, K.Key_Delete
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def down(hands: Hands, times: int = 3) -> None:
    """To the third sentence: “It came late.”"""
    hands.press(*[K.Key_Down] * times)


def test_down_and_a_digit_code_a_sentence(hands: Hands) -> None:
    down(hands)
    hands.keys("1")
    assert hands.coded() == [("It came late.", ("Late",))]


def test_the_selection_stays_and_codes_stack(hands: Hands) -> None:
    down(hands)
    hands.keys("1231")
    assert hands.coded() == [("It came late.", ("Late", "Trust", "사람의 응대"))]
    assert hands.room.words_in_hand() == "It came late."
    assert [chip.text for chip in hands.room.inspector.codes.chips()] == ["Late", "Trust", "사람의 응대"]


def test_shift_extends_over_segments_and_the_whole_is_one_quote(hands: Hands) -> None:
    down(hands, 5)
    hands.press(K.Key_Down, K.Key_Down, held=SHIFT)
    hands.keys("2")
    assert hands.coded() == [("I waited the whole day.\nAnd then?\nThen I called.", ("Trust",))]


def test_a_free_digit_does_nothing(hands: Hands) -> None:
    down(hands)
    hands.keys("9")
    assert hands.coded() == []


def test_nothing_selected_is_not_coded(hands: Hands) -> None:
    hands.keys("1.,")
    hands.press(ENTER, DELETE)
    assert hands.coded() == [] and hands.room.hand.can_act() is False


@pytest.mark.parametrize(
    ("typed", "found"), [("tru", "Trust"), ("ㅅㄹ", "사람의 응대"), ("응대", "사람의 응대"), ("dlry", "Delivery")]
)
def test_enter_finds_a_code_by_a_few_letters_or_initials(hands: Hands, typed: str, found: str) -> None:
    down(hands)
    hands.press(ENTER)
    hands.keys(typed)
    assert hands.offered()[0] == found
    hands.press(ENTER)
    assert hands.coded() == [("It came late.", (found,))]
    assert hands.focus() is hands.text


def test_enter_makes_a_code_in_the_category_used_last(hands: Hands) -> None:
    down(hands)
    hands.keys("1")
    hands.press(ENTER)
    assert hands.offered()[0] == "Late", "the one used last comes first"
    hands.keys("Lost parcel")
    assert hands.offered() == ["Create “Lost parcel”"]
    hands.press(ENTER)
    assert hands.codes() == ["Delivery", "Late", "Lost parcel", "Trust", "사람의 응대"]
    assert hands.coded() == [("It came late.", ("Late", "Lost parcel"))]
    hands.press(K.Key_Z, held=CTRL)
    assert "Lost parcel" not in hands.codes(), "the code and its first use are one step"


def test_keys_once_used_keep_their_codes_when_the_codebook_grows(hands: Hands) -> None:
    down(hands)
    hands.keys("1")
    hands.press(ENTER)
    hands.keys("Another")
    hands.press(ENTER)
    down(hands, 1)
    hands.keys("2")
    assert hands.coded()[-1] == ("Nobody told me why.", ("Trust",))


def test_escape_leaves_the_popup_and_changes_nothing(hands: Hands) -> None:
    down(hands)
    hands.press(ENTER)
    hands.press(K.Key_Escape)
    hands.keys("2")
    assert hands.coded() == [("It came late.", ("Trust",))]


def test_the_dot_repeats_the_last_code(hands: Hands) -> None:
    down(hands)
    hands.keys("2")
    down(hands, 1)
    hands.keys(".")
    assert [codes for _, codes in hands.coded()] == [("Trust",), ("Trust",)]


def test_the_comma_makes_a_code_of_the_persons_words_once(hands: Hands) -> None:
    down(hands, 4)
    hands.keys(",")
    assert hands.coded() == [("Nobody told me why.", ("Nobody told me why.",))]
    hands.keys(",")
    assert hands.codes().count("Nobody told me why.") == 1
    hands.press(K.Key_Z, held=CTRL)
    assert hands.coded() == [] and "Nobody told me why." not in hands.codes()


def test_minus_equals_and_zero_lean_a_feeling(hands: Hands) -> None:
    down(hands)
    steps = (("-", -1), ("-", -2), ("-", -3), ("-", -3), ("=", 1), ("=", 2), ("0", 0), ("=", 1))
    for key, valence in steps:
        hands.keys(key)
        assert [each.valence for each in hands.quotes()[0].emotions] == [valence]
    assert hands.room.inspector.valence.button(1).isChecked()


def test_the_apostrophe_gives_feelings_a_word_and_the_first_keeps_a_chosen_valence(hands: Hands) -> None:
    down(hands)
    hands.keys("---'")
    hands.keys("annoy")
    hands.press(ENTER)
    hands.keys("'")
    hands.keys("surp")
    hands.press(ENTER)
    found = [(each.label, each.valence) for each in hands.quotes()[0].emotions]
    assert found == [("annoyance", -3), ("surprise", 0)]
    assert [chip.text for chip in hands.room.inspector.feelings.chips()] == ["Annoyance", "Surprise"]


@pytest.mark.parametrize("hangul", [False, True])
def test_s_puts_the_quote_in_a_stage_in_hangul_mode_too(hands: Hands, hangul: bool) -> None:
    down(hands)
    hands.jamo("ㄴ") if hangul else hands.keys("s")
    hands.keys("explo")
    hands.press(ENTER)
    names = {each.id: each.name for each in hands.program.desk.read(stages)}
    assert names[hands.quotes()[0].stage_id or 0] == "Exploration"
    assert hands.room.inspector.stage.currentText() == "Exploration"


def test_the_semicolon_leads_to_the_memo_and_leaving_it_keeps_it(hands: Hands) -> None:
    down(hands)
    hands.keys("1;")
    hands.keys("Odd; compare 1 and 2.")
    hands.room.transcript.setFocus()
    assert [quote.memo for quote in hands.quotes()] == ["Odd; compare 1 and 2."]
    hands.press(K.Key_Z, held=CTRL)
    assert [quote.memo for quote in hands.quotes()] == [""]
    assert hands.room.inspector.memo.toPlainText() == ""


def test_a_memo_on_a_bare_selection_makes_the_quote(hands: Hands) -> None:
    down(hands)
    hands.keys(";")
    hands.keys("hm")
    hands.program.desk.flush()
    assert hands.coded() == [("It came late.", ())] and hands.quotes()[0].memo == "hm"


def test_delete_takes_the_last_own_code_off_and_a_bare_quote_goes(hands: Hands) -> None:
    down(hands)
    hands.keys("12")
    hands.press(DELETE)
    assert hands.coded() == [("It came late.", ("Late",))]
    hands.press(DELETE)
    assert hands.coded() == []
    hands.keys("2")
    assert hands.coded() == [("It came late.", ("Trust",))], "the selection is still there"


def test_delete_leaves_another_coders_codes_and_feelings(hands: Hands) -> None:
    down(hands)
    hands.program.desk.rename_coder("ben")
    hands.keys("1")
    hands.program.desk.rename_coder("anna")
    hands.keys("12")
    hands.press(DELETE, DELETE, DELETE, DELETE)
    (quote,) = hands.quotes()
    assert [(hands.room.codes[tag.code_id].name, tag.coder) for tag in quote.tags] == [("Late", "ben")]
    (chip,) = hands.room.inspector.codes.chips()
    assert (chip.text, chip.own) == ("Late · ben", False)


def test_shift_delete_deletes_the_quote_and_the_notice_brings_it_back(hands: Hands) -> None:
    down(hands)
    hands.keys("12-")
    hands.press(DELETE, held=SHIFT)
    assert hands.coded() == []
    notices = hands.program.window.findChild(Notices)
    assert notices is not None
    button = next(each for each in notices.findChildren(QAbstractButton) if each.text() == "Undo")
    hands.click(button)
    assert hands.coded() == [("It came late.", ("Late", "Trust"))]
    assert hands.quotes()[0].emotions[0].valence == -1


def test_brackets_and_arrows_move_the_borders_of_a_chosen_quote(hands: Hands) -> None:
    down(hands)
    hands.keys("1")
    hands.room.transcript.activate(hands.quotes()[0].id)
    hands.keys("]")
    hands.press(K.Key_Right)
    hands.keys("[")
    hands.press(K.Key_Right, K.Key_Down)
    assert hands.coded() == [("came late. Nobody", ("Late",))]
    hands.press(K.Key_Z, held=CTRL)
    assert hands.coded() == [("It came late.", ("Late",))]


def test_brackets_shape_a_selection_before_it_is_coded(hands: Hands) -> None:
    down(hands)
    hands.keys("[")
    hands.press(K.Key_Right)
    hands.keys("1")
    assert hands.coded() == [("came late.", ("Late",))]


def test_each_act_is_one_step_to_undo_and_redo_also_after_reopening(enter: Enter) -> None:
    hands = enter()
    down(hands)
    states = [hands.quotes()]
    acts = ("1", "2", "-", "-", "0")
    for act in acts:
        hands.keys(act)
        states.append(hands.quotes())
    hands.press(DELETE)
    states.append(hands.quotes())
    path = hands.project.path
    hands.program.window.close()
    again = enter(path)
    for state in reversed(states[:-1]):
        again.press(K.Key_Z, held=CTRL)
        assert again.quotes() == state
    for state in states[1:]:
        again.press(K.Key_Z, held=CTRL | SHIFT)
        assert again.quotes() == state
    assert [quote.id for quote in again.quotes()] == list(again.room.quotes)


def test_a_project_open_to_read_only_cannot_be_coded(enter: Enter, study: Path) -> None:
    hands = enter()
    down(hands)
    hands.keys("1")
    hands.program.desk.close_project()
    hands.program.desk.take(Project.open(study, coder="ben", read_only=True))
    hands.program.window.go("code")
    hands.room.transcript.setFocus()
    before = hands.quotes()
    down(hands)
    hands.keys("2.,-0=';s")
    hands.press(ENTER, DELETE, K.Key_F2)
    hands.press(DELETE, held=SHIFT)
    assert hands.room.hand.quote is not None, "reading goes on"
    assert hands.quotes() == before and not hands.room.transcript.editing()
    assert not hands.room.inspector.memo.isEnabled()
    hands.click(hands.room.inspector.codes, hands.room.inspector.codes.place_of_cross(hands.code("Late")))
    assert hands.quotes() == before


def test_overlapping_quotes_are_told_apart_by_what_is_selected(hands: Hands) -> None:
    down(hands)
    hands.keys("1")
    hands.press(K.Key_Down, held=SHIFT)
    hands.keys("2")
    hands.room.transcript.select(passage(hands, "came"))
    hands.keys("3")
    assert sorted(hands.coded()) == sorted(
        [
            ("It came late.", ("Late",)),
            ("It came late. Nobody told me why.", ("Trust",)),
            ("came", ("사람의 응대",)),
        ]
    )
    hands.room.transcript.select(passage(hands, "It came late."))
    assert hands.room.hand.quote is not None
    assert [tag.code_id for tag in hands.room.hand.quote.tags] == [hands.code("Late")]


def test_enter_ends_moving_a_border_and_opens_no_picker(hands: Hands) -> None:
    down(hands, 4)
    hands.keys("]")
    hands.press(K.Key_Left, ENTER)
    assert hands.text.border is None and hands.room.words_in_hand() == "Nobody told me why"
    assert not any(isinstance(each, Picker) and each.isVisible() for each in QApplication.topLevelWidgets())
