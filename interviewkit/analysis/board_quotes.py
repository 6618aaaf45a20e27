"""Reads the quotes a board can show, keeps those a person wants, and groups them by anything they carry."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from sqlmodel import Session

from interviewkit.coding.cards import Card, cards, heard_at
from interviewkit.coding.queries import VOICE, VOICES, codebook
from interviewkit.journey.queries import stages
from interviewkit.sources.queries import segments_by_id
from interviewkit.store.bulk import fetch
from interviewkit.text.folding import fold
from interviewkit.themes.queries import theme_codes

GROUPINGS = ("code", "theme", "stage", "emotion", "participant", "source", "cluster")
"""What cards can be grouped by, besides "attribute:<name>"."""


@dataclass(frozen=True, slots=True)
class BoardQuote:
    """A quote with all it can be filtered and grouped by. emotions: labels, "" for one without a word.

    attributes: of the participant who said it. folded: its text for searching. place: of the quote in the material.
    """

    card: Card
    code_ids: tuple[int, ...]
    stage_id: int | None
    emotions: tuple[str, ...]
    attributes: Mapping[str, str]
    starred: bool
    lost: bool
    folded: str
    place: tuple[int, ...]

    @property
    def id(self) -> int:
        return self.card.quote_id


@dataclass(frozen=True, slots=True)
class Wish:
    """Which quotes are wanted; everything empty wants all. Within a field any will do, all fields must fit.

    emotions: labels, or "+", "-", "0" for pleasant, unpleasant and neutral ones. attributes: (name, value).
    laid: only those that somebody laid on the board.
    """

    codes: tuple[int, ...] = ()
    stages: tuple[int, ...] = ()
    emotions: tuple[str, ...] = ()
    attributes: tuple[tuple[str, str], ...] = ()
    sources: tuple[int, ...] = ()
    participants: tuple[str, ...] = ()
    starred: bool = False
    laid: bool = False
    text: str = ""

    def __bool__(self) -> bool:
        return self != Wish()

    def kept(self) -> dict[str, Any]:
        """As JSON keeps it."""
        return {name: value for name in Wish.__slots__ if (value := getattr(self, name)) != getattr(Wish(), name)}

    @classmethod
    def of(cls, kept: Mapping[str, Any]) -> Wish:
        """Out of kept(); what is not understood is passed over."""
        known: dict[str, Any] = {}
        for name, value in kept.items():
            if name in ("starred", "laid", "text"):
                known[name] = str(value) if name == "text" else bool(value)
            elif name in cls.__slots__ and isinstance(value, (list, tuple)):
                known[name] = tuple(tuple(each) if isinstance(each, list) else each for each in value)
        return cls(**known)


class Group(NamedTuple):
    """A column of the board. key: code, theme, stage or cluster id, label, name; None for “none of them”."""

    key: Any
    quotes: list[BoardQuote]


@dataclass(frozen=True, slots=True)
class Names:
    """What keys are grouped under, in the order of the columns; read with the quotes."""

    codes: Mapping[int, str] = field(default_factory=dict)
    hues: Mapping[int, tuple[int, int]] = field(default_factory=dict)
    """Code id → hue and shade."""
    themes: Mapping[int, str] = field(default_factory=dict)
    theme_codes: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    stages: Mapping[int, str] = field(default_factory=dict)
    sources: Mapping[int, str] = field(default_factory=dict)
    attributes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Attribute → its values."""


def board_quotes(session: Session, ids: Iterable[int] | None = None) -> list[BoardQuote]:
    """All quotes in the order of the material, or those with these ids."""
    if ids is None:
        ids = [row[0] for row in fetch(session, "SELECT id FROM quote")]
    wanted = ",".join(str(int(each)) for each in ids) or "0"
    tags: dict[int, dict[int, None]] = {}
    for quote, code in fetch(session, f"SELECT quote_id, code_id FROM tag WHERE quote_id IN ({wanted}) ORDER BY id"):
        tags.setdefault(quote, {})[code] = None
    felt: dict[int, dict[str, None]] = {}
    for quote, label in fetch(session, f"SELECT quote_id, label FROM emotion WHERE quote_id IN ({wanted}) ORDER BY id"):
        felt.setdefault(quote, {})[label] = None
    facts: dict[int, dict[str, str]] = {}
    for participant, name, value in fetch(session, "SELECT participant_id, name, value FROM attribute"):
        facts.setdefault(participant, {})[name] = value
    sql = f"""SELECT q.id, q.stage_id, q.starred, q.lost_text IS NOT NULL, {VOICE},
                o.position, o.id, s.position, q.start_offset, q.id {VOICES} WHERE q.id IN ({wanted})"""
    rest = {id: row for id, *row in fetch(session, sql)}
    found = []
    for card in cards(session, [int(each) for each in wanted.split(",")]):
        stage, starred, lost, voice, *place = rest[card.quote_id]
        about = (tuple(tags.get(card.quote_id, ())), stage, tuple(felt.get(card.quote_id, ())), facts.get(voice, {}))
        found.append(BoardQuote(card, *about, bool(starred), bool(lost), "", tuple(place)))
    texts = fold("\x1e".join(each.card.text.replace("\x1e", " ") for each in found)).split("\x1e")
    return [
        BoardQuote(q.card, q.code_ids, q.stage_id, q.emotions, q.attributes, q.starred, q.lost, text, q.place)
        for q, text in zip(found, texts, strict=False)
    ]


