"""The chapters of the report, from its content into a document."""

from __future__ import annotations

from interviewkit.coding.cards import Card
from interviewkit.reports import sentences as say
from interviewkit.reports import word
from interviewkit.reports.book import Book
from interviewkit.reports.content import CodeEntry, ReportContent
from interviewkit.reports.journey_figure import draw_journey, spoken_curve
from interviewkit.reports.paper import INK, hue, mixed
from interviewkit.reports.theme_figure import draw_themes, spoken_map
from interviewkit.themes.quotes import ThemeEvidence
from interviewkit.words import plural, tr


def cover(book: Book, content: ReportContent) -> None:
    """What this is, its standing, and the contents."""
    book.text(tr("Theme-map report").upper(), "Overline")
    book.text(content.title, "Title")
    made = content.material
    subtitle = plural("What one interview tells", "What {n} interviews tell", made.sources)
    book.text(subtitle, "Subtitle")
    if content.purpose:
        book.text(content.purpose, "Lead")
    facts = [
        (tr("Status"), tr("Draft for review")),
        (tr("Date"), say.day(content.made_on)),
        (tr("Participants"), str(content.participants)),
        (tr("Languages"), say.tongues(made.languages)),
        (tr("Coded by"), ", ".join(made.coders) or say.DASH),
    ]
    for name, value in facts:
        line = book.text(f"{name}\t", "Fact")
        line.paragraph_format.tab_stops.add_tab_stop(word.millimetres(32))
        book.run(line, value, colour=INK)
    book.text(tr("Contents"), "Contents")
    book.contents()


def summary(book: Book, content: ReportContent) -> None:
    """At most five findings, each with what is behind it."""
    book.heading(tr("Summary"), new_page=True)
    if not content.findings:
        book.text(tr("There are no themes with quotes yet, so there is nothing to sum up."))
        return
    for number, finding in enumerate(content.findings, 1):
        theme = finding.theme
        head = book.text("", "Finding")
        book.run(head, f"{number}  ", bold=True, colour=_dark(finding))
        book.run(head, theme.name, bold=True)
        if theme.claim:
            book.text(theme.claim)
        book.text(say.behind(finding), "Fact")
    left = len([each for each in content.themes if each.theme.counts.quotes]) - len(content.findings)
    if left > 0:
        book.text(
            plural("One more theme follows further on.", "{n} more themes follow further on.", left),
            "Note",
        )
    moments = say.moments(content.journey)
    if moments:
        book.text(tr("The journey"), "Finding")
        book.text(" ".join(moments))


def method(book: Book, content: ReportContent) -> None:
    """How it was done, how to read the numbers, and what they cannot bear."""
    book.heading(tr("Method and limits"), new_page=True)
    for paragraph in say.method(content):
        book.text(paragraph)
    book.heading(tr("How to read the numbers"), 2)
    for name, meaning in say.reading(content):
        line = book.text("")
        book.run(line, f"{name}. ", bold=True)
        book.run(line, meaning)
    book.heading(tr("Limits"), 2)
    book.bullets(say.limits(content))


def people(book: Book, content: ReportContent) -> None:
    """Who took part, by pseudonym."""
    book.heading(tr("Participants"))
    if not content.people:
        book.text(tr("Nobody has taken part yet."))
        return
    names = list(dict.fromkeys(name for person in content.people for name, _ in person.attributes))[:4]
    rows = []
    for person in content.people:
        facts = dict(person.attributes)
        tongues = ", ".join(tr(say.TONGUES[each]) if each in say.TONGUES else each for each in person.languages)
        rows.append(
            [person.label, *(facts.get(name, say.DASH) for name in names), tongues or say.DASH, str(person.quotes)]
        )
    head = [tr("Participant"), *names, tr("Language"), tr("Quotes")]
    book.table(tr("Participants, by pseudonym"), head, rows, [1.5, *[1.4] * len(names), 1, 0.7])


def the_map(book: Book, content: ReportContent) -> None:
    """The theme map."""
    book.heading(tr("Theme map"), new_page=True)
    if not content.theme_map.nodes:
        book.text(tr("Nothing is coded yet, so there is no map."))
        return
    book.text(
        tr(
            "Each field is a theme, each disc a code; the number in it counts the participants who speak of it. Lines "
            "join codes that the same people bring up together."
        )
    )
    figure = draw_themes(content.theme_map)
    book.figure(figure, tr("Theme map, N = {n} participants", n=content.participants), spoken_map(content.theme_map))


