"""How much the worker costs over bare faster-whisper: time, first words, memory.

    python -m tests.benchmarks.bench_transcription [--model DIR] [--minutes 12] [--hours 3]

Bars: time ≤ 1.05 × bare (same model, options and threads), memory of a 3-hour recording ≤ 1.0 GB above the model.
Both run without sampling, so that they do the same work but for chance: the miniature model doubts itself often and
then hears the same second once more. So every round takes another stretch of the sample interviews, and sums are told.
CPU seconds are of the whole process, start and end included; wall seconds need a quiet machine.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from interviewkit import resources
from interviewkit.audio import RATE, prepare
from interviewkit.audio.proxy import ProxyWriter, read_samples
from interviewkit.transcription import Request, Settings, command, environment, parse
from interviewkit.transcription.events import Done, Heartbeat, SegmentHeard
from interviewkit.transcription.models import sample_folder

BARE = """
import sys, time
from faster_whisper import WhisperModel
began = time.monotonic()
model = WhisperModel(sys.argv[2], device="cpu", compute_type="int8", cpu_threads=int(sys.argv[3]))
segments, _ = model.transcribe(sys.argv[1], vad_filter=True, condition_on_previous_text=False, word_timestamps=True,
                               hallucination_silence_threshold=2.0, temperature=[0.0])
for i, segment in enumerate(segments):
    if not i:
        print(f"first {time.monotonic() - began:.2f}")
print(f"segments {i + 1}")
"""


@dataclass(frozen=True)
class Cost:
    """One process: wall and CPU seconds, seconds to the first segment, highest resident memory in MB, segments."""

    wall: float
    cpu: float
    first: float
    memory: int
    segments: int


def bare(proxy: Path, model: Path, threads: int) -> Cost:
    """faster-whisper on the whole file."""
    process = subprocess.Popen(
        [sys.executable, "-c", BARE, str(proxy), str(model), str(threads)], stdout=subprocess.PIPE, text=True,
        preexec_fn=lambda: os.nice(10),
    )  # fmt: skip
    began = time.monotonic()
    assert process.stdout is not None
    first, segments = 0.0, 0
    for line in process.stdout:
        if line.startswith("first"):
            first = time.monotonic() - began
        else:
            segments = int(line.split()[1])
    return _cost(process, began, first, segments, 0)


def worker(proxy: Path, model: Path, threads: int) -> Cost:
    """InterviewKit's worker."""
    process = subprocess.Popen(command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment())
    began = time.monotonic()
    assert process.stdin is not None and process.stdout is not None
    process.stdin.write(
        Request(str(proxy), Settings(str(model), temperatures=(0.0,)), device="cpu", threads=threads).line()
    )
    process.stdin.flush()
    first, segments, memory = 0.0, 0, 0
    for line in process.stdout:
        event = parse(line)
        if isinstance(event, SegmentHeard) and not first:
            first = time.monotonic() - began
        elif isinstance(event, Heartbeat):
            memory = max(memory, event.memory_mb)
        elif isinstance(event, Done):
            segments = event.segments
    return _cost(process, began, first, segments, memory)


def _cost(process: subprocess.Popen[str] | subprocess.Popen[bytes], began: float, first: float, segments: int,
          memory: int) -> Cost:  # fmt: skip
    _, _, usage = os.wait4(process.pid, 0)
    process.returncode = 0
    cpu = usage.ru_utime + usage.ru_stime
    return Cost(time.monotonic() - began, cpu, first, max(memory, usage.ru_maxrss // 1024), segments)


def long_recording(folder: Path, seconds: float, skip: float = 0) -> Path:
    """The sample interviews, one after the other until it is long enough, as a proxy; skip: seconds left out first."""
    sounds = []
    for participant in ("P02", "P01"):
        proxy = folder / f"{participant}.flac"
        if not proxy.exists():
            prepare(resources.path("sample", f"{participant}-interview.ogg"), proxy, proxy.with_suffix(".peaks"))
        sounds.append((read_samples(proxy, 0, 10**9) * 32768).astype(np.int16))
    path = folder / f"{seconds:.0f}s-{skip:.0f}.flac"
    writer, written, whole = ProxyWriter(path), 0, np.concatenate(sounds)
    while written < seconds * RATE:
        part = whole[round(skip * RATE) :] if not written else whole
        writer.write(part[: max(0, round(seconds * RATE) - written)])
        written += len(part)
    writer.close()
    return path


def main() -> None:
    """Measures and prints a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, default=sample_folder())
    parser.add_argument("--minutes", type=float, default=12)
    parser.add_argument("--hours", type=float, default=3)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    threads = max(1, (os.cpu_count() or 2) - 1)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        proxies = [long_recording(folder, options.minutes * 60, 37 * n) for n in range(options.rounds)]
        pairs = [(bare(proxy, options.model, threads), worker(proxy, options.model, threads)) for proxy in proxies]
        for each, ours in pairs:
            print("bare  ", each)
            print("worker", ours)
        for what in ("cpu", "wall", "first") if pairs else ():
            ratio = sum(getattr(ours, what) for _, ours in pairs) / sum(getattr(plain, what) for plain, _ in pairs)
            print(f"{what}: {ratio:.3f} × bare")
        if options.hours:
            proxy = long_recording(folder, options.hours * 3600)
            print(f"{options.hours} h", worker(proxy, options.model, threads))


if __name__ == "__main__":
    main()
