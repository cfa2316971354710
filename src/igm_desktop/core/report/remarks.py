"""Comments on their way onto the pages: each gets a number where the pages meet it, and all of them are listed.

What a comment is about is told by the link of its words, with which the pages are drawn: `#remark-3` on the very words, and
`#beside-3` on the beginning of a whole thing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from igm_desktop.core.cleaning import one_line, safe_address
from igm_desktop.core.comments.anchoring import find
from igm_desktop.core.comments.threads import Thread, is_deleted, is_orphan, threads_of
from igm_desktop.core.markup import Run, placed_runs
from igm_desktop.core.model.assessment import Assessment, Comment
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.people import name_of
from igm_desktop.core.ref import Ref
from igm_desktop.core.report.blocks import Item, Remark, RemarkList, Runs, Said
from igm_desktop.core.report.draft import section_of
from igm_desktop.core.report.setting import Setting
from igm_desktop.core.report.text import paragraphs_of, plain_paragraphs
from igm_desktop.core.report.words import date_in_words

REMARK: Final = "remark-"
BESIDE: Final = "beside-"
_INTERNAL: Final = "note"


@dataclass(slots=True)
class Remarks:
    """The comments of an assessment that is being laid out: `placed` in the order of their numbers, `waiting` the others."""

    assessment: Assessment
    setting: Setting
    placed: list[Thread] = field(default_factory=list)
    waiting: dict[Ref, list[Thread]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for thread in threads_of(self.assessment):
            self.waiting.setdefault(thread.first.anchor.ref[:2], []).append(thread)

    def paragraphs(self, ref: Ref, prose: Prose) -> Item:
        """The paragraphs of a prose field as they are printed, marked with the comments on the thing that it is of.

        The comments on the whole stand beside its beginning, before those on words of this field.
        """
        language, text = self._printed(prose)
        if not text.strip():
            return ()
        beside = self.beside(ref[:2], words_of=(*ref, language))
        places = []
        for thread in tuple(self.waiting.get(ref[:2], ())):
            anchor = thread.first.anchor
            place = find(anchor, text) if anchor.quote and anchor.ref == (*ref, language) else None
            if place is not None:
                places.append((place.start, place.end, thread))
        places.sort(key=lambda one: one[:2])
        marks = tuple((start, end, f"#{REMARK}{self._number(thread)}") for start, end, thread in places)
        return with_link(paragraphs_of(marked(text, marks), self.setting.sources), beside)

    def beside(self, key: Ref, words_of: Ref = ()) -> str:
        """The link for the beginning of a thing: of the comments on the whole of it and on its fields, but for those on the
        words of the field that is named, on other languages of that, and on what is internal.
        """
        met = [thread for thread in self.waiting.get(key, ()) if self._is_beside(thread.first, key, words_of)]
        return " ".join(f"#{BESIDE}{self._number(thread)}" for thread in met)

    def listed(self) -> RemarkList:
        """All comments: those on the pages in the order of their numbers, then those that are about nothing on them."""
        on_pages = len(self.placed)
        for threads in tuple(self.waiting.values()):
            for thread in tuple(threads):
                self._number(thread)
        remarks = (self._remark(number, one, on_pages) for number, one in enumerate(self.placed, 1))
        return RemarkList(tuple(remarks))

    def _printed(self, prose: Prose) -> tuple[str, str]:
        text = prose.best(self.setting.languages)
        tags = (*self.setting.languages, *prose)
        return next((tag for tag in tags if prose.get(tag) == text), ""), text

    def _is_beside(self, comment: Comment, key: Ref, words_of: Ref) -> bool:
        ref = comment.anchor.ref
        if ref == key:
            return True
        if _INTERNAL in ref[2:3] or self._is_orphan(comment):
            return False
        if (
            words_of and ref[: len(words_of) - 1] == words_of[:-1]
        ):  # of that field: as a whole, in this language or in any
            return not comment.anchor.quote and ref in (words_of, words_of[:-1])
        return True

    def _is_orphan(self, comment: Comment) -> bool:
        return is_orphan(self.assessment, comment, self.setting.catalogue)

    def _number(self, thread: Thread) -> int:
        self.waiting[thread.first.anchor.ref[:2]].remove(thread)
        self.placed.append(thread)
        return len(self.placed)

    def _remark(self, number: int, thread: Thread, on_pages: int) -> Remark:
        say, first = self.setting.words, thread.first
        why = "review.orphan" if self._is_orphan(first) else "review.not_printed"
        quote = "" if _INTERNAL in first.anchor.ref[2:3] else one_line(first.anchor.quote)
        return Remark(
            number=number,
            anchor=f"{REMARK}{number}",
            about=section_of(first.anchor.ref, self.assessment, self.setting),
            page_line=say["review.page_line"],
            elsewhere="" if number <= on_pages else say[why],
            quote=say["review.quote"].format(quote=quote) if quote else "",
            said=(self._said(first, self._state(first)), *(self._said(reply, "") for reply in thread.replies)),
        )

    def _said(self, comment: Comment, state: str) -> Said:
        say = self.setting.words
        name = one_line(name_of(self.assessment, comment.by)) or say["review.somebody"]
        date = date_in_words(day_of(comment.at), self.setting.language)
        by = say["review.signed"].format(name=name, date=date) if date else name
        text = say["review.taken_back"] if is_deleted(comment) else comment.text
        if not text.strip():
            text = say["review.nothing_to_say"]
        return Said(by, state, plain_paragraphs(text))

    def _state(self, first: Comment) -> str:
        resolved = first.resolved
        state = "open" if resolved is None else resolved.how or "closed"
        return (
            "" if first.kind == "nothing_to_say" and resolved is None else self.setting.words[f"review.state.{state}"]
        )


def marked(prose: str, marks: Sequence[tuple[int, int, str]]) -> Runs:
    """The runs of a prose, each with the links of the marks (from, to, link) that it lies in before its own."""
    edges = sorted({edge for start, end, _ in marks for edge in (start, end)})
    return tuple(
        replace(run, link=_link(run, [link for begin, stop, link in marks if begin < end and stop > start]))
        for run, start, end in _cut(prose, edges)
        if run.text or run.source
    )


def with_link(paragraphs: Item, link: str) -> Item:
    """The paragraphs, the first run with that link before its own."""
    if not link or not paragraphs:
        return paragraphs
    (first, *others), *more = paragraphs
    return ((replace(first, link=_link(first, [link])), *others), *more)


def is_remark(link: str) -> bool:
    """Whether a comment is on what has that link."""
    return link.startswith((f"#{REMARK}", f"#{BESIDE}"))


def day_of(at: str) -> str | None:
    """The day of a time as files hold it, where it says one."""
    day = at[:10]
    is_day = len(day) == 10 and day[4] == day[7] == "-" and (day[:4] + day[5:7] + day[8:]).isdecimal() and day.isascii()
    return day if is_day else None


def _link(run: Run, before: list[str]) -> str:
    own = run.link if run.link.startswith("#") else safe_address(run.link)
    return " ".join((*before, own)).strip()


def _cut(prose: str, edges: Sequence[int]) -> Iterable[tuple[Run, int, int]]:
    """The stretches of a prose, parted at the edges where they stand in it letter for letter."""
    for run, start, end in placed_runs(prose):
        inside = [edge for edge in edges if start < edge < end]
        if run.source or run.link or len(run.text) != end - start or not inside:
            yield run, start, end
            continue
        for begin, stop in zip((start, *inside), (*inside, end), strict=True):
            yield replace(run, text=run.text[begin - start : stop - start]), begin, stop
