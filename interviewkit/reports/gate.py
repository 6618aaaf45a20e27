"""Looks at a report before it leaves the house: what consent forbids, and what looks like somebody's personal data."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any, Literal
from unicodedata import normalize

from sqlmodel import Session

from interviewkit.coding.cards import Card
from interviewkit.coding.queries import VOICE, VOICES, CodeRow
from interviewkit.exchange.whole.rows import all_rows
from interviewkit.journey.content import Item
from interviewkit.people.consent import ConsentRow, Scope, standing
from interviewkit.people.personal import Trace, traces
from interviewkit.reports.content import Person, ReportContent, report_content
from interviewkit.reports.design import Design
from interviewkit.reports.disguise import NO_WORDS, OWN
from interviewkit.reports.spoken import kept, speaks, texts
from interviewkit.store.bulk import fetch
from interviewkit.themes.queries import Node, ThemeRow
from interviewkit.words import language, mark, tr

if TYPE_CHECKING:
    from interviewkit.reports.session import SessionContent
    from interviewkit.reports.write import Wanted
    from interviewkit.store.project import Project

Kind = Literal["quote", "theme", "code", "participant", "report", "project"]
ORDER = CONSENT, SHARING, UNKNOWN = "consent", "sharing", "unknown"
QUOTING: tuple[Scope, ...] = ("quotes", "interview", "sharing")
PLACEHOLDERS: dict[str, str] = {
    "name": mark("[name]"),
    "phone": mark("[phone number]"),
    "email": mark("[e-mail address]"),
    "resident": mark("[registration number]"),
    "card": mark("[card number]"),
    "account": mark("[account number]"),
    "address": mark("[address]"),
    "document": mark("[document number]"),
    "birth": mark("[date of birth]"),
}
AROUND = 40
_NOBODY = re.compile(
    r"[A-Za-z가-힣]{0,12}[\s_-]*\d+|[A-Z]|(?:speaker|voice|participant|interviewee|respondent|customer|user|guest|"
    r"interviewer|moderator|화자|참석자|참여자|참가자|발화자|응답자|면접자|진행자|고객|사용자|이용자|손님)\s*[A-Za-z\d]*",
    re.IGNORECASE,
)
"""What a transcript calls a voice without naming anybody."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: a quote, theme, code or participant by its id, or elsewhere in the report (0)."""

    kind: Kind
    id: int = 0


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to decide before the report is written.

    kind: "consent" (refused or taken back: the quotes stay out, whatever is chosen), "sharing" (not beyond the team),
    "unknown" (nothing is noted), else what a text looks like (people.personal.Trace). text: what was found, for consent
    whose it is; before, after: what stands around it. instead: what could stand in its place, "" for nothing. quotes:
    ids of the quotes it is about.
    """

    kind: str
    place: Place
    text: str
    before: str = ""
    after: str = ""
    instead: str = ""
    quotes: tuple[int, ...] = ()

    @property
    def blocks(self) -> bool:
        """Whether consent forbids it."""
        return self.kind == CONSENT

    @property
    def key(self) -> str:
        """Names it in Design.seen; the same words at the same place are the same finding."""
        return f"{self.kind}|{self.place.kind}|{self.place.id}|{self.text}"


def inspect(project: Project, order: Wanted) -> list[Finding]:
    """What is to be decided before something is written, in the language that is spoken."""
    from interviewkit.reports.session import session_content

    with project.read() as session:
        if order.kind == "whole":
            return _of_all(session, order.design, order.names or order.design.anonymity == "names")
        content: ReportContent | SessionContent
        if order.kind == "session":
            content = session_content(session, order.source_id or 0, order.design)
        else:
            whole = order.kind in ("quotes", "dashboard")
            content = report_content(
                session, date.today().isoformat(), language(), order.design, order.report_id, everything=whole
            )
            if order.figure is not None:
                drawn = (content.theme_map, content.journey, content.journey_map if order.figure == "map" else ())
                settled = set(order.design.seen)
                return [each for each in _personal(session, drawn, order.design) if each.key not in settled]
        return check(session, content, order.design)


def check(session: Session, content: ReportContent | SessionContent, design: Design) -> list[Finding]:
    """All that is to be decided about a content, in its language: consent first, then texts in the order they stand.

    What was decided already is not listed again, except what consent forbids.
    """
    people = sorted(_consent(session, content), key=lambda each: ORDER.index(each.kind))
    found = [*people, *_personal(session, content, design)]
    settled = set(design.seen)
    return [each for each in found if each.blocks or each.key not in settled]


def settle(design: Design, finding: Finding, choice: Literal["keep", "replace", "leave_out"]) -> Design:
    """The design with a decision in it: let it stand, put `instead` in its place everywhere, or show no quote of it."""
    if choice == "replace" and finding.instead:
        return replace(design, instead=(*design.instead, (finding.text, finding.instead)))
    if choice == "leave_out" and finding.kind == SHARING and finding.place.id:
        return replace(design, silent=tuple(dict.fromkeys([*design.silent, finding.place.id])))
    if choice == "leave_out" and finding.quotes:
        return replace(design, left_out=tuple(dict.fromkeys([*design.left_out, *finding.quotes])))
    return replace(design, seen=tuple(dict.fromkeys([*design.seen, finding.key])))


def put_right(design: Design, findings: list[Finding]) -> Design:
    """The safest decision for each: quotes are left out, elsewhere something stands in place of personal data. What is
    merely not noted stays."""
    for each in findings:
        if not each.blocks and each.kind != UNKNOWN:
            design = settle(design, each, "leave_out" if each.quotes or each.kind == SHARING else "replace")
    return design


def words_of(content: object, place: Place = Place("report")) -> Iterator[tuple[Place, str]]:
    """Every text of a report's content with the place it stands at, however deep."""
    if isinstance(content, str):
        yield place, content
    elif isinstance(content, tuple):
        for each in content:
            yield from words_of(each, place)
    elif isinstance(content, dict):
        for each in content.values():
            yield from words_of(each, place)
    elif is_dataclass(content) and not isinstance(content, type):
        here = _place(content) or place
        for field in fields(content):
            value: Any = getattr(content, field.name)
            if field.name == OWN:
                value = tuple(text for _, text in value)
            if field.name not in NO_WORDS and not isinstance(value, int | float | None):
                yield from words_of(value, here)


