"""Reads the sources of a .qdpx file: their texts, passages, times and regions."""

from __future__ import annotations

import codecs
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from interviewkit.errors import FileTrouble
from interviewkit.exchange.arrival.shapes import (
    Copy,
    FileCoding,
    FileSelection,
    FileSource,
    FileText,
    Kind,
    SyncPoint,
)
from interviewkit.exchange.refi.container import Container
from interviewkit.exchange.refi.xml import children, local, parts
from interviewkit.exchange.refi.xml_values import (
    description,
    guid,
    joined,
    moment,
    number,
    references,
    targets,
    value_of,
)
from interviewkit.sources.formats import Finding
from interviewkit.text.decoding import decode

if TYPE_CHECKING:
    from lxml.etree import _Element

KINDS: dict[str, Kind] = {
    **{"TextSource": "text", "PDFSource": "pdf", "PictureSource": "picture"},
    **{"AudioSource": "audio", "VideoSource": "video"},
}
NOTHING = FileText("")
MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SOUND = (".m4a", ".mp3", ".wav", ".flac", ".ogg", ".opus", ".aac", ".wma", ".amr")


class Sources:
    """Reads sources one after another, counting what is left out on the way."""

    def __init__(self, container: Container) -> None:
        self._container = container
        self._counts: Counter[tuple[str, str]] = Counter()

    def findings(self) -> list[Finding]:
        """What was noticed."""
        return [Finding(kind, detail, count) for (kind, detail), count in self._counts.items()]

    def source(self, element: _Element) -> FileSource | tuple[FileSource, ...]:
        """One source; several where a recording has several transcripts."""
        kind = KINDS.get(local(element))
        if kind is None:
            self._counts["unknown-part", local(element)] += 1
            return ()
        if kind == "text":
            text = self.plain_text(element, (element,))
            return self._made(element, kind, text)
        if kind == "pdf":
            representations = children(element, "Representation")
            text = self.plain_text(representations[0], representations[:1]) if representations else NOTHING
            if not text.text.strip() and not text.selections:
                text = FileText(self._styled(element, element.get("path")))
            text, loose = _joined_twins(text, self._regions(element, "PDFSelection"))
            return self._made(element, kind, text, loose)
        if kind == "picture":
            described = children(element, "TextDescription")
            text = self.plain_text(described[0], described[:1]) if described else NOTHING
            return self._made(element, kind, text, tuple(self._regions(element, "PictureSelection")))
        return self._recording(element, kind)

    def _recording(self, element: _Element, kind: Kind) -> FileSource | tuple[FileSource, ...]:
        name = (element.get("path") or element.get("name") or "").casefold()
        if kind == "video" and name.endswith(_SOUND):
            kind = "audio"
            self._counts["sound-as-video", ""] += 1
        timed = (*children(element, "AudioSelection"), *children(element, "VideoSelection"))
        loose = tuple(self._selection(each, span_ms=_span(each)) for each in timed)
        transcripts = children(element, "Transcript")
        texts = [self._transcript(each) for each in transcripts]
        first = self._made(element, kind, texts[0] if texts else NOTHING, loose)
        rest = [
            FileSource(
                guid(one), one.get("name") or first.name, "text", text, part_of=first.guid, note=description(one)
            )
            for one, text in zip(transcripts[1:], texts[1:], strict=True)
        ]
        return (first, *rest) if rest else first

    def _transcript(self, element: _Element) -> FileText:
        text = self.plain_text(element)
        syncs = tuple(
            SyncPoint(guid(each), number(each.get("position")), number(each.get("timeStamp")))
            for each in children(element, "SyncPoint")
        )
        points = {each.guid: each for each in syncs}
        selections = []
        for each in children(element, "TranscriptSelection"):
            ends = points.get(guid(each, "fromSyncPoint")), points.get(guid(each, "toSyncPoint"))
            start, end = (None if point is None else point.position for point in ends)
            times = [None if point is None else point.ms for point in ends]
            span = (times[0], times[1]) if times[0] is not None and times[1] is not None else None
            selections.append(self._selection(each, start, end, span_ms=span))
        return FileText(text.text, text.bom, tuple(selections), syncs)

    def plain_text(self, element: _Element, holding: tuple[_Element, ...] | list[_Element] = ()) -> FileText:
        """The text of an element, as its bytes have it, with the passages on it of the elements given."""
        selections = tuple(
            self._selection(each, number(each.get("startPosition")), number(each.get("endPosition")))
            for parent in holding
            for each in children(parent, "PlainTextSelection")
        )
        content = self._bytes(element)
        if content is not None:
            bom = content.startswith(MARKS)
            try:
                return FileText(content.decode("utf-8-sig"), bom, selections)
            except UnicodeDecodeError:
                return FileText(self._foreign(content, element), bom, selections)
        inline = children(element, "PlainTextContent")
        if inline:
            text = "".join(inline[0].itertext())
            return FileText(text.removeprefix("\ufeff"), text.startswith("\ufeff"), selections)
        return FileText(self._styled(element), False, selections)

    def _bytes(self, element: _Element) -> bytes | None:
        path = element.get("plainTextPath")
        names = [path] if path else []
        names += [f"{guid(element)}.txt"] if guid(element) else []
        for name in names:
            found = self._container.entry(name)
            if found is not None:
                return self._container.text(found)
        if path and not children(element, "PlainTextContent"):
            self._counts["text-missing", path.rpartition("/")[2]] += 1
        return None

    def _foreign(self, content: bytes, element: _Element) -> str:
        """A text that is no UTF-8, as the standard wants it."""
        name = element.get("name") or ""
        try:
            decoded = decode(content, name)
        except FileTrouble:
            self._counts["text-unreadable", name] += 1
            return content.decode("utf-8", "replace")
        self._counts["not-utf8", decoded.encoding] += 1
        return content.decode(decoded.encoding, "replace").removeprefix("\ufeff")

    def _styled(self, element: _Element, path: str | None = None) -> str:
        """The text of a Word, RTF, OpenDocument or PDF file, where there is no plain one beside it."""
        path = path or element.get("richTextPath")
        found = self._container.entry(path) if path else None
        if found is None:
            return ""
        name = element.get("name") or found
        try:
            with tempfile.TemporaryDirectory() as folder:
                file = Path(folder, f"text{Path(found).suffix[:12]}")
                file.write_bytes(self._container.text(found))
                text = _text_of(file, name)
        except FileTrouble:
            self._counts["text-unreadable", name] += 1
            return ""
        self._counts["styled-only", name] += 1
        return text

    def _regions(self, element: _Element, name: str) -> Iterator[FileSelection]:
        for each in children(element, name):
            corners = [number(each.get(corner)) or 0 for corner in ("firstX", "firstY", "secondX", "secondY")]
            page = number(each.get("page"))
            at = " ".join(str(corner) for corner in corners)
            words = [self.plain_text(one).text for one in children(each, "Representation")[:1]]
            region = at if page is None else f"{page + 1}: {at}"
            yield self._selection(each, words="".join(words), region=region)

    def _selection(
        self,
        element: _Element,
        start: int | None = None,
        end: int | None = None,
        *,
        span_ms: tuple[int, int] | None = None,
        words: str = "",
        region: str = "",
    ) -> FileSelection:
        within = parts(element)
        return FileSelection(
            guid(element),
            start,
            end,
            span_ms,
            words,
            element.get("name") or "",
            region,
            joined(within.get("Description", ())),
            self._codings(within.get("Coding", ())),
            targets(within.get("NoteRef", ())),
            guid(element, "creatingUser"),
            moment(element.get("creationDateTime")),
        )

    def _codings(self, elements: Iterable[_Element]) -> tuple[FileCoding, ...]:
        found = []
        for each in elements:
            within = parts(each)
            codes = targets(within.get("CodeRef", ()))
            if not codes:
                self._counts["coding-without-code", ""] += 1
                continue
            told = guid(each, "creatingUser"), moment(each.get("creationDateTime")), targets(within.get("NoteRef", ()))
            found += [FileCoding(code, *told) for code in codes]
        return tuple(found)

    def _made(
        self, element: _Element, kind: Kind, content: FileText, loose: tuple[FileSelection, ...] = ()
    ) -> FileSource:
        copy, media_name = self._media(element) if kind in ("audio", "video") else (None, "")
        if kind in ("picture", "pdf") and element.get("path"):
            self._counts[f"{kind}-left-out", ""] += 1
        return FileSource(
            guid(element),
            " ".join((element.get("name") or "").split()),
            kind,
            content,
            loose,
            self._codings(children(element, "Coding")),
            description(element),
            references(element, "NoteRef"),
            tuple(found for each in children(element, "VariableValue") if (found := value_of(each))),
            guid(element, "creatingUser"),
            moment(element.get("creationDateTime")),
            copy,
            media_name,
        )

    def _media(self, element: _Element) -> tuple[Copy | None, str]:
        """What copies the recording out of the file. One that lies elsewhere is never opened, only told of."""
        path = element.get("path") or ""
        found = self._container.entry(path) if path else None
        if found is None:
            if path:
                self._counts["recording-elsewhere", path.replace("\\", "/").rpartition("/")[2]] += 1
            return None, ""
        container, entry = self._container, found

        def copy(target: object, cancelled: object) -> None:
            container.copy(entry, target, cancelled)  # type: ignore[arg-type]

        return copy, found


