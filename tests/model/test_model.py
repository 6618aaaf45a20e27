"""What every table must keep to, so that undo, merging and PostgreSQL can rely on it."""

from __future__ import annotations

import re

import pytest
from sqlalchemy import BigInteger, Table, UniqueConstraint

from interviewkit import model
from interviewkit.model import Table as Model

TABLES = list(Model.metadata.tables.values())


def indexes(table: Table) -> list[tuple[str, ...]]:
    """The columns of each index, those of unique constraints too."""
    uniques = [each for each in table.constraints if isinstance(each, UniqueConstraint)]
    found = [[column.name for column in index.columns] for index in table.indexes]
    return [tuple(names) for names in (*found, *([column.name for column in each.columns] for each in uniques))]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_row_has_an_id_that_is_never_used_twice(table: Table) -> None:
    assert [column.name for column in table.primary_key] == ["id"]
    assert isinstance(table.c.id.type, BigInteger)
    assert table.dialect_options["sqlite"]["autoincrement"]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_reference_says_what_happens_when_its_target_goes_and_is_quick_to_follow(table: Table) -> None:
    leading = {columns[0] for columns in indexes(table)}
    for constraint in table.foreign_key_constraints:
        (column,) = constraint.columns
        assert constraint.ondelete == "CASCADE" or (constraint.ondelete == "SET NULL" and column.nullable)
        assert constraint.deferrable and constraint.initially == "IMMEDIATE"
        assert column.name in leading, f"{table.name}.{column.name} has no index: deleting its target would be slow"


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_no_two_indexes_do_the_same_work(table: Table) -> None:
    columns = indexes(table)
    doubled = [one for one in columns for two in columns if one is not two and two[: len(one)] == one]
    assert doubled == []


def test_moments_sort_as_text() -> None:
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", model.now())
    assert len({model.new_guid() for _ in range(100)}) == 100


def test_every_model_is_exported() -> None:
    mapped = {mapper.class_.__name__ for mapper in Model._sa_registry.mappers}
    assert mapped <= set(model.__all__)
