"""One pass over a recording makes everything the rest needs: the proxy that plays and the waveform that shows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from interviewkit.audio.channels import FLIPPED_BELOW, Channels, Correlation, mixed
from interviewkit.audio.decode import RATE, Finding
from interviewkit.audio.media import UNCHANGED
from interviewkit.audio.mixing import decoder_of
from interviewkit.audio.outputs import Outputs
from interviewkit.audio.peaks import PeakMeter
from interviewkit.errors import FileTrouble

SILENT_BELOW = 33  # of 32768: −60 dB of full scale; nothing anybody said is that quiet


@dataclass(frozen=True)
class Prepared:
    """What the pass found out.

    duration_ms: true length, counted in samples. correlation: of the first two channels, −1…1, None for mono.
    separate_channels: each channel hears another person, so that channels can name the speakers. heard: what each does.
    """

    duration_ms: int
    channels: int
    silent: bool
    correlation: float | None
    separate_channels: bool
    heard: Channels
    warnings: tuple[Finding, ...]


def prepare(
    path: Path,
    proxy: Path,
    peaks: Path,
    *,
    progress: Callable[[float | None], None] = lambda fraction: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Prepared:
    """Writes the 16 kHz mono FLAC proxy and the waveform of a recording, both or neither.

    progress: called with 0…1, or None where the file does not say how long it is. Times in the proxy are those of
    the recording: a late start and gaps in its clock are filled with silence. FileTrouble for a file without
    readable sound and for a full disk; Cancelled when `cancelled()` says so. Nothing is left behind then. Of a file
    with several audio streams each is a channel.
    """
    done = _pass(path, proxy, peaks, None, progress, cancelled)
    if done.correlation is not None and done.correlation < FLIPPED_BELOW:
        done = _pass(path, proxy, peaks, 0, progress, cancelled)
    return done


def _pass(
    path: Path,
    proxy: Path,
    peaks: Path,
    only: int | None,
    progress: Callable[[float | None], None],
    cancelled: Callable[[], bool],
) -> Prepared:
    decoder = decoder_of(path, cancelled)
    meter = PeakMeter(RATE)
    correlation = Correlation()
    with Outputs([proxy, peaks]) as outputs:
        writer = outputs.proxy(proxy)
        for block in decoder.blocks():
            correlation.take(block)
            mono = mixed(block, only)
            meter.take(mono)
            writer.write(mono)
            progress(decoder.fraction)
        if not decoder.samples:
            raise FileTrouble(
                "“{name}” is 0 seconds long.",
                safe=UNCHANGED,
                attempt="Check on the recorder whether the recording is there.",
                name=path.name,
            )
        outputs.part(peaks).write_bytes(meter.bytes())
        outputs.keep()
    silent = meter.loudest < SILENT_BELOW
    findings = decoder.findings()
    if silent:
        findings.append(Finding("silent"))
    if only is not None:
        findings.append(Finding("one-channel", {"channel": only + 1}))
    return Prepared(
        duration_ms=decoder.samples * 1000 // RATE,
        channels=decoder.channels,
        silent=silent,
        correlation=correlation.value,
        separate_channels=correlation.separate,
        heard=correlation.found(),
        warnings=tuple(findings),
    )
