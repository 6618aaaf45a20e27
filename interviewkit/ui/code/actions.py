"""Everything a person can do in the coding room, with its keys."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from interviewkit.ui.actions import Action, with_writable
from interviewkit.ui.code import menus, pickers
from interviewkit.ui.code.workspace import PASSAGE, CodeWorkspace
from interviewkit.words import mark, tr

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk

CODE, PINNED = mark("Code"), mark("Pinned codes")
Act = Callable[[CodeWorkspace], object]


def _room(desk: Desk) -> CodeWorkspace:
    return desk.workspace(CodeWorkspace)


def _can_act(desk: Desk) -> bool:
    return desk.room == "code" and with_writable(desk) and _room(desk).hand.can_act()


def _has_quote(desk: Desk) -> bool:
    return _can_act(desk) and _room(desk).hand.quote is not None


def _do(act: Act) -> Callable[[Desk], object]:
    return lambda desk: act(_room(desk))


def _pinned(key: int, desk: Desk) -> int | None:
    return _room(desk).pins[key - 1] if _room(desk).pins else None


def _apply_pinned(key: int, desk: Desk) -> None:
    code = _pinned(key, desk)
    if code is not None:
        _room(desk).apply(code)


def _pinned_label(key: int, desk: Desk) -> str:
    if desk.room != "code" or (code := _room(desk).codes.get(_pinned(key, desk) or 0)) is None:
        return tr("Code on key {key}", key=key)
    return code.name


def _can_apply_pinned(key: int, desk: Desk) -> bool:
    return _can_act(desk) and _pinned(key, desk) is not None


def _repeat(room: CodeWorkspace) -> None:
    last = next((code for code in room.hand.last_codes if code in room.codes), None)
    if last is not None:
        room.apply(last)


def _in_vivo(room: CodeWorkspace) -> None:
    words = room.words_in_hand()
    known = next((code.id for code in room.codes.values() if code.name == " ".join(words.split())), None)
    room.hand.code_in_vivo(words, known)


def _uncode(room: CodeWorkspace) -> None:
    quote = room.hand.quote
    if quote is None:
        return
    own = [tag for tag in quote.tags if room.desk.project is not None and tag.coder == room.desk.project.coder]
    if own:
        code = room.codes.get(own[-1].code_id)
        room.hand.uncode(own[-1].code_id, code.name if code else "")
    else:
        room.hand.remove()


def _memo(room: CodeWorkspace) -> None:
    room.inspector.memo.setFocus()


def _edit(room: CodeWorkspace) -> None:
    room.transcript.setFocus()
    room.transcript.set_editing(not room.transcript.editing())


def _act(
    name: str, text: str, act: Act, keys: tuple[str, ...], icon: str = "", *, section: str, quote: bool = False
) -> Action:
    return Action(
        f"code.{name}", text, _do(act), keys, CODE, section, icon, "code", PASSAGE,
        enabled=_has_quote if quote else _can_act,
    )  # fmt: skip


ACTIONS = (
    _act("pick", mark("Code…"), pickers.pick_code, ("Return",), "mdi6.tag-plus-outline", section="code"),
    _act("repeat", mark("The last code again"), _repeat, (".",), "mdi6.repeat", section="code"),
    _act("in_vivo", mark("Code in the person's words"), _in_vivo, (",",), "mdi6.format-quote-open", section="code"),
    _act("uncode", mark("Take the last code off"), _uncode, ("Del",), "mdi6.tag-minus-outline", section="code",
         quote=True),
    _act("feeling", mark("Feeling…"), pickers.pick_feeling, ("'",), "mdi6.emoticon-outline", section="feeling"),
    _act("worse", mark("More unpleasant"), lambda r: r.hand.lean(-1), ("-",), section="feeling"),
    _act("neutral", mark("Neutral feeling"), lambda r: r.hand.lean(0), ("0",), section="feeling"),
    _act("better", mark("More pleasant"), lambda r: r.hand.lean(1), ("=", "+"), section="feeling"),
    _act("stage", mark("Stage or touchpoint…"), pickers.pick_stage, ("S",), "mdi6.map-marker-outline", section="stage"),
    _act("memo", mark("Memo"), _memo, (";",), "mdi6.note-outline", section="stage"),
    _act("remove", mark("Delete quote"), lambda r: r.hand.remove(), ("Shift+Del",), "mdi6.delete-outline",
         section="remove", quote=True),
    *(
        Action(
            f"code.pin.{key}", mark("Code on a key"), partial(_apply_pinned, key), (str(key),), (CODE, PINNED),
            "", "", "code", PASSAGE, enabled=partial(_can_apply_pinned, key), label=partial(_pinned_label, key),
        )
        for key in range(1, 10)
    ),
    Action("code.new", mark("New code"), _do(lambda r: menus.new_code(r, None)), ("Ctrl+Shift+N",), CODE, "",
           "mdi6.plus", "code", enabled=with_writable, toolbar=True),
    Action("code.edit", mark("Edit the text"), _do(_edit), (), CODE, "", "mdi6.pencil-outline", "code",
           enabled=with_writable, checked=lambda d: d.room == "code" and _room(d).transcript.editing(), toolbar=True),
)  # fmt: skip
