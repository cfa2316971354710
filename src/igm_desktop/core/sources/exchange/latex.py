r"""The LaTeX of BibTeX fields to plain text and back: `{\'E}tat` is État, `{IOM}` is IOM, `\&` is &.

Text only: no command is ever run, no file named by one is looked for; commands that are not known stay as they are.
"""

import re
import unicodedata
from typing import Final

_NAMES_AND_LETTERS: Final = """
ss ß  ae æ  AE Æ  oe œ  OE Œ  o ø  O Ø  aa å  AA Å  l ł  L Ł  i ı  j ȷ  dh ð  DH Ð  dj đ  DJ Đ  th þ  TH Þ  ng ŋ  NG Ŋ
textendash –  textemdash —  ldots …  dots …  textellipsis …  textbullet •  textquoteleft ‘  textquoteright ’
textquotedblleft “  textquotedblright ”  quotedblbase „  quotesinglbase ‚  guillemotleft «  guillemotright »
guillemetleft «  guillemetright »  guilsinglleft ‹  guilsinglright ›  textquotesingle '  textquotedbl "
textasciigrave `  textbackslash \\  textasciicircum ^  textunderscore _  textless <  textgreater >  textbar |
textpipe |  textdollar $  texteuro €  euro €  pounds £  textsterling £  textyen ¥  textdegree °  textordmasculine º
textordfeminine ª  textnumero №  S §  textsection §  P ¶  copyright ©  textcopyright ©  textregistered ®
texttrademark ™  dag †  ddag ‡  textexclamdown ¡  textquestiondown ¿  textperiodcentered ·  textonehalf ½
texttimes ×  textperthousand ‰  textmu µ  slash /  LaTeX LaTeX  TeX TeX  BibTeX BibTeX
"""
_SIGNS_AND_ACCENTS: Final = """
` 0300  ' 0301  ^ 0302  ~ 0303  = 0304  u 0306  . 0307  " 0308  r 030a  H 030b  v 030c  d 0323  c 0327  k 0328  b 0331
"""


def _pairs(table: str) -> dict[str, str]:
    words = table.split()
    return dict(zip(words[::2], words[1::2], strict=True))


_SYMBOLS: Final = _pairs(_NAMES_AND_LETTERS) | {
    "textbraceleft": "\ue000",  # braces and tildes that are meant stand aside while others are taken out
    "textbraceright": "\ue001",
    "textasciitilde": "\ue002",
    "par": "\n\n",
    "newline": "\n",
    "space": " ",
    "enspace": " ",
    "nobreakspace": "\u00a0",
    "thinspace": "\u202f",
    "relax": "",
}
_ACCENTS: Final = {sign: chr(int(code, 16)) for sign, code in _pairs(_SIGNS_AND_ACCENTS).items()} | {
    "t": "\u0361",
    "textcommabelow": "\u0326",
    "textcommaabove": "\u0313",
}
_LOOKS: Final = """
emph textit textbf textsc textrm textsf texttt textup textsl textmd textnormal text mbox hbox url path nolinkurl
textsuperscript textsubscript underline uline MakeUppercase MakeLowercase nocase bibstring textlatin ensuremath mathrm
mkbibemph mkbibitalic mkbibbold it bf em sc rm sf tt itshape bfseries scshape upshape
"""
_ONLY_LOOKS: Final = frozenset(_LOOKS.split())
_SIGNS: Final = (
    {sign: sign for sign in "%&$#_"} | {"{": "\ue000", "}": "\ue001", ",": "\u202f"} | dict.fromkeys("/-!@", "")
)
_SPACES: Final = frozenset(" ;:\\\n")

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

_ESCAPES: Final = {sign: f"\\{sign}" for sign in "%&$#_"} | {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "\u00a0": "~",
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
        return _SIGNS.get(command["one"], " " if command["one"] in _SPACES else command[0])
    if word in _SYMBOLS:
        return _SYMBOLS[word]
    if word in _ONLY_LOOKS:
        return ""
    return command[0].removesuffix("{}")
