"""Reads the coding: the codebook, the quotes of a source, their texts, and counts."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from sqlmodel import Session

from interviewkit.sources.queries import excerpts
from interviewkit.store.bulk import fetch
from interviewkit.store.changes import Changes
from interviewkit.text.anchors import Anchor, Passage

VOICES = """
FROM quote q
JOIN source o ON o.id = q.source_id
JOIN segment s ON s.id = q.start_segment_id
LEFT JOIN speaker v ON v.id = s.speaker_id
"""
VOICE = "coalesce(v.participant_id, o.participant_id, -o.id)"
"""Whose words a quote holds: the speaker's participant, else the source's. A source that names no participant counts as
one participant of its own, with the negative source id, because somebody spoke there."""


QUICKLY_COUNTED = 5000
"""Codings that are counted while one waits."""


@dataclass(frozen=True, slots=True)
class CodeRow:
    """A code of the codebook. shade: 0 for a hue of its own, 1… for the n-th child sharing its parent's hue.

    quotes, participants: how many carry the code itself, not its children.
    """

    id: int
    parent_id: int | None
    name: str
    family: str
    colour: int
    shade: int
    definition: str
    include: str
    exclude: str
    active: bool
    quotes: int
    participants: int


@dataclass(frozen=True, slots=True)
class TagRow:
    """One code on a quote by one coder."""

    code_id: int
    coder: str
    weight: float


@dataclass(frozen=True, slots=True)
class EmotionRow:
    """One feeling on a quote; valence −3…+3, intensity 1…3."""

    id: int
    label: str
    valence: int
    intensity: int
    why: str
    coder: str


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """A quote with all it carries. need: "stated", "latent" or "" for none."""

    id: int
    source_id: int
    passage: Passage
    tags: tuple[TagRow, ...]
    emotions: tuple[EmotionRow, ...]
    stage_id: int | None
    touchpoint_id: int | None
    memo: str
    coder: str
    lost_text: str | None
    starred: bool = False
    need: str = ""


def whose(session: Session) -> tuple[str, str]:
    """VOICE and the joins it needs: half as dear where no speaker is another participant than the source's."""
    sql = """SELECT count(*) FROM speaker v JOIN source o ON o.id = v.source_id
             WHERE v.participant_id <> coalesce(o.participant_id, 0)"""
    if fetch(session, sql)[0][0]:
        return VOICE, VOICES
    return "coalesce(o.participant_id, -o.id)", "FROM quote q JOIN source o ON o.id = q.source_id"


def counting_is_quick(session: Session) -> bool:
    """Whether codes can be counted in a moment, 20 ms or so; told without looking through the codings."""
    return int(fetch(session, "SELECT coalesce(max(id), 0) FROM tag")[0][0]) < QUICKLY_COUNTED


def codebook(session: Session, *, counted: bool = True) -> list[CodeRow]:
    """All codes, each followed by what is below it. counted: with their quotes and people, else 0 of both."""
    voice, voices = whose(session) if counted else ("", "")
    counts = f"""SELECT t.code_id, count(DISTINCT q.id) AS quotes, count(DISTINCT {voice}) AS people
                 {voices} JOIN tag t ON t.quote_id = q.id GROUP BY t.code_id"""
    rows = fetch(
        session,
        f"""SELECT c.id, c.parent_id, c.name, c.family, c.colour, c.definition, c.include, c.exclude, c.active,
             {"coalesce(n.quotes, 0), coalesce(n.people, 0)" if counted else "0, 0"}
           FROM code c {f"LEFT JOIN ({counts}) n ON n.code_id = c.id" if counted else ""} ORDER BY c.position, c.id""",
    )
    children: dict[int | None, list[tuple[object, ...]]] = defaultdict(list)
    for row in rows:
        children[row[1]].append(row)
    found: list[CodeRow] = []

    def visit(parent: int | None) -> None:
        for n, row in enumerate(children[parent], 1):
            shade = 0 if parent is None else n
            code = CodeRow(*row[:5], shade, *row[5:8], bool(row[8]), *row[9:])  # type: ignore[arg-type, call-arg]
            found.append(code)
            visit(code.id)

    visit(None)
    return found


