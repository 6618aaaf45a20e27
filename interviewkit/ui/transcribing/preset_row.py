"""Two ways to transcribe that need no thought: a draft soon, and the best there is while one sleeps."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from interviewkit.transcription import devices, speeds
from interviewkit.transcription.presets import NAMES, PURPOSES, Preset, presets
from interviewkit.ui import style
from interviewkit.ui.language import Speaks, name
from interviewkit.words import plural, tr

if TYPE_CHECKING:
    from interviewkit.transcription.devices import Device
    from interviewkit.transcription.models import Model
    from interviewkit.ui.desk import Desk
    from interviewkit.ui.jobs import Progress


class PresetRow(Speaks, QWidget):
    """Hidden where there is nothing to choose between."""

    chosen = Signal(object)
    """A Preset."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._device: Device | None = None
        self._asked = False
        self._models: Sequence[Model] = ()
        self._language: str | None = None
        self._seconds = 0.0
        self.presets: list[Preset] = []
        self.buttons: list[QPushButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(style.S)
        self.setVisible(False)

    def retranslate(self) -> None:
        self._fill()

    def offer(self, models: Sequence[Model], language: str | None, seconds: float) -> None:
        """Looks what the installed models make of so many seconds of sound."""
        self._models, self._language, self._seconds = models, language, seconds
        real = any(model.path is not None and not model.warning for model in models)
        if real and not self._asked:
            self._asked = True

            def look(progress: Progress, cancelled: Callable[[], bool]) -> Device:
                return devices.found()

            self._desk.jobs.start(tr("Looking for a graphics card"), look, self._found, quiet=True)
        self._fill()

    def show_chosen(self, model: str, beam_size: int) -> None:
        """Marks the one that these settings are."""
        for preset, button in zip(self.presets, self.buttons, strict=True):
            button.setChecked(preset.model.name == model and preset.beam_size == beam_size)

    def _found(self, device: Device) -> None:
        self._device = device
        self._fill()

    def _fill(self) -> None:
        for button in self.buttons:
            self._row.removeWidget(button)
            button.deleteLater()
        known = speeds.load() if self._device is not None else speeds.Speeds()
        self.presets = [] if self._device is None else presets(self._models, self._language, self._device, known)
        self.buttons = [self._button(preset) for preset in self.presets]
        self.setVisible(bool(self.buttons))

    def _button(self, preset: Preset) -> QPushButton:
        button = QPushButton(_line(preset, self._seconds))
        button.setCheckable(True)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setToolTip(f"{tr(PURPOSES[preset.id])} · {preset.model.name}")
        name(button, button.text(), button.toolTip())
        button.clicked.connect(partial(self._choose, preset))
        self._row.addWidget(button, 1)
        return button

    def _choose(self, preset: Preset, _: bool = False) -> None:
        self.chosen.emit(preset)


def _line(preset: Preset, duration: float) -> str:
    """A preset as its button shows it: what it is called, and how long it takes, where that is known."""
    seconds = preset.estimated_seconds(duration) if duration else None
    return tr(NAMES[preset.id]) if seconds is None else f"{tr(NAMES[preset.id])} · {roughly(seconds)}"


def roughly(seconds: float) -> str:
    """How long something takes, as roughly as a guess deserves."""
    if seconds < 5400:
        return plural("about {n} minute", "about {n} minutes", max(1, round(seconds / 60)))
    return plural("about {n} hour", "about {n} hours", round(seconds / 3600))
