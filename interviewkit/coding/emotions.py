"""The feelings a quote can carry: 21 families in both languages, with a usual valence and Plutchik's parent."""

from __future__ import annotations

from dataclasses import dataclass

from interviewkit.words import mark


@dataclass(frozen=True, slots=True)
class Feeling:
    """One label. valence: usual, −3…+3; parent: Plutchik's basic emotion it rolls up to, "" for none."""

    key: str
    name: str
    valence: int
    parent: str


FEELINGS = {
    feeling.key: feeling
    for feeling in (
        Feeling("joy", mark("Joy"), 2, "joy"),
        Feeling("satisfaction", mark("Satisfaction"), 2, "joy"),
        Feeling("relief", mark("Relief, trust"), 2, "trust"),
        Feeling("gratitude", mark("Gratitude"), 2, "trust"),
        Feeling("pride", mark("Pride"), 2, "joy"),
        Feeling("moved", mark("Moved"), 3, "joy"),
        Feeling("anticipation", mark("Anticipation"), 1, "anticipation"),
        Feeling("interest", mark("Interest"), 1, "anticipation"),
        Feeling("surprise", mark("Surprise"), 0, "surprise"),
        Feeling("neutral", mark("Neutral"), 0, ""),
        Feeling("confusion", mark("Confusion"), -1, "surprise"),
        Feeling("burden", mark("Burden"), -1, "sadness"),
        Feeling("fatigue", mark("Fatigue"), -1, "disgust"),
        Feeling("anxiety", mark("Anxiety"), -2, "fear"),
        Feeling("annoyance", mark("Annoyance"), -2, "anger"),
        Feeling("frustration", mark("Frustration"), -2, "anger"),
        Feeling("disappointment", mark("Disappointment"), -2, "sadness"),
        Feeling("sadness", mark("Sadness"), -2, "sadness"),
        Feeling("distrust", mark("Distrust"), -2, "disgust"),
        Feeling("disgust", mark("Disgust"), -3, "disgust"),
        Feeling("anger", mark("Anger"), -3, "anger"),
    )
}
"""Key → feeling, from pleasant to unpleasant. After Plutchik 1980, the Geneva Emotion Wheel and KOTE's labels."""
