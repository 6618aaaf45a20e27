"""The gate: what consent forbids is never written, what looks personal is shown and can be put right."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from interviewkit.coding.actions import code_passage, feel
from interviewkit.model import Participant
from interviewkit.people.consent import record_consent
from interviewkit.reports.content import report_content
from interviewkit.reports.design import Design
from interviewkit.reports.gate import Finding, check, inspect, put_right, settle, told, words_of
from interviewkit.reports.write import Wanted, export
from interviewkit.sources.actions import NewSegment, add_source, append_segments
from interviewkit.store.bulk import fetch
from interviewkit.store.project import Project
from interviewkit.text.anchors import Anchor, Passage
from interviewkit.themes.actions import describe_theme
from tests.test_cli import Command, interviewkit

__all__ = ["interviewkit"]
TODAY = "2026-11-22"


def findings(project: Project, design: Design | None = None) -> list[Finding]:
    with project.read() as session:
        design = design or Design()
        return check(session, report_content(session, TODAY, "en", design), design)


def whole(project: Project, design: Design | None = None) -> str:
    with project.read() as session:
        return "\n".join(text for _, text in words_of(report_content(session, TODAY, "en", design, everything=True)))


@pytest.fixture
def telling(study: Project) -> Project:
    """P01 gives away a number and a name; the theme's claim has an address."""
    text = "제 번호는 010-1234-5678이고, 김지원 씨가 전화를 받았어요. 정말 불편했습니다."
    with study.change("More") as session:
        person = session.get_one(Participant, 1)
        person.name = "김지원"
        session.add(person)
        source = add_source(session, "P01 again", "transcript", language="ko", participant_id=1)
        (segment,) = append_segments(session, source, [NewSegment(text, "P01", 0, 9000)])
        codes = [code for (code,) in fetch(session, "SELECT code_id FROM theme_code WHERE theme_id = 1")]
        quote = code_passage(session, source, Passage(Anchor(segment, 0), Anchor(segment, len(text))), codes)
        feel(session, quote, valence=-3)
        describe_theme(session, 2, claim="People live at 12 Baker Street.")
    return study


def test_every_person_without_an_answer_is_a_warning_and_blocks_nothing(study: Project) -> None:
    found = findings(study)
    assert [(each.kind, each.text, each.blocks) for each in found] == [
        ("unknown", label, False) for label in ("P01", "P02", "P03", "P04")
    ]
    with study.change("Consent") as session:
        record_consent(session, [1, 2, 3, 4], ["quotes"], "yes")
    assert findings(study) == []


@pytest.mark.parametrize("answer", ["no", "withdrawn"])
def test_quotes_that_consent_forbids_are_in_no_file(study: Project, tmp_path: Path, answer: str) -> None:
    said = "The card form threw away everything I had typed."
    assert said in whole(study)
    with study.change("Consent") as session:
        record_consent(session, [2], ["quotes"], answer)  # type: ignore[arg-type]
    assert said not in whole(study)
    first = findings(study)[0]
    assert first.blocks and first.text == "P02" and len(first.quotes) == 5
    assert "5 quotes stay out" in told(first)
    for ending in ("html", "xlsx"):
        target = export(study, tmp_path / f"a.{ending}")
        assert said.encode() not in target.read_bytes()
    with study.read() as session:
        content = report_content(session, TODAY, "en")
    assert content.withheld == 5
    assert content.themes[0].theme.counts.participants == 4, "counted, not shown"
    with study.change("Again") as session:
        record_consent(session, [2], ["quotes"], "yes")
    assert said in whole(study)


def test_personal_data_is_found_where_it_stands_with_what_could_stand_there(telling: Project) -> None:
    found = {each.kind: each for each in findings(telling) if each.kind not in ("unknown", "consent")}
    assert found["phone"].text == "010-1234-5678" and found["phone"].place.kind == "quote"
    assert found["phone"].after.startswith("이고") and found["phone"].instead == "[phone number]"
    assert found["name"].text == "김지원" and found["name"].instead == "P01"
    assert found["address"].place.kind == "theme" and found["address"].text == "12 Baker Street"
    assert "⟦010-1234-5678⟧" in told(found["phone"])


