"""Files as other programs would write them."""

import json
from typing import Any

FINDING = {"id": "f", "domain": "rights", "kind": "potential"}


def file_bytes(document: Any, **more: Any) -> bytes:
    return json.dumps({"format": "igm-assessment", "version": 1, "document": document, **more}).encode()
