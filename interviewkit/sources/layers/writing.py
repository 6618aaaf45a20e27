"""Writes and reads what stands beside the text: layers of notes, of things seen and heard, and of logged events."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import func
from sqlmodel import Session, col, select

from interviewkit.errors import ProjectTrouble
from interviewkit.model import Layer, Mark, Setting, new_guid, now
from interviewkit.sources.layers.cues import USUAL
from interviewkit.store.bulk import fetch, insert
from interviewkit.words import tr

HIDDEN = "hidden_layers"
HUES = 10
KINDS = ("note", "nonverbal", "events")


@dataclass(frozen=True, slots=True)
class LayerRow:
    """A layer of the study. kind: "note", "nonverbal" or "events"; colour: hue number 0–9; marks: how many it has."""

    id: int
    guid: str
    name: str
    kind: str
    colour: int
    hidden: bool
    marks: int


class MarkRow(NamedTuple):
    """Something at a time of a source, in ms of the recording; end_ms None: a moment, else [start, end).

    colour: hue number 0–9 of its layer; value: a number that came with it; more: its details as JSON. A tuple, because
    a log may have a hundred thousand.
    """

    id: int
    layer_id: int
    layer: str
    kind: str
    colour: int
    start_ms: int
    end_ms: int | None
    text: str
    value: float | None
    coder: str = ""
    more: str = ""

    @property
    def details(self) -> dict[str, Any]:
        """Further columns of a log, name → value."""
        found: dict[str, Any] = json.loads(self.more) if self.more else {}
        return found


@dataclass(frozen=True, slots=True)
class NewMark:
    """A mark to be written."""

    start_ms: int
    text: str
    end_ms: int | None = None
    value: float | None = None
    details: dict[str, Any] | None = None


# Reading


def layers(session: Session) -> list[LayerRow]:
    """All layers of the study in their order."""
    hidden = hidden_layers(session)
    rows = fetch(
        session,
        """SELECT l.id, l.guid, l.name, l.kind, l.colour, (SELECT count(*) FROM mark WHERE mark.layer_id = l.id)
           FROM layer l ORDER BY l.position, l.id""",
    )
    return [LayerRow(id, guid, name, kind, colour, id in hidden, n) for id, guid, name, kind, colour, n in rows]


def marks(session: Session, source_id: int, *, hidden: bool = False, kinds: Sequence[str] = KINDS) -> list[MarkRow]:
    """The marks of a source in order of time, of layers of these kinds; those of hidden layers only when asked for."""
    away = set() if hidden else hidden_layers(session)
    wanted = ", ".join(f"'{kind}'" for kind in kinds if kind in KINDS)
    rows = fetch(
        session,
        f"""SELECT m.id, m.layer_id, l.name, l.kind, l.colour, m.start_ms, m.end_ms, m.text, m.value,
             coalesce(c.name, ''), coalesce(CAST(m.details AS text), '')
           FROM mark m JOIN layer l ON l.id = m.layer_id LEFT JOIN coder c ON c.id = m.coder_id
           WHERE m.source_id = :source AND l.kind IN ({wanted or "''"}) ORDER BY m.start_ms, m.id""",
        {"source": source_id},
    )
    return [MarkRow._make(row) for row in rows if row[1] not in away]


def hidden_layers(session: Session) -> set[int]:
    """The ids of the layers that are not to be seen for now."""
    found = fetch(session, "SELECT value FROM setting WHERE name = :name", {"name": HIDDEN})
    return set(json.loads(found[0][0]) if found and found[0][0] else ())


def usual_layer(session: Session, key: str) -> int | None:
    """The id of one of the usual layers, whatever it is called by now; None before its first use."""
    found = fetch(session, "SELECT id FROM layer WHERE guid = :guid", {"guid": USUAL[key].guid})
    return int(found[0][0]) if found else None


def count_marks(session: Session, source_id: int) -> int:
    """How many marks a source has, on hidden layers too."""
    return int(fetch(session, "SELECT count(*) FROM mark WHERE source_id = :source", {"source": source_id})[0][0])


def has_times(session: Session, source_id: int) -> bool:
    """Whether any segment of a source has a time, so that marks have a place in it."""
    sql = "SELECT 1 FROM segment WHERE source_id = :source AND start_ms IS NOT NULL LIMIT 1"
    return bool(fetch(session, sql, {"source": source_id}))


def starts(session: Session, source_id: int) -> list[tuple[int, int]]:
    """(start_ms, id) of every segment with a time, in order of time."""
    sql = "SELECT start_ms, id FROM segment WHERE source_id = :source AND start_ms IS NOT NULL ORDER BY start_ms, id"
    return [(start, id) for start, id in fetch(session, sql, {"source": source_id})]


def segment_at(session: Session, source_id: int, ms: int) -> int | None:
    """The last segment that has begun by this time, else the first one with a time."""
    sql = """SELECT id FROM segment WHERE source_id = :source AND start_ms IS NOT NULL
        ORDER BY start_ms <= :ms DESC, abs(start_ms - :ms), id LIMIT 1"""
    found = fetch(session, sql, {"source": source_id, "ms": ms})
    return int(found[0][0]) if found else None


# Layers


def use_layer(session: Session, key: str) -> int:
    """One of the usual layers, made at its first use under its name in the language on screen. Its id."""
    known = usual_layer(session, key)
    if known is not None:
        return known
    usual = USUAL[key]
    return _add(session, tr(usual.name), usual.kind, usual.colour, usual.guid)


def add_layer(session: Session, name: str, kind: str = "note", colour: int | None = None) -> int:
    """A new layer behind the others; the first free colour unless one is given. Its id.

    A name that is taken gets a number behind it. ValueError for an unknown kind.
    """
    if kind not in KINDS:
        raise ValueError(kind)
    taken = set(session.exec(select(Layer.name)))
    unique, n = name, 2
    while unique in taken:
        unique, n = f"{name} ({n})", n + 1
    if colour is None:
        used = set(session.exec(select(Layer.colour))) | {usual.colour for usual in USUAL.values()}
        colour = next((hue for hue in range(HUES) if hue not in used), len(taken) % HUES)
    return _add(session, unique, kind, colour, new_guid())


def _add(session: Session, name: str, kind: str, colour: int, guid: str) -> int:
    last = session.exec(select(func.max(Layer.position))).one()
    layer = Layer(guid=guid, name=name, kind=kind, colour=colour, position=0 if last is None else last + 1)
    session.add(layer)
    session.flush()
    assert layer.id is not None
    return layer.id


def rename_layer(session: Session, layer_id: int, name: str) -> None:
    """A new name for a layer."""
    layer = _layer(session, layer_id)
    layer.name = name
    session.add(layer)


def recolour_layer(session: Session, layer_id: int, colour: int) -> None:
    """Another hue of the palette, 0–9, for a layer."""
    layer = _layer(session, layer_id)
    layer.colour = colour
    session.add(layer)


def show_layer(session: Session, layer_id: int, shown: bool) -> None:
    """Shows or hides a layer everywhere; its marks stay as they are."""
    hidden = hidden_layers(session)
    after = hidden - {layer_id} if shown else hidden | {layer_id}
    if after != hidden:
        setting = session.exec(select(Setting).where(Setting.name == HIDDEN)).first() or Setting(name=HIDDEN)
        setting.value = sorted(after)
        session.add(setting)


def merge_layers(session: Session, layer_id: int, into_id: int) -> None:
    """Puts all marks of a layer on another one, and takes the empty layer away."""
    if layer_id == into_id:
        return
    _layer(session, into_id)
    layer = _layer(session, layer_id)
    put = "UPDATE mark SET layer_id = :into WHERE layer_id = :layer RETURNING id"
    fetch(session, put, {"into": into_id, "layer": layer_id})
    show_layer(session, layer_id, True)
    session.delete(layer)


def delete_layer(session: Session, layer_id: int) -> None:
    """Takes a layer away with all its marks, in every source."""
    layer = _layer(session, layer_id)
    show_layer(session, layer_id, True)
    session.delete(layer)


def _layer(session: Session, layer_id: int) -> Layer:
    found = session.get(Layer, layer_id)
    if found is None:
        raise ProjectTrouble("This layer is no longer in the project.", safe="Nothing was changed.")
    return found


# Marks


def add_mark(session: Session, source_id: int, layer: int | str, new: NewMark) -> int:
    """Marks a moment or a stretch of a source, on a layer or on the usual one of this key. The mark's id."""
    layer_id = use_layer(session, layer) if isinstance(layer, str) else layer
    _layer(session, layer_id)
    start, end = _in_order(new.start_ms, new.end_ms)
    mark = Mark(
        source_id=source_id,
        layer_id=layer_id,
        start_ms=start,
        end_ms=end,
        text=new.text,
        value=new.value,
        details=new.details,
        coder_id=session.info.get("coder_id"),
    )
    session.add(mark)
    session.flush()
    assert mark.id is not None
    return mark.id


