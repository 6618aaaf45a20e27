"""Draws the sound itself: a stencil made in one go, tinted as it is painted."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage

QUIET = 1.5
"""Height of the line that silence draws, in pixels."""


def stencil(found: NDArray[np.float32], height: int, ratio: float, loudest: float) -> QImage:
    """A waveform as a mask, one column a pixel. found: (columns, 2), lowest and highest; height in device pixels;
    ratio: device pixels to one; loudest: what reaches the edges."""
    columns = len(found)
    half = height / 2 - ratio
    quiet = QUIET * ratio / 2
    scale = half / max(loudest, 0.05)
    upper = np.clip(height / 2 - np.maximum(found[:, 1] * scale, quiet), 0, height)
    lower = np.clip(height / 2 - np.minimum(found[:, 0] * scale, -quiet), 0, height)
    rows = np.arange(height, dtype=np.float32)[:, None] + np.float32(0.5)
    cover = np.clip(np.minimum(rows - upper[None, :], lower[None, :] - rows) + np.float32(0.5), 0, 1)
    mask = np.zeros((height, (columns + 3) // 4 * 4), np.uint8)
    np.round(cover * np.float32(255), out=cover)
    mask[:, :columns] = cover
    return QImage(mask.data, columns, height, mask.shape[1], QImage.Format.Format_Alpha8).copy()


def tinted(mask: QImage, colour: QColor) -> QImage:
    """The mask in a colour."""
    found = mask.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    found.fill(colour)
    found.setAlphaChannel(mask)
    return found
