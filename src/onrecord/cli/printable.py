"""Words of an article, safe to print: an article is untrusted, a terminal obeys control characters."""

import unicodedata


def printable(words: str) -> str:
    """One line: white space runs together; control, format and unpaired characters become U+FFFD or vanish."""
    out = []
    for character in " ".join(words.split()):
        category = unicodedata.category(character)
        if category in ("Cc", "Cs", "Co"):
            out.append("\N{REPLACEMENT CHARACTER}")
        elif category != "Cf" or character in "\u200c\u200d":
            out.append(character)
    return "".join(out)
