"""Guides as Markdown that people read and edit anywhere, and that comes back as it was; templates are such files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from interviewkit.guides.content import GuideContent, QuestionContent, SectionContent, WaiverContent
from interviewkit.guides.labels import (
    BRIEF,
    BRIEF_LABELS,
    CHECKLIST_LABELS,
    CHECKLISTS,
    FAULT_LABELS,
    QUESTION_LABELS,
    WAIVED,
)
from interviewkit.words import LANGUAGES, language, speaking, tr

FORM = 1
"""Which way of writing guides this is; readers of the future will want to know."""
_ANYWHERE = re.compile(r"[\\*_`<]")
_AT_FIRST = re.compile(r"^([#>+\-=|~\[]|\d+(?=[.)]))")


def to_markdown(content: GuideContent) -> str:
    """The guide in Markdown, its labels in its own language; read_markdown gives it back equal."""
    with speaking(content.language if content.language in LANGUAGES else language()):
        return "\n".join(_guide(content)).rstrip() + "\n"


def escaped(text: str) -> str:
    """A line in which nothing is taken for Markdown."""
    text = _ANYWHERE.sub(lambda found: "\\" + found[0], text)
    return _AT_FIRST.sub(lambda found: found[1] + "\\" if found[1].isdigit() else "\\" + found[1], text)


def number(value: float) -> str:
    """Minutes as short as they can be written."""
    short = f"{value:g}"
    return short if float(short) == value else repr(value)


def _guide(content: GuideContent) -> Iterator[str]:
    yield from ("---", f"guide: {FORM}", f"language: {content.language}", f"method: {content.method}")
    yield from (f"wave: {content.wave}", f"minutes: {number(content.slot_minutes)}", "---", "")
    yield from (f"# {escaped(content.name)}", "")
    brief = list(_brief(content))
    if brief:
        yield from (f"## {tr(BRIEF)} <!-- brief -->", "", *brief)
    asked = 0
    for section in content.sections:
        yield from _section(section, asked)
        asked += len(section.questions)
    if content.checks:
        yield from (f"## {tr(CHECKLISTS)} <!-- checklists -->", "", *_checks(content))


def _brief(content: GuideContent) -> Iterator[str]:
    lists = (
        ("research", [f"{n}. {escaped(each.text)}" for n, each in enumerate(content.research, 1)]),
        ("hypotheses", [f"- {escaped(each)}" for each in content.hypotheses]),
        ("stages", [f"- {escaped(each)}" for each in content.stages]),
    )
    yield from _headed("decision", list(_paragraphs(content.decision)))
    for key, items in lists:
        yield from _headed(key, items)
    yield from _headed("consent_script", list(_paragraphs(content.consent_script)))
    yield from _headed("note", list(_paragraphs(content.note)))
    if content.waived:
        yield from (f"### {tr(WAIVED)} <!-- waived -->", "", *(f"- {_waived(each)}" for each in content.waived), "")


def _headed(key: str, items: list[str]) -> Iterable[str]:
    return (f"### {tr(BRIEF_LABELS[key])} <!-- {key} -->", "", *items, "") if items else ()


def _paragraphs(text: str) -> Iterator[str]:
    """Lines with two blanks behind them where the next goes on in the same paragraph."""
    every = text.split("\n") if text else []
    for at, each in enumerate(every):
        goes_on = each and at + 1 < len(every) and every[at + 1]
        yield escaped(each) + ("  " if goes_on else "")


def _section(section: SectionContent, asked: int) -> Iterator[str]:
    name = escaped(section.name).replace("(", "\\(")
    minutes = "" if section.minutes is None else f" ({number(section.minutes)} {tr('min')})"
    kind = f" <!-- {section.kind} -->" if section.kind else ""
    yield from (f"## {name}{minutes}{kind}", "")
    if section.script:
        yield from (f"> {each}".rstrip(" ") if not each else f"> {each}" for each in _paragraphs(section.script))
        yield ""
    for n, question in enumerate(section.questions, asked + 1):
        yield f"{n}. {escaped(question.text)}"
        yield from (f"   - {each}" for each in _details(question))
        yield ""


def _details(question: QuestionContent) -> Iterator[str]:
    yield from (escaped(probe) for probe in question.probes)
    for key in ("listen_for", "stimulus", "branch", "observer", "short", "stage"):
        text = getattr(question, key)
        if text:
            first, *rest = text.split("\n")
            yield "\n".join([f"{_label(key)} {escaped(first)}", *(f"     {escaped(each) or chr(92)}" for each in rest)])
    if question.minutes is not None:
        yield f"{_label('minutes')} {number(question.minutes)}"
    if question.serves:
        yield f"{_label('serves')} {', '.join(str(n + 1) for n in question.serves)}"
    if not question.must:
        yield f"**{tr(QUESTION_LABELS['optional'])}**"
    yield from (f"**{tr(WAIVED)}:** {_waived(each)}" for each in question.waived)


def _waived(waiver: WaiverContent) -> str:
    """“Leading: their own words”, and the fault as programs call it."""
    called = f"{escaped(tr(FAULT_LABELS[waiver.fault]))}: " if waiver.fault in FAULT_LABELS else ""
    return f"{called}{escaped(waiver.reason)} <!-- {waiver.fault} -->"


def _label(key: str) -> str:
    return f"**{tr(QUESTION_LABELS[key])}:**"


def _checks(content: GuideContent) -> Iterator[str]:
    """The lists as they are ordered; a list that goes on later is headed again."""
    last = None
    for item in content.checks:
        if item.list != last:
            known = item.list in CHECKLIST_LABELS
            head = f"{tr(CHECKLIST_LABELS[item.list])} <!-- {item.list} -->" if known else escaped(item.list)
            yield from (*([""] if last is not None else []), f"### {head}", "")
            last = item.list
        yield f"- [{'x' if item.done else ' '}] {escaped(item.text)}"
