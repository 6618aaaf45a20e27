"""Reads a Taguette project: a .sqlite3 file of HTML documents, with places counted in UTF-8 bytes of their text."""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

import numpy as np

from interviewkit.exchange.arrival.shapes import (
    FileCoding,
    FileProject,
    FileSelection,
    FileSource,
    FileText,
    FileUser,
)
from interviewkit.exchange.code_files import FileCode
from interviewkit.exchange.others.sqlite_files import Tables, damaged, tables, text, whole
from interviewkit.exchange.refi.xml_values import moment
from interviewkit.sources.formats import Finding

NEEDED = ("projects", "documents", "highlights", "tags", "highlight_tags")
BLOCKS = re.compile(
    "address|article|aside|blockquote|br|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|"
    "nav|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul"
)
"""Elements at whose edges a paragraph ends."""
SILENT = frozenset(("script", "style", "title", "head"))


def recognises(path: Path) -> bool:
    """Whether a database is Taguette's, by its tables."""
    try:
        with path.open("rb") as file:
            if file.read(16) != b"SQLite format 3\0":
                return False
    except OSError:
        return False
    with tables(path) as found:
        return found.has(*NEEDED)


@contextmanager
def opened(path: Path) -> Iterator[FileProject]:
    """What a Taguette file says; several projects in one come together. FileTrouble when it is none or damaged."""
    with tables(path) as found:
        if not found.has(*NEEDED):
            raise damaged(path.name)
        yield _Reader(found, path).project()


class _Reader:
    def __init__(self, found: Tables, path: Path) -> None:
        self._tables, self._path = found, path
        self._counts: Counter[tuple[str, str]] = Counter()
        self._users: dict[str, str] = {}

    def project(self) -> FileProject:
        projects = self._tables.rows("projects", "id", "name", "description", order="id")
        if len(projects) > 1:
            self._counts["several-projects", ", ".join(text(row[1]) for row in projects)] = len(projects)
        codes = self._codes()
        sources = tuple(self._sources())
        return FileProject(
            name=text(projects[0][1]) if projects else self._path.stem,
            format="taguette",
            origin="Taguette",
            users=tuple(FileUser(guid, name) for name, guid in self._users.items()),
            codes=tuple(codes),
            sources=sources,
            note="\n\n".join(text(row[2]) for row in projects if text(row[2]).strip()),
            findings=tuple(Finding(kind, detail, count) for (kind, detail), count in self._counts.items()),
        )

    def _guid(self, kind: str, number: object) -> str:
        return str(uuid5(NAMESPACE_URL, f"taguette:{self._path.resolve().as_posix()}:{kind}:{number}"))

    def _codes(self) -> list[FileCode]:
        """Tags; one whose path continues another's with a full stop comes below it, as Taguette shows them."""
        rows = sorted((text(path), number, text(said)) for number, path, said in self._tables.rows(
            "tags", "id", "path", "description", order="id"))  # fmt: skip
        places: dict[str, int] = {}
        found: list[FileCode] = []
        for path, number, said in rows:
            stops = [at for at, sign in enumerate(path) if sign == "."]
            above = next((path[:at] for at in reversed(stops) if path[:at] in places), "")
            name = path.removeprefix(f"{above}.") if above else path
            if path not in places:
                places[path] = len(found)
            parent = places.get(above) if above else None
            found.append(FileCode(name or "?", parent, definition=said, guid=self._guid("tag", number)))
        return found

    def _sources(self) -> Iterator[FileSource]:
        tags: dict[object, list[object]] = defaultdict(list)
        for highlight, tag in self._tables.rows("highlight_tags", "highlight_id", "tag_id"):
            tags[highlight].append(tag)
        who = self._who()
        marked: dict[object, list[tuple[object, object, object, object]]] = defaultdict(list)
        columns = ("id", "document_id", "start_offset", "end_offset", "snippet")
        for number, document, start, end, snippet in self._tables.rows("highlights", *columns, order="id"):
            marked[document].append((number, start, end, snippet))
        columns = ("id", "name", "description", "contents", "created")
        for number, name, said, contents, made in self._tables.rows("documents", *columns, order="id"):
            page = read_html(text(contents))
            selections = [
                self._selection(each, start, end, snippet, page, tags[each], who)
                for each, start, end, snippet in marked.pop(number, [])
            ]
            yield FileSource(
                guid=self._guid("document", number),
                name=" ".join(text(name).split()) or "?",
                kind="text",
                content=FileText(page.text, False, tuple(selections), paragraphs=page.paragraphs),
                note=text(said),
                created=moment(text(made).replace(" ", "T", 1)),
            )
        if count := sum(map(len, marked.values())):
            self._counts["without-source", ""] += count

    def _selection(
        self,
        number: object,
        start: object,
        end: object,
        snippet: object,
        page: Page,
        tags: list[object],
        who: dict[object, tuple[str, str]],
    ) -> FileSelection:
        coder, made = who.get(number, ("", ""))
        words = read_html(text(snippet)).text
        codings = tuple(FileCoding(self._guid("tag", tag), coder, made) for tag in tags)
        span = page.span(whole(start), whole(end), words)
        return FileSelection(
            self._guid("highlight", number), *span, words=words, codings=codings, coder=coder, created=made
        )

    def _who(self) -> dict[object, tuple[str, str]]:
        """Highlight → (coder's guid, when), out of the log of what was done."""
        found: dict[object, tuple[str, str]] = {}
        for login, made, payload in self._tables.rows("commands", "user_login", "date", "payload", order="id"):
            try:
                told = json.loads(text(payload) or "{}")
            except (ValueError, RecursionError):
                continue
            if isinstance(told, dict) and told.get("type") == "highlight_add" and text(login):
                guid = self._users.setdefault(text(login), self._guid("user", text(login)))
                highlight = told.get("highlight_id")
                if isinstance(highlight, int):
                    found[highlight] = guid, moment(text(made).replace(" ", "T", 1))
        return found


