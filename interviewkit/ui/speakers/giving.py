"""Gives segments of the text to voices: those chosen, or all from here on; a voice that is not there yet is made."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from interviewkit.sources import queries
from interviewkit.sources.queries import SpeakerRow
from interviewkit.sources.speakers import assigning
from interviewkit.sources.speakers.assigning import ASSIGN, FROM_HERE
from interviewkit.words import mark, plural, tr

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk

VOICES = ((mark("Moderator"), "moderator"), (mark("Participant"), "participant"))
"""Label and role of the first two voices when a person names nobody: most interviews have these two."""


class Giving:
    """For one text: source() is the one shown, chosen() the segments meant, flush() writes down what is being typed."""

    def __init__(
        self,
        desk: Desk,
        source: Callable[[], int | None],
        chosen: Callable[[], list[int]],
        flush: Callable[[], object],
    ) -> None:
        self._desk, self._source, self._chosen, self._flush = desk, source, chosen, flush

    def assign(self, number: int) -> None:
        """Gives the chosen segments to the speaker of this number from 0; one beyond the last is made."""
        self._flush()
        self._give(ASSIGN, self._chosen(), number)

    def unassign(self) -> None:
        """Says that it is not known who speaks in the chosen segments."""
        self._flush()
        segments = self._chosen()
        if segments:
            self._desk.change(ASSIGN, assigning.assign_speaker, segments, None)

    def from_here(self, number: int) -> None:
        """Gives to that speaker the first of the chosen segments and what follows of its voice; see from_here_on."""
        self._flush()
        segments = self._chosen()
        if not segments:
            return
        following = self._desk.read(assigning.from_here_on, segments[0])
        label = self._give(FROM_HERE, following, number)
        if label is not None:
            self._desk.say(
                plural("{label}: {n} segment from here on", "{label}: {n} segments from here on", len(following),
                       label=label)
            )  # fmt: skip

    def _give(self, step: str, segments: list[int], number: int) -> str | None:
        """The label of the speaker they were given to, None when nothing was done."""
        source_id = self._source()
        if source_id is None or not segments:
            return None
        known = self._desk.read(queries.speakers, source_id)
        if number < len(known):
            label = known[number].label
            self._desk.change(step, assigning.assign_speaker, segments, known[number].id, detail=label)
        else:
            label, role = new_voice(known)
            self._desk.change(step, assigning.assign_to, source_id, segments, label, role, detail=label)
        return label


def new_voice(known: list[SpeakerRow]) -> tuple[str, str]:
    """Label and role of the next voice of a source."""
    taken = {speaker.label for speaker in known}
    if len(known) < len(VOICES):
        label, role = VOICES[len(known)]
        if tr(label) not in taken:
            return tr(label), role
    n = len(known) + 1
    while tr("Speaker {n}", n=n) in taken:
        n += 1
    return tr("Speaker {n}", n=n), ""
