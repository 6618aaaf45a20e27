"""Looks whether a model folder is whole before anything is done with it."""

from __future__ import annotations

import json
import os
import struct
from pathlib import Path
from typing import BinaryIO

from interviewkit.errors import ModelTrouble
from interviewkit.words import mark

UNTOUCHED = mark("Recordings and transcripts are untouched.")
ONE_MISSING = mark("The speech model “{name}” is incomplete: {file} is missing.")
MISSING = mark("The speech model “{name}” is incomplete: {file} are missing.")


FILES = ("config.json", "preprocessor_config.json", "model.bin", "tokenizer.json", "vocabulary.json", "vocabulary.txt")
"""All that a model consists of; other files in its folder are of no use here."""
TRANSFORMERS = ("model.safetensors", "pytorch_model.bin", "model.safetensors.index.json", "flax_model.msgpack")
POINTER = b"version https://git-lfs"


def model_in(path: Path) -> Path:
    """Where the model lies when somebody names a folder: in it, or in the newest snapshot of the hub's cache."""
    if (path / "model.bin").is_file():
        return path
    snapshots = [each for each in path.glob("snapshots/*") if (each / "model.bin").is_file()]
    return max(snapshots, key=lambda each: each.stat().st_mtime, default=path)


def validate(path: Path) -> None:
    """ModelTrouble, naming the file, unless the folder holds a whole CTranslate2 Whisper model.

    Whatever is missing would make faster-whisper ask the hub or die half-way.
    """
    if not path.is_dir():
        raise _no_model(path)
    if any((path / name).is_file() for name in TRANSFORMERS) and not (path / "model.bin").is_file():
        raise ModelTrouble(
            "The speech model “{name}” is made for another program (Transformers), not for faster-whisper.",
            safe=UNTOUCHED,
            attempt="Look for the same model “for CTranslate2” or “faster-whisper”, or have it converted with "
            "ct2-transformers-converter.",
            name=path.name,
        )
    if not (path / "model.bin").is_file() and not (path / "config.json").is_file():
        raise _no_model(path)
    missing = [name for name in ("config.json", "tokenizer.json", "model.bin") if not (path / name).is_file()]
    if not any((path / name).is_file() for name in ("vocabulary.json", "vocabulary.txt")):
        missing.append("vocabulary.json")
    if missing:
        raise _incomplete(path, missing)
    for name in ("config.json", "tokenizer.json"):
        _json(path, name)
    if (path / "vocabulary.json").is_file():
        _json(path, "vocabulary.json")
    with (path / "model.bin").open("rb") as file:
        if file.read(len(POINTER)) == POINTER:
            raise ModelTrouble(
                "The speech model “{name}” is only a reference: its model.bin was not fetched.",
                safe=UNTOUCHED,
                attempt="Where you got it, fetch it again with Git LFS, or download model.bin from its page.",
                name=path.name,
            )
    mels = _mels(path)
    if mels != 80 and not (path / "preprocessor_config.json").is_file():
        raise _incomplete(path, ["preprocessor_config.json"])
    if (path / "preprocessor_config.json").is_file():
        config = _json(path, "preprocessor_config.json")
        size = config.get("feature_size", 80) if isinstance(config, dict) else None
        if size != mels:
            raise _damaged(path, "preprocessor_config.json")


def _json(path: Path, name: str) -> object:
    try:
        content: object = json.loads((path / name).read_text(encoding="utf-8"))
    except ValueError as error:
        raise _damaged(path, name) from error
    return content


def _mels(path: Path) -> int:
    """How many mel bands the model listens to; walks the weights' headers, so a cut-off file is noticed."""
    file = path / "model.bin"
    size = file.stat().st_size
    mels = 0
    try:
        with file.open("rb") as stream:
            (_version,) = _unpack(stream, "<I")
            kind = _text(stream)
            (_revision, variables) = _unpack(stream, "<II")
            if kind != "WhisperSpec" or variables > 100_000:
                raise _damaged(path, "model.bin")
            for _ in range(variables):
                name = _text(stream)
                (rank,) = _unpack(stream, "<B")
                shape = _unpack(stream, f"<{rank}I")
                _, length = _unpack(stream, "<BI")
                stream.seek(length, os.SEEK_CUR)
                if name == "encoder/conv1/weight":
                    mels = int(shape[1])
            if stream.tell() > size:
                raise _damaged(path, "model.bin")
            (aliases,) = _unpack(stream, "<I")
            for _ in range(2 * aliases):
                _text(stream)
    except (struct.error, UnicodeDecodeError) as error:
        raise _damaged(path, "model.bin") from error
    return mels


def _unpack(stream: BinaryIO, form: str) -> tuple[int, ...]:
    return struct.unpack(form, stream.read(struct.calcsize(form)))


def _text(stream: BinaryIO) -> str:
    (length,) = _unpack(stream, "<H")
    content = stream.read(length)
    if len(content) < length:
        raise struct.error
    return content.rstrip(b"\0").decode()


def _no_model(path: Path) -> ModelTrouble:
    return ModelTrouble(
        "“{name}” is no folder with a speech model.",
        safe=UNTOUCHED,
        attempt="Choose the folder that holds model.bin, config.json and tokenizer.json.",
        name=path.name or str(path),
    )


def _incomplete(path: Path, files: list[str]) -> ModelTrouble:
    return ModelTrouble(
        ONE_MISSING if len(files) == 1 else MISSING,
        safe=UNTOUCHED,
        attempt="Copy or download the whole folder again.",
        name=path.name,
        file=", ".join(files),
    )


def _damaged(path: Path, file: str) -> ModelTrouble:
    return ModelTrouble(
        "The speech model “{name}” is damaged: {file} is cut off or is something else.",
        safe=UNTOUCHED,
        attempt="Copy or download the whole folder again.",
        name=path.name,
        file=file,
    )
