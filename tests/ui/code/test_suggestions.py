"""Suggestions in the coding room: only when asked, with reasons, and each one accepted is a step that says so."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from interviewkit.analysis import similar
from interviewkit.coding import actions as coding
from interviewkit.text.anchors import Anchor, Passage
from interviewkit.ui import language, style
from tests.ui.code.conftest import Enter, Hands

SCREENS = Path(__file__).parents[3] / "screens" / "code"


def buttons(hands: Hands) -> dict[str, QPushButton]:
    found = hands.room.inspector.suggestions.findChildren(QPushButton)
    return {each.text(): each for each in found if not each.isHidden()}


def ask(hands: Hands) -> None:
    hands.keys("g")
    hands.qtbot.waitUntil(lambda: hands.room.inspector.suggestions.found is not None, timeout=10_000)


@pytest.fixture
def hands(enter: Enter) -> Hands:
    """The first interview, with a coded quote in the second that says alike."""
    hands = enter()
    with hands.project.read() as session:
        from interviewkit.sources.queries import segments, sources

        second = sources(session)[1].id
        place = segments(session, second)[0].id
    late = Passage(Anchor(place, 0), Anchor(place, 9))
    late_code = hands.code("Late")
    hands.program.desk.change("Code passage", coding.code_passage, second, late, [late_code])
    hands.program.desk.choose_source(second)
    hands.room.transcript.setFocus()
    hands.settle(50)
    return hands


def test_nothing_is_reckoned_unless_it_is_asked_for(hands: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object, **__: object) -> None:
        raise AssertionError("nobody asked")

    monkeypatch.setattr(similar.Likenesses, "__init__", never)
    hands.press(Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert hands.room.inspector.suggestions.found is None


def test_a_code_is_suggested_with_its_reason_and_accepted_in_one_step(hands: Hands) -> None:
    at = hands.room.transcript
    with hands.project.change("Add") as session:
        from interviewkit.sources.actions import NewSegment, append_segments

        append_segments(
            session, hands.program.desk.source_id or 0, [NewSegment("정말 배송이 늦어서 답답했어요.", "P02")]
        )
    hands.settle(100)
    for _ in range(4):
        hands.press(Qt.Key.Key_Down)
    assert "답답" in hands.room.words_in_hand(), hands.room.words_in_hand()
    ask(hands)
    there = buttons(hands)
    assert "1 similar quote carries it" in there and "+ Late" in there and "+ Frustration" in there
    there["1 similar quote carries it"].click()
    assert any("배송이 늦었어요" in text for text in buttons(hands))
    there["+ Late"].click()
    assert hands.coded()[-1] == ("정말 배송이 늦어서 답답했어요.", ("Late",))
    assert hands.program.desk.undo_label == "Code as suggested “Late”"
    hands.settle(100)
    buttons(hands)["+ Frustration"].click()
    assert hands.program.desk.undo_label == "Give the suggested feeling “Frustration”"
    assert [row.label for row in hands.project.history()[-2:]] == ["Code as suggested", "Give the suggested feeling"]
    hands.program.desk.undo()
    hands.program.desk.undo()
    assert len(hands.coded()) == 1
    assert at.isVisible()


def test_suggestions_go_when_something_else_is_in_hand(hands: Hands) -> None:
    hands.press(Qt.Key.Key_Down)
    ask(hands)
    hands.press(Qt.Key.Key_Down)
    assert hands.room.inspector.suggestions.found is None


@pytest.mark.parametrize(("code", "scheme"), [("en", "light"), ("ko", "dark")])
def test_suggestions_are_drawn_in_both_languages(hands: Hands, code: str, scheme: str) -> None:
    language.speak(code)
    style.wear(scheme)
    hands.program.window.resize(1500, 1100)
    with hands.project.change("Add") as session:
        from interviewkit.sources.actions import NewSegment, append_segments

        said = NewSegment("정말 배송이 늦어서 답답했어요.", "P02")
        append_segments(session, hands.program.desk.source_id or 0, [said])
    hands.settle(100)
    hands.press(*[Qt.Key.Key_Down] * 4)
    ask(hands)
    for button in hands.room.inspector.suggestions.findChildren(QPushButton):
        if button.property("kind") == "link" and button is not hands.room.inspector.suggestions.button:
            button.click()
    hands.settle(100)
    inspector = hands.room.inspector
    inspector.ensureWidgetVisible(inspector.suggestions)
    SCREENS.mkdir(parents=True, exist_ok=True)
    assert hands.program.window.grab().save(str(SCREENS / f"suggestions-{code}-{scheme}.png"))
    assert inspector.suggestions.width() <= inspector.viewport().width()
