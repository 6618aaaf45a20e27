"""A model folder is looked at before it is used; the sample model is told from real ones."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from interviewkit.errors import ModelTrouble
from interviewkit.transcription import models


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("INTERVIEWKIT_MODELS", str(tmp_path / "models"))
    return tmp_path / "models"


@pytest.fixture
def copy(model: Path, tmp_path: Path) -> Path:
    """A model folder to break."""
    return Path(shutil.copytree(model, tmp_path / "mine"))


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size - 1000])


def no_json(path: Path) -> None:
    path.write_text("<html>Not found</html>")


def other_mels(path: Path) -> None:
    path.write_text(json.dumps({"feature_size": 128}))


def test_a_whole_model_is_accepted(copy: Path) -> None:
    models.validate(copy)


@pytest.mark.parametrize("file", ["config.json", "tokenizer.json", "vocabulary.json", "model.bin"])
def test_a_missing_file_is_named(copy: Path, file: str) -> None:
    (copy / file).unlink()
    with pytest.raises(ModelTrouble, match=rf"incomplete: {file} is missing"):
        models.validate(copy)


@pytest.mark.parametrize(
    ("file", "breaks"),
    [
        ("model.bin", cut),
        ("model.bin", no_json),
        ("config.json", no_json),
        ("tokenizer.json", cut),
        ("vocabulary.json", cut),
        ("preprocessor_config.json", other_mels),
    ],
)
def test_a_damaged_file_is_named(copy: Path, file: str, breaks: Callable[[Path], None]) -> None:
    breaks(copy / file)
    with pytest.raises(ModelTrouble, match=rf"damaged: {file}"):
        models.validate(copy)


def test_any_cut_off_weights_are_noticed(copy: Path) -> None:
    weights = (copy / "model.bin").read_bytes()
    for kept in (0, 3, 10, 1000, len(weights) // 2, len(weights) - 1):
        (copy / "model.bin").write_bytes(weights[:kept])
        with pytest.raises(ModelTrouble, match=r"model\.bin"):
            models.validate(copy)


def test_a_model_for_80_bands_needs_no_preprocessor_config(copy: Path) -> None:
    (copy / "preprocessor_config.json").unlink()
    models.validate(copy)


@pytest.mark.parametrize("name", ["nothing", "pictures"])
def test_a_folder_that_is_no_model_says_so(tmp_path: Path, name: str) -> None:
    if name == "pictures":
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.png").touch()
    with pytest.raises(ModelTrouble, match="no folder with a speech model"):
        models.validate(tmp_path / name)


def test_a_model_is_added_found_and_removed(copy: Path) -> None:
    added = models.add(copy)
    assert added.name == "mine" and models.find("mine") == added.path
    assert "mine" in [model.name for model in models.installed()]
    with pytest.raises(ModelTrouble, match="already"):
        models.add(copy)
    models.remove("mine")
    assert "mine" not in [model.name for model in models.installed()] and copy.is_dir()


def test_a_broken_folder_is_not_added(copy: Path, own_folder: Path) -> None:
    cut(copy / "model.bin")
    with pytest.raises(ModelTrouble):
        models.add(copy)
    assert not own_folder.exists()


def test_the_sample_model_says_what_it_is_and_stays() -> None:
    if not models.sample_folder().is_dir():
        pytest.skip("the sample model is not in resources/")
    sample = next(model for model in models.listing() if model.name == "sample")
    assert sample.path is not None and sample.warning == "sample model: knows only the sample interviews"
    with pytest.raises(ModelTrouble, match="stays"):
        models.remove("sample")
    models.validate(sample.path)


def test_the_listing_holds_what_can_be_downloaded() -> None:
    names = [model.name for model in models.listing() if model.path is None]
    assert {"tiny", "small", "medium", "large-v2", "large-v3", "large-v3-turbo"} <= set(names)


def test_a_folder_can_be_named_instead_of_a_model(copy: Path) -> None:
    assert models.find(str(copy)) == copy


def test_a_model_still_on_its_way_is_not_offered(copy: Path, own_folder: Path) -> None:
    own_folder.mkdir()
    shutil.copytree(copy, own_folder / "small.part")
    assert "small" not in [model.name.removesuffix(".part") for model in models.installed()]


def test_a_checkpoint_of_the_second_engine_can_be_named(tmp_path: Path) -> None:
    (tmp_path / "mine.pt").touch()
    assert models.find(str(tmp_path / "mine.pt")) == tmp_path / "mine.pt"


def test_a_model_that_is_not_here_says_how_to_get_it() -> None:
    with pytest.raises(ModelTrouble, match="models download small"):
        models.find("small")
    with pytest.raises(ModelTrouble, match="no speech model called “smal”"):
        models.find("smal")
    with pytest.raises(ModelTrouble, match="no speech model called"):
        models.remove("small")


def test_small_models_are_not_for_korean() -> None:
    assert models.unsuited("base", "ko") == models.unsuited("tiny", "ko") == "weak"
    assert models.unsuited("small", "ko") is None and models.unsuited("tiny", "en") is None
    assert models.unsuited("small.en", "ko") == "english-only"
    assert models.unsuited("sample", "en") == "sample"
