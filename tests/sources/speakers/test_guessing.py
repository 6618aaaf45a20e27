"""Who was interviewed, guessed from names as researchers give them."""

from __future__ import annotations

import pytest

from interviewkit.sources.speakers.guessing import participant_in


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("P01-interview", "P01"),
        ("interview_p3", "P03"),
        ("2024-05-01 P12 두 번째", "P12"),
        ("참여자 7 면담", "P07"),
        ("참가자11", "P11"),
        ("Participant_4 (Zoom)", "P04"),
        ("R-2 retrospective", "R02"),
        ("P 5", "P05"),
        ("MP3 recording", ""),
        ("mp4-2024", ""),
        ("report Q3 v2", ""),
        ("인터뷰", ""),
        ("P2024", ""),
        ("", ""),
    ],
)
def test_a_participant_is_found_in_a_name(name: str, label: str) -> None:
    assert participant_in(name) == label
