"""A person's own line for each turn, written with fields in braces: small, and safe, since nothing is ever run.

{n}  {speaker}  {start}  {end}  {text}      the turn's number, speaker, times and words
{speaker|: }                                with what follows it only where there is a speaker
{[|start|] }                                with what stands around it only where there is a time
{{  }}  \\t  \\n                              a brace, a tab, a new line
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from interviewkit.errors import UserError
from interviewkit.sources.outputs.clocks import shown
from interviewkit.sources.outputs.turns import Turn

FIELDS = ("n", "speaker", "start", "end", "text")
LONGEST = 1000
_PART = re.compile(r"\{\{|\}\}|\\t|\\n|\\\\|\{([^{}]*)\}|([{}])|([^{}\\]+|\\)")
_PLAIN = {"{{": "{", "}}": "}", "\\t": "\t", "\\n": "\n", "\\\\": "\\"}


class FormTrouble(UserError):
    """A line that cannot be understood."""


@dataclass(frozen=True, slots=True)
class Field:
    """A value, and what stands before and after it when there is one."""

    name: str
    before: str = ""
    after: str = ""


Part = str | Field


def parsed(form: str) -> tuple[Part, ...]:
    """The parts of a line; FormTrouble for a field that is unknown, a lone brace, or a line without {text}."""
    parts: list[Part] = []
    for match in _PART.finditer(form[:LONGEST]):
        if match[2]:
            raise FormTrouble(
                "There is a “{brace}” alone in the line.",
                attempt="Write it twice if it is meant as it is.",
                brace=match[2],
            )
        parts.append(_field(match[1]) if match[1] is not None else _PLAIN.get(match[0], match[0]))
    if not any(isinstance(part, Field) and part.name == "text" for part in parts):
        raise FormTrouble("The line has no {field}, so that nothing would be said.", field="{text}")
    return tuple(parts)


def filled(parts: tuple[Part, ...], values: Mapping[str, str]) -> str:
    """The line with its values in; braces inside values stay as they are."""
    return "".join(part if isinstance(part, str) else _put(part, values[part.name]) for part in parts)


def line_of(form: str, clock: str) -> Callable[[Turn], str]:
    """Writes turns in this form; FormTrouble as parsed()."""
    parts = parsed(form)

    def write(turn: Turn) -> str:
        return filled(parts, values(turn, clock))

    return write


def values(turn: Turn, clock: str) -> dict[str, str]:
    """What the fields stand for in one turn."""
    return {
        "n": str(turn.n),
        "speaker": turn.speaker,
        "start": shown(turn.start_ms, clock) if turn.stamped else "",
        "end": shown(turn.end_ms, clock) if turn.stamped else "",
        "text": turn.text,
    }


def _put(field: Field, value: str) -> str:
    return f"{field.before}{value}{field.after}" if value else ""


def _field(inside: str) -> Field:
    pieces = [re.sub(r"\\[tn]", lambda match: _PLAIN[match[0]], piece) for piece in inside.split("|")]
    named = pieces if len(pieces) == 3 else ["", *pieces]
    if len(pieces) > 3 or named[1].strip() not in FIELDS:
        raise FormTrouble(
            "The line has a field “{field}” that is not known.",
            attempt="There are {known}.",
            field=inside,
            known=" ".join(f"{{{name}}}" for name in FIELDS),
        )
    return Field(named[1].strip(), named[0], named[2] if len(named) > 2 else "")
