"""Pictures of the sources room in both languages and schemes, into screens/sources, for whoever changed it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from interviewkit import resources
from interviewkit.sources.actions import NewSegment, append_segments
from interviewkit.ui.sources.workspace import SourcesWorkspace
from interviewkit.ui.transcribing.entry import Standing
from tests.ui.sources.conftest import bring_in

SCREENS = Path(__file__).parents[3] / "screens" / "sources"
LOOKS = [(language, scheme) for language in ("en", "ko") for scheme in ("light", "dark")]


def picture(widget: QWidget, name: str, look: str, scale: int = 1) -> None:
    """Saves what a widget shows."""
    QApplication.processEvents()
    SCREENS.mkdir(parents=True, exist_ok=True)
    page = QPixmap(widget.size() * scale)
    page.setDevicePixelRatio(scale)
    page.fill()
    widget.render(page)
    assert page.save(str(SCREENS / f"{name}-{look}{'@2x' if scale == 2 else ''}.png"))


def dress(room: SourcesWorkspace, language: str, scheme: str) -> str:
    room.desk.actions.run(f"view.language.{language}")
    room.desk.actions.run(f"view.scheme.{scheme}")
    return f"{language}-{scheme}"


@pytest.mark.parametrize(("language", "scheme"), LOOKS)
def test_pictures(
    qtbot: QtBot,
    open_room: Callable[..., SourcesWorkspace],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    language: str,
    scheme: str,
) -> None:
    room = open_room()
    window = room.window()
    look = dress(room, language, scheme)
    picture(window, "empty", look)
    wrong = tmp_path / "P09 broken.m4a"
    wrong.write_bytes(b"\0\0\0\x18ftypM4A \0\0\0\0M4A mp42isom" + b"\0" * 64)
    bring_in(qtbot, room, *sorted(resources.path("sample").glob("P0*-interview.*[!n]")), wrong)
    for scale in (1, 2):
        picture(window, "recording", look, scale)
    room.show_report()
    picture(window, "report", look)
    for row in room.list.rows.everything():
        if row.name.startswith("P04"):
            room.desk.choose_source(row.id)
    window.notices.clear()  # type: ignore[attr-defined]
    room.give_participant("P04")
    room.page.reading.setFocus()
    for scale in (1, 2):
        picture(window, "transcript", look, scale)
    under_way(room, monkeypatch)
    for scale in (1, 2):
        picture(window, "transcribing", look, scale)
    room.page.ask_to_transcribe()
    panel = room.page.panel
    panel.model.setCurrentIndex(panel.model.findData("base"))
    panel.language.setCurrentIndex(panel.language.findData("ko"))
    picture(window, "asking", look)


def under_way(room: SourcesWorkspace, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first recording half transcribed, the second waiting."""
    first, second, *_ = room.list.rows.everything()
    standings = {first.id: Standing("running", 0, "transcribing", 0.42, 230.0), second.id: Standing("queued", 1)}
    monkeypatch.setattr(room.queue, "standing", standings.get)
    monkeypatch.setattr(room.list.rows, "_standing", standings.get)
    words = [[0, 4, 0, 500, 0.9], [5, 10, 500, 900, 0.3]]
    said = ["Could you tell me how you first heard about the shop?", "처음에는 친구가 추천해 줘서 알게 됐어요."]
    new = [
        NewSegment(said[n % 2], ("Moderator", "P01")[n % 2], 4000 * n, 4000 * n + 3900, [list(word) for word in words])
        for n in range(18)
    ]
    room.desk.change("Transcribe", append_segments, first.id, new)
    room.desk.choose_source(first.id)
    room.page.listening.player.seek(13_000)
    room.page.reading.show_playing(12_200, follow=True)
