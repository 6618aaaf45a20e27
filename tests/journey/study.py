"""A small bilingual study in a real project, to try journey, themes and reports on."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest

from interviewkit.coding.actions import code_passage, feel
from interviewkit.coding.codebook import create_code
from interviewkit.journey.actions import put_in_stage, use_preset
from interviewkit.people.actions import participant_labelled
from interviewkit.sources.actions import NewSegment, add_source, append_segments
from interviewkit.store.project import Project
from interviewkit.text.anchors import Anchor, Passage
from interviewkit.themes.actions import create_theme

Said = tuple[str, str, str, int]
"""What was said, its codes with + between, the stage's English name, the valence."""

P01: list[Said] = [
    ("친구가 추천해 줘서 처음 알게 됐는데, 후기를 보니까 믿음이 가더라고요.", "추천·입소문+믿음", "Awareness", 2),
    (
        "요금제가 너무 많아서 뭐가 다른지 한참 비교해야 했어요. 솔직히 좀 지쳤습니다.",
        "복잡한 요금+숨은 비용",
        "Exploration",
        -2,
    ),
    ("결제할 때 인증이 세 번이나 풀려서 그냥 포기할까 했어요.", "결제 오류", "Purchase", -3),
    ("막상 배송은 하루 만에 와서 깜짝 놀랐고 기분이 좋았어요.", "빠른 배송", "Experience", 2),
]
P02: list[Said] = [
    ("I saw an ad on the train and thought, well, that looks simple enough.", "Simple promise", "Awareness", 1),
    (
        "I opened four tabs to compare prices and still could not tell my price.",
        "복잡한 요금",
        "Exploration",
        -2,
    ),
    ("The card form threw away everything I had typed. I nearly gave up.", "결제 오류", "Purchase", -2),
    ("The parcel was there the next morning, honestly brilliant.", "빠른 배송", "Experience", 3),
    ("I would recommend it to my sister, and I already did.", "추천·입소문", "Loyalty", 2),
]
P03: list[Said] = [
    ("인터넷에서 검색하다가 광고를 봤는데 별로 기대는 안 했어요.", "Simple promise", "Awareness", 0),
    ("추가 요금이 마지막 화면에서야 나와서 속은 느낌이었습니다.", "복잡한 요금+숨은 비용", "Exploration", -2),
    ("저는 간편결제로 해서 일 분도 안 걸렸어요. 그건 편했죠.", "결제 오류", "Purchase", 1),
    ("고객센터에 세 번 전화했는데 매번 처음부터 설명해야 했어요.", "고객센터 반복 설명", "Experience", -2),
]
P04: list[Said] = [
    ("My neighbour would not stop talking about it, so I tried it.", "추천·입소문+믿음", "Awareness", 1),
    ("Payment failed twice and nobody told me whether I had been charged.", "결제 오류", "Purchase", -2),
    ("I had to explain my problem again to every new person on the phone.", "고객센터 반복 설명", "Experience", -3),
]
STAGES = ("Awareness", "Exploration", "Purchase", "Experience", "Loyalty")
PEOPLE = {"P01": ("ko", P01), "P02": ("en", P02), "P03": ("ko", P03), "P04": ("en", P04)}
THEMES = {
    "결제 직전의 불안": ("Trust breaks at the moment of payment.", ("결제 오류", "복잡한 요금", "숨은 비용")),
    "Word of mouth": ("People come, and stay, because of people.", ("추천·입소문", "Simple promise", "믿음")),
    "After the purchase": ("", ("빠른 배송", "고객센터 반복 설명")),
}


@contextmanager
def small_study(folder: Path) -> Iterator[Project]:
    """Four interviews, seven codes, three themes, feelings in all five stages (one person speaks of loyalty)."""
    folder.mkdir(exist_ok=True)
    with Project.create(folder / "study.ikit", "배송 서비스 Delivery study", coder="Ada") as project:
        with project.change("Import") as session:
            stages = dict(zip(STAGES, use_preset(session), strict=True))
            codes: dict[str, int] = {}
            for label, (language, said) in PEOPLE.items():
                person = participant_labelled(session, label)
                name = f"{label} interview"
                source = add_source(session, name, "transcript", language=language, participant_id=person)
                for n, (text, together, stage, valence) in enumerate(said):
                    new = NewSegment(text, label, n * 20_000, n * 20_000 + 15_000)
                    (segment,) = append_segments(session, source, [new])
                    for code in together.split("+"):
                        if code not in codes:
                            codes[code] = create_code(session, code, definition=f"When people talk about {code}.")
                    passage = Passage(Anchor(segment, 0), Anchor(segment, len(text)))
                    quote = code_passage(session, source, passage, [codes[code] for code in together.split("+")])
                    feel(session, quote, valence=valence)
                    put_in_stage(session, [quote], stages[stage])
            for name, (claim, members) in THEMES.items():
                create_theme(session, name, claim, [codes[code] for code in members])
        yield project


@cache
def _template() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="interviewkit-small-study-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    with small_study(folder):
        pass
    return folder / "study.ikit"


def copied_study(folder: Path) -> Path:
    """The small study as a file of one's own: made once, copied each time."""
    folder.mkdir(parents=True, exist_ok=True)
    return Path(shutil.copy(_template(), folder / "study.ikit"))


@pytest.fixture
def study(tmp_path: Path) -> Iterator[Project]:
    with Project.open(copied_study(tmp_path), coder="Ada") as project:
        yield project
