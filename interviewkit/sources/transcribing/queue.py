"""The recordings that wait to be transcribed or were left half-way, in their order: the project remembers it all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby
from typing import Any, Literal

from sqlmodel import Session, col, select

from interviewkit.errors import UndoRefused
from interviewkit.model import Media, Setting, Source, Track, Transcription
from interviewkit.sources.speakers.voices import Choice, Kind, parts
from interviewkit.sources.transcribing import afterwards
from interviewkit.sources.transcribing.hearing import OPEN, Run, begin_all, next_position, run_of
from interviewkit.store.bulk import fetch
from interviewkit.store.project import Project
from interviewkit.transcription import Settings

TOGETHER = Choice()
ASKED = "queue.asked"
"""The setting that holds what an entry was asked besides: id of its first run → {"later", "kind", "speakers"}."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked of a recording. model: its name, for the record. stretch: [from, to) in ms, to the end for None.

    voices: how they are told apart. later: None in its turn, "" after all others, else not before this local time,
    "2026-03-01T22:00".
    """

    settings: Settings
    model: str
    stretch: tuple[int, int | None] = (0, None)
    voices: Choice = TOGETHER
    later: str | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """An entry of the queue on record: the runs that hear one recording, in order, done ones too.

    state: "queued" (also one that the end of the program interrupted), "paused" or "failed"; trouble: why it failed.
    lengths: ms that each run is to hear. done: which runs have come to their end.
    """

    position: int
    source_id: int
    name: str
    wish: Wish
    runs: tuple[Run, ...]
    lengths: tuple[int, ...]
    done: frozenset[int]
    state: Literal["queued", "paused", "failed"]
    trouble: str = ""


def queue_up(project: Project, source_id: int, wish: Wish, *, position: int | None = None) -> Kept:
    """Puts a recording into the queue, behind all others or at a position, and gives back its entry.

    One that was left half-way with the same wish is gone on with. FileTrouble when there is nothing to hear.
    """
    with project.read() as session:
        left = next((e for e in _entries(session, source_id=source_id, every=True) if same(e.wish, wish)), None)
        place = next_position(session) if position is None else position
    if left is not None:
        runs = [run for run in left.runs if run.id not in left.done]
        put_back(project, runs, "queued")
        _put_at(project, dict.fromkeys(left.runs, place))  # those that are done too: they stay one entry
    else:
        sounds = [(part.channel, part.track_id) for part in parts(project, source_id, wish.voices)]

        def also(session: Session, run_id: int) -> None:
            _remember(session, run_id, wish)
            afterwards.keep(session, run_id, source_id, wish.voices)

        runs = begin_all(project, source_id, wish.settings, wish.model, sounds, wish.stretch, position=place, also=also)
    remember(project, runs[0].id, wish)  # runs that are gone on with know only of an earlier wish
    with project.read() as session:
        return next(e for e in _entries(session, source_id=source_id, every=True) if runs[0] in e.runs)


def same(one: Wish, other: Wish) -> bool:
    """Whether two wishes give the same transcript, so that one can be gone on with for the other."""
    return one.settings.hash() == other.settings.hash() and one.stretch == other.stretch and one.voices == other.voices


def entries(session: Session) -> list[Kept]:
    """What waits, is paused, was interrupted or failed, in the queue's order."""
    return _entries(session)


def newest(session: Session, source_id: int) -> Kept | None:
    """What was last begun of a source and not finished, cancelled or not; None without any."""
    found = _entries(session, source_id=source_id, every=True)
    return max(found, key=lambda entry: max(run.id for run in entry.runs), default=None)


def put_back(project: Project, runs: Sequence[Run], state: Literal["queued", "paused", "cancelled"]) -> None:
    """Puts on record, all at once, that runs wait, or how a person left them; those that are done stay done.

    UndoRefused, and nothing is put on record, when the source of one was deleted meanwhile.
    """
    if not runs:
        return
    with project.change("Transcribe", step=runs[0].step_id) as session:
        for run in runs:
            row = session.get(Transcription, run.id)
            if row is None:
                raise UndoRefused("The source was deleted meanwhile, so its transcription stopped.")
            if row.state != "done":
                row.state = state
                session.add(row)


def move(project: Project, order: Sequence[Sequence[Run]]) -> None:
    """Puts entries, each with all its runs, in this order; writes only where the order changed."""
    with project.read() as session:
        at: dict[int, int] = dict(fetch(session, "SELECT id, position FROM transcription"))
    places = sorted(at.get(runs[0].id, 0) for runs in order)
    places = list(accumulate(places, lambda before, place: max(before + 1, place)))  # of old, all were at 0
    _put_at(project, {run: place for runs, place in zip(order, places, strict=True) for run in runs
                      if at.get(run.id) != place})  # fmt: skip


