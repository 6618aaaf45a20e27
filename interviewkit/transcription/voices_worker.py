"""The child process that tells voices apart by their sound: whatever the model files do to it stays in it.

python -u -X utf8 -m interviewkit.transcription.voices_worker      (or: interviewkit voices-worker)

One JSON line comes in on stdin: {"proxy", "segmentation", "embedding", "speakers"}, speakers null when open. JSON lines
go out on what was stdout: {"fraction"} on the way, {"turns": [[start_ms, end_ms, voice], …]} at the end. When stdin
ends, so does the process.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from interviewkit.audio.proxy import read_samples, samples_in

THRESHOLD = 0.5
"""Of the clustering, where nobody says how many people speak: smaller hears more voices."""
NICENESS = 10
PIECE = 9_600_000
"""Samples that are decoded in one go: ten minutes."""


def run_worker() -> None:
    """Answers the one request on stdin."""
    outgoing = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a library prints is no answer
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    request = json.loads(sys.stdin.buffer.readline())
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _say(outgoing, {"turns": _turns(request, outgoing)})


def _sound(proxy: Path) -> NDArray[np.float32]:
    """All of it, for sherpa-onnx takes nothing less; read piece by piece, so that it is held only once."""
    sound = np.zeros(samples_in(proxy), np.float32)
    for start in range(0, len(sound), PIECE):
        part = read_samples(proxy, start, min(start + PIECE, len(sound)))
        sound[start : start + len(part)] = part
    return sound


def _turns(request: dict[str, Any], outgoing: BinaryIO) -> list[list[int]]:
    import sherpa_onnx as sherpa

    threads = max(1, (os.cpu_count() or 2) // 2)
    speakers = request["speakers"]
    config = sherpa.OfflineSpeakerDiarizationConfig(
        segmentation=sherpa.OfflineSpeakerSegmentationModelConfig(
            pyannote=sherpa.OfflineSpeakerSegmentationPyannoteModelConfig(model=request["segmentation"]),
            num_threads=threads,
        ),
        embedding=sherpa.SpeakerEmbeddingExtractorConfig(model=request["embedding"], num_threads=threads),
        clustering=sherpa.FastClusteringConfig(num_clusters=speakers or -1, threshold=THRESHOLD),
        min_duration_on=0.3,
        min_duration_off=0.5,
    )
    if not config.validate():
        raise ValueError("sherpa-onnx refuses the model files")
    diarisation = sherpa.OfflineSpeakerDiarization(config)
    proxy = Path(request["proxy"])
    sound = _sound(proxy)

    def tell(done: int, whole: int) -> int:
        _say(outgoing, {"fraction": done / max(whole, 1)})
        return 0

    found = diarisation.process(sound, callback=tell).sort_by_start_time()
    return [[round(each.start * 1000), round(each.end * 1000), int(each.speaker)] for each in found]


def _say(outgoing: BinaryIO, what: dict[str, Any]) -> None:
    outgoing.write(json.dumps(what).encode() + b"\n")
    outgoing.flush()


def _end_with_parent() -> None:
    sys.stdin.buffer.read()
    os._exit(0)


if __name__ == "__main__":
    run_worker()
