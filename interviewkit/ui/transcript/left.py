"""The columns before the text: when it was said, and by whom."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from interviewkit.text.times import clock
from interviewkit.ui.transcript.geometry import Shown
from interviewkit.ui.transcript.inks import Inks, fonts
from interviewkit.ui.transcript.measures import Columns, Measures
from interviewkit.ui.transcript.page import Page
from interviewkit.ui.transcript.text import TranscriptText
from interviewkit.words import tr

MODERATOR = "moderator"
_WIDEST_SPEAKER = 132


class LeftColumns(QWidget):
    """Time and speaker of each segment, the speaker once for each run of turns and at the top while it lasts."""

    time_clicked = Signal(int)
    speaker_clicked = Signal(object)

    def __init__(self, text: TranscriptText) -> None:
        super().__init__(text)
        self._text = text
        self._columns = Columns(0, 0, 0, 0, 0, 0)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def set_columns(self, columns: Columns) -> None:
        self._columns = columns
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        text, area = self._text, event.rect()
        inks = text.inks()
        painter = QPainter(self)
        painter.fillRect(area, inks.surface("paper"))
        visible = text.segments_in(0, text.viewport().height())
        if not visible:
            return
        sticky = visible[0]
        for index, each in enumerate(visible):
            if (each.bottom < area.top() or each.top > area.bottom()) and each is not sticky:
                continue
            baseline = _baseline(each)
            playing = text.playing is not None and text.playing[0] == each.place
            self._paint_time(painter, each, baseline, inks, playing)
            begins = text.page.begins_run(each.place)
            if begins or index == 0:
                if each.top < 0:
                    following = next((one.top for one in visible[1:] if text.page.begins_run(one.place)), each.bottom)
                    limit = following - each.pitch if following > 0 else 0
                    baseline += min(max(0.0, -each.top), max(0.0, limit - each.top))
                row = text.page.rows[each.place]
                painter.setFont(inks.name if row.role == MODERATOR else inks.strong)
                painter.setPen(inks.surface("muted" if row.role == MODERATOR else "text"))
                self._paint_speaker(painter, row.speaker, baseline)

    def _paint_time(self, painter: QPainter, each: Shown, baseline: float, inks: Inks, playing: bool) -> None:
        px = self._text.measures.px
        if playing:
            painter.fillRect(
                self.width() - px(6), int(each.top), px(3), int(each.bottom - each.top), inks.surface("accent")
            )
        start = self._text.page.rows[each.place].start_ms
        if start is None or not self._columns.time:
            return
        painter.setFont(inks.small)
        painter.setPen(inks.surface("accent" if playing else "faint"))
        label = clock(start)
        width = inks.small_metrics.horizontalAdvance(label)
        painter.drawText(self._columns.time - width - px(8), round(baseline), label)

    def _paint_speaker(self, painter: QPainter, speaker: str, baseline: float) -> None:
        px = self._text.measures.px
        room = self._columns.speaker - px(14)
        if speaker and room > px(16):
            cut = painter.fontMetrics().elidedText(speaker, Qt.TextElideMode.ElideRight, room)
            painter.drawText(self._columns.time + px(8), round(baseline), cut)

    def _place_at(self, y: float) -> int | None:
        return next((each.place for each in self._text.segments_in(y, y + 1) if each.top <= y < each.bottom), None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self._place_at(event.position().y())
        row = self._text.page.rows[place] if place is not None else None
        timed = row is not None and row.start_ms is not None and event.position().x() < self._columns.time
        named = row is not None and bool(row.speaker) and event.position().x() >= self._columns.time
        self.setCursor(Qt.CursorShape.PointingHandCursor if timed or named else Qt.CursorShape.ArrowCursor)
        self.setToolTip(tr("Play from here") if timed else row.speaker if row and named else "")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._place_at(event.position().y())
        if event.button() != Qt.MouseButton.LeftButton or place is None:
            event.ignore()
            return
        row = self._text.page.rows[place]
        if event.position().x() >= self._columns.time:
            self.speaker_clicked.emit(row.id)
        elif row.start_ms is not None:
            self.time_clicked.emit(row.start_ms)

    def wheelEvent(self, event: QWheelEvent) -> None:
        QApplication.sendEvent(self._text.viewport(), event)

    def sizeHint(self) -> QSize:
        return QSize(self._columns.left, 100)


def wanted(page: Page) -> tuple[int, int]:
    """The widths at zoom 1 that times and speakers want; 0 for a column nobody needs."""
    small, _, strong = fonts(Measures())
    last = max((row.start_ms for row in page.rows if row.start_ms is not None), default=None)
    time = 0 if last is None else QFontMetrics(small).horizontalAdvance(clock(last)) + 20
    names = {row.speaker for row in page.rows} - {""}
    metrics = QFontMetrics(strong)
    speaker = max((metrics.horizontalAdvance(each) for each in names), default=0)
    return time, min(speaker, _WIDEST_SPEAKER) + 24 if names else 0


def _baseline(each: Shown) -> float:
    line = each.layout.lineAt(0)
    return each.top + (line.y() + line.ascent() if line.isValid() else each.pitch * 0.75)
