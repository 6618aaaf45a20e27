"""SubRip: numbered cues, speakers as “Name: ”. It has no escapes, so a line that would begin a cue is broken up."""

from __future__ import annotations

import re
from collections.abc import Iterator

from interviewkit.sources.outputs.cues import captions
from interviewkit.sources.outputs.style import Style
from interviewkit.sources.outputs.transcript import Transcript
from interviewkit.text.times import stamp

_ARROW = re.compile(r"-(?=-*>)")
_HIDDEN = "\u2060"
"""A word joiner: nobody sees it, and programs no longer take "-->" for an arrow."""


def srt(source: Transcript, style: Style) -> Iterator[str]:
    """One cue a caption; segments without times are left out."""
    for n, caption in enumerate(captions(source, style, named=True), 1):
        text = _ARROW.sub(f"-{_HIDDEN}", "\n".join(caption.lines)).replace("\0", "\ufffd")
        times = f"{stamp(caption.start_ms, ',')} --> {stamp(caption.end_ms, ',')}"
        yield f"{'' if n == 1 else chr(10)}{n}\n{times}\n{text}\n"
