"""Speaks the whole corpus once and keeps the sound with its word times, because synthesis is slow.

usage: python dataset.py FOLDER [--templates 12000] [--own 16] [--other 6]

Writes FOLDER/audio.i16 (16 kHz samples), FOLDER/utterances.json and the tokenizer. The sample interviews are
spoken many times: by their own voices and by others, faster, slower, higher, lower, and through the codecs
that people record with.
"""

import argparse
import io
import json
import random
from pathlib import Path

import av
import corpus
import numpy as np
import tokenizer
from synth import RATE, VOICES, say, vary

GAP = np.zeros(RATE // 10, np.float32)
CODECS = [  # container, codec, sampling rate, range of bit rates
    ("ogg", "libopus", 48_000, (16_000, 40_000)),
    ("mp3", "libmp3lame", 44_100, (32_000, 96_000)),
    ("ipod", "aac", 44_100, (32_000, 96_000)),
    ("mp3", "libmp3lame", 22_050, (24_000, 64_000)),
]


def through_codec(audio: np.ndarray, codec, rng: random.Random) -> np.ndarray:
    """The sound after encoding and decoding, aligned with the original."""
    container_name, name, rate, bit_rates = codec
    file = io.BytesIO()
    with av.open(file, "w", format=container_name) as container:
        stream = container.add_stream(name, rate=rate, layout="mono")
        stream.bit_rate = rng.randint(*bit_rates)
        frame = av.AudioFrame.from_ndarray(_int16(audio)[None], format="s16", layout="mono")
        frame.sample_rate = RATE
        size = stream.frame_size or (960 if name == "libopus" else 1024)
        resampler = av.AudioResampler(format=stream.format.name, layout="mono", rate=rate, frame_size=size)
        for piece in resampler.resample(frame) + resampler.resample(None):
            container.mux(stream.encode(piece))
        container.mux(stream.encode(None))
    file.seek(0)
    heard = []
    with av.open(file) as container:
        resampler = av.AudioResampler(format="s16", layout="mono", rate=RATE)
        for frame in container.decode(audio=0):
            heard += [piece.to_ndarray()[0] for piece in resampler.resample(frame)]
        heard += [piece.to_ndarray()[0] for piece in resampler.resample(None)]
    return _aligned(np.concatenate(heard).astype(np.float32) / 32768, audio)


def _aligned(heard: np.ndarray, original: np.ndarray) -> np.ndarray:
    n = min(len(original), len(heard), RATE * 20)
    spectrum = np.fft.rfft(heard[:n], 2 * n) * np.conj(np.fft.rfft(original[:n], 2 * n))
    delay = int(np.argmax(np.fft.irfft(spectrum)))
    heard = np.roll(heard, -(delay - 2 * n if delay > n else delay))
    return np.pad(heard, (0, max(0, len(original) - len(heard))))[: len(original)]


def _int16(audio: np.ndarray) -> np.ndarray:
    return (np.clip(audio, -1, 1) * 32767).astype("<i2")


class Writer:
    def __init__(self, folder: Path):
        self.folder = folder
        self.sound = (folder / "audio.i16").open("wb")
        self.utterances: list[dict] = []
        self.at = 0

    def add(self, jobs: list[dict], codec, rng: random.Random) -> None:
        """Speaks the jobs (language, text, voice, settings, …), all through one codec or none."""
        parts, at = [], self.at
        for job in jobs:
            audio, words = say(job["text"], **job.pop("settings"))
            times = [(round(a, 3), round(b, 3)) for _, a, b, _ in words]
            self.utterances.append({**job, "offset": at, "samples": len(audio), "words": times})
            parts += [audio, GAP]
            at += len(audio) + len(GAP)
        audio = np.concatenate(parts)
        _int16(through_codec(audio, codec, rng) if codec else audio).tofile(self.sound)
        self.at = at

    def close(self) -> None:
        self.sound.close()
        text = json.dumps(self.utterances, ensure_ascii=False)
        (self.folder / "utterances.json").write_text(text, "utf-8")


def template_jobs(language: str, count: int, rng: random.Random) -> list[dict]:
    texts = corpus.sentences(language, count + 400)
    random.Random(99).shuffle(texts)
    kinds = {"held": texts[:400], "template": texts[400:], "salad": corpus.salad(language, count // 8)}
    jobs = []
    for kind, lines in kinds.items():
        for text in lines:
            voice = rng.randrange(4)
            job = {"language": language, "kind": kind, "text": text, "voice": voice}
            jobs.append({**job, "settings": vary(language, rng, voice)})
    return jobs


def sample_jobs(language: str, script: dict, own: int, other: int, rng: random.Random) -> list[dict]:
    voices = {name: i for i, (name, _) in enumerate(VOICES[language])}
    jobs = []
    for index, segment in enumerate(script["segments"]):
        settings = script["voices"][segment["speaker"]]
        for voice in range(4):
            mine = voice == voices[settings["voice"]]
            for k in range(own if mine else other):
                exact = mine and k < 2
                job = {"language": language, "kind": "sample", "text": segment["text"], "voice": voice}
                job |= {"index": index, "own": mine}
                job["settings"] = dict(settings) if exact else vary(language, rng, voice, wide=True)
                jobs.append(job)
    rng.shuffle(jobs)
    return jobs


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("folder", type=Path)
    options.add_argument("--templates", type=int, default=12_000, help="template sentences a language")
    options.add_argument("--own", type=int, default=16, help="times its own voice speaks a sample sentence")
    options.add_argument("--other", type=int, default=6, help="times each other voice does")
    chosen = options.parse_args()
    chosen.folder.mkdir(parents=True, exist_ok=True)
    rng = random.Random(11)
    writer = Writer(chosen.folder)
    for language, script in corpus.scripts().items():
        jobs = template_jobs(language, chosen.templates, rng)
        for i in range(0, len(jobs), 100):
            writer.add(jobs[i : i + 100], None, rng)
        jobs = sample_jobs(language, script, chosen.own, chosen.other, rng)
        for i in range(0, len(jobs), 60):
            writer.add(jobs[i : i + 60], rng.choice([*CODECS, None, None, None]), rng)
        print(language, f"{writer.at / RATE / 3600:.1f} h so far", flush=True)
    writer.close()
    texts = [u["text"] for u in writer.utterances if u["kind"] in ("template", "salad")]
    spoken = [s["text"] for script in corpus.scripts().values() for s in script["segments"]]
    vocabulary = tokenizer.write(texts + spoken * 60, chosen.folder)
    print(len(vocabulary), "tokens")


if __name__ == "__main__":
    main()
