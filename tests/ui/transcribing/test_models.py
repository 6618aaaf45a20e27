"""Which model transcribes: chosen, fetched from the hub when asked, added from a folder, and told when unsuited."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from interviewkit.transcription import models
from interviewkit.ui.sources.workspace import SourcesWorkspace
from interviewkit.ui.transcribing.transcribe_panel import TranscribePanel
from tests.transcription.test_download import Answer, Hub
from tests.ui.sources.conftest import bring_in, notices, settled, sources, tone, until


@pytest.fixture
def panel(qtbot: QtBot, room: SourcesWorkspace, tmp_path: Path) -> TranscribePanel:
    """The question how to transcribe a recording."""
    bring_in(qtbot, room, tone(tmp_path / "P01.wav"))
    room.window().notices.clear()  # type: ignore[attr-defined]
    assert room.page.asks()
    return room.page.panel


@pytest.fixture
def hub(sample_model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    """A hub of one's own that serves the sample model under any name."""
    server = Hub(Path(shutil.copytree(sample_model, tmp_path / "served")))
    monkeypatch.setenv("HF_ENDPOINT", server.url)
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


def choose(panel: TranscribePanel, model: str, language: str = "") -> None:
    panel.model.setCurrentIndex(panel.model.findData(model))
    panel.language.setCurrentIndex(panel.language.findData(language))


def offered(panel: TranscribePanel) -> list[str]:
    return [panel.model.itemText(at) for at in range(panel.model.count())]


def test_the_sample_model_says_what_it_is(panel: TranscribePanel, sample_model: Path) -> None:
    choose(panel, "sample")
    assert panel.model.currentText() == "Sample model: knows only the sample interviews"
    assert "nonsense" in panel.note.text() and panel.start.isEnabled()


def test_what_can_be_downloaded_is_offered_with_its_size(panel: TranscribePanel) -> None:
    assert "small · 486 MB · to be downloaded" in offered(panel)
    choose(panel, "small")
    assert not panel.start.isEnabled() and panel.fetch.isVisible()
    assert panel.fetch.text() == "Download “small” (486 MB)"
    assert "not on this machine yet" in panel.note.text()


def test_weak_and_one_sided_models_are_told(panel: TranscribePanel) -> None:
    choose(panel, "tiny", "ko")
    assert "Too weak for Korean" in panel.note.text()
    choose(panel, "small.en", "ko")
    assert "English only" in panel.note.text()
    choose(panel, "small", "ko")
    assert "weak" not in panel.note.text()


