"""Pictures of what stands beside the text in both languages and schemes, into screens/sources."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from interviewkit import resources
from interviewkit.sources import queries
from interviewkit.sources.actions import NewSegment, append_segments
from interviewkit.sources.conversation.moves import toggle_move
from interviewkit.sources.layers import writing
from interviewkit.sources.layers.writing import NewMark
from interviewkit.sources.speakers.assigning import give_role
from interviewkit.ui.sources.workspace import SourcesWorkspace
from interviewkit.words import tr
from tests.ui.sources.conftest import bring_in
from tests.ui.sources.test_screens import LOOKS, dress, picture

pytestmark = pytest.mark.qt_log_ignore("pipewire", "PulseAudio", "No audio device detected", "No RHI backend")
SAID = (
    ("M", "처음에 어떻게 알게 되셨어요? 기억나시는 대로 편하게 말씀해 주세요."),
    ("P", "음, 친구가 추천해 줘서 알게 됐어요. 처음에는 가격이 좀 부담스러웠는데 써 보니까 괜찮더라고요."),
    ("M", "그러니까 처음에는 가격이 걱정되셨다는 말씀이시죠?"),
    ("P", "네, 맞아요. And then I tried it for a week, and I was really surprised."),
    ("M", "어떤 점이 놀라우셨나요?"),
    ("P", "생각보다 빨랐어요. 그리고 배송도 하루 만에 왔고요."),
)


def furnish(room: SourcesWorkspace) -> int:
    """The first recording with text, roles, marks and moves."""
    source = room.list.rows.everything()[0]
    room.desk.choose_source(source.id)
    new, at = [], 3_000
    for n in range(42):
        speaker, text = SAID[n % len(SAID)]
        length = 1_200 + 95 * len(text) + (n * 37 % 9) * 700
        new.append(NewSegment(text, {"M": "김진행", "P": "P01"}[speaker], at, at + length))
        at += length + (250, 900, 4_200, -900, 1_300)[n % 5]
    ids = room.desk.change("Transcribe", append_segments, source.id, new)
    assert ids
    for voice, role in zip(room.desk.read(queries.speakers, source.id), ("moderator", "participant"), strict=True):
        room.desk.change("Role", give_role, voice.id, role)
    for start, end, layer, text in (
        (4_200, None, "tone", tr("hesitates")),
        (12_000, 16_500, "notes", "가격 이야기가 나오자 표정이 굳음 — 다시 물어볼 것"),
        (18_400, None, "gesture", tr("nods")),
        (31_000, None, "expression", tr("smiles")),
        (46_000, 52_000, "notes", "Good quote for the value theme"),
    ):
        room.desk.change("Note", writing.add_mark, source.id, layer, NewMark(start, text, end))
    log = room.desk.change("Log", writing.add_layer, "clicks.csv", "events")
    assert log is not None
    pulse = [NewMark(5_000 + 4_000 * n, "pulse", None, 70.0 + n % 7) for n in range(20)]
    room.desk.change("Log", writing.add_marks, source.id, log, pulse)
    room.desk.change("Move", toggle_move, [ids[2], ids[8]], "paraphrase")
    room.desk.change("Move", toggle_move, [ids[4]], "clarify")
    return source.id


@pytest.mark.parametrize(("language", "scheme"), LOOKS)
def test_pictures(
    qtbot: QtBot, open_room: Callable[..., SourcesWorkspace], tmp_path: Path, language: str, scheme: str
) -> None:
    room = open_room()
    window = room.window()
    look = dress(room, language, scheme)
    bring_in(qtbot, room, resources.path("sample", "P02-interview.ogg"))
    furnish(room)
    window.notices.clear()  # type: ignore[attr-defined]
    for page in room.page.side.buttons:
        room.page.side.turn_to(page)
        room.page.listening.player.seek(18_000)
        qtbot.wait(900)
        picture(window, f"side-{page}", look)
