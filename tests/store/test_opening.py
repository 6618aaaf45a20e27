from __future__ import annotations

import os
import sqlite3
import stat
import unicodedata
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from interviewkit.errors import ProjectTrouble
from interviewkit.store import engine, opening, places
from interviewkit.store.project import Project
from tests.store import powerless
from tests.store.content import add_code, number


def test_a_new_project_is_there_whole_with_nothing_beside_it(tmp_path: Path) -> None:
    Project.create(tmp_path / "study.ikit", "우리 연구").close()
    assert {file.name for file in tmp_path.iterdir()} <= {"study.ikit", "study.backups", ".study.ikit.lock"}
    with Project.open(tmp_path / "study.ikit") as project:
        assert project.title == "우리 연구" and project.check() == [] and project.history() == []


def test_a_project_without_title_is_called_like_its_file(tmp_path: Path) -> None:
    with Project.create(tmp_path / "2026.05 study.ikit") as project:
        assert project.title == "2026.05 study"


@pytest.mark.parametrize(
    "name",
    [
        "with blanks.ikit",
        "100%41 #1 & ?mode=memory.ikit",
        "한글 연구.ikit",
        unicodedata.normalize("NFD", "한글 연구 é.ikit"),
        "quote'\"`;.ikit",
        "😀.ikit",
        "no ending",
        "two.dots",
        "back\\slash:colon.ikit",
        "file:x.ikit",
        ":memory:",
        "-rf.ikit",
    ],
)
@pytest.mark.skipif(os.name == "nt", reason="Windows allows few letters in names")
def test_any_name_will_do(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "a folder ? # % 폴더"
    with Project.create(folder / name, coder="kim") as project, project.change("Add code") as session:
        add_code(session)
    assert (folder / name).is_file()
    with Project.open(folder / name, coder="kim") as project:
        assert project.undo_label() is not None
    with Project.open(folder / name, read_only=True) as project:
        assert number(project, "SELECT count(*) FROM code") == 1
    assert len(list(folder.glob("*.backups/*.ikit"))) >= 1
    assert not [file for file in folder.iterdir() if file.name.endswith(("-wal", "-shm", ".new", ".part"))]


@pytest.mark.skipif(os.name == "nt", reason="Windows names are UTF-16")
def test_a_name_that_is_no_utf8_will_do(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.ikit"))
    try:
        with Project.create(path, "Study", coder="kim") as project, project.change("Add code") as session:
            add_code(session)
    except ProjectTrouble:
        pytest.skip("this disk takes only UTF-8 names")
    with Project.open(path, read_only=True) as project:
        assert number(project, "SELECT count(*) FROM code") == 1


def test_what_is_there_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "study.ikit"
    path.write_text("my diary")
    with pytest.raises(ProjectTrouble, match=r"“study.ikit” exists already. It was not touched."):
        Project.create(path)
    assert path.read_text() == "my diary"
    with pytest.raises(ProjectTrouble, match="exists already"):
        Project.create(tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == ["study.ikit"]


def test_where_no_project_can_be_made_it_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for place in (
        tmp_path / "file" / "study.ikit",
        tmp_path / "file" / "deep" / "study.ikit",
        Path("/proc/study.ikit"),
    ):
        with pytest.raises(ProjectTrouble, match=r"cannot be reached|No project can be made"):
            Project.create(place)
    with pytest.raises(ProjectTrouble, match=r"too long|cannot be reached"):
        Project.create(tmp_path / ("가" * 200 + ".ikit"))
    for name in (str(tmp_path / "nul\0l.ikit"), "~nobody-of-this-name/x.ikit"):
        with pytest.raises(ProjectTrouble, match="cannot be reached"):
            Project.create(name)
    assert [file.name for file in tmp_path.iterdir()] == ["file"]


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no read-only folders")
def test_in_a_folder_that_may_not_be_written_no_project_is_made(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    script = """
import sys
from interviewkit.errors import UserError
from interviewkit.store.project import Project
try:
    Project.create(sys.argv[1])
except UserError as error:
    print(error)
"""
    try:
        said = powerless.run(script, tmp_path / "study.ikit")
    finally:
        tmp_path.chmod(0o755)
    assert said.startswith("No project can be made at") and "Choose a folder you may write to." in said


@pytest.mark.parametrize("kind", ["text", "empty", "zip", "folder", "sqlite", "half", "wal"])
def test_what_is_no_project_is_refused_and_left_alone(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "other.ikit"
    if kind == "text":
        path.write_text("SQLite format 3 is a fine format, they say.")
    elif kind == "empty":
        path.touch()
    elif kind == "zip":
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("project.qde", "<Project/>")
    elif kind == "folder":
        path.mkdir()
    elif kind in ("sqlite", "wal"):
        with closing(sqlite3.connect(path)) as database:
            if kind == "wal":
                database.execute("PRAGMA journal_mode = WAL")
            database.execute("CREATE TABLE project (id, title)")
            database.commit()
    else:
        path.write_bytes(b"SQLite format 3\0")
    before = None if kind == "folder" else path.read_bytes()
    with pytest.raises(ProjectTrouble, match="is not an InterviewKit project"):
        Project.open(path)
    with pytest.raises(ProjectTrouble, match="is not an InterviewKit project"):
        Project.open(path, read_only=True)
    assert [file.name for file in tmp_path.iterdir()] == ["other.ikit"]
    assert before is None or path.read_bytes() == before


def test_a_missing_project_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(ProjectTrouble, match=r"“study.ikit” is not there any more."):
        Project.open(tmp_path / "study.ikit")
    with pytest.raises(ProjectTrouble, match="cannot be reached"):
        Project.open("nul\0l")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    with pytest.raises(ProjectTrouble, match="cannot be reached"):
        Project.open(tmp_path / "loop")
    assert [file.name for file in tmp_path.iterdir()] == ["loop"]


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no such rights")
def test_a_project_one_may_not_read_is_said_to_be_so(tmp_path: Path) -> None:
    Project.create(tmp_path / "study.ikit").close()
    (tmp_path / "study.ikit").chmod(0)
    script = """
import sys
from interviewkit.errors import UserError
from interviewkit.store.project import Project
try:
    Project.open(sys.argv[1])
except UserError as error:
    print(error)
"""
    assert "cannot be read" in powerless.run(script, tmp_path / "study.ikit")


def test_a_project_of_a_newer_version_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "study.ikit"
    Project.create(path).close()
    with closing(sqlite3.connect(path)) as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
        database.commit()
    before = path.read_bytes()
    for read_only in (False, True):
        with pytest.raises(ProjectTrouble, match="newer version of InterviewKit"):
            Project.open(path, read_only=read_only)
    assert path.read_bytes() == before


@pytest.mark.parametrize("keep", [4096, 20_000, 60_000])
def test_a_torn_project_is_said_to_be_damaged(tmp_path: Path, keep: int) -> None:
    path = tmp_path / "study.ikit"
    Project.create(path).close()
    path.write_bytes(path.read_bytes()[:keep])
    with pytest.raises(ProjectTrouble, match="damaged"), Project.open(path) as project:
        project.history()
        number(project, "SELECT count(*) FROM segment")


def test_a_project_without_its_version_is_said_to_be_damaged(tmp_path: Path) -> None:
    path = tmp_path / "study.ikit"
    Project.create(path).close()
    with closing(sqlite3.connect(path)) as database:
        database.execute("DROP TABLE alembic_version")
    with pytest.raises(ProjectTrouble, match="damaged"):
        Project.open(path)


def test_a_project_deleted_while_open_is_not_made_anew_empty(tmp_path: Path) -> None:
    path = tmp_path / "study.ikit"
    with Project.create(path, coder="kim") as project:
        path.rename(tmp_path / "moved.ikit")
        try:
            with project.change("Add code") as session:
                add_code(session)
        except ProjectTrouble as trouble:
            assert "cannot be reached" in str(trouble)
        with pytest.raises(ProjectTrouble, match="cannot be reached"):
            for _ in range(20):
                with project.read(), project.read(), project.read():
                    project.title  # noqa: B018
    assert not path.exists()


def test_a_database_that_refuses_a_log_file_still_works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As some network drives do: SQLite then stays with its older way of writing."""
    path = tmp_path / "study.ikit"
    Project.create(path).close()
    monkeypatch.setattr(opening, "sqlite_engine", lambda path: engine.sqlite_engine(path, journal="DELETE"))
    with Project.open(path, coder="kim") as project:
        with project.change("Add code") as session:
            add_code(session)
            assert number(project, "SELECT count(*) FROM code") == 0
        assert number(project, "SELECT count(*) FROM code") == 1
        assert project.undo() is not None and project.check() == []
    assert not path.with_name("study.ikit-journal").exists()


def test_network_addresses_and_odd_letters_become_uris_sqlite_reads() -> None:
    assert places.address(Path("/a b/100%#?.ikit"), "rw") == "file:///a%20b/100%25%23%3F.ikit?mode=rw"
    from pathlib import PureWindowsPath

    share: Path = PureWindowsPath(r"\\server\share\study.ikit")  # type: ignore[assignment]
    assert places.address(share, "ro") == "file:////server/share/study.ikit?mode=ro"
    drive: Path = PureWindowsPath(r"C:\study.ikit")  # type: ignore[assignment]
    assert places.address(drive, "immutable") == "file:///C:/study.ikit?immutable=1"


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no such rights")
def test_a_private_project_has_private_copies(tmp_path: Path) -> None:
    path = tmp_path / "study.ikit"
    Project.create(path).close()
    path.chmod(0o600)
    with Project.open(path) as project, project.change("Add code") as session:
        add_code(session)
    Project.open(path).close()
    newest = sorted((tmp_path / "study.backups").iterdir())[-1]
    assert stat.S_IMODE(newest.stat().st_mode) == 0o600
