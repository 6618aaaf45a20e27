"""The child process that knows Korean morphology: Kiwi's half gigabyte lives, and dies, in it.

    python -u -X utf8 -m interviewkit.text.korean_worker      (or: interviewkit korean-worker)

It says {"ready": true} when its dictionary is loaded. Each line on stdin is {"words": […]}, and each is answered by one
line {"lemmas": […]} of as many. When stdin ends, so does the process.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable
from typing import Any, Protocol

NICENESS = 10
_NOUNS = ("NNG", "NNP", "NNB", "NR", "NP", "XPN", "XSN", "SL", "SN", "SH", "XR")
_MAKES_VERBS = ("XSV", "XSA")
_VERBS = ("VV", "VA", "VX", "VCN")


class Token(Protocol):
    """A morpheme as Kiwi gives it."""

    form: str
    tag: str
    lemma: str


def run_worker() -> None:
    """Answers until stdin ends."""
    outgoing = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a library prints is no answer
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    from kiwipiepy import Kiwi

    kiwi = Kiwi(num_workers=1)
    kiwi.tokenize("준비")  # the dictionary is read with the first word
    _say(outgoing, {"ready": True})
    for line in sys.stdin.buffer:
        words = json.loads(line)["words"]
        _say(outgoing, {"lemmas": [lemma(word, kiwi.tokenize(word)) for word in words]})


def lemma(word: str, tokens: Iterable[Token]) -> str:
    """What a word is a form of, by its morphemes: a noun without particles, a verb or adjective in -다; else itself."""
    noun = ""
    for token in tokens:
        tag = token.tag.partition("-")[0]
        if tag in _NOUNS:
            noun += token.form
        elif tag in _MAKES_VERBS and noun:
            return f"{noun}{token.form}다"
        elif tag in _VERBS:
            return noun or token.lemma
        elif tag == "MAG" and not noun:
            return token.form
        elif noun:
            return noun
        else:
            return word
    return noun or word


def _say(outgoing: Any, what: dict[str, Any]) -> None:
    outgoing.write(json.dumps(what).encode() + b"\n")
    outgoing.flush()


if __name__ == "__main__":
    run_worker()
