"""The emotion wheel by key, by mouse and by a screen reader's tree."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from interviewkit.coding.emotions import FEELINGS
from interviewkit.ui.code.wheel import ORDER, START
from tests.ui.code.conftest import Hands, passage
from tests.ui.code.test_reachable import below, interface, named

K = Qt.Key
LATE = "It came late."


@pytest.fixture
def open_wheel(hands: Hands) -> Hands:
    hands.room.transcript.select(passage(hands, LATE))
    hands.keys("'")
    return hands


def test_every_feeling_has_its_sector_and_kin_stand_together() -> None:
    assert sorted(ORDER) == sorted(FEELINGS) and sorted(START.values()) == list(START.values())
    families = [FEELINGS[key].parent for key in ORDER]
    assert len([1 for a, b in pairwise(families) if a != b]) == len(set(families)) - 1


def test_arrows_turn_the_wheel_round_and_enter_gives(open_wheel: Hands) -> None:
    wheel = open_wheel.wheel()
    assert wheel.label == ORDER[0]
    open_wheel.press(K.Key_Left)
    assert wheel.label == ORDER[-1], "round the top"
    open_wheel.press(K.Key_Right, K.Key_Down)
    open_wheel.press(K.Key_Return)
    assert [each.label for each in open_wheel.quotes()[0].emotions] == [ORDER[1]]


@pytest.mark.parametrize(("typed", "found"), [("ang", "anger"), ("disg", "disgust"), ("frus", "frustration")])
def test_letters_narrow_it_and_arrows_turn_within_what_is_left(open_wheel: Hands, typed: str, found: str) -> None:
    wheel = open_wheel.wheel()
    open_wheel.keys(typed)
    assert wheel.label == found
    assert not wheel.wheel.sectors["joy"].isEnabled() and wheel.wheel.sectors[found].isEnabled()
    open_wheel.press(*[K.Key_Down] * len(wheel.wheel.fitting))
    assert wheel.label == found
    open_wheel.press(K.Key_Escape)


def test_korean_initials_find_a_feeling_when_the_program_speaks_korean(hands: Hands) -> None:
    hands.program.desk.actions.run("view.language.ko")
    hands.room.transcript.select(passage(hands, LATE))
    hands.keys("'")
    hands.keys("ㄷㄷㅎ")
    assert hands.wheel().label == "frustration"
    hands.press(K.Key_Escape)


def test_nothing_fits_and_nothing_is_given(open_wheel: Hands) -> None:
    open_wheel.keys("xyzw")
    assert open_wheel.wheel().label == ""
    open_wheel.press(K.Key_Return)
    assert open_wheel.quotes() == [] and open_wheel.wheel().isVisible()
    open_wheel.press(K.Key_Escape)


@pytest.mark.parametrize("strength", [1, 2, 3])
def test_a_press_farther_out_is_stronger(open_wheel: Hands, strength: int) -> None:
    wheel = open_wheel.wheel().wheel
    at = wheel.place_of("distrust", strength).toPoint()
    sector = wheel.childAt(at)
    assert sector is wheel.sectors["distrust"]
    QTest.mouseMove(sector, sector.mapFromParent(at))
    QTest.mouseClick(sector, Qt.MouseButton.LeftButton, pos=sector.mapFromParent(at))
    QApplication.processEvents()
    (feeling,) = open_wheel.quotes()[0].emotions
    assert (feeling.label, feeling.valence, feeling.intensity) == ("distrust", -2, strength)


def test_a_screen_reader_reaches_every_feeling_and_can_give_one(open_wheel: Hands) -> None:
    tree = list(below(interface(open_wheel.wheel())))
    radios = [each for each in tree if each.role() == QAccessible.Role.RadioButton]
    names = [named(each) for each in radios]
    assert len(radios) == len(FEELINGS)
    for feeling in FEELINGS.values():
        assert any(each.split(",")[0] in feeling.name for each in names), feeling.name
    assert [named(each) for each in radios if each.state().checked] == [names[0]]
    anxiety = next(each for each in radios if named(each).startswith("Anxiety"))
    assert "key 7" in named(anxiety)
    anxiety.actionInterface().doAction("Toggle")
    QApplication.processEvents()
    assert open_wheel.wheel().label == "anxiety" and open_wheel.wheel().field.hasFocus()
    open_wheel.press(K.Key_Return)
    assert [each.label for each in open_wheel.quotes()[0].emotions] == ["anxiety"]


def test_it_opens_on_the_feeling_that_is_there_with_its_valence(open_wheel: Hands) -> None:
    open_wheel.keys("ang=]")
    open_wheel.press(K.Key_Return)
    open_wheel.keys("'")
    wheel = open_wheel.wheel()
    assert wheel.label == "anger"
    assert wheel.valence.button(-2).isChecked() and wheel.strength.button(3).isChecked()
    open_wheel.press(K.Key_Escape)
    assert len(open_wheel.quotes()[0].emotions) == 1
