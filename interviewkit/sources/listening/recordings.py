"""Finds what there is to hear of a recording: its working copy, its waveform, or why there is none."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from interviewkit.errors import FileTrouble
from interviewkit.model import Media
from interviewkit.sources.queries import MediaRow
from interviewkit.store import media as media_folder
from interviewkit.store.places import is_team
from interviewkit.store.project import Project

if TYPE_CHECKING:
    from interviewkit.audio.channels import Channels

Kept = Media | MediaRow
"""A recording as the project knows it."""


@dataclass(frozen=True, slots=True)
class Recording:
    """What can be heard and seen of a recording. proxy: None where it has to be made again (can_be_made) or where the
    recording was moved away (trouble). peaks: None without a waveform."""

    proxy: Path | None
    peaks: Path | None
    can_be_made: bool
    trouble: FileTrouble | None


def recording(project: Project, media: Kept) -> Recording:
    """What there is of a recording, without opening any of it."""
    proxy = media_folder.proxy(project.path, media.sha256)
    peaks = media_folder.peaks(project.path, media.sha256)
    waveform = peaks if peaks.is_file() else None
    if proxy.is_file():
        return Recording(proxy, waveform, False, None)
    original = media_folder.find(project.path, media.place, media.linked)
    return Recording(None, waveform, original is not None, None if original else moved_away(project, media))


def working_copy(project: Project, media: Kept, channel: int | None = None) -> Path:
    """The proxy of a recording or of one of its channels, made if it is not there.

    FileTrouble when the recording it is made from was moved away.
    """
    proxy = media_folder.proxy(project.path, media.sha256, channel)
    if proxy.is_file():
        return proxy
    original = media_folder.find(project.path, media.place, media.linked)
    if original is None:
        raise moved_away(project, media)
    from interviewkit.audio import prepare, split_channels

    if channel is None:
        prepare(original, proxy, media_folder.peaks(project.path, media.sha256))
    else:
        split_channels(original, [media_folder.proxy(project.path, media.sha256, n) for n in range(media.channels)])
    return proxy


def channels(project: Project, media: Kept) -> Channels | None:
    """What is known about what each channel of a recording hears, None before it was listened to."""
    from interviewkit.audio.channels import Channels

    try:
        known = json.loads(media_folder.channels(project.path, media.sha256).read_text(encoding="utf-8"))
        return Channels(**{**known, "voices": tuple(known["voices"])})
    except (OSError, ValueError, TypeError, KeyError):  # not there, or written by another version
        return None


def remember_channels(project: Project, sha256: str, found: Channels) -> None:
    """Keeps beside the recording what was found, so that nobody listens twice."""
    file = media_folder.channels(project.path, sha256)
    unfinished = file.with_name(file.name + ".part")
    unfinished.write_text(json.dumps(asdict(found)), encoding="utf-8")
    unfinished.replace(file)


def listen_to_channels(
    project: Project,
    media: Kept,
    *,
    progress: Callable[[float | None], None] = lambda fraction: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Channels:
    """What each channel of a recording hears; listens to all of it where that is not known. FileTrouble, Cancelled."""
    known = channels(project, media)
    if known is not None:
        return known
    from interviewkit.audio.channels import Correlation
    from interviewkit.audio.mixing import decoder_of

    original = media_folder.find(project.path, media.place, media.linked)
    if original is None:
        raise moved_away(project, media)
    decoder, correlation = decoder_of(original, cancelled), Correlation()
    for block in decoder.blocks():
        correlation.take(block)
        progress(decoder.fraction)
    found = correlation.found()
    remember_channels(project, media.sha256, found)
    return found


def moved_away(project: Project, media: Kept) -> FileTrouble:
    """What is said when neither a recording nor its working copy is where it was."""
    if is_team(project.place):
        return FileTrouble(
            "The recording “{name}” is not on this computer.",
            safe="Its transcript and everything else in the project is there.",
            attempt="Find it here if you have it, or choose the folder that your team shares for recordings.",
            name=media.name,
        )
    folder = Path(media.place).parent if media.linked else media_folder.folder(project.path)
    return FileTrouble(
        "The recording “{name}” was moved away.",
        safe="Its transcript and everything else in the project is there.",
        attempt="Put it back into {folder}, or import it again from where it is now.",
        name=media.name,
        folder=str(folder),
    )
