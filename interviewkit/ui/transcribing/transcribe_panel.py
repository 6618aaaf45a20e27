"""Asks what a transcription needs to know, and no more: which model, which language; all else is folded away."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from interviewkit.sources.transcribing.queue import Wish
from interviewkit.sources.transcribing.vocabulary import vocabulary
from interviewkit.transcription import Settings
from interviewkit.ui import style
from interviewkit.ui.icons import icon
from interviewkit.ui.language import Speaks, name
from interviewkit.ui.transcribing.model_choice import ModelChoice
from interviewkit.ui.transcribing.more import More
from interviewkit.ui.transcribing.preset_row import PresetRow
from interviewkit.words import LANGUAGES, plural, tr

if TYPE_CHECKING:
    from interviewkit.sources.queries import SourceRow
    from interviewkit.transcription.presets import Preset
    from interviewkit.ui.desk import Desk

MODEL, LANGUAGE, UNFOLDED = "sources.model", "sources.language", "sources.more"
BEAM = Settings("").beam_size
LONGEST = 80


class TranscribePanel(Speaks, QScrollArea):
    """A card in the place of the text."""

    asked = Signal(object)
    """A Wish."""
    left = Signal()
    """Rather not."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._rows: list[SourceRow] = []
        self._wish: Wish | None = None
        self._beam = BEAM
        self.title, self.note = QLabel(wordWrap=True), QLabel(wordWrap=True)
        self.models = ModelChoice(desk, self)
        self.model, self.fetch, self.add = self.models.box, self.models.fetch, self.models.add
        self.cancel_fetch, self.progress = self.models.cancel_fetch, self.models.progress
        self.presets, self.more = PresetRow(desk), More(desk)
        self.language = QComboBox()
        self.fold, self.start, self.back = QPushButton(), QPushButton(), QPushButton()
        self._model_label, self._language_label = QLabel(), QLabel()
        self._lay_out()
        self.models.changed.connect(self._chosen)
        self.language.currentIndexChanged.connect(self._language_chosen)
        self.model.activated.connect(self._by_hand)
        self.presets.chosen.connect(self._take_preset)
        self.more.changed.connect(self._chosen)
        self.fold.clicked.connect(lambda: self.unfold(not self.unfolded()))
        self.start.clicked.connect(self._ask)
        self.back.clicked.connect(self.left)
        self.retranslate()

    def _lay_out(self) -> None:
        for widget, kind in (
            (self.title, "title"),
            (self.note, "muted"),
            (self.start, "primary"),
            (self.back, "quiet"),
            (self.fold, "link"),
        ):
            style.set_kind(widget, kind)
        card = QFrame()
        card.setProperty("kind", "card")
        card.setMaximumWidth(600)
        column = QVBoxLayout(card)
        column.setContentsMargins(style.XL, style.XL, style.XL, style.XL)
        column.setSpacing(style.L)
        column.addWidget(self.title)
        column.addWidget(self.presets)
        grid = QGridLayout()
        grid.setHorizontalSpacing(style.M)
        grid.setVerticalSpacing(style.M)
        for at, (label, field) in enumerate(((self._model_label, self.model), (self._language_label, self.language))):
            label.setBuddy(field)
            grid.addWidget(label, at, 0)
            grid.addWidget(field, at, 1)
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        fold = QHBoxLayout()
        fold.setContentsMargins(0, -style.S, 0, -style.S)
        fold.addWidget(self.fold)
        fold.addStretch(1)
        column.addLayout(fold)
        column.addWidget(self.more)
        column.addWidget(self.note)
        fetching = QHBoxLayout()
        fetching.setSpacing(style.S)
        fetching.addWidget(self.fetch)
        fetching.addWidget(self.progress, 1)
        fetching.addWidget(self.cancel_fetch)
        fetching.addStretch(0)
        column.addLayout(fetching)
        buttons = QHBoxLayout()
        buttons.setSpacing(style.S)
        buttons.addWidget(self.add)
        buttons.addWidget(self.models.manage)
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.start)
        column.addLayout(buttons)
        ground = QWidget()
        around = QVBoxLayout(ground)
        around.setContentsMargins(style.XL, style.XL, style.XL, style.XL)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(card, 20)
        row.addStretch(1)
        around.addStretch(2)
        around.addLayout(row)
        around.addStretch(5)
        self.setWidget(ground)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def retranslate(self) -> None:
        for label, field, text in (
            (self._model_label, self.model, tr("Speech model")),
            (self._language_label, self.language, tr("Language spoken")),
        ):
            label.setText(text)
            name(field, text)
        self.back.setText(tr("Back"))
        chosen = self.language.currentData()
        with QSignalBlocker(self.language):
            self.language.clear()
            self.language.addItem(tr("Find out by listening"), "")
            for code, own_name in LANGUAGES.items():
                self.language.addItem(own_name, code)
            self.language.setCurrentIndex(max(0, self.language.findData(chosen or "")))
        self.models.retranslate()
        self.more.retranslate()
        labels = [self._model_label, self._language_label, *self.more.labels()]
        for label in labels:
            label.setMinimumWidth(max(each.sizeHint().width() for each in labels))
        self.unfold(self.unfolded())

    # What is asked about

    def offer(self, rows: Sequence[SourceRow], language: str, *, optional: bool, wish: Wish | None = None) -> None:
        """Asks about these recordings. language: the one known, "" for none. optional: with a way back.

        wish: what was chosen before, to be changed.
        """
        views = self._desk.preferences.views
        self._rows, self._wish = list(rows), wish
        self._beam = wish.settings.beam_size if wish is not None else BEAM
        self.back.setVisible(optional)
        known = (wish.settings.language or "") if wish is not None else language or str(views.get(LANGUAGE, ""))
        with QSignalBlocker(self.language):
            self.language.setCurrentIndex(max(0, self.language.findData(known)))
        with QSignalBlocker(self.more):
            self.more.offer(rows, self._vocabulary(), wish)
        self.models.fill(wish.model if wish is not None else str(views.get(MODEL, "")) or self.models.name())
        self._offer_presets()
        self._chosen()
        self.verticalScrollBar().setValue(0)

    def refresh(self) -> None:
        """Looks again which models there are."""
        self.models.fill(self.models.name())

    def add_folder(self, folder: Path) -> None:
        """Copies a model folder to this machine's models, if it holds a whole model."""
        self.models.add_folder(folder)

    def unfolded(self) -> bool:
        """Whether everything can be seen."""
        return bool(self._desk.preferences.views.get(UNFOLDED, False))

    def unfold(self, wanted: bool) -> None:
        """Shows everything that can be chosen, or only what has to be."""
        self._desk.preferences.views[UNFOLDED] = wanted
        self.more.setVisible(wanted)
        self._chosen()

    def _vocabulary(self) -> Sequence[str]:
        """The study's own words."""
        return self._desk.read(vocabulary) if self._desk.project is not None else ()

    def _offer_presets(self) -> None:
        seconds = sum(row.duration_ms or 0 for row in self._rows) / 1000
        self.presets.offer(self.models.models, self._language(), seconds)
        self.presets.show_chosen(self.models.name(), self._beam)

    # What is chosen

    def _language(self) -> str | None:
        return self.language.currentData() or None

    def _language_chosen(self) -> None:
        self._offer_presets()
        self._chosen()

    def _by_hand(self) -> None:
        self._beam = BEAM
        self._chosen()

    def _take_preset(self, preset: Preset) -> None:
        self._beam = preset.beam_size
        self.models.choose(preset.model.name)
        self.more.choose_later("" if preset.id == "overnight" else None)
        self._chosen()

    def _chosen(self) -> None:
        count, problem = len(self._rows), self.more.problem()
        title = tr("Transcribe “{name}”", name=_cut(self._rows[0].name) if self._rows else "")
        if count > 1:
            title = plural("Transcribe {n} recording", "Transcribe {n} recordings", count)
        self.title.setText(title)
        self.start.setText(tr("Change") if self._wish is not None else tr("Transcribe"))
        self.start.setEnabled(self.models.ready() and not problem)
        self.start.setDefault(self.start.isEnabled())
        self.presets.show_chosen(self.models.name(), self._beam)
        unfolded, summary = self.unfolded(), self.more.summary()
        self.fold.setText(
            tr("Fewer choices")
            if unfolded
            else tr("More: {choices}", choices=summary)
            if summary
            else tr("More choices")
        )
        self.fold.setIcon(icon("mdi6.chevron-up" if unfolded else "mdi6.chevron-down", "accent"))
        notes = [problem] if problem else []
        notes += self.models.notes(self._language())
        if any(row.segments for row in self._rows):
            notes.append(tr("The transcript that is there is replaced; what you corrected or quoted in it stays."))
        self.note.setText(" ".join(notes))
        self.note.setVisible(bool(notes))

    def _ask(self) -> None:
        model = self.models.model()
        if model is None or model.path is None:
            return
        self._desk.preferences.views.update({MODEL: model.name, LANGUAGE: self._language() or ""})
        self._desk.preferences.save()
        settings = Settings(
            str(model.path),
            language=self._language(),
            vocabulary=self.more.words(),
            beam_size=self._beam,
            mixed_languages=self.more.mixed.isChecked(),
        )
        more = self.more
        self.asked.emit(Wish(settings, model.name, more.stretch(), more.choice(), more.later()))


def _cut(name: str) -> str:
    """A name that fills no more than two lines of the card."""
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 20].rstrip()}…{name[-18:].strip()}"