def journey(book: Book, content: ReportContent) -> None:
    """The emotion curve, its numbers, and how the same people felt from stage to stage."""
    book.heading(tr("Journey and emotion curve"), new_page=True)
    if not content.journey:
        book.text(tr("The project has no journey stages."))
        return
    book.figure(
        draw_journey(content.journey),
        tr("Emotion curve over the journey, N = {n} participants", n=content.participants),
        spoken_curve(content.journey),
    )
    rows = []
    for stage in content.journey:
        mean, interval = say.mean_of(stage.mean, stage.low, stage.high)
        both = tr("{n} of {of}", n=stage.mixed_participants, of=stage.participants) if stage.participants else say.DASH
        rows.append([stage.stage, str(stage.participants), str(stage.quotes), mean, interval, both])
    head = [tr("Stage"), "n", tr("Quotes"), tr("Mean"), tr("95 % interval"), tr("Mixed feelings")]
    book.table(tr("Feelings by stage; n counts participants"), head, rows, [1.7, 0.5, 0.8, 0.8, 1.6, 1.2])
    changes = [change for change in content.changes if change.participants]
    if changes:
        rows = []
        for change in changes:
            mean, interval = say.mean_of(change.mean, change.low, change.high)
            rows.append([f"{change.before} → {change.after}", str(change.participants), mean, interval])
        head = [tr("From stage to stage"), "n", tr("Mean difference"), tr("95 % interval")]
        book.table(tr("Change within the same participants"), head, rows, [2.6, 0.5, 1.4, 1.6])


def themes(book: Book, content: ReportContent) -> None:
    """A section for each theme: claim, strength, evidence, counter-evidence."""
    if not content.themes:
        return
    book.heading(tr("Themes"), new_page=True)
    names = {entry.code.id: entry for entry in content.codebook}
    for evidence in content.themes:
        theme = evidence.theme
        head = book.heading(theme.name, 2)
        head.paragraph_format.left_indent = word.millimetres(4)
        word.left_rule(head, hue(theme.colour))
        if theme.claim:
            book.text(theme.claim, "Lead")
        book.text(say.behind(evidence), "Fact", bold=True)
        mood = theme.counts.mood
        if mood.participants:
            _fact(book, tr("Feelings, by participant"), say.leaning(mood))
        if evidence.stages:
            _fact(book, tr("Stages, by participants"), say.spread(evidence))
        codes = [names[code] for code in theme.code_ids if code in names]
        if codes:
            _fact(book, tr("Codes, by participants"), say.DOT.join(_counted(entry) for entry in codes))
        if evidence.best:
            book.heading(tr("In their words"), 3)
            for quote in evidence.best:
                _quote(book, quote, hue(theme.colour))
        if evidence.against:
            title = plural(
                "What speaks against it ({n} participant)", "What speaks against it ({n} participants)",
                evidence.against_participants,
            )  # fmt: skip
            book.heading(title, 3)
            for quote in evidence.against:
                _quote(book, quote, "#8C959F")


def codebook(book: Book, content: ReportContent) -> None:
    """Appendix: every code, what it means, and how much carries it."""
    book.heading(tr("Appendix A: codebook"), new_page=True)
    if not content.codebook:
        book.text(tr("There are no codes."))
        return
    rows = []
    for entry in content.codebook:
        code, counts = entry.code, entry.counts
        meaning = [code.definition] if code.definition else []
        meaning += [tr("Include: {text}", text=code.include)] if code.include else []
        meaning += [tr("Exclude: {text}", text=code.exclude)] if code.exclude else []
        name = "\t" * entry.depth + code.name
        numbers = [str(counts.participants), str(counts.quotes)] if counts else ["0", "0"]
        rows.append([name, "\n".join(meaning) or say.DASH, *numbers])
    head = [tr("Code"), tr("Definition"), "n", tr("Quotes")]
    caption = tr("Codebook; n counts participants with the code itself, not with those below it")
    book.table(caption, head, rows, [1.6, 3.6, 0.5, 0.7])


def audit(book: Book, content: ReportContent) -> None:
    """Appendix: how the analysis came about."""
    book.heading(tr("Appendix B: audit trail"))
    trail = content.audit
    if not trail.steps:
        book.text(tr("No step has been recorded."))
        return
    text = tr(
        "Between {first} and {last} the project was changed in {n} steps, {undone} of which were undone. Every step "
        "is kept with its coder, its time and the rows before and after.",
        first=say.day(trail.first),
        last=say.day(trail.last),
        n=trail.steps,
        undone=trail.undone,
    )
    book.text(text)
    _fact(book, tr("Steps, by coder"), say.DOT.join(f"{name} {count}" for name, count in trail.coders))
    rows = [[tr(label), str(count)] for label, count in trail.labels[:12]]
    book.table(tr("The most frequent steps"), [tr("Step"), tr("Times")], rows, [4, 1])


def _fact(book: Book, name: str, value: str) -> None:
    line = book.text("", "Fact")
    book.run(line, f"{name}  ", bold=True)
    book.run(line, value)


def _counted(entry: CodeEntry) -> str:
    return f"{entry.code.name} {entry.counts.participants if entry.counts else 0}"


def _quote(book: Book, quote: Card, colour: str) -> None:
    said = book.text("", "Quote")
    book.run(said, f"“{' '.join(quote.text.split())}”", language=quote.language)
    source = book.text(say.said_by(quote), "Quote Source")
    for paragraph in (said, source):
        word.left_rule(paragraph, mixed(colour, "#FFFFFF", 0.35))


def _dark(evidence: ThemeEvidence) -> str:
    return mixed(hue(evidence.theme.colour), INK, 0.3)
