"""Statistics: the worked examples of the literature, to four digits."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.analysis import statistics as s

TABLE = [[9, 11], [3, 17]]
BH_1995 = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
           0.7590, 1.0]  # fmt: skip


def test_a_code_compared_between_two_segments() -> None:
    plain, yates = s.chi_square(TABLE), s.chi_square(TABLE, yates=True)
    assert plain.statistic == pytest.approx(4.2857, abs=5e-5)
    assert plain.p == pytest.approx(0.0384, abs=5e-5)
    assert plain.v == pytest.approx(0.3273, abs=5e-5)
    assert plain.degrees == 1 and plain.fits and plain.least_expected == 6
    assert yates.p == pytest.approx(0.0845, abs=5e-5)
    assert yates.v == plain.v
    assert s.fisher(TABLE) == pytest.approx(0.0824, abs=5e-5)
    assert s.risk_difference(9, 20, 3, 20) == pytest.approx((0.30, 0.0153, 0.5297), abs=5e-5)


def test_chi_square_does_not_fit_where_less_than_five_are_expected() -> None:
    assert not s.chi_square([[3, 2], [1, 4]]).fits


def test_chi_square_of_one_answer_is_no_comparison() -> None:
    with pytest.raises(ValueError):
        s.chi_square([[3, 0], [5, 0]])


@pytest.mark.parametrize(("size", "p"), [(3, 0.1), (4, 0.0286), (5, 0.0079)])
def test_the_smallest_p_that_so_few_people_can_give(size: int, p: float) -> None:
    assert s.least_fisher(size, size) == pytest.approx(p, abs=5e-5)


def test_the_smallest_p_depends_on_how_many_carry_a_code() -> None:
    assert s.least_fisher(5, 5, 1) == 1.0
    assert s.least_fisher(5, 5, 5) == pytest.approx(0.0079, abs=5e-5)


def test_conversion_of_two_variants() -> None:
    assert s.fisher([[120, 880], [150, 850]]) == pytest.approx(0.0576, abs=5e-5)


def test_benjamini_and_hochberg_find_four_holm_three() -> None:
    assert sum(q <= 0.05 for q in s.benjamini_hochberg(BH_1995)) == 4
    assert sum(q <= 0.05 for q in s.holm(BH_1995)) == 3
    assert s.benjamini_hochberg(BH_1995)[:4] == pytest.approx([0.0015, 0.003, 0.0095, 0.035625])


def test_intervals_of_correlations() -> None:
    assert s.pearson_interval(0.6, 12) == pytest.approx((0.6, 0.0398, 0.8732), abs=5e-5)
    found = s.spearman([1, 2, 3, 4, 5, 6], [2, 1, 4, 3, 6, 5])
    assert found.rho is not None and found.rho.value == pytest.approx(0.8286, abs=5e-5)
    half = 1.959964 * math.sqrt((1 + found.rho.value**2 / 2) / 3)
    assert found.rho.low == pytest.approx(math.tanh(math.atanh(found.rho.value) - half))


def test_no_correlation_of_four_people_or_of_what_is_the_same_for_everybody() -> None:
    assert s.spearman([1, 2, 3, 4], [1, 2, 3, 4]).rho is None
    assert s.spearman([1, 2, 3, 4, 5], [7, 7, 7, 7, 7]).p is None


def test_mann_whitney_as_r_gives_it() -> None:
    # R: wilcox.test(c(0.80,0.83,1.89,1.04,1.45,1.38,1.91,1.64,0.73,1.46), c(1.15,0.88,0.90,0.74,1.21), conf.int=TRUE)
    first = [0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46]
    found = s.mann_whitney(first, [1.15, 0.88, 0.90, 0.74, 1.21])
    assert found.u == 35
    assert found.p == pytest.approx(0.2544, abs=5e-5)
    assert found.superiority == pytest.approx(0.7)
    assert found.shift == pytest.approx((0.305, -0.15, 0.76), abs=5e-5)


def test_three_against_three_have_no_interval() -> None:
    assert s.mann_whitney([4, 5, 6], [1, 2, 3]).shift is None


counts = st.integers(0, 12)


@given(counts, counts, counts, counts)
def test_fisher_is_scipys(a: int, b: int, c: int, d: int) -> None:
    from scipy.stats import fisher_exact

    if a + b and c + d and a + c and b + d:
        assert s.fisher([[a, b], [c, d]]) == pytest.approx(fisher_exact([[a, b], [c, d]]).pvalue, abs=1e-9)
        assert s.fisher([[a, b], [c, d]]) >= s.least_fisher(a + b, c + d, a + c) - 1e-12


@given(st.lists(st.floats(0, 1), max_size=12))
def test_adjusting_keeps_the_order_and_never_lowers(ps: list[float]) -> None:
    for adjusted in (s.benjamini_hochberg(ps), s.holm(ps)):
        assert all(q >= p - 1e-12 for p, q in zip(ps, adjusted, strict=True))
        order = sorted(range(len(ps)), key=ps.__getitem__)
        assert all(adjusted[a] <= adjusted[b] + 1e-12 for a, b in pairwise(order))
