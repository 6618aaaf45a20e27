"""What decides a transcript besides the sound: the same settings on the same sound can be resumed."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

RECIPE = 1  # raise when the same settings begin to give other windows
FALLBACK_TEMPERATURES = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)


@dataclass(frozen=True)
class Settings:
    """How to transcribe.

    model_path: folder of a CTranslate2 model (for openai-whisper: a .pt file). language: "ko", "en", … or None to
    detect it. vocabulary: names and product words to expect, cut at about 100 tokens. mixed_languages: detect the
    language anew every 30 s. skip_silence: leave out what the voice detector takes for silence; vad_threshold is
    the probability, 0…1, above which sound is taken for speech.
    """

    model_path: str
    language: str | None = None
    vocabulary: tuple[str, ...] = ()
    beam_size: int = 5
    temperatures: tuple[float, ...] = FALLBACK_TEMPERATURES
    mixed_languages: bool = False
    skip_silence: bool = True
    vad_threshold: float = 0.5

    def hash(self) -> str:
        """16 hex digits that stay the same wherever the model folder lies."""
        named = replace(self, model_path=Path(self.model_path).name)
        canonical = json.dumps([RECIPE, asdict(named)], sort_keys=True, ensure_ascii=True)
        return hashlib.sha256(canonical.encode()).hexdigest()[:16]

    def as_json(self) -> dict[str, Any]:
        """For the worker's request and for the project's record of how a transcript was made."""
        return asdict(self)

    @staticmethod
    def from_json(values: dict[str, Any]) -> Settings:
        """The settings that as_json() gave; ValueError for keys it does not know."""
        try:
            return Settings(
                **{
                    **values,
                    "vocabulary": tuple(values.get("vocabulary", ())),
                    "temperatures": tuple(values.get("temperatures", FALLBACK_TEMPERATURES)),
                }
            )
        except TypeError as error:
            raise ValueError(str(error)) from error
