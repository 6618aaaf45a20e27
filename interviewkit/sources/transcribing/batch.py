"""Transcribes many recordings one after another, of a project or as plain files: one that fails stops no other."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import interviewkit.sources.queries as reading
from interviewkit import preferences
from interviewkit.errors import FileTrouble, ModelTrouble, UserError
from interviewkit.sources.importing import RECORDINGS, import_file
from interviewkit.sources.outputs import FORMATS, Format, Transcript, made, of_rows, style_named, transcript, write_one
from interviewkit.sources.outputs import write_transcript as write_by_ending
from interviewkit.sources.outputs.names import safe
from interviewkit.sources.speakers import bleed, voices
from interviewkit.sources.speakers.voices import Choice
from interviewkit.sources.transcribing.hearing import run_to_end
from interviewkit.sources.transcribing.queue import Kept, Wish, queue_up
from interviewkit.sources.transcribing.vocabulary import vocabulary
from interviewkit.store.places import is_team
from interviewkit.store.project import Project
from interviewkit.text.times import clock
from interviewkit.transcription import Settings, models, wording
from interviewkit.transcription.events import Ran
from interviewkit.transcription.joint import Far, Joint
from interviewkit.words import mark, plural, tr

Say = Callable[[str], None]
OFTEN = 5.0
"""How far a recording is is told so often at most, in seconds."""
FORGOTTEN = 30 * 86_400
"""What nobody went on with for so long is not kept any more, in seconds."""
PHASES = {
    "starting": mark("starting the speech recogniser"),
    "loading": mark("loading the speech model"),
    "listening": mark("listening for speech"),
    "transcribing": mark("transcribing"),
    "done": mark("finishing"),
}


@dataclass(frozen=True, slots=True)
class Batch:
    """What is asked of all recordings. stretch: [from, to) in ms. channels: each channel or track is a speaker.
    vocabulary: words to expect; without any, a project's own.

    out: a file for one recording or a whole project, a folder for many, None for text to be told. form: how files in a
    folder are written.
    """

    model: str = ""
    language: str | None = None
    channels: bool = False
    stretch: tuple[int, int | None] = (0, None)
    vocabulary: tuple[str, ...] = ()
    mixed_languages: bool = False
    out: Path | None = None
    form: str = "txt"
    style: str = "default"
    """How the written text looks: a name the command line knows."""


@dataclass(slots=True)
class Outcome:
    """What came of it. failed: (name, why) each."""

    done: list[str] = field(default_factory=list)
    failed: list[tuple[str, UserError]] = field(default_factory=list)


def transcribe(places: Sequence[str], batch: Batch, *, say: Say, tell: Say) -> Outcome:
    """Transcribes the untranscribed recordings of a project, or audio files and what lies in folders.

    say gets texts and what was written, tell how far it is. What is safe is safe segment by segment: a later call with
    the same choices goes on where this one was ended, also for plain files. Raises UserError for what concerns all.
    """
    style_named(batch.style)  # a name nobody knows is told now, not after hours
    chosen = choose_model(batch.model)
    settings = Settings(
        str(models.find(chosen)),
        language=batch.language,
        vocabulary=batch.vocabulary,
        mixed_languages=batch.mixed_languages,
    )
    wish, kind = Wish(settings, chosen, batch.stretch), _form(batch)
    first = places[0]
    if is_team(first) or first.endswith(".ikit"):
        if len(places) > 1:
            raise FileTrouble("Transcribe one project at a time, or audio files.", safe="Nothing was changed.")
        with Project.open(first) as project:
            return _project(project, wish, batch, kind, say, tell)
    files = recordings_in(places)
    if len(files) > 1 and batch.out is not None and not _is_folder(batch.out):
        raise FileTrouble(
            "Several recordings cannot go into one file.",
            safe="Nothing was changed.",
            attempt="Name a folder with --out, or name one recording.",
        )
    outcome = Outcome()
    for file, stem in zip(files, apart([file.stem for file in files]), strict=True):
        try:
            _file(file, stem, wish, batch, kind, say, tell)
            outcome.done.append(file.name)
        except UserError as error:
            _told_failed(outcome, file.name, error, tell)
    return outcome


def choose_model(name: str) -> str:
    """The model asked for, or the only real one there is; ModelTrouble when the choice is open."""
    if name:
        return name
    real = [model.name for model in models.installed() if model.name != models.SAMPLE]
    if len(real) == 1:
        return real[0]
    raise ModelTrouble(
        "No speech model was chosen.",
        safe="Nothing was changed.",
        attempt="Add --model NAME; “interviewkit models list” shows what there is.",
    )


def recordings_in(places: Sequence[str]) -> list[Path]:
    """Files as they were named, and the recordings in folders and their folders, by name. FileTrouble for none."""
    found: list[Path] = []
    for place in map(Path, places):
        if place.is_dir():
            inside = (path for path in place.rglob("*") if path.suffix.lower() in RECORDINGS and path.is_file())
            found += sorted(path for path in inside if not path.name.startswith("."))
        else:
            found.append(place)
    if not found:
        raise FileTrouble("There is no recording in “{folder}”.", safe="Nothing was changed.", folder=", ".join(places))
    return list(dict.fromkeys(found))


def apart(names: Sequence[str]) -> list[str]:
    """Names of which no two are the same, in any case of letters: the second "a" is "a (2)"."""
    seen: dict[str, int] = {}
    found = []
    for name in names:
        key = name.casefold()
        seen[key] = seen.get(key, 0) + 1
        found.append(name if seen[key] == 1 else f"{name} ({seen[key]})")
    return found


def _form(batch: Batch) -> Format:
    if batch.form not in FORMATS:
        raise FileTrouble(
            "There is no form of transcript called “{format}”.",
            safe="Nothing was changed.",
            attempt="Choose one of these: {known}.",
            format=batch.form,
            known=", ".join(FORMATS),
        )
    return FORMATS[batch.form]


def _is_folder(out: Path) -> bool:
    return out.is_dir() or not out.suffix


def _told_failed(outcome: Outcome, name: str, error: UserError, tell: Say) -> None:
    outcome.failed.append((name, error))
    tell(tr("{name}: {why}", name=name, why=error))


def _project(project: Project, wish: Wish, batch: Batch, kind: Format, say: Say, tell: Say) -> Outcome:
    with project.read() as session:
        words = batch.vocabulary or vocabulary(session)
        waiting = [row for row in reading.sources(session) if row.kind == "recording" and row.state != "done"]
    wish = replace(wish, settings=replace(wish.settings, vocabulary=words))
    outcome = Outcome()
    if not waiting:
        say(tr("Every recording has its transcript."))
    for row in waiting:
        try:
            _source(project, row.id, row.name, wish, batch, tell)
            outcome.done.append(row.name)
        except UserError as error:
            _told_failed(outcome, row.name, error, tell)
    with project.read() as session:
        rows = reading.sources(session)
        texts = [transcript(session, row.id) for row in rows if row.segments]
    if batch.out is None:
        finished = set(outcome.done)
        for text in texts:
            if text.name in finished:
                say(_text(text, batch))
    elif _is_folder(batch.out):
        for text in texts:
            _write(text, batch, text.name, kind, say)
    else:
        write_by_ending([segment for text in texts for segment in text.rows], batch.out, batch.style)
        say(tr("Wrote {path}", path=batch.out))
    return outcome


def _file(path: Path, stem: str, wish: Wish, batch: Batch, kind: Format, say: Say, tell: Say) -> None:
    """One file, in a project of its own that goes when it is done: until then it remembers what was heard."""
    place = _workplace(path, wish)
    done = False
    try:
        with Project.open(place) if place.exists() else Project.create(place) as project:
            with project.read() as session:
                known = reading.sources(session)
            source_id = known[0].id if known else import_file(project, path, link=True).source_id
            _source(project, source_id, path.name, wish, batch, tell)
            with project.read() as session:
                text = of_rows(reading.segments(session, source_id), path.stem)
            done = True
    finally:
        with_text = place.exists() and not done and _holds_text(place)
        if not with_text:
            _clear(place)
    if batch.out is None:
        say(_text(text, batch))
    elif _is_folder(batch.out):
        _write(text, batch, stem, kind, say)
    else:
        write_by_ending(text, batch.out, batch.style)
        say(tr("Wrote {path}", path=batch.out))


def _source(project: Project, source_id: int, name: str, wish: Wish, batch: Batch, tell: Say) -> None:
    choice = _voices(project, source_id, name, tell) if batch.channels else Choice()
    kept = queue_up(project, source_id, Wish(wish.settings, wish.model, wish.stretch, choice))
    teller = _Teller(name, kept, tell)
    for at, run in enumerate(kept.runs):
        if run.id not in kept.done:
            teller.joint.begin(at)
            for event in run_to_end(project, run):
                if isinstance(event, Ran) and wording.fell_back(event.device):
                    tell(f"{name}: {wording.device_line(event.device)}")
                teller.take(teller.joint.take(event, time.monotonic()))
            teller.joint.finish(at)
    if choice.kind != "together":
        _clean_up(project, source_id, name, tell)
    tell(tr("{name}: done", name=name))


def _clean_up(project: Project, source_id: int, name: str, tell: Say) -> None:
    """Takes out what two microphones heard, and tells it."""
    found = bleed.clean_up(project, source_id)
    if found.copies:
        one = mark("{name}: {n} line was heard by two microphones; the quieter copy was taken out.")
        many = mark("{name}: {n} lines were heard by two microphones; the quieter copies were taken out.")
        tell(plural(one, many, len(found.copies), name=name))
    if found.doubtful:
        one = mark("{name}: {n} line may be another microphone's speaker and is flagged.")
        many = mark("{name}: {n} lines may be other microphones' speakers and are flagged.")
        tell(plural(one, many, len(found.doubtful), name=name))


def _voices(project: Project, source_id: int, name: str, tell: Say) -> Choice:
    """By track or channel where these hold different voices; it is told where they do not."""
    voices.listen(project, source_id)
    ways = voices.ways(project, source_id)
    best = voices.best(ways)
    if best == "together":
        tell(tr("{name}: its channels do not tell the voices apart, so they are heard together.", name=name))
    return Choice(best)


class _Teller:
    """Tells how far a recording is, each time it says something new and enough time has passed."""

    def __init__(self, name: str, kept: Kept, tell: Say) -> None:
        self.joint = Joint(kept.lengths, [at for at, run in enumerate(kept.runs) if run.id in kept.done])
        self._name, self._tell = name, tell
        self._phase, self._at = "", 0.0

    def take(self, far: Far) -> None:
        """How far it is now."""
        now = time.monotonic()
        if far.phase == "done" or (far.phase == self._phase and now - self._at < OFTEN):
            return
        self._phase, self._at = far.phase, now
        parts = [tr(PHASES[far.phase])]
        if far.parts > 1:
            parts.append(tr("voice {n} of {all}", n=far.part + 1, all=far.parts))
        if far.fraction is not None:
            parts.append(f"{far.fraction:.0%}")
        if far.speed is not None:
            parts.append(tr("{speed}× as fast as the recording", speed=f"{far.speed:.1f}"))
        if far.seconds_left is not None:
            parts.append(tr("{time} left", time=clock(round(far.seconds_left) * 1000)))
        self._tell(f"{self._name}: {' · '.join(parts)}")


def _text(text: Transcript, batch: Batch) -> str:
    return made(text, FORMATS["txt"], style_named(batch.style)).decode()


def _write(text: Transcript, batch: Batch, name: str, kind: Format, say: Say) -> None:
    folder = batch.out or Path()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileTrouble(
            "The folder “{folder}” cannot be made: {reason}", folder=folder, reason=error.strerror or str(error)
        ) from error
    path = folder / f"{safe(name)}{kind.ending}"
    write_one(text, path, kind, style_named(batch.style))
    say(tr("Wrote {path}", path=path))


def _workplace(path: Path, wish: Wish) -> Path:
    """Where a plain file's transcription is kept until it is done: the same for the same file and settings."""
    known = path.stat() if path.is_file() else None
    what = (str(path.resolve()), known and known.st_size, known and known.st_mtime_ns, wish.settings.hash())
    name = hashlib.sha256(repr((*what, wish.stretch)).encode()).hexdigest()[:16]
    folder = preferences.folder() / "unfinished"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.glob("*.ikit"):
            if time.time() - old.stat().st_mtime > FORGOTTEN:
                _clear(old)
    except OSError as error:
        raise FileTrouble(
            "The folder “{folder}” cannot be made: {reason}", folder=folder, reason=error.strerror or str(error)
        ) from error
    return folder / f"{name}.ikit"


def _holds_text(place: Path) -> bool:
    try:
        with Project.open(place, read_only=True) as project, project.read() as session:
            return any(row.segments for row in reading.sources(session))
    except UserError:
        return False


def _clear(place: Path) -> None:
    """Takes a project away that was needed only until its text was there."""
    import shutil

    for path in (*place.parent.glob(f"{place.stem}.*"), *place.parent.glob(f".{place.stem}.*")):
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)


def words_of(given: str) -> tuple[str, ...]:
    """Words to expect: the lines or comma-separated words of a file, or the words themselves. FileTrouble as read."""
    path, text = Path(given), given
    try:
        if path.is_file():
            text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise FileTrouble(
            "“{name}” cannot be read as text.", safe="Nothing was changed.", attempt="Save it as UTF-8.", name=path.name
        ) from error
    return tuple(word for line in text.splitlines() for each in line.split(",") if (word := each.strip()))
