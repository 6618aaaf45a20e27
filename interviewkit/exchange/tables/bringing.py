"""Brings a table in: a row's texts become segments of its participant, its facts attributes; again it updates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from sqlmodel import Session, select

from interviewkit.errors import FileTrouble
from interviewkit.exchange.sheets import read_csv, read_xlsx
from interviewkit.exchange.tables.columns import Column, Table, understood
from interviewkit.model import AttributeType, Segment, Setting, Source, Speaker
from interviewkit.people.actions import describe_participant, participant_labelled
from interviewkit.sources.actions import NewSegment, add_source, append_segments
from interviewkit.sources.correcting.editing import edit_segment
from interviewkit.store.bulk import fetch

FORMAT = "table"
ENDINGS = (".xlsx", ".xlsm", ".csv", ".tsv")
REMEMBERED = "table_columns"


@dataclass(slots=True)
class Brought:
    """What came in. kept: segments that a person had corrected here and that were therefore left as they are; gone:
    segments whose row is no longer in the table, which stay too."""

    source_id: int | None = None
    source: str = ""
    new: int = 0
    changed: int = 0
    same: int = 0
    kept: int = 0
    gone: int = 0
    participants: int = 0
    attributes: int = 0
    nameless: int = 0
    """Rows without a participant."""
    doubles: list[str] = field(default_factory=list)
    """Ids that stand on several rows; each of them became a segment of its own."""


def read_table(path: Path) -> Table:
    """The table of a file, by its content; FileTrouble when it holds none."""
    try:
        content = path.read_bytes()
    except OSError as trouble:
        raise FileTrouble(
            "“{name}” cannot be read: {reason}.",
            attempt="Check that the file still exists and that you may open it.",
            name=path.name,
            reason=trouble.strerror or str(trouble),
        ) from trouble
    rows = read_xlsx(content, path.name) if content.startswith(b"PK") else read_csv(content, path.name)
    if len(rows) < 2 or max(map(len, rows)) < 1:
        raise FileTrouble(
            "“{name}” holds no table: it needs a row of titles and rows below it.",
            safe="Nothing was imported.",
            attempt="Put the titles of the columns into the first row and save it again.",
            name=path.name,
        )
    return understood(rows)


def remembered(session: Session, table: Table) -> tuple[Column, ...]:
    """The columns as the person chose them for a table with the same titles, else as guessed."""
    known = session.exec(select(Setting).where(Setting.name == REMEMBERED)).first()
    choices = (known.value if known is not None else None) or {}
    roles = choices.get(_titles(table.columns))
    if not isinstance(roles, list) or len(roles) != len(table.columns):
        return table.columns
    return tuple(replace(each, role=str(role)) for each, role in zip(table.columns, roles, strict=True))


def bring(session: Session, name: str, table: Table, columns: Sequence[Column]) -> Brought:
    """Brings rows in as `columns` say; a table of the same name that came before is brought up to date.

    A segment's heading is the title of its column, its origin the row's id, so that texts are found again. Texts that
    changed in the table are changed here, with quotes kept on their words; corrections made here win.
    """
    _remember(session, table.columns, columns)
    texts = [column for column in columns if column.role == "text"]
    facts = [column for column in columns if column.role == "attribute"]
    who = next((column for column in columns if column.role == "participant"), None)
    row_id = next((column for column in columns if column.role == "row"), None)
    brought = Brought()
    known = {row[0] for row in fetch(session, "SELECT label FROM participant")}
    people: dict[str, int] = {}
    seen: dict[str, int] = {}
    new: list[NewSegment] = []
    for n, row in enumerate(table.rows, 1):
        label = " ".join(row[who.at].split()) if who else ""
        if label and label not in people:
            people[label] = participant_labelled(session, label)
            brought.participants += label not in known
        if label:
            values = {column.title: " ".join(row[column.at].split()) for column in facts if row[column.at].strip()}
            if values:
                describe_participant(session, people[label], values)
                brought.attributes += len(values)
        else:
            brought.nameless += 1
        own = (row[row_id.at].strip() if row_id else "") or label or f"#{n}"
        seen[own] = seen.get(own, 0) + 1
        if seen[own] == 2 and row_id:
            brought.doubles.append(own)
        origin = own if seen[own] == 1 else f"{own} ({seen[own]})"
        new += [
            NewSegment(text, label, heading=column.title, origin=origin)
            for column in texts
            if (text := row[column.at].strip())
        ]
    for column in facts:
        _type(session, column)
    if new:
        _write(session, name, new, people, brought)
    return brought


def _write(session: Session, name: str, new: Sequence[NewSegment], people: dict[str, int], brought: Brought) -> None:
    source = session.exec(select(Source).where(Source.name == name, Source.format == FORMAT)).first()
    if source is None or source.id is None:
        source_id = add_source(session, name, "transcript", format=FORMAT, language=_language(new))
    else:
        source_id = source.id
    brought.source_id, brought.source = source_id, session.get_one(Source, source_id).name
    there = {
        (each.heading, each.origin): each
        for each in session.exec(select(Segment).where(Segment.source_id == source_id)).all()
    }
    fresh = []
    for each in new:
        found = there.pop((each.heading, each.origin), None)
        if found is None or found.id is None:
            fresh.append(each)
        elif found.text == each.text:
            brought.same += 1
        elif found.edited:
            brought.kept += 1
        else:
            edit_segment(session, found.id, each.text)
            found.edited = False
            session.add(found)
            brought.changed += 1
    brought.gone = len(there)
    brought.new = len(append_segments(session, source_id, fresh)) if fresh else 0
    session.flush()
    for speaker in session.exec(select(Speaker).where(Speaker.source_id == source_id)).all():
        if speaker.label in people:
            speaker.role, speaker.participant_id = "participant", people[speaker.label]
            session.add(speaker)


def _language(new: Sequence[NewSegment]) -> str:
    from interviewkit.sources.formats import ParsedSegment, language

    return language(ParsedSegment(each.text) for each in new[:500]) or ""


def _type(session: Session, column: Column) -> None:
    known = session.exec(select(AttributeType).where(AttributeType.name == column.title)).first()
    if known is None and column.kind != "text":
        last = fetch(session, "SELECT coalesce(max(position), -1) FROM attribute_type")[0][0]
        session.add(AttributeType(name=column.title, kind=column.kind, scale=column.scale, position=int(last) + 1))
        session.flush()


def _titles(columns: Sequence[Column]) -> str:
    return "\t".join(column.title for column in columns)


def _remember(session: Session, guessed: Sequence[Column], chosen: Sequence[Column]) -> None:
    known = session.exec(select(Setting).where(Setting.name == REMEMBERED)).first() or Setting(name=REMEMBERED)
    roles = dict(known.value or {})
    roles[_titles(guessed)] = [column.role for column in chosen]
    known.value = roles
    session.add(known)
