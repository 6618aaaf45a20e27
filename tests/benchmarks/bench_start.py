"""How long from the start of the program to its painted window, what memory that takes, and when every room is ready.

    python -m tests.benchmarks.bench_start

Medians over seven starts in processes of their own, the first not counted. Bars: 1.0 s and 150 MB to an empty window.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from statistics import median

STARTS = 7
START = """
import json, time
began = time.perf_counter()
from interviewkit.ui import screen
screen.check()
from interviewkit.ui.application import Program, application
app = application()
program = Program()
program.show()
app.processEvents()
found = {"wall": time.perf_counter() - began, "cpu": time.process_time()}
found["megabytes"] = int(open("/proc/self/statm").read().split()[1]) * 4096 / 1e6
def ready():
    found["ready"] = time.perf_counter() - began
    program.window.close()
    app.quit()
program.ready.connect(ready)
app.exec()
print(json.dumps(found))
"""


def start(home: str) -> dict[str, float]:
    """One start of the app, in seconds and megabytes."""
    own = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "INTERVIEWKIT_HOME": home}
    done = subprocess.run([sys.executable, "-c", START], env=own, capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def main() -> None:
    with tempfile.TemporaryDirectory() as home:
        starts = [start(home) for _ in range(STARTS + 1)][1:]
    for name, unit in (("wall", "s"), ("cpu", "s"), ("megabytes", "MB"), ("ready", "s")):
        print(f"{name:10} {median(each[name] for each in starts):8.2f} {unit}")


if __name__ == "__main__":
    main()
