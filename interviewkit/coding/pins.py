"""The codes on the keys 1–9, remembered in the project."""

from __future__ import annotations

from sqlmodel import Session, col, select

from interviewkit.model import Code, Setting

NAME = "pinned_codes"
KEYS = 9


def pins(session: Session) -> list[int | None]:
    """Nine places for code ids, None for a free one. Without any chosen, the first nine codes without children."""
    setting = session.exec(select(Setting).where(Setting.name == NAME)).first()
    alive = set(session.exec(select(Code.id)))
    if setting is not None:
        kept = [code if code in alive else None for code in setting.value[:KEYS]]
        return kept + [None] * (KEYS - len(kept))
    parents = set(session.exec(select(Code.parent_id)))
    codes = session.exec(select(Code.id).order_by(col(Code.position), col(Code.id)))
    usual: list[int | None] = [code for code in codes if code not in parents][:KEYS]
    return usual + [None] * (KEYS - len(usual))


def pin_code(session: Session, code_id: int, key: int) -> None:
    """Puts a code on a key 1–9; it leaves the key it had."""
    chosen: list[int | None] = [None if code == code_id else code for code in pins(session)]
    chosen[key - 1] = code_id
    setting = session.exec(select(Setting).where(Setting.name == NAME)).first() or Setting(name=NAME)
    setting.value = chosen
    session.add(setting)
