"""Where the program starts: the app for a project or nothing, the command line for a command."""

from __future__ import annotations

import sys
from pathlib import Path

from interviewkit import memory

COMMANDS = frozenset(
    {"demo", "new", "import", "transcribe", "models", "search", "code", "cooccurrence", "curve", "export", "info"}
    | {"check", "guide", "history", "transcription-worker", "voices-worker", "korean-worker"}
)


def main() -> None:
    """Runs InterviewKit with the process's arguments."""
    memory.keep_little()
    arguments = sys.argv[1:]
    if arguments and (arguments[0] in COMMANDS or arguments[0].startswith("-")):
        from interviewkit import cli

        cli.main(_window)
    else:
        sys.exit(_open(arguments[0] if arguments else None))


def _window(place: Path | str | None) -> int:
    from interviewkit.ui.app import run

    return run(place)


def _open(place: str | None) -> int:
    from interviewkit.errors import UserError

    try:
        return _window(place)
    except UserError as error:
        sys.stderr.write(f"{error}\n")
        return 1


if __name__ == "__main__":
    main()
