"""Tells a video from a recording that only carries a cover."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from av.video.stream import VideoStream

STILLS = frozenset({"mjpeg", "png", "bmp", "gif", "webp", "tiff"})
VIDEOS = frozenset(
    {".3gp", ".avi", ".m4v", ".mkv", ".mov", ".mp4", ".mpeg", ".mpg", ".mts", ".ogv", ".ts", ".webm", ".wmv"}
)
"""Endings of files that may hold a moving picture."""


def moves(stream: VideoStream) -> bool:
    """Whether a video stream is a moving picture: album art, a chapter's image and a lone frame are none."""
    from av.stream import Disposition

    aside = Disposition.attached_pic | Disposition.timed_thumbnails | Disposition.still_image
    if bool(stream.disposition & aside) or getattr(stream, "codec_context", None) is None:
        return False
    return not (stream.codec_context.name in STILLS and stream.frames <= 1)


def has_pictures(path: Path) -> bool:
    """Whether a file holds a moving picture; False for one that cannot be opened, whose trouble is told elsewhere."""
    import av

    try:
        with av.open(str(path), metadata_errors="replace") as container:
            return any(moves(stream) for stream in container.streams.video)
    except (av.FFmpegError, OSError, ValueError):
        return False
