"""The moderator's card on one page: numbers with their definitions, and the three reflections."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from interviewkit.sources.conversation.numbers import Conversation
from interviewkit.sources.conversation.review import Earlier, Figure, series
from interviewkit.text.times import clock
from interviewkit.words import language, mark, plural, tr

LABELS = {
    "share": mark("Moderator’s share of the talk"),
    "monologue": mark("Longest turn of the moderator"),
    "questions": mark("Questions asked"),
    "interruptions": mark("Times the moderator cut in"),
    "latency": mark("Median wait before the moderator speaks"),
    "kept": mark("Silences of 3 s or more"),
    "answer": mark("Longest answer"),
    "paraphrase": mark("Turns marked as paraphrase"),
    "clarify": mark("Turns marked as asking what is meant"),
}
MEANINGS = {
    "share": mark("Time the moderator speaks, of the time moderators and participants speak."),
    "monologue": mark("From the first to the last word of a turn; “yes” and “mm” of others do not end it."),
    "questions": mark("Sentences with a question mark, and Korean question endings."),
    "interruptions": mark(
        "Begins half a second or more before the other ends, and goes on past that end. Whether it was welcome, no "
        "number tells."
    ),
    "latency": mark("From the end of another’s turn; less than zero where the moderator began before it."),
    "kept": mark("Nobody speaks for three seconds or more (wait time, Rowe 1974)."),
    "answer": mark("The participants’ longest turn."),
    "paraphrase": mark("Marked by hand in the text."),
    "clarify": mark("Marked by hand in the text."),
}
PROMPTS = {"well": mark("What went well"), "try": mark("What to try next time"), "next": mark("What to follow up")}


def amount(value: float | None, unit: str) -> str:
    """A figure for reading: "38 %", "1:05", "0.8 s", "12"; "–" where it is not known."""
    if value is None:
        return "–"
    if unit == "share":
        return f"{value * 100:.0f} %"
    if unit == "ms":
        return clock(round(value)) if abs(value) >= 60_000 else tr("{n} s", n=f"{value / 1000:.1f}")
    return f"{value:g}"


def missing(found: Conversation) -> list[str]:
    """What the numbers could not take in, in words."""
    gaps, said = found.gaps, []
    if gaps.untimed:
        text = plural("{n} segment has no times.", "{n} segments have no times.", gaps.untimed)
        said.append(text)
    if gaps.unnamed:
        said.append(plural("{n} segment has no speaker.", "{n} segments have no speaker.", gaps.unnamed))
    if found.voices and not gaps.roles:
        said.append(tr("Say who is moderator and who is participant, for the numbers about roles."))
    if found.voices and not gaps.overlaps:
        said.append(tr("Overlaps cannot be seen: the voices were not heard on channels of their own."))
    if found.voices and not gaps.words:
        said.append(tr("Words have no times, so that pauses inside a segment are not seen."))
    return said


def review_docx(
    name: str,
    figures: Sequence[Figure],
    before: Sequence[Earlier],
    reflections: Mapping[str, str],
    gaps: Sequence[str],
    author: str,
) -> bytes:
    """The card as a Word document."""
    from interviewkit.reports.book import Book

    book = Book(tr("Looking back at “{name}”", name=name), language(), [author])
    book.sheet.core_properties.subject = tr("Looking back")
    book.heading(tr("Looking back at “{name}”", name=name))
    n = len(before)
    head = [tr("Number"), tr("This interview"), tr("Earlier interviews (n = {n})", n=n), tr("What it means")]
    rows = []
    for figure in figures:
        past = series(figure.key, before, None)
        middle = sorted(past)[len(past) // 2] if past else None
        rows.append(
            [
                tr(LABELS[figure.key]),
                amount(figure.value, figure.unit),
                tr("{value} in the middle", value=amount(middle, figure.unit)) if past else "–",
                tr(MEANINGS[figure.key]),
            ]
        )
    book.table(tr("The conversation in numbers"), head, rows, (0.26, 0.14, 0.18, 0.42))
    for text in gaps:
        book.text(text)
    for key, prompt in PROMPTS.items():
        book.heading(tr(prompt), 2)
        book.text(reflections.get(key) or "…")
    return book.bytes()
