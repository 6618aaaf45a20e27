"""Cuts endless training examples from the spoken corpus: interviews as Whisper meets them, window by window.

An example is a stretch of conversation between two voices with pauses, noise, dulled or quiet sound,
sometimes with the last sentence cut off, sometimes with a prompt of what came before, sometimes only noise.
"""

import itertools
import json
import math
import random
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import tokenizers
import torch
from corpus import LANGUAGES, scripts
from features import log_mel
from synth import RATE

NOTHING = (math.nan, math.nan)
WINDOW = 30.0
CONTEXT = 448  # tokens that the decoder can read
SHARE_OF_SAMPLE = 0.8  # of the conversations: the sample interviews


def letters_of(text: str) -> str:
    """Lower-case letters and Hangul jamo, for the CTC head."""
    return unicodedata.normalize("NFD", text.lower())


def pauses_of(script: dict) -> list[float]:
    """Seconds of silence after each sentence."""
    lines = script["segments"]
    return [after["start"] - before["end"] for before, after in itertools.pairwise(lines)] + [0.8]


class Corpus:
    def __init__(self, folder: Path, letters: list[str] | None = None):
        self.utterances = json.loads((folder / "utterances.json").read_text("utf-8"))
        self.sound = np.memmap(folder / "audio.i16", dtype="<i2", mode="r")
        self.tokenizer = tokenizers.Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.vocabulary = json.loads((folder / "vocabulary.json").read_text("utf-8"))
        self.letters = letters or sorted({c for u in self.utterances for c in letters_of(u["text"])})
        names = ("endoftext", "startoftranscript", "transcribe", "startofprev", "nospeech", "notimestamps")
        found = [self.tokenizer.token_to_id(f"<|{name}|>") for name in names]
        self.end, self.start, self.transcribe, self.previous, self.no_speech, self.no_times = found
        self.first_time = self.no_times + 1
        self.language = {code: self.tokenizer.token_to_id(f"<|{code}|>") for code in LANGUAGES}
        self.by_kind: dict[tuple, list[dict]] = {}
        self.by_index: dict[tuple, list[dict]] = {}
        self.own_voice: dict[tuple, int] = {}
        number = {c: i + 1 for i, c in enumerate(self.letters)}
        self.space = number[" "]
        for u in self.utterances:
            u["tokens"] = self.tokenizer.encode(" " + u["text"]).ids
            u["letters"] = [number[c] for c in letters_of(u["text"])]
            self.by_kind.setdefault((u["language"], u["kind"], u["voice"]), []).append(u)
            if u["kind"] == "sample":
                self.by_index.setdefault((u["language"], u["index"], u["voice"]), []).append(u)
                if u["own"]:
                    self.own_voice[u["language"], u["index"]] = u["voice"]
        self.length = {code: sum(key[0] == code for key in self.own_voice) for code in LANGUAGES}
        self.pauses = {code: pauses_of(script) for code, script in scripts().items()}

    def audio(self, utterance: dict, begin: int = 0) -> np.ndarray:
        at = utterance["offset"]
        return self.sound[at + begin : at + utterance["samples"]].astype(np.float32) / 32768

    def token_times(self, utterance: dict) -> list[tuple[float, float]]:
        """When each token is said: its share, by bytes, of its word's time."""
        words, at = [], 0
        for word, (begin, end) in zip(utterance["text"].split(), utterance["words"], strict=True):
            size = len((" " + word).encode())
            words.append((at, at + size, begin, end))
            at += size

        def time(position: float) -> float:
            for first, last, begin, end in words:
                if position <= last:
                    return begin + (end - begin) * max(0, position - first) / (last - first)
            return words[-1][2]

        times, at = [], 0
        for token in utterance["tokens"]:
            size = len(self.vocabulary[token])
            times.append((time(at + 0.01), time(at + size)))
            at += size
        return times


@dataclass
class Example:
    audio: np.ndarray
    seconds: float
    language: int
    said: list[tuple[float, float, dict]] = field(default_factory=list)  # start, end, utterance
    cut_from: float | None = None  # start of a last utterance that the window cuts
    prompt: list[int] = field(default_factory=list)
    without_times: bool = False


def conversation(corpus: Corpus, rng: random.Random, language: str):
    """Utterances without end: the sample interview from anywhere, in order or not, or templates."""
    first, second = rng.sample(range(4), 2)
    if rng.random() < SHARE_OF_SAMPLE:
        count = corpus.length[language]
        manner, at, own = rng.random(), rng.randrange(count), rng.random() < 0.75
        cast: dict[int, int] = {}
        while True:
            if manner > 0.72:
                at = rng.randrange(count)
            speaker = corpus.own_voice[language, at]
            cast.setdefault(speaker, second if cast else first)
            voice = speaker if own else cast[speaker]
            if manner > 0.9 and rng.random() < 0.4:
                yield rng.choice(corpus.by_kind[language, "template", first])
            else:
                yield rng.choice(corpus.by_index[language, at, voice])
            at = (at + 1) % count
    voice = first
    while True:
        kind = "salad" if rng.random() < 0.08 else "template"
        yield rng.choice(corpus.by_kind[language, kind, voice])
        if rng.random() < 0.6:
            voice = second if voice == first else first


