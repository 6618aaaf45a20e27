"""What a team's database does not hold: its recordings lie in a folder of each computer, or in one that all share."""

from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit, urlunsplit
from uuid import uuid4

import platformdirs

from interviewkit import preferences
from interviewkit.errors import Cancelled, FileTrouble
from interviewkit.store import media
from interviewkit.store.trouble import explained


def name(address: str) -> str:
    """A database by its server and name, for people and for remembering: nothing of who opens it, no password."""
    parts = urlsplit(address)
    port = f":{parts.port}" if parts.port not in (None, 5432) else ""
    return f"{parts.hostname or 'localhost'}{port}{parts.path}"


def without_password(address: str) -> str:
    """The address as it may be kept and shown."""
    parts = urlsplit(address)
    query = "&".join(each for each in parts.query.split("&") if not each.lower().startswith("password="))
    if parts.password is None:
        return address if query == parts.query else urlunsplit(parts._replace(query=query))
    host = parts.netloc.rsplit("@", 1)[1]
    return urlunsplit(parts._replace(netloc=f"{parts.netloc.split(':', 1)[0]}@{host}", query=query))


def address(server: str, database: str, person: str, password: str = "", query: str = "") -> str:
    """The address of a database on a server ("host" or "host:port"), for a person with a password or without.

    query: how to connect, "sslmode=require".
    """
    who = quote(person, safe="") + (f":{quote(password, safe='')}" if password else "")
    return f"postgresql://{who}{'@' if who else ''}{server}/{quote(database, safe='')}{'?' if query else ''}{query}"


def parts(address: str) -> tuple[str, str, str]:
    """Server, database and person of an address; "" for what it does not tell or what is no address."""
    try:
        found = urlsplit(address)
        port = f":{found.port}" if found.port else ""
    except ValueError:
        return "", "", ""
    return (found.hostname or "") + port, unquote(found.path.strip("/")), unquote(found.username or "")


def password(address: str) -> str:
    """The password in an address, "" where it holds none."""
    return unquote(urlsplit(address).password or "")


def beside(address: str, folders: Mapping[str, str] | None = None) -> Path:
    """The file that the project would be on this computer; it is never made, but its recordings lie beside it.

    folders: the folders chosen, by name(); those of the preferences if not given. Without one it is a folder of the
    person's own.
    """
    known = name(address)
    chosen = (preferences.load().teams if folders is None else folders).get(known)
    database = re.sub(r"[^\w-]+", "-", unquote(urlsplit(address).path)).strip("-") or "study"
    if chosen:
        return Path(chosen) / f"{database}.ikit"
    data = platformdirs.user_data_path("InterviewKit", appauthor=False)
    own = preferences.folder() if preferences.is_chosen() else data
    return own / "teams" / f"{database}-{hashlib.sha256(known.encode()).hexdigest()[:8]}.ikit"


def bring_along(
    project: Path,
    other: Path,
    progress: Callable[[float], None] = lambda fraction: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> int:
    """Copies the recordings beside one place to those beside another, where they are missing; how many. What is there
    stays, at both. Cancelled, and UserError when the disk refuses: then none is there in part."""
    source, target = media.folder(project), media.folder(other)
    files = [file for file in sorted(source.glob("[!.]*")) if file.is_file() and not (target / file.name).exists()]
    try:
        target.mkdir(parents=True, exist_ok=True)
        for n, file in enumerate(files):
            if cancelled():
                raise Cancelled
            progress(n / len(files))
            unfinished = target / f".{uuid4().hex}.part"
            try:
                shutil.copyfile(file, unfinished)
                unfinished.replace(target / file.name)
            finally:
                unfinished.unlink(missing_ok=True)
    except OSError as error:
        raise explained(error) or FileTrouble(
            "Recordings could not be copied to “{folder}” ({reason}).",
            safe="They are all where they were.",
            attempt="Check that you may write there, or choose another folder.",
            folder=str(other.parent),
            reason=error.strerror or type(error).__name__,
        ) from error
    return len(files)
