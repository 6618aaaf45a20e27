"""Speaks text with espeak-ng inside this process, because training needs word times and many hours fast."""

import ctypes
import random

import numpy as np
from scipy.signal import resample_poly

RATE = 16_000  # what Whisper hears; espeak-ng itself speaks at 22,050 Hz

# (espeak-ng voice, middle pitch): four audibly different speakers a language
VOICES = {
    "en": [("en-us", 50), ("en-us+f2", 55), ("en-us+m3", 40), ("en-us+f4", 50)],
    "ko": [("ko", 50), ("ko+f2", 55), ("ko+m3", 40), ("ko+f4", 50)],
}


class _EventId(ctypes.Union):
    _fields_ = [("number", ctypes.c_int), ("name", ctypes.c_char_p), ("string", ctypes.c_char * 8)]


class _Event(ctypes.Structure):
    _fields_ = [
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", _EventId),
    ]


_CALLBACK = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event))
_WORD_EVENT = 1
_sound: list[np.ndarray] = []
_words: list[tuple[int, int]] = []  # (character position from 1, sample)


@_CALLBACK
def _on_sound(wave, count, events):
    i = 0
    while events[i].type:
        if events[i].type == _WORD_EVENT:
            _words.append((events[i].text_position, events[i].sample))
        i += 1
    if count > 0 and wave:
        _sound.append(np.ctypeslib.as_array(wave, (count,)).copy())
    return 0


_espeak = None
_espeak_rate = 0


def _library():
    global _espeak, _espeak_rate
    if _espeak is None:
        _espeak = ctypes.CDLL("libespeak-ng.so.1")
        _espeak_rate = _espeak.espeak_Initialize(2, 0, None, 0)  # 2: synchronous
        _espeak.espeak_SetSynthCallback(_on_sound)
    return _espeak


def say(text: str, voice: str, rate: int = 160, pitch: int = 50, prange: int = 50):
    """Returns the speech (16 kHz float32, trimmed) and [(word, start, end, exact)] in seconds.

    exact is False for a word that espeak-ng joined to the one before: its time is shared out by length.
    """
    espeak = _library()
    _sound.clear()
    _words.clear()
    if espeak.espeak_SetVoiceByName(voice.encode()) != 0:
        raise ValueError(f"espeak-ng has no voice {voice!r}")
    for parameter, value in ((1, rate), (3, pitch), (4, prange)):
        espeak.espeak_SetParameter(parameter, value, 0)
    data = text.encode()
    espeak.espeak_Synth(data, ctypes.c_size_t(len(data) + 1), 0, 1, 0, 1, None, None)  # the second 1: UTF-8
    espeak.espeak_Synchronize()
    audio = np.concatenate(_sound).astype(np.float32) / 32768
    loud = np.flatnonzero(np.abs(audio) > 0.004)
    first, last = loud[0], loud[-1] + 1
    times = _word_times(text, first / _espeak_rate, last / _espeak_rate)
    return resample_poly(audio[first:last], 320, 441).astype(np.float32), times


def _word_times(text: str, begin: float, end: float) -> list[tuple[str, float, float, bool]]:
    spans, at = [], 0
    for word in text.split():
        at = text.index(word, at)
        spans.append((word, at, at + len(word)))
        at += len(word)
    starts: dict[int, float] = {}
    for position, sample in _words:
        for k, (_, a, b) in enumerate(spans):
            if a <= position - 1 < b:
                starts.setdefault(k, sample / _espeak_rate)
                break
    exact = [k in starts for k in range(len(spans))]
    starts.setdefault(0, begin)
    known = sorted(starts)
    for a, b in zip(known, [*known[1:], len(spans)], strict=True):
        stop = starts[b] if b < len(spans) else end
        letters = sum(len(spans[k][0]) for k in range(a, b))
        origin, done = starts[a], 0
        for k in range(a, b):
            starts[k] = origin + (stop - origin) * done / letters
            done += len(spans[k][0])
    edges = [max(starts[k], begin) - begin for k in range(len(spans))] + [end - begin]
    return [(spans[k][0], edges[k], edges[k + 1], exact[k]) for k in range(len(spans))]


def vary(language: str, rng: random.Random, voice: int, wide: bool = False) -> dict:
    """A speaker's settings with a little variation, as no two sentences of a person are alike."""
    name, pitch = VOICES[language][voice]
    rate, swing = ((140, 188), 12) if wide else ((145, 180), 8)
    return {
        "voice": name,
        "rate": rng.randint(*rate),
        "pitch": pitch + rng.randint(-swing, swing),
        "prange": rng.randint(30, 65) if wide else rng.randint(35, 60),
    }
