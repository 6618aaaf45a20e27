"""Looks at a media file before anything is done with it, and says in plain words why it cannot be used."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from interviewkit.audio.length import declared_ms
from interviewkit.audio.pictures import moves
from interviewkit.errors import FileTrouble
from interviewkit.words import mark

if TYPE_CHECKING:
    from av.container import InputContainer

UNCHANGED = mark("Nothing was changed.")


@dataclass(frozen=True)
class MediaFacts:
    """What a recording holds, read from its headers and its first sound.

    duration_ms: as declared by the file, None where it declares none (browser recordings); the true length is
    known once it was prepared. channels: of the first audio stream. audio_streams: how many there are.
    """

    duration_ms: int | None
    has_audio: bool
    has_video: bool
    channels: int
    sample_rate: int
    codec: str
    container: str
    audio_streams: int


def probe(path: Path) -> MediaFacts:
    """What the recording holds; FileTrouble where it holds no sound that can be read."""
    with opened(path) as container:
        stream = container.streams.audio[0]
        facts = MediaFacts(
            duration_ms=declared_ms(container),
            has_audio=True,
            has_video=any(moves(video) for video in container.streams.video),
            channels=stream.channels,
            sample_rate=stream.rate or 0,
            codec=stream.codec_context.name,
            container=container.format.name,
            audio_streams=len(container.streams.audio),
        )
        if not _has_sound(container):
            raise _soundless(path)
        return facts


@contextmanager
def opened(path: Path) -> Iterator[InputContainer]:
    """The file opened for decoding, with at least one audio stream; FileTrouble says why not."""
    import av

    try:
        size = path.stat().st_size
        if path.is_dir():
            raise FileTrouble(
                "“{name}” is a folder.", safe=UNCHANGED, attempt="Choose a recording inside it.", name=path.name
            )
        if not size:
            raise FileTrouble(
                "“{name}” is empty: the file has no content.",
                safe=UNCHANGED,
                attempt="Copy it again from the recorder.",
                name=path.name,
            )
        container = av.open(str(path), metadata_errors="replace")
    except FileNotFoundError as error:
        raise FileTrouble(
            "“{name}” is not there any more.", safe=UNCHANGED, attempt="Look where it was moved to.", name=path.name
        ) from error
    except PermissionError as error:
        raise FileTrouble(
            "“{name}” may not be read.",
            safe=UNCHANGED,
            attempt="Check the permissions of the file.",
            name=path.name,
        ) from error
    except (av.FFmpegError, OSError, ValueError) as error:
        raise _unreadable(path) from error
    try:
        if not container.streams.audio:
            raise FileTrouble(
                "“{name}” holds no sound.",
                safe=UNCHANGED,
                attempt="Choose a recording with an audio track.",
                name=path.name,
            )
        if getattr(container.streams.audio[0], "codec_context", None) is None:
            raise FileTrouble(
                "The sound in “{name}” is stored in a form that cannot be read.",
                safe=UNCHANGED,
                attempt="Play it in another program; if that works, save it there as m4a, mp3 or wav.",
                name=path.name,
            )
        yield container
    finally:
        container.close()


def _has_sound(container: InputContainer) -> bool:
    import av

    for packet in container.demux(container.streams.audio[0]):
        try:
            if any(frame.samples for frame in packet.decode()):
                return True
        except av.FFmpegError:
            continue
    return False


def _soundless(path: Path) -> FileTrouble:
    return FileTrouble(
        "“{name}” is 0 seconds long.",
        safe=UNCHANGED,
        attempt="Check on the recorder whether the recording is there.",
        name=path.name,
    )


def _unreadable(path: Path) -> FileTrouble:
    with path.open("rb") as file:
        head = file.read(4096)
    if head[4:8] in (b"ftyp", b"mdat", b"free", b"wide"):
        return FileTrouble(
            "“{name}” is incomplete: it was cut off before the recorder had finished writing it.",
            safe=UNCHANGED,
            attempt="Copy it again from the recorder, or open it there and save it once more.",
            name=path.name,
        )
    if _looks_like_text(head):
        return FileTrouble(
            "“{name}” is a text file, whatever its name says.",
            safe=UNCHANGED,
            attempt="Give it the ending .txt and import it as a transcript.",
            name=path.name,
        )
    return FileTrouble(
        "“{name}” is no recording that can be read.",
        safe=UNCHANGED,
        attempt="Play it in another program; if that works, save it there as m4a, mp3 or wav.",
        name=path.name,
    )


def _looks_like_text(head: bytes) -> bool:
    if b"\0" in head:
        return False
    for encoding in ("utf-8", "cp949"):
        try:
            head[: len(head) - 4 if len(head) == 4096 else None].decode(encoding)
        except UnicodeDecodeError:
            continue
        return True
    return False
