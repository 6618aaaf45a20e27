"""Brings a whole project of another program in, as one step: all of it or nothing, with a report that stays."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from sqlmodel import Session, select

from interviewkit.errors import FileTrouble, ProjectTrouble
from interviewkit.exchange.arrival.known import known
from interviewkit.exchange.arrival.ledger import Ledger
from interviewkit.exchange.arrival.maps import bring_links, bring_maps, keep_in_words, theme_colours
from interviewkit.exchange.arrival.memos import bring_memos
from interviewkit.exchange.arrival.passages import Passages
from interviewkit.exchange.arrival.people import bring_coders, bring_participants
from interviewkit.exchange.arrival.preparing import Prepared, prepare
from interviewkit.exchange.arrival.recordings import Recordings
from interviewkit.exchange.arrival.shapes import FileProject
from interviewkit.exchange.arrival.stages import bring_stages, bring_themes
from interviewkit.exchange.arrival.texts import bring_sources, link_speakers
from interviewkit.exchange.code_files import told_apart
from interviewkit.exchange.codebooks import preview, take_codes
from interviewkit.exchange.reports import keep_report
from interviewkit.exchange.whole import archive, document
from interviewkit.model import AttributeType
from interviewkit.sources.actions import RECORDED_SEGMENTS
from interviewkit.sources.formats import Finding
from interviewkit.store.bulk import fetch
from interviewkit.store.project import Project
from interviewkit.words import mark

IMPORT = mark("Import project")
READING, PLACING, RECORDINGS = 0.1, 0.3, 0.8
"""How far an import is after reading the file, placing its passages, and copying its recordings."""
CERTAIN, LIKELY = 0.99, 0.8
Progress = Callable[[float | None], None]
Stop = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Arrived:
    """One source that came in, or that was here already and got more. segments: how many it has."""

    name: str
    source_id: int
    segments: int
    new: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an import brought. format: "qdpx", "qualcoder" or "taguette"; why: a key of wording.REASONS, with a value.

    report_id: where the report is kept in the project.
    """

    file: str
    format: str
    why: str
    sources: tuple[Arrived, ...]
    report: tuple[Finding, ...]
    report_id: int


@dataclass(frozen=True, slots=True)
class Look:
    """What a file would bring, before it is taken. findings: what was noticed so far."""

    file: str
    name: str
    origin: str
    format: str
    codes: int
    sources: int
    characters: int
    recordings: int
    selections: int
    codings: int
    notes: int
    cases: int
    coders: int
    findings: tuple[Finding, ...]


def format_of(path: Path) -> str | None:
    """Which program's project lies there: "qdpx", "qualcoder", "taguette"; of our own "json", a document, or
    "ikitz", an archive; None for none that is known."""
    from interviewkit.exchange.others import qualcoder, taguette

    if qualcoder.database(path) is not None:
        return "qualcoder"
    ending = path.suffix.lower()
    if document.recognises(path):
        return "json"
    if ending == archive.ENDING:
        return "ikitz"
    if ending == ".qdpx":
        return "qdpx"
    if ending in (".sqlite3", ".sqlite", ".db") and taguette.recognises(path):
        return "taguette"
    return None


@contextmanager
def opened(path: Path) -> Iterator[FileProject]:
    """What a project says; its recordings can be copied while it is open. FileTrouble when it is no project."""
    from interviewkit.exchange.others import qualcoder, taguette
    from interviewkit.exchange.refi import reading

    reader: Callable[[Path], AbstractContextManager[FileProject]]
    reader = {"qualcoder": qualcoder.opened, "taguette": taguette.opened}.get(format_of(path) or "", reading.opened)
    with reader(path) as found:
        yield found


def look(path: Path, progress: Callable[[float], None] = lambda done: None, cancelled: Stop = lambda: False) -> Look:
    """Reads a file through and tells what it would bring; nothing is changed."""
    with opened(path) as found:
        prepared = prepare(found, progress, cancelled)
        return Look(
            file=path.name,
            name=found.name,
            origin=found.origin,
            format=found.format,
            codes=len(found.codes),
            sources=len(found.sources),
            characters=sum(len(each.text) for each in prepared.sources),
            recordings=sum(each.media is not None for each in found.sources),
            selections=found.selections,
            codings=found.codings,
            notes=len(found.notes),
            cases=len(found.cases),
            coders=len(found.users),
            findings=(_counting(prepared), *_merged((*found.findings, *prepared.findings))),
        )


