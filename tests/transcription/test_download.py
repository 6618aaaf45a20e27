"""Downloads survive broken lines and wrong content, against a hub of one's own on 127.0.0.1."""

from __future__ import annotations

import hashlib
import http.server
import json
import os
import shutil
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from interviewkit.errors import Cancelled, ModelTrouble
from interviewkit.transcription import download as room
from interviewkit.transcription import models
from interviewkit.transcription.download import download
from interviewkit.transcription.pace import Pace


class Hub(http.server.ThreadingHTTPServer):
    """Serves one model as the hub does; can break off, lie and refuse."""

    def __init__(self, folder: Path) -> None:
        super().__init__(("127.0.0.1", 0), Answer)
        self.folder = folder
        self.break_after: list[int] = []
        self.corrupt = False
        self.status = 200
        self.asked: list[tuple[str, str | None]] = []
        self.ignore_ranges = False
        self.etag = ""

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that hangs up is part of the play."""


class Answer(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Hub

    def log_message(self, format: str, *args: Any) -> None: ...

    def do_GET(self) -> None:
        self.server.asked.append((self.path, self.headers.get("Range")))
        if self.server.status != 200:
            self.send_error(self.server.status)
            return
        if self.path.startswith("/api/"):
            self._send(json.dumps(self._tree()).encode(), 200)
            return
        content = (self.server.folder / self.path.rsplit("/", 1)[1]).read_bytes()
        if self.server.corrupt and self.path.endswith("model.bin"):
            content = content[:-1] + bytes([content[-1] ^ 1])
        wanted = self.headers.get("Range")
        same = self.headers.get("If-Range", self.server.etag) == self.server.etag
        if wanted and same and not self.server.ignore_ranges:
            begin = int(wanted.removeprefix("bytes=").rstrip("-"))
            if begin >= len(content):
                self.send_error(416)
                return
            self._send(content[begin:], 206, f"bytes {begin}-{len(content) - 1}/{len(content)}")
        else:
            self._send(content, 200)

    def _tree(self) -> list[dict[str, Any]]:
        return tree_of(self.server)

    def _send(self, content: bytes, status: int, place: str = "") -> None:
        self.send_response(status)
        if self.server.etag:
            self.send_header("ETag", self.server.etag)
        if place:
            self.send_header("Content-Range", place)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.path.endswith("model.bin") and self.server.break_after:
            self.wfile.write(content[: self.server.break_after.pop(0)])
            self.wfile.flush()
            self.close_connection = True
            self.connection.shutdown(2)
            return
        self.wfile.write(content)


def tree_of(hub: Hub) -> list[dict[str, Any]]:
    """The list of files as the hub gives it."""
    entries: list[dict[str, Any]] = [{"type": "file", "path": "README.md", "size": 3, "oid": "x"}]
    for file in sorted(hub.folder.iterdir()):
        content = file.read_bytes()
        entry = {"type": "file", "path": file.name, "size": len(content)}
        if file.name == "model.bin":
            entry["lfs"] = {"oid": hashlib.sha256(content).hexdigest(), "size": len(content)}
        else:
            entry["oid"] = hashlib.sha1(b"blob %d\0" % len(content) + content).hexdigest()
        entries.append(entry)
    return entries


@pytest.fixture
def hub(model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    monkeypatch.setenv("INTERVIEWKIT_MODELS", str(tmp_path / "models"))
    for name in list(os.environ):
        if name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)
    server = Hub(Path(shutil.copytree(model, tmp_path / "served")))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


def part() -> Path:
    return models.folder() / "small.part"


def test_a_model_arrives_whole_and_progress_tells_how_far(hub: Hub) -> None:
    seen: list[tuple[int, int]] = []
    got = download("small", progress=lambda done, total: seen.append((done, total)), hub=hub.url)
    assert got.path == models.folder() / "small" and models.find("small") == got.path
    assert [done for done, _ in seen] == sorted(done for done, _ in seen) and seen[-1][0] == seen[-1][1]
    assert not part().exists()
    assert ("README.md", None) not in [(path.rsplit("/", 1)[1], wanted) for path, wanted in hub.asked]


def test_a_broken_line_is_picked_up_where_it_broke(hub: Hub) -> None:
    hub.break_after = [1_000_000, 500_000]
    download("small", hub=hub.url)
    asked = [wanted for path, wanted in hub.asked if path.endswith("model.bin")]
    assert asked[0] is None and len(asked) == 3
    assert int(str(asked[1]).removeprefix("bytes=").rstrip("-")) <= 1_000_000


def test_a_line_that_breaks_for_good_keeps_what_came_and_the_next_try_goes_on(hub: Hub) -> None:
    hub.break_after = [1_000_000] + [0] * 20
    with pytest.raises(ModelTrouble, match="What was loaded so far is kept"):
        download("small", hub=hub.url)
    have = (part() / "model.bin").stat().st_size
    assert have > 0 and not (models.folder() / "small").exists()
    hub.break_after, hub.asked = [], []
    download("small", hub=hub.url)
    assert [wanted for path, wanted in hub.asked if path.endswith("model.bin")] == [f"bytes={have}-"]


def test_a_server_that_ignores_ranges_begins_again(hub: Hub) -> None:
    hub.break_after = [1_000_000]
    hub.ignore_ranges = True
    got = download("small", hub=hub.url)
    assert got.path is not None
    assert (got.path / "model.bin").read_bytes() == (hub.folder / "model.bin").read_bytes()


def test_wrong_content_is_thrown_away_and_named(hub: Hub) -> None:
    hub.corrupt = True
    with pytest.raises(ModelTrouble, match="checksum is wrong"):
        download("small", hub=hub.url)
    assert not (part() / "model.bin").exists() and not (models.folder() / "small").exists()
    hub.corrupt = False
    assert download("small", hub=hub.url).path is not None


def test_cancelling_keeps_the_part_for_later(hub: Hub) -> None:
    with pytest.raises(Cancelled):
        download("small", cancelled=lambda: True, hub=hub.url)
    assert not (models.folder() / "small").exists()


def test_a_model_that_is_here_is_not_loaded_again(hub: Hub) -> None:
    download("small", hub=hub.url)
    hub.asked = []
    download("small", hub=hub.url)
    assert hub.asked == []


def test_a_model_of_somebody_else_is_loaded_by_owner_and_name(hub: Hub) -> None:
    assert download("someone/whisper-korean", hub=hub.url).name == "whisper-korean"


@pytest.mark.parametrize(("status", "words"), [(404, "has no model"), (403, "has no model"), (503, "at the moment")])
def test_a_hub_that_refuses_is_told(hub: Hub, status: int, words: str) -> None:
    hub.status = status
    with pytest.raises(ModelTrouble, match=words):
        download("small", hub=hub.url)


def test_an_unknown_name_asks_nobody(hub: Hub) -> None:
    with pytest.raises(ModelTrouble, match="no speech model called"):
        download("smal", hub=hub.url)
    assert hub.asked == []


def test_no_network_is_told(hub: Hub) -> None:
    with pytest.raises(ModelTrouble, match="the hub does not answer"):
        download("small", hub="http://127.0.0.1:9")


def test_a_proxy_that_refuses_is_told(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", hub.url)
    monkeypatch.setenv("NO_PROXY", "")
    with pytest.raises(ModelTrouble, match="proxy refuses"):
        download("small", hub="https://hub.invalid")


def test_a_full_disk_is_told_before_anything_is_loaded(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room.shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(100, 99, 1))  # type: ignore[attr-defined]
    with pytest.raises(ModelTrouble, match="no room for the model"):
        download("small", hub=hub.url)
    assert not any(path.endswith("model.bin") for path, _ in hub.asked)


def test_what_another_version_left_is_not_gone_on_with(hub: Hub) -> None:
    hub.break_after = [1_000_000] + [0] * 20
    with pytest.raises(ModelTrouble):
        download("small", hub=hub.url)
    config = hub.folder / "config.json"
    config.write_text(config.read_text() + "\n")
    weights = hub.folder / "model.bin"
    weights.write_bytes(weights.read_bytes() + b"\0")
    hub.break_after, hub.asked = [], []
    got = download("small", hub=hub.url)
    assert [wanted for path, wanted in hub.asked if path.endswith("model.bin")] == [None]
    assert got.path is not None and (got.path / "model.bin").read_bytes() == weights.read_bytes()


def test_a_beginning_that_was_spoilt_is_loaded_anew_without_a_word(hub: Hub) -> None:
    hub.break_after = [1_000_000] + [0] * 20
    with pytest.raises(ModelTrouble):
        download("small", hub=hub.url)
    left = part() / "model.bin"
    left.write_bytes(b"\0" * left.stat().st_size)
    hub.break_after, hub.asked = [], []
    download("small", hub=hub.url)
    assert [wanted is None for path, wanted in hub.asked if path.endswith("model.bin")] == [False, True]


def test_a_hub_without_checksums_is_asked_whether_its_file_is_the_same_still(
    hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    bare = [{key: entry[key] for key in ("type", "path", "size")} for entry in tree_of(hub)]
    monkeypatch.setattr(Answer, "_tree", lambda _: bare)
    hub.etag = '"first"'
    hub.break_after = [1_000_000] + [0] * 20
    with pytest.raises(ModelTrouble):
        download("small", hub=hub.url)
    weights = hub.folder / "model.bin"
    content = bytearray(weights.read_bytes())
    content[10_000:10_100] = bytes(100)
    weights.write_bytes(content)
    hub.etag, hub.break_after = '"second"', []
    got = download("small", hub=hub.url)
    assert got.path is not None and (got.path / "model.bin").read_bytes() == bytes(content)


def test_a_model_that_is_being_downloaded_is_not_downloaded_twice(hub: Hub) -> None:
    refused: list[str] = []

    def meanwhile(done: int, total: int) -> None:
        if not refused:
            with pytest.raises(ModelTrouble) as found:
                download("small", hub=hub.url)
            refused.append(str(found.value))

    download("small", hub=hub.url, progress=meanwhile)
    assert "is being downloaded already" in refused[0]
    assert [each.name for each in models.folder().iterdir()] == ["small"]


def test_a_folder_that_may_not_be_written_to_is_told(hub: Hub, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("INTERVIEWKIT_MODELS", str(tmp_path / "file" / "models"))
    with pytest.raises(ModelTrouble, match="cannot be written to"):
        download("small", hub=hub.url)
    if Path("/proc/self").is_dir():
        monkeypatch.setenv("INTERVIEWKIT_MODELS", "/proc/interviewkit")
        with pytest.raises(ModelTrouble, match="may be written to"):
            download("small", hub=hub.url)


def test_a_disk_that_fills_up_on_the_way_keeps_what_came(
    hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = (
        os.name != "nt"
        and not subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk], capture_output=True).returncode
    )
    if not mounted:
        pytest.skip("only root can put in a small disk")
    try:
        monkeypatch.setenv("INTERVIEWKIT_MODELS", str(disk / "models"))
        monkeypatch.setattr(room, "SPARE", -1_000_000_000)
        with pytest.raises(ModelTrouble, match=r"disk is full.*is kept"):
            download("small", hub=hub.url)
        assert (part() / "model.bin").stat().st_size > 500_000
        with pytest.raises(ModelTrouble, match="is kept"):
            download("small", hub=hub.url)
    finally:
        subprocess.run(["umount", disk], check=True)


def test_the_pace_is_that_of_the_last_seconds() -> None:
    pace = Pace()
    assert pace.speed(0) is None and pace.seconds_left(100, 0) is None
    for second in range(20):
        pace.take(second * 1000, second)
    assert pace.speed(19) == pytest.approx(1000) and pace.seconds_left(29_000, 19) == pytest.approx(10)
    assert (pace.speed(39) or 0) < 400  # a stall shows
