"""Who writes, on the command line: `--person NAME`, else whoever the settings know."""

import argparse
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from igm_desktop.cli.words import say
from igm_desktop.core.errors import IgmError

if TYPE_CHECKING:
    from igm_desktop.core.model.assessment import Assessment, Person
    from igm_desktop.core.settings import Settings

OPTION: Final = "--person"


def add_person(parser: argparse.ArgumentParser, default: str | None = argparse.SUPPRESS) -> None:
    """Take the option; a verb takes it before its name as well, so that it has no default of its own."""
    parser.add_argument(OPTION, type=a_name, default=default, metavar="NAME", help=say("help.person"))


def a_name(word: str) -> str:
    """The name in one line. An empty one is wrong usage."""
    from igm_desktop.core.settings import own_words

    name = own_words(word)
    if not name:
        raise argparse.ArgumentTypeError(say("person.empty"))
    return name


def with_named(document: "Assessment", name: str | None) -> "Assessment":
    """A new document with the person of that name among its people, where one is named."""
    from igm_desktop.core.people import with_person

    return document if name is None else with_person(document, writer(name, document))


def writer(name: str | None, document: "Assessment | None" = None) -> "Person":
    """The person of that name; without one, who uses this computer, whose id is kept for the next time."""
    from igm_desktop.core.people import person_called
    from igm_desktop.core.settings import own_person

    settings = _settings(keep_id=name is None)
    own = own_person(settings)
    return own if name is None else person_called(name, own, document)


def _settings(*, keep_id: bool) -> "Settings":
    """The settings, with an id for who uses this computer. A disk that cannot be written keeps nobody from working."""
    from igm_desktop.core.folders import settings_home
    from igm_desktop.core.settings import change_settings, load_settings

    settings = load_settings(settings_home())
    if settings.person or not (keep_id or settings.name):
        return settings.with_person()
    with suppress(IgmError):
        return change_settings(settings_home(), lambda kept: kept)
    return settings.with_person()
