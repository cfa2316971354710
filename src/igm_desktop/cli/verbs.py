"""The verbs that need no window. Each is a function from its arguments to an exit status."""

import argparse
import sys
from pathlib import Path

from igm_desktop.cli.asked import VERBS, is_slip, without_person
from igm_desktop.cli.kinds import kind_name
from igm_desktop.cli.person import add_person
from igm_desktop.cli.reviewing import review_options
from igm_desktop.cli.targets import check_free, keep_input
from igm_desktop.cli.terminal import adapt_output, leave_output, print_json
from igm_desktop.cli.words import say, terminal_language
from igm_desktop.core.errors import IgmError, InvalidEdit
from igm_desktop.core.words import error_sentence
from igm_desktop.version import __version__

DONE, LOOK, USAGE, REFUSED = 0, 1, 2, 3


def run(words: list[str]) -> int:
    """Parse the words and do what they say."""
    adapt_output()
    parser = _parser()
    asked = without_person(words)
    if is_slip(asked):
        parser.error(say("help.unknown_verb", word=asked[0], verbs=", ".join(VERBS)))
    arguments = parser.parse_args(words)
    if "verb" not in arguments:
        parser.print_help()
        return USAGE
    try:
        status: int = arguments.verb(arguments)
        if sys.stdout is not None:
            sys.stdout.flush()
    except IgmError as error:
        print(error_sentence(terminal_language(), error), file=sys.stderr)
        return USAGE if isinstance(error, InvalidEdit) else REFUSED
    except OSError as error:  # of printing: whatever is read or written otherwise raises an IgmError
        leave_output()
        if not isinstance(error, BrokenPipeError):
            print(say("output.failed", reason=error.strerror or error), file=sys.stderr)
        return REFUSED
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="igm-desktop", description=say("help.program"), epilog=say("help.window"))
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    add_person(parser, None)
    verbs = parser.add_subparsers(title=say("help.verbs"), metavar="")

    new = verbs.add_parser("new", help=say("help.new"))
    _beginning(new)
    new.set_defaults(verb=new_verb, usage=new)

    read = verbs.add_parser("import", help=say("help.import"))
    read.add_argument("input", type=Path, help=say("help.input"))
    read.add_argument("--level", choices=("national", "local"), help=say("help.level"))
    read.add_argument("--country", type=str.upper, metavar="XX", help=say("help.country"))
    read.add_argument("--language", metavar="TAG", help=say("help.language"))
    read.add_argument("--json", action="store_true", help=say("help.json"))
    where = read.add_mutually_exclusive_group(required=True)
    where.add_argument("-o", "--output", type=Path, help=say("help.output"))
    where.add_argument("--into", type=Path, metavar="FILE", help=say("help.into"))
    read.add_argument("--replace", action="store_true", help=say("help.replace"))
    add_person(read)
    read.set_defaults(verb=import_verb)

    edit = verbs.add_parser("edit", help=say("help.edit"))
    edit.add_argument("file", type=Path, help=say("help.file"))
    add_person(edit)
    edit.set_defaults(verb=edit_verb)

    for name, verb in (("show", show_verb), ("check", check_verb)):
        command = verbs.add_parser(name, help=say(f"help.{name}"))
        command.add_argument("file", type=Path, help=say("help.file"))
        command.add_argument("--json", action="store_true", help=say("help.json"))
        command.set_defaults(verb=verb)

    _commenting(verbs.add_parser("comments", help=say("help.comments")))
    _comparing(verbs.add_parser("diff", help=say("help.diff")))
    _merging(verbs.add_parser("merge", help=say("help.merge")))
    review_options(verbs.add_parser("review", help=say("help.review")))

    backups = verbs.add_parser("backups", help=say("help.backups"))
    backups.add_argument("file", type=Path, help=say("help.file"))
    backups.add_argument("--json", action="store_true", help=say("help.json"))
    backups.add_argument("--restore", type=int, metavar="NUMBER", help=say("help.restore"))
    backups.add_argument("-o", "--output", type=Path, metavar="OUT", help=say("help.restore_output"))
    backups.add_argument("--replace", action="store_true", help=say("help.restore_replace"))
    backups.set_defaults(verb=backups_verb)

    _exporting(verbs.add_parser("export", help=say("help.export")))

    catalogues = verbs.add_parser("catalogues", help=say("help.catalogues"))
    catalogues.add_argument("--json", action="store_true", help=say("help.json"))
    catalogues.set_defaults(verb=catalogues_verb)

    schema = verbs.add_parser("schema", help=say("help.schema"))
    schema.set_defaults(verb=schema_verb)
    return parser


