"""Says in full sentences why something should be heard again."""

from __future__ import annotations

from interviewkit.sources.correcting.doubtful import Doubt
from interviewkit.words import LANGUAGES, mark, plural, tr

REASONS = {
    "bleed": mark("Perhaps another microphone's speaker, heard on this one too."),
    "repeated": mark("The same words come again and again, as when speech recognition is caught in a loop."),
    "stock-phrase": mark("A phrase from video subtitles that speech recognition makes up where nobody speaks."),
    "unsure": mark("Speech recognition was very unsure of this segment."),
    "unclear": mark("Several words in a row were hardly understood."),
    "fast": mark("More letters than anybody can say in this time."),
    "silence": mark("There is text, but the voice detector heard nobody here."),
}
UNKNOWN = mark("This segment was marked as doubtful.")
TITLES = {
    "segment": mark("Doubtful text"),
    "silence": mark("Silence left out"),
    "gap": mark("Not transcribed"),
    "language": mark("Another language"),
}
ICONS = {
    "segment": "mdi6.alert-outline",
    "silence": "mdi6.volume-off",
    "gap": "mdi6.dots-horizontal",
    "language": "mdi6.translate",
}


def title(doubt: Doubt) -> str:
    """What it is, in two or three words."""
    return tr(TITLES[doubt.kind])


def reason(doubt: Doubt) -> str:
    """Why it should be heard again; a sentence for each reason."""
    seconds = max(1, round((doubt.end_ms - doubt.start_ms) / 1000))
    if doubt.kind == "silence":
        return plural(
            "Nobody was heard for {n} second, so it was not transcribed.",
            "Nobody was heard for {n} seconds, so it was not transcribed.",
            seconds,
        )
    if doubt.kind == "gap":
        return plural(
            "Speech recognition ended each time in this second, so it has no text.",
            "Speech recognition ended each time in these {n} seconds, so they have no text.",
            seconds,
        )
    if doubt.kind == "language":
        spoken = LANGUAGES.get(doubt.language, doubt.language)
        return tr("Heard as {language}, which is hardly spoken otherwise here.", language=spoken)
    return " ".join(tr(REASONS.get(each, UNKNOWN)) for each in doubt.reasons)
