"""Numbers that lead to their places, in a table that fits a narrow column."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from interviewkit.sources.conversation.numbers import Place
from interviewkit.ui import style
from interviewkit.ui.language import name
from interviewkit.words import tr


@dataclass(frozen=True, slots=True)
class Cell:
    """A number as it is read, and what it counts; without places it is plain text."""

    text: str
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A row of numbers. label, meaning: already translated; meaning is the definition, shown as a tooltip."""

    label: str
    meaning: str
    cells: tuple[Cell, ...]


class Figures(QWidget):
    """A grid: labels at the left, numbers at the right."""

    asked = Signal(str, object)
    """A number was clicked: its label, and its places."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(style.XS)
        self._grid.setVerticalSpacing(0)
        self.buttons: dict[str, QPushButton] = {}

    def show_lines(self, lines: Sequence[Line], head: Sequence[QWidget] = ()) -> None:
        """Shows these lines below the heads of their columns."""
        focused = next((key for key, button in self.buttons.items() if button.hasFocus()), None)
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.buttons = {}
        for column, widget in enumerate(head, 1):
            self._grid.addWidget(widget, 0, column, Qt.AlignmentFlag.AlignRight)
        for row, line in enumerate(lines, 1):
            label = QLabel(line.label, wordWrap=True)
            label.setProperty("kind", "small")
            label.setToolTip(line.meaning)
            label.setMinimumHeight(style.ROW - 2)
            self._grid.addWidget(label, row, 0)
            for column, cell in enumerate(line.cells, 1):
                self._grid.addWidget(self._number(line, cell, column), row, column, Qt.AlignmentFlag.AlignRight)
        self._grid.setColumnStretch(0, 1)
        if focused in self.buttons:
            self.buttons[focused].setFocus()

    def _number(self, line: Line, cell: Cell, column: int) -> QWidget:
        if not cell.places:
            plain = QLabel(cell.text)
            plain.setContentsMargins(0, 0, 8, 0)
            plain.setToolTip(line.meaning)
            plain.setAccessibleName(f"{line.label}: {cell.text}")
            return plain
        button = QPushButton(cell.text)
        button.setProperty("kind", "link")
        button.setFont(_tabular(button.font()))
        name(button, f"{line.label}: {cell.text}", line.meaning)
        button.setToolTip(line.meaning)
        button.clicked.connect(partial(self._ask, line.label, cell.places))
        self.buttons[f"{line.label}/{column}"] = button
        return button

    def _ask(self, label: str, places: tuple[Place, ...], _: bool = False) -> None:
        self.asked.emit(label, places)


def section(text: str) -> QLabel:
    """A heading between numbers."""
    label = QLabel(tr(text))
    label.setProperty("kind", "section")
    return label


def _tabular(font: QFont) -> QFont:
    steady = QFont(font)
    steady.setFeature(QFont.Tag("tnum"), 1)
    return steady
