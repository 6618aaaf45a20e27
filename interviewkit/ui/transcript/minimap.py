"""All codings of the transcript in a narrow strip beside the scroll bar: where they are, and a way there."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from interviewkit.ui.transcript.inks import Inks
from interviewkit.ui.transcript.text import TranscriptText

WIDTH = 14
LANES = 3
_SETTLED = 80
"""How long after the text was laid out anew the strip follows, in ms: not at every letter."""


class Minimap(QWidget):
    """The strip is an image made of arrays when codings or the layout change; a frame of scrolling only shows it."""

    def __init__(self, text: TranscriptText) -> None:
        super().__init__(text)
        self._text = text
        self._tops: NDArray[np.float64] = np.zeros(1)
        self._picture: QImage | None = None
        self._made_with: tuple[Inks, int] | None = None
        self._soon = QTimer(self, singleShot=True, interval=_SETTLED)
        self._soon.timeout.connect(self._lie_anew)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._moved = True
        text.document().documentLayout().documentSizeChanged.connect(lambda _: self._move())
        text.recoded.connect(self.renew)
        text.verticalScrollBar().valueChanged.connect(self.update)

    def renew(self) -> None:
        """Other codings: the strip shows them a moment later, when the person has seen them in the text."""
        self._soon.start()

    def _move(self) -> None:
        self._moved = True
        self._soon.start()

    def _lie_anew(self) -> None:
        """Where each segment lies, as a share of the whole height; looked at again only when that may have changed."""
        if not self._moved and len(self._tops) == len(self._text.page) + 1:
            self._picture = None
            self.update()
            return
        self._moved = False
        tops = []
        if len(self._text.page) == 0:
            self._tops, self._picture = np.zeros(1), None
            self.update()
            return
        block = self._text.document().firstBlock()
        while block.isValid():
            tops.append(block.layout().position().y())
            block = block.next()
        whole = max(1.0, self._text.document().documentLayout().documentSize().height())
        self._tops = np.array([*tops[: len(self._text.page)], whole]) / whole
        self._picture = None
        self.update()

    def rows_of(self, height: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The first pixel of each coding, and the one behind its last, in the order of the codings."""
        spans, page = self._text.codings.spans, self._text.page
        count = len(self._tops) - 1
        if count != len(page) or not len(spans):
            none = np.empty(0, np.int64)
            return none, none
        lengths = np.maximum(1, np.array([len(text) for text in page.texts]))
        heights = np.diff(self._tops)

        def at(places: NDArray[np.int64], offsets: NDArray[np.int64]) -> NDArray[np.float64]:
            found: NDArray[np.float64] = self._tops[places] + heights[places] * np.minimum(
                1.0, offsets / lengths[places]
            )
            return found * height

        first = np.floor(at(spans[:, 0], spans[:, 1])).astype(np.int64).clip(0, max(0, height - 1))
        last = np.ceil(at(spans[:, 2], spans[:, 3])).astype(np.int64).clip(1, height)
        return first, np.maximum(last, first + 1)

    def _painted(self, inks: Inks) -> QImage:
        width, height = self.width(), max(1, self.height())
        pixels = np.full((height, LANES), inks.surface("paper").rgb(), np.uint32)
        first, last = self.rows_of(height)
        codings = self._text.codings
        if len(first):
            coded = np.array([bool(codes) for codes in codings.codes])
            colours = np.array(
                [inks.solid(codes[0]).rgb() if codes else 0 for codes in codings.codes], np.uint32
            )  # fmt: skip
            lanes = np.array(codings.lanes) % LANES
            first, last, colours, lanes = first[coded], last[coded], colours[coded], lanes[coded]
            lengths = last - first
            which = np.repeat(np.arange(len(first)), lengths)
            rows = np.arange(len(which)) - np.repeat(np.cumsum(lengths) - lengths, lengths) + first[which]
            pixels[rows, lanes[which]] = colours[which]
        image = QImage(pixels.tobytes(), LANES, height, LANES * 4, QImage.Format.Format_RGB32)
        return image.scaled(max(1, width - 6), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        inks = self._text.inks()
        painter = QPainter(self)
        painter.fillRect(event.rect(), inks.surface("paper"))
        if not len(self._text.codings.quotes):
            return
        if self._picture is None or self._made_with != (inks, self.height()):
            self._picture, self._made_with = self._painted(inks), (inks, self.height())
        painter.drawImage(QPoint(3, 0), self._picture)
        bar = self._text.verticalScrollBar()
        whole = bar.maximum() + bar.pageStep()
        if whole > 0 and bar.maximum() > 0:
            view = QRectF(0.5, bar.value() / whole * self.height(), self.width() - 1, 0)
            view.setHeight(max(8.0, bar.pageStep() / whole * self.height()))
            ground = QColor(inks.surface("muted"))
            ground.setAlphaF(0.16)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(inks.surface("edge"), 1))
            painter.setBrush(ground)
            painter.drawRoundedRect(view.adjusted(0, 0.5, 0, -0.5), 3, 3)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._scroll_to(event.position().y())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._scroll_to(event.position().y())

    def _scroll_to(self, y: float) -> None:
        """Brings what lies at this height of the strip into the middle of the view."""
        bar = self._text.verticalScrollBar()
        whole = bar.maximum() + bar.pageStep()
        bar.setValue(round(y / max(1, self.height()) * whole - bar.pageStep() / 2))

    def wheelEvent(self, event: QWheelEvent) -> None:
        QApplication.sendEvent(self._text.viewport(), event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._picture = None
