"""WebVTT (W3C, https://www.w3.org/TR/webvtt1/): speakers as <v>, nothing said can break a cue or a tag."""

from __future__ import annotations

from collections.abc import Iterator

from interviewkit.sources.outputs.cues import Caption, captions
from interviewkit.sources.outputs.style import Style
from interviewkit.sources.outputs.transcript import Transcript
from interviewkit.text.times import stamp


def vtt(source: Transcript, style: Style) -> Iterator[str]:
    """One cue a caption; segments without times are left out."""
    yield "WEBVTT\n"
    for caption in captions(source, style):
        yield f"\n{stamp(caption.start_ms, '.')} --> {stamp(caption.end_ms, '.')}\n{_payload(caption)}\n"


def _payload(caption: Caption) -> str:
    """Section 3.2: "&" and "<" are escaped, and with ">" no "-->" is left. An annotation ends at ">"."""
    voice = f"<v {_escaped(caption.speaker)}>" if caption.speaker else ""
    return voice + "\n".join(map(_escaped, caption.lines))


def _escaped(text: str) -> str:
    return text.replace("\0", "\ufffd").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
