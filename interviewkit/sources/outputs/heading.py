"""What stands above a written transcript: whose it is, where it comes from, who or what typed it."""

from __future__ import annotations

from interviewkit.sources.outputs.style import Style
from interviewkit.sources.outputs.transcript import Transcript
from interviewkit.text.times import clock
from interviewkit.words import language, speaking, tr


def heading(source: Transcript, style: Style) -> list[tuple[str, str]]:
    """(label, value) each, the title first with no label; only what is known. With "people" for names, nothing here
    tells more than the participant's label: the recording's name may be somebody's own."""
    with speaking(style.language or language()):
        hidden = style.names == "people"
        facts = [
            ("", source.participant if hidden and source.participant else source.name),
            (tr("Participant"), source.participant),
            (tr("Recording"), "" if hidden else source.recording),
            (tr("Length"), clock(source.duration_ms) if source.duration_ms else ""),
            (tr("Date"), source.made_on),
            (tr("Transcribed by"), source.model and tr("speech model “{name}”", name=source.model)),
        ]
    return [(label, value) for label, value in facts if value]