def _commenting(comments: argparse.ArgumentParser) -> None:
    comments.add_argument("file", type=Path, help=say("help.file"))
    comments.add_argument("--open", action="store_true", help=say("help.comments_open"))
    comments.add_argument("--json", action="store_true", help=say("help.json"))
    comments.set_defaults(verb=comments_verb)


def _comparing(diff: argparse.ArgumentParser) -> None:
    diff.add_argument("one", type=Path, metavar="EARLIER", help=say("help.diff_one"))
    diff.add_argument("other", type=Path, metavar="LATER", help=say("help.diff_other"))
    diff.add_argument("--same-place", action="store_true", help=say("help.same_place"))
    diff.add_argument("--json", action="store_true", help=say("help.json"))
    diff.set_defaults(verb=diff_verb)


def _exporting(export: argparse.ArgumentParser) -> None:
    export.add_argument("file", type=Path, help=say("help.file"))
    export.add_argument("-o", "--output", type=Path, required=True, help=say("help.export_output"))
    export.add_argument("--kind", type=kind_name, help=say("help.export_kind"))
    export.add_argument("--language", metavar="TAG", help=say("help.export_language"))
    export.add_argument("--final", action="store_true", help=say("help.final"))
    export.add_argument("--compare", type=Path, metavar="EARLIER", help=say("help.export_compare"))
    export.add_argument("--replace", action="store_true", help=say("help.replace_beside"))
    export.set_defaults(verb=export_verb)


def _merging(merge: argparse.ArgumentParser) -> None:
    merge.add_argument("file", type=Path, help=say("help.file"))
    merge.add_argument("copies", type=Path, nargs="+", metavar="COPY", help=say("help.merge_copies"))
    merge.add_argument("-o", "--output", type=Path, required=True, metavar="OUT", help=say("help.merge_output"))
    merge.add_argument("--replace", action="store_true", help=say("help.replace"))
    merge.add_argument("--json", action="store_true", help=say("help.json"))
    merge.set_defaults(verb=merge_verb)


def _beginning(new: argparse.ArgumentParser) -> None:
    new.add_argument("--level", choices=("national", "local"), help=say("help.level"))
    new.add_argument("--country", type=str.upper, metavar="XX", help=say("help.country"))
    new.add_argument("--place", default="", help=say("help.place"))
    new.add_argument("--language", action="append", metavar="TAG", help=say("help.languages"))
    new.add_argument("--title", default="", help=say("help.title"))
    new.add_argument("--date", default=None, metavar="YYYY[-MM]", help=say("help.date"))
    new.add_argument("--catalogue", metavar="ID[/VERSION]", help=say("help.catalogue"))
    new.add_argument("--follow", type=Path, metavar="FILE", help=say("help.follow"))
    _output(new)
    add_person(new)


