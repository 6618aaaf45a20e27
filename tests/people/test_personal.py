"""What looks personal: found with Korean particles behind it, and numbers of the study left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.people.personal import traces

NAMES = ["김지원", "Jane Doe"]


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("제 번호는 010-1234-5678이고요", "phone", "010-1234-5678"),
        ("01012345678로 전화 주세요", "phone", "01012345678"),
        ("02-123-4567번", "phone", "02-123-4567"),
        ("공일공에 일이삼사에 오육칠팔이요", "phone", "공일공에 일이삼사에 오육칠팔"),
        ("０１０－１２３４－５６７８", "phone", "０１０－１２３４－５６７８"),
        ("call +44 20 7946 0958 please", "phone", "+44 20 7946 0958"),
        ("(555) 123-4567", "phone", "(555) 123-4567"),
        ("메일은 a.b+c@naver.com입니다", "email", "a.b+c@naver.com"),
        ("901010-1234567인데", "resident", "901010-1234567"),
        ("SSN 123-45-6789", "resident", "123-45-6789"),
        ("카드는 4111 1111 1111 1111이에요", "card", "4111 1111 1111 1111"),
        ("1234-5678-9012-3456", "card", "1234-5678-9012-3456"),
        ("서울시 강남구 테헤란로 123에 살아요", "address", "서울시 강남구 테헤란로 123"),
        ("저희 집은 101동 1203호예요", "address", "101동 1203호"),
        ("I live at 12 Baker Street now", "address", "12 Baker Street"),
        ("12가 3456 차요", "document", "12가 3456"),
        ("1985년 3월 2일생이에요", "birth", "1985년 3월 2일생"),
        ("김지원입니다", "name", "김지원"),
        ("지원이가 그랬어요", "name", "지원"),
        ("박서준 씨가요", "name", "박서준 씨"),
        ("Jane said so", "name", "Jane"),
        ("Ask Mr. Smith", "name", "Mr. Smith"),
    ],
)
def test_what_looks_personal_is_found_where_it_stands(text: str, kind: str, found: str) -> None:
    assert [(trace.kind, trace.text) for trace in traces(text, NAMES)] == [(kind, found)]


@pytest.mark.parametrize(
    "text",
    [
        "주문 번호 20261122", "가격은 1,234,567원", "3분기 300명", "2026-11-22에", "00:20 · 12:30",
        "n = 12, −2.0 to +1.5",
        "고객님 손님 선생님", "우리 씨앗", "서비스 지원이 필요해요", "도로 123", "1588-1234", "version 1.10.2",
        "4111 1111 1111 1112 9", "janet", "2 of 12 participants",
    ],
)  # fmt: skip
def test_what_only_looks_like_it_is_left_alone(text: str) -> None:
    assert traces(text, NAMES) == []


@given(st.text(alphabet="가나 김지원010-5678@.com 1234", max_size=60))
def test_traces_lie_in_the_text_in_order_and_apart(text: str) -> None:
    found = traces(text, NAMES)
    end = 0
    for trace in found:
        assert end <= trace.start < trace.end <= len(text)
        assert text[trace.start : trace.end] == trace.text
        end = trace.end
