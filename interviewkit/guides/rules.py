"""What a question is checked by: rules as data, with the examples they are held to (resources/guides/check.*.toml), and
those a researcher adds."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal, get_args

from interviewkit import preferences, resources
from interviewkit.errors import FileTrouble

Form = Literal["open", "closed"]
Reads = Literal["text", "sentence", "clause"]
FAULTS = ("leading", "double-barrelled", "hypothetical", "why-pressure", "jargon", "long")
_NAME = re.compile(r"<(\w+)>(?!=)")
_CAPITAL = re.compile(r"(?<!\\)[A-Z]")
_FINALS = {"ㄴ": 4, "ㄹ": 8, "ㅂ": 17, "ㅆ": 20}


@dataclass(frozen=True, slots=True)
class Rule:
    """One way of telling a question's form, or one fault.

    on: what ^ and $ bound. but: takes back a match that holds it; unless: takes back every match.
    why, instead: language → text. yes, no: examples.
    """

    id: str
    kind: Literal["form", "fault"]
    gives: str
    pattern: re.Pattern[str]
    on: Reads
    but: tuple[re.Pattern[str], ...]
    unless: tuple[re.Pattern[str], ...]
    why: dict[str, str]
    instead: dict[str, str]
    yes: tuple[str, ...]
    no: tuple[str, ...]

    def find(self, text: str) -> re.Match[str] | None:
        """Where it first applies in a text in small letters, None where it does not or an exception holds."""
        for found in self.pattern.finditer(text):
            if not any(exception.search(found[0]) for exception in self.but):
                return None if any(exception.search(text) for exception in self.unless) else found
        return None


@cache
def rules(language: str) -> tuple[Rule, ...]:
    """The rules for questions in "en" or "ko", in the order they are tried: one's own, then those we bring. A file of
    one's own that cannot be understood counts for nothing here; own_rules says what is wrong with it."""
    shipped = read_rules(_shipped(language))
    try:
        return (*own_rules(language), *shipped)
    except FileTrouble:
        return shipped


def own_rules(language: str) -> tuple[Rule, ...]:
    """Rules a researcher wrote, from check.en.toml or check.ko.toml in the folder of preferences; they may use our
    [words]. FileTrouble when the file cannot be understood."""
    place = preferences.folder() / f"check.{language}.toml"
    if not place.is_file():
        return ()
    try:
        return read_rules(place, _shipped(language))
    except (ValueError, TypeError, AttributeError, OSError) as error:
        raise FileTrouble(
            "The rules for questions in “{name}” cannot be read: {reason}.",
            safe="The rules InterviewKit brings still hold.",
            name=place.name,
            reason=str(error),
        ) from error


def read_rules(path: Path, lists: Path | None = None) -> tuple[Rule, ...]:
    """The rules of a file; lists: another file whose [words] they may use. ValueError (tomllib's, or with the rule's
    id) when it cannot be understood."""
    words = {letter: _closing(final) for letter, final in _FINALS.items()}
    written: dict[str, Any] = {}
    for each in (lists, path):
        if each is not None:
            written = tomllib.loads(each.read_text(encoding="utf-8"))
            for name, pattern in written.get("words", {}).items():
                words[name] = _filled(pattern, words)
    return tuple(_rule(table, words) for table in written.get("rule", ()))


def _shipped(language: str) -> Path:
    return resources.path("guides", f"check.{language}.toml")


def _closing(final: int) -> str:
    """Every Hangul syllable that closes with this consonant: what <ㅆ> and the like stand for in a rule."""
    return "[" + "".join(chr(code) for code in range(0xAC00 + final, 0xD7A4, 28)) + "]"


def _rule(table: dict[str, Any], words: dict[str, str]) -> Rule:
    try:
        if table["gives"] not in {"form": ("open", "closed"), "fault": FAULTS}[table["kind"]]:
            raise ValueError(table["gives"])
        return Rule(
            table["id"],
            table["kind"],
            table["gives"],
            _compiled(table["pattern"], words),
            _read(table.get("on", "sentence")),
            tuple(_compiled(each, words) for each in table.get("but", ())),
            tuple(_compiled(each, words) for each in table.get("unless", ())),
            table.get("why", {}),
            table.get("instead", {}),
            tuple(table.get("yes", ())),
            tuple(table.get("no", ())),
        )
    except (KeyError, ValueError, re.error) as error:
        raise ValueError(f"{table.get('id', 'a rule without an id')}: {error}") from error


def _read(what: str) -> Reads:
    for each in get_args(Reads):
        if what == each:
            return each  # type: ignore[no-any-return]
    raise ValueError(f"on is one of {', '.join(get_args(Reads))}")


def _compiled(pattern: str, words: dict[str, str]) -> re.Pattern[str]:
    """Small letters only, as the question is when rules read it: twice as fast as matching without case."""
    return re.compile(_CAPITAL.sub(lambda found: found[0].lower(), _filled(pattern, words)))


def _filled(pattern: str, words: dict[str, str]) -> str:
    return _NAME.sub(lambda found: words.get(found[1], found[0]), pattern)
