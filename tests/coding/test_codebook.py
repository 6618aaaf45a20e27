"""The tree of codes: made, named, moved, merged, coloured, deleted."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from sqlmodel import Session, select

from interviewkit.coding import actions, codebook, pins, queries
from interviewkit.coding.auto import code_matches, matches
from interviewkit.errors import UserError
from interviewkit.model import ThemeCode
from interviewkit.themes.actions import create_theme, put_code
from tests.coding.conftest import Study


def do(study: Study, work: Callable[[Session], Any]) -> Any:
    with study.project.change("Codebook") as session:
        return work(session)


def make(study: Study, name: str, parent: int | None = None) -> int:
    return int(do(study, lambda s: codebook.create_code(s, name, parent_id=parent)))


def tree(study: Study) -> list[str]:
    """Names, each indented by how deep it lies."""
    with study.project.read() as session:
        rows = queries.codebook(session)
    depth: dict[int | None, int] = {None: -1}
    for row in rows:
        depth[row.id] = depth[row.parent_id] + 1
    return ["  " * depth[row.id] + row.name for row in rows]


def rows(study: Study) -> dict[str, queries.CodeRow]:
    with study.project.read() as session:
        return {row.name: row for row in queries.codebook(session)}


def test_a_child_takes_its_parents_hue_and_a_top_code_the_least_used(study: Study) -> None:
    delivery = make(study, "Delivery")
    make(study, "Late", delivery)
    make(study, "Damaged", delivery)
    make(study, "Trust")
    found = rows(study)
    assert (found["Delivery"].colour, found["Trust"].colour) == (0, 1)
    assert [(found[name].colour, found[name].shade) for name in ("Late", "Damaged")] == [(0, 1), (0, 2)]
    assert tree(study) == ["Delivery", "  Late", "  Damaged", "Trust"]


@pytest.mark.parametrize("name", ["", "   ", "Late", " Late "])
def test_a_code_needs_a_name_of_its_own(study: Study, name: str) -> None:
    make(study, "Late")
    trust = make(study, "Trust")
    with pytest.raises(UserError):
        make(study, name)
    with pytest.raises(UserError):
        do(study, lambda s: codebook.rename_code(s, trust, name))
    assert tree(study) == ["Late", "Trust"]


def test_a_name_loses_needless_blanks_and_may_stay_as_it_is(study: Study) -> None:
    late = make(study, "  Too \n late ")
    do(study, lambda s: codebook.rename_code(s, late, "Too late"))
    assert tree(study) == ["Too late"]


def test_code_named_finds_or_makes(study: Study) -> None:
    late = make(study, "Late")
    assert do(study, lambda s: codebook.code_named(s, " Late ")) == late
    assert do(study, lambda s: codebook.code_named(s, "Early")) != late


def test_codes_move_among_siblings_and_to_other_parents(study: Study) -> None:
    a, b, c = (make(study, name) for name in "abc")
    do(study, lambda s: codebook.move_code(s, c, None, 0))
    assert tree(study) == ["c", "a", "b"]
    do(study, lambda s: codebook.move_code(s, a, b, 99))
    assert tree(study) == ["c", "b", "  a"]
    do(study, lambda s: codebook.move_code(s, c, b, 0))
    assert tree(study) == ["b", "  c", "  a"]
    do(study, lambda s: codebook.move_code(s, a, None, 0))
    assert tree(study) == ["a", "b", "  c"]


def test_no_code_is_put_below_itself_or_its_children(study: Study) -> None:
    a = make(study, "a")
    b = make(study, "b", a)
    for target in (a, b):
        with pytest.raises(UserError):
            do(study, partial(codebook.move_code, code_id=a, parent_id=target, position=0))
    assert tree(study) == ["a", "  b"]


def test_merging_joins_tags_children_and_themes_without_doubles(study: Study) -> None:
    late, slow = make(study, "Late"), make(study, "Slow")
    child = make(study, "Very slow", slow)
    both = do(study, lambda s: actions.code_passage(s, study.source, study.passage("late"), [late, slow]))
    only = do(study, lambda s: actions.code_passage(s, study.source, study.passage("why"), [slow, child]))
    themes = [do(study, partial(create_theme, name=n)) for n in ("One", "Two")]
    for theme, code in ((themes[0], late), (themes[0], slow), (themes[1], slow)):
        do(study, partial(put_code, theme_id=theme, code_id=code))
    do(study, lambda s: codebook.merge_codes(s, slow, late))
    assert tree(study) == ["Late", "  Very slow"]
    with study.project.read() as session:
        tags = {row.id: [tag.code_id for tag in row.tags] for row in queries.quotes(session)}
        links = sorted(session.exec(select(ThemeCode.theme_id, ThemeCode.code_id)))
    assert tags == {both: [late], only: [late, child]}
    assert links == [(themes[0], late), (themes[1], late)]
    study.project.undo()
    assert tree(study) == ["Late", "Slow", "  Very slow"]
    with pytest.raises(UserError):
        do(study, lambda s: codebook.merge_codes(s, slow, child))


def test_recolouring_takes_the_whole_branch_along(study: Study) -> None:
    a = make(study, "a")
    make(study, "b", a)
    do(study, lambda s: codebook.recolour_code(s, a, 17))
    assert {row.colour for row in rows(study).values()} == {7}


def test_describing_leaves_what_is_not_named(study: Study) -> None:
    a = make(study, "a")
    do(study, lambda s: codebook.describe_code(s, a, definition="one", include="two", exclude="three"))
    do(study, lambda s: codebook.describe_code(s, a, include=""))
    row = rows(study)["a"]
    assert (row.definition, row.include, row.exclude) == ("one", "", "three")


def test_deleting_takes_the_branch_and_quotes_that_carry_nothing_else(study: Study) -> None:
    a, other = make(study, "a"), make(study, "other")
    b = make(study, "b", a)
    do(study, lambda s: actions.code_passage(s, study.source, study.passage("late"), [a, b]))
    kept = do(study, lambda s: actions.code_passage(s, study.source, study.passage("why"), [b, other]))
    do(study, lambda s: codebook.delete_code(s, a))
    assert tree(study) == ["other"]
    with study.project.read() as session:
        assert [row.id for row in queries.quotes(session)] == [kept]
    study.project.undo()
    assert tree(study) == ["a", "  b", "other"]
    with study.project.read() as session:
        assert [len(row.tags) for row in queries.quotes(session)] == [2, 2]


def test_keys_follow_the_codebook_until_they_are_used(study: Study) -> None:
    a, b = make(study, "a"), make(study, "b")
    child = make(study, "child", a)

    def keys() -> list[int | None]:
        with study.project.read() as session:
            return pins.pins(session)

    assert keys() == [child, b, *[None] * 7]
    do(study, pins.settle)
    make(study, "before", a)
    assert keys() == [child, b, *[None] * 7]
    do(study, lambda s: pins.pin_code(s, b, 9))
    assert keys() == [child, *[None] * 7, b]
    do(study, lambda s: pins.pin_code(s, a, 1))
    assert keys() == [a, *[None] * 7, b]
    do(study, lambda s: pins.unpin_code(s, a))
    do(study, lambda s: codebook.delete_code(s, b))
    assert keys() == [None] * 9
    with pytest.raises(ValueError):
        do(study, lambda s: pins.pin_code(s, a, 10))


def test_every_match_of_a_pattern_is_coded_in_one_step(study: Study) -> None:
    late = make(study, "Late")
    with study.project.read() as session:
        found = matches(session, "NOBODY|called")
    assert [match.text for match in found] == ["Nobody", "called"]
    assert do(study, lambda s: code_matches(s, found, late)) == (2, 2)
    assert do(study, lambda s: code_matches(s, found, late)) == (0, 0)
    study.project.undo()
    with study.project.read() as session:
        assert queries.quotes(session) == []


def test_a_wrong_pattern_is_explained_and_empty_matches_are_none(study: Study) -> None:
    with study.project.read() as session:
        with pytest.raises(UserError) as caught:
            matches(session, "(")
        assert "(" in str(caught.value)
        assert matches(session, "x*", study.source) == []
