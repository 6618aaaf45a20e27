"""Language and colours switch while the window is open, and nothing depends on colour alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QFontDatabase, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QTextEdit, QWidget

from interviewkit.ui import colours, fonts, icons, style
from interviewkit.ui.application import Program
from interviewkit.ui.colours import Scheme
from tests.ui.conftest import Start

SCHEMES: tuple[Scheme, Scheme] = ("light", "dark")


def contrast(one: QColor, other: QColor) -> float:
    """WCAG 2.2's contrast ratio."""

    def luminance(colour: QColor) -> float:
        values = (colour.redF(), colour.greenF(), colour.blueF())
        parts = [c / 12.92 if c <= 0.04045 else float(((c + 0.055) / 1.055) ** 2.4) for c in values]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("ground", ["paper", "panel", "raised", "hover", "chosen", "note_ground", "trouble_ground"])
def test_text_can_be_read_on_every_ground(scheme: Scheme, ground: str) -> None:
    for text in ("text", "muted"):
        assert contrast(colours.surface(text, scheme), colours.surface(ground, scheme)) >= 4.5, text


@pytest.mark.parametrize("scheme", SCHEMES)
def test_accents_and_code_colours_stand_out_from_the_paper(scheme: Scheme) -> None:
    paper = colours.surface("paper", scheme)
    assert contrast(colours.surface("accent", scheme), paper) >= 4.5
    assert contrast(colours.surface("on_accent", scheme), colours.surface("accent", scheme)) >= 4.5
    for hue in range(colours.HUES):
        for shade in range(4):
            assert contrast(colours.code_colour(hue, scheme, shade), paper) >= 3, (hue, shade)
    for valence in range(-3, 4):
        assert contrast(colours.valence_colour(valence, scheme), paper) >= 3


def test_valence_is_told_by_shape_and_pattern_tells_children_apart() -> None:
    assert [colours.valence_shape(v) for v in range(-2, 3)] == ["▼▼", "▼", "●", "▲", "▲▲"]
    assert len({colours.valence_shape(v) for v in range(-3, 4)}) == 7
    assert len({colours.code_pattern(shade) for shade in range(5)}) == 5


@given(st.integers(), st.integers(0, 100))
def test_any_hue_number_has_a_colour(hue: int, shade: int) -> None:
    assert colours.code_colour(hue, "light", shade).isValid()


def test_the_language_switches_live_qts_own_words_too(start: Start) -> None:
    program = start()
    program.desk.actions.run("view.language.ko")
    assert program.window.welcome.new.text() == "새 연구"
    assert program.window.menuBar().actions()[0].text() == "파일"
    assert program.desk.actions.face("file.quit").text() == "끝내기"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "취소"
    program.desk.actions.run("view.language.en")
    assert program.window.welcome.new.text() == "New study"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_every_text_of_the_window_is_korean_in_korean(start: Start) -> None:
    program = start(rooms=())
    program.desk.actions.run("view.language.ko")
    program.desk.actions.retranslate()
    own = {"InterviewKit", "English", program.desk.preferences.coder_name(), ""}
    for action in program.desk.actions:
        text = program.desk.actions.text(action)
        assert text in own or any("가" <= c <= "힣" for c in text), text


def test_the_colours_switch_live(start: Start) -> None:
    program = start()
    for scheme in SCHEMES:
        program.desk.actions.run(f"view.scheme.{scheme}")
        assert program.window.palette().color(QPalette.ColorRole.Window) == colours.surface("paper", scheme)
        assert program.window.grab().toImage().pixelColor(600, 700) == colours.surface("paper", scheme)


def test_icons_follow_the_colours_by_themselves(start: Start) -> None:
    start()
    one = icons.icon("mdi6.plus")
    style.wear("light")
    light = one.pixmap(32, 32).toImage().pixelColor(16, 16)
    style.wear("dark")
    dark = one.pixmap(32, 32).toImage().pixelColor(16, 16)
    assert light.lightness() < 100 < 150 < dark.lightness()


def test_every_icon_of_the_shell_is_in_the_font(start: Start) -> None:
    program = start()
    names = [action.icon for action in program.desk.actions if action.icon]
    assert names
    for name in names:
        assert icons.glyph(name)


def test_hangul_can_be_drawn(qapp: QApplication) -> None:
    family = fonts.korean()
    assert "한" in "한글"
    assert family in QFontDatabase.families(QFontDatabase.WritingSystem.Korean)
    assert family in qapp.font().families()


def test_hangul_can_be_drawn_where_the_system_has_no_korean_font() -> None:
    family = fonts._carried()
    assert family in QFontDatabase.families(QFontDatabase.WritingSystem.Korean)


def nameless(program: Program) -> list[QWidget]:
    kinds = (QAbstractButton, QLineEdit, QComboBox, QTextEdit)
    found = [w for w in program.window.findChildren(QWidget) if isinstance(w, kinds) and not w.isHidden()]
    own = [w for w in found if not w.objectName().startswith("qt_")]
    return [w for w in own if not w.accessibleName() and not (isinstance(w, QAbstractButton) and w.text())]


def test_every_control_of_the_window_has_a_name_for_screen_readers(start: Start) -> None:
    program = start()
    program.desk.preferences.remember_project("/gone.ikit")
    program.window.welcome.show_recents()
    program.desk.jobs.show("Job", cancel=lambda: None).stop()
    program.desk.tell("A notice", undo=True)
    assert nameless(program) == []


def test_the_desktops_colours_are_followed_unless_others_are_chosen(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = start()
    monkeypatch.setattr(style, "system_scheme", lambda: "dark")
    program._follow_system()
    assert colours.scheme() == "dark"
    program.desk.actions.run("view.scheme.light")
    program._follow_system()
    assert colours.scheme() == "light"


def test_the_first_page_shows_what_was_chosen_in_the_menu(start: Start) -> None:
    program = start()
    program.desk.actions.run("view.scheme.dark")
    program.desk.actions.run("view.language.ko")
    welcome = program.window.welcome
    assert (welcome.scheme.currentData(), welcome.language.currentData()) == ("dark", "ko")
