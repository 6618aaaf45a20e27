"""Text in a form that nobody foresaw: a person writes down how its lines look, such as “[{time}] {speaker}: {text}”.

A place reaches to whatever stands behind it in the pattern, so that a line is read once from left to right.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from interviewkit.errors import UserError
from interviewkit.sources.formats.material import Material, without_words
from interviewkit.sources.formats.transcript import Finding, ParsedSegment, Reading
from interviewkit.text.times import parse_time

NAME = "pattern"
PLACES = ("time", "end", "speaker", "text", "any")
EXAMPLES = (
    "[{time}] {speaker}: {text}",
    "{speaker} ({time}): {text}",
    "{speaker}: [{time}] {text}",
    "{time} - {end} {speaker}: {text}",
    "{time} {speaker}: {text}",
    "{time}\t{speaker}\t{text}",
    "{speaker} {time}",
    "{time} {text}",
    "<{speaker}> {text}",
    "{speaker} | {text}",
    "{speaker}: {text}",
)
"""What often stands in files, the more telling before the less."""
LONGEST = 200
LONGEST_SPEAKER = 60
ENOUGH = 0.3
"""Share of the lines from which a pattern is worth proposing."""
SAMPLE = 400
_PLACE = re.compile(r"\{([^{}]*)\}")
_CLOCK = re.compile(r"\d{1,4}\s?:\s?\d{1,2}(?:\s?:\s?\d{1,2})?(?:[.,]\d{1,9})?")
_BLANKS = "[ \t\u00a0\u3000]"


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern taken apart: what stands before the first place, then each place with what stands behind it."""

    source: str
    before: re.Pattern[str]
    parts: tuple[tuple[str, re.Pattern[str] | None], ...]


@dataclass(frozen=True, slots=True)
class Match:
    """Where the places of a pattern stand in a line: code points [start, end) by name."""

    spans: dict[str, tuple[int, int]]

    def of(self, name: str, line: str) -> str:
        start, end = self.spans.get(name, (0, 0))
        return line[start:end].strip()


def compiled(source: str) -> Pattern:
    """A pattern ready to be used; UserError in one line for one that means nothing."""
    names = _PLACE.findall(source)
    unknown = next((name for name in names if name not in PLACES), None)
    double = next((name for name in names if name != "any" and names.count(name) > 1), None)
    literals = _PLACE.split(source)[::2]
    if len(source) > LONGEST or not {"time", "speaker"} & set(names):
        raise UserError("The pattern needs {speaker} or {time}, e.g. “[{time}] {speaker}: {text}”.",
                        safe="Nothing was imported.", speaker="{speaker}", time="{time}", text="{text}")  # fmt: skip
    if unknown is not None:
        raise UserError("The pattern knows no place “{name}”.", safe="Nothing was imported.",
                        attempt="Use {known}.", name=f"{{{unknown}}}",
                        known=", ".join(f"{{{each}}}" for each in PLACES))  # fmt: skip
    if double is not None:
        raise UserError("“{name}” stands in the pattern twice.", safe="Nothing was imported.", name=f"{{{double}}}")
    if "" in literals[1:-1]:
        raise UserError("Something must stand between two places of the pattern.", safe="Nothing was imported.",
                        attempt="Put a blank, a colon or a tab between them.")  # fmt: skip
    clocks = [following in ("time", "end") for following in (*names[1:], "")]
    behind = [_literal(each, clock) if each else None for each, clock in zip(literals[1:], clocks, strict=True)]
    return Pattern(source, _literal(literals[0]), tuple(zip(names, behind, strict=True)))


def _literal(text: str, before_clock: bool = False) -> re.Pattern[str]:
    """What stands between places: blanks as many as there are, a wide colon as good as a narrow one; before a time only
    where one follows."""
    parts = []
    for piece in re.findall(r"\t|[ \u00a0\u3000]+|[^\s]|\s", text):
        if piece == "\t":
            parts.append("\t")
        elif piece.isspace():
            parts.append(_BLANKS + ("+" if not text.strip() else "*"))
        else:
            parts.append("[:：]" if piece in ":：" else re.escape(piece))
    return re.compile("".join(parts) + (f"(?={_CLOCK.pattern})" if before_clock else ""))


def match(pattern: Pattern, line: str) -> Match | None:
    """Where the places stand in a line; None where the line is not like this."""
    start = len(line) - len(line.lstrip(" \u00a0\u3000"))
    begun = pattern.before.match(line, start)
    if begun is None:
        return None
    at, whole = begun.end(), len(line.rstrip())
    spans: dict[str, tuple[int, int]] = {}
    for name, behind in pattern.parts:
        end = _end(name, line, at, whole, behind)
        if end is None:
            return None
        reach, after = end
        spans[name] = (at, reach)
        at = after
    return Match(spans) if at >= whole else None


def _end(name: str, line: str, at: int, whole: int, behind: re.Pattern[str] | None) -> tuple[int, int] | None:
    """Where a place that begins at `at` ends, and where what stands behind it does."""
    if name in ("time", "end"):
        clock = _CLOCK.match(line, at)
        if clock is None or parse_time(clock[0]) is None:
            return None
        after = behind.match(line, clock.end()) if behind else None
        return (clock.end(), after.end() if after else clock.end()) if after or not behind else None
    if behind is None:
        reach = after_all = max(at, whole)
    else:
        found = behind.search(line, at)
        if found is None:
            return None
        reach, after_all = found.span()
    if name == "speaker" and not 0 < len(line[at:reach].strip()) <= LONGEST_SPEAKER:
        return None
    return reach, after_all


def segments(pattern: Pattern, lines: Iterable[str]) -> Reading:
    """A segment for each line that is like the pattern, with the lines below it that are not."""
    made: list[tuple[Match, str, list[str]]] = []
    before: list[str] = []
    for line in lines:
        found = match(pattern, line)
        if found is not None:
            made.append((found, line, [found.of("text", line)]))
        elif line.strip():
            (made[-1][2] if made else before).append(line.strip())
    spoken, times = [], [parse_time(found.of("time", line)) for found, line, _ in made]
    for (found, line, words), start in zip(made, times, strict=True):
        text = "\n".join(word for word in words if word)
        end = parse_time(found.of("end", line))
        if text:
            spoken.append(ParsedSegment(text, found.of("speaker", line) or None, start, end))
    report = [Finding("left-out", line) for line in before]
    empty = len(made) - len(spoken)
    report += [Finding("empty-turns", "", empty)] if empty else []
    return Reading(spoken, report, f"pattern:{len(spoken)}")


def read(material: Material, source: str) -> Reading:
    """The segments of a file by a pattern; FileTrouble when no line is like it."""
    reading = segments(compiled(source), material.text.split("\n"))
    if not reading.segments:
        raise without_words(material.name)
    return reading


def likely(lines: Sequence[str], patterns: Sequence[str] = EXAMPLES) -> str | None:
    """The pattern that most of these lines are like, the first of several alike; None when too few are like any."""
    filled = [line for line in lines if line.strip()][:SAMPLE]
    counts = [(sum(match(compiled(each), line) is not None for line in filled), each) for each in patterns]
    most, best = max(counts, key=lambda each: each[0], default=(0, ""))
    return best if filled and most > 1 and most >= ENOUGH * len(filled) else None
