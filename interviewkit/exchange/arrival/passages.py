"""Writes the passages of an arriving project: quotes with their codes, memos, feelings and stages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sqlmodel import Session

from interviewkit.exchange.arrival.ledger import Ledger
from interviewkit.exchange.arrival.preparing import Placed
from interviewkit.exchange.arrival.shapes import FileCoding
from interviewkit.exchange.refi.conventions import FEELING, LOST, NEED, STAGE, STAR, TOUCHPOINT, WEIGHT
from interviewkit.model import now
from interviewkit.store.bulk import fetch, insert

FELT = re.compile(r"valence (-?\d), intensity (\d), weight ([0-9.e+-]{1,24})(?:\n(.*))?", re.DOTALL)
CUT_SHORT = 511
"""MAXQDA cuts a segment's comment here."""
QUOTE = ("guid", "source_id", "start_segment_id", "start_offset", "end_segment_id", "end_offset", "lost_text",
         "stage_id", "touchpoint_id", "memo", "starred", "need", "coder_id", "created_at")  # fmt: skip


@dataclass(slots=True)
class Gathered:
    """One quote to be: everything that the file puts on its words."""

    source_id: int
    place: tuple[int, int, int, int]
    guid: str
    lost: str | None
    coder: int | None
    created: str
    aliases: list[str] = field(default_factory=list)
    memos: list[str] = field(default_factory=list)
    codings: list[FileCoding] = field(default_factory=list)
    feelings: list[tuple[str, int, int, float, str, int | None, str]] = field(default_factory=list)
    stage: int | None = None
    touchpoint: int | None = None
    starred: bool = False
    need: str = ""


