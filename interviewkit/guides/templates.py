"""The guides that come with the program: whole ones, in Korean and English, each ready for tomorrow's interview."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from sqlmodel import Session

from interviewkit import resources
from interviewkit.errors import ProjectTrouble
from interviewkit.guides import checklists
from interviewkit.guides.content import GuideContent
from interviewkit.guides.labels import METHOD_LABELS
from interviewkit.guides.markdown_reading import read_markdown
from interviewkit.guides.writing import free_name, write_guide

LANGUAGES = ("en", "ko")


@dataclass(frozen=True, slots=True)
class Template:
    """A shipped guide. key: what kind of interview it is for, see METHOD_LABELS. language: "en" or "ko"."""

    key: str
    language: str
    content: GuideContent


@cache
def templates(language: str) -> tuple[Template, ...]:
    """All templates in a language, in the order they are offered; in English for a language without any."""
    language = language if language in LANGUAGES else "en"
    return tuple(Template(key, language, _read(key, language)) for key in METHOD_LABELS)


def template(key: str, language: str) -> Template:
    """One template; ProjectTrouble for one that does not exist."""
    found = next((each for each in templates(language) if each.key == key), None)
    if found is None:
        raise ProjectTrouble("There is no template “{name}”.", safe="Nothing was changed.", name=key)
    return found


def use_template(session: Session, key: str, language: str, name: str = "") -> int:
    """A new guide from a template, with the shipped checklists; its id."""
    content = template(key, language).content
    guide_id = write_guide(session, content, name=name or free_name(session, content.name))
    checklists.use_shipped(session, guide_id, content.language)
    return guide_id


def _read(key: str, language: str) -> GuideContent:
    path = resources.path("guides", "templates", language, f"{key}.md")
    return read_markdown(path.read_text(encoding="utf-8"))
