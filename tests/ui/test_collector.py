"""Garbage is collected on the GUI thread, and only there."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject

from interviewkit.ui.collector import Collector


class Knot:
    """Two of these hold each other, so that only the collector can free them."""

    other: Knot


@pytest.fixture
def collector() -> Iterator[Collector]:
    owner = QObject()
    found = Collector(owner)
    yield found
    owner.deleteLater()
    gc.enable()


def test_python_itself_does_not_collect_on_whatever_thread_happens_to_run(collector: Collector) -> None:
    assert not gc.isenabled()


def test_what_is_due_is_collected(collector: Collector) -> None:
    one, two = Knot(), Knot()
    one.other, two.other = two, one
    gone = weakref.ref(one)
    del one, two
    kept = [Knot() for _ in range(5000)]
    collector.look()
    assert gone() is None
    assert len(kept) == 5000
