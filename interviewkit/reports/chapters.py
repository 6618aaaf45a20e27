"""The report's parts as pieces: what stands where, from the content; words come from sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from interviewkit.coding.cards import Card
from interviewkit.journey.content import JourneyContent
from interviewkit.journey.words import scope_words
from interviewkit.reports import appendices
from interviewkit.reports import sentences as say
from interviewkit.reports.asked import guide_coverage
from interviewkit.reports.content import ReportContent, quotes_on, spoken_on, theme_place
from interviewkit.reports.design import STATUSES
from interviewkit.reports.journey_figure import spoken_curve
from interviewkit.reports.journey_map import spoken_map as spoken_journey
from interviewkit.reports.journey_sheets import PAGE, sheets
from interviewkit.reports.paper import hue
from interviewkit.reports.pieces import (
    Bullets,
    Contents,
    Evidence,
    Facts,
    FigurePiece,
    FindingPiece,
    Heading,
    Piece,
    Quoted,
    TablePiece,
    Text,
)
from interviewkit.reports.theme_figure import spoken_map
from interviewkit.themes.quotes import ThemeEvidence
from interviewkit.words import plural, speaking, tr

AGAINST = "#8C959F"


def pieces(content: ReportContent) -> tuple[Piece, ...]:
    """The whole report, in its language and in the order of its design."""
    with speaking(content.language):
        made = list(cover(content))
        for part in content.design.parts:
            made += PARTS[part](content)
        return tuple(made)


def cover(content: ReportContent) -> Iterator[Piece]:
    """What this is, its standing, and the contents."""
    made = content.material
    yield Text(tr("Theme-map report").upper(), "overline")
    yield Text(content.title, "title")
    yield Text(plural("What one interview tells", "What {n} interviews tell", made.sources), "subtitle")
    if content.purpose:
        yield Text(content.purpose, "lead")
    yield from own(content, "cover")
    yield Facts(
        (
            (tr("Status"), tr(STATUSES[content.design.status])),
            (tr("Version"), content.design.version or say.DASH),
            (tr("Date"), say.day(content.made_on)),
            (tr("Participants"), str(content.participants)),
            (tr("Languages"), say.tongues(made.languages) or say.DASH),
            (tr("Coded by"), ", ".join(made.coders) or say.DASH),
        )
    )
    yield Text(tr("Contents"), "contents")
    yield Contents()


def summary(content: ReportContent) -> Iterator[Piece]:
    """At most five findings on a page: what was found, so what, what to do."""
    yield Heading(tr("Summary"), place="summary", new_page=True)
    yield from own(content, "summary")
    if not content.findings:
        yield Text(tr("There are no themes with quotes yet, so there is nothing to sum up."))
        return
    for number, found in enumerate(content.findings, 1):
        theme = found.theme
        yield FindingPiece(
            number,
            theme.name,
            theme.claim,
            say.behind(found),
            content.of_theme(theme.id, "so_what"),
            content.of_theme(theme.id, "action"),
            hue(theme.colour),
            place_of(theme.id),
        )
    left = len([each for each in content.themes if each.theme.counts.quotes]) - len(content.findings)
    if left > 0:
        yield Text(plural("One more theme follows further on.", "{n} more themes follow further on.", left), "note")
    moments = say.moments(content.journey)
    if moments:
        yield Heading(tr("The journey"), 2)
        yield Text(" ".join(moments))


def method(content: ReportContent) -> Iterator[Piece]:
    """How it was done, how to read the numbers, and what they cannot bear."""
    yield Heading(tr("Method and limits"), place="method", new_page=True)
    yield from own(content, "method")
    for paragraph in say.method(content):
        yield Text(paragraph)
    yield Heading(tr("How to read the numbers"), 2)
    for name, meaning in say.reading(content):
        yield Text(meaning, strong=f"{name}.")
    yield Heading(tr("Limits"), 2)
    yield Bullets(tuple(say.limits(content)))


def people(content: ReportContent) -> Iterator[Piece]:
    """Who took part."""
    yield Heading(tr("Participants"), place="people")
    yield from own(content, "people")
    if content.design.anonymity == "none" and content.participants:
        yield Text(tr("{n} people took part. This report does not tell them apart.", n=content.participants))
        return
    if not content.people:
        yield Text(tr("Nobody has taken part yet."))
        return
    names = list(dict.fromkeys(name for person in content.people for name, _ in person.attributes))[:4]
    rows = []
    for person in content.people:
        facts = dict(person.attributes)
        tongues = ", ".join(say.tongue(each) for each in person.languages)
        cells = (facts.get(name, say.DASH) for name in names)
        rows.append((person.label, *cells, tongues or say.DASH, str(person.quotes)))
    head = (tr("Participant"), *names, tr("Language"), tr("Quotes"))
    by_name = content.design.anonymity == "names"
    caption = tr("Participants, by name") if by_name else tr("Participants, by pseudonym")
    yield TablePiece(caption, head, tuple(rows), (1.5, *[1.4] * len(names), 1, 0.7))


def the_map(content: ReportContent) -> Iterator[Piece]:
    """The theme map."""
    yield Heading(tr("Theme map"), place="map", new_page=True)
    yield from own(content, "map")
    if not content.theme_map.nodes:
        yield Text(tr("Nothing is coded yet, so there is no map."))
        return
    yield Text(
        tr(
            "Each field is a theme, each disc a code; the number in it counts the participants who speak of it. Lines "
            "join codes that the same people bring up together."
        )
    )
    caption = tr("Theme map, N = {n} participants", n=content.participants)
    if content.map_name:
        caption = tr("Theme map “{name}”, N = {n} participants", name=content.map_name, n=content.participants)
    yield FigurePiece("themes", caption, spoken_map(content.theme_map))
    yield from _words_on(content, quotes_on(content.theme_map))


def journey(content: ReportContent) -> Iterator[Piece]:
    """The emotion curve, its numbers, and how the same people felt from stage to stage."""
    yield Heading(tr("Journey and emotion curve"), place="journey", new_page=True)
    yield from own(content, "journey")
    if not content.journey:
        yield Text(tr("The project has no journey stages."))
        return
    caption = tr("Emotion curve over the journey, N = {n} participants", n=content.participants)
    yield FigurePiece("journey", caption, spoken_curve(content.journey))
    rows: list[tuple[str, ...]] = []
    for stage in content.journey:
        mean, interval = say.mean_of(stage.mean, stage.low, stage.high)
        both = tr("{n} of {of}", n=stage.mixed_participants, of=stage.participants) if stage.participants else say.DASH
        rows.append((stage.stage, str(stage.participants), str(stage.quotes), mean, interval, both))
    head = (tr("Stage"), "n", tr("Quotes"), tr("Mean"), tr("95 % interval"), tr("Mixed feelings"))
    yield TablePiece(tr("Feelings by stage; n counts participants"), head, tuple(rows), (1.7, 0.5, 0.8, 0.8, 1.6, 1.2))
    changes = [change for change in content.changes if change.participants]
    if changes:
        steps = [
            (f"{change.before} → {change.after}", str(change.participants),
             *say.mean_of(change.mean, change.low, change.high))
            for change in changes
        ]  # fmt: skip
        compared = (tr("From stage to stage"), "n", tr("Mean difference"), tr("95 % interval"))
        yield TablePiece(tr("Change within the same participants"), compared, tuple(steps), (2.6, 0.5, 1.4, 1.6))
    drawn = content.journey_map
    if drawn is not None and any(cell.items for cell in drawn.cells.values()):
        parts = list(sheets(drawn, PAGE))
        for number, sheet in enumerate(parts, 1):
            caption = map_caption(drawn)
            if len(parts) > 1:
                caption = tr("{map}: {lanes}", map=caption, lanes=", ".join(sheet.lanes))
            yield FigurePiece(f"map{number}", caption, spoken_journey(sheet.content))
        yield from _words_on(content, spoken_on(drawn))
    if content.opportunities:
        chances = tuple((each.stage, each.text, each.owner or say.DASH) for each in content.opportunities)
        columns = (tr("Stage"), tr("Opportunity"), tr("Owner"))
        yield TablePiece(tr("Opportunities along the journey"), columns, chances, (1.2, 3.2, 1.2))


def map_caption(drawn: JourneyContent) -> str:
    """Which journey map it is, whose, and of how many."""
    caption = tr("Journey map, N = {n} participants", n=drawn.people)
    if drawn.map.name:
        caption = tr("Journey map “{name}”, N = {n} participants", name=drawn.map.name, n=drawn.people)
    scope = scope_words(drawn.map.scope)
    return f"{caption} ({scope})" if scope else caption


def _words_on(content: ReportContent, quote_ids: set[int]) -> Iterator[Piece]:
    """Where the quotes on a map are from: a card on it has no room for that."""
    mine = tuple(quoted(card, AGAINST) for card in content.on_maps if card.quote_id in quote_ids)
    if mine:
        yield Heading(tr("Quotes on the map"), 2)
        yield Evidence(say.quotes(len(mine)), mine)


def themes(content: ReportContent) -> Iterator[Piece]:
    """A section for each theme: claim, strength, evidence, counter-evidence."""
    if not content.themes:
        return
    yield Heading(tr("Themes"), place="themes", new_page=True)
    yield from own(content, "themes")
    names = {entry.code.id: entry for entry in content.codebook}
    for found in content.themes:
        theme, colour = found.theme, hue(found.theme.colour)
        yield Heading(theme.name, 2, place_of(theme.id), colour)
        if theme.claim:
            yield Text(theme.claim, "lead")
        yield Text("", "fact", strong=say.behind(found))
        facts = []
        mood = theme.counts.mood
        if mood.participants:
            facts.append((tr("Feelings, by participant"), say.leaning(mood)))
        if found.stages:
            facts.append((tr("Stages, by participants"), say.spread(found)))
        codes = [names[code] for code in theme.code_ids if code in names]
        if codes:
            counted = (f"{each.code.name} {each.counts.participants if each.counts else 0}" for each in codes)
            facts.append((tr("Codes, by participants"), say.DOT.join(counted)))
        for what, label in (("so_what", tr("So what")), ("action", tr("What to do"))):
            if content.of_theme(theme.id, what):
                facts.append((label, content.of_theme(theme.id, what)))
        chances = [each.text for each in content.opportunities if set(each.codes) & set(theme.code_ids)]
        chances += [content.of_theme(theme.id, "opportunity")] if content.of_theme(theme.id, "opportunity") else []
        if chances:
            facts.append((tr("Opportunity"), say.DOT.join(chances)))
        if facts:
            yield Facts(tuple(facts))
        yield from own(content, theme_place(dict(content.guids).get(theme.id, "")))
        if found.best:
            yield Evidence(tr("In their words"), tuple(quoted(card, colour) for card in found.best))
        elif theme.counts.quotes:
            yield Text(tr("None of the quotes may be shown here."), "note")
        yield from _contrary(found)


def _contrary(found: ThemeEvidence) -> Iterator[Piece]:
    """Counter-evidence, or that there is none: silence would look like not having searched."""
    if found.against:
        title = plural(
            "What speaks against it ({n} participant)", "What speaks against it ({n} participants)",
            found.against_participants,
        )  # fmt: skip
        yield Evidence(title, tuple(quoted(card, AGAINST, against=True) for card in found.against))
    elif found.theme.counts.mood.participants:
        yield Text(tr("Nothing among its quotes feels the other way."), "note")


def next_steps(content: ReportContent) -> Iterator[Piece]:
    """What is to be done, as far as the team has written it down."""
    rows = [
        (found.theme.name, content.of_theme(found.theme.id, "action"))
        for found in content.themes
        if content.of_theme(found.theme.id, "action")
    ]
    if not rows and not content.words("next"):
        return
    yield Heading(tr("Next steps"), place="next")
    yield from own(content, "next")
    if rows:
        yield TablePiece(tr("What follows from the themes"), (tr("Theme"), tr("What to do")), tuple(rows), (2, 3.4))


def priorities(content: ReportContent) -> Iterator[Piece]:
    """What comes first, where the team has said so."""
    if content.words("priorities"):
        yield Heading(tr("Priorities"), place="priorities")
        yield from own(content, "priorities")


def own(content: ReportContent, place: str) -> Iterator[Piece]:
    """The team's own words at a place, a paragraph a line."""
    for line in content.words(place).split("\n"):
        if line.strip():
            yield Text(line.strip(), "own")


def quoted(card: Card, colour: str, *, against: bool = False) -> Quoted:
    """A quote as it is shown: its words on one line, and who, where and when."""
    return Quoted(card.quote_id, " ".join(card.text.split()), say.said_by(card), card.language, colour, against)


def place_of(theme_id: int) -> str:
    """The name of a theme's section, for links."""
    return f"theme-{theme_id}"


PARTS: dict[str, Callable[[ReportContent], Iterator[Piece]]] = {
    "summary": summary,
    "method": method,
    "asked": guide_coverage,
    "people": people,
    "map": the_map,
    "journey": journey,
    "themes": themes,
    "priorities": priorities,
    "next": next_steps,
    "codebook": appendices.codebook,
    "guide": appendices.guide,
    "coverage": appendices.coverage,
    "audit": appendices.audit,
}
