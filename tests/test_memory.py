"""What a piece of work no longer needs goes back to the system, though something small still lies behind it."""

from __future__ import annotations

import subprocess
import sys

import pytest

WORK = """
import sys
from pathlib import Path

import numpy as np

from interviewkit.memory import keep_little

def held():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 / 2**20

if sys.argv[1] == "little":
    keep_little()
np.ones(30 << 20, np.uint8)  # glibc learns from it to keep what is smaller
before, kept, large = held(), [], []
for _ in range(20):
    large.append(np.ones(8 << 20, np.uint8))
    kept.append(np.ones(100_000, np.uint8))
large.clear()
print(held() - before)
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only glibc is told to keep little")
def test_memory_of_work_that_is_done_goes_back() -> None:
    def left(how: str) -> float:
        done = subprocess.run([sys.executable, "-c", WORK, how], capture_output=True, text=True, check=True)
        return float(done.stdout)

    assert left("little") < 20 < left("much")
