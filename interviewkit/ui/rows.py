"""How a row of any list looks when it is chosen, under the mouse, or has the keyboard: the same everywhere."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle

from interviewkit.ui.colours import surface

_Flag = QStyle.StateFlag


def ground(painter: QPainter, box: QRect, state: QStyle.StateFlag) -> None:
    """Paints the ground of a row, and the ring where the keyboard is; what it says is painted over it."""
    chosen = bool(state & _Flag.State_Selected)
    if chosen or state & _Flag.State_MouseOver:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(surface("chosen" if chosen else "hover"))
        painter.drawRoundedRect(box, 6, 6)
    if state & _Flag.State_HasFocus:
        painter.setPen(QPen(surface("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5)


def plain(view: QListView) -> None:
    """A list without frame whose rows paint themselves: several can be chosen, it scrolls by pixels and only down."""
    view.setMouseTracking(True)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
