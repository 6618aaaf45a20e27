"""Recognises who speaks at the beginning of a line, and doubts it: “참고: …”, a link or “09:30” is nobody."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from interviewkit.text.times import parse_time

_CLOCK = r"(?:(?:\d{1,3}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?|\d{1,2}\.\d{2}\.\d{2})"
_BRACKETED = re.compile(rf"\s*[\[(<]\s*({_CLOCK})\s*[\])>]\s*")
_BRACKETED_DOTS = re.compile(r"\s*[\[(<]\s*\d")
_BARE = re.compile(rf"\s*({_CLOCK})(?=\s|$)\s*")
_ASKED = re.compile(r"\s*(?P<name>[QA]|문|답)\s?\d{0,3}[.)](?:\s+(?P<rest>(?s:.*)))")
_BOLD = re.compile(r"\s*\*\*([^*\n]{1,50}?)(?::\*\*|\*\*\s*:)")
_PREFIX = re.compile(
    rf"\s*(?P<name>[^\s:：\[\]()<>][^:：\n\[\]<>]{{0,48}}?)(?:\s*+[\[(<]\s*(?P<time>{_CLOCK})\s*[\])>])?\s*+[:：](?P<rest>(?s:.*))"
)
_HEADER = re.compile(r"\s*(?P<name>\S.{0,60}?)[ \t\u00a0]++[\[(]?(?P<time>(?:\d{1,3}:)?\d{1,3}:\d{2})[\])]?\s*:?\s*")
_LETTER = re.compile(r"[^\W\d_]")
_NO_NAME = re.compile(r"[!?…。,;\"“”/@#=]|\w{4,}\.|\.$|^[-–—•*]|^\d+[.)]")
_NO_SPEAKER = re.compile(
    r"notes?|nb|ps|re|fwd|subject|title|date|time|place|location|topic|duration|summary|keywords|speakers|example|"
    r"warning|source|recorded|recording|transcript|language|participants|attendees|version|"
    r"참고|주의|예|예시|제목|날짜|일시|일자|장소|시간|주제|요약|키워드|결론|비고|메모|출처|녹음|녹음일|작성자|작성일|문서|파일|"
    r"길이|참석자|목적|배경|결과|정리|추가|링크|단|즉",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"(?:(?:interviewer|interviewee|moderator|facilitator|researcher|participant|respondent|speaker|guest|host|"
    r"unknown speaker|client|customer|user|observer|intv?|mod|resp|part|spk)(?:[ _-]?(?:\d{1,3}|[a-z]))?"
    r"|[A-Z]{1,2}\d{1,3}|Q\d{0,3}|A\d{0,3}|[IRMP]"
    r"|(?:면담자|면접자|인터뷰어|인터뷰이|진행자|사회자|연구자|연구원|조사자|질문자|참여자|참가자|응답자|답변자|피면담자|"
    r"화자|참석자|고객|사용자|이용자|관찰자|질문|답변|문|답)\s?(?:\d{1,3}|[A-Z가-하])?)",
    re.IGNORECASE,
)
_ADDRESSES = frozenset(("http", "https", "ftp", "mailto", "file"))
_LABELLED_SHARE, _MOSTLY, _RISING, _SHORT = 0.2, 0.5, 0.9, 16
_LONGEST_HEADER = 120
_BLANKS = " \t\u00a0\u3000"


class Lead(NamedTuple):
    """What stands before somebody's words: the name if one may be meant, a time in ms, and the words."""

    name: str | None
    start_ms: int | None
    rest: str
    bare_time: bool = False
    """The time stands there without brackets, and may well be part of a sentence."""
    dotted: bool = False
    """The name is a letter with a full stop, as in Q. and A., and may well be an item of a list."""
    end_ms: int | None = None
    """Where the words end, where a table tells."""


