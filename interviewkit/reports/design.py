"""What a team decided about a report: its parts and their order, themes, quotes, language, names, template."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, Literal, cast

from interviewkit.words import LANGUAGES, mark

Anonymity = Literal["names", "pseudonyms", "none"]
Choice = Literal["best", "chosen"]
Status = Literal["draft", "review", "final"]

PARTS: dict[str, str] = {
    "summary": mark("Summary"),
    "method": mark("Method and limits"),
    "asked": mark("Guide coverage"),
    "people": mark("Participants"),
    "map": mark("Theme map"),
    "journey": mark("Journey and emotion curve"),
    "themes": mark("Themes"),
    "priorities": mark("Priorities"),
    "next": mark("Next steps"),
    "codebook": mark("Appendix: codebook"),
    "guide": mark("Appendix: interview guide"),
    "coverage": mark("Appendix: coverage"),
    "audit": mark("Appendix: audit trail"),
}
"""The parts a report may have, in their usual order; cover and contents are always there."""
STATUSES: dict[Status, str] = {
    "draft": mark("Draft for review"),
    "review": mark("In review"),
    "final": mark("Final"),
}
MOST_QUOTES = 20


@dataclass(frozen=True, slots=True)
class Design:
    """One report's design.

    themes: ids in the order they are told, None for all in the project's order. quotes: "chosen" shows the quotes that
    were chosen by hand for a theme, and the best evidence for themes without any. most: quotes shown for a theme when
    they are not chosen by hand. language: "en", "ko", "" for the app's. template: path of a Word file whose styles are
    used, "" for ours. left_out: ids of quotes not to be shown. instead: (text, what stands in its place) each. seen:
    what the check before export found and a person let stand, by its key. silent: ids of participants none of whose
    words are to be shown. theme_map, journey_map: ids of the saved maps that are drawn, None for the first.
    """

    parts: tuple[str, ...] = tuple(PARTS)
    themes: tuple[int, ...] | None = None
    quotes: Choice = "best"
    most: int = 4
    language: str = ""
    anonymity: Anonymity = "pseudonyms"
    template: str = ""
    status: Status = "draft"
    version: str = "1"
    left_out: tuple[int, ...] = ()
    instead: tuple[tuple[str, str], ...] = ()
    seen: tuple[str, ...] = ()
    silent: tuple[int, ...] = ()
    theme_map: int | None = None
    journey_map: int | None = None

    def as_saved(self) -> dict[str, Any]:
        """The design as a plain document for Report.design."""
        return asdict(self)


def design_from(saved: object) -> Design:
    """The design of a saved document; what is missing or makes no sense is as usual."""
    given: Mapping[str, Any] = saved if isinstance(saved, Mapping) else {}
    usual = Design()
    allowed: dict[str, tuple[object, ...]] = {
        "quotes": ("best", "chosen"),
        "anonymity": ("names", "pseudonyms", "none"),
        "status": tuple(STATUSES),
        "language": ("", *LANGUAGES),
    }
    read: dict[str, Any] = {}
    for field in fields(Design):
        value = given.get(field.name)
        if field.name in allowed:
            read[field.name] = value if value in allowed[field.name] else getattr(usual, field.name)
    most = given.get("most")
    themes, parts = given.get("themes"), given.get("parts")
    read["most"] = most if isinstance(most, int) and 1 <= most <= MOST_QUOTES else usual.most
    read["themes"] = _numbers(themes) if isinstance(themes, list | tuple) else None
    known = [each for each in parts if each in PARTS] if isinstance(parts, list | tuple) else list(PARTS)
    read["parts"] = tuple(dict.fromkeys(cast("list[str]", known)))
    for name in ("template", "version"):
        value = given.get(name)
        read[name] = value if isinstance(value, str) else getattr(usual, name)
    for name in ("left_out", "silent"):
        read[name] = _numbers(given.get(name))
    for name in ("theme_map", "journey_map"):
        value = given.get(name)
        read[name] = value if isinstance(value, int) else None
    read["seen"] = tuple(each for each in _listed(given.get("seen")) if isinstance(each, str))
    pairs = [each for each in _listed(given.get("instead")) if isinstance(each, list | tuple) and len(each) == 2]
    read["instead"] = tuple((str(text), str(other)) for text, other in pairs if text)
    return Design(**read)


def _listed(value: object) -> list[Any]:
    return list(value) if isinstance(value, list | tuple) else []


def _numbers(value: object) -> tuple[int, ...]:
    return tuple(dict.fromkeys(each for each in _listed(value) if isinstance(each, int)))
