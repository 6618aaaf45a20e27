"""Asks which part of a recording becomes a clip, as what, and which words nobody shall hear in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from interviewkit.sources.listening.clips import Span, SpokenWord, bleep_spans, telling, words_between
from interviewkit.sources.outputs.clocks import shown
from interviewkit.text.times import clock, parse_time, stamp
from interviewkit.ui import style as looks
from interviewkit.ui.dialogs import buttons, stack
from interviewkit.ui.icons import icon
from interviewkit.ui.language import Speaks, name
from interviewkit.words import mark, plural, tr

if TYPE_CHECKING:
    from interviewkit.sources.queries import SegmentRow

KINDS = {
    ".mp4": mark("Video (.mp4)"),
    ".wav": mark("Sound, as it is (.wav)"),
    ".flac": mark("Sound, lossless (.flac)"),
    ".m4a": mark("Sound, small (.m4a)"),
    ".mp3": mark("Sound, small (.mp3)"),
}
_BOX = 52
"""The box to tick and the room around a word, in pixels."""
TONE, SILENCE = mark("A tone"), mark("Silence")


class ClipDialog(Speaks, QDialog):
    """The words of the span stand in a row; those that are ticked are bleeped."""

    asked = Signal()
    play_asked = Signal()
    stop_asked = Signal()

    def __init__(
        self,
        rows: Sequence[SegmentRow],
        span: Span,
        length_ms: int,
        names: set[str],
        endings: Sequence[str],
        parent: QWidget | None,
    ) -> None:
        super().__init__(parent)
        self._rows, self._names, self._length = rows, names, length_ms
        self._endings = list(endings)
        self.span = span
        self.words: list[SpokenWord] = []
        self.title, self.note = QLabel(wordWrap=True), QLabel(wordWrap=True)
        self.begin, self.end = QLineEdit(), QLineEdit()
        self.kind, self.instead = QComboBox(), QComboBox()
        self.blur, self.captions = QCheckBox(), QCheckBox()
        self.list = QListWidget()
        self.play, self.back, self.save = (QPushButton() for _ in range(3))
        self._begin_label, self._kind_label, self._words_label, self._instead_label = (QLabel() for _ in range(4))
        self._playing = False
        self._lay_out()
        self.begin.setText(stamp(span[0], "."))
        self.end.setText(stamp(span[1], "."))
        self._fill_words()
        for field in (self.begin, self.end):
            field.editingFinished.connect(self._moved)
        self.list.itemChanged.connect(lambda _: self._show())
        self.list.itemActivated.connect(_toggle)
        self.kind.currentIndexChanged.connect(self._show)
        self.play.clicked.connect(self._play)
        self.back.clicked.connect(self.reject)
        self.save.clicked.connect(self._save)
        self.retranslate()

    def _lay_out(self) -> None:
        looks.set_kind(self.title, "title")
        looks.set_kind(self.note, "small")
        self.resize(640, 560)
        self.list.setFlow(QListView.Flow.LeftToRight)
        self.list.setWrapping(True)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setUniformItemSizes(False)
        self.list.setSpacing(2)
        self.list.setLayoutMode(QListView.LayoutMode.Batched)
        times = QHBoxLayout()
        times.setSpacing(looks.S)
        for field in (self.begin, self.end):
            field.setFixedWidth(110)
        times.addWidget(self.begin)
        times.addWidget(QLabel("–"))
        times.addWidget(self.end)
        times.addStretch(1)
        rows = QFormLayout()
        rows.setHorizontalSpacing(looks.M)
        rows.setVerticalSpacing(looks.S)
        rows.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for label in (self._begin_label, self._kind_label, self._instead_label):
            label.setMinimumHeight(looks.ROW)
        rows.addRow(self._begin_label, times)
        rows.addRow(self._kind_label, self.kind)
        rows.addRow(self._instead_label, self.instead)
        last = buttons(self.play, back=self.back, go=self.save)
        words = (self._words_label, self.list, self.note, self.blur, self.captions)
        stack(self, self.title, rows, *words, last, tall=self.list)

    def retranslate(self) -> None:
        self.setWindowTitle(tr("Save clip"))
        chosen = self.kind.currentData(), self.instead.currentData()
        self.kind.clear()
        for ending in self._endings:
            self.kind.addItem(tr(KINDS[ending]), ending)
        self.instead.clear()
        for text, tone in ((TONE, True), (SILENCE, False)):
            self.instead.addItem(tr(text), tone)
        self.kind.setCurrentIndex(max(0, self.kind.findData(chosen[0])))
        self.instead.setCurrentIndex(max(0, self.instead.findData(chosen[1])))
        for label, field, text in (
            (self._begin_label, self.begin, tr("From – to")),
            (self._kind_label, self.kind, tr("Save as")),
            (self._instead_label, self.instead, tr("Where it is bleeped")),
            (self._words_label, self.list, tr("Tick the words that nobody shall hear:")),
        ):
            label.setText(text)
            label.setBuddy(field)
            name(field, text)
        name(self.end, tr("End of the clip"))
        self.blur.setText(tr("Blur the picture there too"))
        self.captions.setText(tr("Write captions (.srt) beside it"))
        self.back.setText(tr("Cancel"))
        self.save.setText(tr("Save…"))
        self.show_playing(self._playing)
        self._show()

    # What was chosen

    def offer(self, endings: Sequence[str]) -> None:
        """Kinds of files that this machine can write."""
        self._endings = [ending for ending in self._endings if ending in endings]
        self.retranslate()

    def choose_kind(self, ending: object) -> None:
        """Proposes a kind of file."""
        self.kind.setCurrentIndex(max(0, self.kind.findData(ending)))

    def bleeps(self) -> list[Span]:
        """The spans to be bleeped, in ms of the recording."""
        return bleep_spans(self.words, self._ticked())

    def bleeped_words(self) -> list[SpokenWord]:
        return [self.words[place] for place in sorted(self._ticked())]

    def tick(self, place: int, on: bool = True) -> None:
        """Marks a word to be bleeped, or not."""
        self.list.item(place).setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def _ticked(self) -> set[int]:
        checked = Qt.CheckState.Checked
        return {place for place in range(self.list.count()) if self.list.item(place).checkState() == checked}

    def _fill_words(self) -> None:
        kept = {(word.segment_id, word.start) for word in self.bleeped_words()} if self.words else None
        self.words = words_between(self._rows, *self.span)
        suggested = telling(self.words, self._names)
        letters = self.list.fontMetrics()
        self.list.blockSignals(True)
        self.list.clear()
        for place, word in enumerate(self.words):
            on = place in suggested if kept is None else (word.segment_id, word.start) in kept or place in suggested
            item = QListWidgetItem(word.text)
            item.setSizeHint(QSize(letters.horizontalAdvance(word.text) + _BOX, looks.ROW + 2))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
            item.setToolTip(f"{word.speaker}  {shown(word.start_ms, 'tenths')}".strip())
            self.list.addItem(item)
        self.list.blockSignals(False)

    def _moved(self) -> None:
        """Other times: what cannot be read, or is empty, is set back."""
        start, end = parse_time(self.begin.text()), parse_time(self.end.text())
        if start is not None and end is not None and start < min(end, self._length):
            new = (start, min(end, self._length))
            if new != self.span:
                self.span = new
                self._fill_words()
        self.begin.setText(stamp(self.span[0], "."))
        self.end.setText(stamp(self.span[1], "."))
        self._show()

    def _show(self) -> None:
        start, end = self.span
        self.title.setText(tr("Clip of {length}, from {start}", length=clock(end - start), start=clock(start)))
        n = len(self._ticked())
        notes = [plural("{n} word is bleeped.", "{n} words are bleeped.", n) if n else tr("Nothing is bleeped.")]
        if any(word.whole for word in self.words):
            notes.append(tr("Where words have no times of their own, a whole segment is bleeped."))
        self.note.setText(" ".join(notes))
        self.blur.setVisible(self.kind.currentData() == ".mp4")

    # Hearing it

    def show_playing(self, on: bool) -> None:
        """What the button says."""
        self._playing = on
        self.play.setText(tr("Stop") if on else tr("Listen to it"))
        self.play.setIcon(icon("mdi6.stop" if on else "mdi6.play", "muted"))

    def _play(self) -> None:
        self._moved()
        (self.stop_asked if self._playing else self.play_asked).emit()

    def _save(self) -> None:
        self._moved()
        self.asked.emit()


def _toggle(item: QListWidgetItem) -> None:
    on = item.checkState() == Qt.CheckState.Checked
    item.setCheckState(Qt.CheckState.Unchecked if on else Qt.CheckState.Checked)
