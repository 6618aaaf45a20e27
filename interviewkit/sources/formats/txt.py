"""Plain text: from CLOVA Note, Otter, noScribe, a typist or a text editor."""

from __future__ import annotations

from itertools import groupby, pairwise

from interviewkit.sources.formats.material import Material
from interviewkit.sources.formats.transcript import Format, Reading
from interviewkit.sources.formats.turns import Block, read_turns

_SHORTEST_FULL, _LONGEST_FULL = 40, 120


def recognises(material: Material) -> str | None:
    """Every text is plain text; a file without text is refused while it is decoded."""
    return "text" if not material.text.isspace() and material.text else None


def read(material: Material) -> Reading:
    """Turns by their speakers' names or header lines; without them, a segment a paragraph."""
    lines = material.text.split("\n")
    blocks = [Block(list(group)) for blank, group in groupby(lines, key=_is_blank) if not blank]
    reading = read_turns(blocks)
    if not reading.why.startswith("paragraphs") or _is_wrapped(blocks):
        return reading
    return read_turns([Block([line]) for block in blocks for line in block.lines])


def _is_blank(line: str) -> bool:
    return not line.strip()


def _is_wrapped(blocks: list[Block]) -> bool:
    """Whether lines were broken at a width, so that only a blank line ends a paragraph."""
    inner = [pair for block in blocks for pair in pairwise(block.lines)]
    if not inner or max(len(line) for block in blocks for line in block.lines) > _LONGEST_FULL:
        return False
    running = sum(
        len(line) >= _SHORTEST_FULL and not line.rstrip("\"'”’)] ").endswith((".", "!", "?", "…")) for line, _ in inner
    )
    return running * 2 > len(inner)


FORMAT = Format("txt", (".txt", ".text", ".md", ".log"), recognises, read)
