"""Writing what is made of an assessment: drafts say what is not decided, and nothing takes an assessment's place."""

import argparse
import sys

from igm_desktop.cli.targets import check_free, keep_input
from igm_desktop.cli.told import missing_lines
from igm_desktop.cli.words import say
from igm_desktop.cli.working import as_it_is, state_as_it_is
from igm_desktop.core.export.exporter import ExportOptions
from igm_desktop.core.export.registry import export_state, open_conflicts, suffix_of
from igm_desktop.core.storage.assessments import SUFFIX, check_clean_target
from igm_desktop.core.storage.codec import dumps
from igm_desktop.core.storage.files import save_files


def export_verb(arguments: argparse.Namespace) -> int:
    """Write the export, and tell what is to look at in it. Gives the exit status."""
    state = state_as_it_is(arguments.file)
    earlier = as_it_is(arguments.compare) if arguments.compare is not None else None
    options = ExportOptions(arguments.language or "", final=arguments.final, as_file=dumps, earlier=earlier)
    made = export_state(state, options, suffix=suffix_of(arguments.output.name), kind=arguments.kind)
    files = made.files(arguments.output)
    _, *beside = files
    for path in beside:  # nobody has named them, so that nothing there is replaced unasked
        check_free(path, replace=arguments.replace)
    if arguments.output.name.lower().endswith(SUFFIX):
        keep_input(arguments.file, arguments.output)
        check_free(arguments.output, replace=arguments.replace)
        check_clean_target(arguments.output)
    save_files(files)
    print(say("export.done", path=arguments.output))
    if beside:
        print(say("export.beside", names=", ".join(path.name for path in beside)))
    contested = len(open_conflicts(state))
    if contested:
        print(say("export.contested", count=contested), file=sys.stderr)
    print(*missing_lines(made.missing), sep="\n", end="\n" if made.missing else "", file=sys.stderr)
    return int(bool(made.missing or contested))
