"""The journey presets: which stages a study starts with, in both languages, and where they usually happen."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PresetStage:
    """A stage of a preset, its names, and its usual touchpoints as (English, Korean)."""

    name_en: str
    name_ko: str
    touchpoints: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Preset:
    """A whole journey; key never changes, so that settings and scripts can name it."""

    key: str
    stages: tuple[PresetStage, ...]


ADS = (("Advertising", "광고"), ("Search", "검색"), ("Social media", "SNS"), ("Reviews", "리뷰"))
SHOP = (("Product page", "상품 페이지"), ("Price comparison", "가격 비교"), ("Chatbot", "챗봇"))
BUY = (("Payment", "결제"), ("Delivery", "배송"), ("Store", "매장"))
USE = (("Usability", "사용성"), ("Set-up", "설치·설정"), ("Call centre", "고객센터"))
STAY = (("Membership", "멤버십"), ("Follow-up", "사후 연락"))
SHARE = (("Review prompt", "리뷰 요청"), ("Referral", "추천"))

PRESETS = (
    Preset(
        "loyalty",
        (
            PresetStage("Awareness", "인지", ADS),
            PresetStage("Exploration", "탐색", SHOP),
            PresetStage("Purchase", "구매", BUY),
            PresetStage("Experience", "경험", USE),
            PresetStage("Loyalty", "충성도", STAY + SHARE),
        ),
    ),
    Preset(
        "advocacy",
        (
            PresetStage("Awareness", "인지", ADS),
            PresetStage("Consideration", "고려", SHOP),
            PresetStage("Purchase", "구매", BUY),
            PresetStage("Use", "사용(경험)", USE),
            PresetStage("Attachment", "애착(유지)", STAY),
            PresetStage("Advocacy", "전환(추천)", SHARE),
        ),
    ),
    Preset(
        "purchase",
        (
            PresetStage("Before purchase", "구매 전", ADS + SHOP),
            PresetStage("Purchase", "구매 중", BUY),
            PresetStage("After purchase", "구매 후", USE + STAY + SHARE),
        ),
    ),
)

DEFAULT = "loyalty"


def preset(key: str) -> Preset:
    """The preset of this key; KeyError for an unknown one."""
    return {each.key: each for each in PRESETS}[key]
