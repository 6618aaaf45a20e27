"""Guides by command: made, listed, written, read."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from typer.testing import CliRunner

import interviewkit
from interviewkit.cli import app

RUN = CliRunner()


def test_a_guide_goes_out_and_comes_in_by_command(tmp_path: Path) -> None:
    project, out = tmp_path / "Study.ikit", tmp_path / "guide.md"
    interviewkit.create(project, "Study", coder="anna").close()
    made = RUN.invoke(app, ["guide", "new", str(project), "diary", "--language", "ko"])
    assert made.output.strip() == "다이어리 후속 인터뷰"
    name = made.output.strip()
    assert RUN.invoke(app, ["guide", "export", str(project), name, str(out)]).exit_code == 0
    assert (
        RUN.invoke(app, ["guide", "export", str(project), name, str(tmp_path / "g.docx"), "--bullets"]).exit_code == 0
    )
    assert RUN.invoke(app, ["guide", "import", str(project), str(out)]).exit_code == 0
    listed = json.loads(RUN.invoke(app, ["guide", "list", str(project), "--json"]).output)["guides"]
    assert [each["name"] for each in listed] == [name, f"{name} (2)"]
    assert {each["questions"] for each in listed} == {10}
    checked = json.loads(RUN.invoke(app, ["guide", "lint", str(out), "--json", "--why"]).output)
    assert sum(not each["probe"] for each in checked["questions"]) == 10
    assert not any(each["faults"] for each in checked["questions"])


def test_a_guide_that_is_not_there_is_told(tmp_path: Path) -> None:
    project = tmp_path / "Study.ikit"
    interviewkit.create(project, "Study", coder="anna").close()
    found = RUN.invoke(app, ["guide", "export", str(project), "Nothing", str(tmp_path / "g.md")])
    assert found.exit_code == 1 and "There is no guide" in str(found.exception)


SCRIPT = """
import interviewkit
with interviewkit.create("Study.ikit", "Study") as project:
    with project.change("Add guide") as session:
        made = interviewkit.guides.templates.use_template(session, "churn", "en")
    with project.read() as session:
        content = interviewkit.guides.queries.guide(session, made)
print(interviewkit.guides.remarks.review(content).open)
"""


def test_guides_are_there_for_scripts(tmp_path: Path) -> None:
    run = subprocess.run([sys.executable, "-c", SCRIPT], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (run.stdout.strip(), run.stderr) == ("0", "")
