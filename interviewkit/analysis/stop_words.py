"""Words that say nothing about a study's subject: shipped lists for Korean and English, changed study by study."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from sqlmodel import Session, select

from interviewkit import resources
from interviewkit.model import Setting
from interviewkit.text.folding import fold

NAME = "stop_words"


@cache
def shipped() -> frozenset[str]:
    """The words of both languages, folded."""
    files = (resources.path("words", f"stop-{language}.txt") for language in ("en", "ko"))
    return frozenset(fold(word) for file in files for word in file.read_text(encoding="utf-8").split())


def stop_words(session: Session) -> frozenset[str]:
    """The shipped words, without those this study counts, with those it leaves out as well."""
    added, counted = changes(session)
    return (shipped() - counted) | added


def changes(session: Session) -> tuple[frozenset[str], frozenset[str]]:
    """(words left out in this study beyond the shipped ones, shipped ones that it counts)."""
    setting = session.exec(select(Setting).where(Setting.name == NAME)).first()
    value = setting.value if setting is not None and isinstance(setting.value, dict) else {}
    return frozenset(value.get("added", ())), frozenset(value.get("counted", ()))


def write_stop_words(session: Session, words: Iterable[str]) -> None:
    """Makes these the study's stop words; what differs from the shipped ones is kept."""
    wanted = {fold(word.strip()) for word in words} - {""}
    setting = session.exec(select(Setting).where(Setting.name == NAME)).first() or Setting(name=NAME)
    setting.value = {"added": sorted(wanted - shipped()), "counted": sorted(shipped() - wanted)}
    session.add(setting)


def leave_out(session: Session, words: Iterable[str]) -> None:
    """Adds words to the study's stop words."""
    write_stop_words(session, stop_words(session) | set(words))
