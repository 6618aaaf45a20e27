"""Draws the maps of the sample study the way a team would: cards out of what the coding offers, relations, versions."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from typing import Any

from sqlmodel import Session

from interviewkit import resources
from interviewkit.coding.actions import star_quotes
from interviewkit.journey.cells import add_card, keep_offer, picture, set_numbers
from interviewkit.journey.content import ENOUGH, Item, JourneyContent
from interviewkit.journey.lanes import dismissal
from interviewkit.journey.maps import create_map, describe_map, dismiss
from interviewkit.journey.reading import map_content
from interviewkit.journey.versions import keep_version
from interviewkit.store import media
from interviewkit.store.project import Project
from interviewkit.themes import maps as theme_maps
from interviewkit.themes.actions import NodeKey, choose_quotes, the_map
from interviewkit.themes.relations import relate, show_by
from interviewkit.themes.view import View
from interviewkit.words import language

Told = dict[str, Any]
ROUNDS = 6
NUMBER = 0
"""What an offered moment of truth is made of: the stage itself."""


@dataclass(frozen=True, slots=True)
class Made:
    """What was made of the study's file: by its keys, and quotes by what was said."""

    codes: Mapping[str, int]
    stages: Mapping[str, int]
    themes: Mapping[str, int]
    quotes: Mapping[str, int]

    def said(self, beginnings: Iterable[str]) -> list[int]:
        """The quotes that begin so; one that a transcript did not have is left out."""
        return [id for begun in beginnings for text, id in self.quotes.items() if text.startswith(begun)]


def draw_maps(project: Project, made: Made) -> None:
    """A journey map with a version of it, and two theme maps with relations and chosen quotes."""
    told: Told = json.loads(resources.path("sample", "maps.json").read_text(encoding="utf-8"))
    with project.change("Draw the theme map") as session:
        _themes(session, told["themes"], made)
    with project.change("Draw the journey map") as session:
        map_id = _journey(session, project, told["journey"], made)
    with project.change("Keep version") as session:
        keep_version(session, map_id, _in_words(told["journey"]["version"]))
    with project.change("Write opportunities") as session:
        for card in told["journey"]["later"]:
            _card(session, map_id, card, made, {})


def _themes(session: Session, told: Told, made: Made) -> None:
    for key, beginnings in told["quotes"].items():
        quotes = made.said(beginnings)
        choose_quotes(session, made.themes[key], quotes)
        star_quotes(session, quotes[:1], True)
    for each in told["relations"]:
        start, end = (NodeKey("theme", made.themes[each[end]]) for end in ("start", "end"))
        relation = relate(session, each["kind"], start, end, _in_words(each["memo"]))
        show_by(session, relation, made.said(each["quotes"]))
    theme_maps.rename_map(session, the_map(session), _in_words(told["name"]))
    staged = View(arrangement="stages", colour="valence", words=True)
    theme_maps.create_map(session, _in_words(told["staged"]), staged)


def _journey(session: Session, project: Project, told: Told, made: Made) -> int:
    map_id = create_map(session, _in_words(told["name"]))
    describe_map(session, map_id, **{key: _in_words(told[key]) for key in ("actor", "scenario", "expectations")})
    set_numbers(session, map_id, {(made.stages[stage], ""): number for stage, number in told["funnel"].items()})
    for each in told["pictures"]:
        stored = media.store(project.path, resources.path("sample", each["file"]))
        shown = picture(session, stored, each["file"])
        stage = made.stages[each["stage"]]
        behind = made.said(each["quotes"])
        add_card(session, map_id, stage, "storyboard", _in_words(each["text"]), media_id=shown, quote_ids=behind)
    offers = _offers(map_content(session, map_id))
    for stage, text in told["moments"].items():
        offer = offers.get((made.stages[stage], "moment", NUMBER))
        mean, quotes = (offer.value, offer.quotes) if offer is not None else (None, ())
        where = session, map_id, made.stages[stage], "moment"
        keep_offer(*where, _in_words(text), NUMBER, value=mean, quote_ids=quotes)
    for card in told["cards"]:
        _card(session, map_id, card, made, offers)
    kept = {(made.stages[card["stage"]], card["lane"]) for card in told["cards"]}
    _wave_off(session, map_id, kept)
    return map_id


def _wave_off(session: Session, map_id: int, kept: Set[tuple[int, str]]) -> None:
    """Where cards were written, what fewer than three people brought up is not offered; then the next are asked for."""
    for _ in range(ROUNDS):
        offers = _offers(map_content(session, map_id)).items()
        few = [key for key, offer in offers if key[1] != "thought" and offer.people < ENOUGH and key[:2] in kept]
        if not few:
            return
        dismiss(session, map_id, *(dismissal(lane, stage, None, what) for stage, lane, what in few))


def _offers(content: JourneyContent) -> dict[tuple[int, str, int], Item]:
    """What the coding offers, by stage, lane and what it is made of."""
    return {
        (content.columns[at].stage_id, lane, item.id): item
        for (lane, at), cell in content.cells.items()
        for item in cell.items
        if item.kind == "offer"
    }


def _card(session: Session, map_id: int, card: Told, made: Made, offers: Mapping[tuple[int, str, int], Item]) -> None:
    """A card with the quotes it names; codes it names are no longer offered, their quotes stand behind it too."""
    stage, lane, quotes = made.stages[card["stage"]], card["lane"], made.said(card["quotes"])
    for key in card["codes"]:
        offer = offers.get((stage, lane, made.codes[key]))
        if offer is not None:
            quotes += offer.quotes
            dismiss(session, map_id, dismissal(lane, stage, None, offer.id))
    add_card(session, map_id, stage, lane, _in_words(card["text"]), quote_ids=quotes)


def _in_words(text: Any) -> str:
    return str(text[language()])
