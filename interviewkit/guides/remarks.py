"""The question check over a whole guide of the project: what was found in which question, and what is let stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from interviewkit.guides.check import Checked, Finding, check_question
from interviewkit.guides.content import GuideContent, QuestionContent
from interviewkit.guides.reading import items_of
from interviewkit.guides.rules import Form
from interviewkit.guides.waivers import WaiverRow
from interviewkit.guides.whole import Remark, check_guide


@dataclass(frozen=True, slots=True)
class QuestionFinding:
    """A fault of a question or of one of its probes. probe: which one, from 0, None for the question itself.

    waiver: the reason it may stand, None while it is open.
    """

    question_id: int
    probe: int | None
    text: str
    finding: Finding
    waiver: WaiverRow | None


@dataclass(frozen=True, slots=True)
class GuideRemark:
    """Something about the whole guide. question_id: the question it is about, None for the guide."""

    remark: Remark
    question_id: int | None
    waiver: WaiverRow | None


@dataclass(frozen=True, slots=True)
class Review:
    """All that was found. forms: question id → "open" or "closed"."""

    questions: tuple[QuestionFinding, ...]
    remarks: tuple[GuideRemark, ...]
    forms: dict[int, Form]

    @property
    def open(self) -> int:
        """How many findings nobody has dealt with."""
        open = [each.waiver is None for each in self.questions] + [each.waiver is None for each in self.remarks]
        return sum(open)


def question_findings(
    question: QuestionContent, language: str, waivers: Sequence[WaiverRow] = ()
) -> list[QuestionFinding]:
    """What was found in one question and in its probes, each fault once a text."""
    found = []
    for at, checked in enumerate([check(question.text, language), *(check(p, language) for p in question.probes)]):
        for finding in _once(checked):
            reason = _waived(waivers, question.id, finding.fault)
            found.append(QuestionFinding(question.id, at - 1 if at else None, checked.text, finding, reason))
    return found


def check(text: str, language: str) -> Checked:
    """One question; a guide in no language lets each question say its own."""
    return check_question(text, language)


def review(content: GuideContent, waivers: Sequence[WaiverRow] = ()) -> Review:
    """Everything that is found in a guide. Its own words about consent, beginning and end count where they stand."""
    found = [
        each for question in content.questions() for each in question_findings(question, content.language, waivers)
    ]
    whole = check_guide(items_of(content), content.language, round(content.slot_minutes))
    kinds = [section.kind for section in content.sections if section.questions or section.script]
    settled = {
        "consent": bool(content.consent_script) or "consent" in kinds,
        "warm-up": "warmup" in kinds[:2],
        "wrap-up": kinds[-1:] == ["wrapup"],
    }
    remarks = []
    for remark in whole.remarks:
        about = next((q for q in content.questions() if q.text == remark.where), None)
        core = content.section_of(about.id) if about is not None and remark.kind == "probes" else None
        if settled.get(remark.kind) or (core is not None and core.kind not in ("core", "")):
            continue
        question_id = about.id if about is not None and remark.kind == "probes" else None
        remarks.append(GuideRemark(remark, question_id, _waived(waivers, question_id, remark.kind)))
    forms = {question.id: check(question.text, content.language).form for question in content.questions()}
    return Review(tuple(found), tuple(remarks), forms)


def _once(checked: Checked) -> list[Finding]:
    seen: dict[str, Finding] = {}
    for finding in checked.findings:
        seen.setdefault(finding.fault, finding)
    return list(seen.values())


def _waived(waivers: Sequence[WaiverRow], question_id: int | None, fault: str) -> WaiverRow | None:
    return next((each for each in waivers if each.question_id == question_id and each.fault == fault), None)
