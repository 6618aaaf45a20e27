"""What an import of a project found, in the person's language: kinds of findings are data elsewhere."""

from __future__ import annotations

from interviewkit.sources.formats import Finding
from interviewkit.sources.formats import wording as transcripts
from interviewkit.words import mark, tr

FORMATS = {"qdpx": "REFI-QDA", "qualcoder": "QualCoder", "taguette": "Taguette"}
COUNTED = {
    "coders": mark("People who coded: {count}"),
    "codes": mark("Codes: {count}"),
    "sources": mark("Sources: {count}"),
    "selections": mark("Passages: {count}"),
    "codings": mark("Codes on passages: {count}"),
    "participants": mark("Participants: {count}"),
    "memos": mark("Memos: {count}"),
}
"""What came in; the other findings are what was changed, left out or worth a look."""
SURE = {
    "counted-same": mark("How the file counts characters makes no difference to it ({ways})"),
    "counted-certain": mark("How the file counts characters: {ways}. Certain, by {count} of its passages"),
    "counted-likely": mark("How the file counts characters: {ways}. Likely, by {count} of its passages: look at a few"),
    "counted-unsure": mark(
        "How the file counts characters: {ways}. Not sure, by {count} of its passages: check where quotes begin and end"
    ),
}
WAYS = {
    "wide": mark("emoji as two characters"),
    "breaks-1": mark("every line break as one character"),
    "breaks-2": mark("every line break as two characters"),
    "bom": mark("with the byte order mark"),
    "inclusive": mark("ends are the last character"),
}
STANDARD = mark("as the standard says")
ORIGIN = mark("written by {value}")
FINDINGS = {
    "codes-known": mark("Codes that are in the codebook already: {count}"),
    "codes-differ": mark("Codes described otherwise here, which stay as they are here: {count}"),
    "code-renamed": mark("A second code of the same name was renamed: {detail}"),
    "code-missing": mark("Codes on passages that are not in the file's codebook were left out: {count}"),
    "coded-twice": mark("Codes that the same person has on the same words already were not doubled: {count}"),
    "codes-on-whole": mark("Codes on whole sources became a quote over all of their text: {count}"),
    "coding-without-code": mark("Codings that name no code were left out: {count}"),
    "comment-cut": mark("Comments of 511 characters, which the other program has probably cut short: {count}"),
    "sources-known": mark("Sources that are here already were not doubled: {count}"),
    "quotes-known": mark("Passages that are quotes here already: {count}"),
    "merged": mark("Passages of the same words became one quote: {count}"),
    "further-transcript": mark("A further transcript of a recording became a source of its own: “{detail}”"),
    "counted-otherwise": mark("“{detail}” counts its characters otherwise than the rest"),
    "within-character": mark("Passages that begin or end within a character were moved to its edge: {count}"),
    "names-stay": mark("Names of speakers stay in the text of sources whose passages hold them: {count}"),
    "unplaced": mark("Passages that fit nowhere are kept as quotes without a place: {count}"),
    "without-length": mark("Passages of no length are kept as quotes without words: {count}"),
    "only-blanks": mark("Passages of nothing but blanks are kept as quotes without a place: {count}"),
    "without-text": mark("Passages on a recording or picture without text got a line of their own: {count}"),
    "without-source": mark("Passages of sources that are not in the file were left out: {count}"),
    "text-missing": mark("A text that the project names is not in the file: “{detail}”"),
    "text-unreadable": mark("A text could not be read fully: “{detail}”"),
    "styled-only": mark("“{detail}” was read from its styled document, as there is no plain text"),
    "picture-left-out": mark("Pictures themselves were left out; what lies on them came in: {count}"),
    "pdf-left-out": mark("PDF pages themselves were left out; their text and passages came in: {count}"),
    "sound-as-video": mark("Recordings without pictures that the file calls videos: {count}"),
    "recording-elsewhere": mark(
        "“{detail}” is not in the file but elsewhere, and was not looked for: import it by itself"
    ),
    "recording-unreadable": mark("The recording of “{detail}” could not be read; its text came in"),
    "participants-known": mark("Participants that are here already by their label: {count}"),
    "second-participant": mark("A source names several people; “{detail}” is not its participant: {count}"),
    "case-parts": mark("“{detail}” names single passages as this person's words; who speaks was not changed: {count}"),
    "case-codes": mark("“{detail}” names codes; a participant has none: {count}"),
    "value-kept": mark("A value is another here and stays: {detail}"),
    "sets-as-values": mark("“{detail}” was read as something known about the people of its sources"),
    "set-as-theme": mark("The group of codes “{detail}” became a theme"),
    "note-in-journal": mark("Notes about nothing in particular are in the journal: {count}"),
    "empty-note": mark("Empty notes were left out: {count}"),
    "kept-in-words": mark("Links and groups that have no counterpart are written in the journal: {count}"),
    "map-known": mark("The map “{detail}” is here already"),
    "vertex-left-out": mark(
        "Things on the map “{detail}” that are neither code, theme nor quote were left out: {count}"
    ),
    "edge-left-out": mark("Lines on the map “{detail}” that do not join codes or themes were left out: {count}"),
    "reference-to-nothing": mark("References to things that are not in the file: {count}"),
    "unknown-part": mark("Parts that the standard does not know were left out: “{detail}” ({count})"),
    "named-otherwise-inside": mark("The project within is called “{detail}”, not project.qde"),
    "other-namespace": mark("It says to be of another version of the standard: “{detail}”"),
    "unsafe-entries": mark("Parts whose names lead out of the file were passed over: {count}"),
    "several-projects": mark("The file holds several projects, which came in together: {detail}"),
    "more": mark("And more of the same kinds: {count}"),
    "odd-characters": mark("Control characters that a text cannot hold were written as blanks: {count}"),
    "recording-not-written": mark("Recordings were not written; their texts were: {count}"),
    "recording-moved-away": mark("The recording “{detail}” was moved away; its text was written without it"),
    "recording-too-large": mark(
        "The recording “{detail}” is too large for this format; its text was written without it"
    ),
}


def reason(why: str) -> str:
    """What a file was taken for, e.g. “REFI-QDA, written by NVivo”."""
    form, _, origin = why.partition(":")
    name = FORMATS.get(form, form.upper())
    return f"{name}, {tr(ORIGIN, value=origin)}" if origin and origin != name else name


def is_counted(found: Finding) -> bool:
    """Whether a finding tells what came in, and no trouble."""
    return found.kind in COUNTED


def finding(found: Finding) -> str:
    """One line of a report."""
    if found.kind in SURE:
        ways = ", ".join(tr(WAYS[way]) for way in found.detail.split() if way in WAYS) or tr(STANDARD)
        return tr(SURE[found.kind], ways=ways, count=found.count)
    text = COUNTED.get(found.kind) or FINDINGS.get(found.kind)
    if text is not None:
        return tr(text, detail=found.detail, count=found.count)
    return transcripts.finding(found) if found.kind in transcripts.FINDINGS else f"{found.kind} {found.detail}".strip()
