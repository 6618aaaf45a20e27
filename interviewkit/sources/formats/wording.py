"""How a file was read, in the person's language: the texts for reasons and findings, which are data elsewhere."""

from __future__ import annotations

from interviewkit.sources.formats.transcript import Finding
from interviewkit.words import mark, tr

REASONS = {
    "sound": mark("it holds sound"),
    "chosen": mark("you chose this format"),
    "webvtt-header": mark("it begins with WEBVTT"),
    "voice-cues": mark("its cues name their speakers with <v>"),
    "timed-cues": mark("it consists of subtitles with times"),
    "word-document": mark("it is a Word document"),
    "text": mark("it is plain text"),
    "rich-text": mark("it is a rich text document"),
    "words-json": mark("it is a transcript for programs, with its segments"),
    "stamps": mark("its paragraphs have stamps such as #00:00:05-3#"),
    "columns": mark("it is a table with times and texts"),
    "opendocument": mark("it is an OpenDocument text"),
    "hangul-document": mark("it is a Hangul document"),
    "electronic-book": mark("it is an electronic book"),
    "pdf": mark("it is a PDF file with text in it"),
    "web-page": mark("it is a web page"),
    "noscribe": mark("it is a page that noScribe wrote, with times"),
    "otranscribe": mark("oTranscribe wrote it, with times"),
    "elan": mark("it holds annotations of ELAN"),
    "praat": mark("it is a TextGrid of Praat"),
    "atrain": mark("aTrain wrote it"),
    "kakaotalk": mark("it is a chat that KakaoTalk exported"),
    "e-mail": mark("it is an e-mail"),
    "mailbox": mark("it is a mailbox with messages in it"),
    "speaker-headers": mark("speakers and times stand on lines of their own ({value} speakers)"),
    "speaker-prefixes": mark("speakers' names begin the paragraphs ({value} speakers)"),
    "bold-speakers": mark("speakers' names begin the paragraphs in bold ({value} speakers)"),
    "timed-paragraphs": mark("its paragraphs begin with times ({value} paragraphs)"),
    "pattern": mark("its lines are like your pattern ({value} segments)"),
    "paragraphs": mark("it has no speakers' names, only paragraphs ({value})"),
}

FORMATS = {
    "tracks": mark("tracks of one session"),
    "pattern": mark("lines of a pattern"),
    "txt": mark("text"),
    "stamps": mark("text with stamps"),
    "columns": mark("table"),
    "docx": "Word",
    "rtf": "Rich Text",
    "vtt": "WebVTT",
    "srt": "SubRip",
    "json": "JSON",
    "odt": "OpenDocument",
    "hwpx": "HWPX",
    "epub": "EPUB",
    "pdf": "PDF",
    "html": "HTML",
    "otr": "oTranscribe",
    "elan": "ELAN",
    "praat": "Praat",
    "kakaotalk": "KakaoTalk",
    "atrain": "aTrain",
    "mail": mark("e-mail"),
    "alac": "Apple Lossless",
    "amrnb": "AMR",
    "amrwb": "AMR-WB",
    "opus": "Opus",
    "vorbis": "Vorbis",
}
"""What people call a format; a name that is the same in every language is no text to translate."""

FINDINGS = {
    "named-otherwise": mark("The file is called “{detail}” but is of another kind"),
    "bom": mark("A byte order mark was taken off"),
    "crlf": mark("Line ends were made uniform: {count}"),
    "nul": mark("Null characters were taken out: {count}"),
    "control": mark("Control characters were taken out: {count}"),
    "not-utf8": mark("The text was read as {detail}: check that it looks right"),
    "left-out": mark("Left out: “{detail}”"),
    "stamps-at-ends": mark("Stamps stand where turns end; each turn begins where the one before ended"),
    "empty-turns": mark("Speakers without words: {count}"),
    "speaker-carried": mark("Paragraphs without a name were given the speaker before them: {count}"),
    "before-speakers": mark("Paragraphs before the first speaker: {count}"),
    "notes-left-out": mark("Notes and styles between the subtitles were left out: {count}"),
    "stray-lines": mark("Lines outside any subtitle, e.g. “{detail}”: {count}"),
    "unreadable-times": mark("Times that cannot be read, e.g. “{detail}”: {count}"),
    "empty-cues": mark("Subtitles without words were left out: {count}"),
    "times-backwards": mark("Subtitles that end before they begin: {count}"),
    "table-rows": mark("Table rows read one by one: {count}"),
    "deletions-left-out": mark("Text marked as deleted was left out: {count}"),
    "footnotes-left-out": mark("Footnotes were left out: {count}"),
    "comments-left-out": mark("Comments were left out: {count}"),
    "pages-missing": mark("Pages that the book names but does not hold: {count}"),
    "chat-times": mark("Times count from the first message ({detail})"),
    "chat-days": mark("The chat goes over several days, so its messages keep no times ({detail})"),
    "quoted-left-out": mark("Quoted lines and signatures were left out: {count}"),
    "attachments-left-out": mark("Attachments were left out: {count}"),
    "messages-unreadable": mark("Messages that cannot be read were left out: {count}"),
    "truncated": mark("The recording breaks off before its end ({detail})"),
    "damaged": mark("Damaged parts of the recording were passed over: {count}, the first at {detail}"),
    "several-streams": mark("It has several sound tracks, each heard as a channel ({detail})"),
    "gap": mark("The recording has gaps, filled with silence so that times stay right ({detail})"),
    "silent": mark("The recording is silent"),
    "one-channel": mark("Its channels cancel each other, so only one was taken ({detail})"),
    "pictures-left-out": mark("Pictures were left out: {count}"),
}


def format_name(given: str) -> str:
    """What people call a format that is on record by the name of what reads it: “MP3” for "mp3float"."""
    if given in FORMATS:
        return tr(FORMATS[given])
    for beginning, called in (("pcm_", "PCM"), ("mp3", "MP3"), ("aac", "AAC"), ("wma", "WMA"), ("adpcm_", "ADPCM")):
        if given.startswith(beginning):
            return called
    return given.upper()


def reason(why: str) -> str:
    """Why a file was taken for what it was, e.g. “it is plain text; speakers' names begin the paragraphs (2 speakers)”.

    why: keys of REASONS separated by blanks, each "key" or "key:value".
    """
    parts = (part.partition(":") for part in why.split())
    return "; ".join(tr(REASONS[key], value=value) for key, _, value in parts)


def finding(found: Finding) -> str:
    """One remark of an import report."""
    return tr(FINDINGS[found.kind], detail=found.detail, count=found.count)
