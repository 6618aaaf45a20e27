"""Points to words that often go with a feeling, from lists of our own; negated ones are no hint."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache

from interviewkit import resources
from interviewkit.text.folding import Folded

LANGUAGES = ("en", "ko")
_NOT_EN = r"(?:not|no|never|hardly|barely|without|nor|neither|cannot|\w+n't|far from|nothing|isnt|wasnt|dont|didnt)"
_BEFORE_EN = re.compile(rf"(?<!\w){_NOT_EN}(?:\s+(?!but\b)[\w']+){{0,3}}\s*$")
_ONLY = re.compile(r"(?<!\w)not (?:only|just)(?:\s+[\w']+){0,3}\s*$")
_BEFORE_KO = re.compile(r"(?<![가-힣])(?:안|못)\s*$")
_AFTER_KO = re.compile(
    r"^[가-힣]*?(?:지는|지도|지가|지|진|질|하지|하진|스럽지|롭지)\s*(?:않|안|못|말)"
    r"|^[가-힣]{0,3}\s*(?:하나도|전혀|별로|크게)?\s*(?:없|아니|아닌|안\s|못\s)"
)


@dataclass(frozen=True, slots=True)
class FeelingHint:
    """A feeling of the taxonomy that words speak for. cues: these words as they stand in the text, each once."""

    label: str
    cues: tuple[str, ...]


def feeling_hints(text: str) -> list[FeelingHint]:
    """The feelings a text has words for, those with most words first."""
    folded = Folded(text)
    found: dict[str, dict[str, None]] = {}
    for language in LANGUAGES:
        cues = feelings_by_cue(language)
        for match in _pattern(language).finditer(folded.text):
            if _negated(folded.text, match.start(), match.end(), language):
                continue
            start, end = folded.span(match.start(), match.end())
            found.setdefault(cues[match["cue"]], {})[text[start:end]] = None
    hints = [FeelingHint(label, tuple(words)) for label, words in found.items()]
    return sorted(hints, key=lambda hint: -len(hint.cues))


def _negated(text: str, start: int, end: int, language: str) -> bool:
    """Whether a cue is denied in its own clause."""
    before = re.split(r"[.!?…,;:]|\bbut\b", text[max(0, start - 60) : start])[-1]
    after = re.split(r"[.!?…,;:]", text[end : end + 24])[0]
    if language == "en":
        return bool(_BEFORE_EN.search(before)) and not _ONLY.search(before)
    return bool(_BEFORE_KO.search(before) or _AFTER_KO.search(after))


@cache
def feelings_by_cue(language: str) -> dict[str, str]:
    """Cue → feeling of the taxonomy it hints at; "en": whole words, "ko": what words begin with."""
    known = json.loads(resources.path("words", f"feelings-{language}.json").read_text(encoding="utf-8"))
    return {cue: label for label, cues in known.items() for cue in cues}


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """English cues are whole words; Korean ones begin a word, its endings may be any."""
    cues = "|".join(re.escape(cue) for cue in sorted(feelings_by_cue(language), key=len, reverse=True))
    if language == "en":
        return re.compile(rf"(?<![\w'])(?P<cue>{cues})(?![\w'])")
    return re.compile(rf"(?<![가-힣])(?P<cue>{cues})")
