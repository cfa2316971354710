"""The tree of errors. Each has a code and data, never words for a person: those belong to the front ends.

IgmError
├── Refused            the input is not taken; nothing was changed (command line: status 3)
│   ├── UnreadableFile     missing, a folder, a device, no permission, too large
│   ├── DamagedFile        not an assessment file, or one that breaks a rule of the format; `place` says where
│   ├── NewerFile          made by a later version of the program
│   ├── OtherAssessment    two files that are no copies of one assessment
│   ├── WrongCopy          a copy that was sent for review where the assessment itself is wanted, or the other way round
│   ├── IncompleteMerge    something of what was to be brought together is not in the result, which is thrown away
│   ├── BadEvidence        a file that cannot be kept as evidence, or a kept one that is gone or altered
│   ├── UnreadableText     a published page that cannot be read (a picture, an unknown container)
│   ├── UnreadableSources  a list of sources (CSL-JSON, RIS, BibTeX) that cannot be read
│   ├── UnreadableWorksheet  a spreadsheet that cannot be read, or that is no worksheet of ours
│   ├── BadCatalogue       a catalogue folder that breaks a rule
│   └── UnwritableFile     what was to be written could not be; the old file is as it was
├── InvalidEdit        an edit that the document cannot take; the document is unchanged
│   ├── InvalidComment     what may not be done with a comment, such as changing what somebody else said
│   └── InvalidOperation   a line that says no operation, or one that is not complete
└── Cancelled          the person stopped a long piece of work
"""

from collections.abc import Mapping
from types import MappingProxyType


class IgmError(Exception):
    """Every refusal of the core. `code` names the rule; `data` has what the words need (paths, places, numbers).

    Codes: memory, unexpected. They belong to no kind: any long piece of work may run out of it, or have a mistake in it.
    """

    def __init__(self, code: str, **data: object) -> None:
        super().__init__(code)
        self.code = code
        self.data: Mapping[str, object] = MappingProxyType(data)

    def __str__(self) -> str:
        """The code and its data; a document's text is never among them, so it is safe in a log."""
        return " ".join([self.code, *(f"{key}={value!r}" for key, value in self.data.items())])


class Refused(IgmError):
    """The input is not taken and nothing was changed."""


class UnreadableFile(Refused):
    """Codes: missing, folder, not_regular, permission, too_large, io."""


class DamagedFile(Refused):
    """Codes: empty, not_utf8, not_json, not_an_assessment, number, duplicate_key, too_deep, too_many_values, wrong."""


class NewerFile(Refused):
    """Code: newer_version."""


class OtherAssessment(Refused):
    """Codes: other_assessment, other_place."""


class WrongCopy(Refused):
    """Codes: is_review, unknown_round."""


class IncompleteMerge(Refused):
    """Codes: records, comments."""


class BadEvidence(Refused):
    """Codes: link, empty, changing, unknown_kind, missing, altered."""


class UnreadableText(Refused):
    """Codes: unknown_kind, no_text, damaged, encrypted, no_findings, too_large."""


class UnreadableSources(Refused):
    """Codes: unknown_kind, no_sources, damaged, damaged_at, too_large, too_many."""


class UnreadableWorksheet(Refused):
    """Codes: empty, unknown_kind, not_a_worksheet, damaged, encrypted, too_large, other_assessment."""


class BadCatalogue(Refused):
    """Codes: catalogue_missing, catalogue_unknown, catalogue_unreadable, catalogue_damaged, catalogue_repeated_id,
    catalogue_incomplete.
    """


class UnwritableFile(Refused):
    """Codes: full, read_only, permission, folder, folder_missing, not_regular, verify, io, partly, exists, changed, busy,
    too_many_files, disk_gone, locked, unconfirmed, too_large, same_as_input, unknown_format, unknown_language,
    conflicts_open, never_final, not_clean.
    """


class InvalidEdit(IgmError):
    """Codes: unknown_ref, bad_value, duplicate_id, too_large."""


class InvalidComment(InvalidEdit):
    """Codes: unknown_comment, not_yours, no_text, nothing_asked."""


class InvalidOperation(InvalidEdit):
    """Codes: empty, not_utf8, not_json, number, duplicate_key, too_deep, too_many_values, surrogate, not_an_object,
    unknown_op, missing_key, unknown_key, wrong.
    """


class Cancelled(IgmError):
    """Code: cancelled."""

    def __init__(self) -> None:
        super().__init__("cancelled")
