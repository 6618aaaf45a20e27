"""Every test has its own settings folder, speaks English first, draws without a screen, and may not warn."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["HF_HUB_OFFLINE"] = "1"

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from interviewkit import words

MACHINE = ("This plugin does not support", "pipewire", "PulseAudio", "No audio device detected", "No RHI backend")
"""What a machine without screen and loudspeaker warns of."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Any warning of Qt's fails the test in which it is uttered, but for what a drawn screen cannot do."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
        own = [pattern for mark in item.iter_markers("qt_log_ignore") for pattern in mark.args]
        item.add_marker(pytest.mark.qt_log_ignore(*MACHINE, *own, extend=True))


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Settings, logs and models in a folder of the test's own; English again afterwards."""
    home = tmp_path / "interviewkit-home"
    monkeypatch.setenv("INTERVIEWKIT_HOME", str(home))
    monkeypatch.setenv("INTERVIEWKIT_MODELS", str(home / "models"))
    words.set_language("en")
    yield home
    words.set_language("en")


@pytest.fixture(autouse=True)
def no_thread_left() -> Iterator[None]:
    """Threads that a test starts end with it."""
    before = set(threading.enumerate())
    yield
    deadline = time.monotonic() + 5
    while (left := _left(before)) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not left, f"threads left running: {left}"


def _left(before: set[threading.Thread]) -> list[str]:
    return [each.name for each in threading.enumerate() if each not in before and not each.daemon]
