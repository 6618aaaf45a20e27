"""Thoughts written down: memos on sources, participants, codes, themes and stages, and the journal, linked by [[…]].

A link is stored as [[code:12|Late]], so that it stays true when its target is renamed, and shown as [[Late]]. Where two
things are called the same, the link shown names its kind: [[memo: Late]]. A link to nothing is kept as it is written.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlmodel import Session

from interviewkit.model import Memo, now
from interviewkit.store.bulk import fetch
from interviewkit.text.folding import fold
from interviewkit.words import language, mark, tr

KINDS = {
    "code": mark("code"),
    "source": mark("source"),
    "participant": mark("participant"),
    "theme": mark("theme"),
    "stage": mark("stage"),
    "memo": mark("memo"),
}
"""What links lead to; where names are alike, the first of these is meant."""
ABOUT = ("code", "source", "participant", "theme", "stage")
"""What a memo can be about; about nothing, it is an entry of the journal."""
LINK = re.compile(r"\[\[([^\[\]\n]+)\]\]")
STORED = re.compile(r"\[\[(code|source|participant|theme|stage|memo):(\d+)\|([^\[\]\n]*)\]\]")
"""A link as it is kept: kind, id, and what its target was called."""

_UNLINKED = str.maketrans("[]|", "   ")
Thing = tuple[str, int]
"""(kind, id) of something a memo leads to or is about."""


@dataclass(frozen=True, slots=True)
class MemoRow:
    """A memo, with its text as shown. about: what it is about, None for the journal; about_name: its name.

    created_at, changed_at: ISO in UTC.
    """

    id: int
    title: str
    text: str
    about: Thing | None
    about_name: str
    coder: str
    created_at: str
    changed_at: str

    @property
    def heading(self) -> str:
        """The title, else the first line of the text; "" for an empty memo."""
        return self.title or next((line.strip() for line in self.text.split("\n") if line.strip()), "")


class Names:
    """What can be linked to, by name and by id."""

    def __init__(self, things: Mapping[Thing, str]) -> None:
        rank = {kind: at for at, kind in enumerate(KINDS)}
        self.by_thing = {thing: plain for thing, name in things.items() if (plain := _plain(name))}
        self._by_name: dict[str, Thing] = {}
        for thing in sorted(self.by_thing, key=lambda each: (rank[each[0]], each[1])):
            self._by_name.setdefault(self.by_thing[thing], thing)
        self._folded = {fold(name): thing for name, thing in reversed(self._by_name.items())}

    def find(self, name: str) -> Thing | None:
        """What a link's words mean; None for nothing."""
        name = " ".join(name.split())
        if (found := self._by_name.get(name)) is not None:
            return found
        head, colon, rest = name.partition(":")
        kind = next((each for each, word in KINDS.items() if head.strip().casefold() in (word, tr(word), each)), None)
        if colon and kind:
            label = rest.strip()
            alike = [each for each, own in self.by_thing.items() if each[0] == kind and own == label]
            if alike:
                return min(alike, key=lambda each: each[1])
        return self._folded.get(fold(name))

    def label(self, thing: Thing) -> str:
        """The words of a link to something; with its kind where something else has the name."""
        name = self.by_thing[thing]
        return name if self._by_name.get(name) == thing else f"{tr(KINDS[thing[0]])}: {name}"

    def shown(self, text: str) -> str:
        """A stored text as a person reads it."""

        def link(match: re.Match[str]) -> str:
            thing = (match[1], int(match[2]))
            if thing in self.by_thing and self.find(self.label(thing)) == thing:
                return f"[[{self.label(thing)}]]"
            return match[0] if thing in self.by_thing else f"[[{match[3]}]]"

        return STORED.sub(link, text)

    def stored(self, text: str) -> str:
        """A text as a person writes it, its links made fast to what they name."""

        def link(match: re.Match[str]) -> str:
            if STORED.fullmatch(match[0]):
                return match[0]
            thing = self.find(match[1])
            return match[0] if thing is None else f"[[{thing[0]}:{thing[1]}|{self.by_thing[thing]}]]"

        return LINK.sub(link, text)


