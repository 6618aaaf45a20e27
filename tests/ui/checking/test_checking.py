"""What is doubtful is found beside the text, heard again by the real recogniser, compared, and taken or left."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from interviewkit.sources.actions import NewSegment, append_segments
from interviewkit.sources.correcting.doubtful import doubtful
from interviewkit.sources.correcting.editing import edit_segment
from interviewkit.sources.transcribing import vocabulary
from interviewkit.sources.transcribing.hearing import begin, take
from interviewkit.transcription import Checkpoint, Heard, Settings, events
from interviewkit.transcription.models import SAMPLE
from interviewkit.ui.checking.again_dialog import AgainDialog
from interviewkit.ui.checking.check_page import CheckPage
from interviewkit.ui.checking.spelling_dialog import SpellingDialog
from interviewkit.ui.checking.vocabulary_dialog import VocabularyDialog
from interviewkit.ui.sources.workspace import SourcesWorkspace
from tests.ui.sources.conftest import bring_in, segments, shown, tone, until

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def talk(qtbot: QtBot, room: SourcesWorkspace, tmp_path: Path) -> SourcesWorkspace:
    """A recording of forty seconds: two segments, one of them doubted, a silence of fifteen seconds, and a gap."""
    bring_in(qtbot, room, tone(tmp_path / "P01.wav", 40))
    project, source = room.desk.project, room.desk.source_id
    assert project is not None and source is not None
    run = begin(project, source, Settings("/models/small"), "small")
    plan = events.Plan(0, 40_000, 40_000, ((0, 10_000), (25_000, 40_000)))
    lost = events.Untranscribed(1, 30_000, 40_000, Checkpoint(2, 640_000, "ko"))
    take(project, run, plan, lost, events.Done(0, 0, "ko"))
    new = [
        NewSegment("카카오 페이로 냈어요", "P", 0, 5_000),
        NewSegment("시청해주셔서 감사합니다", "P", 5_000, 10_000, flags="stock-phrase"),
    ]
    room.desk.change("Transcribe", append_segments, source, new)
    room.page.reading.setFocus()
    return room


def check(room: SourcesWorkspace) -> CheckPage:
    if room.page.side.shown != "check":
        room.desk.actions.run("sources.side.check")
    found = room.page.side.built("check")
    assert isinstance(found, CheckPage)
    return found


def dialogs(kind: type) -> list:  # type: ignore[type-arg]
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()]


def test_everything_doubtful_stands_beside_the_text_with_its_reason(talk: SourcesWorkspace) -> None:
    page = check(talk)
    rows = page.list.rows
    said = [rows.data(rows.index(n), Qt.ItemDataRole.AccessibleTextRole) for n in range(rows.rowCount())]
    assert [line.split(".")[0] for line in said] == [
        "00:05, Doubtful text", "00:10, Silence left out", "00:30, Not transcribed",
    ]  # fmt: skip
    assert "makes up where nobody speaks. 시청해주셔서" in said[0] and "for 15 seconds" in said[1]
    assert page.count.text() == "3 places should be heard again"


def test_a_click_goes_there_and_plays(qtbot: QtBot, talk: SourcesWorkspace, monkeypatch: pytest.MonkeyPatch) -> None:
    played: list[tuple[int, int]] = []
    monkeypatch.setattr(talk.page.listening, "play_span", lambda start, end: played.append((start, end)))
    page = check(talk)
    where = page.list.visualRect(page.list.rows.index(0)).center()
    qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert played == [(4_500, 10_500)]
    assert talk.page.reading.view.segment_at_caret() == segments(talk)[1].id


def test_what_was_looked_at_goes_and_undo_brings_it_back(qtbot: QtBot, talk: SourcesWorkspace) -> None:
    page = check(talk)
    page.list.setFocus()
    page.list.setCurrentIndex(page.list.rows.index(0))
    talk.desk.actions.refresh()
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    until(qtbot, lambda: page.list.rows.rowCount() == 2)
    assert segments(talk)[1].flags == ""
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    until(qtbot, lambda: page.list.rows.rowCount() == 1)
    talk.desk.undo()
    talk.desk.undo()
    until(qtbot, lambda: page.list.rows.rowCount() == 3)
    talk.desk.actions.run("sources.check.looked.all")
    until(qtbot, lambda: page.list.rows.rowCount() == 0)
    assert page.nothing.isVisibleTo(page) and talk.desk.read(doubtful, talk.desk.source_id or 0) == []


@pytest.fixture
def interview(
    qtbot: QtBot, room: SourcesWorkspace, spoken: Callable[[float, float], Path], sample_model: Path
) -> SourcesWorkspace:
    """Ten seconds of the English sample interview, with a wrong text."""
    bring_in(qtbot, room, spoken(0, 10))
    new = [NewSegment("Thank you for nothing.", "M", 0, 3_000), NewSegment("Cold you toll me", "M", 3_000, 7_000)]
    room.desk.change("Transcribe", append_segments, room.desk.source_id or 0, new)
    room.desk.preferences.views["sources.again.model"] = SAMPLE
    room.page.reading.setFocus()
    return room


def ask(qtbot: QtBot, room: SourcesWorkspace) -> AgainDialog:
    room.desk.actions.refresh()
    qtbot.keyClick(room.window().focusWidget(), Qt.Key.Key_T, CTRL | SHIFT)
    until(qtbot, lambda: bool(dialogs(AgainDialog)))
    (dialog,) = dialogs(AgainDialog)
    assert isinstance(dialog, AgainDialog)
    return dialog


def test_a_span_is_heard_again_compared_and_taken_in_one_step(qtbot: QtBot, interview: SourcesWorkspace) -> None:
    view = interview.page.reading.view
    view.go_to(segments(interview)[0].id, 0, 5)
    dialog = ask(qtbot, interview)
    assert dialog.models.name() == SAMPLE and not dialog.take.isVisible()
    dialog.start.click()
    assert dialog.cancel.isVisible() and not dialog.start.isVisible()
    until(qtbot, lambda: dialog.take.isVisible())
    assert dialog.beside.old.toPlainText() == "Thank you for nothing."
    heard = dialog.beside.new.toPlainText()
    assert heard.startswith("Thank you for taking")
    assert shown(interview)[0] == "Thank you for nothing.", "nothing is replaced before it is taken"
    dialog.take.click()
    until(qtbot, lambda: shown(interview)[0].startswith("Thank you for taking"))
    assert not dialogs(AgainDialog)
    assert segments(interview)[0].words
    interview.desk.undo()
    until(qtbot, lambda: shown(interview) == ["Thank you for nothing.", "Cold you toll me"])


def test_a_stretch_of_the_waveform_can_be_heard_again_and_left(qtbot: QtBot, interview: SourcesWorkspace) -> None:
    interview.page.listening.select(7_200, 9_800)
    dialog = ask(qtbot, interview)
    assert "without text" in dialog.title.text() and dialog.silences.isChecked()
    dialog.start.click()
    dialog.cancel.click()
    until(qtbot, lambda: dialog.start.isVisible(), 5_000)
    dialog.leave.click()
    assert len(segments(interview)) == 2


def test_closing_the_project_ends_the_hearing(qtbot: QtBot, interview: SourcesWorkspace) -> None:
    dialog = ask(qtbot, interview)
    dialog.start.click()
    interview.desk.close_project()
    until(qtbot, lambda: not dialogs(AgainDialog))


def test_the_vocabulary_is_written_line_by_line_and_kept_in_one_step(qtbot: QtBot, talk: SourcesWorkspace) -> None:
    dialog = VocabularyDialog(talk.desk, talk)
    dialog.show()
    dialog.words.setPlainText("카카오페이 = 카카오 페이\n토스\n\n토스")
    assert "3 words" in dialog.note.text()
    dialog.keep()
    assert talk.desk.read(vocabulary.vocabulary) == ("카카오페이", "토스")
    talk.desk.undo()
    assert talk.desk.read(vocabulary.vocabulary) == ()
    dialog.words.setPlainText("\n".join(f"결제 화면 {n}" for n in range(300)))
    assert "can expect" in dialog.note.text()


def test_words_come_from_a_file_too(talk: SourcesWorkspace, tmp_path: Path) -> None:
    dialog = VocabularyDialog(talk.desk, talk)
    file = tmp_path / "words.csv"
    file.write_bytes("카카오페이,카카오 페이\n토스,\n".encode("cp949"))
    dialog.add_file(file)
    dialog.add_file(tmp_path / "gone.csv")
    assert dialog.words.toPlainText() == "카카오페이 = 카카오 페이\n토스"


def test_names_are_corrected_where_a_person_ticks_them(qtbot: QtBot, talk: SourcesWorkspace) -> None:
    talk.desk.change("Vocabulary", vocabulary.set_vocabulary, ["카카오페이"])
    dialog = SpellingDialog(talk.desk, talk)
    dialog.show()
    until(qtbot, lambda: dialog.list.topLevelItemCount() == 1 and dialog.take.isEnabled())
    place = dialog.list.topLevelItem(0)
    assert place is not None and place.text(1).startswith("[카카오 페이]로")
    dialog.take.click()
    until(qtbot, lambda: shown(talk)[0] == "카카오페이로 냈어요")
    talk.desk.undo()
    until(qtbot, lambda: shown(talk)[0] == "카카오 페이로 냈어요")


def test_an_empty_vocabulary_is_one_click_away_from_its_spelling(talk: SourcesWorkspace) -> None:
    dialog = SpellingDialog(talk.desk, talk)
    dialog.show()
    assert dialog.write_words.isVisible()
    dialog.write_words.click()
    (words,) = talk.findChildren(VocabularyDialog)
    assert words.isVisible() and not dialog.isVisible()
    words.close()


@pytest.fixture
def rerun(talk: SourcesWorkspace) -> Callable[[], None]:
    """The recogniser hears the first ten seconds anew and replaces what it wrote there before."""
    project, source = talk.desk.project, talk.desk.source_id
    assert project is not None and source is not None
    begun = events.WindowStarted(0, 0, 10_000, 10_000, Checkpoint(1, 160_000, "ko"))
    first = begin(project, source, Settings("/models/base"), "base")
    take(
        project, first, begun, events.SegmentHeard(0, Heard(10_000, 14_000, "배송이 늦었어요")), events.Done(1, 0, "ko")
    )

    def again() -> None:
        run = begin(project, source, Settings("/models/medium"), "medium")
        take(project, run, begun, events.SegmentHeard(0, Heard(10_000, 14_000, "배송은 늦었어요")))

    return again


def test_letters_written_in_the_moment_a_run_replaces_their_segment_stay(
    qtbot: QtBot, talk: SourcesWorkspace, rerun: Callable[[], None]
) -> None:
    until(qtbot, lambda: len(shown(talk)) == 3)
    view = talk.page.reading.view
    view.go_to(segments(talk)[-1].id, 3)
    view.set_editing(True)
    qtbot.keyClicks(view.focusWidget() or view, " so")
    assert view.text_of(segments(talk)[-1].id) == "배송이 so 늦었어요", "not stored yet"
    rerun()
    until(qtbot, lambda: segments(talk)[-1].text == "배송이 so 늦었어요" == shown(talk)[-1], 10_000)
    assert len(segments(talk)) == 3
    view.go_to(segments(talk)[-1].id, 3)
    qtbot.keyClicks(view.focusWidget() or view, " very")
    until(qtbot, lambda: segments(talk)[-1].text == "배송이 very so 늦었어요", 10_000)


def test_a_clean_reading_lets_fillers_recede_and_changes_no_word(qtbot: QtBot, talk: SourcesWorkspace) -> None:
    said = "음, 그 그 배송이 늦었어요"
    talk.desk.change("Import", append_segments, talk.desk.source_id or 0, [NewSegment(said, "P", 11_000, 14_000)])
    until(qtbot, lambda: len(shown(talk)) == 3)
    talk.desk.actions.run("sources.clean")
    faint = talk.page.reading.view._text.sights.faint
    last = segments(talk)[-1].id
    assert [said[start:end] for start, end in faint[last]] == ["음, ", " 그"]
    assert segments(talk)[-1].text == said
    talk.desk.change("Edit", edit_segment, last, "배송이 늦었어요 um yes")
    until(qtbot, lambda: talk.page.reading.view._text.sights.faint.get(last) == [(9, 12)])
    talk.desk.actions.run("sources.clean")
    assert not talk.page.reading.view._text.sights.faint
