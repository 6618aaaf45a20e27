"""The speech models on this machine: which there are, whether one is whole, and where a new one comes from."""

from __future__ import annotations

import json
import os
import shutil
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from interviewkit import resources
from interviewkit.errors import ModelTrouble
from interviewkit.words import mark

SAMPLE = "sample"
SAMPLE_WARNING = mark("sample model: knows only the sample interviews")
UNTOUCHED = mark("Recordings and transcripts are untouched.")
PART = ".part"  # a folder that is still being copied or downloaded


@dataclass(frozen=True)
class Known:
    """A model that can be downloaded. megabytes: on disk. languages: "en" alone, or "many"."""

    name: str
    repository: str
    megabytes: int
    languages: str = "many"


CATALOGUE = (
    Known("tiny", "Systran/faster-whisper-tiny", 78),
    Known("base", "Systran/faster-whisper-base", 148),
    Known("small", "Systran/faster-whisper-small", 486),
    Known("medium", "Systran/faster-whisper-medium", 1531),
    Known("large-v2", "Systran/faster-whisper-large-v2", 3090),
    Known("large-v3", "Systran/faster-whisper-large-v3", 3091),
    Known("large-v3-turbo", "mobiuslabsgmbh/faster-whisper-large-v3-turbo", 1622),
    Known("small.en", "Systran/faster-whisper-small.en", 486, "en"),
    Known("medium.en", "Systran/faster-whisper-medium.en", 1531, "en"),
)


@dataclass(frozen=True)
class Model:
    """A model as the person sees it. path: None where it is not installed. warning: a text to translate, or ""."""

    name: str
    path: Path | None
    megabytes: int
    languages: str
    warning: str = ""
    removable: bool = True


def folder() -> Path:
    """Where models are kept: $INTERVIEWKIT_MODELS, $INTERVIEWKIT_HOME/models, or the person's data folder."""
    if chosen := os.environ.get("INTERVIEWKIT_MODELS"):
        return Path(chosen)
    if home := os.environ.get("INTERVIEWKIT_HOME"):
        return Path(home) / "models"
    import platformdirs

    return Path(platformdirs.user_data_dir("InterviewKit", appauthor=False)) / "models"


def sample_folder() -> Path:
    """The model that ships with InterviewKit."""
    return resources.path("miniature", "sample-model")


def installed() -> list[Model]:
    """Models ready for use: the person's own by name, then the sample model."""
    found = []
    known = {model.name: model for model in CATALOGUE}
    if folder().is_dir():
        for path in sorted(folder().iterdir()):
            if path.suffix != PART and (path / "model.bin").is_file():
                languages = known[path.name].languages if path.name in known else "many"
                found.append(Model(path.name, path, _megabytes(path), languages))
    if sample_folder().is_dir():
        sample = sample_folder()
        found.append(Model(SAMPLE, sample, _megabytes(sample), "en, ko", SAMPLE_WARNING, removable=False))
    return found


def listing() -> list[Model]:
    """Installed models, then those that can be downloaded."""
    ready = installed()
    names = {model.name for model in ready}
    rest = [Model(k.name, None, k.megabytes, k.languages) for k in CATALOGUE if k.name not in names]
    return ready + rest


def find(name_or_folder: str) -> Path:
    """An installed model by name, or a model folder or openai-whisper's .pt file by its path; else ModelTrouble."""
    for model in installed():
        if model.name == name_or_folder and model.path is not None:
            return model.path
    path = Path(name_or_folder).expanduser()
    if path.is_dir():
        validate(path)
        return path
    if path.suffix == ".pt" and path.is_file():
        return path
    if any(known.name == name_or_folder for known in CATALOGUE):
        raise ModelTrouble(
            "The speech model “{name}” is not on this machine.",
            safe=UNTOUCHED,
            attempt="Download it first: interviewkit models download {name}",
            name=name_or_folder,
        )
    raise ModelTrouble(
        "There is no speech model called “{name}”.",
        safe=UNTOUCHED,
        attempt="See what there is with: interviewkit models list",
        name=name_or_folder,
    )


def unsuited(name: str, language: str | None) -> str | None:
    """Why a model should not be used for a language: "weak", "english-only", "sample", or None.

    Published error rates for Korean (KsponSpeech clean, characters): tiny 33.6 %, base 22.9 %, large-v2 10.8 %.
    """
    if name == SAMPLE:
        return "sample"
    if name.endswith(".en") and language not in (None, "en"):
        return "english-only"
    if language == "ko" and name in ("tiny", "base"):
        return "weak"
    return None