def add_marks(session: Session, source_id: int, layer_id: int, new: Sequence[NewMark]) -> None:
    """Marks many moments at once, such as a whole log of events."""
    coder, at, write = session.info.get("coder_id"), now(), json.JSONEncoder(ensure_ascii=False).encode
    columns = ["guid", "source_id", "layer_id", "start_ms", "end_ms", "text", "value", "details", "coder_id"]
    rows = []
    for each in new:
        start, end = _in_order(each.start_ms, each.end_ms)
        details = write(each.details) if each.details else None
        rows.append((new_guid(), source_id, layer_id, start, end, each.text, each.value, details, coder, at))
    insert(session, "mark", [*columns, "created_at"], rows)


def write_mark(session: Session, mark_id: int, new: NewMark, layer: int | str | None = None) -> None:
    """Other words, another time or another layer for a mark; its value and details stay as they are."""
    mark = _mark(session, mark_id)
    mark.start_ms, mark.end_ms = _in_order(new.start_ms, new.end_ms)
    mark.text = new.text
    if layer is not None:
        mark.layer_id = use_layer(session, layer) if isinstance(layer, str) else layer
    session.add(mark)


def move_marks(session: Session, mark_ids: Iterable[int], by_ms: int) -> None:
    """Shifts marks in time; none goes before the beginning, and a stretch keeps its length."""
    for mark_id in mark_ids:
        mark = _mark(session, mark_id)
        by = max(by_ms, -mark.start_ms)
        mark.start_ms += by
        mark.end_ms = None if mark.end_ms is None else mark.end_ms + by
        session.add(mark)


