"""What `new` writes: an empty assessment, or one that follows an earlier one."""

import argparse
from pathlib import Path

from igm_desktop.cli.words import say
from igm_desktop.core.beginning import Beginning, new_assessment
from igm_desktop.core.catalogue.loading import DEFAULT, installed
from igm_desktop.core.catalogue.shelf import latest
from igm_desktop.core.edits import set_value
from igm_desktop.core.exchange.adoption import adopted
from igm_desktop.core.follow_up import follow_up
from igm_desktop.core.model.assessment import Assessment, Evidence
from igm_desktop.core.storage.assessments import open_assessment
from igm_desktop.core.storage.evidence import carry_evidence


def empty_one(arguments: argparse.Namespace) -> Assessment:
    """A new assessment of what the words say. Without a level or a language the usage is shown instead."""
    if not arguments.level or not arguments.language:
        arguments.usage.error(say("new.needs"))
    return new_assessment(
        Beginning(
            level=arguments.level,
            country=arguments.country,
            place=arguments.place,
            languages=tuple(dict.fromkeys(tag for given in arguments.language for tag in given.split(","))),
            title=arguments.title,
            date=arguments.date,
            catalogue=_catalogue(arguments.catalogue),
        )
    )


def following(arguments: argparse.Namespace) -> Assessment:
    """The follow-up of the file named; of the other words it takes the title and the date."""
    others = ("level", "country", "place", "language", "catalogue")
    if any(getattr(arguments, name) for name in others):
        arguments.usage.error(say("new.follow_alone"))
    loaded = open_assessment(arguments.follow)
    earlier = adopted(loaded.state, seal_right=loaded.seal_right).state.document
    document = follow_up(earlier, date=arguments.date)
    if arguments.title:
        document = set_value(document, ("document", "title", document.language), arguments.title)
    return document


def bring_evidence(document: Assessment, earlier: Path, output: Path) -> tuple[Evidence, ...]:
    """Copy the evidence of the earlier assessment beside the new file; gives what could not be copied."""
    return carry_evidence(document, (earlier.resolve().parent,), output.resolve().parent)


def _catalogue(word: str | None) -> tuple[str, str]:
    """The catalogue `ID/VERSION`, or the highest version of `ID`; ours where none is named."""
    if word is None:
        return DEFAULT
    name, slash, version = word.partition("/")
    found = installed(name, version) if slash else latest(name)
    return found.id, found.version
