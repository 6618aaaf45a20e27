"""Every room drawn in both languages and both schemes, into an ignored folder: whoever changes a room looks at it."""

from __future__ import annotations

from pathlib import Path

import pytest

import interviewkit
from interviewkit.coding.actions import feel
from interviewkit.coding.auto import code_matches, matches
from interviewkit.coding.codebook import create_code
from interviewkit.coding.queries import quotes
from interviewkit.journey.actions import put_in_stage
from interviewkit.journey.queries import stages
from interviewkit.sources.importing import import_file
from interviewkit.themes.actions import create_theme
from interviewkit.ui import language, style
from interviewkit.ui.colours import Scheme
from interviewkit.words import LANGUAGES
from tests.journeys.conftest import SAMPLE, Person

SCREENS = Path(__file__).parents[2] / "screens" / "rooms"
ROOMS = ("guides", "sources", "code", "analysis", "themes", "journey", "report")


@pytest.fixture
def study(tmp_path: Path) -> Path:
    path = tmp_path / "study.ikit"
    with interviewkit.create(path, "가게 Shop") as project:
        for number, ending in ((3, "docx"), (4, "vtt"), (6, "txt")):
            import_file(project, SAMPLE / f"P0{number}-interview.{ending}", participant=f"P0{number}")
        with project.change("Code by pattern") as session:
            codes = [create_code(session, name) for name in ("Trust", "기다림", "Price")]
            for pattern, code in zip((r"trust\w*|믿\w*", r"wait\w*|배송\w*", r"pric\w*|가격\w*"), codes, strict=True):
                code_matches(session, matches(session, pattern), code)
            create_theme(session, "Trust lives in persons 사람", "", codes[:2])
            places = stages(session)
            for number, quote in enumerate(quotes(session)):
                feel(session, quote.id, "", valence=number % 7 - 3)
                put_in_stage(session, [quote.id], places[number % 5].id)
    return path


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("code", LANGUAGES)
def test_every_room_is_drawn(person: Person, study: Path, code: str, scheme: Scheme) -> None:
    program = person.starts(study)
    person.sees(lambda: program.desk.project is not None)
    language.speak(code)
    style.wear(scheme)
    program.desk.scheme_changed.emit()
    SCREENS.mkdir(parents=True, exist_ok=True)
    for room in ROOMS:
        program.window.go(room)
        person.bot.wait(150)
        assert program.desk.jobs.wait(20_000)
        person.bot.wait(50)
        picture = program.window.grab()
        assert picture.save(str(SCREENS / f"{room}-{code}-{scheme}.png"))
        image = picture.toImage()
        colours = {image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}
        assert len(colours) > 12, f"{room} is blank"
    person.leaves()
