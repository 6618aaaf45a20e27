"""Models from the command line: listed with their room, fetched, added, measured, removed; the way to the hub."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from interviewkit.transcription.models import sample_folder
from tests.test_cli import Command, interviewkit
from tests.transcription.test_download import Hub

__all__ = ["interviewkit"]


@pytest.fixture
def model(tmp_path: Path) -> Path:
    """A model folder as it may come from another machine."""
    if not sample_folder().is_dir():
        pytest.skip("the sample model is not in resources/")
    return Path(shutil.copytree(sample_folder(), tmp_path / "faster-whisper-small"))


@pytest.fixture
def hub(model: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    server = Hub(model)
    for name in ("http_proxy", "all_proxy", "HTTP_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_folder_is_added_listed_and_removed(interviewkit: Command, model: Path) -> None:
    assert interviewkit("models", "add", model).out.startswith("small is ready in")
    listed = interviewkit("models", "list", "--json").json
    small = next(each for each in listed["models"] if each["name"] == "small")
    assert small["installed"] and small["licence"] == "MIT" and small["pace"] is None
    assert listed["disk"]["bytes"] > 1_000_000 and listed["disk"]["free"] > 0
    assert {"tiny", "large-v3", "large-v3-turbo", "distil-large-v3"} <= {each["name"] for each in listed["models"]}
    assert interviewkit("models", "remove", "small").status == 0
    refused = interviewkit("models", "remove", "small")
    assert refused.status == 1 and "no speech model called “small”" in refused.err
    (model / "model.bin").unlink()
    refused = interviewkit("models", "add", model)
    assert refused.status == 1 and "model.bin is missing" in refused.err and len(refused.err.splitlines()) == 1


def test_a_model_is_downloaded_from_a_mirror(interviewkit: Command, hub: Hub) -> None:
    told = interviewkit("models", "network", "--hub", hub.url)
    assert told.out.splitlines() == [f"Hub: {hub.url}", "Proxy: system", "Certificates: system"]
    done = interviewkit("models", "download", "small")
    assert done.status == 0, done.err
    assert done.out.startswith("small is ready in")
    assert interviewkit("models", "network", "--hub", "", "--proxy", "none").out.splitlines()[:2] == [
        "Hub: https://huggingface.co",
        "Proxy: none",
    ]
    refused = interviewkit("models", "network", "--proxy", "no address")
    assert refused.status == 1 and "no address of a proxy" in refused.err


def test_the_speed_here_is_measured_and_listed(interviewkit: Command) -> None:
    found = interviewkit("models", "measure", "sample", "--json").json
    assert found["model"] == "sample" and found["pace"] > 0 and found["device"] in ("cpu", "cuda")
    sample = next(each for each in interviewkit("models", "list", "--json").json["models"] if each["name"] == "sample")
    assert sample["pace"] == found["pace"]
    refused = interviewkit("models", "measure", "medium")
    assert refused.status == 1 and "models download medium" in refused.err


def test_what_models_run_on_is_told(interviewkit: Command) -> None:
    found = interviewkit("models", "device", "--json").json
    assert found["device"] in ("cpu", "cuda") and found["compute"]
    assert interviewkit("models", "device").out.startswith("On the")
