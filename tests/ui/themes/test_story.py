"""The story map, steered by keys as in a meeting room."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from interviewkit.ui import colours
from interviewkit.ui.analysis.card_player import CardPlayer
from interviewkit.ui.themes.story_window import StoryWindow
from tests.ui.themes.conftest import Hand, Key


@pytest.fixture
def window(hand: Hand) -> StoryWindow:
    assert hand.room.desk.actions.run("themes.story")
    hand.settles()
    hand.sees(lambda: any(isinstance(each, StoryWindow) for each in QApplication.topLevelWidgets()))
    return next(each for each in QApplication.topLevelWidgets() if isinstance(each, StoryWindow))


def test_the_story_is_told_by_keys(hand: Hand, window: StoryWindow) -> None:
    assert window.isFullScreen() and window.quote is None
    first = (window.sheet.row, window.sheet.column)
    hand.bot.keyClick(window, Key.Key_PageDown)
    assert (window.sheet.row, window.sheet.column) > first and window.cell() is not None
    hand.bot.keyClick(window, Key.Key_Home)
    assert (window.sheet.row, window.sheet.column) == (0, 0)
    hand.bot.keyClick(window, Key.Key_Right)
    hand.bot.keyClick(window, Key.Key_Right)
    cell = window.cell()
    assert cell is not None and cell.counts.participants == 4
    hand.bot.keyClick(window, Key.Key_Return)
    quote = window.current()
    assert quote is not None and quote.card.text in window.accessibleDescription()
    assert quote.who.startswith("P0") and quote.card.source == ""
    for _ in cell.quotes:
        hand.bot.keyClick(window, Key.Key_Return)
    assert window.quote is None
    hand.bot.keyClick(window, Key.Key_Return)
    hand.bot.keyClick(window, Key.Key_Escape)
    assert window.quote is None and window.isVisible()
    hand.bot.keyClick(window, Key.Key_Escape)
    assert not window.isVisible()


def test_b_blanks_the_wall_and_d_changes_light(hand: Hand, window: StoryWindow) -> None:
    hand.bot.keyClick(window, Key.Key_B)
    assert window.blank and window.grab().toImage().pixelColor(20, 20).lightness() == 0
    hand.bot.keyClick(window, Key.Key_B)
    assert not window.blank
    assert window.sheet.scheme == colours.scheme() == "light"
    hand.bot.keyClick(window, Key.Key_D)
    assert window.sheet.scheme == "dark" and window.grab().toImage().pixelColor(2, 2).lightness() < 80
    window.close()


def test_a_quote_with_a_recording_is_played(hand: Hand, window: StoryWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    from dataclasses import replace

    played: list[int] = []
    monkeypatch.setattr(CardPlayer, "toggle", lambda self, quote: played.append(quote))
    window.open()
    hand.bot.keyClick(window, Key.Key_P)
    assert not played
    place = (window.sheet.row, window.sheet.column)
    cell = window.sheet.story.cells[place]
    heard = replace(cell, quotes=tuple(replace(each, heard=True) for each in cell.quotes))
    window.sheet.story.cells[place] = heard
    hand.bot.keyClick(window, Key.Key_P)
    assert played == [heard.quotes[0].card.quote_id]
    window.close()
