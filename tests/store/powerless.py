"""Runs Python where nothing may be written, really: without root's power to write everywhere."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest


def run(script: str, *arguments: Path | str) -> str:
    """What the script prints, run in a process that minds file rights; skips where root cannot put its power down."""
    command = [sys.executable, "-c", script, *map(str, arguments)]
    if os.name != "nt" and os.geteuid() == 0:
        setpriv = shutil.which("setpriv")
        if setpriv is None:
            pytest.skip("root cannot put its rights down here (Debian: apt install util-linux)")
        command = [setpriv, "--bounding-set=-all", "--inh-caps=-all", *command]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()
