"""Compares the codebook of two moments, from the images that the history keeps of every code."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from sqlmodel import Session

from interviewkit.store.bulk import fetch

Kind = Literal["added", "removed", "merged", "renamed", "redefined", "moved", "family", "resting", "active"]
Image = dict[str, Any]
TEXTS = ("definition", "include", "exclude")


@dataclass(frozen=True, slots=True)
class CodeChange:
    """One thing that became otherwise with a code.

    code: its name, the later one where there are two. what: of "redefined", which text. was, now: names, texts or
    families before and after, "" for none or the top; of "merged", now is the code it became part of. at, coder: of
    the last step of those days that concerned the code, "" when it was not recorded.
    """

    kind: Kind
    code_id: int
    code: str
    was: str = ""
    now: str = ""
    what: str = ""
    at: str = ""
    coder: str = ""


@dataclass(frozen=True, slots=True)
class _Seen:
    step: int
    at: str
    coder: str
    label: str
    detail: str


def changed_days(session: Session) -> tuple[str, str] | None:
    """The first and last moment the codebook was changed, ISO in UTC; None when it never was."""
    sql = """SELECT min(s.at), max(s.at) FROM step s JOIN row_change r ON r.step_id = s.id
             WHERE r.table_name = 'code' AND s.state = 'done'"""
    first, last = fetch(session, sql)[0]
    return None if first is None else (str(first), str(last))


def compare(session: Session, since: str, until: str) -> list[CodeChange]:
    """What became of the codebook from one moment to a later one, both ISO in UTC; what is undone by now never was.

    In the order of the later codebook; what is gone comes last.
    """
    later = _codes(session)
    steps = _undo(session, later, until, None)
    earlier = dict(later)
    steps = _undo(session, earlier, since, until)
    found: list[CodeChange] = []
    order = sorted(later.values(), key=lambda code: (code["position"], code["id"]))
    for now in order:
        was, seen = earlier.get(now["id"]), steps.get(now["id"])
        if was is None:
            found.append(_change("added", now, seen, now=_parent(later, now)))
        else:
            found += _differences(was, now, earlier, later, seen)
    for code_id, was in earlier.items():
        if code_id not in later:
            seen = steps.get(code_id)
            into = _merged_into(session, code_id, seen)
            if into:
                found.append(_change("merged", was, seen, was=was["name"], now=into))
            else:
                found.append(_change("removed", was, seen, was=_parent(earlier, was)))
    return found


def _differences(
    was: Image, now: Image, earlier: Mapping[int, Image], later: Mapping[int, Image], seen: _Seen | None
) -> list[CodeChange]:
    found = []
    if was["name"] != now["name"]:
        found.append(_change("renamed", now, seen, was=was["name"], now=now["name"]))
    if was["parent_id"] != now["parent_id"]:
        found.append(_change("moved", now, seen, was=_parent(earlier, was), now=_parent(later, now)))
    for text in TEXTS:
        if was[text] != now[text]:
            found.append(_change("redefined", now, seen, was=was[text], now=now[text], what=text))
    if was["family"] != now["family"]:
        found.append(_change("family", now, seen, was=was["family"], now=now["family"]))
    if bool(was["active"]) != bool(now["active"]):
        found.append(_change("active" if now["active"] else "resting", now, seen))
    return found


def _change(kind: Kind, code: Image, seen: _Seen | None, *, was: str = "", now: str = "", what: str = "") -> CodeChange:
    at, coder = (seen.at, seen.coder) if seen else ("", "")
    return CodeChange(kind, int(code["id"]), str(code["name"]), was, now, what, at, coder)


def _parent(codes: Mapping[int, Image], code: Image) -> str:
    above = codes.get(code["parent_id"] or 0)
    return str(above["name"]) if above else ""


def _codes(session: Session) -> dict[int, Image]:
    names = ("id", "parent_id", "name", "family", *TEXTS, "position", "active")
    rows = fetch(session, f"SELECT {', '.join(names)} FROM code")
    return {row[0]: dict(zip(names, row, strict=True)) for row in rows}


def _undo(session: Session, codes: dict[int, Image], since: str, until: str | None) -> dict[int, _Seen]:
    """Takes all steps after a moment, up to another, back in `codes`. Code id → the last step that concerned it."""
    rows = fetch(
        session,
        """SELECT r.row_id, r.before, s.id, s.at, s.coder, s.label, s.detail
           FROM row_change r JOIN step s ON s.id = r.step_id
           WHERE r.table_name = 'code' AND s.state = 'done' AND s.at > :since AND s.at <= :until
           ORDER BY r.id DESC""",
        {"since": since, "until": until or "9999"},
    )
    seen: dict[int, _Seen] = {}
    for code_id, before, *step in rows:
        seen.setdefault(code_id, _Seen(*step))
        if before is None:
            codes.pop(code_id, None)
        else:
            codes[code_id] = json.loads(before)
    return seen


def _merged_into(session: Session, code_id: int, seen: _Seen | None) -> str:
    """The name of the code that took over what a code held when it went; "" when it was deleted."""
    if seen is None:
        return ""
    rows = fetch(
        session,
        """SELECT before, after FROM row_change WHERE step_id = :step AND table_name IN ('tag', 'theme_code')
           AND before IS NOT NULL AND after IS NOT NULL""",
        {"step": seen.step},
    )
    for before, after in rows:
        now = json.loads(after)["code_id"]
        if json.loads(before)["code_id"] == code_id != now:
            name = fetch(session, "SELECT name FROM code WHERE id = :id", {"id": now})
            return str(name[0][0]) if name else seen.detail.rpartition(" → ")[2]
    return seen.detail.rpartition(" → ")[2] if seen.label == "Merge codes" else ""
