"""Every text a person reads has a Korean translation with the same fields."""

from __future__ import annotations

from interviewkit import words
from tests import catalogue


def test_every_text_is_translated_into_korean() -> None:
    known = catalogue.everything()
    missing = sorted(
        f"{room}: {text}" for room, texts in catalogue.spoken().items() for text in texts if not known.get(text)
    )
    assert not missing, f"{len(missing)} without Korean, e.g. {missing[:5]}; run: python -m tests.catalogue"


def test_translations_fill_the_same_fields() -> None:
    wrong = [s for s, t in catalogue.everything().items() if t and catalogue.fields(s) != catalogue.fields(t)]
    assert not wrong


def test_the_catalogue_holds_nothing_that_the_code_no_longer_says() -> None:
    used = {text for texts in catalogue.spoken().values() for text in texts}
    assert sorted(set(catalogue.everything()) - used) == []


def test_korean_particles_fit_the_value_before_them() -> None:
    with words.speaking("ko"):
        assert words.tr("Wrote {path}", path="보고서") == "보고서에 저장했습니다"
        assert words.tr("{name} was removed", name="모델") == "모델을 삭제했습니다"
        assert words.tr("{name} was removed", name="배") == "배를 삭제했습니다"


def test_a_text_without_translation_stays_english() -> None:
    words.set_language("ko")
    try:
        assert words.tr("no such text {n}", n=3) == "no such text 3"
    finally:
        words.set_language("en")
