r"""The LaTeX of BibTeX fields to plain text and back: `{\'E}tat` is État, `{IOM}` is IOM, `\&` is &.

Text only: no command is ever run, no file named by one is looked for; commands that are not known stay as they are.
"""

import re
import unicodedata
from typing import Final

_ACCENTS: Final = {
    **{"`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306", ".": "\u0307"},
    **{'"': "\u0308", "r": "\u030a", "H": "\u030b", "v": "\u030c", "d": "\u0323", "c": "\u0327", "k": "\u0328"},
    **{"b": "\u0331", "t": "\u0361", "textcommabelow": "\u0326", "textcommaabove": "\u0313"},
}
_SYMBOLS: Final = {
    **{
        "ss": "ß",
        "ae": "æ",
        "AE": "Æ",
        "oe": "œ",
        "OE": "Œ",
        "o": "ø",
        "O": "Ø",
        "aa": "å",
        "AA": "Å",
        "l": "ł",
        "L": "Ł",
    },
    **{"i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "dj": "đ", "DJ": "Đ", "th": "þ", "TH": "Þ", "ng": "ŋ", "NG": "Ŋ"},
    **{"textendash": "–", "textemdash": "—", "ldots": "…", "dots": "…", "textellipsis": "…", "textbullet": "•"},
    **{
        "textquoteleft": "‘",
        "textquoteright": "’",
        "textquotedblleft": "“",
        "textquotedblright": "”",
        "quotedblbase": "„",
    },
    **{"guillemotleft": "«", "guillemotright": "»", "guillemetleft": "«", "guillemetright": "»", "quotesinglbase": "‚"},
    **{"guilsinglleft": "‹", "guilsinglright": "›", "textquotesingle": "'", "textquotedbl": '"', "textasciigrave": "`"},
    **{"textbackslash": "\\", "textbraceleft": "\ue000", "textbraceright": "\ue001", "textasciitilde": "\ue002"},
    **{
        "textasciicircum": "^",
        "textunderscore": "_",
        "textless": "<",
        "textgreater": ">",
        "textbar": "|",
        "textpipe": "|",
    },
    **{"textdollar": "$", "texteuro": "€", "euro": "€", "pounds": "£", "textsterling": "£", "textyen": "¥"},
    **{
        "textdegree": "°",
        "textordmasculine": "º",
        "textordfeminine": "ª",
        "textnumero": "№",
        "S": "§",
        "textsection": "§",
    },
    **{
        "P": "¶",
        "copyright": "©",
        "textcopyright": "©",
        "textregistered": "®",
        "texttrademark": "™",
        "dag": "†",
        "ddag": "‡",
    },
    **{"textexclamdown": "¡", "textquestiondown": "¿", "textperiodcentered": "·", "textonehalf": "½", "texttimes": "×"},
    **{
        "LaTeX": "LaTeX",
        "TeX": "TeX",
        "BibTeX": "BibTeX",
        "par": "\n\n",
        "newline": "\n",
        "space": " ",
        "nobreakspace": "\u00a0",
    },
    **{"enspace": "\u2002", "thinspace": "\u202f", "slash": "/", "textperthousand": "‰", "textmu": "µ", "relax": ""},
}
_WRAPPERS: Final = (
    *(
        "emph",
        "textit",
        "textbf",
        "textsc",
        "textrm",
        "textsf",
        "texttt",
        "textup",
        "textsl",
        "text",
        "mbox",
        "url",
        "path",
    ),
    *(
        "textsuperscript",
        "textsubscript",
        "underline",
        "uline",
        "textnormal",
        "MakeUppercase",
        "MakeLowercase",
        "nocase",
    ),
    *(
        "bibstring",
        "textlatin",
        "hbox",
        "ensuremath",
        "mathrm",
        "mkbibemph",
        "mkbibitalic",
        "mkbibbold",
        "textmd",
        "nolinkurl",
    ),
)
_SWITCHES: Final = frozenset({"it", "bf", "em", "sc", "rm", "sf", "tt", "itshape", "bfseries", "scshape", "upshape"})
_SIGNS: Final = {
    "%": "%",
    "&": "&",
    "$": "$",
    "#": "#",
    "_": "_",
    "{": "\ue000",
    "}": "\ue001",
    " ": " ",
    "/": "",
    "-": "",
}
_SPACES: Final = {",": "\u202f", ";": " ", ":": " ", "!": "", "@": "", "\\": " ", "\n": " "}

_PLACES: Final = re.compile("[\ue000-\ue002]")
_BASE: Final = (  # what an accent stands on: {e}, {\i}, {}, \i, e
    r"(?:\{\s*(?:\\(?P<dotless#>[ij])|(?P<inner#>[^\W\d_]?))\s*\}|\\(?P<open#>[ij])(?![A-Za-z])|(?P<bare#>[^\W\d_]))"
)
_COMMAND: Final = re.compile(
    r"\\(?:"
    rf"(?P<sign>[`'^\"~=.])\s*{_BASE.replace('#', '1')}"
    rf"|(?P<letter>[uvHckrdbt]|textcommabelow|textcommaabove)(?=[\s{{\\])\s*{_BASE.replace('#', '2')}"
    r"|(?P<word>[A-Za-z]+)\*?(?P<end>\{\}|[ \t]+(?=[^\s])|[ \t]*)"
    r"|(?P<one>[^A-Za-z])"
    r")"
)
_PLAIN: Final = (("---", "—"), ("--", "–"), ("``", "“"), ("''", "”"), ("~", "\u00a0"))
_BREAKS: Final = re.compile(r"\n[ \t]*\n\s*")
_WHITE: Final = re.compile("[ \t\n]+")

_ESCAPES: Final = {
    **{"\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "~": r"\textasciitilde{}"},
    **{"^": r"\textasciicircum{}", "%": r"\%", "&": r"\&", "$": r"\$", "#": r"\#", "_": r"\_", "\u00a0": "~"},
}
_TO_ESCAPE: Final = re.compile("[" + re.escape("".join(_ESCAPES)) + "]")
_LIGATURES: Final = re.compile("-(?=-)|`(?=`)|'(?=')")


def plain_text(field: str) -> str:
    """The text of a field in one line; a blank line in it is a line feed."""
    text = _PLACES.sub("\ufffd", field)
    text = "\n".join(_WHITE.sub(" ", part).strip() for part in _BREAKS.split(text.strip()))
    if "\\" in text:
        text = _COMMAND.sub(_replaced, text)
    for marks, letter in _PLAIN:
        text = text.replace(marks, letter)
    text = text.replace("{", "").replace("}", "")
    text = text.replace("\ue000", "{").replace("\ue001", "}").replace("\ue002", "~")
    lines = (_WHITE.sub(" ", line).strip() for line in text.split("\n"))
    return unicodedata.normalize("NFC", "\n".join(filter(None, lines)))


def latex(text: str) -> str:
    """Plain text as a field that has its braces in pairs; a line feed becomes a blank line."""
    text = _TO_ESCAPE.sub(lambda sign: _ESCAPES[sign[0]], _PLACES.sub("\ufffd", text))
    return _LIGATURES.sub(lambda mark: f"{mark[0]}{{}}", text).replace("\n", "\n\n")


def _replaced(command: re.Match[str]) -> str:
    if command["sign"] or command["letter"]:
        which = "1" if command["sign"] else "2"
        letters = (command[name + which] for name in ("dotless", "open", "bare", "inner"))
        base = next(filter(None, letters), " ")
        return unicodedata.normalize("NFC", base + _ACCENTS[command["sign"] or command["letter"]]).lstrip(" ")
    word = command["word"]
    if word is None:
        return _SIGNS.get(command["one"], _SPACES.get(command["one"], command[0]))
    if word in _SYMBOLS:
        return _SYMBOLS[word]
    if word in _SWITCHES or word in _WRAPPERS:
        return ""
    return command[0].removesuffix("{}")
