"""Tells voices apart by their sound, with sherpa-onnx and model files of the person's own; see `missing` first."""

from __future__ import annotations

import os
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

from interviewkit import preferences
from interviewkit.errors import ModelTrouble
from interviewkit.transcription import models

FOLDER = "voices.folder"
"""The preference that remembers the folder of the model files."""


@dataclass(frozen=True, slots=True)
class VoiceModels:
    """segmentation: finds where voices change; embedding: tells whether two stretches are the same voice."""

    segmentation: Path
    embedding: Path


def missing() -> Literal["", "extra", "models"]:
    """What is not there yet: the program's part for it, its model files, or nothing."""
    if find_spec("sherpa_onnx") is None:
        return "extra"
    try:
        find(folder())
    except ModelTrouble:
        return "models"
    return ""


def folder() -> Path:
    """Where the model files are looked for: $INTERVIEWKIT_VOICES, the folder chosen, or “voices” beside the models."""
    if chosen := os.environ.get("INTERVIEWKIT_VOICES"):
        return Path(chosen)
    remembered = preferences.load().views.get(FOLDER)
    return Path(remembered) if isinstance(remembered, str) and remembered else models.folder() / "voices"


def find(place: Path) -> VoiceModels:
    """The two model files in a folder or one level below, told apart by name; ModelTrouble when one is missing."""
    found = sorted([*place.glob("*.onnx"), *place.glob("*/*.onnx")]) if place.is_dir() else []
    found.sort(key=lambda path: path.name.endswith(".int8.onnx"))  # the whole model before its abridgement
    segmentation = [path for path in found if "segmentation" in str(path.relative_to(place)).lower()]
    embedding = [path for path in found if path not in segmentation]
    if not segmentation or not embedding:
        raise ModelTrouble(
            "“{folder}” does not hold both model files that tell voices apart.",
            safe="Recordings and transcripts are untouched.",
            attempt="Put the segmentation model (.onnx, “segmentation” in its name) and the embedding model (.onnx) "
            "into one folder.",
            folder=str(place),
        )
    return VoiceModels(segmentation[0], embedding[0])
