"""Hears a span again as a person wishes, shows it beside the text that stands there, and puts it in if they take it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from interviewkit.errors import UserError
from interviewkit.sources.transcribing.again import take_again
from interviewkit.sources.transcribing.vocabulary import vocabulary
from interviewkit.text.times import clock
from interviewkit.transcription import Heard, Settings
from interviewkit.transcription.progress import State
from interviewkit.ui import style
from interviewkit.ui.checking.beside import Beside
from interviewkit.ui.checking.hearing import Hearing
from interviewkit.ui.icons import icon
from interviewkit.ui.language import Speaks, name
from interviewkit.ui.transcribing.model_choice import ModelChoice
from interviewkit.words import LANGUAGES, mark, plural, tr

if TYPE_CHECKING:
    from interviewkit.sources.transcribing.again import Stretch
    from interviewkit.ui.desk import Desk
    from interviewkit.ui.sources.source_page import SourcePage

TAKE = mark("Transcribe again")
MODEL = "sources.again.model"
WIDTH, LOW, HIGH = 680, 320, 520
MIXED = "*"
"""Stands in the list of languages for: they change."""


class AgainDialog(Speaks, QDialog):
    """Beside the window, so that the text can be read and heard meanwhile."""

    def __init__(self, desk: Desk, page: SourcePage, stretch: Stretch, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._page, self._stretch = desk, page, stretch
        self._found: list[Heard] | None = None
        self._settings = Settings("")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.title, self.note = QLabel(), QLabel(wordWrap=True)
        self.play, self.start, self.cancel = QPushButton(), QPushButton(), QPushButton()
        self.take, self.leave = QPushButton(), QPushButton()
        self.models, self.language = ModelChoice(desk, self), QComboBox()
        self.silences = QCheckBox()
        self.progress, self.beside, self.hearing = QProgressBar(textVisible=False), Beside(), Hearing(self)
        self._labels = QLabel(), QLabel()
        self._language = language
        self._lay_out()
        self._connect()
        self.silences.setChecked(not stretch.rows)
        self.models.fill(str(desk.preferences.views.get(MODEL, "")))
        self.retranslate()
        self.resize(WIDTH, LOW)
        self.start.setFocus()

    def _lay_out(self) -> None:
        style.set_kind(self.title, "title")
        style.set_kind(self.note, "muted")
        style.set_kind(self.leave, "quiet")
        self.play.setIcon(icon("mdi6.play", "muted"))
        top = QHBoxLayout()
        top.addWidget(self.title)
        top.addStretch(1)
        top.addWidget(self.play)
        grid = QGridLayout()
        grid.setHorizontalSpacing(style.M)
        grid.setVerticalSpacing(style.S)
        for at, (label, field) in enumerate(zip(self._labels, (self.models.box, self.language), strict=True)):
            label.setBuddy(field)
            grid.addWidget(label, at, 0)
            grid.addWidget(field, at, 1)
        grid.addWidget(self.silences, 2, 1)
        grid.setColumnStretch(1, 1)
        work = QHBoxLayout()
        work.setSpacing(style.S)
        work.addWidget(self.start)
        work.addWidget(self.progress, 1)
        work.addWidget(self.cancel)
        work.addStretch(0)
        fetching = QHBoxLayout()
        for each in (self.models.fetch, self.models.progress, self.models.cancel_fetch):
            fetching.addWidget(each)
        fetching.addStretch(1)
        bottom = QHBoxLayout()
        bottom.addStretch(1)
        bottom.addWidget(self.leave)
        bottom.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)  # it would jump while one works in it
        column.setContentsMargins(style.L, style.L, style.L, style.L)
        column.setSpacing(style.M)
        column.addLayout(top)
        column.addLayout(grid)
        column.addLayout(fetching)
        column.addWidget(self.note)
        column.addLayout(work)
        column.addWidget(self.beside, 1)
        column.addLayout(bottom)

    def _connect(self) -> None:
        self.play.clicked.connect(self._play)
        self.start.clicked.connect(self.hear)
        self.cancel.clicked.connect(self.hearing.cancel)
        self.take.clicked.connect(self.take_it)
        self.leave.clicked.connect(self.reject)
        self.models.changed.connect(self._show)
        self.language.currentIndexChanged.connect(lambda _: self._show())
        self.hearing.moved.connect(self._moved)
        self.hearing.heard.connect(self._heard)
        self.hearing.failed.connect(self._failed)
        self.hearing.cancelled.connect(self._show)
        self._desk.project_closing.connect(self.reject)

    def retranslate(self) -> None:
        self.setWindowTitle(tr("Transcribe this span again"))
        span = tr("{start} to {end}", start=clock(self._stretch.start_ms), end=clock(self._stretch.end_ms))
        count = len(self._stretch.rows)
        what = plural("{n} segment", "{n} segments", count) if count else tr("without text")
        self.title.setText(f"{span} · {what}")
        for label, field, words in zip(
            self._labels, (self.models.box, self.language), (tr("Speech model"), tr("Language spoken")), strict=True
        ):
            label.setText(words)
            name(field, words)
        self.play.setText(tr("Listen"))
        self.silences.setText(tr("Also where the voice detector hears nobody"))
        self.cancel.setText(tr("Cancel"))
        self.leave.setText(tr("Leave it as it is"))
        name(self.progress, tr("Progress"))
        chosen = self.language.currentData() if self.language.count() else self._language
        self.language.clear()
        self.language.addItem(tr("Find out by listening"), "")
        for code, own_name in LANGUAGES.items():
            self.language.addItem(own_name, code)
        self.language.addItem(tr("Several, changing"), MIXED)
        self.language.setCurrentIndex(max(0, self.language.findData(chosen or "")))
        self.models.retranslate()
        self._show()

    def _show(self) -> None:
        """What can be done now."""
        running = self.hearing.running()
        found = self._found is not None and not running
        language = self.language.currentData()
        notes = self.models.notes(None if language in (None, "", MIXED) else str(language))
        self.note.setText(" ".join(notes))
        self.note.setVisible(bool(notes))
        for field in (self.models.box, self.language, self.silences):
            field.setEnabled(not running)
        self.start.setText(tr("Hear it once more") if found else tr("Transcribe again"))
        self.start.setVisible(not running)
        self.start.setEnabled(self.models.ready())
        self.progress.setVisible(running)
        self.cancel.setVisible(running)
        self.beside.setVisible(found)
        self.take.setVisible(found)
        style.set_kind(self.start, "" if found else "primary")
        style.set_kind(self.take, "primary")
        if found:
            self.take.setText(self._take_words())

    def _take_words(self) -> str:
        if self._found:
            return tr("Take the new text")
        return tr("Take the text away") if self._stretch.rows else tr("Note that nothing is said here")

    def hear(self) -> None:
        """Hears the span with what is chosen."""
        model, project = self.models.model(), self._desk.project
        if model is None or model.path is None or project is None:
            return
        self._desk.preferences.views[MODEL] = model.name
        language = str(self.language.currentData() or "")
        self._settings = Settings(
            str(model.path),
            language=None if language in ("", MIXED) else language,
            vocabulary=self._desk.read(vocabulary),
            mixed_languages=language == MIXED,
            skip_silence=not self.silences.isChecked(),
        )
        self.progress.setRange(0, 0)
        self.hearing.start(project, self._stretch, self._settings)
        self._show()

    def take_it(self) -> None:
        """Puts what was heard in the place of what stands there: one step."""
        if self._found is None:
            return
        self._page.reading.view.flush()
        detail = clock(self._stretch.start_ms)
        done = self._desk.change(TAKE, take_again, self._stretch, self._found, self._settings, detail=detail)
        if done is not None:
            self._desk.say(tr("The new text is in its place."))
            self.accept()

    def _play(self) -> None:
        self._page.listening.play_span(self._stretch.start_ms, self._stretch.end_ms)

    def _moved(self, state: State) -> None:
        if state.fraction is not None:
            self.progress.setRange(0, 1000)
            self.progress.setValue(round(state.fraction * 1000))

    def _heard(self, found: list[Heard]) -> None:
        self._found = found
        self.beside.show_texts(self._stretch.text, "\n".join(each.text for each in found if each.text))
        self._show()
        self.resize(max(self.width(), WIDTH), max(self.height(), HIGH))
        self.take.setFocus()

    def _failed(self, error: UserError) -> None:
        self._desk.trouble(error)
        self._show()

    def done(self, result: int) -> None:
        self.hearing.close()
        super().done(result)
