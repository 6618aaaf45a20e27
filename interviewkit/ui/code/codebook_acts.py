"""What a person can do with the codebook as a whole: bring one in, save it, compare it, keep the glossary."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from interviewkit.ui.actions import Action, with_project, with_writable
from interviewkit.ui.code import files
from interviewkit.ui.code.glossary import GlossaryDialog
from interviewkit.ui.code.printing import print_codebook
from interviewkit.ui.code.versions import VersionsDialog
from interviewkit.ui.code.workspace import CodeWorkspace
from interviewkit.words import mark

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk

MENU = (mark("Code"), mark("Codebook"))


def _do(act: Callable[[CodeWorkspace], object]) -> Callable[[Desk], object]:
    return lambda desk: act(desk.workspace(CodeWorkspace))


def _summed(desk: Desk) -> bool:
    return desk.room == "code" and desk.workspace(CodeWorkspace).summing.on()


ACTIONS = (
    Action("code.codebook.import", mark("Import a codebook…"), _do(files.ask_import), (), MENU, "files",
           "mdi6.book-arrow-down-outline", "code", enabled=with_writable),
    Action("code.codebook.export", mark("Save the codebook…"), _do(files.save_codebook), (), MENU, "files",
           "mdi6.book-arrow-up-outline", "code", enabled=with_project),
    Action("code.codebook.print", mark("Print the codebook…"), _do(print_codebook), (), MENU, "files",
           "mdi6.printer-outline", "code", enabled=with_project),
    Action("code.codebook.sum", mark("Count sub-codes with their parents"),
           _do(lambda room: room.summing.choose(not room.summing.on())), (), MENU, "more", "mdi6.sigma", "code",
           enabled=with_project, checked=_summed),
    Action("code.codebook.compare", mark("Compare codebooks…"), _do(lambda room: VersionsDialog(room).open()), (), MENU,
           "more", "mdi6.compare-horizontal", "code", enabled=with_project),
    Action("code.glossary", mark("Glossary…"), _do(lambda room: GlossaryDialog(room).open()), (), MENU, "more",
           "mdi6.book-alphabet", "code", enabled=with_writable),
)  # fmt: skip
