"""The codes on the keys 1–9, remembered in the project."""

from __future__ import annotations

from sqlmodel import Session, col, select

from interviewkit.model import Code, Setting
from interviewkit.store.bulk import fetch

NAME = "pinned_codes"
KEYS = 9


def pins(session: Session) -> list[int | None]:
    """Nine places for code ids, None for a free one.

    Without any chosen, the first nine codes without children, in the codebook's order.
    """
    setting = _setting(session)
    rows = list(session.exec(select(Code.id, Code.parent_id).order_by(col(Code.position), col(Code.id))))
    if setting is not None:
        alive = {code for code, _ in rows}
        kept = [code if code in alive else None for code in setting.value[:KEYS]]
        return kept + [None] * (KEYS - len(kept))
    below: dict[int | None, list[int]] = {}
    for code, parent in rows:
        assert code is not None
        below.setdefault(parent, []).append(code)
    waiting, usual = list(reversed(below.get(None, []))), list[int | None]()
    while waiting and len(usual) < KEYS:
        code = waiting.pop()
        if code in below:
            waiting.extend(reversed(below[code]))
        else:
            usual.append(code)
    return usual + [None] * (KEYS - len(usual))


def pin_code(session: Session, code_id: int, key: int) -> None:
    """Puts a code on a key 1–9; it leaves the key it had. ValueError for another key."""
    if not 1 <= key <= KEYS:
        raise ValueError(f"no key {key}")
    chosen: list[int | None] = [None if code == code_id else code for code in pins(session)]
    chosen[key - 1] = code_id
    _keep(session, chosen)


def unpin_code(session: Session, code_id: int) -> None:
    """Frees the key a code is on."""
    _keep(session, [None if code == code_id else code for code in pins(session)])


def settle(session: Session) -> None:
    """From here on the keys stay with their codes, whatever happens to the codebook."""
    if not fetch(session, "SELECT 1 FROM setting WHERE name = :name", {"name": NAME}):
        _keep(session, pins(session))


def _setting(session: Session) -> Setting | None:
    return session.exec(select(Setting).where(Setting.name == NAME)).first()


def _keep(session: Session, chosen: list[int | None]) -> None:
    setting = _setting(session) or Setting(name=NAME)
    setting.value = chosen
    session.add(setting)
