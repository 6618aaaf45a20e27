"""One interview on one page: who, when, what came up, how it felt, in whose words, and what to follow up."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from sqlmodel import Session

from interviewkit.coding.cards import Card, cards
from interviewkit.errors import UserError
from interviewkit.journey.curve import quote_values
from interviewkit.journey.queries import stage_name
from interviewkit.reports import sentences as say
from interviewkit.reports.content import forbidden_quotes
from interviewkit.reports.design import Design
from interviewkit.reports.disguise import instead
from interviewkit.reports.paper import hue
from interviewkit.reports.pieces import Evidence, Facts, Heading, Piece, Quoted, TablePiece, Text
from interviewkit.store.bulk import fetch
from interviewkit.text.times import clock
from interviewkit.words import language, plural, speaking, tr

CODES, QUOTES, STAGES, LONGEST = 6, 3, 7, 240
"""What fits on a page: codes, quotes, stages; code points of a quote."""


@dataclass(frozen=True, slots=True)
class StageLine:
    """A stage of one interview: quotes in it, and the mean valence over those with a feeling, None without."""

    stage: str
    quotes: int
    felt: int
    mean: float | None


@dataclass(frozen=True, slots=True)
class SessionContent:
    """One interview in numbers and words. codes: (name, quotes) by frequency; length_ms 0 without a recording."""

    language: str
    source_id: int
    title: str
    study: str
    held_on: str
    participant: str
    attributes: tuple[tuple[str, str], ...]
    spoken: str
    length_ms: int
    quotes: int
    withheld: int
    codes: tuple[tuple[str, int], ...]
    stages: tuple[StageLine, ...]
    best: tuple[Card, ...]
    note: str
    summary: str


def session_content(session: Session, source_id: int, design: Design | None = None) -> SessionContent:
    """Reads one interview; what consent forbids is not in it. UserError when there is no such source."""
    design = design or Design()
    with speaking(design.language or language()):
        rows = fetch(
            session,
            """SELECT o.name, o.held_on, o.language, o.note, coalesce(m.duration_ms, 0), p.id, coalesce(p.label, ''),
                 coalesce(p.name, '') FROM source o LEFT JOIN media m ON m.id = o.media_id
               LEFT JOIN participant p ON p.id = o.participant_id WHERE o.id = :source""",
            {"source": source_id},
        )
        if not rows:
            raise UserError("There is no such interview in the project.", safe="Nothing was written.")
        name, held, spoken, note, length, person, label, real = rows[0]
        ids = [quote for (quote,) in fetch(session, "SELECT id FROM quote WHERE source_id = :s", {"s": source_id})]
        forbidden = forbidden_quotes(session) & set(ids)
        found = cards(session, set(ids) - forbidden - set(design.left_out))
        facts = fetch(session, "SELECT name, value FROM attribute WHERE participant_id = :p ORDER BY name",
                      {"p": person or 0})  # fmt: skip
        summary = fetch(session, "SELECT summary FROM interview WHERE source_id = :s AND summary <> '' ORDER BY id",
                        {"s": source_id})  # fmt: skip
        who = {"names": real or label, "pseudonyms": label, "none": ""}[design.anonymity]
        made = SessionContent(
            language(),
            source_id,
            name,
            fetch(session, "SELECT title FROM project")[0][0],
            held,
            who or tr("a participant"),
            tuple(facts) if design.anonymity != "none" else (),
            spoken,
            length,
            len(ids),
            len(forbidden),
            _codes(session, source_id),
            _stages(session, source_id),
            tuple(_best(found)),
            note,
            summary[0][0] if summary else "",
        )
        return instead(made, design.instead)


def session_pieces(content: SessionContent) -> tuple[Piece, ...]:
    """The page, in the content's language."""
    with speaking(content.language):
        tongue = say.tongue(content.spoken) if content.spoken else ""
        who = say.DOT.join([content.participant, *(f"{name}: {value}" for name, value in content.attributes[:4])])
        facts = [
            (tr("Participant"), who),
            (tr("Held on"), say.day(content.held_on) if content.held_on else ""),
            (tr("Length"), clock(content.length_ms) if content.length_ms else ""),
            (tr("Language"), tongue),
            (tr("Quotes"), str(content.quotes)),
        ]
        made: list[Piece] = [
            Text(tr("Session report").upper() + say.DOT + content.study, "note"),
            Heading(content.title, 1, "session"),
            Facts(tuple((name, value) for name, value in facts if value)),
        ]
        made += [Text(text) for text in (content.summary, content.note) if text]
        if content.codes:
            made.append(Heading(tr("What came up"), 3))
            made.append(Text(say.DOT.join(f"{name} ({n})" for name, n in content.codes)))
        if content.stages:
            rows = tuple(
                (line.stage, str(line.quotes), say.signed(line.mean) if line.mean is not None else say.DASH)
                for line in content.stages
            )
            head = (tr("Stage"), tr("Quotes"), tr("Mean of the quotes’ feelings"))
            made.append(TablePiece(tr("This interview along the journey; one person, so no interval"), head, rows,
                                   (2.4, 0.8, 1.6)))  # fmt: skip
        if content.best:
            quotes = tuple(
                Quoted(card.quote_id, _short(card), say.said_by(card), card.language, hue(number))
                for number, card in enumerate(content.best)
            )
            made.append(Evidence(tr("In their words"), quotes))
        if content.withheld:
            made.append(Text(plural("One quote is not shown, because its speaker did not agree.",
                                    "{n} quotes are not shown, because their speakers did not agree.",
                                    content.withheld), "note"))  # fmt: skip
        made += [Heading(tr("To follow up"), 3), Text("…")]
        return tuple(made)


