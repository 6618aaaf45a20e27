"""How a transcript is to look when it is written: every choice a person has, in one place, with presets by name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from interviewkit.errors import UserError
from interviewkit.words import mark

CHOICES: dict[str, tuple[str, ...]] = {
    "names": ("names", "people", "initials", "none"),
    "stamps": ("turn", "every", "none"),
    "clock": ("short", "long", "tenths"),
    "place": ("before", "after"),
    "marks": ("none", "nonverbal", "all"),
    "numbers": ("none", "turns", "lines"),
    "look": ("paragraphs", "table"),
}
"""What the fields of a style that are words may be."""


@dataclass(frozen=True, slots=True)
class Style:
    """names: as they are ("names"), participants' labels and roles instead ("people"), initials, or none.

    stamps: times at every turn, every `every_s` seconds, or none; clock: 01:06, 00:01:06 or 00:01:06.2; place: before
    the speaker or after the text. pauses: shown from pause_ms on. marks: non-verbal ones, all, or none, in the text.
    numbers: of turns or, in Word, of lines. clean: fillers and false starts left out. joined: neighbouring segments
    of one speaker become one turn. cut: long segments become captions that can be read in time. head: with a heading
    that says where it comes from. look: of Word documents. language: of labels, "" for the app's. form: a person's own
    line for .txt, see forms.py; "" for the speaker and the text.
    """

    names: str = "names"
    stamps: str = "turn"
    every_s: int = 30
    clock: str = "short"
    place: str = "before"
    pauses: bool = False
    pause_ms: int = 2000
    marks: str = "none"
    numbers: str = "none"
    clean: bool = False
    joined: bool = False
    cut: bool = False
    head: bool = False
    look: str = "paragraphs"
    language: str = ""
    form: str = ""

    def as_saved(self) -> dict[str, Any]:
        """For the preferences: JSON values only."""
        return asdict(self)


def style_from(saved: Mapping[str, Any]) -> Style:
    """The style that was saved; what is unknown or of a wrong kind is as by default."""
    default = Style()
    fit = {
        field.name: saved[field.name]
        for field in fields(Style)
        if type(saved.get(field.name)) is type(getattr(default, field.name))
        and saved[field.name] in CHOICES.get(field.name, (saved[field.name],))
    }
    found = replace(default, **fit)
    return replace(found, every_s=min(max(found.every_s, 5), 3600), pause_ms=min(max(found.pause_ms, 100), 600_000))


PLAIN = Style(stamps="none")
SPOKEN = Style(clock="long")
VERBATIM = Style(clock="long", pauses=True, marks="nonverbal", numbers="lines", head=True)
CLEAN = Style(clock="long", clean=True, joined=True, head=True)
CAPTIONS = Style(cut=True)

STYLES: dict[str, Style] = {
    "default": Style(),
    "plain": PLAIN,
    "times": SPOKEN,
    "verbatim": VERBATIM,
    "clean": CLEAN,
    "captions": CAPTIONS,
}
"""Styles by the names the command line knows."""

NAMES: dict[str, str] = {
    "default": mark("As it is"),
    "plain": mark("Plain"),
    "times": mark("Time and speaker"),
    "verbatim": mark("Verbatim, with pauses and line numbers"),
    "clean": mark("Clean, for reading"),
    "captions": mark("Captions, cut for reading"),
}
"""What people call these styles."""


def style_named(name: str) -> Style:
    """One of STYLES; UserError for another name."""
    if name not in STYLES:
        raise UserError(
            "There is no style “{name}”.",
            safe="Nothing was written.",
            attempt="Choose one of these: {known}.",
            name=name,
            known=", ".join(STYLES),
        )
    return STYLES[name]
