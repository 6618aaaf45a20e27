"""Builds the sample study the way a team would: imports, transcribes, codes, maps, reports. Nothing in it is canned."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlmodel import Session

import interviewkit
from interviewkit import resources
from interviewkit.coding.actions import feel, quote_passage, tag_quote
from interviewkit.coding.codebook import create_code
from interviewkit.journey.actions import add_touchpoint, put_at_touchpoint, put_in_stage
from interviewkit.journey.queries import stages
from interviewkit.people.actions import describe_participant, participant_labelled
from interviewkit.sample.maps import Made, draw_maps
from interviewkit.sources.importing import import_file
from interviewkit.sources.queries import segments, speakers
from interviewkit.sources.speakers.assigning import give_role
from interviewkit.sources.transcribing.hearing import begin, run_to_end
from interviewkit.store.project import Project
from interviewkit.text.anchors import Anchor, Passage
from interviewkit.text.fuzzy import find_passage
from interviewkit.themes.actions import create_theme
from interviewkit.transcription import Settings, models
from interviewkit.words import language, plural, tr

STUDY = "study.ikit"
ALIKE = 0.6
"""How alike, 0…1, a passage of a machine transcript must be to the words it is looked up by."""

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Ids:
    """The rows made so far, by the study file's keys."""

    codes: dict[str, int]
    stages: dict[str, int]
    touchpoints: dict[tuple[str, str], int]
    sources: dict[str, int]


def build(folder: Path, say: Say) -> Path:
    """Makes the sample study in a folder, telling each step; the project's path.

    Writes study.ikit, theme-map.png, theme-map.svg, journey.png and report.docx. ProjectTrouble when there is a study
    already.
    """
    from interviewkit.reports.write import export

    study: dict[str, Any] = json.loads(resources.path("sample", "study.json").read_text(encoding="utf-8"))
    say(tr("Creating the project {name}", name=STUDY))
    with interviewkit.create(folder / STUDY, _in_words(study["title"])) as project:
        sources = {each["file"]: _bring_in(project, each, say) for each in study["sources"]}
        with project.change("Describe participants") as session:
            for person in study["participants"]:
                _describe(session, person, study["attribute_names"])
        with project.change("Write the codebook") as session:
            ids = _codebook(session, study, sources)
        say(plural("Codebook: {n} code", "Codebook: {n} codes", len(ids.codes)))
        quotes = {text: id for file in sources for text, id in _apply(project, ids, file, study["quotes"]).items()}
        found = len(quotes)
        say(tr("Quotes: {found} of {all} passages found in the transcripts", found=found, all=len(study["quotes"])))
        themes: dict[str, int] = {}
        with project.change("Write themes") as session:
            for theme in study["themes"]:
                codes = [ids.codes[key] for key in theme["codes"]]
                made = create_theme(session, _in_words(theme["name"]), _in_words(theme["claim"]), codes)
                themes[theme["key"]] = made
        say(tr("Drawing the theme map and the journey map"))
        draw_maps(project, Made(ids.codes, ids.stages, themes, quotes))
        for name in ("theme-map.png", "theme-map.svg", "journey.png", "report.docx"):
            say(tr("Writing {name}", name=name))
            export(project, folder / name)
    return folder / STUDY


def _bring_in(project: Project, source: dict[str, Any], say: Say) -> int:
    file = source["file"]
    imported = import_file(
        project,
        resources.path("sample", file),
        participant=source["participant"],
        language=source["language"],
    )
    say(tr("Imported {name}", name=file))
    if source["kind"] == "recording":
        say(tr("Transcribing {name} with the sample model", name=file))
        settings = Settings(str(models.find(models.SAMPLE)), language=source["language"])
        run = begin(project, imported.source_id, settings, models.SAMPLE)
        for _ in run_to_end(project, run):
            pass
    with project.change("Name speakers") as session:
        for speaker in speakers(session, imported.source_id):
            role = source["speakers"].get(speaker.label, "")
            person = participant_labelled(session, source["participant"]) if role == "participant" else None
            give_role(session, speaker.id, role, person)
        count = len(segments(session, imported.source_id))
    say(plural("{name}: {n} segment", "{name}: {n} segments", count, name=file))
    return imported.source_id


