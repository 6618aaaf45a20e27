"""Rich text as f4 and f5transkript write and read it: a stamp #hh:mm:ss-x# where each turn ends.

f4 imports RTF and Word only, without tables (audiotranskription.de, f4 online manual, 3.2); its stamps stand at the
end of the paragraph, in tenths of a second, and the next turn begins there (Subtitle Edit's F4 formats, EXMARaLDA issue
258). So a turn's own beginning is lost where somebody pauses: that is the format, and no program can mend it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from interviewkit.sources.outputs.clocks import shown
from interviewkit.sources.outputs.style import Style
from interviewkit.sources.outputs.transcript import Transcript
from interviewkit.sources.outputs.turns import turns

_HEAD = "{\\rtf1\\ansi\\ansicpg1252\\uc1\\deff0{\\fonttbl{\\f0\\fswiss Arial;}}\\f0\\fs24\n"
_SIGNS = {
    "\\": "\\\\",
    "{": "\\{",
    "}": "\\}",
    "\t": "\\tab ",
    "\n": "\\line ",
    "\u2028": "\\line ",
    "\u2029": "\\line ",
}


def rtf(source: Transcript, style: Style) -> Iterator[str]:
    """One paragraph a turn: “Name: text #00:00:05-3#”, ASCII all through."""
    yield _HEAD
    for turn in turns(source, replace(style, stamps="turn" if style.stamps != "none" else "none")):
        name = f"{turn.speaker}: " if turn.speaker else ""
        end = turn.end_ms if turn.end_ms is not None else turn.start_ms
        stamp = f" #{shown(end, 'f4')}#" if end is not None and style.stamps != "none" else ""
        yield f"{_escaped(name + turn.text)}{stamp}\\par\n"
    yield "}\n"


def _escaped(text: str) -> str:
    """RTF 1.9: anything beyond ASCII as \\uN, N a signed 16-bit number, a pair for what lies beyond 65535."""
    out = []
    for letter in text:
        if letter in _SIGNS:
            out.append(_SIGNS[letter])
        elif " " <= letter <= "~":
            out.append(letter)
        elif letter >= "\x80":
            units = letter.encode("utf-16-le", "surrogatepass")
            for at in range(0, len(units), 2):
                out.append(f"\\u{int.from_bytes(units[at : at + 2], 'little', signed=True)}?")
    return "".join(out)
