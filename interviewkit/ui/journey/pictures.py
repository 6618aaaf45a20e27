"""A journey map as a picture, as vectors, as PDF and on paper: what is shown, always in light colours."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, QSizeF
from PySide6.QtGui import QFont, QImage, QImageWriter, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

from interviewkit.journey import words
from interviewkit.journey.content import JourneyContent
from interviewkit.journey.words import BACKED_SIGNS
from interviewkit.ui import colours
from interviewkit.ui.colours import surface
from interviewkit.ui.journey.layout import LANES, MapLayout
from interviewkit.ui.journey.painting import Pictures, paint_all, write
from interviewkit.words import tr

COLUMN, TITLE, LARGEST = 232.0, 56.0, 12_000
"""How wide a stage is on paper, how high the title above; pixels a picture has at most in either way."""


def laid_out(content: JourneyContent, font: QFont) -> MapLayout:
    """The map laid out for paper."""
    layout = MapLayout(font)
    layout.arrange(content, LANES + COLUMN * max(1, len(content.columns)))
    return layout


def size_of(layout: MapLayout) -> QSizeF:
    """Of the map with its title and legend, in device-independent pixels."""
    return QSizeF(layout.size.width(), layout.size.height() + TITLE + 34)


def picture_bytes(content: JourneyContent, kind: str, pictures: Pictures, font: QFont) -> bytes:
    """The map as "png" (twice the size of the screen), "svg" or "pdf" (one page of its own size)."""
    with _light():
        layout = laid_out(content, font)
        size = size_of(layout)
        if kind == "svg":
            return _svg(layout, size, pictures)
        if kind == "pdf":
            return _pdf(layout, size, pictures)
        scale = min(2.0, LARGEST / max(size.width(), size.height(), 1))
        image = QImage(QSize(round(size.width() * scale), round(size.height() * scale)), QImage.Format.Format_RGB32)
        image.setDotsPerMeterX(round(96 * scale / 0.0254))
        image.setDotsPerMeterY(round(96 * scale / 0.0254))
        image.fill(surface("paper"))
        painter = QPainter(image)
        painter.scale(scale, scale)
        _draw(painter, layout, pictures)
        painter.end()
        data, buffer = _buffer()
        QImageWriter(buffer, QByteArray(b"png")).write(image)
        return bytes(data.data())


def _svg(layout: MapLayout, size: QSizeF, pictures: Pictures) -> bytes:
    data, buffer = _buffer()
    made = QSvgGenerator()
    made.setOutputDevice(buffer)
    made.setSize(size.toSize())
    made.setViewBox(QRectF(0, 0, size.width(), size.height()))
    made.setTitle(_title(layout))
    made.setResolution(96)
    painter = QPainter(made)
    _draw(painter, layout, pictures)
    painter.end()
    return bytes(data.data())


def _pdf(layout: MapLayout, size: QSizeF, pictures: Pictures) -> bytes:
    data, buffer = _buffer()
    made = QPdfWriter(buffer)
    made.setTitle(_title(layout))
    made.setResolution(96)
    made.setPageMargins(QMarginsF())
    made.setPageSize(QPageSize(QSizeF(size.width() * 0.75, size.height() * 0.75), QPageSize.Unit.Point))
    painter = QPainter(made)
    _draw(painter, layout, pictures)
    painter.end()
    return bytes(data.data())


def print_map(parent: QWidget, content: JourneyContent, pictures: Pictures, font: QFont) -> None:
    """Asks for a printer and prints the map as large as it fits on one sheet, upright or across."""
    with _light():
        layout = laid_out(content, font)
        size = size_of(layout)
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        across = size.width() > size.height()
        ways = QPageLayout.Orientation
        printer.setPageOrientation(ways.Landscape if across else ways.Portrait)
        if QPrintDialog(printer, parent).exec():
            draw_on(printer, layout, size, pictures)


def draw_on(printer: QPrinter, layout: MapLayout, size: QSizeF, pictures: Pictures) -> None:
    """Draws the map on a sheet of a printer."""
    painter = QPainter(printer)
    sheet = printer.pageLayout().paintRectPixels(printer.resolution())
    scale = min(sheet.width() / size.width(), sheet.height() / size.height())
    painter.scale(scale, scale)
    _draw(painter, layout, pictures)
    painter.end()


def _draw(painter: QPainter, layout: MapLayout, pictures: Pictures) -> None:
    content = layout.content
    assert content is not None
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    size = size_of(layout)
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), surface("paper"))
    row = content.map
    write(painter, layout.title, QRectF(12, 8, size.width() - 24, 22), _title(layout))
    below = " · ".join(filter(None, [row.scenario, row.expectations]))
    write(painter, layout.small, QRectF(12, 30, size.width() - 24, 18), below, surface("muted"))
    painter.translate(0, TITLE)
    paint_all(painter, layout, pictures)
    painter.translate(0, layout.size.height() + 8)
    write(painter, layout.small, QRectF(12, 0, size.width() - 24, 18), legend(), surface("muted"))


def legend() -> str:
    """What the signs mean, below a picture of the map."""
    signs = [f"{BACKED_SIGNS[level]} {text}" for level, text in words.legend()]
    return "   ".join([*signs, *words.legend_lines()])


def _title(layout: MapLayout) -> str:
    content = layout.content
    assert content is not None
    return " · ".join(filter(None, [content.map.name or tr("Journey map"), content.map.actor]))


def _buffer() -> tuple[QByteArray, QBuffer]:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return data, buffer


@contextmanager
def _light() -> Iterator[None]:
    """Paper is white, whatever the screen is."""
    before = colours.scheme()
    colours.set_scheme("light")
    try:
        yield
    finally:
        colours.set_scheme(before)
