"""Questions with what people say of them: text, open or closed, and faults, tab-separated, one file a language."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from interviewkit.guides.check import check_question

FOLDER = Path(__file__).parent / "questions"


@dataclass(frozen=True)
class Labelled:
    text: str
    form: str
    faults: frozenset[str]


@dataclass(frozen=True)
class Score:
    """Shares 0…1: of forms told right, of faults found and of findings that are faults by kind; false alarms: clean
    questions said to be leading or double-barrelled."""

    questions: int
    form: float
    recall: dict[str, float]
    precision: dict[str, float]
    false_alarms: float


def labelled(language: str) -> list[Labelled]:
    """The set of a language."""
    rows = []
    for line in (FOLDER / f"{language}.tsv").read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            text, form, faults = (*line.split("\t"), "")[:3]
            rows.append(Labelled(text, form, frozenset(faults.split())))
    return rows


def score(language: str) -> Score:
    """How the check does on the set of a language."""
    rows = labelled(language)
    checked = [check_question(row.text, language) for row in rows]
    found = Counter(fault for one in checked for fault in one.faults)
    there = Counter(fault for row in rows for fault in row.faults)
    right = Counter(fault for row, one in zip(rows, checked, strict=True) for fault in row.faults & set(one.faults))
    clean = [one for row, one in zip(rows, checked, strict=True) if not row.faults]
    alarms = sum(bool({"leading", "double-barrelled"} & set(one.faults)) for one in clean)
    return Score(
        len(rows),
        sum(one.form == row.form for row, one in zip(rows, checked, strict=True)) / len(rows),
        {fault: right[fault] / n for fault, n in there.items()},
        {fault: right[fault] / n for fault, n in found.items()},
        alarms / len(clean),
    )
