"""Reads guides that were written as Markdown by markdown.py, and edited by people since: what is not understood stays
as something to say or to ask."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from interviewkit.guides.content import (
    KINDS,
    CheckContent,
    GuideContent,
    QuestionContent,
    ResearchContent,
    SectionContent,
    WaiverContent,
    block,
    line,
)
from interviewkit.guides.labels import BRIEF_LABELS, FAULT_LABELS, QUESTION_LABELS, WAIVED
from interviewkit.words import LANGUAGES, speaking, tr

_FRONT = re.compile(r"\A---\n(?P<front>(?:[^\n]*\n)*?)---[ \t]*(?:\n|\Z)")
_COMMENT = re.compile(r"\s+<!--\s*(\S+)\s*-->\s*$")
_MINUTES = re.compile(r"\s\((\d+(?:\.\d+)?(?:e[+-]?\d+)?)\s*(?:min|분)\)\s*$")
_QUESTION = re.compile(r"^\d+[.)](?: (.*)|$)")
_DETAIL = re.compile(r"^ {2,4}[-*+](?: (.*)|$)")
_LABELLED = re.compile(r"^\*\*(.+?):?\*\*:?(?: (.*)|$)")
_ITEM = re.compile(r"^(?:[-*+]|\d+[.)])(?: (.*)|$)")
_CHECK = re.compile(r"^[-*+] \[([ xX])\](?: (.*)|$)")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


@dataclass(slots=True)
class _Part:
    """What stands below one heading."""

    head: str
    kind: str
    lines: list[str] = field(default_factory=list)


def is_guide(text: str) -> bool:
    """Whether a text is a guide as markdown.py writes it."""
    front = _FRONT.match(_plain(text))
    return front is not None and re.search(r"^guide:", front["front"], re.MULTILINE) is not None


def read_markdown(text: str) -> GuideContent:
    """The guide in such a text. Never fails: what it lacks is as in an empty guide."""
    text = _plain(text)
    front = _FRONT.match(text)
    values = dict(each.split(":", 1) for each in (front["front"].splitlines() if front else ()) if ":" in each)
    values = {key.strip(): line(value) for key, value in values.items()}
    name, parts = _parts(text[front.end() :] if front else text)
    found: dict[str, Any] = {"research": (), "hypotheses": (), "stages": ()}
    sections, checks = [], []
    for part in parts:
        if part.kind == "brief":
            found |= _brief(part.lines)
        elif part.kind == "checklists":
            checks += _checks(part.lines)
        else:
            sections.append(_section(part))
    try:
        slot = float(values.get("minutes", ""))
    except ValueError:
        slot = 60.0
    return GuideContent(
        name=name,
        language=values.get("language", ""),
        method=values.get("method", ""),
        wave=values.get("wave", ""),
        slot_minutes=slot,
        sections=tuple(sections),
        checks=tuple(checks),
        **found,
    )


def unescaped(text: str) -> str:
    """A line as it was before escaped()."""
    return _ESCAPED.sub(r"\1", text)


def _plain(text: str) -> str:
    return text.removeprefix("\ufeff").replace("\r\n", "\n")


def _parts(text: str) -> tuple[str, list[_Part]]:
    """The guide's name, and what stands below each heading of the second level."""
    name, parts = "", list[_Part]()
    for each in text.split("\n"):
        if each.startswith("# ") and not parts:
            name = line(unescaped(each[2:]))
        elif each.startswith("## ") or each == "##":
            kind = _COMMENT.search(each)
            parts.append(_Part(each[2 : kind.start() if kind else None], kind[1] if kind else ""))
        elif parts:
            parts[-1].lines.append(each)
    return name, parts


def _below(every: list[str]) -> list[_Part]:
    """The parts below headings of the third level."""
    parts = list[_Part]()
    for each in every:
        if each.startswith("### "):
            kind = _COMMENT.search(each)
            parts.append(_Part(line(unescaped(each[4 : kind.start() if kind else None])), kind[1] if kind else ""))
        elif parts:
            parts[-1].lines.append(each)
    return parts


