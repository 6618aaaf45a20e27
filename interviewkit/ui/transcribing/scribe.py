"""Writes to the project off the GUI thread, one thing after another, so that neither a slow disk nor a long import that
holds the project is felt while words come in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from interviewkit.errors import UserError

T = TypeVar("T")


class Scribe(QObject):
    """A thread of its own: the lane of the jobs may be busy with an import for minutes."""

    _came = Signal(object, object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._thread: ThreadPoolExecutor | None = None
        self._turn = 0
        self._came.connect(self._tell)

    def do(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], object] | None = None,
        failed: Callable[[UserError], object] | None = None,
    ) -> None:
        """Does work() after everything asked before. done gets what it gives back, failed its UserError, both on the
        GUI thread."""
        self._ask(lambda turn: self._one(turn, work, done, failed))

    def each(
        self,
        what: Sequence[T],
        work: Callable[[T], Any],
        done: Callable[[T, Any], object] | None,
        failed: Callable[[T, UserError], object],
    ) -> None:
        """Does work(each) of many, asked for in one go; done(each, …) or failed(each, …) is told as soon as it is."""

        def run(turn: int) -> None:
            for each in what:
                told = None if done is None else partial(done, each)
                self._one(turn, partial(work, each), told, partial(failed, each))

        self._ask(run)

    def _ask(self, work: Callable[[int], None]) -> None:
        if self._thread is None:
            self._thread = ThreadPoolExecutor(1, "scribe")
        self._thread.submit(work, self._turn)

    def _one(
        self,
        turn: int,
        work: Callable[[], Any],
        done: Callable[[Any], object] | None,
        failed: Callable[[UserError], object] | None,
    ) -> None:
        try:
            value = work()
        except BaseException as error:  # noqa: BLE001 - carried to the GUI thread, where trouble and bugs part
            self._came.emit(turn, failed, error)
        else:
            if done is not None:
                self._came.emit(turn, done, value)

    def finish(self) -> None:
        """Waits until everything asked is done. What that gives back is not told any more."""
        self._turn += 1
        if self._thread is not None:
            self._thread.shutdown()
            self._thread = None

    def _tell(self, turn: int, tell: Callable[[Any], object] | None, value: Any) -> None:
        if isinstance(value, BaseException) and not isinstance(value, UserError):
            raise value  # a bug: told where all bugs are told
        if turn == self._turn and tell is not None:
            tell(value)
