"""How many words of the study's vocabulary a speech model can be told: too many, and it runs out of places and dies."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

LIMIT = 100  # tokens; past about 220 the decoder runs out of positions
BYTES_A_TOKEN = 2  # Hangul and rare names take more tokens than prose: a cautious guess where no model is at hand


def fitting(words: Sequence[str], tokenizer: Any = None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words, in order, that fit into LIMIT tokens, and those that do not.

    tokenizer: the model's (tokenizers.Tokenizer); without one the length is guessed, rather too long.
    """
    told: list[str] = []
    left: list[str] = []
    for word in words:
        hint = " " + ", ".join([*told, word])
        if tokenizer is None:
            length = len(hint.encode()) // BYTES_A_TOKEN
        else:
            length = len(tokenizer.encode(hint, add_special_tokens=False).ids)
        (told if length <= LIMIT else left).append(word)
    return tuple(told), tuple(left)


def tokenizer_of(model_path: Path) -> Any:
    """The tokenizer in a model's folder, None where it holds none that can be read."""
    file = model_path / "tokenizer.json"
    if not file.is_file():
        return None
    from tokenizers import Tokenizer

    try:
        return Tokenizer.from_file(str(file))
    except Exception:  # noqa: BLE001 - the library raises bare Exceptions for a broken file
        return None
