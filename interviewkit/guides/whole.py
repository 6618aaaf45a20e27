"""Looks at a guide as a whole: how it begins and ends, how much it leaves open, and whether it fits the time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from interviewkit.guides.check import Checked, check_question
from interviewkit.guides.reading import Line, Section

CLOSED_SHARE = 0.3
"""More closed questions than this make an interview a questionnaire (reference: guide linter, 30 %)."""
SLOT_SHARE = 0.9
"""Planned minutes leave a tenth of the slot for what nobody planned."""
ENOUGH = 5
"""With fewer questions, nothing is said about the whole."""

_WARM = re.compile(
    r"warm|intro|ice.?break|background|about you|yourself|your (?:role|job|day|work)|typical day|what do you do|"
    r"준비|도입|소개|인사|시작|워밍|아이스|라포|본인|하루|일과|배경|하시는 일|어떤 일",
    re.IGNORECASE,
)
_WRAP = re.compile(
    r"wrap|clos(?:e|ing)|finish|end\b|thank|anything (?:else|we)|like to (?:add|ask)|should have asked|last question|"
    r"마무리|마지막|끝|감사|더 하고 싶|하고 싶은 말|덧붙|추가로|빠뜨린|못다",
    re.IGNORECASE,
)
_CONSENT = re.compile(
    r"consent|permission|record(?:ed|ing)?\b|agree to|confidential|동의|녹음|녹화|촬영|비밀|개인정보|허락",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Remark:
    """Something about the guide as a whole. kind: "warm-up", "wrap-up", "consent", "closed-share", "probes", "minutes".

    number, of: what was counted, e.g. closed questions of all, planned minutes of those there are; 0 where nothing is.
    where: question or section it is about, "" for the guide.
    """

    kind: str
    number: int = 0
    of: int = 0
    where: str = ""


@dataclass(frozen=True, slots=True)
class GuideCheck:
    """Every question of a guide with what was found in it, in order, and the remarks about the whole."""

    lines: tuple[Line, ...]
    questions: tuple[Checked, ...]
    remarks: tuple[Remark, ...]


def check_guide(items: Sequence[Section | Line], language: str = "", slot: int | None = None) -> GuideCheck:
    """Checks all questions and the whole. slot: minutes there are for the interview, None where nobody said."""
    lines = tuple(item for item in items if isinstance(item, Line))
    questions = tuple(check_question(line.text, language) for line in lines)
    sections = [item for item in items if isinstance(item, Section)]
    remarks: list[Remark] = []
    core = [n for n, line in enumerate(lines) if not line.probe]
    if len(core) >= ENOUGH:
        remarks += _ends(lines, sections)
        closed = sum(questions[n].form == "closed" for n in core)
        if closed > CLOSED_SHARE * len(core):
            remarks.append(Remark("closed-share", closed, len(core)))
        if any(line.probe for line in lines):
            remarks += [Remark("probes", where=lines[n].text) for n in _bare(lines, core, questions)]
    planned = sum(section.minutes or 0 for section in sections)
    if slot is not None and planned > SLOT_SHARE * slot:
        remarks.append(Remark("minutes", planned, slot))
    return GuideCheck(lines, questions, tuple(remarks))


def kind_of_title(title: str) -> str:
    """What a section of this title is for: "consent", "warmup", "wrapup" or ""; the title may say more than one."""
    for kind, pattern in (("consent", _CONSENT), ("wrapup", _WRAP), ("warmup", _WARM)):
        if pattern.search(title):
            return kind
    return ""


def _ends(lines: Sequence[Line], sections: Sequence[Section]) -> list[Remark]:
    """What a guide should begin and end with."""
    found = []
    titled = [section for section in sections if any(line.section == section for line in lines)]
    first = [line.text for line in lines[:2]] + [section.title for section in titled[:1]]
    last = [line.text for line in lines[-2:]] + [section.title for section in titled[-1:]]
    if not any(_WARM.search(text) for text in first):
        found.append(Remark("warm-up", where=lines[0].text))
    if not any(_WRAP.search(text) for text in last):
        found.append(Remark("wrap-up", where=lines[-1].text))
    if not any(_CONSENT.search(text) for text in (*(line.text for line in lines), *(s.title for s in sections))):
        found.append(Remark("consent"))
    return found


def _bare(lines: Sequence[Line], core: Sequence[int], questions: Sequence[Checked]) -> list[int]:
    """Open questions in the middle of the guide without a probe below them."""
    titled = [lines[n].section for n in core]
    edges = {titled[0], titled[-1]} if len(set(titled)) > 2 else set()
    return [
        n
        for n in core
        if questions[n].form == "open"
        and not (lines[n].section in edges and lines[n].section is not None)
        and not (n + 1 < len(lines) and lines[n + 1].probe)
    ]
