"""Coverage: how much of the text is coded, by source, speaker or code. Text coded twice counts once."""

from __future__ import annotations

from typing import Literal

import numpy as np
from sqlmodel import Session

from interviewkit.analysis.crosstabs import code_headings
from interviewkit.analysis.passages import Segments, segments
from interviewkit.analysis.rolled import counted
from interviewkit.analysis.table import Entries, Heading, Table, places
from interviewkit.journey.queries import voices
from interviewkit.store.bulk import fetch, integers
from interviewkit.themes.cooccurrence import Floats, Ints
from interviewkit.themes.pairs import Codings, codings_of

By = Literal["source", "speaker", "code"]
COLUMNS = ("share", "coded", "text", "quotes")


def coverage(session: Session, by: By = "source", *, below: bool = False) -> Table:
    """One row a source, speaker or code. Columns: "share" of its text that is coded, "coded" and "text" (characters),
    "quotes". By code, text is all there is. A speaker is a participant, else a name in the transcripts.
    below: by code, sub-codes are counted with their parents too."""
    known = segments(session)
    columns = "id", "start_segment_id", "start_offset", "end_segment_id", "end_offset"
    coded_ones = "FROM quote WHERE lost_text IS NULL AND id IN (SELECT quote_id FROM tag)"
    quote, first, start, last, end = integers(session, columns, coded_ones)
    one = known.at(first)
    begin, finish = known.begin[one] + start, known.begin[known.at(last)] + end
    n = len(voices(session))
    if by == "code":
        return _by_code(session, counted(session, below=below), known, quote, begin, finish, n)
    heads, group = _groups(session, known, by)
    covered = _covered(begin, finish)
    coded = np.interp(known.begin + known.length, *covered) - np.interp(known.begin, *covered)
    text, done = (np.bincount(group, each, len(heads)).astype(np.float64) for each in (known.length, coded))
    of = group[one]
    return _table(heads, done, text, quote, of, n)


def _by_code(
    session: Session, tagged: Codings, known: Segments, quote: Ints, begin: Ints, finish: Ints, n: int
) -> Table:
    heads = tuple(code_headings(session, tagged))
    at, coding = codings_of(tagged, quote)
    of = places(tagged.code, np.array([head.key for head in heads], np.int64))[coding]
    coded = np.zeros(len(heads))
    for code in range(len(heads)):
        here = at[of == code]
        coded[code] = _covered(begin[here], finish[here])[1][-1]
    return _table(heads, coded, np.full(len(heads), known.length.sum(), float), quote[at], of, n)


def _groups(session: Session, known: Segments, by: By) -> tuple[tuple[Heading, ...], Ints]:
    if by == "source":
        heads = [Heading(id, name) for id, name in fetch(session, "SELECT id, name FROM source ORDER BY position, id")]
        return tuple(heads), places(known.source, np.array([head.key for head in heads], np.int64))
    names = dict(
        fetch(
            session,
            """SELECT g.id, coalesce(p.label, v.label, '') FROM segment g LEFT JOIN speaker v ON v.id = g.speaker_id
               LEFT JOIN participant p ON p.id = v.participant_id""",
        )
    )
    called = [names[id] for id in known.id.tolist()]
    order = {name: at for at, name in enumerate(sorted(set(called)))}
    return tuple(Heading(name, name) for name in order), np.array([order[name] for name in called], np.int64)


def _table(heads: tuple[Heading, ...], coded: Floats, text: Floats, quote: Ints, of: Ints, n: int) -> Table:
    share = np.divide(coded, text, out=np.full(len(heads), np.nan), where=text > 0)
    many, _ = Entries(of, np.zeros_like(of), quote, quote).counts((len(heads), 1))
    values = np.stack([share, coded, text, many[:, 0]], axis=1).reshape(len(heads), len(COLUMNS))

    def quotes_of(row: int, column: int) -> tuple[int, ...]:
        return tuple(np.unique(quote[of == row] if row >= 0 else quote).tolist())

    columns = tuple(Heading(key, key) for key in COLUMNS)
    return Table(heads, columns, {"coverage": values}, quotes_of, n, int(text.sum()) if len(heads) else 0)


def _covered(begin: Ints, finish: Ints) -> tuple[Floats, Floats]:
    """Points of the line "characters covered before here": rises by one a character inside any passage."""
    order = np.argsort(begin, kind="stable")
    begin, reach = begin[order], np.maximum.accumulate(finish[order])
    start = np.maximum(begin, np.r_[0, reach[:-1]][: len(begin)])
    new = np.maximum(reach - start, 0)
    done = np.cumsum(new)
    at = np.stack([start, start + new], axis=1).ravel()
    points = np.stack([done - new, done], axis=1).ravel()
    return np.r_[-1.0, at], np.r_[0.0, points]