def quotes(session: Session, source_id: int | None = None, ids: Iterable[int] | None = None) -> list[QuoteRow]:
    """Quotes in the order of the text: of one source, with these ids, or all."""
    where = ["1 = 1"]
    if source_id is not None:
        where.append(f"q.source_id = {int(source_id)}")
    if ids is not None:
        where.append(f"q.id IN ({','.join(str(int(i)) for i in ids) or '0'})")
    condition = " AND ".join(where)
    tags: dict[int, list[TagRow]] = defaultdict(list)
    for quote_id, *rest in fetch(
        session,
        f"""SELECT t.quote_id, t.code_id, coalesce(c.name, ''), t.weight FROM tag t JOIN quote q ON q.id = t.quote_id
            LEFT JOIN coder c ON c.id = t.coder_id WHERE {condition} ORDER BY t.id""",
    ):
        tags[quote_id].append(TagRow(*rest))
    emotions: dict[int, list[EmotionRow]] = defaultdict(list)
    for quote_id, *rest in fetch(
        session,
        f"""SELECT e.quote_id, e.id, e.label, e.valence, e.intensity, e.why, coalesce(c.name, '')
            FROM emotion e JOIN quote q ON q.id = e.quote_id LEFT JOIN coder c ON c.id = e.coder_id
            WHERE {condition} ORDER BY e.id""",
    ):
        emotions[quote_id].append(EmotionRow(*rest))
    rows = fetch(
        session,
        f"""SELECT q.id, q.source_id, q.start_segment_id, q.start_offset, q.end_segment_id, q.end_offset,
              q.stage_id, q.touchpoint_id, q.memo, coalesce(c.name, ''), q.lost_text, q.starred, q.need
            FROM quote q JOIN source o ON o.id = q.source_id JOIN segment s ON s.id = q.start_segment_id
            LEFT JOIN coder c ON c.id = q.coder_id
            WHERE {condition} ORDER BY o.position, o.id, s.position, q.start_offset, q.id""",
    )
    return [
        QuoteRow(
            quote_id,
            source,
            Passage(Anchor(first, start), Anchor(last, end)),
            tuple(tags[quote_id]),
            tuple(emotions[quote_id]),
            stage,
            touchpoint,
            memo,
            coder,
            lost,
            bool(starred),
            need,
        )
        for quote_id, source, first, start, last, end, stage, touchpoint, memo, coder, lost, starred, need in rows
    ]


def quote_texts(session: Session, rows: Iterable[QuoteRow]) -> dict[int, str]:
    """Quote id → what was said; for a quote that lost its text, what it said last."""
    rows = list(rows)
    texts = excerpts(session, [(row.source_id, row.passage) for row in rows])
    return {row.id: text if row.lost_text is None else row.lost_text for row, text in zip(rows, texts, strict=True)}


def quotes_touched(session: Session, changes: Changes) -> list[int] | None:
    """Ids of the quotes a change concerns, whether they are still there or not; None when it may be any."""
    found = set(changes.ids("quote"))
    if any(table in changes.tables and not changes.ids(table) for table in ("quote", "tag", "emotion")):
        return None
    if changes.touches("tag", "emotion"):
        rows = fetch(
            session,
            """SELECT coalesce(after, before) FROM row_change
               WHERE step_id = :step AND table_name IN ('tag', 'emotion') LIMIT 2001""",
            {"step": changes.step_id or 0},
        )
        if len(rows) > 2000:
            return None
        found.update(int(json.loads(image)["quote_id"]) for (image,) in rows)
    return sorted(found)


def quotes_with(session: Session, code_ids: Iterable[int]) -> list[int]:
    """Ids of the quotes that carry any of these codes, in the order of the material."""
    wanted = ",".join(str(int(code)) for code in code_ids) or "0"
    rows = fetch(
        session,
        f"""SELECT q.id FROM quote q JOIN source o ON o.id = q.source_id JOIN segment s ON s.id = q.start_segment_id
            WHERE q.id IN (SELECT quote_id FROM tag WHERE code_id IN ({wanted}))
            ORDER BY o.position, o.id, s.position, q.start_offset, q.id""",
    )
    return [row[0] for row in rows]


def quotes_in_stage(session: Session, stage_id: int) -> list[int]:
    """Ids of the quotes placed in a stage, in the order of the material."""
    rows = fetch(
        session,
        """SELECT q.id FROM quote q JOIN source o ON o.id = q.source_id JOIN segment s ON s.id = q.start_segment_id
           WHERE q.stage_id = :stage ORDER BY o.position, o.id, s.position, q.start_offset, q.id""",
        {"stage": stage_id},
    )
    return [row[0] for row in rows]
