"""The figures: their numbers are the queries', Hangul is drawn, labels do not overlap, few are not averaged."""

from __future__ import annotations

import threading
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree

import pytest

from interviewkit.journey.queries import emotion_curve
from interviewkit.reports import fonts
from interviewkit.reports.drawing import Said
from interviewkit.reports.journey_figure import draw_journey, signed, spoken_curve
from interviewkit.reports.paper import Paper, mixed, valence_colour
from interviewkit.reports.theme_figure import draw_themes, spoken_map
from interviewkit.store.project import Project
from interviewkit.themes.actions import Place, create_theme, save_places, the_map
from interviewkit.themes.queries import theme_map
from interviewkit.words import speaking


def texts(paper: Paper) -> list[str]:
    return [mark.text for mark in paper.marks if isinstance(mark, Said)]


Box = tuple[float, float, float, float]


def boxes(paper: Paper) -> list[Box]:
    """Left, top, right and bottom of every text, as high as its letters with their descenders."""
    found = []
    for mark in paper.marks:
        if isinstance(mark, Said):
            wide = fonts.width(mark.text, mark.size, mark.bold)
            x = mark.x - {"left": 0.0, "center": wide / 2, "right": wide}[mark.align]
            found.append((x, mark.y - 0.5 * mark.size, x + wide, mark.y + 0.55 * mark.size))
    return found


