"""Writes the people of an arriving project: who coded, and who was interviewed with what is known about them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import text
from sqlmodel import Session, select

from interviewkit.exchange.arrival.ledger import Ledger, is_guid
from interviewkit.exchange.arrival.shapes import FileCase, FileProject, FileVariable
from interviewkit.exchange.refi.conventions import FIELDS, field_guid
from interviewkit.model import Attribute, AttributeType, Coder, Participant, Source, new_guid
from interviewkit.store.bulk import fetch, insert

_GIVE = text("UPDATE source SET participant_id = :person WHERE id = :source")
COLUMNS = {field_guid(field): field for field in FIELDS}


def bring_coders(session: Session, project: FileProject, ledger: Ledger) -> None:
    """Everybody who coded; the same person by guid, else by name."""
    by_guid = dict(fetch(session, "SELECT guid, id FROM coder"))
    by_name = dict(fetch(session, "SELECT name, id FROM coder"))
    for user in project.users:
        name = " ".join(user.name.split()) or user.guid or "?"
        found = by_guid.get(user.guid) or by_name.get(name)
        if found is None:
            coder = Coder(guid=user.guid if is_guid(user.guid) else new_guid(), name=name)
            session.add(coder)
            session.flush()
            assert coder.id is not None
            found = by_guid[coder.guid] = by_name[name] = coder.id
        ledger.coders[user.guid] = found
    ledger.tell("coders", "", len(ledger.coders))


def bring_participants(session: Session, project: FileProject, ledger: Ledger) -> None:
    """Cases become participants, and variables what is known about them; sources are given to their participants.

    A source with values but without a case gets a participant of its own name. Sets such as “gender: male”, which are
    variables to ATLAS.ti, are read as values of their sources.
    """
    people = _People(session, ledger, {each.guid: each for each in project.variables})
    people.make(project.cases)
    for case in project.cases:
        people.case(case)
    owners = people.owners
    for source in project.sources:
        source_id = ledger.sources.get(source.guid)
        values = [each for each in source.values if each[0] not in COLUMNS]
        if source_id is None or not values:
            continue
        people.values(owners.get(source.guid) or people.for_source(source.guid, source_id), values)
    for each in project.sets:
        name, colon, value = (part.strip() for part in each.name.partition(":"))
        if colon and name and value and each.sources and not each.codes and not each.notes:
            for guid in each.sources:
                if (source_id := ledger.sources.get(guid)) is not None:
                    people.named_value(people.owners.get(guid) or people.for_source(guid, source_id), name, value)
            ledger.used.add(each.guid)
            ledger.tell("sets-as-values", each.name)
    people.write()
    ledger.tell("participants", "", len(set(ledger.participants.values())))


class _People:
    def __init__(self, session: Session, ledger: Ledger, variables: dict[str, FileVariable]) -> None:
        self._session, self._ledger, self._variables = session, ledger, variables
        self._labels = dict(fetch(session, "SELECT label, id FROM participant"))
        self._by_guid = dict(fetch(session, "SELECT guid, id FROM participant"))
        self._facts: dict[int, dict[str, str]] = defaultdict(dict)
        self._fresh: set[str] = set()
        self._whose = dict(fetch(session, "SELECT id, participant_id FROM source"))
        self._given: dict[int, int] = {}
        self.owners: dict[str, int] = {}

    def make(self, cases: Sequence[FileCase]) -> None:
        """Makes the participants that are not here yet, all at once."""
        rows, labels = [], set(self._labels)
        for case in cases:
            label = case.name or case.guid or "?"
            if case.guid not in self._by_guid and label not in labels:
                labels.add(label)
                rows.append((self._ledger.guid("participant", case.guid), label, case.note))
        insert(self._session, "participant", ("guid", "label", "note"), rows)
        self._fresh = {label for _, label, _ in rows}
        self._labels = dict(fetch(self._session, "SELECT label, id FROM participant"))
        self._by_guid = dict(fetch(self._session, "SELECT guid, id FROM participant"))

    def case(self, case: FileCase) -> None:
        label = case.name or case.guid or "?"
        person = self._by_guid.get(case.guid) or self._labels.get(label)
        assert person is not None
        if label in self._fresh:
            self._fresh.discard(label)
        else:
            self._ledger.tell("participants-known")
            row = self._session.get_one(Participant, person)
            if case.note and not row.note:
                row.note = case.note
                self._session.add(row)
        self._ledger.participants[case.guid] = person
        self.values(person, case.values)
        if case.parts:
            self._ledger.tell("case-parts", label, case.parts)
        if case.codes:
            self._ledger.tell("case-codes", label, case.codes)
        for guid in case.sources:
            source_id = self._ledger.sources.get(guid)
            if source_id is None:
                self._ledger.tell("reference-to-nothing")
            elif guid in self.owners:
                self._ledger.tell("second-participant", label)
            else:
                self.owners[guid] = person
                self._give(source_id, person)

    def for_source(self, guid: str, source_id: int) -> int:
        """The participant of a source, made under its name where it has none."""
        person = self._whose.get(source_id)
        if person is None:
            name = self._session.get_one(Source, source_id).name
            person = self._labels.get(name) or self._new(name, "", "")
        self.owners[guid] = person
        self._give(source_id, person)
        return person

    def values(self, person: int, values: tuple[tuple[str, str], ...] | list[tuple[str, str]]) -> None:
        for guid, value in values:
            variable = self._variables.get(guid)
            if variable is None:
                self._ledger.tell("reference-to-nothing")
                continue
            self.named_value(person, variable.name, value)

    def named_value(self, person: int, name: str, value: str) -> None:
        self._facts[person].setdefault(name, value)

    def write(self) -> None:
        """Writes what is known; values that are here and say otherwise stay."""
        if self._given:
            rows = [{"source": source, "person": person} for source, person in self._given.items()]
            self._session.connection().execute(_GIVE, rows)
            self._session.expire_all()
        here = {(each.participant_id, each.name): each.value for each in self._session.exec(select(Attribute))}
        for person, facts in self._facts.items():
            for name, value in facts.items():
                ours = here.get((person, name))
                if ours is None:
                    self._session.add(Attribute(participant_id=person, name=name, value=value))
                elif ours != value:
                    self._ledger.tell("value-kept", f"{name}: {ours}")
        kinds = {each.name for each in self._session.exec(select(AttributeType))}
        for variable in self._variables.values():
            if variable.kind == "text" or variable.guid in COLUMNS or variable.name in kinds:
                continue
            kinds.add(variable.name)
            self._session.add(AttributeType(name=variable.name, kind=variable.kind, position=len(kinds)))
        self._session.flush()

    def _new(self, label: str, guid: str, note: str) -> int:
        row = Participant(guid=self._ledger.guid("participant", guid), label=label, note=note)
        self._session.add(row)
        self._session.flush()
        assert row.id is not None
        self._labels[label] = self._by_guid[row.guid] = row.id
        return row.id

    def _give(self, source_id: int, person: int) -> None:
        if self._whose.get(source_id) is None:
            self._whose[source_id] = self._given[source_id] = person
