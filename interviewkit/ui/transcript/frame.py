"""What is around the text of the transcript view: columns, find bar, hint line, zoom, and what readers want shown."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QToolTip, QVBoxLayout, QWidget

from interviewkit.ui.colours import surface
from interviewkit.ui.transcript import minimap
from interviewkit.ui.transcript.finding import FindBar
from interviewkit.ui.transcript.hints import hint, length_words, spoken
from interviewkit.ui.transcript.left import LeftColumns, wanted
from interviewkit.ui.transcript.measures import Measures, columns
from interviewkit.ui.transcript.minimap import Minimap
from interviewkit.ui.transcript.right import RightColumns
from interviewkit.ui.transcript.sights import DOUBTFUL, Sign
from interviewkit.ui.transcript.text import TranscriptText
from interviewkit.words import tr

ZOOMS = (50, 67, 75, 90, 100, 110, 125, 150, 175, 200, 250, 300)


class Frame(QWidget):
    """What is around the text; what is in it, TranscriptView knows."""

    zoom_changed = Signal(int)
    """Percent."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = TranscriptText(self)
        self._left, self._right = LeftColumns(self._text), RightColumns(self._text)
        self._map = Minimap(self._text)
        self._hint = QLabel(self)
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.setWordWrap(True)
        self._hint.hide()
        self._find = FindBar(self._text, self)
        self._find.hide()
        self._wanted = (0, 0)
        self._coded = False
        self._zoom = 100
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._find)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._hint)
        self.setFocusProxy(self._text)
        self._join()
        self._name()
        self._dress()

    def _join(self) -> None:
        text = self._text
        text.quote_activated.connect(self._announce)
        text.editing_changed.connect(self._show_state)
        text.border_changed.connect(self._show_state)
        text.zoom_asked.connect(self._step_zoom)
        text.moved.connect(self._left.update)
        text.moved.connect(self._right.renew)
        text.recoded.connect(self._right.compare)
        text.quote_activated.connect(self._right.update)
        text.document().documentLayout().documentSizeChanged.connect(lambda _: text.moved.emit())
        text.hint_wanted.connect(self._show_hint)
        text.resized.connect(self._share)

    # What readers want shown

    def set_doubts(self, below: float = DOUBTFUL, *, reading: bool = False) -> None:
        """Marks words whose probability is below this, 0 for none; reading: also while nobody writes."""
        sights = self._text.sights
        if (sights.doubt, sights.doubt_reading) != (below, reading):
            sights.doubt, sights.doubt_reading = below, reading
            self._text.viewport().update()

    def set_pauses(self, least_ms: int) -> None:
        """Shows pauses from this length on, 0 for none; the text itself stays as it is."""
        if self._text.sights.pause_ms != least_ms:
            self._text.sights.pause_ms = least_ms
            self._text.viewport().update()
            self._left.update()

    def set_times(self, on: bool) -> None:
        """Shows or hides when each segment begins."""
        if self._text.sights.times != on:
            self._text.sights.times = on
            self._share()

    def set_signs(self, signs: Mapping[int, Sequence[Sign]]) -> None:
        """Shows small signs before segments, by segment id, instead of those set before."""
        self._text.sights.signs = {segment: list(found) for segment, found in signs.items()}
        self._left.update()

    def set_faint(self, spans: Mapping[int, Sequence[tuple[int, int]]]) -> None:
        """Lets stretches of the text recede, by segment id, [start, end) in code points; the text stays as it is."""
        self._text.sights.faint = {segment: list(found) for segment, found in spans.items()}
        self._text.viewport().update()

    def set_receding(self, segments: Collection[int]) -> None:
        """Lets whole segments recede, by their ids; the text stays as it is."""
        if self._text.sights.receding != set(segments):
            self._text.sights.receding = set(segments)
            self._text.viewport().update()

    # Zoom

    def zoom(self) -> int:
        """Percent."""
        return self._zoom

    def set_zoom(self, percent: int) -> None:
        """Text size, 50 … 300 percent."""
        percent = max(ZOOMS[0], min(ZOOMS[-1], percent))
        if percent != self._zoom:
            self._zoom = percent
            self._share(restyle=True)
            self.zoom_changed.emit(percent)

    def _step_zoom(self, way: int) -> None:
        steps = [each for each in ZOOMS if (each > self._zoom if way > 0 else each < self._zoom)]
        if steps:
            self.set_zoom(steps[0] if way > 0 else steps[-1])

    # Finding

    def open_find(self) -> None:
        """Lets a person search within the transcript; what is selected is looked for first."""
        self._find.open()

    def find_next(self, way: int = 1) -> None:
        """Selects the next place (way 1) or the one before (−1), from the caret on and around the end."""
        self._find.step(way)

    # Inside

    def _share(self, restyle: bool = False) -> None:
        """Gives every column its width."""
        text = self._text
        measures = Measures(self._zoom / 100)
        if restyle:
            text.restyle(measures)
        self._wanted = wanted(text.page, text.sights.times)
        text.sights.names = self._wanted[1] > 0
        bar = text.verticalScrollBar().sizeHint().width()
        room = self.width() - bar - minimap.WIDTH
        self._coded = bool(text.codings.quotes)
        found = columns(room, measures, *self._wanted, coded=self._coded)
        text.set_margins(found.left, max(0, self.width() - bar - found.left - found.text))
        height = text.height()
        self._left.setGeometry(0, 0, found.left, height)
        self._right.setGeometry(found.left + found.text, 0, max(0, room - found.left - found.text), height)
        self._map.setGeometry(room, 0, minimap.WIDTH, height)
        self._left.set_columns(found)
        self._right.set_columns(found)

    def _announce(self, quote: int | None) -> None:
        codings = self._text.codings
        if quote in codings and QAccessible.isActive():
            words = spoken(codings.quotes[codings.number(quote or 0)], self._text.codes, self._right.stages)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._text, words))

    def _show_state(self) -> None:
        text = ""
        if self._text.editing:
            text = tr("Editing the text: Enter splits a segment, Backspace at its start merges it, Esc ends.")
        elif self._text.border == "start":
            text = tr("Moving the start: ← → by words, with Shift by characters. Esc takes it back.")
        elif self._text.border == "end":
            text = tr("Moving the end: ← → by words, with Shift by characters. Esc takes it back.")
        self._hint.setText(text)
        self._hint.setVisible(bool(text))

    def _name(self) -> None:
        self._text.setAccessibleName(tr("Transcript"))
        self._left.setAccessibleName(tr("Times and speakers"))
        self._right.setAccessibleName(tr("Codes and emotions beside the text"))
        self._map.setAccessibleName(tr("Where the codings are"))
        self._map.setToolTip(tr("Where the codings are: a click goes there."))

    def _dress(self) -> None:
        self._text.colour()
        ground, ink, edge = (surface(name).name() for name in ("note_ground", "text", "accent"))
        sheet = f"QLabel {{ background: {ground}; color: {ink}; border-left: 3px solid {edge}; padding: 6px 12px; }}"
        if sheet != self._hint.styleSheet():
            self._hint.setStyleSheet(sheet)

    def _show_hint(self, where: QPoint, quotes: Sequence[int], pause_ms: int) -> None:
        codings = self._text.codings
        rows = [codings.quotes[codings.number(quote)] for quote in quotes]
        words = hint(rows, self._text.codes, self._right.stages) if rows else ""
        if pause_ms:
            words = tr("A pause of {length}", length=length_words(pause_ms)) + (f"<hr>{words}" if words else "")
        QToolTip.showText(where, words, self._text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
                self._step_zoom(1)
                return
            if event.key() == Qt.Key.Key_Minus:
                self._step_zoom(-1)
                return
            if event.key() == Qt.Key.Key_0:
                self.set_zoom(100)
                return
            if event.key() == Qt.Key.Key_F:
                self.open_find()
                return
        if event.key() == Qt.Key.Key_F3:
            self.find_next(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
            return
        event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._dress()
        elif event.type() == QEvent.Type.LanguageChange:
            self._name()
            self._find.name()
            self._show_state()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()