def _put_at(project: Project, places: Mapping[Run, int]) -> None:
    """All at once: a list of hundreds takes no longer than one."""
    if not places:
        return
    with project.change("Transcribe", step=next(iter(places)).step_id) as session:
        for run, place in places.items():
            row = session.get(Transcription, run.id)
            if row is not None:
                row.position = place
                session.add(row)


def remember(project: Project, run_id: int, wish: Wish) -> None:
    """Puts on record what the runs themselves do not: when an entry may begin, and voices told apart by their sound."""
    with project.read() as session:
        source_id = session.get_one(Transcription, run_id).source_id
        if _asked(session).get(run_id) == _besides(wish) and afterwards.kept(session, source_id) == wish.voices:
            return
    with project.change("Transcribe", background=True) as session:
        _remember(session, run_id, wish)
        afterwards.keep(session, run_id, source_id, wish.voices)


def _besides(wish: Wish) -> dict[str, Any] | None:
    plain = wish.later is None and wish.voices.kind != "sound"
    return None if plain else {"later": wish.later, "kind": wish.voices.kind, "speakers": wish.voices.speakers}


def _remember(session: Session, run_id: int, wish: Wish) -> None:
    besides, asked = _besides(wish), _asked(session)
    if asked.get(run_id) == besides:
        return
    setting = session.exec(select(Setting).where(Setting.name == ASKED)).first() or Setting(name=ASKED)
    open_ids = set(session.exec(select(Transcription.id).where(col(Transcription.state) != "done")))
    kept = {str(key): value for key, value in asked.items() if key in open_ids and key != run_id}
    setting.value = kept if besides is None else {**kept, str(run_id): besides}
    session.add(setting)


def _asked(session: Session) -> dict[int, dict[str, Any]]:
    setting = session.exec(select(Setting).where(Setting.name == ASKED)).first()
    value: Any = setting.value if setting is not None else None
    return {int(key): each for key, each in value.items()} if isinstance(value, dict) else {}


def _entries(session: Session, source_id: int | None = None, *, every: bool = False) -> list[Kept]:
    """Entries that are open or failed; every: those that were cancelled too."""
    query = select(Transcription, Source).join(Source, col(Transcription.source_id) == col(Source.id))
    if source_id is not None:
        query = query.where(Transcription.source_id == source_id)
    else:  # a study may hold hundreds that are done, each with all it heard
        unfinished = select(Transcription.source_id).where(col(Transcription.state).in_((*OPEN, "failed")))
        query = query.where(col(Transcription.source_id).in_(unfinished))
    rows = list(session.exec(query.order_by(col(Transcription.position), col(Transcription.id))))
    asked = _asked(session)
    wanted = {*OPEN, "failed", "cancelled"} if every else {*OPEN, "failed"}

    def one(pair: tuple[Transcription, Source]) -> tuple[int, int, int]:
        row = pair[0]
        return row.position, row.source_id, 0 if row.position else row.id or 0

    rows.sort(key=one)
    found = []
    for _, group in groupby(rows, one):
        members = list(group)
        if any(row.state in wanted for row, _ in members):
            entry = _kept(session, [row for row, _ in members], members[0][1], asked)
            if entry is not None:
                found.append(entry)
    return found


def _kept(
    session: Session, rows: list[Transcription], source: Source, asked: Mapping[int, dict[str, Any]]
) -> Kept | None:
    runs = [run for row in rows if (run := run_of(session, row)) is not None]
    if len(runs) < len(rows):
        return None
    first, states = rows[0], {row.state for row in rows}
    failed = next((row for row in rows if row.state == "failed"), None)
    besides = next((asked[row.id] for row in rows if row.id is not None and row.id in asked), {})
    kind: Kind = "channels" if first.channel is not None else "tracks" if first.track_id is not None else "together"
    choice = Choice("sound", besides.get("speakers")) if besides.get("kind") == "sound" else Choice(kind)
    settings = Settings.from_json(first.settings)
    wish = Wish(settings, first.model, (first.from_ms, first.to_ms), choice, besides.get("later"))
    state: Literal["queued", "paused", "failed"] = (
        "paused" if states & {"paused", "cancelled"} else "queued" if states & {"queued", "running"} else "failed"
    )
    return Kept(
        first.position,
        first.source_id,
        source.name,
        wish,
        tuple(runs),
        tuple(_length(session, row, source) for row in rows),
        frozenset(row.id for row in rows if row.state == "done" and row.id is not None),
        state,
        failed.trouble if failed is not None else "",
    )


def _length(session: Session, row: Transcription, source: Source) -> int:
    """How much a run is to hear, in ms."""
    track = session.get(Track, row.track_id) if row.track_id is not None else None
    media = session.get(Media, source.media_id if track is None else track.media_id)
    begins = track.offset_ms if track is not None else 0
    ends = begins + (media.duration_ms if media is not None else 0)
    return max(0, (ends if row.to_ms is None else min(ends, row.to_ms)) - max(begins, row.from_ms))
