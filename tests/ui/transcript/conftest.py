from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtWidgets import QLayout
from pytestqt.qtbot import QtBot

from interviewkit.coding.queries import QuoteRow
from interviewkit.sources.queries import SegmentRow
from interviewkit.ui.transcript import TranscriptView
from tests.ui.transcript.stuff import CODES, segments

Open = Callable[..., TranscriptView]


@pytest.fixture
def opened(qtbot: QtBot) -> Open:
    """Opens a transcript in a window that has the keyboard."""

    def open_view(rows: Sequence[SegmentRow] | None = None, quotes: Sequence[QuoteRow] = ()) -> TranscriptView:
        view = TranscriptView()
        layout = view.layout()
        assert layout is not None
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        qtbot.addWidget(view)
        view.resize(1100, 600)
        view.show_source(segments() if rows is None else rows, quotes, CODES, {1: "Purchase"})
        with qtbot.waitExposed(view):
            view.show()
        view.setFocus()
        return view

    return open_view