class Passages:
    """Gathers passages source by source, then writes them all at once."""

    def __init__(self, session: Session, ledger: Ledger, own: bool, touchpoints: dict[str, tuple[int, int]]) -> None:
        self._session, self._ledger, self._own = session, ledger, own
        self._touchpoints = touchpoints
        self._quotes: list[Gathered] = []
        self._places: dict[tuple[int, ...], Gathered] = {}
        self._here: dict[tuple[int, ...], int] = {}
        self._lost: dict[str, int] = {}
        self.merged = 0

    def expect(self, source_id: int) -> None:
        """Quotes that a source has already are used again where a passage has exactly their words."""
        sql = """SELECT start_segment_id, start_offset, end_segment_id, end_offset, id FROM quote
                 WHERE source_id = :source AND lost_text IS NULL ORDER BY id DESC"""
        self._here |= {row[:4]: row[4] for row in fetch(self._session, sql, {"source": source_id})}
        sql = "SELECT guid, id FROM quote WHERE source_id = :source AND lost_text IS NOT NULL"
        self._lost |= dict(fetch(self._session, sql, {"source": source_id}))

    def add(self, source_id: int, segment_ids: Sequence[int], placed: Iterable[Placed]) -> None:
        """Takes up the passages of one source whose segments have these ids."""
        for each in placed:
            selection = each.selection
            first, start, last, end = each.place
            place = segment_ids[first], start, segment_ids[last], end
            known = self._places.get(place) if each.lost is None and not self._own else None
            if known is None:
                known = Gathered(
                    source_id, place, selection.guid, each.lost, self._coder(selection.coder), selection.created
                )
                self._quotes.append(known)
                if each.lost is None:
                    self._places[place] = known
            else:
                self.merged += 1
            known.aliases.append(selection.guid)
            known.starred = known.starred or selection.starred
            known.codings += selection.codings
            if selection.note and selection.note not in known.memos:
                known.memos.append(selection.note)
            if len(selection.note) == CUT_SHORT:
                self._ledger.tell("comment-cut")
            on_codings = (guid for coding in selection.codings for guid in coding.notes)
            for guid in (*selection.notes, *on_codings):
                self._note(known, guid)

    def _coder(self, guid: str) -> int | None:
        return self._ledger.coders.get(guid)

    def _note(self, quote: Gathered, guid: str) -> None:
        """What a note on a passage says: a feeling, a stage, or in anybody else's words a memo."""
        note = self._ledger.notes.get(guid)
        if note is None:
            self._ledger.tell("reference-to-nothing")
            return
        title = note.title
        if title.startswith(WEIGHT):
            return  # it is about the coding
        if title.startswith(FEELING) and (felt := FELT.fullmatch(note.text)):
            valence, intensity = max(-3, min(3, int(felt[1]))), max(1, min(3, int(felt[2])))
            label, why = title.removeprefix(FEELING), felt[4] or ""
            made = note.created or now()
            quote.feelings.append((label, valence, intensity, _number(felt[3]), why, self._coder(note.coder), made))
        elif title.startswith(STAGE) and guid in self._ledger.stages:
            quote.stage = self._ledger.stages[guid]
        elif title.startswith(TOUCHPOINT) and guid in self._touchpoints:
            quote.touchpoint, stage = self._touchpoints[guid]
            quote.stage = stage if quote.stage is None else quote.stage
        elif title == STAR:
            quote.starred = True
        elif title in (f"{NEED}stated", f"{NEED}latent"):
            quote.need = title.removeprefix(NEED)
        elif title == LOST:
            quote.lost = note.text if quote.lost is not None else None
        else:
            memo = "\n".join(each for each in (title, note.text) if each.strip())
            if memo and memo not in quote.memos:
                quote.memos.append(memo)
        self._ledger.used.add(guid)

    def tell_whole(self, codes: int) -> None:
        """Codes lay on a whole source."""
        self._ledger.tell("codes-on-whole", "", codes)

    def write(self) -> None:
        """Writes everything that was gathered; the ledger then knows the quotes' ids."""
        ledger, at = self._ledger, now()
        fresh, ids = [], dict[int, int]()
        for quote in self._quotes:
            here = self._here.get(quote.place) if quote.lost is None else self._lost.get(quote.guid)
            if here is not None:
                ids[id(quote)] = here
                continue
            quote.guid = ledger.guid("quote", quote.guid)
            fresh.append(quote)
        first = fetch(self._session, "SELECT coalesce(max(id), 0) FROM quote")[0][0]
        insert(
            self._session,
            "quote",
            QUOTE,
            [
                (
                    *(quote.guid, quote.source_id, *quote.place, quote.lost, quote.stage, quote.touchpoint),
                    *("\n\n".join(quote.memos), quote.starred, quote.need, quote.coder, quote.created or at),
                )
                for quote in fresh
            ],
        )
        made = dict(fetch(self._session, "SELECT guid, id FROM quote WHERE id > :first", {"first": first}))
        for quote in fresh:
            ids[id(quote)] = made[quote.guid]
        ledger.tell("quotes-known", "", len(self._quotes) - len(fresh))
        ledger.tell("merged", "", self.merged)
        self._add_to_known(ids)
        self._tags(ids, at)
        self._feelings(ids)
        for quote in self._quotes:
            for alias in quote.aliases:
                ledger.quotes[alias] = ids[id(quote)]

    def _add_to_known(self, ids: dict[int, int]) -> None:
        """Memos, stages and stars for quotes that were here: they fill what is empty, and change nothing else."""
        from interviewkit.model import Quote

        here = {*self._here.values(), *self._lost.values()}
        for quote in self._quotes:
            if ids[id(quote)] not in here:
                continue
            row = self._session.get_one(Quote, ids[id(quote)])
            memo = "\n\n".join(each for each in quote.memos if each not in row.memo)
            row.memo = "\n\n".join(each for each in (row.memo, memo) if each)
            row.starred = row.starred or quote.starred
            row.need = row.need or quote.need
            if row.stage_id is None:
                row.stage_id, row.touchpoint_id = quote.stage, quote.touchpoint
            self._session.add(row)
        self._session.flush()

    def _tags(self, ids: dict[int, int], at: str) -> None:
        taken = set()
        if self._here or self._lost:
            taken = set(fetch(self._session, "SELECT quote_id, code_id, coalesce(coder_id, 0) FROM tag"))
        rows = []
        for quote in self._quotes:
            for coding in quote.codings:
                code = self._ledger.codes.get(coding.code)
                if code is None:
                    self._ledger.tell("code-missing")
                    continue
                coder = self._coder(coding.coder)
                key = ids[id(quote)], code, coder or 0
                if key in taken:
                    self._ledger.tell("coded-twice")
                    continue
                taken.add(key)
                weight = self._weight(coding)
                rows.append((*key[:2], coder, weight, coding.created or quote.created or at))
        insert(self._session, "tag", ("quote_id", "code_id", "coder_id", "weight", "created_at"), rows)
        self._ledger.tell("codings", "", len(rows))

    def _weight(self, coding: FileCoding) -> float:
        weight = coding.weight
        for guid in coding.notes:
            note = self._ledger.notes.get(guid)
            if note is None:
                continue
            if note.title.startswith(WEIGHT):
                weight = _number(note.title.removeprefix(WEIGHT), weight)
                self._ledger.used.add(guid)
        return weight

    def _feelings(self, ids: dict[int, int]) -> None:
        taken = set()
        if self._here or self._lost:
            taken = set(fetch(self._session, "SELECT quote_id, label, coalesce(coder_id, 0) FROM emotion"))
        rows = []
        for quote in self._quotes:
            for label, valence, intensity, weight, why, coder, made in quote.feelings:
                key = ids[id(quote)], label, coder or 0
                if key not in taken:
                    taken.add(key)
                    rows.append((*key[:2], valence, intensity, weight, why, coder, made))
        columns = ("quote_id", "label", "valence", "intensity", "weight", "why", "coder_id", "created_at")
        insert(self._session, "emotion", columns, rows)


def _number(text: str, otherwise: float = 1.0) -> float:
    try:
        found = float(text)
    except ValueError:
        return otherwise
    return found if abs(found) < 1e9 else otherwise