class Page:
    """The text of a document: every text node in a row, as its places are counted, and where paragraphs end."""

    def __init__(self, whole_text: str, paragraphs: tuple[tuple[int, int], ...], lead: int) -> None:
        self.text, self.paragraphs = whole_text, paragraphs
        self._lead = lead
        codes = np.frombuffer(whole_text.encode("utf-32-le", "surrogatepass"), np.uint32)
        widths = 1 + (codes > 0x7F).astype(np.int64) + (codes > 0x7FF) + (codes > 0xFFFF)
        self._starts = np.concatenate(([0], np.cumsum(widths))).tolist()

    def span(self, start: int | None, end: int | None, words: str) -> tuple[int | None, int | None]:
        """Code points for bytes. Blanks at the very beginning are counted by some versions and not by others: what
        the words say decides. A place outside stays outside."""
        if start is None or end is None:
            return None, None
        plain = self._at(start), self._at(end)
        if self._lead and "".join(self.text[plain[0] : plain[1]].split()) != "".join(words.split()):
            moved = self._at(start + self._lead), self._at(end + self._lead)
            if "".join(self.text[moved[0] : moved[1]].split()) == "".join(words.split()):
                return moved
        return plain

    def _at(self, place: int) -> int:
        if place < 0:
            return place
        if place > self._starts[-1]:
            return len(self.text) + place - int(self._starts[-1])
        return bisect_left(self._starts, place)


def read_html(content: str) -> Page:
    """The text of HTML."""
    reader = _Text()
    reader.feed(content)
    reader.close()
    whole_text = "".join(reader.parts)
    edges = sorted({0, *reader.edges, len(whole_text)})
    paragraphs = []
    for start, end in pairwise(edges):
        at = start
        for line in whole_text[start:end].split("\n"):
            if line.strip():
                paragraphs.append((at, at + len(line)))
            at += len(line) + 1
    lead = len(whole_text) - len(whole_text.lstrip())
    return Page(whole_text, tuple(paragraphs), lead)


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.edges: set[int] = set()
        self._length = 0
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._edge(tag)
        self._silent += tag in SILENT

    def handle_endtag(self, tag: str) -> None:
        self._edge(tag)
        self._silent = max(0, self._silent - (tag in SILENT))

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.parts.append(data)
            self._length += len(data)

    def _edge(self, tag: str) -> None:
        if BLOCKS.fullmatch(tag):
            self.edges.add(self._length)
