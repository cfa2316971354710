"""Text for a place with little room."""


def cut(text: str, most: int) -> str:
    """The text as it is, and of a longer one the beginning with an ellipsis."""
    return text if len(text) <= most else text[: most - 1] + "…"


def clipped(text: str, most: int) -> str:
    """The text in one line, and of a longer one the beginning: so many letters, with an ellipsis that says it goes on."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"
