"""Everything about a transcript for programs, word by word: our own JSON, which comes back in as it went out.

    {"format": "interviewkit-transcript", "version": 1, "name", "language", "recording", "duration", "model", "date",
     "participant",
     "speakers": [{"label", "role", "participant"}],       role: "moderator", "participant", "observer" or ""
     "segments": [{"text", "speaker", "start", "end",      seconds, null where unknown
                   "flags": ["repeated", …],
                   "words": [{"text", "from", "to", "start", "end", "probability"}]}],   offsets in code points of text
     "marks":    [{"kind", "layer", "start", "end", "text"}],   kind: "note", "nonverbal" or "events"
     "silences": [{"start", "end"}]}                       where recognition heard nobody

Keys may be added; these stay. "speaker" is a label of "speakers", null where nobody is named.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from interviewkit.sources.outputs.style import Style
from interviewkit.sources.outputs.transcript import Transcript
from interviewkit.sources.outputs.turns import shown_names
from interviewkit.sources.queries import SegmentRow
from interviewkit.words import language, speaking

FORMAT, VERSION = "interviewkit-transcript", 1


def json_document(source: Transcript, style: Style) -> Iterator[str]:
    """The document, piece by piece. The words are as stored: a style changes only the names."""
    with speaking(style.language or language()):
        names = shown_names(source, style.names)
    hidden = style.names != "names"
    roles = {row.speaker: row.role for row in source.rows if row.speaker}
    head = {
        "format": FORMAT,
        "version": VERSION,
        "name": source.participant if hidden and source.participant else source.name,
        "language": source.language,
        "recording": "" if hidden else source.recording,
        "duration": _seconds(source.duration_ms),
        "model": source.model,
        "date": source.made_on,
        "participant": source.participant,
        "speakers": [
            {"label": names[label], "role": role, "participant": source.people.get(label)}
            for label, role in roles.items()
            if names[label]
        ],
    }
    yield json.dumps(head, ensure_ascii=False, indent=1)[:-2]
    yield ',\n "segments": ['
    for n, row in enumerate(source.rows):
        yield ("," if n else "") + "\n  " + json.dumps(_segment(row, names), ensure_ascii=False)
    marks = [
        {"kind": m.kind, "layer": m.layer, "start": _seconds(m.start_ms), "end": _seconds(m.end_ms), "text": m.text}
        for m in source.marks
    ]
    silences = [{"start": _seconds(start), "end": _seconds(end)} for start, end in source.silences]
    yield '\n ],\n "marks": ' + json.dumps(marks, ensure_ascii=False)
    yield ',\n "silences": ' + json.dumps(silences) + "\n}\n"


def _segment(row: SegmentRow, names: dict[str, str]) -> dict[str, Any]:
    return {
        "text": row.text,
        "speaker": names.get(row.speaker) or None,
        "start": _seconds(row.start_ms),
        "end": _seconds(row.end_ms),
        "flags": row.flags.split(),
        "words": [
            {
                "text": row.text[a:b],
                "from": a,
                "to": b,
                "start": _seconds(start),
                "end": _seconds(end),
                "probability": probability,
            }
            for a, b, start, end, probability in row.words or []
        ],
    }


def _seconds(ms: int | None) -> float | None:
    return None if ms is None else ms / 1000
