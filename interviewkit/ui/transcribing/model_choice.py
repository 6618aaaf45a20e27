"""Which speech model: those on this machine and those that can be fetched, with what has to be known about each."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QProgressBar, QPushButton, QWidget

from interviewkit.transcription import models
from interviewkit.ui import style
from interviewkit.ui.language import name
from interviewkit.ui.models.shelf import Shelf
from interviewkit.words import mark, tr

if TYPE_CHECKING:
    from interviewkit.transcription.models import Model
    from interviewkit.ui.desk import Desk

WARNINGS = {
    "sample": mark("The sample model knows only the sample interviews: with other recordings it writes nonsense."),
    "weak": mark("Too weak for Korean: about one letter in four is wrong. Take “small” or a larger model."),
    "english-only": mark("This model knows English only."),
}
BEST = ("large-v3-turbo", "small", "medium", "large-v3", "large-v2")
"""Which of the installed models is offered first, when none was chosen before."""


class ModelChoice(QObject):
    """The list and the buttons that belong to it; the panel puts them where they go."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._window = desk, parent
        self._shelf = Shelf.of(desk)
        self._asked = ""
        self.models: list[Model] = []
        self.box = QComboBox()
        self.fetch, self.cancel_fetch, self.add, self.manage = (QPushButton() for _ in range(4))
        self.progress = QProgressBar(textVisible=False)
        style.set_kind(self.add, "link")
        style.set_kind(self.manage, "link")
        self.box.currentIndexChanged.connect(self._show)
        self.fetch.clicked.connect(self._fetch)
        self.cancel_fetch.clicked.connect(self._stop_fetching)
        self.add.clicked.connect(self._ask_folder)
        self.manage.clicked.connect(lambda: desk.actions.run("sources.models"))
        self._shelf.changed.connect(self._look_again)
        self._shelf.moved.connect(self._show_download)
        self._shelf.arrived.connect(self._arrived)

    def retranslate(self) -> None:
        """The texts, in the language spoken now."""
        self.add.setText(tr("Add a model folder…"))
        self.manage.setText(tr("Speech models…"))
        self.cancel_fetch.setText(tr("Cancel"))
        name(self.progress, tr("Progress"))
        self.fill(self.name())

    def fill(self, wanted: str) -> None:
        """Looks which models there are, and chooses the one wanted, else the best."""
        self.models = models.listing()
        with QSignalBlocker(self.box):
            self.box.clear()
            for model in self.models:
                self.box.addItem(_line(model), model.name)
            self.box.setCurrentIndex(self._place(wanted))
        self._show()

    def choose(self, model_name: str) -> None:
        """Chooses a model by name, if it is listed."""
        at = self.box.findData(model_name)
        if at >= 0:
            self.box.setCurrentIndex(at)

    def model(self) -> Model | None:
        """The one chosen."""
        at = self.box.currentIndex()
        return self.models[at] if 0 <= at < len(self.models) else None

    def name(self) -> str:
        """The name of the one chosen, "" for none."""
        return str(self.box.currentData() or "")

    def ready(self) -> bool:
        """Whether it can be used at once."""
        model = self.model()
        return model is not None and model.path is not None

    def notes(self, language: str | None) -> list[str]:
        """What has to be known before this model is used for a language."""
        model, found = self.model(), []
        if not any(each.path is not None for each in self.models):
            found.append(tr("There is no speech model on this machine yet. Download one, or add a model folder."))
        elif model is not None and model.path is None:
            found.append(tr("“{name}” is not on this machine yet.", name=model.name))
        unsuited = models.unsuited(model.name, language) if model is not None else None
        return [*found, tr(WARNINGS[unsuited])] if unsuited else found

    def add_folder(self, folder: Path) -> None:
        """Copies a model folder to this machine's models, if it holds a whole model."""
        self._asked = models.name_for(folder)
        self._shelf.add(folder)

    def _place(self, wanted: str) -> int:
        """The row of the model wanted, else of the best that is installed, else of the first."""
        ready = [model.name for model in self.models if model.path is not None]
        names = [model.name for model in self.models]
        if wanted in names and (wanted in ready or wanted == self.name()):
            return names.index(wanted)
        real = [found for found in ready if found != models.SAMPLE]
        best = next((found for found in BEST if found in real), next(iter(real or ready), ""))
        return names.index(best) if best else max(0, names.index("small") if "small" in names else 0)

    def _show(self) -> None:
        model = self.model()
        fetching = model is not None and self._shelf.work(model.name) is not None
        self.fetch.setVisible(model is not None and not self.ready() and not fetching)
        self.progress.setVisible(fetching)
        self.cancel_fetch.setVisible(fetching)
        if model is not None:
            self.fetch.setText(tr("Download “{name}” ({megabytes} MB)", name=model.name, megabytes=model.megabytes))
        self.changed.emit()

    def _fetch(self) -> None:
        self._asked = self.name()
        self._shelf.download(self.name())

    def _stop_fetching(self) -> None:
        self._shelf.pause(self.name())

    def _show_download(self) -> None:
        work = self._shelf.work(self.name())
        if work is None:
            return
        fraction = work.job.fraction
        self.progress.setRange(0, 0 if fraction is None else 1000)
        if fraction is not None:
            self.progress.setValue(round(fraction * 1000))

    def _look_again(self) -> None:
        chosen = self.name()
        self.fill(chosen)
        self.choose(chosen)

    def _arrived(self, model: str) -> None:
        """One that was asked for here is chosen, as is any where nothing else could be."""
        if model == self._asked or not self.ready():
            self.fill(model)

    def _ask_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self._window, tr("Add a model folder…"))
        if folder:
            self.add_folder(Path(folder))


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
