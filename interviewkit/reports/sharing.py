"""An archive for others: pseudonyms in place of names, without contacts, without whom consent leaves out."""

from __future__ import annotations

import hashlib
import os
import sqlite3
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlmodel import Session

from interviewkit.audio.bare import bare
from interviewkit.errors import FileTrouble
from interviewkit.exchange.whole.archive import STUDY, Packed, Progress, Stop, rebuilt, write
from interviewkit.exchange.whole.rows import Rows, all_rows, unique_columns
from interviewkit.people.consent import standing
from interviewkit.people.personal import traces
from interviewkit.reports.gate import in_place_of, is_nobody, known_names
from interviewkit.sources.correcting.replacing import Hit, replace
from interviewkit.sources.formats import Finding
from interviewkit.store import media as media_folder
from interviewkit.store.bulk import fetch
from interviewkit.store.places import address
from interviewkit.store.project import Project
from interviewkit.store.triggers import recorded_tables
from interviewkit.store.trouble import in_words
from interviewkit.words import plural, tr

NEEDED = ("interview", "quotes", "sharing")
"""Scopes of consent of which none may be refused or taken back."""
CONTACTS = ("email", "phone", "resident", "card", "account", "address", "document")
KEYS = frozenset(
    {"guid", "sha256", "place", "kind", "format", "language", "created_at", "changed_at", "said_at", "began_at", "role"}
    | {"state", "model", "settings_hash", "scope", "answer", "moves", "flags", "scale", "fault", "method", "held_on"}
)
"""Columns that hold keys and dates, nobody's words."""
NAMED = frozenset({"wave", "lane"})
"""Columns that hold keys or what the team called something: only names are looked for."""
EMPTIED = {"participant": ("name", "note"), "consent": ("note",), "transcription": ("trouble",)}
DROPPED = ("import_report",)
"""Tables that stay here; so do earlier versions of journeys when somebody is left out, as they hold quotes."""


@dataclass(frozen=True, slots=True)
class Shared:
    """What went out. left: labels of participants whom consent leaves out; unknown: of whom nothing is noted about
    sharing; replaced: places where a name or a contact stood."""

    packed: Packed
    left: tuple[str, ...]
    unknown: tuple[str, ...]
    replaced: int


@dataclass(frozen=True, slots=True)
class Outlook:
    """What an archive for others would leave out, before it is written."""

    left: tuple[str, ...]
    unknown: tuple[str, ...]
    recordings: int
    may_go: int


def outlook(session: Session) -> Outlook:
    """Whom consent leaves out, of whom nothing is known, and how many of the recordings may go."""
    left, unknown = _people(session)
    labels = dict(fetch(session, "SELECT id, label FROM participant"))
    recordings = {row[0] for row in fetch(session, "SELECT id FROM media")}
    return Outlook(
        tuple(sorted(labels[each] for each in left)),
        tuple(sorted(labels[each] for each in unknown)),
        len(recordings),
        len(recordings & _heard(session, left)),
    )


def share(
    project: Project,
    target: Path,
    *,
    recordings: bool = False,
    progress: Progress = lambda done: None,
    cancelled: Stop = lambda: False,
) -> Shared:
    """Writes an archive without what tells who somebody is, as far as patterns and known names find it.

    Interviews of participants who refused or took back interview, quotes or sharing stay out, and so do their words in
    others' interviews. Recordings only go when they are asked for and everybody heard on them agreed to their voice
    being shown; what their files tell besides, of names, places and devices, does not. The history stays here.
    """
    with project.read() as session:
        tables: Rows = {name: list(rows) for name, rows in all_rows(session, names=True)}
        left, unknown = _people(session)
        labels = dict(fetch(session, "SELECT id, label FROM participant"))
        heard = _heard(session, left) if recordings else set()
        names = known_names(session)
    renamed = _renamed(tables)
    known = {**{name: renamed.get(label, label) for name, label in names.items()}, **renamed}
    _without(tables, left)
    disguise = _Disguise(known)
    roomy = target.parent if heard and os.access(target.parent, os.W_OK) else None
    with (
        in_words(),
        tempfile.TemporaryDirectory(prefix="interviewkit-") as folder,
        tempfile.TemporaryDirectory(prefix=".sharing-", dir=roomy) as sounds,
    ):
        files, findings = _recordings(project, tables, heard, Path(sounds), cancelled)
        _disguised(tables, disguise)
        progress(0.1)
        study = Path(folder) / STUDY
        rebuilt(study, tables, "-")
        with Project.open(study, coder="-") as copy, copy.change("Replace", recorded=False) as session:
            replace(session, list(_hits(session, disguise)), cancelled=cancelled)
        _bare(study)
        progress(0.4)
        packed = write(
            target, study, files, findings, anonymous=True,
            progress=lambda done: progress(0.4 + 0.6 * done), cancelled=cancelled,
        )  # fmt: skip
    told = tuple(sorted(labels[each] for each in left)), tuple(sorted(labels[each] for each in unknown))
    return Shared(packed, *told, disguise.count)


