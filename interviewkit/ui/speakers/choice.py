"""Asks how the voices of recordings shall be told apart, and says why a way makes no sense for them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from interviewkit.errors import ModelTrouble
from interviewkit.sources.queries import SourceRow
from interviewkit.sources.speakers import voices
from interviewkit.sources.speakers.voices import Choice, Kind, Way
from interviewkit.transcription import voices as telling
from interviewkit.ui import style
from interviewkit.ui.language import Speaks, name
from interviewkit.ui.numbers import WholeNumber
from interviewkit.words import mark, plural, tr

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk
    from interviewkit.ui.jobs import Job, Progress

ORDER: tuple[Kind, ...] = ("tracks", "channels", "sound", "together")
REASONS = {
    "same": mark("The channels hold the same sound, so they cannot tell the voices apart."),
    "silent": mark("Only one channel carries sound, so the channels cannot tell the voices apart."),
    "room": mark("The microphones stood side by side and hear everybody alike, so the channels cannot tell the voices "
                 "apart."),
    "extra": mark("To tell voices apart by their sound, install the extra: pip install \"interviewkit[voices]\""),
    "models": mark("To tell voices apart by their sound, two model files are needed."),
}  # fmt: skip
MOST = 12
FAINT = 0.1
"""Channels whose waves correlate less than this share next to nothing."""


class VoicesChoice(Speaks, QWidget):
    """One list and one line below it. Its label is title()."""

    changed = Signal()
    """Another way was chosen, or other ways are offered."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._rows: list[SourceRow] = []
        self._ways: list[list[Way]] = []
        self._listening: set[int] = set()
        self._by_hand = False
        self.box, self.people, self.note = QComboBox(), WholeNumber(minimum=1, maximum=MOST), QLabel(wordWrap=True)
        style.set_kind(self.note, "muted")
        self.people.lineEdit().setTextMargins(style.XS, 0, 0, 0)
        self.where = QPushButton()
        style.set_kind(self.where, "link")
        self.where.clicked.connect(self._ask_folder)
        row = QHBoxLayout()
        row.setSpacing(style.S)
        row.addWidget(self.box, 1)
        row.addWidget(self.people)
        last = QHBoxLayout()
        last.addWidget(self.where)
        last.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.XS)
        column.addLayout(row)
        column.addWidget(self.note)
        column.addLayout(last)
        self.setFocusProxy(self.box)
        self.box.activated.connect(self._chosen)
        self.people.valueChanged.connect(self.changed)
        self.retranslate()

    def title(self) -> str:
        """What to write before it."""
        return tr("Voices")

    def retranslate(self) -> None:
        name(self.box, self.title())
        name(self.people, tr("How many people speak"))
        self.people.setToolTip(tr("How many people speak"))
        self.people.setSpecialValueText(tr("any number"))
        self.where.setText(tr("Choose the folder with the model files…"))
        self._fill()

    def offer(self, rows: Sequence[SourceRow]) -> None:
        """Asks about these sources. Channels nobody listened to yet are listened to meanwhile."""
        if [row.id for row in rows] != [row.id for row in self._rows]:
            self._by_hand = False
        self._rows = list(rows)
        self._look()
        for row, found in zip(self._rows, self._ways, strict=True):
            if any(way.why == "unmeasured" for way in found) and row.id not in self._listening:
                self._listen(row)

    def choice(self) -> Choice:
        """What is chosen; voices.parts(project, source id, choice) says what that means for a source."""
        kind: Kind = self.box.currentData() or "together"
        speakers = self.people.value() if kind == "sound" and self.people.value() > 1 else None
        return Choice(kind, speakers)

    def _listen(self, row: SourceRow) -> None:
        project = self._desk.project
        if project is None:
            return
        self._listening.add(row.id)
        self._say()

        def work(progress: Progress, cancelled: Callable[[], bool]) -> None:
            voices.listen(project, row.id, progress=progress, cancelled=cancelled)

        job: Job = self._desk.jobs.start(
            tr("Comparing the channels of “{name}”", name=row.name), work, None, lambda _: None
        )
        job.ended.connect(lambda: self._listened(row))

    def _listened(self, row: SourceRow) -> None:
        self._listening.discard(row.id)
        if self._desk.project is not None and row in self._rows:
            self._look()

    def _look(self) -> None:
        project = self._desk.project
        self._ways = [] if project is None else voices.ways_of_all(project, [row.id for row in self._rows])
        self._fill()

    def _fill(self) -> None:
        """A way that makes sense for one of the sources is offered; the others of them are heard as a whole."""
        chosen: Kind = self.box.currentData() or "together"
        offered = [kind for kind in ORDER if any(way.kind == kind and way.offered for way in self._all())]
        offered = offered or ["together"]
        with QSignalBlocker(self.box):
            self.box.clear()
            for kind in offered:
                self.box.addItem(self._text(kind), kind)
            best = [voices.best(found) for found in self._ways]
            wanted = chosen if self._by_hand else next((kind for kind in ORDER if kind in best), "together")
            self.box.setCurrentIndex(offered.index(wanted if wanted in offered else "together"))
        self._say()

    def _all(self) -> list[Way]:
        return [way for found in self._ways for way in found]

    def _text(self, kind: Kind) -> str:
        ways = [way for way in self._all() if way.kind == kind and way.offered]
        count = ways[0].voices if len({way.voices for way in ways}) == 1 else 0
        if kind == "channels" and count:
            return plural("One voice a channel: {n} voice", "One voice a channel: {n} voices", count)
        if kind == "tracks" and count:
            return plural("One voice a track: {n} voice", "One voice a track: {n} voices", count)
        return {
            "channels": tr("One voice a channel"),
            "tracks": tr("One voice a track"),
            "sound": tr("Tell voices apart by their sound, afterwards"),
            "together": tr("One text, voices by hand"),
        }[kind]

    def _chosen(self) -> None:
        self._by_hand = True
        self._say()

    def _say(self) -> None:
        """The line below: what was measured, or why there is less to choose."""
        kind: Kind = self.box.currentData() or "together"
        self.people.setVisible(kind == "sound")
        refused = self._refused()
        lines = [*self._measured(kind), *(tr(REASONS[why]) for why in refused)]
        self.note.setText("\n".join(dict.fromkeys(lines)))
        self.note.setVisible(bool(lines))
        self.where.setVisible("models" in refused)
        self.changed.emit()

    def _measured(self, kind: Kind) -> list[str]:
        ways = [way for way in self._all() if way.kind == kind]
        if self._listening & {row.id for row in self._rows}:
            return [tr("The channels are being compared.")]
        if kind == "channels" and len(ways) == 1 and ways[0].correlation is not None:
            if abs(ways[0].correlation) < FAINT:
                return [tr("The channels hear different people, and hardly anything of each other.")]
            return [tr("The channels hear different people, and each other a little.")]
        if kind == "tracks" and len(ways) == 1:
            return [", ".join(ways[0].labels)]
        return []

    def _refused(self) -> list[str]:
        """Why not by channel; why not by sound only where nothing better tells the voices."""
        refused = {way.kind: way.why for way in self._all() if not way.offered}
        better = any(way.kind in ("channels", "tracks") and way.offered for way in self._all())
        kinds = ["channels"] if better else ["channels", "sound"]
        return [refused[kind] for kind in kinds if kind in refused]

    def _ask_folder(self) -> None:
        ask_folder(self._desk, self)
        self._look()

    def take_folder(self, folder: Path) -> None:
        """Uses the model files of a folder; says what is missing if they are not there."""
        take_folder(self._desk, folder)
        self._look()


def ask_folder(desk: Desk, parent: QWidget) -> None:
    """Asks where the two model files are."""
    folder = QFileDialog.getExistingDirectory(parent, tr("Choose the folder with the model files…"))
    if folder:
        take_folder(desk, Path(folder))


def take_folder(desk: Desk, folder: Path) -> None:
    """Looks for the two model files in a folder and remembers it; says what is missing if they are not there."""
    try:
        telling.find(folder)
    except ModelTrouble as error:
        desk.trouble(error)
        return
    desk.preferences.views[telling.FOLDER] = str(folder)
    desk.preferences.save()
