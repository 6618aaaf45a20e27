"""All about one model, and what can be done with it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from interviewkit.transcription import catalogue, models, speeds, wording
from interviewkit.transcription.models import SAMPLE, Model
from interviewkit.ui import style
from interviewkit.ui.job_list import time_left
from interviewkit.ui.language import Speaks, name
from interviewkit.ui.models.rows import title_of
from interviewkit.ui.models.shelf import Shelf, Work, loaded_text
from interviewkit.words import mark, tr

if TYPE_CHECKING:
    from interviewkit.transcription.speeds import Speeds

SAMPLE_PURPOSE = mark("Made for the sample interviews: with other recordings it writes nonsense.")
OWN_PURPOSE = mark("A model that you brought in yourself; what it is good for is for you to know.")
DOING = {
    "adding": mark("It is being copied."),
    "measuring": mark("It listens to half a minute of a sample interview…"),
    "removing": mark("It is being deleted…"),
}


class Details(Speaks, QWidget):
    """The right side of the window."""

    network_asked = Signal()

    def __init__(self, shelf: Shelf) -> None:
        super().__init__()
        self._shelf = shelf
        self._model: Model | None = None
        self._asks = False
        self._speeds = speeds.Speeds()
        self.title, self.purpose = QLabel(), _text()
        self.facts = {key: (QLabel(), _text()) for key in ("languages", "korean", "size", "licence", "speed")}
        self.warning, self.doing, self.trouble = _text(), _text(), _text()
        self.progress = QProgressBar(textVisible=False)
        self.download, self.pause, self.discard, self.measure = (QPushButton() for _ in range(4))
        self.remove, self.sure, self.keep, self.network = (QPushButton() for _ in range(4))
        self.question = _text()
        self._trouble_card = QFrame()
        self._lay_out()
        for button, act in (
            (self.download, lambda: shelf.download(self._name())),
            (self.pause, lambda: shelf.pause(self._name())),
            (self.discard, lambda: shelf.discard(self._name())),
            (self.measure, lambda: shelf.measure(self._name())),
            (self.remove, lambda: self._ask(True)),
            (self.keep, lambda: self._ask(False)),
            (self.sure, self._remove),
            (self.network, self.network_asked.emit),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, do=act: do())
        shelf.changed.connect(self._show)
        shelf.moved.connect(self._show_work)
        self.retranslate()

    def _lay_out(self) -> None:
        for widget, kind in ((self.title, "title"), (self.download, "primary"), (self.network, "link")):
            style.set_kind(widget, kind)
        style.set_kind(self.discard, "quiet")
        style.set_kind(self.warning, "heading")
        column = QVBoxLayout(self)
        column.setContentsMargins(style.XL, style.L, style.XL, style.L)
        column.setSpacing(style.M)
        column.addWidget(self.title)
        column.addWidget(self.purpose)
        column.addWidget(self.warning)
        grid = QGridLayout()
        grid.setHorizontalSpacing(style.L)
        grid.setVerticalSpacing(style.S)
        grid.setColumnStretch(1, 1)
        for at, (label, value) in enumerate(self.facts.values()):
            style.set_kind(label, "muted")
            grid.addWidget(label, at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, at, 1)
        column.addSpacing(style.S)
        column.addLayout(grid)
        column.addSpacing(style.S)
        self._trouble_card.setProperty("kind", "notice-trouble")
        inside = QVBoxLayout(self._trouble_card)
        inside.setContentsMargins(style.M, style.S, style.M, style.S)
        inside.addWidget(self.trouble)
        inside.addWidget(self.network, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._trouble_card)
        column.addWidget(self.doing)
        column.addWidget(self.progress)
        column.addWidget(self.question)
        buttons = QHBoxLayout()
        buttons.setSpacing(style.S)
        for button in (self.download, self.pause, self.discard, self.measure, self.remove, self.sure, self.keep):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addStretch(1)

    def retranslate(self) -> None:
        for key, text in (
            ("languages", tr("Languages")),
            ("korean", tr("Korean")),
            ("size", tr("Size")),
            ("licence", tr("Licence")),
            ("speed", tr("Speed here")),
        ):
            self.facts[key][0].setText(text)
        self.sure.setText(tr("Remove"))
        self.keep.setText(tr("Keep it"))
        self.measure.setText(tr("Measure the speed"))
        self.remove.setText(tr("Remove…"))
        self.network.setText(tr("Network settings…"))
        name(self.progress, tr("Progress"))
        self._show()

    def show_model(self, model: Model | None) -> None:
        """Shows all about a model."""
        if model is None or self._model is None or model.name != self._model.name:
            self._asks = False
        self._model = model
        self._show()

    def _name(self) -> str:
        return self._model.name if self._model is not None else ""

    def _ask(self, asks: bool) -> None:
        self._asks = asks
        self._show()
        (self.keep if asks else self.remove).setFocus()

    def _remove(self) -> None:
        self._asks = False
        self._shelf.remove(self._name())

    # What is shown

    def _show(self) -> None:
        model = self._model
        self.setVisible(model is not None)
        if model is None:
            return
        self._speeds = speeds.load()
        self.title.setText(title_of(model))
        known = catalogue.known(model.name)
        purpose = known.purpose if known is not None else SAMPLE_PURPOSE if model.name == SAMPLE else OWN_PURPOSE
        self.purpose.setText(tr(purpose))
        weak = models.unsuited(model.name, "ko") == "weak"
        self.warning.setText(tr("Not for Korean: it gets every third or fourth letter wrong.") if weak else "")
        self._fact("languages", wording.languages_line(model.languages))
        self._fact("korean", wording.korean_line(known) if known is not None else "")
        size = wording.size(model.megabytes * 1e6)
        self._fact("size", size if model.path is not None else tr("{size} to download", size=size))
        self._fact("licence", tr("{licence}, free for any use", licence=known.licence) if known is not None else "")
        self._fact("speed", self._speed(model, self._speeds))
        trouble = self._shelf.troubles.get(model.name)
        self.trouble.setText(" ".join(each for each in trouble.sentences() if each) if trouble is not None else "")
        self._trouble_card.setVisible(trouble is not None)
        self.network.setVisible(model.path is None)
        self._show_work()

    def _fact(self, key: str, text: str) -> None:
        label, value = self.facts[key]
        value.setText(text)
        label.setVisible(bool(text))
        value.setVisible(bool(text))

    def _speed(self, model: Model, seen: Speeds) -> str:
        own = seen.of(model.name)
        if own is not None:
            at = datetime.fromisoformat(own.at)
            day = QLocale().toString(QDate(at.year, at.month, at.day), QLocale.FormatType.ShortFormat)
            place = tr("graphics card") if own.device == "cuda" else tr("processor")
            how = tr("measured on {day}, {place}, {compute}", day=day, place=place, compute=own.compute)
            return f"{wording.hour_line(own)} ({how})"
        device = self._shelf.device.kind if self._shelf.device is not None else "cpu"
        guess = seen.estimate(model.name, device)
        if guess is not None:
            return tr("{line}, guessed from another model", line=wording.hour_line(guess))
        if model.path is None:
            return tr("Not known until it is here and was measured")
        return tr("Not measured yet")

    def _show_work(self) -> None:
        model = self._model
        if model is None:
            return
        work = self._shelf.work(model.name)
        here, busy = model.path is not None, work is not None
        left = models.part_of(model.name) if not here and not busy else 0
        self.doing.setText(_doing(work) if work is not None else _left(left))
        self.doing.setVisible(bool(self.doing.text()))
        self.progress.setVisible(busy)
        if work is not None:
            fraction = work.job.fraction
            self.progress.setRange(0, 0 if fraction is None else 1000)
            if fraction is not None:
                self.progress.setValue(round(fraction * 1000))
        loading = work is not None and work.doing == "downloading"
        stoppable = work is not None and work.doing in ("adding", "measuring")
        listening = here and not busy and self._shelf.listening()
        self.download.setText(tr("Go on downloading") if left else tr("Download"))
        self.pause.setText(tr("Pause") if loading else tr("Cancel"))
        self.discard.setText(tr("Stop and throw away") if loading else tr("Throw away what was loaded"))
        focus = QApplication.focusWidget()
        asks = self._asks and here and not busy
        if asks:
            freed = wording.size(models.frees(model.name))
            self.question.setText(tr("Remove “{name}”? This frees {size}.", name=model.name, size=freed))
        for widget, wanted in (
            (self.download, not here and not busy),
            (self.pause, loading or stoppable),
            (self.discard, loading or bool(left)),
            (self.measure, here and not busy and not asks),
            (self.remove, here and not busy and not asks and model.removable),
            (self.question, asks),
            (self.sure, asks),
            (self.keep, asks),
        ):
            widget.setVisible(wanted)
        self.warning.setVisible(bool(self.warning.text()))
        if focus is not None and self.isAncestorOf(focus) and not focus.isVisibleTo(self):  # the keyboard stays here
            first = next((each for each in (self.download, self.pause, self.measure) if each.isVisibleTo(self)), None)
            if first is not None:
                first.setFocus()
        self.measure.setEnabled(not listening)
        self.measure.setToolTip(
            tr("While a recording is transcribed, the figure would be wrong.")
            if listening
            else tr("Has it listen to half a minute of a sample interview")
        )


def _text() -> QLabel:
    return QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)


def _left(bytes_: int) -> str:
    return tr("{size} of it are loaded already.", size=wording.size(bytes_)) if bytes_ else ""


def _doing(work: Work) -> str:
    """What is going on, how far, how long still."""
    if work.job.cancelled():
        return tr("Stopping…")
    if work.doing != "downloading":
        return tr(DOING[work.doing])
    if not work.total:
        return tr("Asking the hub…")
    text, seconds = loaded_text(work.done, work.total, work.speed()), work.seconds_left()
    return text if seconds is None else f"{text} · {time_left(seconds)}"
