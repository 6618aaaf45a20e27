"""Puts names, pseudonyms or nobody in a report's content, and what was chosen in place of personal data."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar, cast

from sqlmodel import Session

from interviewkit.coding.cards import Card
from interviewkit.store.bulk import fetch
from interviewkit.words import tr

if TYPE_CHECKING:
    from interviewkit.reports.content import ReportContent
    from interviewkit.reports.questions import AskedQuestion

Kept = TypeVar("Kept")
NO_WORDS = frozenset(
    {"language", "languages", "made_on", "first", "last", "guids", "strength", "design", "kind", "family", "labels"}
    | {"lanes", "why", "picture", "scope", "view"}
)
"""Fields that hold keys, dates or the program's own texts, nobody's words."""

OWN = "own"
"""The field of (place, words) pairs: a place is a key, its words are not."""


def rewritten(value: Kept, text: Callable[[str], str], card: Callable[[Card], Card] = lambda card: card) -> Kept:
    """The same content with every text, however deep, and every quote changed."""
    return cast("Kept", _rewritten(value, text, card))


def _rewritten(value: Any, text: Callable[[str], str], card: Callable[[Card], Card]) -> Any:
    if isinstance(value, str):
        return text(value)
    if isinstance(value, tuple):
        made = tuple(_rewritten(each, text, card) for each in value)
        return value if all(a is b for a, b in zip(made, value, strict=True)) else made
    if isinstance(value, dict):
        return {key: _rewritten(each, text, card) for key, each in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        shown = card(value) if isinstance(value, Card) else value
        changed = {}
        for field in fields(shown):
            if field.name not in NO_WORDS:
                before = getattr(shown, field.name)
                if field.name == OWN:
                    changed[OWN] = tuple((place, text(words)) for place, words in before)
                elif not isinstance(before, int | float | None):
                    after = _rewritten(before, text, card)
                    if after is not before:
                        changed[field.name] = after
        return replace(shown, **changed) if changed else shown
    return value


def disguised(session: Session, content: ReportContent) -> ReportContent:
    """The content as its design wants people called: by their names, by pseudonym, or not at all."""
    design = content.design
    if design.anonymity == "none":
        content = _without_people(content)
    elif design.anonymity == "names":
        names = {label: name for label, name in fetch(session, "SELECT label, name FROM participant") if name.strip()}
        content = rewritten(content, lambda text: names.get(text, text))
    return instead(content, design.instead) if design.instead else content


def instead(content: Kept, pairs: tuple[tuple[str, str], ...]) -> Kept:
    """The content with each of these texts replaced wherever it stands."""
    return rewritten(content, replacer(pairs)) if any(text for text, _ in pairs) else content


def replacer(
    pairs: tuple[tuple[str, str], ...], as_written: Callable[[str, str], str] = lambda found, other: other
) -> Callable[[str], str]:
    """Puts the second of each pair in place of the first, longer ones before shorter. as_written: of what was found and
    what is put there, how it is written."""
    known = {text: other for text, other in pairs if text}
    found = re.compile("|".join(re.escape(text) for text in sorted(known, key=len, reverse=True)) or "(?!)")
    return lambda text: found.sub(lambda place: as_written(place[0], known[place[0]]), text)


def _without_people(content: ReportContent) -> ReportContent:
    somebody = tr("a participant")

    def faceless(card: Card) -> Card:
        return replace(card, participant=somebody, source="", start_ms=None, paragraph=0)

    known = {person.label for person in content.people}
    whole = rewritten(content, lambda text: somebody if text in known else text, faceless)
    spread = whole.coverage
    answers = tuple(
        replace(guide, interviews=(), questions=tuple(_unnamed(question, somebody) for question in guide.questions))
        for guide in whole.asked
    )
    return replace(
        whole,
        people=(),
        asked=answers,
        coverage=None if spread is None else replace(spread, people=(), by_person=()),
    )


def _unnamed(question: AskedQuestion, somebody: str) -> AskedQuestion:
    said = (replace(each, participant=somebody, source="", start_ms=None, paragraph=0) for each in question.answers)
    return replace(question, by=(), answers=tuple(said))
