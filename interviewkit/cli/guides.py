"""Commands for interview guides."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from interviewkit.cli.frame import Json, Place, app, reading, show, writing
from interviewkit.errors import ProjectTrouble
from interviewkit.guides.labels import METHOD_LABELS, REMARKS
from interviewkit.words import language as shown_language
from interviewkit.words import plural, tr

if TYPE_CHECKING:
    from interviewkit.guides.check import Checked
    from interviewkit.guides.reading import Line
    from interviewkit.guides.whole import GuideCheck, Remark

guide_commands = typer.Typer(no_args_is_help=True, help="Interview guides.")
app.add_typer(guide_commands, name="guide")


@guide_commands.command("lint")
def lint(
    file: Annotated[str, typer.Argument(help="Text, Markdown or Word; - for standard input")],
    language: Annotated[str, typer.Option(help="ko or en; found out by itself")] = "",
    minutes: Annotated[int | None, typer.Option(help="How long the interview may take")] = None,
    why: Annotated[
        bool, typer.Option("--why", help="With --json: the words found, why, and what to ask instead")
    ] = False,
    as_json: Json = False,
) -> None:
    """Checks the questions of a guide: open or closed, leading, double-barrelled, hypothetical …"""
    from interviewkit.guides.reading import read_guide, read_lines
    from interviewkit.guides.rules import own_rules
    from interviewkit.guides.whole import check_guide

    for each in ("en", "ko"):
        own_rules(each)  # a mistake in them is told here
    items = read_lines(sys.stdin.read()) if file == "-" else read_guide(Path(file))
    checked = check_guide(items, language, minutes)
    show(_document(checked, why), as_json, _lines(checked))


@guide_commands.command("list")
def list_guides(place: Place, as_json: Json = False) -> None:
    """The guides of a project."""
    from interviewkit.guides.queries import guides

    with reading(place) as project, project.read() as session:
        rows = guides(session)
    document = {
        "guides": [
            {
                "name": row.name,
                "language": row.language,
                "wave": row.wave,
                "sections": row.sections,
                "questions": row.questions,
                "minutes": row.planned,
                "slot": row.slot_minutes,
                "interviews": row.interviews,
            }
            for row in rows
        ]
    }
    lines = (
        f"{row.name}\t{plural('{n} question', '{n} questions', row.questions)}\t{tr('{n} min', n=f'{row.planned:g}')}"
        for row in rows
    )
    show(document, as_json, lines)


@guide_commands.command("export")
def export_guide(
    place: Place,
    guide: Annotated[str, typer.Argument(metavar="NAME", help="The guide's name")],
    out: Annotated[Path, typer.Argument(help=".docx, .html or .md")],
    bullets: Annotated[bool, typer.Option("--bullets", help="A few words a question instead of every word")] = False,
) -> None:
    """Writes a guide for the table (docx, html) or to be read back (md)."""
    from interviewkit.guides import queries
    from interviewkit.reports.guides import write

    with reading(place) as project, project.read() as session:
        found = queries.named(session, guide)
        if found is None:
            raise ProjectTrouble("There is no guide “{name}”.", name=guide)
        content = queries.guide(session, found)
    typer.echo(tr("Wrote {path}", path=write(content, out, bullets=bullets)))


@guide_commands.command("import")
def import_guide(place: Place, files: list[Path], as_json: Json = False) -> None:
    """Makes a guide of each text, Markdown or Word file."""
    from interviewkit.guides.arriving import guide_from_file
    from interviewkit.guides.writing import free_name, write_guide

    made = []
    with writing(place) as project:
        for file in files:
            content = guide_from_file(file)
            with project.change("Import guide", detail=content.name) as session:
                name = free_name(session, content.name)
                write_guide(session, content, name=name)
            made.append({"file": str(file), "name": name, "questions": sum(1 for _ in content.questions())})
    show({"imported": made}, as_json, (f"{each['name']}\t{each['questions']}" for each in made))


@guide_commands.command("new")
def new_guide(
    place: Place,
    template: Annotated[str, typer.Argument(metavar="TEMPLATE", help=", ".join(METHOD_LABELS))],
    language: Annotated[str, typer.Option(help="ko or en")] = "",
) -> None:
    """Makes a guide from a template."""
    from interviewkit.guides.queries import guide
    from interviewkit.guides.templates import use_template

    with writing(place) as project:
        with project.change("Add guide", detail=template) as session:
            made = use_template(session, template, language or shown_language())
        with project.read() as session:
            typer.echo(guide(session, made).name)


def _document(checked: GuideCheck, why: bool) -> dict[str, Any]:
    return {
        "questions": [
            {
                "text": question.text,
                "language": question.language,
                "form": question.form,
                "faults": list(question.faults),
                **(_explained(line, question) if why else {}),
            }
            for line, question in zip(checked.lines, checked.questions, strict=True)
        ],
        "guide": [
            {"kind": remark.kind, "detail": _remark(remark), "where": remark.where} for remark in checked.remarks
        ],
    }


def _explained(line: Line, question: Checked) -> dict[str, Any]:
    return {
        "probe": line.probe,
        "section": line.section.title if line.section is not None else None,
        "findings": [
            {
                "fault": finding.fault,
                "rule": finding.rule,
                "start": finding.start,
                "end": finding.end,
                "why": _said(finding.why),
                "instead": _said(finding.instead),
            }
            for finding in question.findings
        ],
    }


def _lines(checked: GuideCheck) -> list[str]:
    return [
        *(line for question in checked.questions for line in _question(question)),
        *(f"· {_remark(remark)}" for remark in checked.remarks),
    ]


def _question(question: Checked) -> list[str]:
    form = tr("open") if question.form == "open" else tr("closed")
    found = [f"    {finding.fault}: {_said(finding.why)} {_said(finding.instead)}" for finding in question.findings]
    return [f"[{form}] {question.text}", *found]


def _remark(remark: Remark) -> str:
    return tr(REMARKS[remark.kind], n=remark.number, of=remark.of, where=remark.where)


def _said(texts: dict[str, str]) -> str:
    return texts.get(shown_language(), texts.get("en", ""))
