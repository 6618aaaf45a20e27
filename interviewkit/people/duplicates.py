"""Finds participants who are probably one person under two labels, and makes them one."""

from __future__ import annotations

import copy
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from sqlmodel import Session, col, select

from interviewkit.model import Attribute, JourneyMap, JourneyVersion, Memo, Participant, Report, Setting
from interviewkit.people.consent import SCOPES, Answer, Scope, record_consent, standing
from interviewkit.people.queries import ParticipantRow, participants
from interviewkit.store.bulk import fetch
from interviewkit.words import tr

ALIKE = 0.88
"""How much two names have to be alike."""
SHORTEST = 4
"""Letters from which names are compared for being alike; numbers in them must be the same."""
APART = "different_people"
MOST = 300
"""So many participants at most are compared for names that are merely alike."""
LISTED: tuple[tuple[type[JourneyMap | JourneyVersion | Report], str, tuple[str, ...]], ...] = (
    (JourneyMap, "scope", ("participants",)),
    (JourneyVersion, "image", ("kept", "scope", "participants")),
    (Report, "design", ("silent",)),
)
"""Where plain values list participants by id: whom a map shows, and whose words a report does not."""
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


@dataclass(frozen=True, slots=True)
class Double:
    """Two participants who may be one. why: "label" (the same but for case, blanks and width), "email" (the same
    address), "name" (the same real name) or "alike". ids: the one with more interviews first."""

    first: ParticipantRow
    second: ParticipantRow
    why: str

    @property
    def conflicts(self) -> dict[str, tuple[str, str]]:
        """Facts on which they differ, with what each says."""
        theirs = self.second.attributes
        return {
            name: (value, theirs[name])
            for name, value in self.first.attributes.items()
            if name in theirs and theirs[name] != value
        }


