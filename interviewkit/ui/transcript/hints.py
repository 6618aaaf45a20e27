"""What a coding carries, in a few lines for the tooltip and for the screen reader."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from interviewkit.coding.queries import CodeRow, QuoteRow
from interviewkit.ui.colours import code_colour, valence_colour, valence_shape
from interviewkit.words import tr

_LONG = 240


def hint(quotes: Sequence[QuoteRow], codes: Mapping[int, CodeRow], stages: Mapping[int, str]) -> str:
    """The tooltip for quotes lying at the same place: codes, emotions, stage, coder and memo, as rich text."""
    return "<hr>".join("<br>".join(_lines(quote, codes, stages)) for quote in quotes)


def spoken(quote: QuoteRow, codes: Mapping[int, CodeRow], stages: Mapping[int, str]) -> str:
    """The same in plain words, for the screen reader."""
    names = ", ".join(name_of(code, codes) for code in dict.fromkeys(tag.code_id for tag in quote.tags))
    feelings = ", ".join(f"{tr(each.label)} {each.valence:+d}".strip() for each in quote.emotions)
    stage = stages.get(quote.stage_id or 0, "")
    return ". ".join(part for part in (names, feelings, stage, quote.memo) if part)


def length_words(ms: int) -> str:
    """A length of time, e.g. "2.3 s"; whole seconds from ten on."""
    return tr("{n} s", n=f"{ms / 1000:.1f}" if ms < 10_000 else f"{ms // 1000}")


def name_of(code: int, codes: Mapping[int, CodeRow]) -> str:
    """A code's name; one just deleted is called unknown."""
    return codes[code].name if code in codes else tr("Unknown code")


def _lines(quote: QuoteRow, codes: Mapping[int, CodeRow], stages: Mapping[int, str]) -> list[str]:
    lines: list[str] = []
    by_code: dict[int, list[str]] = {}
    for tag in quote.tags:
        by_code.setdefault(tag.code_id, []).append(tag.coder)
    for code, coders in by_code.items():
        row = codes.get(code)
        colour = code_colour(row.colour, shade=row.shade).name() if row else "gray"
        others = [each for each in dict.fromkeys(coders) if each]
        by = f" <small>{escape(', '.join(others))}</small>" if others else ""
        lines.append(f"<span style='color:{colour}'>■</span> <b>{escape(name_of(code, codes))}</b>{by}")
    for feeling in quote.emotions:
        mark = f"<span style='color:{valence_colour(feeling.valence).name()}'>{valence_shape(feeling.valence)}</span>"
        label = escape(tr(feeling.label)) if feeling.label else tr("Feeling {valence}", valence=f"{feeling.valence:+d}")
        lines.append(f"{mark} {label}" + (f" – {escape(_cut(feeling.why))}" if feeling.why else ""))
    if stage := stages.get(quote.stage_id or 0):
        lines.append(tr("Stage: {name}", name=escape(stage)))
    if not quote.tags and quote.coder:
        lines.append(tr("Coder: {name}", name=escape(quote.coder)))
    if quote.memo:
        lines.append(f"<i>{tr('Memo')}</i>: {escape(_cut(quote.memo))}")
    return lines or [tr("A quote without codes")]


def _cut(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONG else text[: _LONG - 1] + "…"