class _Disguise:
    """Puts something else where a text tells who somebody is, and counts the places."""

    def __init__(self, known: Mapping[str, str]) -> None:
        self.known = known
        self.count = 0
        self._done: dict[str, str] = {}

    def hits(self, text: str) -> list[tuple[int, int, str]]:
        """[start, end) and what stands there instead, in order."""
        return [(each.start, each.end, in_place_of(each, self.known)) for each in traces(text, self.known)]

    def text(self, text: str) -> str:
        if text not in self._done:
            self._done[text] = self._put(text, self.hits(text))
        return self._done[text]

    def named(self, text: str) -> str:
        """Only known names are looked for, so that a date that is a key stays."""
        found = [each for each in traces(text, self.known) if each.kind == "name"]
        return self._put(text, [(each.start, each.end, in_place_of(each, self.known)) for each in found])

    def _put(self, text: str, hits: list[tuple[int, int, str]]) -> str:
        made, at = [], 0
        for start, end, instead in hits:
            made += [text[at:start], instead]
            at = end
            self.count += 1
        return "".join([*made, text[at:]])

    def value(self, value: Any) -> Any:
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, list):
            return [self.value(each) for each in value]
        return {self.text(key): self.value(each) for key, each in value.items()} if isinstance(value, dict) else value


def _people(session: Session) -> tuple[set[int], set[int]]:
    """Participants whom consent leaves out, and those of whom nothing is noted about sharing."""
    answers = standing(session)
    everybody = {row[0] for row in fetch(session, "SELECT id FROM participant")}
    left = {person for (person, scope), row in answers.items() if scope in NEEDED and row.answer != "yes"}
    return left, {each for each in everybody - left if (each, "sharing") not in answers}


def _heard(session: Session, left: set[int]) -> set[int]:
    """Recordings on which only people are heard who agreed to that; nobody knows that of a voice that is nobody's."""
    answers = standing(session)
    agreed = {person for (person, scope), row in answers.items() if scope == "media" and row.answer == "yes"} - left
    nobody = "v.role NOT IN ('moderator', 'observer') AND coalesce(v.participant_id, o.participant_id) IS NULL"
    rows = fetch(
        session,
        f"""SELECT m.media_id, m.participant_id FROM (
             SELECT media_id, participant_id FROM source UNION ALL
             SELECT o.media_id, v.participant_id FROM speaker v JOIN source o ON o.id = v.source_id UNION ALL
             SELECT o.media_id, 0 FROM speaker v JOIN source o ON o.id = v.source_id WHERE {nobody} UNION ALL
             SELECT t.media_id, 0 FROM track t JOIN speaker v ON v.source_id = t.source_id
               JOIN source o ON o.id = t.source_id WHERE {nobody} UNION ALL
             SELECT t.media_id, o.participant_id FROM track t JOIN source o ON o.id = t.source_id UNION ALL
             SELECT t.media_id, v.participant_id FROM track t JOIN speaker v ON v.source_id = t.source_id) AS m
           WHERE m.media_id IS NOT NULL""",
    )
    people: dict[int, set[int]] = {}
    for recording, person in rows:
        people.setdefault(recording, set()).update(() if person is None else (person,))
    return {recording for recording, heard in people.items() if heard and heard <= agreed}


