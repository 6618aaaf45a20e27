"""Reads the coding: the codebook, the quotes of a source, and counts."""

from __future__ import annotations

from dataclasses import dataclass

from interviewkit.text.anchors import Passage


@dataclass(frozen=True, slots=True)
class CodeRow:
    """A code of the codebook. shade: 0 for a hue of its own, 1… for the n-th child sharing its parent's hue."""

    id: int
    parent_id: int | None
    name: str
    family: str
    colour: int
    shade: int
    definition: str
    include: str
    exclude: str
    active: bool
    quotes: int
    participants: int


@dataclass(frozen=True, slots=True)
class TagRow:
    """One code on a quote by one coder."""

    code_id: int
    coder: str
    weight: float


@dataclass(frozen=True, slots=True)
class EmotionRow:
    """One feeling on a quote; valence −3…+3, intensity 1…3."""

    id: int
    label: str
    valence: int
    intensity: int
    why: str
    coder: str


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """A quote with all it carries."""

    id: int
    source_id: int
    passage: Passage
    tags: tuple[TagRow, ...]
    emotions: tuple[EmotionRow, ...]
    stage_id: int | None
    touchpoint_id: int | None
    memo: str
    coder: str
    lost_text: str | None
