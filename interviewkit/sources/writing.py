"""Writes a transcript as a file that other programs read: vtt, srt, txt, json or docx."""

from __future__ import annotations

import html
import io
import json
from collections.abc import Callable, Sequence
from pathlib import Path

from interviewkit.errors import FileTrouble
from interviewkit.sources.queries import SegmentRow
from interviewkit.store.files import write_whole
from interviewkit.text.times import clock, stamp


def as_vtt(rows: Sequence[SegmentRow]) -> str:
    """WebVTT, speakers as <v>; segments without times are left out."""
    cues = []
    for row in rows:
        if row.start_ms is not None and row.end_ms is not None:
            voice = f"<v {html.escape(row.speaker, quote=False)}>" if row.speaker else ""
            times = f"{stamp(row.start_ms, '.')} --> {stamp(row.end_ms, '.')}"
            cues.append(f"{times}\n{voice}{html.escape(_one_block(row.text), quote=False)}\n")
    return "WEBVTT\n\n" + "\n".join(cues)


def as_srt(rows: Sequence[SegmentRow]) -> str:
    """SubRip, speakers as "Name: "; segments without times are left out."""
    timed = [row for row in rows if row.start_ms is not None and row.end_ms is not None]
    return "\n".join(
        f"{n}\n{stamp(row.start_ms or 0, ',')} --> {stamp(row.end_ms or 0, ',')}\n{_named(row)}\n"
        for n, row in enumerate(timed, 1)
    )


def as_txt(rows: Sequence[SegmentRow]) -> str:
    """One paragraph a segment, with its time and speaker where known."""
    lines = (f"[{clock(row.start_ms)}] {_named(row)}" if row.start_ms is not None else _named(row) for row in rows)
    return "\n\n".join(lines) + "\n"


def as_json(rows: Sequence[SegmentRow]) -> str:
    """{"segments": [{"text", "speaker", "start", "end", "words": [{"text", "start", "end", "probability"}]}]}, in s."""
    return json.dumps({"segments": [_document(row) for row in rows]}, ensure_ascii=False, indent=1)


def as_docx(rows: Sequence[SegmentRow]) -> bytes:
    """A Word document, one paragraph a segment, names in bold."""
    from docx import Document

    document = Document()
    for row in rows:
        paragraph = document.add_paragraph()
        if row.speaker:
            paragraph.add_run(f"{row.speaker}: ").bold = True
        paragraph.add_run(row.text)
        if row.start_ms is not None:
            paragraph.add_run(f"  [{clock(row.start_ms)}]")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


WRITERS: dict[str, Callable[[Sequence[SegmentRow]], str | bytes]] = {
    ".vtt": as_vtt,
    ".srt": as_srt,
    ".txt": as_txt,
    ".json": as_json,
    ".docx": as_docx,
}
"""File ending → how such a file is written."""


def write_transcript(rows: Sequence[SegmentRow], path: Path) -> None:
    """Writes the file its ending names, whole or not at all; FileTrouble for other endings and places without room."""
    writer = WRITERS.get(path.suffix.lower())
    if writer is None:
        raise FileTrouble(
            "A transcript cannot be written as “{name}”.",
            attempt="End the name with .vtt, .srt, .txt, .json or .docx.",
            name=path.name,
        )
    content = writer(rows)
    write_whole(path, content if isinstance(content, bytes) else content.encode("utf-8"))


def _one_block(text: str) -> str:
    """A blank line would end the cue."""
    return "\n".join(line for line in text.split("\n") if line.strip())


def _named(row: SegmentRow) -> str:
    return f"{row.speaker}: {_one_block(row.text)}" if row.speaker else _one_block(row.text)


def _document(row: SegmentRow) -> dict[str, object]:
    def seconds(ms: int | None) -> float | None:
        return None if ms is None else ms / 1000

    return {
        "text": row.text,
        "speaker": row.speaker,
        "start": seconds(row.start_ms),
        "end": seconds(row.end_ms),
        "words": [
            {"text": row.text[a:b], "start": seconds(s), "end": seconds(e), "probability": p}
            for a, b, s, e, p in row.words or []
        ],
    }
