"""Paints a video's frames as they come, upright and in their own proportions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from interviewkit.ui.colours import surface
from interviewkit.ui.language import Speaks, name
from interviewkit.words import tr

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QVideoFrame


class Picture(Speaks, QWidget):
    """A frame costs nothing while it cannot be seen: it is made an image only to be painted."""

    def __init__(self) -> None:
        super().__init__()
        self._frame: QVideoFrame | None = None
        self._image: QImage | None = None
        self.setMinimumSize(160, 90)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.retranslate()

    def retranslate(self) -> None:
        name(self, tr("Picture of the video"))

    def show_frame(self, frame: QVideoFrame | None) -> None:
        """Another frame, None for none."""
        self._frame, self._image = frame, None
        self.update()

    def image(self) -> QImage | None:
        """The frame on screen, upright."""
        if self._image is None and self._frame is not None and self._frame.isValid():
            found = self._frame.toImage()
            self._image = None if found.isNull() else found
        return self._image

    def sizeHint(self) -> QSize:
        return QSize(320, 180)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        apart = bool(self.window().property("picture"))
        painter.fillRect(self.rect(), QColor(0, 0, 0) if apart else surface("panel"))
        image = self.image()
        if image is None:
            return
        size = QSizeF(image.size()).scaled(QSizeF(self.size()), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        place = QRectF(left, top if apart else 0, size.width(), size.height())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, image)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click in a window of its own fills the screen, and back."""
        window = self.window()
        if window.property("picture"):
            window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)
