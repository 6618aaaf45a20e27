"""Says a report's numbers in sentences, in the language that is spoken, for every kind of document."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from interviewkit.coding.cards import Card
from interviewkit.journey.curve import LEAST
from interviewkit.journey.queries import StagePoint
from interviewkit.reports.content import ReportContent
from interviewkit.reports.journey_figure import signed as signed
from interviewkit.text.times import clock
from interviewkit.themes.evidence import Strength
from interviewkit.themes.mood import Mood
from interviewkit.themes.queries import LEAST_PEOPLE
from interviewkit.themes.quotes import ThemeEvidence
from interviewkit.words import language, mark, plural, tr

STRENGTHS: dict[Strength, str] = {
    "strong": mark("strong evidence"),
    "fair": mark("fair evidence"),
    "thin": mark("thin evidence"),
}
TONGUES = {"ko": mark("Korean"), "en": mark("English")}
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
DOT = "  ·  "
DASH = "–"


def day(moment: str) -> str:
    """An ISO date or time as a person writes it."""
    when = date.fromisoformat(moment[:10])
    month = MONTHS[when.month - 1] if language() == "en" else str(when.month)
    return tr("{day} {month} {year}", day=when.day, month=month, year=when.year)


def of_all(participants: int, of: int) -> str:
    """“n of N participants”: never a share, N is small."""
    return tr("{n} of {of} participants", n=participants, of=of)


def quotes(n: int) -> str:
    """“n quotes”."""
    return plural("{n} quote", "{n} quotes", n)


def behind(evidence: ThemeEvidence) -> str:
    """What is behind a theme, in one line: people, quotes, how well backed, and the stages most spoke of."""
    theme, counts = evidence.theme, evidence.theme.counts
    often = sorted(evidence.stages, key=lambda share: -share.participants)[:2]
    places = ", ".join(share.stage for share in evidence.stages if share in often)
    parts = [of_all(counts.participants, theme.of), quotes(counts.quotes), tr(STRENGTHS[theme.strength]), places]
    return DOT.join(part for part in parts if part)


def leaning(mood: Mood) -> str:
    """How many participants lean which way."""
    if not mood.participants:
        return tr("no feeling noted")
    parts = [
        tr("{n} positive", n=mood.positive),
        tr("{n} neutral", n=mood.neutral),
        tr("{n} negative", n=mood.negative),
    ]
    return " · ".join(parts)


def mean_of(mean: float | None, low: float | None, high: float | None) -> tuple[str, str]:
    """A mean and its interval as text; dashes below three participants."""
    if mean is None or low is None or high is None:
        return DASH, DASH
    return signed(mean), tr("{low} to {high}", low=signed(low), high=signed(high))


def said_by(quote: Card) -> str:
    """Who said a quote, where it is found, how it felt, and its number in the project."""
    place = tr("paragraph {n}", n=quote.paragraph) if quote.start_ms is None else clock(quote.start_ms)
    where = place if quote.start_ms is not None or quote.paragraph else ""
    parts = [quote.participant, quote.source, where, quote.stage, feeling(quote.valence), f"Q{quote.quote_id}"]
    return " · ".join(dict.fromkeys(part for part in parts if part))


def asked(question: str, probes: Sequence[str]) -> str:
    """A question of a guide with what is asked after it."""
    return question if not probes else tr("{question} Probes: {probes}", question=question, probes=" / ".join(probes))


def tongue(code: str) -> str:
    """A language by its name."""
    return tr(TONGUES[code]) if code in TONGUES else code


def feeling(valence: float | None) -> str:
    """A valence as shape and number; nothing without one."""
    if valence is None:
        return ""
    shape = ("▼▼", "▼", "●", "▲", "▲▲")[max(-2, min(2, round(valence))) + 2]
    return f"{shape} {signed(valence)}"


def spread(evidence: ThemeEvidence) -> str:
    """In which stages people spoke of a theme, with how many did."""
    return DOT.join(f"{share.stage} {share.participants}" for share in evidence.stages)


def method(content: ReportContent) -> list[str]:
    """How the study was done, one paragraph each, only what the project knows."""
    made = content.material
    said = [
        plural("One interview was analysed.", "{n} interviews were analysed.", made.sources)
        + " "
        + plural("One person took part.", "{n} people took part.", content.participants)
        + (" " + tr("Languages: {list}.", list=tongues(made.languages)) if len(made.languages) > 1 else "")
    ]
    if made.recordings:
        length = tr(
            "{n} of them are recordings of {minutes} minutes in all.",
            n=made.recordings,
            minutes=_minutes(made.spoken_ms),
        )
        said[0] += " " + length
    if content.withheld:
        said.append(
            plural(
                "One quote is counted but not shown, because its speaker did not agree to be quoted.",
                "{n} quotes are counted but not shown, because their speakers did not agree to be quoted.",
                content.withheld,
            )
        )
    said.append(
        tr(
            "The text was read quote by quote. {quotes} quotes carry {tags} codings with {codes} different codes; "
            "{emotions} feelings were noted, from −3 (very unpleasant) to +3 (very pleasant).",
            quotes=made.quotes,
            tags=made.tags,
            codes=made.codes,
            emotions=made.emotions,
        )
    )
    if content.themes:
        said.append(
            plural(
                "Codes that tell one story were put together into one theme.",
                "Codes that tell one story were put together into {n} themes.",
                len(content.themes),
            )
        )
    return said


def reading(content: ReportContent) -> list[tuple[str, str]]:
    """How the numbers are to be read: (word, explanation) each."""
    of = content.participants
    return [
        (
            tr("Participants"),
            tr("Numbers count people, not quotes: one talkative person is still one person. There are {n}.", n=of),
        ),
        (
            tr("Evidence"),
            tr(
                "Strong: at least half of the participants, and at least three. Fair: at least a quarter, and at least "
                "two. Thin: fewer."
            ),
        ),
        (
            tr("Emotion curve"),
            tr(
                "Each participant’s quotes in a stage give one value. The curve is the mean of these values, the band "
                "its 95 % interval over participants (t distribution): the fewer people, or the more they differ, the "
                "wider. Below n = {least} there is no mean, only points. An interval may reach past the scale.",
                least=LEAST,
            ),
        ),
        (
            tr("Lines on the map"),
            tr(
                "Two codes are joined when at least {n} people bring both together in one paragraph.",
                n=LEAST_PEOPLE,
            ),
        ),
    ]


def limits(content: ReportContent) -> list[str]:
    """What the findings cannot bear, from what the project knows about itself."""
    made = content.material
    said = [
        plural(
            "With one participant the findings show what there is, not how common it is.",
            "With {n} participants the findings show what there is, not how common it is.",
            content.participants,
        ),
        tr("Feelings were judged by those who coded, not by the participants themselves."),
    ]
    if len(made.coders) == 1:
        said.append(tr("One person coded the material, so agreement between coders could not be measured."))
    elif made.coders:
        said.append(
            tr("{n} people coded the material; how far they agree is not part of this report.", n=len(made.coders))
        )
    if made.machine:
        said.append(
            plural(
                "The text of one recording was written by a machine and may hold mistakes.",
                "The texts of {n} recordings were written by a machine and may hold mistakes.",
                made.machine,
            )
        )
    few = [stage.stage for stage in content.journey if 0 < stage.participants < LEAST]
    if few:
        said.append(tr("Fewer than three participants spoke of: {stages}.", stages=", ".join(few)))
    silent = [stage.stage for stage in content.journey if not stage.participants]
    if silent and len(silent) < len(content.journey):
        said.append(tr("Nobody’s feelings are known for: {stages}.", stages=", ".join(silent)))
    if made.unplaced:
        said.append(
            plural(
                "One quote with a feeling is in no stage and so not in the emotion curve.",
                "{n} quotes with a feeling are in no stage and so not in the emotion curve.",
                made.unplaced,
            )
        )
    if made.lost:
        said.append(
            plural(
                "The text of one quote was edited away after it was coded; it is kept as it was.",
                "The texts of {n} quotes were edited away after they were coded; they are kept as they were.",
                made.lost,
            )
        )
    return said


def tongues(languages: tuple[tuple[str, int], ...]) -> str:
    """Languages with how many interviews are in each."""
    return ", ".join(f"{tr(TONGUES.get(name, mark('not stated')))} {count}" for name, count in languages)


def _minutes(milliseconds: int) -> int:
    return max(1, round(milliseconds / 60_000))


def moments(line: Sequence[StagePoint]) -> list[str]:
    """Where the journey feels best and worst, and which stages are clearly pleasant or unpleasant, that is, have an
    interval without 0. For the researcher to confirm."""
    known = [(stage.mean, stage) for stage in line if stage.mean is not None]
    if len(known) < 2:
        return []
    high, best = max(known, key=lambda each: each[0])
    low, worst = min(known, key=lambda each: each[0])
    said = [
        tr("Highest: {stage}, mean {mean} (n = {n}).", stage=best.stage, mean=signed(high), n=best.participants),
        tr("Lowest: {stage}, mean {mean} (n = {n}).", stage=worst.stage, mean=signed(low), n=worst.participants),
    ]
    clear = [stage.stage for _, stage in known if (stage.low or 0) > 0 or (stage.high or 0) < 0]
    if clear:
        said.append(tr("Stages whose interval lies wholly on one side of 0: {stages}.", stages=", ".join(clear)))
    else:
        said.append(tr("Every stage’s interval includes 0, so none is clearly pleasant or unpleasant."))
    return said
