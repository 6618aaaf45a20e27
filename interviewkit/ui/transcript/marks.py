"""What lies between the codings and the words for a moment: the selection, words found, sounding or doubtful; and what
lies over them: pauses, and a veil over stretches that recede."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from interviewkit.text.pauses import Pause
from interviewkit.ui.transcript.geometry import Shown, boxes, with_preedit, x_of
from interviewkit.ui.transcript.inks import Inks

if TYPE_CHECKING:
    from interviewkit.ui.transcript.surface import Surface

_SELECTED, _SOUNDING, _DOUBTED, _VEIL = 0.30, 0.28, 0.10, 0.62


def paint(painter: QPainter, text: Surface, visible: Sequence[Shown], area: QRect, inks: Inks) -> None:
    """Paints all marks under the words inside an area of the viewport."""
    zoom = inks.measures.zoom
    if text.textCursor().hasSelection():
        colour = _sheer(inks, "accent", _SELECTED)
        for box in _selected(text, visible, area):
            painter.fillRect(box, colour)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if text.sights.doubt and (text.editing or text.sights.doubt_reading):
        _paint_doubts(painter, _doubtful(text, visible, area), inks)
    if text.found and visible:
        painter.setPen(QPen(inks.surface("text"), max(1.0, zoom)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for box in _found(text, visible, area):
            painter.drawRoundedRect(box.adjusted(-1.5, 0.5, 1.5, -0.5), 3 * zoom, 3 * zoom)
    if text.playing is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_sheer(inks, "accent", _SOUNDING))
        for box in _sounding(text, visible, area):
            painter.drawRoundedRect(box.adjusted(-2, 1, 2, -1), 4 * zoom, 4 * zoom)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def paint_over(text: Surface, visible: Sequence[Shown], area: QRect, inks: Inks) -> None:
    """Paints what lies over the words, after Qt has painted them."""
    sights = text.sights
    veiled = [each for each in visible if sights.faint and text.page.rows[each.place].id in sights.faint]
    receding = [each for each in visible if sights.receding and text.page.rows[each.place].id in sights.receding]
    paused = [each for each in visible if text.page.pauses(each.place, text.sights.pause_ms)]
    if not veiled and not paused and not receding:
        return
    painter = QPainter(text.viewport())
    painter.setClipRect(area)
    paper = QColor(inks.surface("paper"))
    paper.setAlphaF(_VEIL)
    for each in veiled:
        for start, end in text.sights.faint[text.page.rows[each.place].id]:
            for box in _boxes(text, each, start, end, area):
                painter.fillRect(box, paper)
    for each in receding:
        painter.fillRect(QRectF(0, each.top, text.viewport().width(), each.bottom - each.top), paper)
    for each in paused:
        for pause in text.page.pauses(each.place, text.sights.pause_ms):
            if pause.offset or text.page.begins_run(each.place) or not text.sights.names:
                _paint_pause(painter, text, each, pause, inks)
    painter.end()


def pause_box(text: Surface, shown: Shown, pause: Pause) -> tuple[QPointF, bool]:
    """Where a pause is shown: the middle of its blank on the upper edge of its line, or, in front of a segment, the
    left edge above its first line; and whether it stands in front of one."""
    unit = with_preedit(shown.layout, text.page.units(shown.place).to_utf16(pause.offset), True)
    line = shown.layout.lineForTextPosition(unit)
    if not line.isValid():
        return QPointF(shown.left, shown.top), True
    x = shown.left + x_of(line, unit)
    y = shown.line_top(line.lineNumber())
    return QPointF(x, y), pause.offset == 0


def pause_at(text: Surface, point: QPoint) -> int:
    """The length in ms of the pause shown under a point of the viewport, 0 for none."""
    near = 14 * text.measures.zoom
    for each in text.segments_in(point.y() - near, point.y() + near):
        for pause in text.page.pauses(each.place, text.sights.pause_ms):
            at, before = pause_box(text, each, pause)
            reach = (0, 3 * near) if before else (-near, near)
            if reach[0] <= point.x() - at.x() <= reach[1] and -near <= point.y() - at.y() <= (0 if before else near):
                return pause.length_ms
    return 0


def _paint_doubts(painter: QPainter, found: Sequence[QRectF], inks: Inks) -> None:
    """A tint, and a wave below: never told by colour alone."""
    zoom = inks.measures.zoom
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_sheer(inks, "trouble", _DOUBTED))
    painter.drawRects(list(found))
    pen = QPen(inks.surface("trouble"), max(1.0, 0.9 * zoom))
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    step, high = 2.5 * zoom, 1.1 * zoom
    for box in found:
        y, count = box.bottom() - 1.8 * zoom, max(2, round(box.width() / step))
        wave = [
            QPointF(min(box.left() + n * step, box.right()), y + (high if n % 2 else -high)) for n in range(count + 1)
        ]
        painter.drawPolyline(QPolygonF(wave))


def _paint_pause(painter: QPainter, text: Surface, shown: Shown, pause: Pause, inks: Inks) -> None:
    """Its length in small letters over the blank, with a stroke down into it."""
    at, before = pause_box(text, shown, pause)
    zoom, metrics = inks.measures.zoom, inks.tiny_metrics
    label = pause_label(pause.length_ms)
    painter.setFont(inks.tiny)
    painter.setPen(inks.surface("muted"))
    width = metrics.horizontalAdvance(label)
    if before:
        painter.drawText(QPointF(at.x(), at.y() - max(0.0, 1 * zoom)), label)
        return
    left = at.x() - 2 * zoom - width / 2
    left = min(max(left, shown.left), shown.left + text.viewport().width() - 2 * inks.measures.pad - width)
    top = at.y() - 3 * zoom
    ground = QRectF(left - 2 * zoom, top, width + 4 * zoom, metrics.height() - 2 * zoom)
    painter.fillRect(ground, inks.surface("panel"))
    painter.drawText(QPointF(left, top + metrics.ascent() - zoom), label)
    painter.setPen(QPen(inks.surface("muted"), max(1.0, zoom), Qt.PenStyle.DotLine))
    x = round(at.x() - 2.5 * zoom)
    painter.drawLine(QPointF(x, ground.bottom()), QPointF(x, at.y() + 20 * zoom))


def pause_label(length_ms: int) -> str:
    """ "⋯ 2.3 s"; whole seconds from ten on."""
    return f"⋯ {length_ms / 1000:.1f} s" if length_ms < 10_000 else f"⋯ {length_ms // 1000} s"


def _sheer(inks: Inks, name: str, alpha: float) -> QColor:
    colour = QColor(inks.surface(name))
    colour.setAlphaF(alpha)
    return colour


def _boxes(text: Surface, shown: Shown, start: int, end: int, area: QRect) -> list[QRectF]:
    """start, end: in code points."""
    units = text.page.units(shown.place)
    span = units.to_utf16(start), units.to_utf16(end)
    return boxes(shown, *span, text.measures.box, area.top(), area.bottom() + 1)


def _selected(text: Surface, visible: Sequence[Shown], area: QRect) -> list[QRectF]:
    cursor = text.textCursor()
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    found: list[QRectF] = []
    for each in visible:
        at, length = each.block.position(), each.block.length() - 1
        first, last = max(0, start - at), min(length, end - at)
        if first < last:
            found += boxes(each, first, last, text.measures.box, area.top(), area.bottom() + 1)
    return found


def _found(text: Surface, visible: Sequence[Shown], area: QRect) -> list[QRectF]:
    first = bisect_left(text.found, (visible[0].place, 0, 0))
    last = bisect_left(text.found, (visible[-1].place + 1, 0, 0))
    by_place = {each.place: each for each in visible}
    spans = text.found[first:last]
    return [box for place, start, end in spans for box in _boxes(text, by_place[place], start, end, area)]


def _sounding(text: Surface, visible: Sequence[Shown], area: QRect) -> list[QRectF]:
    place, word = text.playing or (-1, -1)
    words = text.page.words(place) if 0 <= place < len(text.page) else []
    if not 0 <= word < len(words):
        return []
    start, end = int(words[word][0]), int(words[word][1])
    return [box for each in visible if each.place == place for box in _boxes(text, each, start, end, area)]


def _doubtful(text: Surface, visible: Sequence[Shown], area: QRect) -> list[QRectF]:
    return [
        box
        for each in visible
        for start, end in text.page.doubts(each.place, text.sights.doubt)
        for box in _boxes(text, each, start, end, area)
    ]
