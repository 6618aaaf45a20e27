"""Commands for recordings and transcripts: bring in, transcribe, find."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from interviewkit.cli.frame import Json, Place, app, reading, show, writing
from interviewkit.errors import UserError
from interviewkit.text.times import parse_moment
from interviewkit.words import plural, tr

if TYPE_CHECKING:
    from interviewkit.store.project import Project


@app.command("import")
def import_files(
    place: Place,
    files: Annotated[list[Path], typer.Argument(metavar="FILE…")],
    format: Annotated[str | None, typer.Option(help="A transcript format; found by content without.")] = None,
    pattern: Annotated[
        str | None, typer.Option(help="How the lines of a text look, e.g. '[{time}] {speaker}: {text}'.")
    ] = None,
    preview: Annotated[bool, typer.Option("--preview", help="Show what would come in; import nothing.")] = False,
    participant: Annotated[str | None, typer.Option(help="Label of the person interviewed.")] = None,
    language: Annotated[str | None, typer.Option(help="ko or en; found without.")] = None,
    link: Annotated[bool, typer.Option("--link", help="Leave recordings where they are.")] = False,
    as_json: Json = False,
) -> None:
    """Import recordings, transcripts, surveys and other tables (.xlsx, or --format table), and whole projects of other
    programs: .qdpx, a QualCoder folder .qda, a Taguette .sqlite3; a whole project of InterviewKit (.json, .ikitz) into
    an empty one or, an archive .ikitz, where there is none. A file that is refused does not keep the others out.
    """
    from interviewkit.exchange.projects import format_of
    from interviewkit.sources.formats import wording
    from interviewkit.sources.importing import import_file

    imported, report, refused = list[dict[str, Any]](), list[dict[str, Any]](), list[UserError]()
    if preview:
        _preview(files, format, pattern, as_json)
        return
    if _unpacked(place, files, as_json):
        return
    with writing(place) as project:
        for file in files:
            try:
                if format is None and pattern is None and format_of(file) is not None:
                    _import_project(project, file, imported, report, as_json)
                    continue
                if format == "table" or (
                    format is None and pattern is None and file.suffix.lower() in (".xlsx", ".xlsm")
                ):
                    _import_table(project, file, imported, report, as_json)
                    continue
                done = import_file(
                    project, file, format=format, pattern=pattern, participant=participant, language=language, link=link
                )
            except UserError as error:
                refused.append(error)
                typer.echo(str(error), err=True)
                continue
            imported.append({key: value for key, value in asdict(done).items() if key not in ("report", "source_id")})
            report += [asdict(finding) for finding in done.report]
            if not as_json:
                typer.echo(f"{done.file}: {done.format} ({wording.reason(done.why)}), {_segments(done.segments)}")
                for finding in done.report:
                    typer.echo(f"  {wording.finding(finding)}")
    if as_json:
        show({"imported": imported, "report": report}, True, ())
    if refused:
        raise typer.Exit(1)


def _preview(files: list[Path], format: str | None, pattern: str | None, as_json: bool) -> None:
    """What transcripts would bring: the format and why, who speaks, the first segments."""
    from interviewkit.sources.formats import wording
    from interviewkit.sources.previewing import preview
    from interviewkit.text.times import clock

    shown, refused = list[dict[str, Any]](), 0
    for file in files:
        seen = preview(file, format, pattern)
        if seen.found is None:
            refused += 1
            typer.echo(str(seen.trouble), err=True)
            continue
        found, speakers = seen.found, seen.speakers()
        first = [{"speaker": each.speaker, "start": None if each.start_ms is None else each.start_ms / 1000,
                  "text": each.text} for each in found.segments[:5]]  # fmt: skip
        shown.append({"file": file.name, "format": found.format, "why": found.why, "segments": len(found.segments),
                      "timed": seen.timed(), "speakers": dict(speakers), "pattern": seen.proposed,
                      "first": first})  # fmt: skip
        if not as_json:
            typer.echo(f"{file.name}: {found.format} ({wording.reason(found.why)}), {_segments(len(found.segments))}")
            typer.echo("  " + ", ".join(f"{name} ({n})" for name, n in speakers)) if speakers else None
            if seen.proposed:
                typer.echo("  " + tr("Perhaps: --pattern “{pattern}”", pattern=seen.proposed))
            for each in found.segments[:5]:
                time = "" if each.start_ms is None else f"{clock(each.start_ms)} "
                typer.echo(f"  {time}{each.speaker or ''}: {' '.join(each.text.split())[:100]}")
    if as_json:
        show({"previews": shown}, True, ())
    if refused:
        raise typer.Exit(1)


def _import_project(
    project: Project, file: Path, imported: list[dict[str, Any]], report: list[dict[str, Any]], as_json: bool
) -> None:
    """A project of another program: a line a source, then what was noticed."""
    from interviewkit.exchange import wording
    from interviewkit.exchange.projects import format_of, import_project

    if format_of(file) in ("json", "ikitz"):
        _import_whole(project, file, imported, as_json)
        return
    done = import_project(project, file)
    for each in done.sources:
        told = {"file": done.file, "source": each.name, "format": done.format, "why": done.why}
        imported.append({**told, "segments": each.segments})
    report += [asdict(finding) for finding in done.report]
    if not as_json:
        typer.echo(f"{done.file}: {wording.reason(done.why)}")
        for finding in done.report:
            typer.echo(f"  {wording.finding(finding)}")


def _import_whole(project: Project, file: Path, imported: list[dict[str, Any]], as_json: bool) -> None:
    """A project that InterviewKit exported, into an empty one."""
    from interviewkit.exchange.whole import archive, document

    if file.suffix.lower() == archive.ENDING:
        archive.bring(project, file)
    else:
        document.bring(project, file)
    imported += _whole(project, file, as_json)


def _unpacked(place: str, files: list[Path], as_json: bool) -> bool:
    """An archive alone makes a study where there is none yet; whether that was asked for."""
    from interviewkit.exchange.whole import archive
    from interviewkit.store.places import is_team

    if len(files) != 1 or files[0].suffix.lower() != archive.ENDING or is_team(place) or Path(place).exists():
        return False
    archive.unpack(files[0], Path(place))
    with reading(place) as project:
        show({"imported": _whole(project, files[0], as_json), "report": []}, as_json, ())
    return True


def _whole(project: Project, file: Path, as_json: bool) -> list[dict[str, Any]]:
    """What came in with a whole project of our own, and a line for people."""
    from interviewkit.sources import queries
    from interviewkit.store.overview import overview

    told = {"file": file.name, "format": "interviewkit", "why": "interviewkit"}
    with project.read() as session:
        found = [{**told, "source": row.name, "segments": row.segments} for row in queries.sources(session)]
    if not as_json:
        quotes = plural("{n} quote", "{n} quotes", overview(project)["quotes"])
        typer.echo(f"{file.name}: {plural('{n} source', '{n} sources', len(found))}, {quotes}")
    return found


def _import_table(
    project: Project, file: Path, imported: list[dict[str, Any]], report: list[dict[str, Any]], as_json: bool
) -> None:
    """A survey or a table of facts, its columns taken as they were chosen last time or as they look."""
    from interviewkit.exchange.tables.bringing import FORMAT, bring, read_table, remembered

    table = read_table(file)
    with project.change("Import table", detail=file.name) as session:
        done = bring(session, file.stem, table, remembered(session, table))
    told = {"file": file.name, "source": done.source, "format": FORMAT, "why": FORMAT, "segments": done.new}
    imported.append(told)
    counts = {"changed": done.changed, "unchanged": done.same, "kept": done.kept, "gone": done.gone,
              "participants": done.participants, "attributes": done.attributes}  # fmt: skip
    report += [{"kind": kind, "detail": file.name, "count": count} for kind, count in counts.items() if count]
    if not as_json:
        people = plural("{n} new participant", "{n} new participants", done.participants)
        typer.echo(f"{file.name}: {_segments(done.new)}, {people}")


def _segments(n: int) -> str:
    return plural("{n} segment", "{n} segments", n)


@app.command()
def transcribe(
    places: Annotated[
        list[str], typer.Argument(metavar="PROJECT|AUDIO…", help="A project, or recordings and folders.")
    ],
    model: Annotated[str, typer.Option(help="A model's name or folder; see: models list.")] = "",
    language: Annotated[str | None, typer.Option(help="ko, en …; detected without.")] = None,
    channels: Annotated[bool, typer.Option("--channels", help="Each channel or track is a speaker.")] = False,
    start: Annotated[str, typer.Option("--from", metavar="TIME", help="Begin here: 12:30, 1:05:00.")] = "",
    end: Annotated[str, typer.Option("--to", metavar="TIME", help="End here.")] = "",
    vocabulary: Annotated[str, typer.Option(metavar="WORDS|FILE", help="Names to expect, commas between.")] = "",
    mixed: Annotated[bool, typer.Option("--mixed-languages", help="Languages change within it.")] = False,
    out: Annotated[Path | None, typer.Option(help="A .vtt, .srt, .txt, .json or .docx, or a folder for many.")] = None,
    form: Annotated[
        str, typer.Option("--format", help="How files in a folder are written: txt, docx, vtt, srt …")
    ] = "txt",
    style: Annotated[
        str, typer.Option(help="How the text looks: default, plain, times, verbatim, clean or captions.")
    ] = "default",
) -> None:
    """Transcribe the recordings of a project that have no transcript yet, or audio files and folders of them.

    Ends with 1 if some could not be transcribed; the others are done all the same. Called again with the same choices
    it goes on where it was ended.
    """
    from interviewkit.sources.transcribing.batch import Batch, words_of
    from interviewkit.sources.transcribing.batch import transcribe as run

    stretch = (_moment(start) or 0, _moment(end))
    if stretch[1] is not None and stretch[1] <= stretch[0]:
        raise typer.BadParameter(tr("The stretch ends before it begins."))
    words = words_of(vocabulary) if vocabulary else ()
    batch = Batch(model, language, channels, stretch, words, mixed, out, form, style)
    try:
        outcome = run(places, batch, say=typer.echo, tell=lambda line: typer.echo(line, err=True))
    except KeyboardInterrupt:
        typer.echo(tr("Stopped. What was heard is safe: the same command goes on from here."), err=True)
        raise typer.Exit(1) from None
    if outcome.failed:
        names = ", ".join(name for name, _ in outcome.failed)
        line = plural(
            "{n} recording was not transcribed: {names}", "{n} recordings were not transcribed: {names}",
            len(outcome.failed), names=names,
        )  # fmt: skip
        typer.echo(line, err=True)
        raise typer.Exit(1)


def _moment(text: str) -> int | None:
    found = parse_moment(text)
    if text and found is None:
        raise typer.BadParameter(tr("“{time}” is no time. Write it as 12:30 or 1:05:00.", time=text))
    return found


@app.command()
def search(
    place: Place,
    query: str,
    as_json: Json = False,
    words: Annotated[
        bool, typer.Option("--words", help='As the search page reads it: all words, "phrases", wild*cards, -without.')
    ] = False,
    wildcard: Annotated[bool, typer.Option("--wildcard", help="* is any letters of a word, ? one.")] = False,
    stems: Annotated[bool, typer.Option("--forms", help="Words in all their forms.")] = False,
    regex: Annotated[bool, typer.Option("--regex", help="QUERY is a regular expression.")] = False,
) -> None:
    """Find a text in all transcripts, whatever its case, width or composition."""
    from interviewkit.analysis.asking import Query
    from interviewkit.analysis.searching import every
    from interviewkit.sources.finding import found, named

    with reading(place) as project:
        if words or wildcard or stems or regex:
            places = named(project, every(project, Query(query, regex=regex, stems=stems)))
        else:
            places = found(project, query)
        hits = [asdict(hit) for hit in places]
    lines = (f"{hit['source']} {hit['segment'] + 1}: {hit['before']}[{hit['text']}]{hit['after']}" for hit in hits)
    show({"count": len(hits), "hits": hits}, as_json, lines)


@app.command("voices-worker", hidden=True)
def voices_worker() -> None:
    """What the app starts to tell voices apart; speaks JSON lines."""
    from interviewkit.transcription.voices_worker import run_worker

    run_worker()


@app.command("korean-worker", hidden=True)
def korean_worker() -> None:
    """What the app starts to find the forms of Korean words; speaks JSON lines."""
    from interviewkit.text.korean_worker import run_worker

    run_worker()


@app.command("transcription-worker", hidden=True)
def transcription_worker() -> None:
    """What the app starts to transcribe; speaks JSON lines."""
    from interviewkit.transcription.worker import run_worker

    run_worker()
