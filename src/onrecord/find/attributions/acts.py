"""Acts that are no statements: "confirmed Dana Roe as judge", "charged visitors 12 euros", "also known as the Miller".

The extractor goes by cues, and many cues of speech are verbs of doing as well. What tells them apart is what follows: a clause,
a quotation and a matter can be said; a person who is appointed, or a price, cannot.
"""

import re
from collections.abc import Sequence

from onrecord.find.attributions.extract import Found
from onrecord.records.span import SpanIndex, holds
from onrecord.text.words import folded_words
from onrecord.vocabulary.lexicon import vocabulary

_NAMING = re.compile(
    r"\b(?:known (?:as|for)|wanted|nicknamed|named after|(?:looking|searching|looked|searched|look|search) for"
    r"|in search of|hunting)\b",
    re.IGNORECASE,
)
"""Cues that say what somebody is called, or who is sought."""
_RELATIVE = re.compile(r"\W*(?:which|who|whom)\W*", re.IGNORECASE)
_CLAUSE = re.compile(
    r"\W*(?:that|whether|if|how|why|what|when|who|where|to|there|it|he|she|they|we|i)\b|.*[“\"‘]"
    r"|.*\b(?:is|are|was|were|has|have|had|will|would|could|can|may|might|must|should|did|does|do|been|n[’']t)\b",
    re.IGNORECASE | re.DOTALL,
)
"""A content that says something of something."""
_PERSON = re.compile(
    r"(?:(?:its|the|a|an|his|her|their|new|former)\s+(?:[a-z-]+\s+){0,3})?,?\s*(?:[A-Z][\w.’'-]*\s*){1,4}"
    r"(?:,|\Z|(?:as|to|in|for|on|by|at|over)\b|[a-z]+\Z)"
)
"""A name, with nothing but a post or a time behind it."""
_MONEY = re.compile(
    r"[$€£¥]\s?\d|\d[\d.,]*\s*(?:[a-z]+\s+)?(?:euros?|dollars?|pounds?|crowns?|francs?|yen|rupees?|cents?|pence|kroner|pesos?|lira|rubles?|roubles?)\b",
    re.IGNORECASE,
)
_AT_ONCE = 6
"""Characters between "of" and the gerund of what somebody is accused of."""


def without_acts(text: str, found: Sequence[Found]) -> list[Found]:
    """The attributions, without those whose cue is an act and whose content cannot be said."""
    kept = [f for f in found if not is_act(text, f)]
    index = SpanIndex([f.content for f in kept])
    return [f for f in kept if not _charged_with(text, f, [kept[i] for i in index.near(*f.cue)])]


def is_act(text: str, found: Found) -> bool:
    """Whether a cue says what somebody does and the content is whom or what it is done to."""
    # What stands before the cue is the subject of a passive.
    behind = [piece for piece in found.content if piece[0] >= found.cue[1]] or found.content
    cue, content = text[slice(*found.cue)], " ".join(text[a:b] for a, b in behind)
    said = folded_words(cue)
    if _RELATIVE.fullmatch(content) and found.content[0][0] < found.cue[0]:
        # "The mayor, who said so": a relative pronoun, no question that somebody asks.
        return True
    if not said or _CLAUSE.match(content):
        return False
    if _NAMING.search(cue):
        return True
    verb = next((w for w in reversed(said) if w not in vocabulary("after_heads")), said[-1])
    if verb in vocabulary("appointing_verbs"):
        return True
    if verb in vocabulary("confirming_cues") or said[-1] in vocabulary("naming_verbs"):
        return _PERSON.match(content) is not None
    return verb in vocabulary("pricing_verbs") and _MONEY.search(content) is not None


def _says(gerund: str) -> bool:
    """Whether a gerund is of a verb of speech: "saying", "writing"."""
    verbs = vocabulary("speech_verbs")
    return gerund in verbs or any(f"{gerund[:-3]}{end}" in verbs for end in ("", "e", "s", "ed"))


def _charged_with(text: str, found: Found, near: Sequence[Found]) -> bool:
    """Whether a cue is what somebody is accused of doing, and no way of saying: "accused its rival of supporting the tax"."""
    words = folded_words(text[slice(*found.cue)])
    if len(words) != 1 or not words[0].endswith("ing") or _says(words[0]):
        return False
    if not re.search(r"\b(?:of|for)\s+\Z", text[max(found.cue[0] - _AT_ONCE, 0) : found.cue[0]]):
        return False
    return any(
        not vocabulary("charging_cues").isdisjoint(folded_words(text[slice(*other.cue)]))
        for other in near if other is not found and any(holds(piece, found.cue) for piece in other.content)
    )  # fmt: skip