def names(session: Session) -> Names:
    """What the columns are called."""
    codes = codebook(session, counted=False)
    values: dict[str, dict[str, None]] = {}
    for name, value in fetch(session, "SELECT name, value FROM attribute ORDER BY name, value"):
        values.setdefault(name, {})[value] = None
    return Names(
        {code.id: code.name for code in codes},
        {code.id: (code.colour, code.shade) for code in codes},
        dict(fetch(session, "SELECT id, name FROM theme ORDER BY position, id")),
        theme_codes(session),
        {stage.id: stage.name for stage in stages(session)},
        dict(fetch(session, "SELECT id, name FROM source ORDER BY position, id")),
        {name: tuple(found) for name, found in values.items()},
    )


def wanted(quotes: Iterable[BoardQuote], wish: Wish, lies: Collection[int] = ()) -> list[BoardQuote]:
    """The quotes that fit, in their order. lies: those that somebody laid on the board."""
    if not wish:
        return list(quotes)
    codes, stages, sources, people = set(wish.codes), set(wish.stages), set(wish.sources), set(wish.participants)
    emotions, attributes, text = set(wish.emotions), set(wish.attributes), fold(wish.text.strip())
    return [
        each
        for each in quotes
        if (not codes or codes.intersection(each.code_ids))
        and (not stages or each.stage_id in stages)
        and (not sources or each.card.source_id in sources)
        and (not people or each.card.participant in people)
        and (not wish.starred or each.starred)
        and (not wish.laid or each.id in lies)
        and (not emotions or emotions.intersection(each.emotions) or _leaning(each) in emotions)
        and (not attributes or not attributes.isdisjoint(each.attributes.items()))
        and (not text or text in each.folded)
    ]


def _leaning(quote: BoardQuote) -> str:
    valence = quote.card.valence
    return "" if valence is None else "0" if round(valence) == 0 else "+" if valence > 0 else "-"


def grouped(
    quotes: Sequence[BoardQuote], by: str, names: Names, clusters: Mapping[int, Collection[int]] | None = None
) -> list[Group]:
    """Columns of quotes; one that carries two codes stands in both, one that carries none in the last column.

    by: one of GROUPINGS or "attribute:<name>". clusters: cluster id → its quotes. Empty columns are left out.
    """
    themes: dict[int, list[int]] = {}
    for theme, codes in names.theme_codes.items():
        for code in codes:
            themes.setdefault(code, []).append(theme)
    lies: dict[int, list[int]] = {}
    for cluster, members in (clusters or {}).items():
        for quote in members:
            lies.setdefault(quote, []).append(cluster)

    def keys(each: BoardQuote) -> Iterable[Any]:
        match by:
            case "code":
                return each.code_ids
            case "theme":
                return dict.fromkeys(theme for code in each.code_ids for theme in themes.get(code, ()))
            case "stage":
                return () if each.stage_id is None else (each.stage_id,)
            case "emotion":
                return each.emotions
            case "participant":
                return (each.card.participant,)
            case "source":
                return (each.card.source_id,)
            case "cluster":
                return lies.get(each.id, ())
        fact = each.attributes.get(by.partition(":")[2])
        return () if fact is None else (fact,)

    found: dict[Any, list[BoardQuote]] = {key: [] for key in _order(by, names, clusters or {})}
    rest: list[BoardQuote] = []
    for each in quotes:
        places = list(keys(each))
        for key in places:
            found.setdefault(key, []).append(each)
        if not places:
            rest.append(each)
    groups = [Group(key, of) for key, of in found.items() if of]
    return [*groups, Group(None, rest)] if rest else groups


def _order(by: str, names: Names, clusters: Mapping[int, object]) -> Iterable[Any]:
    ordered: dict[str, Iterable[Any]] = {"code": names.codes, "theme": names.themes, "stage": names.stages}
    ordered |= {"source": names.sources, "cluster": clusters}
    return ordered.get(by) or names.attributes.get(by.partition(":")[2], ())


def span(session: Session, quote_id: int) -> tuple[int, int, int] | None:
    """(source id, start, end) of a quote in ms of its recording; None where nobody knows when it was said."""
    sql = "SELECT source_id, start_segment_id, start_offset, end_segment_id, end_offset FROM quote WHERE id = :id"
    rows = fetch(session, sql, {"id": quote_id})
    if not rows:
        return None
    source, first, start, last, end = rows[0]
    segments = {row.id: row for row in segments_by_id(session, {first, last})}
    began = heard_at(segments[first], start)
    ends = [word[3] for word in segments[last].words or () if word[0] < end and word[3] is not None]
    until = max(ends) if ends else segments[last].end_ms
    return None if began is None or until is None or until <= began else (source, began, until)
