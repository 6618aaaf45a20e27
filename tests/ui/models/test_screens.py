"""Pictures of the window of the speech models, for whoever changed it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from interviewkit.errors import ModelTrouble
from interviewkit.transcription import speeds
from interviewkit.transcription.speeds import Speed
from interviewkit.ui.models.models_window import ModelsWindow
from interviewkit.ui.models.network_settings import NetworkSettings
from interviewkit.ui.models.shelf import Shelf, Work
from interviewkit.ui.sources.workspace import SourcesWorkspace
from tests.ui.sources.conftest import until
from tests.ui.sources.test_screens import LOOKS, dress

SCREENS = Path(__file__).parents[3] / "screens" / "models"


def picture(widget: QWidget, name: str, look: str) -> None:
    """Saves what a widget shows, at 100 and at 200 %."""
    for scale in (1, 2):
        QApplication.processEvents()
        SCREENS.mkdir(parents=True, exist_ok=True)
        page = QPixmap(widget.size() * scale)
        page.setDevicePixelRatio(scale)
        page.fill()
        widget.render(page)
        assert page.save(str(SCREENS / f"{name}-{look}{'@2x' if scale == 2 else ''}.png"))


@pytest.mark.parametrize(("language", "scheme"), LOOKS)
def test_pictures(
    qtbot: QtBot,
    room: SourcesWorkspace,
    sample_model: Path,
    own_models: Path,
    monkeypatch: pytest.MonkeyPatch,
    language: str,
    scheme: str,
) -> None:
    look = dress(room, language, scheme)
    for name in ("small", "large-v3"):
        shutil.copytree(sample_model, own_models / name)
    (own_models / "medium.part").mkdir()
    (own_models / "medium.part" / "model.bin").write_bytes(b"\0" * 3_000_000)
    speeds.set_to(Speed("small", "cpu", 5, 60_000, 25.0, "int8"))
    shelf = Shelf.of(room.desk)
    window = ModelsWindow.over(room.desk, room.window(), "small")
    until(qtbot, lambda: shelf.device is not None)
    picture(window, "installed", look)
    window.details.remove.click()
    picture(window, "removing", look)
    window.select("medium")
    picture(window, "half", look)
    work = Work("downloading")
    work.job = room.desk.jobs.show("x")
    for second in range(8):
        work.pace.take(second * 5_200_000, second)
    work.done, work.total, work.job.fraction = 312_000_000, 1_531_000_000, 0.2
    monkeypatch.setattr(Work, "speed", lambda _: 5_200_000.0)
    monkeypatch.setattr(Work, "seconds_left", lambda _: 234.0)
    shelf._work["medium"] = work
    shelf.changed.emit()
    picture(window, "loading", look)
    shelf.troubles["large-v3-turbo"] = ModelTrouble(
        "The download of “{name}” was stopped: the certificate of the other side is not trusted ({reason}).",
        safe="What was loaded so far is kept.",
        attempt="In a company network, ask for its root certificate and choose that file in the network settings of"
        " the speech models.",
        name="large-v3-turbo",
        reason="self-signed certificate in certificate chain",
    )
    window.select("large-v3-turbo")
    shelf.changed.emit()
    picture(window, "trouble", look)
    window.select("base")
    picture(window, "weak", look)
    dialog = NetworkSettings(room.desk, window)
    dialog.way.setCurrentIndex(1)
    dialog.show()
    picture(dialog, "network", look)
    dialog.close()
    work.job.finish()
    del shelf._work["medium"]
    window.close()
