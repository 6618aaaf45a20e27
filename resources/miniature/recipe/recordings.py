"""Builds the two sample recordings from their scripts, so that anybody can change a sentence and hear it.

usage: python recordings.py            rewrites the times in the scripts and the .ogg files beside them
"""

import json
import random
from pathlib import Path

import av
import numpy as np
from synth import RATE, say

SAMPLE = Path(__file__).parents[2] / "sample"
LEAD, BETWEEN_SENTENCES, BETWEEN_TURNS, THINKING = 0.6, (0.25, 0.55), (0.6, 1.1), (1.8, 2.6)


def place(script: dict) -> np.ndarray:
    """Speaks every segment and writes its start and end (seconds) into the script; returns 16 kHz float32."""
    rng = random.Random(script["seed"])
    time, parts, before = LEAD, [], None
    for segment in script["segments"]:
        if before is not None:
            pause = BETWEEN_SENTENCES if segment["speaker"] == before["speaker"] else BETWEEN_TURNS
            if segment.get("after_thinking"):
                pause = THINKING
            time += rng.uniform(*pause)
        voice = script["voices"][segment["speaker"]]
        audio, _ = say(segment["text"], **voice)
        segment["start"], segment["end"] = round(time, 2), round(time + len(audio) / RATE, 2)
        parts.append((time, audio))
        time += len(audio) / RATE
        before = segment
    out = np.zeros(int((time + 0.8) * RATE), np.float32)
    for start, audio in parts:
        at = int(start * RATE)
        out[at : at + len(audio)] += audio * 0.8
    room = np.random.default_rng(script["seed"]).standard_normal(len(out)).astype(np.float32)
    return np.clip(out + room * 4e-4, -1, 1)


def write_opus(path: Path, audio: np.ndarray, bit_rate: int = 32_000) -> None:
    """Ogg with Opus: small, and every player and browser on Linux, Windows and macOS reads it."""
    with av.open(str(path), "w", format="ogg") as container:
        stream = container.add_stream("libopus", rate=48_000, layout="mono")
        stream.bit_rate = bit_rate
        samples = (audio * 32767).astype(np.int16)[None]
        frame = av.AudioFrame.from_ndarray(samples, format="s16", layout="mono")
        frame.sample_rate = RATE
        resampler = av.AudioResampler(format="flt", layout="mono", rate=48_000, frame_size=960)
        frames = resampler.resample(frame) + resampler.resample(None)
        for piece in frames:
            container.mux(stream.encode(piece))
        container.mux(stream.encode(None))


def main() -> None:
    for path in sorted(SAMPLE.glob("*.script.json")):
        script = json.loads(path.read_text("utf-8"))
        audio = place(script)
        script["duration"] = round(len(audio) / RATE, 2)
        path.write_text(json.dumps(script, ensure_ascii=False, indent=1) + "\n", "utf-8")
        out = path.with_name(script["audio"])
        write_opus(out, audio)
        count, size = len(script["segments"]), out.stat().st_size
        print(f"{out.name}: {len(audio) / RATE:.1f} s, {count} sentences, {size} bytes")


if __name__ == "__main__":
    main()
