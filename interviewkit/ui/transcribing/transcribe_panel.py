"""Asks what a transcription needs to know, and no more: which model, which language. Fetches a model when asked to."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
)

from interviewkit.transcription import Settings, models
from interviewkit.ui import style
from interviewkit.ui.language import Speaks, name
from interviewkit.words import LANGUAGES, mark, plural, tr

if TYPE_CHECKING:
    from interviewkit.transcription.models import Model
    from interviewkit.ui.desk import Desk
    from interviewkit.ui.jobs import Job, Progress

WARNINGS = {
    "sample": mark("The sample model knows only the sample interviews: with other recordings it writes nonsense."),
    "weak": mark("Too weak for Korean: about one letter in four is wrong. Take “small” or a larger model."),
    "english-only": mark("This model knows English only."),
}
BEST = ("large-v3-turbo", "small", "medium", "large-v3", "large-v2")
"""Which of the installed models is offered first, when none was chosen before."""
MODEL, LANGUAGE = "sources.model", "sources.language"


class TranscribePanel(Speaks, QFrame):
    """A card in the place of the text."""

    asked = Signal(object, str)
    """Settings, and the model's name."""
    left = Signal()
    """Rather not."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._models: list[Model] = []
        self._count, self._name, self._replaces = 1, "", False
        self._download: Job | None = None
        self.title, self.note = QLabel(wordWrap=True), QLabel(wordWrap=True)
        self.model, self.language = QComboBox(), QComboBox()
        self.fetch, self.add, self.start, self.back = (QPushButton() for _ in range(4))
        self.cancel_fetch, self.progress = QPushButton(), QProgressBar(textVisible=False)
        self._model_label, self._language_label = QLabel(), QLabel()
        self._lay_out()
        self.model.currentIndexChanged.connect(self._chosen)
        self.language.currentIndexChanged.connect(self._chosen)
        self.fetch.clicked.connect(self._fetch)
        self.cancel_fetch.clicked.connect(self._stop_fetching)
        self.add.clicked.connect(self._ask_folder)
        self.start.clicked.connect(self._ask)
        self.back.clicked.connect(self.left)
        self.retranslate()

    def _lay_out(self) -> None:
        style.set_kind(self.title, "title")
        style.set_kind(self.note, "muted")
        style.set_kind(self.start, "primary")
        style.set_kind(self.back, "quiet")
        style.set_kind(self.add, "link")
        card = QFrame()
        card.setProperty("kind", "card")
        card.setMaximumWidth(600)
        column = QVBoxLayout(card)
        column.setContentsMargins(style.XL, style.XL, style.XL, style.XL)
        column.setSpacing(style.L)
        column.addWidget(self.title)
        grid = QGridLayout()
        grid.setHorizontalSpacing(style.M)
        grid.setVerticalSpacing(style.M)
        for at, (label, field) in enumerate(((self._model_label, self.model), (self._language_label, self.language))):
            label.setBuddy(field)
            grid.addWidget(label, at, 0)
            grid.addWidget(field, at, 1)
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        column.addWidget(self.note)
        fetching = QHBoxLayout()
        fetching.setSpacing(style.S)
        for widget, stretch in ((self.fetch, 0), (self.progress, 1), (self.cancel_fetch, 0)):
            fetching.addWidget(widget, stretch)
        fetching.addStretch(0)
        column.addLayout(fetching)
        buttons = QHBoxLayout()
        buttons.setSpacing(style.S)
        buttons.addWidget(self.add)
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.start)
        column.addLayout(buttons)
        around = QVBoxLayout(self)
        around.setContentsMargins(style.XL, style.XL, style.XL, style.XL)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(card, 20)
        row.addStretch(1)
        around.addStretch(2)
        around.addLayout(row)
        around.addStretch(5)

    def retranslate(self) -> None:
        for label, field, text in (
            (self._model_label, self.model, tr("Speech model")),
            (self._language_label, self.language, tr("Language spoken")),
        ):
            label.setText(text)
            name(field, text)
        self.add.setText(tr("Add a model folder…"))
        self.back.setText(tr("Back"))
        self.start.setText(tr("Transcribe"))
        self.cancel_fetch.setText(tr("Cancel"))
        name(self.progress, tr("Progress"))
        chosen = self.language.currentData()
        with QSignalBlocker(self.language):
            self.language.clear()
            self.language.addItem(tr("Find out by listening"), "")
            for code, own_name in LANGUAGES.items():
                self.language.addItem(own_name, code)
            self.language.setCurrentIndex(max(0, self.language.findData(chosen or "")))
        self._fill(self._model_name())

    def offer(self, count: int, source_name: str, language: str, *, replaces: bool, optional: bool) -> None:
        """Asks about so many recordings; source_name: of the only one. language: the one known, "" for none.

        replaces: there is a transcript already. optional: with a way back.
        """
        self._count, self._name, self._replaces = count, source_name, replaces
        self.back.setVisible(optional)
        views = self._desk.preferences.views
        with QSignalBlocker(self.language):
            known = language or str(views.get(LANGUAGE, ""))
            self.language.setCurrentIndex(max(0, self.language.findData(known)))
        self._fill(str(views.get(MODEL, "")) or self._model_name())

    def refresh(self) -> None:
        """Looks again which models there are."""
        self._fill(self._model_name())

    # Models

    def _fill(self, wanted: str) -> None:
        self._models = models.listing()
        with QSignalBlocker(self.model):
            self.model.clear()
            for model in self._models:
                self.model.addItem(_line(model), model.name)
            self.model.setCurrentIndex(self._place(wanted))
        self._chosen()

    def _place(self, wanted: str) -> int:
        """The row of the model wanted, else of the best that is installed, else of the first."""
        ready = [model.name for model in self._models if model.path is not None]
        names = [model.name for model in self._models]
        if wanted in names and (wanted in ready or wanted == self._model_name()):
            return names.index(wanted)
        real = [found for found in ready if found != models.SAMPLE]
        best = next((found for found in BEST if found in real), next(iter(real or ready), ""))
        return names.index(best) if best else max(0, names.index("small") if "small" in names else 0)

    def _model(self) -> Model | None:
        at = self.model.currentIndex()
        return self._models[at] if 0 <= at < len(self._models) else None

    def _model_name(self) -> str:
        return str(self.model.currentData() or "")

    def _chosen(self) -> None:
        model, language = self._model(), self.language.currentData() or None
        title = tr("Transcribe “{name}”", name=self._name)
        if self._count > 1:
            title = plural("Transcribe {n} recording", "Transcribe {n} recordings", self._count)
        self.title.setText(title)
        ready = model is not None and model.path is not None
        self.start.setEnabled(ready)
        self.start.setDefault(ready)
        fetching = self._download is not None and self._download.active
        self.fetch.setVisible(model is not None and not ready and not fetching)
        self.progress.setVisible(fetching)
        self.cancel_fetch.setVisible(fetching)
        if model is not None:
            self.fetch.setText(tr("Download “{name}” ({megabytes} MB)", name=model.name, megabytes=model.megabytes))
        self.note.setText(self._notes(model, language))
        self.note.setVisible(bool(self.note.text()))

    def _notes(self, model: Model | None, language: str | None) -> str:
        notes = []
        if not any(each.path is not None for each in self._models):
            notes.append(tr("There is no speech model on this machine yet. Download one, or add a model folder."))
        elif model is not None and model.path is None:
            notes.append(tr("“{name}” is not on this machine yet.", name=model.name))
        unsuited = models.unsuited(model.name, language) if model is not None else None
        if unsuited:
            notes.append(tr(WARNINGS[unsuited]))
        if self._replaces:
            notes.append(tr("The transcript that is there is replaced; what you corrected or quoted in it stays."))
        return " ".join(notes)

    def _fetch(self) -> None:
        from interviewkit.transcription.download import download

        model = self._model()
        if model is None:
            return

        def work(progress: Progress, cancelled: Callable[[], bool]) -> Model:
            def tell(done: int, total: int) -> None:
                progress(done / max(total, 1), f"{done // 1_000_000} / {total // 1_000_000} MB")

            return download(model.name, progress=tell, cancelled=cancelled)

        label = tr("Downloading the speech model “{name}”", name=model.name)
        self._download = self._desk.jobs.start(label, work, self._fetched)
        self._download.ended.connect(self._chosen)
        self._desk.jobs.changed.connect(self._show_download)
        self._chosen()

    def _stop_fetching(self) -> None:
        if self._download is not None:
            self._download.cancel()

    def _show_download(self) -> None:
        if self._download is None or not self._download.active:
            return
        fraction = self._download.fraction
        self.progress.setRange(0, 0 if fraction is None else 1000)
        if fraction is not None:
            self.progress.setValue(round(fraction * 1000))

    def _fetched(self, model: Model) -> None:
        self._fill(model.name)
        self._desk.tell(tr("The speech model “{name}” is ready.", name=model.name), good=True)

    def _ask_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr("Add a model folder…"))
        if folder:
            self.add_folder(Path(folder))

    def add_folder(self, folder: Path) -> None:
        """Copies a model folder to this machine's models, if it holds a whole model."""
        label = tr("Adding the speech model “{name}”", name=folder.name)
        self._desk.jobs.start(label, lambda _, __: models.add(folder), self._fetched)

    def _ask(self) -> None:
        model = self._model()
        if model is None or model.path is None:
            return
        language = self.language.currentData()
        self._desk.preferences.views.update({MODEL: model.name, LANGUAGE: language})
        self._desk.preferences.save()
        self.asked.emit(Settings(str(model.path), language=language or None), model.name)


def _line(model: Model) -> str:
    """A model as the list shows it."""
    if model.warning:
        warning = tr(model.warning)
        return warning[:1].upper() + warning[1:]
    facts = [f"{model.megabytes} MB"]
    if model.languages == "en":
        facts.append(tr("English only"))
    if model.path is None:
        facts.append(tr("to be downloaded"))
    return f"{model.name} · {' · '.join(facts)}"
