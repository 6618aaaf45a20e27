"""The sources room: recordings and transcripts at the left, the chosen one at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QFrame, QMenu, QSplitter, QStackedWidget, QVBoxLayout

from interviewkit.people.queries import participants
from interviewkit.sources import actions, queries
from interviewkit.sources.importing import RECORDINGS, transcript_endings
from interviewkit.sources.queries import SourceRow
from interviewkit.ui.empty import Empty
from interviewkit.ui.memos import add_memo, add_person_memo
from interviewkit.ui.sources import joining, previewing
from interviewkit.ui.sources.import_report import ImportReport
from interviewkit.ui.sources.imports import Imports, Report
from interviewkit.ui.sources.source_list import SourceList
from interviewkit.ui.sources.source_page import LANGUAGE, PARTICIPANT, SourcePage
from interviewkit.ui.speakers.after import AfterTranscribing
from interviewkit.ui.speakers.speakers_dialog import SpeakersDialog
from interviewkit.ui.speakers.tell_dialog import TellDialog
from interviewkit.ui.speakers.tracks_dialog import TracksDialog
from interviewkit.ui.tables.dialog import WORKBOOKS, import_table
from interviewkit.ui.transcribing.queue_list import QueueList
from interviewkit.ui.transcribing.transcriptions import Transcriptions
from interviewkit.ui.workspace import Workspace
from interviewkit.words import LANGUAGES, mark, plural, tr

if TYPE_CHECKING:
    from interviewkit.sources.transcribing.queue import Wish
    from interviewkit.store.changes import Changes
    from interviewkit.store.project import Project
    from interviewkit.ui.desk import Desk, Target
    from interviewkit.ui.transcribing.entry import Entry

RENAME, DELETE = mark("Rename source"), mark("Delete source")
LIST = 260


class SourcesWorkspace(Workspace):
    """What comes in, and what becomes text."""

    id = "sources"
    watches = frozenset(
        {
            "source",
            "participant",
            "transcription",
            "segment",
            "speaker",
            "quote",
            "tag",
            "emotion",
            "code",
            "stage",
            "layer",
            "mark",
            "track",
            "setting",
        }
    )
    shows = frozenset({"source"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.queue = Transcriptions.of(desk)
        self.imports = Imports(desk)
        self.list, self.page, self.report = SourceList(self.queue), SourcePage(desk, self.queue), ImportReport()
        self.waiting = QueueList(desk, self.queue)
        self._changing: Entry | None = None
        self.empty = Empty(
            mark("Drop recordings, videos or transcripts here, or choose them."),
            mark("Choose files…"),
            self.choose_files,
            "mdi6.tray-arrow-down",
        )
        self.right = QStackedWidget()
        self.right.addWidget(self.page)
        self.right.addWidget(self.report)
        self.splitter = QSplitter()
        left = QFrame()
        left.setProperty("kind", "panel")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.list, 1)
        column.addWidget(self.waiting)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self.right)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([LIST, 1280 - LIST])
        self.splitter.setChildrenCollapsible(False)
        left.setMinimumWidth(180)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.splitter)
        self.pages.addWidget(self.empty)
        self.body.addWidget(self.pages)
        self.after = AfterTranscribing(desk)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.list.chosen.connect(self.desk.choose_source)
        self.list.renamed.connect(self._rename)
        self.list.menu_requested.connect(self._menu)
        self.list.activated.connect(self.page.reading.setFocus)
        self.list.view.selectionModel().selectionChanged.connect(self._selection_changed)
        self.waiting.chosen.connect(self.desk.show_source)
        self.desk.source_chosen.connect(self._show_chosen)
        self.page.transcribe_asked.connect(self._transcribe)
        self.imports.done.connect(self._imported)
        self.imports.report_asked.connect(self.show_report)
        self.imports.tracks_found.connect(self._ask_tracks)
        self.imports.preview_asked.connect(partial(previewing.ask, desk=self.desk, imports=self.imports, parent=self))
        self.report.closed.connect(self._leave_report)

    # What the shell calls

    @classmethod
    def settle_in(cls, desk: Desk) -> None:
        Transcriptions.of(desk)

    def opened(self, project: Project) -> None:
        self.list.rows.writable = not project.read_only
        self.empty.button.setEnabled(not project.read_only)
        rows = self._show_sources()
        before = self.desk.source_id
        if before not in {row.id for row in rows}:
            self.desk.choose_source(rows[0].id if rows else None)
        if self.desk.source_id == before:  # else it is shown already
            self._show_chosen(before)

    def closed(self) -> None:
        self._close_report()
        self.imports.report = None
        self.page.show_source(None)
        self.list.choose(None)
        self.list.show_sources([])

    def changed(self, changes: Changes | None) -> None:
        if changes is None or changes.touches("source", "participant"):
            self._show_sources()
            row = self.list.rows.source(self.desk.source_id)
            if row is not None:
                self.page.describe(row)
        elif changes.touches("transcription"):
            self.list.rows.show_states(self.desk.read(queries.states))
        self.page.changed(changes)
        if self.desk.source_id is not None:
            counted = self.list.rows.count(self.desk.source_id, self.page.reading.segments())
            if counted is not None:
                self.page.head.show_row(counted)

    def flush(self) -> None:
        self.page.flush()

    def dropped(self, paths: Sequence[Path]) -> bool:
        if len(paths) == 1 and paths[0].suffix.lower() in WORKBOOKS:
            import_table(self.desk, paths[0], self)
        else:
            self.imports.take(paths)
        return True

    def show_target(self, target: Target) -> None:
        self._close_report()
        self.list.choose(target.ids[0])
        self.desk.choose_source(target.ids[0])
        if target.segment_id is not None:
            self.page.reading.view.go_to(target.segment_id, target.offset or 0)
        self.page.reading.setFocus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The room comes to front: the keyboard is in the list. A focus proxy would let Tab leave out the filter."""
        (self.list.view if self.pages.currentWidget() is self.splitter else self.empty.button).setFocus()

    # Showing

    def _show_sources(self) -> list[SourceRow]:
        rows = self.desk.read(queries.sources)
        self.list.show_sources(rows)
        wanted = self.splitter if rows else self.empty
        if self.pages.currentWidget() is not wanted:
            focused = QApplication.focusWidget()
            here = focused is not None and self.pages.isAncestorOf(focused)
            self.pages.setCurrentWidget(wanted)
            if here:
                self.setFocus()
        if self.desk.source_id is not None and self.desk.source_id not in {row.id for row in rows}:
            self.desk.choose_source(rows[0].id if rows else None)
        return rows

    def _show_chosen(self, source_id: int | None) -> None:
        if self._project is None or self.desk.project is None:
            return
        self.list.choose(source_id)
        self.page.show_source(self.list.rows.source(source_id))
        self._ask_about_selected()
        self._close_report()

    def show_report(self) -> None:
        """Brings the report of the last import to front."""
        if self.imports.report is not None:
            self.report.show_report(self.imports.report)
            self.pages.setCurrentWidget(self.splitter)
            self.right.setCurrentWidget(self.report)
            self.report.close_button.setFocus()

    def _close_report(self) -> None:
        self.right.setCurrentWidget(self.page)
        if self._project is not None and not self.list.rows.everything():
            self.pages.setCurrentWidget(self.empty)

    def _leave_report(self) -> None:
        self._close_report()
        self.setFocus()

    def _imported(self, report: Report) -> None:
        if report.imported and self.desk.room == self.id:
            self.desk.choose_source(report.imported[0].source_id)
        if len(report.imported) == 1:
            joining.offer(self.desk, report.imported[0].source_id)

    # What a person does

    def choose_files(self, *, link: bool = False) -> None:
        """Asks which files shall come in; link: recordings are left where they are."""
        endings = " ".join(f"*{ending}" for ending in sorted({*RECORDINGS, *transcript_endings()}))
        kinds = f"{tr('Recordings and transcripts')} ({endings});;{tr('All files')} (*)"
        title = tr("Import without copying…") if link else tr("Import files…")
        chosen, _ = QFileDialog.getOpenFileNames(self, title, "", kinds)
        self.imports.take([Path(each) for each in chosen], link=link)

    def choose_tracks(self) -> None:
        """Asks for the recordings of one session, which come in as one source."""
        endings = " ".join(f"*{ending}" for ending in sorted(RECORDINGS))
        chosen, _ = QFileDialog.getOpenFileNames(
            self, tr("Import tracks of one session…"), "", f"{tr('Recordings')} ({endings})"
        )
        if chosen:
            self._ask_tracks([Path(each) for each in chosen], False, sure=True)

    def show_speakers(self) -> None:
        """Brings all voices of the study to front."""
        dialog = SpeakersDialog(self.desk, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def ask_to_tell_voices(self) -> None:
        """Asks how many people speak in the source that is shown, whose voices are then told apart."""
        row = self.list.rows.source(self.desk.source_id)
        if row is None:
            return
        dialog = TellDialog(self.desk, row.name, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.asked.connect(partial(self.after.tell_apart, row.id))
        dialog.open()

    def _ask_tracks(self, paths: list[Path], link: bool, *, sure: bool = False) -> None:
        """Who is heard on each; sure: the person said that they are tracks."""
        dialog = TracksDialog(paths, self, can_be_apart=not sure)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.asked.connect(lambda files, session: self.imports.take_tracks(files, session, link=link))
        dialog.apart_asked.connect(lambda: self.imports.take(paths, link=link, apart=True))
        dialog.open()

    def choose_folder(self) -> None:
        """Asks for a folder; what it holds comes in."""
        chosen = QFileDialog.getExistingDirectory(self, tr("Import a folder…"))
        if chosen:
            self.imports.take([Path(chosen)])

    def selected(self) -> list[SourceRow]:
        """The sources that an act means: those selected in the list, else the one shown."""
        rows = self.list.selected()
        current = self.list.rows.source(self.desk.source_id)
        return rows or ([current] if current is not None else [])

    def can_be_transcribed(self) -> list[SourceRow]:
        """Those of the selected that have a recording and are not under way."""
        return [row for row in self.selected() if row.media_id is not None and self.queue.standing(row.id) is None]

    def ask_to_transcribe(self) -> None:
        """Asks for model and language for the selected recordings."""
        rows = self.can_be_transcribed()
        self._changing = None
        if rows:
            self._close_report()
            self.page.ask_to_transcribe(rows)

    def change_entry(self) -> None:
        """Asks again about the entry of the queue that is chosen, with what was asked before."""
        entry = self.waiting.current()
        row = self.list.rows.source(entry.source_id) if entry is not None else None
        if entry is not None and row is not None:
            self.desk.choose_source(row.id)
            self._close_report()
            self._changing = entry
            self.page.ask_to_transcribe([row], entry.wish)

    def _selection_changed(self) -> None:
        self.desk.actions.refresh_soon()
        self._ask_about_selected()

    def _ask_about_selected(self) -> None:
        """The question how to transcribe is about all recordings that are selected."""
        rows = self.can_be_transcribed()
        if self._changing is not None and self._changing.source_id == self.desk.source_id:
            return
        self._changing = None
        if self.page.asks() and self.desk.source_id in {row.id for row in rows}:
            self.page.offer(rows)

    def _transcribe(self, wish: Wish) -> None:
        changing, self._changing = self._changing, None
        if changing is not None and changing.source_id == self.desk.source_id:
            self.queue.change(changing, wish)
            return
        rows = self.can_be_transcribed()
        if self.desk.source_id not in {row.id for row in rows}:
            rows = [row for row in self.list.rows.everything() if row.id == self.desk.source_id]
        self.queue.transcribe([(row.id, row.name) for row in rows], wish)

    def rename(self) -> None:
        """Lets the person write another name into the list."""
        self.list.rename()

    def _rename(self, source_id: int, called: str) -> None:
        self.desk.change(RENAME, actions.rename_source, source_id, called, detail=called)

    def delete(self) -> None:
        """Deletes the selected sources; the notice has the way back."""
        rows = self.selected()
        for row in rows:
            self.queue.drop(row.id)
        detail = rows[0].name if len(rows) == 1 else plural("{n} source", "{n} sources", len(rows))
        self.page.reading.view.flush()
        self.desk.change(DELETE, actions.delete_sources, [row.id for row in rows], detail=detail)
        if len(rows) == 1:
            self.desk.tell(tr("“{name}” was deleted.", name=rows[0].name), undo=True)
        else:
            self.desk.tell(plural("{n} source was deleted.", "{n} sources were deleted.", len(rows)), undo=True)

    def give_participant(self, label: str) -> None:
        """Says whose interviews the selected sources are; "" for nobody's."""
        self.desk.change(PARTICIPANT, actions.interviews_of, [row.id for row in self.selected()], label, detail=label)

    def give_language(self, language: str) -> None:
        """Says which language is spoken in the selected sources."""
        self.desk.change(LANGUAGE, actions.say_languages, [row.id for row in self.selected()], language)

    def _menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        faces = self.desk.actions
        faces.refresh()
        for action_id in ("transcribe", "go_on", "pause", "stop"):
            face = faces.face(f"sources.{action_id}")
            if face.isEnabled():
                menu.addAction(face)
        menu.addSeparator()
        menu.addAction(faces.face("sources.rename"))
        menu.addAction(faces.face("sources.export"))
        self._add_choices(menu)
        if self.desk.source_id is not None:
            add_memo(menu, self.desk, ("source", self.desk.source_id))
            row = next((row for row in self.selected() if row.id == self.desk.source_id), None)
            if row is not None and row.participant_id is not None:
                add_person_memo(menu, self.desk, row.participant_id, row.participant)
        menu.addSeparator()
        menu.addAction(faces.face("sources.delete"))
        menu.popup(at)

    def _add_choices(self, menu: QMenu) -> None:
        rows = self.selected()
        writable = self.desk.project is not None and not self.desk.project.read_only
        people, languages = menu.addMenu(tr("Participant")), menu.addMenu(tr("Language spoken"))
        labels = [person.label for person in self.desk.read(participants)]
        for label in labels:
            action = people.addAction(label)
            action.setCheckable(True)
            action.setChecked(all(row.participant == label for row in rows))
            action.triggered.connect(partial(self._on_chosen, self.give_participant, label))
        people.addAction(tr("Another one…")).triggered.connect(lambda: self.page.head.ask_participant())
        people.addAction(tr("Nobody")).triggered.connect(partial(self._on_chosen, self.give_participant, ""))
        for code, own_name in (*LANGUAGES.items(), ("", tr("Language unknown"))):
            action = languages.addAction(own_name)
            action.setCheckable(True)
            action.setChecked(all(row.language == code for row in rows))
            action.triggered.connect(partial(self._on_chosen, self.give_language, code))
        people.setEnabled(writable)
        languages.setEnabled(writable)

    def _on_chosen(self, act: Callable[[str], object], value: str, _: bool = False) -> None:
        act(value)
