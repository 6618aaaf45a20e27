"""What a person does to voices, one step each, told where it is not seen at once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from interviewkit.sources.queries import SpeakerRow
from interviewkit.sources.speakers import assigning
from interviewkit.words import mark, plural, tr

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk

RENAME, ROLE = mark("Rename speaker"), mark("Give role")
RENAME_ALL, ROLE_ALL = mark("Rename speaker in every source"), mark("Give role in every source")
MERGE, DELETE, SWAP = mark("Merge speakers"), mark("Delete speaker"), mark("Swap speakers")
GIVE_ALL, COLOUR = mark("Give all of a speaker to another"), mark("Colour speaker")


def rename(desk: Desk, speaker: SpeakerRow, label: str, others: Sequence[str]) -> None:
    """Calls one voice otherwise; others: labels in its source. What is called alike elsewhere can follow."""
    desk.change(RENAME, assigning.rename_speaker, speaker.id, label, detail=label)
    if label in others:
        desk.tell(tr("Two speakers were called “{label}”: now they are one.", label=label), undo=True)
        return
    alike = desk.read(assigning.called, [speaker.label])
    if alike and not assigning.NAMELESS.fullmatch(speaker.label):
        told = plural(
            "“{old}” has this name in {n} other source too.", "“{old}” has this name in {n} other sources too.",
            len(alike), old=speaker.label,
        )  # fmt: skip
        desk.tell(told, button=(tr("Rename there too"), partial(rename_all, desk, [speaker.label], label)))


def rename_all(desk: Desk, labels: Sequence[str], label: str) -> None:
    """Calls all voices with these labels otherwise, in every source; voices of one source become one."""
    rename_these(desk, desk.read(assigning.called, labels), label)


def rename_these(desk: Desk, ids: Sequence[int], label: str, *, merged: bool = False) -> None:
    """Calls these voices, of any sources, otherwise. merged: they were called differently before."""
    desk.change(MERGE if merged else RENAME_ALL, assigning.rename_everywhere, ids, label, detail=label)


def give_role(desk: Desk, speaker: SpeakerRow, role: str, person: int | None) -> None:
    """Says what one voice is."""
    desk.change(ROLE, assigning.give_role, speaker.id, role, person, detail=speaker.label)


def give_roles(desk: Desk, labels: Sequence[str], role: str, person: int | None = None) -> None:
    """Says what all voices with these labels are, in every source."""
    give_these(desk, desk.read(assigning.called, labels), role, person, ", ".join(labels))


def give_these(desk: Desk, ids: Sequence[int], role: str, person: int | None, detail: str) -> None:
    """Says what these voices, of any sources, are."""
    desk.change(ROLE_ALL, assigning.give_roles, ids, role, person, detail=detail)


def colour(desk: Desk, ids: Sequence[int], hue: int | None, detail: str) -> None:
    """Gives voices a hue, None for the one they have by their order."""
    desk.change(COLOUR, assigning.give_colour, ids, hue, detail=detail)


def swap(desk: Desk, one: SpeakerRow, other: SpeakerRow) -> None:
    """What one said, the other said."""
    desk.change(SWAP, assigning.swap_speakers, one.id, other.id, detail=f"{one.label} ↔ {other.label}")


def give_all(desk: Desk, one: SpeakerRow, other: SpeakerRow | None) -> None:
    """All that one said, the other said; None: nobody known."""
    to = other.id if other is not None else None
    label = other.label if other is not None else tr("Nobody")
    desk.change(GIVE_ALL, assigning.give_all, one.id, to, detail=f"{one.label} → {label}")


def merge(desk: Desk, one: SpeakerRow, into: SpeakerRow) -> None:
    """One voice becomes part of another of its source."""
    desk.change(MERGE, assigning.rename_speaker, one.id, into.label, detail=f"{one.label} → {into.label}")


def delete(desk: Desk, ids: Sequence[int], detail: str) -> None:
    """Takes voices away; what they said stays."""
    desk.change(DELETE, assigning.delete_speakers, ids, detail=detail)
    desk.tell(tr("“{label}” was deleted; the text stays, said by nobody known.", label=detail), undo=True)
