"""Keeps only the fields that it knows, as pydantic does when nobody asks: what a later version wrote is gone at the first save."""

from sentinels import content, honest

KNOWN = {
    "id",
    "rank",
    "domain",
    "kind",
    "text",
    "note",
    "heading",
    "narrative",
    "csl",
    "label",
    "value",
    "name",
    "anchor",
    "by",
    "at",
}


class DropsUnknown(honest.Keeper):
    def loads(self, data: bytes) -> content.Json:
        value = super().loads(data)
        for name in content.COLLECTIONS:
            for item in value["document"].get(name, []):
                for field in set(item) - KNOWN:
                    del item[field]
        return value


def main(words: list[str]) -> int:
    return honest.run(DropsUnknown, words)
