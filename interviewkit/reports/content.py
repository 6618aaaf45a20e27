"""What a report says: everything read once from the project, before anything is written or drawn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field, replace

from sqlmodel import Session

from interviewkit.coding.cards import Card, cards
from interviewkit.coding.queries import VOICE, VOICES, CodeRow, codebook, whose
from interviewkit.journey.content import JourneyContent
from interviewkit.journey.maps import maps as journey_maps
from interviewkit.journey.queries import (
    StageChange,
    StagePoint,
    emotion_curve,
    stage_changes,
    voices,
)
from interviewkit.journey.reading import map_content
from interviewkit.people.consent import forbids_quotes
from interviewkit.people.queries import participants
from interviewkit.reports.appendix import Coverage, GuideText, Opportunity, coverage, guides, opportunities
from interviewkit.reports.design import Design
from interviewkit.reports.disguise import disguised
from interviewkit.reports.queries import chosen_quotes, own_texts
from interviewkit.reports.questions import GuideAsked, asked
from interviewkit.store.bulk import fetch
from interviewkit.store.history import trail
from interviewkit.themes.maps import maps as theme_maps
from interviewkit.themes.queries import Counts, MapContent, code_counts, theme_map
from interviewkit.themes.quotes import ThemeEvidence, theme_evidence
from interviewkit.words import language, speaking

MOST_FINDINGS = 5


@dataclass(frozen=True, slots=True)
class Material:
    """How much there is. spoken_ms: length of the recordings. languages: language → sources. machine: sources whose
    text a machine wrote; coders: who tagged; unplaced: quotes with a feeling but without a stage; lost: whose text is
    gone."""

    sources: int
    recordings: int
    spoken_ms: int
    languages: tuple[tuple[str, int], ...]
    machine: int
    quotes: int
    tags: int
    emotions: int
    codes: int
    coders: tuple[str, ...]
    unplaced: int
    lost: int


@dataclass(frozen=True, slots=True)
class Person:
    """A participant as the report shows them, with attributes and how much they said. id: below 0 for a source that
    names nobody."""

    id: int
    label: str
    attributes: tuple[tuple[str, str], ...]
    sources: int
    quotes: int
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CodeEntry:
    """A code of the appendix. depth: how many codes are above it."""

    code: CodeRow
    depth: int
    counts: Counts | None


@dataclass(frozen=True, slots=True)
class AuditTrail:
    """The history in numbers. first, last: ISO 8601 in UTC, "" without a step. labels: what was done → how often."""

    steps: int
    undone: int
    first: str
    last: str
    coders: tuple[tuple[str, int], ...]
    labels: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class ReportContent:
    """A whole report as data. findings: the themes most participants are behind, at most five, that have any quotes.

    own: (place, the team's own words there) each. guids: theme id → guid. withheld: quotes that consent keeps out.
    quotes: all coded quotes, only where that was asked for. participants: how many took part, the N of every “n of N”.
    map_name: of the theme map that is drawn, "" while there is only one. asked: what each guide's questions brought.
    on_maps: the quotes whose words stand on the two maps.
    """

    language: str
    title: str
    purpose: str
    made_on: str
    material: Material
    people: tuple[Person, ...]
    findings: tuple[ThemeEvidence, ...]
    themes: tuple[ThemeEvidence, ...]
    theme_map: MapContent
    journey: tuple[StagePoint, ...]
    changes: tuple[StageChange, ...]
    codebook: tuple[CodeEntry, ...]
    audit: AuditTrail
    design: Design = field(default_factory=Design)
    own: tuple[tuple[str, str], ...] = ()
    guids: tuple[tuple[int, str], ...] = ()
    opportunities: tuple[Opportunity, ...] = ()
    guides: tuple[GuideText, ...] = ()
    coverage: Coverage | None = None
    withheld: int = 0
    quotes: tuple[Card, ...] = ()
    participants: int = 0
    journey_map: JourneyContent | None = None
    map_name: str = ""
    asked: tuple[GuideAsked, ...] = ()
    on_maps: tuple[Card, ...] = ()

    def words(self, place: str) -> str:
        """The team's own words at a place, "" without."""
        return dict(self.own).get(place, "")

    def of_theme(self, theme_id: int, what: str = "") -> str:
        """The team's own words about a theme; what: "", "so_what", "action" or "opportunity"."""
        return self.words(theme_place(dict(self.guids).get(theme_id, ""), what))


def theme_place(guid: str, what: str = "") -> str:
    """How the place of a theme's own words is called."""
    return f"theme:{guid}/{what}" if what else f"theme:{guid}"


def report_content(
    session: Session,
    made_on: str,
    code: str | None = None,
    design: Design | None = None,
    report_id: int | None = None,
    *,
    everything: bool = False,
) -> ReportContent:
    """Reads the report. made_on: its date, ISO. code: "en" or "ko", for names that the project holds in both; else the
    design's language, else the app's. report_id: whose own words are in it. everything: with all coded quotes.

    What consent forbids is not in it, and names are as the design says: whatever is written from it, is written so.
    """
    design = design or Design()
    with speaking(code or design.language or language()):
        forbidden = forbidden_quotes(session)
        avoid = forbidden | set(design.left_out) | quotes_of(session, design.silent)
        found = _evidence(session, design, avoid)
        backed = [each for each in found if each.theme.counts.quotes]
        backed.sort(key=lambda each: (-each.theme.counts.participants, -each.theme.counts.quotes))
        title, purpose = fetch(session, "SELECT title, purpose FROM project")[0]
        line = emotion_curve(session)
        map_id, map_name = _drawn(session, design)
        whole = _without(theme_map(session, map_id=map_id), avoid)
        shown = whole if design.themes is None else _only(whole, {each.theme.id for each in found})
        journey = _spoken_by(map_content(session, _journey(session, design)), avoid) if line else None
        content = ReportContent(
            language(),
            title,
            purpose,
            made_on,
            _material(session),
            _people(session),
            tuple(backed[:MOST_FINDINGS]),
            tuple(found),
            shown,
            tuple(line),
            tuple(stage_changes(line)),
            _codebook(session),
            _audit(session),
            design,
            tuple(own_texts(session, report_id, language()).items()),
            tuple(fetch(session, "SELECT id, guid FROM theme ORDER BY id")),
            opportunities(session),
            guides(session) if "guide" in design.parts else (),
            coverage(session, [each.theme for each in found]) if everything or "coverage" in design.parts else None,
            len(forbidden),
            _all_quotes(session, avoid) if everything else (),
            len(voices(session)),
            journey,
            map_name,
            asked(session, avoid, forbids_quotes(session) | set(design.silent)) if "asked" in design.parts else (),
            tuple(cards(session, quotes_on(shown) | (spoken_on(journey) if journey is not None else set()))),
        )
        return disguised(session, content)


def forbidden_quotes(session: Session) -> set[int]:
    """Ids of the quotes whose speakers said no to being quoted, or took their yes back."""
    return quotes_of(session, forbids_quotes(session))


def quotes_of(session: Session, people: Collection[int]) -> set[int]:
    """Ids of all quotes with the words of these participants."""
    if not people:
        return set()
    wanted = ",".join(str(int(person)) for person in people)
    return {quote for (quote,) in fetch(session, f"SELECT q.id {VOICES} WHERE {VOICE} IN ({wanted})")}


def _drawn(session: Session, design: Design) -> tuple[int | None, str]:
    """The saved theme map that is drawn: its id, None for the first one, and its name where there are several."""
    rows = theme_maps(session)
    chosen = next((row for row in rows if row.id == design.theme_map), rows[0] if rows else None)
    return (chosen.id, chosen.name if len(rows) > 1 else "") if chosen is not None else (None, "")


def _journey(session: Session, design: Design) -> int | None:
    """The journey map that is drawn, None for the first one or for everybody's."""
    known = {row.id for row in journey_maps(session)}
    return design.journey_map if design.journey_map in known else None


def _evidence(session: Session, design: Design, avoid: set[int]) -> list[ThemeEvidence]:
    found = theme_evidence(session, design.themes, avoid=avoid, most=design.most)
    if design.quotes == "chosen":
        picked = chosen_quotes(session)
        wanted = {quote for quotes in picked.values() for quote in quotes} - avoid
        shown = {card.quote_id: card for card in cards(session, wanted)} if wanted else {}
        by_hand = {theme: tuple(shown[q] for q in quotes if q in shown) for theme, quotes in picked.items()}
        found = [replace(each, best=by_hand.get(each.theme.id) or each.best) for each in found]
    if design.themes is not None:
        order = {theme: place for place, theme in enumerate(design.themes)}
        found.sort(key=lambda each: order[each.theme.id])
    return found


def _spoken_by(whole: JourneyContent, avoid: set[int]) -> JourneyContent:
    """The journey map without these quotes' words; they stay counted."""
    cells = {
        place: replace(cell, items=tuple(each for each in cell.items if not (each.said_by and avoid & {*each.quotes})))
        for place, cell in whole.cells.items()
    }
    return replace(whole, cells=cells)


def quotes_on(drawn: MapContent) -> set[int]:
    """Ids of the quotes whose words stand on a theme map."""
    return {node.key.id for node in drawn.nodes if node.key.kind == "quote"}


def spoken_on(drawn: JourneyContent) -> set[int]:
    """Ids of the quotes whose words stand on a journey map."""
    return {item.quotes[0] for cell in drawn.cells.values() for item in cell.items if item.said_by and item.quotes}


def _without(whole: MapContent, quote_ids: set[int]) -> MapContent:
    """The map without these quotes, where quotes stand on it."""
    nodes = tuple(node for node in whole.nodes if node.key.kind != "quote" or node.key.id not in quote_ids)
    return whole if len(nodes) == len(whole.nodes) else replace(whole, nodes=nodes)


def _only(whole: MapContent, theme_ids: set[int]) -> MapContent:
    """The map of some themes only, with the codes that support them."""
    nodes = []
    for node in whole.nodes:
        if node.key.kind == "theme" and node.key.id in theme_ids:
            nodes.append(node)
        elif node.key.kind == "code" and theme_ids.intersection(node.theme_ids):
            nodes.append(replace(node, theme_ids=tuple(each for each in node.theme_ids if each in theme_ids)))
    codes = {node.key.id for node in nodes if node.key.kind == "code"}
    edges = tuple(pair for pair in whole.edges if pair.a_id in codes and pair.b_id in codes)
    return replace(whole, nodes=tuple(nodes), edges=edges)


def _all_quotes(session: Session, avoid: set[int]) -> tuple[Card, ...]:
    ids = {quote for (quote,) in fetch(session, "SELECT DISTINCT quote_id FROM tag")} - avoid
    return tuple(cards(session, ids)) if ids else ()


def _material(session: Session) -> Material:
    def one(sql: str) -> int:
        return int(fetch(session, sql)[0][0] or 0)

    return Material(
        one("SELECT count(*) FROM source"),
        one("SELECT count(*) FROM source WHERE media_id IS NOT NULL"),
        one("SELECT sum(m.duration_ms) FROM source o JOIN media m ON m.id = o.media_id"),
        tuple(
            (name, count)
            for name, count in fetch(
                session, "SELECT language, count(*) FROM source GROUP BY language ORDER BY count(*) DESC, language"
            )
        ),
        one("SELECT count(DISTINCT source_id) FROM transcription"),
        one("SELECT count(*) FROM quote"),
        one("SELECT count(*) FROM (SELECT DISTINCT quote_id, code_id FROM tag) AS t"),
        one("SELECT count(*) FROM emotion"),
        one("SELECT count(DISTINCT code_id) FROM tag"),
        tuple(
            name
            for (name,) in fetch(
                session,
                """SELECT DISTINCT c.name FROM coder c
                   JOIN (SELECT coder_id FROM tag UNION SELECT coder_id FROM emotion) t ON t.coder_id = c.id
                   ORDER BY c.name""",
            )
        ),
        one("SELECT count(DISTINCT q.id) FROM quote q JOIN emotion e ON e.quote_id = q.id WHERE q.stage_id IS NULL"),
        one("SELECT count(*) FROM quote WHERE lost_text IS NOT NULL"),
    )


def _people(session: Session) -> tuple[Person, ...]:
    voice, quotes = whose(session)
    said = dict(fetch(session, f"SELECT {voice}, count(*) {quotes} GROUP BY 1"))
    spoken: dict[int, set[str]] = {}
    sources: dict[int, set[int]] = {}
    rows = fetch(
        session,
        """SELECT coalesce(v.participant_id, o.participant_id, -o.id), o.id, o.language FROM source o
           LEFT JOIN speaker v ON v.source_id = o.id AND v.participant_id IS NOT NULL""",
    )
    for person, source, tongue in rows:
        spoken.setdefault(person, set()).add(tongue)
        sources.setdefault(person, set()).add(source)
    facts = {row.id: tuple(row.attributes.items()) for row in participants(session)}
    return tuple(
        Person(
            person,
            label,
            facts.get(person, ()),
            len(sources.get(person, ())),
            said.get(person, 0),
            tuple(sorted(spoken.get(person, set()) - {""})),
        )
        for person, label in sorted(voices(session).items(), key=lambda item: (item[0] < 0, item[1]))
    )


def _codebook(session: Session) -> tuple[CodeEntry, ...]:
    counts = code_counts(session)
    depths: dict[int, int] = {}
    entries = []
    for code in codebook(session):
        depths[code.id] = 0 if code.parent_id is None else depths.get(code.parent_id, 0) + 1
        entries.append(CodeEntry(code, depths[code.id], counts.get(code.id)))
    return tuple(entries)


def _audit(session: Session) -> AuditTrail:
    steps = trail(session.connection())
    return AuditTrail(
        len(steps),
        sum(step.undone for step in steps),
        steps[0].at if steps else "",
        steps[-1].at if steps else "",
        tuple(Counter(step.coder for step in steps).most_common()),
        tuple(Counter(step.label for step in steps).most_common()),
    )
