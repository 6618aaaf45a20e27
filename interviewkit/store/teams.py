"""What a team's database does not hold: its recordings lie in a folder of each computer, or in one that all share."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote, urlsplit, urlunsplit

import platformdirs

from interviewkit import preferences


def name(address: str) -> str:
    """A database by its server and name, for people and for remembering: nothing of who opens it, no password."""
    parts = urlsplit(address)
    port = f":{parts.port}" if parts.port not in (None, 5432) else ""
    return f"{parts.hostname or 'localhost'}{port}{parts.path}"


def without_password(address: str) -> str:
    """The address as it may be kept and shown."""
    parts = urlsplit(address)
    if parts.password is None:
        return address
    host = parts.netloc.rsplit("@", 1)[1]
    return urlunsplit(parts._replace(netloc=f"{parts.netloc.split(':', 1)[0]}@{host}"))


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