def test_a_decision_is_kept_and_not_asked_again(telling: Project) -> None:
    found = {each.kind: each for each in findings(telling)}
    design = settle(Design(), found["name"], "replace")
    design = settle(design, found["phone"], "replace")
    design = settle(design, found["address"], "keep")
    again = {each.kind for each in findings(telling, design)}
    assert again == {"unknown"}
    text = whole(telling, design)
    assert "김지원" not in text and "제 번호는 [phone number]이고, P01 씨가" in text and "12 Baker Street" in text
    left = settle(Design(), found["phone"], "leave_out")
    assert "010-1234" not in whole(telling, left)
    assert json.loads(json.dumps(left.as_saved()))["left_out"] == list(found["phone"].quotes)


def test_the_safest_decision_leaves_nothing_personal(telling: Project) -> None:
    design, rounds = Design(), 0
    while (settled := put_right(design, findings(telling, design))) != design:
        design, rounds = settled, rounds + 1
        assert rounds < 5
    text = whole(telling, design)
    assert "010-1234" not in text and "Baker" not in text and "김지원" not in text
    assert "결제할 때 인증이 세 번이나" in text, "people of whom nothing is noted are shown"


def test_names_pseudonyms_or_nobody(telling: Project) -> None:
    by_name = whole(telling, Design(anonymity="names"))
    assert "김지원" in by_name and "P02" in by_name
    nobody = whole(telling, Design(anonymity="none"))
    assert "P02" not in nobody and "P01 interview" not in nobody and "a participant" in nobody
    assert [each.kind for each in findings(telling, Design(anonymity="names")) if each.kind == "name"] == []


def test_figures_and_session_reports_pass_the_gate_too(telling: Project) -> None:
    figure = inspect(telling, Wanted(figure="themes"))
    assert {each.kind for each in figure} <= {"address"}
    with telling.read() as session:
        from interviewkit.sources.queries import sources

        source = next(row.id for row in sources(session) if row.name == "P01 again")
    order = Wanted(kind="session", source_id=source)
    assert {each.kind for each in inspect(telling, order)} == {"unknown", "phone", "name"}


def test_the_command_lists_what_it_found_and_can_leave_it_out(
    telling: Project, interviewkit: Command, tmp_path: Path
) -> None:
    with telling.change("Consent") as session:
        record_consent(session, [3], ["quotes"], "no")
    place = telling.place
    done = interviewkit("export", place, tmp_path / "a.html")
    assert done.status == 0 and "010-1234-5678" in done.err and "P03 did not agree" in done.err
    assert "010-1234-5678" in (tmp_path / "a.html").read_text("utf-8")
    done = interviewkit("export", place, tmp_path / "b.html", "--leave-out")
    assert done.status == 0 and "010-1234" not in done.err and "P03 did not agree" in done.err
    text = (tmp_path / "b.html").read_text("utf-8")
    assert "010-1234" not in text and "Baker Street" not in text and "추가 요금이 마지막" not in text
    assert interviewkit("export", place, tmp_path / "c.pdf", "--report", "None").status == 1
    assert interviewkit("export", place, tmp_path / "d.html", "--what", "dashboard").status == 0
    assert (
        interviewkit("export", place, tmp_path / "s.pdf", "--what", "session", "--source", "P02 interview").status == 0
    )


def test_a_left_out_quote_makes_room_for_another(study: Project) -> None:
    with study.read() as session:
        before = report_content(session, TODAY, "en", Design(most=1))
        shown = before.themes[0].best[0].quote_id
        after = report_content(session, TODAY, "en", replace(Design(most=1), left_out=(shown,)))
    assert len(after.themes[0].best) == 1 and after.themes[0].best[0].quote_id != shown
    assert after.themes[0].theme == before.themes[0].theme