def names(session: Session) -> Names:
    """Everything that can be linked to now."""
    stage = "name_ko" if language() == "ko" else "name_en"
    tables = {
        "code": "SELECT id, name FROM code",
        "source": "SELECT id, name FROM source",
        "participant": "SELECT id, label FROM participant",
        "theme": "SELECT id, name FROM theme",
        "stage": f"SELECT id, {stage} FROM stage",
        "memo": "SELECT id, title FROM memo WHERE title <> ''",
    }
    return Names({(kind, row[0]): row[1] for kind, sql in tables.items() for row in fetch(session, sql)})


def memos(session: Session, known: Names | None = None, only: int | None = None) -> list[MemoRow]:
    """All memos, the one written last first; or only the one with an id."""
    known = known or names(session)
    rows = fetch(
        session,
        f"""SELECT m.id, m.title, m.text, m.code_id, m.source_id, m.participant_id, m.theme_id, m.stage_id,
             coalesce(c.name, ''), m.created_at, m.changed_at
           FROM memo m LEFT JOIN coder c ON c.id = m.coder_id {"" if only is None else "WHERE m.id = :only"}
           ORDER BY m.changed_at DESC, m.id DESC""",
        {} if only is None else {"only": only},
    )
    found = []
    for memo_id, title, text, *ids, coder, created, changed in rows:
        about = next(((kind, i) for kind, i in zip(ABOUT, ids, strict=True) if i is not None), None)
        about_name = known.by_thing.get(about, "") if about else ""
        found.append(MemoRow(memo_id, title, known.shown(text), about, about_name, coder, created, changed))
    return found


def add_memo(session: Session, about: Thing | None = None, title: str = "", text: str = "") -> int:
    """A new memo about something, or an entry of the journal. Its id."""
    memo = Memo(title=_plain(title), text=names(session).stored(text), coder_id=session.info.get("coder_id"))
    _set_about(memo, about)
    session.add(memo)
    session.flush()
    assert memo.id is not None
    return memo.id


def write(session: Session, memo_id: int, title: str, text: str) -> None:
    """What a memo says, as shown to the person; its links are made fast. One that is gone is passed over."""
    memo = session.get(Memo, memo_id)
    if memo is None:
        return
    known, title = names(session), _plain(title)
    if memo.title == title and known.shown(memo.text) == text:
        return
    memo.title, memo.text, memo.changed_at = title, known.stored(text), now()
    session.add(memo)


def put_about(session: Session, memo_id: int, about: Thing | None) -> None:
    """Makes a memo one about something else, or an entry of the journal."""
    memo = session.get_one(Memo, memo_id)
    _set_about(memo, about)
    session.add(memo)


def delete_memos(session: Session, memo_ids: Sequence[int]) -> None:
    """Takes memos away."""
    for memo_id in memo_ids:
        if (memo := session.get(Memo, memo_id)) is not None:
            session.delete(memo)


def fits(row: MemoRow, wanted: str) -> bool:
    """Whether all words looked for stand in a memo, its title or the name of what it is about."""
    there = fold(f"{row.title}\n{row.text}\n{row.about_name}")
    return all(word in there for word in fold(wanted).split())


def leading_to(rows: Sequence[MemoRow], thing: Thing, known: Names) -> list[MemoRow]:
    """The memos that link to something."""
    return [row for row in rows if any(known.find(link) == thing for link in LINK.findall(row.text))]


def _set_about(memo: Memo, about: Thing | None) -> None:
    for kind in ABOUT:
        setattr(memo, f"{kind}_id", about[1] if about is not None and about[0] == kind else None)


def _plain(name: str) -> str:
    """A name as it can stand within a link."""
    return " ".join(name.translate(_UNLINKED).split())
