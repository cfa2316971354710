"""Boxes flowed into pages. Nothing is drawn here, so that every page number is known before the first page is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from igm_desktop.core.export.pdf.boxes import Box, Break, Mark, PageKind
from igm_desktop.core.export.pdf.style import BOTTOM, FRAME_HEIGHT, FRAME_TOP
from igm_desktop.core.export.pdf.tables import RowBox


@dataclass(slots=True)
class Page:
    """`section` is the one in force at the top of the page; boxes stand with their top."""

    kind: PageKind
    section: str
    boxes: list[tuple[Box, float]] = field(default_factory=list)


class _Flow:
    """The pages so far; `y` is where the last box ends, `gap` the white space that it wants below."""

    def __init__(self) -> None:
        self.pages: list[Page] = []
        self.section = ""
        self.y = self.gap = 0.0
        self.fresh: PageKind | None = "plain"

    def begin_page(self) -> None:
        self.pages.append(Page(self.fresh or "plain", self.section))
        self.y, self.gap, self.fresh = FRAME_TOP, 0.0, None

    def room(self, box: Box) -> float:
        """The height that is left for the box."""
        return FRAME_HEIGHT if self.fresh else self.y - self._space(box) - BOTTOM

    def _space(self, box: Box) -> float:
        return max(self.gap, box.before) if self.pages[-1].boxes else 0.0

    def place(self, box: Box) -> None:
        """Put the box where it begins, in parts where it must be parted."""
        while True:
            if self.fresh:
                self.begin_page()
                if isinstance(box, RowBox) and box.head:
                    self._set(box.head)
            room = self.room(box)
            if box.height() <= room + 1e-6:
                self._set(box)
                return
            parts = box.split(room)
            if parts:
                self._set(parts[0])
                box = parts[1]
            elif not self.pages[-1].boxes:
                self._set(box)  # taller than a page and not to be parted: better cut off than lost in a loop
                return
            self.fresh = "plain"

    def _set(self, box: Box) -> None:
        page = self.pages[-1]
        top = self.y - self._space(box)
        if box.mark and box.mark.section:
            self.section = box.mark.section
            if not page.boxes:
                page.section = self.section
        page.boxes.append((box, top))
        self.y, self.gap = top - box.height(), box.after


def flow(boxes: Sequence[Box | Break], step: Callable[[int], None]) -> tuple[Page, ...]:
    """The pages. `step` is called with the number of boxes that are placed; it may raise Cancelled."""
    state = _Flow()
    at = 0
    while at < len(boxes):
        box = boxes[at]
        if isinstance(box, Break):
            state.fresh = box.kind
            at += 1
            continue
        chain = _chain(boxes, at)
        if not state.fresh and _needed(chain) > state.room(chain[0]) + 1e-6:
            state.fresh = "plain"
        for one in chain:
            state.place(one)
        at += len(chain)
        step(at)
    return tuple(state.pages)


def _chain(boxes: Sequence[Box | Break], at: int) -> list[Box]:
    """The box and those after it that it must not be parted from."""
    chain: list[Box] = []
    for number in range(at, len(boxes)):  # no slice: a text may have a hundred thousand lines
        box = boxes[number]
        if isinstance(box, Break):
            break
        chain.append(box)
        if not box.keeps:
            break
    return chain


def _needed(chain: Sequence[Box]) -> float:
    """The room that a chain takes at least, at most a page: what is longer is parted anyhow."""
    needed, gap = 0.0, 0.0
    for at, box in enumerate(chain):
        last = at == len(chain) - 1
        needed += (max(gap, box.before) if at else 0) + (box.least() if last else box.height())
        gap = box.after
    return needed if needed <= FRAME_HEIGHT else 0.0


def anchors(pages: Sequence[Page]) -> dict[str, int]:
    """The page of every anchor, from 1."""
    found: dict[str, int] = {}
    for number, page in enumerate(pages, 1):
        for box, _ in page.boxes:
            mark: Mark | None = box.mark
            if mark:
                found.setdefault(mark.anchor, number)
    return found