def test_without_any_model_a_clear_line_is_there(
    panel: TranscribePanel, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(models, "sample_folder", lambda: tmp_path / "nothing")
    panel.refresh()
    assert panel.note.text().startswith("There is no speech model on this machine yet.")
    assert panel.model.currentData() == "small" and not panel.start.isEnabled()


def test_a_model_is_downloaded_only_when_asked(
    qtbot: QtBot, room: SourcesWorkspace, panel: TranscribePanel, hub: Hub, own_models: Path
) -> None:
    choose(panel, "small")
    assert hub.asked == [] and not own_models.exists()
    qtbot.mouseClick(panel.fetch, Qt.MouseButton.LeftButton)
    assert panel.cancel_fetch.isVisible() and not panel.fetch.isVisible()
    settled(qtbot, room.desk)
    assert (own_models / "small" / "model.bin").is_file()
    assert panel.model.currentData() == "small" and panel.start.isEnabled()
    assert notices(room) == ["The speech model “small” is ready."]


def test_a_download_that_fails_is_told_and_can_be_tried_again(
    qtbot: QtBot, room: SourcesWorkspace, panel: TranscribePanel, hub: Hub
) -> None:
    hub.status = 503
    choose(panel, "base")
    qtbot.mouseClick(panel.fetch, Qt.MouseButton.LeftButton)
    settled(qtbot, room.desk)
    assert "cannot serve “base” at the moment" in notices(room)[0]
    assert panel.fetch.isVisible() and not panel.cancel_fetch.isVisible()
    hub.status = 200
    qtbot.mouseClick(panel.fetch, Qt.MouseButton.LeftButton)
    settled(qtbot, room.desk)
    assert panel.start.isEnabled()


def test_a_download_is_cancelled(
    qtbot: QtBot, room: SourcesWorkspace, panel: TranscribePanel, hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = threading.Event()
    send = Answer._send

    def slowly(answer: Answer, content: bytes, status: int, place: str = "") -> None:
        if answer.path.endswith("model.bin"):
            held.wait(5)
        send(answer, content, status, place)

    monkeypatch.setattr(Answer, "_send", slowly)
    choose(panel, "small")
    qtbot.mouseClick(panel.fetch, Qt.MouseButton.LeftButton)
    until(qtbot, lambda: any(path.endswith("model.bin") for path, _ in hub.asked), 10_000)
    qtbot.mouseClick(panel.cancel_fetch, Qt.MouseButton.LeftButton)
    held.set()
    settled(qtbot, room.desk)
    assert not (models.folder() / "small").exists() and panel.fetch.isVisible()
    assert notices(room) == []


def test_a_folder_is_added(
    qtbot: QtBot,
    room: SourcesWorkspace,
    panel: TranscribePanel,
    sample_model: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = Path(shutil.copytree(sample_model, tmp_path / "our-own"))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    qtbot.mouseClick(panel.add, Qt.MouseButton.LeftButton)
    settled(qtbot, room.desk)
    assert panel.model.currentData() == "our-own" and panel.start.isEnabled()


def test_a_folder_that_is_no_model_is_refused_in_words(
    qtbot: QtBot, room: SourcesWorkspace, panel: TranscribePanel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "pictures"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    qtbot.mouseClick(panel.add, Qt.MouseButton.LeftButton)
    settled(qtbot, room.desk)
    assert "“pictures” is no folder with a speech model." in notices(room)[0]


def test_a_model_that_breaks_after_it_was_chosen_is_told(
    qtbot: QtBot, room: SourcesWorkspace, panel: TranscribePanel, sample_model: Path, own_models: Path
) -> None:
    shutil.copytree(sample_model, own_models / "mine")
    panel.refresh()
    choose(panel, "mine", "en")
    (own_models / "mine" / "tokenizer.json").unlink()
    qtbot.mouseClick(panel.start, Qt.MouseButton.LeftButton)
    until(qtbot, lambda: bool(notices(room)))
    assert "tokenizer.json is missing" in notices(room)[0]
    settled(qtbot, room.desk)
    assert sources(room)[0].state in ("queued", "failed") and room.queue.standing(sources(room)[0].id) is None
    assert room.page.strip.isVisible() and room.page.strip.again.isVisible()


def test_the_choice_is_remembered(
    qtbot: QtBot, room: SourcesWorkspace, panel: TranscribePanel, sample_model: Path
) -> None:
    choose(panel, "sample", "ko")
    qtbot.mouseClick(panel.start, Qt.MouseButton.LeftButton)
    assert room.desk.preferences.views["sources.model"] == "sample"
    assert room.desk.preferences.views["sources.language"] == "ko"
    settled(qtbot, room.desk)


def test_a_recording_without_speech_says_so(
    qtbot: QtBot, room: SourcesWorkspace, panel: TranscribePanel, sample_model: Path
) -> None:
    choose(panel, "sample", "en")
    qtbot.mouseClick(panel.start, Qt.MouseButton.LeftButton)
    settled(qtbot, room.desk)
    assert sources(room)[0].state == "done" and sources(room)[0].segments == 0
    assert room.page.strip.text.text() == "Nothing said was heard in this recording."
    qtbot.mouseClick(room.page.strip.again, Qt.MouseButton.LeftButton)
    assert room.page.asks() and panel.back.isVisible()
    qtbot.mouseClick(panel.back, Qt.MouseButton.LeftButton)
    assert not room.page.asks()


def test_the_question_is_about_all_that_are_selected(qtbot: QtBot, room: SourcesWorkspace, tmp_path: Path) -> None:
    bring_in(qtbot, room, tone(tmp_path / "P01.wav"), tone(tmp_path / "P02.wav", 3.0))
    room.list.view.selectAll()
    assert room.page.panel.title.text() == "Transcribe 2 recordings"
    room.list.view.setCurrentIndex(room.list.rows.index(1))
    assert room.page.panel.title.text() == "Transcribe “P02”"
