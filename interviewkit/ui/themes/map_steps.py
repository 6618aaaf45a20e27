"""The keyboard on the theme map: from node to node, moving them, relating two, and looking at a neighbourhood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent

from interviewkit.text.folding import fold
from interviewkit.themes.actions import NodeKey
from interviewkit.ui.themes.node_item import NodeItem
from interviewkit.words import tr

if TYPE_CHECKING:
    from interviewkit.ui.themes.map_view import MapView

_WAYS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
_NUDGE = 12.0
_PAUSE = 500
"""A row of pushes with the keyboard is one step to undo once it pauses so many ms."""
DEEPEST = 2


class Steps(QObject):
    """Where the keyboard is, what is searched for, and whose neighbourhood is shown."""

    def __init__(self, view: MapView) -> None:
        super().__init__(view)
        self._view = view
        self._current: NodeKey | None = None
        self._start: NodeKey | None = None
        self._pushed: set[NodeKey] = set()
        self.depth = 0
        self._centre: NodeKey | None = None
        self._found: list[NodeKey] = []
        self._rest = QTimer(self, singleShot=True, interval=_PAUSE)
        self._rest.timeout.connect(self.settle)

    # Where the keyboard is

    def current(self) -> NodeKey | None:
        """The node in hand, if it is selected."""
        item = self._view.nodes.get(self._current) if self._current is not None else None
        return self._current if item is not None and item.isSelected() else None

    def point_at(self, item: NodeItem | None) -> None:
        """This node is the one in hand."""
        if (item.key if item else None) != self._current:
            self._current = item.key if item else None
            self._speak(item)
            self._view.chosen_changed.emit()

    def go_to(self, item: NodeItem, *, more: bool = False) -> None:
        """Selects a node and brings it into view."""
        scene = self._view.scene()
        self._current = item.key
        scene.blockSignals(True)
        if not more:
            scene.clearSelection()
        item.setSelected(not item.isSelected() if more and self._start is None else True)
        scene.blockSignals(False)
        for each in self._view.nodes.values():
            each.update()
        self._view.ensureVisible(item, 60, 60)
        self._speak(item)
        self._view.chosen_changed.emit()

    def _speak(self, item: NodeItem | None) -> None:
        view = self._view
        said = "" if item is None else f"{item.node.label}, {item.behind()}"
        if self._start is not None and item is not None:
            said = tr("Relation to: {name}", name=item.node.label)
        view.setAccessibleDescription(said)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(view, QAccessible.Event.DescriptionChanged))

    def key(self, event: QKeyEvent) -> bool:
        """Whether the key does something here."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        way = _WAYS.get(Qt.Key(event.key()))
        if way is not None and held == Qt.KeyboardModifier.AltModifier:
            self._push(*way)
        elif way is not None and held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
            item = self._beside(*way)
            if item is not None and self._start is not None:
                self._aim(item)
            elif item is not None:
                self._extend(item) if held else self.go_to(item)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self._enter()
        elif event.key() == Qt.Key.Key_Escape and (self._start is not None or self.depth or self._found):
            self.leave()
            self.search("")
        else:
            return False
        event.accept()
        return True

    def _enter(self) -> bool:
        view = self._view
        if self._start is not None:
            start, end = self._start, self._current
            self.leave(keep_depth=True)
            if end is not None and end != start:
                view.choose(start)
                place = view.viewport().mapToGlobal(view.mapFromScene(view.nodes[end].pos()))
                view.related.emit(start, end, place)
            return True
        if (relation := view.chosen_relation()) is not None:
            view.opened.emit(view.relations[relation].row)
        elif (box := view.chosen_box()) is not None:
            view.opened.emit(view.boxes_shown[box].row)
        elif (key := self.current()) is not None:
            view.opened.emit(key)
        return True

    def _extend(self, item: NodeItem) -> None:
        self._current = item.key
        item.setSelected(True)
        self._view.ensureVisible(item, 60, 60)
        self._speak(item)

    def _beside(self, dx: int, dy: int) -> NodeItem | None:
        """The nearest node in a direction: what lies straight ahead counts before what lies aside."""
        view = self._view
        seen = [item for item in view.nodes.values() if item.isVisible() and item.opacity() > 0.5]
        here = view.nodes.get(self._current) if self._current is not None else None
        if here is None:
            return min(seen, key=lambda item: (not item.is_theme, item.pos().y(), item.pos().x()), default=None)
        best, least = None, float("inf")
        for item in seen:
            gap = item.pos() - here.pos()
            ahead, aside = (gap.x() * dx, abs(gap.y())) if dx else (gap.y() * dy, abs(gap.x()))
            if item is not here and ahead > 1 and ahead + 2.2 * aside < least:
                best, least = item, ahead + 2.2 * aside
        return best

    # Moving nodes

    def _push(self, dx: int, dy: int) -> None:
        view = self._view
        key = self.current()
        if not view.writable or key is None:
            return
        if view.lanes is not None:
            node = view.nodes[key].node
            theme = next(iter(node.theme_ids), None)
            codes = [each for each in view.chosen_nodes() if each.kind == "code"]
            view.laned.emit(codes, view.lanes.beside(node.stage_id, theme, dx, dy))
            return
        keys = set(view.chosen_nodes())
        for key in list(keys):
            if key.kind == "theme" and key.id in view.regions:
                keys |= {member.key for member in view.regions[key.id].members}
        for key in keys:
            view.nodes[key].setPos(view.nodes[key].pos() + QPointF(dx * _NUDGE, dy * _NUDGE))
        self._pushed |= keys
        view.moved(keys)
        self._rest.start()

    def settle(self) -> None:
        """What was pushed stays there."""
        self._rest.stop()
        if self._pushed:
            view, keys = self._view, [key for key in self._pushed if key in self._view.nodes]
            self._pushed = set()
            view.edges.move(())
            view.edges.follow()
            view.dragged.emit({key: (view.nodes[key].pos().x(), view.nodes[key].pos().y()) for key in keys}, None)

    # Relating

    def begin_relation(self) -> bool:
        """From the node in hand the arrows now choose the other end; False without one that can be related."""
        key = self.current()
        if key is None or key.kind == "quote":
            return False
        self._start = key
        self._speak(self._view.nodes[key])
        return True

    def relating(self) -> bool:
        return self._start is not None

    def _aim(self, item: NodeItem) -> None:
        if item.key.kind == "quote":
            return
        if self._current is not None and self._current in self._view.nodes:
            self._view.nodes[self._current].mark(target=False)
        self._current = item.key
        item.mark(target=True)
        self._view.ensureVisible(item, 60, 60)
        self._speak(item)

    def leave(self, *, keep_depth: bool = False) -> None:
        """Relates nothing, and shows everything again."""
        for item in self._view.nodes.values():
            if item.target:
                item.mark(target=False)
        if self._start is not None:
            self._current, self._start = self._start, None
        if not keep_depth and self.depth:
            self.depth, self._centre = 0, None
            self.fade()

    # Neighbourhood and search

    def focus(self) -> int:
        """Shows only the neighbourhood of the node in hand; once more two steps around it, then everything."""
        key = self.current()
        if key is None or (key == self._centre and self.depth >= DEEPEST):
            self.depth, self._centre = 0, None
        else:
            self.depth = self.depth + 1 if key == self._centre else 1
            self._centre = key
        self.fade()
        return self.depth

    def around(self) -> set[NodeKey] | None:
        """The neighbourhood that is shown; None for everything."""
        if not self.depth or self._centre not in self._view.nodes:
            return None
        assert self._centre is not None
        found = {self._centre}
        for _ in range(self.depth):
            found |= {each for key in found for each in self._view.neighbours(key)}
        return found

    def fade(self) -> None:
        """What is not meant now steps back."""
        view, meant = self._view, self.around()
        for key, item in view.nodes.items():
            item.mark(faded=meant is not None and key not in meant)
        for region in view.regions.values():
            seen = meant is None or any(each.key in meant for each in (region.theme, *region.members))
            region.setOpacity(1.0 if seen else 0.4)
        view.edges.show_only(None if meant is None else {key.id for key in meant if key.kind == "code"})
        for relation in view.relations.values():
            relation.setVisible(meant is None or {relation.row.start, relation.row.end} <= meant)

    def search(self, text: str) -> int:
        """Marks the nodes whose name or words hold this, and brings the first into view; how many there are."""
        wanted = fold(text.strip())
        self._found = []
        for key, item in self._view.nodes.items():
            there = bool(wanted) and (wanted in fold(item.node.label) or wanted in fold(item.node.words))
            item.mark(found=there)
            if there:
                self._found.append(key)
        if self._found:
            self._view.ensureVisible(self._view.nodes[self._found[0]], 60, 60)
        return len(self._found)

    def next_found(self) -> None:
        """Goes on to the next node that was searched for."""
        there = [key for key in self._found if key in self._view.nodes]
        if there:
            at = there.index(self._current) + 1 if self._current in there else 0
            self.go_to(self._view.nodes[there[at % len(there)]])
