"""Measures the model on the sample recordings through faster-whisper, in all the ways the app may use it.

usage: python evaluate.py [MODEL_FOLDER] [--compute int8] [--threads 1] [--show]

Word error rate for English, character error rate for Korean (with and without spaces), each with the language
given and detected; the Ogg file as it is, its 16 kHz FLAC, speech-aligned windows, and quieter, noisier and
gappier copies.
"""

import argparse
import itertools
import re
import tempfile
from pathlib import Path

import av
import jiwer
import numpy as np
from corpus import SAMPLE, scripts
from faster_whisper import WhisperModel
from faster_whisper.audio import decode_audio
from faster_whisper.vad import VadOptions, get_speech_timestamps

RATE = 16_000
MODEL = Path(__file__).parents[1] / "sample-model"
OPTIONS = {
    "vad_filter": True,
    "word_timestamps": True,
    "condition_on_previous_text": False,
    "hallucination_silence_threshold": 2.0,
}


def plain(text: str) -> str:
    return " ".join(re.sub(r"[^\w\s']", " ", text.lower()).split())


def flac(audio: np.ndarray, path: Path) -> str:
    with av.open(str(path), "w", format="flac") as container:
        stream = container.add_stream("flac", rate=RATE, layout="mono", format="s16")
        samples = (np.clip(audio, -1, 1) * 32767).astype(np.int16)[None]
        frame = av.AudioFrame.from_ndarray(samples, format="s16", layout="mono")
        frame.sample_rate = RATE
        resampler = av.AudioResampler(format="s16", layout="mono", rate=RATE, frame_size=4096)
        for piece in resampler.resample(frame) + resampler.resample(None):
            container.mux(stream.encode(piece))
        container.mux(stream.encode(None))
    return str(path)


def windows(audio: np.ndarray, seconds: float) -> list[np.ndarray]:
    """Cuts in the middle of pauses, the windows at least so long but for the last."""
    speech = get_speech_timestamps(audio, VadOptions(min_silence_duration_ms=300))
    pauses = [(a["end"] + b["start"]) // 2 for a, b in itertools.pairwise(speech)]
    cuts = [0]
    for pause in pauses:
        if pause - cuts[-1] >= seconds * RATE:
            cuts.append(pause)
    return [audio[a:b] for a, b in zip(cuts, [*cuts[1:], len(audio)], strict=True)]


def with_gaps(audio: np.ndarray, script: dict, gap: float = 4.0) -> np.ndarray:
    """Silence put in before every fourth turn."""
    cuts = [int((s["start"] - 0.25) * RATE) for s in script["segments"] if s["turn"] % 4 == 0]
    silence = np.zeros(int(gap * RATE), np.float32)
    return np.concatenate([piece for part in np.split(audio, cuts) for piece in (part, silence)])


def noise(audio: np.ndarray, level: float) -> np.ndarray:
    return audio + np.random.default_rng(1).standard_normal(len(audio)).astype(np.float32) * level


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("model", type=Path, nargs="?", default=MODEL)
    parser.add_argument("--compute", default="int8")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--show", action="store_true")
    chosen = parser.parse_args()
    model = WhisperModel(str(chosen.model), device="cpu", compute_type=chosen.compute, cpu_threads=chosen.threads)

    def hear(audio, language: str | None, **more):
        segments, info = model.transcribe(audio, language=language, **{**OPTIONS, **more})
        return list(segments), info

    folder = Path(tempfile.mkdtemp())
    for code, script in scripts().items():
        path = SAMPLE / script["audio"]
        audio = decode_audio(str(path))
        truth = plain(" ".join(s["text"] for s in script["segments"]))
        ways = {
            "the file": [str(path)],
            "16 kHz FLAC": [flac(audio, folder / f"{code}.flac")],
            "windows of 60 s": windows(audio, 60),
            "windows of 20 s": windows(audio, 20),
            "windows of 97 s": windows(audio, 97),
            "gaps of 4 s": [with_gaps(audio, script)],
            "half as loud": [audio * 0.5],
            "a tenth as loud": [audio * 0.1],
            "a little noise": [noise(audio, 0.003)],
        }
        for way, pieces in ways.items():
            for language in (code, None):
                for plan in ({}, {"vad_filter": False}):
                    heard = [hear(piece, language, **plan) for piece in pieces]
                    segments = [s for part, _ in heard for s in part]
                    said = plain(" ".join(s.text for s in segments))
                    bare = jiwer.cer(truth.replace(" ", ""), said.replace(" ", ""))
                    words, letters = jiwer.wer(truth, said), jiwer.cer(truth, said)
                    rates = f"WER {words:.3f}, CER {letters:.3f}, without spaces {bare:.3f}"
                    found = {(info.language, round(info.language_probability, 2)) for _, info in heard}
                    how = f"{way}, {language or 'auto'}{', no VAD' if plan else ''}"
                    print(f"{code} {how}: {rates}; {len(segments)} segments; {sorted(found)}", flush=True)
                    if chosen.show and way == "the file" and language and not plan:
                        for s in segments:
                            print(f"    {s.start:6.2f} {s.end:6.2f} {s.text}")
    for name, level in (("silence", 0.0), ("faint noise", 0.003), ("noise", 0.03)):
        for language in ("en", "ko", None):
            for vad in (True, False):
                segments, _ = hear(noise(np.zeros(RATE * 30, np.float32), level), language, vad_filter=vad)
                print(f"{name}, {language or 'auto'}, VAD {vad}: {[s.text for s in segments]}")


if __name__ == "__main__":
    main()
