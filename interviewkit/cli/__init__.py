"""The command line: the same actions and queries as the app, for scripts and for machines without a screen.

One file a group of commands; importing a file declares them.
"""

from interviewkit.cli import analysis, exports, guides, models, sources, studies
from interviewkit.cli.frame import app, main

__all__ = ["analysis", "app", "exports", "guides", "main", "models", "sources", "studies"]
