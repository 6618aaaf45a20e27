"""Every form a transcript can be written in, by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from interviewkit.errors import FileTrouble
from interviewkit.sources.outputs import docx, json, page, rtf, srt, table, txt, vtt
from interviewkit.sources.outputs.style import Style
from interviewkit.sources.outputs.transcript import Transcript
from interviewkit.words import mark


@dataclass(frozen=True, slots=True)
class Format:
    """write: the whole file, as pieces of text or as bytes. uses: the fields of a style that show in it."""

    name: str
    ending: str
    text: str
    """What people call it, mark()."""
    write: Callable[[Transcript, Style], Iterable[str] | bytes]
    uses: frozenset[str]
    marked: bool = False
    """A byte order mark goes first: Windows programs would otherwise guess at another encoding."""


_WORDS = frozenset({"names", "pauses", "marks", "clean"})
_READ = _WORDS | {"stamps", "clock", "joined", "numbers", "head", "language"}

FORMATS: dict[str, Format] = {
    each.name: each
    for each in (
        Format("docx", ".docx", mark("Word"), docx.docx, _READ | {"look", "place"}),
        Format("txt", ".txt", mark("Plain text"), txt.txt, _READ | {"place", "form"}),
        Format("html", ".html", mark("Web page"), page.page, _READ),
        Format("vtt", ".vtt", mark("WebVTT captions"), vtt.vtt, _WORDS | {"cut", "language"}),
        Format("srt", ".srt", mark("SubRip captions"), srt.srt, _WORDS | {"cut", "language"}),
        Format("maxqda", ".txt", mark("MAXQDA"), txt.stamped, _WORDS | {"joined", "language"}, marked=True),
        Format("atlas", ".txt", mark("ATLAS.ti"), txt.stamped, _WORDS | {"joined", "language"}, marked=True),
        Format("nvivo", ".txt", mark("NVivo (text)"), table.nvivo, _WORDS | {"joined", "language"}, marked=True),
        Format("nvivo-docx", ".docx", mark("NVivo (Word)"), docx.nvivo_docx, _WORDS | {"joined", "language"}),
        Format("f4", ".rtf", mark("f4 and f5transkript"), rtf.rtf, _WORDS | {"joined", "language"}),
        Format("csv", ".csv", mark("Spreadsheet (CSV)"), table.csv_rows, _WORDS | {"joined", "language"}, marked=True),
        Format("tsv", ".tsv", mark("Spreadsheet (tabs)"), table.tsv_rows, _WORDS | {"joined", "language"}),
        Format("json", ".json", mark("JSON with words and times"), json.json_document, frozenset({"names"})),
    )
}
"""By the names the command line knows, in the order people are shown."""


def format_named(name: str) -> Format:
    """One of FORMATS; FileTrouble for another name."""
    if name not in FORMATS:
        raise FileTrouble(
            "There is no form of transcript called “{format}”.",
            safe="Nothing was written.",
            attempt="Choose one of these: {known}.",
            format=name,
            known=", ".join(FORMATS),
        )
    return FORMATS[name]


def format_of(path: Path) -> Format:
    """By a file's ending; FileTrouble when no format has it."""
    for each in FORMATS.values():
        if each.ending == path.suffix.lower():
            return each
    raise FileTrouble(
        "A transcript cannot be written as “{name}”.",
        safe="Nothing was written.",
        attempt="End the name with one of these: {endings}.",
        name=path.name,
        endings=", ".join(dict.fromkeys(each.ending for each in FORMATS.values())),
    )


def made(source: Transcript, kind: Format, style: Style) -> bytes:
    """The whole file. A style that says more than the format can show is not refused."""
    content = kind.write(source, style)
    if isinstance(content, bytes):
        return content
    text = "".join(content).encode("utf-8", "replace")
    return b"\xef\xbb\xbf" + text if kind.marked else text
