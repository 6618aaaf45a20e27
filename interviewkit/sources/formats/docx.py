"""Word documents: typed transcripts, and what Otter, Teams and Zoom export as .docx."""

from __future__ import annotations

from interviewkit.errors import FileTrouble
from interviewkit.sources.formats.material import Material
from interviewkit.sources.formats.tables import table_blocks
from interviewkit.sources.formats.transcript import Finding, Format, Reading
from interviewkit.sources.formats.turns import Block, read_turns
from interviewkit.sources.formats.wordprocessing import Paragraph, Table, main_document, read_body


def recognises(material: Material) -> str | None:
    """By the parts inside its zip file."""
    names = material.entries
    is_word = "[content_types].xml" in names and any(name.startswith("word/") for name in names)
    return "word-document" if is_word else None


def read(material: Material) -> Reading:
    """Turns by speakers' names, header lines or bold names; tables row by row."""
    body = read_body(main_document(material), material.name)
    blocks: list[Block] = []
    findings: list[Finding] = []
    for item in body.items:
        if isinstance(item, Paragraph) and item.text.strip():
            blocks.append(Block(item.text.strip("\n").split("\n"), item.bold))
        elif isinstance(item, Table):
            blocks += table_blocks(item.rows)
            findings.append(Finding("table-rows", "", len(item.rows)))
    if not blocks:
        raise FileTrouble(
            "“{name}” holds no text.",
            safe="Nothing was imported from it.",
            attempt="If its text is in pictures or text boxes, copy it into the document as ordinary text.",
            name=material.name,
        )
    reading = read_turns(blocks)
    findings += [Finding(kind, "", count) for kind, count in body.left_out.items()]
    return Reading(reading.segments, reading.report + findings, reading.why)


FORMAT = Format("docx", (".docx", ".docm", ".dotx"), recognises, read)
