"""Takes the last of two values that have one key, as json does: the other is lost without a word."""

import json

from sentinels import content, honest


class TakesLastOfTwo(honest.Keeper):
    def parsed(self, text: str) -> content.Json:
        return json.loads(text, parse_float=content.finite, parse_constant=content.refuse_number)


def main(words: list[str]) -> int:
    return honest.run(TakesLastOfTwo, words)