def _brief(every: list[str]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for part in _below(every):
        key = part.kind or _keys((*BRIEF_LABELS.items(), ("waived", WAIVED))).get(part.head, "note")
        if key == "waived":
            items = (item[1] or "" for each in part.lines if (item := _ITEM.match(each)))
            found[key] = tuple(filter(None, map(_waiver, items)))
        elif key in ("research", "hypotheses", "stages"):
            texts = [line(unescaped(item[1] or "")) for each in part.lines if (item := _ITEM.match(each))]
            texts = [text for text in texts if text]
            found[key] = tuple(map(ResearchContent, texts)) if key == "research" else tuple(texts)
        elif key in BRIEF_LABELS:
            found[key] = block("\n".join(map(unescaped, part.lines)))
    return found


def _checks(every: list[str]) -> list[CheckContent]:
    return [
        CheckContent(part.kind or part.head, line(unescaped(item[2] or "")), item[1] != " ")
        for part in _below(every)
        for each in part.lines
        if (item := _CHECK.match(each))
    ]


def _section(part: _Part) -> SectionContent:
    minutes = _MINUTES.search(part.head)
    name = line(unescaped(part.head[: minutes.start()] if minutes else part.head))
    script, questions = list[str](), list[list[str]]()
    for each in part.lines:
        asked = _QUESTION.match(each)
        if asked is not None:
            questions.append([asked[1] or ""])
        elif each.startswith(">"):
            script.append(unescaped(each[1:].strip()))
        elif questions and each.startswith("  ") and each.strip():
            questions[-1].append(each)
        elif each.strip():
            script.append(unescaped(each))
    return SectionContent(
        name,
        part.kind if part.kind in KINDS else "",
        float(minutes[1]) if minutes else None,
        block("\n".join(script)),
        tuple(_question(first, rest) for first, *rest in questions),
    )


def _question(text: str, rest: list[str]) -> QuestionContent:
    details = list[list[str]]()
    for each in rest:
        item = _DETAIL.match(each)
        if item is not None:
            details.append([item[1] or ""])
        elif details:
            details[-1].append("" if each.strip() == "\\" else unescaped(each.strip()))
        else:
            text = f"{text} {each.strip()}"
    values: dict[str, Any] = {}
    probes, waived = list[str](), list[WaiverContent]()
    keys = _keys((*QUESTION_LABELS.items(), ("waived", WAIVED)))
    for first, *more in details:
        label = _LABELLED.match(first)
        key = keys.get(label[1]) if label is not None else None
        said = "\n".join([unescaped(label[2] or "" if label and key else first), *more])
        if key == "waived":
            waiver = _waiver(" ".join([label[2] or "" if label else "", *more]))
            waived += [waiver] if waiver is not None else []
        elif key == "optional":
            values["must"] = False
        elif key == "minutes":
            values["minutes"] = _number(said)
        elif key == "serves":
            values["serves"] = tuple(int(each) - 1 for each in re.findall(r"\d+", said) if int(each))
        elif key == "stage" or key == "short":
            values[key] = line(said)
        elif key is not None:
            values[key] = block(said)
        elif line(said):
            probes.append(line(said))
    return QuestionContent(line(unescaped(text)), probes=tuple(probes), waived=tuple(waived), **values)


def _waiver(text: str) -> WaiverContent | None:
    """A reason as it is written, the fault in a comment behind it or in words before it; None without either."""
    kind = _COMMENT.search(f" {text}")
    reason = line(text[: max(0, kind.start() - 1)] if kind else text)
    called, _, rest = reason.partition(": ")
    fault = _keys(tuple(FAULT_LABELS.items())).get(unescaped(called))
    if fault is not None and (kind is None or kind[1] == fault):
        reason = rest
    fault = kind[1] if kind else fault
    reason = line(unescaped(reason))
    return WaiverContent(fault, reason) if fault and reason else None


def _number(text: str) -> float | None:
    try:
        return float(text.strip())
    except ValueError:
        return None


@cache
def _keys(labels: tuple[tuple[str, str], ...]) -> dict[str, str]:
    """Label in any language → key."""
    found: dict[str, str] = {}
    for code in LANGUAGES:
        with speaking(code):
            found |= {tr(label): key for key, label in labels}
    return found