def _codes(session: Session, source_id: int) -> tuple[tuple[str, int], ...]:
    rows = fetch(
        session,
        """SELECT c.name, count(DISTINCT t.quote_id) AS n FROM tag t JOIN quote q ON q.id = t.quote_id
           JOIN code c ON c.id = t.code_id WHERE q.source_id = :s GROUP BY c.id, c.name ORDER BY n DESC, c.name""",
        {"s": source_id},
    )
    return tuple((name, n) for name, n in rows[:CODES])


def _stages(session: Session, source_id: int) -> tuple[StageLine, ...]:
    placed = fetch(
        session,
        """SELECT g.id, g.name_en, g.name_ko, q.id FROM quote q JOIN stage g ON g.id = q.stage_id
           WHERE q.source_id = :s ORDER BY g.position, g.id""",
        {"s": source_id},
    )
    felt = fetch(
        session,
        """SELECT e.quote_id, e.valence, e.weight FROM emotion e JOIN quote q ON q.id = e.quote_id
           WHERE q.source_id = :s ORDER BY e.quote_id""",
        {"s": source_id},
    )
    ids, values, weights = quote_values([q for q, *_ in felt], [v for _, v, _ in felt], [w for *_, w in felt])
    known = {q: (v, w) for q, v, w in zip(ids.tolist(), values.tolist(), weights.tolist(), strict=True)}
    counts = Counter(stage for stage, *_ in placed)
    lines = []
    for stage, en, ko in dict.fromkeys(row[:3] for row in placed):
        here = [known[quote] for place, _, _, quote in placed if place == stage and quote in known]
        mean = sum(v * w for v, w in here) / sum(w for _, w in here) if here else None
        lines.append(StageLine(stage_name(en, ko), counts[stage], len(here), mean))
    return tuple(lines[:STAGES])


def _best(found: list[Card]) -> list[Card]:
    """The clearest feelings first, from different stages where there are any."""
    waiting = sorted(found, key=lambda card: (not 30 <= len(card.text) <= LONGEST, -abs(card.valence or 0)))
    chosen: list[Card] = []
    while waiting and len(chosen) < QUOTES:
        stages = Counter(card.stage for card in chosen)
        taken = min(waiting, key=lambda card: stages[card.stage])
        chosen.append(taken)
        waiting.remove(taken)
    return chosen


def _short(card: Card) -> str:
    words = " ".join(card.text.split())
    return words if len(words) <= LONGEST else words[:LONGEST].rsplit(" ", 1)[0] + " …"
