"""Every code on every quote as rows of a table, in our own columns or in those of other programs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlmodel import Session

from interviewkit.coding.cards import Card, cards
from interviewkit.coding.queries import CodeRow, codebook
from interviewkit.errors import FileTrouble, UserError
from interviewkit.exchange.code_files import hue_colours
from interviewkit.exchange.sheets import Rows, write_csv, write_xlsx
from interviewkit.store.bulk import fetch
from interviewkit.store.files import write_whole
from interviewkit.text.times import stamp

_DEEPEST = 200


@dataclass(frozen=True, slots=True)
class Coding:
    """One code by one coder on one quote. path: names of the codes above it and its own, the topmost first."""

    guid: str
    card: Card
    code: str
    path: tuple[str, ...]
    coder: str
    weight: float
    at: str
    end_paragraph: int
    colour: int
    number: int


def codings(session: Session) -> list[Coding]:
    """All of them, in the order of the material; quotes without codes are not among them."""
    rows = fetch(
        session,
        """SELECT t.id, t.quote_id, q.guid, t.code_id, coalesce(c.name, ''), t.weight, t.created_at, q.end_segment_id
           FROM tag t JOIN quote q ON q.id = t.quote_id LEFT JOIN coder c ON c.id = t.coder_id ORDER BY t.id""",
    )
    book = {row.id: row for row in codebook(session, counted=False)}
    found = {card.quote_id: card for card in cards(session, {row[1] for row in rows})}
    order = {quote: n for n, quote in enumerate(found)}
    places = _places(session)
    made = [
        Coding(
            guid,
            found[quote],
            book[code].name,
            _path(book, code),
            coder,
            weight,
            at,
            places.get(end, 0),
            book[code].colour,
            tag,
        )
        for tag, quote, guid, code, coder, weight, at, end in rows
        if quote in found and code in book
    ]
    return sorted(made, key=lambda each: (order[each.card.quote_id], each.number))


def write_codings(session: Session, path: Path, layout: str = "interviewkit") -> int:
    """Writes all codings to a .csv or .xlsx as a layout has them; how many. FileTrouble, UserError for no layout."""
    if layout not in LAYOUTS:
        raise UserError(
            "There is no layout “{layout}”.",
            attempt="Choose one of these: {known}.",
            layout=layout,
            known=", ".join(LAYOUTS),
        )
    found = codings(session)
    rows = LAYOUTS[layout](found)
    kind = path.suffix.lower()
    if kind not in (".csv", ".xlsx"):
        raise FileTrouble("“{name}” should end in .csv or .xlsx.", safe="Nothing was written.", name=path.name)
    write_whole(path, write_csv(rows) if kind == ".csv" else write_xlsx(rows, path.stem))
    return len(found)


def _own(found: Sequence[Coding]) -> Rows:
    head = ("quote", "coding", "source", "participant", "code", "code path", "coder", "weight", "text", "memo", "stage",
            "valence", "key quote", "paragraph", "start", "coded at")  # fmt: skip
    return [
        head,
        *(
            (
                each.guid, each.number, each.card.source, each.card.participant, each.code, " > ".join(each.path),
                each.coder, f"{each.weight:g}", each.card.text, each.card.memo, each.card.stage,
                "" if each.card.valence is None else f"{each.card.valence:g}", "yes" if each.card.starred else "",
                each.card.paragraph, "" if each.card.start_ms is None else stamp(each.card.start_ms, "."), each.at,
            )
            for each in found
        ),
    ]  # fmt: skip


def _taguette(found: Sequence[Coding]) -> Rows:
    rows: list[Sequence[str | int]] = [("id", "document", "tag", "content")]
    rows += [(each.number, each.card.source, ".".join(each.path), each.card.text) for each in found]
    return rows


def _qualcoder(found: Sequence[Coding]) -> Rows:
    """Its categories from the nearest to the topmost."""
    deepest = max((len(each.path) for each in found), default=1) - 1
    rows: list[Sequence[str | int]] = [
        ("File", "Coder", "Coded", "Id", "Codename", "Coded_Memo", *("Category" for _ in range(deepest)))
    ]
    for each in found:
        above = [*each.path[-2::-1], *[""] * (deepest - len(each.path) + 1)]
        card = each.card
        rows.append((card.source, each.coder, card.text, each.number, each.code, card.memo, *above))
    return rows


def _maxqda(found: Sequence[Coding]) -> Rows:
    hues = hue_colours()
    rows: list[Sequence[str | int]] = [
        ("Color", "Comment", "Document group", "Document name", "Code", "Beginning", "End", "Weight", "Segment", "Size",
         "Area %", "Author", "Created")
    ]  # fmt: skip
    for each in found:
        card, colour, when = each.card, hues[each.colour % len(hues)], each.at[:19].replace("T", " ")
        rows.append((
            colour, card.memo, "", card.source, "\\".join(each.path), card.paragraph, each.end_paragraph,
            f"{each.weight:g}", card.text, len(card.text), "", each.coder, when,
        ))  # fmt: skip
    return rows


def _dedoose(found: Sequence[Coding]) -> Rows:
    """One row an excerpt, three columns a code."""
    codes = sorted({each.code for each in found})
    excerpts: dict[int, list[Coding]] = {}
    for each in found:
        excerpts.setdefault(each.card.quote_id, []).append(each)
    rows: list[list[str | int]] = []
    for own in excerpts.values():
        card, weights = own[0].card, {each.code: each.weight for each in own}
        row: list[str | int] = [card.source, own[0].coder, card.text]
        for code in codes:
            there = code in weights
            row += ["True" if there else "False", "", f"{weights[code]:g}" if there else ""]
        rows.append(row)
    head = ["Media Title", "Excerpt Creator", "Excerpt Copy"]
    for code in codes:
        head += [f"Code: {code} Applied", f"Code: {code} Range", f"Code: {code} Weight"]
    return [head, *rows]


LAYOUTS: dict[str, Callable[[Sequence[Coding]], Rows]] = {
    "interviewkit": _own, "taguette": _taguette, "qualcoder": _qualcoder, "maxqda": _maxqda, "dedoose": _dedoose,
}  # fmt: skip


def _path(book: dict[int, CodeRow], code_id: int) -> tuple[str, ...]:
    names: list[str] = []
    at: int | None = code_id
    while at is not None and at in book and len(names) < _DEEPEST:
        names.append(book[at].name)
        at = book[at].parent_id
    return tuple(reversed(names))


def _places(session: Session) -> dict[int, int]:
    """Segment → its number in its source, from 1."""
    found: dict[int, int] = {}
    n, before = 0, None
    for segment, source in fetch(session, "SELECT id, source_id FROM segment ORDER BY source_id, position"):
        n = n + 1 if source == before else 1
        before = source
        found[segment] = n
    return found
