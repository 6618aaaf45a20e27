"""Letters in PDF files: both fonts embedded, so that Hangul is never boxes and every text can be found and copied."""

from __future__ import annotations

from functools import cache
from html import escape

from interviewkit.reports import fonts

REGULAR, BOLD = "Nanum", "Nanum-Bold"
SPARE, SPARE_BOLD = "Spare", "Spare-Bold"


@cache
def register() -> None:
    """Makes the fonts known to reportlab, once."""
    from reportlab.lib.fonts import addMapping
    from reportlab.pdfbase.pdfmetrics import registerFont
    from reportlab.pdfbase.ttfonts import TTFont

    for bold, spare, name in (
        (False, False, REGULAR), (True, False, BOLD), (False, True, SPARE), (True, True, SPARE_BOLD),
    ):  # fmt: skip
        registerFont(TTFont(name, str(fonts.file(bold, spare))))
    for plain, strong in ((REGULAR, BOLD), (SPARE, SPARE_BOLD)):
        for italic in (0, 1):
            addMapping(plain, 0, italic, plain)
            addMapping(plain, 1, italic, strong)


def name_of(bold: bool, spare: bool) -> str:
    """The font as reportlab knows it."""
    return (SPARE_BOLD if bold else SPARE) if spare else (BOLD if bold else REGULAR)


def marked_up(text: str, bold: bool = False) -> str:
    """A text for a reportlab paragraph: escaped, each stretch in the font that has its letters; line breaks kept."""
    parts = []
    for line in text.split("\n"):
        runs = fonts.runs(fonts.shown(line), bold)
        parts.append(
            "".join(
                f'<font name="{name_of(bold, True)}">{escape(t)}</font>' if spare else escape(t) for spare, t in runs
            )
        )
    whole = "<br/>".join(parts)
    return f"<b>{whole}</b>" if bold else whole
