"""The waveform at every zoom shows the loudest of each column, at a cost of the columns alone."""

from __future__ import annotations

import time

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.audio.levels import Levels, envelope_of
from interviewkit.audio.peaks import Peaks


def levels(length: int, seed: int = 0) -> Levels:
    random = np.random.default_rng(seed)
    low = -random.integers(0, 128, length).astype(np.int8)
    return Levels(Peaks(100, length * 10, low, random.integers(0, 127, length).astype(np.int8)))


def test_it_shows_the_loudest_of_each_column() -> None:
    low, high = np.full(1000, -10, np.int8), np.full(1000, 10, np.int8)
    high[500], low[700] = 127, -128
    found = Levels(Peaks(100, 10_000, low, high)).envelope(0, 10_000, 100)
    assert found.shape == (100, 2)
    assert found[50, 1] > 0.99 and found[70, 0] == -1.0 and abs(found[10, 1] - 10 / 128) < 1e-6
    assert Levels(Peaks(100, 10_000, low, high)).envelope(0, 10_000, 3000).shape == (3000, 2)
    assert Levels(Peaks(100, 0, low[:0], high[:0])).envelope(0, 10, 10).tolist() == [[0, 0]] * 10


@given(st.integers(5000, 60_000), st.floats(0, 1), st.floats(0.001, 1), st.integers(1, 900), st.integers(0, 5))
def test_no_peak_is_lost_at_any_zoom(length: int, at: float, share: float, columns: int, seed: int) -> None:
    found = levels(length, seed)
    low, high = found._levels[0]
    start = at * (1 - share) * found.duration_ms
    end = start + share * found.duration_ms
    seen = found.envelope(start, end, columns)
    first, last = int(np.ceil(start / 10)), int(end / 10)
    if last > first:
        assert seen[:, 1].max() * 128 >= high[first:last].max() - 1e-3
        assert seen[:, 0].min() * 128 <= low[first:last].min() + 1e-3


def test_beyond_the_end_is_silence() -> None:
    found = levels(1000).envelope(5_000, 20_000, 300)
    assert found[150:].tolist() == [[0, 0]] * 150 and np.abs(found[:100]).max() > 0


def test_drawing_three_hours_costs_no_more_than_ten_minutes() -> None:
    long, short = levels(3 * 3600 * 100), levels(600 * 100)
    costs = []
    for each in (long, short):
        begun = time.process_time()
        for _ in range(20):
            each.envelope(0, each.duration_ms, 1600)
        costs.append(time.process_time() - begun)
    assert costs[0] < max(4 * costs[1], 0.05)


def test_samples_are_drawn_as_a_line_where_they_are_fewer_than_columns() -> None:
    sound = np.array([0, 1, 0, -1, 0], np.float32)
    found = envelope_of(sound, 400)
    assert found.shape == (400, 2) and abs(found[:, 1].max() - 1) < 0.02 and abs(found[:, 0].min() + 1) < 0.02
    assert (found[1:, 0] <= found[:-1, 1] + 1e-6).all(), "no hole in the line"
    assert envelope_of(sound[:0], 5).tolist() == [[0, 0]] * 5
    many = np.zeros(16_000, np.float32)
    many[8_000] = 0.5
    assert envelope_of(many, 100)[50, 1] == 0.5
