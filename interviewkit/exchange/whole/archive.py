"""A study as one file for another computer: the project and its recordings, packed and unpacked in streams.

An archive is a zip of manifest.json, study.ikit and media/<name>, recordings not compressed. Nothing else in it is ever
looked at, and no name in it is used as a path.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import sqlite3
import stat
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path, PureWindowsPath
from typing import IO, Any

from interviewkit.errors import Cancelled, FileTrouble, ProjectTrouble
from interviewkit.exchange.whole.document import IMPORT, refuse_full
from interviewkit.exchange.whole.rows import all_rows, put
from interviewkit.sources.actions import RECORDED_SEGMENTS
from interviewkit.sources.formats import Finding
from interviewkit.sources.formats.unpacking import BROKEN
from interviewkit.store import media as media_folder
from interviewkit.store.files import whole_file
from interviewkit.store.places import address, file_of, settle
from interviewkit.store.project import Project
from interviewkit.store.trouble import explained

ENDING = ".ikitz"
FORMAT = 1
MANIFEST, STUDY, MEDIA = "manifest.json", "study.ikit", "media/"
CHUNK = 1 << 20
MOST_ENTRIES = 100_000
LARGEST_MANIFEST = 64 << 20
BURSTS = 200
"""How many times its packed size a project may have; recordings are not compressed, or hardly."""
SMALL = 64 << 20
"""Bytes that are always let through."""
_NAME = re.compile(r"[0-9a-f]{64}\.(?:original(?:\.[^\W_A-Z]{1,16})?|flac|channel\d{1,2}\.flac|peaks|channels\.json)")
Progress = Callable[[float], None]
Stop = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Packed:
    """What an archive holds. recordings: how many went along; findings: what did not, for wording.finding."""

    recordings: int
    bytes: int
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """What an archive tells of itself before it is unpacked. bytes: unpacked."""

    title: str
    recordings: int
    bytes: int
    anonymous: bool


def pack(
    project: Project,
    target: Path,
    *,
    recordings: bool = True,
    progress: Progress = lambda done: None,
    cancelled: Stop = lambda: False,
) -> Packed:
    """Writes the whole project, history and all; linked recordings are packed in. All or nothing.

    FileTrouble when it cannot be written, Cancelled when `cancelled` said so. A project in a team's database goes
    without its history.
    """
    with tempfile.TemporaryDirectory(prefix="interviewkit-") as folder:
        copy = Path(folder) / STUDY
        _copy(project, copy)
        files, findings = _files(project, copy) if recordings else ([], _none(copy))
        return write(target, copy, files, findings, anonymous=False, progress=progress, cancelled=cancelled)


def write(
    target: Path,
    study: Path,
    files: list[tuple[str, Path]],
    findings: list[Finding],
    *,
    anonymous: bool,
    progress: Progress = lambda done: None,
    cancelled: Stop = lambda: False,
) -> Packed:
    """Packs a project file that nobody has open, and files for its media folder by the name they have there."""
    sizes = {name: path.stat().st_size for name, path in files}
    whole, done = sum(sizes.values()) + study.stat().st_size, 0
    with closing(sqlite3.connect(address(study, "ro"), uri=True)) as database:
        title = str(database.execute("SELECT title FROM project").fetchone()[0])
    count = sum(".original" in name for name in sizes)
    told = {"interviewkit": FORMAT, "title": title, "anonymous": anonymous, "recordings": count,
            "bytes": whole, "media": sizes}  # fmt: skip
    with whole_file(target) as file, zipfile.ZipFile(file, "w", allowZip64=True) as packed:
        packed.writestr(MANIFEST, json.dumps(told, ensure_ascii=False, indent=1), zipfile.ZIP_DEFLATED)
        for name, path in [(STUDY, study), *((MEDIA + name, path) for name, path in files)]:
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED if name == STUDY else zipfile.ZIP_STORED
            entry.external_attr = 0o644 << 16
            with path.open("rb") as source, packed.open(entry, "w", force_zip64=True) as part:
                for block in _blocks(source, cancelled):
                    part.write(block)
                    done += len(block)
                    progress(done / max(whole, 1))
    return Packed(count, whole, tuple(findings))


def look(path: Path) -> Told:
    """What an archive tells of itself; FileTrouble when it is none."""
    with _opened(path) as packed:
        return _told(packed, path.name)


def unpack(
    path: Path, target: Path, *, progress: Progress = lambda done: None, cancelled: Stop = lambda: False
) -> Path:
    """Makes an archive a study at `target` (.ikit), its recordings beside it. All or nothing; the path of the study.

    ProjectTrouble when something is there already; FileTrouble when it is no archive, damaged, or made to do harm;
    Cancelled when `cancelled` said so.
    """
    target = file_of(target)
    media = media_folder.folder(target)
    if target.exists() or (media.exists() and any(media.iterdir())):
        raise ProjectTrouble(
            "“{name}” exists already.",
            safe="It was not touched.",
            attempt="Choose another name.",
            name=(target if target.exists() else media).name,
        )
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with _opened(path) as packed, tempfile.TemporaryDirectory(prefix=".unpacking-", dir=target.parent) as folder:
            study, recordings = _unpacked(packed, path, Path(folder), progress, cancelled)
            _settled(study, path.name)
            if any(recordings.iterdir()):
                if media.exists():
                    media.rmdir()
                recordings.rename(media)
            try:
                study.rename(target)
            except OSError:
                shutil.rmtree(media, ignore_errors=True)
                raise
            settle(target.parent)
    except OSError as error:
        raise explained(error) or _no_place(target) from error
    except (*BROKEN, sqlite3.Error) as error:
        raise _damaged(path.name) from error
    return target


def bring(
    project: Project, path: Path, *, progress: Progress = lambda done: None, cancelled: Stop = lambda: False
) -> Told:
    """Brings an archive into a project without material, a team's too, as one step; its history does not come along.

    ProjectTrouble when there is material already; else as unpack().
    """
    if project.read_only:
        raise ProjectTrouble(
            "This project is open to read only.", safe="Nothing was changed.", attempt="Open a copy to work in it."
        )
    with project.read() as session:
        refuse_full(session, path.name)
    told = look(path)
    media = media_folder.folder(project.path)
    media.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".unpacking-", dir=project.path.parent) as folder:
        study = unpack(path, Path(folder) / STUDY, progress=progress, cancelled=cancelled)
        with Project.open(study, read_only=True) as other, other.read() as session:
            tables = {name: list(rows) for name, rows in all_rows(session, names=True)}
        moved: list[Path] = []
        try:
            media.mkdir(exist_ok=True)
            for file in sorted(media_folder.folder(study).glob("*")):
                if not (media / file.name).exists():
                    moved.append(file.rename(media / file.name))
            recorded = sum(map(len, tables.values())) <= RECORDED_SEGMENTS
            with project.change(IMPORT, detail=path.name, recorded=recorded) as session:
                put(session, tables)
        except BaseException:
            for file in moved:
                file.unlink(missing_ok=True)
            raise
    return told


def _unpacked(
    packed: zipfile.ZipFile, path: Path, folder: Path, progress: Progress, cancelled: Stop
) -> tuple[Path, Path]:
    told = _told(packed, path.name)
    wanted = [each for each in packed.infolist() if each.filename == STUDY or _is_recording(each)]
    if shutil.disk_usage(folder).free < sum(each.file_size for each in wanted):
        raise FileTrouble(
            "There is no room for “{name}” on this disk ({megabytes} MB).",
            safe="Nothing was unpacked.",
            attempt="Free some space, or choose another disk.",
            name=path.name,
            megabytes=sum(each.file_size for each in wanted) >> 20,
        )
    study, recordings, done = folder / STUDY, folder / "media", 0
    recordings.mkdir()
    for each in wanted:
        place = study if each.filename == STUDY else recordings / each.filename.removeprefix(MEDIA)
        digest, size = hashlib.sha256(), 0
        with packed.open(each) as part, place.open("xb") as file:
            for block in _blocks(part, cancelled):
                size += len(block)
                if size > each.file_size:
                    raise _damaged(path.name)
                digest.update(block)
                file.write(block)
                done += len(block)
                progress(min(1.0, done / max(told.bytes, 1)))
        if ".original" in place.name and digest.hexdigest() != place.name[:64]:
            raise _damaged(path.name)
    return study, recordings


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    try:
        packed = zipfile.ZipFile(path)
    except BROKEN as error:
        raise _damaged(path.name) from error
    with packed:
        entries = packed.infolist()
        names = [each.filename for each in entries]
        unpacked, small = sum(each.file_size for each in entries), path.stat().st_size * BURSTS + SMALL
        if len(entries) > MOST_ENTRIES or unpacked > small or len(set(names)) < len(names):
            raise FileTrouble(
                "“{name}” would burst when unpacked, so it was not opened.",
                safe="Nothing was unpacked.",
                name=path.name,
            )
        if STUDY not in names or MANIFEST not in names or any(each.flag_bits & 1 for each in entries):
            raise _damaged(path.name)
        yield packed


def _told(packed: zipfile.ZipFile, name: str) -> Told:
    try:
        with packed.open(MANIFEST) as part:
            told = json.loads(part.read(LARGEST_MANIFEST))
        version = int(told["interviewkit"])
        found = Told(str(told["title"]), int(told["recordings"]), int(told["bytes"]), told["anonymous"] is True)
    except (*BROKEN, TypeError) as error:
        raise _damaged(name) from error
    if version > FORMAT:
        raise FileTrouble(
            "“{name}” was written by a newer version of InterviewKit.",
            safe="Nothing was unpacked.",
            attempt="Install the newest version, then open it again.",
            name=name,
        )
    return found


def _is_recording(entry: zipfile.ZipInfo) -> bool:
    """Only plain files of the media folder's own names: no folders, no links, no way out."""
    kind = stat.S_IFMT(entry.external_attr >> 16)
    name = entry.filename
    return kind in (0, stat.S_IFREG) and name.startswith(MEDIA) and bool(_NAME.fullmatch(name.removeprefix(MEDIA)))


