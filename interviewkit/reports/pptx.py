"""Writes the report as slides: one message each, the claim as its title, both maps in shapes that can be changed."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from interviewkit.coding.cards import Card
from interviewkit.reports import sentences as say
from interviewkit.reports.content import ReportContent
from interviewkit.reports.design import STATUSES
from interviewkit.reports.figures import Figure, Figures
from interviewkit.reports.journey_figure import signed, spoken_curve
from interviewkit.reports.paper import hue
from interviewkit.reports.theme_figure import spoken_map
from interviewkit.themes.quotes import ThemeEvidence
from interviewkit.words import plural, speaking, tr

Step = Callable[[float], object]
QUOTES = 2
LONGEST = 210
"""Code points of a quote on a slide; all of it is in the notes."""
ROWS = 12
"""Rows of a table on one slide."""


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide. lead: beside or below the title; quotes: (words, source, colour) each; notes: for the speaker."""

    title: str
    lead: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    points: tuple[tuple[str, str], ...] = ()
    quotes: tuple[tuple[str, str, str], ...] = ()
    figure: Figure | None = None
    spoken: str = ""
    table: tuple[tuple[str, ...], ...] = ()
    colour: str = ""
    notes: str = ""
    first: bool = field(default=False)


def pptx(content: ReportContent, figures: Figures | None = None, step: Step | None = None) -> bytes:
    """The slides, 16:9. step: told how far it is, 0…1; may raise Cancelled."""
    from interviewkit.reports.slides import Deck

    with speaking(content.language):
        made = list(slides(content))
        deck = Deck(content.title, content.language, ", ".join(content.material.coders))
        shown = figures or Figures(content)
        for number, slide in enumerate(made):
            if step is not None:
                step(number / len(made))
            deck.add(slide, shown[slide.figure] if slide.figure else None)
        file = io.BytesIO()
        deck.save(file)
        return file.getvalue()


def slides(content: ReportContent) -> Iterator[Slide]:
    """What the slides say, in the order of the design; appendices stay in the documents."""
    made = content.material
    status = tr("Status: {status}, version {version}", status=tr(STATUSES[content.design.status]),
                version=content.design.version or say.DASH)  # fmt: skip
    lead = plural("What one interview tells", "What {n} interviews tell", made.sources)
    yield Slide(content.title, lead, facts=(("", status), ("", say.day(content.made_on))), first=True,
                notes=content.purpose)  # fmt: skip
    parts = {"summary": _summary, "method": _method, "people": _people, "map": _map, "journey": _journey,
             "themes": _themes, "next": _next}  # fmt: skip
    for part in content.design.parts:
        if part in parts:
            yield from parts[part](content)


def _summary(content: ReportContent) -> Iterator[Slide]:
    if not content.findings:
        return
    title = plural("One thing stands out", "{n} things stand out", len(content.findings))
    points = tuple(
        (found.theme.claim or found.theme.name, say.of_all(found.theme.counts.participants, found.theme.of))
        for found in content.findings
    )
    yield Slide(title, points=points, notes=content.words("summary"))


def _method(content: ReportContent) -> Iterator[Slide]:
    title = plural(
        "One person tells what there is, not how common it is",
        "{n} people tell what there is, not how common it is",
        content.participants,
    )
    points = tuple((text, "") for text in say.limits(content)[1:5])
    yield Slide(title, say.method(content)[0], points=points, notes="\n".join(say.method(content)))


def _people(content: ReportContent) -> Iterator[Slide]:
    if not content.people:
        return
    names = list(dict.fromkeys(name for person in content.people for name, _ in person.attributes))[:3]
    head = (tr("Participant"), *names, tr("Quotes"))
    rows = [
        (person.label, *(dict(person.attributes).get(name, say.DASH) for name in names), str(person.quotes))
        for person in content.people
    ]
    title = plural("One person took part", "{n} people took part", content.participants)
    lead = ""
    if len(rows) > ROWS:
        lead = tr("{shown} of {all} are listed here, the others in the document.", shown=ROWS, all=len(rows))
    yield Slide(title, lead, table=(head, *rows[:ROWS]))


def _map(content: ReportContent) -> Iterator[Slide]:
    if not content.theme_map.nodes:
        return
    title = tr("How the themes hang together")
    if content.findings:
        theme = content.findings[0].theme
        title = tr("“{theme}” is what most people speak of: {n} of {of}", theme=theme.name,
                   n=theme.counts.participants, of=theme.of)  # fmt: skip
    yield Slide(title, figure="themes", spoken=spoken_map(content.theme_map))


def _journey(content: ReportContent) -> Iterator[Slide]:
    known = [stage for stage in content.journey if stage.mean is not None]
    if not any(stage.participants for stage in content.journey):
        return
    title = tr("How it felt along the journey")
    if len(known) > 1:
        worst = min(known, key=lambda stage: stage.mean or 0)
        title = tr("The journey feels worst at {stage}: mean {mean}, n = {n}", stage=worst.stage,
                   mean=signed(worst.mean or 0), n=worst.participants)  # fmt: skip
    notes = " ".join(say.moments(content.journey))
    yield Slide(title, figure="journey", spoken=spoken_curve(content.journey), notes=notes)


def _themes(content: ReportContent) -> Iterator[Slide]:
    for found in content.themes:
        theme = found.theme
        facts = [(tr("Participants"), tr("{n} of {of}", n=theme.counts.participants, of=theme.of)),
                 (tr("Evidence"), tr(say.STRENGTHS[theme.strength]))]  # fmt: skip
        if theme.counts.mood.participants:
            facts.append((tr("Feelings, by participant"), say.leaning(theme.counts.mood)))
        if found.stages:
            facts.append((tr("Stages, by participants"), say.spread(found)))
        for what, label in (("so_what", tr("So what")), ("action", tr("What to do"))):
            if content.of_theme(theme.id, what):
                facts.append((label, content.of_theme(theme.id, what)))
        chosen = [(card, hue(theme.colour)) for card in found.best[: QUOTES - bool(found.against)]]
        chosen += [(card, "#8C959F") for card in found.against[:1]]
        yield Slide(
            theme.claim or theme.name,
            theme.name if theme.claim else "",
            tuple(facts),
            quotes=tuple((_short(card), say.said_by(card), colour) for card, colour in chosen),
            colour=hue(theme.colour),
            notes=_notes(found),
        )


def _next(content: ReportContent) -> Iterator[Slide]:
    points = [(content.of_theme(each.theme.id, "action"), each.theme.name) for each in content.themes]
    points += [(line, "") for line in content.words("next").split("\n")]
    points = [point for point in points if point[0].strip()]
    for at in range(0, len(points), 6):
        yield Slide(tr("What to do next"), points=tuple(points[at : at + 6]))


def _short(card: Card) -> str:
    words = " ".join(card.text.split())
    return words if len(words) <= LONGEST else words[:LONGEST].rsplit(" ", 1)[0] + " …"


def _notes(found: ThemeEvidence) -> str:
    lines = [say.behind(found)]
    for title, cards in ((tr("In their words"), found.best), (tr("What speaks against it"), found.against)):
        if cards:
            lines += ["", title]
            lines += [f"“{' '.join(card.text.split())}” — {say.said_by(card)}" for card in cards]
    return "\n".join(lines)
