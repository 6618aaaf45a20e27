"""Codes by rule: words, expressions, speakers, answers to a question, survey columns, kinds of sources; kept for new
material.

A rule remembers the newest segment it has seen. Run again it looks only at what came later, and never codes what
overlaps a quote that carries its code already.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any, Literal

from sqlmodel import Session, select

from interviewkit.coding.actions import quote_passages, tag_quotes
from interviewkit.coding.auto import Match
from interviewkit.model import Setting
from interviewkit.store.bulk import fetch
from interviewkit.store.search import pattern
from interviewkit.text.anchors import Anchor, Passage
from interviewkit.text.folding import Folded, fold
from interviewkit.text.sentences import sentences
from interviewkit.text.stems import english_forms, forms

Kind = Literal["words", "regex", "speaker", "question", "column", "source"]
Unit = Literal["hit", "sentence", "turn"]
KINDS: tuple[Kind, ...] = ("words", "regex", "speaker", "question", "column", "source")
UNITS: tuple[Unit, ...] = ("hit", "sentence", "turn")
NAME = "code_rules"
_Row = tuple[int, int, str, str, str, str, str, str]
"""Source and segment id, text, speaker's label and role, the source's format and name, what the segment answers."""
_ASKING = ("moderator", "interviewer", "진행자", "면접자", "면접관", "인터뷰어", "연구자", "질문자")


@dataclass(frozen=True, slots=True)
class Rule:
    """What gets a code.

    value: words separated by commas or lines (found in all their forms), an expression, a speaker's label or role,
    words of a question (its answer is everything until the moderator speaks again), words of a survey's column or a
    form's question, or a source's format or words of its name. unit: what becomes a quote: the hit, its sentence, its
    turn; what is no hit in a text gives whole turns.
    code_id: the code. seen: id of the newest segment the rule was run over.
    """

    kind: Kind
    value: str
    unit: Unit = "sentence"
    code_id: int = 0
    seen: int = 0


def found(session: Session, rule: Rule, *, new: bool = False) -> list[Match]:
    """The passages a rule gives, in the order of the text, without those that overlap one with its code. new: only in
    segments it has not seen. UserError for an expression that is none."""
    if not rule.value.strip():
        return []
    rows: list[Any] = fetch(
        session,
        """SELECT s.source_id, s.id, s.text, coalesce(v.label, ''), coalesce(v.role, ''), o.format, o.name, s.heading
           FROM segment s JOIN source o ON o.id = s.source_id LEFT JOIN speaker v ON v.id = s.speaker_id
           ORDER BY o.position, o.id, s.position, s.id""",
    )
    coded = _coded(session, rule.code_id)
    after = rule.seen if new else 0
    return [
        match
        for match in _matches(rule, rows)
        if match.segment_id > after and not _overlaps(match, coded.get(match.segment_id, ()))
    ]


def columns(session: Session) -> list[str]:
    """What segments answer: the columns of surveys and the questions of forms, the most frequent first."""
    sql = "SELECT heading, count(*) AS n FROM segment WHERE heading <> '' GROUP BY heading ORDER BY n DESC, heading"
    return [row[0] for row in fetch(session, sql)]


def apply(session: Session, matches: Iterable[Match], code_id: int) -> int:
    """Quotes the passages and puts the code on them. How many quotes carry it now that did not."""
    places = [(m.source_id, Passage(Anchor(m.segment_id, m.start), Anchor(m.segment_id, m.end))) for m in matches]
    before = fetch(session, "SELECT count(*) FROM tag")[0][0]
    tag_quotes(session, quote_passages(session, places), code_id)
    return int(fetch(session, "SELECT count(*) FROM tag")[0][0]) - int(before)


def rules(session: Session) -> list[Rule]:
    """The rules kept whose codes are still there."""
    alive = {row[0] for row in fetch(session, "SELECT id FROM code")}
    setting = session.exec(select(Setting).where(Setting.name == NAME)).first()
    kept = setting.value if setting is not None and isinstance(setting.value, list) else []
    made = [Rule(**each) for each in kept]
    return [rule for rule in made if rule.code_id in alive]


def keep(session: Session, rule: Rule) -> None:
    """Remembers a rule as run over everything there is now; the same rule is kept once."""
    newest = fetch(session, "SELECT coalesce(max(id), 0) FROM segment")[0][0]
    others = [each for each in rules(session) if _same(each) != _same(rule)]
    _write(session, [*others, replace(rule, seen=int(newest))])


def forget(session: Session, rule: Rule) -> None:
    """The rule is kept no longer; what it coded stays."""
    _write(session, [each for each in rules(session) if _same(each) != _same(rule)])


def run_again(session: Session, chosen: Sequence[Rule]) -> int:
    """Runs rules over what came since, and remembers that. How many quotes were coded."""
    number = 0
    for rule in chosen:
        number += apply(session, found(session, rule, new=True), rule.code_id)
        keep(session, rule)
    return number


def _matches(rule: Rule, rows: Sequence[_Row]) -> list[Match]:
    if rule.kind in ("words", "regex"):
        shape = _shape(rule)
        return [match for row in rows for match in _hits(rule, shape, row)]
    wanted = rule.value.strip().casefold()
    if rule.kind == "speaker":
        return [_turn(row) for row in rows if row[2].strip() and wanted in (row[3].casefold(), row[4])]
    if rule.kind == "column":
        asked = fold(rule.value.strip())
        return [_turn(row) for row in rows if row[2].strip() and row[7] and asked in fold(row[7])]
    if rule.kind == "source":
        fit = [row for row in rows if wanted == row[5].casefold() or wanted in row[6].casefold()]
        return [_turn(row) for row in fit if row[2].strip() and not _asks(row)]
    answers, answering, source = [], False, 0
    for row in rows:
        if row[0] != source:
            answering, source = False, row[0]
        if _asks(row):
            answering = wanted in fold(row[2])
        elif answering and row[2].strip():
            answers.append(_turn(row))
    return answers


def _asks(row: _Row) -> bool:
    return row[4] == "moderator" or (not row[4] and row[3].casefold().rstrip(" :0123456789") in _ASKING)


def _shape(rule: Rule) -> re.Pattern[str]:
    if rule.kind == "regex":
        return pattern(rule.value)
    shapes = []
    for word in filter(None, map(str.strip, re.split(r"[,\n]", rule.value))):
        english = english_forms(word)
        shapes.append(rf"(?<!\w)(?:{'|'.join(map(re.escape, english))})(?!\w)" if english else forms(word))
    return re.compile("|".join(f"(?:{shape})" for shape in shapes if shape) or r"(?!)")


def _hits(rule: Rule, shape: re.Pattern[str], row: _Row) -> list[Match]:
    text = row[2]
    folded = Folded(text)
    spans = [folded.span(*hit.span()) for hit in shape.finditer(folded.text) if hit.end() > hit.start()]
    if not spans:
        return []
    if rule.unit == "turn":
        return [_turn(row)]
    if rule.unit == "sentence":
        whole = sentences(text)
        spans = [
            (min([a, *(s for s, e in whole if s < b and e > a)]), max([b, *(e for s, e in whole if s < b and e > a)]))
            for a, b in spans
        ]
    return [Match(row[0], row[1], a, b, text[a:b]) for a, b in dict.fromkeys(spans)]


def _turn(row: _Row) -> Match:
    text = row[2]
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    return Match(row[0], row[1], start, end, text[start:end])


def _coded(session: Session, code_id: int) -> dict[int, list[tuple[int, float]]]:
    """Segment → what of it quotes with the code cover, [start, end)."""
    sql = """SELECT a.source_id, a.position, q.start_offset, b.position, q.end_offset FROM tag t
             JOIN quote q ON q.id = t.quote_id JOIN segment a ON a.id = q.start_segment_id
             JOIN segment b ON b.id = q.end_segment_id WHERE t.code_id = :code AND q.lost_text IS NULL"""
    covered: dict[int, list[tuple[int, float]]] = {}
    for source, first, start, last, end in fetch(session, sql, {"code": code_id}):
        inside = "SELECT id, position FROM segment WHERE source_id = :s AND position BETWEEN :a AND :b"
        for segment, position in fetch(session, inside, {"s": source, "a": first, "b": last}):
            span = (start if position == first else 0, end if position == last else math.inf)
            covered.setdefault(segment, []).append(span)
    return covered


def _overlaps(match: Match, covered: Iterable[tuple[int, float]]) -> bool:
    return any(match.start < end and start < match.end for start, end in covered)


def _same(rule: Rule) -> Rule:
    return replace(rule, seen=0)


def _write(session: Session, kept: Sequence[Rule]) -> None:
    setting = session.exec(select(Setting).where(Setting.name == NAME)).first() or Setting(name=NAME)
    setting.value = [asdict(rule) for rule in kept]
    session.add(setting)
    session.flush()
