"""Takes a recording again that was moved away: only the very same content counts."""

from __future__ import annotations

from pathlib import Path

from interviewkit.errors import FileTrouble
from interviewkit.model import Media
from interviewkit.sources.queries import MediaRow
from interviewkit.store import media as media_folder
from interviewkit.store.project import Project
from interviewkit.words import mark

FIND = mark("Find recording")


def found_again(project: Project, media: MediaRow, path: Path) -> None:
    """Says where a recording is now; one that was copied into the project is copied again. FileTrouble where the file
    holds something else. The same content is known by its checksum, whatever the file is called."""
    read = media_folder.store(project.path, path, link=True)
    if read.sha256 != media.sha256:
        raise FileTrouble(
            "“{name}” is not the recording that was moved away: its content is another one.",
            safe="Nothing was changed.",
            attempt="Look for “{wanted}”, or import this file as a source of its own.",
            name=path.name,
            wanted=media.name,
        )
    stored = read if media.linked else media_folder.store(project.path, path)
    with project.change(FIND, detail=media.name) as session:
        row = session.get_one(Media, media.id)
        row.place, row.linked = stored.place, stored.linked
        session.add(row)
