"""The story map on the wall: themes by stages, full screen, steered by keys or a clicker."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QCloseEvent,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QWidget

from interviewkit.themes.story import Cell, Story, StoryQuote, story
from interviewkit.ui import colours, keys
from interviewkit.ui.language import Speaks, name
from interviewkit.ui.themes.story_paint import COLUMNS, ROWS, Sheet, paint_grid, paint_quote, place_of
from interviewkit.words import plural, tr

if TYPE_CHECKING:
    from interviewkit.ui.analysis.card_player import CardPlayer
    from interviewkit.ui.desk import Desk
    from interviewkit.ui.themes.workspace import ThemesWorkspace

BLANK = ("B", ".")
NEXT, BACK = ("PgDown", "Space"), ("PgUp", "Backspace")


class StoryWindow(Speaks, QWidget):
    """Escape leads back to the grid, then out. quote: which one of the cell is open, None for the grid."""

    def __init__(self, desk: Desk, told: Story, parent: QWidget | None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._desk = desk
        first = min(told.cells, default=(0, 0))
        self.sheet = Sheet(told, colours.scheme(), *first, 0, 0)
        self.quote: int | None = None
        self.blank = False
        self._player: CardPlayer | None = None
        self._go(*first)
        desk.project_closing.connect(self.close)
        self.resize(1280, 720)
        self.retranslate()

    def retranslate(self) -> None:
        self.setWindowTitle(tr("Story map"))
        name(self, tr("Story map"))
        self._speak()
        self.update()

    # What is in hand

    def cell(self) -> Cell | None:
        return self.sheet.story.cells.get((self.sheet.row, self.sheet.column))

    def current(self) -> StoryQuote | None:
        """The quote that is open."""
        cell = self.cell()
        return cell.quotes[self.quote] if cell is not None and self.quote is not None else None

    def _go(self, row: int, column: int) -> None:
        told = self.sheet.story
        row = max(0, min(row, len(told.themes) - 1))
        column = max(0, min(column, len(told.stages) - 1))
        top = min(max(self.sheet.top, row - ROWS + 1), max(row, 0))
        left = min(max(self.sheet.left, column - COLUMNS + 1), max(column, 0))
        self.sheet = replace(self.sheet, row=row, column=column, top=top, left=left)
        self._speak()
        self.update()

    def _step(self, way: int) -> None:
        """The next cell that holds something, in reading order."""
        filled = sorted(self.sheet.story.cells)
        here = (self.sheet.row, self.sheet.column)
        ahead = [each for each in filled if each > here] if way > 0 else [each for each in filled if each < here][::-1]
        if ahead:
            self._go(*ahead[0])

    def _turn(self, way: int) -> None:
        """Another quote of the cell; past the last one back to the grid."""
        cell = self.cell()
        self._hush()
        if cell is None or not cell.quotes or self.quote is None:
            return
        at = self.quote + way
        self.quote = None if at >= len(cell.quotes) else max(0, at)
        self._speak()
        self.update()

    def open(self) -> None:
        """The quotes of the cell in large type."""
        cell = self.cell()
        if cell is not None and cell.quotes:
            self.quote = 0
            self._speak()
            self.update()

    def play(self) -> None:
        """Lets the quote that is open be heard, or silences it."""
        from interviewkit.ui.analysis.card_player import CardPlayer

        quote = self.current()
        if quote is None or not quote.heard:
            return
        if self._player is None:
            self._player = CardPlayer(self._desk, self)
            self._player.player.playing_changed.connect(lambda _: self.update())
        player = self._player
        self._desk.do(lambda _: player.toggle(quote.card.quote_id))
        self.update()

    def _hush(self) -> None:
        if self._player is not None:
            self._player.stop()

    def _speak(self) -> None:
        told, quote, cell = self.sheet.story, self.current(), self.cell()
        if not told.themes or not told.stages:
            return
        where = f"{told.themes[self.sheet.row].name}, {told.stages[self.sheet.column]}"
        if quote is not None:
            said = f"{quote.who}: {quote.card.text}"
        elif cell is not None:
            count = plural("{n} participant", "{n} participants", cell.counts.participants)
            said = ", ".join([where, count, *(each.card.text for each in cell.quotes[:1])])
        else:
            said = tr("{where}, nobody", where=where)
        self.setAccessibleDescription(said)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        struck = keys.pressed(event)
        if struck in BLANK:
            self.blank = not self.blank
            self.update()
            return
        if self.blank:
            self.blank = False
            self.update()
            return
        if struck == "D":
            other: colours.Scheme = "light" if self.sheet.scheme == "dark" else "dark"
            self.sheet = replace(self.sheet, scheme=other)
            self.update()
        elif struck == "F11":
            self.showNormal() if self.isFullScreen() else self.showFullScreen()
        elif self.quote is not None:
            self._key_in_quote(struck)
        else:
            self._key_in_grid(struck, event)

    def _key_in_quote(self, struck: str) -> None:
        if struck == "P":
            self.play()
        elif struck in ("Return", "Right", "Down", *NEXT):
            self._turn(1)
        elif struck in ("Left", "Up", *BACK):
            self._turn(-1)
        elif struck == "Esc":
            self._hush()
            self.quote = None
            self._speak()
            self.update()

    def _key_in_grid(self, struck: str, event: QKeyEvent) -> None:
        ways = {"Left": (0, -1), "Right": (0, 1), "Up": (-1, 0), "Down": (1, 0)}
        row, column = self.sheet.row, self.sheet.column
        if struck in ways:
            self._go(row + ways[struck][0], column + ways[struck][1])
        elif struck == "Home":
            self._go(0, 0)
        elif struck == "End":
            self._go(len(self.sheet.story.themes) - 1, len(self.sheet.story.stages) - 1)
        elif struck in NEXT:
            self._step(1)
        elif struck in BACK:
            self._step(-1)
        elif struck == "Return":
            self.open()
        elif struck == "Esc":
            self.close()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.blank:
            self.blank = False
        elif self.quote is not None:
            self._turn(-1 if event.button() == Qt.MouseButton.RightButton else 1)
        elif (place := place_of(QRectF(self.rect()), self.sheet, event.position())) is not None:
            again = place == (self.sheet.row, self.sheet.column)
            self._go(*place)
            if again:
                self.open()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, rect = QPainter(self), QRectF(self.rect())
        quote, cell = self.current(), self.cell()
        if self.blank:
            painter.fillRect(rect, QColor("black"))
        elif quote is not None and cell is not None and self.quote is not None:
            playing = self._player is not None and self._player.player.playing()
            paint_quote(painter, rect, self.sheet, quote, self.quote, len(cell.quotes), self.font(), playing)
        else:
            paint_grid(painter, rect, self.sheet, self.font())
        painter.end()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._hush()
        super().closeEvent(event)


def open_story(room: ThemesWorkspace) -> None:
    """Reads the story off the GUI thread and shows it; says so when there is nothing to tell yet."""
    project, desk = room.desk.project, room.desk
    if project is None:
        return

    def work(progress: object, cancelled: object) -> Story:
        with project.read() as session:
            return story(session)

    def show(told: Story) -> None:
        if not told.cells:
            desk.tell(tr("There is no story yet: put codes into themes, and quotes into stages."))
            return
        window = StoryWindow(desk, told, room.window())
        window.showFullScreen()
        window.activateWindow()

    desk.jobs.start(tr("Reading the story"), work, show, quiet=True)
