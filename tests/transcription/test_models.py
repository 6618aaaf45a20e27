"""A model folder is looked at before it is used; the sample model is told from real ones."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from interviewkit.errors import Cancelled, ModelTrouble
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


def test_everything_that_is_missing_is_named_at_once(copy: Path) -> None:
    for file in ("config.json", "vocabulary.json"):
        (copy / file).unlink()
    with pytest.raises(ModelTrouble, match=r"config\.json, vocabulary\.json are missing"):
        models.validate(copy)


def test_a_model_of_another_program_is_told_apart(tmp_path: Path) -> None:
    (tmp_path / "whisper-medium").mkdir()
    (tmp_path / "whisper-medium" / "model.safetensors").touch()
    (tmp_path / "whisper-medium" / "config.json").write_text("{}")
    with pytest.raises(ModelTrouble, match="made for another program"):
        models.add(tmp_path / "whisper-medium")


def test_weights_that_were_never_fetched_are_told(copy: Path) -> None:
    (copy / "model.bin").write_text("version https://git-lfs.github.com/spec/v1\noid sha256:12\nsize 3\n")
    with pytest.raises(ModelTrouble, match="only a reference"):
        models.validate(copy)


def test_a_folder_of_the_hubs_cache_gets_the_name_that_is_known(copy: Path, tmp_path: Path) -> None:
    cache = tmp_path / "models--Systran--faster-whisper-small"
    blobs, snapshot = cache / "blobs", cache / "snapshots" / "abc123"
    blobs.mkdir(parents=True)
    snapshot.mkdir(parents=True)
    for file in copy.iterdir():
        (blobs / f"{file.name}-hash").write_bytes(file.read_bytes())
        (snapshot / file.name).symlink_to(f"../../blobs/{file.name}-hash")
    for given in (cache, snapshot):
        added = models.add(given)
        assert added.name == "small" and models.find("small") == added.path
        assert added.path is not None and not any(file.is_symlink() for file in added.path.iterdir())
        models.remove("small")
    assert models.find(str(cache)) == snapshot


def test_only_the_models_own_files_come_along(copy: Path) -> None:
    (copy / "holiday.mp4").write_bytes(b"x" * 1000)
    added = models.add(copy)
    assert added.path is not None and not (added.path / "holiday.mp4").exists()


def test_room_is_counted_and_linked_files_free_nothing(copy: Path, own_folder: Path) -> None:
    assert models.room().models == 0 and models.room().free > 0
    models.add(copy)
    room = models.room()
    assert room.folder == own_folder and room.models == sum(f.stat().st_size for f in (own_folder / "mine").iterdir())
    assert models.frees("mine") == 0
    shutil.rmtree(copy)
    assert models.frees("mine") == room.models
    (own_folder / "small.part").mkdir()
    (own_folder / "small.part" / "model.bin").write_bytes(b"x" * 100)
    assert models.part_of("small") == models.room().parts == 100
    models.discard_part("small")
    assert models.part_of("small") == 0


def test_a_copy_across_disks_is_cancelled_without_a_trace(
    copy: Path, own_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError("other disk")

    monkeypatch.setattr("os.link", refuse)
    seen: list[tuple[int, int]] = []
    with pytest.raises(Cancelled):
        models.add(copy, progress=lambda done, total: seen.append((done, total)), cancelled=lambda: len(seen) > 2)
    assert list(own_folder.iterdir()) == []
    added = models.add(copy, progress=lambda done, total: seen.append((done, total)))
    assert added.path is not None and seen[-1][0] == seen[-1][1]
    assert (added.path / "model.bin").read_bytes() == (copy / "model.bin").read_bytes()


def test_another_name_in_use_for_a_model_will_do(copy: Path, own_folder: Path) -> None:
    shutil.copytree(copy, own_folder / "large-v3-turbo")
    assert models.find("turbo") == own_folder / "large-v3-turbo"
