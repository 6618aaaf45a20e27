"""How much the worker costs over bare faster-whisper: time, first words, memory.

    python -m tests.benchmarks.bench_transcription [--model DIR] [--minutes 12] [--hours 3]

Bars: time ≤ 1.05 × bare (same model, options and threads), memory of a 3-hour recording ≤ 1.0 GB above the model,
cancelled within 2.5 s at any moment.
Both run without sampling. Still they need not do the same work: where one half minute ends a word earlier, all that
follow begin elsewhere, and the miniature model doubts itself often and then hears the same second once more. So every
round takes another stretch of the sample interviews, sums are told, and so is how many half minutes each heard: the
ratio per half minute is the overhead, the other one is chance as well. CPU seconds are of the whole process, start and
end included; wall seconds need a quiet machine.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import numpy as np

from interviewkit import resources
from interviewkit.audio import RATE, prepare
from interviewkit.audio.proxy import ProxyWriter, read_samples
from interviewkit.transcription import CANCEL, Request, Settings, command, environment, parse
from interviewkit.transcription.client import PATIENCE
from interviewkit.transcription.events import Done, Heartbeat, SegmentHeard
from interviewkit.transcription.models import sample_folder

COUNTING = """
import os, sys, time
import faster_whisper.transcribe as engine
counts = os.open(os.environ["COUNTS"], os.O_WRONLY | os.O_CREAT)
heard = spoken = 0
start = 0.0
def encode(self, features, plain=engine.WhisperModel.encode):
    global heard, start
    start = start or time.process_time()
    heard += 1
    return plain(self, features)
def generate(self, *args, plain=engine.WhisperModel.generate_with_fallback):
    global spoken
    spoken += 1
    found = plain(self, *args)
    os.pwrite(counts, f"{heard} {spoken} {start:.3f}   ".encode(), 0)
    return found
engine.WhisperModel.encode, engine.WhisperModel.generate_with_fallback = encode, generate
"""
WORKER = (
    COUNTING
    + """
from interviewkit.transcription.worker import run_worker
run_worker()
"""
)
BARE = (
    COUNTING
    + """
from faster_whisper import WhisperModel
model = WhisperModel(sys.argv[2], device="cpu", compute_type="int8", cpu_threads=int(sys.argv[3]))
segments, _ = model.transcribe(sys.argv[1], vad_filter=True, condition_on_previous_text=False, word_timestamps=True,
                               hallucination_silence_threshold=2.0, temperature=[0.0])
for i, segment in enumerate(segments):
    if not i:
        print("first", flush=True)
print(f"segments {i + 1}")
"""
)


TOLD = ("cpu", "wall", "first", "start", "encoded", "decoded")


@dataclass(frozen=True)
class Cost:
    """One process: wall and CPU seconds, seconds to the first segment, highest resident memory in MB, segments.

    encoded: half minutes encoded, the one that tells the language among them. decoded: half minutes decoded.
    start: CPU seconds before the first of them.
    """

    wall: float
    cpu: float
    first: float
    memory: int
    segments: int
    encoded: int
    decoded: int
    start: float


def bare(proxy: Path, model: Path, threads: int) -> Cost:
    """faster-whisper on the whole file."""
    process = subprocess.Popen(
        [sys.executable, "-c", BARE, str(proxy), str(model), str(threads)], stdout=subprocess.PIPE, text=True,
        preexec_fn=lambda: os.nice(10), env=_counting(proxy),
    )  # fmt: skip
    began = time.monotonic()
    assert process.stdout is not None
    first, segments = 0.0, 0
    for line in process.stdout:
        if line.startswith("first"):
            first = time.monotonic() - began
        else:
            segments = int(line.split()[1])
    return _cost(process, began, first, segments, 0, proxy)


def worker(proxy: Path, model: Path, threads: int) -> Cost:
    """InterviewKit's worker."""
    process = subprocess.Popen(
        [*command()[:4], "-c", WORKER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=_counting(proxy)
    )
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
    return _cost(process, began, first, segments, memory, proxy)


def cancelled(proxy: Path, model: Path, threads: int, after: float) -> float:
    """Seconds from asking the worker to stop, so long after its start, to its end; as patient as the app is."""
    process = subprocess.Popen(command(), stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, env=environment())
    assert process.stdin is not None
    process.stdin.write(Request(str(proxy), Settings(str(model)), device="cpu", threads=threads).line())
    process.stdin.flush()
    time.sleep(after)
    began = time.monotonic()
    process.stdin.write(CANCEL)
    process.stdin.flush()
    try:
        process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    return time.monotonic() - began


def _counting(proxy: Path) -> dict[str, str]:
    """The worker's environment, and where to write how many half minutes were heard."""
    return {**environment(), "COUNTS": str(proxy.with_suffix(".counts"))}


def _cost(process: subprocess.Popen[str] | subprocess.Popen[bytes], began: float, first: float, segments: int,
          memory: int, proxy: Path) -> Cost:  # fmt: skip
    _, _, usage = os.wait4(process.pid, 0)
    process.returncode = 0
    cpu = usage.ru_utime + usage.ru_stime
    wall = time.monotonic() - began
    encoded, decoded, start = proxy.with_suffix(".counts").read_text().split()
    most = max(memory, usage.ru_maxrss // 1024)
    return Cost(wall, cpu, first, most, segments, int(encoded), int(decoded), float(start))


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


def pair(proxy: Path, model: Path, threads: int, *, turned: bool) -> tuple[Cost, Cost]:
    """Bare and ours; turned: ours first, for a machine grows slower or faster meanwhile."""
    ours = worker(proxy, model, threads) if turned else None
    plain = bare(proxy, model, threads)
    return plain, ours or worker(proxy, model, threads)


def main() -> None:
    """Measures and prints a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, default=sample_folder())
    parser.add_argument("--minutes", type=float, default=12)
    parser.add_argument("--hours", type=float, default=3)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--cancels", type=int, default=10)
    options = parser.parse_args()
    threads = max(1, (os.cpu_count() or 2) - 1)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        proxies = [long_recording(folder, options.minutes * 60, 37 * n) for n in range(options.rounds)]
        pairs = [pair(proxy, options.model, threads, turned=bool(n % 2)) for n, proxy in enumerate(proxies)]
        for each, ours in pairs:
            print("bare  ", each)
            print("worker", ours)
        sums = {what: [sum(getattr(each, what) for each in side) for side in zip(*pairs, strict=True)] for what in TOLD}
        for what, (plain, ours) in sums.items() if pairs else ():
            print(f"{what}: {ours / plain:.3f} × bare")
        if pairs:
            (plain, ours), (heard, ours_heard) = sums["cpu"], sums["decoded"]
            print(f"cpu for each half minute decoded: {ours / ours_heard / (plain / heard):.3f} × bare")
        if options.cancels:
            proxy, chance = long_recording(folder, options.minutes * 60), random.Random(0)
            took = [cancelled(proxy, options.model, threads, chance.uniform(0, 9)) for _ in range(options.cancels)]
            print(f"cancelled within {max(took):.2f} s, median {median(took):.2f} s")
        if options.hours:
            proxy = long_recording(folder, options.hours * 3600)
            print(f"{options.hours} h", worker(proxy, options.model, threads))


if __name__ == "__main__":
    main()
