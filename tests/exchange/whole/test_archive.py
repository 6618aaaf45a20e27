"""A study goes to another computer as one file: whole or not at all, whatever is in the file."""

from __future__ import annotations

import hashlib
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from interviewkit.errors import Cancelled, FileTrouble, ProjectTrouble, UserError
from interviewkit.exchange.whole import archive
from interviewkit.model import Media, Source
from interviewkit.store import media as media_folder
from interviewkit.store.bulk import fetch
from interviewkit.store.project import Project
from tests.store.conftest import postgres, team  # noqa: F401
from tests.store.content import add_code, add_quote, add_source, tables

SOUND = b"sound " * 40_000


def make(folder: Path) -> Project:
    """A study with a recording of its own, one that is linked, and one that was moved away."""
    project = Project.create(folder / "Study.ikit", coder="anna")
    (folder / "talk.wav").write_bytes(SOUND)
    (folder / "면담 둘.녹음").write_bytes(b"other")
    own = media_folder.store(project.path, folder / "talk.wav")
    linked = media_folder.store(project.path, folder / "면담 둘.녹음", link=True)
    media_folder.proxy(project.path, own.sha256).write_bytes(b"proxy")
    with project.change("Fill") as session:
        for name, each in (("talk.wav", own), ("면담 둘.녹음", linked)):
            row = Media(sha256=each.sha256, name=name, place=each.place, linked=each.linked, bytes=each.size,
                        duration_ms=9)  # fmt: skip
            session.add(row)
            session.flush()
            session.add(Source(name=name, kind="recording", media_id=row.id))
        add_quote(session, add_source(session), add_code(session))
    return project


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive; nothing of the computer it was written on is there any more."""
    home, out = tmp_path_factory.mktemp("home"), tmp_path_factory.mktemp("out") / "study.ikitz"
    with make(home) as project:
        told = archive.pack(project, out)
        assert told.recordings == 2 and told.findings == () and project.check() == []
    for each in sorted(home.rglob("*"), reverse=True):
        each.unlink() if each.is_file() else each.rmdir()
    return out


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("broken")


def test_opened_on_another_computer_everything_is_there(packed: Path, tmp_path: Path) -> None:
    assert archive.look(packed).title == "Study" and archive.look(packed).recordings == 2
    steps: list[float] = []
    place = archive.unpack(packed, tmp_path / "new" / "Mine.ikit", progress=steps.append)
    assert steps[-1] == 1.0 and steps == sorted(steps)
    with Project.open(place, coder="ben") as project:
        assert project.check() == [] and project.title == "Study"
        with project.read() as session:
            rows = fetch(session, "SELECT name, place, linked, sha256 FROM media ORDER BY id")
        assert [row[2] for row in rows] == [0, 0], "nothing is looked for outside"
        found = [media_folder.find(place, row[1], False) for row in rows]
        assert [each and hashlib.sha256(each.read_bytes()).hexdigest() for each in found] == [row[3] for row in rows]
        assert media_folder.proxy(place, rows[0][3]).read_bytes() == b"proxy"
        assert [row.label for row in project.history()] == ["Fill"], "the history came along"
    seen = sorted(each.name for each in (tmp_path / "new").iterdir() if not each.name.startswith("."))
    assert seen == ["Mine.backups", "Mine.ikit", "Mine.media"]


def test_an_archive_comes_into_an_empty_study_as_one_step(packed: Path, tmp_path: Path) -> None:
    with Project.create(tmp_path / "Empty.ikit", coder="ben") as project:
        archive.bring(project, packed)
        assert project.check() == [] and project.title == "Study"
        with pytest.raises(ProjectTrouble):
            archive.bring(project, packed)
        project.undo()
        assert project.title == "Empty" and tables(project)["source"] == []


def test_undo_takes_an_archive_back_after_work_of_somebody_who_was_not_in_it(packed: Path, tmp_path: Path) -> None:
    with Project.create(tmp_path / "B.ikit", "B", coder="somebody else") as project:
        before = tables(project)
        archive.bring(project, packed)
        arrived = tables(project)
        with project.change("Add code") as session:
            add_code(session, "later")
        project.undo()
        project.undo()
        assert tables(project) == before
        project.redo()
        assert tables(project) == arrived


def test_a_study_moves_to_a_team_database_and_back_with_its_recordings(
    packed: Path,
    tmp_path: Path,
    team: str,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("INTERVIEWKIT_HOME", str(tmp_path / "ben"))
    with Project.create(team, coder="ben") as project:
        archive.bring(project, packed)
        with project.read() as session:
            rows = fetch(session, "SELECT place, linked, sha256 FROM media ORDER BY id")
        assert all(media_folder.find(project.path, place, linked) for place, linked, _ in rows)
        assert media_folder.proxy(project.path, rows[0][2]).read_bytes() == b"proxy"
        told = archive.pack(project, tmp_path / "back.ikitz")
        assert (told.recordings, told.findings) == (2, ())
    with Project.open(archive.unpack(tmp_path / "back.ikitz", tmp_path / "Back.ikit")) as back:
        assert back.title == "Study" and back.check() == []


def test_what_was_moved_away_is_told_and_the_rest_goes(tmp_path: Path) -> None:
    with make(tmp_path) as project:
        (tmp_path / "면담 둘.녹음").unlink()
        told = archive.pack(project, tmp_path / "a.ikitz")
        assert [(each.kind, each.detail) for each in told.findings] == [("recording-moved-away", "면담 둘.녹음")]
        without = archive.pack(project, tmp_path / "b.ikitz", recordings=False)
        assert (without.recordings, [each.count for each in without.findings]) == (0, [2])
        with zipfile.ZipFile(tmp_path / "b.ikitz") as file:
            assert file.namelist() == ["manifest.json", "study.ikit"]
        before = (tmp_path / "a.ikitz").read_bytes()
        with pytest.raises(Cancelled):
            archive.pack(project, tmp_path / "a.ikitz", cancelled=lambda: True)
        assert (tmp_path / "a.ikitz").read_bytes() == before
        assert not [each for each in tmp_path.iterdir() if each.name.startswith(".a")]


def test_a_place_is_named_from_the_folder_one_is_in(
    packed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert archive.unpack(packed, Path("Mine.ikit")) == tmp_path / "Mine.ikit"


def test_nothing_that_is_there_is_touched(packed: Path, tmp_path: Path) -> None:
    (tmp_path / "Mine.ikit").write_bytes(b"precious")
    (tmp_path / "Other.media").mkdir()
    (tmp_path / "Other.media" / "x").write_bytes(b"precious")
    for name in ("Mine.ikit", "Other.ikit"):
        with pytest.raises(ProjectTrouble, match="exists already"):
            archive.unpack(packed, tmp_path / name)
    with pytest.raises(Cancelled):
        archive.unpack(packed, tmp_path / "New.ikit", cancelled=lambda: True)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["Mine.ikit", "Other.media"]


def test_a_large_recording_is_never_held_in_memory(tmp_path: Path) -> None:
    import tracemalloc

    large = tmp_path / "talk.wav"
    with large.open("wb") as file:
        file.truncate(80 << 20)
    with Project.create(tmp_path / "Study.ikit", coder="anna") as project:
        stored = media_folder.store(project.path, large)
        with project.change("Fill") as session:
            session.add(
                Media(sha256=stored.sha256, name="talk.wav", place=stored.place, bytes=stored.size, duration_ms=9)
            )
        tracemalloc.start()
        archive.pack(project, tmp_path / "a.ikitz")
        archive.unpack(tmp_path / "a.ikitz", tmp_path / "there" / "B.ikit")
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    assert peak < 40 << 20


def rewrite(packed: Path, target: Path, **changes: Any) -> Path:
    """The archive with parts changed, taken away (None) or added; names with / as given in `more`."""
    more: dict[str, Any] = changes.pop("more", {})
    with zipfile.ZipFile(packed) as old, zipfile.ZipFile(target, "w") as new:
        for each in old.infolist():
            key = {"manifest.json": "manifest", "study.ikit": "study"}.get(each.filename, "media")
            content = changes.get(key, ...)
            if content is not None:
                new.writestr(each, old.read(each) if content is ... else content)
        for name, content in more.items():
            new.writestr(name, content)
    return target


LINK = zipfile.ZipInfo("media/" + "b" * 64 + ".original.wav")
LINK.external_attr = 0o120777 << 16


@pytest.mark.parametrize(
    "name", ["../evil.txt", "/tmp/evil.txt", "media/../../evil.txt", "media\\..\\evil", "C:\\evil", LINK]
)  # fmt: skip
def test_names_that_lead_out_are_never_followed(packed: Path, tmp_path: Path, name: Any) -> None:
    harmful = rewrite(packed, tmp_path / "a.ikitz", more={name: b"/etc/passwd"})
    place = archive.unpack(harmful, tmp_path / "in" / "B.ikit")
    there = {each.relative_to(tmp_path).parts[0] for each in tmp_path.rglob("*")}
    assert there == {"a.ikitz", "in"} and len(list(media_folder.folder(place).iterdir())) == 3


@pytest.mark.parametrize(
    "changes",
    [
        {"study": None}, {"study": b"no database"}, {"manifest": None}, {"manifest": b"[1]"}, {"media": b"another"},
        {"manifest": json.dumps({"interviewkit": 99, "title": "", "recordings": 0, "bytes": 0, "anonymous": False})},
        {"study": b"SQLite format 3\0" + b"\0" * 200},
    ],
)  # fmt: skip
def test_what_is_no_archive_gets_one_clear_line_and_leaves_nothing(
    packed: Path, tmp_path: Path, changes: dict[str, Any]
) -> None:
    path = rewrite(packed, tmp_path / "a.ikitz", **changes)
    with pytest.raises(UserError) as caught:
        archive.unpack(path, tmp_path / "in" / "B.ikit")
    what, safe, _ = caught.value.sentences()
    assert what and safe and "\n" not in what
    assert not list((tmp_path / "in").iterdir() if (tmp_path / "in").exists() else ())


def test_what_would_burst_is_not_opened(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.ikitz", "w", zipfile.ZIP_DEFLATED) as file:
        for name in ("manifest.json", "study.ikit"):
            file.writestr(name, b"\0" * (60 << 20))
    with pytest.raises(FileTrouble, match="would burst"):
        archive.unpack(tmp_path / "a.ikitz", tmp_path / "B.ikit")
    (tmp_path / "b.ikitz").write_bytes(b"PK no")
    with pytest.raises(FileTrouble, match="no archive"):
        archive.look(tmp_path / "b.ikitz")


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_damage_anywhere_is_refused_or_harmless(packed: Path, broken: Path, data: st.DataObject) -> None:
    content = packed.read_bytes()
    at = data.draw(st.integers(0, len(content)))
    (broken / "a.ikitz").write_bytes(content[:at] + data.draw(st.binary(max_size=9)) + content[at + 9 :])
    place = broken / f"{len(list(broken.iterdir()))}.ikit"
    try:
        archive.unpack(broken / "a.ikitz", place)
    except UserError:
        assert not place.exists() and not media_folder.folder(place).exists()
