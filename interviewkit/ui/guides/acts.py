"""Makes, copies, renames and deletes whole guides."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from interviewkit.guides import actions, checklists, writing
from interviewkit.guides.content import GuideContent, SectionContent
from interviewkit.guides.labels import KIND_LABELS
from interviewkit.guides.templates import use_template
from interviewkit.ui.guides.acting import Acting
from interviewkit.words import mark, tr

NEW, DUPLICATE, VERSION, WAVE = mark("Add guide"), mark("Duplicate guide"), mark("Add version"), mark("Add wave")
DELETE, DESCRIBE, MOVE = mark("Delete guide"), mark("Change guide"), mark("Move guide")
BLANK = ("consent", "warmup", "core", "wrapup")
BLANK_MINUTES = (5, 5, 35, 5)


class GuideActs(Acting):
    """For the whole guide in front."""

    # Guides

    def new_guide(self) -> None:
        """Asks for a template, or for none."""
        from interviewkit.ui.guides.chooser import Chooser

        self.flush()
        chooser = Chooser(self)
        if chooser.exec():
            self.make_guide(chooser.key, chooser.language)

    def make_guide(self, key: str, language: str) -> None:
        """A new guide from a template, "" for none, in this language."""
        if key:
            made = self.desk.change(NEW, use_template, key, language)
        else:
            made = self.desk.change(NEW, _blank, tr("New guide"), language)
        self._open_made(made)

    def duplicate_guide(self) -> None:
        """A copy beside the guide in front."""
        self._copy(DUPLICATE, writing.duplicate_guide)

    def new_version(self) -> None:
        """A copy that follows the guide in front and knows where its questions come from."""
        self._copy(VERSION, writing.next_guide)

    def next_wave(self) -> None:
        """The guide of the next wave."""
        self._copy(WAVE, writing.next_guide, wave="")

    def wave_without(self, left_out: list[int]) -> None:
        """The guide of the next wave without some questions, its script in front."""
        self._copy(WAVE, writing.next_guide, wave="", without=left_out)
        self.turn_to("script")

    def _copy(self, label: str, act: Callable[..., int], **values: Any) -> None:
        if self.content is not None:
            self.flush()
            self._open_made(self.desk.change(label, act, self.content.id, detail=self.content.name, **values))

    def delete_guide(self) -> None:
        """Takes the guide in front away; the notice has the way back."""
        if self.content is not None:
            called = self.content.name
            self.desk.change(DELETE, actions.delete_guide, self.content.id, detail=called)
            self.read()
            self.desk.tell(tr("The guide “{name}” was deleted.", name=called), undo=True)

    def move_guide(self, guide_id: int, place: int) -> None:
        self._do(MOVE, actions.move_guide, guide_id, place)

    def rename_guide(self, text: str) -> None:
        self.describe_guide(name=text)

    def describe_guide(self, guide_id: int | None = None, **values: Any) -> None:
        """Sets fields of the guide in front, or of one that was in front until now."""
        chosen = guide_id if guide_id is not None else self.content.id if self.content is not None else None
        if chosen is not None:
            self._do(DESCRIBE, actions.describe_guide, chosen, **values)


def _blank(session: Any, name: str, language: str) -> int:
    """A guide with four empty sections and the shipped checklists."""
    sections = tuple(
        SectionContent(tr(KIND_LABELS[kind]), kind, minutes) for kind, minutes in zip(BLANK, BLANK_MINUTES, strict=True)
    )
    content = GuideContent(writing.free_name(session, name), language, sections=sections)
    return writing.write_guide(session, GuideContent(
        content.name, language, sections=sections, checks=checklists.shipped(language)
    ))  # fmt: skip
