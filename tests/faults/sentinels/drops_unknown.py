"""Keeps only the fields that it knows, as pydantic does when nobody asks: what a later version wrote is gone at the first save."""

from sentinels import content, honest

TOLD = """id rank kind heading text translated_from domain level indicators status note carried choice choices narrative
not_applicable csl instrument adopted period evidence same_as label value unit year source name signed ratified anchor by at
reply_to resolved role organisation"""
KNOWN = frozenset(TOLD.split())


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
