"""Finds words in a text however they are written, and says what stands there instead, with positions to carry along."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from re._constants import BRANCH, MAX_REPEAT, MAXREPEAT, MIN_REPEAT, SUBPATTERN  # type: ignore[import-not-found]
from re._parser import parse  # type: ignore[import-not-found]
from typing import Any

from interviewkit.errors import UserError
from interviewkit.text.anchors import Anchor, Edit, Passage
from interviewkit.text.folding import Folded, fold

_REPEATS = (MAX_REPEAT, MIN_REPEAT)
_GROUP = re.compile(r"\$(\$|\d{1,2}|\{\w+\})")


@dataclass(frozen=True, slots=True)
class Replacement:
    """text[start:end] of one segment, `old`, becomes `new`; offsets in code points."""

    start: int
    end: int
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for, and what it becomes.

    Plain words match in any case, width and composition unless `exact`. whole: only where no letter or digit stands
    right before or behind. regex: `query` is a regular expression; $1 and ${name} in `new` are its groups, $$ is $.
    """

    query: str
    new: str = ""
    regex: bool = False
    whole: bool = False
    exact: bool = False

    def finder(self) -> Callable[[str], list[Replacement]]:
        """A function that finds everything in one text; UserError where the expression is none."""
        if self.regex:
            pattern, template = self._pattern(), _template(self.new)
            return lambda text: [each for each in _matches(pattern, template, text) if self._fits(text, each)]
        wanted = self.query if self.exact else fold(self.query)
        if not wanted.strip():
            return lambda text: []
        places = _exact if self.exact else _folded
        return lambda text: [each for each in places(text, wanted, self.new) if self._fits(text, each)]

    def _pattern(self) -> re.Pattern[str]:
        try:
            pattern = re.compile(self.query, 0 if self.exact else re.IGNORECASE)
            if _runs_away(parse(self.query)):
                raise UserError(
                    "“{pattern}” could look for hours: it repeats a part that itself repeats.",
                    attempt="Take one of the two repetitions out.",
                    pattern=self.query,
                )
            return pattern
        except re.error as error:
            raise UserError(
                "“{pattern}” is no regular expression: {reason}", pattern=self.query, reason=str(error)
            ) from error

    def _fits(self, text: str, found: Replacement) -> bool:
        if not self.whole:
            return True
        before = text[found.start - 1] if found.start else ""
        return not (before.isalnum() or text[found.end : found.end + 1].isalnum())


def applied(text: str, found: Sequence[Replacement]) -> str:
    """The text with replacements, which come in order and do not overlap, carried out."""
    parts, at = [], 0
    for each in found:
        parts += [text[at : each.start], each.new]
        at = each.end
    return "".join(parts) + text[at:]


def through_replacements(passage: Passage, segment: int, found: Sequence[Replacement]) -> Passage:
    """The passage after replacements in one segment: what took a word's place belongs to a quote that held any of it.

    Empty only where everything the passage held became nothing.
    """
    start, end = passage.start, passage.end
    if start.segment == segment:
        start = Anchor(segment, _moved(start.offset, found, start=True))
    if end.segment == segment:
        end = Anchor(segment, _moved(end.offset, found, start=False))
    if start.segment == end.segment and end.offset < start.offset:
        start = end
    return Passage(start, end)


def edits_of(found: Sequence[Replacement]) -> list[Edit]:
    """Replacements as edits, from the last to the first, that leave a word's time on what took its place."""
    edits: list[Edit] = []
    for each in reversed(found):
        start, end, length = each.start, each.end, len(each.new)
        if end - start < 2 or not length:
            edits.append(Edit(start, end, length))
            continue
        # What is written inside a word belongs to it; then the old letters around go.
        edits += [
            Edit(start + 1, start + 1, length),
            Edit(start + 1 + length, end + length, 0),
            Edit(start, start + 1, 0),
        ]
    return edits


def _moved(offset: int, found: Sequence[Replacement], *, start: bool) -> int:
    shift = 0
    for each in found:
        if offset <= each.start and (start or offset < each.end):
            break
        if offset >= each.end:
            shift += len(each.new) - (each.end - each.start)
        else:
            return each.start + shift + (0 if start else len(each.new))
    return offset + shift


def _exact(text: str, wanted: str, new: str) -> Iterator[Replacement]:
    at = text.find(wanted)
    while at >= 0:
        yield Replacement(at, at + len(wanted), wanted, new)
        at = text.find(wanted, at + len(wanted))


def _folded(text: str, wanted: str, new: str) -> Iterator[Replacement]:
    folded = Folded(text)
    at, done = folded.text.find(wanted), 0
    while at >= 0:
        start, end = folded.span(at, at + len(wanted))
        if start >= done:
            yield Replacement(start, end, text[start:end], new)
            done = end
        at = folded.text.find(wanted, at + len(wanted))


def _matches(pattern: re.Pattern[str], template: str, text: str) -> Iterator[Replacement]:
    for match in pattern.finditer(text):
        if match.end() > match.start():
            try:
                new = match.expand(template)
            except (re.error, IndexError) as error:
                raise UserError(
                    "“{pattern}” has no such group: {reason}", pattern=pattern.pattern, reason=str(error)
                ) from error
            yield Replacement(*match.span(), match.group(), new)


def _runs_away(nodes: Iterable[Any]) -> bool:
    """Whether something without end repeats what may itself be cut in many ways, as in (a+)+: matching then takes
    longer than a life, and nothing can stop it."""
    for kind, value in nodes:
        if kind in _REPEATS:
            _, most, inner = value
            if most is MAXREPEAT and _loose(inner):
                return True
            if _runs_away(inner):
                return True
        elif any(_runs_away(part) for part in _parts(kind, value)):
            return True
    return False


def _loose(nodes: Iterable[Any]) -> bool:
    """Whether there is a repetition without end and nothing beside it that must be there."""
    endless = False
    for kind, value in nodes:
        if kind in _REPEATS:
            least, most, inner = value
            endless = endless or most is MAXREPEAT or _loose(inner)
            if least and most is not MAXREPEAT and not _loose(inner):
                return False
        elif parts := _parts(kind, value):
            if not any(_loose(part) for part in parts):
                return False
            endless = True
        else:
            return False
    return endless


def _parts(kind: Any, value: Any) -> list[Any]:
    if kind is SUBPATTERN:
        return [value[3]]
    return list(value[1]) if kind is BRANCH else []


def _template(new: str) -> str:
    """$1, ${name} and $$ as Python's match.expand() reads them; everything else stands for itself."""

    def group(found: re.Match[str]) -> str:
        return "$" if found[1] == "$" else rf"\g<{found[1].strip('{}')}>"

    return _GROUP.sub(group, new.replace("\\", "\\\\"))