def overlap(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def test_every_syllable_and_sign_has_a_shape() -> None:
    assert fonts.shown("가힣뷁 한글 ABC −3…+3 “n” \U0001fae0") == "가힣뷁 한글 ABC −3…+3 “n”"


def test_hangul_is_drawn_with_the_font_that_a_dependency_carries() -> None:
    assert fonts.file() == fonts.carried() / "NanumGothic.ttf" and fonts.file(bold=True).exists()
    paper = Paper(80, 30)
    paper.text(5, 15, "한글 뷁", 12, bold=True)
    assert len(paper.png()) > 500
    assert len(ElementTree.fromstring(paper.svg("")).findall(".//{*}use")) == 3


def test_letters_that_came_apart_are_drawn_as_whole_syllables() -> None:
    assert fonts.shown("\u1112\u1161\u11ab\u1100\u1173\u11af") == "한글"


def test_reading_the_carried_font_does_not_load_its_package() -> None:
    import sys

    fonts.carried()
    assert "koreanize_matplotlib" not in sys.modules
    assert "matplotlib.pyplot" not in sys.modules


def test_dollars_and_odd_letters_are_drawn_as_they_are() -> None:
    paper = Paper(100, 40)
    paper.text(5, 20, "cost $5 and $x_1^{2}$ \\alpha 100%", 9)
    assert texts(paper) == ["cost $5 and $x_1^{2}$ \\alpha 100%"]
    assert paper.png()


def test_lines_are_broken_at_blanks_and_no_longer_than_asked() -> None:
    text = "Recommending or warning other people about it"
    for widest in (75, 100, 150):
        lines = fonts.wrapped(text, 9, widest, most=9)
        assert " ".join(lines) == text
        assert all(fonts.width(line, 9) <= widest for line in lines)
    assert fonts.wrapped("고객센터에서매번처음부터다시설명해야하는번거로움", 9, 60, most=2)[-1].endswith("…")
    assert fonts.wrapped("", 9, 50) == [""]


def test_the_curve_shows_n_and_the_mean_of_every_stage(study: Project) -> None:
    with study.read() as session:
        line = emotion_curve(session)
    drawn = texts(draw_journey(line))
    for stage in line:
        assert stage.stage in drawn
        if stage.mean is not None:
            assert signed(stage.mean) in drawn
    assert drawn.count("n = 4") == 3
    assert (drawn.count("n = 3"), drawn.count("n = 1")) == (1, 1)
    assert drawn.count("too few for a mean") == 1


def test_the_curve_is_drawn_in_korean_while_the_window_speaks_english(study: Project) -> None:
    with study.read() as session, speaking("ko"):
        drawn = texts(draw_journey(emotion_curve(session), "배송 연구"))
    assert {"인지", "탐색", "구매", "경험", "충성도", "배송 연구", "평균 내기엔 적음"} <= set(drawn)


def test_a_journey_without_quotes_is_drawn_too(tmp_path: Path) -> None:
    from interviewkit.journey.actions import use_preset

    with Project.create(tmp_path / "a.ikit") as project:
        assert draw_journey([]).png()
        with project.change("Lay out") as session:
            use_preset(session, "advocacy")
        with project.read() as session:
            drawn = draw_journey(emotion_curve(session))
    assert texts(drawn).count("n = 0") == 6
    assert drawn.png()


@pytest.mark.parametrize("language", ["en", "ko"])
def test_no_label_of_the_theme_map_overlaps_another(study: Project, language: str) -> None:
    with study.change("More") as session:
        for name in ("긴 이름을 가진 테마가 하나 더 있어도 지도는 읽혀야 한다", "Another rather long name", "C"):
            create_theme(session, name, "", [1, 2, 5])
    with study.read() as session, speaking(language):
        drawn = draw_themes(theme_map(session), "Study")
    assert not [pair for pair in combinations(boxes(drawn), 2) if overlap(*pair)]
    assert all(box[0] >= 0 and box[2] <= drawn.width for box in boxes(drawn))
    assert all(box[1] >= 0 and box[3] <= drawn.height for box in boxes(drawn))


def test_the_theme_map_shows_the_participants_of_every_code_and_theme(study: Project) -> None:
    with study.read() as session:
        content = theme_map(session)
    drawn = texts(draw_themes(content))
    for node in content.nodes:
        assert node.label in " ".join(drawn)
        assert str(node.counts.participants) in drawn or f"{node.counts.participants} of 4 participants" in drawn


def test_without_themes_all_codes_are_drawn(study: Project) -> None:
    from interviewkit.themes.actions import delete_theme
    from interviewkit.themes.queries import themes

    with study.change("Delete") as session:
        for row in themes(session):
            delete_theme(session, row.id)
    with study.read() as session:
        drawn = texts(draw_themes(theme_map(session)))
    assert {"믿음", "결제 오류", "빠른 배송"} <= set(drawn)


def test_an_empty_map_is_drawn_too(tmp_path: Path) -> None:
    with Project.create(tmp_path / "a.ikit") as project, project.read() as session:
        assert draw_themes(theme_map(session)).png()


def test_places_of_the_window_lead_the_figure(study: Project) -> None:
    columns = {"결제 직전의 불안": 900.0, "Word of mouth": 0.0, "After the purchase": -900.0}
    with study.read() as session:
        nodes = theme_map(session).nodes
    where = {node.key.id: columns[node.label] for node in nodes if node.key.kind == "theme"}
    places = {
        node.key: Place(where[node.key.id if node.key.kind == "theme" else node.theme_ids[0]], 40.0 * number)
        for number, node in enumerate(nodes)
    }
    with study.change("Places") as session:
        save_places(session, the_map(session), places)
    with study.read() as session:
        drawn = draw_themes(theme_map(session))
    at = {mark.text: mark.x for mark in drawn.marks if isinstance(mark, Said)}
    assert at["After the purchase"] < at["Word of mouth"] < at["결제 직전의 불안"]


def test_svg_letters_are_shapes_so_hangul_shows_everywhere(study: Project) -> None:
    with study.read() as session:
        svg = draw_themes(theme_map(session)).svg("배송")
    tree = ElementTree.fromstring(svg)
    assert not list(tree.iter("{http://www.w3.org/2000/svg}text"))
    assert len(list(tree.iter("{http://www.w3.org/2000/svg}path"))) > 20
    assert len(list(tree.iter("{http://www.w3.org/2000/svg}use"))) > 100
    assert "배송" in svg.decode()


def test_figures_are_drawn_in_two_threads_at_once(study: Project) -> None:
    with study.read() as session:
        line, content = emotion_curve(session), theme_map(session)
    made: list[bytes] = []

    def draw(language: str) -> None:
        with speaking(language):
            made.append(draw_journey(line).png(60) + draw_themes(content).png(60))

    threads = [threading.Thread(target=draw, args=(language,)) for language in ("ko", "en")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(made) == 2


def test_figures_are_told_in_words(study: Project) -> None:
    with study.read() as session:
        curve, chart = spoken_curve(emotion_curve(session)), spoken_map(theme_map(session))
    assert "Exploration: mean −2.0, n = 3" in curve and "Loyalty: 1 participants, too few" in curve
    assert "Word of mouth, 4 of 4 participants" in chart and "추천·입소문 + 믿음" in chart


def test_signs_are_written_as_people_write_them() -> None:
    assert [signed(value) for value in (-1.25, 0, -0.04, 0.04, 2)] == ["−1.2", "0.0", "0.0", "0.0", "+2.0"]


def test_colours_mix_and_valence_keeps_to_its_five() -> None:
    assert mixed("#000000", "#FFFFFF", 0.5) == "#808080"
    assert valence_colour(-3) == valence_colour(-2) != valence_colour(-1)
