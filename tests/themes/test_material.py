"""What is kept from one reading to the next gives the same numbers as reading everything anew."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import Session

from interviewkit.coding.actions import feel, remove_quotes, tag_quote, untag
from interviewkit.journey import curve
from interviewkit.journey.actions import put_in_stage
from interviewkit.people.actions import describe_participant
from interviewkit.store.bulk import fetch
from interviewkit.store.project import Project
from interviewkit.themes import material
from interviewkit.themes.cooccurrence import Together
from interviewkit.themes.fitting import choices
from interviewkit.themes.lines import Lines
from interviewkit.themes.material import Reading
from interviewkit.themes.mood import mood, moods
from interviewkit.themes.pairs import cooccurrence
from interviewkit.themes.queries import Node, ThemeRow, code_counts, theme_map, themes
from interviewkit.themes.view import Filter, View


def same(one: Reading, other: Reading) -> bool:
    """Whether two readings hold the same."""
    pairs = [
        (getattr(one.codings, n), getattr(other.codings, n)) for n in ("quote", "code", "voice", "stage", "segment")
    ]
    pairs += [
        (getattr(one.felt, n), getattr(other.felt, n)) for n in ("quote", "participant", "stage", "value", "weight")
    ]
    if one.fits is not None and other.fits is not None:
        pairs.append((one.fits, other.fits))
    if one.tags is not None and other.tags is not None:
        pairs.append((one.tags, other.tags))
    return one.of == other.of and all(np.allclose(a, b) for a, b in pairs)


def quotes(session: Session) -> list[int]:
    return [row[0] for row in fetch(session, "SELECT id FROM quote ORDER BY id")]


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 15), st.integers(1, 8), st.sampled_from("tufsr")), max_size=6))
def test_a_reading_brought_up_to_date_is_as_if_read_anew(study: Project, acts: list[tuple[int, int, str]]) -> None:
    asked = Filter(emotions=("-",), coders=(1,))
    with study.read() as session:
        known, filtered, ids = material.read(session), material.read(session, asked), quotes(session)
        old, old_rows = theme_map(session, reading=known), themes(session, known)
    touched = set()
    for at, code, act in acts:
        quote = ids[at % len(ids)]
        with study.change("Act") as session:
            if quote not in quotes(session):
                continue
            touched.add(quote)
            match act:
                case "t":
                    tag_quote(session, quote, code)
                case "u":
                    untag(session, quote, code)
                case "f":
                    feel(session, quote, valence=code - 4)
                case "s":
                    put_in_stage(session, [quote], 1 + code % 5)
                case _:
                    remove_quotes(session, [quote])
    with study.read() as session:
        now = material.updated(session, known, touched)
        assert same(now, material.read(session))
        assert same(material.updated(session, filtered, touched, asked), material.read(session, asked))
        stale = known.codes_of(touched) | now.codes_of(touched)
        rows = themes(session, now, old_rows, stale)
        assert told(rows) == told(themes(session))
        content, anew = theme_map(session, reading=now, rows=rows, before=old, stale=stale), theme_map(session)
        assert (told(content.nodes), content.edges) == (told(anew.nodes), anew.edges)


def told(rows: Iterable[Node | ThemeRow]) -> list[object]:
    """Who and what is behind nodes or themes, in order."""
    found: list[object] = []
    for row in rows:
        mood = row.counts.mood
        mean = None if mood.mean is None else round(mood.mean, 9)
        found.append((row.counts.participants, row.counts.quotes, mood.participants, mood.positive, mean))
    return found


def test_all_moods_at_once_are_those_of_each() -> None:
    rng = np.random.default_rng(3)
    voice, group = rng.integers(0, 7, 200), rng.integers(0, 9, 200)
    value, weight = rng.integers(-3, 4, 200).astype(float), rng.uniform(0.5, 2, 200)
    found = moods(voice, group, value, weight)
    for key, points in curve.points(voice, group, value, weight).items():
        one, other = found[key], mood(points)
        assert (one.participants, one.positive, one.negative) == (other.participants, other.positive, other.negative)
        assert [one.mean, one.low, one.high] == pytest.approx([other.mean, other.low, other.high])


def test_the_kept_spread_joins_the_same_codes(study: Project) -> None:
    with study.read() as session:
        content = theme_map(session, least_people=1)
        assert {(e.a, e.b, e.count) for e in content.edges} == {(p.a, p.b, p.count) for p in cooccurrence(session)}


def test_a_filter_leaves_only_what_fits(study: Project) -> None:
    with study.change("Facts") as session:
        for person, city in ((1, "Seoul"), (2, "Leeds"), (3, "Seoul")):
            describe_participant(session, person, attributes={"city": city})
    with study.read() as session:
        every = code_counts(session, material.read(session).through())

        def people(**asked: object) -> dict[int, int]:
            reading = material.read(session, Filter(**asked)).through()  # type: ignore[arg-type]
            return {code: counts.participants for code, counts in code_counts(session, reading).items()}

        assert people(stages=(3,)) == {5: 4}
        assert people(segments=(("city", "Seoul"),))[5] == 2
        assert people(segments=(("city", "Seoul"), ("city", "Leeds")))[5] == 3
        assert people(emotions=("-",))[5] == 3 and people(emotions=("-", "+", "0"))[5] == every[5].participants
        assert people(coders=(99,)) == {} and people(waves=("2",)) == {}
        assert choices(session).segments == {"city": ("Leeds", "Seoul")}
        row = next(row for row in themes(session, material.read(session, Filter(stages=(3,))).through()))
        assert (row.counts.participants, row.of) == (4, 4)


def test_views_survive_being_kept() -> None:
    view = View(
        "npmi",
        "participant",
        0.25,
        "valence",
        True,
        "stages",
        Filter((1,), (("a", "b"),), ("+",), (2,), ("w",)),
        ((1, 2),),
    )
    assert View.of(view.kept()) == view and View().kept() == {} and View.of({"measure": "x", "filter": 3}) == View()


def test_lines_choose_a_threshold_that_can_be_read() -> None:
    n = 400
    rng = np.random.default_rng(1)
    ends = np.array([(a, b) for a in range(40) for b in range(a + 1, 40)])[:n]
    people = rng.integers(1, 9, n)
    together = Together(ends[:, 0], ends[:, 1], people + 1, people, people + 20, people + 30, 5000)
    lines = Lines(together, {at: str(at) for at in range(40)}, 40)
    chosen = lines.above("people", None)
    assert 0 < len(chosen) <= 60 and min(each.people for each in chosen) == lines.automatic("people")
    assert all(each.people >= 2 for each in lines.above("c", 0.0))
    assert all(each.count >= 3 for each in lines.above("npmi", -1.0))
    assert len(lines.above("people", 1.0)) == n
