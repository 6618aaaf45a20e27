"""The checklists of a guide: what must be ready before anybody sits down. Shipped lists are in resources/guides."""

from __future__ import annotations

import tomllib
from functools import cache

from sqlmodel import Session, col, select

from interviewkit import resources
from interviewkit.errors import ProjectTrouble
from interviewkit.guides.content import CHECKLISTS, CheckContent, line
from interviewkit.model import CheckItem, Guide


@cache
def shipped(language: str) -> tuple[CheckContent, ...]:
    """The lists that come with the program, for guides in "en" or "ko"."""
    path = resources.path("guides", f"checklists.{'ko' if language == 'ko' else 'en'}.toml")
    written = tomllib.loads(path.read_text(encoding="utf-8"))
    return tuple(CheckContent(name, text) for name in CHECKLISTS for text in written[name])


def use_shipped(session: Session, guide_id: int, language: str) -> int:
    """Adds the shipped lines that a guide lacks; how many."""
    here = {(item.list_name, item.text) for item in _items(session, guide_id)}
    missing = [item for item in shipped(language) if (item.list, item.text) not in here]
    for item in missing:
        add_check(session, guide_id, item.list, item.text)
    return len(missing)


def add_check(session: Session, guide_id: int, list_name: str, text: str) -> int:
    """A new line at the end of a list; its id."""
    if session.get(Guide, guide_id) is None:
        raise ProjectTrouble("This guide is no longer in the project.", safe="Nothing was changed.")
    if not line(text) or not line(list_name):
        raise ProjectTrouble("A checklist's line needs words.", safe="Nothing was changed.")
    last = max((item.position for item in _items(session, guide_id)), default=-1)
    item = CheckItem(guide_id=guide_id, list_name=line(list_name), text=line(text), position=last + 1)
    session.add(item)
    session.flush()
    assert item.id is not None
    return item.id


def tick(session: Session, item_id: int, done: bool = True) -> None:
    """Says that a line is done, or not yet."""
    item = _item(session, item_id)
    item.done = done
    session.add(item)


def tick_none(session: Session, guide_id: int) -> None:
    """All lists as before the first interview: nothing is done."""
    for item in _items(session, guide_id):
        item.done = False
        session.add(item)
    session.flush()


def word_check(session: Session, item_id: int, text: str) -> None:
    """Gives a line other words; no words take it away."""
    item = _item(session, item_id)
    if line(text):
        item.text = line(text)
        session.add(item)
    else:
        session.delete(item)


def delete_check(session: Session, item_id: int) -> None:
    """Takes a line off its list."""
    session.delete(_item(session, item_id))


def _item(session: Session, item_id: int) -> CheckItem:
    item = session.get(CheckItem, item_id)
    if item is None:
        raise ProjectTrouble("This line is no longer on the checklist.", safe="Nothing was changed.")
    return item


def _items(session: Session, guide_id: int) -> list[CheckItem]:
    own = select(CheckItem).where(CheckItem.guide_id == guide_id)
    return list(session.exec(own.order_by(col(CheckItem.position), col(CheckItem.id))))
