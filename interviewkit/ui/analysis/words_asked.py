"""What the page of words is asked, and the table it shows for it: read off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from interviewkit.analysis.groups import Group, chosen
from interviewkit.analysis.keyness import keyness
from interviewkit.analysis.repeated import repeated
from interviewkit.analysis.stop_words import stop_words
from interviewkit.analysis.told import Bools, Told
from interviewkit.analysis.words import Counts, feeling_counts, gram_counts, word_counts
from interviewkit.coding.emotions import FEELINGS
from interviewkit.text.korean import kiwi
from interviewkit.words import mark, plural, tr

if TYPE_CHECKING:
    from interviewkit.analysis.told import Reader
    from interviewkit.store.project import Project

Kind = Literal["words", "expressions", "pairs", "triples", "key", "feelings"]
ROWS = mark("As they are written; they neither begin nor end with a left-out word.")
SAME = mark("What at least two people say in the same words, at full length.")
COMPARED = mark(
    "Words one group says more than the other. G² above 15.13: hardly by chance (p < 0.0001) if words were drawn one "
    "by one; people repeat themselves, so take it as a hint. log₂ 1: twice as often, −1: half as often."
)
KINDS: tuple[tuple[Kind, str, str], ...] = (
    ("words", mark("Words"), mark("All forms of a word are counted together.")),
    ("expressions", mark("Repeated expressions"), SAME),
    ("pairs", mark("Two words in a row"), ROWS),
    ("triples", mark("Three words in a row"), ROWS),
    ("key", mark("Compared with the others"), COMPARED),
    ("feelings", mark("Words of feeling"), mark("Hints from a list of words; they know of no “not” and no irony.")),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Asked:
    """kind: of table; group: whose words; against: whom they are compared with, None for all others. korean: how the
    forms of Korean words are told, "rule" or "kiwi"."""

    kind: Kind = "words"
    group: Group = field(default_factory=Group)
    against: Group | None = None
    korean: str = "rule"


@dataclass(frozen=True, slots=True)
class Line:
    """A row: its cells as read; values to sort by; share: length of its bar, 0…1; words: see analysis.words.Counted."""

    cells: tuple[str, ...]
    values: tuple[float | str, ...]
    share: float
    words: tuple[int, ...]
    based: bool


@dataclass(frozen=True, slots=True, eq=False)
class Answer:
    """The table, what it was counted from, and a sentence about it."""

    asked: Asked
    told: Told
    chosen: Bools
    headings: tuple[str, ...]
    lines: tuple[Line, ...]
    note: str


def answer(
    project: Project,
    reader: Reader,
    asked: Asked,
    progress: Callable[[float | None], object] = lambda fraction: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Answer:
    """Counts; to be done off the GUI thread. ModelTrouble when Kiwi is asked for and is not there."""
    if asked.korean == "kiwi":
        told = reader.told("kiwi", lambda words: kiwi.lemmas(words, progress, cancelled))
    else:
        told = reader.told()
    with project.read() as session:
        stop = stop_words(session)
        here = chosen(session, told, asked.group)
        if asked.kind == "key":
            other = Group() if asked.against is None else asked.against
            there = chosen(session, told, other)
            if asked.against is None:
                there &= ~here
    if asked.kind == "key":
        found = keyness(told, here, there, stop)
        most = max((abs(row.g2) for row in found.rows), default=1) or 1
        headings: tuple[str, ...] = (
            tr("Word said"),
            tr("This group"),
            tr("The others"),
            tr("People"),
            tr("Other people"),
            "G²",
            "log₂",
        )
        lines = tuple(
            Line(
                (row.text, *map(_number, (row.a, row.b, row.people_a, row.people_b)),
                 f"{row.g2:.2f}", f"{row.ratio:+.2f}"),
                (row.text, row.a, row.b, row.people_a, row.people_b, row.g2, row.ratio),
                row.g2 / most, row.words, True,
            )
            for row in (found.rows if found.total_b else ())
        )  # fmt: skip
        note = tr("{a} words of {n} people here, {b} words of {m} people there", a=_number(found.total_a),
                  b=_number(found.total_b), n=found.people_a, m=found.people_b)  # fmt: skip
        return Answer(asked, told, here, headings, lines, note)
    counts = _counts(told, here, stop, asked)
    most = max((row.count for row in counts.rows), default=1)
    feelings = asked.kind == "feelings"
    headings = (tr("Word said") if asked.kind in ("words", "feelings") else tr("Expression"),)
    headings += ((tr("Feeling"),) if feelings else ()) + (tr("Times"), tr("People"), tr("Sources"))
    lines = tuple(
        Line(
            (row.text, *((tr(FEELINGS[row.feeling].name),) if feelings else ()),
             *map(_number, (row.count, row.people, row.sources))),
            (row.text, *((row.feeling,) if feelings else ()), row.count, row.people, row.sources),
            row.count / most, row.words, row.based,
        )
        for row in counts.rows
    )  # fmt: skip
    note = tr("{words} of {people}", words=plural("{n} word", "{n} words", counts.total),
              people=plural("{n} person", "{n} people", counts.people))  # fmt: skip
    if counts.kinds > len(counts.rows):
        note += " · " + tr("the {n} most frequent of {all}", n=_number(len(counts.rows)), all=_number(counts.kinds))
    return Answer(asked, told, here, headings, lines, note)


def _counts(told: Told, here: Bools, stop: frozenset[str], asked: Asked) -> Counts:
    kind = asked.kind
    if kind == "expressions":
        return repeated(told, here, stop, based=asked.korean == "kiwi")
    if kind in ("pairs", "triples"):
        return gram_counts(told, here, stop, 2 if kind == "pairs" else 3)
    return feeling_counts(told, here) if kind == "feelings" else word_counts(told, here, stop)


def _number(value: int) -> str:
    return f"{value:,}"


def called(group: Group) -> str:
    """A group as it is offered."""
    if group.kind == "attribute":
        return f"{group.name}: {group.value}"
    texts = {
        "participants": tr("Participants"), "all": tr("Everybody"), "role": tr("Moderators"),
        "participant": group.name, "source": tr("Source {name}", name=group.name),
        "coded": tr("Coded with {name}", name=group.name), "uncoded": tr("Not coded with {name}", name=group.name),
    }  # fmt: skip
    return texts[group.kind]