def _joined_twins(text: FileText, regions: Iterable[FileSelection]) -> tuple[FileText, tuple[FileSelection, ...]]:
    """Passages of the text with the codes and notes that lie on their regions of the page alone, and the regions that
    are not in the text: programs write both with one guid, and either may carry the codes."""
    passages = {each.guid: each for each in text.selections if each.guid}
    loose = []
    for region in regions:
        twin = passages.get(region.guid)
        if twin is None:
            loose.append(region)
            continue
        codes = {(each.code, each.coder) for each in twin.codings}
        passages[region.guid] = replace(
            twin,
            codings=(*twin.codings, *(each for each in region.codings if (each.code, each.coder) not in codes)),
            notes=tuple(dict.fromkeys((*twin.notes, *region.notes))),
            note=twin.note or region.note,
            coder=twin.coder or region.coder,
            created=twin.created or region.created,
        )
    selections = tuple(passages.get(each.guid, each) for each in text.selections)
    return replace(text, selections=selections), tuple(loose)


def _span(element: _Element) -> tuple[int, int] | None:
    begin, end = number(element.get("begin")), number(element.get("end"))
    return None if begin is None or end is None else (min(begin, end), max(begin, end))


def _text_of(file: Path, name: str) -> str:
    """A document's text, a paragraph a line: of a Word file just as it stands, as passages count in it."""
    if file.suffix == ".docx":
        from interviewkit.sources.formats.material import Material
        from interviewkit.sources.formats.wordprocessing import Paragraph, main_document, read_body

        body = read_body(main_document(Material(file)), name)
        return "\n".join(each.text if isinstance(each, Paragraph) else _rows(each.rows) for each in body.items)
    from interviewkit.sources.formats import read_transcript

    said = read_transcript(file).segments
    return "\n".join(f"{each.speaker}: {each.text}" if each.speaker else each.text for each in said)


def _rows(rows: object) -> str:
    return "\n".join("\t".join(str(cell) for cell in row) for row in rows)  # type: ignore[attr-defined]