def _place(part: object) -> Place | None:
    if isinstance(part, Card):
        return Place("quote", part.quote_id)
    if isinstance(part, ThemeRow):
        return Place("theme", part.id)
    if isinstance(part, CodeRow):
        return Place("code", part.id)
    if isinstance(part, Node):
        return Place(part.key.kind, part.key.id)
    if isinstance(part, Item) and part.said_by and part.quotes:
        return Place("quote", part.quotes[0])
    return Place("participant", part.id) if isinstance(part, Person) else None


def _of_all(session: Session, design: Design, named: bool) -> list[Finding]:
    """All that is to be decided before the whole project is written out; a text that is found counts wherever it is."""
    keep = kept(session, design)
    rows = (keep.row(name, row) for name, each in all_rows(session, names=named) for row in each)
    everywhere = ((Place("project"), text) for row in rows for text in texts(row))
    people = sorted(_voices(session, design), key=lambda each: ORDER.index(each.kind))
    found = [*people, *_traced(session, everywhere, named)]
    settled = set(design.seen)
    return [each for each in found if each.blocks or each.key not in settled]


def _voices(session: Session, design: Design) -> Iterator[Finding]:
    """Consent of everybody whose words are in the project, coded or not."""
    answers, of = standing(session), dict[int, list[int]]()
    for person, quote in fetch(session, f"SELECT {VOICE}, q.id {VOICES} ORDER BY q.id"):
        of.setdefault(person, []).append(quote)
    for person, label in fetch(session, "SELECT id, label FROM participant ORDER BY label, id"):
        if person not in design.silent and (person in of or speaks(session, {person})):
            yield from _stands(answers, person, label, tuple(of.get(person, ())), shown=True)


def _personal(session: Session, content: object, design: Design) -> Iterator[Finding]:
    return _traced(session, words_of(content), design.anonymity == "names")


def _traced(session: Session, words: Iterable[tuple[Place, str]], named: bool) -> Iterator[Finding]:
    known = {} if named else known_names(session)
    told: set[str] = set()
    for place, text in words:
        for trace in traces(text, known):
            if named and trace.kind == "name":
                continue
            finding = Finding(
                trace.kind,
                place,
                trace.text,
                text[max(0, trace.start - AROUND) : trace.start],
                text[trace.end : trace.end + AROUND],
                in_place_of(trace, known),
                (place.id,) if place.kind == "quote" else (),
            )
            if finding.key not in told:
                told.add(finding.key)
                yield finding


def in_place_of(trace: Trace, known: Mapping[str, str]) -> str:
    """What can stand where a trace stands: a known person's pseudonym, else a word for what it was."""
    pseudonym = known.get(trace.text, "")
    if not pseudonym and trace.kind == "name":
        text = _letters(trace.text)
        pseudonym = next((label for name, label in known.items() if text in _letters(name)), "")
    return pseudonym or tr(PLACEHOLDERS[trace.kind])


