"""Plain text: for reading, in a person's own form, and stamped as analysis programs read it back.

#hh:mm:ss-x# at the head of a turn is what MAXQDA writes itself and, with the stamps of f4 and easytranscript, reads as
“Transcript with timestamps”: a click plays from the stamp on (MAXQDA 24 help, “Transcription mode”; aTrain's wiki,
“Tutorials”, for the same route with its file for MAXQDA). ATLAS.ti takes a stamp in front of “Name: text” (th0rgall's
converters for ATLAS.ti 8) and f4's form of stamp (gwu-libraries/stampatlas); between two stamps it plays along
(ATLAS.ti manual, “Working with multimedia transcripts”). One paragraph a turn, an empty line between.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from interviewkit.sources.outputs.forms import line_of
from interviewkit.sources.outputs.heading import heading
from interviewkit.sources.outputs.style import Style
from interviewkit.sources.outputs.transcript import Transcript
from interviewkit.sources.outputs.turns import turns

BEFORE, AFTER = "{[|start|] }{speaker|: }{text}", "{speaker|: }{text}{  [|start|]}"
STAMPED = "{#|start|# }{speaker|: }{text}"
_NUMBERED = "{n}  "


def txt(source: Transcript, style: Style) -> Iterator[str]:
    """One paragraph a turn, in the style's own form where it has one."""
    form = style.form or (BEFORE if style.place == "before" else AFTER)
    if not style.form and style.numbers != "none":
        form = _NUMBERED + form
    line = line_of(form, style.clock)
    if style.head:
        yield "\n".join(f"{label}: {value}" if label else value for label, value in heading(source, style)) + "\n\n"
    first = True
    for turn in turns(source, style):
        yield ("" if first else "\n" if "\n" in form else "\n\n") + line(turn)
        first = False
    yield "\n"


def stamped(source: Transcript, style: Style) -> Iterator[str]:
    """As MAXQDA and ATLAS.ti read it; where the style wants no times there are none."""
    return txt(source, replace(style, form=STAMPED, clock="f4", head=False))
