"""Commands that code by pattern and count what was coded."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from interviewkit.cli.frame import Json, Place, app, reading, show, writing
from interviewkit.words import plural, tr


@app.command()
def code(
    place: Place,
    pattern: Annotated[str, typer.Option(help="A regular expression.")],
    name: Annotated[str, typer.Option("--code", help="The code to give; made when there is none.")],
    as_json: Json = False,
) -> None:
    """Code every passage that matches a pattern, as one undo step."""
    from interviewkit.coding.auto import code_matches, matches
    from interviewkit.coding.codebook import code_named

    with writing(place) as project, project.change("Code by pattern", detail=f"{pattern} → {name}") as session:
        quotes, tags = code_matches(session, matches(session, pattern), code_named(session, name))
    line = tr("{quotes} new, {tags} tagged", quotes=plural("{n} quote", "{n} quotes", quotes), tags=tags)
    show({"quotes": quotes, "tags": tags}, as_json, [line])


class Unit(StrEnum):
    """What two codes have to share to count as together."""

    SEGMENT = "segment"
    QUOTE = "quote"
    PARTICIPANT = "participant"


@app.command()
def cooccurrence(
    place: Place,
    unit: Annotated[Unit, typer.Option(help="What two codes have to share.")] = Unit.SEGMENT,
    as_json: Json = False,
) -> None:
    """Codes that meet, most frequent first."""
    from interviewkit.themes import pairs

    with reading(place) as project, project.read() as session:
        found = pairs.cooccurrence(session, unit.value)
    rows = [
        {"a": p.a, "b": p.b, "count": p.count, "c": p.c, "jaccard": p.jaccard, "npmi": p.npmi, "people": p.people}
        for p in found
    ]
    lines = (f"{p['count']:>5}  {p['a']} + {p['b']}" for p in rows)
    show({"unit": unit.value, "pairs": rows}, as_json, lines)


@app.command()
def curve(place: Place, as_json: Json = False) -> None:
    """The emotion curve: mean valence of each stage over participants, with its interval."""
    from interviewkit.journey.queries import emotion_curve

    with reading(place) as project, project.read() as session:
        points = emotion_curve(session)
    names = ("stage", "participants", "quotes", "mean", "low", "high", "mixed")
    rows = [{name: getattr(point, name) for name in names} for point in points]
    lines = (
        f"{p.stage:<16} n={p.participants:<3} "
        + ("–" if p.mean is None else f"{p.mean:+.2f} [{p.low:+.2f}, {p.high:+.2f}]")
        for p in points
    )
    show({"stages": rows}, as_json, lines)
