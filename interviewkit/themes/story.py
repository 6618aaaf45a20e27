"""Tells the study as themes by stages with the quotes that carry it, for a meeting room: pseudonyms only."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from sqlmodel import Session

from interviewkit.coding.cards import Card, cards
from interviewkit.journey.queries import stages, voices
from interviewkit.people.consent import forbids_quotes, standing
from interviewkit.store.bulk import fetch
from interviewkit.themes.counting import NOTHING, Counts, counted
from interviewkit.themes.in_vivo import IDEAL
from interviewkit.themes.queries import ThemeRow, read, themes

MOST = 12
"""Quotes of a cell that can be opened."""


@dataclass(frozen=True, slots=True)
class StoryQuote:
    """A quote as it may be shown. who: the participant's pseudonym, "" where the source names none. heard: it has a
    recording, and the person did not object to being heard."""

    card: Card
    who: str
    heard: bool


@dataclass(frozen=True, slots=True)
class Cell:
    """A theme in a stage. quotes: the best to show first; hidden: how many must not be shown without consent."""

    counts: Counts
    quotes: tuple[StoryQuote, ...] = ()
    hidden: int = 0


@dataclass(frozen=True, slots=True)
class Story:
    """Themes × stages. stages: names in order; cells: (theme, stage) by their places in both. of: participants."""

    title: str
    themes: tuple[ThemeRow, ...]
    stages: tuple[str, ...]
    cells: dict[tuple[int, int], Cell]
    of: int


def story(session: Session) -> Story:
    """The whole story; stages nobody speaks of stay, since they are part of the journey.

    Quotes chosen for a theme come first, then key quotes, then such as fit on a wall. Names of participants that are
    known are replaced by their pseudonyms; what a participant does not want quoted is left out, and what does not want
    to be heard is shown only.
    """
    reading = read(session)
    tagged, felt = reading.codings, reading.felt
    rows, steps, people = themes(session, reading), stages(session), voices(session)
    silent, unheard = forbids_quotes(session), _unheard(session)
    voice_of = dict(zip(tagged.quote.tolist(), tagged.voice.tolist(), strict=True))
    order, recorded = _order(session), _recorded(session)
    picked: dict[tuple[int, int], tuple[Counts, list[int], int]] = {}
    for at, row in enumerate(rows):
        here = np.isin(tagged.code, np.array(row.code_ids, np.int64))
        counts = counted(tagged.stage[here], tagged.quote[here], tagged.voice[here], felt)
        for number, stage in enumerate(steps):
            ids = np.unique(tagged.quote[here & (tagged.stage == stage.id)]).tolist()
            shown = [quote for quote in ids if voice_of[quote] not in silent]
            best = _spread(sorted(shown, key=lambda quote: order.get((row.id, quote), order[0, quote])), voice_of)
            if ids:
                picked[at, number] = (counts.get(stage.id, NOTHING), best, len(ids) - len(shown))
    found = {card.quote_id: card for card in cards(session, {q for _, best, _ in picked.values() for q in best})}
    masked = _masks(session)

    def shown_as(quote: int) -> StoryQuote:
        voice, card = voice_of[quote], found[quote]
        text = " ".join(card.text.split())
        for pattern, label in masked:
            text = label.join(pattern.split(text))
        who = people.get(voice, "") if voice > 0 else ""
        card = replace(card, text=text, participant=who, source="")
        return StoryQuote(card, who, card.start_ms is not None and quote in recorded and voice not in unheard)

    cells = {
        key: Cell(counts, tuple(shown_as(quote) for quote in best if quote in found), hidden)
        for key, (counts, best, hidden) in picked.items()
    }
    title = fetch(session, "SELECT title FROM project")[0][0]
    return Story(title, tuple(rows), tuple(stage.name for stage in steps), cells, reading.of)


def _spread(quotes: Sequence[int], voice_of: dict[int, int]) -> list[int]:
    """In turn from one participant after the other, so that nobody speaks twice before all spoke once."""
    turn: dict[int, int] = {}
    ranked = []
    for at, quote in enumerate(quotes):
        turn[voice_of[quote]] = turn.get(voice_of[quote], -1) + 1
        ranked.append((turn[voice_of[quote]], at, quote))
    return [quote for *_, quote in sorted(ranked)][:MOST]


def _order(session: Session) -> dict[tuple[int, int], tuple[int, int, int]]:
    """(theme or 0, quote) → how early it is shown."""
    rows = fetch(
        session,
        """SELECT q.id, q.starred, CASE WHEN q.lost_text IS NOT NULL THEN length(q.lost_text)
             WHEN q.start_segment_id = q.end_segment_id THEN q.end_offset - q.start_offset ELSE 400 END FROM quote q""",
    )
    found = {(0, id): (1 if starred else 2, max(0, length - 4 * IDEAL), id) for id, starred, length in rows}
    for theme, quote, position in fetch(session, "SELECT theme_id, quote_id, position FROM theme_quote"):
        found[theme, quote] = (0, position, quote)
    return found


def _recorded(session: Session) -> set[int]:
    sql = "SELECT q.id FROM quote q JOIN source o ON o.id = q.source_id WHERE o.media_id IS NOT NULL"
    return {row[0] for row in fetch(session, sql)}


def _unheard(session: Session) -> set[int]:
    """Participants who do not want their voice to be played, or took that back."""
    return {person for (person, scope), row in standing(session).items() if scope == "media" and row.answer != "yes"}


def _masks(session: Session) -> list[tuple[re.Pattern[str], str]]:
    """Known names of participants, longest first, with the pseudonyms that stand for them."""
    rows = fetch(session, "SELECT name, label FROM participant WHERE name <> ''")
    named = sorted(((name.strip(), label) for name, label in rows if len(name.strip()) > 1), key=lambda e: -len(e[0]))
    return [(re.compile(rf"(?<!\w){re.escape(name)}", re.IGNORECASE), label) for name, label in named]
