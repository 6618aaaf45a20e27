"""What the program remembers about a person between sessions, in one JSON file outside every project."""

from __future__ import annotations

import getpass
import json
import logging
import os
import tempfile
from dataclasses import asdict, dataclass, field, fields
from datetime import datetime
from pathlib import Path
from typing import Any

import platformdirs

RECENTS = 12
SCHEMES = ("system", "light", "dark")

log = logging.getLogger(__name__)


def folder() -> Path:
    """Where preferences and logs live: $INTERVIEWKIT_HOME, else the system's place for settings."""
    chosen = os.environ.get("INTERVIEWKIT_HOME")
    return Path(chosen) if chosen else platformdirs.user_config_path("InterviewKit", appauthor=False)


def is_chosen() -> bool:
    """Whether a person said where everything of theirs shall live."""
    return bool(os.environ.get("INTERVIEWKIT_HOME"))


def file() -> Path:
    return folder() / "preferences.json"


@dataclass
class Preferences:
    """language: "en", "ko" or "" for the system's. scheme: "system", "light" or "dark". coder: the name put on changes.
    recents: project places, newest first. keys: action id → keys that replace its own. window: its geometry, base64.
    views: what workspaces remember of themselves, e.g. splitter places; JSON values only.
    network: the way to where speech models are downloaded, as transcription.network keeps it.
    teams: where a team's recordings lie on this computer, by the database as store.teams names it."""

    language: str = ""
    scheme: str = "system"
    coder: str = ""
    recents: list[str] = field(default_factory=list)
    keys: dict[str, list[str]] = field(default_factory=dict)
    window: dict[str, str] = field(default_factory=dict)
    views: dict[str, Any] = field(default_factory=dict)
    network: dict[str, Any] = field(default_factory=dict)
    teams: dict[str, str] = field(default_factory=dict)

    def coder_name(self) -> str:
        """The name chosen, else the one the system knows the person by."""
        return self.coder or getpass.getuser()

    def remember_project(self, place: Path | str) -> None:
        """Puts a project at the head of the recents."""
        self.recents = [str(place), *(each for each in self.recents if each != str(place))][:RECENTS]

    def forget_project(self, place: Path | str) -> None:
        self.recents = [each for each in self.recents if each != str(place)]

    def save(self) -> None:
        """Writes the file whole or not at all. A disk that refuses costs the preferences only: it is logged."""
        target = file()
        unfinished: str | None = None
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            handle, unfinished = tempfile.mkstemp(dir=target.parent, prefix=".preferences-")
            with os.fdopen(handle, "w", encoding="utf-8") as out:
                json.dump(asdict(self), out, ensure_ascii=False, indent=2)
                out.flush()
                os.fsync(out.fileno())
            Path(unfinished).replace(target)
        except OSError:
            log.warning("preferences were not saved", exc_info=True)
            if unfinished:
                Path(unfinished).unlink(missing_ok=True)


def load() -> Preferences:
    """The saved preferences; defaults without a file or for values of a wrong kind.

    A file that cannot be read is kept aside, never overwritten.
    """
    source = file()
    try:
        saved = json.loads(source.read_text(encoding="utf-8"))
        if not isinstance(saved, dict):
            raise ValueError("not an object")
    except FileNotFoundError:
        return Preferences()
    except OSError:
        log.warning("preferences were not read", exc_info=True)
        return Preferences()
    except ValueError:
        _keep_aside(source)
        return Preferences()
    default = Preferences()
    fit = {f.name: saved[f.name] for f in fields(Preferences) if _fits(saved.get(f.name), getattr(default, f.name))}
    found = Preferences(**fit)
    found.recents = [each for each in found.recents if isinstance(each, str)][:RECENTS]
    found.keys = {action: keys for action, keys in found.keys.items() if _are_texts(keys)}
    found.window = {name: value for name, value in found.window.items() if isinstance(value, str)}
    found.teams = {team: place for team, place in found.teams.items() if isinstance(place, str)}
    found.scheme = found.scheme if found.scheme in SCHEMES else "system"
    return found


def _fits(value: object, like: object) -> bool:
    return type(value) is type(like)


def _are_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) for each in value)


def _keep_aside(source: Path) -> None:
    aside = source.with_name(f"preferences.damaged-{datetime.now():%Y%m%d-%H%M%S}.json")
    try:
        source.replace(aside)
        log.warning("preferences could not be read and were kept as %s", aside.name)
    except OSError:
        log.warning("preferences could not be read", exc_info=True)
