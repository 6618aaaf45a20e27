"""Turns written text, paragraph by paragraph, into what each person said: shared by txt, Word and whatever is prose."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from interviewkit.sources.formats.preamble import preamble
from interviewkit.sources.formats.speakers import Lead, are_headers, header, is_role, prefix, speaking
from interviewkit.sources.formats.transcript import Finding, ParsedSegment, Reading

_SIGNATURES = (
    "Transcribed by https://otter.ai", "Transcription ended after", "This editable transcript was computer generated",
)  # fmt: skip
_CLOSING_LINE = "stopped transcription"
_LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph: its lines, the bold words it begins with, and the speaker where the file's structure tells."""

    lines: Sequence[str]
    bold: str = ""
    lead: Lead | None = None


def read_turns(blocks: Sequence[Block]) -> Reading:
    """Segments for paragraphs in order. A line that begins with a speaker or a time begins a segment, as does every
    paragraph; other lines stay with the one above, the newline kept. A paragraph without a speaker carries on its
    predecessor's, and that is reported; so is what a program wrote above the first words, which is left out."""
    above = preamble([line for block in blocks for line in block.lines])
    if not above:
        return _read(blocks)
    kept, left = _below(blocks, above)
    reading = _read(kept)
    return replace(reading, report=[*(Finding("left-out", line) for line in left), *reading.report])


def _below(blocks: Sequence[Block], above: int) -> tuple[list[Block], list[str]]:
    """The paragraphs without so many lines at their beginning, and those lines."""
    kept: list[Block] = []
    left: list[str] = []
    for block in blocks:
        here = block.lines[: max(0, above - len(left))]
        left += here
        if len(here) < len(block.lines):
            kept.append(replace(block, lines=block.lines[len(here) :]))
    return kept, [line.strip() for line in left if line.strip()]


def _read(blocks: Sequence[Block]) -> Reading:
    paragraphs = [
        _Paragraph(block, [_Line(line, header(line), prefix(line)) for line in block.lines]) for block in blocks
    ]
    if not _is_dialogue(paragraphs):
        paragraphs = [_undotted(paragraph) for paragraph in paragraphs]
    headers = [line.header for paragraph in paragraphs for line in paragraph.lines if line.header]
    candidates = list(_candidates(paragraphs))
    spoken = speaking(candidates)
    labelled = sum(name in spoken for name in candidates)
    if len(headers) >= labelled and are_headers(headers) and _are_followed(paragraphs):
        names = frozenset(lead.name for lead in headers if lead.name)
        return _Turns(paragraphs, header_names=names).reading("speaker-headers")
    if spoken or any(block.lead and block.lead.name for block in blocks):
        return _Turns(paragraphs, names=spoken).reading("speaker-prefixes")
    bold = _bold_speakers(blocks)
    if bold:
        return _Turns(paragraphs, bold_names=bold).reading("bold-speakers")
    return _Turns(paragraphs).reading("paragraphs")


class _Line(NamedTuple):
    text: str
    header: Lead | None
    lead: Lead


class _Paragraph(NamedTuple):
    block: Block
    lines: list[_Line]


_NOBODY: frozenset[str] = frozenset()


