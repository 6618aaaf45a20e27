"""Tables from the command line: a survey in, codings and participants out."""

from __future__ import annotations

import json
from pathlib import Path

from interviewkit.exchange.sheets import write_csv, write_xlsx
from tests.exchange.test_cli_projects import run

ROWS = [
    ["id", "customer", "age", "Why did you leave us?"],
    ["1", "P01", "34", "It was too slow, and nobody answered the phone."],
    ["2", "P02", "51", "배송이 너무 늦었고 연락도 되지 않았습니다."],
]


def test_a_survey_comes_in_and_codings_and_participants_go_out(tmp_path: Path) -> None:
    study = tmp_path / "a.ikit"
    (tmp_path / "survey.xlsx").write_bytes(write_xlsx(ROWS, "Survey"))
    (tmp_path / "more.csv").write_bytes(write_csv(ROWS))
    run("new", study)
    told = json.loads(run("import", study, tmp_path / "survey.xlsx", "--json"))
    assert told["imported"] == [
        {"file": "survey.xlsx", "source": "survey", "format": "table", "why": "table", "segments": 2}
    ]
    assert {each["kind"]: each["count"] for each in told["report"]} == {"participants": 2, "attributes": 2}
    again = json.loads(run("import", study, tmp_path / "more.csv", "--format", "table", "--json"))
    assert again["imported"][0]["segments"] == 2
    run("code", study, "--pattern", "slow|늦", "--code", "Late", "--json")
    for name, words in (("a.csv", ()), ("b.csv", ("--layout", "taguette")), ("c.xlsx", ("--layout", "maxqda"))):
        run("export", study, tmp_path / name, *words)
        assert (tmp_path / name).stat().st_size > 50
    run("export", study, tmp_path / "people.sav")
    assert (tmp_path / "people.sav").read_bytes().startswith(b"$FL2")
    assert (tmp_path / "b.csv").read_text(encoding="utf-8-sig").splitlines()[0] == '"id","document","tag","content"'
