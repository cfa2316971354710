"""The kinds of export by their names. What is known of them is looked up only when one is named."""

import argparse

from igm_desktop.cli.words import say


def kind_name(word: str) -> str:
    """The word, where it names a kind; otherwise the usage is wrong."""
    from igm_desktop.core.export.registry import KINDS

    if word not in KINDS:
        raise argparse.ArgumentTypeError(say("help.unknown_kind", word=word, kinds=", ".join(KINDS)))
    return word
