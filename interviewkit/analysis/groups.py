"""Whose words are looked at: everybody's, participants', or those of one group of people, sources or codings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from sqlmodel import Session

from interviewkit.analysis.told import Bools, Told
from interviewkit.store.bulk import fetch

Kind = Literal["all", "participants", "role", "attribute", "participant", "source", "language", "coded", "uncoded"]


@dataclass(frozen=True, slots=True)
class Group:
    """Whose words. value: the role, source id, … asked for; name: an attribute's name, or what is shown. "coded" are
    the segments that hold a quote with the code, "uncoded" the participants' others."""

    kind: Kind = "participants"
    name: str = ""
    value: str = ""


def groups(session: Session) -> list[Group]:
    """The groups there are, besides all and participants."""
    found = [
        Group("attribute", name, value)
        for name, value in fetch(session, "SELECT DISTINCT name, value FROM attribute ORDER BY name, value")
        if value
    ]
    found += [Group("participant", label, str(n)) for n, label in fetch(session, "SELECT id, label FROM participant")]
    sources = fetch(session, "SELECT id, name FROM source ORDER BY position, id")
    found += [Group("source", name, str(n)) for n, name in sources]
    used = "SELECT id, name FROM code WHERE id IN (SELECT code_id FROM tag) ORDER BY name"
    for n, name in fetch(session, used):
        found += [Group("coded", name, str(n)), Group("uncoded", name, str(n))]
    return found


def chosen(session: Session, told: Told, group: Group) -> Bools:
    """Which segments a group's words are in; without those of who asks, where the group does not name them."""
    asked = told.roles("moderator", "observer")
    if group.kind == "all":
        return np.ones(len(told.segment), bool)
    if group.kind == "role":
        return told.roles(group.value)
    if group.kind == "participants":
        return ~asked
    number = int(group.value) if group.kind != "attribute" and group.value.isdigit() else 0
    if group.kind == "source":
        return np.asarray(~asked & (told.source == number))
    if group.kind == "participant":
        return np.asarray(~asked & (told.people() == number))
    if group.kind == "attribute":
        sql = "SELECT participant_id FROM attribute WHERE name = :name AND value = :value"
        people = [row[0] for row in fetch(session, sql, {"name": group.name, "value": group.value})]
        return ~asked & np.isin(told.people(), np.array(people, np.int64))
    coded = _coded(session, told, number)
    return ~asked & (coded if group.kind == "coded" else ~coded)


def _coded(session: Session, told: Told, code: int) -> Bools:
    order = np.argsort(told.segment)
    found = np.zeros(len(told.segment), bool)
    sql = """SELECT DISTINCT q.start_segment_id, q.end_segment_id FROM quote q JOIN tag t ON t.quote_id = q.id
             WHERE t.code_id = :code AND q.lost_text IS NULL"""
    for ends in fetch(session, sql, {"code": code}):
        spots = np.searchsorted(told.segment, np.array(ends), sorter=order)
        if spots.max(initial=0) < len(order) and (told.segment[order[spots]] == np.array(ends)).all():
            first, last = sorted(order[spots].tolist())
            found[first : last + 1] = True
    return found