def _without(tables: Rows, left: set[int]) -> None:
    """Takes away who is left out, their interviews, their words in others', and what hangs on these."""
    sources = {row["id"] for row in tables["source"] if row["participant_id"] in left}
    voices = {row["id"] for row in tables["speaker"] if row["participant_id"] in left}
    gone = {"participant": set(left), "source": sources, "speaker": voices}
    gone["segment"] = {row["id"] for row in tables["segment"] if row["speaker_id"] in voices}
    for table in recorded_tables():
        away = gone.setdefault(table.name, set())
        kept = []
        for row in tables[table.name]:
            owners = [(key.parent, gone.get(key.column.table.name, set())) for key in table.foreign_keys]
            if row["id"] in away or any(
                row[column.name] in ids
                for column, ids in owners
                if not column.nullable or _whose(table.name, column.name)
            ):
                away.add(row["id"])
                continue
            kept.append({**row, **{column.name: None for column, ids in owners if row[column.name] in ids}})
        tables[table.name] = kept
    for name in (*DROPPED, *(("journey_version",) if left else ())):
        tables[name] = []


def _whose(table: str, column: str) -> bool:
    """References that may be empty and yet say whose something is."""
    return table in ("interview", "memo") and column in ("participant_id", "source_id")


def _renamed(tables: Rows) -> dict[str, str]:
    """Gives pseudonyms to labels that may be names, of participants, voices and coders; old → new."""
    taken = {row["label"] for row in tables["participant"]}
    known: dict[str, str] = {}
    for row in tables["participant"]:
        if not is_nobody(row["label"]):
            n = 1
            while (label := f"P{n:02d}") in taken:
                n += 1
            taken.add(label)
            known[row["label"]] = row["label"] = label
    labels = {row["id"]: row["label"] for row in tables["participant"]}
    whose = {row["id"]: row["participant_id"] for row in tables["source"]}
    for n, row in enumerate(tables["speaker"], 1):
        label = row["label"]
        if is_nobody(label):
            continue
        person = row["participant_id"]
        if person is None and row["role"] == "participant":
            person = whose.get(row["source_id"])
        if person is not None:
            row["label"] = labels[person]
        else:
            row["label"] = tr("Moderator") if row["role"] == "moderator" else tr("Speaker {n}", n=n)
        known.setdefault(label, row["label"])
    for n, row in enumerate(tables["coder"], 1):
        name, row["name"] = row["name"], tr("Coder {n}", n=n)
        if name != name.lower() or not name.isascii():  # "anna" may be a word, "Anna" is a name
            known.setdefault(name, row["name"])
    return {name: label for name, label in known.items() if len(name.strip()) > 1}


def _disguised(tables: Rows, disguise: _Disguise) -> None:
    """Every text but those of segments, in which passages have places, and the contacts among the attributes."""
    for name, rows in tables.items():
        for row in rows:
            for column in EMPTIED.get(name, ()):
                row[column] = ""
            for column, value in row.items():
                if column in NAMED:
                    row[column] = disguise.named(value)
                elif (name, column) not in (("segment", "text"), ("segment", "words")) and not (
                    column in KEYS and isinstance(value, str)
                ):
                    row[column] = disguise.value(value)
    tables["attribute"] = [row for row in tables["attribute"] if not _is_contact(row)]
    for row in tables["media"]:
        row["name"] = tr("Recording {n}", n=row["id"]) + Path(row["place"]).suffix
    _told_apart(tables)


def _told_apart(tables: Rows) -> None:
    """Numbers what reads the same now and must not: two words of the glossary that held one person's names."""
    for table in recorded_tables():
        for columns in unique_columns(table):
            words = [name for name in columns if name not in KEYS | {"id"} and not table.columns[name].foreign_keys]
            seen: set[tuple[Any, ...]] = set()
            for row in tables[table.name] if words else ():
                text, n = row[words[-1]], 1
                while tuple(row[name] for name in columns) in seen:
                    n += 1
                    row[words[-1]] = f"{text} {n}"
                seen.add(tuple(row[name] for name in columns))


