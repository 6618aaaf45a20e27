"""Where a note is written or changed: its time, its layer and its words, kept with Enter, given up with Esc."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLineEdit, QPlainTextEdit, QToolButton, QVBoxLayout

from interviewkit.sources.layers.cues import USUAL, known_as
from interviewkit.sources.layers.writing import LayerRow, MarkRow
from interviewkit.ui import style
from interviewkit.ui.icons import icon
from interviewkit.ui.language import Speaks, name
from interviewkit.ui.layers.spans import parse, shown
from interviewkit.words import tr

Span = tuple[int, int | None]


class Entry(Speaks, QFrame):
    """Empty, it shows the time that is heard; from the first letter on it keeps that time."""

    kept = Signal(object, object, str, object)
    """What was written is to be kept: the MarkRow that was changed or None, (start, end), the text, and the layer: an
    id, or the key of a usual one."""
    begun = Signal()
    """Somebody began to write."""
    left = Signal()
    """The words were kept or given up: back to work."""
    cues_asked = Signal()

    def __init__(self, now: Callable[[], Span | None]) -> None:
        super().__init__()
        self._now = now
        self._span: Span | None = None
        self._row: MarkRow | None = None
        self._chosen: int | str | None = None
        self.setProperty("kind", "card")
        self.time, self.layer, self.text = QLineEdit(), QComboBox(), _Words()
        self.here, self.cues = QToolButton(), QToolButton()
        self.here.setIcon(icon("mdi6.map-marker-radius-outline", "muted"))
        self.cues.setIcon(icon("mdi6.emoticon-outline", "muted"))
        self._lay_out()
        self.text.kept.connect(self.keep)
        self.text.given_up.connect(self.give_up)
        self.text.textChanged.connect(self._written)
        self.here.clicked.connect(self.take_now)
        self.cues.clicked.connect(self.cues_asked)
        self.time.returnPressed.connect(self.keep)
        self.time.textEdited.connect(lambda _: self._show_whether_time())
        self.layer.activated.connect(self._choose_layer)
        self.retranslate()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(style.XS)
        top.addWidget(self.time, 1)
        top.addWidget(self.here)
        top.addWidget(self.layer, 1)
        top.addWidget(self.cues)
        self.layer.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.layer.setMinimumContentsLength(5)
        self.time.setMinimumWidth(72)
        line = self.text.fontMetrics().lineSpacing()
        self.text.setMinimumHeight(line + 12)  # a low window leaves room for one line only
        self.text.setMaximumHeight(line * 3 + 12)
        column = QVBoxLayout(self)
        column.setContentsMargins(style.S, style.S, style.S, style.S)
        column.setSpacing(style.XS)
        column.addWidget(self.text)
        column.addLayout(top)

    def retranslate(self) -> None:
        self.text.setPlaceholderText(tr("Note at this moment…"))
        name(self.text, tr("Note"), tr("Enter keeps it, Shift+Enter begins a new line, Esc gives it up."))
        self.text.setToolTip(tr("Enter keeps it, Shift+Enter begins a new line, Esc gives it up."))
        name(self.time, tr("Time of the note"))
        self.time.setToolTip(tr("A moment such as 01:06.2, or a stretch such as 01:06 – 01:10"))
        name(self.here, tr("Take the moment being heard"))
        self.here.setToolTip(tr("Take the moment being heard"))
        name(self.layer, tr("Layer"))
        name(self.cues, tr("Seen or heard…"))
        self.cues.setToolTip(tr("Seen or heard…"))

    def show_layers(self, rows: Sequence[LayerRow]) -> None:
        """The layers to write on: the usual ones that are not there yet too, but no logs."""
        known = {row.guid for row in rows}
        wanted = self._layer()
        self.layer.clear()
        for row in rows:
            if row.kind != "events" or (self._row is not None and self._row.layer_id == row.id):
                self.layer.addItem(row.name, row.id)
        for usual in USUAL.values():
            if usual.guid not in known:
                self.layer.addItem(tr(usual.name), usual.key)
        notes = next((row.id for row in rows if row.guid == USUAL["notes"].guid), "notes")
        place = self.layer.findData(wanted if wanted is not None else notes)
        self.layer.setCurrentIndex(place if place >= 0 else max(self.layer.findData(notes), 0))

    def _layer(self) -> int | str | None:
        return self._chosen

    def _choose_layer(self) -> None:
        self._chosen = self.layer.currentData()

    # Writing

    def writing(self) -> bool:
        """Whether there are words that are not kept yet, or a mark is being changed."""
        return self._row is not None or bool(self.text.toPlainText().strip())

    def begin(self, span: Span | None = None) -> None:
        """A new note at this moment or stretch, at the one being heard without one; what was being written is kept."""
        if self.writing():
            self.keep(stay=True)
        self._row, self._span = None, span or self._now()
        self._show_span()
        self.text.setFocus()
        self.begun.emit()

    def change(self, row: MarkRow) -> None:
        """An old note is to be changed."""
        if self.writing():
            self.keep(stay=True)
        self._row, self._span = row, (row.start_ms, row.end_ms)
        place = self.layer.findData(row.layer_id)
        if place < 0:
            self.layer.addItem(row.layer, row.layer_id)
            place = self.layer.count() - 1
        self.layer.setCurrentIndex(place)
        self._show_span()
        self.text.setPlainText(row.text)
        self.text.selectAll()
        self.text.setFocus()
        self.begun.emit()

    def _written(self) -> None:
        if self._span is None and self.text.toPlainText():
            self._span = self._now()
            self._show_span()
            self.begun.emit()

    def take_now(self) -> None:
        """The time of the note is the one being heard; a stretch keeps its length."""
        now = self._now()
        if now is not None:
            start, end = self._span or now
            self._span = now if now[1] is not None or end is None else (now[0], now[0] + end - start)
            self._show_span()

    def keep(self, *, stay: bool = False) -> None:
        """Keeps what is written; without words it only goes back to rest. A time that is none is not taken."""
        text, span = self.text.toPlainText().strip(), parse(self.time.text())
        if span is not None and self._span is not None and self.time.text() == shown(*self._span):
            span = self._span
        if text and span is None:
            self._show_whether_time()
            self.time.setFocus()
            self.time.selectAll()
            return
        if text and span is not None:
            layer = self.layer.currentData()
            cue = known_as(text)
            if cue is not None and self._row is None and self._chosen is None:
                layer = cue.layer
            self.kept.emit(self._row, span, text, layer)
        self._rest(stay)

    def give_up(self) -> None:
        """Forgets what is being written."""
        self._rest(False)

    def _rest(self, stay: bool) -> None:
        self._span = self._row = None
        self.text.clear()
        self.follow()
        if not stay:
            self.left.emit()

    # Time

    def follow(self) -> None:
        """Shows the time that is heard, while nothing is written."""
        if self._span is None and not self.time.hasFocus():
            now = self._now()
            self.time.setText("" if now is None else shown(now[0]))

    def _show_span(self) -> None:
        self.time.setText("" if self._span is None else shown(*self._span))
        self._show_whether_time()

    def _show_whether_time(self) -> None:
        bad = parse(self.time.text()) is None and bool(self.time.text())
        style.set_kind(self.time, "wrong" if bad else "")
        if bad:
            self.time.setToolTip(tr("This is no time. Write it like 01:06.2, or 01:06 – 01:10 for a stretch."))
        else:
            self.time.setToolTip(tr("A moment such as 01:06.2, or a stretch such as 01:06 – 01:10"))


class _Words(QPlainTextEdit):
    kept = Signal()
    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.kept.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)
