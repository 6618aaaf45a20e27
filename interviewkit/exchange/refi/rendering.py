"""A source as one text, as other programs read it: a line a segment, each after who says it."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlmodel import Session

from interviewkit.exchange.arrival.own_cut import digest
from interviewkit.store.bulk import fetch

_ODD = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff]")
"""Characters that a plain text cannot keep for other programs; a blank stands for them."""
_REST = ("flags", "moves", "language", "heading", "origin")


@dataclass(frozen=True, slots=True)
class Part:
    """A segment within the text of its source: [start, end) in code points, times in ms."""

    id: int
    start: int
    end: int
    start_ms: int | None
    end_ms: int | None
    words: list[list[Any]] | None


@dataclass(frozen=True, slots=True)
class Rendered:
    """A source's text and its segments' places. beside: what the text cannot tell. odd: replaced characters."""

    text: str
    parts: dict[int, Part]
    beside: dict[str, Any]
    odd: int


def rendered(session: Session) -> Iterator[tuple[int, Rendered]]:
    """(source id, its text), source by source, those without segments too."""
    speakers: dict[int, dict[str, dict[str, Any]]] = defaultdict(dict)
    for source, label, role, guid, colour in fetch(
        session,
        """SELECT v.source_id, v.label, v.role, coalesce(p.guid, ''), v.colour FROM speaker v
           LEFT JOIN participant p ON p.id = v.participant_id ORDER BY v.id""",
    ):
        speakers[source][label] = {"role": role, "participant": guid, "colour": colour}
    for (source,) in fetch(session, "SELECT id FROM source ORDER BY position, id"):
        rows = fetch(
            session,
            """SELECT s.id, s.text, coalesce(v.label, ''), s.start_ms, s.end_ms, s.words, s.edited, s.flags, s.moves,
                 s.language, s.heading, s.origin
               FROM segment s LEFT JOIN speaker v ON v.id = s.speaker_id
               WHERE s.source_id = :source ORDER BY s.position, s.id""",
            {"source": source},
        )
        yield source, _render(rows, speakers[source])


def _render(rows: list[tuple[Any, ...]], speakers: dict[str, dict[str, Any]]) -> Rendered:
    lines, at = list[str](), 0
    parts: dict[int, Part] = {}
    odd: list[tuple[int, str]] = []
    segments = []
    for number, said, label, start_ms, end_ms, words, edited, *rest in rows:
        head = f"{_ODD.sub(' ', ' '.join(label.split()))}: " if label else ""
        text = said
        if _ODD.search(said):
            odd += [(at + len(head) + found.start(), found[0]) for found in _ODD.finditer(said)]
            text = _ODD.sub(" ", said)
        if not lines and (head + text).startswith("\ufeff"):
            odd.insert(0, (0, "\ufeff"))
            text = "\u2060" + text[1:]
        start = at + len(head)
        end = start + len(text)
        heard = json.loads(words) if isinstance(words, str) else words
        parts[number] = Part(number, start, end, start_ms, end_ms, heard)
        more = {name: value for name, value in zip(_REST, rest, strict=True) if value}
        more |= {"edited": True} if edited else {}
        more |= {"words": heard} if heard else {}
        segments.append([start, end, label, start_ms, end_ms, *([more] if more else [])])
        lines.append(head + text)
        at = end + 1
    whole = "\n".join(lines)
    beside = {"digest": digest(whole), "segments": segments, "speakers": speakers, "odd": odd}
    return Rendered(whole, parts, beside, len(odd))
