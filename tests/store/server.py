"""A PostgreSQL for the tests: the one that INTERVIEWKIT_TEST_POSTGRES names, or one of our own for a while."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class Absent(Exception):
    """There is no PostgreSQL here; the text says why."""


@contextmanager
def running() -> Iterator[str]:
    """The address of a server, without a database's name; Absent when there is none."""
    given = os.environ.get("INTERVIEWKIT_TEST_POSTGRES")
    if given:
        yield given.rsplit("/", 1)[0]
        return
    programs = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb")) or [Path(shutil.which("initdb") or "")]
    if not programs[-1].name:
        raise Absent("no PostgreSQL is installed (Debian: apt install postgresql)")
    user = _servant()
    folder = Path(tempfile.mkdtemp(prefix="ikit-pg-"))
    if user is not None:
        shutil.chown(folder, user)
    data, programs_folder = folder / "data", programs[-1].parent
    try:
        _run([programs_folder / "initdb", "-D", data, "-A", "trust", "-U", "tester", "-E", "UTF8", "--no-sync"], user)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        settings = f"-p {port} -k '{folder}' -c listen_addresses=127.0.0.1 -c fsync=off -c full_page_writes=off"
        control = programs_folder / "pg_ctl"
        _run([control, "-D", data, "-o", settings, "-l", folder / "log", "-w", "start"], user)
        try:
            yield f"postgresql://tester@127.0.0.1:{port}"
        finally:
            _run([control, "-D", data, "-m", "immediate", "-w", "stop"], user)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _servant() -> str | None:
    """PostgreSQL refuses to run as root: then it runs as its own account."""
    if os.name == "nt" or os.geteuid() != 0:
        return None
    import pwd

    for name in ("postgres", "nobody"):
        try:
            pwd.getpwnam(name)
        except KeyError:
            continue
        return name
    raise Absent("PostgreSQL does not run as root, and there is no other account")


def _run(command: list[object], user: str | None) -> None:
    done = subprocess.run(
        [str(part) for part in command],
        user=user,
        cwd="/",
        env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        timeout=120,
    )
    if done.returncode:
        raise Absent(f"PostgreSQL does not start: {done.stdout.decode(errors='replace')[-300:]}")
