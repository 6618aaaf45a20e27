"""The speech models on this machine: which there are, where they lie, how much room they take; adding and removing."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from interviewkit import resources
from interviewkit.errors import Cancelled, ModelTrouble
from interviewkit.transcription.catalogue import CATALOGUE, MANY, OTHER_NAMES, known
from interviewkit.transcription.model_files import FILES, UNTOUCHED, model_in, validate
from interviewkit.words import mark

__all__ = ["CATALOGUE", "UNTOUCHED", "Model", "add", "find", "folder", "installed", "listing", "remove", "validate"]

SAMPLE = "sample"
SAMPLE_WARNING = mark("sample model: knows only the sample interviews")
PART = ".part"  # a folder that is still being copied or downloaded
GONE = ".gone"  # a folder that is being deleted
PIECE = 4_000_000  # bytes copied between two looks whether to stop

Report = Callable[[int, int], None]
"""How far it is: bytes done, bytes altogether."""


@dataclass(frozen=True)
class Model:
    """A model as the person sees it. path: None where it is not installed. warning: a text to translate, or ""."""

    name: str
    path: Path | None
    megabytes: int
    languages: str
    warning: str = ""
    removable: bool = True


@dataclass(frozen=True)
class Room:
    """The disk that models are kept on, in bytes. models: all installed ones together; parts: what downloads left."""

    folder: Path
    models: int
    parts: int
    free: int


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
    for path in _folders():
        if path.suffix not in (PART, GONE) and (path / "model.bin").is_file():
            one = known(path.name)
            found.append(Model(path.name, path, _megabytes(path), one.languages if one is not None else MANY))
    sample = sample_folder()
    if sample.is_dir():
        found.append(Model(SAMPLE, sample, _megabytes(sample), "en, ko", SAMPLE_WARNING, removable=False))
    return found


def listing() -> list[Model]:
    """Installed models, then those that can be downloaded."""
    ready = installed()
    names = {model.name for model in ready}
    rest = [Model(k.name, None, k.megabytes, k.languages) for k in CATALOGUE if k.name not in names]
    return ready + rest


def name_of(path: Path) -> str:
    """What the model in this folder is called."""
    return SAMPLE if path == sample_folder() else path.name


def room() -> Room:
    """How much room models take, and how much is left."""
    place = folder()
    whole = sum(_size(path) for path in _folders() if path.suffix not in (PART, GONE))
    parts = sum(_size(path) for path in _folders() if path.suffix == PART)
    there = next((each for each in (place, *place.parents) if each.is_dir()), Path.home())
    return Room(place, whole, parts, shutil.disk_usage(there).free)


def part_of(name: str) -> int:
    """Bytes of a model that an unfinished download left on the disk."""
    return _size(folder() / f"{name}{PART}")


def discard_part(name: str) -> None:
    """Throws away what an unfinished download left."""
    shutil.rmtree(folder() / f"{name}{PART}", ignore_errors=True)


def find(name_or_folder: str) -> Path:
    """An installed model by name, or a model folder or openai-whisper's .pt file by its path; else ModelTrouble."""
    name = OTHER_NAMES.get(name_or_folder, name_or_folder)
    for model in installed():
        if model.name == name and model.path is not None:
            return model.path
    path = Path(name_or_folder).expanduser()
    if path.is_dir():
        path = model_in(path)
        validate(path)
        return path
    if path.suffix == ".pt" and path.is_file():
        return path
    if known(name) is not None:
        raise ModelTrouble(
            "The speech model “{name}” is not on this machine.",
            safe=UNTOUCHED,
            attempt="Download it first: interviewkit models download {name}",
            name=name,
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
    one = known(name)
    english = one.languages == "en" if one is not None else name.endswith(".en")
    if english and language not in (None, "en"):
        return "english-only"
    if language == "ko" and name in ("tiny", "base"):
        return "weak"
    return None


def name_for(path: Path) -> str:
    """What a model folder is to be called here: by the catalogue where it is known, e.g. faster-whisper-small."""
    path = path.resolve()
    named = next((each for each in (path, *path.parents) if each.name.startswith("models--")), path)
    repository = named.name.split("--")[-1]
    for each in CATALOGUE:
        if repository in (each.name, each.repository.partition("/")[2]):
            return each.name
    return repository


def add(
    path: Path,
    *,
    progress: Report = lambda done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Model:
    """Takes a model folder into the person's models, after a look whether it is whole; ModelTrouble where not.

    Its files are linked where the disk allows it, else copied; the folder given stays as it is. A folder of the hub's
    cache will do too. progress(done, total) in bytes. Cancelled leaves nothing behind.
    """
    path = model_in(path.expanduser())
    validate(path)
    name = name_for(path)
    if name == SAMPLE or any(model.name == name for model in installed()):
        raise ModelTrouble(
            "There is a speech model called “{name}” already.",
            safe=UNTOUCHED,
            attempt="Rename the folder, or remove the other model first.",
            name=name,
        )
    target = folder() / name
    part = folder() / f"{name}{PART}"
    files = [path / each for each in FILES if (path / each).is_file()]
    total, done = sum(file.stat().st_size for file in files), 0
    try:
        folder().mkdir(parents=True, exist_ok=True)
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir()
        for file in files:
            _link(file, part / file.name, _shifted(progress, done, total), cancelled)
            done += file.stat().st_size
            progress(done, total)
        part.replace(target)
    except Cancelled:
        shutil.rmtree(part, ignore_errors=True)
        raise
    except OSError as error:
        shutil.rmtree(part, ignore_errors=True)
        raise no_room(target, error) from error
    return next(model for model in installed() if model.name == name)


def _shifted(progress: Report, before: int, total: int) -> Callable[[int], None]:
    """A file's own progress as progress of the whole."""
    return lambda done: progress(before + done, total)


def frees(name: str) -> int:
    """Bytes that removing a model would free: files that lie in another folder as well do not count."""
    path = folder() / name
    files = (file.stat() for file in path.iterdir() if file.is_file()) if path.is_dir() else ()
    return sum(file.st_size for file in files if file.st_nlink == 1)


def remove(name: str) -> None:
    """Deletes an installed model; ModelTrouble for one that is not there or in use, and for the sample model."""
    name = OTHER_NAMES.get(name, name)
    if name == SAMPLE:
        raise ModelTrouble(
            "The sample model belongs to InterviewKit and stays.", safe=UNTOUCHED, attempt="It takes 3 MB."
        )
    for path in _folders():
        if path.suffix == GONE:  # left by a crash
            shutil.rmtree(path, ignore_errors=True)
    model = next((each for each in installed() if each.name == name and each.path is not None), None)
    if model is None or model.path is None:
        raise ModelTrouble(
            "There is no speech model called “{name}”.",
            safe=UNTOUCHED,
            attempt="See what there is with: interviewkit models list",
            name=name,
        )
    gone = model.path.with_name(f"{name}{GONE}")
    try:
        model.path.replace(gone)  # at once or not at all; Windows refuses while it is in use
        shutil.rmtree(gone, ignore_errors=True)
    except OSError as error:
        raise ModelTrouble(
            "The speech model “{name}” cannot be removed: {reason}",
            safe="It is whole, and can be used still.",
            attempt="Let transcriptions that use it come to their end, and check that its folder may be written to.",
            name=name,
            reason=error.strerror or str(error),
        ) from error


def no_room(path: Path, error: OSError, safe: str = UNTOUCHED) -> ModelTrouble:
    """Why a model cannot be written."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return ModelTrouble(
            "The disk is full: there is no room for the speech model in {folder}.",
            safe=safe,
            attempt="Make room on the disk and try again.",
            folder=str(path.parent),
        )
    return ModelTrouble(
        "The speech model cannot be written to {folder}: {reason}",
        safe=safe,
        attempt="Check that the folder may be written to.",
        folder=str(path.parent),
        reason=error.strerror or str(error),
    )


def _folders() -> list[Path]:
    place = folder()
    return sorted(each for each in place.iterdir() if each.is_dir()) if place.is_dir() else []


def _link(source: Path, target: Path, progress: Callable[[int], None], cancelled: Callable[[], bool]) -> None:
    """The same file under another name costs no room; across disks it is copied."""
    if cancelled():
        raise Cancelled
    try:
        os.link(source.resolve(), target)
        return
    except OSError:
        target.unlink(missing_ok=True)
    done = 0
    with source.open("rb") as given, target.open("wb") as taken:
        while piece := given.read(PIECE):
            if cancelled():
                raise Cancelled
            taken.write(piece)
            done += len(piece)
            progress(done)


def _size(path: Path) -> int:
    return sum(file.stat().st_size for file in path.iterdir() if file.is_file()) if path.is_dir() else 0


def _megabytes(path: Path) -> int:
    return max(1, round(_size(path) / 1e6))
