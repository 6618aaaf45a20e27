"""What is going on with the models, behind whatever window shows it: loading, measuring, adding, removing."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal

from interviewkit.errors import ModelTrouble, UserError
from interviewkit.transcription import devices, models, speeds, wording
from interviewkit.transcription.network import Network
from interviewkit.transcription.pace import Pace
from interviewkit.ui.transcribing.transcriptions import Transcriptions
from interviewkit.words import language, tr

if TYPE_CHECKING:
    from interviewkit.transcription.devices import Device
    from interviewkit.transcription.models import Model
    from interviewkit.transcription.speeds import Speed
    from interviewkit.ui.desk import Desk
    from interviewkit.ui.jobs import Job, Progress

Doing = Literal["downloading", "adding", "measuring", "removing"]


@dataclass(eq=False)
class Work:
    """Something under way with a model. done, total: bytes, 0 while unknown."""

    doing: Doing
    job: Job = field(init=False)
    pace: Pace = field(default_factory=Pace)
    done: int = 0
    total: int = 0
    discards: bool = False

    def tell(self, progress: Progress, done: int, total: int) -> None:
        """From the thread that loads."""
        self.done, self.total = done, total
        self.pace.take(done, time.monotonic())
        progress(done / max(total, 1), loaded_text(done, total, self.speed()))

    def speed(self) -> float | None:
        """Bytes a second."""
        return self.pace.speed(time.monotonic())

    def seconds_left(self) -> float | None:
        """Until it is loaded, at the pace of the last seconds."""
        return self.pace.seconds_left(self.total, time.monotonic())


class Shelf(QObject):
    """One for the desk. Trouble with a model is kept beside it until the next try; the notices tell it as well, unless
    a window shows it (watched)."""

    changed = Signal()
    """Another model is there or gone, or something begins or ends."""
    moved = Signal()
    """Something under way moved on; ten times a second at most."""
    arrived = Signal(str)
    """A model can be used now."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._work: dict[str, Work] = {}
        self.troubles: dict[str, UserError] = {}
        self.device: Device | None = None
        self.watched = False
        self._asked = False
        desk.jobs.changed.connect(self._move_on)

    @classmethod
    def of(cls, desk: Desk) -> Shelf:
        """The shelf of this desk, made when it is first asked for."""
        found = desk.findChild(cls)
        return found if isinstance(found, cls) else cls(desk)

    def work(self, name: str) -> Work | None:
        """What is under way with a model."""
        return self._work.get(name)

    def names_at_work(self) -> list[str]:
        """The models that something is under way with."""
        return list(self._work)

    def in_use(self, name: str) -> bool:
        """Whether a recording is transcribed with it or waits to be."""
        queue = Transcriptions.of(self._desk)
        return any(entry.under_way and entry.wish.model == name for entry in queue.entries())

    def listening(self) -> bool:
        """Whether a recording is being transcribed, so that nothing can be measured."""
        return not Transcriptions.of(self._desk).idle()

    # What a person can do

    def look_for_device(self) -> None:
        """Finds out once what models run on here; `changed` tells."""
        if self._asked:
            return
        self._asked = True

        def look(progress: Progress, cancelled: Callable[[], bool]) -> Device:
            return devices.found()

        self._desk.jobs.start(tr("Looking for a graphics card"), look, self._found, quiet=True)

    def download(self, name: str) -> None:
        """Loads a model of the catalogue, or "owner/name" of the hub; goes on where an earlier try ended."""
        from interviewkit.transcription.download import download

        network = Network.of(self._desk.preferences)
        kept = name.rpartition("/")[2]

        work = Work("downloading")

        def load(progress: Progress, cancelled: Callable[[], bool]) -> Model:
            return download(name, progress=partial(work.tell, progress), cancelled=cancelled, network=network)

        label = tr("Downloading the speech model “{name}”", name=kept)
        self._begin(work, kept, label, load, self._came, partial(self.download, name))

    def pause(self, name: str) -> None:
        """Ends what is under way; what was loaded stays, and download() goes on from there."""
        if (work := self._work.get(name)) is not None:
            work.job.cancel()

    def discard(self, name: str) -> None:
        """Ends a download for good: what was loaded is thrown away."""
        if (work := self._work.get(name)) is not None:
            work.discards = True
            work.job.cancel()
        else:
            self._throw_away(name)

    def add(self, folder: Path) -> None:
        """Takes a model folder in, if it holds a whole model."""
        name = models.name_for(folder)

        def copy(progress: Progress, cancelled: Callable[[], bool]) -> Model:
            def tell(done: int, total: int) -> None:
                progress(done / max(total, 1), loaded_text(done, total, None))

            return models.add(folder, progress=tell, cancelled=cancelled)

        label = tr("Adding the speech model “{name}”", name=name)
        self._begin(Work("adding"), name, label, copy, self._came, partial(self.add, folder))

    def remove(self, name: str) -> None:
        """Deletes a model; trouble while it is in use."""
        if self.in_use(name):
            self._fail(
                name,
                ModelTrouble(
                    "The speech model “{name}” is in use: a recording is transcribed with it or waits to be.",
                    safe=models.UNTOUCHED,
                    attempt="Let it come to its end, or take the recording off the queue first.",
                    name=name,
                ),
            )
            return

        def delete(progress: Progress, cancelled: Callable[[], bool]) -> None:
            models.remove(name)

        label = tr("Removing the speech model “{name}”", name=name)
        self._begin(Work("removing"), name, label, delete, None, partial(self.remove, name))

    def measure(self, name: str) -> None:
        """Finds out how fast an installed model is here."""
        from interviewkit.transcription.measuring import measure

        spoken = language()

        def run(progress: Progress, cancelled: Callable[[], bool]) -> Speed:
            return measure(name, language=spoken, progress=progress, cancelled=cancelled)

        label = tr("Measuring the speech model “{name}”", name=name)
        self._begin(Work("measuring"), name, label, run, None, partial(self.measure, name))

    # What comes of it

    def _begin(
        self,
        work: Work,
        name: str,
        label: str,
        run: Callable[[Progress, Callable[[], bool]], object],
        done: Callable[[Model], object] | None,
        again: Callable[[], object],
    ) -> None:
        if name in self._work:
            return
        self.troubles.pop(name, None)
        self._work[name] = work
        work.job = self._desk.jobs.start(label, run, done, partial(self._fail, name))
        work.job.retry = again
        if work.doing == "downloading":
            work.job.left = work.seconds_left
        work.job.ended.connect(partial(self._end, name, work))
        self.changed.emit()

    def _end(self, name: str, work: Work) -> None:
        if self._work.get(name) is work:
            del self._work[name]
        if work.job.state == "cancelled":
            self._desk.jobs.forget(work.job)
        if work.discards and work.job.state != "done":
            self._throw_away(name)
        if work.doing == "removing" and work.job.state == "done":
            speeds.forget(name)
        self.changed.emit()

    def _throw_away(self, name: str) -> None:
        """Off the GUI thread: three gigabytes take a moment to delete."""

        def discard(progress: Progress, cancelled: Callable[[], bool]) -> None:
            models.discard_part(name)

        self.troubles.pop(name, None)
        label = tr("Removing the speech model “{name}”", name=name)
        self._desk.jobs.start(label, discard, lambda _: self.changed.emit(), quiet=True)

    def _came(self, model: Model) -> None:
        self._desk.tell(tr("The speech model “{name}” is ready.", name=model.name), good=True)
        self.arrived.emit(model.name)

    def _fail(self, name: str, error: UserError) -> None:
        self.troubles[name] = error
        if not self.watched:
            self._desk.trouble(error)
        self.changed.emit()

    def _found(self, device: Device) -> None:
        self.device = device
        self.changed.emit()

    def _move_on(self) -> None:
        if self._work:
            self.moved.emit()


def loaded_text(done: int, total: int, speed: float | None) -> str:
    """How far a download is, e.g. 120 MB of 486 MB · 5.2 MB/s."""
    text = tr("{done} of {total}", done=wording.size(done), total=wording.size(total))
    return text if speed is None else f"{text} · {speed / 1e6:.1f} MB/s"
