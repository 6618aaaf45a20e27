"""A study of three short interviews, two of them in Korean, coded here and there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlmodel import Session

from interviewkit.coding.actions import code_passage, write_memo
from interviewkit.coding.codebook import create_code
from interviewkit.model import Attribute, Code, Memo, Speaker
from interviewkit.people.actions import participant_labelled
from interviewkit.sources.actions import NewSegment, add_source, append_segments
from interviewkit.store.bulk import fetch
from interviewkit.store.project import Project
from interviewkit.text.anchors import Anchor, Passage

INTERVIEWS = (
    ("One", "P01", "en",
     ("How did the delivery go?", "The delivery was late. Deliveries are always late!", "Price? Fine.")),
    ("둘", "P02", "ko",
     ("배송이 어땠나요?", "배송이 늦어서 힘들었어요. 상담원은 친절했어요.", "환불은 어려웠고 배송은 느렸어요.")),
    ("셋", "P03", "ko", ("어떠셨어요?", "정말 힘든 하루였어요. 힘드네요 😀 배송!", "Comfortable, reliable.")),
)  # fmt: skip


def fill(session: Session) -> None:
    for name, label, language, texts in INTERVIEWS:
        participant = participant_labelled(session, label)
        session.add(Attribute(participant_id=participant, name="plan", value="paid" if label == "P02" else "free"))
        source = add_source(session, name, "transcript", language=language, participant_id=participant)
        append_segments(session, source, [NewSegment(text, "M" if n == 0 else label) for n, text in enumerate(texts)])
    session.flush()
    for (number,) in fetch(session, "SELECT id FROM speaker WHERE label = 'M'"):
        session.get_one(Speaker, number).role = "moderator"
    late = create_code(session, "Late")
    session.get_one(Code, late).definition = "늦은 배송"
    quote = code_passage(session, 1, Passage(Anchor(2, 0), Anchor(2, 22)), [late], "anger")
    write_memo(session, quote, "comes up again and again")
    session.add(Memo(title="Delivery so far", text="everyone speaks of it"))


@pytest.fixture
def interviews(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "Talks.ikit", coder="anna") as project:
        with project.change("Fill") as session:
            fill(session)
        yield project
