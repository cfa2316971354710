"""What the tests of comments in the real window share."""

from window_stage import Stage

from igm_desktop.core.comments.writing import with_comment
from igm_desktop.core.model.assessment import Anchor, Assessment, Comment
from igm_desktop.ui.comments.panel import CommentsPanel
from igm_desktop.ui.forms.prose_edit import ProseEdit

AT = "2026-03-01T10:00:00Z"


def panel(stage: Stage) -> CommentsPanel:
    stage.settle()
    return stage.workspace.commenting.panel


def by_others(document: Assessment, text: str = "Really?", quote: str = "mine", number: str = "c1") -> Assessment:
    anchor = Anchor(ref=("findings", "f1", "text", "en"), quote=quote, before="One of", after="")
    return with_comment(document, Comment(id=number, anchor=anchor, by="ana", at=AT, text=text))


def marks(editor: ProseEdit) -> list[str]:
    return [one.cursor.selectedText() for one in editor.extraSelections()]
