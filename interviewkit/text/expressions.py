"""What can be told of a regular expression before it is used: whether it stays within words, what it surely holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from importlib import import_module
from typing import Any

sre: Any = import_module("re._constants")
parse: Any = import_module("re._parser").parse
_REPEATS = (sre.MAX_REPEAT, sre.MIN_REPEAT)
_LOOKS = (sre.ASSERT, sre.ASSERT_NOT)
_ENDS_OF_TEXT = (sre.AT_BEGINNING_STRING, sre.AT_END_STRING)
_BLANK = {sre.CATEGORY_SPACE, sre.CATEGORY_NOT_DIGIT, sre.CATEGORY_NOT_WORD}


@lru_cache(maxsize=256)
def stays_in_words(shape: re.Pattern[str]) -> bool:
    """Whether it finds the same in a text as in the stretches between blanks, one by one: no hit holds a blank, none
    depends on one that is not beside it like an end of the text."""
    return _stays(_parsed(shape))


@lru_cache(maxsize=256)
def within_lines(shape: re.Pattern[str]) -> bool:
    """Whether its hits depend on nothing outside their line, as long as none holds a line end."""
    return not any(
        kind in _LOOKS or (kind is sre.AT and value in _ENDS_OF_TEXT) for kind, value in _every(_parsed(shape))
    )


@lru_cache(maxsize=256)
def needed(shape: re.Pattern[str]) -> tuple[str, ...]:
    """Rows of letters within a word that are in every hit, in their order: the longest, three at most."""
    if shape.flags & re.IGNORECASE:
        return ()
    rows = [""]
    for kind, value in _parsed(shape):
        if kind is sre.LITERAL and not chr(value).isspace():
            rows[-1] += chr(value)
        else:
            rows.append("")
    longest = sorted((len(row), n) for n, row in enumerate(rows) if row)[-3:]
    return tuple(rows[n] for n in sorted(n for _, n in longest))


@lru_cache(maxsize=256)
def in_succession(shape: re.Pattern[str]) -> tuple[re.Pattern[str], ...]:
    """What stands before, between and behind the single blanks of an expression, where each stays in its word; none
    where it has no such blanks, or more than blanks lie between its words."""
    every = list(_every(_parsed(shape)))
    if shape.flags & re.VERBOSE or any(kind is sre.GROUPREF for kind, _ in every):
        return ()
    blanks = sum(kind is sre.LITERAL and value == 32 for kind, value in _parsed(shape))
    parts = shape.pattern.split(" ")
    if not blanks or len(parts) != blanks + 1:
        return ()
    try:
        found = tuple(re.compile(part, shape.flags & re.IGNORECASE | re.MULTILINE) for part in parts)
    except re.error:
        return ()
    return found if all(map(stays_in_words, found)) else ()


def _parsed(shape: re.Pattern[str]) -> Sequence[tuple[Any, Any]]:
    found: Sequence[tuple[Any, Any]] = parse(shape.pattern, shape.flags & ~re.DEBUG)
    return found


def _stays(nodes: Iterable[tuple[Any, Any]]) -> bool:
    for kind, value in nodes:
        if kind is sre.LITERAL:
            good = value not in (10, 32)
        elif kind is sre.IN:
            good = not _may_be_blank(value)
        elif kind is sre.AT:
            good = value in (sre.AT_BOUNDARY, sre.AT_NON_BOUNDARY)
        elif kind is sre.GROUPREF:
            good = True
        else:
            inner = _inside(kind, value)
            good = inner is not None and all(_stays(each) for each in inner)
        if not good:
            return False
    return True


def _may_be_blank(items: Sequence[tuple[Any, Any]]) -> bool:
    negated = items[0][0] is sre.NEGATE
    held = [False, False]
    for kind, value in items:
        for n, code in enumerate((10, 32)):
            if kind is sre.LITERAL:
                held[n] = held[n] or value == code
            elif kind is sre.RANGE:
                held[n] = held[n] or value[0] <= code <= value[1]
            elif kind is sre.CATEGORY:
                held[n] = held[n] or value in _BLANK
    return not all(held) if negated else any(held)


def _inside(kind: Any, value: Any) -> list[Any] | None:
    """The parts of a node, None for one that is not understood."""
    if kind is sre.SUBPATTERN:
        return [value[3]]
    if kind in _REPEATS:
        return [value[2]]
    if kind is sre.BRANCH:
        return list(value[1])
    if kind in _LOOKS:
        return [value[1]]
    return None


def _every(nodes: Iterable[tuple[Any, Any]]) -> Iterable[tuple[Any, Any]]:
    for kind, value in nodes:
        yield kind, value
        inner = _inside(kind, value)
        if inner is None and kind not in _LEAVES:
            yield sre.ASSERT, None
        for part in inner or ():
            yield from _every(part)


_LEAVES = (sre.LITERAL, sre.NOT_LITERAL, sre.IN, sre.ANY, sre.AT, sre.GROUPREF)
