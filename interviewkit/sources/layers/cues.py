"""What is seen and heard beside the words: the usual layers of a study, and short cues to mark quickly."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import NAMESPACE_URL, uuid5

from interviewkit.words import catalogue, mark


@dataclass(frozen=True, slots=True)
class Usual:
    """A layer that every study has at hand. kind: "note" or "nonverbal"; colour: hue number in the palette."""

    key: str
    name: str
    kind: str
    colour: int

    @property
    def guid(self) -> str:
        """The same in every study, so that it is found again whatever it is called, and merges with its like."""
        return str(uuid5(NAMESPACE_URL, f"interviewkit/layer/{self.key}"))


USUAL = {
    layer.key: layer
    for layer in (
        Usual("notes", mark("Notes"), "note", 5),
        Usual("expression", mark("Expression"), "nonverbal", 2),
        Usual("tone", mark("Tone of voice"), "nonverbal", 7),
        Usual("gesture", mark("Gesture"), "nonverbal", 4),
    )
}
"""Key → layer. Channels after the study's own method: expression, tone, gesture."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A short non-verbal entry and the usual layer it belongs to."""

    key: str
    text: str
    layer: str


CUES = {
    cue.key: cue
    for cue in (
        Cue("laughs", mark("laughs"), "tone"),
        Cue("sighs", mark("sighs"), "tone"),
        Cue("hesitates", mark("hesitates"), "tone"),
        Cue("louder", mark("raises the voice"), "tone"),
        Cue("softer", mark("lowers the voice"), "tone"),
        Cue("monotone", mark("speaks flatly"), "tone"),
        Cue("smiles", mark("smiles"), "expression"),
        Cue("frowns", mark("frowns"), "expression"),
        Cue("surprised", mark("looks surprised"), "expression"),
        Cue("puzzled", mark("looks puzzled"), "expression"),
        Cue("tears", mark("has tears in the eyes"), "expression"),
        Cue("looks_away", mark("looks away"), "expression"),
        Cue("nods", mark("nods"), "gesture"),
        Cue("shakes_head", mark("shakes the head"), "gesture"),
        Cue("shrugs", mark("shrugs"), "gesture"),
        Cue("points", mark("points at it"), "gesture"),
        Cue("leans_in", mark("leans forward"), "gesture"),
        Cue("leans_back", mark("leans back"), "gesture"),
    )
}
"""Key → cue. Described as seen and heard, never as what it means."""


def known_as(text: str) -> Cue | None:
    """The cue a person names in English or Korean, whatever the language on screen."""
    wanted = text.strip().casefold()
    korean = catalogue("ko")
    return next((cue for cue in CUES.values() if wanted in (cue.text, korean.get(cue.text, cue.text))), None)
