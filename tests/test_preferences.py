"""Preferences survive restarts, damage and disks that refuse."""

from __future__ import annotations

import json
import logging
from pathlib import Path

import pytest

from interviewkit import preferences
from interviewkit.preferences import Preferences


def test_what_was_saved_is_there_again() -> None:
    chosen = Preferences(language="ko", scheme="dark", coder="안나", keys={"a.b": ["Ctrl+J"]}, views={"room": "code"})
    chosen.remember_project("/studies/one.ikit")
    chosen.save()
    assert preferences.load() == chosen


def test_without_a_file_there_are_defaults() -> None:
    assert preferences.load() == Preferences()


def test_the_newest_study_is_first_and_none_is_twice() -> None:
    chosen = Preferences()
    for name in [*"abcdefghijklmnop", "c"]:
        chosen.remember_project(f"/{name}.ikit")
    assert chosen.recents[:3] == ["/c.ikit", "/p.ikit", "/o.ikit"]
    assert len(chosen.recents) == preferences.RECENTS
    chosen.forget_project("/c.ikit")
    assert chosen.recents[0] == "/p.ikit"


@pytest.mark.parametrize("text", ["", "{", "[]", '"x"', "\x00", '{"language": '])
def test_a_damaged_file_is_kept_aside_and_defaults_are_used(text: str, caplog: pytest.LogCaptureFixture) -> None:
    preferences.folder().mkdir(parents=True)
    preferences.file().write_text(text, encoding="utf-8")
    with caplog.at_level(logging.WARNING):
        assert preferences.load() == Preferences()
    assert [aside.read_text(encoding="utf-8") for aside in preferences.folder().glob("*damaged*")] == [text]
    Preferences().save()
    assert preferences.load() == Preferences()


def test_a_file_that_is_no_text_is_kept_aside() -> None:
    preferences.folder().mkdir(parents=True)
    preferences.file().write_bytes(b"\xff\xfe\x00\xd8")
    assert preferences.load() == Preferences()
    assert len(list(preferences.folder().glob("*damaged*"))) == 1


def test_values_of_a_wrong_kind_are_left_out_and_the_rest_is_kept() -> None:
    wrong = {
        "language": 3,
        "scheme": "pink",
        "recents": ["/a", 7],
        "keys": {"a": ["X"], "b": "Y"},
        "new": 1,
        "coder": "K",
    }
    preferences.folder().mkdir(parents=True)
    preferences.file().write_text(json.dumps(wrong), encoding="utf-8")
    assert preferences.load() == Preferences(recents=["/a"], keys={"a": ["X"]}, coder="K")


def test_a_disk_that_refuses_does_not_stop_the_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    monkeypatch.setenv("INTERVIEWKIT_HOME", str(blocked / "home"))
    Preferences(language="ko").save()
    assert preferences.load() == Preferences()


def test_an_unfinished_file_never_replaces_a_whole_one(monkeypatch: pytest.MonkeyPatch) -> None:
    Preferences(language="ko").save()

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    Preferences(language="en").save()
    assert preferences.load().language == "ko"
    assert [each.name for each in preferences.folder().iterdir()] == ["preferences.json"]


def test_the_coders_name_is_the_systems_unless_one_is_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("getpass.getuser", lambda: "kim")
    assert (Preferences().coder_name(), Preferences(coder="Anna").coder_name()) == ("kim", "Anna")
