"""Reads a QualCoder project: a folder .qda with the database data.qda and its recordings and pictures."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from interviewkit.errors import Cancelled
from interviewkit.exchange.arrival.shapes import (
    Copy,
    FileCase,
    FileCoding,
    FileNote,
    FileProject,
    FileSelection,
    FileSource,
    FileText,
    FileUser,
    FileVariable,
    Kind,
)
from interviewkit.exchange.code_files import FileCode, nearest_hue
from interviewkit.exchange.others.sqlite_files import Tables, damaged, tables, text, whole
from interviewkit.exchange.refi.xml_values import moment
from interviewkit.sources.formats import Finding

NEEDED = ("source", "code_name", "code_text")
FOLDERS: dict[str, Kind] = {"audio": "audio", "video": "video", "images": "picture", "docs": "text"}
CHUNK = 1 << 20
Row = tuple[object, ...]


def database(path: Path) -> Path | None:
    """The database of a QualCoder project given as its folder or as data.qda itself; None for anything else."""
    try:
        if path.is_dir():
            file = path / "data.qda"
            return file if file.is_file() else None
        return path if path.name.casefold() == "data.qda" and path.is_file() else None
    except (OSError, ValueError):
        return None


@contextmanager
def opened(path: Path) -> Iterator[FileProject]:
    """What a QualCoder project says. FileTrouble when it is none or damaged."""
    file = database(path)
    if file is None:
        raise damaged(path.name)
    with tables(file) as found:
        if not found.has(*NEEDED):
            raise damaged(path.name)
        yield _Reader(found, file.parent).project()


class _Reader:
    def __init__(self, found: Tables, folder: Path) -> None:
        self._tables, self._folder = found, folder
        self._counts: Counter[tuple[str, str]] = Counter()
        self._owners: dict[str, str] = {}
        self._key = folder.resolve().as_posix()

    def project(self) -> FileProject:
        codes = self._codes()
        variables, values = self._attributes()
        sources = tuple(self._sources(values))
        cases = tuple(self._cases(values))
        about = self._tables.rows("project", "memo", "about")[:1]
        return FileProject(
            name=self._folder.name.removesuffix(".qda"),
            format="qualcoder",
            origin=text(about[0][1]) if about else "",
            users=tuple(FileUser(guid, name) for name, guid in self._owners.items()),
            codes=tuple(codes),
            sources=sources,
            notes=tuple(self._notes()),
            journal=tuple(each.guid for each in self._notes()),
            variables=variables,
            cases=cases,
            note=text(about[0][0]) if about else "",
            findings=tuple(Finding(kind, detail, count) for (kind, detail), count in self._counts.items()),
        )

    def _guid(self, kind: str, number: object) -> str:
        """A guid for what has only a number in its file; the same at every import, so that it is met again."""
        return str(uuid5(NAMESPACE_URL, f"qualcoder:{self._key}:{kind}:{number}"))

    def _coder(self, owner: object) -> str:
        name = " ".join(text(owner).split())
        if not name:
            return ""
        return self._owners.setdefault(name, self._guid("coder", name))

    def _codes(self) -> list[FileCode]:
        """Categories and codes as one tree; a ring of parents is opened."""
        above: dict[str, str] = {}
        made: dict[str, FileCode] = {}
        for number, name, memo, parent in self._tables.rows(
            "code_cat", "catid", "name", "memo", "supercatid", order="name"
        ):
            key = f"category {number}"
            made[key] = FileCode(text(name) or "?", definition=text(memo), guid=self._guid("category", number))
            above[key] = f"category {parent}" if parent is not None else ""
        columns = ("cid", "name", "memo", "catid", "color", "supercid")
        for number, name, memo, category, colour, code in self._tables.rows("code_name", *columns, order="name"):
            key = f"code {number}"
            made[key] = FileCode(
                text(name) or "?", None, None, nearest_hue(text(colour)), text(memo), guid=self._guid("code", number)
            )
            above[key] = f"code {code}" if code is not None else f"category {category}" if category is not None else ""
        below: dict[str, list[str]] = defaultdict(list)
        for key, parent_key in above.items():
            below[parent_key if parent_key in made else ""].append(key)
        return _in_order(made, below)

    def _attributes(self) -> tuple[tuple[FileVariable, ...], dict[tuple[str, object], list[tuple[str, str]]]]:
        kinds = {
            text(name): "number" if text(kind) == "numeric" else "text"
            for name, kind in self._tables.rows("attribute_type", "name", "valuetype")
        }
        values: dict[tuple[str, object], list[tuple[str, str]]] = defaultdict(list)
        for name, kind, value, number in self._tables.rows("attribute", "name", "attr_type", "value", "id"):
            kinds.setdefault(text(name), "text")
            if text(value).strip():
                values[text(kind), number].append((self._guid("attribute", text(name)), text(value)))
        return tuple(FileVariable(self._guid("attribute", name), name, kind) for name, kind in kinds.items()), values

    def _sources(self, values: dict[tuple[str, object], list[tuple[str, str]]]) -> Iterator[FileSource]:
        spoken = self._passages()
        timed, regions = self._timed(), self._regions()
        columns = ("id", "name", "fulltext", "mediapath", "memo", "owner", "date", "av_text_id")
        rows = self._tables.rows("source", *columns, order="id")
        transcripts = {row[7]: row[0] for row in rows if row[7] is not None}
        by_id = {row[0]: row for row in rows}
        for number, name, fulltext, path, memo, owner, made, transcript in rows:
            if number in transcripts and transcripts[number] in by_id:
                continue  # it comes with its recording
            kind, copy, media_name = self._media(text(path), text(name))
            body, key = fulltext, number
            if transcript is not None and (said := by_id.get(transcript)) is not None:
                body, key = said[2], said[0]
            said_text = text(body)
            yield FileSource(
                guid=self._guid("source", number),
                name=" ".join(text(name).split()) or "?",
                kind=kind,
                content=FileText(
                    said_text.removeprefix("\ufeff"), said_text.startswith("\ufeff"), tuple(spoken.pop(key, ()))
                ),
                loose=(*timed.pop(number, ()), *regions.pop(number, ())),
                note=text(memo),
                values=tuple(values.get(("file", number), ())),
                coder=self._coder(owner),
                created=_when(made),
                media=copy,
                media_name=media_name,
            )
        for left in (spoken, timed, regions):
            if count := sum(map(len, left.values())):
                self._counts["without-source", ""] += count

    def _media(self, path: str, name: str) -> tuple[Kind, Copy | None, str]:
        """What a source is by its path, and what copies its recording. Files outside the folder are never opened."""
        head, sign, rest = path.lstrip("/").partition(":" if ":" in path and not path.startswith("/") else "/")
        kind = FOLDERS.get(head, "text") if sign else "text"
        if kind == "text":
            return kind, None, ""
        inside = sign == "/"
        file = self._folder / head / Path(rest).name
        if kind == "picture":
            self._counts["picture-left-out", ""] += 1
            return kind, None, ""
        if not inside or file.is_symlink() or not file.is_file():
            self._counts["recording-elsewhere", Path(rest).name or name] += 1
            return kind, None, ""
        return kind, _copier(file), file.name

    def _passages(self) -> dict[object, list[FileSelection]]:
        found: dict[object, list[FileSelection]] = defaultdict(list)
        columns = ("ctid", "cid", "fid", "seltext", "pos0", "pos1", "owner", "date", "memo", "important")
        for number, code, source, words, start, end, owner, made, memo, important in self._tables.rows(
            "code_text", *columns, order="ctid"
        ):
            coder, when = self._coder(owner), _when(made)
            codings = (FileCoding(self._guid("code", code), coder, when),)
            place = (self._guid("coding", number), whole(start), whole(end))
            starred = bool(whole(important))
            found[source].append(
                FileSelection(
                    *place,
                    words=text(words),
                    note=text(memo),
                    codings=codings,
                    coder=coder,
                    created=when,
                    starred=starred,
                )
            )
        marks = ("anid", "fid", "pos0", "pos1", "memo", "owner", "date")
        for number, source, start, end, memo, owner, made in self._tables.rows("annotation", *marks, order="anid"):
            place = (self._guid("annotation", number), whole(start), whole(end))
            found[source].append(FileSelection(*place, note=text(memo), coder=self._coder(owner), created=_when(made)))
        return found

    def _timed(self) -> dict[object, list[FileSelection]]:
        found: dict[object, list[FileSelection]] = defaultdict(list)
        columns = ("avid", "id", "pos0", "pos1", "cid", "memo", "date", "owner", "important")
        for number, source, start, end, code, memo, made, owner, important in self._tables.rows(
            "code_av", *columns, order="avid"
        ):
            begin, stop = whole(start) or 0, whole(end) or 0
            found[source].append(
                self._loose("av", number, code, memo, made, owner, important, span=(min(begin, stop), max(begin, stop)))
            )
        return found

    def _regions(self) -> dict[object, list[FileSelection]]:
        found: dict[object, list[FileSelection]] = defaultdict(list)
        columns = ("imid", "id", "x1", "y1", "width", "height", "cid", "memo", "date", "owner", "important", "pdf_page")
        for number, source, x, y, width, height, code, memo, made, owner, important, page in self._tables.rows(
            "code_image", *columns, order="imid"
        ):
            at = f"{whole(x)} {whole(y)} {whole(width)} {whole(height)}"
            at = at if page is None else f"{(whole(page) or 0) + 1}: {at}"
            found[source].append(self._loose("image", number, code, memo, made, owner, important, region=at))
        return found

    def _loose(
        self,
        kind: str,
        number: object,
        code: object,
        memo: object,
        made: object,
        owner: object,
        important: object,
        *,
        span: tuple[int, int] | None = None,
        region: str = "",
    ) -> FileSelection:
        coder, when = self._coder(owner), _when(made)
        return FileSelection(
            self._guid(kind, number),
            span_ms=span,
            region=region,
            note=text(memo),
            codings=(FileCoding(self._guid("code", code), coder, when),),
            coder=coder,
            created=when,
            starred=bool(whole(important)),
        )

    def _cases(self, values: dict[tuple[str, object], list[tuple[str, str]]]) -> Iterator[FileCase]:
        lengths = {
            number: len(text(body)) for number, body in self._tables.rows("source", "id", "fulltext", order="id")
        }
        given: dict[object, list[str]] = defaultdict(list)
        parts: Counter[object] = Counter()
        for case, source, start, end in self._tables.rows("case_text", "caseid", "fid", "pos0", "pos1"):
            all_of_it = not whole(start) and (whole(end) or 0) >= lengths.get(source, 0) - 1
            if all_of_it or not whole(end):
                given[case].append(self._guid("source", source))
            else:
                parts[case] += 1
        for number, name, memo in self._tables.rows("cases", "caseid", "name", "memo", order="caseid"):
            yield FileCase(
                self._guid("case", number), " ".join(text(name).split()), text(memo),
                tuple(values.get(("case", number), ())), tuple(dict.fromkeys(given[number])), parts[number],
            )  # fmt: skip

    def _notes(self) -> Iterator[FileNote]:
        columns = ("jid", "name", "jentry", "owner", "date")
        for number, name, entry, owner, made in self._tables.rows("journal", *columns, order="jid"):
            yield FileNote(
                self._guid("journal", number), text(name), text(entry), self._coder(owner), _when(made), _when(made)
            )


def _in_order(made: dict[str, FileCode], below: dict[str, list[str]]) -> list[FileCode]:
    from dataclasses import replace

    found: list[FileCode] = []
    done: set[str] = set()
    for first in [*below[""], *made]:
        waiting: list[tuple[str, int | None]] = [(first, None)]
        while waiting:
            key, parent = waiting.pop()
            if key in done:
                continue
            done.add(key)
            found.append(replace(made[key], parent=parent))
            place = len(found) - 1
            waiting += [(each, place) for each in reversed(below.get(key, []))]
    return found


def _copier(file: Path) -> Copy:
    def copy(target: Any, cancelled: Callable[[], bool]) -> None:
        try:
            with file.open("rb") as source:
                while block := source.read(CHUNK):
                    if cancelled():
                        raise Cancelled
                    target.write(block)
        except OSError as error:
            raise damaged(file.name) from error

    return copy


def _when(made: object) -> str:
    return moment(text(made).replace(" ", "T", 1))
