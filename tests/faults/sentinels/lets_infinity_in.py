"""Reads 1e999 and NaN as json does, and finds out at the save that no file can hold them."""

import json

from sentinels import content, honest


class LetsInfinityIn(honest.Keeper):
    def parsed(self, text: str) -> content.Json:
        return json.loads(text, object_pairs_hook=content.refuse_twice)


def main(words: list[str]) -> int:
    return honest.run(LetsInfinityIn, words)
