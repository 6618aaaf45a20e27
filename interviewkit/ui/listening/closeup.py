"""The samples themselves, for the deepest zoom: read from the working copy off the GUI thread, with some around."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from interviewkit.audio.decode import RATE
from interviewkit.audio.levels import envelope_of
from interviewkit.errors import UserError
from interviewkit.words import tr

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk

SAMPLES_A_MS = RATE // 1000
LONGEST = 60_000
"""Nothing longer is read at once, in ms."""


class Closeup(QObject):
    """One stretch of samples; another is read when it is asked for."""

    came = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._proxy: Path | None = None
        self._start = self._end = 0
        self._sound: NDArray[np.float32] = np.zeros(0, np.float32)
        self._asked: tuple[int, int] | None = None

    def show(self, proxy: Path | None) -> None:
        """Another recording."""
        self._proxy, self._asked = proxy, None
        self._start = self._end = 0
        self._sound = np.zeros(0, np.float32)

    def envelope(self, start_ms: float, end_ms: float, columns: int) -> NDArray[np.float32] | None:
        """What Levels.envelope() gives, exact; None while it is not read yet: came tells."""
        start, end = int(start_ms * SAMPLES_A_MS), int(end_ms * SAMPLES_A_MS) + 1
        if start < self._start or end > self._end:
            self._ask(start, end)
            return None
        return envelope_of(self._sound[start - self._start : end - self._start], columns)

    def _ask(self, start: int, end: int) -> None:
        if self._proxy is None or end - start > LONGEST * SAMPLES_A_MS:
            return
        asked = self._asked
        if asked is not None and asked[0] <= start and end <= asked[1]:
            return  # on its way
        around = min(max(end - start, RATE), LONGEST * SAMPLES_A_MS)
        self._asked = wanted = (max(0, start - around), end + around)
        proxy = self._proxy
        self._desk.jobs.start(
            tr("Reading the waveform"),
            lambda _, __: _read(proxy, *wanted),
            partial(self._take, proxy, wanted),
            self._failed,
            quiet=True,
        )

    def _take(self, proxy: Path, wanted: tuple[int, int], sound: NDArray[np.float32]) -> None:
        if proxy == self._proxy and wanted == self._asked:
            self._start, self._end = wanted
            self._sound, self._asked = sound, None
            self.came.emit()

    def _failed(self, _: UserError) -> None:
        """The coarse waveform stays; a broken working copy is told when it is played."""


def _read(proxy: Path, start: int, end: int) -> NDArray[np.float32]:
    from interviewkit.audio.proxy import read_samples

    found = read_samples(proxy, start, end)
    return np.concatenate([found, np.zeros(end - start - len(found), np.float32)])