def _settled(study: Path, name: str) -> None:
    """Opens what was unpacked once, so that it is a project of today, and has it look for recordings beside it only."""
    with Project.open(study) as project:
        with project.read() as session:
            linked = [row for table, rows in all_rows(session, names=True) if table == "media" for row in rows]
        if problems := [each for each in project.check() if each.kind not in ("media", "history")]:
            raise _damaged(f"{name}: {problems[0].where}")
    with closing(sqlite3.connect(address(study, "rw"), uri=True)) as database:
        _beside(database, linked)


def _beside(database: sqlite3.Connection, rows: list[dict[str, Any]]) -> None:
    """Has each recording lie in the media folder, by its content; its history knows that place too, so none is told."""
    for row in rows:
        place = PureWindowsPath(row["place"])
        name = f"{row['sha256']}.original{place.suffix.lower()}" if row["linked"] else place.name
        name = name if _NAME.fullmatch(name) else f"{row['sha256']}.original"
        if row["linked"] or name != row["place"]:
            database.execute("UPDATE media SET place = ?, linked = 0 WHERE id = ?", (name, row["id"]))
    database.commit()


def _copy(project: Project, target: Path) -> None:
    """The project as it stands, as a file of its own."""
    if not isinstance(project.place, Path):
        with project.read() as session:
            tables = {name: list(rows) for name, rows in all_rows(session, names=True)}
        rebuilt(target, tables, project.coder)
        return
    place = address(project.place, "ro")
    with closing(sqlite3.connect(place, uri=True, timeout=10)) as source, closing(sqlite3.connect(target)) as copy:
        source.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")


