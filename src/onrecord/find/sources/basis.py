"""Basis: the words that say why a source may know ("familiar with the matter", "who was briefed on the talks")."""

import re
from collections.abc import Sequence

from onrecord.records.span import Range, apart
from onrecord.text.document import Document

_SHORT = (r"\b[A-Z]", r"\bMr", r"\bMrs", r"\bMs", r"\bDr", r"\bSen", r"\bGov", r"\bRep", r"\bGen")
_ABBREVIATED = "|".join(f"(?<={word})" for word in _SHORT)
_OBJECT = (
    r"(?:(?!\s(?:said|says|told|have|has|had|say|added|confirmed|claimed|tell|described)\b)"
    rf"(?:[^.;:“”\"\n—–]|(?:{_ABBREVIATED})\.))"
)
_STOP = rf"(?!{_ABBREVIATED})\.(?:\s|$)"
"""A full stop that ends a sentence, and does not shorten a word ("the U.S. talks", "Mr. Hill")."""
_END = rf"(?=,\s|\s?[—–;:“”\"\n]|{_STOP}|\s(?:said|says|told|say|added|confirmed|claimed|described|tell)\b|$)"
_CLOSE = rf"{_OBJECT}{{1,90}}?{_END}"
_GROUNDS = re.compile(
    rf"""
      \bfamiliar\ with\s{_CLOSE}
    | \bbriefed\ (?:on|about|by)\s{_CLOSE}
    | \bprivy\ to\s{_CLOSE}
    | \b(?:involved|engaged)\ (?:in|with)\s{_CLOSE}
    | \bwith\ (?:[\w-]+\s){{0,2}}(?:knowledge|experience|understanding)\ of\s{_CLOSE}
    | \bwith\ (?:direct|first-?hand|personal|intimate|inside)\s(?:knowledge|experience|information){_OBJECT}{{0,60}}?{_END}
    | \b(?:close|linked)\ to\s(?:the|his|her|its|mr|ms|mrs|those|[A-Z]){_CLOSE}
    | \bin\ the\ room\b(?:{_OBJECT}{{1,60}}?{_END})?
    | \bwho\s(?:also\s|has\s|have\s|had\s|was\s|were\s|is\s|are\s|recently\s|then\s|personally\s)*
      (?:attended|present|witnessed|saw|heard|participated|took\ part|knows?|known|met|spoken\ with|spoke\ with|worked\ with|seen|visited|filmed|recorded|
         reviewed|viewed|overheard|there|at\ the|in\ attendance|listened|watched|examined|treated|observed|travell?ed\ with)\b{_OBJECT}{{0,90}}?{_END}
    | \bwho\s(?:was\s|were\s|is\s|are\s|has\s|have\s|had\s|been\s)*(?:briefed|involved|privy|familiar|close)\b{_OBJECT}{{1,90}}?{_END}
    """,  # noqa: E501
    re.VERBOSE,
)
_SILENT = re.compile(
    r"""
      \bon\ (?:the\ )?condition\ (?:of\ (?:anonymity|not\ being\ (?:named|identified|quoted))|that\s[^.,;“”"\n]{3,60}?)\s(?:because|as|since|to|so|for\ fear|in\ order\ to|due\ to|out\ of|given)\s[^.;“”"\n]{3,160}?(?=,?\s(?:said|told)\b|,\s(?:but|and|who|added)\b|\.(?:\s|$)|[“”"\n—–]|$)
    | \b(?:because|as|since)\s(?:he|she|they|the\ \w+|it)\s(?:was|were|is|are|had|have|has|did|do|does)(?:n['’]t|\ not)\s(?:been\ )?(?:authori[sz]ed|allowed|permitted|cleared)\b[^.;“”"\n]{0,120}?(?=,\s|\s(?:said|says|told)\b|\.(?:\s|$)|[“”"\n—–]|$)
    | \b(?:was|were|is|are|been)?\s?\bnot\ (?:authori[sz]ed|allowed|permitted)\ to\ (?:speak|discuss|talk|comment|be)\b[^.;“”"\n]{0,120}?(?=,\s|\s(?:said|says|told)\b|\.(?:\s|$)|[“”"\n—–]|$)
    | \b(?:asked|requested|declined|wished|wanted|preferred|insisted)\s(?:on\ )?(?:not\ to\ be|to\ (?:remain|be\ (?:named|identified)|stay)|anonymity|that\ (?:he|she|they|his|her|their)\s(?:name|identity)?\s?not\ be)\b[^.;“”"\n]{0,40}?\s(?:because|as|since|to|so|for\ fear|in\ order\ to|due\ to|citing|out\ of|given)\s[^.;“”"\n]{3,140}?(?=,\s|\.(?:\s|$)|[“”"\n—–]|$)
    | \b(?:spoke|speaking|spoken|talked|granted|given|responded)\s(?:anonymously|anonymity|privately|on\ background)\s(?:because|as|since|to|so|for\ fear|in\ order\ to)\s[^.;“”"\n]{3,140}?(?=,\s|\.(?:\s|$)|[“”"\n—–]|$)
    """,  # noqa: E501
    re.VERBOSE,
)


_BEHIND = re.compile(r"[\s,—–-]{1,3}(?=(?:all |both |each )?(?:who\s|familiar|briefed|privy|with\s|close to|involved))")
_FAR = 2_000
"""Characters between a source and its basis: no sentence of news is longer."""
_GOES_ON = re.compile(r"\s*(?:the|he|she|they|both|all|like|these|those|none|neither)\b", re.IGNORECASE)


def basis_of(document: Document, source: Sequence[Range]) -> list[Range]:
    """The basis of one source, looked for in its sentence, and in the next one if that goes on about someone mentioned."""
    if not source:
        return []
    text, layout = document.text, document.layout
    sentence = layout.span(source[0][0])
    after = layout.span(min(sentence[1], len(text) - 1))
    goes_on = after[0] >= sentence[1] and _GOES_ON.match(text, *after)
    near = max(sentence[0], source[0][0] - _FAR), min(sentence[1], source[-1][1] + _FAR)
    following = (after[0], min(after[1], after[0] + _FAR))
    return basis_in(text, source, near, following if goes_on else None)


def basis_in(text: str, source: Sequence[Range], sentence: Range, following: Range | None = None) -> list[Range]:
    """The basis of one source, as pieces of the text.

    `source`: its pieces. `sentence`: where it stands; reasons for keeping a name back may stand anywhere in it, other
    grounds only within the source or right behind it. `following`: the sentence after, if it goes on about this source.
    """
    if not source:
        return []
    start, end = source[0][0], source[-1][1]
    found = [m.span() for m in _GROUNDS.finditer(text, start, end)]
    behind = _BEHIND.match(text, end)
    if behind:
        near = _GROUNDS.match(text, behind.end(), sentence[1])
        if near:
            found.append(near.span())
    found += [m.span() for m in _SILENT.finditer(text, *sentence)]
    if following:
        found += [m.span() for m in _SILENT.finditer(text, *following)]
    return _tidied(text, found)


def _tidied(text: str, found: list[Range]) -> list[Range]:
    """In text order, without overlaps and without marks at the ends."""
    kept: list[Range] = []
    for start, end in sorted(found):
        piece = text[start:end]
        end -= len(piece) - len(piece.rstrip(" ,;:.—–-\n"))  # noqa: PLW2901
        start += len(piece) - len(piece.lstrip())  # noqa: PLW2901
        if end > start:
            kept.append((start, end))
    return apart(kept)
