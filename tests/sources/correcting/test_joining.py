"""What a transcript cut into too many pieces is joined, speaker by speaker, and quotes stay on their words."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from interviewkit.coding.actions import code_passage
from interviewkit.coding.codebook import create_code
from interviewkit.coding.queries import quote_texts, quotes
from interviewkit.sources.actions import NewSegment, add_source, append_segments
from interviewkit.sources.correcting.joining import Piece, join_turns, over_split, runs
from interviewkit.sources.queries import segments
from interviewkit.store.project import Project
from interviewkit.text.anchors import Anchor, Passage


def test_short_turns_of_one_speaker_become_one_until_a_pause_or_another_voice(tmp_path: Path) -> None:
    said = [
        ("A", 0, 900, "그래서"), ("A", 1000, 2000, "제가 전화를"), ("A", 2100, 3000, "했어요."),
        ("B", 3100, 4000, "네."),
        ("A", 4100, 5000, "안 받더라고요."), ("A", 9000, 9900, "결국 포기했죠."),
    ]  # fmt: skip
    with Project.create(tmp_path / "s.ikit", "S") as project:
        with project.change("Import") as session:
            source = add_source(session, "P01", "transcript")
            ids = append_segments(session, source, [NewSegment(text, who, a, b) for who, a, b, text in said])
            code_passage(session, source, Passage(Anchor(ids[1], 0), Anchor(ids[2], 4)), [create_code(session, "x")])
        with project.change("Join short turns") as session:
            assert join_turns(session, source) == 2
        with project.read() as session:
            assert [row.text for row in segments(session, source)] == [
                "그래서 제가 전화를 했어요.", "네.", "안 받더라고요.", "결국 포기했죠.",
            ]  # fmt: skip
            (row,) = quotes(session)
            assert quote_texts(session, [row])[row.id] == "제가 전화를 했어요."
            assert segments(session, source)[0].start_ms == 0 and segments(session, source)[0].end_ms == 3000
        project.undo()
        with project.read() as session:
            assert len(segments(session, source)) == 6


@given(
    st.lists(
        st.tuples(st.sampled_from([None, 1, 2]), st.integers(0, 3000), st.integers(1, 400), st.sampled_from(["", "Q"])),
        max_size=30,
    )
)
def test_runs_are_of_one_speaker_follow_each_other_and_are_not_too_long(
    given_turns: list[tuple[int | None, int, int, str]],
) -> None:
    at, made = 0, []
    for n, (speaker, gap, length, heading) in enumerate(given_turns):
        at += gap
        made.append(Piece(n, speaker, at, at + 500, length, heading))
        at += 500
    for run in runs(made):
        assert len(run) > 1 and run == list(range(run[0], run[-1] + 1))
        own = [made[n] for n in run]
        assert len({(each.speaker, each.heading) for each in own}) == 1 and own[0].speaker is not None
        assert sum(each.length + 1 for each in own) - 1 <= 600


def test_a_finely_cut_transcript_is_told_from_an_ordinary_one() -> None:
    fine = [Piece(n, n // 5 % 2 + 1, None, None, 5) for n in range(60)]
    plain = [Piece(n, n % 2 + 1, None, None, 80) for n in range(60)]
    assert over_split(fine) and not over_split(plain) and not over_split(fine[:10])
