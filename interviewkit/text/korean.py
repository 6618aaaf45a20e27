"""Dictionary forms of Korean words by Kiwi, where it is installed: asked of a child process that comes and goes.

It takes about ten seconds and half a gigabyte to start, so it starts when it is first asked and ends when nobody has
asked for a while. What it found is kept in memory until the program ends, and nowhere else.
"""

from __future__ import annotations

import atexit
import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable
from importlib.util import find_spec
from queue import Empty, Queue
from typing import IO, Any

from interviewkit.errors import Cancelled, ModelTrouble

IDLE = 120.0
"""Seconds after the last question until the process is let go."""
AT_ONCE = 1000
PATIENCE = 0.1
"""Seconds between two looks at whether the person still wants to know."""


def installed() -> bool:
    """Whether Kiwi is there: the package and its model."""
    return find_spec("kiwipiepy") is not None and find_spec("kiwipiepy_model") is not None


def command() -> list[str]:
    """The worker's argv."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "korean-worker"]
    return [sys.executable, "-u", "-X", "utf8", "-m", "interviewkit.text.korean_worker"]


class Kiwi:
    """One child process for all who ask, from any thread, one question at a time."""

    def __init__(self, idle: float = IDLE) -> None:
        self._idle = idle
        self._known: dict[str, str] = {}
        self._asking = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._said: Queue[bytes] = Queue()
        self._timer: threading.Timer | None = None

    def lemmas(
        self,
        words: Iterable[str],
        progress: Callable[[float | None], object] = lambda fraction: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> dict[str, str]:
        """What each word is a form of: a noun without particles, a verb or adjective in -다, else itself.

        About 4,000 words a second, once it runs. ModelTrouble when Kiwi is not installed or its process died; Cancelled
        when `cancelled` said so, what was found until then is kept.
        """
        wanted = list(dict.fromkeys(words))
        new = [word for word in wanted if word not in self._known]
        if new:
            with self._asking:
                self._find([word for word in new if word not in self._known], progress, cancelled)
        return {word: self._known[word] for word in wanted}

    def running(self) -> bool:
        """Whether its process is there now."""
        return self._process is not None and self._process.poll() is None

    def stop(self) -> None:
        """Lets the process go; it comes back when it is asked again."""
        with self._asking:
            self._end()

    def kill(self) -> None:
        """Ends the process whatever it is doing, as the program ends."""
        if self._process is not None:
            self._process.kill()

    def _find(
        self, words: list[str], progress: Callable[[float | None], object], cancelled: Callable[[], bool]
    ) -> None:
        if self._timer is not None:
            self._timer.cancel()
        try:
            if not self.running():
                progress(None)
                self._begin(cancelled)
            for at in range(0, len(words), AT_ONCE):
                progress(at / len(words))
                part = words[at : at + AT_ONCE]
                found = self._ask({"words": part}, cancelled)["lemmas"]
                self._known.update(zip(part, found, strict=True))
        except (OSError, ValueError, KeyError) as error:
            self._end()
            raise _died() from error
        except Cancelled:
            self._end()  # its answer would be taken for the next one's
            raise
        self._timer = threading.Timer(self._idle, self.stop)
        self._timer.daemon = True
        self._timer.start()

    def _begin(self, cancelled: Callable[[], bool]) -> None:
        if not installed():
            raise ModelTrouble(
                "Kiwi, which knows Korean word forms, is not installed.",
                safe="Words can be counted by rule without it.",
                attempt="Install it with: pip install kiwipiepy",
            )
        self._end()
        self._said = Queue()
        self._process = subprocess.Popen(
            command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONUTF8": "1"},
        )
        threading.Thread(target=_read, args=(self._process.stdout, self._said), daemon=True).start()
        self._answer(cancelled)

    def _ask(self, question: dict[str, Any], cancelled: Callable[[], bool]) -> dict[str, Any]:
        assert self._process is not None and self._process.stdin is not None
        self._process.stdin.write(json.dumps(question).encode() + b"\n")
        self._process.stdin.flush()
        return self._answer(cancelled)

    def _answer(self, cancelled: Callable[[], bool]) -> dict[str, Any]:
        while True:
            if cancelled():
                raise Cancelled
            try:
                line = self._said.get(timeout=PATIENCE)
            except Empty:
                continue
            if not line:
                raise ValueError("the worker ended")
            found: dict[str, Any] = json.loads(line)
            return found

    def _end(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                try:
                    pipe.close()
                except OSError:  # it died with something unread in it
                    continue


def _read(pipe: IO[bytes], said: Queue[bytes]) -> None:
    for line in pipe:
        said.put(line)
    said.put(b"")


def _died() -> ModelTrouble:
    return ModelTrouble(
        "Kiwi stopped working.",
        safe="Nothing in the project was changed.",
        attempt="Count the words by rule, or try again; it needs half a gigabyte of memory.",
    )


kiwi = Kiwi()
"""The one that all of the program asks."""
atexit.register(kiwi.kill)
