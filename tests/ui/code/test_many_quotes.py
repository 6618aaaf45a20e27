"""Several quotes in hand at once, what is shown of the codings, and marks a quote can carry."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from interviewkit.coding.showing import Showing
from interviewkit.ui.transcript.right import RightColumns
from interviewkit.ui.transcript.stripes import stripe_box
from tests.ui.code.conftest import Hands, passage

K = Qt.Key
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
LATE, WHY, WAITED = "It came late.", "Nobody told me why.", "I waited the whole day."


def coded(hands: Hands, *words: str, key: str = "1") -> list[int]:
    """Codes sentences with the code on a key; the quotes' ids."""
    for each in words:
        hands.room.transcript.select(passage(hands, each))
        hands.keys(key)
    return [next(q.id for q in hands.quotes() if q.passage == passage(hands, each)) for each in words]


def stripe_of(hands: Hands, quote: int) -> tuple[RightColumns, QPoint]:
    """The column of stripes, and a point on a quote's stripe."""
    column = hands.room.transcript.findChild(RightColumns)
    assert column is not None
    stripe = next(each for each in column.found().stripes if each.quote == quote)
    return column, stripe_box(stripe, column._left(), hands.text.measures).center().toPoint()


def click(hands: Hands, quote: int, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    column, at = stripe_of(hands, quote)
    QTest.mouseClick(column, Qt.MouseButton.LeftButton, held, at)
    QApplication.processEvents()


def steps(hands: Hands) -> int:
    return len(hands.project.history())


def test_ctrl_and_shift_choose_several_quotes_in_the_margin_and_acts_are_one_step(hands: Hands) -> None:
    first, second, third = coded(hands, LATE, WHY, WAITED)
    click(hands, first)
    click(hands, third, CTRL)
    assert [quote.id for quote in hands.room.hand.held.quotes] == [first, third]
    click(hands, third, CTRL)
    assert [quote.id for quote in hands.room.hand.held.quotes] == [first]
    click(hands, third, SHIFT)
    assert [quote.id for quote in hands.room.hand.held.quotes] == [first, second, third]
    before = steps(hands)
    hands.keys("2")
    assert [codes for _, codes in hands.coded()] == [("Late", "Trust")] * 3
    assert steps(hands) == before + 1
    assert hands.project.undo_label() == ("Code passage", "Trust × 3")
    hands.press(K.Key_Z, held=CTRL)
    assert [codes for _, codes in hands.coded()] == [("Late",)] * 3


def test_a_chooses_the_quotes_in_the_selection_and_each_act_reaches_all(hands: Hands) -> None:
    coded(hands, LATE, WHY)
    hands.room.transcript.select(None)
    hands.press(K.Key_Home, held=CTRL)
    hands.press(K.Key_End, held=CTRL | SHIFT)
    hands.keys("a")
    assert len(hands.room.hand.held.quotes) == 2
    hands.keys("*")
    assert [quote.starred for quote in hands.quotes()] == [True, True]
    assert "2" in hands.room.inspector.kind.text()
    hands.keys("--")
    assert [[each.valence for each in quote.emotions] for quote in hands.quotes()] == [[-2], [-2]]
    hands.keys("s")
    hands.press(K.Key_Down, K.Key_Return)
    assert len({quote.stage_id for quote in hands.quotes()}) == 1 and hands.quotes()[0].stage_id is not None
    hands.press(K.Key_Delete)
    assert [quote.tags for quote in hands.quotes()] == [(), ()]
    hands.press(K.Key_Delete, held=SHIFT)
    assert hands.quotes() == []
    hands.press(K.Key_Z, held=CTRL)
    assert len(hands.quotes()) == 2


def test_acts_on_several_lean_each_from_its_own_feeling(hands: Hands) -> None:
    first, second = coded(hands, LATE, WHY)
    click(hands, first)
    hands.keys("--")
    click(hands, second, CTRL)
    hands.keys("-")
    assert [[each.valence for each in quote.emotions] for quote in hands.quotes()] == [[-3], [-1]]


def test_another_selection_lets_go_of_all(hands: Hands) -> None:
    first, second = coded(hands, LATE, WHY)
    click(hands, first)
    click(hands, second, CTRL)
    hands.press(K.Key_Down)
    assert hands.room.transcript.also_chosen() == ()
    assert len(hands.room.hand.held.quotes) <= 1


def test_a_double_click_on_a_stripe_opens_its_codes_for_changing(hands: Hands) -> None:
    (quote,) = coded(hands, LATE)
    column, at = stripe_of(hands, quote)
    QTest.mouseDClick(column, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    QApplication.processEvents()
    assert hands.offered()[0] == "Take “Late” off"
    hands.press(K.Key_Down, K.Key_Down)
    hands.press(K.Key_Return)
    assert [len(codes) for _, codes in hands.coded()] == [2]


def test_a_star_makes_a_key_quote_and_again_an_ordinary_one(hands: Hands) -> None:
    coded(hands, LATE)
    hands.keys("*")
    assert [quote.starred for quote in hands.quotes()] == [True]
    assert hands.room.inspector.kind.text().startswith("★")
    hands.keys("*")
    assert [quote.starred for quote in hands.quotes()] == [False]


@pytest.mark.parametrize(("letters", "need"), [("lat", "latent"), ("stat", "stated")])
def test_n_says_what_need_a_quote_shows(hands: Hands, letters: str, need: str) -> None:
    hands.room.transcript.select(passage(hands, LATE))
    hands.keys("n")
    hands.keys(letters)
    hands.press(K.Key_Return)
    assert [quote.need for quote in hands.quotes()] == [need]


def test_w_weighs_a_code_and_the_chip_says_it(hands: Hands) -> None:
    coded(hands, LATE)
    hands.keys("w")
    hands.keys("double")
    hands.press(K.Key_Return)
    assert [tag.weight for quote in hands.quotes() for tag in quote.tags] == [2.0]
    assert "×2" in hands.room.inspector.codes.chips()[0].text


def shown(hands: Hands) -> set[int]:
    return {quote.id for quote in hands.text.codings.quotes}


def test_only_some_codings_are_shown_the_head_says_it_and_one_key_shows_all(hands: Hands) -> None:
    (first,) = coded(hands, LATE)
    (second,) = coded(hands, WHY, key="2")
    hands.keys("f")
    hands.keys("trust")
    hands.press(K.Key_Return)
    assert shown(hands) == {second}
    assert hands.room.filters.text() == "Only Trust"
    (third,) = coded(hands, WAITED)
    assert shown(hands) == {second, third}, "what one has just coded stays in sight"
    hands.press(K.Key_F, held=SHIFT)
    assert shown(hands) == {first, second, third}
    assert hands.room.filters.text() == "Show only…"


def test_a_parent_stands_for_the_codes_below_it_and_kinds_narrow_each_other_down(hands: Hands) -> None:
    (late,) = coded(hands, LATE)
    (trust,) = coded(hands, WHY, key="2")
    delivery = hands.code("Delivery")
    hands.room.filters.set_showing(Showing(frozenset({("code", delivery)})))
    assert shown(hands) == {late}
    hands.room.filters.set_showing(Showing(frozenset({("code", delivery), ("coder", "ben")})))
    assert shown(hands) == set()
    hands.room.filters.set_showing(Showing(frozenset({("speaker", "P01")})))
    assert shown(hands) == {late, trust}
    assert hands.text.sights.receding == {row.id for row in hands.text.page.rows if row.speaker == "Interviewer"}
    hands.program.desk.show_quotes([late])
    hands.room.filters.set_showing(Showing(frozenset({("speaker", "Interviewer")})))
    assert shown(hands) == set()
    hands.program.desk.show_quotes([late])
    assert shown(hands) == {late}, "what somebody asks for is shown, whatever the filter says"


def test_the_strip_beside_the_scroll_bar_leads_to_codings(hands: Hands) -> None:
    from interviewkit.ui.transcript.minimap import Minimap

    coded(hands, LATE, WHY)
    hands.program.window.resize(1000, 360)
    hands.settle(150)
    strip = hands.room.transcript.findChild(Minimap)
    assert strip is not None
    first, last = strip.rows_of(strip.height())
    assert len(first) == 2 and (last > first).all() and last.max() <= strip.height()
    bar = hands.text.verticalScrollBar()
    bar.setValue(0)
    hands.click(strip, QPoint(5, strip.height() - 2))
    assert bar.value() == bar.maximum()
    hands.drag(strip, QPoint(5, strip.height() - 2), QPoint(5, 1))
    assert bar.value() == 0
