"""Guides from files and other studies, and into files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QInputDialog

from interviewkit.guides import writing
from interviewkit.guides.content import GuideContent
from interviewkit.ui.guides.acting import Acting
from interviewkit.ui.saving.places import ask_kind, folder_for
from interviewkit.words import mark, tr

IMPORT = mark("Import guide")
FILES = mark("Guides (*.md *.markdown *.docx *.txt)")
WRITTEN = {
    "docx": mark("Word, as a script"),
    "bullets.docx": mark("Word, as bullets"),
    "html": mark("Web page"),
    "md": mark("Markdown, to be read back"),
}


class FileActs(Acting):
    """Reading and writing go on off the GUI thread."""

    def import_guide(self) -> None:
        """Asks for files and makes a guide of each."""
        chosen, _ = QFileDialog.getOpenFileName(self, tr("Import guide"), str(folder_for(self.desk)), tr(FILES))
        if chosen:
            self.import_files([Path(chosen)])

    def import_files(self, paths: Sequence[Path]) -> bool:
        """Makes a guide of each file, off the GUI thread; False when there is none."""
        from interviewkit.guides.arriving import guide_from_file

        def done(found: list[GuideContent]) -> None:
            for content in found:
                made = self.desk.change(IMPORT, _arrive, content, detail=content.name)
                self._open_made(made)
                asked = sum(1 for _ in content.questions())
                self.desk.tell(tr("“{name}” came in with {n} questions.", name=content.name, n=asked), undo=True)

        if paths and self.desk.project is not None:
            every = list(paths)
            work = lambda progress, cancelled: [guide_from_file(path) for path in every]  # noqa: E731
            self.desk.jobs.start(tr("Reading the guide"), work, done, quiet=True)
        return bool(paths)

    def import_from_study(self) -> None:
        """Asks for another study and which of its guides to copy."""
        from interviewkit.guides import queries
        from interviewkit.store.project import Project

        chosen, _ = QFileDialog.getOpenFileName(
            self, tr("From another study"), str(folder_for(self.desk)), tr("Studies (*.ikit)")
        )
        if not chosen:
            return

        def work(progress: Any, cancelled: Any) -> list[GuideContent]:
            with Project.open(Path(chosen), read_only=True) as other, other.read() as session:
                return [queries.guide(session, row.id) for row in queries.guides(session)]

        self.desk.jobs.start(tr("Reading the study"), work, self._choose_guide, quiet=True)

    def _choose_guide(self, found: list[GuideContent]) -> None:
        if not found:
            self.desk.tell(tr("This study has no guides."))
            return
        names = [f"{n}. {each.name}" for n, each in enumerate(found, 1)]
        chosen, agreed = QInputDialog.getItem(self, tr("From another study"), tr("Which guide?"), names, 0, False)
        if agreed:
            content = found[names.index(chosen)]
            self._open_made(self.desk.change(IMPORT, _arrive, content, detail=content.name))

    def export_guide(self) -> None:
        """Asks where to, and writes the guide off the GUI thread."""
        if self.content is None:
            return
        self.flush()
        chosen = ask_kind(self.desk, self, tr("Export guide"), self.content.name, WRITTEN)
        if chosen is not None:
            path, kind = chosen
            self.write_guide_to(path, bullets=kind.startswith("bullets"))

    def write_guide_to(self, path: Path, *, bullets: bool = False) -> None:
        """Writes the guide in front; a notice tells when it is there."""
        from interviewkit.reports.guides import write

        content = self.content
        assert content is not None
        work = lambda progress, cancelled: write(content, path, bullets=bullets)  # noqa: E731
        self.desk.jobs.start(
            tr("Writing the guide"),
            work,
            lambda made: self.desk.tell(tr("“{name}” was written.", name=made.name), good=True),
            quiet=True,
        )


def _arrive(session: Any, content: GuideContent) -> int:
    return writing.write_guide(session, content, name=writing.free_name(session, content.name))
