"""A small catalogue to be written and spoilt."""

import json
from pathlib import Path
from typing import Any

from igm_desktop.core.domains import DOMAINS

Tree = Any  # JSON to be spoilt

STRUCTURE = {
    "format": "igm-catalogue",
    "id": "small",
    "version": "7",
    "answer_types": {"yes_no": ["yes", "no"], "choices": [], "narrative": []},
    "levels": {
        "national": [
            {
                "id": "N-1.1",
                "domain": "rights",
                "indicators": [
                    {"id": "N-1.1.1", "answer": "yes_no", "evidence": ["X1"], "inferred": False},
                    {"id": "N-1.1.2", "answer": "choices", "options": ["a", "b"], "evidence": [], "inferred": True},
                ],
            }
        ],
        "local": [
            {
                "id": "L-5.1",
                "domain": "crises",
                "indicators": [{"id": "L-5.1.1", "answer": "narrative", "evidence": [], "inferred": False}],
            }
        ],
    },
}
ENGLISH = {
    "note": "A small one.",
    "domains": {
        domain: {key: f"{domain} {key}" for key in ("short", "long", "national", "local")} for domain in DOMAINS
    },
    "sub_categories": {"N-1.1": "Health", "L-5.1": "Floods"},
    "options": {"yes_no": {"yes": "Yes", "no": "No"}, "N-1.1.2": {"a": "First", "b": "Second"}},
    "indicators": {"N-1.1.1": "Is there a clinic?", "N-1.1.2": "Which one?", "L-5.1.1": "What is done?"},
}


def write(folder: Path, structure: Tree = STRUCTURE, **languages: Tree) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, tree in {"catalogue": structure, "en": ENGLISH, **languages}.items():
        (folder / f"{name}.json").write_text(json.dumps(tree), "utf-8")
    return folder