def add(path: Path) -> Model:
    """Takes a model folder into the person's models, after a look whether it is whole; ModelTrouble where not.

    Its files are linked where the disk allows it, else copied; the folder given stays as it is.
    """
    validate(path)
    name = path.resolve().name
    if name == SAMPLE or any(model.name == name for model in installed()):
        raise ModelTrouble(
            "There is a speech model called “{name}” already.",
            safe=UNTOUCHED,
            attempt="Rename the folder, or remove the other model first.",
            name=name,
        )
    target = folder() / name
    part = folder() / f"{name}{PART}"
    try:
        folder().mkdir(parents=True, exist_ok=True)
        shutil.rmtree(part, ignore_errors=True)
        shutil.copytree(path, part, copy_function=_link)
        part.replace(target)
    except OSError as error:
        shutil.rmtree(part, ignore_errors=True)
        raise no_room(target, error) from error
    return Model(name, target, _megabytes(target), "many")


def remove(name: str) -> None:
    """Deletes an installed model; ModelTrouble for one that is not there, and for the sample model."""
    if name == SAMPLE:
        raise ModelTrouble(
            "The sample model belongs to InterviewKit and stays.", safe=UNTOUCHED, attempt="It takes 3 MB."
        )
    for model in installed():
        if model.name == name and model.path is not None:
            shutil.rmtree(model.path)
            return
    raise ModelTrouble(
        "There is no speech model called “{name}”.",
        safe=UNTOUCHED,
        attempt="See what there is with: interviewkit models list",
        name=name,
    )


def no_room(path: Path, error: OSError) -> ModelTrouble:
    """Why a model cannot be written."""
    import errno

    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return ModelTrouble(
            "The disk is full: there is no room for the speech model in {folder}.",
            safe=UNTOUCHED,
            attempt="Make room on the disk and try again.",
            folder=str(path.parent),
        )
    return ModelTrouble(
        "The speech model cannot be written to {folder}: {reason}",
        safe=UNTOUCHED,
        attempt="Check that the folder may be written to.",
        folder=str(path.parent),
        reason=error.strerror or str(error),
    )


def validate(path: Path) -> None:
    """ModelTrouble, naming the file, unless the folder holds a whole CTranslate2 Whisper model.

    Whatever is missing would make faster-whisper ask the hub or die half-way.
    """
    if not path.is_dir():
        raise _no_model(path)
    if not (path / "model.bin").is_file() and not (path / "config.json").is_file():
        raise _no_model(path)
    for name in ("config.json", "tokenizer.json"):
        _json(path, name)
    if not any((path / name).is_file() for name in ("vocabulary.json", "vocabulary.txt")):
        raise _incomplete(path, "vocabulary.json")
    if (path / "vocabulary.json").is_file():
        _json(path, "vocabulary.json")
    if not (path / "model.bin").is_file():
        raise _incomplete(path, "model.bin")
    mels = _mels(path)
    if (path / "preprocessor_config.json").is_file() or mels != 80:
        config = _json(path, "preprocessor_config.json")
        size = config.get("feature_size", 80) if isinstance(config, dict) else None
        if size != mels:
            raise _damaged(path, "preprocessor_config.json")


def _json(path: Path, name: str) -> object:
    if not (path / name).is_file():
        raise _incomplete(path, name)
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


def _link(source: str, target: str) -> None:
    """The same file under another name costs no room; across disks it is copied."""
    try:
        os.link(Path(source).resolve(), target)
    except OSError:
        shutil.copy2(source, target)


def _megabytes(path: Path) -> int:
    return max(1, round(sum(file.stat().st_size for file in path.iterdir() if file.is_file()) / 1e6))


def _no_model(path: Path) -> ModelTrouble:
    return ModelTrouble(
        "“{name}” is no folder with a speech model.",
        safe=UNTOUCHED,
        attempt="Choose the folder that holds model.bin, config.json and tokenizer.json.",
        name=path.name or str(path),
    )


def _incomplete(path: Path, file: str) -> ModelTrouble:
    return ModelTrouble(
        "The speech model “{name}” is incomplete: {file} is missing.",
        safe=UNTOUCHED,
        attempt="Copy or download the whole folder again.",
        name=path.name,
        file=file,
    )


def _damaged(path: Path, file: str) -> ModelTrouble:
    return ModelTrouble(
        "The speech model “{name}” is damaged: {file} is cut off or is something else.",
        safe=UNTOUCHED,
        attempt="Copy or download the whole folder again.",
        name=path.name,
        file=file,
    )
