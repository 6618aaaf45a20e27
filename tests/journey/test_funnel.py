"""Numbers of people pasted from anywhere, and how many went on."""

from __future__ import annotations

import pytest

from interviewkit.journey.funnel import pasted, steps

NAMES = (("Awareness", "인지"), ("Exploration", "탐색"), ("Purchase", "구매"))


@pytest.mark.parametrize(
    "text",
    [
        "Awareness\t12000\nExploration\t4800\nPurchase\t1200",
        "stage,users\nawareness,12000\n탐색,4800\nPURCHASE,1200\n",
        "Awareness: 12,000\r\nExploration: 4 800\r\nPurchase: 1.200",
        '"Awareness","12,000"\n"Exploration","4,800"\n"Purchase","1,200"',
        "12000\n4800\n1200",
        "\ufeff인지;12000\n탐색;4800명\n구매;1200",
        "Purchase 1200\nAwareness 12000\nExploration 4800",
    ],
)
def test_tables_of_any_kind_are_read(text: str) -> None:
    found = pasted(text, NAMES)
    assert (found.values, found.unknown) == ({0: 12000.0, 1: 4800.0, 2: 1200.0}, ())


def test_a_name_that_is_no_stage_is_told() -> None:
    found = pasted("Awareness, 10\nCheckout, 5", NAMES)
    assert (found.values, found.unknown) == ({0: 10.0}, ("Checkout",))


def test_parts_of_a_number_are_read() -> None:
    assert pasted("Purchase 0,5", NAMES).values == {2: 0.5}


def test_conversion_goes_from_number_to_number() -> None:
    one, two, none, three = steps([1000, 400, None, 100])
    assert one is not None and (one.of_before, one.of_first, one.lost) == (None, None, None)
    assert two is not None and (two.of_before, two.of_first, two.lost) == (0.4, 0.4, 600)
    assert none is None
    assert three is not None and (three.of_before, three.of_first, three.lost) == (0.25, 0.1, 300)


def test_nobody_before_gives_no_share_and_more_than_before_is_no_loss() -> None:
    _, two = steps([0, 5])
    assert two is not None and (two.of_before, two.lost) == (None, -5)