def _describe(session: Session, person: dict[str, Any], names: dict[str, Any]) -> None:
    facts = {_in_words(names[key]): str(_in_words(value)) for key, value in person["attributes"].items()}
    describe_participant(session, participant_labelled(session, person["id"]), facts, note=_in_words(person["label"]))


def _codebook(session: Session, study: dict[str, Any], sources: dict[str, int]) -> Ids:
    codes: dict[str, int] = {}
    for code in _parents_first(study["codes"]):
        codes[code["key"]] = create_code(
            session,
            _in_words(code["name"]),
            parent_id=codes[code["parent"]] if code["parent"] else None,
            family=code["family"],
            definition=_in_words(code["definition"]),
            include=_in_words(code["include"]),
            exclude=_in_words(code["exclude"]),
        )
    by_key = {stage.name_en.lower(): stage.id for stage in stages(session)}
    touchpoints = {
        (each["stage"], each["name"]["en"]): add_touchpoint(
            session,
            by_key[each["stage"]],
            _in_words(each["name"]),
            _in_words(each["channel"]),
            place=each["place"],
            owner=_in_words(each.get("owner", "")),
        )
        for each in study["touchpoints"]
    }
    return Ids(codes, by_key, touchpoints, sources)


def _apply(project: Project, ids: Ids, file: str, quotes: Iterable[dict[str, Any]]) -> dict[str, int]:
    """Codes one source's quotes where its transcript says them; what was found, with the ids of the quotes."""
    source_id, found = ids.sources[file], {}
    with project.change("Code passages", detail=file) as session:
        texts = [(row.id, row.text) for row in segments(session, source_id)]
        for quote in quotes:
            if quote["source"] == file and (passage := look_up(texts, quote["text"])) is not None:
                found[quote["text"]] = _code(session, ids, source_id, passage, quote)
    return found


def look_up(texts: list[tuple[int, str]], said: str) -> Passage | None:
    """Where something is said in a transcript that may not have it word for word. texts: (segment id, text)."""
    place = find_passage(" ".join(text for _, text in texts), said)
    if place is None or place[2] < ALIKE:
        return None
    anchors = []
    for offset, at_end in ((place[0], False), (place[1], True)):
        begin_at = 0
        for segment, text in texts:
            if offset < begin_at + len(text) or (at_end and offset == begin_at + len(text)):
                anchors.append(Anchor(segment, max(offset - begin_at, 0)))
                break
            begin_at += len(text) + 1
    return Passage(anchors[0], anchors[1]) if len(anchors) == 2 else None


def _code(session: Session, ids: Ids, source_id: int, passage: Passage, quote: dict[str, Any]) -> int:
    quote_id = quote_passage(session, source_id, passage)
    for key in quote["codes"]:
        tag_quote(session, quote_id, ids.codes[key])
    if quote["emotion"]:
        feel(
            session,
            quote_id,
            quote["emotion"],
            valence=quote["valence"],
            intensity=quote["intensity"],
            why=_in_words(quote["why"]),
        )
    put_in_stage(session, [quote_id], ids.stages[quote["stage"]])
    touchpoint = ids.touchpoints.get((quote["stage"], quote.get("touchpoint", "")))
    if touchpoint is not None:
        put_at_touchpoint(session, [quote_id], touchpoint)
    return quote_id


def _parents_first(codes: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(codes, key=lambda code: code["parent"] is not None)


def _in_words(text: Any) -> Any:
    """A text in the language the app speaks; anything that is not told in both stays."""
    return text[language()] if isinstance(text, dict) else text