class _Turns:
    """Walks the paragraphs once, remembering who speaks."""

    def __init__(
        self,
        paragraphs: Sequence[_Paragraph],
        names: frozenset[str] = _NOBODY,
        header_names: frozenset[str] = _NOBODY,
        bold_names: frozenset[str] = _NOBODY,
    ) -> None:
        self.paragraphs = paragraphs
        self.names, self.header_names, self.bold_names = names, header_names, bold_names
        self.bare_times = _are_bare_times(paragraphs)
        self.segments: list[ParsedSegment] = []
        self.speaker: str | None = None
        self.start_ms: int | None = None
        self.end_ms: int | None = None
        self.lines: list[str] = []
        self.named = False
        self.counts: Counter[str] = Counter()
        self.left_out: list[str] = []

    def reading(self, why: str) -> Reading:
        for paragraph in self.paragraphs:
            self._take(paragraph)
            self._close()
        if self.named:
            self.counts["empty-turns"] += 1
        report = [Finding("left-out", line) for line in self.left_out]
        report += [Finding(kind, "", count) for kind, count in self.counts.items()]
        heard = {segment.speaker for segment in self.segments if segment.speaker}
        if why == "paragraphs" and any(segment.start_ms is not None for segment in self.segments):
            why = "timed-paragraphs"
        return Reading(self.segments, report, f"{why}:{len(heard) or len(self.segments)}")

    def _take(self, paragraph: _Paragraph) -> None:
        block = paragraph.block
        if block.lead:
            self._begin(block.lead)
            self.lines = list(block.lines)
        elif self.bold_names and (name := _bold_name(block)) in self.bold_names:
            self._begin(Lead(name, None, ""))
            rest = "\n".join(block.lines).strip()[len(block.bold) :].lstrip(" \t:：")
            self.lines = rest.split("\n") if rest else []
        else:
            for line in paragraph.lines:
                self._read(line)

    def _read(self, line: _Line) -> None:
        if line.text.startswith(_SIGNATURES) or line.text.rstrip().endswith(_CLOSING_LINE):
            self.left_out.append(line.text.strip())
            return
        lead = self._lead(line)
        if lead is None:
            self.lines.append(line.text)
            return
        self._close()
        self._begin(lead)
        if lead.rest:
            self.lines.append(lead.rest)

    def _lead(self, line: _Line) -> Lead | None:
        if self.header_names:
            return line.header if line.header and line.header.name in self.header_names else None
        lead = line.lead
        if lead.name in self.names:
            return lead
        if lead.start_ms is None or (lead.bare_time and not self.bare_times):
            return None
        words = line.text[line.text.index(lead.name) :] if lead.name else lead.rest
        return Lead(None, lead.start_ms, words)

    def _begin(self, lead: Lead) -> None:
        if lead.start_ms is not None or self.named:
            self.start_ms, self.end_ms = lead.start_ms, lead.end_ms
        if lead.name:
            if self.named:
                self.counts["empty-turns"] += 1
            self.speaker, self.named = lead.name, True

    def _close(self) -> None:
        text = "\n".join(self.lines).strip()
        self.lines = []
        if not text:
            return
        if self.speaker and not self.named:
            self.counts["speaker-carried"] += 1
        if not self.speaker and (self.names or self.header_names or self.bold_names):
            self.counts["before-speakers"] += 1
        self.segments.append(ParsedSegment(text, self.speaker, self.start_ms, self.end_ms))
        self.start_ms = self.end_ms = None
        self.named = False


def _is_dialogue(paragraphs: Sequence[_Paragraph]) -> bool:
    """Whether letters with full stops ask and answer; a list has no Q."""
    letters = {line.lead.name for paragraph in paragraphs for line in paragraph.lines if line.lead.dotted}
    return letters >= {"Q", "A"} or letters >= {"문", "답"} or not letters


def _undotted(paragraph: _Paragraph) -> _Paragraph:
    lines = [line._replace(lead=Lead(None, None, line.text)) if line.lead.dotted else line for line in paragraph.lines]
    return paragraph._replace(lines=lines)


def _candidates(paragraphs: Sequence[_Paragraph]) -> Iterator[str | None]:
    """A candidate name for every line that has one, and None for every paragraph without any."""
    for block, lines in paragraphs:
        if block.lead:
            continue
        names: list[str | None] = [line.lead.name for line in lines if line.lead.name]
        yield from names or [None]


def _are_followed(paragraphs: Sequence[_Paragraph]) -> bool:
    """Whether words stand under most headers; a timetable has none."""
    heads = [line.header is not None for paragraph in paragraphs for line in paragraph.lines if line.text.strip()]
    followed = [not after for before, after in pairwise([*heads, True]) if before]
    return sum(followed) * 2 > len(followed)


def _are_bare_times(paragraphs: Sequence[_Paragraph]) -> bool:
    """Whether times without brackets begin paragraphs so regularly that they are times of the recording."""
    leads = [line.lead for paragraph in paragraphs for line in paragraph.lines]
    times = [lead.start_ms for lead in leads if lead.bare_time and lead.start_ms is not None]
    rising = all(later >= earlier for earlier, later in pairwise(times))
    return len(times) > 1 and rising and len(times) * 3 >= len(paragraphs)


def _bold_name(block: Block) -> str:
    return block.bold.rstrip(":： \t")


def _bold_speakers(blocks: Sequence[Block]) -> frozenset[str]:
    """Bold beginnings that recur or name a role, if at least a fifth of the paragraphs has one."""
    names = Counter(name for block in blocks if (name := _bold_name(block)) and len(name) <= _LONGEST_NAME)
    found = {name for name, count in names.items() if (count > 1 or is_role(name)) and prefix(f"{name}: x").name}
    enough = sum(names[name] for name in found) * 5 >= len(blocks)
    return frozenset(found) if enough else frozenset()