def prefix(line: str) -> Lead:
    """“Name: text”, “[00:00:12] Name: text”, “Name (00:12): text”, “S01: [00:00:12] text”, “[00:12] text”, “Q. text”.

    The name is only a candidate: ask `speaking` which candidates of a file are speakers.
    """
    if asked := _ASKED.fullmatch(line):
        return Lead(asked["name"], None, asked["rest"], dotted=True)
    if not (":" in line or "：" in line or _BRACKETED_DOTS.match(line)):
        return Lead(None, None, line)
    if "**" in line:
        line = _BOLD.sub(r"\1:", line, count=1)
    leading = _BRACKETED.match(line) or _BARE.match(line)
    time = _ms(leading[1]) if leading else None
    bare = time is not None and leading is not None and leading.re is _BARE
    words = line[leading.end() :] if leading and time is not None else line
    match = _PREFIX.fullmatch(words)
    name, inside, rest = match.groups() if match else ("", None, "")
    if not _may_be_name(name) or _is_address_or_clock(rest):
        return Lead(None, time, words, bare)
    inner = _BRACKETED.match(rest)
    own = _ms(inside or (inner[1] if inner else ""))
    return Lead(name.strip(), time if own is None else own, rest[inner.end() if inner else 0 :].lstrip(_BLANKS))


def header(line: str) -> Lead | None:
    """“Name 00:01” alone on its line, as CLOVA Note, Otter and Teams write above somebody's words."""
    match = _HEADER.fullmatch(line) if ":" in line[-12:] and len(line) < _LONGEST_HEADER else None
    if match is None or not _may_be_name(match["name"]) or match["name"].endswith((":", "：")):
        return None
    time = parse_time(match["time"])
    return None if time is None else Lead(match["name"].strip(), time, "")


def is_role(name: str) -> bool:
    """Whether a name says what somebody is in an interview: Interviewer, P3, 참여자 2, Q."""
    return _ROLE.fullmatch(name.strip()) is not None


def speaking(candidates: Iterable[str | None]) -> frozenset[str]:
    """Which candidate names are speakers; one candidate per paragraph, None where it begins with none.

    Those that recur and those that name a role, provided together they begin a fifth of the paragraphs. Once most
    paragraphs have one, or when every one has, also short names that occur once.
    """
    paragraphs = list(candidates)
    counts = Counter(name for name in paragraphs if name)
    counts = Counter({name: n for name, n in counts.items() if not _is_label(name, n)})
    sure = {name for name, count in counts.items() if count > 1 or is_role(name)}
    labelled = sum(counts[name] for name in sure)
    if labelled < _LABELLED_SHARE * len(paragraphs):
        sure, labelled = set(), 0
    brief = {name for name in counts if len(name) <= _SHORT and len(name.split()) <= 3}
    everywhere = len(paragraphs) > 1 and all(name in brief | sure for name in paragraphs)
    mostly = labelled > 1 and sum(counts[name] for name in brief | sure) >= _MOSTLY * len(paragraphs)
    return frozenset(sure | brief) if everywhere or mostly else frozenset(sure)


def are_headers(leads: Sequence[Lead]) -> bool:
    """Whether header lines are what they seem: their times go up, and a name recurs, names a role, or the first
    stands in the recording's first minute."""
    times = [lead.start_ms or 0 for lead in leads]
    if not times:
        return False
    names = Counter(lead.name for lead in leads)
    rising = sum(later >= earlier for earlier, later in pairwise(times))
    if rising < _RISING * (len(times) - 1):
        return False
    if any(is_role(name or "") for name in names):
        return True
    return len(times) > 1 and (max(names.values()) > 1 or times[0] < 60_000)


@lru_cache(maxsize=4096)
def _ms(time: str) -> int | None:
    return parse_time(time if ":" in time else time.replace(".", ":"))


@lru_cache(maxsize=4096)
def _may_be_name(name: str) -> bool:
    return (
        len(name.split()) <= 5
        and _LETTER.search(name) is not None
        and _NO_NAME.search(name) is None
        and name.casefold() not in _ADDRESSES
    )


def _is_address_or_clock(rest: str) -> bool:
    return rest.startswith(("//", "\\")) or rest[:1].isdecimal()


def _is_label(name: str, count: int) -> bool:
    return _NO_SPEAKER.fullmatch(name) is not None and not (is_role(name) and count > 1)
