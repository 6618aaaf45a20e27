"""Everything a person can do in the coding room, with its keys."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from interviewkit.ui.actions import Action, with_writable
from interviewkit.ui.code import codebook_acts, menus, pickers
from interviewkit.ui.code.alike_dialog import code_all_alike
from interviewkit.ui.code.rules_dialog import open_rules
from interviewkit.ui.code.workspace import PASSAGE, CodeWorkspace
from interviewkit.ui.quote_acts import ACTIONS as ON_QUOTES
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


def _has_own_code(desk: Desk) -> bool:
    if not _can_act(desk):
        return False
    hand = _room(desk).hand
    return hand.quote is not None and any(tag.coder == hand.coder() for tag in hand.quote.tags)


def _has_passage(desk: Desk) -> bool:
    return desk.room == "code" and desk.project is not None and _room(desk).hand.passage is not None


def _is_filtered(desk: Desk) -> bool:
    return desk.room == "code" and bool(_room(desk).filters.showing)


def _has_lost(desk: Desk) -> bool:
    return desk.room == "code" and desk.project is not None and bool(_room(desk).lost())


def _do(act: Act) -> Callable[[Desk], object]:
    return lambda desk: act(_room(desk))


def _pinned(key: int, desk: Desk) -> int | None:
    return _room(desk).pins[key - 1] if _room(desk).pins else None


def _apply_pinned(key: int, desk: Desk) -> None:
    code = _pinned(key, desk)
    if code is not None:
        _room(desk).apply(code, by_key=True)


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
    room.hand.code_in_vivo(room.words_in_hand(), [(code.id, code.name) for code in room.codes.values()])


def _uncode(room: CodeWorkspace) -> None:
    """The newest of one's own codes; a quote that carries none of them is deleted only by Shift+Delete."""
    quote = room.hand.quote
    own = [tag for tag in quote.tags if tag.coder == room.hand.coder()] if quote else []
    if own:
        code = room.codes.get(own[-1].code_id)
        room.hand.uncode(own[-1].code_id, code.name if code else "")


def _all_starred(desk: Desk) -> bool:
    quotes = _room(desk).hand.held.quotes if _can_act(desk) else ()
    return bool(quotes) and all(quote.starred for quote in quotes)


def _memo(room: CodeWorkspace) -> None:
    room.inspector.ensureWidgetVisible(room.inspector.memo)
    room.inspector.memo.setFocus()


def _suggest(room: CodeWorkspace) -> None:
    room.inspector.suggestions.ask()
    room.inspector.ensureWidgetVisible(room.inspector.suggestions)


def _edit(room: CodeWorkspace) -> None:
    room.transcript.setFocus()
    room.transcript.set_editing(not room.transcript.editing())


def _act(
    name: str, text: str, act: Act, keys: tuple[str, ...], icon: str = "", *, section: str,
    can: Callable[[Desk], bool] = _can_act, checked: Callable[[Desk], bool] | None = None,
) -> Action:  # fmt: skip
    return Action(f"code.{name}", text, _do(act), keys, CODE, section, icon, "code", PASSAGE, enabled=can,
                  checked=checked)  # fmt: skip


ACTIONS = (
    _act("pick", mark("Code…"), pickers.pick_code, ("Return",), "mdi6.tag-plus-outline", section="code"),
    _act("repeat", mark("The last code again"), _repeat, (".",), "mdi6.repeat", section="code"),
    _act("in_vivo", mark("Code in the person's words"), _in_vivo, (",",), "mdi6.format-quote-open", section="code"),
    _act("uncode", mark("Take the last code off"), _uncode, ("Del",), "mdi6.tag-minus-outline", section="code",
         can=_has_own_code),
    _act("change", mark("Change the codes…"), pickers.pick_change, ("Shift+Return",), section="code", can=_has_quote),
    _act("weight", mark("Weight of a code…"), pickers.pick_weight, ("W",), "mdi6.scale-balance", section="code",
         can=_has_own_code),
    _act("alike", mark("Code all like this…"), code_all_alike, ("L",), "mdi6.tag-multiple-outline", section="code",
         can=_has_own_code),
    _act("feeling", mark("Feeling…"), pickers.pick_feeling, ("'",), "mdi6.emoticon-outline", section="feeling"),
    _act("worse", mark("More unpleasant"), lambda r: r.hand.lean(-1), ("-",), section="feeling"),
    _act("neutral", mark("Neutral feeling"), lambda r: r.hand.lean(0), ("0",), section="feeling"),
    _act("better", mark("More pleasant"), lambda r: r.hand.lean(1), ("=", "+"), section="feeling"),
    _act("stage", mark("Stage or touchpoint…"), pickers.pick_stage, ("S",), "mdi6.map-marker-outline", section="stage"),
    _act("need", mark("Stated or latent need…"), pickers.pick_need, ("N",), "mdi6.hand-heart-outline", section="stage"),
    _act("star", mark("Key quote"), lambda r: r.hand.star(), ("*",), "mdi6.star-outline", section="stage",
         checked=_all_starred),
    _act("memo", mark("Memo"), _memo, (";",), "mdi6.note-outline", section="stage"),
    _act("suggest", mark("Suggest codes and feelings"), _suggest, ("G",), "mdi6.lightbulb-outline", section="stage"),
    _act("remove", mark("Delete quote"), lambda r: r.hand.remove(), ("Shift+Del",), "mdi6.delete-outline",
         section="remove", can=_has_quote),
    *(
        Action(
            f"code.pin.{key}", mark("Code on a key"), partial(_apply_pinned, key), (str(key),), (CODE, PINNED),
            "", "", "code", PASSAGE, enabled=partial(_can_apply_pinned, key), label=partial(_pinned_label, key),
        )
        for key in range(1, 10)
    ),
    Action("code.filter", mark("Show only…"), _do(lambda r: r.filters.pick()), ("F",), CODE, "choose",
           "mdi6.filter-outline", "code", PASSAGE),
    Action("code.filter.clear", mark("Show all codings"), _do(lambda r: r.filters.clear()), ("Shift+F",), CODE,
           "choose", "mdi6.filter-off-outline", "code", PASSAGE, enabled=_is_filtered),
    Action("code.choose", mark("Choose the quotes in the selection"), _do(lambda r: r.transcript.choose_in_selection()),
           ("A",), CODE, "choose", "mdi6.select-multiple", "code", PASSAGE, enabled=_has_passage),
    Action("code.lost", mark("Quotes that lost their text…"), _do(pickers.pick_lost), (), CODE, "remove",
           "mdi6.link-variant-off", "code", enabled=_has_lost),
    Action("code.new", mark("New code"), _do(lambda r: menus.new_code(r, None)), ("Ctrl+Shift+N",), CODE, "",
           "mdi6.plus", "code", enabled=with_writable, toolbar=True),
    *codebook_acts.ACTIONS,
    *ON_QUOTES,
    Action("code.rules", mark("Code by rule…"), _do(lambda r: open_rules(r, r.desk)), (), CODE, "",
           "mdi6.auto-fix", "code", enabled=with_writable),
    Action("code.edit", mark("Edit the text"), _do(_edit), (), CODE, "", "mdi6.pencil-outline", "code",
           enabled=with_writable, checked=lambda d: d.room == "code" and _room(d).transcript.editing(), toolbar=True),
)  # fmt: skip