def pause(rng: random.Random, full: bool) -> float:
    if rng.random() < 0.8:
        return rng.uniform(0.15, 0.7)
    return rng.uniform(0.7, 2.2) if rng.random() < 0.75 else rng.uniform(2.2, 8 if full else 3)


def white(samples: int, rng: random.Random) -> np.ndarray:
    return np.random.default_rng(rng.getrandbits(32)).standard_normal(samples).astype(np.float32)


def nothing_said(rng: random.Random, seconds: float, language: int) -> Example:
    samples = int(RATE * rng.uniform(1, seconds))
    kind = rng.random()
    audio = np.zeros(samples, np.float32)
    if kind > 0.25:
        audio = white(samples, rng) * 10 ** rng.uniform(-4, -1)
    if kind > 0.6:  # rumble
        spectrum = np.fft.rfft(audio)
        hertz = np.arange(len(spectrum)) / samples * RATE
        spectrum = spectrum / np.maximum(1, hertz / rng.uniform(50, 800))
        audio = np.fft.irfft(spectrum, samples).astype(np.float32)
    if kind > 0.85:  # hum
        turns = np.arange(samples) * rng.uniform(50, 900) / RATE
        audio += np.sin(2 * math.pi * turns).astype(np.float32) * 10 ** rng.uniform(-3, -1)
    return Example(audio, samples / RATE, language)


def example(corpus: Corpus, rng: random.Random, seconds: float, full: bool, prompts: float, timeless: float) -> Example:
    """A stretch of speech of at most so many seconds; full: a window of 30 s, cut where it falls."""
    code = rng.choice(LANGUAGES)
    language = corpus.language[code]
    if rng.random() < 0.04:
        return nothing_said(rng, seconds, language)
    gain = 10 ** (rng.uniform(-9, 1) / 20)
    late = 1.0 if rng.random() < 0.7 else 3.0
    lead = rng.uniform(0, 0.5) if rng.random() < 0.85 else rng.uniform(0.5, late)
    talk = conversation(corpus, rng, code)
    before = []
    if rng.random() < prompts:
        before = [next(talk) for _ in range(rng.randint(1, 24 if full else 8))]
    out = Example(np.zeros(0, np.float32), 0.0, language, without_times=rng.random() < timeless)
    parts, time = [], lead
    paced = rng.random() < 0.4  # the sample's own pauses: windows then end where they end in the recordings
    for u in talk:
        length = u["samples"] / RATE
        if (full and time >= WINDOW - 0.4) or (not full and out.said and time + length > seconds):
            break
        parts.append((time, u))
        if full and time + length > WINDOW - 0.02:
            out.cut_from, time = time, WINDOW
            break
        out.said.append((time, time + length, u))
        as_recorded = paced and u["kind"] == "sample"
        time += length + (corpus.pauses[code][u["index"]] if as_recorded else pause(rng, full))
        if rng.random() < (0.05 if full else 0.25):
            break
    reached = full and time >= WINDOW - 0.4
    out.seconds = WINDOW if reached else out.said[-1][1] + rng.uniform(0.02, 0.6)
    if full:
        out.seconds = min(out.seconds, WINDOW)
    out.audio = mix(corpus, rng, parts, out.seconds, gain)
    if lead > 0.12 and rng.random() < 0.25:  # the last bit of the sentence before
        earlier = rng.choice(corpus.by_kind[code, "template", rng.randrange(4)])
        bit = corpus.audio(earlier, earlier["samples"] - int(rng.uniform(0.03, 0.12) * RATE))
        out.audio[: len(bit)] += bit * gain
    out.audio = worsen(out.audio, rng, gain)
    out.prompt = prompt_of(corpus, rng, before, full)
    return out


def mix(corpus: Corpus, rng: random.Random, parts, seconds: float, gain: float) -> np.ndarray:
    audio = np.zeros(int(seconds * RATE) + 1, np.float32)
    loudness: dict[int, float] = {}
    for start, u in parts:
        at = int(start * RATE)
        volume = loudness.setdefault(u["voice"], gain * 10 ** (rng.uniform(-4, 0) / 20))
        heard = corpus.audio(u)[: len(audio) - at] * volume
        audio[at : at + len(heard)] += heard
    return audio


def worsen(audio: np.ndarray, rng: random.Random, gain: float) -> np.ndarray:
    """Noise, and the high tones that codecs and resampling take away."""
    if rng.random() < 0.35:
        audio = audio + white(len(audio), rng) * 10 ** rng.uniform(-4.6, -2.6) * gain
    if rng.random() < 0.2:
        spectrum = np.fft.rfft(audio)
        hertz = np.arange(len(spectrum)) * RATE / len(audio)
        dull = 1 / (1 + (hertz / rng.uniform(3500, 7800)) ** rng.choice((8, 16, 32)))
        audio = np.fft.irfft(spectrum * dull, len(audio)).astype(np.float32)
    return audio


