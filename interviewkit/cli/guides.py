"""Commands for interview guides."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from interviewkit.cli.frame import Json, app, show
from interviewkit.words import language as shown_language
from interviewkit.words import mark, tr

if TYPE_CHECKING:
    from interviewkit.guides.check import Checked
    from interviewkit.guides.whole import GuideCheck, Remark

guide_commands = typer.Typer(no_args_is_help=True, help="Interview guides.")
app.add_typer(guide_commands, name="guide")

REMARKS = {
    "warm-up": mark("The guide does not begin with an easy question about the person."),
    "wrap-up": mark("The guide does not end by asking what else there is to say."),
    "consent": mark("Nothing in the guide asks for consent or speaks of the recording."),
    "closed-share": mark("{n} of {of} questions can be answered with yes, no or a number; a third is much."),
    "probes": mark("There is no probe for: {where}"),
    "minutes": mark("{n} minutes are planned for {of}; leave a tenth free."),
}


@guide_commands.command("lint")
def lint(
    file: Annotated[str, typer.Argument(help="Text, Markdown or Word; - for standard input")],
    language: Annotated[str, typer.Option(help="ko or en; found out by itself")] = "",
    minutes: Annotated[int | None, typer.Option(help="How long the interview may take")] = None,
    as_json: Json = False,
) -> None:
    """Checks the questions of a guide: open or closed, leading, double-barrelled, hypothetical …"""
    from interviewkit.guides.reading import read_guide, read_lines
    from interviewkit.guides.whole import check_guide

    items = read_lines(sys.stdin.read()) if file == "-" else read_guide(Path(file))
    checked = check_guide(items, language, minutes)
    show(_document(checked), as_json, _lines(checked))


def _document(checked: GuideCheck) -> dict[str, Any]:
    return {
        "questions": [
            {
                "text": question.text,
                "language": question.language,
                "form": question.form,
                "faults": list(question.faults),
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
            for line, question in zip(checked.lines, checked.questions, strict=True)
        ],
        "guide": [
            {"kind": remark.kind, "detail": _remark(remark), "where": remark.where} for remark in checked.remarks
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