def import_project(
    project: Project, path: Path, *, progress: Progress = lambda done: None, cancelled: Stop = lambda: False
) -> Outcome:
    """Imports a .qdpx file, a QualCoder folder or a Taguette file as one step.

    FileTrouble says why not, Cancelled when `cancelled` said so; then the project is as it was.
    """
    if project.read_only:
        raise ProjectTrouble(
            "This project is open to read only.", safe="Nothing was changed.", attempt="Open a copy to work in it."
        )
    with opened(path) as found:
        progress(READING)
        prepared = prepare(found, lambda done: progress(READING + done * (PLACING - READING)), cancelled)
        if not found.sources and not found.codes:
            raise FileTrouble(
                "“{name}” is a project without sources and codes.", safe="Nothing was imported.", name=path.name
            )
        with Recordings(project, found.sources) as recordings:
            recordings.copy(lambda done: progress(PLACING + done * (RECORDINGS - PLACING)), cancelled)
            rows = sum(len(each.cut.pieces) + 2 * len(each.passages) for each in prepared.sources)
            recorded = rows <= RECORDED_SEGMENTS
            with project.change(IMPORT, detail=path.name, recorded=recorded) as session:
                outcome = _write(
                    session, path, found, prepared, recordings,
                    lambda done: progress(RECORDINGS + done * (1 - RECORDINGS)), cancelled,
                )  # fmt: skip
            recordings.keep()
    return outcome


def _write(
    session: Session,
    path: Path,
    found: FileProject,
    prepared: Prepared,
    recordings: Recordings,
    progress: Callable[[float], None],
    cancelled: Stop,
) -> Outcome:
    ledger = Ledger(known(session), {each.guid: each for each in found.notes})
    bring_coders(session, found, ledger)
    _codes(session, found, ledger)
    _attribute_types(session, found)
    touchpoints = bring_stages(session, found, ledger)
    passages = Passages(session, ledger, found.own is not None, touchpoints)
    ledger.tell("sources", "", len(prepared.sources))
    ledger.tell("selections", "", found.selections)
    made = bring_sources(
        session, prepared.sources, recordings.media, found.format, ledger, passages, progress, cancelled
    )
    bring_participants(session, found, ledger)
    link_speakers(session, prepared.sources, ledger)
    passages.write()
    bring_themes(session, found, ledger)
    theme_colours(session, found, ledger)
    bring_links(session, found, ledger)
    bring_maps(session, found, ledger)
    bring_memos(session, found, ledger)
    keep_in_words(session, found, ledger)
    noticed = (*found.findings, *prepared.findings, *recordings.findings)
    report = (*ledger.findings(), _counting(prepared), *_merged(noticed))
    why = f"{found.format}:{found.origin}" if found.origin else found.format
    report_id = keep_report(session, path.name, found.format, why, report)
    names = dict(fetch(session, "SELECT id, name FROM source"))
    arrived = tuple(Arrived(names[source_id], source_id, segments, new) for source_id, segments, new in made)
    return Outcome(path.name, found.format, why, arrived, report, report_id)


def _codes(session: Session, found: FileProject, ledger: Ledger) -> None:
    """The codebook, as importing one does: what is here and says otherwise stays."""
    named = told_apart(found.codes)
    rows = preview(session, named)
    _, ids = take_codes(session, rows, {at for at, row in enumerate(rows) if row.state in ("new", "fills")})
    for at, code in enumerate(found.codes):
        if code.guid and at in ids:
            ledger.codes.setdefault(code.guid, ids[at])
    ledger.tell("codes", "", len(found.codes))
    ledger.tell("codes-known", "", sum(row.state != "new" for row in rows))
    ledger.tell("codes-differ", "", sum(row.state == "differs" for row in rows))
    for before, after in zip(found.codes, named, strict=True):
        if " ".join(before.name.split()) != after.name:
            ledger.tell("code-renamed", f"{before.name} → {after.name}")


def _attribute_types(session: Session, found: FileProject) -> None:
    """What our own file tells about attributes that the standard's variables have no words for."""
    told = (found.own or {}).get("attribute_types", ())
    here = set(session.exec(select(AttributeType.name)))
    for each in told if isinstance(told, list) else ():
        if isinstance(each, dict) and (name := str(each.get("name", ""))) and name not in here:
            here.add(name)
            scale, unit = str(each.get("scale", "")), str(each.get("unit", ""))
            kind = each.get("kind") if each.get("kind") in ("number", "date", "yes_no") else "text"
            session.add(AttributeType(name=name, kind=str(kind), scale=scale, unit=unit, position=len(here)))
    session.flush()


def _counting(prepared: Prepared) -> Finding:
    """How the file counts characters, and how sure that is: certain, likely, unsure, or without any difference."""
    choice = prepared.choice
    sure = "same" if not choice.open else "certain" if choice.certainty >= CERTAIN else "likely"
    if choice.open and choice.certainty < LIKELY:
        sure = "unsure"
    ways = [name for name, value in asdict(choice.counting).items() if value is True]
    ways += [f"breaks-{choice.counting.break_width}"] if choice.counting.break_width else []
    return Finding(f"counted-{sure}", " ".join(ways), choice.tried)


def _merged(findings: tuple[Finding, ...]) -> list[Finding]:
    """Findings of one kind and detail as one."""
    counts: dict[tuple[str, str], int] = {}
    for each in findings:
        counts[each.kind, each.detail] = counts.get((each.kind, each.detail), 0) + each.count
    return [Finding(kind, detail, count) for (kind, detail), count in counts.items()]
