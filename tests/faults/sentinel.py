"""`python sentinel.py NAME edit FILE`: one of the programs in sentinels/, as batteries start them."""

import importlib
import sys

if __name__ == "__main__":
    name, *words = sys.argv[1:]
    sys.exit(importlib.import_module(f"sentinels.{name}").main(words))
