"""Consent is a record: answers are added, the latest of a scope counts, and undo takes one back."""

from __future__ import annotations

from pathlib import Path

import pytest

from interviewkit.people.actions import participant_labelled
from interviewkit.people.consent import consents, forbids_quotes, forget_consent, record_consent, standing
from interviewkit.store.project import Project


def test_the_latest_answer_of_a_scope_counts_and_the_earlier_stay(tmp_path: Path) -> None:
    with Project.create(tmp_path / "a.ikit", "a", coder="Ada") as project:
        with project.change("People") as session:
            one, two = participant_labelled(session, "P01"), participant_labelled(session, "P02")
            record_consent(session, [one, two], ["quotes", "recording"], "yes", said_at="2026-01-01T09:00:00.000Z",
                           note="form", coder="Ada")  # fmt: skip
        with project.change("Later") as session:
            record_consent(session, [one], ["quotes"], "withdrawn", said_at="2026-02-01T09:00:00.000Z")
        with project.change("Noted late") as session:
            record_consent(session, [one], ["quotes"], "yes", said_at="2025-12-01T09:00:00.000Z")
        with project.read() as session:
            now = standing(session)
            assert now[one, "quotes"].answer == "withdrawn" and now[two, "quotes"].answer == "yes"
            assert now[one, "recording"].note == "form" and now[one, "recording"].coder == "Ada"
            assert [row.answer for row in consents(session, one) if row.scope == "quotes"] == [
                "yes",
                "yes",
                "withdrawn",
            ]
            assert forbids_quotes(session) == {one}
        project.undo()
        project.undo()
        with project.read() as session:
            assert forbids_quotes(session) == set()


def test_who_takes_back_the_interview_is_not_quoted_either(tmp_path: Path) -> None:
    with Project.create(tmp_path / "a.ikit", "a") as project, project.change("People") as session:
        person = participant_labelled(session, "P01")
        record_consent(session, [person], ["contact"], "no")
        assert forbids_quotes(session) == set()
        (row,) = record_consent(session, [person], ["interview"], "withdrawn")
        assert forbids_quotes(session) == {person}
        forget_consent(session, [row])
        assert forbids_quotes(session) == set()


def test_unknown_words_are_refused(tmp_path: Path) -> None:
    with Project.create(tmp_path / "a.ikit", "a") as project, project.change("People") as session:
        person = participant_labelled(session, "P01")
        with pytest.raises(ValueError, match="perhaps"):
            record_consent(session, [person], ["quotes"], "perhaps")  # type: ignore[arg-type]
        with pytest.raises(ValueError, match="everything"):
            record_consent(session, [person], ["everything"], "yes")  # type: ignore[list-item]
