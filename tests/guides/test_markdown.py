"""Guides as Markdown: what is written comes back equal, whatever the texts hold; and people may edit it."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from interviewkit.guides.content import (
    KINDS,
    CheckContent,
    GuideContent,
    QuestionContent,
    ResearchContent,
    SectionContent,
    WaiverContent,
    block,
    line,
)
from interviewkit.guides.markdown import to_markdown
from interviewkit.guides.markdown_reading import is_guide, read_markdown
from interviewkit.guides.reading import Line, read_lines
from tests.guides.conftest import CHAIRS

BITS = st.sampled_from(
    ["#", "##", "-", "*", "**", "1.", "2)", ">", "\\", "[x]", "(5 min)", "<!-- core -->", "_", "`", "---", "|", "   ",
     "질문", "Listen for:", "**Material:**", "a", "\n", ":", "가이드", "\t", "\u2028", "~~~", "="]
)  # fmt: skip
TEXTS = st.one_of(
    st.lists(BITS, max_size=6).map(" ".join), st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
)
LINES, BLOCKS = TEXTS.map(line), TEXTS.map(block)
SAID = LINES.filter(bool)
MINUTES = st.none() | st.floats(0, 1440, allow_nan=False)


FAULTS = st.sampled_from(["leading", "why-pressure", "closed-share", "probes", "our-own"])
WAIVED = st.lists(st.builds(WaiverContent, FAULTS, SAID | st.just("Leading: x")), max_size=2).map(tuple)


@st.composite
def guides(draw: st.DrawFn) -> GuideContent:
    research = draw(st.lists(SAID, max_size=3))
    served = st.lists(st.integers(0, len(research) - 1), unique=True, max_size=3) if research else st.just([])
    questions = st.builds(
        QuestionContent,
        LINES,
        LINES,
        st.lists(SAID, max_size=3).map(tuple),
        BLOCKS,
        BLOCKS,
        BLOCKS,
        BLOCKS,
        st.booleans(),
        MINUTES,
        LINES,
        served.map(sorted).map(tuple),
        waived=WAIVED,
    )
    sections = st.builds(
        SectionContent, LINES, st.sampled_from(KINDS), MINUTES, BLOCKS, st.lists(questions, max_size=3).map(tuple)
    )
    checks = st.builds(CheckContent, st.sampled_from(["setting", "ethics"]) | SAID, SAID, st.booleans())
    return GuideContent(
        draw(LINES),
        draw(st.sampled_from(["", "en", "ko"])),
        draw(st.sampled_from(["", "discovery"])),
        draw(LINES),
        draw(st.floats(0, 1440)),
        draw(BLOCKS),
        tuple(map(ResearchContent, research)),
        tuple(draw(st.lists(SAID, max_size=2))),
        tuple(draw(st.lists(SAID, max_size=2))),
        draw(BLOCKS),
        draw(BLOCKS),
        tuple(draw(st.lists(sections, max_size=3))),
        tuple(draw(st.lists(checks, max_size=3))),
        waived=draw(WAIVED),
    )


@settings(max_examples=100, deadline=None, phases=[Phase.explicit, Phase.generate])
@given(guides())
def test_a_guide_comes_back_from_markdown_as_it_was(content: GuideContent) -> None:
    text = to_markdown(content)
    assert is_guide(text)
    assert read_markdown(text) == content
    assert to_markdown(read_markdown(text)) == text


def test_a_guide_reads_like_a_guide() -> None:
    text = to_markdown(CHAIRS)
    assert "## The last chair (20 min) <!-- core -->" in text
    assert "2. Tell me about the last chair you bought.\n   - What happened first?\n" in text
    assert "   - **Listen for:** What set it off" in text
    korean = to_markdown(replace(CHAIRS, language="ko"))
    assert "## The last chair (20 분)" in korean and "**귀담아들을 것:**" in korean
    assert read_markdown(korean) == replace(CHAIRS, language="ko")


def test_what_the_team_lets_stand_goes_along_with_its_reason() -> None:
    asked = replace(CHAIRS.sections[1].questions[0], waived=(WaiverContent("leading", "Their own words"),))
    sections = (CHAIRS.sections[0], replace(CHAIRS.sections[1], questions=(asked,)), *CHAIRS.sections[2:])
    content = replace(CHAIRS, sections=sections, waived=(WaiverContent("closed-share", "A survey"),))
    text = to_markdown(content)
    assert "   - **Stands as it is:** Leading: Their own words <!-- leading -->" in text
    assert "- A survey <!-- closed-share -->" in text
    assert read_markdown(text) == content
    by_hand = text.replace("Leading: Their own words <!-- leading -->", "Leading: Our words")
    assert read_markdown(by_hand).sections[1].questions[0].waived == (WaiverContent("leading", "Our words"),)


def test_what_people_type_into_it_by_hand_is_kept() -> None:
    text = to_markdown(CHAIRS).replace("\n", "\r\n")
    text = text.replace(
        "## The end", "Say that time is nearly up.\r\n\r\n5) And where\r\n   do you sit?\r\n\r\n## The end"
    )
    found = read_markdown("\ufeff" + text)
    assert found.sections[2].script.endswith("Say that time is nearly up.")
    assert found.sections[2].questions[-1].text == "And where do you sit?"
    assert read_markdown("").name == ""
    assert read_markdown("---\nguide: 1\nminutes: long\n---\n# X\n## A\n1. B").slot_minutes == 60


def test_the_question_check_reads_its_questions_and_nothing_else_of_it() -> None:
    found = [item for item in read_lines(to_markdown(CHAIRS), markdown=True) if isinstance(item, Line)]
    assert [item.text for item in found if not item.probe] == [question.text for question in CHAIRS.questions()]
    assert [item.text for item in found if item.probe] == [
        "What happened first?",
        "Who was there?",
        "What did they say?",
    ]
