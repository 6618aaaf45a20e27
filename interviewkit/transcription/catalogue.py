"""The Whisper models that are known: size, languages, what they are good for, how well they hear Korean."""

from __future__ import annotations

from dataclasses import dataclass

from interviewkit.words import mark

MANY = "many"
"""Hears about a hundred languages, Korean and English among them."""


@dataclass(frozen=True)
class Known:
    """A model that can be downloaded.

    megabytes: on disk. languages: "en" alone, or "many". purpose: a text to translate. work: what a half minute costs
    beside "small", a rough guess until it was measured. korean: characters wrong in 100 on KsponSpeech eval-clean (Oh,
    Kim & Park 2023, Phonetics and Speech Sciences 15(3), table 4). korean_mean: the mean over eight Korean test sets,
    counted otherwise, so comparable among themselves only (model card of seastar105/whisper-base-komixv2). None where
    nobody published a figure.
    """

    name: str
    repository: str
    megabytes: int
    languages: str = MANY
    purpose: str = ""
    work: float = 1.0
    korean: float | None = None
    korean_mean: float | None = None
    licence: str = "MIT"


_QUICK = mark("For a first look at English on a slow computer; too weak for Korean.")
_DRAFT = mark("A good draft on any computer, in English and in Korean.")
_ENGLISH = mark("English only, and a little better at it than the model of the same size for all languages.")
_SHORT = mark("English only: a shortened model, quicker than the full one at nearly the same accuracy.")

CATALOGUE = (
    Known("tiny", "Systran/faster-whisper-tiny", 78, MANY, _QUICK, 0.2, 33.6),
    Known("base", "Systran/faster-whisper-base", 148, MANY, _QUICK, 0.35, 22.9, 26.4),
    Known("small", "Systran/faster-whisper-small", 486, MANY, _DRAFT, 1.0),
    Known(
        "medium",
        "Systran/faster-whisper-medium",
        1531,
        MANY,
        mark("Clearly better than small; overnight on a computer without a graphics card."),
        3.0,
        11.9,
    ),
    Known(
        "large-v3-turbo",
        "mobiuslabsgmbh/faster-whisper-large-v3-turbo",
        1622,
        MANY,
        mark("Nearly as accurate as large-v3. Quick on a graphics card; on the processor four times as slow as small."),
        3.5,
        None,
        8.6,
    ),
    Known(
        "large-v2",
        "Systran/faster-whisper-large-v2",
        3090,
        MANY,
        mark("The large model before large-v3; less accurate in Korean."),
        6.0,
        10.8,
        12.3,
    ),
    Known(
        "large-v3",
        "Systran/faster-whisper-large-v3",
        3091,
        MANY,
        mark("The most accurate, in Korean too; needs a graphics card, or a night."),
        6.0,
        None,
        8.0,
    ),
    Known("tiny.en", "Systran/faster-whisper-tiny.en", 78, "en", _ENGLISH, 0.2),
    Known("base.en", "Systran/faster-whisper-base.en", 148, "en", _ENGLISH, 0.35),
    Known("small.en", "Systran/faster-whisper-small.en", 486, "en", _ENGLISH, 1.0),
    Known("medium.en", "Systran/faster-whisper-medium.en", 1531, "en", _ENGLISH, 3.0),
    Known("distil-small.en", "Systran/faster-distil-whisper-small.en", 336, "en", _SHORT, 0.8),
    Known("distil-medium.en", "Systran/faster-distil-whisper-medium.en", 792, "en", _SHORT, 2.0),
    Known("distil-large-v3", "Systran/faster-distil-whisper-large-v3", 1517, "en", _SHORT, 3.5),
)
OTHER_NAMES = {"turbo": "large-v3-turbo", "large": "large-v3"}


def known(name: str) -> Known | None:
    """A model of the catalogue by its name, or by another name in use for it."""
    wanted = OTHER_NAMES.get(name, name)
    return next((model for model in CATALOGUE if model.name == wanted), None)
