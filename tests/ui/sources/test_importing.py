"""Files dropped on the window come in, each on its own, and what does not is told in a line."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from interviewkit import resources
from interviewkit.store import media as media_folder
from interviewkit.ui.sources.imports import found
from interviewkit.ui.sources.workspace import SourcesWorkspace
from tests.ui.conftest import Start
from tests.ui.sources.conftest import SOURCES, bring_in, drop, notices, settled, shown, sources, tone, until


def test_files_of_all_kinds_come_in_at_once(qtbot: QtBot, room: SourcesWorkspace, tmp_path: Path) -> None:
    assert room.pages.currentWidget() is room.empty
    sample = resources.path("sample")
    rows = bring_in(
        qtbot, room, tone(tmp_path / "P07.wav"), sample / "P03-interview.docx", sample / "P04-interview.vtt"
    )
    assert [(row.name, row.kind) for row in rows] == [
        ("P07", "recording"), ("P03-interview", "transcript"), ("P04-interview", "transcript"),
    ]  # fmt: skip
    assert room.pages.currentWidget() is room.splitter
    assert notices(room) == ["3 files came in."]
    assert room.list.view.hasFocus(), "the arrow keys go through what came in"
    assert room.desk.source_id == rows[0].id


def test_a_wrong_file_is_told_and_keeps_no_other_out(qtbot: QtBot, room: SourcesWorkspace, tmp_path: Path) -> None:
    broken = tmp_path / "P01.m4a"
    broken.write_bytes(bytes(range(256)) * 30)
    rows = bring_in(qtbot, room, broken, tone(tmp_path / "P02.wav"))
    assert [row.name for row in rows] == ["P02"]
    assert any("“P01.m4a” is no recording that can be read." in line for line in notices(room))
    project = room.desk.project
    assert project is not None
    kept = {file.name.split(".")[0] for file in media_folder.folder(project.path).iterdir()}
    assert len(kept) == 1, "nothing of the refused file is kept"


def test_the_report_tells_of_every_file(qtbot: QtBot, room: SourcesWorkspace, tmp_path: Path) -> None:
    korean = tmp_path / "면담.txt"
    korean.write_bytes("진행자: 어떠셨어요?\r\n참여자: 배송이 늦었어요.\r\n".encode("cp949"))
    for name in ("a.m4a", "b.m4a", "c.m4a"):
        (tmp_path / name).write_bytes(b"")
    bring_in(qtbot, room, korean, *(tmp_path / name for name in ("a.m4a", "b.m4a", "c.m4a")))
    assert any(line.startswith("3 files could not be imported.") for line in notices(room))
    bar = next(bar for bar in room.window().notices.bars() if bar.notice.kind == "good")  # type: ignore[attr-defined]
    qtbot.mouseClick(bar.button, Qt.MouseButton.LeftButton)
    assert room.right.currentWidget() is room.report and room.report.isVisible()
    lines = room.report.lines()
    assert "면담.txt" in lines and any("CP949" in line.upper() for line in lines)
    assert sum("is empty" in line for line in lines) == 3
    room.desk.actions.run("view.language.ko")
    assert not any("is empty" in line for line in room.report.lines())
    qtbot.mouseClick(room.report.close_button, Qt.MouseButton.LeftButton)
    assert room.right.currentWidget() is room.page
    assert shown(room) == ["어떠셨어요?", "배송이 늦었어요."]


def test_a_folder_brings_in_what_it_holds(qtbot: QtBot, room: SourcesWorkspace, tmp_path: Path) -> None:
    folder = tmp_path / "field work"
    (folder / "second day" / ".hidden").mkdir(parents=True)
    tone(folder / "P01.wav", 0.5)
    (folder / "second day" / "P02.txt").write_text("Moderator: Well?\nP02: Fine.\n")
    (folder / "second day" / "budget.xlsx").write_bytes(b"PK")
    (folder / "second day" / ".hidden" / "P03.txt").write_text("no")
    assert [row.name for row in bring_in(qtbot, room, folder)] == ["P01", "P02"]
    room.show_report()
    assert any(line.startswith("1 other file") for line in room.report.lines())


def test_files_are_found_once_and_in_order(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for name in ("b.wav", "a.txt", "c.doc", "~$a.docx"):
        (tmp_path / "in" / name).write_bytes(b"x")
    files, passed_over = found([tmp_path / "in", tmp_path / "in" / "b.wav", tmp_path / "x.unknown"])
    assert [file.name for file in files] == ["a.txt", "b.wav", "x.unknown"]
    assert passed_over == 1


def test_an_import_can_be_cancelled_and_taken_up_again(qtbot: QtBot, room: SourcesWorkspace, tmp_path: Path) -> None:
    files = [tone(tmp_path / f"P0{n}.wav", 400 + n) for n in range(4)]
    drop(room.window(), files)
    until(qtbot, lambda: any("P00.wav" in job.text for job in room.desk.jobs.active()), 20_000)
    (job,) = room.desk.jobs.active()
    assert job.label == "Importing 4 files"
    job.cancel()
    settled(qtbot, room.desk)
    came = len(sources(room))
    assert came < 4
    assert job.retry is not None
    job.retry()
    settled(qtbot, room.desk, 120_000)
    assert sorted(row.name for row in sources(room)) == ["P00", "P01", "P02", "P03"]


def test_files_are_chosen_in_a_dialog(
    qtbot: QtBot, room: SourcesWorkspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tone(tmp_path / "P01.wav")
    asked: list[str] = []

    def answer(_: object, title: str, __: str, kinds: str) -> tuple[list[str], str]:
        asked.extend((title, kinds))
        return [str(file)], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", answer)
    with qtbot.waitSignal(room.imports.done, timeout=20_000):
        qtbot.mouseClick(room.empty.button, Qt.MouseButton.LeftButton)
    assert [row.name for row in sources(room)] == ["P01"]
    assert "*.wav" in asked[1] and "*.docx" in asked[1]


def test_a_read_only_study_takes_nothing(
    qtbot: QtBot, open_room: Callable[..., SourcesWorkspace], study: Path, tmp_path: Path
) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may write everywhere")
    study.chmod(0o444)
    room = open_room(study)
    drop(room.window(), [tone(tmp_path / "P01.wav")])
    assert notices(room)[0].startswith("This project is open to read only.")
    assert not room.desk.jobs.active() and sources(room) == []


def test_a_study_opened_to_read_only_shows_everything_and_changes_nothing(
    qtbot: QtBot, start: Start, study: Path, tmp_path: Path
) -> None:
    from interviewkit.sources.importing import import_file
    from interviewkit.store.project import Project

    with Project.open(study) as project:
        import_file(project, resources.path("sample", "P04-interview.vtt"))
        import_file(project, tone(tmp_path / "P01.wav"))
    program = start(None, SOURCES)
    program.desk.take(Project.open(study, read_only=True))
    room = program.desk.workspace(SourcesWorkspace)
    assert len(shown(room)) == 44
    assert not room.page.head.participant.isEnabled()
    faces = program.desk.actions
    for action in ("import", "transcribe", "edit", "rename", "delete", "merge"):
        assert not faces.can(faces[f"sources.{action}"]), action
    drop(program.window, [tone(tmp_path / "P02.wav")])
    assert notices(room)[0].startswith("This project is open to read only.")
    room.desk.choose_source(sources(room)[1].id)
    assert room.page.body.currentWidget() is room.page.reading, "it is not asked how to transcribe"
    assert faces.can(faces["sources.play"])


def test_what_is_dropped_in_another_room_comes_to_sources(
    qtbot: QtBot, open_room: Callable[..., SourcesWorkspace], tmp_path: Path
) -> None:
    room = open_room()
    rows = bring_in(qtbot, room, tone(tmp_path / "P01 첫 면담.wav"))
    assert rows[0].name == "P01 첫 면담"
