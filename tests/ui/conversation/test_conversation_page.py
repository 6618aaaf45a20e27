"""The conversation in numbers beside the text: every number leads to its places, and the card is kept and saved."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from interviewkit.sources.actions import NewSegment, append_segments
from interviewkit.sources.conversation.moves import toggle_move
from interviewkit.sources.conversation.review import reflections
from interviewkit.sources.queries import speakers
from interviewkit.sources.speakers.assigning import give_role
from interviewkit.ui.conversation.conversation_page import ConversationPage
from interviewkit.ui.conversation.figures import Figures
from interviewkit.ui.conversation.review_page import ReviewPage
from interviewkit.ui.conversation.spark import Spark
from interviewkit.ui.sources.workspace import SourcesWorkspace
from tests.ui.sources.conftest import bring_in, settled, tone

pytestmark = pytest.mark.qt_log_ignore("pipewire", "PulseAudio", "No audio device detected", "No RHI backend")
TALK = (
    ("진행자", "어떻게 알게 되셨어요?", 0, 2_000),
    ("P01", "친구가 추천해 줘서요. 그래서 한번 써 봤는데 정말", 3_500, 20_000),
    ("진행자", "잠깐만요, 언제였나요?", 18_000, 22_000),
    ("P01", "작년이요.", 26_000, 27_000),
)


def fill(room: SourcesWorkspace) -> int:
    source = room.desk.source_id
    assert source is not None
    ids = room.desk.change(
        "Transcribe", append_segments, source, [NewSegment(text, who, start, end) for who, text, start, end in TALK]
    )
    for voice in room.desk.read(speakers, source):
        room.desk.change("Role", give_role, voice.id, "moderator" if voice.label == "진행자" else "participant")
    assert ids is not None
    room.desk.change("Move", toggle_move, ids[2:3], "clarify")
    return source


@pytest.fixture
def talk(qtbot: QtBot, room: SourcesWorkspace, tmp_path: Path) -> SourcesWorkspace:
    bring_in(qtbot, room, tone(tmp_path / "P01.wav", 30))
    fill(room)
    return room


def conversation(qtbot: QtBot, room: SourcesWorkspace) -> ConversationPage:
    if room.page.side.shown != "conversation":
        room.desk.actions.run("sources.side.conversation")
    page = room.page.side.built("conversation")
    assert isinstance(page, ConversationPage)
    page.reckon()
    qtbot.waitUntil(lambda: page.voices.isVisibleTo(page), timeout=10_000)
    qtbot.waitUntil(lambda: bool(page.whole.buttons))
    return page


def review(qtbot: QtBot, room: SourcesWorkspace) -> ReviewPage:
    if room.page.side.shown != "review":
        room.desk.actions.run("sources.side.review")
    page = room.page.side.built("review")
    assert isinstance(page, ReviewPage)
    qtbot.waitUntil(lambda: page.save.isEnabled() and bool(page.numbers.buttons), timeout=10_000)
    return page


def number(figures: Figures, label: str, column: int = 1) -> str:
    return figures.buttons[f"{label}/{column}"].text()


def test_the_numbers_are_those_of_the_talk(qtbot: QtBot, talk: SourcesWorkspace) -> None:
    page = conversation(qtbot, talk)
    assert number(page.voices, "Turns") == "2"
    assert number(page.voices, "Questions") == "2"
    assert number(page.voices, "Cuts in") == "1"
    assert number(page.whole, "Silences of 3 s or more") == "1"
    assert number(page.whole, "Asks what is meant") == "1"
    assert number(page.whole, "Longest answer") == "16.5 s"
    assert number(page.whole, "Moderator : participants") == "26 : 74"
    assert number(page.voices, "Share of talk") == "26 %"


def test_a_click_on_a_number_lists_its_places_and_a_click_there_plays(
    qtbot: QtBot, talk: SourcesWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = conversation(qtbot, talk)
    heard: list[int] = []
    monkeypatch.setattr(talk.page.listening, "play_from", heard.append)
    qtbot.mouseClick(page.voices.buttons["Questions/1"], Qt.MouseButton.LeftButton)
    assert page.places.isVisible() and page.places.list.count() == 2
    assert "언제였나요?" in page.places.list.item(1).text()
    place = page.places.list.visualItemRect(page.places.list.item(1)).center()
    qtbot.mouseClick(page.places.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert heard == [18_000]
    at = talk.page.reading.view.segment_at_caret()
    assert at == talk.page.reading._rows[2].id
    qtbot.mouseClick(page.strip, Qt.MouseButton.LeftButton, pos=QPoint(3, 20))
    assert heard[-1] == 0
    assert "진행자: 6 s" in page.strip.words_at(2)


def test_the_numbers_follow_what_is_corrected(qtbot: QtBot, talk: SourcesWorkspace) -> None:
    page = conversation(qtbot, talk)
    talk.desk.change("Move", toggle_move, [talk.page.reading._rows[0].id], "clarify")
    qtbot.waitUntil(lambda: number(page.whole, "Asks what is meant") == "2", timeout=10_000)
    talk.desk.undo()
    qtbot.waitUntil(lambda: number(page.whole, "Asks what is meant") == "1", timeout=10_000)


def test_a_text_without_times_says_what_is_missing(qtbot: QtBot, room: SourcesWorkspace, tmp_path: Path) -> None:
    path = tmp_path / "plain.txt"
    path.write_text("M: Hello?\nP: Hi.\n", encoding="utf-8")
    bring_in(qtbot, room, path)
    room.desk.actions.run("sources.side.conversation")
    page = room.page.side.built("conversation")
    assert isinstance(page, ConversationPage)
    qtbot.waitUntil(lambda: "no times" in page.nothing.text(), timeout=10_000)
    assert not page.voices.isVisibleTo(page)


def test_reflections_are_kept_one_step_each_and_come_back(qtbot: QtBot, talk: SourcesWorkspace) -> None:
    page = review(qtbot, talk)
    assert number(page.numbers, "Times the moderator cut in") == "1"
    field = page.fields["try"]
    field.setFocus()
    qtbot.keyClicks(field, "Wait longer")
    page.fields["next"].setFocus()
    source = talk.desk.source_id or 0
    assert talk.desk.read(reflections, source)["try"] == "Wait longer"
    talk.desk.undo()
    assert talk.desk.read(reflections, source)["try"] == ""
    qtbot.waitUntil(lambda: field.toPlainText() == "", timeout=10_000)
    talk.desk.redo()
    qtbot.waitUntil(lambda: field.toPlainText() == "Wait longer", timeout=10_000)


def test_earlier_interviews_of_the_same_moderator_are_compared(
    qtbot: QtBot, talk: SourcesWorkspace, tmp_path: Path
) -> None:
    bring_in(qtbot, talk, tone(tmp_path / "P02.wav", 29))
    last = talk.list.rows.everything()[-1]
    talk.desk.choose_source(last.id)
    fill(talk)
    page = review(qtbot, talk)
    qtbot.waitUntil(lambda: "1 earlier" in page.compared.text(), timeout=10_000)
    sparks = page.numbers.findChildren(Spark)
    assert sparks and all(len(spark.values) == 2 for spark in sparks)
    assert "n = 2" in sparks[0].toolTip()


def test_the_card_is_saved_as_a_page(qtbot: QtBot, talk: SourcesWorkspace, tmp_path: Path) -> None:
    page = review(qtbot, talk)
    page.fields["well"].setPlainText("편안한 분위기")
    page.write(tmp_path / "card.docx")
    settled(qtbot, talk.desk)
    sheet = Document(str(tmp_path / "card.docx"))
    text = "\n".join(paragraph.text for paragraph in sheet.paragraphs)
    assert "Looking back at “P01”" in text and "편안한 분위기" in text
    cells = [cell.text for row in sheet.tables[0].rows for cell in row.cells]
    assert "26 %" in cells and "Longest answer" in cells
    assert not any(word in text.lower() for word in ("good", "bad", "score"))
