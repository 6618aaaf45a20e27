"""What is asked before a transcription: two clicks for most, all there is for those who need it, nothing senseless."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from interviewkit.sources.speakers.voices import Choice
from interviewkit.sources.transcribing.queue import Wish
from interviewkit.sources.transcribing.vocabulary import set_vocabulary
from interviewkit.transcription import devices
from interviewkit.transcription.devices import Device
from interviewkit.transcription.speeds import learn
from interviewkit.ui.sources.workspace import SourcesWorkspace
from interviewkit.ui.transcribing.transcribe_panel import TranscribePanel
from tests.sources.transcribing.test_queue import two_voices
from tests.ui.sources.conftest import bring_in, settled, tone, until
from tests.ui.transcribing.test_models import choose


@pytest.fixture
def panel(qtbot: QtBot, room: SourcesWorkspace, tmp_path: Path, sample_model: Path) -> TranscribePanel:
    """The question how to transcribe a recording of a minute."""
    bring_in(qtbot, room, tone(tmp_path / "P01.wav", 60.0))
    choose(room.page.panel, "sample", "en")
    return room.page.panel


@pytest.fixture
def wished(panel: TranscribePanel, room: SourcesWorkspace) -> list[Wish]:
    """What the panel asks for, instead of doing it."""
    found: list[Wish] = []
    panel.asked.disconnect(room.page._transcribe)
    panel.asked.connect(found.append)
    return found


def press(qtbot: QtBot, panel: TranscribePanel) -> None:
    qtbot.mouseClick(panel.start, Qt.MouseButton.LeftButton)


def test_the_common_case_is_two_choices_and_a_button(qtbot: QtBot, panel: TranscribePanel, wished: list[Wish]) -> None:
    assert not panel.more.isVisible() and panel.fold.text() == "More choices"
    press(qtbot, panel)
    (wish,) = wished
    assert (wish.model, wish.settings.language, wish.stretch, wish.voices, wish.later) == (
        "sample", "en", (0, None), Choice(), None,
    )  # fmt: skip
    assert wish.settings.vocabulary == () and not wish.settings.mixed_languages


def test_everything_else_is_folded_and_told_in_a_line(qtbot: QtBot, panel: TranscribePanel, wished: list[Wish]) -> None:
    qtbot.mouseClick(panel.fold, Qt.MouseButton.LeftButton)
    assert panel.more.isVisible() and panel.fold.text() == "Fewer choices"
    more = panel.more
    more.vocabulary.setText("배달의민족, refund ; tracking")
    more.start.setText("0:10")
    more.end.setText("50")
    qtbot.mouseClick(more.mixed, Qt.MouseButton.LeftButton, pos=more.mixed.rect().center() / 4)
    more.mixed.setChecked(True)
    more.when.setCurrentIndex(more.when.findData("at"))
    assert more.hour.isVisible()
    more.hour.setText("23:15")
    qtbot.mouseClick(panel.fold, Qt.MouseButton.LeftButton)
    assert not more.isVisible()
    assert panel.fold.text() == ("More: 3 words to expect · 00:10–00:50 · changing languages · Not before 23:15")
    press(qtbot, panel)
    (wish,) = wished
    assert wish.settings.vocabulary == ("배달의민족", "refund", "tracking") and wish.settings.mixed_languages
    assert wish.stretch == (10_000, 50_000) and (wish.later or "").endswith("T23:15")


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("noon", "", "“noon” is no time. Write it as 12:30 or 1:05:00."),
        ("0:30", "0:20", "The stretch ends before it begins."),
        ("0:30", "0:30", "The stretch ends before it begins."),
        ("2:00", "", "The recording is only 01:00 long."),
        ("", "1:75", "“1:75” is no time. Write it as 12:30 or 1:05:00."),
    ],
)
def test_a_stretch_that_makes_no_sense_cannot_be_asked_for(
    panel: TranscribePanel, first: str, last: str, said: str
) -> None:
    panel.more.start.setText(first)
    panel.more.end.setText(last)
    assert not panel.start.isEnabled() and panel.note.text().startswith(said)
    panel.more.start.clear()
    panel.more.end.clear()
    assert panel.start.isEnabled()


def test_an_hour_that_is_none_cannot_be_asked_for(panel: TranscribePanel) -> None:
    panel.more.when.setCurrentIndex(panel.more.when.findData("at"))
    panel.more.hour.setText("25:00")
    assert not panel.start.isEnabled() and "no time of the day" in panel.note.text()
    panel.more.hour.setText("7")
    assert panel.start.isEnabled() and (panel.more.later() or "").endswith("T07:00")


def test_the_words_of_the_study_are_expected(
    qtbot: QtBot, room: SourcesWorkspace, panel: TranscribePanel, tmp_path: Path
) -> None:
    room.desk.change("Words", set_vocabulary, ["Coupang", "refund"])
    bring_in(qtbot, room, tone(tmp_path / "P02.wav", 3.0))
    room.desk.choose_source(room.list.rows.everything()[1].id)
    assert panel.more.words() == ("Coupang", "refund") and panel.fold.text() == "More: 2 words to expect"


def test_separate_channels_are_proposed_as_voices(
    qtbot: QtBot, room: SourcesWorkspace, tmp_path: Path, sample_model: Path
) -> None:
    bring_in(qtbot, room, two_voices(tmp_path / "P01.wav"))
    panel = room.page.panel
    assert panel.more.choice() == Choice("channels")
    assert panel.fold.text() == "More: One voice a channel: 2 voices", "and it is seen though it is folded"


def test_korean_with_a_weak_model_is_warned_of(panel: TranscribePanel) -> None:
    choose(panel, "base", "ko")
    assert "Too weak for Korean" in panel.note.text()


def test_draft_and_overnight_choose_for_the_person(
    qtbot: QtBot, room: SourcesWorkspace, panel: TranscribePanel, wished: list[Wish], sample_model: Path,
    own_models: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    assert not panel.presets.isVisible(), "with nothing but the sample model there is nothing to choose"
    monkeypatch.setattr(devices, "found", lambda: Device("cpu", "int8"))
    for name in ("small", "large-v3"):
        shutil.copytree(sample_model, own_models / name)
    learn("large-v3", 600_000, 6_000, "cpu", "int8")
    panel.refresh()
    room.page.ask_to_transcribe()
    until(qtbot, lambda: panel.presets.isVisible())
    draft, overnight = panel.presets.buttons
    assert draft.text().startswith("Draft") and overnight.text() == "Overnight · about 10 minutes"
    qtbot.mouseClick(overnight, Qt.MouseButton.LeftButton)
    assert panel.model.currentData() == "large-v3" and panel.presets.buttons[1].isChecked()
    assert panel.fold.text() == "More: After all others"
    press(qtbot, panel)
    qtbot.mouseClick(panel.presets.buttons[0], Qt.MouseButton.LeftButton)
    press(qtbot, panel)
    assert [(wish.model, wish.settings.beam_size, wish.later) for wish in wished] == [
        ("large-v3", 5, ""), ("small", 1, None),
    ]  # fmt: skip
    settled(qtbot, room.desk)
