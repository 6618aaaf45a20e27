"""The sources room in the real window, with real recordings and the real sample model."""

from __future__ import annotations

import os
import wave
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from interviewkit import resources
from interviewkit.audio.decode import RATE
from interviewkit.audio.prepare import prepare
from interviewkit.audio.proxy import ProxyWriter, read_samples
from interviewkit.sources import queries
from interviewkit.sources.queries import SegmentRow, SourceRow
from interviewkit.transcription.models import SAMPLE, sample_folder
from interviewkit.ui.application import Program
from interviewkit.ui.desk import Desk
from interviewkit.ui.rooms import ROOMS, Room
from interviewkit.ui.sources.workspace import SourcesWorkspace
from interviewkit.ui.transcribing.transcribe_panel import MODEL
from interviewkit.ui.transcribing.transcriptions import Transcriptions
from tests.ui.conftest import Start

SOURCES = tuple(room for room in ROOMS if room.id == "sources")


@pytest.fixture(autouse=True)
def own_models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Models of these tests only, and preferences too."""
    monkeypatch.setenv("INTERVIEWKIT_MODELS", str(tmp_path / "models"))
    monkeypatch.setenv("INTERVIEWKIT_HOME", str(tmp_path / "home"))
    return tmp_path / "models"


@pytest.fixture
def open_room(start: Start, study: Path) -> Callable[..., SourcesWorkspace]:
    """The sources room of a study in the window; of the empty one if none is named."""

    def open_study(path: Path | None = None, rooms: tuple[Room, ...] = SOURCES) -> SourcesWorkspace:
        program: Program = start(path or study, rooms)
        return program.desk.workspace(SourcesWorkspace)

    return open_study


@pytest.fixture
def room(open_room: Callable[..., SourcesWorkspace]) -> SourcesWorkspace:
    """The sources room of an empty study."""
    return open_room()


@pytest.fixture(scope="session")
def sample_model() -> Path:
    """The model that ships with InterviewKit; INTERVIEWKIT_TEST_MODEL names another."""
    folder = Path(os.environ.get("INTERVIEWKIT_TEST_MODEL") or sample_folder())
    if not folder.is_dir():
        pytest.skip("the sample model is not in resources/")
    return folder


@pytest.fixture(scope="session")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> Callable[[float, float], Path]:
    """A stretch of the English sample interview, in seconds, as a recording of its own."""
    recording = resources.path("sample", "P02-interview.ogg")
    if not recording.is_file():
        pytest.skip("the sample recordings are not in resources/")
    folder = tmp_path_factory.mktemp("spoken")
    proxy = folder / "whole.flac"

    def cut(start: float, end: float) -> Path:
        if not proxy.exists():
            prepare(recording, proxy, folder / "whole.peaks")
        path = folder / f"P02-{start:g}-{end:g}.flac"
        if not path.exists():
            sound = read_samples(proxy, round(start * RATE), round(end * RATE))
            writer = ProxyWriter(path)
            writer.write((sound * 32767).astype(np.int16))
            writer.close()
        return path

    return cut


def tone(path: Path, seconds: float = 2.0) -> Path:
    """A tone as a WAV file."""
    moments = np.arange(round(seconds * RATE)) / RATE
    sound = (9000 * np.sin(2 * np.pi * 220 * moments)).astype(np.int16)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(sound.tobytes())
    return path


def drop(window: QWidget, paths: list[Path]) -> None:
    """Drops files on the window, as a person would."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    at, actions, left = window.rect().center(), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(window, QDragEnterEvent(at, actions, data, left, none))
    QApplication.sendEvent(window, QDropEvent(QPointF(at), actions, data, left, none))


def settled(qtbot: QtBot, desk: Desk, milliseconds: int = 60_000) -> None:
    """Waits until no job is under way and nothing waits to be transcribed."""
    queue = Transcriptions.of(desk)
    qtbot.waitUntil(lambda: queue.idle() and not desk.jobs.active(), timeout=milliseconds)


def bring_in(qtbot: QtBot, room: SourcesWorkspace, *paths: Path) -> list[SourceRow]:
    """Imports files by dropping them; the sources there are then."""
    with qtbot.waitSignal(room.imports.done, timeout=60_000):
        drop(room.window(), list(paths))
    settled(qtbot, room.desk)
    return sources(room)


def sources(room: SourcesWorkspace) -> list[SourceRow]:
    return room.desk.read(queries.sources)


def segments(room: SourcesWorkspace, source_id: int | None = None) -> list[SegmentRow]:
    return room.desk.read(queries.segments, source_id or room.desk.source_id or 0)


def choose_sample_model(room: SourcesWorkspace) -> None:
    """As if the person had chosen it before."""
    room.desk.preferences.views[MODEL] = SAMPLE
    room.page.panel.refresh()


def shown(room: SourcesWorkspace) -> list[str]:
    """The text on the page, segment by segment."""
    view = room.page.reading.view
    return [text or "" for row in segments(room) if (text := view.text_of(row.id)) is not None]


def notices(room: SourcesWorkspace) -> list[str]:
    """What the bars above the work say, newest first."""
    bars = room.window().notices.bars()  # type: ignore[attr-defined]
    return [" ".join(filter(None, [bar.notice.what, bar.notice.safe, bar.notice.attempt])) for bar in bars]


def until(qtbot: QtBot, condition: Callable[[], bool], milliseconds: int = 60_000) -> None:
    qtbot.waitUntil(condition, timeout=milliseconds)
