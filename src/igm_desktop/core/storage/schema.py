"""The JSON Schema of an assessment file, for programs that read or write one."""

from typing import Any

from pydantic.json_schema import models_json_schema

from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.model.state import FORMAT, VERSION, Edit


def file_schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of the file; unknown keys are allowed everywhere."""
    refs, definitions = models_json_schema(((Assessment, "validation"), (Edit, "validation")), by_alias=True)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "IGM assessment file",
        "type": "object",
        "required": ["format", "version", "document"],
        "properties": {
            "format": {"const": FORMAT},
            "version": {"const": VERSION},
            "document": refs[Assessment, "validation"],
            "seal": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            "edits": {"type": "array", "items": refs[Edit, "validation"]},
        },
        **definitions,
    }