def _letters(name: str) -> str:
    return re.sub(r"[\s._-]+", "", normalize("NFC", name)).lower()


def is_nobody(label: str) -> bool:
    """Whether a label names nobody: a number, a letter, a role."""
    return _NOBODY.fullmatch(label.strip()) is not None


def known_names(session: Session) -> dict[str, str]:
    """Real name → pseudonym, of everybody the project knows by name: participants, and participants' voices whose name
    in a transcript is not a mere number or their pseudonym."""
    rows = fetch(
        session,
        """SELECT name, label FROM participant
           UNION SELECT v.label, coalesce(p.label, '') FROM speaker v JOIN source o ON o.id = v.source_id
           LEFT JOIN participant p ON p.id = coalesce(v.participant_id, o.participant_id)
           WHERE v.role = 'participant' OR (v.role = '' AND v.participant_id IS NOT NULL)""",
    )
    labels = {label for (label,) in fetch(session, "SELECT label FROM participant")}
    return {
        name.strip(): label
        for name, label in sorted(rows)
        if len(name.strip()) > 1 and name.strip() not in labels and not _NOBODY.fullmatch(name.strip())
    }


def _consent(session: Session, content: ReportContent | SessionContent) -> Iterator[Finding]:
    answers = standing(session)
    people = dict(fetch(session, "SELECT id, label FROM participant"))
    only = getattr(content, "source_id", 0)
    whose = dict(fetch(session, f"SELECT q.id, {VOICE} {VOICES} WHERE :s = 0 OR q.source_id = :s", {"s": only}))
    of: dict[int, list[int]] = {}
    for quote, person in whose.items():
        of.setdefault(person, []).append(quote)
    shown = Counter[int]()
    for quote in {place.id for place, _ in words_of(content) if place.kind == "quote"}:
        shown[whose.get(quote, 0)] += 1
    for person in sorted(of, key=lambda each: people.get(each, "")):
        quotes = tuple(sorted(of[person]))
        yield from _stands(answers, person, people.get(person, ""), quotes, shown=bool(shown[person]))


def _stands(
    answers: dict[tuple[int, Scope], ConsentRow], person: int, label: str, quotes: tuple[int, ...], *, shown: bool
) -> Iterator[Finding]:
    """What somebody's latest answers say about their words; shown: whether any of them would be written."""
    place = Place("participant", max(person, 0))
    quoted, interview, sharing = (answers.get((person, scope)) for scope in QUOTING)
    if any(answer is not None and answer.answer != "yes" for answer in (quoted, interview)):
        yield Finding(CONSENT, place, label, quotes=quotes)
    elif shown and sharing is not None and sharing.answer != "yes":
        yield Finding(SHARING, place, label, quotes=quotes)
    elif shown and quoted is None:
        yield Finding(UNKNOWN, place, label, quotes=quotes)


def told(finding: Finding) -> str:
    """A finding as one line for people, in the current language."""
    if finding.kind == CONSENT:
        return tr("{who} did not agree to be quoted, or took it back: {n} quotes stay out.", who=_who(finding),
                  n=len(finding.quotes))  # fmt: skip
    if finding.kind == SHARING:
        return tr("{who} did not agree that their words go beyond the team.", who=_who(finding))
    if finding.kind == UNKNOWN:
        return tr("{who}: nothing is noted about being quoted.", who=_who(finding))
    where = tr(WHERE[finding.place.kind], id=finding.place.id)
    around = " ".join(f"{finding.before}⟦{finding.text}⟧{finding.after}".split())
    return f"{tr(LOOKS[finding.kind])} · {where}: {around}"


def _who(finding: Finding) -> str:
    return finding.text or tr("Somebody who is no participant of the project")


LOOKS: dict[str, str] = {
    CONSENT: mark("No consent"),
    SHARING: mark("Not beyond the team"),
    UNKNOWN: mark("Consent not noted"),
    "name": mark("Name"),
    "phone": mark("Phone number"),
    "email": mark("E-mail address"),
    "resident": mark("Registration number"),
    "card": mark("Card number"),
    "account": mark("Account number"),
    "address": mark("Address"),
    "document": mark("Document number"),
    "birth": mark("Date of birth"),
}
WHERE: dict[Kind, str] = {
    "quote": mark("quote Q{id}"),
    "theme": mark("theme"),
    "code": mark("code"),
    "participant": mark("participant"),
    "report": mark("report"),
    "project": mark("project"),
}
