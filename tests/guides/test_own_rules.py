"""A researcher adds rules of her own to the question check."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from interviewkit.errors import FileTrouble
from interviewkit.guides.check import check_question
from interviewkit.guides.rules import own_rules, rules

OWN = """
[words]
ward = "(?:stoma|triage)"

[[rule]]
id = "own.ward"
kind = "fault"
gives = "jargon"
pattern = "\\\\b<ward>\\\\b|<aux> you decant"
why = { en = "A word of the ward.", ko = "병동에서 쓰는 말입니다." }
instead = { en = "Say what it is.", ko = "무엇인지 풀어서 말해 주세요." }
"""


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("INTERVIEWKIT_HOME", str(tmp_path))
    rules.cache_clear()
    check_question.cache_clear()
    yield tmp_path / "check.en.toml"
    monkeypatch.undo()
    rules.cache_clear()
    check_question.cache_clear()


def test_a_rule_of_ones_own_is_heard_with_ours_and_may_use_our_words(place: Path) -> None:
    place.write_text(OWN, encoding="utf-8")
    assert check_question("How was the Triage?").faults == ("jargon",)
    assert check_question("Did you decant?").findings[0].why["en"] == "A word of the ward."
    assert check_question("Don't you like it?").faults == ("leading",)


@pytest.mark.parametrize(
    "written",
    ["no toml", OWN.replace('"jargon"', '"rude"'), OWN.replace("<ward>", "("), '[[rule]]\nid = "x"', "rule = 1"],
)
def test_a_file_that_cannot_be_understood_is_told_and_our_rules_still_hold(place: Path, written: str) -> None:
    place.write_text(written, encoding="utf-8")
    with pytest.raises(FileTrouble):
        own_rules("en")
    assert check_question("Don't you like it?").faults == ("leading",)


def test_without_a_file_there_are_only_ours() -> None:
    assert own_rules("ko") == ()
