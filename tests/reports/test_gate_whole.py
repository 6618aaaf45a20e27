"""Before a whole project leaves as JSON: what consent forbids is blacked out, what looks personal is shown."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from interviewkit.exchange.whole import document
from interviewkit.model import Participant
from interviewkit.people.consent import record_consent
from interviewkit.reports.design import Design
from interviewkit.reports.gate import Finding, inspect, put_right, settle
from interviewkit.reports.write import Wanted, export
from interviewkit.sources.actions import NewSegment, add_source, append_segments
from interviewkit.store.project import Project
from tests.journey.study import copied_study
from tests.test_cli import Command, interviewkit

__all__ = ["interviewkit"]
SAID = "The card form threw away everything I had typed. I nearly gave up."
CALL = "김지원입니다, 번호는 010-1234-5678이에요."
WHOLE = Wanted(kind="whole")


@pytest.fixture(scope="module")
def refused(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """P02 refused to be quoted; P03's words are not for others; P01 says a name and a number nobody coded."""
    with Project.open(copied_study(tmp_path_factory.mktemp("refused")), coder="Ada") as project:
        with project.change("More") as session:
            person = session.get_one(Participant, 1)
            person.name = "김지원"
            session.add(person)
            source = add_source(session, "P01 again", "transcript", language="ko", participant_id=1)
            append_segments(session, source, [NewSegment(CALL, "P01", 0, 9000)])
            record_consent(session, [2], ["quotes"], "no")
            record_consent(session, [3], ["sharing"], "withdrawn")
        yield project


def written(project: Project, folder: Path, design: Design | None = None) -> tuple[str, dict[str, Any]]:
    target = export(project, folder / "all.json", wanted=replace(WHOLE, design=design or Design()))
    text = target.read_text("utf-8")
    return text, json.loads(text)


def found(project: Project, design: Design | None = None) -> list[Finding]:
    return inspect(project, replace(WHOLE, design=design or Design()))


def test_words_that_consent_forbids_are_in_no_part_of_it_and_places_stay_right(
    refused: Project, tmp_path: Path
) -> None:
    text, everything = written(refused, tmp_path)
    assert SAID not in text and "recommend it to my sister" not in text
    (segment,) = (
        row for source in everything["sources"] for row in source["segments"] if row["text"].startswith("███ ████ ████")
    )
    assert len(segment["text"]) == len(SAID) and segment["withheld"]
    withheld = [quote for quote in everything["quotes"] if quote["withheld"]]
    assert len(withheld) == 5 and all(set(quote["text"]) <= {"█", " "} for quote in withheld)
    assert "결제할 때 인증이 세 번이나" in text, "others' words are there"
    with Project.create(tmp_path / "back.ikit", coder="Bo") as back:
        assert document.bring(back, tmp_path / "all.json").title == "배송 서비스 Delivery study"


def test_each_finding_is_shown_and_only_consent_blocks(refused: Project) -> None:
    rows = found(refused)
    assert [(each.kind, each.text) for each in rows if each.blocks] == [("consent", "P02")]
    assert [(each.kind, each.text) for each in rows[1:3]] == [("sharing", "P03"), ("unknown", "P01")]
    personal = {(each.kind, each.text, each.instead) for each in rows if each.place.kind == "project"}
    assert {("name", "김지원", "P01"), ("phone", "010-1234-5678", "[phone number]")} <= personal


def test_what_is_chosen_is_done_and_not_asked_again(refused: Project, tmp_path: Path) -> None:
    design = Design()
    while (settled := put_right(design, found(refused, design))) != design:
        design = settled
    assert {each.kind for each in found(refused, design)} == {"consent", "unknown"}
    text, everything = written(refused, tmp_path, design)
    assert "010-1234" not in text and "김지원" not in text and "추가 요금이 마지막" not in text
    (said,) = (row["text"] for source in everything["sources"] for row in source["segments"] if "번호는" in row["text"])
    assert said == "P01입니다, 번호는 █████████████이에요." and len(said) == len(CALL)
    kept = settle(Design(), next(each for each in found(refused) if each.kind == "phone"), "keep")
    assert (
        "phone" not in {each.kind for each in found(refused, kept)}
        and "010-1234-5678" in written(refused, tmp_path, kept)[0]
    )


def test_the_command_tells_what_it_found_and_can_leave_it_out(
    refused: Project, interviewkit: Command, tmp_path: Path
) -> None:
    done = interviewkit("export", refused.place, tmp_path / "a.json")
    assert done.status == 0 and "P02 did not agree" in done.err and "010-1234-5678" in done.err
    assert SAID not in (tmp_path / "a.json").read_text("utf-8")
    done = interviewkit("export", refused.place, tmp_path / "b.json", "--leave-out")
    assert done.status == 0 and "010-1234-5678" not in (tmp_path / "b.json").read_text("utf-8")
