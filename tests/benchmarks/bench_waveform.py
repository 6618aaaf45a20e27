"""What the waveform costs: made from two hours of m4a, drawn for three hours with 4,000 segments, sought in.

Run with `python -m tests.benchmarks.bench_waveform`. CPU seconds, so that a busy machine counts as a quiet one.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import av
import numpy as np
from PySide6.QtCore import QEventLoop, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QPixmap, QWheelEvent
from PySide6.QtWidgets import QApplication

from interviewkit.audio.levels import Levels
from interviewkit.audio.peaks import PEAKS_A_SECOND, Peaks
from interviewkit.audio.prepare import prepare
from interviewkit.audio.proxy import ProxyWriter
from interviewkit.sources.listening.on_clock import Bar
from interviewkit.sources.listening.sights import Sights
from interviewkit.sources.queries import SpeakerRow
from interviewkit.ui.application import application
from interviewkit.ui.listening.hand import Hand
from interviewkit.ui.listening.player import Player
from interviewkit.ui.listening.waveform import Waveform
from tests.audio.making import write

HOURS, SEGMENTS = 3, 4000


def cpu(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


def made(folder: Path, minutes: int) -> None:
    """A bare decode against proxy and peaks, and how large they are."""
    moments = np.arange(60 * 44_100) / 44_100
    random = np.random.default_rng(1)
    minute = (random.standard_normal(len(moments)) * 3000 * np.abs(np.sin(moments * 7))).clip(-32767, 32767)
    recording = write(folder / "long.m4a", np.tile(minute.astype(np.int16), minutes), rate=44_100)

    def decode() -> None:
        with av.open(str(recording)) as container:
            for _ in container.decode(audio=0):
                pass

    bare = cpu(decode)
    whole = cpu(lambda: prepare(recording, folder / "proxy.flac", folder / "wave.peaks"))
    size = (folder / "wave.peaks").stat().st_size
    print(f"{minutes} min m4a: bare decode {bare:.1f} s, proxy and peaks {whole:.1f} s CPU = {whole / bare:.2f} ×")
    print(f"  peaks {size / 1e6:.2f} MB, for two hours {size / minutes * 120 / 1e6:.2f} MB (bar: 2 MB)")
    from interviewkit.audio.peaks import PeakMeter

    def peaks() -> None:
        meter = PeakMeter(16_000)
        block = minute[:16_000].astype(np.int16)
        for _ in range(minutes * 60):
            meter.take(block)
        meter.bytes()

    alone = cpu(peaks)
    print(f"  the peaks alone {alone:.2f} s = {alone / bare:.3f} × of the decode")


def drawn() -> None:
    """Painting, zooming and following a long recording."""
    random = np.random.default_rng(2)
    length = HOURS * 3600 * PEAKS_A_SECOND
    high = random.integers(1, 127, length).astype(np.int8)
    begun = time.process_time()
    levels = Levels(Peaks(PEAKS_A_SECOND, length * 10, (-high).astype(np.int8), high))
    print(f"{HOURS} h: levels built in {1000 * (time.process_time() - begun):.0f} ms")
    each = HOURS * 3_600_000 // SEGMENTS
    turns = tuple(Bar(n, n * each, n * each + each - 300, n % 3 + 1, "word " * 12) for n in range(SEGMENTS))
    lanes = tuple(SpeakerRow(n + 1, f"P{n + 1}", "", None, n) for n in range(3))
    silences = tuple((n * each + each - 300, (n + 1) * each) for n in range(SEGMENTS))
    wave = Waveform()
    hand = Hand(wave)
    wave.resize(1600, wave.height())
    wave.show_levels(levels)
    wave.show_sights(Sights(turns, lanes, (), silences, (), tuple((n, n + 4000, n) for n in range(0, 10**7, 50_000))))
    wave.resize(1600, wave.height())
    wave.show()
    page = QPixmap(wave.size())

    def paint() -> None:
        wave.render(page)

    def tell(what: str, acts: Callable[[int], object], times: int = 40) -> None:
        costs = []
        for n in range(times):
            begun = time.process_time()
            acts(n)
            paint()
            costs.append(1000 * (time.process_time() - begun))
        print(f"  {what}: median {statistics.median(costs):.1f} ms, worst {max(costs):.1f} ms CPU (bar: 50 ms)")

    def wheel(n: int) -> None:
        none, phase = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
        turn = QPoint(0, 120 if n % 24 < 12 else -120)
        at = QPointF(700, 40)
        QApplication.sendEvent(wave, QWheelEvent(at, at, QPoint(), turn, Qt.MouseButton.NoButton, none, phase, False))

    tell("zoomed with the wheel", wheel)
    wave.scale.fit()
    tell("painted whole, drawn anew", lambda n: wave.redraw())
    wave.scale.show(0, 600_000)
    tell("scrolled", lambda n: wave.scale.move(37_000))
    tell("playing, nothing drawn anew", lambda n: wave.show_position(5_000_000 + n * 16), 100)
    del hand


def sought(folder: Path) -> None:
    """From asking to hear a word until the player is there."""
    proxy = folder / "hour.flac"
    writer = ProxyWriter(proxy)
    second = (6000 * np.sin(np.arange(16_000) / 6)).astype(np.int16)
    for _ in range(3600):
        writer.write(second)
    writer.close()
    app = QApplication.instance()
    player = Player(app)  # type: ignore[arg-type]
    player.load(proxy)
    random = np.random.default_rng(3)
    for kind in ("the first time", "playing", "paused"):
        costs, reached, events = [], [], []
        for target in random.integers(10_000, 3_500_000, 1 if kind == "the first time" else 12).tolist():
            if kind == "paused":
                player.pause()
                _wait(60)
            places: list[int] = []
            player.moved.connect(places.append)
            begun, busy = time.monotonic(), time.process_time()
            player.play(target)
            loop = QEventLoop()
            look = QTimer()
            look.setInterval(1)

            def there() -> None:
                if player._player is not None and player.playing() and 0 < player._player.position() - target < 2000:  # noqa: B023
                    loop.quit()  # noqa: B023

            look.timeout.connect(there)
            look.start()
            QTimer.singleShot(5000, loop.quit)
            loop.exec()
            reached.append(1000 * (time.monotonic() - begun))
            costs.append(1000 * (time.process_time() - busy))
            player.moved.disconnect(places.append)
            events.append(len([at for at in places if not -1 <= at - target < 2000]))
        print(
            f"to a word, {kind}: {statistics.median(reached):.0f} ms, worst {max(reached):.0f} ms by the clock, "
            f"{statistics.median(costs):.0f} ms CPU, {sum(events)} strays"
        )
    player.pause()
    places = []
    player.moved.connect(places.append)
    player.play(1000)
    _wait(500)
    del places[:]
    busy = time.process_time()
    _wait(3000)
    print(f"playing: told {len(places) / 3:.0f} times a second, {(time.process_time() - busy) / 3:.1%} of a core")
    player.pause()


def _wait(ms: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


if __name__ == "__main__":
    application()
    with tempfile.TemporaryDirectory() as place:
        drawn()
        sought(Path(place))
        made(Path(place), int(sys.argv[1]) if len(sys.argv) > 1 else 120)
