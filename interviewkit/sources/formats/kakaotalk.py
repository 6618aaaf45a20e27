"""KakaoTalk chats as its four programs export them, in Korean and English: who wrote what, in order.

Windows: “[이름] [오후 2:37] …”; Android: “2015년 7월 9일 오후 8:34, 이름 : …”; iOS: “2015. 7. 9. 오후 8:34, 이름 : …”;
macOS: a table “Date,User,Message”. Times are of the clock, so they are kept only as counted from the first
message, and only where the chat is over within a day.
"""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from datetime import datetime

from interviewkit.sources.formats.material import Material, without_words
from interviewkit.sources.formats.transcript import Finding, Format, ParsedSegment, Reading

_HALF = r"(?P<half>오전|오후|AM|PM|am|pm|a\.m\.|p\.m\.)"
_CLOCK = rf"(?:{_HALF}\s?)?(?P<hour>\d{{1,2}}):(?P<minute>\d{{2}})(?::\d{{2}})?(?:\s?(?P<late>AM|PM|am|pm))?"
_DAY = (
    r"(?:(?P<year>\d{4})(?:년|[.\-/])\s?(?P<month>\d{1,2})(?:월|[.\-/])\s?(?P<day>\d{1,2})(?:일|\.)?"
    r"|(?P<name>[A-Z][a-z]{2,8})\s(?P<day2>\d{1,2}),\s(?P<year2>\d{4}))"
)
_BRACKETS = re.compile(rf"\[(?P<who>[^\[\]\n]{{1,60}})\] \[{_CLOCK}\] (?P<words>.*)")
_DATED = re.compile(
    rf"{_DAY}(?:\s[가-힣]요일)?(?:,| at)?\s{_CLOCK}(?:, (?P<who>[^:\n]{{1,60}}?) : (?P<words>.*)|(?P<rest>.*))"
)
_RULE = re.compile(rf"-{{5,}}\s(?:[A-Z][a-z]+day, )?{_DAY}[^-]*-{{5,}}")
_HEAD = re.compile(
    r".{0,80}(?:님과 카카오톡 대화|카카오톡 대화|KakaoTalk Chats? with).*|(?:저장한 날짜|저장 날짜|Date Saved)\s?: .*"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY_LONG = 24 * 3600


@dataclass(frozen=True, slots=True)
class _Message:
    who: str
    words: str
    at: datetime | None


def recognises(material: Material) -> str | None:
    """By its heading, or several lines that begin as only KakaoTalk's do."""
    opening = material.opening
    if opening.startswith(("Date,User,Message", '"Date","User","Message"', "날짜,사용자,메시지")):
        return "kakaotalk"
    lines = opening.split("\n")
    if any(_HEAD.fullmatch(line.strip()) for line in lines[:3]):
        return "kakaotalk"
    brackets = sum(_BRACKETS.match(line) is not None for line in lines)
    dated = sum(bool((found := _DATED.match(line)) and found["who"]) for line in lines)
    return "kakaotalk" if brackets > 1 or dated > 1 else None


def read(material: Material) -> Reading:
    """A segment a message; what the program itself says (who came, who went) is left out and reported."""
    text = material.text.lstrip()
    is_table = text[:40].lower().startswith(("date,user", '"date","user', "날짜,사용자"))
    messages, asides = _table(text) if is_table else _lines(text)
    if not messages:
        raise without_words(material.name)
    times = [each.at for each in messages if each.at is not None]
    first = times[0] if times else None
    spans = first is not None and 0 <= (times[-1] - first).total_seconds() < _DAY_LONG and times == sorted(times)
    segments = [
        ParsedSegment(
            each.words,
            each.who,
            int((each.at - first).total_seconds() * 1000) if spans and first and each.at is not None else None,
        )
        for each in messages
    ]
    report = [Finding("left-out", each) for each in asides[:3]]
    if first is not None:
        when = first.strftime("%Y-%m-%d %H:%M")
        report.append(Finding("chat-times" if spans else "chat-days", f"{when} – {times[-1]:%Y-%m-%d %H:%M}"))
    return Reading(segments, report, f"speaker-prefixes:{len({each.who for each in messages})}")


def _table(text: str) -> tuple[list[_Message], list[str]]:
    csv.field_size_limit(1 << 24)
    found = []
    for row in list(csv.reader(io.StringIO(text, newline="")))[1:]:
        if len(row) >= 3 and row[2].strip():
            found.append(_Message(row[1].strip(), row[2].strip(), _iso(row[0])))
    return found, []


def _lines(text: str) -> tuple[list[_Message], list[str]]:
    found: list[_Message] = []
    asides: list[str] = []
    day: tuple[int, int, int] | None = None
    held: tuple[str, list[str], datetime | None] | None = None

    def close() -> None:
        nonlocal held
        if held is not None and "\n".join(held[1]).strip():
            found.append(_Message(held[0], "\n".join(held[1]).strip(), held[2]))
        held = None

    for line in text.split("\n"):
        if rule := _RULE.match(line.strip()):
            close()
            day = _date(rule)
        elif (held is None and not found and _HEAD.fullmatch(line.strip())) or (held is None and not line.strip()):
            continue
        elif message := _BRACKETS.match(line):
            close()
            held = (message["who"].strip(), [message["words"]], _moment(day, message))
        elif (message := _DATED.match(line)) and (message["who"] or not (message["rest"] or "").strip(" ,")):
            close()
            if message["who"]:
                held = (message["who"].strip(), [message["words"]], _moment(_date(message), message))
        elif message and held is not None and (message["rest"] or "").startswith(","):
            close()
            asides.append((message["rest"] or "").strip(" ,"))
        elif held is not None:
            held[1].append(line)
        else:
            asides.append(line.strip())
    close()
    return found, asides


def _date(found: re.Match[str]) -> tuple[int, int, int] | None:
    if found["year"]:
        return int(found["year"]), int(found["month"]), int(found["day"])
    month = (found["name"] or "")[:3].lower()
    return (int(found["year2"]), _MONTHS.index(month) + 1, int(found["day2"])) if month in _MONTHS else None


def _moment(day: tuple[int, int, int] | None, found: re.Match[str]) -> datetime | None:
    hour, half = int(found["hour"]), (found["half"] or found["late"] or "").lower().replace(".", "")
    if half in ("오후", "pm") and hour < 12:
        hour += 12
    elif half in ("오전", "am") and hour == 12:
        hour = 0
    try:
        return datetime(*day, hour, int(found["minute"])) if day else None
    except ValueError:
        return None


def _iso(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text.strip()).replace(tzinfo=None)
    except ValueError:
        return None


FORMAT = Format("kakaotalk", (".txt", ".csv"), recognises, read)
