"""Makes quotes of what a search found, and codes them all in one step."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from sqlmodel import Session

from interviewkit.analysis.searching import Results, look
from interviewkit.coding.actions import quote_passages, tag_quotes
from interviewkit.store.bulk import fetch
from interviewkit.store.project import Project
from interviewkit.text.anchors import Anchor, Passage
from interviewkit.text.sentences import sentences

Unit = Literal["hit", "sentence", "turn"]


@dataclass(frozen=True, slots=True)
class Proposal:
    """A passage that would become a quote. [start, end): the hit in its text. numbers: the hits it holds."""

    source_id: int
    passage: Passage
    text: str
    start: int
    end: int
    numbers: tuple[int, ...]


def proposals(project: Project, results: Results, numbers: Sequence[int], unit: Unit) -> list[Proposal]:
    """What would be quoted for some hits: the hit itself, its sentence, or its turn; each passage once."""
    hits = look(project, results, numbers)
    texts: dict[int, str] = {}
    wanted = sorted({hit.segment_id for hit in hits})
    with project.read() as session:
        for at in range(0, len(wanted), 500):
            chosen = ", ".join(map(str, wanted[at : at + 500]))
            texts.update(fetch(session, f"SELECT id, text FROM segment WHERE id IN ({chosen})"))
    split: dict[int, list[tuple[int, int]]] = {}
    found: dict[tuple[int, int, int], Proposal] = {}
    for number, hit in zip(numbers, hits, strict=True):
        text = texts.get(hit.segment_id, "")
        if text[hit.start : hit.end] != hit.text:
            continue  # changed since it was found
        start, end = hit.start, hit.end
        if unit == "sentence":
            if hit.segment_id not in split:
                split[hit.segment_id] = sentences(text)
            touched = [span for span in split[hit.segment_id] if span[0] < hit.end and span[1] > hit.start]
            start, end = min([start, *(a for a, _ in touched)]), max([end, *(b for _, b in touched)])
        elif unit == "turn":
            start, end = len(text) - len(text.lstrip()), len(text.rstrip())
            start, end = min(start, hit.start), max(end, hit.end)
        place = hit.segment_id, start, end
        before = found.get(place)
        found[place] = Proposal(
            hit.source_id,
            Passage(Anchor(hit.segment_id, start), Anchor(hit.segment_id, end)),
            text[start:end],
            before.start if before else hit.start - start,
            before.end if before else hit.end - start,
            (*(before.numbers if before else ()), int(number)),
        )
    return list(found.values())


def code_proposals(session: Session, chosen: Iterable[Proposal], code_id: int) -> int:
    """Quotes the passages chosen and puts a code on them; where it is already, it stays. How many quotes carry it."""
    quotes = quote_passages(session, [(each.source_id, each.passage) for each in chosen])
    tag_quotes(session, quotes, code_id)
    return len(set(quotes))