def place_mark(session: Session, mark_id: int, start_ms: int) -> None:
    """Puts a mark at another time; a stretch keeps its length."""
    move_marks(session, [mark_id], start_ms - _mark(session, mark_id).start_ms)


def shift_layer(session: Session, source_id: int, layer_id: int, by_ms: int) -> None:
    """Shifts all marks of a layer in one source, such as a log whose clock was wrong; at most to the beginning."""
    found = select(Mark.id).where(col(Mark.source_id) == source_id, col(Mark.layer_id) == layer_id)
    move_marks(session, [mark_id for mark_id in session.exec(found) if mark_id is not None], by_ms)


def put_on_layer(session: Session, mark_ids: Iterable[int], layer: int | str) -> None:
    """Puts marks on another layer."""
    layer_id = use_layer(session, layer) if isinstance(layer, str) else layer
    for mark_id in mark_ids:
        mark = _mark(session, mark_id)
        mark.layer_id = layer_id
        session.add(mark)


def delete_marks(session: Session, mark_ids: Iterable[int]) -> None:
    """Takes marks away; those already gone are passed over."""
    for mark_id in mark_ids:
        mark = session.get(Mark, mark_id)
        if mark is not None:
            session.delete(mark)


def _mark(session: Session, mark_id: int) -> Mark:
    found = session.get(Mark, mark_id)
    if found is None:
        raise ProjectTrouble("This note is no longer in the project.", safe="Nothing was changed.")
    return found


def _in_order(start: int, end: int | None) -> tuple[int, int | None]:
    """A stretch the right way round; one without length is a moment."""
    if end is None or end == start:
        return max(start, 0), None
    first, last = max(min(start, end), 0), max(start, end, 0)
    return first, last if last > first else None
