"""The loader of igm-desktop, and all that is done with a document once it is open."""

from functools import cache
from itertools import chain, count
from typing import Final

from mutator_judge import Loader
from mutator_sample import sample

from igm_desktop.core.canonical import plain_json
from igm_desktop.core.checks.table import problems
from igm_desktop.core.diff import difference
from igm_desktop.core.errors import DamagedFile, IgmError
from igm_desktop.core.exchange.adoption import adopted
from igm_desktop.core.exchange.view import view
from igm_desktop.core.model.state import State
from igm_desktop.core.storage.codec import dumps, loads, read


def look(state: State) -> None:
    """View, adopt, check, compare and show it. Records may add up to no document; nothing else may fail."""
    document = _good().document
    for one, two in ((document, state.document), (state.document, document)):
        changes = difference(one, two)
        list(chain(changes.added, changes.changed, changes.removed))
    problems(state.document)
    plain_json(state.document)
    try:
        view(state.edits)
    except DamagedFile:
        return
    if next(_looked) % 4:  # it takes as long as all the rest
        return
    whole = adopted(state, seal_right=False).state
    assert loads(dumps(whole)) == whole, "what was adopted is not what is saved of it"


@cache
def _good() -> State:
    return loads(sample())


_looked: Final = count()

LOADER = Loader(lambda data: read(data).state, dumps, (IgmError,), look)
