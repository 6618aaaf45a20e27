"""Turns written text, paragraph by paragraph, into what each person said: shared by txt, Word and whatever is prose."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from interviewkit.sources.formats.speakers import Lead, are_headers, header, is_role, prefix, speaking
from interviewkit.sources.formats.transcript import Finding, ParsedSegment, Reading

_TRAILERS = ("Transcribed by https://otter.ai", "Transcription ended after", "stopped transcription")
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
    predecessor's, and that is reported."""
    headers = [lead for block in blocks for line in block.lines if (lead := header(line))]
    if are_headers(headers) and _are_followed(blocks):
        names = {lead.name for lead in headers}
        return _Turns(blocks, header_names=frozenset(name for name in names if name)).reading("speaker-headers")
    spoken = speaking(_candidates(blocks))
    if spoken or any(block.lead and block.lead.name for block in blocks):
        return _Turns(blocks, names=spoken).reading("speaker-prefixes")
    bold = _bold_speakers(blocks)
    if bold:
        return _Turns(blocks, bold_names=bold).reading("bold-speakers")
    return _Turns(blocks).reading("paragraphs")


class _Turns:
    """Walks the paragraphs once, remembering who speaks."""

    def __init__(
        self,
        blocks: Sequence[Block],
        names: frozenset[str] = frozenset(),
        header_names: frozenset[str] = frozenset(),
        bold_names: frozenset[str] = frozenset(),
    ) -> None:
        self.blocks = blocks
        self.names, self.header_names, self.bold_names = names, header_names, bold_names
        self.bare_times = _bare_times_count(blocks)
        self.segments: list[ParsedSegment] = []
        self.speaker: str | None = None
        self.start_ms: int | None = None
        self.lines: list[str] = []
        self.named = False
        self.counts: Counter[str] = Counter()
        self.left_out: list[str] = []

    def reading(self, why: str) -> Reading:
        for block in self.blocks:
            self._take(block)
            self._close()
        report = [Finding("left-out", line) for line in self.left_out]
        report += [Finding(kind, "", count) for kind, count in self.counts.items()]
        heard = {segment.speaker for segment in self.segments if segment.speaker}
        if why == "paragraphs" and any(segment.start_ms is not None for segment in self.segments):
            why = "timed-paragraphs"
        count = len(heard) if heard else len(self.segments)
        return Reading(self.segments, report, f"{why}:{count}")

    def _take(self, block: Block) -> None:
        if block.lead:
            self._begin(block.lead)
            self.lines = list(block.lines)
            return
        if self.bold_names and (name := _bold_name(block)) in self.bold_names:
            self._begin(Lead(name, None, ""))
            rest = "\n".join(block.lines).strip()[len(block.bold.strip()) :].lstrip(" \t:：")
            self.lines = rest.split("\n") if rest else []
            return
        for line in block.lines:
            self._read(line)

    def _read(self, line: str) -> None:
        if line.startswith(_TRAILERS[:2]) or line.rstrip().endswith(_TRAILERS[2]):
            self.left_out.append(line.strip())
            return
        lead = self._lead(line)
        if lead is None:
            self.lines.append(line)
            return
        self._close()
        self._begin(lead)
        if lead.rest:
            self.lines.append(lead.rest)

    def _lead(self, line: str) -> Lead | None:
        if self.header_names:
            lead = header(line)
            return lead if lead and lead.name in self.header_names else None
        lead = prefix(line)
        timed = lead.start_ms is not None and (self.bare_times or not lead.bare_time)
        if lead.name in self.names:
            return lead
        if not timed:
            return None
        kept = prefix_kept(line, lead)
        return Lead(None, lead.start_ms, kept)

    def _begin(self, lead: Lead) -> None:
        if lead.name:
            if self.named and not self.lines:
                self.counts["empty-turns"] += 1
            self.speaker, self.named = lead.name, True
        if lead.start_ms is not None or lead.name:
            self.start_ms = lead.start_ms

    def _close(self) -> None:
        text = "\n".join(self.lines).strip()
        self.lines = []
        if not text:
            return
        if self.speaker and not self.named:
            self.counts["speaker-carried"] += 1
        if not self.speaker and (self.names or self.header_names or self.bold_names):
            self.counts["before-speakers"] += 1
        self.segments.append(ParsedSegment(text, self.speaker, self.start_ms))
        self.start_ms, self.named = None, False


def prefix_kept(line: str, lead: Lead) -> str:
    """The words after a line's leading time, with what looked like a name but is none."""
    if lead.name is None:
        return lead.rest
    return line[line.index(lead.name) :]


def _candidates(blocks: Sequence[Block]) -> Iterator[str | None]:
    """A candidate name for every line that has one, and None for every paragraph without any."""
    for block in blocks:
        if block.lead:
            continue
        names: list[str | None] = [name for line in block.lines if (name := prefix(line).name)]
        yield from names or [None]


def _are_followed(blocks: Sequence[Block]) -> bool:
    """Whether words stand under most headers; a timetable has none."""
    lines = [line for block in blocks for line in block.lines if line.strip()]
    heads = [header(line) is not None for line in lines]
    pairs = [not after for before, after in pairwise([*heads, True]) if before]
    return sum(pairs) * 2 > len(pairs)


def _bare_times_count(blocks: Sequence[Block]) -> bool:
    """Whether times without brackets begin paragraphs so regularly that they are times of the recording."""
    leads = [prefix(line) for block in blocks for line in block.lines if line.strip()]
    times = [lead.start_ms for lead in leads if lead.bare_time and lead.start_ms is not None]
    rising = all(later >= earlier for earlier, later in pairwise(times))
    return len(times) > 1 and rising and len(times) * 3 >= len(blocks)


def _bold_name(block: Block) -> str:
    return block.bold.strip().rstrip(":： \t")


def _bold_speakers(blocks: Sequence[Block]) -> frozenset[str]:
    """Bold beginnings that recur or name a role, if at least a fifth of the paragraphs has one."""
    names = Counter(name for block in blocks if (name := _bold_name(block)) and len(name) <= _LONGEST_NAME)
    found = {name for name, count in names.items() if (count > 1 or is_role(name)) and prefix(f"{name}: x").name}
    enough = sum(names[name] for name in found) * 5 >= len(blocks)
    return frozenset(found) if enough else frozenset()
