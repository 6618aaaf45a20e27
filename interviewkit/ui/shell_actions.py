"""What can be done anywhere: studies, undo, going to rooms, language, looks, keys and help."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QInputDialog, QWidget

from interviewkit import preferences, words
from interviewkit.ui import language, projects, style
from interviewkit.ui.actions import EDIT, FILE, HELP, VIEW, Action, always, with_project
from interviewkit.ui.exchange import actions as exchange
from interviewkit.ui.sample import open_sample
from interviewkit.words import mark, tr

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk
    from interviewkit.ui.rooms import Room

RECENT = mark("Open recent")
LANGUAGE = mark("Language")
APPEARANCE = mark("Appearance")


def shell_actions(rooms: tuple[Room, ...]) -> Iterator[Action]:
    """Every action of the shell, in the order of the menus."""
    yield from _file()
    yield from _edit()
    yield from _view(rooms)
    yield from _help()


def _file() -> Iterator[Action]:
    yield Action(
        "file.new", mark("New study…"), lambda d: projects.new_project(d, _window()), ("Ctrl+N",), FILE, "study",
        "mdi6.plus", enabled=always,
    )  # fmt: skip
    yield Action(
        "file.open", mark("Open study…"), lambda d: projects.choose_project(d, _window()), ("Ctrl+O",), FILE, "study",
        "mdi6.folder-outline", enabled=always,
    )  # fmt: skip
    yield Action(
        "file.team", mark("Open a team’s study…"), lambda d: _teams().open_team(d, _window()), menu=FILE,
        section="study", icon="mdi6.account-group-outline", enabled=always,
        hint=mark("A study in a database on a server of your own, which several code at once"),
    )  # fmt: skip
    for at in range(8):
        yield Action(
            f"file.recent.{at + 1}", RECENT, partial(_open_recent, at), menu=(FILE, RECENT), section="study",
            enabled=partial(_is_recent, at), label=partial(_recent, at),
        )  # fmt: skip
    yield Action(
        "file.sample", mark("Sample study"), open_sample, menu=FILE, section="study", icon="mdi6.school-outline",
        enabled=always, hint=mark("Builds a study from two recordings and four transcripts, to look around in"),
    )  # fmt: skip
    yield from exchange.ACTIONS
    yield Action(
        "file.team_folder", mark("Folder for the team’s recordings…"), lambda d: _teams().choose_folder(d, _window()),
        menu=FILE, section="end", icon="mdi6.folder-account-outline", enabled=_is_team,
    )  # fmt: skip
    yield Action(
        "file.close", mark("Close study"), lambda d: d.close_project(), ("Ctrl+W",), FILE, "end", "mdi6.close",
    )  # fmt: skip
    yield Action("file.quit", mark("Quit"), _quit, ("Ctrl+Q",), FILE, "end", enabled=always)


def _edit() -> Iterator[Action]:
    yield Action(
        "edit.undo", mark("Undo"), lambda d: d.undo(), ("Ctrl+Z",), EDIT, "undo", "mdi6.undo",
        enabled=lambda d: bool(d.undo_label), label=lambda d: _with_label(tr("Undo"), d.undo_label),
    )  # fmt: skip
    yield Action(
        "edit.redo", mark("Redo"), lambda d: d.redo(), ("Ctrl+Shift+Z", "Ctrl+Y"), EDIT, "undo", "mdi6.redo",
        enabled=lambda d: bool(d.redo_label), label=lambda d: _with_label(tr("Redo"), d.redo_label),
    )  # fmt: skip
    yield Action("edit.coder", mark("Your name…"), _ask_name, menu=EDIT, section="me", icon="mdi6.account-outline",
                 enabled=always)  # fmt: skip
    yield Action("edit.keys", mark("Keys…"), _edit_keys, menu=EDIT, section="me", icon="mdi6.keyboard-outline",
                 enabled=always)  # fmt: skip


def _view(rooms: tuple[Room, ...]) -> Iterator[Action]:
    for at, room in enumerate(rooms, 1):
        yield Action(
            f"go.{room.id}", room.title, partial(_go, room.id), (f"Ctrl+{at}",), VIEW, "rooms",
            room.icon, enabled=with_project, checked=partial(_is_in, room.id),
        )  # fmt: skip
    yield Action(
        "view.palette", mark("Find and do…"), _palette, ("Ctrl+K",), VIEW, "find", "mdi6.magnify", enabled=always
    )
    yield Action("view.fullscreen", mark("Full screen"), _full_screen, ("F11",), VIEW, "look", enabled=always,
                 checked=lambda d: bool((w := _window()) and w.isFullScreen()))  # fmt: skip
    for code, own_name in words.LANGUAGES.items():
        yield Action(
            f"view.language.{code}", own_name, partial(_speak, code), menu=(VIEW, LANGUAGE), section="look",
            enabled=always, checked=partial(_speaks, code), label=partial(_own_name, own_name),
        )  # fmt: skip
    for scheme, text in (("system", mark("As the system")), ("light", mark("Light")), ("dark", mark("Dark"))):
        yield Action(
            f"view.scheme.{scheme}", text, partial(_wear, scheme), menu=(VIEW, APPEARANCE), section="look",
            enabled=always, checked=partial(_wears, scheme),
        )  # fmt: skip


def _help() -> Iterator[Action]:
    yield Action("help.start", mark("Getting started"), partial(_help_page, "start"), ("Shift+F1",), HELP, "help",
                 "mdi6.help-circle-outline", enabled=always)  # fmt: skip
    yield Action("help.keys", mark("All keys"), _cheat_sheet, ("F1",), HELP, "help", "mdi6.keyboard-outline",
                 enabled=always)  # fmt: skip
    yield Action("help.logs", mark("Show the log folder"), _show_logs, menu=HELP, section="about", enabled=always)
    yield Action("help.about", mark("About InterviewKit"), _about, menu=HELP, section="about", enabled=always)


def _teams() -> ModuleType:
    from interviewkit.ui import teams

    return teams


def _is_team(desk: Desk) -> bool:
    return desk.project is not None and isinstance(desk.project.place, str)


def _window() -> QWidget | None:
    found = (each for each in QApplication.topLevelWidgets() if each.objectName() == "window" and each.isVisible())
    return next(found, None)


def _go(room: str, desk: Desk) -> None:
    desk.go(room)


def _is_in(room: str, desk: Desk) -> bool:
    return desk.room == room


def _speaks(code: str, desk: Desk) -> bool:
    return words.language() == code


def _own_name(own_name: str, desk: Desk) -> str:
    return own_name


def _wears(scheme: str, desk: Desk) -> bool:
    return desk.preferences.scheme == scheme


def _with_label(verb: str, label: str) -> str:
    return f"{verb}: {label}" if label else verb


def _recent(at: int, desk: Desk) -> str:
    recents = desk.preferences.recents
    return Path(recents[at]).stem if at < len(recents) else ""


def _is_recent(at: int, desk: Desk) -> bool:
    return at < len(desk.preferences.recents)


def _open_recent(at: int, desk: Desk) -> None:
    projects.open_project(desk, desk.preferences.recents[at], _window())


def _quit(desk: Desk) -> None:
    window = _window()
    if window is not None:
        window.close()


def _ask_name(desk: Desk) -> None:
    found, agreed = QInputDialog.getText(
        _window(), tr("Your name"), tr("Your name, as it is put on your codes and changes"),
        text=desk.preferences.coder_name(),
    )  # fmt: skip
    if agreed:
        desk.rename_coder(found.strip())


def _edit_keys(desk: Desk) -> None:
    from interviewkit.ui.key_editor import KeyEditor

    KeyEditor(desk, _window()).exec()


def _palette(desk: Desk) -> None:
    from interviewkit.ui.command_palette import CommandPalette

    CommandPalette(desk, _window()).open_over()


def _cheat_sheet(desk: Desk) -> None:
    from interviewkit.ui.cheat_sheet import CheatSheet

    CheatSheet(desk, _window()).open()


def _help_page(page: str, desk: Desk) -> None:
    from interviewkit.ui.help import Help

    Help.over(desk, _window()).show_page(page)


def _full_screen(desk: Desk) -> None:
    window = _window()
    if window is not None:
        window.showNormal() if window.isFullScreen() else window.showFullScreen()


def _speak(code: str, desk: Desk) -> None:
    desk.preferences.language = code
    desk.preferences.save()
    language.speak(code)


def _wear(scheme: str, desk: Desk) -> None:
    desk.preferences.scheme = scheme
    desk.preferences.save()
    style.wear(scheme)
    desk.scheme_changed.emit()


def _show_logs(desk: Desk) -> None:
    folder = preferences.folder() / "logs"
    folder.mkdir(parents=True, exist_ok=True)
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _about(desk: Desk) -> None:
    from interviewkit.ui.help import about

    about(_window())