def _is_contact(row: Mapping[str, Any]) -> bool:
    """Whether a fact is a way to reach somebody: what stood there was replaced."""
    from interviewkit.reports.gate import PLACEHOLDERS

    return row["value"] in {tr(PLACEHOLDERS[kind]) for kind in CONTACTS}


def _recordings(
    project: Project, tables: Rows, heard: set[int], folder: Path, cancelled: Stop
) -> tuple[list[tuple[str, Path]], list[Finding]]:
    """The recordings that may go by the name they get, copied to a folder without what their files tell besides; the
    rows of the others go, and what was made of them stays."""
    files: list[tuple[str, Path]] = []
    going: dict[int, int] = {}
    there: dict[str, int] = {}
    for row in tables["media"]:
        found = media_folder.find(project.path, row["place"], row["linked"]) if row["id"] in heard else None
        copy = None if found is None else _bared(found, folder / str(row["id"]), cancelled)
        if copy is None:
            continue
        with copy.open("rb") as file:
            sha = hashlib.file_digest(file, "sha256").hexdigest()
        going[row["id"]] = there.setdefault(sha, row["id"])
        if going[row["id"]] == row["id"]:
            name = f"{sha}.original{copy.suffix}"
            files.append((name, copy))
            for made in (media_folder.proxy, media_folder.peaks):
                file_of = made(project.path, row["sha256"])
                if file_of.is_file():
                    files.append((made(project.path, sha).name, file_of))
            row["sha256"], row["place"], row["linked"], row["bytes"] = sha, name, False, copy.stat().st_size
    stay = len(tables["media"]) - len(going)
    tables["media"] = [row for row in tables["media"] if going.get(row["id"]) == row["id"]]
    for name in ("source", "journey_cell", "track"):
        for row in tables[name]:
            had, row["media_id"] = row["media_id"], going.get(row["media_id"])
            if name == "source" and had is not None and row["media_id"] is None:
                row["kind"] = "transcript"
    tracks = {row["id"] for row in tables["track"] if row["media_id"] is None}
    tables["track"] = [row for row in tables["track"] if row["id"] not in tracks]
    tables["transcription"] = [row for row in tables["transcription"] if row["track_id"] not in tracks]
    return files, [Finding("recording-not-written", "", stay)] if stay else []


def _bared(path: Path, target: Path, cancelled: Stop) -> Path | None:
    """A copy of a recording that tells nothing but what is heard and seen; None where there can be none."""
    for ending in dict.fromkeys((path.suffix.lower(), ".mkv")):
        copy = target.with_suffix(ending)
        with suppress(FileTrouble):
            if bare(path, copy, cancelled):
                return copy
        copy.unlink(missing_ok=True)
    return None


def _hits(session: Session, disguise: _Disguise) -> Iterator[Hit]:
    for source, segment, text in fetch(
        session, "SELECT source_id, id, text FROM segment ORDER BY source_id, position, id"
    ):
        for start, end, instead in disguise.hits(text):
            disguise.count += 1
            yield Hit(source, segment, start, end, text[start:end], instead, "", "")


def _bare(study: Path) -> None:
    """Nothing of how the copy was made stays in it."""
    with closing(sqlite3.connect(address(study, "rw"), uri=True)) as database:
        for table in ("row_change", "step"):
            database.execute(f"DELETE FROM {table}")
        database.execute("DELETE FROM coder WHERE name = '-'")
        database.commit()
        database.execute("VACUUM")


def told(shared: Shared) -> list[str]:
    """What a person should know of an archive that was written for others, in the current language."""
    lines = [plural("{n} name or contact was replaced.", "{n} names and contacts were replaced.", shared.replaced)]
    if shared.left:
        lines.append(tr("Left out, as they did not agree or took it back: {who}", who=", ".join(shared.left)))
    if shared.unknown:
        lines.append(tr("Nothing is noted about going beyond the team: {who}", who=", ".join(shared.unknown)))
    return lines
