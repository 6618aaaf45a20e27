"""Copies a recording without what its file tells besides sound and pictures: names, places, devices, covers."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path
from typing import Any

from interviewkit.audio.media import opened
from interviewkit.audio.pictures import moves
from interviewkit.errors import Cancelled

REFUSED = (errno.ENOSPC, errno.EDQUOT, errno.EIO)


def bare(path: Path, target: Path, cancelled: Callable[[], bool] = lambda: False) -> bool:
    """Writes sound and moving pictures as they are, nothing of them encoded anew, into a file of the target's ending;
    whether they can stand in such a file.

    FileTrouble when there is no sound to be read, OSError when the disk refuses, Cancelled when `cancelled` said so.
    What was written until then is the caller's to take away.
    """
    import av

    with opened(path) as source:
        kept: list[Any] = [*source.streams.audio, *(each for each in source.streams.video if moves(each))]
        try:
            with av.open(str(target), "w", options={"fflags": "+bitexact"}) as copy:
                streams = {each.index: copy.add_stream_from_template(each) for each in kept}
                for packet in source.demux(kept):
                    if cancelled():
                        raise Cancelled
                    if packet.dts is not None:
                        packet.stream = streams[packet.stream.index]
                        copy.mux(packet)
        except (av.FFmpegError, ValueError) as error:
            if isinstance(error, OSError) and error.errno in REFUSED:
                raise
            return False
    return True