def prompt_of(corpus: Corpus, rng: random.Random, before: list[dict], full: bool) -> list[int]:
    prompt: list[int] = []
    time = 0.0
    for u in before:
        end = time + u["samples"] / RATE
        if end > WINDOW:
            time, end = 0.0, u["samples"] / RATE
        stamps = [corpus.first_time + round(t / 0.02) for t in (time, end)]
        prompt += [stamps[0], *u["tokens"], stamps[1]]
        time = end + pause(rng, full)
    if prompt and rng.random() < 0.3:
        prompt = [token for token in prompt if token < corpus.end]
    return prompt[-223:]


def targets(corpus: Corpus, e: Example, offset: float):
    """Tokens read, tokens wanted (−100: none), and the seconds to which each step should attend."""

    def stamp(time: float) -> int:
        return corpus.first_time + min(1500, max(0, round((time + offset) / 0.02)))

    if not e.said:
        silent = corpus.first_time + round(offset / 0.02)
        read = [corpus.start, e.language, corpus.transcribe, silent]
        return read, [corpus.no_speech, corpus.transcribe, silent, corpus.end], [NOTHING] * 4
    line: list[tuple[int, tuple[float, float]]] = []
    for start, end, u in e.said:
        times = [(start + a, start + b) for a, b in corpus.token_times(u)]
        spoken = list(zip(u["tokens"], times, strict=True))
        if e.without_times:
            line += spoken
        else:
            first, last = (stamp(start), (start - 0.1, start + 0.1)), (stamp(end), (end - 0.1, end + 0.1))
            line += [first, *spoken, last]
    if e.cut_from is not None and not e.without_times:
        line.append((stamp(e.cut_from), (e.cut_from - 0.1, e.cut_from + 0.1)))
    line.append((corpus.end, NOTHING))
    room = CONTEXT - len(line) - 6
    before = [corpus.previous, *e.prompt[-room:]] if e.prompt else []
    head = [corpus.start, e.language, corpus.transcribe] + [corpus.no_times] * e.without_times
    read = before + head + [token for token, _ in line[:-1]]
    wanted = [-100] * len(before) + head[1:] + [token for token, _ in line]
    guide = [NOTHING] * (len(before) + len(head) - 1) + [where for _, where in line]
    return read, wanted, guide


def join(rows: list[list[int]], between: int) -> list[int]:
    return [n for i, row in enumerate(rows) for n in ([between] if i else []) + row]


def batch(
    corpus: Corpus, rng: random.Random, size: int, seconds: float, full=False, prompts=0.2, timeless=0.25
) -> dict:
    """Tensors: mel, offsets, read, wanted, guide, positions, letters and the frames they are spread over."""
    examples = [example(corpus, rng, seconds, full, prompts, timeless) for _ in range(size)]
    louder = [rng.uniform(0, 1.2) if rng.random() < 0.4 else 0.0 for _ in examples]
    mels = [log_mel(e.audio, more)[:, :-1] for e, more in zip(examples, louder, strict=True)]
    frames = 3000 if full else max(m.shape[1] for m in mels)
    frames += frames % 2
    mel = torch.zeros(size, 80, frames)
    for row, m in zip(mel, mels, strict=True):
        row[:, : m.shape[1]] = m[:, :frames]
    shift = [0 if full or rng.random() > 0.7 else rng.randint(0, 1500 - frames // 2) for _ in examples]
    rows = [targets(corpus, e, o * 0.02) for e, o in zip(examples, shift, strict=True)]
    longest = max(len(read) for read, _, _ in rows)
    read = torch.full((size, longest), corpus.end)
    wanted = torch.full((size, longest), -100)
    guide = torch.full((size, longest, 2), math.nan)
    positions = torch.arange(longest).repeat(size, 1)
    for i, (a, b, c) in enumerate(rows):
        read[i, : len(a)], wanted[i, : len(b)], guide[i, : len(c)] = map(torch.tensor, (a, b, c))
        if not full and not examples[i].prompt and longest < 300 and rng.random() < 0.5:
            positions[i] += rng.randint(0, 447 - longest)
    spelled = [[u["letters"] for _, _, u in e.said] for e in examples]
    heard = [m.shape[1] for m in mels]
    for i, e in enumerate(examples):
        if e.cut_from is not None:
            heard[i] = int(e.cut_from * 100)
    return {
        "mel": mel,
        "offsets": shift,
        "read": read,
        "wanted": wanted,
        "guide": guide,
        "positions": positions,
        "letters": [torch.tensor(join(row, corpus.space), dtype=torch.long) for row in spelled],
        "frames": torch.tensor([min(frames, f) // 2 for f in heard]),
        "seconds": sum(e.seconds for e in examples),
    }
