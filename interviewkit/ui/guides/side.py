"""The column beside the script: the chosen question, the check, the brief, the checklists, phrases and the bank.

A page is a Page; it gets show() with all that is known whenever something changed, and acts through the room.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from interviewkit.ui import style
from interviewkit.ui.language import Speaks, name
from interviewkit.words import tr

if TYPE_CHECKING:
    from interviewkit.guides.content import GuideContent
    from interviewkit.guides.queries import Development
    from interviewkit.guides.remarks import Review
    from interviewkit.ui.guides.workspace import GuidesWorkspace

WIDTH = 372


@dataclass(frozen=True, slots=True)
class Shown:
    """What the pages show. content: the guide as kept; review: of the guide as it is being written."""

    content: GuideContent
    review: Review
    question_id: int | None
    stages: tuple[tuple[int, str], ...]
    development: Development | None
    writable: bool


class Page(Speaks, QScrollArea):
    """Base of the pages: one column that scrolls."""

    title: ClassVar[str] = ""
    """English, marked."""

    def __init__(self, room: GuidesWorkspace) -> None:
        super().__init__()
        self.room = room
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.inside = QWidget()
        self.column = QVBoxLayout(self.inside)
        self.column.setContentsMargins(style.L, style.M, style.L, style.L)
        self.column.setSpacing(style.S)
        self.setWidget(self.inside)

    def show_all(self, shown: Shown) -> None:
        """Shows what is known now; what is being typed stays."""

    def flush(self) -> None:
        """Keeps what is being typed."""

    def clear(self, first: int = 0) -> None:
        """Empties the column from this item on."""
        while (item := self.column.takeAt(first)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()


class Side(Speaks, QFrame):
    """The pages and the tabs above them."""

    turned = Signal()

    def __init__(self, pages: list[Page]) -> None:
        super().__init__()
        self.setProperty("kind", "panel")
        self.pages = pages
        self.tabs, self.stack = QTabBar(), QStackedWidget()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, style.XS, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self.stack, 1)
        for page in pages:
            self.tabs.addTab(tr(page.title))
            self.stack.addWidget(page)
        self.tabs.currentChanged.connect(self._turn)
        self.retranslate()

    @property
    def page(self) -> Page:
        """The page in front."""
        return self.pages[self.tabs.currentIndex()]

    def turn_to(self, page: Page) -> None:
        """Brings a page to front."""
        self.tabs.setCurrentIndex(self.pages.index(page))

    def count(self, page: Page, number: int) -> None:
        """A number behind a tab's name, none for 0."""
        self.tabs.setTabText(self.pages.index(page), tr(page.title) + (f" {number}" if number else ""))

    def retranslate(self) -> None:
        name(self.tabs, tr("Beside the script"))
        for at, page in enumerate(self.pages):
            self.tabs.setTabText(at, tr(page.title))

    def _turn(self, at: int) -> None:
        self.stack.setCurrentIndex(at)
        self.turned.emit()


class Field(QLineEdit):
    """A line that tells when it is left with other words."""

    done = Signal(str)

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self._shown = text
        self.editingFinished.connect(self.finish)

    def show_text(self, text: str) -> None:
        """Shows a text, unless another is being typed."""
        if not (self.hasFocus() and self.text() != self._shown):
            self._shown = text
            if self.text() != text:
                self.setText(text)
                self.setCursorPosition(0)

    def finish(self) -> None:
        """Tells what was typed, if it is another text."""
        if self.text() != self._shown:
            self._shown = self.text()
            self.done.emit(self._shown)


def heading(text: str) -> QLabel:
    """The name of a group of things, already translated."""
    label = QLabel(text)
    label.setProperty("kind", "section")
    return label


def note(text: str) -> QLabel:
    """Something said quietly, already translated."""
    label = QLabel(text, wordWrap=True)
    label.setProperty("kind", "small")
    return label


def ticked(text: str, on: bool, *quiet: bool) -> tuple[QWidget, QCheckBox]:
    """A box with a text of any length beside it, and the box."""
    row, box, said = QWidget(), QCheckBox(), _Beside(text)
    across = QHBoxLayout(row)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(style.XS)
    box.setChecked(on)
    box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
    name(box, text)
    said.pressed.connect(box.click)
    said.setProperty("kind", "small" if any(quiet) else "")
    across.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
    across.addWidget(said, 1)
    return row, box


class _Beside(QLabel):
    """The words of a box, which tick it too."""

    pressed = Signal()

    def __init__(self, text: str) -> None:
        super().__init__(text, wordWrap=True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setContentsMargins(0, style.XS, 0, style.XS)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.isEnabled():
            self.pressed.emit()
