"""What is known of models and of this machine, in sentences: the same for the window and for the command line."""

from __future__ import annotations

from interviewkit.transcription.catalogue import MANY, Known
from interviewkit.transcription.devices import Device, Why
from interviewkit.transcription.speeds import Estimate, Speed
from interviewkit.words import mark, plural, tr

REASONS: dict[Why, tuple[str, str]] = {
    "": ("", ""),
    "asked": (mark("as you chose"), ""),
    "no-card": (mark("no NVIDIA graphics card was found"), ""),
    "driver": (
        mark("there is a graphics card ({card}), but its driver does not answer"),
        mark("Install a newer NVIDIA driver, or restart the computer."),
    ),
    "library": (
        mark("there is a graphics card, but the library cuBLAS 12 cannot be loaded"),
        mark("Install NVIDIA's CUDA 12, or the Python package nvidia-cublas-cu12."),
    ),
    "memory": (
        mark("the graphics card has too little free memory for this model"),
        mark("Close programs that use the card, or choose a smaller model."),
    ),
    "crash": (
        mark("the graphics card was tried, and the speech recogniser crashed on it"),
        mark("Install a newer NVIDIA driver. Transcribing works, only slower."),
    ),
    "failed": (
        mark("the graphics card was tried and refused: {detail}"),
        mark("Install a newer NVIDIA driver. Transcribing works, only slower."),
    ),
}
"""Why a model runs on the processor, and what to do for the card."""


def device_line(device: Device) -> str:
    """What models run on, why not on the card, and what to do about it."""
    if device.kind == "cuda":
        return tr("On the graphics card {card} ({compute})", card=device.card or "NVIDIA", compute=device.compute)
    why, remedy = (tr(text, card=device.card, detail=device.detail) if text else "" for text in REASONS[device.why])
    line = tr("On the processor ({compute})", compute=device.compute)
    line = f"{line}: {why}" if why else line
    return f"{line}. {remedy}" if remedy else line


def fell_back(device: Device) -> bool:
    """Whether the person should be told that a card that is there is not used."""
    return device.kind == "cpu" and device.why not in ("", "asked", "no-card")


def hour_line(speed: Speed | Estimate) -> str:
    """What an hour of recording takes at this speed."""
    return tr("1 hour of recording takes about {time}", time=duration(speed.pace * 3600))


def duration(seconds: float) -> str:
    """A rough length of time: from half a minute on in minutes, from two hours on in quarters of an hour."""
    if seconds < 45:
        return plural("{n} second", "{n} seconds", max(1, round(seconds)))
    minutes = max(1, round(seconds / 60))
    if minutes > 20:
        minutes = round(minutes / 5) * 5
    if minutes < 90:
        return plural("{n} minute", "{n} minutes", minutes)
    hours, rest = divmod(round(minutes / 15) * 15, 60)
    text = plural("{n} hour", "{n} hours", hours)
    return text if not rest else tr("{hours} {minutes}", hours=text, minutes=plural("{n} minute", "{n} minutes", rest))


def size(bytes_: float) -> str:
    """Bytes as people read them, e.g. 486 MB, 3.1 GB."""
    return f"{bytes_ / 1e9:.1f} GB" if bytes_ >= 1e9 else f"{bytes_ / 1e6:.0f} MB"


def languages_line(languages: str) -> str:
    """For which languages a model is."""
    if languages == MANY:
        return tr("About 100 languages, Korean and English among them")
    return tr("English only") if languages == "en" else tr("The sample interviews only")


def korean_line(model: Known) -> str:
    """What was published about its Korean, and where; "" for a model that knows none."""
    if model.languages != MANY:
        return ""
    facts = []
    if model.korean is not None:
        facts.append(
            tr("{percent} % of characters wrong in spontaneous speech (KsponSpeech, 2023)", percent=model.korean)
        )
    if model.korean_mean is not None:
        facts.append(
            tr(
                "{percent} % wrong on the average of eight test sets, counted otherwise (2024)",
                percent=model.korean_mean,
            )
        )
    return " · ".join(facts) or tr("Nobody published how well it hears Korean")
