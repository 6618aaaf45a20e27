"""A study to lay on a board: two interviews in two languages, coded, felt and starred."""

from __future__ import annotations

from interviewkit.coding.actions import code_passage, feel, star_quotes
from interviewkit.coding.codebook import create_code
from interviewkit.journey.actions import put_in_stage, use_preset
from interviewkit.journey.queries import stages
from interviewkit.people.actions import participant_labelled
from interviewkit.sources.actions import NewSegment, add_source, append_segments
from interviewkit.sources.queries import segments
from interviewkit.store.project import Project
from interviewkit.text.anchors import Anchor, Passage
from interviewkit.themes.actions import create_theme

SAID = {
    "P01": (
        "It came two days late and nobody told me why.",
        "The person on the phone was kind.",
        "The price was fair.",
    ),
    "P02": (
        "배송이 이틀이나 늦었는데 아무도 연락하지 않아서 정말 답답했어요.",
        "상담원분은 끝까지 친절했어요.",
        "가격은 적당했어요.",
    ),
}
CODES = ("Late", "사람의 응대", "Price")


def fill(project: Project) -> None:
    """Six quotes, three codes, feelings, a key quote and a theme."""
    with project.change("Import") as session:
        use_preset(session)
        codes = [create_code(session, name) for name in CODES]
        made = []
        for person, texts in SAID.items():
            source = add_source(
                session, f"{person}-interview", "transcript", participant_id=participant_labelled(session, person)
            )
            append_segments(session, source, [NewSegment(text, person) for text in texts])
            for code, segment in zip(codes, segments(session, source), strict=True):
                place = Passage(Anchor(segment.id, 0), Anchor(segment.id, len(segment.text)))
                made.append(code_passage(session, source, place, [code]))
        for quote, feeling in zip(made, ("annoyance", "gratitude", "", "frustration", "gratitude"), strict=False):
            feel(session, quote, feeling)
        put_in_stage(session, made[:3], stages(session)[1].id)
        star_quotes(session, [made[1]], True)
        create_theme(session, "Care", "", codes[:1])
