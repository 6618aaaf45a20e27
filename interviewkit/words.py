"""Every text a person reads passes here: English in the code, other languages from one catalogue."""

from __future__ import annotations

import locale
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from xml.etree import ElementTree

from interviewkit import resources
from interviewkit.text.hangul import with_particles

LANGUAGES = {"en": "English", "ko": "한국어"}

_language = "en"
_spoken: ContextVar[str | None] = ContextVar("spoken", default=None)


def language() -> str:
    """The language texts are shown in: "en" or "ko"."""
    return _spoken.get() or _language


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """Texts in this language inside the block, in this thread only: a report's language is not the window's."""
    if code not in LANGUAGES:
        raise ValueError(code)
    token = _spoken.set(code)
    try:
        yield
    finally:
        _spoken.reset(token)


def set_language(code: str) -> None:
    """Show all texts from now on in this language; ValueError for one without a catalogue."""
    global _language
    if code not in LANGUAGES:
        raise ValueError(code)
    _language = code


def system_language() -> str:
    """The language of the person's system, if it has a catalogue, else English."""
    code = (locale.getlocale()[0] or "").lower()
    return "ko" if code.startswith(("ko", "korean")) else "en"


@cache
def catalogue(code: str) -> dict[str, str]:
    """English text → translation, from resources/translations/<code>/*.ts (Qt Linguist files)."""
    texts: dict[str, str] = {}
    for file in sorted(resources.path("translations", code).glob("*.ts")):
        for message in ElementTree.parse(file).iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.get("type") is None and translation.text:
                texts[message.findtext("source", "")] = translation.text
    return texts


def mark(text: str) -> str:
    """Declares a text where it is defined; it is translated with tr() where it is shown."""
    return text


def tr(text: str, /, **values: object) -> str:
    """The text in the current language, its {fields} filled with values, Korean particles fitted to them."""
    spoken = language()
    found = text if spoken == "en" else catalogue(spoken).get(text, text)
    if not values:
        return found
    return with_particles(found.format(**values)) if spoken == "ko" else found.format(**values)


def plural(one: str, many: str, n: int, /, **values: object) -> str:
    """The form for n things, {n} filled in; the catalogue holds both forms."""
    return tr(one if n == 1 else many, n=n, **values)