def rebuilt(target: Path, tables: dict[str, list[dict[str, Any]]], coder: str) -> None:
    """A project file of these rows alone: nothing of another one's history is in it."""
    with Project.create(target, "-", coder=coder) as made, made.change("Import project", recorded=False) as session:
        put(session, tables)


def _files(project: Project, copy: Path) -> tuple[list[tuple[str, Path]], list[Finding]]:
    """The files of the recordings by the name they get; the copy looks for all of them beside it."""
    files: list[tuple[str, Path]] = []
    findings: list[Finding] = []
    with closing(sqlite3.connect(copy)) as database:
        database.row_factory = sqlite3.Row
        rows = [dict(row) for row in database.execute("SELECT * FROM media ORDER BY id")]
        _beside(database, rows)
        places = dict(database.execute("SELECT sha256, place FROM media"))
    for row in rows:
        found = media_folder.find(project.path, row["place"], bool(row["linked"]))
        if found is None:
            findings.append(Finding("recording-moved-away", row["name"]))
        else:
            files.append((places[row["sha256"]], found))
        for made in sorted(media_folder.folder(project.path).glob(f"{row['sha256']}.*")):
            if ".original" not in made.name and _NAME.fullmatch(made.name):
                files.append((made.name, made))
    return files, findings


def _none(copy: Path) -> list[Finding]:
    with closing(sqlite3.connect(copy)) as database:
        rows = [dict(zip(("id", "sha256", "place", "linked"), row, strict=True))
                for row in database.execute("SELECT id, sha256, place, linked FROM media")]  # fmt: skip
        _beside(database, rows)
    return [Finding("recording-not-written", "", len(rows))] if rows else []


def _blocks(source: IO[bytes], cancelled: Stop) -> Iterator[bytes]:
    while block := source.read(CHUNK):
        if cancelled():
            raise Cancelled
        yield block


def _damaged(name: str) -> FileTrouble:
    return FileTrouble(
        "“{name}” is no archive of a study, or damaged.",
        safe="Nothing was unpacked.",
        attempt="Have it written again where it comes from.",
        name=name,
    )


def _no_place(target: Path) -> FileTrouble:
    return FileTrouble(
        "“{name}” cannot be written there.",
        safe="Nothing was unpacked.",
        attempt="Choose a folder you may write to.",
        name=target.name,
    )
