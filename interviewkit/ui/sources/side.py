"""The column beside the text: one page at a time, chosen with the buttons at its head or an action of its own.

A page is a SidePage subclass, named in SourcePage.PAGES; it is built when first shown. It hears of

    show_source(row)        another source is shown, or None; also called once when the page is built
    changed(changes)        tables in `watches` changed: read again what you show; None: read everything again
    moved(ms, playing)      where the recording is heard
    retranslate()           the language changed

only while it is the page in front; coming to front it gets show_source() again. What it does to the text and the
recording it does through self.page: self.page.listening, self.page.reading.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from interviewkit.ui import style
from interviewkit.ui.icons import icon
from interviewkit.ui.language import Speaks, name
from interviewkit.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from interviewkit.sources.queries import SourceRow
    from interviewkit.store.changes import Changes
    from interviewkit.ui.desk import Desk
    from interviewkit.ui.sources.source_page import SourcePage

WIDTH = 320
BUTTON = 30
"""Small, so that the title has room beside many pages."""
CHOSEN = "sources.side"


class SidePage(Speaks, QWidget):
    """Base of every page; see the head of this file."""

    id: ClassVar[str] = ""
    title: ClassVar[str] = ""
    """English, marked."""
    icon: ClassVar[str] = ""
    watches: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, desk: Desk, page: SourcePage) -> None:
        super().__init__()
        self.desk, self.page = desk, page

    def show_source(self, row: SourceRow | None) -> None:
        """Fill in everything about this source."""

    def changed(self, changes: Changes | None) -> None:
        """Read again what you show."""

    def moved(self, ms: int, playing: bool) -> None:
        """The recording is heard here."""

    def flush(self) -> None:
        """Commit what is being typed."""


class Side(Speaks, QFrame):
    """Buttons for the pages, and the page in front; hidden while none is chosen."""

    turned = Signal()
    """Another page is in front, or none."""

    def __init__(self, desk: Desk, page: SourcePage, kinds: Sequence[type[SidePage]]) -> None:
        super().__init__()
        self._desk, self._page, self._kinds = desk, page, {kind.id: kind for kind in kinds}
        self._row: SourceRow | None = None
        self._built: dict[str, SidePage] = {}
        self.setProperty("kind", "panel")
        self.setMinimumWidth(240)
        self.buttons: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        self.openers = Openers(kinds)
        """The same pages while the column is closed, for the bar above the text."""
        self.openers.asked.connect(self.toggle)
        self._title = QLabel()
        self._title.setProperty("kind", "heading")
        self._close = QToolButton()
        self._close.setIcon(icon("mdi6.close", "muted"))
        self._close.clicked.connect(lambda: self.turn_to(""))
        self.above = QVBoxLayout()
        """For what stays in sight whichever page is in front."""
        self._stack = QStackedWidget()
        chosen = desk.preferences.views.get(CHOSEN, "")
        self.shown = chosen if chosen in self._kinds else ""
        self._lay_out()
        self.retranslate()
        self._show_column()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(style.M, style.S, style.S, style.XS)
        row.setSpacing(0)
        row.addWidget(self._title)
        row.addStretch(1)
        for kind in self._kinds.values():
            button = _button(kind)
            button.setCheckable(True)
            button.clicked.connect(partial(self.turn_to, kind.id))
            self._group.addButton(button)
            self.buttons[kind.id] = button
            row.addWidget(button)
        row.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.above)
        column.addLayout(row)
        column.addWidget(self._stack, 1)

    def retranslate(self) -> None:
        for kind in self._kinds.values():
            name(self.buttons[kind.id], tr(kind.title))
            self.buttons[kind.id].setToolTip(tr(kind.title))
        self.openers.retranslate()
        name(self._close, tr("Close"))
        self._close.setToolTip(tr("Close"))
        self._say_title()

    def _say_title(self) -> None:
        front = self._front()
        self._title.setText(tr(front.title) if front is not None else "")

    def turn_to(self, page_id: str, _: bool = False) -> None:
        """Brings a page to front; "" closes the column."""
        before = self._front()
        if before is not None and before.id != page_id:
            before.flush()
        self.shown = page_id
        self._desk.preferences.views[CHOSEN] = page_id
        self._show_column()
        self.show_source(self._row)
        self.turned.emit()
        self._desk.actions.refresh_soon()

    def _show_column(self) -> None:
        self.setVisible(bool(self.shown))
        self.openers.setVisible(not self.shown)

    def toggle(self, page_id: str) -> None:
        """Opens a page with the keyboard in it, or closes the column if it is the one in front."""
        self.turn_to("" if self.shown == page_id else page_id)
        front = self._front()
        (front if front is not None else self._page.reading).setFocus()
        focused = self.window().focusWidget()
        if front is not None and (focused is None or not self.isAncestorOf(focused)):
            self.buttons[front.id].setFocus()  # a page with nothing to choose from has no place for the keyboard

    def built(self, page_id: str) -> SidePage:
        """A page, made when it is first asked for."""
        if page_id not in self._built:
            self._built[page_id] = made = self._kinds[page_id](self._desk, self._page)
            self._stack.addWidget(made)
        return self._built[page_id]

    def show_source(self, row: SourceRow | None) -> None:
        """Another source; the page in front shows it."""
        self._row = row
        front = self._front(build=row is not None)
        if front is not None:
            self._stack.setCurrentWidget(front)
            self.buttons[front.id].setChecked(True)
            front.show_source(row)
        self._say_title()

    def changed(self, changes: Changes | None) -> None:
        """Something changed in the project."""
        front = self._front()
        if front is not None and self._row is not None and (changes is None or changes.touches(*front.watches)):
            front.changed(changes)

    def moved(self, ms: int, playing: bool) -> None:
        """The recording is heard here."""
        front = self._front()
        if front is not None:
            front.moved(ms, playing)

    def flush(self) -> None:
        """Commits what is being typed in it."""
        for page in self._built.values():
            page.flush()

    def _front(self, *, build: bool = False) -> SidePage | None:
        if not self.shown:
            return None
        return self.built(self.shown) if build else self._built.get(self.shown)


class Openers(Speaks, QWidget):
    """One button a page, in a row."""

    asked = Signal(str)

    def __init__(self, kinds: Sequence[type[SidePage]]) -> None:
        super().__init__()
        self._kinds = kinds
        self.buttons = {kind.id: _button(kind) for kind in kinds}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for page_id, button in self.buttons.items():
            button.clicked.connect(partial(self._clicked, page_id))
            row.addWidget(button)

    def retranslate(self) -> None:
        for kind in self._kinds:
            name(self.buttons[kind.id], tr(kind.title))
            self.buttons[kind.id].setToolTip(tr(kind.title))

    def _clicked(self, page_id: str, _: bool = False) -> None:
        self.asked.emit(page_id)


def _button(kind: type[SidePage]) -> QToolButton:
    button = QToolButton()
    button.setIcon(icon(kind.icon, "muted"))
    button.setProperty("kind", "side")
    button.setIconSize(QSize(18, 18))
    button.setFixedSize(BUTTON, BUTTON)
    return button
