"""From an empty window to a report, with keys and mouse, and back again after a restart."""

from __future__ import annotations

import zipfile
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from interviewkit.coding import queries as coding
from interviewkit.journey.queries import emotion_curve
from interviewkit.sources import queries as reading
from interviewkit.store.project import Project
from interviewkit.ui.code.workspace import CodeWorkspace
from interviewkit.ui.journey.workspace import JourneyWorkspace
from interviewkit.ui.picker import Picker
from interviewkit.ui.report.workspace import ReportWorkspace
from interviewkit.ui.themes.workspace import ThemesWorkspace
from tests.journeys.conftest import CTRL, LONG, SAMPLE, SHIFT, Person

Key = Qt.Key


def begin(person: Person, path: Path) -> Project:
    """A new study, and the project behind it."""
    program = person.starts()
    person.will_choose(path)
    person.strikes(Key.Key_N, CTRL)
    person.sees(lambda: program.desk.project is not None)
    assert program.desk.project is not None
    return program.desk.project


def sources(project: Project) -> list[reading.SourceRow]:
    with project.read() as session:
        return reading.sources(session)


def quotes(project: Project) -> list[coding.QuoteRow]:
    with project.read() as session:
        return coding.quotes(session)


def go_to_code(person: Person) -> CodeWorkspace:
    assert person.program is not None
    person.strikes(Key.Key_3, CTRL)
    room = person.program.desk.workspace(CodeWorkspace)
    room.transcript.setFocus()
    return room


def make_code(person: Person, name: str) -> None:
    """Enter, a name, Enter: the code is made and put on the passage."""
    person.strikes(Key.Key_Return)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, Picker)
    person.types(name)
    person.strikes(Key.Key_Return)


def test_a_recording_is_transcribed_coded_mapped_and_reported(person: Person, tmp_path: Path) -> None:
    project = begin(person, tmp_path / "Home shop.ikit")
    assert person.program is not None
    desk = person.program.desk
    person.drops(SAMPLE / "P02-interview.ogg", SAMPLE / "P06-interview.txt", SAMPLE / "P04-interview.vtt")
    person.sees(lambda: len(sources(project)) == 3, LONG)

    # Transcribe: the panel is the page of a recording without text, the sample model is the only one there.
    desk.choose_source(next(row.id for row in sources(project) if row.kind == "recording"))
    person.strikes(Key.Key_T, CTRL)
    button = next(
        each
        for each in person.program.window.findChildren(QPushButton)
        if each.isVisible() and each.isEnabled() and each.text() == "Transcribe"
    )
    person.bot.mouseClick(button, Qt.MouseButton.LeftButton)
    person.sees(lambda: any(row.segments for row in sources(project) if row.kind == "recording"), LONG)
    person.sees(lambda: all(row.state == "done" for row in sources(project) if row.kind == "recording"), LONG)

    # Code by keyboard.
    room = go_to_code(person)
    person.strikes(Key.Key_Down, times=3)
    make_code(person, "Word of mouth")
    person.strikes(Key.Key_Equal, times=2)
    person.types("s")
    person.types("Aware")
    person.strikes(Key.Key_Return)
    (quote,) = quotes(project)
    assert [tag.coder for tag in quote.tags] == [project.coder]
    assert quote.emotions[0].valence == 2 and quote.stage_id is not None
    person.strikes(Key.Key_Down, times=2)
    person.strikes(Key.Key_Down, SHIFT)
    person.strikes(Key.Key_1)
    make_code(person, "Suspicion")
    assert [len(each.tags) for each in quotes(project)] == [1, 2]
    assert room.inspector.isVisible()

    # The journey and the map follow.
    with project.read() as session:
        assert [point.participants for point in emotion_curve(session)] == [1, 0, 0, 0, 0]
    person.strikes(Key.Key_6, CTRL)
    journey = desk.workspace(JourneyWorkspace)
    person.sees(lambda: bool(journey.points) and journey.points[0].participants == 1)
    person.strikes(Key.Key_5, CTRL)
    themes = desk.workspace(ThemesWorkspace)
    person.sees(lambda: themes.content is not None and len(themes.content.nodes) == 2)

    # The report.
    person.strikes(Key.Key_7, CTRL)
    report = desk.workspace(ReportWorkspace)
    person.sees(lambda: report.content is not None, LONG)
    person.will_choose(tmp_path / "report.docx")
    person.strikes(Key.Key_E, CTRL)
    person.sees(lambda: (tmp_path / "report.docx").exists(), LONG)
    with zipfile.ZipFile(tmp_path / "report.docx") as file:
        assert b"Home shop" in file.read("word/document.xml")
    person.leaves()


def test_everything_can_be_undone_and_redone_after_a_restart(person: Person, tmp_path: Path) -> None:
    path = tmp_path / "study.ikit"
    project = begin(person, path)
    person.drops(SAMPLE / "P06-interview.txt")
    person.sees(lambda: len(sources(project)) == 1)
    go_to_code(person)
    person.strikes(Key.Key_Down, times=2)
    make_code(person, "First")
    person.strikes(Key.Key_Down)
    make_code(person, "Second")
    person.leaves()

    program = person.starts(path)
    person.sees(lambda: program.desk.project is not None)
    again = program.desk.project
    assert again is not None and len(quotes(again)) == 2
    person.sees(lambda: bool(program.desk.undo_label))
    person.strikes(Key.Key_Z, CTRL)
    person.sees(lambda: len(quotes(again)) == 1)
    person.strikes(Key.Key_Z, CTRL)
    person.sees(lambda: quotes(again) == [])
    person.strikes(Key.Key_Z, CTRL)
    person.sees(lambda: sources(again) == [])
    person.strikes(Key.Key_Z, CTRL | SHIFT, times=3)
    person.sees(lambda: len(quotes(again)) == 2)
    person.leaves()


def test_a_corrected_word_keeps_its_code(person: Person, tmp_path: Path) -> None:
    project = begin(person, tmp_path / "study.ikit")
    person.drops(SAMPLE / "P06-interview.txt")
    person.sees(lambda: len(sources(project)) == 1)
    room = go_to_code(person)
    person.strikes(Key.Key_Down, times=2)
    make_code(person, "Code")
    with project.read() as session:
        before = coding.quote_texts(session, coding.quotes(session))
    person.strikes(Key.Key_F2)
    assert room.transcript.editing()
    person.strikes(Key.Key_Home, CTRL)
    person.types("Well, ")
    person.strikes(Key.Key_Escape)
    person.sees(lambda: _first_text(project).startswith("Well, "))
    with project.read() as session:
        assert coding.quote_texts(session, coding.quotes(session)) == before
    person.strikes(Key.Key_Z, CTRL)
    person.sees(lambda: not _first_text(project).startswith("Well, "))
    person.leaves()


def _first_text(project: Project) -> str:
    with project.read() as session:
        return reading.segments(session, reading.sources(session)[0].id)[0].text


def test_wrong_files_are_refused_in_words_and_the_rest_comes_in(person: Person, tmp_path: Path) -> None:
    project = begin(person, tmp_path / "study.ikit")
    assert person.program is not None
    (tmp_path / "noise.mp3").write_bytes(b"no sound at all")
    (tmp_path / "empty.txt").write_bytes(b"")
    person.drops(tmp_path / "noise.mp3", tmp_path / "empty.txt", SAMPLE / "P05-interview.srt")
    person.sees(lambda: len(sources(project)) == 1)
    texts: list[str] = []
    person.program.desk.noticed.connect(lambda notice: texts.append(notice.what))
    assert [row.name for row in sources(project)] == ["P05-interview"]
    person.leaves()
