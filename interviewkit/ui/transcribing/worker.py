"""One process that transcribes, as the app sees it: it may be told to stop or to pause, and it may die."""

from __future__ import annotations

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

from interviewkit.transcription import CANCEL, PAUSE, Request, command, environment, parse

PATIENCE = 2000
"""Between asking to stop and killing, in ms."""
SILENCE = 180_000
"""A process that says nothing for so long, not even that it is alive, hangs; in ms."""


class Worker(QObject):
    """Start it once. Everything it says comes as heard(Event), then ended(status): 0, or what it died of."""

    heard = Signal(object)
    ended = Signal(int)

    def __init__(self, request: Request, parent: QObject) -> None:
        super().__init__(parent)
        self._request = request
        self._rest = b""
        self._process = QProcess(self)
        surroundings = QProcessEnvironment()
        for key, value in environment().items():
            surroundings.insert(key, value)
        self._process.setProcessEnvironment(surroundings)
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(self._finished)
        self._process.errorOccurred.connect(self._failed)
        self._patience = QTimer(self, interval=PATIENCE, singleShot=True)
        self._silence = QTimer(self, interval=SILENCE, singleShot=True)
        self._patience.timeout.connect(self._process.kill)
        self._silence.timeout.connect(self._process.kill)

    def start(self) -> None:
        """Starts the process and hands it its work."""
        program, *arguments = command()
        self._process.start(program, arguments)
        self._process.write(self._request.line())
        self._silence.start()

    def pause(self) -> None:
        """Asks it to stop where it need hear nothing twice."""
        self._process.write(PAUSE)

    def cancel(self) -> None:
        """Asks it to stop now, and kills it when it does not."""
        if not self._patience.isActive():
            self._process.write(CANCEL)
            self._patience.start()

    def kill(self) -> None:
        """Ends it at once; what it has said is heard still, and it says nothing more after that."""
        self._process.finished.disconnect(self._finished)
        self._process.errorOccurred.disconnect(self._failed)
        self._process.kill()
        self._process.waitForFinished(3000)
        self._read()
        self._stop_clocks()

    def pid(self) -> int:
        """Its process number, 0 before it runs."""
        return int(self._process.processId())

    def _read(self) -> None:
        *lines, self._rest = (self._rest + bytes(self._process.readAllStandardOutput().data())).split(b"\n")
        if lines:
            self._silence.start()
        for line in lines:
            try:
                event = parse(line)
            except ValueError:  # a line cut off by a crash
                continue
            self.heard.emit(event)

    def _finished(self, code: int, status: QProcess.ExitStatus) -> None:
        self._read()
        self._stop_clocks()
        self.ended.emit(code if status == QProcess.ExitStatus.NormalExit else -max(code, 1))

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._stop_clocks()
            self.ended.emit(-1)

    def _stop_clocks(self) -> None:
        self._patience.stop()
        self._silence.stop()
