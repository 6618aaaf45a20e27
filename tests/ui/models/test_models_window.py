"""Models are fetched, paused, gone on with, measured, added and removed in their window, against a hub of one's own."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import ctranslate2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QInputDialog
from pytestqt.qtbot import QtBot

from interviewkit import preferences
from interviewkit.sources.transcribing.queue import Wish
from interviewkit.transcription import Settings, models, speeds
from interviewkit.transcription.network import Network
from interviewkit.ui.models.models_window import ModelsWindow
from interviewkit.ui.models.network_settings import NetworkSettings
from interviewkit.ui.models.rows import DETAIL, shown_rows
from interviewkit.ui.models.shelf import Shelf
from interviewkit.ui.sources.workspace import SourcesWorkspace
from interviewkit.ui.transcribing.course import Course
from interviewkit.ui.transcribing.transcriptions import Transcriptions
from tests.transcription.test_download import Answer, Hub
from tests.ui.sources.conftest import bring_in, choose_sample_model, notices, settled, sources, until

Spoken = Callable[[float, float], Path]


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


@pytest.fixture
def window(qtbot: QtBot, room: SourcesWorkspace) -> Iterator[ModelsWindow]:
    """The window, opened as the menu opens it."""
    room.desk.actions.run("sources.models")
    found = room.window().findChild(ModelsWindow)
    assert isinstance(found, ModelsWindow) and found.isVisible()
    until(qtbot, lambda: Shelf.of(room.desk).device is not None)
    yield found
    until(qtbot, lambda: not Shelf.of(room.desk).names_at_work())
    found.close()


def click(qtbot: QtBot, button: object) -> None:
    assert button.isVisible() and button.isEnabled()  # type: ignore[attr-defined]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def ready(window: ModelsWindow) -> list[str]:
    return [name for name, model in window._models.items() if model.path is not None]


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """The hub sends the first third of the weights, and the rest when this is set."""
    go_on = threading.Event()

    def slowly(answer: Answer, content: bytes, status: int, place: str = "") -> None:
        if not answer.path.endswith("model.bin"):
            return send(answer, content, status, place)
        answer.send_response(status)
        if place:
            answer.send_header("Content-Range", place)
        answer.send_header("Content-Length", str(len(content)))
        answer.end_headers()
        answer.wfile.write(content[: len(content) // 3])
        answer.wfile.flush()
        go_on.wait(20)
        answer.wfile.write(content[len(content) // 3 :])
        return None

    send = Answer._send
    monkeypatch.setattr(Answer, "_send", slowly)
    return go_on


def test_it_opens_without_asking_anybody(hub: Hub, window: ModelsWindow, own_models: Path) -> None:
    assert ready(window) == ["sample"] and "small" in shown_rows(window.list)
    assert hub.asked == [] and not own_models.exists()
    assert window.device.text().startswith("On the")
    assert "are free in" in window.disk.text()
    assert window.details.title.text() == "small" and window.details.download.isVisible()


def test_facts_are_told_with_warnings(window: ModelsWindow) -> None:
    window.select("tiny")
    assert "33.6 %" in window.details.facts["korean"][1].text() and "Not for Korean" in window.details.warning.text()
    window.select("small")
    assert not window.details.warning.isVisible() and "MIT" in window.details.facts["licence"][1].text()
    window.select("sample")
    assert not window.details.remove.isVisible() and not window.details.download.isVisible()


def test_a_model_is_downloaded_and_can_be_used_at_once(
    qtbot: QtBot, room: SourcesWorkspace, hub: Hub, window: ModelsWindow
) -> None:
    window.select("small")
    click(qtbot, window.details.download)
    settled(qtbot, room.desk)
    assert "small" in ready(window) and window.details.remove.isVisible()
    assert notices(room)[0] == "The speech model “small” is ready."
    assert room.page.panel.models.box.findText("small", Qt.MatchFlag.MatchStartsWith) >= 0


def test_a_download_is_paused_and_gone_on_with(
    qtbot: QtBot, room: SourcesWorkspace, hub: Hub, window: ModelsWindow, held: threading.Event
) -> None:
    window.select("small")
    click(qtbot, window.details.download)
    until(qtbot, lambda: " of " in window.details.doing.text())
    until(qtbot, lambda: (models.folder() / "small.part" / "model.bin").exists())
    assert window.details.progress.isVisible() and "%" in str(shown_rows(window.list)["small"].data(DETAIL))
    click(qtbot, window.details.pause)
    held.set()
    settled(qtbot, room.desk)
    until(qtbot, lambda: window.details.download.isVisible())
    assert window.details.download.text() == "Go on downloading" and "loaded already" in window.details.doing.text()
    have = (models.folder() / "small.part" / "model.bin").stat().st_size
    hub.asked = []
    click(qtbot, window.details.download)
    settled(qtbot, room.desk)
    assert f"bytes={have}-" in [wanted for _, wanted in hub.asked] and "small" in ready(window)


def test_a_download_is_stopped_and_thrown_away(
    qtbot: QtBot, room: SourcesWorkspace, hub: Hub, window: ModelsWindow, held: threading.Event
) -> None:
    window.select("small")
    click(qtbot, window.details.download)
    until(qtbot, lambda: " of " in window.details.doing.text())
    click(qtbot, window.details.discard)
    held.set()
    settled(qtbot, room.desk)
    until(qtbot, lambda: models.part_of("small") == 0 and not window.details.discard.isVisible())
    assert window.details.download.text() == "Download" and notices(room) == []


def test_what_went_wrong_stands_beside_the_model_until_the_next_try(
    qtbot: QtBot, room: SourcesWorkspace, hub: Hub, window: ModelsWindow
) -> None:
    hub.status = 503
    window.select("base")
    click(qtbot, window.details.download)
    settled(qtbot, room.desk)
    assert "cannot serve “base” at the moment" in window.details.trouble.text()
    assert window.details.network.isVisible() and notices(room) == []
    hub.status = 200
    click(qtbot, window.details.download)
    settled(qtbot, room.desk)
    assert "base" in ready(window) and not window.details.trouble.isVisible()


def test_trouble_is_told_above_the_work_when_the_window_is_closed(
    qtbot: QtBot, room: SourcesWorkspace, hub: Hub
) -> None:
    hub.status = 404
    Shelf.of(room.desk).download("small")
    settled(qtbot, room.desk)
    assert "has no model “small”" in notices(room)[0]


def test_a_model_is_measured_and_the_figure_stays(
    qtbot: QtBot, room: SourcesWorkspace, sample_model: Path, window: ModelsWindow
) -> None:
    window.select("sample")
    assert window.details.facts["speed"][1].text() == "Not measured yet"
    click(qtbot, window.details.measure)
    assert "half a minute" in window.details.doing.text() and window.details.pause.isVisible()
    settled(qtbot, room.desk)
    assert "1 hour of recording takes about" in window.details.facts["speed"][1].text()
    assert "processor, int8" in window.details.facts["speed"][1].text()
    assert speeds.load().of("sample") is not None


def test_measuring_waits_for_recordings_to_be_transcribed(
    qtbot: QtBot, room: SourcesWorkspace, window: ModelsWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Transcriptions, "idle", lambda _: False)
    window.select("sample")
    assert not window.details.measure.isEnabled() and "wrong" in window.details.measure.toolTip()
    monkeypatch.undo()


def test_a_folder_is_added_and_removed_after_a_question(
    qtbot: QtBot,
    room: SourcesWorkspace,
    sample_model: Path,
    window: ModelsWindow,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = Path(shutil.copytree(sample_model, tmp_path / "faster-whisper-medium"))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    click(qtbot, window.add)
    settled(qtbot, room.desk)
    assert "medium" in ready(window) and window.details.title.text() == "medium"
    shutil.rmtree(folder)
    click(qtbot, window.details.remove)
    assert window.details.question.text() == "Remove “medium”? This frees 3 MB."
    click(qtbot, window.details.keep)
    assert "medium" in ready(window) and not window.details.question.isVisible()
    click(qtbot, window.details.remove)
    click(qtbot, window.details.sure)
    settled(qtbot, room.desk)
    assert ready(window) == ["sample"] and window.details.download.isVisible()


def test_a_folder_that_is_no_model_says_what_is_missing(
    qtbot: QtBot,
    room: SourcesWorkspace,
    sample_model: Path,
    window: ModelsWindow,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = Path(shutil.copytree(sample_model, tmp_path / "ours"))
    (folder / "tokenizer.json").unlink()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    click(qtbot, window.add)
    settled(qtbot, room.desk)
    window.select("ours")
    assert "tokenizer.json is missing" in window.details.trouble.text()


def test_a_model_in_use_is_not_removed(
    qtbot: QtBot,
    room: SourcesWorkspace,
    sample_model: Path,
    own_models: Path,
    window: ModelsWindow,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shutil.copytree(sample_model, own_models / "small")
    monkeypatch.setattr(Shelf, "in_use", lambda _, name: name == "small")
    Shelf.of(room.desk).changed.emit()
    window.select("small")
    click(qtbot, window.details.remove)
    click(qtbot, window.details.sure)
    assert "is in use" in window.details.trouble.text() and (own_models / "small").is_dir()


def test_another_model_of_the_hub_is_asked_for_by_its_name(
    qtbot: QtBot, room: SourcesWorkspace, hub: Hub, window: ModelsWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: (" someone/whisper-korean ", True))
    click(qtbot, window.other)
    settled(qtbot, room.desk)
    assert "whisper-korean" in ready(window) and window.details.title.text() == "whisper-korean"
    assert any("someone/whisper-korean" in path for path, _ in hub.asked)


def test_network_settings_are_kept_when_they_are_possible(
    qtbot: QtBot, room: SourcesWorkspace, window: ModelsWindow, hub: Hub
) -> None:
    dialog = NetworkSettings(room.desk, window)
    dialog.show()
    save = dialog.save
    assert not dialog.proxy.isEnabled()
    dialog.way.setCurrentIndex(dialog.way.findData("manual"))
    dialog.proxy.setText("no address")
    click(qtbot, save)
    assert "no address of a proxy" in dialog.trouble.text() and dialog.isVisible()
    dialog.proxy.setText("proxy.example.org:8080")
    dialog.hub.setText(hub.url)
    click(qtbot, save)
    assert not dialog.isVisible()
    kept = Network.of(preferences.load())
    assert kept.proxy_url() == "http://proxy.example.org:8080" and kept.address() == hub.url
    assert hub.asked == []


def test_the_window_speaks_both_languages_and_is_opened_once(room: SourcesWorkspace, window: ModelsWindow) -> None:
    room.desk.actions.run("view.language.ko")
    assert window.windowTitle() == "음성 모델" and window.details.download.text() == "내려받기"
    room.desk.actions.run("sources.models")
    assert len(room.window().findChildren(ModelsWindow)) == 1
    room.desk.actions.run("view.language.en")


def test_what_the_room_offers_follows(qtbot: QtBot, room: SourcesWorkspace, sample_model: Path, hub: Hub) -> None:
    choose_sample_model(room)
    Shelf.of(room.desk).download("small")
    settled(qtbot, room.desk)
    at = room.page.panel.models.box.findData("small")
    assert at >= 0 and "to be downloaded" not in room.page.panel.models.box.itemText(at)


def test_the_keyboard_stays_with_the_model(
    qtbot: QtBot, room: SourcesWorkspace, hub: Hub, window: ModelsWindow
) -> None:
    window.activateWindow()
    window.select("small")
    window.details.download.setFocus()
    qtbot.keyClick(window.details.download, Qt.Key.Key_Space)
    until(qtbot, lambda: Shelf.of(room.desk).work("small") is None)
    settled(qtbot, room.desk)
    assert window.focusWidget() in (window.details.measure, window.details.pause)
    window.list.setFocus()
    qtbot.keyClick(window.list, Qt.Key.Key_Down)
    assert window.focusWidget() is window.list


CARD_WITHOUT_DRIVER = """
import ctranslate2
ctranslate2.get_cuda_device_count = lambda: 1
ctranslate2.get_supported_compute_types = lambda device: {"float16", "int8"}
"""


def test_a_card_that_cannot_be_used_is_told_once(
    qtbot: QtBot,
    room: SourcesWorkspace,
    sample_model: Path,
    spoken: Spoken,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if ctranslate2.get_cuda_device_count():
        pytest.skip("there is a card here")
    (tmp_path / "card").mkdir()
    (tmp_path / "card" / "sitecustomize.py").write_text(CARD_WITHOUT_DRIVER)
    bring_in(qtbot, room, spoken(0, 8))
    bring_in(qtbot, room, spoken(8, 16))
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "card"))
    wish = Wish(Settings(str(sample_model), language="en"), "sample")
    room.queue.transcribe([(row.id, row.name) for row in sources(room)], wish)
    settled(qtbot, room.desk)
    Course.told_of.clear()
    told = [line for line in notices(room) if "more slowly" in line]
    assert len(told) == 1 and "On the processor (int8)" in told[0] and "driver" in told[0]
    assert {row.state for row in sources(room)} == {"done"}