def folded(text: str) -> str:
    """A label without case, blanks, dots and lines, wide letters as narrow ones."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text).casefold())


def doubles(session: Session) -> list[Double]:
    """Pairs of participants who may be one person, the surest first."""
    people = participants(session)
    names = dict(fetch(session, "SELECT id, name FROM participant"))
    found: dict[tuple[int, int], Double] = {}
    for why, keys in (
        ("label", {each.id: {folded(each.label)} for each in people}),
        ("email", {each.id: _emails(each, names[each.id]) for each in people}),
        ("name", {each.id: {folded(names[each.id])} for each in people}),
    ):
        for first, second in _sharing(people, keys):
            found.setdefault((first.id, second.id), Double(first, second, why))
    for first, second in _alike(people):
        found.setdefault((first.id, second.id), Double(first, second, "alike"))
    guids, apart = dict(fetch(session, "SELECT id, guid FROM participant")), _apart(session)
    open_pairs = [pair for pair in found if sorted(guids[each] for each in pair) not in apart]
    return [_ordered(found[pair]) for pair in open_pairs]


def pair_of(session: Session, first_id: int, second_id: int) -> list[str]:
    """The identities of two participants, in order."""
    return sorted(session.get_one(Participant, each).guid for each in (first_id, second_id))


def keep_apart(session: Session, first_id: int, second_id: int) -> None:
    """Notes that two participants are two people: they are not proposed again."""
    row = session.exec(select(Setting).where(Setting.name == APART)).first() or Setting(name=APART)
    pair, known = pair_of(session, first_id, second_id), row.value if isinstance(row.value, list) else []
    row.value = [*(each for each in known if each != pair), pair]
    session.add(row)


def _apart(session: Session) -> list[list[str]]:
    row = session.exec(select(Setting).where(Setting.name == APART)).first()
    return row.value if row is not None and isinstance(row.value, list) else []


def _emails(person: ParticipantRow, name: str) -> set[str]:
    texts = (person.label, name, *person.attributes.values())
    return {found.casefold() for text in texts for found in _EMAIL.findall(text)}


def _sharing(
    people: Iterable[ParticipantRow], keys: Mapping[int, set[str]]
) -> Iterable[tuple[ParticipantRow, ParticipantRow]]:
    groups: dict[str, list[ParticipantRow]] = {}
    for each in people:
        for key in keys[each.id]:
            if key:
                groups.setdefault(key, []).append(each)
    for group in groups.values():
        yield from ((group[0], other) for other in group[1:])


def _alike(people: list[ParticipantRow]) -> Iterable[tuple[ParticipantRow, ParticipantRow]]:
    from rapidfuzz.distance import JaroWinkler

    told = [(each, folded(each.label)) for each in people[:MOST]]
    long = [(each, key, re.sub(r"\D", "", key)) for each, key in told if len(key) >= SHORTEST]
    for (first, one, number), (second, two, other) in combinations(long, 2):
        if number == other and abs(len(one) - len(two)) <= 2 and one != two:
            letters = re.sub(r"\d", "", one), re.sub(r"\d", "", two)
            if JaroWinkler.similarity(*letters, score_cutoff=ALIKE) >= ALIKE:
                yield first, second


def _ordered(found: Double) -> Double:
    if found.second.sources > found.first.sources:
        return Double(found.second, found.first, found.why)
    return found


def merge_participants(session: Session, into_id: int, from_id: int, choices: Mapping[str, str] | None = None) -> None:
    """Makes two participants one: interviews, voices, consent, memos, facts and held interviews move over, and with
    them every quote. choices: name of a fact → the value that holds where both have one; else `into` is right. Where
    their consent differed, the stricter answer holds until they say something else.

    ValueError for one and the same participant.
    """
    if into_id == from_id:
        raise ValueError(into_id)
    into, gone = session.get_one(Participant, into_id), session.get_one(Participant, from_id)
    into.name = into.name or gone.name
    into.note = "\n".join(dict.fromkeys(filter(None, (into.note.strip(), gone.note.strip()))))
    session.add(into)
    _merge_facts(session, into_id, from_id, choices or {})
    stricter = _stricter(session, into_id, from_id)
    session.flush()
    for table, column in _references():
        if table != "attribute":
            sql = f'UPDATE "{table}" SET "{column}" = {int(into_id)} WHERE "{column}" = {int(from_id)}'
            session.connection().exec_driver_sql(sql)
    session.expire_all()
    for scope, answer in stricter:
        record_consent(session, [into_id], [scope], answer, note=tr("The stricter of the answers under two labels"))
    for kind, name, path in LISTED:
        for row in session.exec(select(kind)):
            kept = copy.deepcopy(getattr(row, name))
            if _listed_as(kept, path, into_id, from_id):
                setattr(row, name, kept)
                session.add(row)
    link, other = (f"[[participant:{each}|" for each in (from_id, into_id))
    for memo in session.exec(select(Memo).where(col(Memo.text).contains(link, autoescape=True))):
        memo.text = memo.text.replace(link, other)
        session.add(memo)
    session.delete(session.get_one(Participant, from_id))
    session.flush()


def _listed_as(kept: object, path: Sequence[str], into_id: int, from_id: int) -> bool:
    """Puts one id in place of the other in the list at the end of a path; whether it was there."""
    for name in path[:-1]:
        kept = kept.get(name) if isinstance(kept, dict) else None
    ids = kept.get(path[-1]) if isinstance(kept, dict) else None
    if not isinstance(kept, dict) or not isinstance(ids, list) or from_id not in ids:
        return False
    kept[path[-1]] = list(dict.fromkeys(into_id if each == from_id else each for each in ids))
    return True


def _merge_facts(session: Session, into_id: int, from_id: int, choices: Mapping[str, str]) -> None:
    known = {each.name: each for each in session.exec(select(Attribute).where(Attribute.participant_id == into_id))}
    for each in session.exec(select(Attribute).where(Attribute.participant_id == from_id)).all():
        if each.name not in known:
            each.participant_id = into_id
            session.add(each)
    for name, value in choices.items():
        if name in known:
            known[name].value = value
            session.add(known[name])


def _stricter(session: Session, into_id: int, from_id: int) -> list[tuple[Scope, Answer]]:
    """Scopes in which the later of two people's answers allows what the other's does not, with that other answer."""
    known, found = standing(session), list[tuple[Scope, Answer]]()
    for scope in SCOPES:
        both = [known[each, scope] for each in (into_id, from_id) if (each, scope) in known]
        late = max(both, key=lambda row: (row.said_at, row.id), default=None)
        strict = next((row for row in both if row.answer != "yes"), None)
        if late is not None and strict is not None and late.answer == "yes":
            found.append((scope, strict.answer))
    return found


def _references() -> list[tuple[str, str]]:
    """Every column that names a participant."""
    return [
        (table.name, key.parent.name)
        for table in Participant.metadata.sorted_tables
        for key in table.foreign_keys
        if key.column.table.name == "participant"
    ]
