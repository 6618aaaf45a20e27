"""One HTML file that needs nothing else: reads well on any screen, prints well, and knows light from dark."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from interviewkit.sources.outputs.clocks import shown
from interviewkit.sources.outputs.heading import heading
from interviewkit.sources.outputs.style import Style
from interviewkit.sources.outputs.transcript import Transcript
from interviewkit.sources.outputs.turns import Piece, Turn, turns
from interviewkit.words import language

_LOOKS = """
:root { color-scheme: light dark; --faint: #57606a; --line: #d0d5db }
@media (prefers-color-scheme: dark) { :root { --faint: #9aa4af; --line: #3a4149 } }
body { font: 16px/1.65 system-ui, "Malgun Gothic", "Apple SD Gothic Neo", "Noto Sans CJK KR", sans-serif;
  max-width: 46rem; margin: 2.5rem auto; padding: 0 1rem; word-break: keep-all; overflow-wrap: anywhere }
h1 { font-size: 1.5rem; line-height: 1.3 }
dl { color: var(--faint); font-size: .875rem; border-bottom: 1px solid var(--line); padding-bottom: 1rem }
dt { display: inline } dt::after { content: ": " } dd { display: inline; margin: 0 }
dd::after { content: ""; display: block }
section { display: grid; grid-template-columns: 5.5rem 1fr; gap: 0 1rem; margin: .9rem 0; break-inside: avoid }
time, .n { color: var(--faint); font-size: .8125rem; font-variant-numeric: tabular-nums; padding-top: .2rem }
.who { font-weight: 600 } p { margin: 0; white-space: pre-line }
.sign { color: var(--faint) }
@media print { body { margin: 0; max-width: none; font-size: 11pt } @page { margin: 2cm } }
"""


def page(source: Transcript, style: Style) -> Iterator[str]:
    """The page, in the language of the style."""
    facts = heading(source, style)
    spoken = escape(source.language or style.language or language())
    yield (
        f'<!DOCTYPE html>\n<html lang="{spoken}">\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_safe(facts[0][1]) if facts else ''}</title>\n<style>{_LOOKS}</style>\n"
    )
    if facts:
        yield f"<h1>{_safe(facts[0][1])}</h1>\n"
    if style.head and len(facts) > 1:
        yield (
            "<dl>"
            + "".join(f"<dt>{_safe(label)}</dt><dd>{_safe(value)}</dd>" for label, value in facts[1:])
            + "</dl>\n"
        )
    for turn in turns(source, style):
        yield _turn(turn, style)


def _turn(turn: Turn, style: Style) -> str:
    time = shown(turn.start_ms, style.clock) if turn.stamped else ""
    number = f'<span class="n">{turn.n}</span> ' if style.numbers != "none" else ""
    who = f'<span class="who">{_safe(turn.speaker)}</span>\n' if turn.speaker else ""
    said = " ".join(map(_piece, turn.pieces))
    return f"<section><div>{number}<time>{time}</time></div><p>{who}{said}</p></section>\n"


def _piece(piece: Piece) -> str:
    text = _safe(piece.text)
    return text if piece.kind == "text" else f'<span class="sign">{text}</span>'


def _safe(text: str) -> str:
    return escape("".join(c for c in text if c in "\t\n" or (c >= " " and not "\x7f" <= c <= "\x9f")))
