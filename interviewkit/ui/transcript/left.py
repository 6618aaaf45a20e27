"""The columns before the text: when it was said, and by whom."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from interviewkit.sources.queries import SegmentRow
from interviewkit.text.times import clock
from interviewkit.ui.transcript.geometry import Shown
from interviewkit.ui.transcript.hints import length_words
from interviewkit.ui.transcript.inks import Inks, fonts
from interviewkit.ui.transcript.marks import pause_label
from interviewkit.ui.transcript.measures import Columns, Measures
from interviewkit.ui.transcript.page import Page
from interviewkit.ui.transcript.sights import Sign
from interviewkit.ui.transcript.text import TranscriptText
from interviewkit.words import LANGUAGES, mark, tr

MODERATOR = "moderator"
DOUBTS = {
    "bleed": mark("Perhaps another microphone's speaker, heard on this one too."),
    "repeated": mark("The same words again and again: listen to this segment."),
    "stock-phrase": mark("A phrase that speech recognition makes up in silence: listen to this segment."),
    "unsure": mark("Speech recognition was unsure of these words."),
    "unclear": mark("Several words in a row were hardly understood."),
    "silence": mark("There is text, but the voice detector heard nobody here."),
    "fast": mark("More words than anybody can say in this time: listen to this segment."),
}
DOUBT = mark("Listen to this segment again.")
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
                self._paint_speaker(painter, row, baseline, inks)
            else:
                self._paint_pause(painter, each, inks)
            self._paint_signs(painter, each, inks)

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

    def _paint_speaker(self, painter: QPainter, row: SegmentRow, baseline: float, inks: Inks) -> None:
        """The name, with a dot in the voice's colour before it: names in colour would be hard to read."""
        px = self._text.measures.px
        room = self._columns.speaker - px(26)
        if not row.speaker or room <= px(16):
            return
        cut = painter.fontMetrics().elidedText(row.speaker, Qt.TextElideMode.ElideMiddle, room)
        left = self._columns.time + px(6)
        painter.drawText(left + px(11), round(baseline), cut)
        if row.colour is not None:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(inks.hue(row.colour))
            painter.drawEllipse(QPointF(left + px(3), baseline - px(4.5)), px(3.5), px(3.5))
            painter.restore()

    def _paint_pause(self, painter: QPainter, each: Shown, inks: Inks) -> None:
        """The silence before a segment of somebody who goes on speaking."""
        pause = self._pause(each.place)
        if pause and self._text.sights.names:
            painter.setFont(inks.tiny)
            painter.setPen(inks.surface("muted"))
            painter.drawText(
                self._columns.time + self._text.measures.px(17), round(_baseline(each)), pause_label(pause)
            )

    def _pause(self, place: int) -> int:
        """Its length in ms, 0 for none that is shown."""
        found = self._text.page.pauses(place, self._text.sights.pause_ms)
        return found[0].length_ms if found and found[0].offset == 0 else 0

    def _paint_signs(self, painter: QPainter, each: Shown, inks: Inks) -> None:
        """One below the other, as many as the segment has lines; right before its words."""
        for number, sign in enumerate(self._signs(each.place)):
            if number and number >= each.layout.lineCount():
                return
            painter.setFont(inks.strong)
            painter.setPen(inks.surface("trouble" if sign.trouble else "muted"))
            width = painter.fontMetrics().horizontalAdvance(sign.glyph)
            y = _baseline(each) + number * each.pitch
            painter.drawText(self.width() - width - self._text.measures.px(1), round(y), sign.glyph)

    def _signs(self, place: int) -> list[Sign]:
        row = self._text.page.rows[place]
        found = [Sign("!", doubt_words(row.flags), trouble=True)] if row.flags else []
        before = self._text.page.rows[place - 1].language if place else ""
        if row.language and row.language != before:
            spoken = LANGUAGES.get(row.language, row.language)
            found.append(Sign(row.language[:2].upper(), tr("From here on {language} is spoken.", language=spoken)))
        return found + self._text.sights.signs.get(row.id, [])

    def _hint(self, place: int, x: float, y: float) -> str:
        """What lies under the mouse in words; "" for nothing."""
        row, page = self._text.page.rows[place], self._text.page
        signs = self._signs(place)
        if signs and x >= self.width() - self._text.measures.px(14):
            top = next((each.top for each in self._text.segments_in(y, y + 1) if each.place == place), y)
            line = int((y - top) // self._text.measures.pitch)
            return signs[min(line, len(signs) - 1)].hint
        if x < self._columns.time:
            return tr("Play from here") if page.rows[place].start_ms is not None else ""
        pause = 0 if page.begins_run(place) else self._pause(place)
        return tr("A pause of {length}", length=length_words(pause)) if pause else row.speaker

    def _place_at(self, y: float) -> int | None:
        return next((each.place for each in self._text.segments_in(y, y + 1) if each.top <= y < each.bottom), None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place, x = self._place_at(event.position().y()), event.position().x()
        row = self._text.page.rows[place] if place is not None else None
        timed = row is not None and row.start_ms is not None and x < self._columns.time
        named = row is not None and bool(row.speaker) and x >= self._columns.time
        self.setCursor(Qt.CursorShape.PointingHandCursor if timed or named else Qt.CursorShape.ArrowCursor)
        self.setToolTip("" if place is None else self._hint(place, x, event.position().y()))

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


def doubt_words(flags: str) -> str:
    """Why a segment should be heard again, in words."""
    return "\n".join(tr(DOUBTS.get(flag, DOUBT)) for flag in flags.split())


def wanted(page: Page, times: bool = True) -> tuple[int, int]:
    """The widths at zoom 1 that times and speakers want; 0 for a column nobody needs."""
    small, _, strong = fonts(Measures())
    last = max((row.start_ms for row in page.rows if row.start_ms is not None), default=None) if times else None
    time = 0 if last is None else QFontMetrics(small).horizontalAdvance(clock(last)) + 20
    names = {row.speaker for row in page.rows} - {""}
    metrics = QFontMetrics(strong)
    speaker = max((metrics.horizontalAdvance(each) for each in names), default=0)
    return time, min(speaker, _WIDEST_SPEAKER) + 36 if names else 0


def _baseline(each: Shown) -> float:
    line = each.layout.lineAt(0)
    return each.top + (line.y() + line.ascent() if line.isValid() else each.pitch * 0.75)