def _output(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("-o", "--output", type=Path, required=True, help=say("help.output"))
    parser.add_argument("--replace", action="store_true", help=say("help.replace"))


def new_verb(arguments: argparse.Namespace) -> int:
    """Write a new assessment: an empty one, or one that follows an earlier one."""
    from igm_desktop.cli.new import bring_evidence, empty_one, following
    from igm_desktop.cli.person import with_named
    from igm_desktop.core.beginning import first_state
    from igm_desktop.core.storage.assessments import save_assessment

    check_free(arguments.output, replace=arguments.replace)
    if arguments.follow is not None:
        keep_input(arguments.follow, arguments.output)
    document = following(arguments) if arguments.follow is not None else empty_one(arguments)
    document = with_named(document, arguments.person)
    save_assessment(arguments.output, first_state(document))
    print(say("new.done", path=arguments.output))
    left = bring_evidence(document, arguments.follow, arguments.output) if arguments.follow is not None else ()
    for evidence in left:
        print(say("new.evidence_left", name=evidence.name or evidence.sha256), file=sys.stderr)
    return LOOK if left else DONE


def import_verb(arguments: argparse.Namespace) -> int:
    """Read a published page into a new assessment, or what other programs wrote into one that is there."""
    if arguments.into is not None:
        from igm_desktop.cli.into import into_verb

        return into_verb(arguments)
    from igm_desktop.cli.told import notices_json, notices_lines
    from igm_desktop.core.beginning import first_state
    from igm_desktop.core.imports.kinds import MAX_CONTAINER
    from igm_desktop.core.imports.published import ImportOptions, read_published
    from igm_desktop.core.storage.assessments import save_assessment
    from igm_desktop.core.storage.files import read_file

    data = read_file(arguments.input, MAX_CONTAINER)
    options = ImportOptions(level=arguments.level, language=arguments.language, country=arguments.country)
    imported = read_published(data, arguments.input.name, options)
    check_free(arguments.output, replace=arguments.replace)
    keep_input(arguments.input, arguments.output)
    save_assessment(arguments.output, first_state(imported.assessment))
    if arguments.json:
        print_json({"output": str(arguments.output), "notices": notices_json(imported.notices)})
    else:
        print(say("import.done", findings=len(imported.assessment.findings), path=arguments.output))
        print(*notices_lines(imported.notices), sep="\n", end="\n" if imported.notices else "")
    return LOOK if any(notice.code != "removed" for notice in imported.notices) else DONE


def show_verb(arguments: argparse.Namespace) -> int:
    """Show what there is of an assessment, with what recovery gives."""
    from igm_desktop.cli.working import show_verb

    return show_verb(arguments)


def edit_verb(arguments: argparse.Namespace) -> int:
    """Change an assessment by the operations that the standard input says."""
    from igm_desktop.cli.working import edit_verb

    return edit_verb(arguments)


def merge_verb(arguments: argparse.Namespace) -> int:
    """Bring copies of an assessment together with it."""
    from igm_desktop.cli.merging import merge_verb

    return merge_verb(arguments)


def check_verb(arguments: argparse.Namespace) -> int:
    """Tell how far the work is and what looks wrong."""
    from igm_desktop.cli.checking import counts_json, problems_json, problems_lines, progress_json, progress_lines
    from igm_desktop.cli.working import as_it_is
    from igm_desktop.core.catalogue.standing_in import catalogue_for
    from igm_desktop.core.checks.table import problems
    from igm_desktop.core.query.progress import progress

    document = as_it_is(arguments.file)
    catalogue = catalogue_for(document)
    held, found = progress(document, catalogue), problems(document)
    if arguments.json:
        print_json({"counts": counts_json(held), "progress": progress_json(held), "problems": problems_json(found)})
    else:
        print(*progress_lines(held, catalogue), "", *problems_lines(document, catalogue, found), sep="\n")
    return LOOK if found else DONE


def comments_verb(arguments: argparse.Namespace) -> int:
    """List the comments and what was replied to them."""
    from igm_desktop.cli.commenting import comments_verb

    return comments_verb(arguments)


def diff_verb(arguments: argparse.Namespace) -> int:
    """Tell what is different in the second of two assessments of one place."""
    from igm_desktop.cli.comparing import diff_verb

    return diff_verb(arguments)


def backups_verb(arguments: argparse.Namespace) -> int:
    """List the backups of an assessment, or write one out."""
    from igm_desktop.cli.backups import backups_verb

    return backups_verb(arguments)


def export_verb(arguments: argparse.Namespace) -> int:
    """Write the profile, or what else can be made of an assessment, in the format that the output's name asks for."""
    from igm_desktop.cli.exporting import export_verb

    return export_verb(arguments)


def catalogues_verb(arguments: argparse.Namespace) -> int:
    """List the catalogues that there are, and what is wrong with those that cannot be used."""
    from igm_desktop.cli.shelf import shelf_json, shelf_lines, whole_shelf

    found = whole_shelf()
    if arguments.json:
        print_json({"catalogues": shelf_json(found)})
    else:
        print(*shelf_lines(found), sep="\n")
    return LOOK if any(one.error is not None or one.hidden for one in found) else DONE


def schema_verb(_arguments: argparse.Namespace) -> int:
    """Print the JSON Schema of a file."""
    from igm_desktop.core.storage.schema import file_schema

    print_json(file_schema())
    return DONE
