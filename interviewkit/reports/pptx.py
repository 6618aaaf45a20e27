"""Writes the report as slides: one message each, the claim as its title, both maps in shapes that can be changed."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from interviewkit.coding.cards import Card
from interviewkit.reports import asked
from interviewkit.reports import sentences as say
from interviewkit.reports.content import ReportContent
from interviewkit.reports.design import STATUSES
from interviewkit.reports.figures import Figure, Figures
from interviewkit.reports.journey_figure import signed, spoken_curve
from interviewkit.reports.journey_map import spoken_map as spoken_journey
from interviewkit.reports.journey_sheets import sheets
from interviewkit.reports.paper import Paper, hue
from interviewkit.reports.theme_figure import WIDE, draw_themes, spoken_map
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
    """One slide. lead: beside or below the title; quotes: (words, source, colour) each; notes: for the speaker.

    figure: one of the report's by name; paper: a drawing of its own. shares: of the width, one a column of the table.
    """

    title: str
    lead: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    points: tuple[tuple[str, str], ...] = ()
    quotes: tuple[tuple[str, str, str], ...] = ()
    figure: Figure | None = None
    paper: Paper | None = None
    spoken: str = ""
    table: tuple[tuple[str, ...], ...] = ()
    shares: tuple[float, ...] = ()
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
            deck.add(slide, shown[slide.figure] if slide.figure else slide.paper)
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
    parts = {"summary": _summary, "method": _method, "asked": _asked, "people": _people, "map": _map,
             "journey": _journey, "themes": _themes, "next": _next}  # fmt: skip
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


def _asked(content: ReportContent) -> Iterator[Slide]:
    for each in content.asked:
        rows = [
            (f"{question.number}  {question.question}", asked.of_interviews(question.asked, each),
             asked.of_interviews(question.answered, each), str(question.quotes))
            for question in asked.must(each) or each.questions
        ]  # fmt: skip
        head = (tr("Question"), tr("Asked"), tr("Answered"), tr("Quotes"))
        lead = asked.summed_up(each)
        for at in range(0, len(rows), ROWS):
            title = tr("What was asked with “{guide}”", guide=each.guide)
            title = title if len(rows) <= ROWS else f"{title} ({at // ROWS + 1}/{-(-len(rows) // ROWS)})"
            yield Slide(title, lead, table=(head, *rows[at : at + ROWS]), shares=(5.0, 1.0, 1.0, 1.0))


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
    drawn = draw_themes(content.theme_map, aspect=WIDE)
    yield Slide(title, paper=drawn, spoken=spoken_map(content.theme_map))


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
    yield from _journey_map(content)


def _journey_map(content: ReportContent) -> Iterator[Slide]:
    """The whole map, as many lanes on a slide as can be read from the back of a room."""
    drawn = content.journey_map
    if drawn is None or not any(cell.items for cell in drawn.cells.values()):
        return
    name = drawn.map.name or tr("Journey map")
    for sheet in sheets(drawn):
        parts = [", ".join(sheet.lanes), ", ".join(sheet.stages)]
        title = tr("{map}: {lanes}", map=name, lanes=say.DOT.join(part for part in parts if part))
        told = spoken_journey(sheet.content)
        left = plural("One more card is in the document.", "{n} more cards are in the document.", sheet.left)
        yield Slide(title, left if sheet.left else "", paper=sheet.paper, spoken=told, notes=told)


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
